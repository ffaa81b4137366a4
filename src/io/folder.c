/* Which rule files a folder holds. */
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "io/io.h"

static bool ends_with(const char *text, const char *end) {
  size_t n = strlen(text), m = strlen(end);
  return n > m && memcmp(text + n - m, end, m) == 0;
}

enum name_kind rules_name(const char *path) {
  if (ends_with(path, ".regels")) return NAME_REGELS;
  return ends_with(path, ".rules") ? NAME_RULES : NAME_OTHER;
}

bool folder_is(const char *path) {
  struct stat about;
  return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

bool folder_make(const char *path) {
  if (mkdir(path, 0777) == 0) return true;
  if (errno != EEXIST) return false;
  if (folder_is(path)) return true;
  errno = ENOTDIR;
  return false;
}

static int by_bytes(const void *a, const void *b) { return strcmp(*(const char *const *)a, *(const char *const *)b); }

bool folder_rules(struct arena *a, const char *path, file_names *out) {
  DIR *folder = opendir(path);
  if (!folder) return false;
  jmp_buf *escape = a->escape; /* out of memory must not leave the folder open */
  a->escape = NULL;
  size_t length = strlen(path);
  while (length > 1 && path[length - 1] == '/') length--;
  bool memory = true;
  for (struct dirent *entry; memory && (entry = readdir(folder));) {
    if (rules_name(entry->d_name) == NAME_OTHER || entry->d_name[0] == '.') continue;
    const char *name = arena_printf(a, "%.*s/%s", (int)length, path, entry->d_name);
    memory = name != NULL;
    if (!memory || folder_is(name)) continue;
    const char **grown = vec_grow(a, (void *)out->at, out->n, &out->cap, sizeof *out->at);
    memory = grown != NULL;
    if (!memory) break;
    out->at = grown;
    out->at[out->n++] = name;
  }
  closedir(folder);
  a->escape = escape;
  if (!memory && escape) longjmp(*escape, 1);
  if (out->n) qsort((void *)out->at, out->n, sizeof *out->at, by_bytes);
  return memory;
}
