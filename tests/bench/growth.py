"""Rules that grow, for `make bench`: many provisions that all count, and many versions that differ in amounts only."""

FACTS = 50
HEAD = 'regeling groei "Rules that grow"\nbron wet "Een wet"\n'


def given():
    return "".join(f"gegeven bedrag_{i} : bedrag\ngegeven feit_{i} : ja/nee\n" for i in range(FACTS))


def provision(k, count):
    """Provision k leans on 2k and 2k + 1, so that all count and no chain is long."""
    amount = f"bedrag_{k % FACTS} + bedrag_{(k * 3 + 1) % FACTS}" if k % 5 == 0 else f"bedrag_{k % FACTS}"
    left = f"stand_{2 * k}" if 2 * k <= count else f"feit_{k * 7 % FACTS}"
    right = f"stand_{2 * k + 1}" if 2 * k + 1 <= count else f"feit_{k * 11 % FACTS}"
    return (f'  bepaling stand_{k} "stand {k}"\n    volgens wet "artikel {k}"\n'
            f"    is {amount} >= € {k % 997 + 10} en {left} of niet {right}\n")


def many_rules(count):
    version = 'versie eerste "Eerste" geldig vanaf 1 januari 2000\n  volgens wet "artikel 0"\n'
    outcome = '  besluit uitkomst "uitkomst"\n    volgens wet "artikel 0"\n    is stand_1\n'
    return HEAD + given() + version + "".join(provision(k, count) for k in range(1, count + 1)) + outcome


LIMITS = 10  # amounts that every version changes


def first_version():
    limits = "".join(f'  parameter grens_{i} "grens {i}" = € {1000 + 10 * i}   volgens wet "artikel {i}"\n' for i in range(LIMITS))
    conditions = "".join(
        f'  voorwaarde genoeg_{i} "genoeg {i}" "te weinig {i}"\n    bij recht\n    volgens wet "artikel {i}"\n'
        f"    als bedrag_{i} >= grens_{i} of feit_{i}\n" for i in range(LIMITS))
    return (f'versie jaar_2001 "2001" geldig vanaf 1 januari 2001\n  volgens wet "artikel 0"\n{limits}{conditions}'
            '  besluit recht "recht" "geen recht"\n    volgens wet "artikel 0"\n    is voldaan aan alle voorwaarden\n'
            '  besluit hoogte "hoogte" : bedrag\n    volgens wet "artikel 0"\n'
            "    is als recht dan laagste(bedrag_0; grens_1) + hoogste(bedrag_1; grens_2) anders € 0\n")


def next_version(year):
    limits = "".join(f"    parameter grens_{i} wordt € {1000 + 10 * i + year % 100}   volgens wet \"artikel {i}\"\n"
                     for i in range(LIMITS))
    return (f'versie jaar_{year} "{year}" wijzigt jaar_{year - 1} geldig vanaf 1 januari {year}\n  volgens wet "artikel 0"\n'
            f'  wijziging bedragen_{year} "De bedragen van {year}"\n    volgens wet "artikel 0"\n{limits}')


def many_versions(count):
    return HEAD + given() + first_version() + "".join(next_version(2001 + k) for k in range(1, count))
