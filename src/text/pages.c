/* The pages of pages.def: one as plain text, all of them as a document. */
#include "text/pages.h"
#include "text/catalogue.h"

#include <string.h>

struct page {
  const char *code; /* NULL: a heading */
  const char *text[2], *wrong[2], *mended[2];
};
static const struct page PAGES[] = {
#define F(nl, en)
#define S(nl, en) {NULL, {nl, en}, {NULL, NULL}, {NULL, NULL}},
#define P(code, nl, en, wrong_nl, mended_nl, wrong_en, mended_en)                                                      \
  {code, {nl, en}, {wrong_nl, wrong_en}, {mended_nl, mended_en}},
#include "text/pages.def"
#undef F
#undef S
#undef P
};
static const char *const FRAME[2] = {
#define F(nl, en) nl, en
#define S(nl, en)
#define P(code, nl, en, wrong_nl, mended_nl, wrong_en, mended_en)
#include "text/pages.def"
#undef F
#undef S
#undef P
};
static const char *const CODES[] = {
#define F(nl, en)
#define S(nl, en)
#define P(code, nl, en, wrong_nl, mended_nl, wrong_en, mended_en) code,
#include "text/pages.def"
#undef F
#undef S
#undef P
};

const char *const *page_codes(uint32_t *n) {
  *n = COUNT_OF(CODES);
  return CODES;
}

static const struct page *page_of(const char *code) {
  for (size_t i = 0; i < COUNT_OF(PAGES); i++)
    if (PAGES[i].code && strcmp(PAGES[i].code, code) == 0) return &PAGES[i];
  return NULL;
}

const char *page_meaning(const char *code, enum lang lang) {
  const struct page *page = page_of(code);
  return page ? page->text[lang] : NULL;
}

/* ---- what both forms show ---- */
/* Every message of the code, with … for what it fills in, each line with `before` in front. */
static void put_messages(struct buf *out, const struct page *page, enum lang lang, const char *before) {
  static const char *const DOTS[DIAG_ARGUMENTS] = {"…", "…", "…", "…"};
  for (int i = 0; i < DIAG_CODES; i++) {
    if (strcmp(diag_code_name((enum diag_code)i), page->code) != 0) continue;
    struct buf message = {0};
    message_fill(&message, message_text((enum diag_code)i, lang), lang, DOTS);
    buf_char(&message, '\0');
    buf_text(out, before);
    word_print(out, WORD_PAGE_MESSAGE, lang, message.at, NULL, NULL);
    buf_char(out, '\n');
    buf_free_part(out, &message);
  }
}

static void put_indented(struct buf *out, const char *lines) {
  while (*lines) {
    size_t length = strcspn(lines, "\n") + 1;
    buf_text(out, "    ");
    buf_bytes(out, lines, length);
    lines += length;
  }
}

/* ---- plain text ---- */
static void put_part(struct buf *out, enum word heading, enum lang lang, const char *lines) {
  buf_printf(out, "\n%s:\n", word_text(heading, lang));
  put_indented(out, lines);
}

static bool begins_regulation(const char *lines) {
  return strncmp(lines, "regeling ", 9) == 0 || strncmp(lines, "regulation ", 11) == 0;
}

bool page_print(struct buf *out, const char *code, enum lang lang) {
  const struct page *page = page_of(code);
  if (!page) return false;
  buf_printf(out, "%s\n\n%s\n", code, page->text[lang]);
  put_messages(out, page, lang, "");
  if (!page->wrong[lang]) return true;
  put_part(out, WORD_PAGE_WRONG, lang, page->wrong[lang]);
  put_part(out, WORD_PAGE_MENDED, lang, page->mended[lang]);
  if (!begins_regulation(page->mended[lang])) put_part(out, WORD_PAGE_FRAME, lang, FRAME[lang]);
  return true;
}

/* ---- Markdown ---- */
static void put_block(struct buf *out, enum word heading, enum lang lang, const char *lines) {
  buf_printf(out, "\n%s:\n```\n%s```\n", word_text(heading, lang), lines);
}

void pages_markdown(struct buf *out, enum lang lang) {
  buf_printf(out, "# %s\n\n<!-- %s -->\n%s\n\n%s\n", word_text(WORD_PAGES_TITLE, lang),
             word_text(WORD_PAGES_MADE, lang), word_text(WORD_PAGES_INTRO, lang), word_text(WORD_PAGES_FRAME, lang));
  buf_printf(out, "```\n%s```\n", FRAME[lang]);
  for (size_t i = 0; i < COUNT_OF(PAGES); i++) {
    const struct page *page = &PAGES[i];
    buf_printf(out, page->code ? "\n### `%s`\n" : "\n## %s\n", page->code ? page->code : page->text[lang]);
    if (!page->code) continue;
    buf_printf(out, "%s\n", page->text[lang]);
    put_messages(out, page, lang, "\n> ");
    if (!page->wrong[lang]) continue;
    put_block(out, WORD_PAGE_WRONG, lang, page->wrong[lang]);
    put_block(out, WORD_PAGE_MENDED, lang, page->mended[lang]);
  }
}
