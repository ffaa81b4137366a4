/* Provisions, facts, questions and transitional law of a program as rule text, laid out by the formatter. */
#include "explain/explain.h"
#include "parser.h"
#include "review/words.h"
#include "syntax/format.h"

#include <string.h>

/* ---- tokens ---- */
static const struct {
  int token;
  const char *sign;
} SIGNS[] = {
    {TOK_PLUS, "+"},   {TOK_MINUS, "-"},  {TOK_STAR, "*"},      {TOK_SLASH, "/"},       {TOK_EQ, "="},
    {TOK_NE, "<>"},    {TOK_LT, "<"},     {TOK_LE, "<="},       {TOK_GT, ">"},          {TOK_GE, ">="},
    {TOK_LPAREN, "("}, {TOK_RPAREN, ")"}, {TOK_SEMICOLON, ";"}, {TOK_COMMA, ","},       {TOK_COLON, ":"},
    {TOK_DOT, "."},    {TOK_BAR, "|"},    {TOK_ROW, "\n|"},     {TOK_DOUBLE_BAR, "||"}, {TOK_ROW_END, "|\n"},
};

void draft_word(struct draft *d, const char *word) {
  buf_char(&d->out, ' ');
  buf_text(&d->out, word);
}

void draft_keyword(struct draft *d, int token) {
  const struct keyword *keyword = keyword_of(token);
  if (keyword) draft_word(d, keyword->text[LANG_NL]);
  for (size_t i = 0; !keyword && i < COUNT_OF(SIGNS); i++)
    if (SIGNS[i].token == token) draft_word(d, SIGNS[i].sign);
}

void draft_quoted(struct draft *d, const char *text, size_t length) {
  buf_text(&d->out, " \"");
  for (size_t i = 0; i < length; i++) {
    if (text[i] == '"') buf_char(&d->out, '"');
    buf_char(&d->out, text[i]);
  }
  buf_char(&d->out, '"');
}

void draft_label(struct draft *d, uint32_t text) {
  const char *label = people_text(d->p, text);
  if (label && d->how == WORDING_WHOLE) draft_quoted(d, label, strlen(label));
}

/* A label that the grammar wants: empty where texts are left out. */
static void wanted_label(struct draft *d, uint32_t text) {
  const char *label = d->how == WORDING_WHOLE ? people_text(d->p, text) : NULL;
  draft_quoted(d, label ? label : "", label ? strlen(label) : 0);
}

/* ---- values and types ---- */
static const char *set_value(const struct draft *d, uint32_t set, uint32_t i) {
  return code_text(d->p, d->p->set_values[d->p->sets[set].first + i].word);
}

void draft_value(struct draft *d, struct type type, int64_t v) {
  switch ((enum kind)type.kind) {
  case KIND_BOOL: draft_keyword(d, v ? TOK_YES : TOK_NO); return;
  case KIND_ENUM: draft_word(d, set_value(d, type.set, (uint32_t)v)); return;
  case KIND_TEXT: draft_quoted(d, d->p->code_strings + (uint32_t)(uint64_t)v, (size_t)((uint64_t)v >> 32)); return;
  default: break;
  }
  if (type.kind == KIND_AMOUNT && type.unlimited && v == UNLIMITED) {
    draft_keyword(d, TOK_UNLIMITED);
    return;
  }
  type.unlimited = 0;
  buf_char(&d->out, ' ');
  people_value(&d->out, d->p, cell_known(v), &type, LANG_NL);
}

static void enum_type(struct draft *d, uint32_t set) {
  draft_keyword(d, TOK_ONE_OF);
  for (uint32_t i = 0; i < d->p->sets[set].count; i++) {
    if (i) draft_keyword(d, TOK_COMMA);
    draft_word(d, set_value(d, set, i));
  }
}

static void number_type(struct draft *d, const struct type *t) {
  draft_keyword(d, TOK_NUMBER_TYPE);
  if (t->unit != NONE) {
    draft_keyword(d, TOK_IN);
    draft_word(d, code_text(d->p, t->unit));
  }
  if (t->scale == 0) return;
  draft_keyword(d, TOK_WITH);
  buf_printf(&d->out, " %u", t->scale);
  draft_keyword(d, TOK_DECIMALS);
}

