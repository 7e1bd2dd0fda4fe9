"""Words, rules and codes in a colour that nobody reads."""

import pikepdf

from toolkit.doc import Doc
from toolkit.drawing import all_bars, code_of, writing_lines
from toolkit.finding import long_runs, number_runs, phone_runs
from toolkit.plant import plant
from toolkit.text_run import TextRun


def colour(run: TextRun, operators: str, back: str = "0 0 0 rg") -> None:
    run.page.put_before(run.begin, operators)
    run.page.put_after(run.end, back)


def on_white(doc: Doc) -> list[TextRun]:
    """Text that is not the white heading of an urgent box."""
    return [run for run in long_runs(doc) if run.size < 19]


@plant("recolour: white", times=3)
def white_text(doc: Doc) -> str:
    run = doc.pick(on_white(doc))
    colour(run, "1 1 1 rg")
    return f"white on white: {run.text!r}"


@plant("recolour: white", times=2)
def white_number(doc: Doc) -> str:
    run = doc.pick([one for one in number_runs(doc) if one.size < 19])
    colour(run, "1 g")
    return f"white on white: {run.text!r}"


@plant("recolour: white")
def white_by_another_colour_space(doc: Doc) -> str:
    run = doc.pick(on_white(doc))
    colour(run, "0 0 0 0 k")
    return f"white ink of four colours: {run.text!r}"


@plant("recolour: white")
def white_by_a_named_colour_space(doc: Doc) -> str:
    run = doc.pick(on_white(doc))
    colour(run, "/DeviceRGB cs 1 1 1 sc")
    return f"white by sc: {run.text!r}"


@plant("recolour: white")
def one_white_digit(doc: Doc) -> str:
    """The text stays whole; one digit of the phone is white."""
    run = doc.pick(phone_runs(doc))
    show = run.shows[0]
    glyphs = show.glyphs
    advance = sum(run.advance(glyph) for glyph in glyphs[:-1])
    last = glyphs[-1]
    show.glyphs = glyphs[:-1]
    text = f"1 1 1 rg BT {run.font.name} {run.size} Tf 1 0 0 -1 {run.x + advance} {run.y} Tm <{last.code:04x}> Tj ET 0 0 0 rg"
    run.page.put_after(run.end, text)
    return f"the last digit of a phone is white on page {run.page.number}"


@plant("recolour: pale", times=2)
def pale_grey_text(doc: Doc) -> str:
    run = doc.pick(on_white(doc))
    colour(run, "0.8 0.8 0.8 rg")
    return f"pale grey: {run.text!r}"


@plant("recolour: pale")
def yellow_text(doc: Doc) -> str:
    run = doc.pick(on_white(doc))
    colour(run, "1 0.93 0.3 rg")
    return f"yellow on white: {run.text!r}"


@plant("recolour: pale")
def middle_grey_text(doc: Doc) -> str:
    """4 to 1 on white: large print asks for more."""
    run = doc.pick(on_white(doc))
    colour(run, "0.5 0.5 0.5 rg")
    return f"grey, about 4 to 1: {run.text!r}"


@plant("recolour: pale", times=2)
def transparent_text(doc: Doc) -> str:
    run = doc.pick(on_white(doc))
    states = pikepdf.Dictionary(Pale=pikepdf.Dictionary(Type=pikepdf.Name.ExtGState, ca=0.1, CA=0.1))
    run.page.obj.Resources.ExtGState = states
    run.page.put_before(run.begin, "q /Pale gs")
    run.page.put_after(run.end, "Q")
    return f"nine tenths transparent: {run.text!r}"


@plant("recolour: as its ground", times=2)
def black_on_black(doc: Doc) -> str:
    runs = [one for one in doc.body() if one.font.is_bold and 19 < one.size < 60]
    urgent = doc.urgent().obj.objgen
    mine = [run for run in runs if run in doc.runs_of(next(n for n in doc.nodes() if n.role == "H2" and n.parent.objgen == urgent).obj)]
    run = doc.pick(mine)
    colour(run, "0 0 0 rg", "1 1 1 rg")
    return f"black on the black band: {run.text!r}"


