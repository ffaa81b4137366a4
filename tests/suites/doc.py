#!/usr/bin/env python3
"""doc.py TOETS: the regulation as pages: accessible, self-contained, every link leads somewhere, everything of the rules is there,
the same from a compiled program, with Graphviz and without."""
import glob
import json
import os
import re
import shutil
import stat
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import html_check  # noqa: E402

RULES = "rules/duurzaam-herstel"
LANGUAGE = "tests/conformance/language"
DOT = shutil.which("dot")
SMALL = '''regulation r "R & <R>"
source law "A law" "jci1.3:c:BWBR0043252"
source other "Another law"
source assumption "An assumption"
fact key_of "key" : text key
fact cost "cost" : amount at least €0 according to law "artikel 2, tiende lid"
fact hard "a hard case" : yes/no judgement according to assumption "A person says so"
version index "First" valid from 2024-01-01
  parameter limit "limit" = €100 according to law "p. 3"
  parameter old "old one" = €1
  condition low "At most {limit}" for granted according to law
    if cost <= limit and not hard
    unless free "It is free" according to other "p. 9" if cost = €0 then yes
  decision granted "is granted" is that all conditions are met
  notice more "Ask {cost} again" for granted if hard
version second "Second" amends index valid from 2025-01-01
  amendment lower "The limit is {limit}"
    parameter limit becomes €50
    parameter old lapses
test "low" on 2024-05-05
  given cost = €90
  given hard = no
  expect granted = yes
test "too high" like "low" on 2025-05-05
  expect granted = no
'''
passed = failed = 0


def check(name, wrong):
    global passed, failed
    if wrong:
        failed += 1
        print(f"FAILED {name}: " + "; ".join(str(w) for w in wrong[:5]))
    else:
        passed += 1


def toets(*words, path=None):
    env = dict(os.environ) if path is None else {**os.environ, "PATH": path}
    run = subprocess.run([TOETS, *words], capture_output=True, text=True, env=env)
    return run.returncode, run.stdout, run.stderr


def pages_of(folder):
    return {os.path.basename(f): open(f, encoding="utf-8").read() for f in glob.glob(folder + "/*")}


def page_mistakes(pages, lang):
    ids = {name: html_check.Page(text).ids for name, text in pages.items()}
    return [f"{name}: {w}" for name, text in pages.items() for w in html_check.mistakes(text, lang, ids)]


def made(folder, *words, path=None):
    code, out, err = toets("doc", *words, "-o", folder, path=path)
    return pages_of(folder), ([] if code == 0 and not out else [f"exit {code}: {out}{err}"]), err


def flat(text):
    return " ".join(text.split())


# ---- everything is there ----
def declared(paths):
    """names that the rules declare, and the places they cite"""
    text = "\n".join(re.sub(r"(?m)^\s*#.*", "", open(f, encoding="utf-8").read()) for f in paths)
    names = re.findall(r"^\s*(?:gegeven|parameter|voorwaarde|bepaling|besluit|uitlegkeuze|mededeling|overgangsrecht|tenzij|bewering) (\w+)",
                       text, re.M)
    places = re.findall(r'volgens \w+\s+"([^"]*)"', text)
    return set(names), {flat(p) for p in places}


def everything(pages):
    names, places = declared(sorted(glob.glob(RULES + "/*.regels")))
    text = " ".join(html_check.words(p) for p in pages.values())
    wrong = [f"name {n} is on no page" for n in sorted(names) if not re.search(rf"\b{n}\b", text)]
    wrong += [f"place {p!r} is on no page" for p in sorted(places) if p not in text]
    return wrong if len(names) > 50 and len(places) > 10 else [f"only {len(names)} names, {len(places)} places found"]


def both_ways(page):
    """What A says it rests on, says that A uses it."""
    cards = dict(re.findall(r'<section class="card" id="([^"]*)">(.*?)</section>', page, re.S))
    pairs = {"Berust op: ": set(), "Gebruikt door: ": set()}
    for anchor, body in cards.items():
        for lead, links in re.findall(r"<p><strong>([^<]*)</strong>(.*?)</p>", body, re.S):
            for other in re.findall(r'href="#([^"]*)"', links) if lead in pairs else []:
                pairs[lead].add((anchor, other) if lead == "Berust op: " else (other, anchor))
    odd = pairs["Berust op: "] ^ pairs["Gebruikt door: "]
    return [f"one way only: {p}" for p in sorted(odd)] or ([] if len(pairs["Berust op: "]) > 30 else ["hardly any link"])


