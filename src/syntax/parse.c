/* The parser's driver: file after file into one tree. */
#include "syntax/build.h"
#include "parser.h"

#include <string.h>

const char *text_at(const struct parse *p, struct span span) { return p->file->text + (span.start - p->file->base); }

const char *text_copy(const struct parse *p, struct span span) {
  return arena_string(p->arena, text_at(p, span), span.end - span.start);
}

enum { STACK_FULL = 2 }; /* what Bison's parser returns then */

/* Does the file end inside a text?  Counts quotes outside comments. */
static bool ends_inside_text(const struct source_file *file) {
  bool inside = false;
  for (const char *at = file->text, *end = at + file->length; at < end; at++) {
    if (*at == '"') inside = !inside;
    if (*at != '#' || inside) continue;
    at = memchr(at, '\n', (size_t)(end - at));
    if (!at) break;
  }
  return inside;
}

static const char *regulation_line(const struct parse *p) {
  if (!p->ast->name.name) return NULL;
  const struct keyword *keyword = keyword_of(TOK_REGULATION);
  return arena_printf(p->arena, "%s %s \"%s\"", keyword->text[p->lang], p->ast->name.name, p->ast->label.text);
}

/* Each file begins with the regulation's line. */
static void check_beginning(struct parse *p) {
  uint32_t n;
  const struct keyword *keyword = keyword_here(p, 0, &n);
  if (keyword && keyword->token == TOK_REGULATION) return;
  const char *form = keyword_of(TOK_REGULATION)->text[p->lang], *line = regulation_line(p);
  struct diag *diag = report(p, DIAG_REGULATION_MISSING, raw_peek(p, 0)->span, form, NULL, NULL);
  if (line) {
    diag_relate(p->diags, diag, SECOND_FIRST_REGULATION, (struct span){p->ast->name.at.start, p->ast->label.at.end},
                NULL);
    struct span before = {diag->span.start, diag->span.start};
    diag_repair(p->diags, diag, before, arena_printf(p->arena, "%s\n", line), REPAIR_APPLIES);
  }
  p->has_regulation = true;
  report_bad(p);
}

static void start_file(struct parse *p, const struct source_file *file) {
  p->file = file;
  p->quotes_odd = ends_inside_text(file);
  p->window_n = p->window_first = 0;
  p->last = p->before_last = (struct token){0, {file->base, file->base}};
  p->pending_money = NULL;
  p->parens = p->bounds = p->quiet = 0;
  p->bad_next = p->in_row = p->skipping = p->has_regulation = false;
  p->item = p->item_before = (struct begun){0};
}

static void parse_file(struct parse *p, const struct source_file *file) {
  if (file->refused) return;
  start_file(p, file);
  if (!scan_open(p, file)) return;
  check_beginning(p);
  while (rules_parse(p) == STACK_FULL) item_recover(p, TOK_NAME); /* reported; on to the next item */
  items_end(p);
  scan_close(p);
}

struct ast *parse_recorded(struct arena *a, const struct sources *sources, struct diags *diags,
                           struct recorded *record) {
  struct ast *ast = arena_new(a, struct ast);
  struct parse *p = arena_new(a, struct parse);
  *p = (struct parse){
      .arena = a, .sources = sources, .diags = diags, .ast = ast, .lang = sources->lang, .record = record};
  keyword_index_build(a, &p->keywords, p->lang);
  for (uint32_t i = 0; i < sources->files.n; i++) parse_file(p, &sources->files.at[i]);
  return ast;
}

struct ast *parse(struct arena *a, const struct sources *sources, struct diags *diags) {
  return parse_recorded(a, sources, diags, NULL);
}
