#include "unit/ast_dump.h"

#include <inttypes.h>

/* ---- expressions ---- */
static const char *const KIND_WORDS[] = {
    [EXPR_NUMBER] = "number",
    [EXPR_PERCENT] = "percent",
    [EXPR_MONEY] = "money",
    [EXPR_DATE] = "date",
    [EXPR_STRING] = "string",
    [EXPR_YES] = "yes",
    [EXPR_NO] = "no",
    [EXPR_UNLIMITED] = "unlimited",
    [EXPR_UNKNOWN] = "unknown",
    [EXPR_NAME] = "name",
    [EXPR_MEMBER] = "member",
    [EXPR_PAREN] = "paren",
    [EXPR_NEGATE] = "neg",
    [EXPR_NOT] = "not",
    [EXPR_OR] = "or",
    [EXPR_AND] = "and",
    [EXPR_EQ] = "=",
    [EXPR_NE] = "<>",
    [EXPR_LT] = "<",
    [EXPR_LE] = "<=",
    [EXPR_GT] = ">",
    [EXPR_GE] = ">=",
    [EXPR_ADD] = "+",
    [EXPR_SUBTRACT] = "-",
    [EXPR_MULTIPLY] = "*",
    [EXPR_DIVIDE] = "/",
    [EXPR_ONE_OF] = "one-of",
    [EXPR_IS_KNOWN] = "known?",
    [EXPR_IS_UNKNOWN] = "unknown?",
    [EXPR_ROUND] = "round",
    [EXPR_IF] = "if",
    [EXPR_LOWEST] = "lowest",
    [EXPR_HIGHEST] = "highest",
    [EXPR_SUM] = "sum",
    [EXPR_COUNT] = "count",
    [EXPR_EXISTS] = "exists",
    [EXPR_ALL] = "all",
    [EXPR_YEARS] = "years",
    [EXPR_MONTHS] = "months",
    [EXPR_DAYS] = "days",
};

static bool dump_leaf(struct buf *out, const struct expr *e) {
  char date[11];
  switch (e->kind) {
  case EXPR_NUMBER:
  case EXPR_PERCENT:
  case EXPR_MONEY:
    buf_printf(out, "%s%" PRId64 "e-%d%s%s", e->kind == EXPR_MONEY ? "€" : "", e->value, e->scale, e->unit ? "_" : "",
               e->unit ? e->unit : "");
    if (e->kind == EXPR_PERCENT) buf_char(out, '%');
    return true;
  case EXPR_DATE: date_write_iso(e->value, date), buf_text(out, date); return true;
  case EXPR_STRING: buf_printf(out, "\"%s\"", e->string.text); return true;
  case EXPR_NAME: buf_text(out, e->name.name); return true;
  case EXPR_MEMBER: buf_printf(out, "%s.%s", e->name.name, e->member.name); return true;
  case EXPR_YES:
  case EXPR_NO:
  case EXPR_UNLIMITED:
  case EXPR_UNKNOWN: buf_text(out, KIND_WORDS[e->kind]); return true;
  default: return false;
  }
}

void dump_expr(struct buf *out, const struct expr *e) {
  static const char *const MODES[] = {[ROUND_HALF_AWAY] = "", [ROUND_UP] = "-up", [ROUND_DOWN] = "-down"};
  if (dump_leaf(out, e)) return;
  buf_printf(out, "(%s%s", KIND_WORDS[e->kind], e->kind == EXPR_ROUND ? MODES[e->mode] : "");
  const struct expr *parts[] = {e->a, e->b, e->c};
  for (uint32_t i = 0; i < e->list.n; i++) buf_char(out, ' '), dump_expr(out, e->list.at[i]);
  for (size_t i = 0; i < COUNT_OF(parts); i++) {
    if (i == 2 && e->over.name) buf_printf(out, " over %s", e->over.name);
    if (parts[i]) buf_char(out, ' '), dump_expr(out, parts[i]);
  }
  buf_char(out, ')');
}

/* ---- parts ---- */
static void dump_label(struct buf *out, struct label label) {
  if (label.text) buf_printf(out, " \"%s\"", label.text);
}

static void dump_names(struct buf *out, const char *before, const names_at *names) {
  for (uint32_t i = 0; i < names->n; i++) buf_printf(out, "%s%s", i ? "," : before, names->at[i].name);
}

static void dump_cites(struct buf *out, const cites *list) {
  for (uint32_t i = 0; i < list->n; i++) {
    buf_printf(out, " cite %s", list->at[i].source.name);
    dump_label(out, list->at[i].place);
  }
}

