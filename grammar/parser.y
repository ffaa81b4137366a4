/* The grammar.  Actions only call builders (src/syntax/build.h); what a keyword is in Dutch and English is in keywords.def.
 *
 * A file is a flat row of items, each beginning with a keyword of class START.  Parts that follow their item by a keyword of
 * their own (tenzij; stel, verwacht; the provisions of a version and a wijziging) are items too, which the builders put where
 * they belong.  So reading goes on at the next item after a mistake, wherever that was. */
%require "3.8"
%language "c"
%define api.pure full
%define api.prefix {rules_}
%define api.header.include {"parser.h"}
%define api.token.prefix {TOK_}
%define api.value.type union
%define api.location.type {struct span}
%define lr.type ielr
%define parse.error custom
%define parse.lac full
%locations
%expect 0
%param {struct parse *p}
%initial-action { @$ = (struct span){p->file->base, p->file->base}; }

%code requires {
#include "syntax/build.h"
}
%code provides {
int rules_lex(union RULES_STYPE *value, struct span *span, struct parse *p);
void rules_error(const struct span *span, struct parse *p, const char *message);
}
%code {
/* The stacks have their full size from the start and lie on the C stack: nothing to free when an arena escapes. */
#define YYMAXDEPTH MAX_PARSER_STACK
#define YYINITDEPTH MAX_PARSER_STACK
#define YYMALLOC(size) ((void)(size), NULL)
#define YYFREE(memory) ((void)(memory))
#define YYLLOC_DEFAULT(whole, parts, n)                                                                \
  ((whole) = (n) ? span_join(YYRHSLOC(parts, 1), YYRHSLOC(parts, n))                                   \
                 : (struct span){YYRHSLOC(parts, 0).end, YYRHSLOC(parts, 0).end})
}

%token END 0
%token REGULATION SOURCE FACT CHOICE VERSION AMENDMENT PARAMETER CONDITION DEFINITION DECISION NOTICE TRANSITIONAL UNLESS
%token TEST GIVEN EXPECT ASSERTION
%token CITE KEY JUDGEMENT DEFAULT VALID_FROM UNTIL AMENDS BECOMES NOW_READS SUPPLEMENTED LAPSES FOR IS ALL_MET ANY_MET
%token DECISION_TABLE OVERRIDES IF THEN OTHERWISE THEN_APPLIES WITH_AMENDMENT LIKE ON BECAUSE
%token OR AND NOT IS_ONE_OF IS_KNOWN IS_UNKNOWN ROUND ROUND_UP ROUND_DOWN YES NO UNLIMITED UNKNOWN SATISFY WHERE OVER
%token YES_NO ONE_OF LIST_OF IN WITH BETWEEN AT_LEAST
%token AMOUNT_TYPE NUMBER_TYPE DATE_TYPE TEXT_TYPE DECIMALS UNIQUE FIRST BRACKETS
%token COUNT SUM EXISTS ALL HIGHEST LOWEST YEARS MONTHS DAYS
%token PLUS MINUS STAR SLASH EQ NE LT LE GT GE LPAREN RPAREN SEMICOLON COMMA COLON DOT PERCENT_SIGN
%token ROW BAR DOUBLE_BAR ROW_END
%token <struct name_at> NAME
%token <struct label> STRING
%token <struct expr *> NUMBER QUANTITY PERCENT MONEY DATE
%token <const char *> UNIT

%nterm <struct label> opt_string opt_like
%nterm <struct name_at> opt_for
%nterm <names_at *> names values opt_overrides opt_with opt_because
%nterm <cites *> cites
%nterm <struct ast_type *> type scalar opt_type opt_range range fields field
%nterm <const char *> opt_unit
%nterm <struct expr *> expr arguments over opt_where step bound opt_decimals opt_condition opt_until opt_on
%nterm <enum expr_kind> extreme period
%nterm <enum relation> order
%nterm <enum body_kind> table_kind
%nterm <bool> opt_default
%nterm <int> opt_mark
%nterm <struct ast_choice *> answers
%nterm <struct body *> body
%nterm <rows *> rows
%nterm <struct ast_row *> cells
%nterm <struct ast_cell *> cell

