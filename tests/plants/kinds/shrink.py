"""Print that became too small, too narrow or too near."""

from decimal import Decimal

from toolkit.doc import Doc
from toolkit.drawing import code_of, pictures
from toolkit.finding import long_runs, number_runs, phone_runs
from toolkit.plant import plant
from toolkit.text_run import TextRun


def set_size(run: TextRun, size: float) -> None:
    run.tf.operands = [run.tf.operands[0], size]
    run.changed()


@plant("shrink a run", times=3)
def a_run_of_six_points(doc: Doc) -> str:
    run = doc.pick(long_runs(doc))
    set_size(run, 6)
    return f"6 points instead of {run.size:g}: {run.text!r}"


@plant("shrink a run", times=2)
def a_run_of_four_fifths(doc: Doc) -> str:
    run = doc.pick(long_runs(doc))
    set_size(run, round(run.size * 0.8, 1))
    return f"{run.size * 0.8:g} points instead of {run.size:g}: {run.text!r}"


@plant("shrink a run", times=2)
def a_number_of_eight_points(doc: Doc) -> str:
    run = doc.pick(number_runs(doc))
    set_size(run, 8)
    return f"8 points: {run.text!r}"


@plant("shrink a run", times=2)
def a_run_made_small_by_its_matrix(doc: Doc) -> str:
    """Tf still says the right size."""
    run = doc.pick(long_runs(doc))
    for show in run.shows:
        show.tm.operands = ["0.5", 0, 0, "-0.5", *show.tm.operands[4:]]
        show.tm.operands = [_number(one) for one in show.tm.operands]
    run.changed()
    return f"half its size by the text matrix: {run.text!r}"


@plant("shrink a run")
def the_phone_of_the_masthead_small(doc: Doc) -> str:
    run = doc.pick(phone_runs(doc))
    set_size(run, 9)
    return f"the phone of page {run.page.number} is 9 points"


@plant("shrink a run")
def a_heading_as_small_as_text(doc: Doc) -> str:
    run = doc.pick([one for one in doc.body() if one.font.is_bold and one.size > 19 and len(one.text) > 4])
    set_size(run, 11)
    return f"a heading of 11 points: {run.text!r}"


@plant("shrink sideways", times=2)
def half_as_wide(doc: Doc) -> str:
    run = doc.pick(long_runs(doc))
    run.page.put_after(run.begin, "50 Tz")
    run.page.put_before(run.end, "100 Tz")
    return f"half as wide: {run.text!r}"


@plant("shrink sideways")
def narrow_by_the_matrix(doc: Doc) -> str:
    run = doc.pick(long_runs(doc))
    for show in run.shows:
        show.tm.operands = [_number("0.45"), *show.tm.operands[1:]]
    run.changed()
    return f"squeezed by the text matrix: {run.text!r}"


@plant("shrink sideways")
def letters_over_each_other(doc: Doc) -> str:
    run = doc.pick(long_runs(doc))
    run.page.put_after(run.begin, "-6 Tc")
    run.page.put_before(run.end, "0 Tc")
    return f"letters run into each other: {run.text!r}"


@plant("shrink sideways")
def blanks_closed_by_spacing(doc: Doc) -> str:
    """Every blank is there, and is drawn with no width."""
    run = doc.pick([one for one in long_runs(doc) if len(one.words()) > 4 and len(one.shows) == 1])
    show = run.shows[0]
    glyphs = show.glyphs
    for glyph in glyphs:
        if run.font.text_of.get(glyph.code) == " ":
            glyph.back += run.font.width_of(glyph.code)
    show.glyphs = glyphs
    run.changed()
    return f"all words run together on the page: {run.text!r}"


@plant("shrink sideways")
def a_gap_inside_a_number(doc: Doc) -> str:
    """The text says 500; the page shows 5 00 with a gap as wide as a blank."""
    run = doc.pick([one for one in number_runs(doc) if one.has(r"\d\d")])
    at = next(i for i in range(len(run.text) - 1) if run.text[i : i + 2].isdigit())
    show, first, _ = run.span_of(run.text[at : at + 2])
    glyphs = show.glyphs
    glyphs[first].back -= 330
    show.glyphs = glyphs
    run.changed()
    return f"a gap parts the digits of {run.text!r}"


@plant("shrink a page", times=2)
def a_page_of_half_size(doc: Doc) -> str:
    page = doc.pick(doc.pages)
    page.put_after(page.ops[0], "0.5 0 0 0.5 72 72 cm")
    return f"page {page.number} is drawn at half its size"


@plant("shrink a page")
def a_page_of_nine_tenths(doc: Doc) -> str:
    page = doc.pick(doc.pages)
    page.put_after(page.ops[0], "0.88 0 0 0.88 36 36 cm")
    return f"page {page.number} is drawn at 88 % of its size"


@plant("shrink a page")
def all_text_of_a_page_at_twelve_points(doc: Doc) -> str:
    page = doc.pick(doc.pages)
    for run in doc.runs():
        if run.page is page:
            set_size(run, 12)
    return f"all text of page {page.number} has 12 points"


@plant("shrink a figure or code", sheets=("log", "diabetes", "doses"))
def a_small_figure(doc: Doc) -> str:
    picture = pictures(doc)[-1]
    a, b, c, d, x, y = (float(one) for one in picture.cm.operands)
    picture.cm.operands = [_number(str(one)) for one in (round(a / 4, 3), b, c, round(d / 4, 3), x, y)]
    picture.page.changed = True
    return f"a picture of page {picture.page.number} has a quarter of its width"


@plant("shrink a figure or code")
def a_small_logo(doc: Doc) -> str:
    picture = pictures(doc)[0]
    a, b, c, d, x, y = (float(one) for one in picture.cm.operands)
    picture.cm.operands = [_number(str(one)) for one in (round(a / 3, 3), b, c, round(d / 3, 3), x, y)]
    picture.page.changed = True
    return "the first picture has a third of its width"


@plant("shrink a figure or code", times=2)
def a_small_code(doc: Doc) -> str:
    code = code_of(doc)
    side = float(code.cm.operands[0])
    code.cm.operands = [_number(str(round(one, 4))) for one in (side / 3, 0, 0, side / 3, *map(float, code.cm.operands[4:]))]
    code.page.changed = True
    return f"the modules of the QR code have {side / 3:.2f} points: too small for a phone"


def _number(text: str):
    return Decimal(text)
