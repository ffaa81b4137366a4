#!/usr/bin/env python3
"""html_explanations.py TOETS: explanations as pages: well-formed, accessible, self-contained, and with everything in them that
the text says."""
import json
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import html_check  # noqa: E402

RULES = "rules/duurzaam-herstel"
SAMPLE = RULES + "/voorbeeld"
CASES = ["afgewezen", "toegewezen", "overgang", "onbepaald"]
OPTIONS = [[], ["--all"], ["--lang", "en"], ["--version", "uitbreiding_2024+maximum"], ["--date", "2020-01-01"],
           ["--outcome", "route"], ["--choose", "vijf_mm=exclusief"], ["--set", "woz_waarde="]]
passed = failed = 0


def check(name, wrong):
    global passed, failed
    if wrong:
        failed += 1
        print(f"FAILED {name}: " + "; ".join(wrong[:5]))
    else:
        passed += 1


def explain(toets, arguments):
    run = subprocess.run([toets, "explain", RULES, *arguments], capture_output=True, text=True)
    return run.stdout, ([] if run.returncode == 0 and not run.stderr else [f"exit {run.returncode}: {run.stderr}"])


def all_texts(node):
    if node.get("text") and node["kind"] != "brief":
        yield node["kind"], node["text"]
    for kid in node.get("kids", []):
        yield from all_texts(kid)


def untold(page, tree):
    """Texts of the tree that the page leaves out: none, but operands, which are part of their comparison's line."""
    text = html_check.words(page)
    skipped = ("operand", "case", "version", "missing", "answer", "counterfactual")
    lost = [t for kind, t in all_texts(tree) if kind not in skipped and " ".join(t.split()) not in text]
    return [f"not on the page: {t!r}" for t in lost]


def one(toets, case, options):
    arguments = [f"{SAMPLE}/adres-{case}.json", *options]
    page, wrong = explain(toets, [*arguments, "--format", "html"])
    tree, more = explain(toets, [*arguments, "--format", "json"])
    lang = "en" if "en" in options else "nl"
    wrong += more + html_check.mistakes(page, lang)
    if not more:
        wrong += untold(page, json.loads(tree)["explanation"])
        wrong += [f"told twice: {said}" for said in re.findall(r": ([^<:]+): \1<", page)]
    check(f"{case} {' '.join(options)}", wrong)


def escaping(toets):
    hostile = '{"adres_id": "<script>alert(1)</script>&\\"", "peildatum": "2026-03-15"}'
    run = subprocess.run([toets, "explain", RULES, "-", "--format", "html"], input=hostile, capture_output=True, text=True)
    wrong = html_check.mistakes(run.stdout, "nl")
    if "<script" in run.stdout or '&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;' not in run.stdout:
        wrong.append("a key is not escaped")
    check("a hostile key", wrong)


def main():
    toets = os.path.abspath(sys.argv[1])
    os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
    for case in CASES:
        for options in OPTIONS:
            one(toets, case, options)
    escaping(toets)
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)


main()
