#!/usr/bin/env python3
"""explanations.py TOETS: explanations as JSON fit docs/explanation.schema.json; each counterfactual and each answer to what is
missing gives what it says when it is run; and the facts an explanation shows are enough for the outcome it explains.
EXPLANATIONS: how many addresses of the sample."""
import csv, glob, json, os, subprocess, sys, tempfile
from jsonschema import Draft202012Validator

TOETS = sys.argv[1]
ADDRESSES = int(os.environ.get("EXPLANATIONS", "100"))
RULES = "rules/duurzaam-herstel"
SAMPLE = RULES + "/voorbeeld/"
OPTIONS = [[], ["--all"], ["--lang", "en", "--all"], ["--outcome", "maximumbedrag"], ["--version", "uitbreiding_2024+maximum+gebied"],
           ["--choose", "vijf_mm=exclusief"], ["--date", "2020-01-01"], ["--set", "peildatum="], ["--set", "bevingen="]]
ERRORS = """regeling fouten "Fouten"
gegeven a "a" : getal
gegeven g "g" : bedrag
gegeven l "l" : lijst van
  m "m" : getal
versie een "Een" geldig vanaf 2020-01-01
  besluit tegenspraak "tegenspraak" is 1
    tenzij x "x" als a > 1 dan 2
    tenzij y "y" als a > 2 dan 3
  besluit deling "deling" is 6 / a afgerond op 1
  besluit overloop "overloop" is (a * 1000000000 * 1000000000)
  besluit geen_rij "geen rij"
    beslistabel eerste
    | a || geen_rij |
    | < 0 || 1 |
  besluit leeg "leeg" is hoogste(m uit l)
versie twee "Twee" wijzigt een geldig vanaf 2022-01-01
  wijziging w "W"
    besluit geen_rij komt te luiden is 1
  overgangsrecht o "O" als a > 3 dan geldt een
"""


class Failed(Exception):
    pass


def call(*words, status=0):
    p = subprocess.run([TOETS, *words], capture_output=True, text=True)
    if p.returncode != status:
        raise Failed(f"{words}: exit {p.returncode} {p.stderr}")
    return p.stdout


def nodes(node):
    yield node
    for kid in node.get("kids", []):
        yield from nodes(kid)


class Suite:
    def __init__(self, folder):
        self.folder, self.passed, self.failed = folder, 0, 0
        with open("docs/explanation.schema.json", encoding="utf-8") as f:
            schema = json.load(f)
        Draft202012Validator.check_schema(schema)
        self.validator = Draft202012Validator(schema)

    def attempt(self, name, check, *arguments):
        try:
            result = check(*arguments)
            self.passed += 1
            return result
        except Failed as e:
            self.failed += 1
            print(f"FAILED {name}: {e}")

    def explain(self, rules, path, *options):
        x = json.loads(call("explain", rules, path, "--format", "json", *options))
        for error in self.validator.iter_errors(x):
            raise Failed(f"{path} {options}: {'/'.join(map(str, error.absolute_path))}: {error.message[:300]}")
        return x["explanation"]

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)
        return path

    def rows(self, cases):
        path = self.write("cases.jsonl", "".join(json.dumps(case) + "\n" for case in cases))
        return [json.loads(line) for line in call("run", RULES, path, "--format", "jsonl").splitlines()]


