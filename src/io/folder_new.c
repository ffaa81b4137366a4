/* A new folder with files, which appears whole or not at all. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/io.h"

enum { NAMES_TRIED = 1000, FOLDER_MODE = 0777 /* the user's umask takes off what it should */ };

/* Makes PATH.N.tmp for the first N that is free; NULL: errno. */
static const char *folder_beside(struct arena *a, const char *path) {
  for (unsigned n = 0; n < NAMES_TRIED; n++) {
    const char *beside = arena_printf(a, "%s.%03u.tmp", path, n);
    if (mkdir(beside, FOLDER_MODE) == 0) return beside;
    if (errno != EEXIST) return NULL;
  }
  return NULL;
}

static bool fill(const char *const *paths, const struct new_file *files, uint32_t n) {
  for (uint32_t i = 0; i < n; i++)
    if (!file_write(paths[i], files[i].text)) return false;
  return true;
}

/* Of a folder that is not to be: errno stays what it was. */
static bool take_away(const char *folder, const char *const *paths, uint32_t n) {
  int error = errno;
  for (uint32_t i = 0; i < n; i++) unlink(paths[i]);
  rmdir(folder);
  errno = error;
  return false;
}

bool folder_new(struct arena *a, const char *path, const struct new_file *files, uint32_t n) {
  struct stat there;
  if (lstat(path, &there) == 0) return errno = EEXIST, false;
  if (errno != ENOENT) return false;
  const char *folder = folder_beside(a, path);
  if (!folder) return false;
  const char **paths = arena_array(a, const char *, n + 1);
  for (uint32_t i = 0; i < n; i++) paths[i] = arena_printf(a, "%s/%s", folder, files[i].name);
  bool done = fill(paths, files, n) && rename(folder, path) == 0;
  return done || take_away(folder, paths, n);
}
