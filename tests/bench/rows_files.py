"""Addresses from files: reading them, deciding them from CSV to CSV, and how much memory that takes; against DuckDB,
readers of JSON, decoding that checks nothing, and wc."""

import functools

import samples
from measure import NO_GOAL, AtLeast, NotMeasured, Worker, need, peaks, processes, ratio, run, side_by_side

MANY = 1_000_000
ROUNDS = 5
CAP = 64  # MiB
COMPARED = ["adres_id", "version", "transition", "in_aanmerking", "maximumbedrag", "toekenbaar_bedrag", "boven_maximum", "route",
            "vervolgstap"]


def table(path):
    """The rows of a file of decisions, in order of their keys (DuckDB keeps no other), by the columns that are compared;
    amounts with a decimal point."""
    with open(path, encoding="utf-8") as file:
        names = file.readline().rstrip("\n").split(";")
        chosen = [names.index(name) for name in COMPARED]
        cells = (line.rstrip("\n").replace(",", ".").split(";") for line in file)
        return sorted(";".join(row[k] for k in chosen) for row in cells)


def rows(setting):
    @functools.cache
    def folder(count=MANY, known="blank", kind="plain"):
        return setting.addresses(count, known, kind)

    @functools.cache
    def one_thread():
        return ["--threads", "1"] if "--threads" in run([setting.toets, "help", "run"]) else []

    def run_command(count=MANY, kind="plain"):
        at = folder(count, kind=kind)
        return [setting.toets, "run", samples.RULES, at / "adressen.csv", "--list", f"bevingen={at / 'bevingen.csv'}",
                *one_thread(), "-o", setting.place / "decided.csv"]

    def duckdb(*words):
        need("node")
        if not (setting.place / "node_modules/@duckdb").exists():
            raise NotMeasured("@duckdb/node-api is not installed")
        return ["node", "tests/bench/duckdb.mjs", setting.place, *words]

    def reading(*words):
        return [setting.build / "bench/reading", *words]

    @functools.cache
    def from_csv_to_csv():
        ours, theirs = run_command(), duckdb("csv", folder(), setting.place / "duckdb.csv")
        run(ours)
        run(theirs)
        for number, (mine, other) in enumerate(zip(table(setting.place / "decided.csv"), table(setting.place / "duckdb.csv"), strict=True), 1):
            if mine != other:
                raise SystemExit(f"DuckDB decides row {number} otherwise than toets: {other}, not {mine}")
        return ratio(*processes(setting, ROUNDS, ours, theirs))

    @functools.cache
    def in_memory(work):
        """DuckDB checks for itself that it decides in memory what it does from files."""
        from_csv_to_csv()
        bulk = Worker([setting.build / "bench/bulk", samples.RULES, MANY, "blank"])
        other = Worker(duckdb("memory", folder()))
        times = side_by_side((bulk, "batch", MANY), (other, work, MANY), rounds=ROUNDS, warming=2)
        bulk.stop()
        other.stop()
        return ratio(*times)

    @functools.cache
    def read_alike():
        """The values that are compared in speed are the same."""
        run(reading("check", samples.RULES, folder()))
        return True

    def read_against(form, theirs):
        assert read_alike()
        return ratio(*processes(setting, ROUNDS, reading(form, samples.RULES, folder()), theirs()))

    def simdjson():
        if not (setting.place / "simdjson").exists():
            raise NotMeasured("simdjson is not installed")
        if run([setting.place / "simdjson", folder()]) != run(reading("yajl", folder())):
            raise SystemExit("simdjson sees other values than yajl")
        return [setting.place / "simdjson", folder()]

    def peak(count, kind):
        [ours] = peaks(setting, run_command(count, kind))
        return ours / CAP, f"{ours:.3g} MiB", f"{CAP} MiB"

    def peak_grows():
        ours, theirs = peaks(setting, run_command(10 * MANY, "busy"), run_command())
        return ours / theirs, f"{ours:.3g} MiB", f"{theirs:.3g} MiB"

    def long_run():
        ours, theirs = processes(setting, 1, run_command(10 * MANY, "busy"), run_command())
        return ratio(ours / 10 / MANY, theirs / MANY)

    files = [lambda: folder() / "adressen.csv", lambda: folder() / "bevingen.csv"]
    yield "`toets run` from CSV to CSV, against DuckDB", AtLeast(10), from_csv_to_csv
    yield "batch from memory, against DuckDB with a list column that writes a table", AtLeast(30), lambda: in_memory("table")
    yield "the same, against DuckDB that has counted the quakes and adds up only", AtLeast(10), lambda: in_memory("sums")
    yield "reading CSV, against decoding that checks nothing", AtLeast(0.7), lambda: read_against(
        "csv", lambda: reading("plain", folder()))
    yield "the same, against `wc -l`", 2.5, lambda: read_against("csv", lambda: ["wc", "-l", *[file() for file in files]])
    yield "the same, against DuckDB", AtLeast(15), lambda: read_against("csv", lambda: duckdb("read", folder()))
    yield "reading JSON Lines, against yajl", AtLeast(2), lambda: read_against("jsonl", lambda: reading("yajl", folder()))
    yield "the same, against simdjson", AtLeast(0.5), lambda: read_against("jsonl", simdjson)
    yield "peak memory of `toets run`, 1 million addresses", 1, lambda: peak(MANY, "plain")
    if setting.large:
        yield "peak memory of 10 million, against 1 million", 1.1, peak_grows
        yield "an address of 10 million with 60 million quakes, against of 1 million", NO_GOAL, long_run
