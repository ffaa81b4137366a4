#!/usr/bin/env python3
"""diff.py TOETS: toets diff tells every planted change of meaning at its provision, and none where nothing means anything else;
what it calls equal in meaning decides random cases alike (DIFF_CASES of them, 3000 unless told: 60 for each edit called equal,
of which a random regulation has up to 8); its pages are well-formed and hold every change."""
import concurrent.futures, itertools, json, os, random, re, shutil, subprocess, sys, tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import html_check  # noqa: E402

TOETS = sys.argv[1]
MODEL = os.path.join(os.path.dirname(TOETS), "model")
ALL_CASES, CASES, EDITS = int(os.environ.get("DIFF_CASES", "3000")), 60, 8
passed = failed = 0

BASE = """regeling voorbeeld "Voorbeeld"
bron wet "De wet" "https://wetten.overheid.nl/x"
gegeven nummer "nummer" : tekst sleutel
gegeven schade "schade" : bedrag minstens € 0
gegeven snelheid "snelheid" : getal in mm/s met 2 decimalen tussen 0 en 100
gegeven soort "soort" : een van a, b, c
gegeven monument "monument" : ja/nee
gegeven begin "begin" : datum
gegeven nood "nood" : ja/nee oordeel
gegeven bevingen "bevingen" : lijst van
    kracht "kracht" : getal in mm/s met 2 decimalen minstens 0
    dag "dag" : datum
uitlegkeuze vijf "Telt vijf mee?"
  wel "ja" standaard
  niet_mee "nee"
versie een "Een" geldig vanaf 2020-01-01
  parameter drempel "drempel" = € 15.000
  parameter grens "grens" = 5 mm/s
  parameter stap "stap" = € 100
  voorwaarde genoeg "genoeg" "te weinig" bij recht volgens wet "artikel 1"
    als schade >= drempel
  voorwaarde hard "hard genoeg" bij recht
    als snelheid > grens of snelheid = grens en vijf = wel
    tenzij nood "nood" als nood dan ja
    tenzij oud "oud" gaat voor nood als begin < 2000-01-01 dan nee
  bepaling groot "groot"
    is schade * 20% + € 10
  bepaling telt "telt" bij bevingen
    is kracht >= grens
  besluit recht "recht" "geen recht"
    is voldaan aan alle voorwaarden
  besluit hoogte "hoogte" : bedrag
    is laagste(groot; € 9.000) afgerond op stap
  besluit aantal_zware "aantal zware bevingen"
    is aantal(bevingen waarvan telt en kracht < 50 mm/s)
  besluit klasse "klasse" : een van laag, midden, hoog
    beslistabel eerste
      | schade       | soort || klasse |
      | < € 1.000    | a; b  || laag   |
      | >= € 10.000  | -     || hoog   |
      | -            | c     || midden |
      | -            | -     || laag   |
  besluit heffing "heffing" : bedrag
    is tarief afgerond op € 1
  bepaling tarief "tarief"
    beslistabel schijven
      | schade     || tarief |
      | >= € 1.000 || 20%    |
      | >= € 9.000 || 30%    |
  besluit termijn "termijn"
    is begin + 6 maanden
  mededeling bezwaar "U kunt bezwaar maken." bij recht volgens wet "artikel 7"
    als niet recht
versie twee "Twee" wijzigt een geldig vanaf 2024-01-01
  wijziging lager "De drempel wordt {drempel}"
    parameter drempel wordt € 5.000
  wijziging ruimer "Ruimer"
    voorwaarde hard wordt aangevuld
      tenzij klein als snelheid < 1 mm/s dan nee
  overgangsrecht lopend "lopend" als begin < 2024-01-01 dan geldt een met wijziging lager
bewering samen "samen" is niet een.recht of een.hoogte >= € 0
"""

