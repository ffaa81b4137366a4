"""What a case costs as rules grow: more provisions, more versions."""

import contextlib

import growth
from measure import NO_GOAL, Worker, ratio, run, side_by_side

CASES = 4096
FEW_PROVISIONS, MOST_PROVISIONS = 24, 28_500  # about 100 and 100,000 instructions


def rows(setting):
    program = setting.build / "bench/many"

    def write(name, text):
        path = setting.place / f"{name}.regels"
        path.write_text(text, encoding="utf-8")
        return path

    def instructions(rules):
        return int(run([program, rules, 1, "count"]))

    def compare(more, fewer):
        """Nanoseconds a case of two rule files."""
        with contextlib.ExitStack() as stack:
            sides = []
            for rules in (more, fewer):
                worker = Worker([program, rules, CASES])
                stack.callback(worker.stop)
                sides.append((worker, "batch", CASES))
            return side_by_side(*sides, rounds=9, warming=4)

    def provisions(count, fewer):
        return ratio(*compare(write(f"groei-{count}", growth.many_rules(count)), write(f"groei-{fewer}", growth.many_rules(fewer))))

    def versions(count):
        return ratio(*compare(write(f"jaren-{count}", growth.many_versions(count)), write("jaren-1", growth.many_versions(1))))

    def size():
        rules = [write(f"groei-{count}", growth.many_rules(count)) for count in (MOST_PROVISIONS, FEW_PROVISIONS)]
        return ratio(*[time / instructions(each) for time, each in zip(compare(*rules), rules)])

    yield "an instruction for a case, in 100,000 of them, against in 100", 3, size
    for count, fewer in [(10, 1), (100, 10), (1000, 100)]:
        yield f"a case by {count:,} provisions, against {fewer}", NO_GOAL, lambda c=count, f=fewer: provisions(c, f)
    yield "a case by 5 yearly versions that differ in amounts, against 1", NO_GOAL, lambda: versions(5)
    yield "by 20, against 1", 1.5, lambda: versions(20)