@plant("recolour: as its ground")
def a_black_ground_behind_black_text(doc: Doc) -> str:
    run = doc.pick(on_white(doc))
    stretch = run.page.stretch_of(run.mcid)
    box = f"{run.x - 4} {run.y - 16} {run.width + 8} 24"
    run.page.put_before(stretch.begin, f"/Artifact <</Type /Layout>> BDC 0 0 0 rg {box} re f EMC")
    return f"a black bar lies behind {run.text!r}"


@plant("recolour: as its ground")
def a_grey_ground_behind_text(doc: Doc) -> str:
    run = doc.pick(on_white(doc))
    stretch = run.page.stretch_of(run.mcid)
    box = f"{run.x - 4} {run.y - 16} {run.width + 8} 24"
    run.page.put_before(stretch.begin, f"/Artifact <</Type /Layout>> BDC 0.35 g {box} re f 0 0 0 rg EMC")
    return f"a dark grey bar lies behind {run.text!r}"


@plant("recolour: rules", times=2)
def white_side_of_a_box(doc: Doc) -> str:
    sides = [one for one in all_bars(doc) if one.artifact == "Layout" and 2 <= min(one.rect[2:]) <= 4.5 and max(one.rect[2:]) > 60]
    bar = doc.pick(sides)
    bar.page.put_before(bar.re, "q 1 1 1 rg")
    bar.page.put_after(bar.fill, "Q")
    return f"a side of a box is white at {bar.rect}"


@plant("recolour: rules")
def white_writing_line(doc: Doc) -> str:
    bar = doc.pick(writing_lines(doc))
    bar.page.put_before(bar.re, "q 1 g")
    bar.page.put_after(bar.fill, "Q")
    return f"a line to write on is white on page {bar.page.number}"


@plant("recolour: rules")
def pale_writing_line(doc: Doc) -> str:
    bar = doc.pick(writing_lines(doc))
    bar.page.put_before(bar.re, "q 0.82 g")
    bar.page.put_after(bar.fill, "Q")
    return f"a line to write on is hardly seen on page {bar.page.number}"


@plant("recolour: rules")
def red_ground_of_the_urgent_heading(doc: Doc) -> str:
    grounds = [one for one in all_bars(doc) if 20 < one.rect[3] < 120 and one.rect[2] > 200]
    bar = doc.pick(grounds)
    bar.page.put_before(bar.re, "q 0.98 0.9 0.9 rg")
    bar.page.put_after(bar.fill, "Q")
    return f"the band below the white heading is pale red on page {bar.page.number}"


@plant("recolour: the code")
def pale_code(doc: Doc) -> str:
    code = code_of(doc)
    code.page.put_before(code.cm, "0.85 g")
    code.page.put_after(code.stretch.end, "0 0 0 rg")
    return "the QR code is pale grey"


@plant("recolour: the code")
def code_on_a_grey_ground(doc: Doc) -> str:
    code = code_of(doc)
    x, y, side = code.box
    code.page.put_before(code.stretch.begin, f"/Artifact <</Type /Layout>> BDC 0.35 g {x - 14} {y - 14} {side + 28} {side + 28} re f 0 0 0 rg EMC")
    return "a dark ground lies behind the QR code"


@plant("recolour: a whole page")
def a_page_in_pale_grey(doc: Doc) -> str:
    page = doc.pick(doc.pages)
    for op in page.ops:
        if op.operator == "rg" and [float(one) for one in op.operands] == [0, 0, 0]:
            op.operands = [pikepdf.Object.parse(b"0.78")] * 3
    page.changed = True
    return f"all that was black on page {page.number} is pale grey"


@plant("recolour: a whole page")
def a_page_under_a_mask(doc: Doc) -> str:
    """A soft mask that is black lets nothing through."""
    page = doc.pick(doc.pages)
    group = doc.pdf.make_stream(b"0 g 0 0 1000 1000 re f")
    group.update(
        pikepdf.Dictionary(
            Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 1000, 1000],
            Group=pikepdf.Dictionary(S=pikepdf.Name.Transparency, CS=pikepdf.Name.DeviceGray),
        )
    )
    mask = pikepdf.Dictionary(Type=pikepdf.Name.Mask, S=pikepdf.Name.Luminosity, G=group)
    page.obj.Resources.ExtGState = pikepdf.Dictionary(Gone=pikepdf.Dictionary(Type=pikepdf.Name.ExtGState, SMask=mask))
    page.put_after(page.ops[0], "/Gone gs")
    return f"page {page.number} is drawn under a mask that lets nothing through"
