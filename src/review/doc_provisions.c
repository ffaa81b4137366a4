/* The provisions of a text, its parameters and amendments, and what lapsed. */
#include "review/doc_parts.h"

static const enum word STATES[] = {
    [STATE_ALONE] = WORD_DOC_SAME,        [STATE_SAME] = WORD_DOC_SAME,       [STATE_AFFECTED] = WORD_DOC_AFFECTED,
    [STATE_TEXT] = WORD_DOC_TEXT_CHANGED, [STATE_CHANGED] = WORD_DOC_CHANGED, [STATE_NEW] = WORD_DOC_NEW,
};

void put_state(struct doc *d, enum doc_state state) {
  html_element(d->out, state <= STATE_AFFECTED ? "span class=\"quiet\"" : "span class=\"badge\"",
               doc_word(d, STATES[state]));
}

static uint32_t provision_count(const struct doc *d) { return d->count[THING_PROVISION]; }
static uint32_t provision_at(const struct doc *d, uint32_t i) { return d->base[THING_PROVISION] + i; }
static uint32_t number_of(const struct doc *d, uint32_t provision) {
  return thing_number(d, THING_PROVISION, provision);
}

/* ---- one provision ---- */
static const char *amendment_anchor(struct doc *d, uint32_t amendment) {
  return arena_printf(d->arena, "wijziging-%s", people_text(d->p, d->p->amendments[amendment].name));
}

static const char *amendment_label(struct doc *d, uint32_t amendment) {
  const char *label = doc_text(d, d->p->amendments[amendment].label);
  return label && *label ? label : doc_in_words(d, people_text(d->p, d->p->amendments[amendment].name));
}

/* Does this provision, or an exception of it, come from that amendment? */
static bool comes_from(const struct doc *d, uint32_t provision, uint32_t amendment) {
  const struct text_provision *v = &d->p->provisions[provision];
  for (uint32_t i = v->first_exception; i < v->first_exception + v->exception_count; i++)
    if (d->p->exceptions[i].amendment == amendment) return true;
  return v->amendment == amendment;
}

/* Does this text's page tell of this amendment? */
static bool tells_of(const struct doc *d, uint32_t amendment) {
  if (d->p->amendments[amendment].version == d->unit) return true;
  if (d->p->units[d->unit].flags & UNIT_VERSION) return false;
  for (uint32_t i = 0; i < provision_count(d); i++)
    if (doc_state(d, provision_at(d, i)) > STATE_AFFECTED && comes_from(d, provision_at(d, i), amendment)) return true;
  return false;
}

static void put_amendment_link(struct doc *d, uint32_t amendment) {
  const char *anchor = amendment_anchor(d, amendment), *label = amendment_label(d, amendment);
  if (!tells_of(d, amendment)) {
    put_unit_link(d, d->p->amendments[amendment].version, anchor, label);
    return;
  }
  put(d, "<a href=\"#");
  html_text(d->out, anchor);
  put(d, "\">");
  put_own(d, label);
  put(d, "</a>");
}

static void put_origin(struct doc *d, uint32_t amendment) {
  if (amendment == NONE) return;
  put(d, " · ");
  put_said(d, WORD_DOC_BY_AMENDMENT);
  put_amendment_link(d, amendment);
}

/* "voorwaarde voldoende_schade · gewijzigd · uit de wijziging …" */
static void put_kind(struct doc *d, uint32_t provision) {
  const struct text_provision *v = &d->p->provisions[provision];
  put(d, "<p class=\"quiet\">");
  put_said(d, thing_word(d, number_of(d, provision)));
  put(d, " <code>");
  html_text(d->out, people_text(d->p, v->name));
  put(d, "</code>");
  if (doc_state(d, provision) != STATE_ALONE) {
    put(d, " · ");
    put_state(d, doc_state(d, provision));
  }
  put_origin(d, v->amendment);
  put(d, "</p>\n");
}

static void put_second_text(struct doc *d, const struct text_provision *v) {
  const char *no = doc_text(d, v->label_no);
  if (!no || !*no) return;
  put(d, "<p><span class=\"quiet\">");
  put_said(d, WORD_DOC_IF_NO);
  put(d, "</span>");
  put_own(d, no);
  put(d, "</p>\n");
}

