/* HTML: the frame of a page, escaped text, elements. */
#include "text/html.h"

#include <string.h>

static const char EURO[] = "\xE2\x82\xAC ";

static const char *entity(unsigned char c) {
  switch (c) {
  case '&': return "&amp;";
  case '<': return "&lt;";
  case '>': return "&gt;";
  case '"': return "&quot;";
  default: return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F ? "\xEF\xBF\xBD" : NULL;
  }
}

/* An amount stays on one line: the space behind its sign is one that does not break. */
static const char *written_as(const char *text, const char *start) {
  size_t sign = sizeof EURO - 2;
  bool behind_euro = *text == ' ' && (size_t)(text - start) >= sign && memcmp(text - sign, EURO, sign) == 0;
  return behind_euro ? "\xC2\xA0" : entity((unsigned char)*text);
}

void html_text(struct buf *out, const char *text) {
  if (!text) return;
  const char *done = text, *start = text;
  for (; *text; text++) {
    const char *written = written_as(text, start);
    if (!written) continue;
    buf_bytes(out, done, (size_t)(text - done));
    buf_text(out, written);
    done = text + 1;
  }
  buf_bytes(out, done, (size_t)(text - done));
}

void html_element(struct buf *out, const char *tag, const char *text) {
  buf_char(out, '<');
  buf_text(out, tag);
  buf_char(out, '>');
  html_text(out, text);
  buf_text(out, "</");
  buf_bytes(out, tag, strcspn(tag, " "));
  buf_text(out, ">");
}

void html_link(struct buf *out, const char *url, const char *text) {
  if (!url) {
    html_text(out, text);
    return;
  }
  buf_text(out, "<a href=\"");
  html_text(out, url);
  buf_text(out, "\">");
  html_text(out, text);
  buf_text(out, "</a>");
}

void html_begin(struct buf *out, enum lang lang, const char *title, const char *lead) {
  buf_text(out, "<!doctype html>\n<html lang=\"");
  buf_text(out, lang == LANG_NL ? "nl" : "en");
  buf_text(out, "\">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                "<meta name=\"color-scheme\" content=\"light dark\">\n");
  html_element(out, "title", title);
  buf_text(out, "\n<style>\n");
  for (const char *const *piece = HTML_STYLE; *piece; piece++) buf_text(out, *piece);
  buf_text(out, "</style>\n</head>\n<body>\n<main>\n");
  html_element(out, "h1", title);
  buf_char(out, '\n');
  if (lead) {
    html_element(out, "p class=\"lead\"", lead);
    buf_char(out, '\n');
  }
}

void html_end(struct buf *out) { buf_text(out, "</main>\n</body>\n</html>\n"); }