# name, old text, new text, kind and name of each change of meaning that must be told (and no other)
PLANTED = [
    ("threshold", "= € 15.000", "= € 14.000", ["parameter drempel"]),
    ("relation", "schade >= drempel", "schade > drempel", ["condition genoeg"]),
    ("and for or", "> grens of snelheid", "> grens en snelheid", ["condition hard"]),
    ("negation", "als niet recht", "als recht", ["notice bezwaar"]),
    ("arithmetic operator", "20% + € 10", "20% - € 10", ["definition groot"]),
    ("percentage", "schade * 20%", "schade * 21%", ["definition groot"]),
    ("unit", "gegeven snelheid \"snelheid\" : getal in mm/s", "gegeven snelheid \"snelheid\" : getal in cm/s", None),
    ("cap", "laagste(groot; € 9.000)", "laagste(groot; € 9.001)", ["decision hoogte"]),
    ("lowest for highest", "laagste(groot", "hoogste(groot", ["decision hoogte"]),
    ("exception added", "    tenzij oud", "    tenzij nieuw als monument dan ja\n    tenzij oud", ["condition hard"]),
    ("exception removed", "    tenzij nood \"nood\" als nood dan ja\n    tenzij oud \"oud\" gaat voor nood", "    tenzij oud \"oud\"", ["condition hard"]),
    ("overrides", "gaat voor nood ", "", ["condition hard"]),
    ("value of an exception", "als nood dan ja", "als nood dan nee", ["condition hard"]),
    ("table cell", "| < € 1.000    | a; b ", "| < € 1.001    | a; b ", ["decision klasse"]),
    ("set in a cell", "| a; b  |", "| a     |", ["decision klasse"]),
    ("output of a row", "| -            | c     || midden |", "| -            | c     || hoog   |", ["decision klasse"]),
    ("order of rows of eerste", "      | >= € 10.000  | -     || hoog   |\n      | -            | c     || midden |",
     "      | -            | c     || midden |\n      | >= € 10.000  | -     || hoog   |", ["decision klasse"]),
    ("kind of table", "beslistabel eerste\n      | schade       | soort || klasse |\n      | < € 1.000    | a; b  || laag   |\n      | >= € 10.000  | -     || hoog   |\n      | -            | c     || midden |\n      | -            | -     || laag   |",
     "beslistabel\n      | schade       | soort || klasse |\n      | < € 1.000    | -  || laag   |\n      | >= € 1.000  | -     || hoog   |", ["decision klasse"]),
    ("rate of a bracket", "|| 20%    |", "|| 25%    |", ["definition tarief"]),
    ("limits of brackets", "| >= € 9.000 || 30%", "| >= € 8.000 || 30%", ["definition tarief"]),
    ("decimals of a type", "snelheid\" : getal in mm/s met 2 decimalen", "snelheid\" : getal in mm/s met 1 decimalen", ["fact snelheid"]),
    ("range", "tussen 0 en 100", "tussen 0 en 99", ["fact snelheid"]),
    ("range dropped", "bedrag minstens € 0", "bedrag", ["fact schade"]),
    ("range of a field", "2 decimalen minstens 0\n", "2 decimalen minstens 1\n", ["fact bevingen"]),
    ("a fact is judged", "gegeven monument \"monument\" : ja/nee", "gegeven monument \"monument\" : ja/nee oordeel", ["fact monument"]),
    ("a fact more", "gegeven nood", "gegeven extra \"extra\" : ja/nee\ngegeven nood", ["fact extra"]),
    ("values of a fact", "een van a, b, c", "een van a, b, c, d", ["fact soort"]),
    ("standard answer", "  wel \"ja\" standaard\n  niet_mee \"nee\"", "  wel \"ja\"\n  niet_mee \"nee\" standaard", ["interpretation vijf"]),
    ("an answer more", "  niet_mee \"nee\"", "  niet_mee \"nee\"\n  soms \"soms\"", ["interpretation vijf"]),
    ("start of a version", "wijzigt een geldig vanaf 2024-01-01", "wijzigt een geldig vanaf 2024-01-02", ["version twee"]),
    ("end of a version", "wijzigt een geldig vanaf 2024-01-01", "wijzigt een geldig vanaf 2024-01-01 tot 2030-01-01", ["version twee"]),
    ("condition of transitional law", "als begin < 2024-01-01 dan geldt", "als begin <= 2024-01-01 dan geldt", ["transitional lopend"]),
    ("target of transitional law", "dan geldt een met wijziging lager", "dan geldt een", ["transitional lopend"]),
    ("transitional law with another wijziging", "met wijziging lager", "met wijziging lager, ruimer", ["transitional lopend"]),
    ("bij", "bezwaar maken.\" bij recht", "bezwaar maken.\"", ["notice bezwaar"]),
    ("bij of a condition dropped with it", "  voorwaarde genoeg \"genoeg\" \"te weinig\" bij recht volgens wet \"artikel 1\"\n    als schade >= drempel\n", "", ["condition genoeg"]),
    ("condition of a notice", "    als niet recht\n", "", ["notice bezwaar"]),
    ("any for all", "voldaan aan alle voorwaarden", "voldaan aan een voorwaarde", ["decision recht"]),
    ("rounding mode", "tarief afgerond op", "tarief naar boven afgerond op", ["decision heffing"]),
    ("rounding step", "afgerond op € 1\n", "afgerond op € 2\n", ["decision heffing"]),
    ("list filter", "waarvan telt en kracht < 50", "waarvan telt of kracht < 50", ["decision aantal_zware"]),
    ("definition bij a list", "is kracht >= grens", "is kracht > grens", ["definition telt"]),
    ("period", "begin + 6 maanden", "begin + 6 weken", ["decision termijn"]),
    ("length of a period", "begin + 6 maanden", "begin + 7 maanden", ["decision termijn"]),
    ("an exception of a wijziging", "als snelheid < 1 mm/s dan nee", "als snelheid < 2 mm/s dan nee", ["condition hard"]),
    ("lapse", "  wijziging ruimer \"Ruimer\"\n", "  wijziging ruimer \"Ruimer\"\n    voorwaarde genoeg vervalt\n", ["condition genoeg"]),
    ("a version more", "bewering samen", "versie drie \"Drie\" wijzigt twee geldig vanaf 2030-01-01\n  wijziging weer \"Weer\"\n    parameter drempel wordt € 1\nbewering samen", ["version drie", "parameter drempel"]),
    ("assertion", "een.hoogte >= € 0", "een.hoogte > € 0", ["assertion samen"]),
    ("the key", "tekst sleutel", "tekst", ["fact nummer"]),
]

