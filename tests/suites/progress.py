#!/usr/bin/env python3
"""progress.py TOETS: many cases read slowly show a bar on standard error when it is a terminal, wiped at the end, and
nothing of it anywhere else."""
import os, pty, re, subprocess, sys, tempfile, threading, time

TOETS = os.path.abspath(sys.argv[1])
RULES = """regeling soorten "Soorten"
gegeven kenmerk "kenmerk" : tekst sleutel
gegeven maat "maat" : getal
gegeven stukken "stukken" : lijst van
    n "n" : getal
versie een "Een" geldig vanaf 2020-01-01
  besluit dubbel "dubbel" is maat * 2
"""
PART, PATIENCE = 64, 60  # cases sent at a time; seconds to wait for a bar on a busy machine
WIPE = "\r\x1b[K"


def case(n, maat):
    return f"K{n};{maat};2021-01-01\n"


class Ear(threading.Thread):
    """what is said on one end of a pipe or terminal"""

    def __init__(self, end):
        super().__init__()
        self.end, self.said = end, ""
        self.start()

    def run(self):
        try:
            while part := os.read(self.end, 4096):
                self.said += part.decode()
        except OSError:  # the other end of a terminal was closed
            pass
        os.close(self.end)


def feed(pipe, enough, last):
    """a part of the cases, and then more of them until it is enough; how many"""
    sent = 0
    with os.fdopen(pipe, "w") as out:
        out.write("kenmerk;maat;peildatum\n")
        while True:
            out.write("".join(case(n, n) for n in range(sent, sent + PART)))
            out.flush()
            sent += PART
            if enough():
                break
            time.sleep(0.1)
        out.write(last)
    return sent


def run(rules, command, terminal, enough, last=""):
    """(exit status, standard output, standard error, cases sent) of a command that reads cases from a pipe"""
    facts, pipe = os.pipe()
    end, mouth = pty.openpty() if terminal else os.pipe()
    p = subprocess.Popen([TOETS, command[0], rules, "-", *command[1:]], stdin=facts, stdout=subprocess.PIPE, stderr=mouth)
    os.close(mouth)
    os.close(facts)
    ear, rows = Ear(end), Ear(os.dup(p.stdout.fileno()))
    began = time.monotonic()
    sent = feed(pipe, lambda: enough(ear, time.monotonic() - began), last)
    status = p.wait()
    for listener in (ear, rows):
        listener.join()
    p.stdout.close()
    return status, rows.said, ear.said, sent


def run_file(folder, rules):
    """standard error, a terminal, of a command on a file of which a list comes slowly"""
    facts, stukken = os.path.join(folder, "f.csv"), os.path.join(folder, "l.csv")
    with open(facts, "w", encoding="utf-8") as f:
        f.write("kenmerk;maat;peildatum\n" + "".join(case(n, n) for n in range(PART)))
    os.mkfifo(stukken)
    end, mouth = pty.openpty()
    p = subprocess.Popen([TOETS, "run", rules, facts, "--list", "stukken=" + stukken], stdout=subprocess.DEVNULL, stderr=mouth)
    os.close(mouth)
    ear = Ear(end)
    with open(stukken, "w", encoding="utf-8") as f:
        time.sleep(0.6)  # after it was opened: the program waits for its rows
        f.write("kenmerk;n\nK1;1\n")
    p.wait()
    ear.join()
    return ear.said


def main():
    passed = failed = 0

    def check(what, right, seen=""):
        nonlocal passed, failed
        passed += bool(right)
        failed += not right
        if not right:
            print(f"FAILED {what}: {seen!r}")

    def rows(n):
        header = "kenmerk;version;transition;status;dubbel;failed;missing;errors\n"
        return header + "".join(f"K{i};een;;decided;{i * 2};;;\n" for i in range(n))

    shown = lambda ear, seconds: " gevallen" in ear.said or " cases" in ear.said or seconds > PATIENCE
    with tempfile.TemporaryDirectory() as folder:
        rules = os.path.join(folder, "r.regels")
        with open(rules, "w", encoding="utf-8") as f:
            f.write(RULES)
        missing = "er is geen kolom `stukken`: overal onbekend"
        status, out, err, sent = run(rules, ["run"], False, lambda ear, seconds: seconds > 1.5)
        check("no terminal, slow", (status, out) == (0, rows(sent)) and err == f"toets: standaardinvoer: {missing}\n", (out, err))
        for _ in range(3):  # a busy machine may be slow at this too
            status, out, err, sent = run(rules, ["run"], True, lambda ear, seconds: True)
            if "gevallen" not in err:
                break
        check("terminal, quick", (status, out) == (0, rows(sent)) and err == f"toets: standaardinvoer: {missing}\r\n", err)
        status, out, err, sent = run(rules, ["run"], True, shown)
        check("terminal, slow: the same rows", (status, out) == (0, rows(sent)), out)
        check("terminal, slow: a bar, wiped", f"\n{WIPE}" in err and re.search(r" gevallen, [\d.]+ per seconde" + re.escape(WIPE) + "$", err), err)
        words = ["compare", "--from", "een", "--to", "een", "--lang", "en"]
        status, out, err, sent = run(rules, words, True, shown, last=case("x", "x"))
        check("compare: in its language", status == 3 and f"{WIPE}" in err and " cases" in err, err)
        check("compare: wiped before a message", re.search(" per second" + re.escape(f"{WIPE}toets: case {sent + 1} "), err), err)
        said = run_file(folder, rules)
        far = re.escape(f"{WIPE}100 % [{'#' * 24}] {PART} gevallen, ") + r"\d+ per seconde" + re.escape(WIPE)
        check("a file: how far", re.search(far, said), said)
    print(f"{passed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
