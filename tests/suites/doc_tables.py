#!/usr/bin/env python3
"""doc_tables.py TOETS: the tables of the documentation have every row of the table in the source that they tell of, in its
order and no other: keywords in docs/taal.md, sections of a compiled program in docs/formats.md."""
import os, re, sys

os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
failures, passed = [], 0


def text(path):
    with open(path, encoding="utf-8") as f:
        return f.read()


def same(told, true, page):
    global passed
    wrong = [row for row in told if row not in true] + [row for row in true if row not in told]
    if told == true:
        passed += 1
    else:
        failures.append(f"{page}: {wrong or 'the order differs'}")


keywords = re.findall(r'^K\(\w+,\s*"([^"]+)",\s*"([^"]+)",\s*(\w+)\)', text("grammar/keywords.def"), re.M)
reserved = [(nl, en) for nl, en, kind in keywords if kind in ("START", "WORD")]
soft = [(nl, en) for nl, en, kind in keywords if kind not in ("START", "WORD")]
tables = text("docs/taal.md").split("| Nederlands | Engels |\n")[1:]
for table, words in zip(tables + ["", ""], (reserved, soft)):
    same(re.findall(r"^\| `([^`]+)` \| `([^`]+)` \|$", table, re.M), words, "docs/taal.md")

sections = re.findall(r"^S\((\w+), struct (\w+), (\w+)\)", text("src/code/sections.def"), re.M)
told = re.findall(r"^\| `(\w+)` \| (\w+) \| `(\w+)` \|", text("docs/formats.md"), re.M)
same([(name, record, part) for name, part, record in told], sections, "docs/formats.md")

for failure in failures:
    print(f"FAILED {failure}")
print(f"{passed} passed, {len(failures)} failed")
sys.exit(bool(failures))
