#!/usr/bin/env python3
"""Maakt de voorbeeldgegevens van Duurzaam herstel: duizend verzonnen adressen en vier losse gevallen.

    python3 maak_voorbeeld.py

Leest aardbevingen.csv en schrijft adressen.csv, bevingen.csv en vier bestanden adres-*.json, alle in
de map van dit programma. Alleen de standaardbibliotheek; de toevalsreeks begint bij ZAAD, zodat elke
keer dezelfde bestanden ontstaan. Wat er verzonnen is en wat niet, staat in LEESMIJ.md.
"""

import csv
import datetime
import json
import math
import pathlib
import random

MAP = pathlib.Path(__file__).resolve().parent
ZAAD = 20260101
AANTAL = 1000

# Een beving staat in bevingen.csv vanaf deze snelheid, in de losse gevallen vanaf de tweede (mm/s).
VOELBAAR = 2.0
VOELBAAR_LOS = 4.0

# 2,326 hoort bij een kans van 1 % dat de snelheid wordt overschreden; 0,5715 is de spreiding van het model.
Z_OVERSCHRIJDING = 2.326
SPREIDING = 0.5715
DIEPTE_KM = 3.0

PEILDATUM = datetime.date(2026, 3, 15)

# naam, noorderbreedte, oosterlengte, gemeente, aantal adressen, middelste WOZ-waarde
DORPEN = [
    ("Loppersum", 53.332, 6.748, "Eemsdelta", 140, 215_000),
    ("Appingedam", 53.321, 6.858, "Eemsdelta", 150, 205_000),
    ("Ten Boer", 53.276, 6.693, "Groningen", 130, 280_000),
    ("Delfzijl", 53.330, 6.918, "Eemsdelta", 100, 185_000),
    ("Bedum", 53.301, 6.602, "Het Hogeland", 80, 290_000),
    ("Slochteren", 53.219, 6.803, "Midden-Groningen", 90, 300_000),
    ("Uithuizen", 53.408, 6.675, "Het Hogeland", 80, 205_000),
    ("Winsum", 53.331, 6.520, "Het Hogeland", 70, 285_000),
    ("Groningen", 53.219, 6.567, "Groningen", 80, 330_000),
    ("Hoogezand", 53.161, 6.760, "Midden-Groningen", 80, 245_000),
]
KERN = ("Loppersum", "Appingedam", "Ten Boer")
KERN_KM = 4.0

# Het werkgebied van de versterking, hier een cirkel om het midden van het veld (RD, meters).
MIDDEN_VELD = (245_000, 592_000)
WERKGEBIED_KM = 13.0

KOLOMMEN = [
    "adres_id", "gemeente", "peildatum", "constructief_gebrek", "gebrek_draagt_bij", "erkende_schade",
    "onafgehandelde_schade", "schade_bij_gebrek", "woz_waarde", "rijksmonument", "in_kerngebied_2023",
    "in_werkgebied_2024", "lopend_dossier", "dossier_geopend", "herstelkosten", "eigenaar_geinteresseerd",
    "versterking_samenloop", "wil_combineren", "schrijnend",
]

# Kans dat een cel die ingevuld had kunnen zijn, leeg is.
KANS_LEEG = {
    "constructief_gebrek": 0.02, "gebrek_draagt_bij": 0.03, "onafgehandelde_schade": 0.01,
    "schade_bij_gebrek": 0.04, "woz_waarde": 0.02, "rijksmonument": 0.01, "herstelkosten": 0.08,
    "lopend_dossier": 0.01, "dossier_geopend": 0.05, "versterking_samenloop": 0.02, "schrijnend": 0.04,
}


def naar_rd(breedte, lengte):
    """Breedte en lengte naar Rijksdriehoekscoördinaten in meters, met de gangbare veeltermen."""
    p = 0.36 * (breedte - 52.15517440)
    q = 0.36 * (lengte - 5.38720621)
    x = (155_000 + 190_094.945 * q - 11_832.228 * p * q - 114.221 * p**2 * q - 32.391 * q**3
         - 0.705 * p - 2.340 * p**3 * q - 0.608 * p * q**3 - 0.008 * q**2 + 0.148 * p**2 * q**3)
    y = (463_000 + 309_056.544 * p + 3_638.893 * q**2 + 73.077 * p**2 - 157.984 * p * q**2
         + 59.788 * p**3 + 0.433 * q - 6.439 * p**2 * q**2 - 0.032 * p * q + 0.092 * q**4 - 0.054 * p * q**4)
    return x, y


