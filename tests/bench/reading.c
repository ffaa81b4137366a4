/* Reads a file of addresses (addresses.c) as a whole process, and says how many cases or values it saw.
 *
 *   reading csv RULES FOLDER    by the reader of toets, into columns
 *   reading jsonl RULES FOLDER  the same
 *   reading plain FOLDER        CSV, by decoding that checks nothing, byte by byte, into columns too
 *   reading yajl FOLDER         JSON Lines, by yajl, which gives each value to a function that only counts it
 *   reading check RULES FOLDER  do csv, jsonl and plain give the same values?  Status 1 otherwise */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <yajl/yajl_parse.h>

#include "api/api.h"
#include "bench/columns.h"
#include "io/bulk.h"

enum { BLOCK = 4096, AT_ONCE = 1 << 18, LONGEST_LINE = 1 << 12 };

static void stop(const char *why) {
  fprintf(stderr, "reading: %s\n", why);
  exit(1);
}

static const char *in_folder(char *room, size_t size, const char *folder, const char *name) {
  if (snprintf(room, size, "%s/%s", folder, name) >= (int)size) stop("too long a path");
  return room;
}

/* What a reader gave, added up, for comparing; NULL where only time counts. */
struct totals {
  uint64_t known[DATA_FACT_COUNT], sum[DATA_FACT_COUNT], quakes, days, speeds;
};

/* ---- by toets ---- */
static uint64_t sum_of(const struct column *c, size_t lanes, uint64_t *known) {
  struct text text;
  uint64_t sum = 0;
  for (size_t i = 0; i < lanes; i++) {
    struct cell cell = column_cell(c, i, &text);
    *known += cell.state == KNOWN;
    sum += cell.state == KNOWN ? (uint64_t)cell.v : 0;
  }
  return sum;
}

static void add_block(struct totals *t, const struct bulk_block *b) {
  for (int f = 0; f < DATA_FACT_COUNT; f++) {
    uint32_t fact = program_find_fact(b->program, DATA_NAMES[f], strlen(DATA_NAMES[f]));
    t->sum[f] += sum_of(&b->facts.facts[fact], b->count, &t->known[f]);
  }
  size_t quakes = (size_t)b->facts.lists[0].offsets[b->count];
  t->days += sum_of(&b->facts.fields[0][0], quakes, &t->quakes);
  t->speeds += sum_of(&b->facts.fields[0][1], quakes, &(uint64_t){0});
}

static uint64_t by_toets(const char *rules, const char *folder, bool csv, struct totals *totals) {
  char facts[4096], quakes[4096];
  struct arena arena;
  struct loaded loaded;
  jmp_buf escape;
  arena_init(&arena, &escape);
  if (setjmp(escape)) stop("no memory");
  if (load_rules(&arena, rules, NULL, &loaded) != LOAD_OK) stop("the rules do not load");
  struct list_file list = {"bevingen", in_folder(quakes, sizeof quakes, folder, "bevingen.csv")};
  struct reader_options options = {.format = FACTS_BY_NAME, .lists = &list, .list_count = csv ? 1 : 0};
  struct reader *reader;
  struct bulk_block *block = bulk_block_new(loaded.program, BLOCK);
  in_folder(facts, sizeof facts, folder, csv ? "adressen.csv" : "adressen.jsonl");
  enum reader_status status = reader_open(&reader, loaded.program, facts, &options);
  uint64_t cases = 0;
  while (status == READER_OK && (status = bulk_next(reader, block)) == READER_OK) {
    if (block->rejects.n) stop("a case was refused");
    if (totals) add_block(totals, block);
    cases += block->count;
  }
  if (status != READER_END) stop(reader_message(reader));
  return cases;
}

/* ---- unchecked ---- */
struct stream {
  int file;
  const char *at, *end;
  char bytes[AT_ONCE + LONGEST_LINE];
};

