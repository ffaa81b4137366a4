/* Why a file could not be read or written, in the reader's language. */
#include "api/api.h"

#include <errno.h>
#include <string.h>

const char *why_not(int error) {
  switch (error) {
  case ENOENT: return "@NO_SUCH_FILE";
  case EACCES:
  case EPERM: return "@NOT_ALLOWED";
  case EISDIR: return "@IS_A_FOLDER";
  case ENOTDIR: return "@NOT_A_FOLDER";
  case ENOSPC: return "@DISK_FULL";
  case ENOMEM: return "@NO_MEMORY";
  default: return strerror(error);
  }
}
