#!/usr/bin/env python3
"""schema.py TOETS: what `toets schema` says is what the readers take and the writers write.  The sample and every row of `run` fit
the JSON Schema; random values, good and bad, are refused by the schema and the reader, or by neither, but for the differences that
the schema itself names; the CSV headers are read without a word; the dictionary's tables are aligned and whole; docs/schema.md is true."""
import csv, glob, json, os, random, re, subprocess, sys, tempfile, unicodedata

from jsonschema import Draft202012Validator

TOETS = sys.argv[1]
RULES = "rules/duurzaam-herstel"
SAMPLE = RULES + "/voorbeeld/"
RANDOM_CASES = 6000
KINDS = """regeling soorten "Soorten {{en}} \\ <maten> | `alles`"
bron b "B*on" "https://example.nl/a_b"
gegeven kenmerk "kenmerk" : tekst sleutel volgens b "p. 3|4"
gegeven vlag "vlag" : ja/nee oordeel
gegeven bedrag_a "bedrag {p} {vlag}" : bedrag
gegeven bedrag_b "bedrag" : bedrag tussen -€ 12,50 en € 1.099,95
gegeven bedrag_c : bedrag of onbegrensd
gegeven hoog "hoog" : bedrag tussen € 100 en € 2.500
gegeven laag "laag" : bedrag tussen -€ 2.500,05 en -€ 99,50
gegeven maat "maat" : getal in cm met 1 decimalen tussen 0 en 100
gegeven fijn "fijn" : getal met 12 decimalen tussen -0,5 en 0,25
gegeven aantal_a "aantal" : getal minstens 7
gegeven groot "groot" : getal
gegeven dag_a "dag" : datum tussen 1999-02-28 en 2030-11-09
gegeven dag_b "dag" : datum
gegeven soort "soort" : een van klein, grote_
gegeven naam "naam" : tekst
gegeven delen "delen" : lijst van
  prijs "prijs" : bedrag minstens € 0
  gekocht "gekocht" : datum minstens 2000-01-01
  wat "wat" : een van a, b
uitlegkeuze streng "Streng?"
  mild "nee" standaard
  hard "ja"
versie een "Een" geldig vanaf 2020-01-01
  parameter p "p" = € 5
  besluit gelijk "gelijk aan {p}" is kenmerk = "x"
  besluit som_a "som" is bedrag_a + bedrag_b
  besluit grens "grens" is bedrag_c
  besluit keus "keus" is soort
  besluit dag "dag" is dag_a
  besluit tekst_a "tekst" is naam
  besluit aantal_b "aantal" is groot * 1000000000
versie twee "Twee" wijzigt een geldig vanaf 2021-01-01
  wijziging w "W"
    parameter p wordt € 6
"""
ERRORS = """regeling fouten "Fouten"
gegeven a "a" : getal
versie een "Een" geldig vanaf 2020-01-01
  besluit groot "groot" is a * 1000000 * 1000000
  besluit voldoet "voldoet" is voldaan aan alle voorwaarden
  voorwaarde v "V" bij voldoet als a > 3
versie twee "Twee" wijzigt een geldig vanaf 2021-01-01
  wijziging w "W"
    voorwaarde v komt te luiden als a > 2
  overgangsrecht o "O" als a > 5 dan geldt een
"""
ENGLISH = """regulation kinds "Kinds"
fact id "id" : text key
fact size "size" : number in cm with 1 decimals at least 0
fact parts "parts" : list of
  price "price" : amount
version one "One" valid from 2020-01-01
  decision good "good" is size > 3 cm
"""


class Failed(Exception):
    pass


def call(*words, status=0):
    p = subprocess.run([TOETS, *words], capture_output=True, text=True)
    if p.returncode != status:
        raise Failed(f"{words}: exit {p.returncode} {p.stderr[:500]}")
    return p.stdout, p.stderr


def write(path, text):
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)
    return path


def validators(rules, *options):
    schema = json.loads(call("schema", rules, *options)[0])
    Draft202012Validator.check_schema(schema)
    row = {"$schema": schema["$schema"], "$ref": "#/$defs/row", "$defs": schema["$defs"]}
    return Draft202012Validator(schema), Draft202012Validator(row)


