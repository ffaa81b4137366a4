/* html: pages for people: one self-contained file each, the same look everywhere, no script, no address of elsewhere
 * but the sources cited.
 *
 * In: texts in UTF-8.  Out: HTML in a buffer that is the caller's.
 * A page has one h1 (html_begin writes it), headings in order, and its sections in <main>.  Colours are the variables
 * of html_style.c, each pair tried for contrast in light, dark and print; a verdict is a word beside its sign, so
 * colour is never the only difference.
 */
#ifndef TOETS_HTML_H
#define TOETS_HTML_H

#include "text/text.h"

/* From <!doctype html> up to and with <main><h1>title</h1>; `lead`: a paragraph under the title, or NULL. */
void html_begin(struct buf *out, enum lang lang, const char *title, const char *lead);
void html_end(struct buf *out);

/* Text with & < > " escaped, fit for content and for a quoted attribute; control characters become U+FFFD.  NULL:
 * nothing. */
void html_text(struct buf *out, const char *text);
/* <tag>text</tag>; `tag` may carry attributes ("td class=\"number\""): only its first word closes it. */
void html_element(struct buf *out, const char *tag, const char *text);
/* <a href="url">text</a>; url NULL: the text alone. */
void html_link(struct buf *out, const char *url, const char *text);

/* The address of a place in a source.  `address`: http(s) or jci1.3:c:BWBR…, as a bron has it; NULL: no link.  `place`
 * as cited, or NULL: "artikel 2, tiende lid" of a jci reference adds &artikel=2&lid=10, "p. 3" of a PDF #page=3; what
 * is not understood adds nothing.  Appends the address; false (nothing appended) when there is none. */
bool link_address(struct buf *out, const char *address, const char *place);

/* The style sheet that html_begin includes. */
extern const char *const HTML_STYLE[]; /* up to NULL */

#endif
