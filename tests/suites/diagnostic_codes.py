#!/usr/bin/env python3
"""diagnostic_codes.py TOETS: the pages of the codes (src/text/pages.def) are whole and true: every code of the catalogue
has one, the documents in docs/ are made from them, each wrong example causes its code and no other error, and each mended
one passes; in both languages."""
import glob, json, os, re, subprocess, sys, tempfile

toets = os.path.abspath(sys.argv[1])
passed, failed = 0, 0


def expect(what, good, seen=""):
    global passed, failed
    passed, failed = passed + bool(good), failed + (not good)
    if not good:
        print("FAILED", what, seen)


catalogue = "".join(open(path, encoding="utf-8").read() for path in sorted(glob.glob("src/text/messages_*.def")))
SEVERITIES = {code: severity.lower() for severity, code in re.findall(r'^D\(\w+,\s+(\w+),\s+"([^"]+)"', catalogue, re.M)}
CODES = set(SEVERITIES)
for path, pattern in (("src/io/record.c", r'\[INPUT_\w+\] = "(\w+)"'), ("src/value/cell.c", r'^    ((?:"\w+", ?\n? *)+)')):
    found = re.findall(pattern, open(path, encoding="utf-8").read(), re.M)
    CODES |= {code for text in found for code in re.findall(r"[a-z_]+", text)} - {"none"}


def read_pages(text):
    """code: [wrong, mended], without an example []; and the regulation around them."""
    frame = re.search(r"```\n(.*?)```", text, re.S)[1]
    sections = re.split(r"^### `([^`]+)`\n", text, flags=re.M)[1:]
    return frame, {code: re.findall(r"^```\n(.*?)```", page, re.S | re.M) for code, page in zip(sections[::2], sections[1::2])}


def run(*words, cwd):
    return subprocess.run([toets, *words], capture_output=True, text=True, cwd=cwd)


def check(files, cwd, lang):
    """The diagnostics of a folder with these files."""
    for name, text in files.items():
        with open(os.path.join(cwd, name), "wb") as f:
            f.write(text if isinstance(text, bytes) else text.encode())
    return json.loads(run("check", ".", "--format", "json", cwd=cwd).stdout)["diagnostics"]


def whole(code, frame, example):
    lines = example.splitlines(keepends=True)
    rules = "".join(line for line in lines if not line.startswith("{"))
    alone = code == "no-regulation-line" or re.match("regeling |regulation ", rules)
    return (0 if alone else frame.count("\n")), (rules if alone else frame + rules), "".join(line for line in lines if line.startswith("{"))


def case_codes(rules, case, lang):
    with tempfile.TemporaryDirectory() as cwd:
        for name, text in (("r" + lang, rules), ("c.jsonl", case)):
            open(os.path.join(cwd, name), "w", encoding="utf-8").write(text)
        out = run("run", "r" + lang, "c.jsonl", cwd=cwd).stdout
        return [e["code"] for line in out.splitlines() for e in json.loads(line)["errors"]]


def try_page(code, frame, wrong, mended, lang):
    for is_wrong, example in ((True, wrong), (False, mended)):
        before, rules, case = whole(code, frame, example)
        what = f"{code} {lang}: the {'wrong' if is_wrong else 'mended'} example"
        if case:
            codes = case_codes(rules, case, lang)
            expect(what, codes and set(codes) == {code} if is_wrong else not codes, codes)
            continue
        with tempfile.TemporaryDirectory() as cwd:
            seen = check({"r" + lang: rules}, cwd, lang)
        errors = [d["code"] for d in seen if d["severity"] == "error"]
        if is_wrong:
            expect(what, any(d["code"] == code and d["severity"] == SEVERITIES[code] for d in seen), seen)
            expect(what + " has no other error", errors == [code] * (SEVERITIES[code] == "error"), errors)
        else:
            expect(what, not errors and not any(d["code"] == code and d["line"] > before for d in seen), seen)


def conditions(n):
    return "".join(f"    tenzij x{i} als kinderen = {i} dan ja\n" for i in range(n))


