#!/usr/bin/env python3
"""terminal.py TOETS: an explanation on a terminal: its colour, NO_COLOR, and lines no wider than the terminal; and in a
file or pipe always the same bytes."""
import fcntl, os, pty, struct, subprocess, sys, termios, unicodedata

TOETS = sys.argv[1]
CASE = [TOETS, "explain", "rules/duurzaam-herstel", "rules/duurzaam-herstel/voorbeeld/adres-afgewezen.json"]
results = {True: 0, False: 0}


def check(name, holds):
    results[bool(holds)] += 1
    if not holds:
        print(f"terminal: {name}")


def on_terminal(columns, **environment):
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    clean = {k: v for k, v in os.environ.items() if k != "NO_COLOR"}
    child = subprocess.Popen(CASE, stdout=theirs, env=clean | environment)
    os.close(theirs)
    text = b""
    while True:
        try:
            more = os.read(ours, 65536)
        except OSError:  # Linux says so when the other end closes
            break
        if not more:
            break
        text += more
    child.wait()
    os.close(ours)
    return text.decode().replace("\r\n", "\n")


def plain(text):
    for code in ("1;31", "1;32", "31", "32", "0"):
        text = text.replace(f"\033[{code}m", "")
    return text


def widest(text):
    return max(sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line) for line in text.split("\n"))


piped = subprocess.run(CASE, capture_output=True, text=True).stdout
wide = on_terminal(200)
check("colour on a terminal", "\033[32m✓\033[0m \033[32mvoldaan\033[0m" in wide and "\033[1;31mNEE\033[0m" in wide)
check("nothing else than colour is added", plain(wide) == piped)
check("NO_COLOR leaves the signs and the words", on_terminal(200, NO_COLOR="1") == piped)
check("an empty NO_COLOR says nothing", on_terminal(200, NO_COLOR="") == wide)
check("no colour in a pipe", "\033" not in piped and widest(piped) <= 100)
for columns in (60, 80, 99):
    check(f"lines fit in {columns} columns", widest(plain(on_terminal(columns))) <= columns)
check("the narrowest is 40", on_terminal(20) == on_terminal(40) and widest(plain(on_terminal(40))) > 20)
check("a terminal that does not say how wide it is", plain(on_terminal(0)) == piped)

print(f"{results[True]} passed, {results[False]} failed")
sys.exit(results[False] > 0)
