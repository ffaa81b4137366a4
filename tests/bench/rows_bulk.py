"""Many addresses decided from columns in memory, against the same rules written in C, memory only, and themselves."""

import functools

import samples
from measure import NO_GOAL, AtLeast, Worker, ratio, run, side_by_side

MANY = 1_000_000
CACHED = 4096  # their columns stay in the cache; a round is hundreds of passes
CHECKED = 20_000
ROUNDS, WARMING = 9, 3  # over many addresses a pass is a round


class Workers:
    """bulk.c for so many addresses, of which so much is known; after all sides decided 20,000 addresses alike."""

    def __init__(self, setting):
        self.setting = setting
        self.command = [setting.build / "bench/bulk", samples.RULES]

    @functools.cached_property
    def checked(self):
        for known in ("none", "blank"):
            for kind in ([], ["edges"]):
                run([*self.command, CHECKED, known, *kind, "check"])
        return True

    def start(self, count, known, cpu=None):
        assert self.checked
        return Worker([*self.command, count, known], cpu)


def in_turns(workers, count, known, works, cpu=None, **options):
    worker = workers.start(count, known, cpu)
    times = side_by_side(*[(worker, work, count) for work in works], **options)
    worker.stop()
    return dict(zip(works, times))


def rows(setting):
    workers = Workers(setting)

    @functools.cache
    def from_memory():
        return in_turns(workers, MANY, "none", ["batch", "careful", "told", "obvious", "memory"], rounds=ROUNDS, warming=WARMING)

    @functools.cache
    def in_cache():
        return in_turns(workers, CACHED, "none", ["batch", "careful", "told"])

    @functools.cache
    def for_avx2():
        return in_turns(workers, CACHED, "none", ["batch", "careful"], cpu="v3")

    def against(times, other):
        return lambda: ratio(times()["batch"], times()[other])

    def unknowns(known):
        some, none = workers.start(CACHED, known), workers.start(CACHED, "none")
        times = side_by_side((some, "batch", CACHED), (none, "batch", CACHED))
        some.stop()
        none.stop()
        return ratio(*times)

    def threads():
        """How much faster two threads are, of the clock, for a batch and for memory only."""
        times = in_turns(workers, MANY, "none", ["batch-wall", "batch-halves", "memory-wall", "memory-halves"],
                         rounds=ROUNDS, warming=WARMING)
        ours, theirs = times["batch-wall"] / times["batch-halves"], times["memory-wall"] / times["memory-halves"]
        return theirs / ours, f"{ours:.2f} × faster", f"{theirs:.2f} × faster"

    yield "batch from memory, an address, against careful C", 0.6, against(from_memory, "careful")
    yield "the same, against memory only", 1.7, against(from_memory, "memory")
    yield "the same, against obvious C", NO_GOAL, against(from_memory, "obvious")
    yield "the same, against careful C that tells its compiler more", NO_GOAL, against(from_memory, "told")
    yield "batch in cache, against careful C", 0.5, against(in_cache, "careful")
    yield "the same, against careful C that tells its compiler more", NO_GOAL, against(in_cache, "told")
    yield "batch in cache for AVX2, against careful C for AVX2", 1, against(for_avx2, "careful")
    yield "unknown where it means nothing, against all known", NO_GOAL, lambda: unknowns("blank")
    yield "one address of a hundred open, against all known", 1.2, lambda: unknowns("some")
    yield "every address open, against all known", 2, lambda: unknowns("all")
    yield "batch on two threads, against the same of memory only", AtLeast(0.9), threads
