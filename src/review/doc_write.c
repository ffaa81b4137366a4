/* The pieces that the pages of a regulation are made of: links, citations, rule text. */
#include "review/doc_parts.h"

#include <string.h>

void put(struct doc *d, const char *markup) { buf_text(d->out, markup); }
void put_said(struct doc *d, enum word word) { html_text(d->out, doc_word(d, word)); }

void put_own(struct doc *d, const char *text) {
  bool other = d->p->regulation[0].lang != (uint32_t)d->lang;
  if (other) buf_printf(d->out, "<span lang=\"%s\">", d->lang == LANG_NL ? "en" : "nl");
  html_text(d->out, text);
  if (other) put(d, "</span>");
}

void put_heading(struct doc *d, const char *tag, enum word word) {
  html_element(d->out, tag, doc_word(d, word));
  put(d, "\n");
}

void put_section(struct doc *d, const char *id, enum word heading) {
  buf_printf(d->out, "<section id=\"%s\">\n", id);
  put_heading(d, "h2", heading);
}

void put_card(struct doc *d, const char *id, const char *title) {
  put(d, "<section class=\"card\" id=\"");
  html_text(d->out, id);
  put(d, "\">\n<h3>");
  put_own(d, title);
  put(d, "</h3>\n");
}

void put_column_heads(struct doc *d, const enum word *words, size_t n) {
  put(d, "<thead><tr>");
  for (size_t i = 0; i < n; i++) html_element(d->out, "th scope=\"col\"", doc_word(d, words[i]));
  put(d, "</tr></thead>\n");
}

/* ---- links ---- */
void put_thing(struct doc *d, uint32_t number) {
  put(d, "<a href=\"#");
  html_text(d->out, thing_anchor(d, number));
  put(d, "\">");
  put_own(d, thing_label(d, number));
  put(d, "</a>");
}

/* What a reader should know of a thing that is named: it is open, or judged. */
static void put_caution(struct doc *d, uint32_t number) {
  struct thing t = thing_at(d, number);
  bool judged = t.kind == THING_FACT && d->p->facts[t.index].flags & FACT_JUDGEMENT;
  if (!judged && t.kind != THING_CHOICE) return;
  put(d, " <span class=\"open\">(");
  put_said(d, judged ? WORD_DOC_JUDGEMENT : WORD_DOC_CHOICE);
  put(d, ")</span>");
}

void put_things(struct doc *d, enum word lead, const thing_list *list) {
  if (!list->n) return;
  put(d, "<p><strong>");
  put_said(d, lead);
  put(d, "</strong>");
  for (uint32_t i = 0; i < list->n; i++) {
    if (i) put(d, "; ");
    put_thing(d, list->at[i]);
    put_caution(d, list->at[i]);
  }
  put(d, "</p>\n");
}

void put_uses(struct doc *d, uint32_t number) {
  put_things(d, WORD_DOC_RESTS_ON, &d->links[number].rests);
  put_things(d, WORD_DOC_USED_BY, &d->links[number].users);
}

/* To the page of another text; by itself a page links to nothing else. */
void put_unit_link(struct doc *d, uint32_t unit, const char *anchor, const char *text) {
  if (d->alone) {
    put_own(d, text);
    return;
  }
  put(d, "<a href=\"");
  html_text(d->out, doc_file(d->arena, d->p, unit));
  if (anchor) put(d, "#");
  html_text(d->out, anchor);
  put(d, "\">");
  put_own(d, text);
  put(d, "</a>");
}

/* ---- citations ---- */
static bool is_assumption(const struct doc *d, uint32_t cite) {
  return d->p->sources[d->p->cites[cite].source].flags & 1;
}

/* Sources are numbered as they are declared, assumptions left out. */
static uint32_t source_number(const struct doc *d, uint32_t source) {
  uint32_t number = 1;
  for (uint32_t i = 0; i < source; i++) number += !(d->p->sources[i].flags & 1);
  return number;
}

static const char *source_label(const struct doc *d, uint32_t source) {
  const char *label = people_text(d->p, d->p->sources[source].label);
  return label ? label : people_text(d->p, d->p->sources[source].name);
}

static const char *cite_address(const struct doc *d, uint32_t source, const char *place) {
  struct buf url = {0};
  if (!link_address(&url, people_text(d->p, d->p->sources[source].address), place))
    buf_printf(&url, "#bron-%u", source_number(d, source));
  return buf_keep(d->arena, &url);
}

static void put_cite(struct doc *d, const struct text_cite *c) {
  const char *place = people_text(d->p, c->text);
  const char *text =
      arena_printf(d->arena, "[%u]%s%s", source_number(d, c->source), place ? " " : "", place ? place : "");
  html_link(d->out, cite_address(d, c->source, place), text);
}