static void put_exceptions(struct doc *d, const struct text_provision *v) {
  for (uint32_t i = v->first_exception; i < v->first_exception + v->exception_count; i++) {
    const struct text_exception *x = &d->p->exceptions[i];
    const char *label = doc_text(d, x->label);
    if (i == v->first_exception) {
      put(d, "<p><strong>");
      put_said(d, WORD_DOC_EXCEPTIONS);
      put(d, "</strong></p>\n<ul>\n");
    }
    put(d, "<li>");
    put_own(d, label && *label ? label : doc_in_words(d, people_text(d->p, x->name)));
    put(d, " <code>");
    html_text(d->out, people_text(d->p, x->name));
    put(d, "</code>");
    if (x->amendment != v->amendment) put_origin(d, x->amendment);
    put(d, "\n");
    put_cites(d, x->first_cite, x->cite_count);
    put(d, "</li>\n");
  }
  if (v->exception_count) put(d, "</ul>\n");
}

static void put_column(struct doc *d, uint32_t unit, const char *text, const char *class, uint32_t number,
                       const char *other) {
  put(d, "<div>\n<h4>");
  put_own(d, doc_unit_label(d, unit));
  put(d, "</h4>\n");
  put_wording(d, text, class, number, other);
  put(d, "</div>\n");
}

/* This version's text; where it differs, beside the text before it. */
static void put_text(struct doc *d, uint32_t provision) {
  const char *now = wording_provision(d->arena, d->p, provision, WORDING_WHOLE, d->lang);
  uint32_t number = number_of(d, provision), earlier = d->earlier[provision - provision_at(d, 0)];
  bool differs = doc_state(d, provision) == STATE_CHANGED || doc_state(d, provision) == STATE_TEXT;
  if (!differs) {
    put_wording(d, now, "wording", number, NULL);
    return;
  }
  const char *then = wording_provision(d->arena, d->p, earlier, WORDING_WHOLE, d->lang);
  put(d, "<div class=\"side\">\n");
  put_column(d, d->before, then, "wording old", NONE, now);
  put_column(d, d->unit, now, "wording new", number, then);
  put(d, "</div>\n");
}

/* Of a provision whose own text is the same: what it rests on that changed. */
static void put_through(struct doc *d, uint32_t provision) {
  thing_list changed = {0};
  const thing_list *rests = &d->links[number_of(d, provision)].rests;
  if (doc_state(d, provision) != STATE_AFFECTED) return;
  for (uint32_t i = 0; i < rests->n; i++) {
    struct thing t = thing_at(d, rests->at[i]);
    if (t.kind == THING_PROVISION &&
        (doc_state(d, t.index) >= STATE_CHANGED || doc_state(d, t.index) == STATE_AFFECTED))
      *vec_push(d->arena, &changed) = rests->at[i];
  }
  put_things(d, WORD_DOC_THROUGH, &changed);
}

static void put_provision(struct doc *d, uint32_t provision) {
  const struct text_provision *v = &d->p->provisions[provision];
  uint32_t number = number_of(d, provision);
  put_card(d, thing_anchor(d, number), thing_label(d, number));
  put_kind(d, provision);
  put_second_text(d, v);
  put_cites(d, v->first_cite, v->cite_count);
  put_text(d, provision);
  put_exceptions(d, v);
  put_uses(d, number);
  put_through(d, provision);
  put_tests_of(d, provision);
  put(d, "</section>\n");
}

void put_provisions(struct doc *d) {
  if (!provision_count(d)) return;
  put_section(d, "deel-bepalingen", WORD_DOC_PROVISIONS);
  for (uint32_t i = 0; i < provision_count(d); i++) put_provision(d, provision_at(d, i));
  put(d, "</section>\n");
}

/* ---- what lapsed ---- */
static bool still_there(const struct doc *d, uint32_t earlier) {
  for (uint32_t i = 0; i < provision_count(d); i++)
    if (d->earlier[i] == earlier) return true;
  return false;
}

