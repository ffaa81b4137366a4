/* tree_json: the parts of a tree as JSON that two trees beside each other are made of too. */
#ifndef TOETS_TREE_JSON_H
#define TOETS_TREE_JSON_H

#include "explain/explain.h"

struct tree_json {
  const struct explanation *x; /* its program, options and sources; nodes may be of another tree */
  struct buf *out;
};
void tree_json_member(struct tree_json *j, const char *key, const char *text); /* , "key": "text"; NULL: nothing */
void tree_json_verdict(struct tree_json *j, const struct explain_node *n);     /* a member, if there is a verdict */
void tree_json_node(struct tree_json *j, const struct explain_node *n, uint32_t depth);
void tree_json_sources(struct tree_json *j);
const char *tree_json_kind(const struct explain_node *n);

#endif