%precedence OTHERWISE
%left OR
%left AND
%precedence NOT
%left EQ NE LT LE GT GE IS_ONE_OF IS_KNOWN IS_UNKNOWN
%left PLUS MINUS
%precedence ROUND ROUND_UP ROUND_DOWN
%left STAR SLASH
%precedence SIGN

%%
file: items { items_end(p); };

items:
  %empty
| items item
| items error {
    if (item_recover(p, yychar)) yyclearin;
    yyerrok;
  }
;

/* ---- outside versions ---- */
item:
  REGULATION NAME STRING { item_regulation(p, $NAME, $STRING, @$); }
| SOURCE NAME STRING opt_string[address] {
    item_source(p, (struct ast_source){.name = $NAME, .label = $STRING, .address = $address, .span = @$});
  }
| FACT NAME opt_string[label] COLON type opt_mark cites {
    item_fact(p, (struct ast_fact){.name = $NAME, .label = $label, .type = *$type, .key = $opt_mark == TOK_KEY,
                                   .judgement = $opt_mark == TOK_JUDGEMENT, .cites = *$cites, .span = @$});
  }
| CHOICE NAME STRING cites answers {
    $answers->name = $NAME;
    $answers->label = $STRING;
    $answers->cites = *$cites;
    $answers->span = @$;
    item_choice(p, $answers);
  }
;
opt_mark: %empty { $$ = 0; } | KEY { $$ = TOK_KEY; } | JUDGEMENT { $$ = TOK_JUDGEMENT; };
answers:
  NAME STRING opt_default { $$ = answer_add(p, NULL, $NAME, $STRING, $opt_default); }
| answers[list] NAME STRING opt_default { $$ = answer_add(p, $list, $NAME, $STRING, $opt_default); }
;
opt_default: %empty { $$ = false; } | DEFAULT { $$ = true; };

/* ---- types ---- */
type:
  scalar
| AMOUNT_TYPE OR UNLIMITED { $$ = type_new(p, AST_AMOUNT_OR_UNLIMITED, @$); }
| LIST_OF fields { $$ = $fields; $$->span = @$; }
;
scalar:
  YES_NO { $$ = type_new(p, AST_BOOL, @$); }
| AMOUNT_TYPE opt_range { $$ = type_range(type_new(p, AST_AMOUNT, @$), $opt_range, @$); }
| NUMBER_TYPE opt_unit opt_decimals opt_range {
    $$ = type_range(type_number(p, $opt_unit, $opt_decimals, @$), $opt_range, @$);
  }
| DATE_TYPE opt_range { $$ = type_range(type_new(p, AST_DATE, @$), $opt_range, @$); }
| TEXT_TYPE { $$ = type_new(p, AST_TEXT, @$); }
| ONE_OF values { $$ = type_enum(p, $values, @$); }
;
opt_type: %empty { $$ = type_new(p, AST_NO_TYPE, @$); } | COLON type { $$ = $type; };
opt_unit: %empty { $$ = NULL; } | IN UNIT { $$ = $UNIT; };
opt_decimals: %empty { $$ = NULL; } | WITH NUMBER DECIMALS { $$ = $NUMBER; };
opt_range: %empty { $$ = NULL; } | range;
range:
  BETWEEN bound[low] AND bound[high] { $$ = range_new(p, $low, $high); }
| AT_LEAST bound { $$ = range_new(p, $bound, NULL); }
;
bound:
  NUMBER
