/* The naive model as a program: prints the rows of `toets run RULES CASES --format jsonl`, or compares them.
 *
 *   model generate SEED CASES FOLDER      writes regels.regels, gevallen.jsonl and opties there
 *   model cases SEED CASES RULES           prints random cases for any rules
 *   model [run] RULES CASES.jsonl [--format jsonl] [--version V] [--date D] [--choose Q=A] [--against ROWS.jsonl
 * [--loose]]
 *
 * Rows have errors as pairs {"at", "code"} only.  With --against the rows of another engine are read and compared; the
 * first that differs is shown with its case, and the exit status is 1.  With --loose `missing` is not compared in rows
 * where peildatum is missing.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "generate.h"
#include "model.h"

static void fail(const char *what, const char *which) {
  fprintf(stderr, "model: %s %s\n", what, which);
  exit(4);
}
static char *read_file(const char *path, size_t *size) {
  FILE *f = fopen(path, "rb");
  if (!f) fail("cannot read", path);
  struct buf b = {0};
  char block[65536];
  for (size_t n; (n = fread(block, 1, sizeof block, f)) > 0;) buf_bytes(&b, block, n);
  fclose(f);
  *size = b.size;
  char *text = arena_string(&forever, b.at ? b.at : "", b.size);
  buf_free(&b);
  return text;
}

/* ---- rules ---- */
static bool ends_with(const char *name, const char *end) {
  size_t n = strlen(name), m = strlen(end);
  return n > m && strcmp(name + n - m, end) == 0;
}
static int by_bytes(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }
/* "A folder of rule files is one regulation: its own files in byte order of their names are one text" */
static uint32_t rule_files(const char *path, char **files) {
  DIR *folder = opendir(path);
  if (!folder) {
    files[0] = arena_printf(&forever, "%s", path);
    return 1;
  }
  uint32_t n = 0;
  for (struct dirent *e; (e = readdir(folder)) && n < 256;)
    if (ends_with(e->d_name, ".regels") || ends_with(e->d_name, ".rules"))
      files[n++] = arena_printf(&forever, "%s/%s", path, e->d_name);
  closedir(folder);
  qsort(files, n, sizeof *files, by_bytes);
  return n;
}
static struct rules *read_rules(const char *path) {
  struct sources *sources = arena_new(&forever, struct sources);
  struct diags *diags = arena_new(&forever, struct diags);
  sources->arena = diags->arena = &forever;
  diags->sources = sources;
  char *files[256];
  uint32_t n = rule_files(path, files);
  if (!n) fail("no rules in", path);
  sources->lang = ends_with(files[0], ".rules") ? LANG_EN : LANG_NL;
  for (uint32_t i = 0; i < n; i++) {
    size_t size;
    char *bytes = read_file(files[i], &size);
    source_add(sources, files[i], bytes, size, diags);
  }
  struct ast *ast = parse(&forever, sources, diags);
  if (diags->errors) {
    struct buf out = {0};
    diags_print(diags, sources->lang, false, &out);
    fail("rules with errors:", out.at);
  }
  return rules_of(ast);
}
static void choose(struct rules *r, const char *text) {
  size_t length = strcspn(text, "=");
  for (uint32_t i = 0; i < r->choices.n; i++) {
    struct choice *c = &r->choices.at[i];
    if (strlen(c->name) != length || memcmp(c->name, text, length) != 0) continue;
    for (uint32_t k = 0; k < c->answers.n; k++)
      if (text[length] && strcmp(c->answers.at[k].name, text + length + 1) == 0) {
        c->answer = k;
        return;
      }
  }
  fail("no such answer:", text);
}

