#!/usr/bin/env python3
"""Telt de routes van de voorbeeldadressen na, met een tweede, eenvoudige uitwerking van de regels.

    python3 toets_voorbeeld.py

Leest adressen.csv en bevingen.csv, beoordeelt elk adres naar elke versie en daarna naar zijn eigen
peildatum met het overgangsrecht, en drukt de aantallen af. Eindigt met status 1 als een route die een
versie kent, minder dan tien keer voorkomt. Alleen de standaarduitleg; None is onbekend.
"""

import collections
import csv
import datetime
import math
import pathlib
import sys

MAP = pathlib.Path(__file__).resolve().parent
MINSTENS = 10

# Versies als verzamelingen wijzigingen van de pilot, met hun eerste dag.
VERSIES = {
    "pilot_2023": frozenset(),
    "uitbreiding_2024": frozenset(["werkgebied", "samenloop"]),
    "kader_2026": frozenset(["werkgebied", "samenloop", "schadegrondslag", "maximum", "gebied", "discretie"]),
}
EERSTE_DAG = {
    "pilot_2023": datetime.date(2023, 7, 1),
    "uitbreiding_2024": datetime.date(2024, 3, 1),
    "kader_2026": datetime.date(2026, 1, 1),
}
JAARWISSEL = datetime.date(2026, 1, 1)
ROUTES = ["duurzaam_herstel", "met_versterking", "discretionair", "reguliere_schadeafhandeling",
          "bijzondere_situaties", "geen"]
NIET_IN = {"pilot_2023": {"met_versterking"}, "uitbreiding_2024": set(), "kader_2026": {"discretionair"}}

STANDAARD = {
    "vijf_mm": "inclusief", "oorspronkelijk_pilotgebied": "heel_pilotgebied",
    "nieuwe_schade_vereist": "ook_in_2026", "discretie_in_2026": "vervallen",
    "drempel_pilot": "minimaal", "lager_maximum": "altijd_woz",
}


# Driewaardige logica: True, False en None (onbekend).

def en(*waarden):
    if any(w is False for w in waarden):
        return False
    return None if None in waarden else True


def of(*waarden):
    if any(w is True for w in waarden):
        return True
    return None if None in waarden else False


def niet(waarde):
    return None if waarde is None else not waarde


def vergelijk(a, b, test):
    return None if a is None or b is None else test(a, b)


def gelijk(a, b):
    return vergelijk(a, b, lambda x, y: x == y)


def minstens(a, b):
    return vergelijk(a, b, lambda x, y: x >= y)


def meer(a, b):
    return vergelijk(a, b, lambda x, y: x > y)


def laagste(a, b):
    return None if a is None or b is None else min(a, b)


def kies(voorwaarde, dan, anders):
    """als voorwaarde dan … anders …; onbekend als beide antwoorden nog kunnen en verschillen."""
    if voorwaarde is None:
        return dan if dan is not None and dan == anders else None
    return dan if voorwaarde else anders


# De regels, bedragen in centen en snelheden in honderdsten van mm/s.

def voorwaarden(feit, wijzigingen, uitleg):
    """De vier voorwaarden, op naam."""
    if "schadegrondslag" in wijzigingen:
        genoeg = minstens(feit["schade_bij_gebrek"], 500_000)
    else:
        precies = en(gelijk(feit["erkende_schade"], 1_500_000), uitleg["drempel_pilot"] == "minimaal")
        genoeg = of(meer(feit["erkende_schade"], 1_500_000), precies)
    nieuw = meer(feit["onafgehandelde_schade"], 0)
    if "schadegrondslag" in wijzigingen and uitleg["nieuwe_schade_vereist"] == "alleen_pilot":
        nieuw = True
    if "gebied" in wijzigingen:
        gebied = genoeg_bevingen(feit["bevingen"], uitleg)
    elif "werkgebied" in wijzigingen:
        gebied = of(feit["in_kerngebied_2023"], feit["in_werkgebied_2024"])
    else:
        gebied = feit["in_kerngebied_2023"]
    return {
        "technische_aanleiding": en(gelijk(feit["constructief_gebrek"], "andere_oorzaak"), feit["gebrek_draagt_bij"]),
        "voldoende_schade": genoeg, "nieuwe_schade": nieuw, "in_gebied": gebied,
    }


def genoeg_bevingen(bevingen, uitleg):
    if bevingen is None:
        return None
    telt = [en(of(meer(pgv, 500), en(gelijk(pgv, 500), uitleg["vijf_mm"] == "inclusief")),
               vergelijk(datum, JAARWISSEL, lambda x, y: x < y)) for datum, pgv in bevingen]
    zeker, mogelijk = telt.count(True), len(telt) - telt.count(False)
    return True if zeker >= 4 else False if mogelijk < 4 else None


def maximumbedrag(feit, wijzigingen, uitleg):
    if "maximum" not in wijzigingen:
        return 12_500_000
    gewoon = laagste(feit["woz_waarde"], 50_000_000)
    if uitleg["lager_maximum"] == "ten_minste_pilot" and gewoon is not None:
        gewoon = max(gewoon, 12_500_000)
    return kies(feit["rijksmonument"], math.inf, gewoon)


