/* Messages of the readers: words of the catalogue filled in, and values shown as they were written. */
#include <inttypes.h>
#include <string.h>

#include "io/inner.h"

enum { SHOWN_BYTES = 60, SHOWN_NAMES = 12 };

_Noreturn void input_give_up(struct arena *a) { longjmp(*a->escape, 1); }

void voice_close(struct voice *v) { buf_free(&v->scratch); }

static const char *kept(struct voice *v) {
  if (v->scratch.failed) input_give_up(v->arena);
  return arena_string(v->arena, v->scratch.at, v->scratch.size);
}

const char *voice_say(struct voice *v, enum word word, const char *a, const char *b, const char *c) {
  buf_clear(&v->scratch);
  word_print(&v->scratch, word, v->lang, a, b, c);
  return kept(v);
}

/* One character on one line: white space and control characters as a space, what is no UTF-8 as U+FFFD. */
static size_t show_one(struct buf *out, const char *at, size_t left) {
  int32_t code;
  unsigned n = utf8_decode(at, left, &code);
  if (n == 0)
    buf_text(out, "\xEF\xBF\xBD");
  else if (code < 0x20 || code == 0x7F)
    buf_char(out, ' ');
  else
    buf_bytes(out, at, n);
  return n ? n : 1;
}

const char *voice_shown(struct voice *v, const char *at, size_t length) {
  buf_clear(&v->scratch);
  buf_char(&v->scratch, '`');
  size_t i = 0;
  while (i < length && i < SHOWN_BYTES) i += show_one(&v->scratch, at + i, length - i);
  if (i < length) buf_text(&v->scratch, "…");
  buf_char(&v->scratch, '`');
  return kept(v);
}

const char *voice_name(struct voice *v, const char *name) { return voice_shown(v, name, strlen(name)); }

const char *voice_count(struct voice *v, uint64_t n) { return arena_printf(v->arena, "%" PRIu64, n); }

const char *voice_names(struct voice *v, const char *const *names, uint32_t n) {
  buf_clear(&v->scratch);
  for (uint32_t i = 0; i < n && i < SHOWN_NAMES; i++) {
    buf_text(&v->scratch, i ? ", `" : "`");
    for (size_t at = 0, length = strlen(names[i]); at < length;)
      at += show_one(&v->scratch, names[i] + at, length - at);
    buf_char(&v->scratch, '`');
  }
  if (n > SHOWN_NAMES) buf_text(&v->scratch, ", …");
  return kept(v);
}

const char *voice_unknown(struct voice *v, enum word plain, enum word near, const char *name, const char *const *names,
                          uint32_t n) {
  const char *close = closest_name(name, names, n);
  const char *as_written = voice_name(v, name);
  return close ? voice_say(v, near, as_written, voice_name(v, close), NULL)
               : voice_say(v, plain, as_written, NULL, NULL);
}
