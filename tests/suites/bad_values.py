#!/usr/bin/env python3
"""bad_values.py TOETS: every kind of bad value, in CSV of both dialects and in JSON: the row is rejected with the place and the code of
the table below, in order and beside whole neighbours, with exit status 3; nothing is lost."""
import json, os, subprocess, sys, tempfile

TOETS = sys.argv[1]
RULES = """regeling soorten "Soorten"
gegeven kenmerk "kenmerk" : tekst sleutel
gegeven vlag "vlag" : ja/nee
gegeven bedrag_a "bedrag" : bedrag
gegeven maat "maat" : getal in cm met 1 decimalen tussen 0 en 100
gegeven aantal_a "aantal" : getal
gegeven dag_a "dag" : datum tussen 2000-01-01 en 2030-12-31
gegeven soort "soort" : een van klein, groot_
gegeven delen "delen" : lijst van
  prijs "prijs" : bedrag minstens € 0
  gekocht "gekocht" : datum
versie een "Een" geldig vanaf 2020-01-01
  besluit gelijk "gelijk" is kenmerk = "x"
"""
# fact, code, then what is wrong: in JSON, in CSV nl (;), in CSV en (,); None: cannot be written there, or is right
BAD = [
    ("vlag", "bad_value", ['"ja"', "1", "0", '""', "[]", "{}"], ["j", "yes", "1", "0", "janee"], ["ja", "1", "yes", "T"]),
    ("bedrag_a", "bad_number", ['"x"', "true", '"1.000,50"', '"€ 5"', '" 5"', "[]"], ["x", "1.00", "1.00,5", "1,2,3", "1e3", "--1", "€", "5 mm", "ja"],
     ["x", '"1,000.50"', '"5,25"', "1.2.3", "€", "true"]),
    ("bedrag_a", "too_many_decimals", ["1.005", '"0.001"', "1e-3"], ["1,005"], ["1.0055"]),
    ("bedrag_a", "out_of_range", ["10000000000.01", "-10000000000.01", "1e30"], ["10.000.000.000,01", "99999999999999999999"], ["-99999999999"]),
    ("maat", "too_many_decimals", ["1.55"], ["1,55"], ["1.55"]),
    ("maat", "out_of_range", ["-0.1", "100.1"], ["-0,1", "100,1"], ["-0.1", "100.1"]),
    ("maat", "bad_number", ['"5 cm"'], ["5 cm"], ["5 cm"]),
    ("aantal_a", "too_many_decimals", ["1.5"], ["1,5"], ["1.5"]),
    ("aantal_a", "bad_number", ['"NaN"', '"1e"', '"0x10"', '""'], ["NaN", "0x10"], ["1.500", "Infinity"]),
    ("dag_a", "bad_date", ['"2023-02-29"', '"1-2-2023"', '"2023-13-01"', '"20230101"', "20230101", '"2023-01-01T00:00:00"', "true"],
     ["29-2-2023", "2023-02-29", "1/2/2023", "31-4-2023", "1 januari 2023", "45000", "01-02-23"], ["1-2-2023", "2023-02-29", "02/01/2023"]),
    ("dag_a", "out_of_range", ['"1999-12-31"', '"2031-01-01"'], ["31-12-1999", "2031-01-01"], ["1999-12-31"]),
    ("peildatum", "bad_date", ['"gisteren"'], ["gisteren"], ["yesterday"]),
    ("soort", "bad_value", ['"Klein"', '"reuzen"', "1", "true", '""'], ["Klein", "reuzen", "1"], ["KLEIN"]),
    ("delen", "bad_value", ["{}", '"x"', "3", "true"], None, None),
    ("delen[0].prijs", "out_of_range", ['[{"prijs": -1}]'], ['"[{""prijs"": -1}]"'], ['"[{""prijs"": -1}]"']),
    ("delen[1].gekocht", "bad_date", ['[{}, {"gekocht": "2023-02-30"}]'], ['"[{}, {""gekocht"": ""2023-02-30""}]"'], ['"[{}, {""gekocht"": ""2023-02-30""}]"']),
    ("delen[0].kleur", "unknown_key", ['[{"kleur": 1}]'], ['"[{""kleur"": 1}]"'], ['"[{""kleur"": 1}]"']),
    ("delen[0].gekocht", "duplicate_key", ['[{"gekocht": null, "gekocht": null}]'], ['"[{""gekocht"": null, ""gekocht"": null}]"'], ['"[{""gekocht"": null, ""gekocht"": null}]"']),
    ("kenmerk", "bad_value", ["3", "true", "[]"], None, None),
    ("kenmerk", "no_key", ["null"], [""], [""]),
    ("kenmerk", "bad_value", None, ["3,63E+14"], ["3.63E+14"]),
]
# whole lines: JSON Lines, then records of CSV (written with ; and with , for it), each with its place and code
LINES = [('{"kenmerk": "B", "kleur": 1}', "kleur", "unknown_key"), ('{"kenmerk": "B", "vlag": true, "vlag": true}', "vlag", "duplicate_key"),
         ('{"vlag": true}', "kenmerk", "no_key"), ("[]", None, "bad_record"), ("x", None, "bad_record"), ('{"kenmerk": "B"', None, "bad_record"),
         ('{"kenmerk": "B"} {}', None, "bad_record"), ('{"kenmerk": "B", "vlag": tru}', None, "bad_record"), ('{"kenmerk": "B", "aantal_a": 01}', None, "bad_record"),
         ('{"kenmerk": "B", "aantal_a": NaN}', None, "bad_record"), ("{'kenmerk': 'B'}", None, "bad_record"), ('{"kenmerk": "\\ud800"}', None, "bad_record")]