def try_without_example(frame):
    """The codes that take more than an example, in Dutch."""
    chain = lambda n: "".join(f"  bepaling b{i} \"b\" is {f'b{i - 1} + 1' if i else 'kinderen'}\n" for i in range(n))
    product = lambda n: "  besluit b \"b\" is kinderen" + " * 1" * n + " afgerond op 1\n"
    files = {
        "mixed-folder": ({"a.regels": frame, "b.rules": frame}, {"a.regels": frame}),
        "not-utf8": ({"a.regels": frame.encode() + b"# \xe9\n"}, {"a.regels": frame + "# é\n"}),
        "nul-byte": ({"a.regels": frame + "# \0\n"}, {"a.regels": frame}),
        "other-regulation-line": ({"a.regels": frame, "b.regels": "regeling ander \"Voorbeeld\"\n"}, {"a.regels": frame, "b.regels": "regeling voorbeeld \"Voorbeeld\"\n"}),
        "file-too-large": ({"a.regels": frame + "#" * (64 << 20)}, {"a.regels": frame + "#" * (1 << 20)}),
        "nesting": ({"a.regels": frame + "  besluit b \"b\" is " + "(" * 900 + "kinderen" + ")" * 900 + "\n"}, {"a.regels": frame + "  besluit b \"b\" is ((kinderen))\n"}),
        "too-deep": ({"a.regels": frame + chain(20000)}, {"a.regels": frame + chain(20)}),
        "chain-too-long": ({"a.regels": frame + product(100)}, {"a.regels": frame + product(3)}),
        "too-many-exceptions": ({"a.regels": frame + "  besluit b \"b\" is nee\n" + conditions(65)}, {"a.regels": frame + "  besluit b \"b\" is nee\n" + conditions(64)}),
    }
    for code, (wrong, mended) in files.items():
        with tempfile.TemporaryDirectory() as cwd:
            errors = [d["code"] for d in check(wrong, cwd, ".regels") if d["severity"] == "error"]
            expect(f"{code}: caused, alone", errors == [code], errors[:5])
        with tempfile.TemporaryDirectory() as cwd:
            errors = [d["code"] for d in check(mended, cwd, ".regels") if d["severity"] == "error"]
            expect(f"{code}: mended", not errors, errors[:5])
    with tempfile.TemporaryDirectory() as cwd:
        open(f"{cwd}/r.regels", "w", encoding="utf-8").write(frame.replace("versie", 'gegeven zaak "zaak" : tekst sleutel\nversie', 1))
        open(f"{cwd}/c.csv", "w", encoding="utf-8").write("zaak;inkomen\nA;5\n")
        open(f"{cwd}/l.csv", "w", encoding="utf-8").write("zaak;dag;betaald\nA;2026-01-01;veel\n")
        seen = run("run", "r.regels", "c.csv", "--list", "betalingen=l.csv", cwd=cwd).stdout
        expect("list_row: caused", "list_row" in seen, seen)
        seen = run("run", "r.regels", "c.csv", "--version", "kader+niets", cwd=cwd)
        expect("no-such-amendment: the command line refuses it", seen.returncode == 2 and "niets" in seen.stderr, seen.stderr)
    return set(files) | {"list_row", "no-such-amendment"}


def main():
    for lang, path in ((".regels", "docs/diagnostics.md"), (".rules", "docs/diagnostics.en.md")):
        text = open(path, encoding="utf-8").read()
        made = subprocess.run([os.path.join(os.path.dirname(toets), "diagnostics_page"), "nl" if lang == ".regels" else "en"], capture_output=True, text=True)
        expect(f"{path} is up to date; `make docs` makes it so", made.stdout == text)
        frame, pages = read_pages(text)
        expect("every code has a page, and no other", set(pages) == CODES, set(pages) ^ CODES)
        for code, examples in pages.items():
            if examples:
                try_page(code, frame, *examples, lang)
        if lang == ".regels":
            without = try_without_example(frame)
            expect("every code without an example is tried", without == {code for code in pages if not pages[code]}, without ^ {code for code in pages if not pages[code]})


main()
print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0)