def afstand_km(a, b):
    return math.hypot(a[0] - b[0], a[1] - b[1]) / 1000


def trillingssnelheid(magnitude, km):
    """Snelheid in mm/s op zoveel kilometer van het epicentrum, die met 1 % kans wordt overschreden."""
    h = math.exp(-3.4407 + 1.1513 * magnitude)
    r = math.sqrt(km**2 + DIEPTE_KM**2 + h**2)
    if r <= 7:
        demping = -2.8522 * math.log(r)
    elif r <= 12:
        demping = -2.8522 * math.log(7) - 1.0151 * math.log(r / 7)
    else:
        demping = -2.8522 * math.log(7) - 1.0151 * math.log(12 / 7) - 2.1002 * math.log(r / 12)
    ln_cm_per_s = -3.3996 + 2.3258 * magnitude + demping
    return 10 * math.exp(ln_cm_per_s + Z_OVERSCHRIJDING * SPREIDING)


def lees_aardbevingen():
    with open(MAP / "aardbevingen.csv", encoding="utf-8", newline="") as bestand:
        return [(datetime.date.fromisoformat(r["datum"]), float(r["magnitude"].replace(",", ".")),
                 (int(r["rd_x"]), int(r["rd_y"])))
                for r in csv.DictReader(bestand, delimiter=";")]


def ondervonden(aardbevingen, plek, tot, vanaf):
    """De bevingen tot en met een dag die op een plek ten minste zo snel waren: (datum, mm/s)."""
    gevonden = []
    for datum, magnitude, epicentrum in aardbevingen:
        snelheid = round(trillingssnelheid(magnitude, afstand_km(plek, epicentrum)), 2)
        if datum <= tot and snelheid >= vanaf:
            gevonden.append((datum, snelheid))
    return gevonden


def kies_peildatum(toeval):
    """Meestal 15 maart 2026; soms een dag in de jaren daarvoor."""
    if toeval.random() < 0.85:
        return PEILDATUM
    return datetime.date(2023, 7, 1) + datetime.timedelta(days=toeval.randrange(914))


def gebrek(toeval):
    """Oorzaak van het gebrek, en of het bijdraagt aan terugkerende schade."""
    worp = toeval.random()
    if worp < 0.33:
        return "geen", False
    if worp < 0.40:
        return "gaswinning", toeval.random() < 0.5
    return "andere_oorzaak", toeval.random() < 0.85


def schade(toeval, oorzaak, tellend):
    """Erkende, nog niet afgehandelde en aan het gebrek verbonden schade: meer bevingen, meer schade."""
    erkend = round((3_000 + 1_000 * min(tellend, 22)) * math.exp(toeval.gauss(0, 0.7)), 2)
    open_deel = 0 if toeval.random() < 0.22 else toeval.uniform(0.05, 0.6)
    gebrek_deel = 0 if oorzaak == "geen" else toeval.betavariate(2.5, 2.5)
    return erkend, round(erkend * open_deel, 2), round(erkend * gebrek_deel, 2)


def dossier(toeval, oorzaak, in_pilot, peildatum):
    """Een dossier loopt alleen bij een gebrek; de meeste zijn in het pilotgebied en vóór 2026 geopend."""
    if oorzaak != "andere_oorzaak" or toeval.random() > (0.22 if in_pilot else 0.05):
        return False, None
    eerste = datetime.date(2023, 7, 3)
    dagen = (peildatum - eerste).days
    return True, eerste + datetime.timedelta(days=toeval.randint(0, max(dagen, 0)))


