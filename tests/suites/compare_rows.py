#!/usr/bin/env python3
"""compare_rows.py TOETS: what `compare --format json` says follows from the rows of `run --version` of both sides, counted
here once more with exact decimals; the CSV says the same."""
import json, os, subprocess, sys, tempfile
from decimal import Decimal

TOETS = sys.argv[1]
SAMPLE = "rules/duurzaam-herstel/voorbeeld/"

RULES = """regeling soorten "Soorten"
gegeven kenmerk "kenmerk" : tekst sleutel
gegeven a "a" : getal
gegeven b "b" : bedrag
gegeven dag "dag" : datum
gegeven naam "naam" : tekst
gegeven j "j" : ja/nee
versie een "Een" geldig vanaf 2020-01-01
  parameter grens "grens" = 5
  voorwaarde groot "a is minstens {grens}" bij goed als a >= grens
  voorwaarde oud "j" bij goed als j
  besluit goed "goed" is voldaan aan alle voorwaarden
  besluit deel "deel" is 12 / a afgerond op 0,1
  besluit geld "geld" : bedrag of onbegrensd is als a > 8 dan onbegrensd anders b
  besluit soort "soort" : een van klein, groot_, reuzen is als a < grens dan klein anders groot_
  besluit termijn "termijn" is dag + 2 weken
  besluit tekst_uit "tekst" is naam
versie twee "Twee" wijzigt een geldig vanaf 2022-01-01
  wijziging w "W"
    parameter grens wordt 3
    besluit deel komt te luiden is 12 / a afgerond op 0,01
    besluit geld komt te luiden is als a > 6 dan onbegrensd anders b * 2
    besluit soort komt te luiden is als a < grens dan klein anders als a > 7 dan reuzen anders groot_
    besluit termijn komt te luiden is als j dan dag + 3 weken anders dag + 2 weken
    besluit extra "extra" is b + b
    voorwaarde oud vervalt
    voorwaarde nieuw "b is niet nul" bij goed als b > € 0
"""


