"""One case at a time, in memory: deciding it and explaining it, against the same decision elsewhere."""

import functools

import samples
from measure import NotMeasured, Worker, need, ratio, side_by_side

TOLD_ONE_IN = 10  # as one_case.c has it


class Workers:
    """The programs compared, each started once and after it has decided every sample case as toets does."""

    def __init__(self, setting):
        self.setting = setting

    @functools.cached_property
    def toets(self):
        s = self.setting
        return Worker([s.build / "bench/one_case", samples.RULES, samples.FACTS, samples.LIST, samples.DATE, s.samples.timed])

    def checked(self, name, command):
        self.setting.samples.check(name, command)
        return Worker([*command, "time"])

    @functools.cached_property
    def luajit(self):
        need("luajit")
        return self.checked("LuaJIT", ["luajit", "tests/bench/decide.lua", self.setting.samples.lua])

    @functools.cached_property
    def json_logic(self):
        need("node")
        if not (self.setting.place / "node_modules/json-logic-engine").exists():
            raise NotMeasured("json-logic-engine is not installed")
        return self.checked("json-logic-engine", ["node", "tests/bench/decide.mjs", self.setting.place, self.setting.samples.json])


def rows(setting):
    workers = Workers(setting)
    cases = len(setting.samples.expected)
    told = (cases + TOLD_ONE_IN - 1) // TOLD_ONE_IN

    def deciding(name):
        return ratio(*side_by_side((workers.toets, "decide", cases), (getattr(workers, name), "decide", cases)))

    def explaining(work):
        return ratio(*side_by_side((workers.toets, work, told), (workers.json_logic, "decide", cases)))

    def text():
        return ratio(*side_by_side((workers.toets, "text", told), (workers.toets, "snprintf", told)))

    yield "one decision, against json-logic-engine compiled", 0.25, lambda: deciding("json_logic")
    yield "one decision, against LuaJIT", 1, lambda: deciding("luajit")
    yield "its explanation tree, against json-logic-engine deciding it", 0.6, lambda: explaining("tree")
    yield "the tree with other answers and counterfactuals, against the same", 20, lambda: explaining("explain")
    yield "the tree as text, against snprintf of the same lines", 0.35, text
