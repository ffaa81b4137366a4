/* explain/page.c and tree_text.c: the tree as text, on trees made by hand. */
#include <criterion/criterion.h>
#include <string.h>

#include "explain/page.h"

/* ---- the page ---- */
static const struct program EMPTY = {0};

static void expect_page(uint32_t width, uint32_t column, const char *text, const char *right, const char *want) {
  struct explanation x = {.program = &EMPTY};
  struct buf out = {0};
  struct page g = {.x = &x, .out = &out, .width = width, .column = column};
  buf_text(&g.line, text);
  buf_text(&g.right, right);
  page_put(&g, "* ", 2, 4);
  cr_expect_str_eq(out.at, want);
  page_free(&g);
  buf_free(&out);
}

Test(explain_page, wraps_by_display_width) {
  expect_page(0, 0, "een twee drie", "", "* een twee drie\n");
  expect_page(10, 0, "een twee drie", "", "* een twee\n    drie\n");
  expect_page(10, 0, "één twéé drie", "", "* één twéé\n    drie\n");
  expect_page(8, 0, "ongebrokenlangwoord ja", "", "* ongebrokenlangwoord\n    ja\n");
}

Test(explain_page, keeps_an_amount_together) {
  expect_page(14, 0, "minimaal € 5.000 nog", "", "* minimaal\n    € 5.000\n    nog\n");
}

Test(explain_page, puts_citations_at_the_right) {
  expect_page(24, 16, "een twee drie", "[1] p. 1", "* een twee      [1] p. 1\n    drie\n");
  expect_page(24, 16, "een", "[1] p. 1", "* een           [1] p. 1\n");
  expect_page(40, 0, "een", "[1] p. 1", "* een  [1] p. 1\n");
}

/* ---- a tree ---- */
static struct explain_node *add(struct arena *a, struct explain_node *parent, enum explain_kind kind,
                                const char *text) {
  struct explain_node *n = arena_new(a, struct explain_node);
  *n = (struct explain_node){.kind = kind, .verdict = VERDICT_NONE, .mattered = true, .place = NONE, .text = text};
  if (parent) *vec_push(a, &parent->kids) = n;
  return n;
}

static void make_tree(struct arena *a, struct explanation *x) {
  struct explain_node *root = x->root = add(a, NULL, EXPLAIN_case, "T1 · Regeling · peildatum 1 mei 2026");
  add(a, root, EXPLAIN_remark, "Dit is een toets.");
  struct explain_node *o = add(a, root, EXPLAIN_outcome, "heeft geen recht");
  o->verdict = VERDICT_NOT_MET;
  o->json_value = "false";
  add(a, o, EXPLAIN_version, "volgens Versie 1");
  struct explain_node *c = add(a, o, EXPLAIN_condition, "Er is schade");
  c->verdict = VERDICT_NOT_MET;
  add(a, c, EXPLAIN_comparison, "schade € 3.800: € 1.200 te weinig");
  add(a, c, EXPLAIN_comparison, "deed er niet toe")->mattered = false;
  add(a, o, EXPLAIN_counterfactual, "schade € 5.000 of meer");
  struct explain_node *b = add(a, root, EXPLAIN_outcome, "bedrag € 0");
  b->mattered = false;
  b->json_value = "0.00";
  add(a, b, EXPLAIN_brief, "geen recht");
  add(a, root, EXPLAIN_foot, "regels 00000000…");
}

static void expect_text(bool all, bool colour, const char *want) {
  struct arena a;
  arena_init(&a, NULL);
  struct explanation x = {.program = &EMPTY, .options = {.all = all}};
  make_tree(&a, &x);
  struct buf out = {0};
  explanation_text(&x, colour, 80, &out);
  cr_expect_str_eq(out.at, want);
  buf_free(&out);
  arena_free(&a);
}

Test(explain_text, a_case) {
  expect_text(false, false,
              "T1 · Regeling · peildatum 1 mei 2026\n"
              "Dit is een toets.\n"
              "\n"
              "NEE: heeft geen recht\n"
              "     volgens Versie 1\n"
              "  ✗ niet voldaan  Er is schade\n"
              "       schade € 3.800: € 1.200 te weinig\n"
              "  Anders als, al het overige gelijk: schade € 5.000 of meer.\n"
              "\n"
              "bedrag € 0 (geen recht)\n"
              "\n"
              "regels 00000000…\n");
}

Test(explain_text, all_opens_what_did_not_matter) {
  expect_text(true, false,
              "T1 · Regeling · peildatum 1 mei 2026\n"
              "Dit is een toets.\n"
              "\n"
              "NEE: heeft geen recht\n"
              "     volgens Versie 1\n"
              "  ✗ niet voldaan  Er is schade\n"
              "       schade € 3.800: € 1.200 te weinig\n"
              "       deed er niet toe (niet beslissend)\n"
              "  Anders als, al het overige gelijk: schade € 5.000 of meer.\n"
              "\n"
              "bedrag € 0\n"
              "\n"
              "regels 00000000…\n");
}

Test(explain_text, colour_repeats_the_words) {
  struct arena a;
  arena_init(&a, NULL);
  struct explanation x = {.program = &EMPTY};
  make_tree(&a, &x);
  struct buf out = {0};
  explanation_text(&x, true, 80, &out);
  cr_expect(strstr(out.at, "\033[1;31mNEE\033[0m: heeft geen recht"));
  cr_expect(strstr(out.at, "\033[31m✗\033[0m \033[31mniet voldaan\033[0m  Er is schade"));
  buf_free(&out);
  arena_free(&a);
}

Test(explain_text, json_leaves_out_what_is_not_there) {
  struct arena a;
  arena_init(&a, NULL);
  struct explanation x = {.program = &EMPTY};
  x.root = add(&a, NULL, EXPLAIN_case, "de \"zaak\"");
  add(&a, x.root, EXPLAIN_answer, "ja")->json_value = "5.00";
  struct buf out = {0};
  explanation_json(&x, &out);
  cr_expect(strstr(out.at, "{\"kind\": \"case\", \"text\": \"de \\\"zaak\\\"\", \"kids\": ["));
  cr_expect(strstr(out.at, "{\"kind\": \"answer\", \"changes\": false, \"text\": \"ja\", \"data\": 5.00}"));
  buf_free(&out);
  arena_free(&a);
}