RECORDS = ["B;2026-01-01;ja;1", "B", 'B;2026-01-01;"ja"x', 'B;2026-01-01;j"a', "B;2026-01-01;\0", "Totaal 3;;;;;"]


def run(rules, path, *options):
    p = subprocess.run([TOETS, "run", rules, path, "--format", "jsonl", *options], capture_output=True, text=True)
    return p.returncode, [json.loads(line) for line in p.stdout.splitlines()], p.stderr


def fault(rules, path, at, code):
    """what is wrong with how the second of three records was refused; None when nothing is"""
    status, rows, said = run(rules, path)
    if status != 3 or len(rows) != 3:
        return f"exit {status}, {len(rows)} rows {said[:200]}"
    if [row["status"] for row in rows] != ["decided", "rejected", "decided"] or [rows[0]["case"], rows[2]["case"]] != ["A", "C"]:
        return f"rows {rows}"
    errors = [(e["at"], e["code"]) for e in rows[1]["errors"]]
    if errors != [(at, code)] or not rows[1]["errors"][0]["message"]:
        return f"errors {rows[1]['errors']}"
    if rows[1]["outcomes"] is not None or rows[1]["version"] is not None:
        return f"row {rows[1]}"


def values():
    """name, extension, text, place, code of every case"""
    for at, code, in_json, in_nl, in_en in BAD:
        fact = at.split("[")[0]
        for value in in_json or ():
            middle = f'{{"kenmerk": "B", "peildatum": "2026-01-01", "{fact}": {value}}}' if fact not in ("kenmerk", "peildatum") else \
                f'{{"{fact}": {value}' + (', "kenmerk": "B"}' if fact == "peildatum" else "}")
            yield f"{fact} {value}", "jsonl", middle, at, code
        for mark, given in ((";", in_nl), (",", in_en)):
            for value in given or ():
                columns = [c for c in ("kenmerk", "peildatum", fact) if c not in (fact,)] + [fact]
                cells = {"kenmerk": "B", "peildatum": "2026-01-01", fact: value}
                yield f"{fact}{mark} {value}", "csv", (mark, columns, mark.join(cells[c] for c in columns)), at, code
    for line, at, code in LINES:
        yield line, "jsonl", line, at, code
    for record in RECORDS:
        for mark in ";,":
            yield f"record{mark} {record!r}", "csv", (mark, ["kenmerk", "peildatum", "vlag"], record.replace(";", mark)), None, "bad_record"


def text_of(kind, middle):
    if kind == "jsonl":
        good = '{{"kenmerk": "{}", "peildatum": "2026-01-01"}}'
        return "\n".join([good.format("A"), middle, good.format("C")]) + "\n"
    mark, columns, record = middle
    good = [mark.join({"kenmerk": k, "peildatum": "2026-01-01"}.get(c, "") for c in columns) for k in "AC"]
    return "\r\n".join([mark.join(columns), good[0], record, good[1]]) + "\r\n"


def main():
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        rules = os.path.join(folder, "soorten.regels")
        with open(rules, "w", encoding="utf-8") as f:
            f.write(RULES)
        for name, kind, middle, at, code in values():
            path = os.path.join(folder, "feiten." + kind)
            with open(path, "w", encoding="utf-8", newline="") as f:
                f.write(text_of(kind, middle))
            wrong = fault(rules, path, at, code)
            passed, failed = passed + (not wrong), failed + bool(wrong)
            if wrong:
                print(f"FAILED {name}: {at} {code}: {wrong}")
    print(f"{passed} passed, {failed} failed")
    return failed > 0


sys.exit(main())
