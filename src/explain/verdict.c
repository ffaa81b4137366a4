/* How each verdict is shown. */
#include "explain/verdict.h"

const struct verdict_look VERDICT_LOOKS[] = {
    [VERDICT_MET] = {"✓", "32", "met", "met", WORD_EX_MET, WORD_SIDES_APPLIES, WORD_EX_HEAD_YES},
    [VERDICT_NOT_MET] = {"✗", "31", "not-met", "not_met", WORD_EX_NOT_MET, WORD_SIDES_APPLIES_NOT, WORD_EX_HEAD_NO},
    [VERDICT_UNKNOWN] = {"?", "33", "open", "unknown", WORD_EX_UNKNOWN, WORD_EX_UNKNOWN, WORD_EX_HEAD_OPEN},
    [VERDICT_ERROR] = {"!", "31", "not-met", "error", WORD_EX_SIGN_ERROR, WORD_EX_SIGN_ERROR, WORD_EX_HEAD_ERROR},
    [VERDICT_NONE] = {"", "0", "none", NULL, WORD_EX_UNKNOWN, WORD_EX_UNKNOWN, WORD_EX_HEAD_OPEN},
};

enum word verdict_word(const struct explain_node *n) {
  const struct verdict_look *look = &VERDICT_LOOKS[n->verdict];
  return n->kind == EXPLAIN_exception ? look->exception : look->condition;
}