static void dump_type(struct buf *out, const struct ast_type *type) {
  static const char *const KINDS_[] = {
      [AST_BOOL] = "bool",     [AST_AMOUNT] = "amount", [AST_AMOUNT_OR_UNLIMITED] = "amount-or-unlimited",
      [AST_NUMBER] = "number", [AST_DATE] = "date",     [AST_TEXT] = "text",
      [AST_ENUM] = "enum",     [AST_LIST] = "list",
  };
  if (type->kind == AST_NO_TYPE) return;
  buf_printf(out, " : %s", KINDS_[type->kind]);
  if (type->unit) buf_printf(out, " in %s", type->unit);
  if (type->scale) buf_printf(out, " with %d", type->scale);
  if (type->lowest) buf_text(out, " from "), dump_expr(out, type->lowest);
  if (type->highest) buf_text(out, " to "), dump_expr(out, type->highest);
  dump_names(out, " ", &type->values);
  for (uint32_t i = 0; i < type->fields.n; i++) {
    const struct ast_field *field = &type->fields.at[i];
    buf_printf(out, " [%s", field->name.name);
    dump_label(out, field->label);
    dump_type(out, &field->type);
    buf_char(out, ']');
  }
}

static void dump_cell(struct buf *out, const struct ast_cell *cell) {
  static const char *const RELATIONS[] = {"=", "<>", "<", "<=", ">", ">="};
  if (cell->kind == CELL_ANY) buf_char(out, '-');
  for (uint32_t i = 0; i < cell->values.n; i++) {
    if (i) buf_text(out, cell->kind == CELL_RANGE ? " and " : "; ");
    if (cell->kind >= CELL_COMPARE) buf_printf(out, "%s ", RELATIONS[i ? cell->relation2 : cell->relation]);
    dump_expr(out, cell->values.at[i]);
  }
}

static void dump_rows(struct buf *out, const rows *list) {
  for (uint32_t i = 0; i < list->n; i++) {
    const struct ast_row *row = &list->at[i];
    buf_text(out, "\n      |");
    for (uint32_t j = 0; j < row->cells.n; j++) {
      if (row->has_output && j + 1 == row->cells.n) buf_char(out, '|');
      dump_cell(out, &row->cells.at[j]);
      buf_char(out, '|');
    }
  }
}

/* ---- items ---- */
static void dump_provision(struct buf *out, const struct ast_provision *p) {
  static const char *const KINDS_[] = {"parameter", "condition", "definition", "decision"};
  static const char *const CHANGES[] = {"", " replaced", " extended", " lapses"};
  static const char *const BODIES[] = {"", " is ", " all-met", " any-met", " unique", " first", " brackets"};
  buf_printf(out, "  %s %s%s", KINDS_[p->kind], p->name.name, CHANGES[p->change]);
  dump_label(out, p->label);
  dump_label(out, p->label_no);
  if (p->of.name) buf_printf(out, " for %s", p->of.name);
  dump_type(out, &p->type);
  dump_cites(out, &p->cites);
  buf_text(out, BODIES[p->body]);
  if (p->expr) dump_expr(out, p->expr);
  dump_rows(out, &p->rows);
  buf_char(out, '\n');
  for (uint32_t i = 0; i < p->exceptions.n; i++) {
    const struct ast_exception *e = &p->exceptions.at[i];
    buf_printf(out, "    unless %s", e->name.name);
    dump_label(out, e->label);
    dump_names(out, " overrides ", &e->overrides);
    dump_cites(out, &e->cites);
    buf_text(out, " if "), dump_expr(out, e->condition);
    buf_text(out, " then "), dump_expr(out, e->value);
    buf_char(out, '\n');
  }
}

static void dump_transitional(struct buf *out, const struct ast_transitional *t) {
  buf_printf(out, "  transitional %s", t->name.name);
  dump_label(out, t->label);
  if (t->condition) buf_text(out, " if "), dump_expr(out, t->condition);
  if (t->target.name) buf_printf(out, " applies %s", t->target.name);
  dump_names(out, " with ", &t->amendments);
  buf_text(out, t->change == CHANGE_LAPSE ? " lapses\n" : "\n");
}

static void dump_notice(struct buf *out, const struct ast_notice *n) {
  buf_printf(out, "  notice %s%s", n->name.name,
             n->change == CHANGE_REPLACE ? " replaced"
             : n->change                 ? " lapses"
                                         : "");
  dump_label(out, n->text);
  if (n->of.name) buf_printf(out, " for %s", n->of.name);
  if (n->condition) buf_text(out, " if "), dump_expr(out, n->condition);
  buf_char(out, '\n');
}

