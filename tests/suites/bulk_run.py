#!/usr/bin/env python3
"""bulk_run.py TOETS: toets run on many cases gives the rows that the rules say, the same bytes for any number of threads; stopped
by a signal, a full disk or a reader that leaves, it leaves no file behind and says so in its exit status."""
import json, os, signal, subprocess, sys, tempfile, time

TOETS = os.path.abspath(sys.argv[1])
RULES = """regeling soorten "Soorten"
gegeven kenmerk "kenmerk" : tekst sleutel
gegeven maat "maat" : bedrag
gegeven stukken "stukken" : lijst van
    n "n" : getal
versie een "Een" geldig vanaf 2020-01-01
  parameter grens "grens" = € 100
  parameter hoogste "hoogste" = 2
  besluit dubbel "dubbel" is maat * 2
  voorwaarde groot "groot" bij past
    als maat >= grens
  voorwaarde weinig "weinig" bij past
    als aantal(stukken waarvan n > 0) < hoogste
  besluit past "past" is voldaan aan alle voorwaarden
"""
CASES = 30000  # some blocks of any size
SIGNALS = {"SIGTERM": signal.SIGTERM, "SIGINT": signal.SIGINT, "SIGHUP": signal.SIGHUP}


def heed_signals():
    """Whoever runs the tests may ignore them (nohup, a job in the background), and that is inherited."""
    for number in SIGNALS.values():
        signal.signal(number, signal.SIG_DFL)


class Case:
    """case number i: its facts, and what the rules say of it"""

    def __init__(self, i):
        self.key = f"K{i:06d}" if i % 501 else f'=K"{i:06d};é'
        self.maat = None if i % 13 == 0 else i * 7 % 20000
        self.bad = i % 997 == 5
        self.early = i % 89 == 3
        self.stukken = list(range(i % 5))
        self.bad_list = i % 1009 == 7 and len(self.stukken) > 0
        self.date = "2019-12-31" if self.early else "2021-01-01"

    def failed(self):
        return ["groot"] * (self.maat is not None and self.maat < 10000) + ["weinig"] * (sum(n > 0 for n in self.stukken) >= 2)

    def past(self):
        return False if self.failed() else None if self.maat is None else True

    def status(self):
        if self.bad or self.bad_list:
            return "rejected"
        return "no_version" if self.early else "undetermined" if self.maat is None else "decided"


def money(cents, point):
    return f"{cents // 100}{point}{cents % 100:02d}"


def quoted(text, delimiter):
    return '"' + text.replace('"', '""') + '"' if delimiter in text or '"' in text else text


def csv_row(case, dialect, excel):
    delimiter, point = (";", ",") if dialect == "nl" else (",", ".")
    key = quoted("'" + case.key if excel and case.key[0] in "=+-@" else case.key, delimiter)
    status = case.status()
    if status == "rejected":
        errors = ["maat: bad_number"] * case.bad + ["stukken: list_row"] * case.bad_list
        return delimiter.join([key, "", "", status, "", "", "", "", "|".join(errors)])
    if status == "no_version":
        return delimiter.join([key, "", "", status, "", "", "", "", ""])
    words = {True: "ja", False: "nee"} if dialect == "nl" else {True: "true", False: "false"}
    dubbel = "" if case.maat is None else money(case.maat * 2, point)
    past = words.get(case.past(), "")
    missing = "maat" if case.maat is None else ""
    return delimiter.join([key, "een", "", status, dubbel, past, "|".join(case.failed()), missing, ""])


def csv_rows(cases, dialect="nl", excel=False):
    header = "kenmerk;version;transition;status;dubbel;past;failed;missing;errors"
    header = header if dialect == "nl" else header.replace(";", ",")
    return ("\ufeff" if excel else "") + "\n".join([header] + [csv_row(case, dialect, excel) for case in cases]) + "\n"


def json_row(case):
    status = case.status()
    judged = status in ("decided", "undetermined")
    outcomes = {"dubbel": None if case.maat is None else case.maat * 2 / 100, "past": case.past()} if judged else None
    codes = ["bad_number"] * case.bad + ["list_row"] * case.bad_list
    return {
        "case": case.key, "version": "een" if judged else None, "transition": None, "status": status, "outcomes": outcomes,
        "failed": case.failed() if judged else [], "missing": ["maat"] * (judged and case.maat is None), "errors": codes,
    }


def said(line):
    row = json.loads(line)
    return row | {"errors": [e["code"] for e in row["errors"]]}