# edits that change no meaning: name, old, new, aspects told
NONE = [
    ("comments", "versie een", "# hier begint het\nversie een", []),
    ("layout", "    als schade >= drempel", "  als\n      schade   >=\n  drempel", []),
    ("thousands mark", "€ 15.000", "€ 15000", []),
    ("whole cents", "€ 15.000", "€ 15.000,00", []),
    ("parentheses", "schade * 20% + € 10", "((schade * 20%) + (€ 10))", []),
    ("parentheses of `of` and `en`", "snelheid > grens of snelheid = grens en vijf = wel", "(snelheid > grens) of ((snelheid = grens) en (vijf = wel))", []),
    ("order of facts", "gegeven monument \"monument\" : ja/nee\ngegeven begin \"begin\" : datum", "gegeven begin \"begin\" : datum\ngegeven monument \"monument\" : ja/nee", []),
    ("order of provisions", "  parameter grens \"grens\" = 5 mm/s\n  parameter stap \"stap\" = € 100\n", "  parameter stap \"stap\" = € 100\n  parameter grens \"grens\" = 5 mm/s\n", []),
    ("date in words", "2024-01-01 dan geldt", "1 januari 2024 dan geldt", []),
    ("singular unit", "6 maanden", "6 maand", []),
    ("percentage as a number", "schade * 20%", "schade * 0,20", []),
    ("alignment of a table", "| < € 1.000    | a; b  || laag   |", "|< € 1.000|a; b||laag|", []),
    ("label", "\"genoeg\" \"te weinig\"", "\"genoeg schade\" \"te weinig\"", ["texts"]),
    ("label of an answer", "wel \"ja\"", "wel \"jazeker\"", ["texts"]),
    ("label of an exception", "nood \"nood\" als", "nood \"in nood\" als", ["texts"]),
    ("text of a notice", "U kunt bezwaar maken.", "Bezwaar is mogelijk.", ["texts"]),
    ("title of a version", "versie een \"Een\"", "versie een \"Eerste\"", ["texts"]),
    ("title of a wijziging", "\"De drempel wordt {drempel}\"", "\"Lager\"", ["texts"]),
    ("address of a source", "https://wetten.overheid.nl/x", "https://wetten.overheid.nl/y", ["texts"]),
    ("citation", "volgens wet \"artikel 1\"", "volgens wet \"artikel 2\"", ["citations"]),
    ("citation dropped", "bij recht volgens wet \"artikel 7\"", "bij recht", ["citations"]),
]


