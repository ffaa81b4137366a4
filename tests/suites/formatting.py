#!/usr/bin/env python3
"""formatting.py TOETS: the formatter on whole regulations: the project's rules are as it lays them out, the English ones are its
translation with the same code, and random regulations (FORMAT_SEEDS of them, 60 unless told) keep their program when
formatted, are not changed by formatting again, and come back exactly from the other language."""
import concurrent.futures
import filecmp
import os
import subprocess
import sys
import tempfile

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
DUTCH, ENGLISH = "rules/duurzaam-herstel", "rules/duurzaam-herstel-en"
passed = failed = 0


def check(name, wrong):
    global passed, failed
    if wrong:
        failed += 1
        print(f"FAILED {name}: {wrong}")
    else:
        passed += 1


def run(*words, text=None):
    return subprocess.run(words, input=text, capture_output=True, text=True)


def code_hash(toets, rules, folder):
    """The hash of what decides; of what people read there is another."""
    program = os.path.join(folder, "program.toets")
    made = run(toets, "compile", rules, "-o", program)
    if made.returncode:
        return made.stderr
    return next(line for line in run(toets, "disasm", program).stdout.splitlines() if line.startswith("code "))


def same_files(one, other):
    names = sorted(os.listdir(one))
    if names != sorted(os.listdir(other)):
        return f"{names} against {sorted(os.listdir(other))}"
    different = [n for n in names if not filecmp.cmp(os.path.join(one, n), os.path.join(other, n), shallow=False)]
    return f"{different} differ" if different else ""


def rules_of_the_project(toets, folder):
    for rules in (DUTCH, ENGLISH):
        made = run(toets, "fmt", "--check", rules)
        check(f"{rules} is as the formatter lays it out", made.stdout + made.stderr)
        made = run(toets, "test", rules)
        check(f"the tests of {rules}", "" if made.returncode == 0 else made.stdout + made.stderr)
    translated = os.path.join(folder, "en")
    run(toets, "fmt", DUTCH, "--to", "en", "-o", translated)
    check("the English rules are the translation", same_files(translated, ENGLISH))
    check("the same code in both languages",
          "" if code_hash(toets, DUTCH, folder) == code_hash(toets, ENGLISH, folder) else "the hashes differ")


def one(toets, model, seed):
    with tempfile.TemporaryDirectory() as folder:
        return round_trip(toets, model, seed, folder)


def round_trip(toets, model, seed, folder):
    run(model, "generate", str(seed), "1", folder)
    plain, path = os.path.join(folder, "regels.regels"), os.path.join(folder, "b.regels")
    with open(plain, encoding="utf-8") as f:
        text = f.read()
    once = run(toets, "fmt", "-", text=text)
    if once.returncode:
        return once.stderr
    with open(path, "w", encoding="utf-8") as f:
        f.write(once.stdout)
    if code_hash(toets, plain, folder) != code_hash(toets, path, folder):
        return "another program"
    if run(toets, "fmt", "-", text=once.stdout).stdout != once.stdout:
        return "formatting again changes it"
    there = run(toets, "fmt", "-", "--to", "en", text=once.stdout)
    back = run(toets, "fmt", "-", "--to", "nl", text=there.stdout)
    if back.stdout != once.stdout:
        return "comes back from English as another: " + there.stderr + back.stderr
    english = os.path.join(folder, "c.rules")
    with open(english, "w", encoding="utf-8") as f:
        f.write(there.stdout)
    return "" if code_hash(toets, english, folder) == code_hash(toets, path, folder) else "another program in English"


def main():
    toets = os.path.abspath(sys.argv[1])
    model = os.path.join(os.path.dirname(toets), "model")
    os.chdir(ROOT)
    with tempfile.TemporaryDirectory() as folder:
        rules_of_the_project(toets, folder)
    seeds = range(1, int(os.environ.get("FORMAT_SEEDS", "60")) + 1)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for seed, wrong in zip(seeds, pool.map(lambda seed: one(toets, model, seed), seeds)):
            check(f"random regulation {seed}", wrong)
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)


main()