def oordeel(feit, wijzigingen, uitleg=STANDAARD):
    """Alle uitkomsten, voorwaarden en bepalingen van één adres naar één versie."""
    uit = voorwaarden(feit, wijzigingen, uitleg)
    komt = uit["in_aanmerking"] = en(*uit.values())
    hoogst = uit["maximumbedrag"] = maximumbedrag(feit, wijzigingen, uitleg)
    kosten = feit["herstelkosten"]
    tot = laagste(kosten, hoogst)
    uit["toekenbaar_bedrag"] = kies(komt, tot, 0)
    uit["boven_maximum"] = kies(komt, None if tot is None else kosten - tot, 0)

    discretie = meer(kosten, hoogst)
    if "discretie" in wijzigingen:
        discretie = en(discretie, uitleg["discretie_in_2026"] == "gebleven")
    samen = "samenloop" in wijzigingen and en(feit["versterking_samenloop"], feit["wil_combineren"])
    bijzonder = en(feit["schrijnend"], gelijk(feit["constructief_gebrek"], "andere_oorzaak"), niet(uit["in_gebied"]))
    uit.update(naar_discretie=discretie, naar_versterking=samen, naar_bijzondere_situaties=bijzonder)

    route = "geen"
    for past, naam in [(bijzonder, "bijzondere_situaties"), (komt, "duurzaam_herstel"),
                       (en(komt, samen), "met_versterking"), (en(komt, discretie), "discretionair"),
                       (gelijk(feit["constructief_gebrek"], "gaswinning"), "reguliere_schadeafhandeling")]:
        route = kies(past, naam, route)
    uit["route"] = route

    bellen = {None: "telefonisch_contact", True: "keukentafelgesprek", False: "geen"}
    uit["vervolgstap"] = kies(niet(komt), "geen", bellen[feit["eigenaar_geinteresseerd"]])
    return uit


def overgang(feit, uitleg=STANDAARD):
    """Is het een bestaand dossier dat wordt afgemaakt?"""
    heel = uitleg["oorspronkelijk_pilotgebied"] == "heel_pilotgebied"
    return en(feit["lopend_dossier"], vergelijk(feit["dossier_geopend"], JAARWISSEL, lambda x, y: x < y),
              of(feit["in_kerngebied_2023"], en(feit["in_werkgebied_2024"], heel)))


def naar_peildatum(feit, uitleg=STANDAARD):
    """De uitkomsten naar de versie van de peildatum; bij twijfel wat elke mogelijke versie geeft."""
    if feit["peildatum"] is None:
        namen = list(VERSIES)
    else:
        namen = [naam for naam, dag in EERSTE_DAG.items() if dag <= feit["peildatum"]][-1:]
    kandidaten = []
    for naam in namen:
        bestaand = overgang(feit, uitleg) if naam == "kader_2026" else False
        if bestaand is not True:
            kandidaten.append(VERSIES[naam])
        if bestaand is not False:
            kandidaten.append(VERSIES["uitbreiding_2024"] | {"maximum"})
    alle = [oordeel(feit, wijzigingen, uitleg) for wijzigingen in kandidaten]
    return {naam: alle[0][naam] if all(een[naam] == alle[0][naam] for een in alle) else None for naam in alle[0]}


# Lezen.

SOORTEN = {
    "bedrag": lambda tekst: round(float(tekst.replace(",", ".")) * 100),
    "ja/nee": lambda tekst: {"ja": True, "nee": False}[tekst],
    "datum": datetime.date.fromisoformat,
    "tekst": str,
}
KOLOMSOORT = collections.defaultdict(lambda: "ja/nee", {
    "adres_id": "tekst", "gemeente": "tekst", "constructief_gebrek": "tekst", "peildatum": "datum",
    "dossier_geopend": "datum", "erkende_schade": "bedrag", "onafgehandelde_schade": "bedrag",
    "schade_bij_gebrek": "bedrag", "woz_waarde": "bedrag", "herstelkosten": "bedrag",
})


def lees_rijen(naam):
    with open(MAP / naam, encoding="utf-8", newline="") as bestand:
        return list(csv.DictReader(bestand, delimiter=";"))


def lees_feiten():
    adressen = {}
    for rij in lees_rijen("adressen.csv"):
        feit = {kolom: SOORTEN[KOLOMSOORT[kolom]](tekst) if tekst else None for kolom, tekst in rij.items()}
        feit["bevingen"] = []
        adressen[feit["adres_id"]] = feit
    for rij in lees_rijen("bevingen.csv"):
        adressen[rij["adres_id"]]["bevingen"].append(
            (datetime.date.fromisoformat(rij["datum"]), SOORTEN["bedrag"](rij["pgv"])))
    return list(adressen.values())


def main():
    feiten = lees_feiten()
    te_weinig = []
    for naam in [*VERSIES, "peildatum"]:
        if naam == "peildatum":
            oordelen = [naar_peildatum(feit) for feit in feiten]
        else:
            oordelen = [oordeel(feit, VERSIES[naam]) for feit in feiten]
        aantal = collections.Counter(o["route"] or "onbekend" for o in oordelen)
        komen = collections.Counter(o["in_aanmerking"] for o in oordelen)
        print(f"{naam}: in aanmerking {komen[True]} ja, {komen[False]} nee, {komen[None]} onbekend")
        for route in [*ROUTES, "onbekend"]:
            print(f"  {route:28}{aantal[route]:5}")
        if naam in VERSIES:
            te_weinig += [f"{naam}: {route}" for route in ROUTES
                          if route not in NIET_IN[naam] and aantal[route] < MINSTENS]
    print("overgangsrecht:", collections.Counter(
        {True: "ja", False: "nee", None: "onbekend"}[overgang(f)] for f in feiten if f["peildatum"] >= JAARWISSEL))
    for regel in te_weinig:
        print("te weinig:", regel, file=sys.stderr)
    return 1 if te_weinig else 0


if __name__ == "__main__":
    sys.exit(main())
