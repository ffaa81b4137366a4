/* toets.h: deciding one case. */
#include "api/inner.h"

struct toets_case *toets_case_new(const struct toets_rules *rules) {
  struct toets_case *c = base_resize(NULL, sizeof *c);
  if (!c) return NULL;
  *c = (struct toets_case){.rules = rules};
  workspace_init(&c->work, rules->p);
  c->e = executor_new(rules->p);
  if (c->e) return c;
  toets_case_free(c);
  return NULL;
}

static void forget(struct toets_case *c) {
  if (c->has_record) record_free(&c->record);
  c->has_record = false;
  c->decision = NULL;
  workspace_clear(&c->work);
}

void toets_case_free(struct toets_case *c) {
  if (!c) return;
  forget(c);
  executor_free(c->e);
  workspace_free(&c->work);
  base_resize(c, 0);
}

/* ---- the case ---- */
static enum toets_status refused(struct toets_case *c) {
  for (uint32_t i = 0; i < c->record.error_count; i++) {
    const struct input_error *error = &c->record.errors[i];
    if (i) buf_char(&c->work.message, '\n');
    if (error->at) buf_printf(&c->work.message, "%s: ", error->at);
    buf_printf(&c->work.message, "%s [%s]", error->message, input_code_name(error->code));
  }
  return TOETS_CASE_REFUSED;
}

static enum toets_status decide(struct toets_case *c, const char *json, size_t size,
                                const struct toets_options *options) {
  enum toets_status status = workspace_ask(&c->work, options);
  if (status != TOETS_OK) return status;
  c->has_record = record_from_json(&c->record, c->rules->p, json, size, c->work.lang);
  if (!c->has_record) return TOETS_NO_MEMORY;
  if (c->record.error_count) return refused(c);
  c->decision = executor_run(c->e, &c->record.facts, &c->work.run);
  return c->decision ? TOETS_OK : TOETS_NO_MEMORY;
}

enum toets_status toets_decide(struct toets_case *c, const char *json, size_t size,
                               const struct toets_options *options) {
  forget(c);
  enum toets_status status = decide(c, json, size, options);
  if (status == TOETS_NO_MEMORY) forget(c);
  return c->work.message.failed ? TOETS_NO_MEMORY : status;
}

const char *toets_message(const struct toets_case *c) { return c->work.message.size ? c->work.message.at : ""; }