| MONEY
| DATE
| MINUS NUMBER { $$ = expr_unary(p, EXPR_NEGATE, $NUMBER, @$); }
| MINUS MONEY { $$ = expr_unary(p, EXPR_NEGATE, $MONEY, @$); }
;
values:
  NAME { $$ = names_add(p, NULL, declared(p, $NAME)); }
| values[list] COMMA NAME { $$ = names_add(p, $list, declared(p, $NAME)); }
;
fields:
  field
| fields[list] field[more] {
    const struct ast_field *f = &$more->fields.at[0];
    $$ = field_add(p, $list, f->name, f->label, &f->type);
  }
;
field: NAME opt_string[label] COLON scalar {
  $$ = field_add(p, type_new(p, AST_LIST, @$), declared(p, $NAME), $label, $scalar);
};

/* ---- versions ---- */
item:
  VERSION NAME STRING VALID_FROM DATE opt_until cites {
    item_version(p, (struct ast_version){.name = $NAME, .label = $STRING, .from = $DATE->value, .from_at = @DATE,
                                         .until = $opt_until ? $opt_until->value : INT64_MAX, .until_at = @opt_until,
                                         .cites = *$cites, .span = @$});
  }
| VERSION NAME[name] STRING AMENDS NAME[old] VALID_FROM DATE opt_until cites {
    item_version(p, (struct ast_version){.name = $name, .label = $STRING, .amends = $old, .from = $DATE->value,
                                         .from_at = @DATE, .until = $opt_until ? $opt_until->value : INT64_MAX,
                                         .until_at = @opt_until, .cites = *$cites, .span = @$});
  }
| AMENDMENT NAME STRING cites {
    item_amendment(p, (struct ast_amendment){.name = $NAME, .label = $STRING, .cites = *$cites, .span = @$});
  }
;
opt_until: %empty { $$ = NULL; } | UNTIL DATE { $$ = $DATE; };

/* ---- provisions, and their changes ---- */
item:
  PARAMETER NAME opt_string[label] EQ expr cites {
    item_provision(p, (struct ast_provision){.kind = PROVISION_PARAMETER, .name = $NAME, .label = $label, .cites = *$cites,
                                             .span = @$}, body_new(p, BODY_EXPR, $expr, NULL));
  }
| CONDITION NAME STRING[yes] opt_string[no] FOR NAME[of] cites IF expr {
    item_provision(p, (struct ast_provision){.kind = PROVISION_CONDITION, .name = $2, .label = $yes, .label_no = $no,
                                             .of = $of, .cites = *$cites, .span = @$}, body_new(p, BODY_EXPR, $expr, NULL));
  }
| DEFINITION NAME[name] STRING opt_for opt_type cites body {
    item_provision(p, (struct ast_provision){.kind = PROVISION_DEFINITION, .name = $name, .label = $STRING, .of = $opt_for,
                                             .type = *$opt_type, .cites = *$cites, .span = @$}, $body);
  }
| DECISION NAME STRING[yes] opt_string[no] opt_type cites body {
    item_provision(p, (struct ast_provision){.kind = PROVISION_DECISION, .name = $NAME, .label = $yes, .label_no = $no,
                                             .type = *$opt_type, .cites = *$cites, .span = @$}, $body);
  }
| PARAMETER NAME BECOMES expr cites {
    item_provision(p, (struct ast_provision){.kind = PROVISION_PARAMETER, .change = CHANGE_REPLACE, .name = $NAME,
                                             .cites = *$cites, .span = @$}, body_new(p, BODY_EXPR, $expr, NULL));
  }
| PARAMETER NAME LAPSES cites {
    item_provision(p, (struct ast_provision){.kind = PROVISION_PARAMETER, .change = CHANGE_LAPSE, .name = $NAME,
                                             .cites = *$cites, .span = @$}, NULL);
  }
| CONDITION NAME NOW_READS opt_string[yes] cites IF expr {
    item_provision(p, (struct ast_provision){.kind = PROVISION_CONDITION, .change = CHANGE_REPLACE, .name = $NAME,
                                             .label = $yes, .cites = *$cites, .span = @$},
                   body_new(p, BODY_EXPR, $expr, NULL));
  }
