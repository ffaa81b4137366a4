/* text: source files and positions in them, Unicode, diagnostics and their catalogue, JSON writing.
 *
 * In: bytes of files.  Out: one normalised text per file in one space of offsets; diagnostics rendered for people
 * (text) and programs (JSON). Memory: everything lives in the arena given; a `struct buf` given is the caller's.
 */
#ifndef TOETS_TEXT_H
#define TOETS_TEXT_H

#include "base/base.h"
#include "value/value.h" /* enum lang */

/* ---- sources: the files of one regulation in one space of offsets, so that a place is two numbers ---- */
struct span {
  uint32_t start, end; /* byte offsets in the NFC text of all files together; end is exclusive */
};
#define NO_PLACE ((struct span){NONE, NONE}) /* of what does not stand in the rules: a name on the command line */
struct source_file {
  const char *name;      /* as people see it */
  const char *text;      /* NFC, followed by two NULs (Flex scans it in place) */
  uint32_t base, length; /* its offsets are base … base + length */
  VEC(uint32_t) lines;   /* offset within the text of each line's first byte */
  bool refused;          /* it was no text (reported); what it holds is only for showing the place */
};
struct sources {
  struct arena *arena;
  VEC(struct source_file) files;
  enum lang lang; /* of the rule text: .regels nl, .rules en */
};
enum { MAX_SOURCE_BYTES = 64 << 20 };
struct diags;
/* Adds a file: checks UTF-8 (a diagnostic with its place otherwise), drops a BOM, normalises to NFC, finds its lines.
 * The bytes are copied.  False if a diagnostic was reported. */
bool source_add(struct sources *s, const char *name, const char *bytes, size_t size, struct diags *diags);
struct place {
  const struct source_file *file;
  uint32_t line, column; /* from 1; columns as displayed: wide characters count 2, combining ones 0 */
};
struct place source_place(const struct sources *s, uint32_t offset); /* file NULL: of NO_PLACE, or without files */

/* The text of a place, which lies in one file. */
const char *source_copy(struct arena *a, const struct sources *s, struct span span);

/* ---- Unicode (utf8proc) ---- */
/* Bytes of the character at `at` (1–4) and its code point; 0 when malformed. */
unsigned utf8_decode(const char *at, size_t left, int32_t *code);
bool utf8_valid(const char *at, size_t length, size_t *bad); /* *bad: offset of the first malformed byte */
unsigned utf8_width(const char *at, size_t length);          /* columns as displayed */
bool unicode_starts_name(int32_t code);                      /* a letter of any script, or _ */
bool unicode_continues_name(int32_t code);                   /* … or a mark, digit */
void utf8_put_lower(struct buf *out, int32_t code);          /* the character in small letters */
/* NFC of `at` in the arena; NULL when not UTF-8. */
const char *utf8_normalise(struct arena *a, const char *at, size_t length, size_t *normal_length);
bool utf8_is_ascii(const char *at, size_t length);
/* Does this name mix letters of two scripts of which one could be mistaken for the other (Latin, Greek, Cyrillic, …)?
 */
bool unicode_mixes_lookalikes(const char *name);

/* ---- diagnostics ---- */
enum severity { SEVERITY_ERROR, SEVERITY_WARNING, SEVERITY_NOTE };
/* One row per message in messages.def: D(NAME, severity, "code-of-it", "Nederlands {0}", "English {0}").
 * R(NAME, "nl", "en"): a text for a second place.  W(NAME, "nl", "en"): a word that messages use as argument "@NAME".
 * {0}…{3} are arguments.  An argument that begins with @ is looked up among the words (nl or en as rendered). */
enum diag_code {
#define D(name, severity, code, nl, en) DIAG_##name,
#define R(name, nl, en)
#define W(name, nl, en)
#include "text/messages.def"
#undef D
#undef R
#undef W
  DIAG_CODES
};
enum diag_second {
#define D(name, severity, code, nl, en)
#define R(name, nl, en) SECOND_##name,
#define W(name, nl, en)
#include "text/messages.def"
#undef D
#undef R
#undef W
  DIAG_SECONDS
};
enum { DIAG_ARGUMENTS = 4 };
struct diag_related {
  enum diag_second second;
  struct span span;
  const char *arguments[DIAG_ARGUMENTS];
};
/* What is known of a suggestion: put in its place it mends the mistake; it has a `…` that the reader fills in; it is
 * one of several, or what was meant is not sure. */
