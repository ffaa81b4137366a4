#!/usr/bin/env python3
"""new.py TOETS: what `toets new` makes is without mistakes or notes, laid out, and does what its own first page says, whatever the
folder is called and in both languages; it overwrites nothing, and appears whole or not at all."""
import os, re, resource, signal, subprocess, sys, tempfile

TOETS = os.path.abspath(sys.argv[1])
FILES = {"nl": ["10-gegevens.regels", "20-eerste-versie.regels", "30-wijziging.regels", "LEESMIJ.md", "geval.json", "gevallen.csv"],
         "en": ["10-facts.rules", "20-first-version.rules", "30-amendment.rules", "README.md", "case.json", "cases.csv"]}
# folder, then the name of the regulation in Dutch and in English
NAMES = [("kapvergunning", "kapvergunning", "kapvergunning"), ("Kap-Vergunning 2026", "kap_vergunning_2026", "kap_vergunning_2026"),
         ("2026", "regeling_2026", "regulation_2026"), ("versie", "regeling_versie", "regulation_versie"), ("version", "regeling_version", "regulation_version"),
         ("geldt", "regeling_geldt", "regulation_geldt"), ("bedrag", "bedrag", "bedrag"), ("_a__b_", "a_b", "a_b"), ("ÉÉN €", "één", "één"),
         ('zeg "ja" {x}', "zeg_ja_x", "zeg_ja_x"), ("@NAME@ @TITLE@", "name_title", "name_title"), ("правила", "правила", "правила"), ("a#b", "a_b", "a_b"),
         ("e\u0301", "é", "é"), ("lange naam " * 22 + "x", "lange_naam_" * 22 + "x", "lange_naam_" * 22 + "x")]
REFUSED = ["---", "", ".", "..", "/", "a\nb", b"\xff", "\u0430pple"]


class Failed(Exception):
    pass


def run(folder, *words, status=0, **more):
    p = subprocess.run([TOETS, *words], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)
    out, err = p.stdout.decode(), p.stderr.decode()
    if p.returncode != status or "Sanitizer" in err:
        raise Failed(f"{words}: exit {p.returncode} {err[-600:]}")
    return out, err


def as_it_stands(folder, lang, name, identifier):
    run(folder, "new", "--lang", lang, "--", name)
    made = os.path.join(folder, name)
    if sorted(os.listdir(made)) != sorted(FILES[lang]) or sorted(os.listdir(folder)) != [name]:
        raise Failed(f"made {os.listdir(made)} in {os.listdir(folder)}")
    if run(made, "check", ".", "--format", "json")[0].split() != ['{"diagnostics":', "[]}"]:
        raise Failed(run(made, "check", ".")[1])
    if run(made, "fmt", ".", "--check")[0]:
        raise Failed("it is not laid out")
    head = open(os.path.join(made, FILES[lang][0]), encoding="utf-8").readline().split()
    if head[0] != {"nl": "regeling", "en": "regulation"}[lang] or head[1] != identifier:
        raise Failed(f"it is called {head}, not {identifier}")
    out, err = run(made, "run", ".", FILES[lang][5])
    if err or out.count("\n") != 6 or out.count("decided") != 4 or out.count("undetermined") != 1:
        raise Failed(f"{out} {err}")


def first_page(folder, lang):
    """every command that the page names, as it stands there"""
    run(folder, "new", "x", "--lang", lang)
    made = os.path.join(folder, "x")
    text = open(os.path.join(made, FILES[lang][3]), encoding="utf-8").read()
    block = re.findall(r"^    toets (.*?) *(?:#.*)?$", text, re.M)
    inline = [words for words in re.findall(r"`toets ([^`]*)`", text)]
    if len(block) != 5:
        raise Failed(f"{len(block)} commands")
    for words in block + inline:
        run(made, *words.split())
    for name in re.findall(r"`(\d\d-[^`]*)`", text):
        if name not in FILES[lang]:
            raise Failed(f"the page names {name}")
    if "@" in text:
        raise Failed("something was not filled in")
    if " failed" not in run(made, "test", ".")[0] or not run(made, "test", ".")[0].endswith("7 passed, 0 failed\n"):
        raise Failed(run(made, "test", ".")[0])


def kept(folder):
    """what is there stays as it is"""
    os.mkdir(os.path.join(folder, "map"))
    open(os.path.join(folder, "bestand"), "w").write("mijn")
    os.symlink("nergens", os.path.join(folder, "koppeling"))
    before = sorted(os.listdir(folder))
    for name in ("map", "map/", "bestand", "koppeling"):
        err = run(folder, "new", name, status=4)[1]
        if "bestaat al" not in err:
            raise Failed(err)
    if "it exists already" not in run(folder, "new", "map", "--lang", "en", status=4)[1]:
        raise Failed("in English")
    run(folder, "new", "er/niet", status=4)
    run(folder, "new", "bestand/x", status=4)
    if sorted(os.listdir(folder)) != before or os.listdir(os.path.join(folder, "map")) or open(os.path.join(folder, "bestand")).read() != "mijn":
        raise Failed(f"{os.listdir(folder)}")


def refused(folder):
    for name in REFUSED:
        run(folder, "new", "--", name, status=2)
        if os.listdir(folder):
            raise Failed(f"{name!r} left {os.listdir(folder)}")


def whole_or_absent(folder):
    """no file may grow beyond so many bytes: the first, a later or the last one fails, and nothing is left"""
    def limit(bytes):
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (bytes, bytes))
    for most in (0, 100, 200, 800, 1300, 2000, 2500):
        err = run(folder, "new", "x", status=4, preexec_fn=lambda: limit(most), restore_signals=False)[1]
        if "te groot" not in err or os.listdir(folder):
            raise Failed(f"{most}: {err} {os.listdir(folder)}")
    os.mkdir(os.path.join(folder, "x.000.tmp"))
    run(folder, "new", "x")
    if sorted(os.listdir(folder)) != ["x", "x.000.tmp"] or os.listdir(os.path.join(folder, "x.000.tmp")):
        raise Failed(f"{os.listdir(folder)}")


def main():
    passed = failed = 0
    checks = [(as_it_stands, lang, name, identifiers[lang == "en"]) for name, *identifiers in NAMES for lang in ("nl", "en")]
    checks += [(first_page, "nl"), (first_page, "en"), (kept,), (refused,), (whole_or_absent,)]
    for check, *arguments in checks:
        with tempfile.TemporaryDirectory() as folder:
            try:
                check(folder, *arguments)
                passed += 1
            except Failed as e:
                failed += 1
                print(f"FAILED {check.__name__} {arguments}: {e}")
    print(f"{passed} passed, {failed} failed")
    return failed > 0


sys.exit(main())
