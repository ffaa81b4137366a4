/* Times whole processes, side by side.
 *
 *   processes ROUNDS -- COMMAND… [-- COMMAND…]…
 *
 * Runs each command once a round, in turns that change direction every round, with standard output thrown away, and
 * prints per command the median of its processor times (others share the machine) in nanoseconds and the most memory it
 * ever held in kilobytes, a line each.  A command that fails stops it all. */
#define _DEFAULT_SOURCE /* wait4 */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MAX_COMMANDS = 8, MAX_ROUNDS = 999 };
struct command {
  char **words;
  double times[MAX_ROUNDS];
  long peak; /* kilobytes */
};
extern char **environ;

static void stop(const char *why) {
  fprintf(stderr, "processes: %s\n", why);
  exit(1);
}

static double nanoseconds(struct timeval t) { return (double)t.tv_sec * 1e9 + (double)t.tv_usec * 1e3; }

static double time_one(struct command *c, const posix_spawn_file_actions_t *actions) {
  char **words = c->words;
  pid_t child;
  int status;
  struct rusage used;
  if (posix_spawnp(&child, words[0], actions, NULL, words, environ) != 0) stop(words[0]);
  if (wait4(child, &status, 0, &used) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0) stop(words[0]);
  if (used.ru_maxrss > c->peak) c->peak = used.ru_maxrss;
  return nanoseconds(used.ru_utime) + nanoseconds(used.ru_stime);
}

static int by_time(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(int count, char **words) {
  static struct command commands[MAX_COMMANDS];
  int rounds = count > 1 ? atoi(words[1]) : 0, n = 0;
  if (rounds < 1 || rounds > MAX_ROUNDS) stop("ROUNDS -- COMMAND [-- COMMAND]");
  for (int i = 2; i < count; i++) {
    if (strcmp(words[i], "--") != 0) continue;
    words[i] = NULL;
    if (n == MAX_COMMANDS || i + 1 == count) stop("too many commands, or an empty one");
    commands[n++].words = &words[i + 1];
  }
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  for (int r = 0; r < rounds; r++) {
    for (int k = 0; k < n; k++) {
      struct command *c = &commands[r % 2 ? n - 1 - k : k];
      c->times[r] = time_one(c, &actions);
    }
  }
  for (int k = 0; k < n; k++) {
    qsort(commands[k].times, (size_t)rounds, sizeof(double), by_time);
    printf("%.0f %ld\n", commands[k].times[rounds / 2], commands[k].peak);
  }
  return 0;
}