def maak_adres(toeval, aardbevingen, dorp):
    """Eén adres: de cellen van adressen.csv zonder adres_id, en zijn bevingen."""
    naam, breedte, lengte, gemeente, _, woz_midden = dorp
    x, y = naar_rd(breedte, lengte)
    plek = (x + toeval.gauss(0, 1_400), y + toeval.gauss(0, 1_400))
    peildatum = kies_peildatum(toeval)
    bevingen = ondervonden(aardbevingen, plek, peildatum, VOELBAAR)
    tellend = sum(snelheid >= 5 for _, snelheid in bevingen)

    kern = any(afstand_km(plek, naar_rd(d[1], d[2])) <= KERN_KM for d in DORPEN if d[0] in KERN)
    werkgebied = not kern and afstand_km(plek, MIDDEN_VELD) <= WERKGEBIED_KM
    oorzaak, draagt_bij = gebrek(toeval)
    erkend, open_schade, bij_gebrek = schade(toeval, oorzaak, tellend)
    monument = toeval.random() < 0.04
    woz = round(woz_midden * (1.4 if monument else 1) * math.exp(toeval.gauss(0, 0.38)), -3)
    kosten = None
    if oorzaak != "geen":
        kosten = round(105_000 * (woz / 240_000) ** 0.5 * (1.5 if monument else 1)
                       * math.exp(toeval.gauss(0, 0.65)), -2)
    loopt, geopend = dossier(toeval, oorzaak, kern or werkgebied, peildatum)
    samenloop = (kern or werkgebied) and toeval.random() < 0.35
    combineren = toeval.random() < 0.7 if samenloop and toeval.random() < 0.85 else None
    gebeld = toeval.random() < 0.35
    schrijnend = toeval.random() < (0.06 if kern else 0.2)

    cellen = {
        "gemeente": gemeente, "peildatum": peildatum, "constructief_gebrek": oorzaak,
        "gebrek_draagt_bij": draagt_bij, "erkende_schade": erkend, "onafgehandelde_schade": open_schade,
        "schade_bij_gebrek": bij_gebrek, "woz_waarde": woz, "rijksmonument": monument,
        "in_kerngebied_2023": kern, "in_werkgebied_2024": werkgebied, "lopend_dossier": loopt,
        "dossier_geopend": geopend, "herstelkosten": kosten,
        "eigenaar_geinteresseerd": toeval.random() < 0.75 if gebeld else None,
        "versterking_samenloop": samenloop, "wil_combineren": combineren, "schrijnend": schrijnend,
    }
    for kolom, kans in KANS_LEEG.items():
        if toeval.random() < kans:
            cellen[kolom] = None
    return cellen, bevingen


def cel(waarde):
    """Zoals het in de Nederlandse CSV staat: ja of nee, een komma, een ISO-datum, leeg voor onbekend."""
    if waarde is None:
        return ""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, float):
        return f"{waarde:.2f}".replace(".", ",")
    return str(waarde)


def schrijf_csv(naam, kop, rijen):
    with open(MAP / naam, "w", encoding="utf-8", newline="") as bestand:
        schrijver = csv.writer(bestand, delimiter=";", lineterminator="\n")
        schrijver.writerow(kop)
        schrijver.writerows([cel(waarde) for waarde in rij] for rij in rijen)


def schrijf_adressen(aardbevingen):
    toeval = random.Random(ZAAD)
    dorpen = [dorp for dorp in DORPEN for _ in range(dorp[4])]
    assert len(dorpen) == AANTAL
    toeval.shuffle(dorpen)
    adressen, bevingen = [], []
    for nummer, dorp in enumerate(dorpen, 1):
        cellen, ondergaan = maak_adres(toeval, aardbevingen, dorp)
        cellen["adres_id"] = f"A{nummer:04}"
        adressen.append([cellen[kolom] for kolom in KOLOMMEN])
        bevingen += [(cellen["adres_id"], datum, snelheid) for datum, snelheid in ondergaan]
    schrijf_csv("adressen.csv", KOLOMMEN, adressen)
    schrijf_csv("bevingen.csv", ["adres_id", "datum", "pgv"], bevingen)