def check(name, wrong):
    global passed, failed
    passed, failed = passed + (not wrong), failed + bool(wrong)
    if wrong:
        print(f"FAILED {name}: {wrong}"[:1500])


def toets(*words):
    return subprocess.run([TOETS, *words], capture_output=True, text=True)


def diff(old, new, *options):
    p = toets("diff", old, new, "--format", "json", *options)
    return json.loads(p.stdout) if p.returncode == 0 else None, p.stderr


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)
    return path


def changes(review):
    return [c for g in review["groups"] for c in g["changes"]]


def meaning(review):
    return sorted({f"{c['kind']} {c['name']}" for c in changes(review) if "meaning" in c["differs"]})


def unlike(found, expected):
    return "" if found == expected else f"told {found}, not {expected}"


def planted(folder):
    base = write(folder, "oud.regels", BASE)
    for name, old, new, expected in PLANTED:
        if BASE.count(old) != 1:
            check(name, f"{BASE.count(old)} places to plant it at")
            continue
        edited = write(folder, "nieuw.regels", BASE.replace(old, new))
        if expected is None:  # the units no longer fit: refused, not compared
            p = toets("diff", base, edited)
            check(name, [] if p.returncode == 1 and not p.stdout else f"exit {p.returncode}")
            continue
        for sides in ((base, edited), (edited, base)):
            review, errors = diff(*sides)
            check(name, errors[:600] if review is None else unlike(meaning(review), sorted(expected)))


def none(folder):
    base = write(folder, "oud.regels", BASE)
    compiled = os.path.join(folder, "oud.toets")
    toets("compile", base, "-o", compiled)
    for name, old, new, expected in NONE:
        edited = write(folder, "nieuw.regels", BASE.replace(old, new))
        for first in (base, compiled):
            review, errors = diff(first, edited) if BASE.count(old) == 1 else (None, "no single place")
            found = sorted({a for c in changes(review or {"groups": []}) for a in c["differs"]})
            check(name, errors[:600] if review is None else unlike(found, expected))


# ---- what is called equal decides alike ----
def told(line):
    row = json.loads(line, parse_float=str, parse_int=str)
    errors = sorted((e["at"] or "", e["code"]) for e in row["errors"])
    return row["case"], row["version"], row["transition"], row["status"], row["outcomes"], sorted(row["failed"]), sorted(row["missing"]), errors


def rows(rules, facts, options):
    p = toets("run", rules, facts, "--format", "jsonl", *options)
    return [told(line) for line in p.stdout.splitlines()] if p.returncode in (0, 3) else p.stderr


SWAPS = [(" < ", " <= "), (" >= ", " > "), (" en ", " of "), (" = ", " <> "), (" + ", " - "), ("laagste(", "hoogste("),
         (" ja", " nee"), ("naar boven afgerond op", "naar beneden afgerond op"), ("beslistabel eerste", "beslistabel uniek")]


