"""Compiling very many rules, against luac5.4 with the same rules, and against fewer of them."""

from measure import need, processes, ratio

FACTS = 50
ROUNDS = 7
FEW, MANY = 10_000, 40_000

# Of every ten rules one gives an amount; the others say ja or nee.  Rule k leans on rule k // 2, so no chain is long.
HEAD = """regeling veel "Veel regels"
bron wet "Een wet"
"""


def in_toets(k):
    if k % 10 == 0:
        lean = f"; uitkomst_{k // 20 * 10}" if k >= 20 else ""
        return (f'  besluit uitkomst_{k} "uitkomst {k}" : bedrag\n    volgens wet "artikel {k}"\n'
                f"    is als feit_{k % FACTS} en bedrag_{k % FACTS} > € {k} dan laagste(bedrag_{k * 7 % FACTS}{lean}) anders € {k % 97}\n")
    lean = f" of niet stand_{k // 2}" if k // 2 % 10 else ""
    return (f'  bepaling stand_{k} "stand {k}"\n    volgens wet "artikel {k}"\n'
            f"    is bedrag_{k % FACTS} >= € {k} en (feit_{k * 7 % FACTS}{lean})\n")


def in_lua(k):
    if k % 10 == 0:
        low = f"math.min(c.bedrag_{k * 7 % FACTS}, r.uitkomst_{k // 20 * 10}(c))" if k >= 20 else f"c.bedrag_{k * 7 % FACTS}"
        return (f"-- artikel {k}\nfunction r.uitkomst_{k}(c)\n  if c.feit_{k % FACTS} and c.bedrag_{k % FACTS} > {k * 100} then\n"
                f"    return {low}\n  end\n  return {k % 97 * 100}\nend\n")
    lean = f" or not r.stand_{k // 2}(c)" if k // 2 % 10 else ""
    return (f"-- artikel {k}\nfunction r.stand_{k}(c)\n"
            f"  return c.bedrag_{k % FACTS} >= {k * 100} and (c.feit_{k * 7 % FACTS}{lean})\nend\n")


def write(setting, count):
    """The same rules in both languages."""
    rules, lua = setting.place / f"veel-{count}.regels", setting.place / f"veel-{count}.lua"
    given = "".join(f"gegeven bedrag_{i} : bedrag\ngegeven feit_{i} : ja/nee\n" for i in range(FACTS))
    version = 'versie eerste "Eerste" geldig vanaf 1 januari 2026\n  volgens wet "artikel 0"\n'
    rules.write_text(HEAD + given + version + "".join(in_toets(k) for k in range(1, count + 1)), encoding="utf-8")
    lua.write_text("local r = {}\n" + "".join(in_lua(k) for k in range(1, count + 1)) + "return r\n")
    return rules, lua


def rows(setting):
    out = setting.place / "veel.out"

    def compile_command(count):
        return [setting.toets, "compile", write(setting, count)[0], "-o", out]

    def against_luac():
        need("luac5.4")
        return ratio(*processes(setting, ROUNDS, compile_command(FEW), ["luac5.4", "-o", out, write(setting, FEW)[1]]))

    def against_fewer():
        return ratio(*processes(setting, ROUNDS, compile_command(MANY), compile_command(FEW)))

    yield "compiling 10,000 rules, against `luac5.4` of the same rules", 3, against_luac
    yield "compiling 40,000 rules, against 10,000", 4.5, against_fewer