# De losse gevallen: (bestandsnaam, breedte, lengte, feiten). Weggelaten is onbekend.
LOSSE_GEVALLEN = [
    ("adres-afgewezen.json", 53.250, 6.668, {
        "adres_id": "Voorbeeld 1", "gemeente": "Groningen", "peildatum": "2026-03-15",
        "constructief_gebrek": "andere_oorzaak", "gebrek_draagt_bij": True,
        "erkende_schade": 21400, "onafgehandelde_schade": 5200, "schade_bij_gebrek": 3800,
        "woz_waarde": 276000, "rijksmonument": False,
        "in_kerngebied_2023": True, "in_werkgebied_2024": False, "lopend_dossier": False,
        "herstelkosten": 118000, "versterking_samenloop": False, "schrijnend": False,
        "_bronnen": {"erkende_schade": "schadeopname, alle dossiers op het adres",
                     "schade_bij_gebrek": "schadeopname, alleen schade rond de fundering",
                     "constructief_gebrek": "onderzoek van de fundering"},
        "_toelichting": {"schade_bij_gebrek": "scheuren van D3 of erger boven de verzakte gevel"},
    }),
    ("adres-toegewezen.json", 53.340, 6.870, {
        "adres_id": "Voorbeeld 2", "gemeente": "Eemsdelta", "peildatum": "2026-03-15",
        "constructief_gebrek": "andere_oorzaak", "gebrek_draagt_bij": True,
        "erkende_schade": 33750, "onafgehandelde_schade": 12100, "schade_bij_gebrek": 14250,
        "woz_waarde": 243000, "rijksmonument": False,
        "in_kerngebied_2023": True, "in_werkgebied_2024": False, "lopend_dossier": False,
        "herstelkosten": 186500, "versterking_samenloop": True, "wil_combineren": True, "schrijnend": False,
        "_bronnen": {"woz_waarde": "WOZ-beschikking", "herstelkosten": "begroting van de aannemer"},
    }),
    ("adres-overgang.json", 53.254, 6.662, {
        "adres_id": "Voorbeeld 3", "gemeente": "Groningen", "peildatum": "2026-03-15",
        "constructief_gebrek": "andere_oorzaak", "gebrek_draagt_bij": True,
        "erkende_schade": 18250, "onafgehandelde_schade": 4100, "schade_bij_gebrek": 4100,
        "woz_waarde": 268000, "rijksmonument": False,
        "in_kerngebied_2023": True, "in_werkgebied_2024": False,
        "lopend_dossier": True, "dossier_geopend": "2025-04-10",
        "herstelkosten": 212000, "eigenaar_geinteresseerd": True,
        "versterking_samenloop": False, "schrijnend": False,
        "_bronnen": {"dossier_geopend": "zaaksysteem"},
    }),
    ("adres-onbepaald.json", 53.262, 6.661, {
        "adres_id": "Voorbeeld 4", "gemeente": "Groningen", "peildatum": "2026-03-15",
        "constructief_gebrek": "andere_oorzaak", "gebrek_draagt_bij": True,
        "erkende_schade": 16900, "onafgehandelde_schade": 7300,
        "woz_waarde": 231000, "rijksmonument": False,
        "in_kerngebied_2023": True, "in_werkgebied_2024": False, "lopend_dossier": False,
        "herstelkosten": 264000, "versterking_samenloop": True, "schrijnend": False,
        "_toelichting": {"versterking_samenloop": "de bewoner moet nog kiezen of beide in één keer gebeuren"},
    }),
]


def schrijf_losse_gevallen(aardbevingen):
    for naam, breedte, lengte, feiten in LOSSE_GEVALLEN:
        bevingen = ondervonden(aardbevingen, naar_rd(breedte, lengte), PEILDATUM, VOELBAAR_LOS)
        feiten = dict(feiten, bevingen=[{"datum": str(datum), "pgv": snelheid} for datum, snelheid in bevingen])
        with open(MAP / naam, "w", encoding="utf-8", newline="\n") as bestand:
            json.dump(feiten, bestand, ensure_ascii=False, indent=2)
            bestand.write("\n")


if __name__ == "__main__":
    alle_aardbevingen = lees_aardbevingen()
    schrijf_adressen(alle_aardbevingen)
    schrijf_losse_gevallen(alle_aardbevingen)
