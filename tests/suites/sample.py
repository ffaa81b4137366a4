#!/usr/bin/env python3
"""sample.py TOETS: the sample of Duurzaam herstel is what its maker makes, to the byte, and its own count of the routes,
which needs each ten times under every version that knows it, is that of `toets run`."""
import collections, filecmp, json, os, re, shutil, subprocess, sys, tempfile

TOETS = sys.argv[1]
RULES = "rules/duurzaam-herstel"
SAMPLE = RULES + "/voorbeeld/"
MADE = ["adressen.csv", "bevingen.csv", "adres-afgewezen.json", "adres-onbepaald.json", "adres-overgang.json", "adres-toegewezen.json"]


def made_again():
    with tempfile.TemporaryDirectory() as folder:
        for name in ("maak_voorbeeld.py", "aardbevingen.csv"):
            shutil.copy(SAMPLE + name, folder)
        subprocess.run([sys.executable, folder + "/maak_voorbeeld.py"], check=True, capture_output=True)
        return [name for name in MADE if not filecmp.cmp(SAMPLE + name, os.path.join(folder, name), shallow=False)]


def counted_there():
    """what toets_voorbeeld.py prints: {version, or "peildatum": {route: number}}, and its exit status"""
    p = subprocess.run([sys.executable, SAMPLE + "toets_voorbeeld.py"], capture_output=True, text=True)
    counts = {}
    for line in p.stdout.splitlines():
        head, row = re.match(r"(\w+): in aanmerking", line), re.match(r"  (\w+) +(\d+)$", line)
        if head:
            routes = counts[head[1]] = {}
        elif row and int(row[2]):
            routes[row[1]] = int(row[2])
    return counts, p.returncode


def counted_here(version):
    words = [TOETS, "run", RULES, SAMPLE + "adressen.csv", "--list", f"bevingen={SAMPLE}bevingen.csv", "--format", "jsonl"]
    p = subprocess.run(words + (["--version", version] if version != "peildatum" else []), capture_output=True, text=True, check=True)
    rows = [json.loads(line) for line in p.stdout.splitlines()]
    return len(rows), dict(collections.Counter((row["outcomes"] or {}).get("route") or "onbekend" for row in rows))


def main():
    passed = failed = 0

    def check(what, right, seen):
        nonlocal passed, failed
        passed += right
        failed += not right
        if not right:
            print(f"FAILED {what}: {seen}")

    other = made_again()
    check("made again", not other, other)
    counts, status = counted_there()
    check("every route ten times", status == 0 and len(counts) == 4, (status, counts))
    for version, routes in counts.items():
        n, here = counted_here(version)
        check(version, n == 1000 and here == routes, (n, here, routes))
    print(f"{passed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
