/* gzip by zlib, zstd by libzstd: step by step, in a fixed amount of memory. */
#include "io/unpack.h"

#include <string.h>
#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

enum { PACKED_BLOCK = 1 << 16, GZIP_BITS = 15 + 16 /* the largest window; a header of gzip, not of zlib */ };

struct unpacker {
  enum packing packing;
  z_stream gzip;
  ZSTD_DStream *zstd;
  bool inside;    /* a member or frame */
  size_t at, end; /* of `in`, not yet taken */
  char in[PACKED_BLOCK];
};

enum packing packing_of(const char *at, size_t n) {
  static const unsigned char GZIP[] = {0x1F, 0x8B}, ZSTD[] = {0x28, 0xB5, 0x2F, 0xFD}, SKIPPED[] = {0x2A, 0x4D, 0x18};
  if (n >= 2 && memcmp(at, GZIP, 2) == 0) return PACKING_GZIP;
  if (n < PACKED_MAGIC) return PACKING_NONE;
  bool skipped = ((unsigned char)at[0] & 0xF0) == 0x50 && memcmp(at + 1, SKIPPED, 3) == 0;
  return skipped || memcmp(at, ZSTD, 4) == 0 ? PACKING_ZSTD : PACKING_NONE;
}

static bool start(struct unpacker *u) {
  if (u->packing == PACKING_GZIP) return inflateInit2(&u->gzip, GZIP_BITS) == Z_OK;
  u->zstd = ZSTD_createDStream();
  return u->zstd && !ZSTD_isError(ZSTD_DCtx_setParameter(u->zstd, ZSTD_d_windowLogMax, MAX_WINDOW_LOG));
}

struct unpacker *unpacker_open(enum packing packing, const char *at, size_t n) {
  struct unpacker *u = base_resize(NULL, sizeof *u);
  if (!u) return NULL;
  memset(u, 0, offsetof(struct unpacker, in));
  u->packing = packing;
  u->end = n;
  memcpy(u->in, at, n);
  if (start(u)) return u;
  unpacker_close(u);
  return NULL;
}

void unpacker_close(struct unpacker *u) {
  if (!u) return;
  if (u->packing == PACKING_GZIP)
    inflateEnd(&u->gzip);
  else
    ZSTD_freeDStream(u->zstd);
  base_resize(u, 0);
}

/* ---- a step: takes of `in`, gives at most `room` bytes; false: *problem ---- */
static bool step_gzip(struct unpacker *u, char *to, size_t room, size_t *got, enum word *problem) {
  enum { MOST = 1 << 30 };
  z_stream *z = &u->gzip;
  uInt offered = (uInt)(room < MOST ? room : MOST);
  z->next_in = (Bytef *)u->in + u->at;
  z->avail_in = (uInt)(u->end - u->at);
  z->next_out = (Bytef *)to;
  z->avail_out = offered;
  int result = inflate(z, Z_NO_FLUSH);
  u->at = u->end - z->avail_in;
  *got = offered - z->avail_out;
  if (result == Z_STREAM_END) u->inside = false;
  if (result == Z_STREAM_END && inflateReset(z) != Z_OK) result = Z_MEM_ERROR;
  *problem = result == Z_MEM_ERROR ? WORD_IN_NO_MEMORY : WORD_IN_PACKED_DAMAGED;
  return result == Z_OK || result == Z_STREAM_END || result == Z_BUF_ERROR;
}

static bool step_zstd(struct unpacker *u, char *to, size_t room, size_t *got, enum word *problem) {
  ZSTD_inBuffer in = {u->in, u->end, u->at};
  ZSTD_outBuffer out = {to, room, 0};
  size_t result = ZSTD_decompressStream(u->zstd, &out, &in);
  u->at = in.pos;
  *got = out.pos;
  if (result == 0) u->inside = false;
  ZSTD_ErrorCode error = ZSTD_getErrorCode(result);
  *problem = error == ZSTD_error_frameParameter_windowTooLarge ? WORD_IN_PACKED_WINDOW
             : error == ZSTD_error_memory_allocation           ? WORD_IN_NO_MEMORY
                                                               : WORD_IN_PACKED_DAMAGED;
  return !ZSTD_isError(result);
}

/* ---- members and frames ---- */
/* More packed bytes behind those that are left; 0: there are none, -1: reading failed. */
static int64_t refill(struct unpacker *u, unpack_read read, void *from) {
  if (u->at > 0) memmove(u->in, u->in + u->at, u->end - u->at);
  u->end -= u->at;
  u->at = 0;
  int64_t n = read(from, u->in + u->end, sizeof u->in - u->end);
  if (n > 0) u->end += (size_t)n;
  return n;
}

enum begin { BEGUN, AT_THE_END, NOT_READ, NOT_ONE };

/* At the first bytes of a member or frame, or at the end. */
static enum begin begin(struct unpacker *u, unpack_read read, void *from) {
  int64_t n = 1;
  while (u->end - u->at < PACKED_MAGIC && n > 0) n = refill(u, read, from);
  if (n < 0) return NOT_READ;
  if (u->at == u->end) return AT_THE_END;
  if (packing_of(u->in + u->at, u->end - u->at) != u->packing) return NOT_ONE;
  u->inside = true;
  return BEGUN;
}

int64_t unpack(struct unpacker *u, unpack_read read, void *from, char *to, size_t room, enum word *problem) {
  for (;;) {
    enum begin begun = u->inside ? BEGUN : begin(u, read, from);
    *problem = WORD_IN_PACKED_REST;
    if (begun != BEGUN) return begun == AT_THE_END ? 0 : begun == NOT_READ ? -1 : -2;
    size_t got;
    if (!(u->packing == PACKING_GZIP ? step_gzip : step_zstd)(u, to, room, &got, problem)) return -2;
    if (got > 0) return (int64_t)got;
    if (!u->inside || u->at < u->end) continue;
    int64_t n = refill(u, read, from);
    *problem = WORD_IN_PACKED_SHORT;
    if (n <= 0) return n < 0 ? -1 : -2;
  }
}