| CONDITION NAME NOW_READS STRING[yes] STRING[no] cites IF expr {
    item_provision(p, (struct ast_provision){.kind = PROVISION_CONDITION, .change = CHANGE_REPLACE, .name = $NAME,
                                             .label = $yes, .label_no = $no, .cites = *$cites, .span = @$},
                   body_new(p, BODY_EXPR, $expr, NULL));
  }
| DEFINITION NAME NOW_READS opt_string[label] cites body {
    item_provision(p, (struct ast_provision){.kind = PROVISION_DEFINITION, .change = CHANGE_REPLACE, .name = $NAME,
                                             .label = $label, .cites = *$cites, .span = @$}, $body);
  }
| DECISION NAME NOW_READS opt_string[yes] cites body {
    item_provision(p, (struct ast_provision){.kind = PROVISION_DECISION, .change = CHANGE_REPLACE, .name = $NAME,
                                             .label = $yes, .cites = *$cites, .span = @$}, $body);
  }
| DECISION NAME NOW_READS STRING[yes] STRING[no] cites body {
    item_provision(p, (struct ast_provision){.kind = PROVISION_DECISION, .change = CHANGE_REPLACE, .name = $NAME,
                                             .label = $yes, .label_no = $no, .cites = *$cites, .span = @$}, $body);
  }
| CONDITION NAME SUPPLEMENTED cites {
    item_provision(p, (struct ast_provision){.kind = PROVISION_CONDITION, .change = CHANGE_EXTEND, .name = $NAME,
                                             .cites = *$cites, .span = @$}, NULL);
  }
| DEFINITION NAME SUPPLEMENTED cites {
    item_provision(p, (struct ast_provision){.kind = PROVISION_DEFINITION, .change = CHANGE_EXTEND, .name = $NAME,
                                             .cites = *$cites, .span = @$}, NULL);
  }
| DECISION NAME SUPPLEMENTED cites {
    item_provision(p, (struct ast_provision){.kind = PROVISION_DECISION, .change = CHANGE_EXTEND, .name = $NAME,
                                             .cites = *$cites, .span = @$}, NULL);
  }
| CONDITION NAME LAPSES cites {
    item_provision(p, (struct ast_provision){.kind = PROVISION_CONDITION, .change = CHANGE_LAPSE, .name = $NAME,
                                             .cites = *$cites, .span = @$}, NULL);
  }
| DEFINITION NAME LAPSES cites {
    item_provision(p, (struct ast_provision){.kind = PROVISION_DEFINITION, .change = CHANGE_LAPSE, .name = $NAME,
                                             .cites = *$cites, .span = @$}, NULL);
  }
| DECISION NAME LAPSES cites {
    item_provision(p, (struct ast_provision){.kind = PROVISION_DECISION, .change = CHANGE_LAPSE, .name = $NAME,
                                             .cites = *$cites, .span = @$}, NULL);
  }
| UNLESS NAME opt_string[label] opt_overrides cites IF expr[condition] THEN expr[value] {
    item_exception(p, (struct ast_exception){.name = $NAME, .label = $label, .overrides = *$opt_overrides, .cites = *$cites,
                                             .condition = $condition, .value = $value, .span = @$});
  }
;
opt_for: %empty { $$ = (struct name_at){0}; } | FOR NAME { $$ = $NAME; };
opt_overrides: %empty { $$ = names_add(p, NULL, (struct name_at){0}); } | OVERRIDES names { $$ = $names; };
body:
  IS expr { $$ = body_new(p, BODY_EXPR, $expr, NULL); }
