/* unpack: input compressed by gzip or zstd, recognised by its first bytes.  Private to src/io.
 *
 * In: the bytes of a file, as they are read.  Out: what was compressed, any number of members or frames of it behind
 * each other.  Memory: a fixed amount, whatever the file holds: zstd's window at most 2^MAX_WINDOW_LOG bytes. */
#ifndef TOETS_UNPACK_H
#define TOETS_UNPACK_H

#include "text/text.h"

enum { MAX_WINDOW_LOG = 27, PACKED_MAGIC = 4 /* bytes that tell */ };
enum packing { PACKING_NONE, PACKING_GZIP, PACKING_ZSTD };
enum packing packing_of(const char *at, size_t n);

/* Reads at most `room` bytes; 0: at the end; -1: an error that the reader knows of. */
typedef int64_t (*unpack_read)(void *from, char *to, size_t room);
struct unpacker;
struct unpacker *unpacker_open(enum packing packing, const char *at,
                               size_t n); /* n bytes read already; NULL: no memory */
void unpacker_close(struct unpacker *u);
/* At most `room` bytes of what was compressed; 0: at the end; -1: `read` failed; -2: *problem says what is wrong with
 * the file. */
int64_t unpack(struct unpacker *u, unpack_read read, void *from, char *to, size_t room, enum word *problem);

#endif
