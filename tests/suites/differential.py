#!/usr/bin/env python3
"""differential.py TOETS: the same regulation simplified, as written, and by way of its compiled file gives the same rows and the
same explanations (build/differential): the sample of Duurzaam herstel and random regulations.
DIFFERENTIAL_RULES: how many of those."""
import os, subprocess, sys, tempfile

BUILD = os.path.dirname(sys.argv[1])
RULES = int(os.environ.get("DIFFERENTIAL_RULES", "60"))
SAMPLE = "rules/duurzaam-herstel/voorbeeld/"
ADDRESSES = ["rules/duurzaam-herstel", SAMPLE + "adressen.csv", "--list", f"bevingen={SAMPLE}bevingen.csv"]
RUNS = [[], ["--version", "uitbreiding_2024+gebied"], ["--choose", "vijf_mm=exclusief", "--date", "2024-06-01"]]


def agree(name, words):
    p = subprocess.run([f"{BUILD}/differential", *words], capture_output=True, text=True, errors="replace")
    hybrid_cannot_stand = p.returncode == 2 and "cannot compile" in p.stderr and any("+" in word for word in words)
    if p.returncode and not hybrid_cannot_stand:
        print(f"FAILED {name}: exit {p.returncode}\n{p.stdout}{p.stderr}")
    return p.returncode == 0 or hybrid_cannot_stand


def random_regulation(seed, folder):
    subprocess.run([f"{BUILD}/model", "generate", str(seed), "20", folder], check=True)
    with open(f"{folder}/opties", encoding="utf-8") as f:
        return [line.split() for line in f]


def main():
    good = [agree(f"duurzaam-herstel {' '.join(options)}", ADDRESSES + options) for options in RUNS]
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(1, RULES + 1):
            runs = random_regulation(seed, folder)
            files = [f"{folder}/regels.regels", f"{folder}/gevallen.jsonl"]
            good.append(all([agree(f"seed {seed} {' '.join(options)}", files + options) for options in runs]))
    print(f"{sum(good)} passed, {len(good) - sum(good)} failed")
    return not all(good)


sys.exit(main())