static struct stream *stream_open(const char *folder, const char *name) {
  char path[4096];
  struct stream *s = bench_room(sizeof *s);
  s->file = open(in_folder(path, sizeof path, folder, name), O_RDONLY);
  if (s->file < 0) stop(path);
  s->at = s->end = s->bytes;
  return s;
}

/* A whole line is there, or the file is at its end. */
static bool stream_has_line(struct stream *s) {
  size_t left = (size_t)(s->end - s->at);
  if (left >= LONGEST_LINE) return true;
  memmove(s->bytes, s->at, left);
  ssize_t got = read(s->file, s->bytes + left, AT_ONCE);
  s->at = s->bytes;
  s->end = s->bytes + left + (got > 0 ? got : 0);
  return s->at < s->end;
}

static const char *skip_line(const char *at) { return (const char *)memchr(at, '\n', LONGEST_LINE) + 1; }

/* Each of these takes a cell and what ends it. */
static const char *take_hundredths(const char *at, int32_t *out, bool *known) {
  int32_t value = 0;
  *known = *at != ';' && *at != '\n';
  for (; *at != ';' && *at != '\n'; at++)
    if (*at != ',') value = value * 10 + (*at - '0');
  *out = value;
  return at + 1;
}

static int32_t digits(const char *at, int n) {
  int32_t value = 0;
  for (int i = 0; i < n; i++) value = value * 10 + (at[i] - '0');
  return value;
}

