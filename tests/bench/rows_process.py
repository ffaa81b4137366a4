"""`toets explain` as a whole process, from rule sources and from a compiled file."""

import samples
from measure import need, processes, ratio, run

ROUNDS = 101


def rows(setting):
    def from_sources():
        need("lua5.4")
        return ratio(*processes(setting, ROUNDS, [setting.toets, "explain", samples.RULES, samples.ONE],
                                ["lua5.4", "tests/bench/decide.lua", setting.samples.one_in_lua()]))

    def from_compiled():
        program = setting.place / "duurzaam-herstel.toets"
        run([setting.toets, "compile", samples.RULES, "-o", program])
        return ratio(*processes(setting, ROUNDS, [setting.toets, "explain", program, samples.ONE], ["true"]))

    yield "`toets explain`, whole process with compiling, against `lua5.4` deciding the same case", 1, from_sources
    yield "`toets explain` from a compiled file, against `true`", 1.5, from_compiled