def regulation(folder):
    pages, wrong, err = made(folder + "/all", RULES)
    check("pages of the regulation", wrong + page_mistakes(pages, "nl"))
    check("its files", [] if set(pages) == {"index.html", "pilot_2023.html", "uitbreiding_2024.html", "kader_2026.html",
                                            "uitbreiding_2024+maximum.html"} else [sorted(pages)])
    check("everything of the rules", everything(pages))
    check("links both ways", both_ways(pages["kader_2026.html"]))
    check("tests with the text that judges", judged(pages))
    check("the drawing, or a word about it", [] if ("<svg" in pages["kader_2026.html"]) == bool(DOT) == (not err) else [err])
    page = pages["kader_2026.html"]
    for text in ["€ 5.000", "https://wetten.overheid.nl/jci1.3:c:BWBR0043252&amp;artikel=2&amp;lid=10", "uitgangspunt",
                 "Een bestaand dossier is vóór 1 januari 2026 geopend en loopt nog", '<div class="wording old">', "gewijzigd"]:
        check(f"the page has {text}", [] if text in page.replace("\u00a0", " ") else ["it has not"])
    again, _, _ = made(folder + "/again", RULES)
    check("the same bytes twice", [] if again == pages else ["they differ"])
    toets("compile", RULES, "-o", folder + "/p.toets")
    compiled, wrong, _ = made(folder + "/compiled", folder + "/p.toets")
    check("the same from a compiled program", wrong + ([] if compiled == pages else ["they differ"]))
    english, wrong, _ = made(folder + "/english", RULES, "--lang", "en")
    check("in English", wrong + page_mistakes(english, "en"))
    check("rule text in English", [] if "condition technische_aanleiding" in html_check.words(english["kader_2026.html"]) else ["no"])


def test_names(page):
    return set(re.findall(r'<li id="proef-\d+">(.*?) <span', page, re.S))


def judged(pages):
    """A test stands with the text that judges it: sent elsewhere by transitional law, with that text."""
    with open(RULES + "/53-proeven-overgang.regels", encoding="utf-8") as f:
        names = re.findall(r'^proef "([^"]*)"', f.read(), re.M)
    hybrid, frame = test_names(pages["uitbreiding_2024+maximum.html"]), test_names(pages["kader_2026.html"])
    both = [n for n in names if n in hybrid and n in frame]
    return both + ([] if any(n in hybrid for n in names) and any(n in frame for n in names) else ["none is sent"])


# ---- with and without dot ----
def without_dot(folder):
    empty = folder + "/bin"
    os.mkdir(empty)
    pages, wrong, err = made(folder + "/none", RULES, path=empty)
    note = "toets: dot (Graphviz) is er niet; de samenhang staat als tabel op de pagina\n"
    check("without dot", wrong + page_mistakes(pages, "nl") + ([] if err == note else [err]))
    page = pages["kader_2026.html"]
    check("a table instead", ["no table"] if "<svg" in page or "berust op" not in page else [])
    for name, body in [("fails", "exit 3"), ("says nothing", "cat >/dev/null"), ("says odd things", "echo 'graph 1'; echo 'node n9999 x'; echo 'edge'")]:
        with open(empty + "/dot", "w") as f:
            f.write("#!/bin/sh\n" + body + "\n")
        os.chmod(empty + "/dot", stat.S_IRWXU)
        pages, wrong, err = made(folder + "/broken", RULES, path=empty + ":" + os.environ["PATH"])
        check(f"a dot that {name}", wrong + page_mistakes(pages, "nl") + ([] if "gaf geen tekening" in err else [err]))
    with open(empty + "/dot", "w") as f:
        f.write("#!/bin/sh\ncat >/dev/null\necho 'graph 1 5.0 2.5'\nfor i in 0 1 2 3 4 5; do echo \"node n$i 1.5 0.5 1 1 x\"; done\n"
                "echo 'edge n1 n0 4 0.1 -0.25 1e-05 2 3 4 5 6.0009 solid black'\necho stop\n")
    pages, wrong, err = made(folder + "/drawn", folder + "/small.rules", path=empty + ":" + os.environ["PATH"])
    page = pages["index-.html"]
    check("a drawing is drawn", wrong + page_mistakes(pages, "en") + ([] if not err and "<svg" in page and 'viewBox="-90 -90 5180 2680"' in page else [err]))


