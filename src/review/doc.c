/* The pages of a regulation: one for each text, and one that leads to them. */
#include "review/doc.h"

#include "review/doc_parts.h"

#include <string.h>

/* ---- the page of one text: its head ---- */
static const char *regulation_title(const struct doc *d) {
  const char *label = people_text(d->p, d->p->regulation[0].label);
  return label && *label ? label : people_text(d->p, d->p->regulation[0].name);
}

static bool is_version(const struct doc *d, uint32_t unit) { return d->p->units[unit].flags & UNIT_VERSION; }

static void put_lead(struct doc *d, enum word lead) {
  put(d, "<p><strong>");
  put_said(d, lead);
  put(d, "</strong>");
}

static void put_line(struct doc *d, enum word lead, uint32_t unit, bool *open) {
  if (*open)
    put(d, "; ");
  else
    put_lead(d, lead);
  *open = true;
  put_unit_link(d, unit, NULL, doc_unit_label(d, unit));
}

static void close_line(struct doc *d, bool open) {
  if (open) put(d, "</p>\n");
}

static void put_amended_by(struct doc *d) {
  bool open = false;
  for (uint32_t i = 0; i < d->p->units_count; i++)
    if (is_version(d, i) && d->p->unit_texts[i].amends == d->unit) put_line(d, WORD_DOC_AFTER, i, &open);
  close_line(d, open);
}

static bool sends_here(const struct doc *d, uint32_t unit) {
  const struct program_unit *u = &d->p->units[unit];
  for (uint32_t i = u->first_transition; i < u->first_transition + u->transition_count; i++)
    if (d->p->transitions[i].target == d->unit) return true;
  return false;
}

static void put_sent_here(struct doc *d) {
  bool open = false;
  for (uint32_t i = 0; i < d->p->units_count; i++)
    if (is_version(d, i) && sends_here(d, i)) put_line(d, WORD_DOC_SENT_HERE, i, &open);
  close_line(d, open);
}

static void put_around(struct doc *d) {
  const struct text_unit *t = &d->p->unit_texts[d->unit];
  bool open = false;
  if (!d->alone) {
    put(d, "<p><a href=\"" DOC_INDEX "\">");
    put_said(d, WORD_DOC_OVERVIEW);
    put(d, "</a></p>\n");
  }
  put(d, "<p class=\"quiet\">");
  put_said(d, WORD_DOC_VERSION);
  put(d, " <code>");
  html_text(d->out, unit_name(d, d->unit));
  put(d, "</code></p>\n");
  if (d->before != NONE) put_line(d, WORD_DOC_BEFORE, d->before, &open);
  close_line(d, open);
  put_amended_by(d);
  put_sent_here(d);
  put_cites(d, t->first_cite, t->cite_count);
}

static const char *lead_of(const struct doc *d) {
  enum word word = is_version(d, d->unit) ? WORD_DOC_LEAD_VERSION : WORD_DOC_LEAD_HYBRID;
  return doc_words(d, word, is_version(d, d->unit) ? unit_days(d, d->unit) : doc_unit_label(d, d->unit), NULL);
}

/* ---- its sections, with their contents before them ---- */
static void put_source_section(struct doc *d) { put_source_list(d); }
static void put_own_assertions(struct doc *d) { put_assertions(d, false); }

static const struct {
  const char *id;
  enum word heading;
  void (*put)(struct doc *);
} SECTIONS[] = {
    {"deel-wijzigingen", WORD_DOC_AMENDMENTS, put_amendments},
    {"deel-bepalingen", WORD_DOC_PROVISIONS, put_provisions},
    {"deel-vervallen", WORD_DOC_LAPSED, put_lapsed},
    {"deel-parameters", WORD_DOC_PARAMETERS, put_parameters},
    {"deel-gegevens", WORD_DOC_FACTS, put_facts},
    {"deel-uitlegkeuzes", WORD_DOC_CHOICES, put_choices},
    {"deel-oordelen", WORD_DOC_JUDGEMENTS, put_judgements},
    {"deel-aannames", WORD_DOC_ASSUMPTIONS, put_assumption_list},
    {"deel-overgangsrecht", WORD_DOC_TRANSITIONS, put_transitions},
    {"deel-mededelingen", WORD_DOC_NOTICES, put_notices},
    {"deel-beweringen", WORD_DOC_ASSERTIONS, put_own_assertions},
    {"deel-proeven", WORD_DOC_TESTS, put_tests},
    {"deel-bronnen", WORD_HT_SOURCES, put_source_section},
};

/* Every section, apart: what is empty leaves no heading, so only afterwards is it known which there are. */
static const char *sections(struct doc *d, bool *there, enum doc_drawing *drawing) {
  struct buf body = {0}, *out = d->out;
  d->out = &body;
  for (size_t i = 0; i < COUNT_OF(SECTIONS); i++) {
    size_t before = body.size;
    SECTIONS[i].put(d);
    there[i] = body.size > before;
  }
  size_t before = body.size;
  *drawing = put_connections(d);
  there[COUNT_OF(SECTIONS)] = body.size > before;
  d->out = out;
  return buf_keep(d->arena, &body);
}

static void put_content(struct doc *d, const char *id, enum word heading) {
  html_link(d->out, arena_printf(d->arena, "#%s", id), doc_word(d, heading));
  put(d, "\n");
}

static void put_contents(struct doc *d, const bool *there) {
  put(d, "<nav class=\"contents\" aria-label=\"");
  put_said(d, WORD_DOC_CONTENTS);
  put(d, "\">\n");
  for (size_t i = 0; i < COUNT_OF(SECTIONS); i++)
    if (there[i]) put_content(d, SECTIONS[i].id, SECTIONS[i].heading);
  if (there[COUNT_OF(SECTIONS)]) put_content(d, "deel-samenhang", WORD_DOC_CONNECTIONS);
  put(d, "</nav>\n");
}

