/* HTML: escaping, elements, the frame of a page, and the addresses of citations. */
#include <criterion/criterion.h>
#include <string.h>

#include "text/html.h"

static void expect(struct buf *out, const char *want) {
  cr_assert_str_eq(out->at ? out->at : "", want, "got  %s\nwant %s", out->at ? out->at : "", want);
  buf_free(out);
}

Test(text_html, escapes_what_html_reads) {
  struct buf out = {0};
  html_text(&out, "a < b & \"c\" > 'd'\x01\x7F\n\xE2\x82\xAC");
  expect(&out, "a &lt; b &amp; &quot;c&quot; &gt; 'd'\xEF\xBF\xBD\xEF\xBF\xBD\n\xE2\x82\xAC");
  html_text(&out, "€ 5, € 6, 5 €");
  expect(&out, "€\xC2\xA0"
               "5, €\xC2\xA0"
               "6, 5 €");
  html_text(&out, NULL);
  expect(&out, "");
}

Test(text_html, elements_close_by_their_first_word) {
  struct buf out = {0};
  html_element(&out, "td class=\"number\"", "1 < 2");
  expect(&out, "<td class=\"number\">1 &lt; 2</td>");
  html_element(&out, "p", NULL);
  expect(&out, "<p></p>");
}

Test(text_html, links) {
  struct buf out = {0};
  html_link(&out, "https://e.nl/?a=1&b=\"", "zie <hier>");
  expect(&out, "<a href=\"https://e.nl/?a=1&amp;b=&quot;\">zie &lt;hier&gt;</a>");
  html_link(&out, NULL, "zie & hier");
  expect(&out, "zie &amp; hier");
}

Test(text_html, page_has_its_language_and_one_title) {
  struct buf out = {0};
  html_begin(&out, LANG_NL, "A & B", "lead");
  html_end(&out);
  cr_assert(strstr(out.at, "<!doctype html>\n<html lang=\"nl\">") == out.at);
  cr_assert(strstr(out.at, "<title>A &amp; B</title>"));
  cr_assert(strstr(out.at, "<main>\n<h1>A &amp; B</h1>\n<p class=\"lead\">lead</p>\n</main>\n</body>\n</html>\n"));
  buf_free(&out);
  html_begin(&out, LANG_EN, "A", NULL);
  cr_assert(strstr(out.at, "<html lang=\"en\">"));
  cr_assert_null(strstr(out.at, "class=\"lead\""));
  buf_free(&out);
}

Test(text_html, addresses_of_citations) {
#define LAW "https://wetten.overheid.nl/jci1.3:c:BWBR0043252"
#define PDF "https://e.nl/brief.PDF?v=2"
  static const struct {
    const char *address, *place, *want;
  } CASES[] = {
      {NULL, "p. 3", ""},
      {"ftp://e.nl/x", NULL, ""},
      {"jci1.3:c:BWBR0043252", NULL, LAW},
      {"jci1.3:c:BWBR0043252", "artikel 2, tiende lid", LAW "&artikel=2&lid=10"},
      {"jci1.3:c:BWBR0043252", "artikel 4:84", LAW "&artikel=4:84"},
      {"jci1.3:c:BWBR0043252", "artikel 13ba, lid 3", LAW "&artikel=13ba&lid=3"},
      {"jci1.3:c:BWBR0043252", "artikel 2, twintigste lid, onder a", LAW "&artikel=2&lid=20"},
      {"jci1.3:c:BWBR0043252", "artikel 2, eenentwintigste lid", LAW "&artikel=2"},
      {"jci1.3:c:BWBR0043252", "artikel 2.", LAW "&artikel=2"},
      {"jci1.3:c:BWBR0043252", "artikel 2_", LAW},
      {"jci1.3:c:BWBR0043252", "artikel twee", LAW},
      {"jci1.3:c:BWBR0043252", "artikel ", LAW},
      {"jci1.3:c:BWBR0043252", "p. 3", LAW},
      {"https://e.nl/brief.pdf", "p. 3", "https://e.nl/brief.pdf#page=3"},
      {"https://e.nl/brief.pdf", "p. 2-3", "https://e.nl/brief.pdf#page=2"},
      {"https://e.nl/brief.pdf", "p. x", "https://e.nl/brief.pdf"},
      {"https://e.nl/brief.pdf", "artikel 2", "https://e.nl/brief.pdf"},
      {"https://e.nl/brief.pdf#top", "p. 3", "https://e.nl/brief.pdf#top"},
      {PDF, "blz. 12", PDF "#page=12"},
      {"https://e.nl/brief.html", "p. 3", "https://e.nl/brief.html"},
      {"http://e.nl", "p. 3", "http://e.nl"},
  };
  for (size_t i = 0; i < COUNT_OF(CASES); i++) {
    struct buf out = {0};
    bool is = link_address(&out, CASES[i].address, CASES[i].place);
    cr_assert_eq(is, CASES[i].want[0] != '\0');
    expect(&out, CASES[i].want);
  }
}