def small(folder):
    with open(folder + "/small.rules", "w", encoding="utf-8") as f:
        f.write(SMALL)
    pages, wrong, _ = made(folder + "/small", folder + "/small.rules")
    check("a small English regulation", wrong + page_mistakes(pages, "en"))
    check("a version called index", [] if set(pages) == {"index.html", "index-.html", "second.html"} else [sorted(pages)])
    first, second = html_check.words(pages["index-.html"]), html_check.words(pages["second.html"])
    for text in ["R & <R>: First", "The consolidated text of this version, valid from 1 January 2024 until 1 January 2025",
                 "Amended by: Second", "At most €100", "condition low", "[1] artikel 2, tiende lid",
                 "Rests on: cost ; limit ; a hard case (judgement)", "Used by: is granted", "Ask [cost] again",
                 "Assumption: A person says so", "These facts are not observed but judged by a person.", "1 test", "low (granted = yes)", "It is free free", "[2] p. 9", "Another law Cited by: At most €100",
                 "Nothing in this text uses this."]:
        check(f"first: {text}", [] if text in first else [first[:1500]])
    for text in ["Compared with: First", "The limit is €50", "At most €50", "Touches: limit", "changed",
                 "same text, affected by what changed", "Changed among them: limit", "Lapsed",
                 "parameter old \"old one\" = €1", "€50 €100"]:
        check(f"second: {text}", [] if text in second else [second[:2500]])
    check("a test on its own text only", ["it is on the other"] if "low (granted" in second else [])
    marked = re.findall(r"<mark>(.*?)</mark>", pages["second.html"], re.S)
    check("what differs is marked", [] if len(marked) == 2 and "100" in marked[0] and "50" in marked[1] else [marked])


# ---- where pages go ----
def places(folder):
    code, out, err = toets("doc", RULES)
    check("several versions, one place", [] if code == 2 and not out and "geef --version V" in err else [code, err])
    code, out, err = toets("doc", RULES, "--version", "pilot_2023")
    page = html_check.mistakes(out, "nl")
    check("one version to standard output", page + ([] if code == 0 else [err]))
    code, _, err = toets("doc", RULES, "--version", "pilot", "-o", folder + "/x.html")
    check("no such version", [] if code == 2 and "pilot_2023" in err and not os.path.exists(folder + "/x.html") else [code, err])
    name = "uitbreiding_2024+maximum+gebied"
    code, _, err = toets("doc", RULES, "--version", name, "-o", folder + "/x.html")
    check("a hybrid to a file", html_check.mistakes(open(folder + "/x.html").read(), "nl") + ([] if code == 0 else [err]))
    code, _, err = toets("doc", RULES, "--version", "kader_2026", "-o", folder + "/one")
    check("one page in a folder", [] if code == 0 and os.listdir(folder + "/one") == ["kader_2026.html"] else [code, err])
    code, _, err = toets("doc", RULES, "-o", folder + "/no/such")
    check("a folder in no folder", [] if code == 4 and f"kan {folder}/no/such niet schrijven: bestaat niet" in err else [code, err])
    code, _, err = toets("doc", folder + "/nothing.regels", "-o", folder + "/never")
    check("no rules, no folder", [] if code == 4 and not os.path.exists(folder + "/never") else [code, err])


def conformance(folder):
    for i, rules in enumerate(sorted(glob.glob(LANGUAGE + "/*.regels") + glob.glob(LANGUAGE + "/*.rules"))):
        if toets("check", rules)[0]:
            continue
        pages, wrong, _ = made(f"{folder}/c{i}", rules, path="/nonexistent" if i % 4 else None)
        check(os.path.basename(rules), wrong + page_mistakes(pages, "en" if rules.endswith(".rules") else "nl"))


def main():
    global TOETS
    TOETS = os.path.abspath(sys.argv[1])
    os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
    with tempfile.TemporaryDirectory() as folder:
        regulation(folder)
        small(folder)
        without_dot(folder)
        places(folder)
        conformance(folder)
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)


main()
