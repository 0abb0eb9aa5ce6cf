"""`silk kit build` given texts that are made to break its pages, each in every field of a kit.

The texts are those of Tests/PressKitTests/Fixtures/injections.yaml, where the test of the same name puts them into
more fields. Here the pages are read as a browser reads them, by html5lib: none may have an element or an attribute more
than the pages of the same kit with a harmless text.
"""
import ast
import json
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import gold
from figure import ALL, Answer, Figure
from silk import Refusal

CORPUS = gold.REPOSITORY / "Tests/PressKitTests/Fixtures/injections.yaml"
HARMLESS = "plain words"
# A picture of 3072 by 2056 pixels, as far as its header tells.
PICTURE = bytes.fromhex("ffd8ffc00011080808 0c0003012200021101031101ffd9")

MANIFEST = """\
id: small
languages: [en, ru]
film:
  title: { en: TEXT, ru: TEXT }
  alsoKnownAs: { en: [TEXT, other] }
  genre: { en: TEXT, ru: TEXT }
  tagline: { en: TEXT, ru: TEXT }
  countries: { en: [TEXT] }
credits: [{ role: TEXT, people: [a] }]
cast: [{ person: a, character: { en: TEXT, ru: TEXT } }]
specs: { running-time: { en: TEXT } }
events: [{ id: TEXT, kind: release, title: { en: TEXT }, place: { en: TEXT }, date: { claim: r/date } }]
facts: [{ claim: s/text, label: { en: TEXT, ru: TEXT } }]
stills: [{ file: media/a.jpg, caption: { en: TEXT }, alternative: { en: TEXT, ru: TEXT }, credit: { en: TEXT } }]
contacts: [{ territory: { en: TEXT }, organization: { en: TEXT }, email: TEXT, phone: TEXT }]
notice: { en: TEXT, ru: TEXT }
"""
FILES = {
    "kit.yaml": MANIFEST,
    "roster.yaml": "people: [{ id: a, forms: { en: TEXT, ru: TEXT }, role: { en: TEXT, ru: TEXT } }]\n",
    "quotes.yaml": """\
note: { en: TEXT, ru: TEXT }
quotes:
  - { id: TEXT, speaker: a, originalLanguage: ru, language: en, isTranslation: true, text: TEXT,
      source: { publisher: TEXT, url: "https://a.example/" } }
""",
    "claims/a.yaml": """\
sources: [{ id: s, publisher: TEXT, url: "https://a.example/", language: en }]
claims:
  - { id: a, subject: s, property: text, value: { text: TEXT }, source: s, quote: TEXT }
  - { id: b, subject: r, property: date, value: { date: 2025-02-20 }, source: s }
""",
}


def figures(silk):
    try:
        import html5lib
    except ImportError as error:
        raise Refusal("injections into a kit: html5lib is missing") from error

    def pages(text):
        """The elements of the kit's pages with the names of their attributes."""
        with tempfile.TemporaryDirectory() as folder:
            build(silk, Path(folder), text)
            return [shape(html5lib.parse(page.read_bytes(), namespaceHTMLElements=False))
                    for page in sorted(Path(folder).glob("out/**/*.html"))]

    wanted = pages(HARMLESS)
    if not wanted:
        raise Refusal("injections into a kit: silk kit build makes no pages of a harmless kit")
    texts = corpus()
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(pages, texts))
    answers = [Answer(json.dumps(text), "other elements or attributes", "those of a harmless text", shapes == wanted)
               for text, shapes in zip(texts, found)]
    return [Figure("texts made to break a kit's page that stay text", answers, ALL)]


def corpus():
    lines = CORPUS.read_text(encoding="utf-8").splitlines()
    # Python has the escapes of YAML but for this one.
    return [ast.literal_eval(line[4:].replace("\\e", "\\x1b")) for line in lines if line.startswith("  - ")]


def build(silk, folder, text):
    quoted = '"' + "".join(f"\\U{ord(character):08x}" for character in text) + '"'
    for name, content in FILES.items():
        path = folder / "kit" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content.replace("TEXT", quoted), encoding="utf-8")
    (folder / "kit/media").mkdir()
    (folder / "kit/media/a.jpg").write_bytes(PICTURE)
    subprocess.run(
        [str(silk.path), "kit", "build", str(folder / "kit"), "-o", str(folder / "out"), "--quiet"],
        capture_output=True, check=False,
    )


def shape(root):
    """The elements below one, in order, each with its depth and the names of its attributes."""
    shapes = []

    def walk(element, depth):
        # A comment has a function for its tag.
        shapes.append((depth, str(element.tag), sorted(element.attrib)))
        for child in element:
            walk(child, depth + 1)

    walk(root, 0)
    return shapes