void draft_type(struct draft *d, uint32_t type) {
  const struct type *t = &d->p->types[type];
  switch ((enum kind)t->kind) {
  case KIND_BOOL: draft_keyword(d, TOK_YES_NO); return;
  case KIND_NUMBER: number_type(d, t); return;
  case KIND_DATE: draft_keyword(d, TOK_DATE_TYPE); return;
  case KIND_TEXT: draft_keyword(d, TOK_TEXT_TYPE); return;
  case KIND_ENUM: enum_type(d, t->set); return;
  case KIND_AMOUNT:
    draft_keyword(d, TOK_AMOUNT_TYPE);
    if (!t->unlimited) return;
    draft_keyword(d, TOK_OR);
    draft_keyword(d, TOK_UNLIMITED);
    return;
  case KIND_LIST:
  case KINDS: return;
  }
}

/* A bound is a number in the declared unit, without that unit, and without zeros behind. */
static void bound(struct draft *d, struct type type, uint32_t low, uint32_t high) {
  int64_t v = program_int64(low, high);
  type.unit = NONE;
  for (; type.kind == KIND_NUMBER && type.scale > 0 && v % 10 == 0; v /= 10) type.scale--;
  draft_value(d, type, v);
}

static bool has_most(const struct program_fact *f, const struct type *type) {
  int64_t most = program_int64(f->most_low, f->most_high);
  static const int64_t WITHOUT[KINDS] = {
      [KIND_NUMBER] = INT64_C(1000000000000), [KIND_AMOUNT] = INT64_C(1000000000000), [KIND_DATE] = DATE_LAST};
  return most != WITHOUT[type->kind];
}

static void range(struct draft *d, const struct program_fact *f) {
  const struct type *type = &d->p->types[f->type];
  if (!(f->flags & FACT_RANGE)) return;
  draft_keyword(d, has_most(f, type) ? TOK_BETWEEN : TOK_AT_LEAST);
  bound(d, *type, f->least_low, f->least_high);
  if (!has_most(f, type)) return;
  draft_keyword(d, TOK_AND);
  bound(d, *type, f->most_low, f->most_high);
}

/* ---- laying out ---- */
enum around { OUTSIDE, IN_VERSION, IN_AMENDMENT /* only there `met wijziging` may stand */ };
static void draft_begin(struct draft *d, struct arena *a, const struct program *p, enum wording how,
                        enum around around) {
  *d = (struct draft){.arena = a, .p = p, .how = how};
  draft_keyword(d, TOK_REGULATION);
  buf_text(&d->out, " x \"\"\n");
  if (around == OUTSIDE) return;
  draft_keyword(d, TOK_VERSION);
  buf_text(&d->out, " x \"\"");
  if (around == IN_AMENDMENT) {
    draft_keyword(d, TOK_AMENDS);
    draft_word(d, "y");
  }
  draft_keyword(d, TOK_VALID_FROM);
  buf_text(&d->out, " 2000-01-01\n");
}

/* From the line that begins at `at` on, each line `indent` columns less far in. */
static const char *moved_left(struct arena *a, const char *at, uint32_t indent) {
  struct buf out = {0};
  while (*at) {
    size_t skip = strspn(at, " "), length = strcspn(at, "\n");
    at += skip < indent ? skip : indent;
    length -= skip < indent ? skip : indent;
    buf_bytes(&out, at, length);
    buf_char(&out, '\n');
    at += length + (at[length] == '\n');
  }
  return buf_keep(a, &out);
}

/* What stands behind the first `paragraphs` empty lines of what the formatter makes of the draft. */
static const char *draft_end(struct draft *d, uint32_t paragraphs, uint32_t indent, enum lang lang) {
  const char *text = buf_keep(d->arena, &d->out), *neat = format_text(d->arena, "", text, LANG_NL, lang);
  if (!neat) return text;
  for (; paragraphs > 0; paragraphs--) {
    const char *empty = strstr(neat, "\n\n");
    if (!empty) return text;
    neat = empty + 2;
  }
  return moved_left(d->arena, neat, indent);
}

