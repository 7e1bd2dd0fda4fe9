"""What stands somewhere else now."""

from toolkit.doc import Doc
from toolkit.drawing import all_bars, bars, code_of, pictures
from toolkit.finding import long_runs, phone_runs
from toolkit.plant import HEARD, NotHere, plant
from toolkit.structure import hook, kids_of, unhook
from toolkit.text_run import TextRun


def shift(run: TextRun, dx: float = 0, dy: float = 0) -> None:
    for show in run.shows:
        show.move(dx, dy)
    run.changed()


def shift_all(doc: Doc, obj, dx: float = 0, dy: float = 0) -> str:
    for run in doc.runs_of(obj):
        shift(run, dx, dy)
    return doc.text_of(obj)


@plant("move off the page", times=3)
def move_a_line_off_the_page(doc: Doc) -> str:
    run = doc.pick(long_runs(doc))
    shift(run, dx=doc.pick([-700, 700]))
    return f"{run.text!r} stands beside the page {run.page.number}"


@plant("move off the page", times=2)
def move_a_line_half_off_the_page(doc: Doc) -> str:
    run = doc.pick([one for one in long_runs(doc) if one.width > 250])
    shift(run, dx=run.page.width - run.x - run.width / 2)
    return f"half of {run.text!r} stands beside the page {run.page.number}"


@plant("move off the page", times=2)
def move_a_line_into_the_margin(doc: Doc) -> str:
    """Printers cannot print so near to the edge."""
    run = doc.pick(long_runs(doc))
    shift(run, dx=2 - run.x)
    return f"{run.text!r} begins 2 points from the edge of page {run.page.number}"


@plant("move off the page")
def move_all_of_a_page(doc: Doc) -> str:
    page = doc.pick(doc.pages)
    page.put_after(page.ops[0], "1 0 0 1 0 -70 cm")
    return f"all of page {page.number} stands 70 points higher, its head is cut"


@plant("move off the page")
def move_the_code_off_the_page(doc: Doc) -> str:
    code = code_of(doc)
    code.cm.operands = [*code.cm.operands[:4], -30, code.cm.operands[5]]
    code.page.changed = True
    return "the QR code hangs over the edge of the page"


@plant("move onto another", times=3)
def move_a_line_onto_another(doc: Doc) -> str:
    runs = long_runs(doc)
    a, b = doc.pick([(x, y) for x in runs for y in runs if x is not y and x.page is y.page and abs(x.y - y.y) > 10])
    shift(a, dx=b.x - a.x + 3, dy=b.y - a.y)
    return f"{a.text!r} is printed over {b.text!r}"


@plant("move onto another", times=2)
def move_a_line_up_by_half(doc: Doc) -> str:
    run = doc.pick(long_runs(doc))
    shift(run, dy=-run.size * 0.6)
    return f"{run.text!r} touches the line above it"


@plant("move onto another")
def move_the_code_onto_text(doc: Doc) -> str:
    code = code_of(doc)
    x, y, _ = code.box
    code.cm.operands = [*code.cm.operands[:4], code.cm.operands[4] + 120, code.cm.operands[5]]
    code.page.changed = True
    return f"the QR code stands on the words beside it, 120 points from {x}, {y}"


@plant("move onto another", sheets=("log", "diabetes", "doses"))
def move_a_figure_onto_text(doc: Doc) -> str:
    picture = pictures(doc)[-1]
    picture.cm.operands = [*picture.cm.operands[:5], picture.cm.operands[5] - 150]
    picture.page.changed = True
    return f"a picture of page {picture.page.number} stands 150 points higher, over words"


@plant("move elsewhere", times=2)
def move_a_sign_of_danger_out_of_its_box(doc: Doc) -> str:
    """Seen below the box's frame, near the foot of the page."""
    node = doc.items_of(doc.urgent())[-1]
    run = doc.runs_of(node.obj)[0]
    return f"below the emergency box stands {shift_all(doc, node.obj, dy=run.page.height - 90 - run.y)!r}"


@plant("move elsewhere", by=HEARD, times=2)
def move_a_sign_of_danger_to_another_section(doc: Doc) -> str:
    node = doc.pick(doc.items_of(doc.urgent()))
    others = [one for one in doc.roles("L") if doc.urgent().obj.objgen not in [parent.objgen for parent in one.parents]]
    other = doc.pick(others)
    unhook(node)
    hook(other.obj, 0, node.obj)
    return f"a screen reader says {doc.text_of(node.obj)!r} in another section"


