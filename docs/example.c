/* Decides one case by rules and prints why.
 *   cc docs/example.c build/libtoets.a -Iinclude -lutf8proc -lnettle -lz -lzstd -o example
 *   ./example rules/duurzaam-herstel rules/duurzaam-herstel/voorbeeld/adres-afgewezen.json */
#include <stdio.h>
#include <stdlib.h>
#include <toets/toets.h>

static char *read_case(const char *path, size_t *size) {
  static char text[65536];
  FILE *file = fopen(path, "rb");
  if (!file) {
    perror(path);
    exit(4);
  }
  *size = fread(text, 1, sizeof text, file);
  fclose(file);
  return text;
}

int main(int count, char **words) {
  if (count != 3) return fprintf(stderr, "usage: example RULES CASE.json\n"), 2;

  struct toets_rules *rules; /* may be shared by any number of threads */
  char *messages;
  enum toets_status status = toets_load(words[1], NULL, &rules, &messages);
  if (status != TOETS_OK) return fprintf(stderr, "%s", messages ? messages : "out of memory\n"), 1;
  toets_free(messages); /* warnings and notes, if there are any */

  size_t size;
  const char *json = read_case(words[2], &size);
  struct toets_case *c = toets_case_new(rules); /* one for each thread, used again and again */
  if (c && toets_decide(c, json, size, NULL) == TOETS_OK) {
    for (size_t i = 0; i < toets_outcome_count(rules); i++) {
      struct toets_item outcome;
      toets_outcome(rules, i, &outcome);
      printf("%s = %s\n", outcome.name, toets_value(c, i, TOETS_JSON_FORM));
    }
    printf("\n%s", toets_explanation(c, TOETS_TEXT_FORM));
  } else {
    fprintf(stderr, "%s\n", c ? toets_message(c) : "out of memory");
    status = TOETS_CASE_REFUSED;
  }

  toets_case_free(c);
  toets_rules_free(rules);
  return status == TOETS_OK ? 0 : 3;
}
