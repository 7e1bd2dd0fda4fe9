"""Two things that changed places."""

import re

from toolkit.doc import Doc
from toolkit.finding import number_runs
from toolkit.plant import HEARD, NotHere, plant
from toolkit.structure import deep_contents_of, kids_of, position_in, swap_kids
from toolkit.text_run import TextRun


def swap_shown(a: TextRun, b: TextRun) -> None:
    """Each shows the other's glyphs; both must have the same font and one show."""
    if a.font.name != b.font.name or len(a.shows) != 1 or len(b.shows) != 1:
        raise NotHere("not alike")
    a.shows[0].glyphs, b.shows[0].glyphs = b.shows[0].glyphs, a.shows[0].glyphs
    a.changed()
    b.changed()


def pair_of(doc: Doc, runs: list[TextRun], near: bool = True) -> tuple[TextRun, TextRun]:
    """Two runs of the same look with other words, on one page."""
    pairs = [
        (a, b)
        for at, a in enumerate(runs)
        for b in runs[at + 1 :]
        if (not near or a.page is b.page) and a.font.name == b.font.name and a.text.strip() != b.text.strip()
        and a.size == b.size and len(a.shows) == len(b.shows) == 1
    ]
    return doc.pick(pairs, "no two alike")


@plant("swap names", sheets=("en-doses",), times=2)
def swap_two_names(doc: Doc) -> str:
    a, b = "Maria Lopez", "Peter Lange"
    runs = [one for one in doc.body() if a in one.text or b in one.text]
    if not runs:
        raise NotHere("no names")
    for run in runs:
        if a in run.text and b in run.text:
            continue
        old, new = (a, b) if a in run.text else (b, a)
        run.replace(old, new)
        return f"one person stands for another: {run.text!r}"
    raise NotHere("both names on one line")


@plant("swap names", sheets=("en-doses",))
def swap_first_names(doc: Doc) -> str:
    run = doc.pick(doc.matching("Maria |Peter "))
    run.replace("Maria" if "Maria" in run.text else "Peter", "Peter" if "Maria" in run.text else "Maria")
    return f"a first name stands for another: {run.text!r}"


@plant("swap doses", times=3, sheets=("en-doses", "en-fever", "es", "vi", "ru", "en-log"))
def swap_two_numbers_on_one_line(doc: Doc) -> str:
    def two(run: TextRun) -> list[str]:
        return re.findall(r"\d+(?:[.,]\d+)?", run.text)

    run = doc.pick([one for one in number_runs(doc) if len(set(two(one))) >= 2 and len(one.shows) == 1])
    a, b = two(run)[:2]
    if a == b:
        raise NotHere("the same number")
    run.replace(a, "\u0020")
    run.replace(b, a)
    show, first, _ = run.span_of("  " if "  " in run.text else " ")
    run.replace("  " if "  " in run.text else " ", b if "  " not in run.text else f" {b}")
    return f"two numbers changed places: {run.text!r}"


@plant("swap doses", times=2, sheets=("en-doses", "en-fever", "ru", "es"))
def swap_two_digits_of_a_number(doc: Doc) -> str:
    runs = [one for one in number_runs(doc) if re.search(r"(\d)(?!\1)\d", one.text)]
    run = doc.pick(runs)
    pair = re.search(r"(\d)(?!\1)\d", run.text)[0]
    run.replace(pair, pair[::-1])
    return f"two digits changed places: {run.text!r}"


@plant("swap cells", times=3)
def swap_two_cells(doc: Doc) -> str:
    cells = [doc.runs_of(one.obj) for one in doc.roles("TD", "TH")]
    a, b = pair_of(doc, [one[0] for one in cells if len(one) == 1])
    swap_shown(a, b)
    return f"two cells changed places: {a.text!r} and {b.text!r}"


@plant("swap cells", by=HEARD, times=2)
def swap_two_cells_in_the_tree(doc: Doc) -> str:
    row = doc.pick([one for one in doc.roles("TR") if len(kids_of(one.obj)) >= 2 and doc.text_of(one.obj)])
    swap_kids(row.obj, 0, 1)
    return f"a screen reader hears the cells of a row in another order: {doc.text_of(row.obj)!r}"


@plant("swap cells", sheets=("en-doses", "en-fever", "es", "ru"))
def swap_two_columns_heads(doc: Doc) -> str:
    heads = [doc.runs_of(one.obj) for one in doc.roles("TH") if "THead" in one.path]
    a, b = pair_of(doc, [one[0] for one in heads if len(one) == 1])
    swap_shown(a, b)
    return f"two heads of columns changed places: {a.text!r} and {b.text!r}"


@plant("swap cells", sheets=("en-doses", "en-fever", "es", "ru"))
def swap_two_rows(doc: Doc) -> str:
    rows = [one for one in doc.roles("TR") if "TBody" in one.path and doc.text_of(one.obj)]
    first = [doc.runs_of(one.obj) for one in rows]
    a, b = doc.pick([(x, y) for x in first for y in first if x is not y and x and y and x[0].page is y[0].page])
    dy = b[0].y - a[0].y
    for runs, by in ((a, dy), (b, -dy)):
        for run in runs:
            for show in run.shows:
                show.move(dy=by)
            run.changed()
    return f"the words of two rows changed places: {''.join(x.text for x in a)!r} and {''.join(x.text for x in b)!r}"


@plant("swap list items", times=3)
def swap_two_items_on_the_page(doc: Doc) -> str:
    items = [doc.runs_of(one.obj) for one in doc.roles("LI")]
    a, b = pair_of(doc, [one[-1] for one in items if len(one) == 2])
    swap_shown(a, b)
    return f"two items changed places: {a.text!r} and {b.text!r}"


