/* The tests that a text judges: what each expects, and per provision which expect something of it. */
#include "review/doc_parts.h"

#include <string.h>

static bool judged_here(const struct doc *d, uint32_t test) { return d->judges[test] == d->unit; }

static void put_expected(struct doc *d, const struct text_test_expect *x) {
  html_text(d->out, doc_words(d, WORD_DOC_EQUALS, people_text(d->p, x->name), doc_value(d, x->constant)));
}

/* ---- per provision ---- */
static const struct text_test_expect *expected_of(const struct doc *d, uint32_t test, const char *name) {
  const struct text_test *t = &d->p->tests[test];
  for (uint32_t i = t->first_expect; i < t->first_expect + t->expect_count; i++)
    if (strcmp(people_text(d->p, d->p->test_expects[i].name), name) == 0) return &d->p->test_expects[i];
  return NULL;
}

static uint32_t tests_of(const struct doc *d, const char *name) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < d->p->tests_count; i++) n += judged_here(d, i) && expected_of(d, i, name);
  return n;
}

void put_tests_of(struct doc *d, uint32_t provision) {
  const char *name = people_text(d->p, d->p->provisions[provision].name);
  uint32_t n = tests_of(d, name);
  if (!n) return;
  put(d, "<details><summary>");
  html_text(d->out,
            doc_words(d, n == 1 ? WORD_DOC_ONE_TEST : WORD_DOC_SOME_TESTS, arena_printf(d->arena, "%u", n), NULL));
  put(d, "</summary>\n<ul>\n");
  for (uint32_t i = 0; i < d->p->tests_count; i++) {
    const struct text_test_expect *x = judged_here(d, i) ? expected_of(d, i, name) : NULL;
    if (!x) continue;
    buf_printf(d->out, "<li><a href=\"#proef-%u\">", i + 1);
    put_own(d, people_text(d->p, d->p->tests[i].name));
    put(d, "</a>: ");
    html_text(d->out, doc_value(d, x->constant));
    put(d, "</li>\n");
  }
  put(d, "</ul></details>\n");
}

/* ---- all ---- */
static void put_test(struct doc *d, uint32_t test) {
  const struct text_test *t = &d->p->tests[test];
  buf_printf(d->out, "<li id=\"proef-%u\">", test + 1);
  put_own(d, people_text(d->p, t->name));
  put(d, " <span class=\"quiet\">(");
  for (uint32_t i = t->first_expect; i < t->first_expect + t->expect_count; i++) {
    if (i > t->first_expect) put(d, "; ");
    put_expected(d, &d->p->test_expects[i]);
  }
  put(d, ")</span></li>\n");
}

void put_tests(struct doc *d) {
  bool some = false;
  for (uint32_t i = 0; i < d->p->tests_count; i++) {
    if (!judged_here(d, i)) continue;
    if (!some) {
      put_section(d, "deel-proeven", WORD_DOC_TESTS);
      html_element(d->out, "p", doc_word(d, WORD_DOC_TESTS_LEAD));
      put(d, "<ul>\n");
    }
    some = true;
    put_test(d, i);
  }
  if (some) put(d, "</ul>\n</section>\n");
}
