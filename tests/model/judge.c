/* judge: which version judges, and what comes out, for the naive model.
 *
 * Which version judges is a tree: at its root the version in force, or every version when peildatum is unknown; below a
 * version those that its transitional law may send the case to; at the leaves the versions that judge.
 */
#include <string.h>

#include "model.h"

struct branch;
struct tree {
  struct unit *unit; /* NULL: the root of all versions */
  bool contradiction;
  bool itself; /* the version may judge by its own rules */
  bool date_open;
  VEC(struct branch) branches;
};
struct branch { /* transition NULL: a version that may be in force */
  const struct transition *transition;
  struct value condition;
  struct tree *to;
};

static struct env env_of(struct rules *r, struct unit *u, const struct facts_given *facts) {
  return (struct env){.rules = r, .unit = u, .facts = facts, .list = NONE, .element = NONE};
}

/* "Two that hold and name different versions are a contradiction of that case"; "Where some are unknown, the candidates
 * are the versions that those not nee judge by, after their own chains, and the version itself unless one is ja." */
static struct tree *grow(struct rules *r, struct unit *u, const struct facts_given *facts) {
  struct tree *t = arena_new(&for_case, struct tree);
  struct env env = env_of(r, u, facts);
  const struct transition *holds = NULL;
  t->unit = u;
  for (uint32_t i = 0; i < u->transitions.n; i++) {
    const struct transition *law = &u->transitions.at[i];
    struct value condition = value_of(&env, law->condition);
    if (is_no(condition)) continue;
    if (is_yes(condition)) {
      if (holds && holds->target != law->target) t->contradiction = true;
      if (!holds) holds = law;
    }
    *vec_push(&for_case, &t->branches) = (struct branch){law, condition, grow(r, law->target, facts)};
  }
  t->itself = !holds;
  uint32_t kept = 0; /* an unknown one that names what a holding one names leaves nothing open */
  for (uint32_t i = 0; i < t->branches.n; i++) {
    struct branch b = t->branches.at[i];
    if (is_yes(b.condition) || !holds || b.transition->target != holds->target) t->branches.at[kept++] = b;
  }
  t->branches.n = kept;
  return t;
}

/* "The version in force on the case's `peildatum`"; "When peildatum is unknown every version is a candidate" */
static struct tree *tree_of(struct rules *r, const struct facts_given *facts) {
  struct value date = facts->at[0];
  struct tree *all = arena_new(&for_case, struct tree);
  all->date_open = true;
  for (uint32_t i = 0; i < r->units.n; i++) {
    struct unit *u = r->units.at[i];
    if (u->added.n) continue;
    if (date.state != SURE)
      *vec_push(&for_case, &all->branches) = (struct branch){NULL, open_value(), grow(r, u, facts)};
    else if (date.n >= u->base->from && date.n < unit_end(r, u))
      return grow(r, u, facts);
  }
  return date.state == SURE ? NULL : all;
}

/* ---- leaves: the candidates, each once, in the order of the provisions that lead to them ---- */
typedef VEC(struct unit *) leaves; /* NULL: a contradiction of transitional law */
static void add_leaf(leaves *all, struct unit *u) {
  for (uint32_t i = 0; u && i < all->n; i++)
    if (all->at[i] == u) return;
  *vec_push(&for_case, all) = u;
}
static void find_leaves(const struct tree *t, leaves *all) {
  if (t->contradiction) add_leaf(all, NULL);
  for (uint32_t i = 0; !t->contradiction && i < t->branches.n; i++) find_leaves(t->branches.at[i].to, all);
  if (t->itself && t->unit) add_leaf(all, t->unit);
}
/* "transition [is] the first one followed"; "naming the same, the first as declared is the one followed": the first
 * that is ja, for an unknown one beside it changes nothing. */
static const char *first_followed(const struct tree *t) {
  for (uint32_t i = 0; i < t->branches.n; i++)
    if (t->branches.at[i].transition && is_yes(t->branches.at[i].condition))
      return t->branches.at[i].transition->written->name.name;
  return NULL;
}

/* ---- outcomes ---- */
/* "an outcome is known only if every candidate gives the same (an error agrees only with an error; an outcome that no
 * candidate has does not count for the status, one that some lack is undetermined)" */
static struct outcome leaf_outcome(struct rules *r, struct unit *u, const char *name, const struct facts_given *facts) {
  if (!u) return (struct outcome){.exists = true, .value = wrong("transition_contradiction")};
  struct item *item = unit_item(u, name);
  if (!item || item->provision->kind != PROVISION_DECISION) return (struct outcome){0};
  struct env env = env_of(r, u, facts);
  struct node *root = item_root(r, u, item);
  return (struct outcome){.exists = true, .value = value_of(&env, root), .shape = root->shape};
}
/* What leaves it open which version judges: an unknown, or else the first condition in error. */
static struct value what_is_open(const struct tree *t) {
  if (t->date_open && t->branches.n > 1) return open_value();
  struct value found = sure_flag(true);
  for (uint32_t i = 0; !t->contradiction && i < t->branches.n; i++) {
    const struct branch *b = &t->branches.at[i];
    struct value below = what_is_open(b->to);
    if ((b->transition && b->condition.state == OPEN) || below.state == OPEN) return open_value();
    if (found.state != WRONG && b->condition.state == WRONG) found = b->condition;
    if (found.state != WRONG && below.state == WRONG) found = below;
  }
  return found;
}
static struct outcome tree_outcome(struct rules *r, const struct tree *t, const char *name,
                                   const struct facts_given *facts) {
  leaves all = {0};
  find_leaves(t, &all);
  uint32_t have = 0, sure = 0, failed = 0;
  bool differ = false;
  struct value value = open_value(), fault = open_value();
  struct shape shape = {0};
  for (uint32_t i = 0; i < all.n; i++) {
    struct outcome o = leaf_outcome(r, all.at[i], name, facts);
    have += o.exists;
    if (!o.exists) continue;
    if (have == 1 || o.shape.scale > shape.scale) shape = o.shape; /* the finest of those that have it */
    if (o.value.state == WRONG && !failed++) fault = o.value;
    if (o.value.state != SURE) continue;
    if (sure && !same_value(value, o.value)) differ = true;
    if (!sure++) value = o.value;
  }
  struct outcome out = {.exists = have > 0, .value = open_value(), .shape = shape};
  struct value version = what_is_open(t);
  if (sure == all.n && !differ)
    out.value = value;
  else if (failed == all.n)
    out.value = fault;
  else if (have == all.n && sure + failed == all.n && version.state == WRONG)
    out.value = version;
  return out;
}

