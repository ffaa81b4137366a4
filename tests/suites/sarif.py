#!/usr/bin/env python3
"""sarif.py TOETS: `check --format sarif` tells what `--format json` tells: the same codes, levels and messages, places in
code points, and fixes that mend.  With SARIF_SCHEMA=FILE each log is validated against the published schema."""
import glob, json, os, re, shutil, subprocess, sys, tempfile, urllib.parse
import jsonschema

toets = os.path.abspath(sys.argv[1])
schema = json.load(open(os.environ["SARIF_SCHEMA"], encoding="utf-8")) if os.environ.get("SARIF_SCHEMA") else None
validator = jsonschema.validators.validator_for(schema)(schema) if schema else None
passed, failed, fixes = 0, 0, 0


def expect(what, good, seen=""):
    global passed, failed
    passed, failed = passed + bool(good), failed + (not good)
    if not good:
        print("FAILED", what, str(seen)[:300])


def diagnostics(form, name, cwd):
    run = subprocess.run([toets, "check", name, "--format", form], capture_output=True, text=True, cwd=cwd)
    return json.loads(run.stdout)


def offset(text, line, column):
    lines = text.split("\n")
    return sum(len(one) + 1 for one in lines[: line - 1]) + column - 1


def applied(text, fix):
    (change,) = fix["artifactChanges"]
    (replacement,) = change["replacements"]
    region = replacement["deletedRegion"]
    start, end = offset(text, region["startLine"], region["startColumn"]), offset(text, region["endLine"], region["endColumn"])
    return text[:start] + replacement["insertedContent"]["text"] + text[end:]


def try_file(what, name, text, cwd):
    global fixes
    open(os.path.join(cwd, name), "w", encoding="utf-8", newline="").write(text)
    (run,) = diagnostics("sarif", name, cwd)["runs"]
    told = diagnostics("json", name, cwd)["diagnostics"]
    expect(f"{what}: as in JSON", [(r["ruleId"], r["level"], r["message"]["text"]) for r in run["results"]] == [(d["code"], d["severity"], d["message"]) for d in told])
    expect(f"{what}: rules", all(run["tool"]["driver"]["rules"][r["ruleIndex"]]["id"] == r["ruleId"] for r in run["results"]))
    if schema:
        expect(f"{what}: fits the schema", [] == [error.message for error in validator.iter_errors(diagnostics("sarif", name, cwd))])
    for result in run["results"]:
        for fix in result.get("fixes", []):
            fixes += 1
            open(os.path.join(cwd, name), "w", encoding="utf-8", newline="").write(applied(text, fix))
            left = [(d["code"], d["message"]) for d in diagnostics("json", name, cwd)["diagnostics"]]
            before = [(d["code"], d["message"]) for d in told]
            mine = (result["ruleId"], result["message"]["text"])
            expect(f"{what}: {mine[0]} is mended by its fix", left.count(mine) < before.count(mine), (fix, left[:3]))


def golden_files():
    for path in sorted(glob.glob("tests/golden/**/*.cmd", recursive=True)):
        name, lines = None, []
        for line in open(path, encoding="utf-8").read().split("\n") + ["@ end"]:
            if line.startswith("@ "):
                if name and name.endswith((".regels", ".rules")):
                    yield f"{path} {name}", os.path.basename(name), "\n".join(lines) + "\n"
                name, lines = line[2:], []
            elif line.startswith("|"):
                lines.append(line[2:])


def page_examples():
    for path, lang in (("docs/diagnostics.md", ".regels"), ("docs/diagnostics.en.md", ".rules")):
        text = open(path, encoding="utf-8").read()
        frame = re.search(r"```\n(.*?)```", text, re.S)[1]
        sections = re.split(r"^### `([^`]+)`\n", text, flags=re.M)[1:]
        for code, page in zip(sections[::2], sections[1::2]):
            example = re.search(r"^```\n(.*?)```", page, re.S | re.M)
            if example and "\n{" not in "\n" + example[1]:
                yield f"{path} {code}", "r" + lang, example[1] if re.match("regeling |regulation ", example[1]) else frame + example[1]


def refused():
    for path in sorted(glob.glob("tests/conformance/language/refused/*.r*")):
        yield path, os.path.basename(path), open(path, encoding="utf-8").read()


for files in (golden_files(), page_examples(), refused()):
    for what, name, text in files:
        with tempfile.TemporaryDirectory() as cwd:
            try_file(what, name, text, cwd)
if schema:
    expect("the schema refuses a log without a version", list(validator.iter_errors({"runs": []})))
with tempfile.TemporaryDirectory() as cwd:
    name = "één map 50%.regels"
    open(os.path.join(cwd, name), "w", encoding="utf-8").write('regeling r "€ 𝄞" bronn b "b"\n')
    place = diagnostics("sarif", "./" + name, cwd)["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    expect("the name is percent-encoded and relative", place["artifactLocation"]["uri"] == urllib.parse.quote(name), place)
    expect("columns are code points", place["region"]["startColumn"] == 18, place)
expect("there are fixes to try", fixes > 50, fixes)
print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0)
