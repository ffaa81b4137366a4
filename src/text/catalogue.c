/* The message catalogue as tables, and filling in arguments. */
#include "text/catalogue.h"

#include <string.h>

static const struct {
  enum severity severity;
  const char *code, *text[2];
} MESSAGES[DIAG_CODES + 1] = {
#define D(name, severity, code, nl, en) {SEVERITY_##severity, code, {nl, en}},
#define R(name, nl, en)
#define W(name, nl, en)
#include "text/messages.def"
#undef D
#undef R
#undef W
};
static const char *const SECONDS[DIAG_SECONDS + 1][2] = {
#define D(name, severity, code, nl, en)
#define R(name, nl, en) {nl, en},
#define W(name, nl, en)
#include "text/messages.def"
#undef D
#undef R
#undef W
};
static const struct {
  const char *name, *text[2];
} WORD_TEXTS[WORDS + 1] = {
#define D(name, severity, code, nl, en)
#define R(name, nl, en)
#define W(name, nl, en) {#name, {nl, en}},
#include "text/messages.def"
#undef D
#undef R
#undef W
};

enum severity diag_severity(enum diag_code code) { return MESSAGES[code].severity; }
const char *diag_code_name(enum diag_code code) { return MESSAGES[code].code; }
const char *message_text(enum diag_code code, enum lang lang) { return MESSAGES[code].text[lang]; }
const char *second_text(enum diag_second second, enum lang lang) { return SECONDS[second][lang]; }
const char *word_text(enum word word, enum lang lang) { return WORD_TEXTS[word].text[lang]; }

/* "@NAME" is a word of the catalogue, "@NAME:x" one with x in its {0}; anything else is itself. */
static void argument_fill(struct buf *out, const char *argument, enum lang lang) {
  if (!argument) return;
  size_t length = argument[0] == '@' ? strcspn(argument + 1, ":") : 0;
  for (int i = 0; length && i < WORDS; i++) {
    const char *name = WORD_TEXTS[i].name, *rest = argument + 1 + length;
    if (strlen(name) != length || memcmp(name, argument + 1, length) != 0) continue;
    for (const char *at = WORD_TEXTS[i].text[lang]; *at; at++) {
      bool place = *rest && strncmp(at, "{0}", 3) == 0;
      if (place)
        buf_text(out, rest + 1), at += 2;
      else
        buf_char(out, *at);
    }
    return;
  }
  buf_text(out, argument);
}

void message_fill(struct buf *out, const char *text, enum lang lang, const char *const arguments[DIAG_ARGUMENTS]) {
  while (*text) {
    if (text[0] == '{' && text[1] >= '0' && text[1] < '0' + DIAG_ARGUMENTS && text[2] == '}') {
      argument_fill(out, arguments[text[1] - '0'], lang);
      text += 3;
    } else {
      buf_char(out, *text++);
    }
  }
}

void word_print(struct buf *out, enum word word, enum lang lang, const char *a, const char *b, const char *c) {
  const char *arguments[DIAG_ARGUMENTS] = {a, b, c, NULL};
  message_fill(out, word_text(word, lang), lang, arguments);
}

void word_plain(struct buf *out, enum word word, enum lang lang, const char *a, const char *b, const char *c) {
  const char *arguments[] = {a, b, c}, *at = word_text(word, lang), *brace;
  for (; (brace = strchr(at, '{')); at = brace) {
    buf_bytes(out, at, (size_t)(brace - at));
    bool place = brace[1] >= '0' && brace[1] <= '2' && brace[2] == '}';
    const char *argument = place ? arguments[brace[1] - '0'] : "{";
    if (argument) buf_text(out, argument);
    brace += place ? 3 : 1;
  }
  buf_text(out, at);
}