def write_facts(folder, cases):
    def number(case, point):
        return "veel" if case.bad else "" if case.maat is None else money(case.maat, point)

    def lines(name, text):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as f:
            f.write("\n".join(text) + "\n")

    lines("f.csv", ["kenmerk;maat;peildatum"] + [f"{quoted(c.key, ';')};{number(c, ',')};{c.date}" for c in cases])
    lines("en.csv", ["kenmerk,maat,peildatum"] + [f"{quoted(c.key, ',')},{number(c, '.')},{c.date}" for c in cases])
    for name, d in ("l.csv", ";"), ("en-l.csv", ","):
        elements = [(quoted(c.key, d), "fout" if c.bad_list and n == c.stukken[-1] else n) for c in cases for n in c.stukken]
        lines(name, [f"kenmerk{d}n"] + [f"{key}{d}{n}" for key, n in elements])
    lines("r.regels", RULES.split("\n"))
    rows = []
    for c in cases:
        facts = {"kenmerk": c.key, "maat": "veel" if c.bad else None if c.maat is None else money(c.maat, "."), "peildatum": c.date}
        rows.append(json.dumps(facts | {"stukken": [{"n": n} for n in c.stukken]}, ensure_ascii=False))
    lines("f.jsonl", rows)


class Suite:
    def __init__(self, folder):
        self.folder, self.passed, self.failed = folder, 0, 0

    def check(self, what, right, seen=""):
        self.passed += bool(right)
        self.failed += not right
        if not right:
            print(f"FAILED {what}: {str(seen)[:500]!r}")

    def run(self, *words, **more):
        return subprocess.run([TOETS, "run", "r.regels", *words], cwd=self.folder, capture_output=True, **more)

    def files(self):
        return sorted(os.listdir(self.folder))


def first_difference(a, b):
    for i, (x, y) in enumerate(zip(a.split("\n"), b.split("\n"))):
        if x != y:
            return f"line {i + 1}: {x} instead of {y}"
    return f"{len(a)} bytes instead of {len(b)}"


def check_rows(s, cases):
    list_file = ["--list", "stukken=l.csv"]
    rejected = sum(c.status() == "rejected" for c in cases)
    asked = {
        "csv": (["f.csv", *list_file], csv_rows(cases)),
        "excel": (["f.csv", *list_file, "--excel"], csv_rows(cases, excel=True)),
        "csv in en": (["en.csv", "--list", "stukken=en-l.csv"], csv_rows(cases, "en")),
    }
    for name, (words, expected) in asked.items():
        for threads in ["1", "2", "4", None]:
            p = s.run(*words, *(["--threads", threads] if threads else []))
            out = p.stdout.decode()
            s.check(f"{name}, threads {threads}", out == expected, first_difference(out, expected))
            told = f"toets: {rejected} gevallen geweigerd; zie de uitvoer\n"
            s.check(f"{name}, threads {threads}: told", (p.returncode, p.stderr.decode()) == (3, told), p.stderr)


def check_json(s, cases):
    alike = [Case.__new__(Case) for _ in cases]
    for a, c in zip(alike, cases):
        a.__dict__ = c.__dict__ | {"bad_list": False}  # the list stands in the row
    outputs = [s.run("f.jsonl", "--threads", n).stdout.decode() for n in ("1", "2", "4")]
    s.check("json lines: any number of threads", len(set(outputs)) == 1)
    rows = [said(line) for line in outputs[0].splitlines()]
    s.check("json lines: rows", rows == [json_row(c) for c in alike], len(rows))
    csv = s.run("f.jsonl", "--format", "csv", "--dialect", "nl", "--threads", "2").stdout.decode()
    expected = csv_rows(alike)
    s.check("json lines to csv", csv == expected, first_difference(csv, expected))
    out = s.run("f.csv", "--list", "stukken=l.csv", "--format", "jsonl", "--threads", "2").stdout.decode()
    s.check("csv to json lines", [said(line) for line in out.splitlines()] == [json_row(c) for c in cases])


def check_output_file(s, cases):
    expected = csv_rows(cases).encode()
    for more in [], ["--sync"]:
        p = s.run("f.csv", "--list", "stukken=l.csv", "-o", "uit.csv", *more)
        with open(os.path.join(s.folder, "uit.csv"), "rb") as f:
            s.check(f"-o {more}", (p.returncode, p.stdout) == (3, b"") and f.read() == expected, p.stderr)
        os.remove(os.path.join(s.folder, "uit.csv"))
    for n in "0", "257", "x", "1x", "-1", "99999999999999999999", "":
        p = s.run("f.csv", "--threads", n)
        told = f"toets: --threads {n}: geef een aantal van 1 tot en met 256\ntoets: zie: toets help run\n"
        s.check(f"--threads {n}", (p.returncode, p.stderr.decode()) == (2, told), p.stderr)
    s.check("--threads 256", s.run("f.csv", "--list", "stukken=l.csv", "--threads", "256").stdout == expected)


