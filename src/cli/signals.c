/* Being stopped by a signal: no temporary file is left behind, and the program ends as the signal asks. */
#include "cli/cli.h"

#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

/* A handler can be given nothing: what is to go is known here only. */
static const char *_Atomic unfinished;

static const int STOPS[] = {SIGINT, SIGTERM, SIGHUP};

static void stop(int signal) {
  const char *path = atomic_load(&unfinished);
  if (path) unlink(path);
  raise(signal); /* blocked until this returns; then as without a handler */
}

/* One that is ignored (nohup) stays so. */
static void handle(int signal) {
  struct sigaction old, how = {.sa_handler = stop, .sa_flags = (int)SA_RESETHAND};
  sigfillset(&how.sa_mask);
  if (sigaction(signal, NULL, &old) == 0 && old.sa_handler != SIG_IGN) sigaction(signal, &how, NULL);
}

/* Writing fails then, and is told. */
static void make_error(int signal) {
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  sigaction(signal, &ignore, NULL);
}

void signals_start(void) {
  for (size_t i = 0; i < COUNT_OF(STOPS); i++) handle(STOPS[i]);
  make_error(SIGXFSZ);
}

void signals_closed_pipe(void) { make_error(SIGPIPE); }

void signals_hold(bool hold) {
  sigset_t set;
  sigemptyset(&set);
  for (size_t i = 0; i < COUNT_OF(STOPS); i++) sigaddset(&set, STOPS[i]);
  sigprocmask(hold ? SIG_BLOCK : SIG_UNBLOCK, &set, NULL);
}

void signals_remove(const char *path) { atomic_store(&unfinished, path); }
