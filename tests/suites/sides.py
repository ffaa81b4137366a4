#!/usr/bin/env python3
"""sides.py TOETS: one case under two regimes: each side is what explain says of it alone; what is said of wijzigingen is so
when the texts with them are run; the JSON fits docs/sides.schema.json and the page is accessible.
SIDES: how many addresses of the sample."""
import itertools, json, os, subprocess, sys, tempfile
from jsonschema import Draft202012Validator

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import html_check  # noqa: E402
from explanations import addresses  # noqa: E402

TOETS = os.path.abspath(sys.argv[1])
ADDRESSES = int(os.environ.get("SIDES", "100"))
RULES, SAMPLE = "rules/duurzaam-herstel", "rules/duurzaam-herstel/voorbeeld"
PAIRS = [("pilot_2023", "kader_2026"), ("uitbreiding_2024", "kader_2026"), ("kader_2026", "uitbreiding_2024+maximum"),
         ("2025-06-01", "2026-03-15"), ("kader_2026", "2026-03-15"), ("2020-01-01", "kader_2026")]
FIELDS = ("name", "kind", "verdict", "text", "value", "data", "kids", "label")
passed = failed = 0


class Failed(Exception):
    pass


def attempt(name, check, *arguments):
    global passed, failed
    try:
        check(*arguments)
        passed += 1
    except Failed as e:
        failed += 1
        print(f"FAILED {name}: {e}")


def call(*words):
    p = subprocess.run([TOETS, *words], capture_output=True, text=True)
    if p.returncode or p.stderr:
        raise Failed(f"{words}: exit {p.returncode} {p.stderr}")
    return p.stdout


def schema(name):
    with open(f"docs/{name}.schema.json", encoding="utf-8") as f:
        return json.load(f)


def validator():
    """of the schema of two sides with that of one inside it, which every version of jsonschema follows"""
    both = schema("sides")
    Draft202012Validator.check_schema(both)
    both["$defs"]["explanation"] = schema("explanation")
    return Draft202012Validator(both)


VALIDATOR = validator()


def sides(rules, path, a, b, *options):
    x = json.loads(call("explain", rules, path, "--from", a, "--to", b, "--format", "json", *options))
    for error in VALIDATOR.iter_errors(x):
        raise Failed(f"{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}")
    return x


def how(side):
    return ["--date" if side[0].isdigit() else "--version", side]


def check_alone(rules, path, x):
    """each side says what explain says, but for the foot"""
    for key in ("from", "to"):
        alone = json.loads(call("explain", rules, path, "--format", "json", *how(x[key]["asked"])))["explanation"]
        if alone != x[key]["explanation"]:
            raise Failed(f"{key} is another explanation than explain {how(x[key]['asked'])}")


def run(rules, path, text, day):
    with open(path, encoding="utf-8") as f:
        case = json.load(f)
    line = path + "l"
    with open(line, "w", encoding="utf-8") as f:
        f.write(json.dumps(case) + "\n")
    return json.loads(call("run", rules, line, "--format", "jsonl", "--version", text, *(["--date", day] if day else [])))["outcomes"]


def text_with(early, amendments):
    return "+".join([early] + [f"{a['version']}.{a['name']}" for a in amendments])


class Between:
    """the texts between two, run as asked: found by trying, knowing nothing of the program's own ways"""

    def __init__(self, rules, path, early, late, amendments, day):
        self.rules, self.path, self.early, self.late, self.day, self.amendments = rules, path, early, late, day, amendments
        self.known = {}

    def outcomes(self, chosen):
        chosen = tuple(a for a in self.amendments if a in chosen)
        if chosen not in self.known:
            text = self.late if len(chosen) == len(self.amendments) else text_with(self.early, [dict(version=v, name=n) for v, n in chosen])
            try:
                self.known[chosen] = run(self.rules, self.path, text, self.day)
            except Failed:
                self.known[chosen] = None  # cannot stand
        return self.known[chosen]


def check_causes(x, between):
    """every claim, run; every wijziging that alone, or left out, makes the difference, is named; together is minimal"""
    everything = between.amendments
    old, new = between.outcomes(()), between.outcomes(everything)
    for outcome in x["outcomes"]:
        name, causes = outcome["name"], outcome["causes"]
        named = {kind: [(tuple((a["version"], a["name"]) for a in c["amendments"]), c) for c in causes if c["kind"] == kind]
                 for kind in ("alone", "without", "together")}
        if old[name] == new[name]:
            if any(named.values()):
                raise Failed(f"{name}: causes of no difference")
            continue
        for kind, sets in named.items():
            for chosen, cause in sets:
                left = [a for a in everything if a not in chosen] if kind == "without" else chosen
                got = between.outcomes(left)
                target = old if kind == "without" else new
                if got is None or (got[name] == target[name]) != cause["full"] or got[name] != cause.get("data"):
                    raise Failed(f"{name}: {cause['text']}: {got}")
        for a in everything:
            single, rest = between.outcomes((a,)), between.outcomes([b for b in everything if b != a])
            if len(everything) > 1 and single and (single[name] != old[name]) != any(c == (a,) for c, _ in named["alone"]):
                raise Failed(f"{name}: {a} alone gives {single[name]}")
            if len(everything) > 1 and rest and (rest[name] != new[name]) != any(c == (a,) for c, _ in named["without"]):
                raise Failed(f"{name}: without {a} it gives {rest[name]}")
        if not any(c["full"] for _, c in named["alone"]) and not named["together"] and len(everything) <= 10:
            raise Failed(f"{name}: nothing explains it")
        for chosen, cause in named["together"]:
            for n in range(len(chosen)):
                for fewer in itertools.combinations(chosen, n):
                    got = between.outcomes(fewer)
                    if got and got[name] == new[name]:
                        raise Failed(f"{name}: {fewer} do what needs {chosen}")


