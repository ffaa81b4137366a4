// Reads JSON Lines of addresses by simdjson, on demand: every value as what it is; says how many values it saw.
//
//   simdjson FOLDER
#include <cstdio>
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

int main(int count, char **words) {
  if (count != 2) return 1;
  padded_string text = padded_string::load(std::string(words[1]) + "/adressen.jsonl");
  ondemand::parser parser;
  ondemand::document_stream lines = parser.iterate_many(text, 1 << 20);
  uint64_t seen = 0;
  double sum = 0;
  for (auto line : lines) seen += count_object(line.get_object(), sum);
  std::printf("%llu\n", static_cast<unsigned long long>(seen));
  return sum < 0;
}
