#!/usr/bin/env python3
"""editors.py TOETS: the files that editors/generate.py makes are up to date; Vim colours the project's rules by them, and
`:compiler toets` finds a mistake; the pattern of VS Code fits what check prints.  (tests/textmate.mjs tries its grammar.)"""
import json, os, re, subprocess, sys, tempfile

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
TOETS = os.path.abspath(sys.argv[1])
failures, passed = [], 0
os.chdir(ROOT)


def expect(holds, complaint):
    global passed
    passed += bool(holds)
    if not holds:
        failures.append(complaint)


def vim(file, commands, folder):
    """what the commands write to the file `out` in folder"""
    script, out = os.path.join(folder, "script.vim"), os.path.join(folder, "out")
    with open(script, "w", encoding="utf-8") as f:
        f.write("\n".join([f"set runtimepath^={ROOT}/editors/vim", "filetype plugin on", "syntax on", f"edit {file}", f"let out = '{out}'", *commands, "qa!"]))
    p = subprocess.run(["vim", "-u", "NONE", "-i", "NONE", "-es", "--cmd", "set nocompatible encoding=utf-8 noswapfile", "-S", script], cwd=folder,
                       env={**os.environ, "PATH": f"{folder}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}, stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
    if not os.path.exists(out):
        return [f"nothing; vim ended with {p.returncode}: {p.stderr.decode()}"]
    with open(out, encoding="utf-8") as f:
        return f.read().splitlines()


# file, what to find, the syntax group of its first character
RULES = "rules/duurzaam-herstel/"
PLACES = [
    ("10-bronnen-en-gegevens.regels", "# Waar de regels", "toetsComment"), ("10-bronnen-en-gegevens.regels", "gegeven adres_id", "toetsStart"),
    ("10-bronnen-en-gegevens.regels", "tekst sleutel", "toetsType"), ("10-bronnen-en-gegevens.regels", "sleutel", "toetsWord"),
    ("10-bronnen-en-gegevens.regels", "een van geen", "toetsKind"), ("10-bronnen-en-gegevens.regels", "ja/nee", "toetsKind"),
    ("10-bronnen-en-gegevens.regels", "lijst van", "toetsKind"), ("10-bronnen-en-gegevens.regels", "datum \"datum\"", ""),
    ("10-bronnen-en-gegevens.regels", "decimalen", "toetsScale"), ("10-bronnen-en-gegevens.regels", "€ 0", "toetsAmount"),
    ("40-kader-2026.regels", "geldig vanaf", "toetsWord"), ("40-kader-2026.regels", "vanaf 1", "toetsWord"),
    ("40-kader-2026.regels", "1 januari 2026", "toetsDate"), ("40-kader-2026.regels", "{drempelbedrag}", "toetsInText"),
    ("40-kader-2026.regels", "wijziging schade", "toetsStart"), ("40-kader-2026.regels", "laagste(", "toetsCall"),
    ("40-kader-2026.regels", "onbegrensd", "toetsValue"), ("40-kader-2026.regels", "wordt aangevuld", "toetsWord"),
    ("40-kader-2026.regels", "aangevuld", "toetsWord"), ("40-kader-2026.regels", "€ 5.000", "toetsAmount"), ("40-kader-2026.regels", "woz_waarde;", ""),
    ("40-kader-2026.regels", "Het gebied", "toetsText"), ("20-pilot-2023.regels", "eerste$", "toetsTable"), ("20-pilot-2023.regels", "||", "toetsBar"),
    ("53-proeven-overgang.regels", "14,05", "toetsNumber"), ("../duurzaam-herstel-en/40-kader-2026.rules", "valid from", "toetsWord"),
    ("../duurzaam-herstel-en/40-kader-2026.rules", "is supplemented", "toetsWord"), ("../duurzaam-herstel-en/40-kader-2026.rules", "1 January 2026", "toetsDate"),
]


def colours(folder):
    for file in sorted({file for file, _, _ in PLACES}):
        mine = [(text, group) for name, text, group in PLACES if name == file]
        commands = []
        for text, _ in mine:
            pattern = text.replace("/", r"\/").replace("'", "''")
            commands += ["call cursor(1, 1)", f"call search('\\V{pattern[:-1] + chr(92) + '$' if pattern.endswith('$') else pattern}', 'cW')",
                         "call writefile([synIDattr(synID(line('.'), col('.'), 1), 'name')], out, 'a')"]
        found = vim(os.path.join(ROOT, RULES, file), commands, folder)
        os.remove(os.path.join(folder, "out"))
        for (text, group), shown in zip(mine, found + [None] * len(mine)):
            expect(shown == group, f"vim: `{text}` in {file} is {shown!r}, not {group!r}")


def mistakes(folder):
    os.symlink(TOETS, folder + "/toets")
    os.mkdir(folder + "/fout")
    with open(folder + "/fout/a.regels", "w", encoding="utf-8") as f:
        f.write('regeling fout "Fout"\n\ngegeven kosten "é" : bedrag\n\nversie v "V" geldig vanaf 1 januari 2026\n  besluit h "h" : bedrag is kostn\n')
    found = vim("fout/a.regels", ["compiler toets", "silent make!", "call writefile(map(getqflist(), "
                "{_, e -> bufname(e.bufnr) . ' ' . e.lnum . ' ' . e.col . ' ' . e.text}), out)"], folder)
    expect(found == ["fout/a.regels 6 29 er is geen naam `kostn` [unknown-name]"], f"vim's quickfix list: {found}")
    shown = subprocess.run([TOETS, "check", "fout"], cwd=folder, capture_output=True).stderr.decode("utf-8").splitlines()
    with open("editors/vscode/package.json", encoding="utf-8") as f:
        pattern = json.load(f)["contributes"]["problemMatchers"][0]["pattern"]
    fits = [m for m in (re.match(pattern["regexp"], line) for line in shown) if m]
    expect([m.groups() for m in fits] == [("fout/a.regels", "6", "29", "er is geen naam `kostn`", "unknown-name")], f"VS Code's pattern: {fits}")


def extension():
    with open("editors/vscode/package.json", encoding="utf-8") as f:
        parts = json.load(f)["contributes"]
    for part in parts["grammars"] + [{"path": language["configuration"]} for language in parts["languages"]]:
        path = os.path.join("editors/vscode", part["path"])
        with open(path, encoding="utf-8") as f:
            content = json.load(f)
        expect(content.get("scopeName") == part.get("scopeName"), f"{path}: another scope than package.json says")


generated = subprocess.run([sys.executable, "editors/generate.py", "--check"], capture_output=True)
expect(generated.returncode == 0, generated.stdout.decode("utf-8").strip())
extension()
with tempfile.TemporaryDirectory() as place:
    colours(place)
    mistakes(place)
for failure in failures:
    print(f"FAILED {failure}")
print(f"{passed} passed, {len(failures)} failed")
sys.exit(bool(failures))
