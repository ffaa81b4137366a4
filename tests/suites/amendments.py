#!/usr/bin/env python3
"""amendments.py TOETS: a version that starts on a day changes no outcome judged before that day.  A random amendment is put after
Duurzaam herstel and after random regulations; cases judged before it starts must give the same bytes by the old and the new
rules, but for outcomes that only the new version has.  AMENDMENTS: how many."""
import datetime, json, os, random, re, shutil, subprocess, sys, tempfile

TOETS = sys.argv[1]
MODEL = os.path.join(os.path.dirname(TOETS), "model")
AMENDMENTS = int(os.environ.get("AMENDMENTS", "40"))
RULES = "rules/duurzaam-herstel"
SAMPLE = RULES + "/voorbeeld/"
EXTRA = "nieuw_besluit"


def euros(r):
    return f"€ {r.randrange(1, 900)}.{r.randrange(1000):03}"


def change_amount(r, name):
    return f"    parameter {name} wordt {euros(r)}\n"


HERSTEL = [
    lambda r: change_amount(r, "drempelbedrag"),
    lambda r: change_amount(r, "hoogste_maximum"),
    lambda r: f"    parameter aantal_bevingen wordt {r.randrange(9)}\n",
    lambda r: f"    voorwaarde voldoende_schade komt te luiden\n      als erkende_schade >= {euros(r)} of schrijnend\n",
    lambda r: "    voorwaarde nieuwe_schade vervalt\n",
    lambda r: f"    besluit maximumbedrag wordt aangevuld\n      tenzij nieuw als schrijnend dan {euros(r)}\n",
    lambda r: "    besluit maximumbedrag komt te luiden\n      is onbegrensd\n",
    lambda r: "    voorwaarde nieuwe_eis \"nieuwe eis\" bij in_aanmerking\n      als niet schrijnend\n",
    lambda r: f"    besluit {EXTRA} \"nieuw\" : bedrag\n      is laagste(woz_waarde; {euros(r)})\n",
]
HERSTEL_AFTER = [
    lambda r: "  mededeling afwijken vervalt\n",
    lambda r: "  overgangsrecht lopende_dossiers vervalt\n",
    lambda r: f"  overgangsrecht nieuw_recht \"nieuw\"\n    als lopend_dossier dan geldt {r.choice(['pilot_2023', 'uitbreiding_2024'])}\n",
    lambda r: "  overgangsrecht zonder_nieuws \"nieuw\"\n    als dossier_geopend < 2026-06-01 dan geldt kader_2026\n",
]


def write_amendment(r, amended, start, changes, after):
    """each change a wijziging of its own"""
    text = f"\nversie nieuwe_versie \"Nieuwe versie\" wijzigt {amended} geldig vanaf {start}\n"
    for i, change in enumerate(r.sample(changes, min(len(changes), r.randrange(1, 4)))):
        text += f"  wijziging nieuw_{i} \"Wijziging\"\n{change(r)}"
    return text + "".join(part(r) for part in r.sample(after, min(len(after), r.randrange(3))))


def changes_of(text, amended):
    """changes that a random regulation can have: of the provisions in the text of its last version"""
    body = text[text.index(f"versie {amended} "):]
    conditions = re.findall(r"^\s+voorwaarde (\w+) \"", body, re.M)
    flags = re.findall(r"^\s+parameter (\w+) \"[^\"]*\" = (?:ja|nee)$", body, re.M)
    out = [lambda r: f"    besluit {EXTRA} \"nieuw\"\n      is 12\n"]
    for name in conditions:
        out.append(lambda r, name=name: f"    voorwaarde {name} komt te luiden\n      als {r.choice(['ja', 'nee'])}\n")
        out.append(lambda r, name=name: f"    voorwaarde {name} wordt aangevuld\n      tenzij nieuw als ja dan {r.choice(['ja', 'nee'])}\n")
        out.append(lambda r, name=name: f"    voorwaarde {name} vervalt\n")
    for name in flags:
        out.append(lambda r, name=name: f"    parameter {name} wordt {r.choice(['ja', 'nee'])}\n")
    return out


def versions_of(text):
    """name, what it amends, start: of each version"""
    return re.findall(r"^versie (\w+) \"[^\"]*\"(?: wijzigt (\w+))? geldig vanaf (\S+)(?: tot (\S+))?", text, re.M)


