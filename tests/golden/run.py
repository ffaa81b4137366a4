#!/usr/bin/env python3
"""Golden tests: run.py [--accept] TOETS [NAME ...]   (README.md says what a .cmd file looks like)"""
import difflib, glob, os, re, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


def shown(text, sign, bare):
    """output lines with their sign before them; the last line says so when it is not closed.  The hash of the rules, which any
    edit of theirs changes, is shown as ########"""
    text = re.sub(r"\b(regels|rules) [0-9a-f]{8}…", r"\1 ########…", text)
    lines = text.replace(ROOT, "$ROOT").split("\n")
    closed = lines.pop() == "" if text else True
    if text and not closed:
        lines = text.replace(ROOT, "$ROOT").split("\n")
    out = [(sign + line) if line else bare for line in lines] if text else []
    return out + ([] if closed else [sign + "\\ no newline at the end"])


def run(command, folder, toets):
    env = {**os.environ, "ROOT": ROOT, "PATH": f"{folder}/.bin:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
    env.pop("NO_COLOR", None)
    p = subprocess.run(["bash", "-c", command], cwd=folder + "/work", env=env, capture_output=True, timeout=120,
                       stdin=subprocess.DEVNULL)
    out, err = (b.decode("utf-8", "backslashreplace") for b in (p.stdout, p.stderr))
    return shown(out, "  ", "  ") + shown(err, "! ", "!") + ([f"? {p.returncode}"] if p.returncode else [])


def play(path, toets):
    """the script with the output it has now"""
    with open(path, encoding="utf-8") as f:
        lines = f.read().split("\n")
    result, target, files = [], None, set()
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(folder + "/work")
        os.mkdir(folder + "/.bin")
        with open(folder + "/.bin/toets", "w") as f:
            f.write(f'#!/bin/sh\nexec {toets} "$@"\n')
        os.chmod(folder + "/.bin/toets", 0o755)
        for line in lines:
            if line.startswith("@ "):
                target = os.path.join(folder, "work", line[2:].strip())
                os.makedirs(os.path.dirname(target), exist_ok=True)
                open(target, "w").close()
            elif line.startswith("| ") or line == "|":
                with open(target, "a", encoding="utf-8") as f:
                    f.write(line[2:] + "\n")
            if line.startswith("$ "):
                result.append(line)
                result += run(line[2:], folder, toets)
            elif not (line.startswith(("  ", "! ", "? ")) or line == "!"):
                result.append(line)
    return lines, result


def main(argv):
    accept = argv[:1] == ["--accept"]
    argv = argv[accept:]
    if not argv:
        sys.exit(__doc__)
    toets, only, passed, failed = argv[0], argv[1:], 0, 0
    first, *words = toets.split(" ")
    toets = " ".join([os.path.abspath(first) if os.path.exists(first) else first, *words])
    for path in sorted(glob.glob(HERE + "/**/*.cmd", recursive=True)):
        name = os.path.relpath(path, HERE)[: -len(".cmd")]
        if only and name not in only:
            continue
        try:
            before, after = play(path, toets)
        except (OSError, subprocess.TimeoutExpired) as e:
            before, after = [], [str(e)]
        if before == after:
            passed += 1
        elif accept:
            passed += 1
            with open(path, "w", encoding="utf-8") as f:
                f.write("\n".join(after))
            print(f"accepted {name}")
        else:
            failed += 1
            print(f"FAILED {name}")
            print(*(f"    {line}" for line in difflib.unified_diff(before, after, "expected", "now", lineterm="", n=2)), sep="\n")
    print(f"{passed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
