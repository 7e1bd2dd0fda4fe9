"""Mirrored, turned, on its head."""

from decimal import Decimal

from toolkit.doc import Doc
from toolkit.finding import long_runs, number_runs
from toolkit.plant import DONE, plant
from toolkit.text_run import TextRun


def set_matrix(run: TextRun, a: str, b: str, c: str, d: str, dx: float = 0) -> None:
    for show in run.shows:
        place = [Decimal(str(round(show.x + dx, 3))), show.tm.operands[5]]
        show.tm.operands = [*map(Decimal, (a, b, c, d)), *place]
    run.changed()


@plant("mirror or turn text", times=2)
def a_mirrored_line(doc: Doc) -> str:
    run = doc.pick(long_runs(doc))
    set_matrix(run, "-1", "0", "0", "-1", run.width)
    return f"mirrored: {run.text!r}"


@plant("mirror or turn text")
def a_mirrored_number(doc: Doc) -> str:
    run = doc.pick(number_runs(doc))
    set_matrix(run, "-1", "0", "0", "-1", run.width)
    return f"mirrored: {run.text!r}"


@plant("mirror or turn text", times=2)
def a_line_on_its_head(doc: Doc) -> str:
    run = doc.pick(long_runs(doc))
    set_matrix(run, "1", "0", "0", "1")
    return f"upside down: {run.text!r}"


@plant("mirror or turn text")
def a_number_turned_about(doc: Doc) -> str:
    """6 and 9 change places when they are turned."""
    run = doc.pick(number_runs(doc))
    set_matrix(run, "-1", "0", "0", "1", run.width)
    return f"turned by half a turn: {run.text!r}"


@plant("mirror or turn text")
def a_line_on_end(doc: Doc) -> str:
    run = doc.pick(long_runs(doc))
    set_matrix(run, "0", "-1", "-1", "0")
    return f"runs upwards: {run.text!r}"


@plant("mirror or turn text")
def a_slanted_line(doc: Doc) -> str:
    """Slanted like italics, which large print forbids, and more."""
    run = doc.pick(long_runs(doc))
    set_matrix(run, "1", "0", "0.8", "-1")
    return f"slanted by 39 degrees: {run.text!r}"


@plant("mirror or turn a page", times=2)
def a_turned_page(doc: Doc) -> str:
    page = doc.pick(list(doc.pdf.pages)).obj
    page.Rotate = doc.pick([90, 180, 270])
    return f"a page is turned by {page.Rotate} degrees"


@plant("mirror or turn a page")
def all_pages_turned(doc: Doc) -> str:
    for page in doc.pdf.pages:
        page.obj.Rotate = 180
    return "all pages stand on their heads"


@plant("mirror or turn a page")
def a_mirrored_page(doc: Doc) -> str:
    page = doc.pick(doc.pages)
    page.put_after(page.ops[0], f"-1 0 0 1 {page.width} 0 cm")
    return f"page {page.number} is mirrored"


@plant("mirror or turn a page")
def a_page_aslant(doc: Doc) -> str:
    page = doc.pick(doc.pages)
    page.put_after(page.ops[0], "0.996 0.087 -0.087 0.996 0 0 cm")
    return f"page {page.number} is printed aslant, by 5 degrees"


@plant("mirror or turn a page", by=DONE)
def a_page_of_other_units(doc: Doc) -> str:
    page = doc.pick(list(doc.pdf.pages)).obj
    page.UserUnit = Decimal("0.5")
    return "a page says that its units are half as large, and so is the print"
