"""What must hold of every page the program writes: well-formed, self-contained, readable by a screen reader and at every
contrast.  `mistakes(page)` gives a list of what is wrong; empty when nothing is."""
import re
from html.parser import HTMLParser

VOID = {"meta", "br", "hr", "col", "img", "input"}
MODES = ("light", "dark", "print")
# Foreground and background variables of the style sheet that stand on each other.
PAIRS = [(f, b) for f in ("text", "quiet", "link", "met", "not-met", "open") for b in ("ground", "card")]
PAIRS += [("text", "old-ground"), ("text", "new-ground"), ("text", "changed")]
LEAST_CONTRAST = 4.5


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.wrong, self.open, self.ids, self.links = [], [], set(), []
        self.levels, self.lang, self.texts, self.verdict = [], None, [], None
        self.style = ""
        self.feed(text)
        self.close()
        self.wrong += [f"<{tag}> is never closed" for tag, _ in self.open]

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if len(attributes) != len(attrs):
            self.wrong.append(f"<{tag}> has an attribute twice")
        if tag == "html":
            self.lang = attributes.get("lang")
        if "id" in attributes:
            if attributes["id"] in self.ids or not attributes["id"]:
                self.wrong.append(f'id "{attributes["id"]}" is empty or there twice')
            self.ids.add(attributes["id"])
        if tag == "a":
            self.links.append(attributes.get("href", ""))
        if tag in ("script", "img", "iframe", "link", "object", "embed") or "style" in attributes:
            self.wrong.append(f"<{tag}> with something from elsewhere, or a style of its own")
        if tag == "th" and attributes.get("scope") not in ("row", "col", "rowgroup", "colgroup"):
            self.wrong.append("<th> without scope")
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if "verdict" in attributes.get("class", "").split():
            self.verdict = ""
        if tag not in VOID:
            self.open.append((tag, attributes))

    def handle_endtag(self, tag):
        if not self.open or self.open[-1][0] != tag:
            self.wrong.append(f"</{tag}> closes nothing that is open")
            return
        _, attributes = self.open.pop()
        if "verdict" in attributes.get("class", "").split():
            if not re.search(r"\w", self.verdict):
                self.wrong.append(f"a verdict without a word: {self.verdict!r}")
            self.verdict = None

    def handle_data(self, data):
        inside = [tag for tag, _ in self.open]
        if "style" in inside:
            self.style += data
            return
        if self.verdict is not None:
            self.verdict += data
        if data.strip():
            self.texts.append(data)
        if inside and inside[-1] in ("ul", "ol", "table", "tr", "tbody", "thead") and data.strip():
            self.wrong.append(f"text right inside <{inside[-1]}>: {data.strip()!r}")


def variables(style):
    """Per mode the colours of the style sheet; what a mode leaves out is that of light."""
    blocks = re.findall(r"(@media[^{]*\{)?:root\{([^}]*)\}", style)
    light, found = {}, {}
    for media, body in blocks:
        values = dict(re.findall(r"--([a-z-]+):(#[0-9a-f]{6})", body))
        mode = "dark" if "dark" in media else "print" if "print" in media else "light"
        if mode == "light":
            light = values
        found[mode] = values
    return {mode: {**light, **found.get(mode, {})} for mode in MODES}


def luminance(colour):
    parts = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a, b):
    low, high = sorted((luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)


def contrast_mistakes(style):
    wrong = []
    for mode, colours in variables(style).items():
        for front, back in PAIRS:
            ratio = contrast(colours[front], colours[back])
            if ratio < LEAST_CONTRAST:
                wrong.append(f"{front} on {back} in {mode}: contrast {ratio:.2f}")
    return wrong


def heading_mistakes(levels):
    wrong = [] if levels.count(1) == 1 and levels[0] == 1 else [f"headings {levels}: one h1, and first"]
    for before, after in zip(levels, levels[1:]):
        if after > before + 1:
            wrong.append(f"h{after} right below h{before}")
    return wrong


def mistakes(text, lang, beside=None):
    """beside: of the pages in the same folder, by file name, their ids; a page may link to those"""
    beside = beside or {}
    page = Page(text)
    wrong = list(page.wrong) + heading_mistakes(page.levels) + contrast_mistakes(page.style)
    if not text.startswith("<!doctype html>\n"):
        wrong.append("no doctype")
    if page.lang != lang:
        wrong.append(f"lang is {page.lang}, not {lang}")
    for link in page.links:
        if link.startswith("#") and link[1:] not in page.ids:
            wrong.append(f"link to {link}, which is nowhere")
        file, _, place = link.partition("#")
        if file in beside:
            if place and place not in beside[file]:
                wrong.append(f"link to {link}, where {place} is nowhere")
        elif not link.startswith(("#", "http://", "https://")):
            wrong.append(f"a link of another kind: {link!r}")
    if re.search(r"url\(|@import", page.style):
        wrong.append("the style sheet takes something from elsewhere")
    if "width=device-width" not in text or "prefers-color-scheme:dark" not in page.style or "@media print" not in page.style:
        wrong.append("no viewport, dark or print")
    if re.search(r"(?:^|[;{])(?:min-)?width:\s*(?!100%|device)(?:\d{3,}px|[2-9]\d(?:\.\d+)?rem)", page.style):
        wrong.append("a width that a narrow screen does not have")
    return wrong


def words(text):
    """The text of a page as a person reads it."""
    return re.sub(r"\s+", " ", " ".join(Page(text).texts)).replace("\u00a0", " ")