/* ---- rows ---- */
static void write_words(struct buf *out, const char *key, const word_list *words) {
  buf_printf(out, ", \"%s\": [", key);
  for (uint32_t i = 0; i < words->n; i++) {
    if (i) buf_text(out, ", ");
    json_text(out, words->at[i]);
  }
  buf_char(out, ']');
}
static void write_outcomes(struct buf *out, const struct rules *r, const struct judgement *j) {
  buf_text(out, ", \"outcomes\": {");
  for (uint32_t i = 0; i < r->outcomes.n; i++) {
    if (i) buf_text(out, ", ");
    json_text(out, r->outcomes.at[i]);
    buf_text(out, ": ");
    write_value(out, j->outcomes[i].value, j->outcomes[i].shape);
  }
  buf_char(out, '}');
}
static void write_errors(struct buf *out, const struct rules *r, const struct judgement *j) {
  buf_text(out, ", \"errors\": [");
  bool some = false;
  for (uint32_t i = 0; i < r->outcomes.n; i++) {
    if (!j->outcomes[i].exists || j->outcomes[i].value.state != WRONG) continue;
    if (some) buf_text(out, ", ");
    some = true;
    buf_text(out, "{\"at\": ");
    json_text(out, r->outcomes.at[i]);
    buf_printf(out, ", \"code\": \"%s\"}", j->outcomes[i].value.fault);
  }
  buf_text(out, "]}");
}
static void write_judgement(struct buf *out, const struct rules *r, const struct judgement *j) {
  static const char *const statuses[] = {"decided", "undetermined", "error", "no_version"};
  buf_text(out, ", \"version\": ");
  json_text(out, j->version);
  buf_text(out, ", \"transition\": ");
  json_text(out, j->transition);
  buf_printf(out, ", \"status\": \"%s\"", statuses[j->status]);
  if (j->status == J_NO_VERSION) {
    buf_text(out, ", \"outcomes\": null, \"failed\": [], \"missing\": [], \"errors\": []}");
    return;
  }
  write_outcomes(out, r, j);
  word_list failed = {0}, missing = {j->missing.at, j->missing.n, 0};
  for (uint32_t i = 0; i < r->conditions.n; i++)
    if (j->failed[i]) *vec_push(&for_case, &failed) = r->conditions.at[i];
  write_words(out, "failed", &failed);
  write_words(out, "missing", &missing);
  write_errors(out, r, j);
}

struct run {
  struct rules *rules;
  struct unit *named;
  const char *named_as;
  struct value date;
  uint64_t cases, rejected;
};
static void write_row(struct run *run, const char *line, const char *end, struct buf *out) {
  struct rules *r = run->rules;
  struct facts_given facts = {.number = ++run->cases};
  const char *problem = facts_read(r, json_read(&for_case, line, end), &facts);
  if (run->date.state == SURE) facts.at[0] = run->date; /* "--date DATE overrides it" */
  buf_text(out, "{\"case\": ");
  if (r->key == NONE)
    buf_printf(out, "%llu", (unsigned long long)run->cases);
  else
    json_text(out, facts.key.text);
  if (problem) {
    run->rejected++;
    buf_printf(
        out,
        ", \"version\": null, \"transition\": null, \"status\": \"rejected\", \"outcomes\": null, \"failed\": [], "
        "\"missing\": [], \"errors\": [{\"at\": null, \"code\": \"%s\"}]}",
        problem);
    return;
  }
  struct judgement j = judge(r, &facts, run->named);
  if (run->named_as && j.version) j.version = run->named_as;
  write_judgement(out, r, &j);
}

/* ---- comparing ---- */
/* A row with what both engines must agree on, in one spelling: errors as pairs, those of a rejected row left out, the
 * keys in one order. */
static bool loose;
static bool date_missing(const struct json *row) {
  const struct json *missing = json_member(row, "missing");
  return missing && missing->list.n && missing->list.at[0].text && strcmp(missing->list.at[0].text, "peildatum") == 0;
}
static bool comparable(const char *line, const char *end, struct buf *out) {
  static const char *const keys[] = {"case", "version", "transition", "status", "outcomes", "failed", "missing"};
  const struct json *row = json_read(&for_case, line, end);
  if (!row || row->sort != J_OBJECT) return false;
  for (size_t i = 0; i < COUNT_OF(keys); i++) {
    const struct json *value = json_member(row, keys[i]);
    buf_printf(out, "%s: ", keys[i]);
    if (loose && strcmp(keys[i], "missing") == 0 && date_missing(row))
      buf_text(out, "peildatum …");
    else if (value)
      json_write(out, value);
    buf_char(out, '\n');
  }
  const struct json *errors = json_member(row, "errors"), *status = json_member(row, "status");
  if (status && status->sort == J_STRING && strcmp(status->text, "rejected") == 0) return true;
  buf_text(out, "errors:");
  for (uint32_t i = 0; errors && i < errors->list.n; i++) {
    const struct json *at = json_member(&errors->list.at[i], "at"), *code = json_member(&errors->list.at[i], "code");
    buf_printf(out, " %s=%s", at && at->text ? at->text : "?", code && code->text ? code->text : "?");
  }
  buf_char(out, '\n');
  return true;
}
static bool same_rows(const char *line, const char *end, const struct buf *mine, const char *other,
                      const char *other_end) {
  struct buf a = {0}, b = {0};
  bool good =
      comparable(mine->at, mine->at + mine->size, &a) && comparable(other, other_end, &b) && strcmp(a.at, b.at) == 0;
  if (!good) {
    printf("case   %.*s\nmodel  %s\nother  %.*s\n", (int)(end - line), line, mine->at, (int)(other_end - other), other);
    for (const char *x = a.at, *y = b.at; x && y && *x && *y;) { /* line by line */
      size_t n = strcspn(x, "\n"), m = strcspn(y, "\n");
      if (n != m || memcmp(x, y, n) != 0) printf("  model %.*s\n  other %.*s\n", (int)n, x, (int)m, y);
      x += n + (x[n] != 0);
      y += m + (y[m] != 0);
    }
  }
  buf_free(&a);
  buf_free(&b);
  return good;
}

