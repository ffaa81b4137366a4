/* threads RULES CASE.json: several threads decide and explain one case by the same rules, each in a workspace of its
 * own, and all must say the same.  Built with ThreadSanitizer by `make check-deep`, through the public header only. */
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <toets/toets.h>

enum { THREADS = 4, TIMES = 20 };

struct work {
  const struct toets_rules *rules;
  const char *json, *expected; /* expected: the row that the first decision gave */
  int wrong;
};

static void *decide_often(void *argument) {
  struct work *work = argument;
  struct toets_case *c = toets_case_new(work->rules);
  for (int i = 0; i < TIMES; i++) {
    if (!c || toets_decide(c, work->json, strlen(work->json), NULL) != TOETS_OK ||
        strcmp(toets_row(c), work->expected) != 0 || !toets_explanation(c, TOETS_TEXT_FORM))
      work->wrong++;
  }
  toets_case_free(c);
  return NULL;
}

static int wrong_in_all(struct work all[THREADS]) {
  pthread_t threads[THREADS];
  int wrong = 0;
  for (int i = 0; i < THREADS; i++) {
    if (pthread_create(&threads[i], NULL, decide_often, &all[i]) != 0) return perror("pthread_create"), 1;
  }
  for (int i = 0; i < THREADS; i++) {
    pthread_join(threads[i], NULL);
    wrong += all[i].wrong;
  }
  return wrong;
}

int main(int count, char **words) {
  static char json[65536];
  FILE *file = count == 3 ? fopen(words[2], "rb") : NULL;
  if (!file) return fprintf(stderr, "usage: threads RULES CASE.json\n"), 2;
  json[fread(json, 1, sizeof json - 1, file)] = '\0';
  fclose(file);

  struct toets_rules *rules;
  if (toets_load(words[1], NULL, &rules, NULL) != TOETS_OK) return fprintf(stderr, "%s: not loaded\n", words[1]), 1;
  struct toets_case *first = toets_case_new(rules);
  if (!first || toets_decide(first, json, strlen(json), NULL) != TOETS_OK) return fprintf(stderr, "not decided\n"), 1;
  struct work all[THREADS];
  for (int i = 0; i < THREADS; i++) all[i] = (struct work){.rules = rules, .json = json, .expected = toets_row(first)};
  int wrong = wrong_in_all(all);
  toets_case_free(first);
  toets_rules_free(rules);
  printf("%d passed, %d failed\n", THREADS * TIMES - wrong, wrong);
  return wrong > 0;
}
