"""The sample cases of `make bench`: as every program compared reads them, and what each must decide."""

import csv
import datetime
import json
import pathlib
import subprocess

RULES = pathlib.Path("rules/duurzaam-herstel")
FACTS = RULES / "voorbeeld/adressen.csv"
QUAKES = RULES / "voorbeeld/bevingen.csv"
LIST = f"bevingen={QUAKES}"
ONE = RULES / "voorbeeld/adres-afgewezen.json"
DATE = "2026-03-15"

CHOICES = {"vijf_mm": "inclusief", "oorspronkelijk_pilotgebied": "heel_pilotgebied", "drempel_pilot": "minimaal",
           "nieuwe_schade_vereist": "ook_in_2026", "discretie_in_2026": "vervallen", "lager_maximum": "altijd_woz"}
AMOUNTS = {"erkende_schade", "onafgehandelde_schade", "schade_bij_gebrek", "woz_waarde", "herstelkosten"}
WORDS = {"adres_id", "gemeente", "constructief_gebrek"}
# Facts that count in every case; and, besides, these where the fact or outcome named is not no.
ALWAYS = ["constructief_gebrek", "gebrek_draagt_bij", "erkende_schade", "onafgehandelde_schade", "schade_bij_gebrek",
          "woz_waarde", "rijksmonument", "in_kerngebied_2023", "in_werkgebied_2024", "lopend_dossier",
          "versterking_samenloop", "schrijnend"]
WHERE = {"dossier_geopend": "lopend_dossier", "wil_combineren": "versterking_samenloop", "herstelkosten": "in_aanmerking"}


def days(text):
    return (datetime.date.fromisoformat(text) - datetime.date(1970, 1, 1)).days


def hundredths(text):
    whole, _, cents = text.replace(".", ",").partition(",")
    return int(whole) * 100 + int(cents.ljust(2, "0") or 0)


def value(column, text):
    if text in ("", None):
        return None
    if not isinstance(text, str):
        return text  # of JSON: ja or nee, or a list
    if column in WORDS:
        return text
    if column in AMOUNTS:
        return hundredths(text)
    if column in ("peildatum", "dossier_geopend"):
        return days(text)
    return {"ja": True, "nee": False}[text]


def read_one():
    """The case of ONE."""
    with open(ONE, encoding="utf-8") as file:
        facts = json.load(file, parse_float=str, parse_int=str)
    case = {name: value(name, fact) for name, fact in facts.items() if not name.startswith("_")} | CHOICES
    quakes = [{"datum": days(quake["datum"]), "pgv": hundredths(quake["pgv"])} for quake in facts["bevingen"]]
    return case | {"bevingen": quakes}


def read():
    """The cases, by their facts; the interpretations are values of the case too."""
    cases = {}
    with open(FACTS, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            cases[row["adres_id"]] = {column: value(column, text) for column, text in row.items()} | CHOICES | {"bevingen": []}
    with open(QUAKES, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            cases[row["adres_id"]]["bevingen"].append({"datum": days(row["datum"]), "pgv": hundredths(row["pgv"])})
    return list(cases.values())


def is_complete(case, outcomes):
    """Is every fact known that counts in this case?  Programs without unknowns decide such cases only."""
    known = {**case, "in_aanmerking": outcomes.split()[0] == "true"}
    return all(case[fact] is not None for fact in ALWAYS) and \
        all(case[fact] is not None for fact, other in WHERE.items() if known[other]) and "?" not in outcomes


def as_lua(thing):
    if thing is None:
        return "nil"
    if isinstance(thing, dict):
        return "{" + ",".join(f"{name}={as_lua(part)}" for name, part in thing.items()) + "}"
    if isinstance(thing, list):
        return "{" + ",\n".join(map(as_lua, thing)) + "}"
    return json.dumps(thing)


class Samples:
    """Cases, and the files in `folder` from which every program reads them: those that are complete."""

    def __init__(self, build, folder):
        self.build, self.folder = build, folder
        every = self.decided(FACTS, LIST)
        cases = read()
        assert len(every) == len(cases)
        complete = [i for i, case in enumerate(cases) if is_complete(case, every[i])]
        self.total, self.expected = len(cases), [every[i] for i in complete]
        self.timed, self.lua, self.json = folder / "timed.txt", folder / "cases.lua", folder / "cases.json"
        self.timed.write_text("".join(f"{i}\n" for i in complete))
        data = {"timed": list(range(1, len(complete) + 1)), "cases": [cases[i] for i in complete]}
        self.json.write_text(json.dumps(data))
        self.lua.write_text(f"return {as_lua(data)}\n")

    def decided(self, facts, lists):
        """What toets decides: a line for each case."""
        command = [f"{self.build}/bench/one_case", RULES, facts, lists, DATE]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()

    def one_in_lua(self):
        """A file with the case of ONE for decide.lua, which decides it as toets does."""
        path = self.folder / "one.lua"
        path.write_text(f"return {as_lua({'timed': [], 'cases': [read_one()]})}\n")
        (self.folder / "one.jsonl").write_text(json.dumps(json.loads(ONE.read_text(encoding="utf-8"))))
        self.expect("lua5.4", ["lua5.4", "tests/bench/decide.lua", path], self.decided(self.folder / "one.jsonl", "-"))
        return path

    def check(self, name, command):
        """Stops when a program decides a sample case otherwise than toets."""
        self.expect(name, command, self.expected)

    @staticmethod
    def expect(name, command, expected):
        lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
        got = [" ".join(line.split()) for line in lines]
        for number, (have, want) in enumerate(zip(got, expected, strict=True), 1):
            if have != want:
                raise SystemExit(f"{name} decides case {number} otherwise than toets: {have}, not {want}")
