/* Why a file could not be read or written, in the reader's language. */
#include <errno.h>

#include "io/io.h"

static const struct {
  int error;
  const char *why;
} REASONS[] = {
    {ENOENT, "@NO_SUCH_FILE"},   {EACCES, "@NOT_ALLOWED"},
    {EPERM, "@NOT_ALLOWED"},     {EISDIR, "@IS_A_FOLDER"},
    {ENOTDIR, "@NOT_A_FOLDER"},  {ENOSPC, "@DISK_FULL"},
    {EDQUOT, "@DISK_FULL"},      {EROFS, "@READ_ONLY"},
    {EIO, "@DEVICE_FAILS"},      {EPIPE, "@READER_LEFT"},
    {EFBIG, "@FILE_TOO_BIG"},    {EMFILE, "@TOO_MANY_OPEN"},
    {ENFILE, "@TOO_MANY_OPEN"},  {ENAMETOOLONG, "@PATH_TOO_LONG"},
    {ELOOP, "@LINKS_IN_CIRCLE"}, {ENXIO, "@NO_DEVICE"},
    {ETXTBSY, "@FILE_IN_USE"},   {EBUSY, "@FILE_IN_USE"},
    {ENOMEM, "@NO_MEMORY"},      {EEXIST, "@IS_THERE"},
};

const char *why_not(struct arena *a, int error) {
  for (size_t i = 0; i < COUNT_OF(REASONS); i++)
    if (REASONS[i].error == error) return REASONS[i].why;
  return arena_printf(a, "@SYSTEM_ERROR:%d", error);
}