enum repair_grade { REPAIR_APPLIES, REPAIR_PLACEHOLDER, REPAIR_MAYBE };
struct diag {
  enum diag_code code;
  struct span span;
  const char *arguments[DIAG_ARGUMENTS];
  VEC(struct diag_related) related;
  const char *suggestion; /* text to put in place of `repair`, or NULL */
  struct span repair;
  enum repair_grade grade;
  const char *others; /* the suggestion and other candidates, as people read them; NULL: there are none */
  const char *valid;  /* without a suggestion: what there is to choose from, or NULL */
};
struct diags {
  struct arena *arena;
  const struct sources *sources;
  VEC(struct diag *) list;
  uint32_t errors; /* how many of them are errors */
  struct map seen; /* code, place and arguments of what was reported: its index in the list */
  struct map lost; /* names of what could not be read */
};
/* Reports; arguments not used are NULL; they are copied.  The same code at the same place with the same arguments is
 * reported once: the report it made first comes back.  Never NULL. */
struct diag *diag_add(struct diags *d, enum diag_code code, struct span span, const char *a, const char *b,
                      const char *c);
/* What has this name was reported and could not be read: that it is missing is no mistake of its own, and diag_add
 * drops what would say so (the diagnostic it returns stands in no list). */
void diag_lose(struct diags *d, const char *name);
/* A second place; of NO_PLACE there is nothing to show. */
void diag_relate(struct diags *d, struct diag *diag, enum diag_second second, struct span span, const char *a);
/* `text` in place of the diagnostic's own span mends it; NULL: there is no suggestion. */
void diag_suggest(struct diags *d, struct diag *diag, const char *text);
void diag_repair(struct diags *d, struct diag *diag, struct span span, const char *text, enum repair_grade grade);
/* The names of the right kind that are closest to the one written, at most three; none is close: all of them, if they
 * are few. */
void diag_suggest_names(struct diags *d, struct diag *diag, const char *written, const char *const *names, uint32_t n);
/* Was this code reported at a place within the span? */
bool diag_within(const struct diags *d, enum diag_code code, struct span span);
enum severity diag_severity(enum diag_code code);
const char *diag_code_name(enum diag_code code); /* "unknown-name" */
/* All of them, sorted by place: as text (file:line:column: fout|error: message [code], source line, caret, second
 * places, suggestion), in colour if asked; or as the JSON object of the command line's reference. */
void diags_print(const struct diags *d, enum lang lang, bool colour, struct buf *out);
void diags_json(const struct diags *d, enum lang lang, struct buf *out);
/* The same as a log of SARIF 2.1.0. */
void diags_sarif(const struct diags *d, enum lang lang, struct buf *out);
/* A message outside the catalogue of places: fills {0}… of W(name) from the arguments; for the command line's own
 * words. */
enum word {
#define D(name, severity, code, nl, en)
#define R(name, nl, en)
#define W(name, nl, en) WORD_##name,
#include "text/messages.def"
#undef D
#undef R
#undef W
  WORDS
};
const char *word_text(enum word word, enum lang lang);
void word_print(struct buf *out, enum word word, enum lang lang, const char *a, const char *b, const char *c);
/* The same with its arguments as they are, also one that begins with @. */
void word_plain(struct buf *out, enum word word, enum lang lang, const char *a, const char *b, const char *c);

/* The one of `names` closest to `name`: Damerau–Levenshtein distance ≤ max(1, length/3) in characters; NULL when none.
 */
const char *closest_name(const char *name, const char *const *names, uint32_t n);
/* The closest ones within that distance, nearest first, at most CLOSE_NAMES; their number. */
enum { CLOSE_NAMES = 3 };
struct close_name {
  const char *name;
  uint32_t distance;
};
uint32_t closest_names(const char *name, const char *const *names, uint32_t n, struct close_name found[CLOSE_NAMES]);

/* ---- JSON writing ---- */
void json_string(struct buf *out, const char *at, size_t length); /* quoted and escaped */
void json_text(struct buf *out, const char *text);                /* the same, NUL-terminated; NULL: null */

#endif
