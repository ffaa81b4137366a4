#!/usr/bin/env python3
"""install.py TOETS: `make install` into a folder of its own puts a program that runs, a library that docs/example.c is built
with through pkg-config, manual pages with every command and option and no other, and the documentation; `make uninstall`
takes all of it away."""
import glob, os, re, subprocess, sys, tempfile

os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
failures, passed = [], 0
CASE = ["rules/duurzaam-herstel", "rules/duurzaam-herstel/voorbeeld/adres-afgewezen.json"]


def expect(holds, complaint):
    global passed
    passed += bool(holds)
    if not holds:
        failures.append(complaint)


def run(words, **more):
    p = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, env={**os.environ, **more})
    return p.returncode, p.stdout.decode("utf-8")


def table(path, form):
    with open(path, encoding="utf-8") as f:
        return set(re.findall(form, f.read(), re.M))


def options():
    """the options as they are typed: the letter where there is one"""
    rows = table("src/cli/options.def", r'^O\(\w+, "(--[\w-]+)", (?:NULL|"(-\w)"),')
    return {letter or word for word, letter in rows}


def page(path, labels):
    with open(path, encoding="utf-8") as f:
        text = f.read().replace("\\-", "-")
    commands = table("src/cli/commands.def", r"^C\((\w+),")
    expect(set(re.findall(r"^\\fBtoets (\w+)\\fP", text, re.M)) == commands, f"{path}: other commands than {sorted(commands)}")
    told = set(re.findall(r"^\\fB(-[-\w]+)[^\n]*\\fP\n(?=\S)", text, re.M))
    expect(told == options(), f"{path}: options {sorted(told ^ options())}")
    expect(f".SH {labels}" in text, f"{path}: no part {labels}")


def installed(root):
    prefix = root + "/opt/toets"
    code, _ = run(["test", "-x", prefix + "/bin/toets"])
    expect(code == 0, "no program")
    code, shown = run([prefix + "/bin/toets", "explain", *CASE])
    expect(code == 0 and "NEE: " in shown, f"the program installed: {shown}")
    page(prefix + "/share/man/man1/toets.1", "COMMANDS")
    page(prefix + "/share/man/nl/man1/toets.1", "OPDRACHTEN")
    for name in ["README.md", *glob.glob("docs/*.md"), *glob.glob("rules/*/*.regels"), "docs/explanation.schema.json", "editors/README.md"]:
        expect(os.path.exists(f"{prefix}/share/doc/toets/{name}"), f"{name} is not installed")


def through_pkg_config(root):
    """as its reader builds the example, with nothing of the checkout but the source"""
    more = {"PKG_CONFIG_PATH": root + "/opt/toets/lib/pkgconfig"}
    moved = f"--define-variable=prefix={root}/opt/toets"
    code, flags = run(["pkg-config", moved, "--cflags", "--libs", "toets"], **more)
    expect(code == 0, f"pkg-config: {flags}")
    code, said = run([*os.environ.get("CC", "cc").split(), "-std=c17", "docs/example.c", *flags.split(), "-o", root + "/example"])
    expect(code == 0, f"docs/example.c does not build with {flags}: {said}")
    code, shown = run([root + "/example", *CASE])
    expect(code == 0 and "NEE: " in shown, f"docs/example.c through pkg-config: {shown}")
    code, version = run(["pkg-config", "--modversion", "toets"], **more)
    expect(run([root + "/opt/toets/bin/toets", "version"])[1] == f"toets {version}", f"toets.pc has version {version}")


def make(target, root):
    code, said = run(["make", "-s", f"DESTDIR={root}", "PREFIX=/opt/toets", target])
    expect(code == 0, f"make {target}: {said}")


with tempfile.TemporaryDirectory() as root:
    make("install", root)
    if not failures:
        installed(root)
        through_pkg_config(root)
    make("uninstall", root)
    left = [name for _, _, names in os.walk(root + "/opt") for name in names]
    expect(not left, f"make uninstall leaves {left}")
for failure in failures:
    print(f"FAILED {failure}")
print(f"{passed} passed, {len(failures)} failed")
sys.exit(bool(failures))