static const char *assumption_text(const struct doc *d, uint32_t cite) {
  const char *text = people_text(d->p, d->p->cites[cite].text);
  return text ? text : source_label(d, d->p->cites[cite].source);
}

void put_cites(struct doc *d, uint32_t first, uint32_t count) {
  bool some = false;
  for (uint32_t i = first; i < first + count; i++) {
    if (is_assumption(d, i)) continue;
    put(d, some ? ", " : "<p class=\"cite\">");
    put_cite(d, &d->p->cites[i]);
    some = true;
  }
  if (some) put(d, "</p>\n");
  for (uint32_t i = first; i < first + count; i++) {
    if (!is_assumption(d, i)) continue;
    put(d, "<p><strong class=\"open\">");
    put_said(d, WORD_DOC_ASSUMPTION);
    put(d, "</strong>");
    put_own(d, assumption_text(d, i));
    put(d, "</p>\n");
  }
}

static void put_citing(struct doc *d, uint32_t thing) {
  if (thing != NONE)
    put_thing(d, thing);
  else
    put_said(d, WORD_DOC_THIS_VERSION);
}

/* Who cites this source, each once. */
static void put_cited_by(struct doc *d, uint32_t source) {
  uint32_t last = NONE - 1;
  for (uint32_t i = 0; i < d->cited.n; i++) {
    if (d->p->cites[d->cited.at[i].cite].source != source || d->cited.at[i].thing == last) continue;
    if (last != NONE - 1) {
      put(d, "; ");
    } else {
      put(d, "<br><span class=\"quiet\">");
      put_said(d, WORD_DOC_CITED_BY);
      put(d, "</span>");
    }
    last = d->cited.at[i].thing;
    put_citing(d, last);
  }
}

void put_source_list(struct doc *d) {
  if (!d->p->sources_count) return;
  put(d, "<section class=\"sources\" id=\"deel-bronnen\">\n");
  put_heading(d, "h2", WORD_HT_SOURCES);
  put(d, "<ol>\n");
  for (uint32_t i = 0; i < d->p->sources_count; i++) {
    struct buf url = {0};
    if (d->p->sources[i].flags & 1) continue;
    buf_printf(d->out, "<li id=\"bron-%u\">", source_number(d, i));
    bool linked = link_address(&url, people_text(d->p, d->p->sources[i].address), NULL);
    const char *address = buf_keep(d->arena, &url);
    html_link(d->out, linked ? address : NULL, source_label(d, i));
    put_cited_by(d, i);
    put(d, "</li>\n");
  }
  put(d, "</ol>\n</section>\n");
}

void put_assumption_list(struct doc *d) {
  bool some = false;
  for (uint32_t i = 0; i < d->cited.n; i++) {
    if (!is_assumption(d, d->cited.at[i].cite)) continue;
    if (!some) {
      put_section(d, "deel-aannames", WORD_DOC_ASSUMPTIONS);
      put(d, "<ul>\n");
    }
    some = true;
    put(d, "<li>");
    put_own(d, assumption_text(d, d->cited.at[i].cite));
    put(d, " <span class=\"cite\">(");
    put_citing(d, d->cited.at[i].thing);
    put(d, ")</span></li>\n");
  }
  if (some) put(d, "</ul>\n</section>\n");
}

/* ---- rule text ---- */
struct passage { /* rule text being written */
  struct doc *d;
  uint32_t number;   /* whose names are links */
  const char *other; /* the text to compare with */
};

static bool in_name(char c) {
  return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80);
}

static bool is_name_of(const struct doc *d, uint32_t number, const char *at, size_t length) {
  const char *name = thing_name(d, number);
  return strlen(name) == length && memcmp(name, at, length) == 0;
}

/* The thing that a word of this rule text names, or NONE. */
static uint32_t named_thing(const struct passage *t, const char *at, size_t length) {
  if (t->number == NONE) return NONE;
  const thing_list *lists[] = {&t->d->links[t->number].rests, &t->d->links[t->number].users};
  for (size_t l = 0; l < COUNT_OF(lists); l++)
    for (uint32_t i = 0; i < lists[l]->n; i++)
      if (is_name_of(t->d, lists[l]->at[i], at, length)) return lists[l]->at[i];
  return NONE;
}

static void put_word(const struct passage *t, const char *at, size_t length) {
  const char *word = arena_string(t->d->arena, at, length);
  uint32_t thing = named_thing(t, at, length);
  if (thing == NONE) {
    html_text(t->d->out, word);
    return;
  }
  put(t->d, "<a href=\"#");
  html_text(t->d->out, thing_anchor(t->d, thing));
  put(t->d, "\">");
  html_text(t->d->out, word);
  put(t->d, "</a>");
}

