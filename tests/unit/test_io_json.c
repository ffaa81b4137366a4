/* The JSON reader: tokens, what is refused, and the public suite. */
#include <dirent.h>

#include "test_io.h"

/* Tokens as text: "{ k:\"a\" 1 }", the last one "end" or "error N problem". */
static void put_tokens(struct buf *out, const char *bytes, size_t size) {
  static const char *const SHOWN[] = {"{", "}", "[", "]", "", "", "", "true", "false", "null", "end", ""};
  struct json_reader r = {0};
  json_open(&r, bytes, size);
  for (enum json_token t = JSON_NULL; t != JSON_END && t != JSON_ERROR;) {
    t = json_next(&r);
    if (out->size) buf_char(out, ' ');
    buf_text(out, SHOWN[t]);
    if (t == JSON_KEY) buf_text(out, "k:");
    if (t == JSON_KEY || t == JSON_STRING) json_string(out, r.text.at, r.text.size);
    if (t == JSON_NUMBER) buf_bytes(out, r.number, r.number_length);
    if (t == JSON_ERROR) buf_printf(out, "error %d %s", (int)r.offset, r.problem);
  }
  json_close(&r);
}

static void check(const char *json, const char *want) {
  struct buf out = {0};
  put_tokens(&out, json, strlen(json));
  assert_text(json, out.at, want);
  buf_free(&out);
}

Test(io_json, tokens) {
  check("{\"a\":[1,-0.50e+3,\"x\"],\"b\":{}}", "{ k:\"a\" [ 1 -0.50e+3 \"x\" ] k:\"b\" { } } end");
  check(" [ ] ", "[ ] end");
  check("null", "null end");
  check("\t\r\n true", "true end");
  check("[false,{\"\":null}]", "[ false { k:\"\" null } ] end");
}

Test(io_json, strings) {
  check("\"\\u0041\\n\\/\\\\\"", "\"A\\n/\\\\\" end");
  check("\"\\u00e9\\u20AC\\ud83d\\ude00\"", "\"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\" end");
  check("\"\xE2\x82\xAC\"", "\"\xE2\x82\xAC\" end");
  check("\"\\u0000\"", "\"\\u0000\" end");
}

Test(io_json, refused) {
  static const char *const CASES[][2] = {
      {"", "error 0 @IN_JSON_SHORT"},
      {"{\"a\" 1}", "{ error 5 @IN_JSON_COLON"},
      {"{\"a\":1,}", "{ k:\"a\" 1 error 7 @IN_JSON_KEY"},
      {"[1,]", "[ 1 error 3 @IN_JSON_VALUE"},
      {"[1 2]", "[ 1 error 3 @IN_JSON_COMMA"},
      {"[1}", "[ 1 error 2 @IN_JSON_COMMA"},
      {"{a:1}", "{ error 1 @IN_JSON_KEY"},
      {"{} x", "{ } error 3 @IN_JSON_REST"},
      {"[01]", "[ error 1 @IN_JSON_NUMBER"},
      {"[1.]", "[ error 1 @IN_JSON_NUMBER"},
      {"[.5]", "[ error 1 @IN_JSON_VALUE"},
      {"[+1]", "[ error 1 @IN_JSON_VALUE"},
      {"[NaN]", "[ error 1 @IN_JSON_VALUE"},
      {"[nul]", "[ error 1 @IN_JSON_VALUE"},
      {"[1e]", "[ error 1 @IN_JSON_NUMBER"},
      {"['a']", "[ error 1 @IN_JSON_VALUE"},
      {"[\"a\tb\"]", "[ error 3 @IN_JSON_CONTROL"},
      {"[\"\\x\"]", "[ error 2 @IN_JSON_ESCAPE"},
      {"[\"\\u12\"]", "[ error 2 @IN_JSON_ESCAPE"},
      {"[\"\\ud800\"]", "[ error 2 @IN_JSON_SURROGATE"},
      {"[\"\\udc00\\ud800\"]", "[ error 2 @IN_JSON_SURROGATE"},
      {"[\"\\ud800\\u0041\"]", "[ error 2 @IN_JSON_SURROGATE"},
      {"[\"a\xE9\"]", "[ error 3 @IN_JSON_UTF8"},
      {"[\"abc", "[ error 1 @IN_JSON_OPEN"},
      {"{\"a\":", "{ k:\"a\" error 5 @IN_JSON_SHORT"},
      {"\xEF\xBB\xBF{}", "error 0 @IN_JSON_VALUE"},
  };
  for (size_t i = 0; i < COUNT_OF(CASES); i++) check(CASES[i][0], CASES[i][1]);
}

Test(io_json, depth) {
  struct buf deep = {0};
  for (int i = 0; i < MAX_JSON_DEPTH; i++) buf_char(&deep, i % 2 ? '[' : '[');
  for (int i = 0; i < MAX_JSON_DEPTH; i++) buf_char(&deep, ']');
  struct buf out = {0};
  put_tokens(&out, deep.at, deep.size);
  cr_assert(strstr(out.at, "] end") && !strstr(out.at, "error"));
  buf_clear(&out);
  buf_clear(&deep);
  for (int i = 0; i <= MAX_JSON_DEPTH; i++) buf_char(&deep, '[');
  put_tokens(&out, deep.at, deep.size);
  cr_assert(strstr(out.at, "error 1024 @IN_JSON_DEEP"));
  buf_free(&out);
  buf_free(&deep);
}

/* y_ must be read, n_ refused, i_ may be either: the public suite. */
Test(io_json, public_suite) {
  char room[256], path[640];
  const char *folder = shared("json/test_parsing", room);
  if (!folder) skip_public_suite("JSON");
  DIR *dir = opendir(folder);
  int seen = 0;
  for (struct dirent *entry; (entry = readdir(dir));) {
    if (!strstr(entry->d_name, ".json")) continue;
    struct buf bytes = {0}, out = {0};
    snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
    cr_assert(file_read(path, &bytes), "%s", path);
    put_tokens(&out, bytes.at ? bytes.at : "", bytes.size);
    bool accepted = !strstr(out.at, "error ");
    if (entry->d_name[0] == 'y') cr_expect(accepted, "%s: %s", entry->d_name, out.at);
    if (entry->d_name[0] == 'n') cr_expect(!accepted, "%s", entry->d_name);
    buf_free(&bytes);
    buf_free(&out);
    seen++;
  }
  closedir(dir);
  cr_assert_gt(seen, 300);
}
