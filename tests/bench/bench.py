#!/usr/bin/env python3
"""Measures every row of the table in docs/performance.md and prints it: `bench.py BUILD PLACE` (from run.sh)."""

import pathlib
import sys

import rows_many_rules
import rows_one_case
import rows_process
from measure import NotMeasured, Setting

# Each gives its rows one by one: (what is measured, goal, how to measure it).  What is measured is a ratio.
GROUPS = [rows_one_case.rows, rows_process.rows, rows_many_rules.rows]


def report(work, goal, measure):
    try:
        ratio, ours, theirs = measure()
        met = "yes" if ratio <= goal else "no"
        print(f"| {work} | ≤ {goal:g} | {ratio:.3g} | {met} | {ours} | {theirs} |", flush=True)
    except NotMeasured as reason:
        print(f"| {work} | ≤ {goal:g} | not measured: {reason} | | | |", flush=True)


def main():
    setting = Setting(build=pathlib.Path(sys.argv[1]), place=pathlib.Path(sys.argv[2]))
    print("Ratios of medians, ours over theirs, taken in turns.\n")
    print("| work | goal | ratio | met | ours | theirs |\n|---|---|---|---|---|---|", flush=True)
    for group in GROUPS:
        for row in group(setting):
            report(*row)


if __name__ == "__main__":
    main()
