#!/usr/bin/env python3
"""readme.py TOETS: `make demo` shows real commands and does not stumble, and README.md tells the truth: what it shows is what
the demo prints, its links lead somewhere, and the commands and make targets it names exist."""
import os, re, subprocess, sys

os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
TOETS = sys.argv[1]
PROMISED = ["=== 1.", "als schade_bij_gebrek >= drempelbedrag", "=== 2.", "JA: ", "NEE: ", "€ 1.200 te weinig", "=== 3.",
            "unknown-name", "schrijf: schade_bij_gebrek", "=== 4.", "drempelbedrag wordt € 4.000",
            "--from kader_2026 --to voorstel", "toe te kennen bedrag", "=== 5.", "--from pilot_2023 --to kader_2026", "komt in aanmerking"]
failures, passed = [], 0


def expect(holds, complaint):
    global passed
    passed += bool(holds)
    if not holds:
        failures.append(complaint)


def output(*words):
    p = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
    return p.returncode, p.stdout.decode("utf-8")


def in_order(wanted, lines, fits):
    """the first of wanted that no line fits after those that the earlier ones took; None when each has one"""
    at = 0
    for text in wanted:
        at = next((n + 1 for n in range(at, len(lines)) if fits(text, lines[n])), 0)
        if not at:
            return text
    return None


def blocks(text):
    """the indented blocks, each a list of its lines, without blank ones; an empty line does not end a block"""
    for block in re.findall(r"(?:^    .*\n(?:\n(?=    ))*)+", text, re.M):
        yield [line[4:] for line in block.split("\n") if line.strip()]


def demo_and_readme(text):
    code, shown = output("sh", "tests/demo.sh", TOETS)
    lines = shown.split("\n")
    expect(code == 0, f"demo.sh ends with {code}: {lines[-3:]}")
    missing = in_order(PROMISED, lines, lambda wanted, line: wanted in line)
    expect(missing is None, f"demo.sh does not show, at its place: {missing}")
    found = list(blocks(text.split("\n## ")[0]))
    expect(len(found) == 3, f"README.md opens with {len(found)} blocks")
    for block in found:
        missing = in_order(block, lines, str.__eq__)
        expect(missing is None, f"README.md shows what the demo does not print: {missing}")


def references(text):
    for link in re.findall(r"\]\(([^)#:]+)\)", text.replace("\n  ", " ")):
        expect(os.path.exists(link), f"README.md links to {link}, which is not there")
    for command in sorted(set(re.findall(r"build/toets ([a-z]+)", text))):
        expect(output(TOETS, "help", command)[0] == 0, f"README.md names the command {command}")
    for target in sorted(set(re.findall(r"make ([a-z-]+) +#", text))):
        expect(output("make", "-n", target)[0] == 0, f"README.md names the target {target}")


with open("README.md", encoding="utf-8") as f:
    readme = f.read()
demo_and_readme(readme)
references(readme)
for failure in failures:
    print(f"FAILED {failure}")
print(f"{passed} passed, {len(failures)} failed")
sys.exit(bool(failures))