@plant("move elsewhere", by=HEARD)
def move_a_call_sign_to_the_emergency_box(doc: Doc) -> str:
    urgent = doc.urgent()
    inner = next(one for one in doc.roles("L") if urgent.obj.objgen in [parent.objgen for parent in one.parents])
    mine = {one.obj.objgen for one in doc.items_of(urgent)}
    node = doc.pick([one for one in doc.roles("LI") if one.obj.objgen not in mine])
    unhook(node)
    hook(inner.obj, len(kids_of(inner.obj)), node.obj)
    return f"a screen reader says {doc.text_of(node.obj)!r} among the signs of danger"


@plant("move elsewhere", times=2)
def move_a_heading_below_its_text(doc: Doc) -> str:
    node = doc.pick(doc.roles("H2", "H3"))
    runs = doc.runs_of(node.obj)
    below = [one for one in long_runs(doc) if one.page is runs[0].page and one.y > runs[0].y]
    if not below:
        raise NotHere("nothing below")
    shift_all(doc, node.obj, dy=max(one.y for one in below) + 30 - runs[0].y)
    return f"the heading {doc.text_of(node.obj)!r} stands below its text"


@plant("move elsewhere", by=HEARD)
def move_a_heading_to_another_section(doc: Doc) -> str:
    a, b = doc.pick([(x, y) for x in doc.roles("H2") for y in doc.roles("Sect") if x.parent.objgen != y.obj.objgen])
    unhook(a)
    hook(b.obj, 0, a.obj)
    return f"the heading {doc.text_of(a.obj)!r} belongs to another section"


@plant("move elsewhere", times=2)
def move_a_bullet_to_another_line(doc: Doc) -> str:
    node = doc.pick([one for one in doc.roles("Lbl") if doc.runs_of(one.obj)])
    run = doc.runs_of(node.obj)[0]
    shift(run, dx=doc.pick([60, 200]))
    return f"a bullet or number stands in the middle of {doc.text_of(node.parent)!r}"


@plant("move elsewhere", times=2)
def move_a_cell_to_the_next_column(doc: Doc) -> str:
    node = doc.pick([one for one in doc.roles("TD", "TH") if doc.text_of(one.obj)])
    runs = doc.runs_of(node.obj)
    side = 200 if runs[0].x < 300 else -170
    return f"a cell's words stand in another column: {shift_all(doc, node.obj, dx=side)!r}"


@plant("move elsewhere", times=2)
def move_a_cell_to_the_next_row(doc: Doc) -> str:
    node = doc.pick([one for one in doc.roles("TD") if doc.text_of(one.obj)])
    return f"a cell's words stand in another row: {shift_all(doc, node.obj, dy=37)!r}"


@plant("move elsewhere")
def move_the_phone_to_another_place(doc: Doc) -> str:
    run = doc.pick(phone_runs(doc))
    shift(run, dy=-60 if run.y > 200 else 80)
    return f"the phone of page {run.page.number} stands elsewhere: {run.text!r}"


@plant("move elsewhere")
def move_a_word_within_its_line(doc: Doc) -> str:
    run = doc.pick([one for one in doc.body() if len(one.words()) > 5])
    words = run.words()
    show, first, last, word = words[1]
    glyphs = show.glyphs
    show.glyphs = glyphs[:first] + glyphs[last + 1 :] + glyphs[first : last + 1]
    run.changed()
    return f"{word!r} stands at the end of its line: {run.text!r}"


@plant("move a rule", times=2)
def move_a_side_of_a_box(doc: Doc) -> str:
    sides = [one for one in all_bars(doc) if one.artifact == "Layout" and 2 <= min(one.rect[2:]) <= 4.5 and one.rect[2] > 200]
    bar = doc.pick([one for one in sides if one.rect[1] > 200])
    bar.re.operands = [bar.re.operands[0], bar.re.operands[1] - 64, *bar.re.operands[2:]]
    bar.page.changed = True
    return f"a rule of a box stands 64 points higher on page {bar.page.number}, some items are outside"


@plant("move a rule")
def move_a_writing_line_through_words(doc: Doc) -> str:
    from toolkit.drawing import writing_lines

    bar = writing_lines(doc)[0]
    above = [one for one in doc.body() if one.page is bar.page and one.y < bar.rect[1]]
    run = max(above, key=lambda one: one.y, default=None)
    if run is None:
        raise NotHere("nothing above")
    bar.re.operands = [bar.re.operands[0], run.y - 6, *bar.re.operands[2:]]
    bar.page.changed = True
    return f"a line to write on runs through {run.text!r}"


@plant("move a rule")
def move_the_ground_of_the_urgent_heading(doc: Doc) -> str:
    grounds = [one for page in doc.pages for one in bars(page) if 20 < one.rect[3] < 120 and one.rect[2] > 200]
    bar = doc.pick(grounds)
    bar.re.operands = [bar.re.operands[0], bar.re.operands[1] + 44, *bar.re.operands[2:]]
    bar.page.changed = True
    return f"the black band stands below its heading on page {bar.page.number}, over the text"
