#!/usr/bin/env python3
"""diagnostic_codes.py TOETS: docs/diagnostics.md explains every code of the catalogue, once, what stops nothing apart, and no other."""
import glob, re, sys

CATALOGUE = "".join(open(path, encoding="utf-8").read() for path in sorted(glob.glob("src/text/messages_*.def")))
codes = dict((code, severity) for severity, code in re.findall(r'^D\(\w+,\s+(\w+),\s+"([^"]+)"', CATALOGUE, re.M))
told, section = {}, None
for line in open("docs/diagnostics.md", encoding="utf-8"):
    section = line[3:].strip() if line.startswith("## ") else section
    row = re.match(r"\| `([^`]+)` \| \S", line)
    if row:
        told.setdefault(row[1], []).append(section)
wrong = [f"{code}: not explained" for code in codes if code not in told]
wrong += [f"{code}: not in the catalogue" for code in told if code not in codes]
wrong += [f"{code}: explained {len(at)} times" for code, at in told.items() if len(at) > 1]
wrong += [f"{code}: is it an error, or a warning or note?" for code, at in told.items() if code in codes and (codes[code] == "ERROR") == (at[0] == "Warnings and notes")]
for line in wrong:
    print("FAILED", line)
print(f"{len(codes) - len(wrong)} passed, {len(wrong)} failed")
sys.exit(bool(wrong))