def fit(validator, values):
    for value in values:
        for error in validator.iter_errors(value):
            raise Failed(f"{value}: {'/'.join(map(str, error.absolute_path))}: {error.message[:300]}")


def rows_of(folder, rules, lines, *options, status=0):
    path = write(os.path.join(folder, "f.jsonl"), "".join(line + "\n" for line in lines))
    return [json.loads(line) for line in call("run", rules, path, *options, status=status)[0].splitlines()]


# ---- the sample ----
def addresses():
    quakes = {}
    with open(SAMPLE + "bevingen.csv", encoding="utf-8-sig", newline="") as f:
        for row in csv.DictReader(f, delimiter=";"):
            quakes.setdefault(row["adres_id"], []).append({"datum": row["datum"], "pgv": row["pgv"].replace(",", ".")})
    yes_no = {"ja": True, "nee": False}
    with open(SAMPLE + "adressen.csv", encoding="utf-8-sig", newline="") as f:
        for row in csv.DictReader(f, delimiter=";"):
            case = {k: yes_no.get(v, v.replace(",", ".") if v[:1].isdigit() else v or None) for k, v in row.items()}
            yield {**case, "bevingen": quakes.get(row["adres_id"], [])}


def sample(folder):
    case, row = validators(RULES)
    files = sorted(glob.glob(SAMPLE + "adres-*.json"))
    if len(files) != 4:
        raise Failed(f"{len(files)} cases")
    for path in files:
        with open(path, encoding="utf-8") as f:
            fit(case, [json.load(f)])
    cases = list(addresses())
    fit(case, cases)
    rows = rows_of(folder, RULES, map(json.dumps, cases))
    fit(row, rows)
    from_csv = call("run", RULES, SAMPLE + "adressen.csv", "--list", f"bevingen={SAMPLE}bevingen.csv", "--format", "jsonl")[0]
    if len(rows) != 1000 or rows != [json.loads(line) for line in from_csv.splitlines()]:
        raise Failed("the addresses as JSON give other rows than as CSV")
    fit(row, rows_of(folder, RULES, map(json.dumps, cases[:50]), "--version", "uitbreiding_2024+maximum"))


# ---- rows ----
def statuses(folder):
    rules = write(os.path.join(folder, "fouten.regels"), ERRORS)
    case, row = validators(rules)
    date = '"peildatum": "2021-05-01"'
    lines = ["{%s, %s}" % (date, fact) for fact in ('"a": 3', '"a": 9000000000', '"a": 9', '"a": null', '"a": "x"')]
    lines += ['{"a": 3, "peildatum": "2000-01-01"}', '{"a": 3, "peildatum": "2020-01-01"}', "[]", '{"b": 3}', "{"]
    rows = rows_of(folder, rules, lines, status=3)
    got = [r["status"] for r in rows]
    if got != ["decided", "error", "decided", "undetermined", "rejected", "no_version", "decided", "rejected", "rejected", "rejected"]:
        raise Failed(f"statuses {got}")
    fit(row, rows)
    spoilt = [{**rows[0], "status": "error"}, {**rows[0], "missing": ["a"]}, {**rows[1], "errors": []}, {**rows[5], "version": "een"},
              {**rows[0], "case": "1"}, {**rows[0], "failed": ["w"]}, {**rows[0], "version": "drie"}, {**rows[0], "extra": 1},
              {**rows[0], "outcomes": {"voldoet": True}}, {**rows[4], "outcomes": {}}, {**rows[0], "transition": "w"}]
    for one in spoilt:
        if row.is_valid(one):
            raise Failed(f"the schema takes {one}")
    keyed = validators(write(os.path.join(folder, "kinds.regels"), KINDS))[1]
    fit(keyed, rows_of(folder, os.path.join(folder, "kinds.regels"), ['{"kenmerk": "k", "peildatum": "2021-01-01", "bedrag_a": 3, '
        '"bedrag_b": 1.25, "bedrag_c": "onbegrensd", "soort": "klein", "dag_a": "2020-02-29", "naam": "é\\n", "groot": 2}', "{}"], status=3))