/* ---- bodies ---- */
static void cell_words(struct draft *d, const struct text_cell *c) {
  static const int TOKENS[] = {TOK_EQ, TOK_NE, TOK_LT, TOK_LE, TOK_GT, TOK_GE};
  if (c->reg == NONE) {
    draft_keyword(d, TOK_MINUS);
    return;
  }
  if (c->relation != NONE) draft_keyword(d, TOKENS[c->relation]);
  for (uint32_t i = 0; i < c->kid_count; i++) {
    if (i && c->relation2 != NONE) {
      draft_keyword(d, TOK_AND);
      draft_keyword(d, TOKENS[c->relation2]);
    } else if (i) {
      draft_keyword(d, TOK_SEMICOLON);
    }
    draft_expr(d, d->p->kids[c->first_kid + i].word);
  }
}

static void row_words(struct draft *d, const struct text_provision *v, const struct text_row *row) {
  draft_keyword(d, TOK_ROW);
  for (uint32_t c = 0; c < v->column_count; c++) {
    if (c) draft_keyword(d, TOK_BAR);
    cell_words(d, &d->p->table_cells[row->first_cell + c]);
  }
  draft_keyword(d, TOK_DOUBLE_BAR);
  draft_expr(d, row->value);
  draft_keyword(d, TOK_ROW_END);
}

static void table_words(struct draft *d, const struct text_provision *v) {
  draft_keyword(d, TOK_DECISION_TABLE);
  if (v->form == FORM_FIRST) draft_keyword(d, TOK_FIRST);
  if (v->form == FORM_BRACKETS) draft_keyword(d, TOK_BRACKETS);
  draft_keyword(d, TOK_ROW);
  for (uint32_t c = 0; c < v->column_count; c++) {
    if (c) draft_keyword(d, TOK_BAR);
    draft_expr(d, d->p->kids[v->first_column + c].word);
  }
  draft_keyword(d, TOK_DOUBLE_BAR);
  draft_word(d, people_text(d->p, v->name));
  draft_keyword(d, TOK_ROW_END);
  for (uint32_t i = 0; i < v->row_count; i++) row_words(d, v, &d->p->table_rows[v->first_row + i]);
}

static void body_words(struct draft *d, const struct text_provision *v) {
  if (v->role == ROLE_CONDITION) {
    draft_keyword(d, TOK_IF);
    draft_expr(d, v->node);
    return;
  }
  switch ((enum provision_body)v->form) {
  case FORM_EXPR:
    draft_keyword(d, TOK_IS);
    draft_expr(d, v->node);
    return;
  case FORM_ALL:
  case FORM_ANY:
    draft_keyword(d, TOK_IS);
    draft_keyword(d, v->form == FORM_ALL ? TOK_ALL_MET : TOK_ANY_MET);
    return;
  case FORM_UNIQUE:
  case FORM_FIRST:
  case FORM_BRACKETS: table_words(d, v); return;
  }
}

static void exception_words(struct draft *d, const struct text_provision *v, const struct text_exception *x) {
  const struct program *p = d->p;
  buf_char(&d->out, '\n');
  draft_keyword(d, TOK_UNLESS);
  draft_word(d, people_text(p, x->name));
  draft_label(d, x->label);
  for (uint32_t i = 0; i < x->override_count; i++) {
    draft_keyword(d, i ? TOK_COMMA : TOK_OVERRIDES);
    draft_word(d, people_text(p, p->exceptions[v->first_exception + p->overrides[x->first_override + i].word].name));
  }
  draft_keyword(d, TOK_IF);
  draft_expr(d, x->condition);
  draft_keyword(d, TOK_THEN);
  draft_expr(d, x->value);
}

/* ---- provisions ---- */
static void parameter_words(struct draft *d, const struct text_provision *v) {
  draft_keyword(d, TOK_PARAMETER);
  draft_word(d, people_text(d->p, v->name));
  draft_label(d, v->label);
  draft_keyword(d, TOK_EQ);
  draft_expr(d, v->node);
}

