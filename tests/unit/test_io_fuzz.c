/* Mutations of good input, the same in every run: whatever comes in, nothing breaks, every record has an outcome, and
 * the size of the blocks read does not matter. */
#include "test_io.h"

static uint64_t next_random(uint64_t *state) {
  *state ^= *state << 13;
  *state ^= *state >> 7;
  *state ^= *state << 17;
  return *state;
}

static const char *const SEEDS[][2] = {
    {"f.jsonl", "{\"kenmerk\":\"A\",\"geheel\":12,\"rij\":[{\"n\":1,\"m\":2.50},{}],\"dag\":\"2024-02-29\"}\n{"
                "\"kenmerk\":\"B\",\"waar\":true,\"_bronnen\":{\"dag\":\"x\"}}\n"},
    {"f.csv", "kenmerk;geheel;som_geld;dag;waar;rij;woord\nA;1.000;\xE2\x82\xAC "
              "12,50;29-2-2024;ja;\"[{\"\"n\"\":1}]\";\"een\r\ntwee\"\nB;;;;;;\"x \"\"y\"\" z\"\n"},
    {"f.csv", "sep=,\r\nkenmerk,geheel,som_geld,dag\r\nA,1000,12.50,2024-02-29\r\nB,,,\r\n"},
    {"f", "\xEF\xBB\xBFkenmerk;vorm;grens\nA;rond;onbegrensd\nB;hoekig;5\n"},
};
static const char BYTES[] = "\"\";;,,\n\r{}[]:\\ue0-.5A\xC3\xA9\xFF\x00=|";

static void mutate(struct buf *text, uint64_t *state) {
  for (unsigned n = 1 + (unsigned)(next_random(state) % 4); n > 0 && text->size > 0; n--) {
    size_t at = (size_t)(next_random(state) % text->size);
    char byte = BYTES[next_random(state) % (sizeof BYTES - 1)];
    switch (next_random(state) % 4) {
    case 0: text->at[at] = byte; break;
    case 1: text->size = at; break;
    case 2: memmove(text->at + at, text->at + at + 1, text->size-- - at - 1); break;
    default:
      buf_char(text, byte);
      memmove(text->at + at + 1, text->at + at, text->size - at - 1);
      text->at[at] = byte;
    }
  }
}

/* Rows of the facts go into the list file as well, now and then. */
static void try_one(const struct program *p, uint64_t *state) {
  size_t seed = (size_t)(next_random(state) % COUNT_OF(SEEDS));
  struct buf text = {0}, list = {0};
  buf_text(&text, SEEDS[seed][1]);
  buf_text(&list, "kenmerk;n;m;naam\nA;1;2,50;x\nB;;;\"y\"\n");
  mutate(&text, state);
  if (next_random(state) % 2) mutate(&list, state);
  buf_char(&list, '\0');
  bool with_list = next_random(state) % 2;
  char *got[2];
  for (size_t i = 0; i < 2; i++) {
    struct reader_options options = {.block = i ? 1 + (size_t)(next_random(state) % 9) : 0};
    got[i] = read_bytes(p, SEEDS[seed][0], text.at, text.size, with_list ? list.at : NULL, options);
  }
  assert_text("blocks", got[1], got[0]);
  free(got[0]);
  free(got[1]);
  struct record record;
  if (record_from_json(&record, p, text.at, text.size, LANG_EN)) record_free(&record);
  buf_free(&text);
  buf_free(&list);
}

Test(io_fuzz, mutations, .timeout = 600) {
  const char *asked = getenv("IO_FUZZ");
  long rounds = asked ? atol(asked) : 3000;
  uint64_t state = 0x20260101;
  struct maker *m = make_program(LANG_NL, true);
  for (long i = 0; i < rounds; i++) try_one(&m->p, &state);
  free_program(m);
}