# ---- random values ----
NUMBERS = ["0", "-0", "-0.00", "1", "7", "6", "-1", "5.25", "5.250", "5.255", "12.50", "-12.50", "-12.51", "1099.95", "1099.96", "1099.950", "1099.9", "1100",
           "100", "99.99", "100.0", "100.1", "2500", "2500.01", "-2500.05", "-2500.06", "-99.5", "-99.49", "-99.50", "-100", "0.25", "0.250000000001", "-0.5",
           "0.0000000000001", "-0.500000000001", "10000000000", "10000000000.01", "-10000000000", "-10000000000.01", "1000000000000", "1000000000001",
           "999999999999", "1e2", "1E-1", "25e-1", "7.0", "1e400", "01", "1.", ".5", "+5", "5,25", "1.000,50", "NaN", "Infinity", "0x10", "5 cm", " 5", "5 ", "€ 5"]
DATES = ["2026-01-01", "1999-02-28", "1999-02-27", "2030-11-09", "2030-11-10", "2030-12-01", "2031-01-01", "2000-02-29", "1900-02-29", "2100-02-29",
         "2024-02-29", "2023-02-29", "2023-04-31", "2023-13-01", "2023-00-10", "2023-01-00", "1600-01-01", "1599-12-31", "1600-02-29", "1700-02-29",
         "9999-12-31", "10000-01-01", "0001-01-01", "20230101", "2023-1-1", "1-1-2023", "2023-01-01T00:00:00", "2023-01-01\n", " 2023-01-01", "gisteren"]
WORDS = ["klein", "grote_", "Klein", "a", "b", "c", "", "ja", "nee", "true", "onbegrensd", "unlimited", "Onbegrensd", "null", "é", "x\n", "\u0000", "kenmerk"]
FACTS = ["vlag", "bedrag_a", "bedrag_b", "bedrag_c", "hoog", "laag", "maat", "fijn", "aantal_a", "groot", "dag_a", "dag_b", "soort", "naam", "delen",
         "peildatum", "kenmerk", "kleur", "_bronnen", "_toelichting"]
JSON_NUMBER = [n for n in NUMBERS if n[0] not in "+.0NI €" or n in ("0", "0.25", "0.250000000001", "0.0000000000001")]
JSON_NUMBER = [n for n in JSON_NUMBER if n[-1].isdigit() and "," not in n and n != "1e400"]


def random_digits(r):
    whole = str(r.randrange(10 ** r.randrange(1, 14)))
    return r.choice(["", "-"]) + whole + r.choice(["", "", "." + str(r.randrange(10 ** r.randrange(1, 4))), ".50", ".00"])


def random_date(r):
    return "%04d-%02d-%02d" % (r.choice([1599, 1600, 1998, 1999, 2000, 2030, 2031, r.randrange(1500, 10000)]), r.randrange(0, 14), r.randrange(0, 33))


def scalar(r, fact):
    """a value as JSON text, more often than not of a kind that the fact may have"""
    kind = r.randrange(8)
    if kind == 0:
        return r.choice(["true", "false", "null", "{}", "[]", '[{"prijs": 1}]', "1", '"1"'])
    if kind == 1:
        return json.dumps(r.choice(WORDS + DATES + NUMBERS))
    if fact.startswith("dag") or fact in ("peildatum", "gekocht"):
        return json.dumps(r.choice([r.choice(DATES), random_date(r)]))
    if fact in ("soort", "naam", "wat", "kenmerk"):
        return json.dumps(r.choice(WORDS))
    if fact == "vlag":
        return r.choice(["true", "false", "null", '"ja"', "0"])
    if kind < 5:
        return r.choice([r.choice(JSON_NUMBER), random_digits(r)])
    return json.dumps(r.choice(NUMBERS + [random_digits(r)] * 20))


def member(r, fact):
    if fact == "delen" and r.random() < 0.9:
        fields = [r.sample(["prijs", "gekocht", "wat", "prijs_"][: 3 + (r.random() < 0.1)], r.randrange(3)) for _ in range(r.randrange(3))]
        return "[%s]" % ", ".join("{%s}" % ", ".join(f'"{f}": {scalar(r, f)}' for f in element) for element in fields)
    if fact.startswith("_") and r.random() < 0.9:
        return "{%s}" % ", ".join(f'"{f}": {r.choice([json.dumps(r.choice(WORDS)), "null", "3", "{}"])}' for f in r.sample(FACTS[:16] + ["kleur"] * (r.random() < 0.2), 1))
    return scalar(r, fact)


