#!/usr/bin/env python3
"""generate.py [--check]: writes the files in editors/ that know the language's words, from grammar/keywords.def: a TextMate
grammar for each language (VS Code) and Vim's syntax files.  --check writes nothing and says which file is out of date.  Where two words fit at one place the longer counts, and a soft word (see
keywords.def) only in its own surroundings."""
import json, os, re, sys

HERE = os.path.dirname(os.path.abspath(__file__))
LANGUAGES = [("regels", "Toetssteen-regels", 0), ("rules", "Toetssteen rules", 1)]

MONTHS = [["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
          ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]]
# class of keyword, or of the tokens below, to TextMate scope and Vim group
GROUPS = {
    "START": ("keyword.declaration", "Statement"),
    "WORD": ("keyword.other", "Keyword"),
    "VALUE": ("constant.language", "Boolean"),
    "KIND": ("storage.type", "Type"),
    "TYPE": ("storage.type", "Type"),
    "CALL": ("support.function", "Function"),
    "TABLE": ("keyword.other.table", "Keyword"),
    "SCALE": ("keyword.other", "Keyword"),
}
VALUES = {"YES", "NO", "UNLIMITED", "UNKNOWN"}
KINDS = {"YES_NO", "ONE_OF", "LIST_OF"}
# what stands before a soft word
BEFORE = {"TYPE": ":", "SCALE": r"\d"}
TABLE_WORD = ["beslistabel", "decision table"]
LETTER = "A-Za-z0-9_\\u00C0-\\u024F"


def keywords(lang):
    """(phrase, class), the longest first: a phrase counts before the shorter ones it begins with"""
    with open(os.path.join(HERE, "..", "grammar", "keywords.def"), encoding="utf-8") as f:
        rows = re.findall(r'^K\((\w+),\s*"([^"]+)",\s*"([^"]+)",\s*(\w+)\)', f.read(), re.M)
    found = [((nl, en)[lang], "VALUE" if name in VALUES else "KIND" if name in KINDS else kind) for name, nl, en, kind in rows]
    return sorted(set(found), key=lambda pair: (-len(pair[0]), pair[0], pair[1]))


def before(kind, lang):
    """what must stand before a word of this class for it to count, or nothing"""
    return TABLE_WORD[lang] if kind == "TABLE" else BEFORE.get(kind, "")


# ---- TextMate ----
def phrase(text):
    return r"\s+".join(re.escape(word) for word in text.split(" "))


def word_rules(lang):
    for text, kind in keywords(lang):
        behind = rf"(?<={before(kind, lang)})\s*" if before(kind, lang) else ""
        ahead = r"(?=\s*\()" if kind == "CALL" else ""
        match = f"{behind}(?<![{LETTER}])({phrase(text)})(?![{LETTER}]){ahead}"
        yield {"match": match, "captures": {"1": {"name": GROUPS[kind][0] + ".toets"}}}


def textmate(extension, name, lang):
    months = "|".join(MONTHS[lang])
    number = r"\d+(?:[.,]\d+)*"
    string = {"name": "string.quoted.double.toets", "begin": '"', "end": '"(?!")', "patterns": [
        {"name": "constant.character.escape.toets", "match": r'""|\{\{'},
        {"name": "variable.other.toets", "match": rf"\{{[{LETTER}]+\}}"}]}
    first = [
        {"name": "comment.line.number-sign.toets", "match": "#.*$"}, string,
        {"name": "constant.other.date.toets", "match": rf"\b\d{{4}}-\d{{1,2}}-\d{{1,2}}\b|\b\d{{1,2}}\s+(?:{months})\s+\d{{4}}\b"},
        {"name": "constant.numeric.amount.toets", "match": rf"€\s*{number}"},
        {"name": "constant.numeric.percentage.toets", "match": rf"\b{number}\s*%"},
        {"name": "constant.numeric.toets", "match": rf"\b{number}\b"},
        {"name": "punctuation.separator.table.toets", "match": r"\|\|?"}]
    last = [{"name": "keyword.operator.toets", "match": r"<>|<=|>=|[=<>+*/-]"},
            {"name": "variable.other.toets", "match": f"[{LETTER}]+"}]
    return json.dumps({"$schema": "https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json", "name": name,
                       "scopeName": f"source.toets.{extension}", "fileTypes": [extension],
                       "patterns": first + list(word_rules(lang)) + last}, ensure_ascii=False, indent=2) + "\n"


# ---- Vim: of matches at one place the last defined wins, so the words stand from short to long ----
def vim_words(lang):
    for text, kind in reversed(keywords(lang)):
        words = r"\_s\+".join(word.replace("/", r"\/") for word in text.split(" "))
        ahead = r"\ze\_s*(" if kind == "CALL" else ""
        behind = rf"\%({before(kind, lang)}\_s*\)\@<=" if before(kind, lang) else ""
        yield rf"syntax match toets{kind.title()} /{behind}\<{words}\>{ahead}/"


def vim(extension, name, lang):
    months = r"\|".join(MONTHS[lang])
    number = r"\d\+\%([.,]\d\+\)*"
    lines = [f'" Syntax of {name} (*.{extension}); made by editors/generate.py from grammar/keywords.def.',
             'if exists("b:current_syntax")', "  finish", "endif", "syntax sync fromstart", "syntax iskeyword @,48-57,_,192-255", "",
             *vim_words(lang), "",
             rf"syntax match toetsNumber /\<{number}\>/", rf"syntax match toetsNumber /\<{number}\s*%/", rf"syntax match toetsAmount /€\s*{number}/",
             r"syntax match toetsDate /\<\d\{4}-\d\{1,2}-\d\{1,2}\>/", rf"syntax match toetsDate /\<\d\{{1,2}}\s\+\%({months}\)\s\+\d\{{4}}\>/",
             r"syntax match toetsBar /||\?/", r"syntax match toetsInText /{[^{}]*}/ contained", r'syntax match toetsQuote /""\|{{/ contained',
             r'syntax region toetsText start=/"/ skip=/""/ end=/"/ contains=toetsInText,toetsQuote', "syntax match toetsComment /#.*$/", ""]
    links = {f"toets{kind.title()}": group for kind, (_, group) in GROUPS.items()}
    links |= {"toetsNumber": "Number", "toetsAmount": "Number", "toetsDate": "Constant", "toetsBar": "Delimiter",
              "toetsInText": "Identifier", "toetsQuote": "SpecialChar", "toetsText": "String", "toetsComment": "Comment"}
    lines += [f"highlight default link {name} {group}" for name, group in links.items()]
    return "\n".join(lines + ["", f'let b:current_syntax = "toets{extension}"']) + "\n"


def main(argv):
    stale = []
    for extension, name, lang in LANGUAGES:
        made = {f"vscode/syntaxes/{extension}.tmLanguage.json": textmate, f"vim/syntax/toets{extension}.vim": vim}
        for path, make in made.items():
            text, path = make(extension, name, lang), os.path.join(HERE, path)
            if argv == ["--check"]:
                stale += [] if os.path.exists(path) and open(path, encoding="utf-8").read() == text else [os.path.relpath(path, HERE)]
                continue
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as f:
                f.write(text)
    for path in stale:
        print(f"out of date: editors/{path}; run editors/generate.py")
    return bool(stale)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
