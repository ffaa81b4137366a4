/* The fixture of test_syntax.h. */
#include "unit/test_syntax.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void reading_begin(struct reading *r, enum lang lang) {
  memset(r, 0, sizeof *r);
  if (setjmp(r->escape)) cr_assert_fail("out of memory");
  arena_init(&r->arena, &r->escape);
  r->sources = (struct sources){.arena = &r->arena, .lang = lang};
  r->diags = (struct diags){.arena = &r->arena, .sources = &r->sources};
}

void reading_add(struct reading *r, const char *name, const char *bytes, size_t size) {
  source_add(&r->sources, name, bytes, size, &r->diags);
}

void reading_parse(struct reading *r) { r->ast = parse(&r->arena, &r->sources, &r->diags); }

void reading_free(struct reading *r) {
  buf_free(&r->out);
  arena_free(&r->arena);
}

void read_text(struct reading *r, enum lang lang, const char *text) {
  reading_begin(r, lang);
  reading_add(r, "t", text, strlen(text));
  reading_parse(r);
}

bool read_file(struct reading *r, const char *path) {
  FILE *f = fopen(path, "rb");
  if (!f) return false;
  struct buf bytes = {0};
  char block[4096];
  for (size_t n; (n = fread(block, 1, sizeof block, f)) > 0;) buf_bytes(&bytes, block, n);
  fclose(f);
  reading_begin(r, strstr(path, ".rules") ? LANG_EN : LANG_NL);
  reading_add(r, path, bytes.at ? bytes.at : "", bytes.size);
  buf_free(&bytes);
  reading_parse(r);
  return true;
}

static int by_place(const void *a, const void *b) {
  const struct diag *x = *(const struct diag *const *)a, *y = *(const struct diag *const *)b;
  return x->span.start < y->span.start ? -1 : x->span.start > y->span.start;
}

const char *mistakes(struct reading *r) {
  buf_clear(&r->out);
  buf_text(&r->out, "");
  if (r->diags.list.n) qsort(r->diags.list.at, r->diags.list.n, sizeof *r->diags.list.at, by_place);
  for (uint32_t i = 0; i < r->diags.list.n; i++) {
    const struct diag *d = r->diags.list.at[i];
    struct place place = source_place(&r->sources, d->span.start);
    buf_printf(&r->out, "%u:%u %s", place.line, place.column, diag_code_name(d->code));
    if (d->suggestion) buf_printf(&r->out, " (%s)", d->suggestion);
    buf_char(&r->out, '\n');
  }
  return r->out.at ? r->out.at : "";
}
