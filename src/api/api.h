/* api: the library as programs outside see it (toets/toets.h implemented), and the way from RULES to a program, which
 * the command line shares.
 *
 * In: a path, texts or bytes.  Out: a struct program (code/program.h), with what a person must read about it.
 * Memory: everything but the program lives in the arena given, which needs an escape; the program is the caller's.
 */
#ifndef TOETS_API_H
#define TOETS_API_H

#include "plan/plan.h"
#include "text/text.h"

enum load_status {
  LOAD_OK,
  LOAD_ERRORS,    /* the rules have errors: see diags */
  LOAD_UNREADABLE /* no such file, not a program of this version, …: see problem */
};
struct loaded {
  struct sources sources;
  struct diags diags;      /* also after LOAD_OK: warnings and notes */
  struct program *program; /* after LOAD_OK */
  bool compiled;           /* it was a compiled file: no sources, no diagnostics */
  enum lang lang;          /* of the rules */
  enum word problem;       /* after LOAD_UNREADABLE: {0} the path, {1} what is wrong with it */
  const char *path, *detail;
};
/* RULES as the command line takes them: a rule file, a folder of them, a compiled program, or "-" for standard input.
 * `options` as for compile(), or NULL.  Nothing is kept of `out` before the call. */
enum load_status load_rules(struct arena *a, const char *path, const struct compile_options *options,
                            struct loaded *out);

/* Its first half: the texts read and looked at byte by byte (diags may have errors), nothing compiled; a compiled
 * program whole (out->compiled). */
enum load_status load_sources(struct arena *a, const char *path, struct loaded *out);

/* In all of these, out->program is the caller's also when the arena escapes.
 * The same from memory, in three steps: begin, a source_add for each file, compile. */
void load_begin(struct arena *a, enum lang lang, struct loaded *out);
enum load_status load_compile(struct arena *a, const struct compile_options *options, struct loaded *out);
enum load_status load_bytes(const char *path, const void *bytes, size_t size, struct loaded *out);

#endif