| IS ALL_MET { $$ = body_new(p, BODY_ALL, NULL, NULL); }
| IS ANY_MET { $$ = body_new(p, BODY_ANY, NULL, NULL); }
| DECISION_TABLE table_kind rows { $$ = body_new(p, $table_kind, NULL, $rows); }
;
table_kind:
  %empty { $$ = BODY_UNIQUE; }
| UNIQUE { $$ = BODY_UNIQUE; }
| FIRST { $$ = BODY_FIRST; }
| BRACKETS { $$ = BODY_BRACKETS; }
;

/* ---- notices and transitional law ---- */
item:
  NOTICE NAME STRING opt_for cites opt_condition {
    item_notice(p, (struct ast_notice){.change = CHANGE_DECLARE, .name = $NAME, .text = $STRING, .of = $opt_for,
                                       .cites = *$cites, .condition = $opt_condition, .span = @$});
  }
| NOTICE NAME NOW_READS STRING cites opt_condition {
    item_notice(p, (struct ast_notice){.change = CHANGE_REPLACE, .name = $NAME, .text = $STRING, .cites = *$cites,
                                       .condition = $opt_condition, .span = @$});
  }
| NOTICE NAME LAPSES cites {
    item_notice(p, (struct ast_notice){.change = CHANGE_LAPSE, .name = $NAME, .cites = *$cites, .span = @$});
  }
| TRANSITIONAL NAME[name] STRING cites IF expr THEN_APPLIES NAME[target] opt_with {
    item_transitional(p, (struct ast_transitional){.change = CHANGE_DECLARE, .name = $name, .label = $STRING,
                                                   .cites = *$cites, .condition = $expr, .target = $target,
                                                   .amendments = *$opt_with, .span = @$});
  }
| TRANSITIONAL NAME LAPSES cites {
    item_transitional(p, (struct ast_transitional){.change = CHANGE_LAPSE, .name = $NAME, .cites = *$cites, .span = @$});
  }
;
opt_condition: %empty { $$ = NULL; } | IF expr { $$ = $expr; };
opt_with: %empty { $$ = names_add(p, NULL, (struct name_at){0}); } | WITH_AMENDMENT names { $$ = $names; };

/* ---- tests and assertions ---- */
item:
  TEST STRING opt_like opt_on {
    item_test(p, (struct ast_test){.name = $STRING, .like = $opt_like, .has_date = $opt_on != NULL,
                                   .date = $opt_on ? $opt_on->value : 0, .span = @$});
  }
| GIVEN NAME EQ expr { item_given(p, (struct ast_given){.name = $NAME, .value = $expr, .span = @$}); }
| GIVEN NAME EQ rows { item_given(p, (struct ast_given){.name = $NAME, .rows = *$rows, .span = @$}); }
| EXPECT NAME EQ expr opt_because {
    item_expectation(p, (struct ast_expectation){.name = $NAME, .value = $expr, .because = *$opt_because, .span = @$});
  }
| ASSERTION NAME STRING cites IS expr {
    item_assertion(p, (struct ast_assertion){.name = $NAME, .label = $STRING, .cites = *$cites, .condition = $expr,
                                             .span = @$});
  }
;
opt_like: %empty { $$ = (struct label){0}; } | LIKE STRING { $$ = $STRING; };
opt_on: %empty { $$ = NULL; } | ON DATE { $$ = $DATE; };
opt_because: %empty { $$ = names_add(p, NULL, (struct name_at){0}); } | BECAUSE names { $$ = $names; };

/* ---- parts ---- */
opt_string: %empty { $$ = (struct label){0}; } | STRING;
names:
  NAME { $$ = names_add(p, NULL, $NAME); }
| names[list] COMMA NAME { $$ = names_add(p, $list, $NAME); }
;
cites:
  %empty { $$ = cites_add(p, NULL, (struct name_at){0}, (struct label){0}); }
| cites[list] CITE NAME opt_string { $$ = cites_add(p, $list, $NAME, $opt_string); }
;

