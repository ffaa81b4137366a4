/* Addresses of citations: where in a source a cited place is, as a link. */
#include "text/html.h"

#include <string.h>

static const char LAW[] = "https://wetten.overheid.nl/";

/* "eerste" … "twintigste": the paragraphs (leden) that laws count in words. */
static const char *const ORDINALS[] = {
    "eerste",     "tweede",    "derde",       "vierde",     "vijfde",      "zesde",      "zevende",
    "achtste",    "negende",   "tiende",      "elfde",      "twaalfde",    "dertiende",  "veertiende",
    "vijftiende", "zestiende", "zeventiende", "achttiende", "negentiende", "twintigste",
};

static bool begins(const char *text, const char *with) { return strncmp(text, with, strlen(with)) == 0; }

/* What an article's number may hold: "2", "4:84", "13ba", "6.1". */
static size_t article_length(const char *at) {
  static const char SIGNS[] = "0123456789:.abcdefghijklmnopqrstuvwxyz";
  size_t n = at[0] >= '0' && at[0] <= '9' ? strspn(at, SIGNS) : 0;
  while (n > 0 && (at[n - 1] == '.' || at[n - 1] == ':')) n--;
  return n;
}

static bool word_ends(char c) { return c == '\0' || c == ' ' || c == ',' || c == ';' || c == '.'; }

/* "tiende lid" → 10, "lid 10" → 10; 0: neither stands here. */
static unsigned paragraph(const char *at) {
  for (unsigned i = 0; i < COUNT_OF(ORDINALS); i++) {
    size_t n = strlen(ORDINALS[i]);
    if (begins(at, ORDINALS[i]) && begins(at + n, " lid") && word_ends(at[n + 4])) return i + 1;
  }
  if (!begins(at, "lid ")) return 0;
  unsigned number = 0;
  at += 4;
  for (; *at >= '0' && *at <= '9' && number < 1000; at++) number = number * 10 + (unsigned)(*at - '0');
  return word_ends(*at) ? number : 0;
}

/* "artikel 2, tiende lid" → "&artikel=2&lid=10" */
static void add_article(struct buf *out, const char *place) {
  if (!begins(place, "artikel ")) return;
  const char *article = place + strlen("artikel ");
  size_t n = article_length(article);
  if (n == 0 || !word_ends(article[n])) return;
  buf_text(out, "&artikel=");
  buf_bytes(out, article, n);
  const char *rest = article + n + strspn(article + n, ", ");
  unsigned lid = paragraph(rest);
  if (lid) buf_printf(out, "&lid=%u", lid);
}

/* Does the path of an address, without query and fragment, end in .pdf? */
static bool is_pdf(const char *address) {
  size_t n = strcspn(address, "?#");
  static const char END[] = ".pdf";
  if (n < 4) return false;
  for (size_t i = 0; i < 4; i++)
    if ((address[n - 4 + i] | 0x20) != END[i]) return false; /* | 0x20: small letters; a point stays a point */
  return true;
}

/* "p. 3", "p. 3-4", "blz. 3", "pagina 3" → "#page=3" */
static void add_page(struct buf *out, const char *address, const char *place) {
  static const char *const BEGINNINGS[] = {"p. ", "blz. ", "pagina ", "page "};
  if (!is_pdf(address) || strchr(address, '#')) return;
  for (size_t i = 0; i < COUNT_OF(BEGINNINGS); i++) {
    if (!begins(place, BEGINNINGS[i])) continue;
    const char *number = place + strlen(BEGINNINGS[i]);
    size_t n = strspn(number, "0123456789");
    if (n == 0) return;
    buf_text(out, "#page=");
    buf_bytes(out, number, n);
    return;
  }
}

bool link_address(struct buf *out, const char *address, const char *place) {
  if (!address) return false;
  bool law = begins(address, "jci1.3:c:BWBR");
  if (!law && !begins(address, "http://") && !begins(address, "https://")) return false;
  if (law) buf_text(out, LAW);
  buf_text(out, address);
  if (!place) return true;
  if (law)
    add_article(out, place);
  else
    add_page(out, address, place);
  return true;
}