static int32_t days(int32_t year, int32_t month, int32_t day) {
  year -= month <= 2;
  int32_t of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1, era = year / 400;
  int32_t of_era = year - era * 400;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

static const char *take_date(const char *at, int32_t *out, bool *known) {
  *known = *at != ';' && *at != '\n';
  *out = *known ? days(digits(at, 4), digits(at + 5, 2), digits(at + 8, 2)) : 0;
  return at + (*known ? 11 : 1);
}

/* Words differ in their second letter: geen, gaswinning, andere_oorzaak; ja, nee. */
static const char *take_word(const char *at, uint8_t *out, bool *known) {
  *known = *at != ';' && *at != '\n';
  *out = *known ? (uint8_t)at[1] : 0;
  while (*at != ';' && *at != '\n') at++;
  return at + 1;
}

static const char *take_text(const char *at, char *out) {
  while (*at != ';') *out++ = *at++;
  return at + 1;
}

struct block {
  char key[BLOCK][32], municipality[BLOCK][32];
  int32_t number[DATA_FACT_COUNT][BLOCK];
  uint8_t word[DATA_FACT_COUNT][BLOCK];
  bool known[DATA_FACT_COUNT][BLOCK];
  int32_t quakes, offsets[BLOCK + 1], day[BLOCK * MOST_QUAKES], speed[BLOCK * MOST_QUAKES];
};

static void take_quakes(struct stream *s, struct block *b, uint32_t lane) {
  bool known;
  while (stream_has_line(s) && memcmp(s->at, b->key[lane], 16) == 0) {
    const char *at = take_date(s->at + 17, &b->day[b->quakes], &known);
    s->at = take_hundredths(at, &b->speed[b->quakes], &known);
    b->quakes++;
  }
  b->offsets[lane + 1] = b->quakes;
}

static void take_facts(struct stream *s, struct block *b, uint32_t lane) {
  const char *at = take_text(take_text(s->at, b->key[lane]), b->municipality[lane]);
  for (int f = 0; f < DATA_FACT_COUNT; f++) {
    bool *known = &b->known[f][lane];
    switch (DATA_FORMS[f]) {
    case AS_DATE: at = take_date(at, &b->number[f][lane], known); break;
    case AS_AMOUNT: at = take_hundredths(at, &b->number[f][lane], known); break;
    default: at = take_word(at, &b->word[f][lane], known); break;
    }
  }
  s->at = at;
}

/* The position of a word among its values, from its second letter. */
static uint64_t position(enum data_form form, uint8_t letter) {
  if (form == AS_FLAG) return letter == 'a';
  return letter == 'e' ? 0 : letter == 'a' ? 1 : 2;
}

static void add_lane(struct totals *t, const struct block *b, uint32_t lane) {
  for (int f = 0; f < DATA_FACT_COUNT; f++) {
    if (!b->known[f][lane]) continue;
    bool word = DATA_FORMS[f] == AS_FLAG || DATA_FORMS[f] == AS_CAUSE;
    t->known[f]++;
    t->sum[f] += word ? position(DATA_FORMS[f], b->word[f][lane]) : (uint64_t)b->number[f][lane];
  }
  for (int32_t e = b->offsets[lane]; e < b->offsets[lane + 1]; e++) {
    t->quakes++;
    t->days += (uint64_t)b->day[e];
    t->speeds += (uint64_t)b->speed[e];
  }
}

static uint64_t by_plain(const char *folder, struct totals *totals) {
  struct stream *facts = stream_open(folder, "adressen.csv"), *quakes = stream_open(folder, "bevingen.csv");
  struct block *block = bench_room(sizeof *block);
  uint64_t cases = 0;
  if (!stream_has_line(facts) || !stream_has_line(quakes)) stop("nothing there");
  facts->at = skip_line(facts->at);
  quakes->at = skip_line(quakes->at);
  for (; stream_has_line(facts); cases++) {
    uint32_t lane = cases % BLOCK;
    if (lane == 0) block->quakes = block->offsets[0] = 0;
    take_facts(facts, block, lane);
    take_quakes(quakes, block, lane);
    if (totals) add_lane(totals, block, lane);
  }
  return cases;
}

/* ---- by yajl ---- */
static int count_value(void *count) { return ++*(uint64_t *)count, 1; }
static int count_boolean(void *count, int value) { return (void)value, count_value(count); }
static int count_text(void *count, const char *at, size_t size) { return (void)at, (void)size, count_value(count); }
static int count_string(void *count, const unsigned char *at, size_t size) {
  return (void)at, (void)size, count_value(count);
}

static uint64_t by_yajl(const char *folder) {
  static const yajl_callbacks COUNT = {
      .yajl_null = count_value, .yajl_boolean = count_boolean, .yajl_number = count_text, .yajl_string = count_string};
  uint64_t count = 0;
  struct stream *s = stream_open(folder, "adressen.jsonl");
  yajl_handle h = yajl_alloc(&COUNT, NULL, &count);
  yajl_config(h, yajl_allow_multiple_values, 1);
  for (ssize_t got; (got = read(s->file, s->bytes, AT_ONCE)) > 0;)
    if (yajl_parse(h, (const unsigned char *)s->bytes, (size_t)got) != yajl_status_ok) stop("yajl refuses it");
  if (yajl_complete_parse(h) != yajl_status_ok) stop("yajl refuses it");
  yajl_free(h);
  return count;
}

static void check(const char *rules, const char *folder) {
  struct totals csv = {0}, jsonl = {0}, plain = {0};
  by_toets(rules, folder, true, &csv);
  by_toets(rules, folder, false, &jsonl);
  by_plain(folder, &plain);
  if (memcmp(&csv, &jsonl, sizeof csv) != 0) stop("jsonl gives other values than csv");
  if (memcmp(&csv, &plain, sizeof csv) != 0) stop("plain gives other values than csv");
}

int main(int count, char **words) {
  const char *mode = count > 2 ? words[1] : "";
  uint64_t seen = 0;
  if (count == 4 && (strcmp(mode, "csv") == 0 || strcmp(mode, "jsonl") == 0))
    seen = by_toets(words[2], words[3], strcmp(mode, "csv") == 0, NULL);
  else if (count == 3 && strcmp(mode, "plain") == 0)
    seen = by_plain(words[2], NULL);
  else if (count == 3 && strcmp(mode, "yajl") == 0)
    seen = by_yajl(words[2]);
  else if (count == 4 && strcmp(mode, "check") == 0)
    check(words[2], words[3]);
  else
    stop("csv|jsonl|check RULES FOLDER, plain|yajl FOLDER");
  printf("%llu\n", (unsigned long long)seen);
  return 0;
}