/* ---- tables ---- */
rows:
  ROW cells BAR ROW_END { $$ = rows_add(p, NULL, $cells, @$); }
| rows[list] ROW cells BAR[last] ROW_END { $$ = rows_add(p, $list, $cells, span_join(@ROW, @last)); }
;
cells:
  cell { $$ = row_add(p, NULL, $cell, false); }
| cells[row] BAR cell { $$ = row_add(p, $row, $cell, false); }
| cells[row] DOUBLE_BAR cell { $$ = row_add(p, $row, $cell, true); }
;
cell:
  MINUS { $$ = cell_any(p, @$); }
| arguments { $$ = cell_values(p, $arguments, @$); }
| order expr { $$ = cell_relation(p, $order, $expr, @$); }
| order[low] expr[a] AND order[high] expr[b] { $$ = cell_range(p, $low, $a, $high, $b, @$); }
;
order: LT { $$ = REL_LT; } | LE { $$ = REL_LE; } | GT { $$ = REL_GT; } | GE { $$ = REL_GE; } | NE { $$ = REL_NE; };

/* ---- expressions ---- */
expr:
  IF expr[a] THEN expr[b] OTHERWISE expr[c] { $$ = expr_if(p, $a, $b, $c, @$); }
| expr[a] OR expr[b] { $$ = expr_binary(p, EXPR_OR, $a, $b); }
| expr[a] AND expr[b] { $$ = expr_binary(p, EXPR_AND, $a, $b); }
| NOT expr[a] { $$ = expr_unary(p, EXPR_NOT, $a, @$); }
| expr[a] EQ expr[b] { $$ = expr_compare(p, EXPR_EQ, $a, $b); }
| expr[a] NE expr[b] { $$ = expr_compare(p, EXPR_NE, $a, $b); }
| expr[a] LT expr[b] { $$ = expr_compare(p, EXPR_LT, $a, $b); }
| expr[a] LE expr[b] { $$ = expr_compare(p, EXPR_LE, $a, $b); }
| expr[a] GT expr[b] { $$ = expr_compare(p, EXPR_GT, $a, $b); }
| expr[a] GE expr[b] { $$ = expr_compare(p, EXPR_GE, $a, $b); }
| expr[a] IS_ONE_OF LPAREN arguments RPAREN { $$ = expr_one_of(p, $a, $arguments, @$); }
| expr[a] IS_KNOWN { $$ = expr_is(p, EXPR_IS_KNOWN, $a, @$); }
| expr[a] IS_UNKNOWN { $$ = expr_is(p, EXPR_IS_UNKNOWN, $a, @$); }
| expr[a] PLUS expr[b] { $$ = expr_binary(p, EXPR_ADD, $a, $b); }
| expr[a] MINUS expr[b] { $$ = expr_binary(p, EXPR_SUBTRACT, $a, $b); }
| expr[a] ROUND step { $$ = expr_round(p, ROUND_HALF_AWAY, $a, $step); }
| expr[a] ROUND_UP step { $$ = expr_round(p, ROUND_UP, $a, $step); }
| expr[a] ROUND_DOWN step { $$ = expr_round(p, ROUND_DOWN, $a, $step); }
| expr[a] STAR expr[b] { $$ = expr_binary(p, EXPR_MULTIPLY, $a, $b); }
| expr[a] SLASH expr[b] { $$ = expr_binary(p, EXPR_DIVIDE, $a, $b); }
| MINUS expr[a] %prec SIGN { $$ = expr_unary(p, EXPR_NEGATE, $a, @$); }
| NUMBER
| QUANTITY
| PERCENT
| MONEY
| DATE
| STRING { $$ = expr_string(p, $STRING); }
| YES { $$ = expr_new(p, EXPR_YES, @$); }
| NO { $$ = expr_new(p, EXPR_NO, @$); }
| UNLIMITED { $$ = expr_new(p, EXPR_UNLIMITED, @$); }
| UNKNOWN { $$ = expr_new(p, EXPR_UNKNOWN, @$); }
| NAME { $$ = expr_name(p, $NAME); }
| NAME[name] DOT NAME[member] { $$ = expr_member(p, $name, $member); }
| LPAREN expr[a] RPAREN { $$ = expr_unary(p, EXPR_PAREN, $a, @$); }
| extreme LPAREN arguments RPAREN { $$ = expr_extreme(p, $extreme, $arguments, NULL, @$); }
| extreme LPAREN over RPAREN { $$ = expr_extreme(p, $extreme, NULL, $over, @$); }
| extreme LPAREN arguments SEMICOLON over RPAREN { $$ = expr_extreme(p, $extreme, $arguments, $over, @$); }
| SUM LPAREN over RPAREN { $$ = $over; $$->span = @$; }
| COUNT LPAREN NAME opt_where RPAREN { $$ = expr_aggregate(p, EXPR_COUNT, $NAME, $opt_where, @$); }
| EXISTS LPAREN NAME opt_where RPAREN { $$ = expr_aggregate(p, EXPR_EXISTS, $NAME, $opt_where, @$); }
| ALL LPAREN NAME SATISFY expr[where] RPAREN { $$ = expr_aggregate(p, EXPR_ALL, $NAME, $where, @$); }
| period LPAREN expr[from] SEMICOLON expr[to] RPAREN { $$ = expr_between(p, $period, $from, $to, @$); }
;
extreme: LOWEST { $$ = EXPR_LOWEST; } | HIGHEST { $$ = EXPR_HIGHEST; };
period: YEARS { $$ = EXPR_YEARS; } | MONTHS { $$ = EXPR_MONTHS; } | DAYS { $$ = EXPR_DAYS; };
step: NUMBER | QUANTITY | MONEY | NAME { $$ = expr_name(p, $NAME); };
arguments:
  expr { $$ = expr_list(p, NULL, $expr); }
