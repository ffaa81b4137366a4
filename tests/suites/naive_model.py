#!/usr/bin/env python3
"""naive_model.py TOETS: the machine and the naive model (build/model) decide the same random cases of Duurzaam herstel and of
every regulation of the language suite; rows must agree in everything but the texts of errors.  MODEL_CASES: how many."""
import json, os, random, subprocess, sys, tempfile

TOETS = sys.argv[1]
MODEL = os.path.join(os.path.dirname(TOETS), "model")
CASES = int(os.environ.get("MODEL_CASES", "50000"))
RULES = "rules/duurzaam-herstel"
AMOUNTS = ["0", "0.01", "1", "4999.99", "5000", "5000.01", "14999.99", "15000", "15000.01", "124999.99", "125000", "125000.01",
           "499999.99", "500000", "500000.01", "9999999999.99"]
DATES = ["2023-06-30", "2023-07-01", "2024-02-29", "2024-03-01", "2025-12-31", "2026-01-01", "2026-03-15", "1600-01-01", "9999-12-31"]
SPEEDS = ["0", "4.99", "5", "5.01", "12.4"]


def fact(r, values):
    return None if r.random() < 0.12 else r.choice(values)


def random_case(r, number):
    case = {"adres_id": f"A{number}", "peildatum": fact(r, DATES), "constructief_gebrek": fact(r, ["geen", "gaswinning", "andere_oorzaak", "andere_oorzaak"]),
            "dossier_geopend": fact(r, DATES), "bevingen": None}
    for name in ("erkende_schade", "onafgehandelde_schade", "schade_bij_gebrek", "woz_waarde", "herstelkosten"):
        case[name] = fact(r, AMOUNTS)
    for name in ("gebrek_draagt_bij", "rijksmonument", "in_kerngebied_2023", "in_werkgebied_2024", "lopend_dossier",
                 "eigenaar_geinteresseerd", "versterking_samenloop", "wil_combineren", "schrijnend"):
        case[name] = fact(r, [True, False])
    if r.random() > 0.1:
        case["bevingen"] = [{"datum": fact(r, DATES), "pgv": fact(r, SPEEDS)} for _ in range(r.randrange(7))]
    return {k: v for k, v in case.items() if v is not None or r.random() < 0.5}


def rows(program, arguments):
    out = subprocess.run([program, *arguments], capture_output=True, text=True)
    if out.returncode not in (0, 3):
        sys.exit(f"{program}: exit {out.returncode}\n{out.stderr[:500]}\n0 passed, 1 failed")
    return [json.loads(line, parse_float=str, parse_int=str) for line in out.stdout.splitlines()]


def comparable(row):
    return {**row, "errors": [(e["at"], e["code"]) for e in row["errors"]] if row["status"] != "rejected" else []}


def agree(name, rules, cases, options=()):
    machine = rows(TOETS, ["run", rules, cases, "--format", "jsonl", *options])
    model = rows(MODEL, ["run", rules, cases, "--format", "jsonl", *options])
    for i, (a, b) in enumerate(zip(machine, model)):
        a, b = comparable(a), comparable(b)
        if a != b:
            print(f"{name}: row {i + 1} differs\n  machine {json.dumps(a)}\n  model   {json.dumps(b)}")
            print("  case   ", open(cases, encoding="utf-8").read().splitlines()[i])
            return False
    if len(machine) != len(model):
        print(f"{name}: {len(machine)} rows against {len(model)}")
    return len(machine) == len(model)


def main():
    r, passed, failed = random.Random(20261124), 0, 0
    with tempfile.TemporaryDirectory() as folder:
        cases = os.path.join(folder, "cases.jsonl")
        runs = [(), ("--version", "pilot_2023"), ("--version", "kader_2026"), ("--version", "uitbreiding_2024+maximum+gebied"),
                ("--choose", "vijf_mm=exclusief", "--choose", "lager_maximum=ten_minste_pilot", "--choose", "discretie_in_2026=gebleven")]
        for n, options in enumerate(runs):
            with open(cases, "w", encoding="utf-8") as f:
                for i in range(CASES if n == 0 else CASES // 10):
                    f.write(json.dumps(random_case(r, i)) + "\n")
            good = agree(" ".join(["duurzaam-herstel", *options]), RULES, cases, options)
            passed, failed = passed + good, failed + (not good)
    print(f"{passed} passed, {failed} failed")
    return failed > 0


sys.exit(main())
