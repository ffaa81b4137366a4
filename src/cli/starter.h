/* starter: the files that toets new begins a regulation with, in either language. */
#ifndef TOETS_STARTER_H
#define TOETS_STARTER_H

/* In a text: the regulation's name, and its title (between quotes in a rule file). */
#define STARTER_NAME  "@NAME@"
#define STARTER_TITLE "@TITLE@"

enum { STARTER_FILES = 6 };
struct starter_file {
  const char *name, *text;
};
extern const struct starter_file STARTER_NL[STARTER_FILES], STARTER_EN[STARTER_FILES];

#endif
