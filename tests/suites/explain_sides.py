#!/usr/bin/env python3
"""explain_sides.py TOETS: one case judged twice: each side is the explanation by that version or day alone, the causes it names
are those that running the texts between gives, the JSON fits its schemas, and the page is well-formed.  SIDES: addresses."""
import csv
import itertools
import json
import os
import subprocess
import sys

import jsonschema

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import html_check  # noqa: E402

RULES, SAMPLE = "rules/duurzaam-herstel", "rules/duurzaam-herstel/voorbeeld"
FACTS = [f"{SAMPLE}/adressen.csv", "--list", f"bevingen={SAMPLE}/bevingen.csv"]
FROM, TO = "uitbreiding_2024", "kader_2026"
WIJZIGINGEN = ["schadegrondslag", "maximum", "gebied", "discretie"]
passed = failed = 0


def check(name, wrong):
    global passed, failed
    failed, passed = failed + bool(wrong), passed + (not wrong)
    if wrong:
        print(f"FAILED {name}: {wrong}")


def toets(*words):
    run = subprocess.run([sys.argv[1], *words], capture_output=True, text=True)
    return run.stdout if run.returncode in (0, 3) else f"exit {run.returncode}: {run.stderr}"


def keys(n):
    with open(f"{SAMPLE}/adressen.csv", encoding="utf-8-sig") as f:
        return [row["adres_id"] for row in itertools.islice(csv.DictReader(f, delimiter=";"), n)]


def without_foot(node):
    """The explanation but for what its foot says of options."""
    return {k: [without_foot(x) for x in v if x["kind"] != "foot"] if k == "kids" else v for k, v in node.items()}


def same_side(side, *options):
    alone = json.loads(toets("explain", RULES, *FACTS, *options, "--format", "json"))
    return "" if without_foot(side["explanation"]["explanation"]) == without_foot(alone["explanation"]) else f"not as with {options}"


def rows_between():
    """Per set of wijzigingen the outcomes of every address."""
    out = {}
    for n in range(len(WIJZIGINGEN) + 1):
        for chosen in itertools.combinations(WIJZIGINGEN, n):
            name = "+".join([FROM, *chosen]) if n < len(WIJZIGINGEN) else TO
            lines = toets("run", RULES, *FACTS, "--version", name, "--format", "jsonl").splitlines()
            out[frozenset(chosen)] = {row["case"]: row["outcomes"] for row in map(json.loads, lines)}
    return out


def smallest(between, key, outcome):
    """The smallest sets that give what all of them give."""
    full, found = between[frozenset(WIJZIGINGEN)][key][outcome], []
    for chosen in sorted(between, key=lambda c: (len(c), sorted(c))):
        if between[chosen][key][outcome] == full and not any(f <= chosen for f in found):
            found.append(chosen)
    return [] if found == [frozenset()] else found


def causes_mistakes(between, key, outcomes):
    for o in outcomes:
        told = {frozenset(name.split(".")[1] for name in cause) for cause in o["causes"]}
        known = all(rows[key][o["name"]] is not None for rows in between.values())
        if known and told != set(smallest(between, key, o["name"])):
            return f"{o['name']}: told {told}, found {smallest(between, key, o['name'])}"
    return ""


def main():
    os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
    sys.argv[1] = os.path.abspath(sys.argv[1])
    with open("docs/explanation.schema.json", encoding="utf-8") as f, open("docs/explanation-sides.schema.json", encoding="utf-8") as g:
        schema, sides_schema = json.load(f), json.load(g)
    between = rows_between()
    for i, key in enumerate(keys(int(os.environ.get("SIDES", "40")))):
        base = ["--case", key, "--from", FROM, "--to", TO]
        sides = json.loads(toets("explain", RULES, *FACTS, *base, "--format", "json"))
        wrong = causes_mistakes(between, key, sides["outcomes"])
        if not wrong and i % 5 == 0:
            wrong = same_side(sides["from"], "--case", key, "--version", FROM) or same_side(sides["to"], "--case", key, "--version", TO)
            jsonschema.validate(sides, sides_schema)
            jsonschema.validate(sides["from"]["explanation"], schema)
            wrong = wrong or "; ".join(html_check.mistakes(toets("explain", RULES, *FACTS, *base, "--format", "html"), "nl")[:4])
        check(key, wrong)
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)


main()
