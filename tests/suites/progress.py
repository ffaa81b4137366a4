#!/usr/bin/env python3
"""progress.py TOETS: many cases read slowly show a bar on standard error when it is a terminal, wiped at the end, and
nothing of it anywhere else."""
import os, pty, subprocess, sys, tempfile, threading, time

TOETS = os.path.abspath(sys.argv[1])
RULES = """regeling soorten "Soorten"
gegeven kenmerk "kenmerk" : tekst sleutel
gegeven maat "maat" : getal
gegeven stukken "stukken" : lijst van
    n "n" : getal
versie een "Een" geldig vanaf 2020-01-01
  besluit dubbel "dubbel" is maat * 2
"""
CASES = 256


def feed(pipe, pause, bad):
    """the header and half of the cases, then the rest after a pause"""
    half = [f"K{n};{'x' if bad and n == 200 else n};2021-01-01;\n" for n in range(CASES)]
    with os.fdopen(pipe, "w") as out:
        out.write("kenmerk;maat;peildatum;stukken\n" + "".join(half[:128]))
        out.flush()
        time.sleep(pause)
        out.write("".join(half[128:]))


def run(rules, command, pause, terminal, bad=False):
    """(exit status, standard output, standard error) of a command that reads cases from a slow pipe"""
    facts, end = os.pipe()
    feeder = threading.Thread(target=feed, args=(end, pause, bad))
    master, slave = pty.openpty() if terminal else os.pipe()
    p = subprocess.Popen([TOETS, command[0], rules, "-", *command[1:]], stdin=facts, stdout=subprocess.PIPE,
                         stderr=slave, close_fds=True)
    os.close(slave)
    os.close(facts)
    feeder.start()
    said = []

    def listen():
        while True:
            try:
                part = os.read(master, 4096)
            except OSError:
                return
            if not part:
                return
            said.append(part)

    ear = threading.Thread(target=listen)
    ear.start()
    out = p.stdout.read()
    status = p.wait()
    feeder.join()
    ear.join()
    os.close(master)
    return status, out.decode(), b"".join(said).decode()


def run_file(folder, rules):
    """standard error, a terminal, of a command on a file of which a list comes slowly"""
    facts, stukken = os.path.join(folder, "f.csv"), os.path.join(folder, "l.csv")
    with open(facts, "w", encoding="utf-8") as f:
        f.write("kenmerk;maat;peildatum\n" + "".join(f"K{n};1;2021-01-01\n" for n in range(CASES)))
    os.mkfifo(stukken)
    master, slave = pty.openpty()
    p = subprocess.Popen([TOETS, "run", rules, facts, "--list", "stukken=" + stukken], stdout=subprocess.DEVNULL, stderr=slave)
    os.close(slave)
    with open(stukken, "w", encoding="utf-8") as f:
        time.sleep(0.6)
        f.write("kenmerk;n\nK1;1\n")
    p.wait()
    said = os.read(master, 4096).decode()
    os.close(master)
    return said


def main():
    passed = failed = 0

    def check(what, right, seen=""):
        nonlocal passed, failed
        passed += right
        failed += not right
        if not right:
            print(f"FAILED {what}: {seen!r}")

    with tempfile.TemporaryDirectory() as folder:
        rules = os.path.join(folder, "r.regels")
        with open(rules, "w", encoding="utf-8") as f:
            f.write(RULES)
        compare = ["compare", "--from", "een", "--to", "een"]
        wipe = "\r\x1b[K"
        plain = run(rules, ["run"], 0, False)
        check("no terminal, quick", plain[0] == 0 and plain[2] == "", plain)
        status, out, err = run(rules, ["run"], 0.8, False)
        check("no terminal, slow", (status, out, err) == plain, err)
        status, out, err = run(rules, ["run"], 0, True)
        check("terminal, quick", (status, out) == plain[:2] and err == "", err)
        status, out, err = run(rules, ["run"], 0.8, True)
        check("terminal, slow: the same rows", (status, out) == plain[:2], out)
        check("terminal, slow: a bar, wiped", wipe + "192 gevallen" in err and err.endswith(wipe), err)
        status, out, err = run(rules, [*compare, "--lang", "en"], 0.8, True, bad=True)
        check("compare: in its language", "192 cases" in err and status == 3, err)
        check("compare: wiped before a message", wipe + "toets: case 201" in err and "casestoets" not in err, err)
        said = run_file(folder, rules)
        check("a file: how far", f"{wipe}100 % [{'#' * 24}] 64 gevallen" in said and said.endswith(wipe), said)
    print(f"{passed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
