/* JSON strings: quoted and escaped. */
#include "text/text.h"

#include <string.h>

/* The letter after the backslash for the characters that have one, else 0. */
static char short_escape(char c) {
  static const char FROM[] = "\"\\\b\f\n\r\t", TO[] = "\"\\bfnrt";
  const char *found = c ? strchr(FROM, c) : NULL;
  return found ? TO[found - FROM] : 0;
}

void json_string(struct buf *out, const char *at, size_t length) {
  buf_char(out, '"');
  size_t done = 0;
  for (size_t i = 0; i < length; i++) {
    unsigned char c = (unsigned char)at[i];
    if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7F) continue;
    buf_bytes(out, at + done, i - done);
    done = i + 1;
    char letter = short_escape(at[i]);
    if (letter) {
      buf_char(out, '\\');
      buf_char(out, letter);
    } else {
      buf_printf(out, "\\u%04x", c);
    }
  }
  buf_bytes(out, at + done, length - done);
  buf_char(out, '"');
}

void json_text(struct buf *out, const char *text) {
  if (text)
    json_string(out, text, strlen(text));
  else
    buf_text(out, "null");
}
