/* Making texts: in one scratch buffer, then copied into the arena.
 *
 * A text is what was written between text_begin and text_end; texts may be made while another is being made, as long as
 * they end in turn.
 */
#include "explain/parts.h"

_Noreturn void work_fail(struct work *w) { longjmp(*w->arena->escape, 1); }

size_t text_begin(struct work *w) { return w->scratch.size; }

const char *text_end(struct work *w, size_t mark) {
  if (w->scratch.failed) work_fail(w);
  const char *text = arena_string(w->arena, w->scratch.size > mark ? w->scratch.at + mark : "", w->scratch.size - mark);
  w->scratch.size = mark;
  if (w->scratch.at) w->scratch.at[mark] = '\0';
  return text;
}

void tell_on(struct work *w, enum word word, const char *a, const char *b, const char *c) {
  word_plain(&w->scratch, word, w->options->lang, a, b, c);
}

const char *tell(struct work *w, enum word word, const char *a, const char *b, const char *c) {
  size_t mark = text_begin(w);
  tell_on(w, word, a, b, c);
  return text_end(w, mark);
}

const char *number_text(struct work *w, uint64_t n) {
  size_t mark = text_begin(w);
  number_print(&w->scratch, (int64_t)n, 0, w->options->lang);
  return text_end(w, mark);
}

const char *tell_count(struct work *w, enum word one, enum word more, uint64_t n, const char *b, const char *c) {
  return tell(w, n == 1 ? one : more, number_text(w, n), b, c);
}