static void head_words(struct draft *d, const struct text_provision *v) {
  static const int TOKENS[] = {
      [ROLE_CONDITION] = TOK_CONDITION, [ROLE_DEFINITION] = TOK_DEFINITION, [ROLE_DECISION] = TOK_DECISION};
  const struct program *p = d->p;
  draft_keyword(d, TOKENS[v->role]);
  draft_word(d, people_text(p, v->name));
  wanted_label(d, v->label);
  draft_label(d, v->label_no);
  bool condition = v->role == ROLE_CONDITION && v->decision != NONE;
  if (condition || v->list != NONE) draft_keyword(d, TOK_FOR);
  if (condition) draft_word(d, people_text(p, p->provisions[v->decision].name));
  if (v->list != NONE) draft_word(d, code_text(p, p->facts[p->lists[v->list].fact].name));
  const struct type *type = &p->types[v->type];
  bool finer = type->kind == KIND_AMOUNT && type->scale > 2; /* than a written type can be: it follows from the body */
  if (v->role == ROLE_CONDITION || finer) return;
  draft_keyword(d, TOK_COLON);
  draft_type(d, v->type);
}

static void exceptions_words(struct draft *d, const struct text_provision *v) {
  for (uint32_t i = 0; i < v->exception_count; i++) exception_words(d, v, &d->p->exceptions[v->first_exception + i]);
}

/* Those of a table, which only an amendment can add: the grammar has no text with both.  Laid out below another body.
 */
static const char *table_exceptions(const struct draft *table, const struct text_provision *v, enum lang lang) {
  struct draft d;
  draft_begin(&d, table->arena, table->p, table->how, IN_VERSION);
  draft_keyword(&d, TOK_DEFINITION);
  buf_text(&d.out, " x \"\"");
  draft_keyword(&d, TOK_IS);
  draft_keyword(&d, TOK_YES);
  exceptions_words(&d, v);
  const char *text = draft_end(&d, 2, 2, lang);
  const char *first = strstr(text, arena_printf(d.arena, "\n  %s ", keyword_of(TOK_UNLESS)->text[lang]));
  return first ? first + 1 : text;
}

const char *wording_provision(struct arena *a, const struct program *p, uint32_t provision, enum wording how,
                              enum lang lang) {
  const struct text_provision *v = &p->provisions[provision];
  bool is_table = v->form == FORM_UNIQUE || v->form == FORM_FIRST || v->form == FORM_BRACKETS;
  struct draft d;
  draft_begin(&d, a, p, how, IN_VERSION);
  if (v->role == ROLE_PARAMETER) {
    parameter_words(&d, v);
  } else {
    head_words(&d, v);
    body_words(&d, v);
    if (!is_table) exceptions_words(&d, v);
  }
  const char *text = draft_end(&d, 2, 2, lang);
  if (!is_table || v->exception_count == 0) return text;
  return arena_printf(a, "%s%s", text, table_exceptions(&d, v, lang));
}

/* ---- outside versions ---- */
static void field_words(struct draft *d, const struct program_list *list) {
  draft_keyword(d, TOK_LIST_OF);
  for (uint32_t i = 0; i < list->field_count; i++) {
    const struct program_fact *f = &d->p->fields[list->first_field + i];
    buf_char(&d->out, '\n');
    draft_word(d, code_text(d->p, f->name));
    draft_label(d, d->p->field_texts[list->first_field + i].label);
    draft_keyword(d, TOK_COLON);
    draft_type(d, f->type);
    range(d, f);
  }
}