def check_unreadable(s):
    """a quote that is never closed, some blocks away: the rows before it, and no file"""
    with open(os.path.join(s.folder, "open.csv"), "w", encoding="utf-8") as f:
        f.write("kenmerk;maat;peildatum\n" + "".join(f"K{i};1;2021-01-01\n" for i in range(CASES)) + '"K;1\n')
    before = s.files()
    seen = {(p.returncode, p.stdout, p.stderr) for p in (s.run("open.csv", "--threads", n) for n in ("1", "2", "4"))}
    s.check("unreadable: any number of threads", len(seen) == 1, [x[2] for x in seen])
    status, out, err = seen.pop()
    s.check("unreadable: told", status == 4 and f"open.csv:{CASES + 2}: ".encode() in err, err)
    p = s.run("open.csv", "-o", "uit.csv")
    s.check("unreadable: no file", p.returncode == 4 and s.files() == before, s.files())


def check_signals(s):
    """stopped while its file is being written: no file, nothing beside it, and the signal's status"""
    for name, number in SIGNALS.items():
        for threads in "1", "4":
            before = s.files()
            words = [TOETS, "run", "r.regels", "-", "-o", "uit.csv", "--threads", threads]
            p = subprocess.Popen(words, cwd=s.folder, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                 preexec_fn=heed_signals)
            p.stdin.write(b"kenmerk;maat;peildatum\n" + b"".join(b"K%d;1;2021-01-01\n" % i for i in range(CASES)))
            p.stdin.flush()
            end = time.monotonic() + 30
            while s.files() == before and time.monotonic() < end:
                time.sleep(0.01)
            s.check(f"{name}, {threads} threads: busy", "uit.csv" not in s.files() and len(s.files()) == len(before) + 1, s.files())
            p.send_signal(number)
            s.check(f"{name}, {threads} threads: status", p.wait() == -number, p.returncode)
            s.check(f"{name}, {threads} threads: no file", s.files() == before, s.files())
            try:
                p.stdin.close()
            except BrokenPipeError:
                pass
    p = subprocess.Popen([TOETS, "run", "r.regels", "-", "-o", "uit.csv"], cwd=s.folder, stdin=subprocess.PIPE,
                         stderr=subprocess.DEVNULL, preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
    p.stdin.write(b"kenmerk;maat;peildatum\n")
    p.stdin.flush()
    time.sleep(0.3)
    p.send_signal(signal.SIGHUP)
    p.stdin.close()
    s.check("a signal that was ignored stays so", p.wait() == 0 and "uit.csv" in s.files())
    os.remove(os.path.join(s.folder, "uit.csv"))


def check_write_errors(s):
    before = s.files()
    full = "de schijf is vol"
    for threads in "1", "2":
        p = s.run("f.csv", "--list", "stukken=l.csv", "-o", "/dev/full", "--threads", threads)
        s.check("/dev/full", (p.returncode, p.stderr.decode()) == (4, f"toets: kan /dev/full niet schrijven: {full}\n"), p.stderr)
        p = subprocess.Popen([TOETS, "run", "r.regels", "f.csv", "--list", "stukken=l.csv", "--threads", threads], cwd=s.folder,
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        p.stdout.readline()
        p.stdout.close()
        told = p.stderr.read().decode()
        p.stderr.close()
        wanted = "toets: kan standaarduitvoer niet schrijven: wie de uitvoer las, is gestopt\n"
        s.check("a reader that leaves", (p.wait(), told) == (4, wanted), told)
    # a file that may not grow: what is written before it is refused goes again
    p = s.run("f.csv", "--list", "stukken=l.csv", "-o", "uit.csv", preexec_fn=lambda: limit_files(100000))
    s.check("too large", (p.returncode, p.stderr.decode()) == (4, "toets: kan uit.csv niet schrijven: het bestand wordt te groot\n"), p.stderr)
    s.check("no file left", s.files() == before, s.files())
    check_full_disk(s)


def limit_files(size):
    import resource
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def check_full_disk(s):
    """a disk of 256 kB, where one may be mounted"""
    disk = os.path.join(s.folder, "schijf")
    os.mkdir(disk)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk], capture_output=True).returncode == 0:
        try:
            p = s.run("f.csv", "--list", "stukken=l.csv", "-o", "schijf/uit.csv")
            told = "toets: kan schijf/uit.csv niet schrijven: de schijf is vol\n"
            s.check("full disk", (p.returncode, p.stderr.decode(), os.listdir(disk)) == (4, told, []), p.stderr)
        finally:
            subprocess.run(["umount", disk], check=True)
    os.rmdir(disk)


def main():
    cases = [Case(i) for i in range(CASES)]
    with tempfile.TemporaryDirectory() as folder:
        write_facts(folder, cases)
        s = Suite(folder)
        check_rows(s, cases)
        check_json(s, cases)
        check_output_file(s, cases)
        check_unreadable(s)
        check_signals(s)
        check_write_errors(s)
    print(f"{s.passed} passed, {s.failed} failed")
    return s.failed > 0


if __name__ == "__main__":
    sys.exit(main())
