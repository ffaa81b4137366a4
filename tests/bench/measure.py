"""Measuring side by side: workers that time their own loops, and whole processes.  Times are of the processor, not of the
clock on the wall, because others share the machine."""

import dataclasses
import functools
import os
import pathlib
import shutil
import statistics
import subprocess

ROUNDS = 15
WARMING = 12
NANOSECONDS_A_ROUND = 30e6


class NotMeasured(Exception):
    """A row that cannot be measured here, and why."""


@dataclasses.dataclass
class AtLeast:
    """A goal of so many times theirs over ours; a number is one of at most so many times ours over theirs."""
    times: float


NO_GOAL = None  # for a row that only tells


@dataclasses.dataclass
class Setting:
    build: pathlib.Path  # where toets and the benchmark programs are
    place: pathlib.Path  # for files of the benchmark
    large: bool = False  # also what takes long

    def addresses(self, count, known, kind="plain"):
        """A folder with so many addresses as files (addresses.c), made when it is not there yet."""
        folder = self.place / f"addresses-{count}-{known}-{kind}"
        if not folder.exists():
            unfinished = folder.with_suffix(".part")
            unfinished.mkdir(exist_ok=True)
            run([self.build / "bench/addresses", count, known, unfinished, kind])
            unfinished.rename(folder)
        return folder

    @functools.cached_property
    def toets(self):
        return self.build / "toets"

    @functools.cached_property
    def samples(self):
        import samples
        return samples.Samples(self.build, self.place)


def need(command):
    if not shutil.which(command):
        raise NotMeasured(f"{command} is not installed")


def run(command):
    return subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True).stdout


class Worker:
    """A process that, told "WORK PASSES", does that work so often and answers with the nanoseconds a case took."""

    def __init__(self, command, cpu=None):
        environment = os.environ | ({"TOETS_CPU": cpu} if cpu else {})
        self.process = subprocess.Popen([str(word) for word in command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                                        env=environment)
        assert self.process.stdout.readline() == "ready\n"

    def stop(self):
        self.process.stdin.close()
        self.process.wait()

    def time(self, work, passes):
        self.process.stdin.write(f"{work} {passes}\n")
        self.process.stdin.flush()
        return float(self.process.stdout.readline())


def passes_for(worker, work, cases, warming=WARMING):
    """Warms up (a just-in-time compiler needs its time), and finds how many passes over the cases take a round's time."""
    passes = 1
    for _ in range(warming):
        passes = max(1, int(NANOSECONDS_A_ROUND / cases / worker.time(work, passes)))
    return passes


def side_by_side(*sides, rounds=ROUNDS, warming=WARMING):
    """Medians of (worker, work, cases in a pass), taken in rounds that change direction, in nanoseconds a case."""
    passes = [passes_for(*side, warming) for side in sides]
    times = [[] for _ in sides]
    order = list(range(len(sides)))
    for number in range(rounds):
        for k in order if number % 2 == 0 else reversed(order):
            worker, work, _ = sides[k]
            times[k].append(worker.time(work, passes[k]))
    return [statistics.median(each) for each in times]


def processes(setting, rounds, *commands):
    """Medians of the processor time of whole processes, in nanoseconds."""
    return [float(line.split()[0]) for line in timed(setting, rounds, *commands)]


def peaks(setting, *commands):
    """The most memory that whole processes held, in MiB."""
    return [int(line.split()[1]) / 1024 for line in timed(setting, 1, *commands)]


def timed(setting, rounds, *commands):
    words = [setting.build / "bench/processes", rounds]
    for command in commands:
        words += ["--", *command]
    return run(words).splitlines()


def said(nanoseconds):
    for unit, size in [("s", 1e9), ("ms", 1e6), ("µs", 1e3)]:
        if nanoseconds >= size:
            return f"{nanoseconds / size:.3g} {unit}"
    return f"{nanoseconds:.3g} ns"


def ratio(ours, theirs):
    return ours / theirs, said(ours), said(theirs)