def addresses(n):
    """cases of the sample as JSON; every seventh lacks a fact"""
    quakes = {}
    with open(SAMPLE + "bevingen.csv", encoding="utf-8-sig", newline="") as f:
        for row in csv.DictReader(f, delimiter=";"):
            quakes.setdefault(row["adres_id"], []).append({"datum": row["datum"], "pgv": row["pgv"].replace(",", ".")})
    yes_no = {"ja": True, "nee": False}
    with open(SAMPLE + "adressen.csv", encoding="utf-8-sig", newline="") as f:
        for i, row in enumerate(csv.DictReader(f, delimiter=";")):
            if i >= n:
                return
            case = {k: yes_no.get(v, v.replace(",", ".") if v[:1].isdigit() else v) for k, v in row.items() if v}
            case["bevingen"] = quakes.get(row["adres_id"], [])
            if i % 7 == 0:
                case.pop(sorted(case)[i // 7 % len(case)])
                case["adres_id"] = row["adres_id"]
            yield case


def outcomes(root):
    return [kid for kid in root["kids"] if kid["kind"] == "outcome"]


def changes(case, root):
    """(what, outcome, the case as changed, must it change?) of every counterfactual"""
    for outcome in outcomes(root):
        for node in nodes(outcome):
            if node["kind"] == "counterfactual":
                yield node, outcome, {**case, node["name"]: node["data"]}


def check_changes(suite, pairs):
    """each counterfactual, run: the outcome is another one, and the one it says"""
    work = [(case, *change) for case, root in pairs for change in changes(case, root)]
    rows, before = suite.rows([changed for *_, changed in work]), {row["case"]: row for row in suite.rows([case for case, _ in pairs])}
    for (case, node, outcome, _), row in zip(work, rows):
        name, old = outcome["name"], before[case["adres_id"]]
        if row["status"] == "rejected" or row["outcomes"][name] == old["outcomes"][name]:
            raise Failed(f"{case['adres_id']} {name}: {node['text']} does not change it: {row}")
    return work


def check_said(suite, work):
    for case, node, outcome, _ in work:
        path = suite.write("case.json", json.dumps(case))
        value = node["data"] if isinstance(node["data"], str) else json.dumps(node["data"])
        root = suite.explain(RULES, path, "--set", f"{node['name']}={value}")
        got = next(x for x in outcomes(root) if x["name"] == outcome["name"])
        said = {"nog open": "onbepaald", "still open": "undetermined"}.get(node["value"], node["value"])
        if got.get("value", "").lower() != said.lower():
            raise Failed(f"{case['adres_id']} {outcome['name']}: {node['text']}: {node['value']}, with --set {got.get('value')}")


def check_enough(suite, pairs):
    """the facts shown, and nothing else, give the outcome told in full"""
    work = []
    for case, root in pairs:
        for outcome in outcomes(root):
            if outcome.get("mattered", True) and outcome.get("verdict") in ("met", "not_met"):
                shown = {n["name"] for n in nodes(outcome) if n.get("name") in case and n["kind"] in ("value", "operand", "judgement", "list")}
                work.append((outcome, {k: case[k] for k in shown | {"adres_id", "peildatum", "bevingen"} if k in case}))
    if not work:
        raise Failed("nothing to try")
    for (outcome, facts), row in zip(work, suite.rows([facts for _, facts in work])):
        if row["outcomes"] is None or row["outcomes"][outcome["name"]] != (outcome["verdict"] == "met"):
            raise Failed(f"{facts['adres_id']} {outcome['name']} is {outcome['verdict']}, but not by {sorted(facts)}: {row}")


def main():
    with tempfile.TemporaryDirectory() as folder:
        suite = Suite(folder)
        for path in sorted(glob.glob(SAMPLE + "*.json")):
            for options in OPTIONS:
                suite.attempt(f"{path} {options}", suite.explain, RULES, path, *options)
        rules = suite.write("fouten.regels", ERRORS)
        for i, case in enumerate([{"a": 3, "l": []}, {"a": 0}, {"a": 900000000000}, {"a": 9, "l": [{"m": None}]}, {}, {"peildatum": "2010-01-01"}]):
            path = suite.write(f"fout{i}.json", json.dumps({"peildatum": "2023-01-01", **case}))
            for options in ([], ["--all"], ["--version", "een"]):
                suite.attempt(f"error case {i} {options}", suite.explain, rules, path, *options)
        pairs = []
        for i, case in enumerate(addresses(ADDRESSES)):
            path = suite.write("case.json", json.dumps(case))
            root = suite.attempt(case["adres_id"], suite.explain, RULES, path, *OPTIONS[i % 2])
            if root and i % 2 == 0:
                pairs.append((case, root))
        work = suite.attempt("what would change an outcome, changes it", check_changes, suite, pairs)
        if work:
            suite.attempt("and to what it says", check_said, suite, work[:: max(1, len(work) // 60)])
        suite.attempt("the facts shown are enough", check_enough, suite, pairs)
    print(f"{suite.passed} passed, {suite.failed} failed")
    return suite.failed > 0


if __name__ == "__main__":
    sys.exit(main())
