/* Unicode: decoding, what may stand in a name, width as displayed, NFC, and scripts that look alike. */
#include "text/text.h"

#include <string.h>
#include <utf8proc.h>

unsigned utf8_decode(const char *at, size_t left, int32_t *code) {
  if (left == 0) return 0;
  unsigned char first = (unsigned char)*at;
  if (first < 0x80) return *code = first, 1;
  utf8proc_ssize_t n = utf8proc_iterate((const utf8proc_uint8_t *)at, left > 4 ? 4 : (utf8proc_ssize_t)left, code);
  return n > 0 ? (unsigned)n : 0;
}

bool utf8_valid(const char *at, size_t length, size_t *bad) {
  for (size_t i = 0; i < length;) {
    int32_t code;
    unsigned n = utf8_decode(at + i, length - i, &code);
    if (n == 0) return *bad = i, false;
    i += n;
  }
  return true;
}

/* How many bytes are ASCII from here on; eight at a time. */
static size_t ascii_run(const char *at, size_t length) {
  size_t n = 0;
  for (uint64_t eight; n + sizeof eight <= length; n += sizeof eight) {
    memcpy(&eight, at + n, sizeof eight);
    if (eight & 0x8080808080808080u) break;
  }
  while (n < length && (unsigned char)at[n] < 0x80) n++;
  return n;
}

bool utf8_is_ascii(const char *at, size_t length) { return ascii_run(at, length) == length; }

unsigned utf8_width(const char *at, size_t length) {
  size_t i = ascii_run(at, length);
  unsigned width = (unsigned)i;
  while (i < length) {
    int32_t code = 0;
    unsigned n = utf8_decode(at + i, length - i, &code);
    int columns = n == 0 ? 1 : utf8proc_charwidth(code);
    width += columns > 0 ? (unsigned)columns : 0;
    i += n ? n : 1;
    size_t run = ascii_run(at + i, length - i);
    width += (unsigned)run;
    i += run;
  }
  return width;
}

bool unicode_starts_name(int32_t code) {
  if (code < 0x80) return code == '_' || (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
  utf8proc_category_t category = utf8proc_category(code);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool unicode_continues_name(int32_t code) {
  if (code >= '0' && code <= '9') return true;
  if (unicode_starts_name(code)) return true;
  utf8proc_category_t category = utf8proc_category(code);
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC || category == UTF8PROC_CATEGORY_ND;
}

/* ---- NFC ---- */
/* Is this character surely itself in NFC, whatever stands beside it?  Those of everyday western text; others are asked
 * of the library. */
static bool plainly_composed(int32_t code) {
  return code < 0x300 || code == 0x20AC || (code >= 0x2010 && code <= 0x2027) || code == 0x202F;
}

static bool needs_no_composing(const char *at, size_t length) {
  for (size_t i = 0; i < length;) {
    int32_t code = 0;
    unsigned n = utf8_decode(at + i, length - i, &code);
    if (n == 0 || !plainly_composed(code)) return false;
    i += n;
  }
  return true;
}

static char *copy_with_two_nuls(struct arena *a, const char *at, size_t length) {
  char *copy = arena_alloc(a, length + 2); /* zeroed */
  if (copy && length) memcpy(copy, at, length);
  return copy;
}

/* Decomposed and composed again within the arena, so that nothing is lost when the arena escapes. */
static const char *composed(struct arena *a, const char *at, size_t length, size_t *normal_length) {
  const utf8proc_option_t how = UTF8PROC_STABLE | UTF8PROC_COMPOSE;
  const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)at;
  utf8proc_ssize_t n = utf8proc_decompose(bytes, (utf8proc_ssize_t)length, NULL, 0, how);
  if (n < 0) return NULL;
  int32_t *codes = arena_array(a, int32_t, n + 1); /* at most 4 bytes for each code, and two NULs */
  if (!codes) return NULL;
  utf8proc_decompose(bytes, (utf8proc_ssize_t)length, codes, n, how);
  *normal_length = (size_t)utf8proc_reencode(codes, n, how);
  char *text = (char *)codes;
  text[*normal_length] = text[*normal_length + 1] = 0;
  return text;
}

const char *utf8_normalise(struct arena *a, const char *at, size_t length, size_t *normal_length) {
  size_t bad;
  *normal_length = length;
  if (utf8_is_ascii(at, length) || needs_no_composing(at, length)) return copy_with_two_nuls(a, at, length);
  if (!utf8_valid(at, length, &bad)) return NULL;
  return composed(a, at, length, normal_length);
}

void utf8_put_lower(struct buf *out, int32_t code) {
  utf8proc_uint8_t bytes[4];
  utf8proc_ssize_t n = utf8proc_encode_char(utf8proc_tolower(code), bytes);
  buf_bytes(out, bytes, (size_t)n);
}

/* ---- scripts of which letters look like those of another ---- */
enum script {
  SCRIPT_OTHER,
  SCRIPT_LATIN,
  SCRIPT_GREEK,
  SCRIPT_CYRILLIC,
  SCRIPT_ARMENIAN,
  SCRIPT_CHEROKEE,
  SCRIPT_COPTIC
};
static const struct {
  int32_t first, last;
  enum script script;
} SCRIPT_RANGES[] = {
    {'A', 'Z', SCRIPT_LATIN},          {'a', 'z', SCRIPT_LATIN},          {0xAA, 0xAA, SCRIPT_LATIN},
    {0xBA, 0xBA, SCRIPT_LATIN},        {0xC0, 0x2AF, SCRIPT_LATIN},       {0x370, 0x3FF, SCRIPT_GREEK},
    {0x400, 0x52F, SCRIPT_CYRILLIC},   {0x530, 0x58F, SCRIPT_ARMENIAN},   {0x13A0, 0x13FF, SCRIPT_CHEROKEE},
    {0x1C80, 0x1C8F, SCRIPT_CYRILLIC}, {0x1D00, 0x1D25, SCRIPT_LATIN},    {0x1E00, 0x1EFF, SCRIPT_LATIN},
    {0x1F00, 0x1FFF, SCRIPT_GREEK},    {0x2C60, 0x2C7F, SCRIPT_LATIN},    {0x2C80, 0x2CFF, SCRIPT_COPTIC},
    {0x2DE0, 0x2DFF, SCRIPT_CYRILLIC}, {0xA640, 0xA69F, SCRIPT_CYRILLIC}, {0xA720, 0xA7FF, SCRIPT_LATIN},
    {0xAB30, 0xAB64, SCRIPT_LATIN},    {0xAB70, 0xABBF, SCRIPT_CHEROKEE}, {0xFF21, 0xFF3A, SCRIPT_LATIN},
    {0xFF41, 0xFF5A, SCRIPT_LATIN},
};

static enum script script_of(int32_t code) {
  for (size_t i = 0; i < COUNT_OF(SCRIPT_RANGES); i++)
    if (code >= SCRIPT_RANGES[i].first && code <= SCRIPT_RANGES[i].last) return SCRIPT_RANGES[i].script;
  return SCRIPT_OTHER;
}

bool unicode_mixes_lookalikes(const char *name) {
  enum script seen = SCRIPT_OTHER;
  size_t length = strlen(name);
  for (size_t i = 0; i < length;) {
    int32_t code = 0;
    unsigned n = utf8_decode(name + i, length - i, &code);
    if (n == 0) return false;
    enum script script = script_of(code);
    if (script != SCRIPT_OTHER && seen != SCRIPT_OTHER && script != seen) return true;
    if (script != SCRIPT_OTHER) seen = script;
    i += n;
  }
  return false;
}