AMENDMENTS = [("uitbreiding_2024", "werkgebied"), ("uitbreiding_2024", "samenloop"), ("kader_2026", "schadegrondslag"),
              ("kader_2026", "maximum"), ("kader_2026", "gebied"), ("kader_2026", "discretie")]
FROM_PILOT = {"pilot_2023": [], "uitbreiding_2024": AMENDMENTS[:2], "kader_2026": AMENDMENTS,
              "uitbreiding_2024+maximum": AMENDMENTS[:2] + [AMENDMENTS[3]]}


def one_address(path, a, b, deep):
    x = sides(RULES, path, a, b)
    check_alone(RULES, path, x)
    for o in x["outcomes"]:
        if o["changed"] != (o["from"] != o["to"]):
            raise Failed(f"{o['name']}: changed is {o['changed']}, {o['from']} {o['to']}")
    first, second = x["from"].get("version"), x["to"].get("version")
    if not deep or not first or not second:
        return
    early, late = sorted((first, second), key=lambda v: len(FROM_PILOT[v]))
    between = [w for w in FROM_PILOT[late] if w not in FROM_PILOT[early]]
    if between and x["from"]["peildatum"] == x["to"]["peildatum"]:
        check_causes(x, Between(RULES, path, early, late, between, x["to"]["peildatum"]))


def many_rules(n, needs):
    """n wijzigingen: all open a door; the last one alone sets `los`; needs: w1 uses what w0 brings"""
    text = 'regeling veel "Veel"\ngegeven k "k" : tekst sleutel\nversie een "Een" geldig vanaf 2020-01-01\n'
    for i in range(n):
        text += f'  bepaling d{i} "d{i}" is nee\n'
    text += '  bepaling extra "extra" is nee\n  besluit alle_deuren "alle deuren" is ' + " en ".join(f"d{i}" for i in range(n)) + "\n"
    text += f'  besluit los "los" is d{n - 1}\n  besluit geleund "geleund" is extra\n'
    text += 'versie twee "Twee" wijzigt een geldig vanaf 2022-01-01\n'
    for i in range(n):
        text += f'  wijziging w{i} "W{i}"\n    bepaling d{i} komt te luiden is ja\n'
        if needs and i == 0:
            text += '    bepaling hulp "hulp" is ja\n'
        if needs and i == 1:
            text += "    bepaling extra komt te luiden is hulp\n"
    return text


def many(folder, n):
    rules, path = os.path.join(folder, f"veel{n}.regels"), os.path.join(folder, "k.json")
    with open(rules, "w", encoding="utf-8") as f:
        f.write(many_rules(n, True))
    with open(path, "w", encoding="utf-8") as f:
        f.write('{"k": "K", "peildatum": "2023-01-01"}')
    causes = {o["name"]: o["causes"] for o in sides(rules, path, "een", "twee")["outcomes"]}
    kinds = {name: [(c["kind"], [a["name"] for a in c.get("amendments", [])]) for c in all_] for name, all_ in causes.items()}
    last, needed = [f"w{n - 1}"], [("alone", ["w1", "w0"]), ("without", ["w1"])]
    if kinds["los"] != [("alone", last), ("without", last)] or kinds["geleund"] != needed:
        raise Failed(f"{kinds}")
    # w0 cannot be left out without w1, and leaving out w1 is enough
    ending = ("together", [f"w{i}" for i in range(n)]) if n <= 10 else ("remark", [])
    if kinds["alle_deuren"][-1] != ending or len(kinds["alle_deuren"]) != n:
        raise Failed(f"{kinds['alle_deuren']}")


def page(path, a, b, lang):
    text = call("explain", RULES, path, "--from", a, "--to", b, "--format", "html", "--lang", lang)
    wrong = html_check.mistakes(text, lang)
    if wrong:
        raise Failed("; ".join(wrong[:5]))


def main():
    with tempfile.TemporaryDirectory() as folder:
        for i, case in enumerate(addresses(ADDRESSES)):
            path = os.path.join(folder, "case.json")
            with open(path, "w", encoding="utf-8") as f:
                json.dump(case, f)
            a, b = PAIRS[i % len(PAIRS)]
            attempt(f"{case['adres_id']} {a} {b}", one_address, path, a, b, i % 4 < 2)
        for n in (3, 10, 11, 12):
            attempt(f"{n} wijzigingen", many, folder, n)
    for case, (a, b), lang in itertools.product(("afgewezen", "toegewezen", "overgang", "onbepaald"), PAIRS, ("nl", "en")):
        attempt(f"page {case} {a} {b} {lang}", page, f"{SAMPLE}/adres-{case}.json", a, b, lang)
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)


os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
main()
