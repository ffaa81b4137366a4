/* The words of the command line: which command, which operands, which options.  The tables of both. */
#include "cli/cli.h"

#include <string.h>

const struct command_row COMMAND_TABLE[COMMANDS] = {
#define C(name, least, most, operands, nl, en) {#name, operands, {nl, en}, least, most, command_##name},
#include "cli/commands.def"
#undef C
};

enum { ONCE, MANY };
#define ON(command) (1u << COMMAND_##command)
const struct option_row OPTION_TABLE[OPTIONS] = {
#define O(name, word, letter, value, times, commands, nl, en) {word, letter, value, times == MANY, commands, {nl, en}},
#include "cli/options.def"
#undef O
};
#undef ON

static bool has(const struct cli *c, const struct option_row *row) { return row->commands >> c->command & 1; }

static bool same(const char *a, const char *b, size_t length) {
  return strlen(a) == length && memcmp(a, b, length) == 0;
}

/* ---- the command ---- */
static enum exit_status find_command(struct cli *c, const char *name) {
  words names = {0};
  for (uint32_t i = 0; i < COMMANDS; i++) {
    *vec_push(&c->arena, &names) = COMMAND_TABLE[i].name;
    if (strcmp(COMMAND_TABLE[i].name, name) != 0) continue;
    c->command = (enum command)i;
    return STATUS_DONE;
  }
  c->command = COMMAND_help;
  return unknown_name(c, WORD_A_COMMAND, name, &names);
}

/* ---- one option ---- */
/* The row of `--name` for this command, or OPTIONS. */
static uint32_t find_option(const struct cli *c, const char *word, size_t length) {
  for (uint32_t i = 0; i < OPTIONS; i++) {
    const struct option_row *row = &OPTION_TABLE[i];
    if (has(c, row) && (same(row->word, word, length) || (row->letter && same(row->letter, word, length)))) return i;
  }
  return OPTIONS;
}

static enum exit_status unknown_option(struct cli *c, const char *word, size_t length) {
  words names = {0};
  for (uint32_t i = 0; i < OPTIONS; i++)
    if (has(c, &OPTION_TABLE[i])) *vec_push(&c->arena, &names) = OPTION_TABLE[i].word;
  return unknown_name(c, WORD_AN_OPTION, arena_string(&c->arena, word, length), &names);
}

/* Is `value` one of the words joined by | in `choices`? */
static enum exit_status check_choice(struct cli *c, const struct option_row *row, const char *value) {
  words valid = {0};
  for (const char *at = row->value; at;) {
    const char *bar = strchr(at, '|');
    size_t length = bar ? (size_t)(bar - at) : strlen(at);
    if (same(value, at, length)) return STATUS_DONE;
    *vec_push(&c->arena, &valid) = arena_string(&c->arena, at, length);
    at = bar ? bar + 1 : NULL;
  }
  return unknown_name(c, WORD_A_VALUE, arena_printf(&c->arena, "%s %s", row->word, value), &valid);
}

/* "NAME=VALUE": is NAME among those given before? */
static bool named_before(const words *given, const char *pair) {
  size_t length = strcspn(pair, "=");
  for (uint32_t i = 0; i < given->n; i++)
    if (strcspn(given->at[i], "=") == length && memcmp(given->at[i], pair, length) == 0) return true;
  return false;
}

static enum exit_status keep_option(struct cli *c, uint32_t option, const char *value) {
  const struct option_row *row = &OPTION_TABLE[option];
  if (!row->many && c->options[option].n) return usage(c, WORD_OPTION_TWICE, row->word, NULL, NULL);
  if (row->many && named_before(&c->options[option], value)) {
    const char *name = arena_string(&c->arena, value, strcspn(value, "="));
    return usage(c, WORD_OPTION_TWICE, arena_printf(&c->arena, "%s %s", row->word, name), NULL, NULL);
  }
  if (row->value && strchr(row->value, '|')) {
    enum exit_status status = check_choice(c, row, value);
    if (status != STATUS_DONE) return status;
  }
  *vec_push(&c->arena, &c->options[option]) = value;
  return STATUS_DONE;
}

/* --name VALUE, --name=VALUE, -n VALUE; *i moves past what was used. */
static enum exit_status take_option(struct cli *c, int count, char *const *at, int *i) {
  const char *word = at[*i], *equals = strncmp(word, "--", 2) == 0 ? strchr(word, '=') : NULL;
  size_t length = equals ? (size_t)(equals - word) : strlen(word);
  uint32_t option = find_option(c, word, length);
  if (option == OPTIONS) return unknown_option(c, word, length);
  const struct option_row *row = &OPTION_TABLE[option];
  if (!row->value) return equals ? usage(c, WORD_OPTION_NO_VALUE, row->word, NULL, NULL) : keep_option(c, option, "");
  if (equals) return keep_option(c, option, equals + 1);
  if (*i + 1 >= count) return usage(c, WORD_OPTION_NEEDS_VALUE, row->word, row->value, NULL);
  return keep_option(c, option, at[++*i]);
}

/* ---- all words ---- */
/* The language asked for, wherever it stands: complaints about the other words are in it. */
static void find_language(struct cli *c, int count, char *const *at) {
  for (int i = 0; i < count; i++) {
    const char *value = NULL;
    if (strcmp(at[i], "--lang") == 0 && i + 1 < count) value = at[i + 1];
    if (strncmp(at[i], "--lang=", 7) == 0) value = at[i] + 7;
    if (!value || (strcmp(value, "nl") != 0 && strcmp(value, "en") != 0)) continue;
    c->lang = value[0] == 'n' ? LANG_NL : LANG_EN;
    c->lang_given = true;
    return;
  }
}