def exponent(value):
    """is there a string somewhere that the reader takes for a number with an exponent?"""
    if isinstance(value, str):
        return value in ("1e2", "1E-1", "25e-1", "1e400")
    if isinstance(value, dict):
        return any(map(exponent, value.values()))
    return isinstance(value, list) and any(map(exponent, value))


def agreement(folder):
    r, rules = random.Random(20260101), write(os.path.join(folder, "kinds.regels"), KINDS)
    case, row = validators(rules)
    lines = []
    for i in range(RANDOM_CASES):
        facts = r.sample(FACTS, 1 + (r.random() < 0.1))
        key = {} if "kenmerk" in facts or r.random() < 0.01 else {"kenmerk": json.dumps(str(i))}
        members = {**key, **{fact: member(r, fact) for fact in facts}}
        lines.append("{%s}" % ", ".join(f'"{name}": {value}' for name, value in members.items()))
    rows, told = rows_of(folder, rules, lines, status=3), {True: 0, False: 0, "decimals": 0, "exponent": 0}
    fit(row, rows)
    for line, result in zip(lines, rows):
        value = json.loads(line)
        taken, read = case.is_valid(value), result["status"] != "rejected"
        codes = {e["code"] for e in result["errors"]}
        if taken and codes == {"too_many_decimals"}:
            told["decimals"] += 1
        elif not taken and exponent(value):
            told["exponent"] += 1
        elif taken != read:
            raise Failed(f"{line}: the schema {'takes' if taken else 'refuses'} it, the reader says {result['errors']} "
                         f"{[e.message[:200] for e in case.iter_errors(value)]}")
        else:
            told[taken] += 1
    if min(told.values()) < 20:
        raise Failed(f"too few of some kind: {told}")


def every_number(folder):
    """bounds from both sides, as strings of every form"""
    rules = write(os.path.join(folder, "kinds.regels"), KINDS)
    case, lines = validators(rules)[0], []
    bounds = {"bedrag_a": [-10 ** 12, 10 ** 12], "bedrag_b": [-1250, 109995], "hoog": [10000, 250000], "laag": [-250005, -9950]}
    for fact, (least, most) in bounds.items():
        for v in {b + d * s for b in (least, most, 0) for d in (0, 1, 5, 10, 95, 100, 1000, 9999, 10 ** 5, 10 ** 7) for s in (1, -1)}:
            sign, whole, cents = "-" if v < 0 else "", abs(v) // 100, "%02d" % (abs(v) % 100)
            forms = [f"{whole}.{cents}", f"{whole}.{cents}00", f"{whole}.{cents}1"] + [f"{whole}.{cents[0]}", f"{whole}"][: (cents[1] == "0") + (cents == "00")]
            lines += [json.dumps({"kenmerk": "k", fact: sign + form}) for form in forms]
    rows = rows_of(folder, rules, lines, status=3)
    for line, result in zip(lines, rows):
        if case.is_valid(json.loads(line)) != (result["status"] != "rejected"):
            raise Failed(f"{line}: {result['errors']}")


def every_day(folder):
    """each day of some years, and days that do not exist"""
    rules = write(os.path.join(folder, "kinds.regels"), KINDS)
    case = validators(rules)[0]
    years = [1599, 1600, 1700, 1900, 1999, 2000, 2004, 2023, 2024, 2030, 2031, 2400, 9999, 10000, 999]
    days = [f"{y:04d}-{m:02d}-{d:02d}" for y in years for m in range(14) for d in range(33)]
    lines = [json.dumps({"kenmerk": "k", fact: day}) for day in days for fact in ("dag_a", "dag_b")]
    for line, result in zip(lines, rows_of(folder, rules, lines, status=3)):
        if case.is_valid(json.loads(line)) != (result["status"] != "rejected"):
            raise Failed(f"{line}: {result['errors']}")


