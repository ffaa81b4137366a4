/* toets check: what is wrong with the rules, as text, JSON or SARIF; or what a code means. */
#include "cli/cli.h"
#include "text/pages.h"

#include <stdio.h>
#include <string.h>

static enum exit_status as_document(struct cli *c, const char *format, enum exit_status status) {
  struct buf text = {0};
  (strcmp(format, "sarif") == 0 ? diags_sarif : diags_json)(&c->loaded.diags, c->lang, &text);
  enum exit_status written = put_output(c, &text);
  return written == STATUS_DONE ? status : written;
}

/* "geen fouten, 2 waarschuwingen, 1 opmerking" */
static void say_counts(struct cli *c) {
  static const enum word ONE[] = {WORD_ONE_ERROR, WORD_ONE_WARNING, WORD_ONE_NOTE};
  static const enum word SOME[] = {WORD_SOME_ERRORS, WORD_SOME_WARNINGS, WORD_SOME_NOTES};
  uint32_t counts[3] = {0};
  for (uint32_t i = 0; i < c->loaded.diags.list.n; i++) counts[diag_severity(c->loaded.diags.list.at[i]->code)]++;
  struct buf text = {0};
  if (counts[SEVERITY_ERROR] == 0) buf_text(&text, word_text(WORD_NO_ERRORS, c->lang));
  for (uint32_t i = 0; i < COUNT_OF(counts); i++) {
    if (counts[i] == 0) continue;
    if (text.size) buf_text(&text, ", ");
    const char *number = arena_printf(&c->arena, "%u", counts[i]);
    word_print(&text, counts[i] == 1 ? ONE[i] : SOME[i], c->lang, number, NULL, NULL);
  }
  say(c, WORD_CHECKED, strcmp(c->operands[0], "-") == 0 ? "@IN_STANDARD_INPUT" : c->operands[0], text.at, NULL);
  buf_free(&text);
}

/* --explain CODE: its page, instead of checking. */
static enum exit_status explain_code(struct cli *c) {
  static const enum option OF_CHECKING[] = {OPTION_report_format};
  const char *code = option_value(c, OPTION_explain);
  if (c->operand_count) return usage(c, WORD_TOO_MANY_OPERANDS, "check --explain CODE", NULL, NULL);
  enum exit_status usable = refuse_idle(c, OF_CHECKING, COUNT_OF(OF_CHECKING), "RULES");
  if (usable != STATUS_DONE) return usable;
  struct buf text = {0};
  if (page_print(&text, code, c->lang)) return put_output(c, &text);
  words codes = {0};
  uint32_t n;
  const char *const *all = page_codes(&n), *near = closest_name(code, all, n);
  for (uint32_t i = 0; near && i < n; i++) *vec_push(&c->arena, &codes) = all[i];
  return unknown_name(c, WORD_A_CODE, code, &codes);
}

enum exit_status command_check(struct cli *c) {
  static const enum option OF_RESULTS[] = {OPTION_output};
  if (given(c, OPTION_explain)) return explain_code(c);
  if (!c->operand_count) return usage(c, WORD_TOO_FEW_OPERANDS, synopsis(c, &COMMAND_TABLE[COMMAND_check]), NULL, NULL);
  const char *format = option_value(c, OPTION_report_format);
  bool document = format && strcmp(format, "text") != 0;
  enum exit_status usable = document ? STATUS_DONE : refuse_idle(c, OF_RESULTS, COUNT_OF(OF_RESULTS), "--format json");
  if (usable != STATUS_DONE) return usable;
  enum load_status loaded = load_rules(&c->arena, c->operands[0], NULL, &c->loaded);
  if (!c->lang_given) c->lang = c->loaded.lang;
  if (loaded == LOAD_UNREADABLE) return cannot(c, c->loaded.problem, c->loaded.path, c->loaded.detail);
  enum exit_status status = loaded == LOAD_OK ? STATUS_DONE : STATUS_RULES_WRONG;
  if (document) return as_document(c, format, status);
  print_diagnostics(c);
  say_counts(c);
  return status;
}