/* "found by walking back from the open outcome through what is itself unknown"; "the facts that leave it open are among
 * the missing": where all ways lead to one version, nothing leaves the version open. */
static bool version_open(const struct tree *t) {
  leaves all = {0};
  find_leaves(t, &all);
  return all.n > 1;
}
static void walk_tree(struct rules *r, const struct tree *t, const char *name, const struct facts_given *facts,
                      uint64_t walk, bool *met) {
  struct outcome o = tree_outcome(r, t, name, facts);
  if (!o.exists || o.value.state != OPEN) return; /* nothing to ask where nothing is open */
  if (t->contradiction) return;
  bool open = version_open(t);
  if (t->date_open && open) met[0] = true;
  for (uint32_t i = 0; i < t->branches.n; i++) {
    const struct branch *b = &t->branches.at[i];
    if (b->transition && open) {
      struct env env = env_of(r, t->unit, facts);
      walk_back(&env, b->transition->condition, walk, met);
    }
    walk_tree(r, b->to, name, facts, walk, met);
  }
  if (!t->itself || !t->unit) return;
  struct item *item = unit_item(t->unit, name);
  struct env env = env_of(r, t->unit, facts);
  if (item && item->provision->kind == PROVISION_DECISION) walk_back(&env, item_root(r, t->unit, item), walk, met);
}

/* "In order: peildatum first; then facts that more of the open outcomes meet on their walk back; then as declared." */
static void order_missing(struct rules *r, struct judgement *j, const uint32_t *meetings, uint32_t open_outcomes) {
  if (meetings[0]) *vec_push(&for_case, &j->missing) = r->facts.at[0].name;
  for (uint32_t n = open_outcomes; n > 0; n--)
    for (uint32_t f = 1; f < r->facts.n; f++)
      if (meetings[f] == n) *vec_push(&for_case, &j->missing) = r->facts.at[f].name;
}
static void find_missing(struct rules *r, const struct tree *t, const struct facts_given *facts, struct judgement *j) {
  static uint64_t walk;
  uint32_t *meetings = arena_array(&for_case, uint32_t, r->facts.n);
  uint32_t open_outcomes = 0;
  for (uint32_t i = 0; i < r->outcomes.n; i++) {
    if (!j->outcomes[i].exists || j->outcomes[i].value.state != OPEN) continue;
    bool *met = arena_array(&for_case, bool, r->facts.n);
    walk_tree(r, t, r->outcomes.at[i], facts, ++walk, met);
    for (uint32_t f = 0; f < r->facts.n; f++) meetings[f] += met[f];
    open_outcomes++;
  }
  order_missing(r, j, meetings, open_outcomes);
}

/* "conditions known to fail"; with several candidates "the conditions that fail under every candidate" */
static bool fails(struct rules *r, struct unit *u, const char *name, const struct facts_given *facts) {
  struct item *item = u ? unit_item(u, name) : NULL;
  if (!item || item->provision->kind != PROVISION_CONDITION) return false;
  struct env env = env_of(r, u, facts);
  return is_no(value_of(&env, item_root(r, u, item)));
}

struct judgement judge(struct rules *r, const struct facts_given *facts, struct unit *named) {
  struct judgement j = {.status = J_NO_VERSION};
  struct tree *t;
  if (named) {
    t = arena_new(&for_case, struct tree);
    t->unit = named;
    t->itself = true;
  } else {
    t = tree_of(r, facts);
  }
  if (!t) return j;
  leaves all = {0};
  find_leaves(t, &all);
  if (all.n == 1 && !t->date_open && all.at[0]) {
    j.version = named ? named->name : all.at[0]->base->name.name;
    j.transition = first_followed(t);
  }
  j.outcomes = arena_array(&for_case, struct outcome, r->outcomes.n);
  bool open = false, failed = false;
  for (uint32_t i = 0; i < r->outcomes.n; i++) {
    j.outcomes[i] = tree_outcome(r, t, r->outcomes.at[i], facts);
    open |= j.outcomes[i].exists && j.outcomes[i].value.state == OPEN;
    failed |= j.outcomes[i].exists && j.outcomes[i].value.state == WRONG;
  }
  j.status = failed ? J_ERROR : open ? J_UNDETERMINED : J_DECIDED;
  j.failed = arena_array(&for_case, bool, r->conditions.n);
  for (uint32_t i = 0; i < r->conditions.n; i++) {
    j.failed[i] = true;
    for (uint32_t k = 0; k < all.n; k++) j.failed[i] &= fails(r, all.at[k], r->conditions.at[i], facts);
  }
  find_missing(r, t, facts, &j);
  return j;
}