def mutant(r, text):
    """one edit somewhere: another number, another word, parentheses, a comment, two lines in another order"""
    kind = r.randrange(5)
    if kind == 0:
        numbers = list(re.finditer(r"(?<![\w.,])\d+(?![\w.,])", text))
        n = r.choice(numbers) if numbers else None
        return text[: n.start()] + str(int(n[0]) + r.choice([0, 1, 1])) + text[n.end():] if n else text
    if kind == 1:
        a, b = r.choice(SWAPS)
        places = [m.start() for m in re.finditer(re.escape(a), text)]
        at = r.choice(places) if places else None
        return text if at is None else text[:at] + b + text[at + len(a):]
    if kind == 2:
        lines = [m for m in re.finditer(r"^( +(?:is|als) )(?!voldaan)(.*)$", text, re.M)]
        m = r.choice(lines) if lines else None
        return text[: m.start()] + m[1] + "(" + m[2] + ")" + text[m.end():] if m else text
    if kind == 3:
        return text.replace("\nversie ", "\n# een opmerking\nversie ", 1)
    lines = text.split("\n")
    at = r.randrange(len(lines) - 1)
    lines[at], lines[at + 1] = lines[at + 1], lines[at]
    return "\n".join(lines)


def edits_of(seed):
    """random edits of one random regulation: what was wrong with each called equal, and how many were called different"""
    equal, different = [], 0
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([MODEL, "generate", str(seed), str(CASES), folder], check=True)
        old, facts = os.path.join(folder, "regels.regels"), os.path.join(folder, "gevallen.jsonl")
        with open(old, encoding="utf-8") as f:
            text = f.read()
        r, before = random.Random(seed), rows(old, facts, [])
        for i in range(EDITS):
            new = write(folder, "nieuw.regels", mutant(r, text))
            review, errors = diff(old, new)
            if review is None:
                continue  # the edit is refused by the compiler
            if meaning(review):
                different += 1
                continue
            after = rows(new, facts, [])
            wrong = next((f"{a}\n{b}" for a, b in zip(before, after) if a != b), [] if len(before) == len(after) == CASES else "rows are missing")
            equal.append((f"seed {seed}, edit {i}: called equal, decides otherwise", wrong))
            if wrong:
                print("kept in " + shutil.copytree(folder, tempfile.mkdtemp() + "/x"))
    return equal, different


def equal_decides_alike():
    decided = different = 0
    seeds = iter(range(1, ALL_CASES))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        while decided < ALL_CASES and (some := list(itertools.islice(seeds, 8))):
            for equal, others in pool.map(edits_of, some):
                decided, different = decided + CASES * len(equal), different + others
                for name, wrong in equal:
                    check(name, wrong)
    print(f"edits called equal decided {decided} cases alike; {different} edits were called different")
    check("enough cases, and edits of both kinds", [] if decided >= ALL_CASES and different else f"{decided}, {different}")


# ---- pages ----
def page(name, lang, words):
    html, data = toets("diff", *words, "--format", "html", "--lang", lang), toets("diff", *words, "--format", "json", "--lang", lang)
    wrong = [f"exit {html.returncode}: {html.stderr}"] if html.returncode else html_check.mistakes(html.stdout, lang)
    text = html_check.words(html.stdout)
    wrong += [f"not on the page: {c['name']}" for c in changes(json.loads(data.stdout)) if c["name"] not in text]
    check(f"page {name} {lang}", wrong)


def pages(folder):
    rules, sample = "rules/duurzaam-herstel", "rules/duurzaam-herstel/voorbeeld/"
    facts = ["--facts", sample + "adressen.csv", "--list", f"bevingen={sample}bevingen.csv"]
    old = write(folder, "oud.regels", BASE)
    text = BASE
    for _, a, b, expected in PLANTED:
        if expected and text.count(a) == 1 and toets("check", write(folder, "nieuw.regels", text.replace(a, b))).returncode == 0:
            text = text.replace(a, b)
    new = write(folder, "nieuw.regels", text)
    for lang in ("nl", "en"):
        page("versions", lang, [rules, "pilot_2023", "kader_2026", *facts])
        page("back", lang, [rules, "kader_2026", "pilot_2023"])
        page("editions", lang, [old, new, "--date", "2025-01-01"])
        page("equal", lang, [rules, rules, *facts])


with tempfile.TemporaryDirectory() as work:
    planted(work)
    none(work)
    pages(work)
equal_decides_alike()
print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0)
