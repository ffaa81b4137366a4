#!/usr/bin/env python3
"""Measures every row of the table in docs/performance.md and prints it: `bench.py BUILD PLACE [large]` (from run.sh)."""

import pathlib
import sys

import rows_bulk
import rows_files
import rows_growth
import rows_many_rules
import rows_one_case
import rows_process
from measure import AtLeast, NotMeasured, Setting

# Each gives its rows one by one: (what is measured, goal, how to measure it).  What is measured is a ratio.
GROUPS = [rows_one_case.rows, rows_process.rows, rows_many_rules.rows, rows_bulk.rows, rows_files.rows, rows_growth.rows]


def judge(goal, ratio):
    """The goal, the ratio it speaks of, and whether it is met, as words."""
    if goal is None:
        return "", f"{ratio:.3g}", ""
    if isinstance(goal, AtLeast):
        return f"≥ {goal.times:g}", f"{1 / ratio:.3g}", "yes" if 1 / ratio >= goal.times else "no"
    return f"≤ {goal:g}", f"{ratio:.3g}", "yes" if ratio <= goal else "no"


def report(work, goal, measure):
    try:
        ratio, ours, theirs = measure()
        goal, ratio, met = judge(goal, ratio)
        print(f"| {work} | {goal} | {ratio} | {met} | {ours} | {theirs} |", flush=True)
    except NotMeasured as reason:
        print(f"| {work} | {judge(goal, 1)[0]} | not measured: {reason} | | | |", flush=True)


def main():
    setting = Setting(build=pathlib.Path(sys.argv[1]), place=pathlib.Path(sys.argv[2]), large=sys.argv[3:] == ["large"])
    print("Ratios of medians, taken in turns: ours over theirs (≤), theirs over ours (≥).\n")
    print("| work | goal | ratio | met | ours | theirs |\n|---|---|---|---|---|---|", flush=True)
    for group in GROUPS:
        for row in group(setting):
            report(*row)


if __name__ == "__main__":
    main()