def run(rules, facts, options):
    p = subprocess.run([TOETS, "run", rules, *facts, "--format", "jsonl", *options], capture_output=True, text=True)
    assert p.returncode in (0, 3), f"run ends with {p.returncode}: {p.stderr[:400]}"
    return p.stdout.splitlines()


def without_new(line):
    row = json.loads(line, parse_float=str, parse_int=str)
    if row["outcomes"]:
        row["outcomes"].pop(EXTRA, None)
    row["errors"] = [e for e in row["errors"] if e["at"] != EXTRA]  # where transitional law contradicts itself: every outcome
    return row


def differ(old, new, facts, options):
    """the first row that differs; byte for byte where the new version has no outcome of its own"""
    before, after = run(old, facts, options), run(new, facts, options)
    assert len(before) == len(after), f"{len(before)} rows, then {len(after)}"
    for a, b in zip(before, after):
        same = a == b if f'"{EXTRA}"' not in b else json.dumps(without_new(a)) == json.dumps(without_new(b))
        if not same:
            return f"{options}\n  old {a[:700]}\n  new {b[:700]}"


def checks(rules):
    return subprocess.run([TOETS, "check", rules], capture_output=True).returncode == 0


def day_before(start):
    return str(datetime.date.fromisoformat(start) - datetime.timedelta(days=1))


def herstel(r, folder):
    new = os.path.join(folder, "nieuw")
    shutil.copytree(RULES, new, ignore=shutil.ignore_patterns("voorbeeld"))
    start = str(datetime.date(2026, 3, 16) + datetime.timedelta(days=r.randrange(900)))
    with open(os.path.join(new, "80-nieuw.regels"), "w", encoding="utf-8") as f:
        f.write("regeling duurzaam_herstel \"Duurzaam herstel\"\n" + write_amendment(r, "kader_2026", start, HERSTEL, HERSTEL_AFTER))
    facts = [SAMPLE + "adressen.csv", "--list", f"bevingen={SAMPLE}bevingen.csv"]
    return RULES, new, facts, [[], ["--date", day_before(start)], ["--date", "2024-01-01"]]


def random_regulation(r, folder):
    subprocess.run([MODEL, "generate", str(r.randrange(10**6)), "60", folder], check=True)
    old, new = os.path.join(folder, "regels.regels"), os.path.join(folder, "nieuw", "regels.regels")
    with open(old, encoding="utf-8") as f:
        text = f.read()
    versions = versions_of(text)
    amended = {amends for _, amends, _, _ in versions}
    last = max((v for v in versions if v[0] not in amended), key=lambda v: v[2])
    start = str(datetime.date.fromisoformat(last[2]) + datetime.timedelta(days=r.randrange(1, 400)))
    after = [lambda r: f"  overgangsrecht nieuw_recht \"nieuw\" als peildatum < {start} of ja dan geldt {last[0]}\n"]
    os.mkdir(os.path.dirname(new))
    with open(new, "w", encoding="utf-8") as f:
        f.write(text + write_amendment(r, last[0], start, changes_of(text, last[0]), after))
    cases, early = os.path.join(folder, "gevallen.jsonl"), os.path.join(folder, "vroeg.jsonl")
    with open(cases, encoding="utf-8") as f, open(early, "w", encoding="utf-8") as out:
        out.writelines(line for line in f if (json.loads(line).get("peildatum") or "9999") < start)
    return old, new, [early], [[], ["--date", day_before(start)], ["--date", last[2]]]


def main():
    r, tried, passed, failed, refused = random.Random(20261124), 0, 0, 0, 0
    while passed + failed < AMENDMENTS and tried < 20 * AMENDMENTS:
        tried += 1
        with tempfile.TemporaryDirectory() as folder:
            old, new, facts, runs = (herstel if tried % 4 == 0 else random_regulation)(r, folder)
            if not checks(new):  # an amendment of what the regulation cannot do without
                refused += 1
                continue
            found = next((d for d in (differ(old, new, facts, options) for options in runs) if d), None)
            passed, failed = passed + (not found), failed + bool(found)
            if found:
                print(f"FAILED {tried}: {found}")
    print(f"{tried} amendments, {refused} refused by check")
    if passed + failed < AMENDMENTS:
        failed += 1
    print(f"{passed} passed, {failed} failed")
    return failed > 0


sys.exit(main())
