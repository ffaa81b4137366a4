#!/usr/bin/env python3
"""wording.py TOETS: a regulation made again from the wordings of its provisions decides as the original: each version and hybrid
by itself, and all of them together with transitional law, on random cases of Duurzaam herstel, of the language suite and of
random regulations.  RANDOM_WORDINGS: how many of those (25)."""
import glob, json, os, subprocess, sys, tempfile

TOETS = sys.argv[1]
MODEL, REWORDED = (os.path.join(os.path.dirname(TOETS), name) for name in ("model", "reworded"))
RANDOM = int(os.environ.get("RANDOM_WORDINGS", "25"))
passed = failed = refused = 0


def output(words):
    p = subprocess.run(words, capture_output=True, text=True)
    return p.stdout if p.returncode in (0, 3) else None


def rows(rules, facts, options):
    out = output([TOETS, "run", rules, facts, "--format", "jsonl", *options])
    return None if out is None else [json.loads(line, parse_float=str, parse_int=str) for line in out.splitlines()]


def told(row, outcomes, version):
    """what must be equal: not the order of names, nor the places of errors"""
    kept = {k: v for k, v in (row["outcomes"] or {}).items() if k in outcomes}
    errors = sorted((e["at"] or "", e["code"]) for e in row["errors"])
    law = (row["version"], row["transition"]) if version else None
    return row["case"], row["status"], kept, sorted(row["failed"]), sorted(row["missing"]), errors, law


def outcome_names(rules):
    return set(rules[0]["outcomes"] or {}) if rules else set()


def first_difference(before, after, version):
    common = set().union(*(set(r["outcomes"] or {}) for r in after)) if after else set()
    for a, b in zip(before, after):
        if version and "peildatum" in a["missing"]:
            continue  # there are more versions that it may be than in the original
        x, y = told(a, common, version), told(b, common, version)
        # a hybrid has the name of its version in the original, and is another version here
        if version and a["version"] != b["version"] and (b["version"] or "hybride_").startswith("hybride_"):
            x, y = x[:-1], y[:-1]
        if x != y:
            return f"\n    {x}\n    {y}"
    return None if len(before) == len(after) else "another number of rows"


def compare(name, rules, facts, words, old_options, new_options, folder, whole):
    global passed, failed, refused
    path = os.path.join(folder, "opnieuw.regels")
    text = output([REWORDED, rules, *words])
    if text is None:
        refused += 1
        return
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)
    before, after = rows(rules, facts, old_options), rows(path, facts, new_options)
    if before is None:
        refused += 1
        return
    if after is None and whole and not os.environ.get("STRICT_WHOLE"):
        # a besluit without a type has other decimals in other versions, which cannot be written down
        refused += 1
        return
    wrong = "cannot be compiled: " + output_errors(path) if after is None else first_difference(before, after, whole)
    passed, failed = passed + (not wrong), failed + bool(wrong)
    if wrong:
        kept = tempfile.mkdtemp()
        subprocess.run(["cp", "-r", rules, facts, path, kept])
        print(f"FAILED {name} {' '.join(words)}: {wrong[:3000]}\n  kept in {kept}")


def output_errors(path):
    return subprocess.run([TOETS, "check", path], capture_output=True, text=True).stderr[:600]


def regulation(name, rules, facts, folder, more=()):
    units = output([REWORDED, rules, "--list"])
    for unit in (units or "").split() + list(more):
        compare(name, rules, facts, [unit], ["--version", unit], ["--version", "tekst"], folder, False)
    compare(name, rules, facts, [], [], [], folder, True)


def existing(rules, cases):
    with tempfile.TemporaryDirectory() as folder:
        facts = os.path.join(folder, "gevallen.jsonl")
        text = output([MODEL, "cases", "1", str(cases), rules])
        if output([TOETS, "check", rules]) is None or text is None:
            return
        with open(facts, "w", encoding="utf-8") as f:
            f.write(text)
        regulation(rules, rules, facts, folder)


def random_one(seed):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([MODEL, "generate", str(seed), "60", folder], check=True)
        with open(os.path.join(folder, "opties"), encoding="utf-8") as f:
            hybrids = {w for line in f for w in line.split() if "+" in w}
        regulation(f"seed {seed}", os.path.join(folder, "regels.regels"), os.path.join(folder, "gevallen.jsonl"), folder,
                   sorted(hybrids))


existing("rules/duurzaam-herstel", 400)
for path in sorted(glob.glob("tests/conformance/language/*")):
    if path.endswith((".regels", ".rules")) or os.path.isdir(path):
        existing(path, 40)
for seed in range(1, RANDOM + 1):
    random_one(seed)
print(f"{refused} that cannot be compared: a hybrid that cannot stand, or a text that cannot be written as one regulation")
print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0)
