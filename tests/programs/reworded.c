/* A regulation made again from the wordings of its compiled program, which must decide as the original does.
 *
 *   reworded RULES          all versions, each as a full text, with transitional law and assertions
 *   reworded RULES UNIT     one text (a version or hybrid), as the only version `tekst`, without transitional law
 *   reworded RULES --list   the names of the texts
 *
 * On standard output.  Of all versions, a hybrid that transitional law names becomes a version that is in force on one
 * day long ago; its name is `hybride_N`.  Exit 2: wrong usage or rules.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "api/api.h"
#include "code/regimes.h"
#include "review/wording.h"

struct job {
  struct arena arena;
  const struct program *p;
};

static _Noreturn void stop(const char *what, const char *which) {
  fprintf(stderr, "reworded: %s %s\n", what, which);
  exit(2);
}

static void put(const char *text) { fputs(text, stdout); }

static void put_day(uint32_t day) {
  char iso[11];
  date_write_iso((int32_t)day, iso);
  put(iso);
}

/* ---- what is in no version ---- */
static void shared(struct job *job) {
  const struct program *p = job->p;
  printf("regeling opnieuw \"Opnieuw\"\n\n");
  for (uint32_t i = 0; i < p->facts_count; i++)
    if (!(p->facts[i].flags & FACT_BUILT_IN)) put(wording_fact(&job->arena, p, i, WORDING_WHOLE, LANG_NL));
  for (uint32_t i = 0; i < p->choices_count; i++) put(wording_choice(&job->arena, p, i, WORDING_WHOLE, LANG_NL));
}

/* ---- versions ---- */
/* Only an amendment gives a table exceptions: there is no full text of it. */
static void refuse_table(const struct program *p, const struct text_provision *v) {
  if (v->row_count > 0 && v->exception_count > 0) stop("a table with exceptions:", people_text(p, v->name));
}

static void provisions_and_notices(struct job *job, uint32_t unit) {
  const struct text_unit *t = &job->p->unit_texts[unit];
  for (uint32_t i = 0; i < t->provision_count; i++) refuse_table(job->p, &job->p->provisions[t->first_provision + i]);
  for (uint32_t i = 0; i < t->provision_count; i++)
    put(wording_provision(&job->arena, job->p, t->first_provision + i, WORDING_WHOLE, LANG_NL));
  for (uint32_t i = 0; i < t->notice_count; i++)
    put(wording_notice(&job->arena, job->p, t->first_notice + i, WORDING_WHOLE, LANG_NL));
}

/* A full text has no `met wijziging`: the hybrid it stands for is a version here. */
static void transition(struct job *job, uint32_t at) {
  static const char TARGET[] = "dan geldt ";
  const struct program *p = job->p;
  const char *text = wording_transition(&job->arena, p, at, WORDING_WHOLE, LANG_NL), *target = NULL;
  for (const char *next = strstr(text, TARGET); next; next = strstr(next + 1, TARGET)) target = next;
  uint32_t unit = p->transitions[at].target;
  if (!target) stop("no target in", text);
  printf("%.*s%s", (int)(target - text), text, TARGET);
  if (p->units[unit].flags & UNIT_VERSION)
    printf("%s\n", code_text(p, p->units[unit].name));
  else
    printf("hybride_%u\n", unit);
}

static void version(struct job *job, uint32_t unit) {
  const struct program_unit *u = &job->p->units[unit];
  printf("versie %s \"\" geldig vanaf ", code_text(job->p, u->name));
  put_day(u->from);
  if ((int32_t)u->until != INT32_MAX) {
    put(" tot ");
    put_day(u->until);
  }
  put("\n");
  provisions_and_notices(job, unit);
  for (uint32_t i = 0; i < u->transition_count; i++) transition(job, u->first_transition + i);
}

/* Each on a day of its own in the year 1600. */
static void hybrid(struct job *job, uint32_t unit) {
  int64_t first;
  date_read_iso("1600-01-01", strlen("1600-01-01"), &first);
  printf("versie hybride_%u \"\" geldig vanaf ", unit);
  put_day((uint32_t)(first + unit));
  put(" tot ");
  put_day((uint32_t)(first + unit + 1));
  put("\n");
  provisions_and_notices(job, unit);
}

static void whole(struct job *job) {
  shared(job);
  for (uint32_t i = 0; i < job->p->units_count; i++) {
    if (job->p->units[i].flags & UNIT_VERSION)
      version(job, i);
    else
      hybrid(job, i);
  }
  for (uint32_t i = 0; i < job->p->assertions_count; i++)
    put(wording_assertion(&job->arena, job->p, i, WORDING_WHOLE, LANG_NL));
}

static void one(struct job *job, const char *name) {
  uint32_t unit = find_regime(job->p, name);
  if (unit == NONE) stop("no such text:", name);
  shared(job);
  printf("versie tekst \"\" geldig vanaf 1600-01-01\n");
  provisions_and_notices(job, unit);
}

int main(int count, char **words) {
  struct job job = {0};
  struct loaded loaded;
  const char *asked = count > 2 ? words[2] : NULL;
  struct compile_options options = {.hybrids = &asked, .hybrid_count = asked && strchr(asked, '+') ? 1 : 0};
  if (count < 2 || count > 3) stop("RULES", "[UNIT|--list]");
  arena_init(&job.arena, NULL);
  if (load_rules(&job.arena, words[1], &options, &loaded) != LOAD_OK) stop("cannot compile", words[1]);
  job.p = loaded.program;
  if (!asked)
    whole(&job);
  else if (strcmp(asked, "--list") == 0)
    for (uint32_t i = 0; i < job.p->units_count; i++) printf("%s\n", code_text(job.p, job.p->units[i].name));
  else
    one(&job, asked);
  program_free(loaded.program);
  arena_free(&job.arena);
  return 0;
}