def cases():
    numbers = [None, 0, 2, 3, 4, 5, 7, 8, 9]
    for n in range(180):
        case = {"kenmerk": f"K{n}", "peildatum": "2023-01-01", "a": numbers[n % 9], "b": [None, "10.05", "0", "2.50"][n % 4],
                "dag": [None, "2023-12-20", "9999-12-30"][n // 2 % 3], "naam": [None, "x", "y"][n // 3 % 3], "j": [True, False, None][n % 3]}
        yield json.dumps({k: v for k, v in case.items() if v is not None})


def call(*words):
    p = subprocess.run([TOETS, *words], capture_output=True, text=True)
    assert p.returncode == 0, (words, p.returncode, p.stderr)
    return p.stdout


def parse(text):
    return json.loads(text, parse_float=Decimal, parse_int=Decimal)


def rows(rules, facts, version, extra):
    return [parse(line) for line in call("run", rules, facts, "--format", "jsonl", "--version", version, *extra).splitlines()]


def plain(values):
    return all(isinstance(v, (bool, Decimal)) or v == "onbegrensd" for v in values)


def expected(name, pairs, exists):
    """what the comparison must say of one outcome"""
    both = [(x, y) for x, y in pairs if (x is not None or not exists[0]) and (y is not None or not exists[1])]
    out = {"undetermined": len(pairs) - len(both)}
    seen = [v for pair in both for v in pair if v is not None]
    if plain(seen) and seen:
        limited = [(x, y) for x, y in both if "onbegrensd" not in (x, y)]
        sums = [sum((Decimal(v[i]) for v in limited), Decimal(0)) if exists[i] else None for i in (0, 1)]
        out |= {"from": sums[0], "to": sums[1], "difference": sums[1] - sums[0] if all(exists) else None}
        if all(isinstance(v, bool) for v in seen) and all(exists):
            count = lambda x, y: sum(1 for pair in both if pair == (x, y))
            out["flows"] = {"in_in": count(True, True), "in_out": count(True, False), "out_in": count(False, True), "out_out": count(False, False)}
        if "onbegrensd" in seen:
            out["unlimited"] = {"from": sum(x == "onbegrensd" for x, _ in both), "to": sum(y == "onbegrensd" for _, y in both)}
    return out, both


def same_as_csv(text, got):
    """the CSV says what the JSON says"""
    header, *lines = [line.split(";") for line in text.splitlines()]
    seen = {}
    for cells in (dict(zip(header, line, strict=True)) for line in lines):
        said = got["outcomes"][cells["outcome"]]
        value = lambda v: "" if v is None else format(v, "f").replace(".", ",") if isinstance(v, Decimal) else str(v)
        if cells["from_value"]:
            assert cells["cases"] == value(said["table"][cells["from_value"]][cells["to_value"]]), cells
            seen[cells["outcome"]] += int(cells["cases"])
            continue
        seen[cells["outcome"]] = 0
        limits = said.get("unlimited") or {}
        flat = {**{k: said.get(k) for k in ("from", "to", "difference", "undetermined")}, **said.get("flows", {}),
                "errors": said.get("errors", 0), "unlimited_from": limits.get("from"), "unlimited_to": limits.get("to")}
        for name, v in flat.items():
            assert cells[name] == value(v) or (name.startswith("unlimited") and cells[name] in ("", "0") and not v), (name, cells)
        if "changed" in said:
            assert cells["changed"] == value(said["changed"]), cells
    assert list(seen) == list(got["outcomes"])
    for name, said in got["outcomes"].items():
        if said.get("table"):
            assert seen[name] == sum(sum(row.values()) for row in said["table"].values()), name


def compare(rules, facts, start, end, has, extra=(), law=()):
    """`law`: options with which `run`, without --version, judges by `end` and its transitional law"""
    words = ("compare", rules, facts, "--from", start, "--to", end, *extra, *law[:2], *(["--transition"] if law else []))
    got = parse(call(*words, "--format", "json"))
    first = rows(rules, facts, start, (*extra, *law))
    second = rows(rules, facts, end, extra) if not law else [
        parse(line) for line in call("run", rules, facts, "--format", "jsonl", *extra, *law).splitlines()]
    same_as_csv(call(*words, "--format", "csv", "--dialect", "nl"), got)
    assert (got["from"], got["to"], got["cases"]) == (start, end, len(first)), "the head"
    for name, said in got["outcomes"].items():
        pairs = [(x["outcomes"][name], y["outcomes"][name]) for x, y in zip(first, second)]
        want, both = expected(name, pairs, has(name))
        for key, value in want.items():
            assert said[key] == value, f"{start} {end} {name} {key}: {said[key]}, counted {value}"
        if "table" in said:
            for x, row in said["table"].items():
                for y, n in row.items():
                    assert n == sum(pair == (x, y) for pair in both), f"{name} {x} {y}: {n}"
        if "changed" in said:
            assert said["changed"] == sum(x != y for x, y in both), f"{name} changed {said['changed']}"
    for name, said in got["conditions"].items():
        one, other = ({row["case"] for row in side if name in row["failed"]} for side in (first, second))
        if said["unmet_from"] is not None:
            assert said["unmet_from"] == len(one), f"{name}: {said}, counted {len(one)}"
        if said["unmet_to"] is not None:
            assert said["unmet_to"] == len(other), f"{name}: {said}, counted {len(other)}"


def main():
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        rules, facts = os.path.join(folder, "soorten.regels"), os.path.join(folder, "gevallen.jsonl")
        with open(rules, "w", encoding="utf-8") as f:
            f.write(RULES)
        with open(facts, "w", encoding="utf-8") as f:
            f.write("\n".join(cases()) + "\n")
        everywhere, lists = lambda name: (True, True), ("--list", f"bevingen={SAMPLE}bevingen.csv")
        work = [(rules, facts, "een", "twee", lambda name: (name != "extra", True)),
                (rules, facts, "twee", "een", lambda name: (True, name != "extra"))]
        sample = ("rules/duurzaam-herstel", SAMPLE + "adressen.csv")
        for start, end in [("pilot_2023", "kader_2026"), ("kader_2026", "pilot_2023"), ("uitbreiding_2024", "uitbreiding_2024+maximum"),
                           ("uitbreiding_2024+gebied+maximum", "kader_2026")]:
            work.append((*sample, start, end, everywhere, lists))
        # the pilot had no transitional law; on this day the framework is in force, with its own
        work.append((*sample, "pilot_2023", "kader_2026", everywhere, lists, ("--date", "2026-06-01")))
        for task in work:
            try:
                compare(*task)
                passed += 1
            except (AssertionError, KeyError, ValueError) as e:
                failed += 1
                print(f"FAILED {task[2]} {task[3]}: {type(e).__name__} {e}")
    print(f"{passed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
