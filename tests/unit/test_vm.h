/* What the tests of src/vm share: a case to run, and short ways to ask what came out. */
#ifndef TEST_VM_H
#define TEST_VM_H

#include <stdarg.h>
#include <string.h>

#include "program_builder.h"
#include "test_value.h"
#include "vm/vm.h"

struct bench { /* a program with its facts and executor */
  struct program *program;
  struct facts facts;
  struct executor *executor;
  const struct decision *decision;
};

static inline struct bench bench_of(struct builder *b) {
  struct bench t = {.program = pb_finish(b)};
  t.executor = executor_new(t.program);
  cr_assert(t.executor && facts_init(&t.facts, t.program));
  return t;
}

static inline void bench_free(struct bench *t) {
  facts_free(&t->facts);
  executor_free(t->executor);
  program_free(t->program);
}

static inline uint32_t fact_named(const struct bench *t, const char *name) {
  uint32_t fact = program_find_fact(t->program, name, strlen(name));
  cr_assert_neq(fact, NONE, "no fact %s", name);
  return fact;
}

static inline void set_fact(struct bench *t, const char *name, struct cell c) {
  t->facts.cells[fact_named(t, name)] = c;
}

static inline void run_case(struct bench *t, const struct run_options *options) {
  t->decision = executor_run(t->executor, &t->facts, options);
  cr_assert(t->decision);
}

static inline struct cell case_register(const struct bench *t, uint32_t reg) {
  return executor_register(t->executor, reg, NONE, 0);
}

/* "naam, betaald": the names of facts, in order. */
static inline const char *names_of(const struct program *p, const uint32_t *facts, uint32_t n) {
  static char room[256];
  room[0] = '\0';
  for (uint32_t i = 0; i < n; i++) {
    if (i > 0) strcat(room, ", ");
    strncat(room, code_text(p, p->facts[facts[i]].name), sizeof room - strlen(room) - 3);
  }
  return room;
}

#define assert_missing(t, want)                                                                                        \
  cr_assert_str_eq(names_of((t)->program, (t)->decision->missing, (t)->decision->missing_count), want)

#endif