void put_lapsed(struct doc *d) {
  if (d->before == NONE) return;
  const struct text_unit *before = &d->p->unit_texts[d->before];
  bool some = false;
  for (uint32_t i = before->first_provision; i < before->first_provision + before->provision_count; i++) {
    if (still_there(d, i)) continue;
    if (!some) {
      put_section(d, "deel-vervallen", WORD_DOC_LAPSED);
      html_element(d->out, "p", doc_words(d, WORD_DOC_LAPSED_LEAD, doc_unit_label(d, d->before), NULL));
    }
    some = true;
    put_wording(d, wording_provision(d->arena, d->p, i, WORDING_WHOLE, d->lang), "wording old", NONE, NULL);
  }
  if (some) put(d, "</section>\n");
}

/* ---- parameters ---- */
static void put_value(struct doc *d, uint32_t provision) {
  const char *value = parameter_value(d, provision);
  if (value)
    html_text(d->out, value);
  else
    put_said(d, WORD_DOC_UNKNOWN);
}

static void put_parameter(struct doc *d, uint32_t provision) {
  const struct text_provision *v = &d->p->provisions[provision];
  uint32_t earlier = d->earlier[provision - provision_at(d, 0)];
  put(d, "<tr><th scope=\"row\">");
  put_thing(d, number_of(d, provision));
  put(d, "</th><td class=\"number\">");
  put_value(d, provision);
  put(d, "</td>");
  if (d->before != NONE) {
    put(d, "<td class=\"number\">");
    if (earlier == NONE)
      put_said(d, WORD_DOC_ABSENT);
    else
      put_value(d, earlier);
    put(d, "</td>");
  }
  put(d, "<td>");
  put_cites(d, v->first_cite, v->cite_count);
  put(d, "</td></tr>\n");
}

static void put_parameter_heads(struct doc *d) {
  put(d, "<div class=\"scroll\"><table>\n<thead><tr>");
  html_element(d->out, "th scope=\"col\"", doc_word(d, WORD_DOC_PARAMETER));
  html_element(d->out, "th scope=\"col\" class=\"number\"", doc_word(d, WORD_DOC_VALUE));
  if (d->before != NONE) html_element(d->out, "th scope=\"col\" class=\"number\"", unit_name(d, d->before));
  html_element(d->out, "th scope=\"col\"", doc_word(d, WORD_DOC_SOURCE));
  put(d, "</tr></thead>\n<tbody>\n");
}

void put_parameters(struct doc *d) {
  bool some = false;
  for (uint32_t i = 0; i < provision_count(d); i++) {
    if (d->p->provisions[provision_at(d, i)].role != ROLE_PARAMETER) continue;
    if (!some) {
      put_section(d, "deel-parameters", WORD_DOC_PARAMETERS);
      put_parameter_heads(d);
    }
    some = true;
    put_parameter(d, provision_at(d, i));
  }
  if (some) put(d, "</tbody></table></div>\n</section>\n");
}

/* ---- amendments ---- */
static void put_amendment(struct doc *d, uint32_t amendment) {
  thing_list touched = {0};
  for (uint32_t i = 0; i < provision_count(d); i++)
    if (comes_from(d, provision_at(d, i), amendment)) *vec_push(d->arena, &touched) = number_of(d, provision_at(d, i));
  put_card(d, amendment_anchor(d, amendment), amendment_label(d, amendment));
  put(d, "<p class=\"quiet\"><code>");
  html_text(d->out, people_text(d->p, d->p->amendments[amendment].name));
  put(d, "</code></p>\n");
  put_things(d, WORD_DOC_CHANGED_LIST, &touched);
  put(d, "</section>\n");
}

void put_amendments(struct doc *d) {
  bool some = false;
  for (uint32_t i = 0; i < d->p->amendments_count; i++) {
    if (!tells_of(d, i)) continue;
    if (!some) put_section(d, "deel-wijzigingen", WORD_DOC_AMENDMENTS);
    some = true;
    put_amendment(d, i);
  }
  if (some) put(d, "</section>\n");
}
