#!/usr/bin/env python3
"""docs.py [--accept] TOETS [PAGE.md ...]: what docs/*.md and editors/README.md show is what happens.  Of a page, in order, in
a folder of its own where `rules` is the project's rules and `toets` the program under test:

    ```regels PATH       is written to PATH; its folder must check without an error and its tests pass; with `fout` behind PATH it must have one,
                         with `erbij` it is added to the file.  Other languages (json, csv, …) are written only.
    ```console           `$ ` begins a command, a line that ends in a backslash goes on; what follows is its whole output,
                         errors in between.  A line `[…]` stands for lines left out.  ```console 1: it ends with status 1.

Every block of rules has a path.  The hash of the rules is shown as ########.  Links to files lead somewhere.
--accept writes the present output into the page, to be read before it is committed."""
import glob, os, re, subprocess, sys, tempfile

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
RULES = ("regels", "rules")
LEFT_OUT = "[…]"


class Page:
    """one page being played: its folder, its failures, its lines as they would be with the present output"""

    def __init__(self, path, toets, folder):
        self.path, self.toets, self.folder = path, toets, folder
        self.failures, self.passed, self.lines = [], 0, []

    def expect(self, holds, line, complaint):
        self.passed += bool(holds)
        if not holds:
            self.failures.append(f"{self.path}:{line}: {complaint}")

    def run(self, command):
        env = {**os.environ, "PATH": f"{self.folder}/.bin:{os.environ['PATH']}", "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}
        p = subprocess.run(["bash", "-c", command], cwd=self.folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                           stdin=subprocess.DEVNULL, timeout=120)
        text = re.sub(r"\b(regels|rules) [0-9a-f]{8}…", r"\1 ########…", p.stdout.decode("utf-8", "backslashreplace"))
        text = re.sub(r"\b[0-9a-f]{64}\b", "########", text)
        return p.returncode, text.split("\n")[:-1] if text.endswith("\n") else text.split("\n") if text else []


def fits(shown, output):
    """are these the lines shown, where [...] stands for any lines?"""
    if not shown or not output:
        return shown == output or (bool(shown) and shown[0] == LEFT_OUT and fits(shown[1:], output))
    if shown[0] == LEFT_OUT:
        return fits(shown[1:], output) or fits(shown, output[1:])
    return shown[0] == output[0] and fits(shown[1:], output[1:])


def commands(body):
    """(lines of the command, output shown) of a console block"""
    result, more = [], False
    for line in body:
        if line.startswith("$ "):
            result.append(([line], []))
        elif more:
            result[-1][0].append(line)
        else:
            result[-1][1].append(line)
        more = (line.startswith("$ ") or more) and line.endswith("\\")
    return result


def console(page, number, words, body):
    status = int(words[1]) if len(words) > 1 else 0
    page.expect(body and body[0].startswith("$ "), number, "a console block begins with `$ `")
    found = commands(body)
    for command, shown in found:
        code, output = page.run("\n".join(command)[2:])
        page.lines += command + (shown if fits(shown, output) else output)
        page.expect(fits(shown, output), number, "\n  ".join([f"{' '.join(command)} now prints", *output]))
        wanted = status if (command, shown) == found[-1] else 0
        page.expect(code == wanted, number, f"{' '.join(command)} ends with {code}, not {wanted}")


def written(page, number, words, body):
    page.lines += body
    page.expect(words[0] not in RULES or len(words) > 1, number, "a block of rules without a path is never tried")
    if len(words) < 2:
        return
    path = os.path.join(page.folder, words[1])
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "a" if "erbij" in words else "w", encoding="utf-8") as f:
        f.write("\n".join(body) + "\n")
    if words[0] in RULES:
        folder = os.path.dirname(words[1])
        code, output = page.run(f"toets check {folder or words[1]}")
        page.expect(code == ("fout" in words), number, "\n  ".join([f"check of {words[1]} ends with {code}", *output]))
        code, output = (0, []) if code else page.run(f"toets test {folder or words[1]}")
        page.expect(code == 0, number, "\n  ".join([f"test of {words[1]} ends with {code}", *output]))


def play(page, text):
    lines, at = text.split("\n"), 0
    while at < len(lines):
        page.lines.append(lines[at])
        at += 1
        if not lines[at - 1].startswith("```"):
            continue
        words, start = lines[at - 1][3:].split(), at
        end = lines.index("```", at)
        body = lines[start:end]
        if words:
            (console if words[0] == "console" else written)(page, start, words, body)
        else:
            page.lines += body
        page.lines.append("```")
        at = end + 1


def links(page, text):
    for link in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", text.replace("\n", " ")):
        there = os.path.join(ROOT, os.path.dirname(page.path), link)
        page.expect(os.path.exists(there), 1, f"links to {link}, which is not there")


def try_page(path, toets, accept):
    with open(os.path.join(ROOT, path), encoding="utf-8") as f:
        text = f.read()
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(folder + "/.bin")
        os.symlink(os.path.abspath(toets), folder + "/.bin/toets")
        for name in ("rules", "docs", "editors"):
            if os.path.exists(os.path.join(ROOT, name)):
                os.symlink(os.path.join(ROOT, name), os.path.join(folder, name))
        page = Page(path, toets, folder)
        play(page, text)
    links(page, text)
    if accept:
        with open(os.path.join(ROOT, path), "w", encoding="utf-8") as f:
            f.write("\n".join(page.lines))
    return page


def main(argv):
    accept = argv[:1] == ["--accept"]
    toets, *paths = argv[accept:]
    toets = os.path.abspath(toets)
    os.chdir(ROOT)
    pages = [try_page(path, toets, accept) for path in paths or sorted(glob.glob("docs/*.md") + glob.glob("editors/*.md"))]
    failures = [failure for page in pages for failure in page.failures]
    for failure in failures:
        print(f"FAILED {failure}")
    print(f"{sum(page.passed for page in pages)} passed, {len(failures)} failed")
    return bool(failures)


sys.exit(main(sys.argv[1:]))