static size_t quoted_length(const char *at, size_t left) {
  const char *end = memchr(at + 1, '"', left - 1);
  return end ? (size_t)(end - at) + 1 : left;
}

static void put_words(const struct passage *t, const char *at, size_t length) {
  static const char EURO[] = "\xE2\x82\xAC ";
  size_t n;
  for (; length > 0; at += n, length -= n) {
    for (n = 0; n < length && in_name(at[n]);) n++;
    if (length > sizeof EURO - 1 && memcmp(at, EURO, sizeof EURO - 1) == 0) {
      n = sizeof EURO - 1; /* stays with its amount (html_text) */
      html_text(t->d->out, EURO);
    } else if (n > 0) {
      put_word(t, at, n);
    } else {
      n = *at == '"' ? quoted_length(at, length) : 1;
      html_text(t->d->out, arena_string(t->d->arena, at, n));
    }
  }
}

static bool has_line(const char *text, const char *line, size_t length) {
  for (const char *at = text; *at; at += strcspn(at, "\n"), at += *at == '\n')
    if (strcspn(at, "\n") == length && memcmp(at, line, length) == 0) return true;
  return false;
}

static void put_line(const struct passage *t, const char *at, size_t length) {
  bool marked = t->other && !has_line(t->other, at, length);
  if (marked) put(t->d, "<mark>");
  put_words(t, at, length);
  put(t->d, marked ? "</mark>\n" : "\n");
}

/* The end of a cell: the next | outside quotes, or the end of the line. */
static size_t cell_length(const char *at, size_t left) {
  size_t n = 0;
  while (n < left && at[n] != '|') n += at[n] == '"' ? quoted_length(at + n, left - n) : 1;
  return n;
}

static void put_cell(const struct passage *t, const char *tag, const char *at, size_t length) {
  while (length > 0 && *at == ' ') at++, length--;
  while (length > 0 && at[length - 1] == ' ') length--;
  buf_printf(t->d->out, "<%s>", tag);
  put_words(t, at, length);
  buf_printf(t->d->out, "</%.2s>", tag);
}

/* "| a | b || c |" */
static void put_row(const struct passage *t, const char *at, size_t length, bool head) {
  bool marked = t->other && !has_line(t->other, at, length);
  const char *end = at + length;
  put(t->d, marked ? "<tr class=\"changed\">" : "<tr>");
  at = memchr(at, '|', length);
  while (at && ++at < end) {
    bool last = *at == '|';
    at += last;
    size_t n = cell_length(at, (size_t)(end - at));
    if (at + n >= end) break;
    put_cell(t, head ? "th scope=\"col\"" : last ? "td class=\"outcome\"" : "td", at, n);
    at += n;
  }
  put(t->d, "</tr>\n");
}

static bool is_row(const char *line) { return line[strspn(line, " ")] == '|'; }

static const char *next_line(const char *at) {
  at += strcspn(at, "\n");
  return at + (*at == '\n');
}

static const char *put_table(const struct passage *t, const char *at) {
  put(t->d, "<div class=\"scroll\"><table>\n<thead>");
  put_row(t, at, strcspn(at, "\n"), true);
  put(t->d, "</thead>\n<tbody>\n");
  for (at = next_line(at); *at && is_row(at); at = next_line(at)) put_row(t, at, strcspn(at, "\n"), false);
  put(t->d, "</tbody></table></div>\n");
  return at;
}

void put_wording(struct doc *d, const char *text, const char *class, uint32_t number, const char *other) {
  struct passage passage = {d, number, other};
  buf_printf(d->out, "<div class=\"%s\">\n", class);
  while (*text) {
    if (is_row(text)) {
      text = put_table(&passage, text);
      continue;
    }
    put(d, "<div class=\"code\">");
    for (; *text && !is_row(text); text = next_line(text)) put_line(&passage, text, strcspn(text, "\n"));
    put(d, "</div>\n");
  }
  put(d, "</div>\n");
}

/* ---- the foot ---- */
void put_foot(struct doc *d) {
  struct buf hash = {0};
  for (size_t i = 0; i < 4; i++) buf_printf(&hash, "%02x", d->p->hash[i]);
  put(d, "<footer>");
  html_text(d->out, doc_words(d, WORD_EX_FOOT_RULES, buf_keep(d->arena, &hash), NULL));
  put(d, " · ");
  html_text(d->out, doc_words(d, WORD_EX_FOOT_PROGRAM, TOETS_VERSION, NULL));
  put(d, "</footer>\n");
}