static void dump_version(struct buf *out, const struct ast_version *v) {
  char date[11];
  date_write_iso(v->from, date);
  buf_printf(out, "version %s", v->name.name);
  dump_label(out, v->label);
  if (v->amends.name) buf_printf(out, " amends %s", v->amends.name);
  buf_printf(out, " from %s", date);
  if (v->until != INT64_MAX) date_write_iso(v->until, date), buf_printf(out, " until %s", date);
  dump_cites(out, &v->cites);
  buf_char(out, '\n');
  for (uint32_t i = 0; i < v->provisions.n; i++) dump_provision(out, v->provisions.at[i]);
  for (uint32_t i = 0; i < v->amendments.n; i++) {
    const struct ast_amendment *a = &v->amendments.at[i];
    buf_printf(out, " amendment %s", a->name.name);
    dump_label(out, a->label);
    dump_cites(out, &a->cites);
    buf_char(out, '\n');
    for (uint32_t j = 0; j < a->changes.n; j++) dump_provision(out, a->changes.at[j]);
  }
  for (uint32_t i = 0; i < v->transitionals.n; i++) dump_transitional(out, &v->transitionals.at[i]);
  for (uint32_t i = 0; i < v->notices.n; i++) dump_notice(out, &v->notices.at[i]);
}

static void dump_test(struct buf *out, const struct ast_test *t) {
  char date[11];
  buf_text(out, "test");
  dump_label(out, t->name);
  if (t->like.text) buf_text(out, " like"), dump_label(out, t->like);
  if (t->has_date) date_write_iso(t->date, date), buf_printf(out, " on %s", date);
  buf_char(out, '\n');
  for (uint32_t i = 0; i < t->given.n; i++) {
    buf_printf(out, "  given %s ", t->given.at[i].name.name);
    if (t->given.at[i].value) dump_expr(out, t->given.at[i].value);
    dump_rows(out, &t->given.at[i].rows);
    buf_char(out, '\n');
  }
  for (uint32_t i = 0; i < t->expected.n; i++) {
    buf_printf(out, "  expect %s ", t->expected.at[i].name.name);
    dump_expr(out, t->expected.at[i].value);
    dump_names(out, " because ", &t->expected.at[i].because);
    buf_char(out, '\n');
  }
}

static void dump_facts(struct buf *out, const struct ast *ast) {
  for (uint32_t i = 0; i < ast->facts.n; i++) {
    const struct ast_fact *f = &ast->facts.at[i];
    buf_printf(out, "fact %s", f->name.name);
    dump_label(out, f->label);
    dump_type(out, &f->type);
    buf_text(out, f->key ? " key" : f->judgement ? " judgement" : "");
    dump_cites(out, &f->cites);
    buf_char(out, '\n');
  }
}

static void dump_choices(struct buf *out, const struct ast *ast) {
  for (uint32_t i = 0; i < ast->choices.n; i++) {
    const struct ast_choice *c = &ast->choices.at[i];
    buf_printf(out, "choice %s", c->name.name);
    dump_label(out, c->label);
    dump_cites(out, &c->cites);
    for (uint32_t j = 0; j < c->answers.n; j++) {
      buf_printf(out, " [%s", c->answers.at[j].name.name);
      dump_label(out, c->answers.at[j].label);
      buf_text(out, c->answers.at[j].standard ? " default]" : "]");
    }
    buf_char(out, '\n');
  }
}

void dump_ast(struct buf *out, const struct ast *ast) {
  buf_printf(out, "regulation %s", ast->name.name ? ast->name.name : "?");
  dump_label(out, ast->label);
  buf_char(out, '\n');
  for (uint32_t i = 0; i < ast->sources.n; i++) {
    buf_printf(out, "source %s", ast->sources.at[i].name.name);
    dump_label(out, ast->sources.at[i].label);
    dump_label(out, ast->sources.at[i].address);
    buf_char(out, '\n');
  }
  dump_facts(out, ast);
  dump_choices(out, ast);
  for (uint32_t i = 0; i < ast->versions.n; i++) dump_version(out, &ast->versions.at[i]);
  for (uint32_t i = 0; i < ast->tests.n; i++) dump_test(out, &ast->tests.at[i]);
  for (uint32_t i = 0; i < ast->assertions.n; i++) {
    buf_printf(out, "assertion %s", ast->assertions.at[i].name.name);
    dump_label(out, ast->assertions.at[i].label);
    buf_text(out, " is "), dump_expr(out, ast->assertions.at[i].condition);
    buf_char(out, '\n');
  }
}