@plant("swap list items", times=2)
def swap_an_urgent_item_with_a_calm_one(doc: Doc) -> str:
    urgent = {one.obj.objgen for one in doc.items_of(doc.urgent())}
    inside = [doc.runs_of(one.obj) for one in doc.roles("LI") if one.obj.objgen in urgent]
    outside = [doc.runs_of(one.obj) for one in doc.roles("LI") if one.obj.objgen not in urgent]
    pairs = [(a[-1], b[-1]) for a in inside for b in outside if len(a) == len(b) == 2 and a[-1].font.name == b[-1].font.name]
    a, b = doc.pick([one for one in pairs if len(one[0].shows) == len(one[1].shows) == 1 and one[0].text != one[1].text])
    if a.page is not b.page and a.font.dictionary.objgen != b.font.dictionary.objgen:
        raise NotHere("other fonts")
    swap_shown(a, b)
    return f"{a.text!r} stands in the emergency box now, and {b.text!r} elsewhere"


@plant("swap list items", by=HEARD)
def swap_two_items_in_the_tree(doc: Doc) -> str:
    node = doc.pick([one for one in doc.roles("L") if len(kids_of(one.obj)) >= 2])
    swap_kids(node.obj, 0, 1)
    return f"a screen reader hears two items in another order: {doc.text_of(node.obj)[:60]!r}"


@plant("swap list items", times=2, sheets=("en-doses", "en-log", "en-stitches", "ru", "es"))
def swap_two_step_numbers(doc: Doc) -> str:
    labels = [doc.runs_of(one.obj) for one in doc.roles("Lbl") if doc.text_of(one.obj)[:1].isdigit()]
    a, b = pair_of(doc, [one[0] for one in labels if one])
    swap_shown(a, b)
    return f"two steps changed their numbers: {a.text!r} and {b.text!r}"


@plant("swap headings", times=2)
def swap_two_headings(doc: Doc) -> str:
    headings = [doc.runs_of(one.obj) for one in doc.roles("H2")]
    a, b = pair_of(doc, [one[0] for one in headings if len(one) == 1], near=False)
    swap_shown(a, b)
    return f"two headings changed places: {a.text!r} and {b.text!r}"


@plant("swap headings", times=2)
def swap_the_headings_of_the_urgent_and_the_call_box(doc: Doc) -> str:
    headings = [doc.runs_of(one.obj) for one in doc.roles("H2")]
    urgent = doc.runs_of(next(one for one in doc.nodes() if one.role == "H2" and one.parent.objgen == doc.urgent().obj.objgen).obj)
    others = [one[0] for one in headings if len(one) == 1 and one[0] is not urgent[0] and one[0].font.name == urgent[0].font.name]
    other = next((one for one in others if one.page.number in (urgent[0].page.number, urgent[0].page.number + 1)), None)
    if not other:
        raise NotHere("no second heading")
    swap_shown(urgent[0], other)
    return f"the emergency box is called {urgent[0].text!r}, and the other {other.text!r}"


@plant("swap phones", times=2, sheets=("en-fever", "en-doses", "es", "ru", "vi", "zh"))
def swap_day_and_night_numbers(doc: Doc) -> str:
    day, night = doc.sheet.facts["phone"], doc.sheet.facts.get("after_hours")
    if not night:
        raise NotHere("no night number")
    run = doc.one_of(night)
    run.replace(night, day)
    return f"the day's number stands for the night: {run.text!r}"


@plant("swap phones", times=2)
def swap_two_digits_of_the_phone(doc: Doc) -> str:
    phone = doc.sheet.facts["phone"]
    run = doc.one_of(phone)
    run.replace(phone, phone[:-2] + phone[-1] + phone[-2])
    return f"two digits of a phone changed places: {run.text!r} on page {run.page.number}"


@plant("swap phones")
def swap_emergency_and_phone(doc: Doc) -> str:
    emergency, phone = doc.sheet.facts["emergency"], doc.sheet.facts["phone"]
    run = doc.pick([one for one in doc.find(emergency) if one.mcid is not None and phone not in one.text and "-" not in one.text])
    run.replace(emergency, phone)
    return f"the clinic's number stands for the emergency's: {run.text!r}"


@plant("swap list items", by=HEARD)
def swap_two_paragraphs_in_the_tree(doc: Doc) -> str:
    node = doc.pick([one for one in doc.roles("P") if len(doc.text_of(one.obj)) > 20])
    at = position_in(node.parent, node.obj)
    if at + 1 >= len(kids_of(node.parent)) or not deep_contents_of(node.obj):
        raise NotHere("the last one")
    swap_kids(node.parent, at, at + 1)
    return f"a screen reader says {doc.text_of(node.obj)!r} after what follows it"


@plant("swap pages", times=2)
def swap_two_pages(doc: Doc) -> str:
    pages = doc.pdf.pages
    at = doc.chance.randrange(len(pages) - 1)
    first = pages[at]
    del pages[at]
    pages.insert(at + 1, first)
    return f"pages {at + 1} and {at + 2} changed places"


@plant("swap pages")
def swap_the_contents_of_two_pages(doc: Doc) -> str:
    """Pages keep their objects, and so the tree leads to another page's words."""
    at = doc.chance.randrange(len(doc.pdf.pages) - 1)
    a, b = doc.pdf.pages[at].obj, doc.pdf.pages[at + 1].obj
    a.Contents, b.Contents = b.Contents, a.Contents
    a.Resources, b.Resources = b.Resources, a.Resources
    return f"pages {at + 1} and {at + 2} show each other's contents"