| arguments[list] SEMICOLON expr { $$ = expr_list(p, $list, $expr); }
;
over: expr OVER NAME opt_where { $$ = expr_over(p, $expr, $NAME, $opt_where); };
opt_where: %empty { $$ = NULL; } | WHERE expr { $$ = $expr; };

%%
/* Only the parser knows which tokens would fit; mistakes.c says it to people. */
static int yyreport_syntax_error(const yypcontext_t *context, struct parse *p) {
  static const int TOKEN_OF_SYMBOL[YYNTOKENS] = {
#define K(name, nl, en, class) [YYSYMBOL_##name] = TOK_##name,
#include "grammar/keywords.def"
#undef K
#define S(name) [YYSYMBOL_##name] = TOK_##name
    S(NAME), S(STRING), S(NUMBER), S(QUANTITY), S(PERCENT), S(MONEY), S(DATE), S(UNIT), S(PLUS), S(MINUS), S(STAR), S(SLASH),
    S(EQ), S(NE), S(LT), S(LE), S(GT), S(GE), S(LPAREN), S(RPAREN), S(SEMICOLON), S(COMMA), S(COLON), S(DOT), S(ROW), S(BAR),
    S(DOUBLE_BAR), S(ROW_END), S(PERCENT_SIGN),
#undef S
  };
  yysymbol_kind_t symbols[YYNTOKENS];
  int expected[YYNTOKENS], n = yypcontext_expected_tokens(context, symbols, YYNTOKENS);
  for (int i = 0; i < n; i++) expected[i] = TOKEN_OF_SYMBOL[symbols[i]];
  report_unexpected(p, TOKEN_OF_SYMBOL[yypcontext_token(context)], *yypcontext_location(context), expected,
                    n < 0 ? 0 : (uint32_t)n);
  return 0;
}

/* Reached only when the stacks are full. */
void rules_error(const struct span *span, struct parse *p, const char *message) {
  (void)message;
  report_nesting(p, *span);
}
