/* What stands around the provisions of a text: facts, questions, judgements, transitional law, notices, assertions. */
#include "review/doc_parts.h"

static void put_name(struct doc *d, uint32_t number) {
  put(d, "<p class=\"quiet\">");
  put_said(d, thing_word(d, number));
  put(d, " <code>");
  html_text(d->out, thing_name(d, number));
  put(d, "</code></p>\n");
}

static void put_thing_card(struct doc *d, uint32_t number) {
  put_card(d, thing_anchor(d, number), thing_label(d, number));
  put_name(d, number);
}

static void put_uses_or_none(struct doc *d, uint32_t number) {
  put_uses(d, number);
  if (!d->links[number].users.n) html_element(d->out, "p class=\"quiet\"", doc_word(d, WORD_DOC_UNUSED));
}

/* ---- facts ---- */
static void put_field_cites(struct doc *d, uint32_t fact) {
  const struct program *p = d->p;
  if (p->types[p->facts[fact].type].kind != KIND_LIST) return;
  const struct program_list *list = &p->lists[p->types[p->facts[fact].type].set];
  for (uint32_t i = list->first_field; i < list->first_field + list->field_count; i++) {
    if (!p->field_texts[i].cite_count) continue;
    put(d, "<p><code>");
    html_text(d->out, code_text(p, p->fields[i].name));
    put(d, "</code></p>\n");
    put_cites(d, p->field_texts[i].first_cite, p->field_texts[i].cite_count);
  }
}

static void put_fact(struct doc *d, uint32_t fact) {
  const struct text_fact *t = &d->p->fact_texts[fact];
  uint32_t number = thing_number(d, THING_FACT, fact);
  if (!thing_shown(d, number)) return;
  put_thing_card(d, number);
  put_cites(d, t->first_cite, t->cite_count);
  if (d->p->facts[fact].flags & FACT_BUILT_IN)
    html_element(d->out, "p", doc_word(d, WORD_DOC_PEILDATUM));
  else
    put_wording(d, wording_fact(d->arena, d->p, fact, WORDING_WHOLE, d->lang), "wording", NONE, NULL);
  put_field_cites(d, fact);
  put_uses_or_none(d, number);
  put(d, "</section>\n");
}

void put_facts(struct doc *d) {
  put_section(d, "deel-gegevens", WORD_DOC_FACTS);
  for (uint32_t i = 0; i < d->count[THING_FACT]; i++) put_fact(d, i);
  put(d, "</section>\n");
}

void put_judgements(struct doc *d) {
  bool some = false;
  for (uint32_t i = 0; i < d->count[THING_FACT]; i++) {
    uint32_t number = thing_number(d, THING_FACT, i);
    if (!(d->p->facts[i].flags & FACT_JUDGEMENT)) continue;
    if (!some) {
      put_section(d, "deel-oordelen", WORD_DOC_JUDGEMENTS);
      html_element(d->out, "p", doc_word(d, WORD_DOC_JUDGEMENTS_LEAD));
    }
    some = true;
    put(d, "<p>");
    put_thing(d, number);
    put(d, "</p>\n");
    put_things(d, WORD_DOC_USED_BY, &d->links[number].users);
  }
  if (some) put(d, "</section>\n");
}

/* ---- open questions ---- */
static void put_answers(struct doc *d, uint32_t choice) {
  const struct program *p = d->p;
  const struct program_choice *c = &p->choices[choice];
  put_heading(d, "h4", WORD_DOC_ANSWERS);
  put(d, "<ul>\n");
  for (uint32_t i = 0; i < p->sets[c->set].count; i++) {
    const char *label = doc_text(d, p->answer_texts[p->choice_texts[choice].first_answer + i].word);
    put(d, "<li>");
    if (label) put_own(d, label);
    put(d, " <code>");
    html_text(d->out, code_text(p, p->set_values[p->sets[c->set].first + i].word));
    put(d, "</code>");
    if (i == c->standard) {
      put(d, " ");
      html_element(d->out, "span class=\"badge\"", doc_word(d, WORD_DOC_STANDARD));
    }
    put(d, "</li>\n");
  }
  put(d, "</ul>\n");
}

