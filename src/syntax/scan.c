/* What the scanner (lexer.l) looks closer at: words, texts between quotes, texts never closed, signs of another
 * notation. */
#include "syntax/parse.h"

#include <string.h>

struct span scan_span(const struct parse *p, const char *at, size_t length) {
  uint32_t start = p->file->base + (uint32_t)(at - p->file->text);
  return (struct span){start, start + (uint32_t)length};
}

static bool is_blank_byte(const char *at) { return *at == ' ' || *at == '\t' || *at == '\f' || *at == '\v'; }

/* Only white space, no-break spaces included, stands before it on its line. */
bool scan_at_line_start(const struct parse *p, const char *at) {
  const char *start = p->file->text;
  while (at > start && at[-1] != '\n') {
    if (is_blank_byte(at - 1))
      at--;
    else if (at - start >= 2 && memcmp(at - 2, "\xC2\xA0", 2) == 0)
      at -= 2;
    else if (at - start >= 3 && memcmp(at - 3, "\xE2\x80\xAF", 3) == 0)
      at -= 3;
    else
      return false;
  }
  return true;
}

/* ---- words ---- */
static size_t without_superscript(const char *at, size_t length) {
  bool has = length > 2 && at[length - 2] == '\xC2' && (at[length - 1] == '\xB2' || at[length - 1] == '\xB3');
  return has ? length - 2 : length;
}

/* Only letters, digits and marks, and a letter first. */
static void check_characters(struct parse *p, struct raw *raw, const char *at, size_t length) {
  size_t end = without_superscript(at, length);
  for (size_t i = 0; i < end;) {
    int32_t code = 0;
    unsigned n = utf8_decode(at + i, end - i, &code);
    raw->bad = i == 0 ? !unicode_starts_name(code) : !unicode_continues_name(code);
    if (raw->bad) {
      report(p, DIAG_CHARACTER_IN_NAME, scan_span(p, at, length), arena_string(p->arena, at, length),
             arena_string(p->arena, at + i, n), NULL);
      return;
    }
    i += n;
  }
}

void scan_word(struct parse *p, struct raw *raw, const char *at, size_t length) {
  if (!utf8_is_ascii(at, length)) check_characters(p, raw, at, length);
}

/* ---- texts ---- */
static unsigned white_space(const char *at, size_t left) {
  if (is_blank_byte(at) || *at == '\n') return 1;
  if (left >= 2 && memcmp(at, "\xC2\xA0", 2) == 0) return 2;
  return left >= 3 && memcmp(at, "\xE2\x80\xAF", 3) == 0 ? 3 : 0;
}

/* "de   kade", over lines or not, is "de kade"; "" is a quote. */
void scan_string(struct parse *p, struct raw *raw, const char *at, size_t length) {
  char *text = arena_alloc(p->arena, length + 1);
  size_t n = 0;
  bool space = false;
  for (size_t i = 0; i < length;) {
    unsigned blank = white_space(at + i, length - i);
    if (blank) {
      if (!space) text[n++] = ' ';
      i += blank;
    } else {
      text[n++] = at[i];
      i += at[i] == '"' && i + 1 < length && at[i + 1] == '"' ? 2 : 1;
    }
    space = blank > 0;
  }
  raw->string = text;
}

/* Does this line begin as an item does: one of its keywords, as a whole word? */
static bool line_begins_item(const struct parse *p, const char *at, const char *end) {
  while (at < end && is_blank_byte(at)) at++;
  for (uint32_t i = 0; i < KEYWORD_COUNT; i++) {
    const char *text = KEYWORDS[i].text[p->lang];
    size_t length = strlen(text);
    if (KEYWORDS[i].class != KEYWORD_START || (size_t)(end - at) <= length) continue;
    if (memcmp(at, text, length) == 0 && is_blank_byte(at + length)) return true;
  }
  return false;
}

/* In a file that ends inside a text, the text not closed is taken to be the first that runs on over what looks like
 * items: `besluit u "u is bezwaar` ⏎ `besluit v "` would otherwise be blamed on the last quote of the file. */
size_t scan_unclosed(const struct parse *p, const char *at, size_t length) {
  if (!p->quotes_odd) return 0;
  const char *first = memchr(at, '\n', length), *end = at + length;
  for (const char *line = first; line; line = memchr(line, '\n', (size_t)(end - line)))
    if (line_begins_item(p, ++line, end)) return (size_t)(first - at);
  return 0;
}

void scan_report_unclosed(struct parse *p, struct raw *raw, struct span span) {
  report(p, DIAG_TEXT_NOT_CLOSED, span, NULL, NULL, NULL);
  p->quotes_odd = !p->quotes_odd;
  raw->bad = true;
}

void scan_report_quotes(struct parse *p, struct raw *raw, const char *at, size_t length, unsigned open,
                        unsigned close) {
  scan_string(p, raw, at + open, length - open - close);
  struct diag *diag = report(p, DIAG_QUOTES, scan_span(p, at, length), NULL, NULL, NULL);
  diag_suggest(p->diags, diag, arena_printf(p->arena, "\"%.*s\"", (int)(length - open - close), at + open));
  raw->bad = true;
}

/* ---- signs ---- */
/* What others write, and what it is here; kind RAW_END: it only means nothing. */
static const struct {
  const char *sign, *repair;
  enum raw_kind kind;
} SIGNS[] = {
    {"\xE2\x89\xA4", "<=", RAW_LE}, {"\xE2\x89\xA5", ">=", RAW_GE},
    {"\xE2\x89\xA0", "<>", RAW_NE}, {"=<", "<=", RAW_LE},
    {"=>", ">=", RAW_GE},           {"==", "=", RAW_EQ},
    {"!=", "<>", RAW_NE},           {"\xC3\x97", "*", RAW_STAR},
    {"\xC2\xB7", "*", RAW_STAR},    {"\xE2\x8B\x85", "*", RAW_STAR},
    {"\xC3\xB7", "/", RAW_SLASH},
};

static bool is_quote(const char *at, size_t length) {
  if (length == 1) return *at == '\'' || *at == '`';
  if (length == 2) return memcmp(at, "\xC2\xAB", 2) == 0 || memcmp(at, "\xC2\xBB", 2) == 0;
  return length == 3 && memcmp(at, "\xE2\x80", 2) == 0 && (unsigned char)at[2] >= 0x98 && (unsigned char)at[2] <= 0x9F;
}

bool scan_sign(struct parse *p, struct raw *raw, const char *at, size_t length) {
  struct span span = scan_span(p, at, length);
  const char *written = arena_string(p->arena, at, length);
  raw->span = span;
  raw->bad = true;
  for (size_t i = 0; i < COUNT_OF(SIGNS); i++) {
    if (strcmp(SIGNS[i].sign, written) != 0) continue;
    raw->kind = SIGNS[i].kind;
    struct diag *diag = report(p, DIAG_OTHER_SIGN, span, written, SIGNS[i].repair, NULL);
    diag_suggest(p->diags, diag, SIGNS[i].repair);
    return true;
  }
  report(p, is_quote(at, length) ? DIAG_STRAY_QUOTE : DIAG_SIGN_MEANS_NOTHING, span, written, NULL, NULL);
  raw->bad = false;
  p->bad_next = true;
  return false;
}
