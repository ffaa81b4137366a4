/* Writes the addresses of data.h as files, in ascending order of their keys.
 *
 *   addresses COUNT OPEN FOLDER [plain|edges|busy]   OPEN: none, blank, some, all
 *
 * FOLDER/adressen.csv and FOLDER/bevingen.csv, in dialect nl; FOLDER/adressen.jsonl, with the quakes inside. */
#include "bench/data.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROOM = 1 << 20, MOST_TEXT = 1 << 14 /* of one address in one file */ };
struct out {
  FILE *file;
  char *at, buffer[ROOM + MOST_TEXT];
};

static void stop(const char *why) {
  fprintf(stderr, "addresses: %s\n", why);
  exit(1);
}

/* ---- text ---- */
static void put(struct out *o, const char *text) {
  size_t n = strlen(text);
  memcpy(o->at, text, n);
  o->at += n;
}

static void put_digits(struct out *o, uint64_t value, int digits) {
  for (int i = digits; i-- > 0; value /= 10) o->at[i] = (char)('0' + value % 10);
  o->at += digits;
}

static void put_hundredths(struct out *o, int32_t value, char point) {
  int digits = 1;
  for (int32_t rest = value / 1000; rest; rest /= 10) digits++;
  put_digits(o, (uint64_t)value / 100, digits);
  *o->at++ = point;
  put_digits(o, (uint64_t)value % 100, 2);
}

/* From days since 1970, by years that begin in March; for days after that only. */
static void put_day(struct out *o, int32_t day) {
  uint32_t since = (uint32_t)day + 719468, era = since / 146097, of_era = since % 146097;
  uint32_t year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  uint32_t of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  uint32_t month = (5 * of_year + 2) / 153, day_of_month = of_year - (153 * month + 2) / 5 + 1;
  put_digits(o, era * 400 + year_of_era + (month >= 10), 4);
  *o->at++ = '-';
  put_digits(o, month < 10 ? month + 3 : month - 9, 2);
  *o->at++ = '-';
  put_digits(o, day_of_month, 2);
}

static void flush(struct out *o) {
  size_t n = (size_t)(o->at - o->buffer);
  if (fwrite(o->buffer, 1, n, o->file) != n) stop("cannot write");
  o->at = o->buffer;
}
static void end_line(struct out *o) {
  *o->at++ = '\n';
  if (o->at - o->buffer > ROOM) flush(o);
}

/* ---- CSV ---- */
static void cell(struct out *o, enum data_form form, int32_t value) {
  *o->at++ = ';';
  if (value == DATA_UNKNOWN) return;
  switch (form) {
  case AS_DATE: put_day(o, value); break;
  case AS_CAUSE: put(o, DATA_CAUSES[value]); break;
  case AS_FLAG: put(o, value ? "ja" : "nee"); break;
  case AS_AMOUNT: put_hundredths(o, value, ','); break;
  }
}

static void csv_head(struct out *facts, struct out *quakes) {
  put(facts, "adres_id;gemeente");
  for (int f = 0; f < DATA_FACT_COUNT; f++) {
    put(facts, ";");
    put(facts, DATA_NAMES[f]);
  }
  end_line(facts);
  put(quakes, "adres_id;datum;pgv");
  end_line(quakes);
}

static void csv_quakes(struct out *o, const struct address *a) {
  for (uint32_t i = 0; i < a->quakes; i++) {
    put_digits(o, a->key, 16);
    cell(o, AS_DATE, a->quake[i].day);
    cell(o, AS_AMOUNT, a->quake[i].speed);
    end_line(o);
  }
}

static void csv_address(struct out *o, const struct address *a) {
  put_digits(o, a->key, 16);
  put(o, ";");
  put(o, a->municipality);
  for (int f = 0; f < DATA_FACT_COUNT; f++) cell(o, DATA_FORMS[f], a->fact[f]);
  end_line(o);
}

/* ---- JSON Lines ---- */
static void json_value(struct out *o, enum data_form form, int32_t value) {
  const char *quote = form == AS_DATE || form == AS_CAUSE ? "\"" : "";
  put(o, quote);
  switch (form) {
  case AS_DATE: put_day(o, value); break;
  case AS_CAUSE: put(o, DATA_CAUSES[value]); break;
  case AS_FLAG: put(o, value ? "true" : "false"); break;
  case AS_AMOUNT: put_hundredths(o, value, '.'); break;
  }
  put(o, quote);
}

static void json_quakes(struct out *o, const struct address *a) {
  put(o, ",\"bevingen\":[");
  for (uint32_t i = 0; i < a->quakes; i++) {
    put(o, i ? ",{\"datum\":" : "{\"datum\":");
    json_value(o, AS_DATE, a->quake[i].day);
    put(o, ",\"pgv\":");
    json_value(o, AS_AMOUNT, a->quake[i].speed);
    put(o, "}");
  }
  put(o, "]}");
}

static void json_address(struct out *o, const struct address *a) {
  put(o, "{\"adres_id\":\"");
  put_digits(o, a->key, 16);
  put(o, "\",\"gemeente\":\"");
  put(o, a->municipality);
  put(o, "\"");
  for (int f = 0; f < DATA_FACT_COUNT; f++) {
    if (a->fact[f] == DATA_UNKNOWN) continue;
    put(o, ",\"");
    put(o, DATA_NAMES[f]);
    put(o, "\":");
    json_value(o, DATA_FORMS[f], a->fact[f]);
  }
  json_quakes(o, a);
  end_line(o);
}

/* ---- the whole ---- */
static struct out *open_in(const char *folder, const char *name) {
  char path[4096];
  struct out *o = malloc(sizeof *o);
  if (!o || snprintf(path, sizeof path, "%s/%s", folder, name) >= (int)sizeof path) stop("no memory");
  o->file = fopen(path, "w");
  o->at = o->buffer;
  if (!o->file) stop(path);
  return o;
}

static void close_out(struct out *o) {
  flush(o);
  if (fclose(o->file) != 0) stop("cannot write");
  free(o);
}

int main(int count, char **words) {
  struct data_options options = {.seed = 1};
  if (count < 4 || !data_open_named(words[2], &options.open)) stop("COUNT OPEN FOLDER [plain|edges|busy]");
  options.edges = count > 4 && strcmp(words[4], "edges") == 0;
  options.busy = count > 4 && strcmp(words[4], "busy") == 0;
  struct out *facts = open_in(words[3], "adressen.csv"), *quakes = open_in(words[3], "bevingen.csv");
  struct out *json = open_in(words[3], "adressen.jsonl");
  uint64_t n = strtoull(words[1], NULL, 10);
  csv_head(facts, quakes);
  for (uint64_t i = 0; i < n; i++) {
    struct address a;
    data_address(&options, i, &a);
    csv_address(facts, &a);
    csv_quakes(quakes, &a);
    json_address(json, &a);
  }
  close_out(facts);
  close_out(quakes);
  close_out(json);
  return 0;
}
