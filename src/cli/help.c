/* toets help: all commands, or one with its options; made from the tables. */
#include "cli/cli.h"

#include <string.h>

/* `text` and blanks up to column `width`. */
static void padded(struct buf *out, const char *text, unsigned width) {
  buf_text(out, text);
  for (unsigned n = utf8_width(text, strlen(text)); n < width; n++) buf_char(out, ' ');
}

static void all_commands(const struct cli *c, struct buf *out) {
  word_print(out, WORD_HELP_HEAD, c->lang, NULL, NULL, NULL);
  for (uint32_t i = 0; i < COMMANDS; i++) {
    buf_text(out, "  ");
    padded(out, COMMAND_TABLE[i].name, 10);
    buf_text(out, COMMAND_TABLE[i].summary[c->lang]);
    buf_char(out, '\n');
  }
  word_print(out, WORD_HELP_FOOT, c->lang, NULL, NULL, NULL);
}

static void one_option(const struct cli *c, const struct option_row *row, struct buf *out) {
  struct buf left = {0};
  buf_text(&left, row->letter ? row->letter : row->word);
  if (row->value) buf_printf(&left, " %s", row->value);
  buf_text(out, "  ");
  padded(out, left.at ? left.at : "", 26);
  buf_text(out, row->summary[c->lang]);
  buf_char(out, '\n');
  buf_free_part(out, &left);
}

static void one_command(struct cli *c, const struct command_row *row, uint32_t command, struct buf *out) {
  buf_printf(out, "toets %s\n\n  %s\n\n", synopsis(c, row), row->summary[c->lang]);
  for (uint32_t i = 0; i < OPTIONS; i++)
    if (OPTION_TABLE[i].commands >> command & 1) one_option(c, &OPTION_TABLE[i], out);
}

enum exit_status command_help(struct cli *c) {
  struct buf text = {0};
  words names = {0};
  if (c->operand_count == 0) {
    all_commands(c, &text);
    return put_output(c, &text);
  }
  for (uint32_t i = 0; i < COMMANDS; i++) {
    *vec_push(&c->arena, &names) = COMMAND_TABLE[i].name;
    if (strcmp(COMMAND_TABLE[i].name, c->operands[0]) != 0) continue;
    one_command(c, &COMMAND_TABLE[i], i, &text);
    return put_output(c, &text);
  }
  return unknown_name(c, WORD_A_COMMAND, c->operands[0], &names);
}