static const char *next_line(const char **at, const char *end, const char **line_end) {
  while (*at < end) {
    const char *line = *at, *newline = memchr(line, '\n', (size_t)(end - line));
    *line_end = newline ? newline : end;
    *at = newline ? newline + 1 : end;
    bool blank = true;
    for (const char *c = line; c < *line_end; c++) blank &= *c == ' ' || *c == '\t' || *c == '\r';
    if (!blank) return line; /* "Blank lines of JSON Lines are skipped." */
  }
  return NULL;
}
/* Prints or compares all rows; false when one differs. */
static bool run_cases(struct run *run, const char *path, const char *against) {
  bool same = true;
  size_t size, other_size = 0;
  const char *at = read_file(path, &size), *end = at + size;
  const char *other = against ? read_file(against, &other_size) : "", *other_end = other + other_size;
  struct buf row = {0};
  const char *line, *line_end, *row_end;
  while (same && (line = next_line(&at, end, &line_end))) {
    numbers_in(&for_case);
    buf_clear(&row);
    write_row(run, line, line_end, &row);
    if (against) {
      const char *given = next_line(&other, other_end, &row_end);
      if (!given) given = row_end = "";
      same = same_rows(line, line_end, &row, given, row_end);
    } else {
      puts(row.at);
    }
    arena_reset(&for_case);
  }
  buf_free(&row);
  return same;
}

static struct value read_day(const char *text) {
  struct day d;
  if (sscanf(text, "%4d-%2d-%2d", &d.year, &d.month, &d.day) != 3) fail("no such day:", text);
  return sure_whole(date_of(d));
}
static int finish(int code) {
  arena_free(&for_case);
  arena_free(&forever);
  return code;
}
int main(int argc, char **argv) {
  bool make_cases = argc == 5 && strcmp(argv[1], "cases") == 0;
  const char *rules = NULL, *cases = NULL, *version = NULL, *date = NULL, *against = NULL, *choices[16];
  int choice_count = 0;
  if (argc == 5 && strcmp(argv[1], "generate") == 0)
    return generate(strtoull(argv[2], NULL, 10), atoi(argv[3]), argv[4]);
  for (int i = 1; i < argc && !make_cases; i++) {
    const char *next = i + 1 < argc ? argv[i + 1] : "";
    if (i == 1 && strcmp(argv[i], "run") == 0) continue;
    if (strcmp(argv[i], "--format") == 0)
      i++;
    else if (strcmp(argv[i], "--version") == 0)
      version = next, i++;
    else if (strcmp(argv[i], "--date") == 0)
      date = next, i++;
    else if (strcmp(argv[i], "--against") == 0)
      against = next, i++;
    else if (strcmp(argv[i], "--loose") == 0)
      loose = true;
    else if (strcmp(argv[i], "--choose") == 0 && choice_count < 16)
      choices[choice_count++] = next, i++;
    else if (!rules)
      rules = argv[i];
    else
      cases = argv[i];
  }
  if (!make_cases && (!rules || !cases)) {
    fputs("model [run] RULES CASES.jsonl [--version V] [--date D] [--choose Q=A] [--against ROWS.jsonl]\n", stderr);
    return 2;
  }
  arena_init(&forever, NULL);
  arena_init(&for_case, NULL);
  numbers_begin();
  if (make_cases) {
    random_cases(read_rules(argv[4]), strtoull(argv[2], NULL, 10), atoi(argv[3]));
    return finish(0);
  }
  struct run run = {.rules = read_rules(rules), .date = date ? read_day(date) : open_value(), .named_as = version};
  for (int i = 0; i < choice_count; i++) choose(run.rules, choices[i]);
  if (version && !(run.named = unit_named(run.rules, version))) fail("no such version:", version);
  resolve_all(run.rules);
  bool same = run_cases(&run, cases, against);
  return finish(!same ? 1 : run.rejected && !against ? 3 : 0);
}
