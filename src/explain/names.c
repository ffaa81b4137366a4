/* What things are called: labels, with {placeholders} filled in. */
#include <string.h>

#include "explain/parts.h"

const char *name_in_words(struct work *w, const char *name) {
  char *words = arena_string(w->arena, name, strlen(name));
  for (char *at = words; *at; at++)
    if (*at == '_') *at = ' ';
  return words;
}

/* ---- texts with {name} ---- */
static const struct type *type_of(const struct program *p, uint32_t type) { return &p->types[type]; }

static bool print_provision(struct buf *out, const struct program *p, const struct executor *e, uint32_t unit,
                            const char *name, size_t length, enum lang lang) {
  uint32_t at = unit == NONE ? NONE : program_find_provision(p, unit, name, length);
  if (at == NONE) return false;
  const struct text_provision *d = &p->provisions[at];
  if (d->role == ROLE_PARAMETER && d->node != NONE && p->nodes[d->node].kind == NODE_CONSTANT)
    people_value(out, p, program_cell(p, p->nodes[d->node].ref), type_of(p, p->nodes[d->node].type), lang);
  else if (e)
    people_value(out, p, executor_register(e, d->reg, NONE, 0), type_of(p, d->type), lang);
  else if (d->reg < p->constants_count)
    people_value(out, p, program_cell(p, d->reg), type_of(p, d->type), lang);
  else
    return false;
  return true;
}

static bool print_fact(struct buf *out, const struct program *p, const struct executor *e, const char *name,
                       size_t length, enum lang lang) {
  uint32_t fact = program_find_fact(p, name, length);
  if (fact == NONE) return false;
  const struct program_fact *f = &p->facts[fact];
  if (type_of(p, f->type)->kind == KIND_LIST) {
    bool known;
    uint32_t n = executor_elements(e, f->reg, &known);
    if (known)
      number_print(out, n, 0, lang);
    else
      buf_text(out, word_text(WORD_EX_UNKNOWN, lang));
  } else
    people_value(out, p, executor_register(e, f->reg, NONE, 0), type_of(p, f->type), lang);
  return true;
}

static bool print_choice(struct buf *out, const struct program *p, const struct executor *e, const char *name,
                         size_t length) {
  for (uint32_t i = 0; i < p->choices_count; i++) {
    const char *own = code_text(p, p->choices[i].name);
    if (strlen(own) != length || memcmp(own, name, length)) continue;
    struct cell c = executor_register(e, p->choices[i].reg, NONE, 0);
    buf_text(out, people_text(p, p->answer_texts[p->choice_texts[i].first_answer + (uint32_t)c.v].word));
    return true;
  }
  return false;
}

void people_template(struct buf *out, const struct program *p, const struct executor *e, uint32_t unit,
                     const char *text, enum lang lang) {
  while (*text) {
    const char *close = text[0] == '{' && text[1] != '{' ? strchr(text, '}') : NULL;
    if (close) {
      size_t length = (size_t)(close - text) - 1;
      bool done = print_provision(out, p, e, unit, text + 1, length, lang) ||
                  (e && (print_fact(out, p, e, text + 1, length, lang) || print_choice(out, p, e, text + 1, length)));
      if (!done) buf_bytes(out, text, length + 2);
      text = close + 1;
    } else {
      buf_char(out, *text);
      text += (text[0] == '{' && text[1] == '{') || (text[0] == '}' && text[1] == '}') ? 2 : 1;
    }
  }
}

const char *template_text(struct work *w, uint32_t unit, uint32_t text) {
  const char *raw = people_text(w->p, text);
  if (!raw || !strpbrk(raw, "{}")) return raw;
  size_t mark = text_begin(w);
  people_template(&w->scratch, w->p, w->e, unit, raw, w->options->lang);
  return text_end(w, mark);
}

/* ---- labels ---- */
/* What belongs to no version says what the one that judges says, when it is known which. */
static const char *label_of_all(struct work *w, uint32_t text) {
  return template_text(w, w->judging.n == 1 ? w->judging.at[0] : NONE, text);
}

static const char *label_or_name(struct work *w, const char *label, uint32_t name) {
  return label ? label : name_in_words(w, code_text(w->p, name));
}

const char *fact_label(struct work *w, uint32_t fact) {
  if (w->p->facts[fact].flags & FACT_BUILT_IN && !people_text(w->p, w->p->fact_texts[fact].label))
    return tell(w, WORD_EX_PEILDATUM, NULL, NULL, NULL);
  return label_or_name(w, label_of_all(w, w->p->fact_texts[fact].label), w->p->facts[fact].name);
}

const char *field_label(struct work *w, uint32_t field) {
  return label_or_name(w, label_of_all(w, w->p->field_texts[field].label), w->p->fields[field].name);
}

const char *choice_label(struct work *w, uint32_t choice) {
  return label_or_name(w, label_of_all(w, w->p->choice_texts[choice].label), w->p->choices[choice].name);
}

const char *answer_label(struct work *w, uint32_t choice, uint32_t answer) {
  return label_of_all(w, w->p->answer_texts[w->p->choice_texts[choice].first_answer + answer].word);
}

const char *provision_label(struct work *w, uint32_t unit, uint32_t provision) {
  const struct text_provision *d = &w->p->provisions[provision];
  const char *label = template_text(w, unit, d->label);
  return label ? label : name_in_words(w, people_text(w->p, d->name));
}

const char *verdict_text(struct work *w, uint32_t unit, uint32_t provision, struct cell c) {
  const struct text_provision *d = &w->p->provisions[provision];
  const char *label = provision_label(w, unit, provision);
  if (c.state != KNOWN || c.v) return label;
  if (d->label_no != NONE) return template_text(w, unit, d->label_no);
  if (d->role == ROLE_CONDITION) return label;
  return tell(w, WORD_EX_LABEL_COLON, label, tell(w, WORD_EX_NO, NULL, NULL, NULL), NULL);
}
