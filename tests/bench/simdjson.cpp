// Reads JSON Lines of addresses by simdjson, on demand: every value as what it is; says how many values it saw.
//
//   simdjson FOLDER
#include <cstdio>
#include <cstring>
#include <simdjson.h>
#include <string>

using namespace simdjson;

static uint64_t count_object(ondemand::object object, double &sum);

static uint64_t count_value(ondemand::value value, double &sum) {
  uint64_t count = 1;
  switch (value.type()) {
  case ondemand::json_type::number: sum += double(value.get_double()); break;
  case ondemand::json_type::boolean: sum += bool(value.get_bool()); break;
  case ondemand::json_type::string: sum += double(std::string_view(value.get_string()).size()); break;
  case ondemand::json_type::array:
    count = 0;
    for (auto element : value.get_array()) count += count_object(element.get_object(), sum);
    break;
  default: break;
  }
  return count;
}

static uint64_t count_object(ondemand::object object, double &sum) {
  uint64_t count = 0;
  for (auto field : object) count += count_value(field.value(), sum);
  return count;
}

// Whole lines at a time, in memory that is used again.
int main(int count, char **words) {
  constexpr size_t at_once = 1 << 20, longest_line = 1 << 14;
  static char bytes[at_once + longest_line + SIMDJSON_PADDING];
  std::FILE *file = count == 2 ? std::fopen((std::string(words[1]) + "/adressen.jsonl").c_str(), "r") : nullptr;
  if (!file) return 1;
  std::setvbuf(file, nullptr, _IONBF, 0);
  ondemand::parser parser;
  uint64_t seen = 0;
  double sum = 0;
  for (size_t left = 0, got; (got = std::fread(bytes + left, 1, at_once, file)) > 0;) {
    size_t size = left + got, whole = std::string_view(bytes, size).rfind('\n') + 1;
    ondemand::document_stream lines = parser.iterate_many(bytes, whole, at_once + longest_line);
    for (auto line : lines) seen += count_object(line.get_object(), sum);
    left = size - whole;
    std::memmove(bytes, bytes + whole, left);
  }
  std::printf("%llu\n", static_cast<unsigned long long>(seen));
  return sum < 0;
}