void put_choices(struct doc *d) {
  if (!d->count[THING_CHOICE]) return;
  put_section(d, "deel-uitlegkeuzes", WORD_DOC_CHOICES);
  for (uint32_t i = 0; i < d->count[THING_CHOICE]; i++) {
    uint32_t number = thing_number(d, THING_CHOICE, i);
    put_thing_card(d, number);
    put_cites(d, d->p->choice_texts[i].first_cite, d->p->choice_texts[i].cite_count);
    put_answers(d, i);
    put_uses_or_none(d, number);
    put(d, "</section>\n");
  }
  put(d, "</section>\n");
}

/* ---- transitional law, notices ---- */
static void put_transition(struct doc *d, uint32_t transition) {
  const struct text_transition *t = &d->p->transition_texts[transition];
  uint32_t number = thing_number(d, THING_TRANSITION, transition), target = d->p->transitions[transition].target;
  put_thing_card(d, number);
  put_cites(d, t->first_cite, t->cite_count);
  put_wording(d, wording_transition(d->arena, d->p, transition, WORDING_WHOLE, d->lang), "wording", number, NULL);
  put(d, "<p><strong>");
  put_said(d, WORD_DOC_LEADS_TO);
  put(d, "</strong>");
  put_unit_link(d, target, NULL, doc_unit_label(d, target));
  put(d, "</p>\n");
  put_uses(d, number);
  put(d, "</section>\n");
}

void put_transitions(struct doc *d) {
  uint32_t first = d->base[THING_TRANSITION], n = d->count[THING_TRANSITION];
  if (!n) return;
  put_section(d, "deel-overgangsrecht", WORD_DOC_TRANSITIONS);
  for (uint32_t i = first; i < first + n; i++) put_transition(d, i);
  put(d, "</section>\n");
}

static void put_notice(struct doc *d, uint32_t notice) {
  const struct text_notice *n = &d->p->notices[notice];
  uint32_t number = thing_number(d, THING_NOTICE, notice);
  put_thing_card(d, number);
  put_cites(d, n->first_cite, n->cite_count);
  put_wording(d, wording_notice(d->arena, d->p, notice, WORDING_WHOLE, d->lang), "wording", number, NULL);
  put_uses(d, number);
  put(d, "</section>\n");
}

void put_notices(struct doc *d) {
  uint32_t first = d->base[THING_NOTICE], n = d->count[THING_NOTICE];
  if (!n) return;
  put_section(d, "deel-mededelingen", WORD_DOC_NOTICES);
  for (uint32_t i = first; i < first + n; i++) put_notice(d, i);
  put(d, "</section>\n");
}

/* ---- assertions ---- */
/* Adds to *members the V.naam in an expression, to *here those of this text. */
static void count_members(const struct doc *d, uint32_t node, uint32_t *members, uint32_t *here) {
  if (node == NONE) return;
  const struct text_node *n = &d->p->nodes[node];
  for (uint32_t i = 0; i < n->kid_count; i++) count_members(d, d->p->kids[n->first_kid + i].word, members, here);
  if (n->kind != NODE_MEMBER) return;
  ++*members;
  *here += thing_number(d, THING_PROVISION, n->ref) != NONE;
}

static bool concerns(const struct doc *d, uint32_t assertion) {
  uint32_t members = 0, here = 0;
  count_members(d, d->p->assertion_texts[assertion].node, &members, &here);
  return members == 0 || here > 0;
}

void put_assertions(struct doc *d, bool all) {
  bool some = false;
  for (uint32_t i = 0; i < d->p->assertions_count; i++) {
    const char *name = code_text(d->p, d->p->assertions[i].name);
    const char *label = doc_text(d, d->p->assertion_texts[i].label);
    if (!all && !concerns(d, i)) continue;
    if (!some) put_section(d, "deel-beweringen", WORD_DOC_ASSERTIONS);
    some = true;
    put_card(d, arena_printf(d->arena, "bewering-%s", name), label && *label ? label : doc_in_words(d, name));
    put_cites(d, d->p->assertion_texts[i].first_cite, d->p->assertion_texts[i].cite_count);
    put_wording(d, wording_assertion(d->arena, d->p, i, WORDING_WHOLE, d->lang), "wording", NONE, NULL);
    put(d, "</section>\n");
  }
  if (some) put(d, "</section>\n");
}