const char *synopsis(struct cli *c, const struct command_row *row) {
  return row->operands[0] ? arena_printf(&c->arena, "%s %s", row->name, row->operands) : row->name;
}

/* How many of the files to read, those of lists too, are standard input. */
static uint32_t standard_inputs(const struct cli *c) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < c->operand_count; i++) n += strcmp(c->operands[i], "-") == 0;
  for (uint32_t i = 0; i < c->options[OPTION_facts].n; i++) n += strcmp(c->options[OPTION_facts].at[i], "-") == 0;
  for (uint32_t i = 0; i < c->options[OPTION_list].n; i++) {
    const char *equals = strchr(c->options[OPTION_list].at[i], '=');
    n += equals && strcmp(equals, "=-") == 0;
  }
  return n;
}

static enum exit_status check_operands(struct cli *c, uint32_t n) {
  const struct command_row *row = &COMMAND_TABLE[c->command];
  if (n < row->least) return usage(c, WORD_TOO_FEW_OPERANDS, synopsis(c, row), NULL, NULL);
  if (n > row->most) return usage(c, WORD_TOO_MANY_OPERANDS, synopsis(c, row), NULL, NULL);
  return standard_inputs(c) > 1 ? usage(c, WORD_STDIN_TWICE, NULL, NULL, NULL) : STATUS_DONE;
}

static enum exit_status sort_words(struct cli *c, int count, char *const *at) {
  bool options_ended = false;
  uint32_t n = 0;
  for (int i = 0; i < count; i++) {
    bool option = !options_ended && at[i][0] == '-' && at[i][1] != '\0';
    if (option && strcmp(at[i], "--") == 0) {
      options_ended = true;
    } else if (option) {
      enum exit_status status = take_option(c, count, at, &i);
      if (status != STATUS_DONE) return status;
    } else {
      if (n < MAX_OPERANDS) c->operands[n] = at[i];
      n++;
    }
  }
  c->operand_count = n < MAX_OPERANDS ? n : MAX_OPERANDS;
  return check_operands(c, n);
}

/* `toets --help`, `toets COMMAND --help`, `toets --version`. */
static bool asks_help(int count, char *const *at) {
  for (int i = 0; i < count; i++) {
    if (strcmp(at[i], "--") == 0) return false;
    if (strcmp(at[i], "--help") == 0 || strcmp(at[i], "-h") == 0) return true;
  }
  return false;
}

static enum exit_status ask_help(struct cli *c, int count, char *const *at) {
  bool command = count > 0 && at[0][0] != '-';
  if (command) {
    enum exit_status status = find_command(c, at[0]);
    if (status != STATUS_DONE) return status;
  }
  c->operands[0] = command ? COMMAND_TABLE[c->command].name : NULL;
  c->operand_count = command;
  c->command = COMMAND_help;
  return STATUS_DONE;
}

/* Before a command only --lang may stand; *used counts its words.  find_language has read it. */
static enum exit_status leading_language(struct cli *c, int count, char *const *at, int *used) {
  const struct option_row *row = &OPTION_TABLE[OPTION_lang];
  enum exit_status status = STATUS_DONE;
  c->command = COMMAND_help;
  for (*used = 0; *used < count && status == STATUS_DONE; (*used)++) {
    const char *word = at[*used], *value = strncmp(word, "--lang=", 7) == 0 ? word + 7 : NULL;
    if (!value && strcmp(word, "--lang") != 0) break;
    if (!value && ++*used == count) return usage(c, WORD_OPTION_NEEDS_VALUE, row->word, row->value, NULL);
    status = check_choice(c, row, value ? value : at[*used]);
  }
  return status;
}

enum exit_status parse_words(struct cli *c, int count, char *const *at) {
  int used = 0;
  find_language(c, count, at);
  if (asks_help(count, at)) return ask_help(c, count, at);
  enum exit_status status = leading_language(c, count, at, &used);
  if (status != STATUS_DONE) return status;
  if (used == count) return usage(c, WORD_NO_COMMAND, NULL, NULL, NULL);
  const char *first = at[used++];
  if (strcmp(first, "--version") == 0)
    c->command = COMMAND_version;
  else
    status = find_command(c, first);
  return status == STATUS_DONE ? sort_words(c, count - used, at + used) : status;
}

enum exit_status refuse_idle(const struct cli *c, const enum option *options, size_t n, const char *needed) {
  for (size_t i = 0; i < n; i++) {
    const struct option_row *row = &OPTION_TABLE[options[i]];
    if (given(c, options[i]))
      return usage(c, WORD_OPTION_GOES_WITH, row->letter ? row->letter : row->word, needed, NULL);
  }
  return STATUS_DONE;
}

enum exit_status split_pair(struct cli *c, enum option o, uint32_t i, const char **name, const char **value) {
  const char *pair = c->options[o].at[i], *equals = strchr(pair, '=');
  if (!equals || equals == pair) return usage(c, WORD_NOT_A_PAIR, OPTION_TABLE[o].word, OPTION_TABLE[o].value, pair);
  *name = arena_string(&c->arena, pair, (size_t)(equals - pair));
  *value = equals + 1;
  return STATUS_DONE;
}
