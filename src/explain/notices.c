/* Notices (mededelingen) at the end of an outcome or of every explanation, when their condition holds or is not known
 * to fail. */
#include <string.h>

#include "explain/parts.h"

static bool said_already(const struct explain_node *parent, const char *text) {
  for (uint32_t i = 0; i < parent->kids.n; i++)
    if (parent->kids.at[i]->kind == EXPLAIN_notice && !strcmp(parent->kids.at[i]->text, text)) return true;
  return false;
}

static void build_notice(struct work *w, uint32_t unit, const struct text_notice *notice, struct explain_node *parent) {
  struct cell c = notice->condition == NONE ? cell_known(1) : case_cell(w, notice->condition);
  const char *text = template_text(w, unit, notice->text);
  if ((c.state == KNOWN && !c.v) || said_already(parent, text)) return;
  struct explain_node *n = node_new(w, EXPLAIN_notice, parent);
  n->verdict = notice->condition == NONE ? VERDICT_NONE : verdict_of(c);
  n->name = people_text(w->p, notice->name);
  n->text = text;
  n->place = notice->place;
  node_cites(w, n, notice->first_cite, notice->cite_count);
}

void build_notices(struct work *w, uint32_t outcome, struct explain_node *parent) {
  if (w->now.status == NO_VERSION) return;
  for (uint32_t i = 0; i < w->judging.n; i++) {
    const struct text_unit *u = &w->p->unit_texts[w->judging.at[i]];
    for (uint32_t k = u->first_notice; k < u->first_notice + u->notice_count; k++)
      if (w->p->notices[k].outcome == outcome) build_notice(w, w->judging.at[i], &w->p->notices[k], parent);
  }
}