const char *wording_fact(struct arena *a, const struct program *p, uint32_t fact, enum wording how, enum lang lang) {
  const struct program_fact *f = &p->facts[fact];
  const struct type *type = &p->types[f->type];
  struct draft d;
  draft_begin(&d, a, p, how, OUTSIDE);
  draft_keyword(&d, TOK_FACT);
  draft_word(&d, code_text(p, f->name));
  draft_label(&d, p->fact_texts[fact].label);
  draft_keyword(&d, TOK_COLON);
  if (type->kind == KIND_LIST)
    field_words(&d, &p->lists[type->set]);
  else
    draft_type(&d, f->type);
  range(&d, f);
  if (f->flags & FACT_KEY) draft_keyword(&d, TOK_KEY);
  if (f->flags & FACT_JUDGEMENT) draft_keyword(&d, TOK_JUDGEMENT);
  return draft_end(&d, 1, 0, lang);
}

const char *wording_choice(struct arena *a, const struct program *p, uint32_t choice, enum wording how,
                           enum lang lang) {
  const struct program_choice *c = &p->choices[choice];
  const struct text_choice *t = &p->choice_texts[choice];
  struct draft d;
  draft_begin(&d, a, p, how, OUTSIDE);
  draft_keyword(&d, TOK_CHOICE);
  draft_word(&d, code_text(p, c->name));
  wanted_label(&d, t->label);
  for (uint32_t i = 0; i < p->sets[c->set].count; i++) {
    buf_char(&d.out, '\n');
    draft_word(&d, set_value(&d, c->set, i));
    wanted_label(&d, p->answer_texts[t->first_answer + i].word);
    if (i == c->standard) draft_keyword(&d, TOK_DEFAULT);
  }
  return draft_end(&d, 1, 0, lang);
}

const char *wording_assertion(struct arena *a, const struct program *p, uint32_t assertion, enum wording how,
                              enum lang lang) {
  struct draft d;
  draft_begin(&d, a, p, how, OUTSIDE);
  draft_keyword(&d, TOK_ASSERTION);
  draft_word(&d, code_text(p, p->assertions[assertion].name));
  wanted_label(&d, p->assertion_texts[assertion].label);
  draft_keyword(&d, TOK_IS);
  draft_expr(&d, p->assertion_texts[assertion].node);
  return draft_end(&d, 1, 0, lang);
}

/* ---- transitional law and notices ---- */
/* "uitbreiding_2024+maximum" → uitbreiding_2024 met wijziging maximum */
static void target_words(struct draft *d, const char *name) {
  size_t base = strcspn(name, "+");
  draft_word(d, arena_string(d->arena, name, base));
  for (uint32_t i = 0; name[base]; i++) {
    name += base + 1;
    base = strcspn(name, "+");
    draft_keyword(d, i ? TOK_COMMA : TOK_WITH_AMENDMENT);
    draft_word(d, arena_string(d->arena, name, base));
  }
}

const char *wording_transition(struct arena *a, const struct program *p, uint32_t transition, enum wording how,
                               enum lang lang) {
  const struct program_transition *t = &p->transitions[transition];
  struct draft d;
  draft_begin(&d, a, p, how, IN_AMENDMENT);
  draft_keyword(&d, TOK_TRANSITIONAL);
  draft_word(&d, code_text(p, t->name));
  wanted_label(&d, p->transition_texts[transition].label);
  draft_keyword(&d, TOK_IF);
  draft_expr(&d, p->transition_texts[transition].node);
  draft_keyword(&d, TOK_THEN_APPLIES);
  target_words(&d, code_text(p, p->units[t->target].name));
  return draft_end(&d, 2, 2, lang);
}

const char *wording_notice(struct arena *a, const struct program *p, uint32_t notice, enum wording how,
                           enum lang lang) {
  const struct text_notice *n = &p->notices[notice];
  struct draft d;
  draft_begin(&d, a, p, how, IN_VERSION);
  draft_keyword(&d, TOK_NOTICE);
  draft_word(&d, people_text(p, n->name));
  wanted_label(&d, n->text);
  if (n->outcome != NONE) {
    draft_keyword(&d, TOK_FOR);
    draft_word(&d, code_text(p, p->outcomes[n->outcome].name));
  }
  if (n->condition != NONE) {
    draft_keyword(&d, TOK_IF);
    draft_expr(&d, n->condition);
  }
  return draft_end(&d, 2, 2, lang);
}
