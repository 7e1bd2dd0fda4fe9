"""What is cut off, by a clipping path or by the page's own boxes."""

from decimal import Decimal

import pikepdf

from toolkit.doc import Doc
from toolkit.drawing import code_of, pictures
from toolkit.finding import give_picture, long_runs, number_runs, phone_runs
from toolkit.plant import SEEN, plant


def clip_around(run, x: float, width: float) -> None:
    run.page.put_before(run.begin, f"q {x:.2f} {run.y - run.size:.2f} {width:.2f} {run.size * 1.4:.2f} re W n")
    run.page.put_after(run.end, "Q")


@plant("clip a line", times=2)
def half_a_line(doc: Doc) -> str:
    run = doc.pick(long_runs(doc))
    clip_around(run, run.x, run.width / 2)
    return f"the second half is cut off: {run.text!r}"


@plant("clip a line", times=2)
def the_end_of_a_phone(doc: Doc) -> str:
    run = doc.pick(phone_runs(doc))
    clip_around(run, run.x, run.width * 0.86)
    return f"the last digits of a phone are cut off on page {run.page.number}"


@plant("clip a line")
def a_number_altogether(doc: Doc) -> str:
    run = doc.pick(number_runs(doc))
    clip_around(run, 0, 1)
    return f"cut off: {run.text!r}"


@plant("clip a line")
def the_upper_half_of_a_line(doc: Doc) -> str:
    run = doc.pick(long_runs(doc))
    run.page.put_before(run.begin, f"q 0 {run.y - 4:.2f} 900 40 re W n")
    run.page.put_after(run.end, "Q")
    return f"the upper half is cut off: {run.text!r}"


@plant("clip a line")
def a_clip_by_even_odd(doc: Doc) -> str:
    run = doc.pick(long_runs(doc))
    run.page.put_before(run.begin, f"q {run.x} {run.y - 30} {run.width / 3} 50 re W* n")
    run.page.put_after(run.end, "Q")
    return f"two thirds are cut off: {run.text!r}"


@plant("clip a page")
def the_foot_of_a_page(doc: Doc) -> str:
    page = doc.pick(doc.pages)
    page.put_after(page.ops[0], f"0 0 {page.width} {page.height - 140} re W n")
    return f"the foot of page {page.number} is cut off by a path"


@plant("clip a page")
def the_right_side_of_a_page(doc: Doc) -> str:
    page = doc.pick(doc.pages)
    page.put_after(page.ops[0], f"0 0 {page.width * 0.6} {page.height} re W n")
    return f"the right side of page {page.number} is cut off by a path"


@plant("clip a page", by=SEEN, times=2)
def a_crop_box(doc: Doc) -> str:
    page = doc.pick(list(doc.pdf.pages)).obj
    width, height = page.MediaBox[2], page.MediaBox[3]
    page.CropBox = [0, Decimal(150), width, height]
    return "the foot of a page is outside its crop box"


@plant("clip a page", by=SEEN)
def a_crop_box_on_the_side(doc: Doc) -> str:
    page = doc.pick(list(doc.pdf.pages)).obj
    page.CropBox = [0, 0, Decimal(str(page.MediaBox[2])) * Decimal("0.7"), page.MediaBox[3]]
    return "the right of a page is outside its crop box"


@plant("clip a page", by=SEEN)
def a_smaller_media_box(doc: Doc) -> str:
    page = doc.pick(list(doc.pdf.pages)).obj
    page.MediaBox = [0, Decimal(90), page.MediaBox[2], page.MediaBox[3]]
    return "a page's paper ends above its foot"


@plant("clip a page", by=SEEN)
def a_media_box_for_all_pages(doc: Doc) -> str:
    for page in doc.pdf.pages:
        page.obj.MediaBox = [0, 0, page.obj.MediaBox[2], Decimal(str(page.obj.MediaBox[3])) - 60]
    return "the paper of every page is 60 points lower: the heads are cut"


@plant("clip a figure or code")
def half_the_code(doc: Doc) -> str:
    code = code_of(doc)
    x, y, side = code.box
    code.page.put_before(code.cm, f"{x} {y} {side * 0.7} {side} re W n")
    return "a part of the QR code is cut off"


@plant("clip a figure or code", sheets=("log", "diabetes", "doses"))
def half_a_figure(doc: Doc) -> str:
    picture = pictures(doc)[-1]
    picture.page.put_after(picture.cm, "0 0 0.5 1 re W n")
    return f"half of a picture is cut off on page {picture.page.number}"


@plant("clip a figure or code")
def a_form_box_that_is_too_small(doc: Doc) -> str:
    """A line is shown by a form whose box ends in the middle of it."""
    run = doc.pick(long_runs(doc))
    font = run.font
    codes = "".join(f"{glyph.code:04x}" for show in run.shows for glyph in show.glyphs)
    form = doc.pdf.make_stream(f"BT {font.name} {run.size} Tf 1 0 0 -1 {run.x} {run.y} Tm <{codes}> Tj ET".encode())
    form.update(
        pikepdf.Dictionary(
            Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form,
            BBox=[0, 0, Decimal(str(round(run.x + run.width / 2, 1))), 1000],
            Resources=pikepdf.Dictionary(Font=pikepdf.Dictionary({font.name: font.dictionary})),
        )
    )
    give_picture(run.page, "/Cut", form)
    run.page.put_before(run.begin, "/Cut Do")
    run.page.remove(run.ops())
    return f"a form cuts {run.text!r} in two"