enum doc_drawing doc_page(struct arena *a, const struct program *p, uint32_t unit, const struct doc_options *options,
                          struct buf *out) {
  struct doc d;
  bool there[COUNT_OF(SECTIONS) + 1];
  enum doc_drawing drawing;
  doc_begin(&d, a, p, unit, options, out);
  const char *body = sections(&d, there, &drawing);
  html_begin(out, d.lang, doc_words(&d, WORD_DOC_TITLE, regulation_title(&d), doc_unit_label(&d, unit)), lead_of(&d));
  put_around(&d);
  put_contents(&d, there);
  put(&d, body);
  put_foot(&d);
  html_end(out);
  return drawing;
}

/* ---- the page that leads to all ---- */
static void put_unit_card(struct doc *d, uint32_t unit) {
  const struct text_unit *t = &d->p->unit_texts[unit];
  put(d, "<section class=\"card\">\n<h3>");
  put_unit_link(d, unit, NULL, doc_unit_label(d, unit));
  put(d, "</h3>\n<p class=\"quiet\"><code>");
  html_text(d->out, unit_name(d, unit));
  put(d, "</code>");
  if (is_version(d, unit)) {
    put(d, " · ");
    html_text(d->out, unit_days(d, unit));
  }
  if (is_version(d, unit) && t->amends != NONE) {
    put(d, " · ");
    html_text(d->out, doc_words(d, WORD_DOC_AMENDS, doc_unit_label(d, t->amends), NULL));
  }
  put(d, "</p>\n");
  put_cites(d, t->first_cite, t->cite_count);
  put(d, "</section>\n");
}

static void put_units(struct doc *d, bool versions, const char *id, enum word heading) {
  bool some = false;
  for (uint32_t i = 0; i < d->p->units_count; i++) {
    if (is_version(d, i) != versions) continue;
    if (!some) put_section(d, id, heading);
    some = true;
    put_unit_card(d, i);
  }
  if (some) put(d, "</section>\n");
}

struct matrix { /* every name of a provision in any version, and each text with its states */
  struct names names;
  struct doc *texts;
};

static void collect_names(struct matrix *m, const struct doc *text) {
  for (uint32_t i = 0; i < text->count[THING_PROVISION]; i++) {
    const char *name = thing_name(text, i);
    name_intern(text->arena, &m->names, name, strlen(name));
  }
}

static void put_matrix_cell(struct doc *d, struct doc *text, const char *name) {
  uint32_t provision = program_find_provision(d->p, text->unit, name, strlen(name));
  put(d, "<td>");
  if (provision == NONE) {
    put_said(d, WORD_DOC_ABSENT);
  } else {
    put(d, "<a href=\"");
    html_text(d->out, doc_file(d->arena, d->p, text->unit));
    put(d, "#");
    html_text(d->out, name);
    put(d, "\">");
    enum doc_state state = doc_state(text, provision);
    if (state == STATE_ALONE || state == STATE_AFFECTED)
      put_said(d, state == STATE_ALONE ? WORD_DOC_PRESENT : WORD_DOC_AFFECTED_SHORT);
    else
      put_state(d, state);
    put(d, "</a>");
  }
  put(d, "</td>");
}

static void put_matrix_rows(struct doc *d, struct matrix *m) {
  for (uint32_t i = 0; i < m->names.list.n; i++) {
    put(d, "<tr><th scope=\"row\"><code>");
    html_text(d->out, m->names.list.at[i]);
    put(d, "</code></th>");
    for (uint32_t unit = 0; unit < d->p->units_count; unit++)
      if (is_version(d, unit)) put_matrix_cell(d, &m->texts[unit], m->names.list.at[i]);
    put(d, "</tr>\n");
  }
}

static void put_matrix(struct doc *d, const struct doc_options *options) {
  struct matrix m = {.texts = arena_array(d->arena, struct doc, d->p->units_count + 1)};
  for (uint32_t unit = 0; unit < d->p->units_count; unit++) {
    doc_begin(&m.texts[unit], d->arena, d->p, unit, options, d->out);
    if (is_version(d, unit)) collect_names(&m, &m.texts[unit]);
  }
  if (!m.names.list.n) return;
  put_section(d, "deel-verschillen", WORD_DOC_MATRIX);
  html_element(d->out, "p class=\"quiet\"", doc_word(d, WORD_DOC_MATRIX_LEAD));
  put(d, "\n<div class=\"scroll\"><table>\n<thead><tr>");
  html_element(d->out, "th scope=\"col\"", doc_word(d, WORD_DOC_NAME));
  for (uint32_t unit = 0; unit < d->p->units_count; unit++)
    if (is_version(d, unit)) html_element(d->out, "th scope=\"col\"", unit_name(d, unit));
  put(d, "</tr></thead>\n<tbody>\n");
  put_matrix_rows(d, &m);
  put(d, "</tbody></table></div>\n</section>\n");
}

void doc_index(struct arena *a, const struct program *p, const struct doc_options *options, struct buf *out) {
  struct doc d;
  doc_begin(&d, a, p, 0, options, out);
  d.cited.n = 0;
  html_begin(out, d.lang, regulation_title(&d), doc_word(&d, WORD_DOC_LEAD_INDEX));
  put_units(&d, true, "deel-versies", WORD_DOC_VERSIONS);
  put_units(&d, false, "deel-teksten", WORD_DOC_HYBRIDS);
  put_matrix(&d, options);
  put_assertions(&d, true);
  put_source_list(&d);
  put_foot(&d);
  html_end(out);
}