# ---- other forms ----
def headers(folder):
    rules = write(os.path.join(folder, "kinds.regels"), KINDS)
    english = write(os.path.join(folder, "kinds.rules"), ENGLISH)
    for path, name, options in ((rules, "delen", []), (rules, "delen", ["--dialect", "en"]), (english, "parts", []), (english, "parts", ["--dialect", "nl"])):
        facts = write(os.path.join(folder, "f.csv"), call("schema", path, "--format", "csv", *options)[0])
        parts = write(os.path.join(folder, "l.csv"), call("schema", path, "--format", "csv", "--list", name, *options)[0])
        rows, said = call("run", path, facts, "--list", f"{name}={parts}")
        if said or rows.count("\n") != 1:
            raise Failed(f"{options}: {said} {rows}")
    keyless = write(os.path.join(folder, "k.regels"), KINDS.replace(" sleutel", ""))
    facts = write(os.path.join(folder, "f.csv"), call("schema", keyless, "--format", "csv")[0])
    if call("run", keyless, facts)[1]:
        raise Failed("a list without a key has no column")


def width(text):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def dictionary(folder):
    for rules, lang in ((RULES, "nl"), (RULES, "en"), (write(os.path.join(folder, "kinds.regels"), KINDS), "nl")):
        text = call("schema", rules, "--format", "md", "--lang", lang)[0]
        table = []
        for line in text.split("\n") + [""]:
            if line.startswith("|"):
                table.append(line)
            elif table:
                if len({width(one) for one in table}) != 1 or len({one.replace("\\|", "").count("|") for one in table}) != 1:
                    raise Failed("not aligned:\n" + "\n".join(table))
                table = []
        for name in json.loads(call("schema", rules)[0])["properties"]:
            if not name.startswith("_") and f"| `{name}`" not in text:
                raise Failed(f"{name} is not in the dictionary")


def page(folder):
    """docs/schema.md: its examples fit the schema, its names are those of the schema, its differences are there"""
    case, row = validators(RULES)
    with open("docs/schema.md", encoding="utf-8") as f:
        text = f.read()
    examples = [json.loads(block) for block in re.findall(r"^    (\{.*?\n)\n", text, re.M | re.S)]
    if len(examples) != 2 or "case" not in examples[1]:
        raise Failed(f"{len(examples)} examples")
    fit(case, examples[:1])
    fit(row, examples[1:])
    with open(SAMPLE + "adres-onbepaald.json", encoding="utf-8") as f:
        if rows_of(folder, RULES, [json.dumps(json.load(f))]) != examples[1:]:
            raise Failed("the example row is another")
    if rows_of(folder, RULES, [json.dumps(examples[0])])[0]["status"] == "rejected":
        raise Failed("the example case is refused")
    schema = row.schema["$defs"]["row"]
    statuses = [one["properties"]["status"]["const"] for one in schema["oneOf"]]
    if re.findall(r"^\| `(\w+)` \|", text.split("| `status` |")[1], re.M) != statuses:
        raise Failed(f"statuses {statuses}")
    codes = schema["properties"]["errors"]["items"]["properties"]["code"]["enum"]
    if text.split("its code is one of")[1].split("CSV has")[0].split() != codes:
        raise Failed(f"codes {codes}")
    for words in re.findall(r"^    toets (schema .*?) *(?:#.*)?$", text, re.M):
        call(*words.replace("RULES", RULES).replace("NAME", "bevingen").split())
    differences = [('{"adres_id": "k", "woz_waarde": 1.005}', True), ('{"adres_id": "k", "woz_waarde": "1.005"}', False),
                   ('{"adres_id": "k", "woz_waarde": "1e3"}', False), ('{"adres_id": "k", "adres_id": "k"}', True)]
    read = [r["status"] != "rejected" for r in rows_of(folder, RULES, [line for line, _ in differences], status=3)]
    if [case.is_valid(json.loads(line)) for line, _ in differences] != [fits for _, fits in differences] or read != [False, False, True, False]:
        raise Failed(f"the differences told are not those: {read}")


def compiled(folder):
    program = os.path.join(folder, "p.toets")
    call("compile", RULES, "-o", program)
    for form in ("json", "csv", "md"):
        for lang in ("nl", "en"):
            if call("schema", RULES, "--format", form, "--lang", lang) != call("schema", program, "--format", form, "--lang", lang):
                raise Failed(f"{form}: a compiled program has another schema")


def main():
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for check in (sample, statuses, agreement, every_number, every_day, headers, dictionary, page, compiled):
            try:
                check(folder)
                passed += 1
            except Failed as e:
                failed += 1
                print(f"FAILED {check.__name__}: {e}")
    print(f"{passed} passed, {failed} failed")
    return failed > 0


sys.exit(main())
