"""Lines, stamps, notes and forms that were laid over a page."""

from decimal import Decimal

import pikepdf

from toolkit.doc import Doc
from toolkit.drawing import pictures
from toolkit.finding import free_place, give_picture
from toolkit.plant import DONE, plant


@plant("add a box rule")
def add_a_line_to_write_on(doc: Doc) -> str:
    page, y = free_place(doc)
    page.append(f"0 0 0 rg 72 {y} 400 1 re f")
    return f"a line to write on that nobody asked for, on page {page.number}"


@plant("add a box rule", times=2)
def add_a_line_through_words(doc: Doc) -> str:
    """Struck through, as if it did not hold any more."""
    run = doc.pick([one for one in doc.body() if len(one.text) > 12])
    run.page.append(f"0 0 0 rg {run.x} {run.y - run.size * 0.32} {run.width} 1.2 re f")
    return f"struck through: {run.text!r}"


@plant("add a box rule")
def add_a_frame_around_a_paragraph(doc: Doc) -> str:
    run = doc.pick([one for one in doc.body() if len(one.text) > 20])
    run.page.append(f"0 0 0 RG 3 w {run.x - 8} {run.y - 22} {run.width + 16} 32 re S")
    return f"a frame makes it look urgent: {run.text!r}"


@plant("add a drawing")
def add_a_cross_over_a_page(doc: Doc) -> str:
    page = doc.pick(doc.pages)
    page.append(f"0 0 0 RG 2 w 72 90 m {page.width - 72} {page.height - 90} l S")
    return f"page {page.number} is crossed out"


@plant("add a drawing", sheets=("doses", "diabetes", "log"))
def add_the_logo_a_second_time(doc: Doc) -> str:
    picture = pictures(doc)[0]
    page, y = free_place(doc)
    give_picture(page, picture.resource, picture.page.obj.Resources.XObject[picture.resource])
    page.append(f"60 0 0 -60 300 {y + 60} cm {picture.resource} Do")
    return f"a picture stands a second time, on page {page.number}"


@plant("add a drawing")
def add_a_watermark(doc: Doc) -> str:
    page = doc.pick(doc.pages)
    page.append(f"0.6 g {page.text_ops(page.regular(), 90, 120, 400, 'VOID')}")
    return f"VOID stands across page {page.number}"


@plant("add an annotation", by=DONE, times=2)
def add_a_text_annotation(doc: Doc) -> str:
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[300, 400, 320, 420], F=4,
        Contents=pikepdf.String("Dose changed: take 3 tablets."),
    )
    return annotate(doc, note, "a sticky note says: Dose changed: take 3 tablets.")


@plant("add an annotation", times=2)
def add_free_text(doc: Doc) -> str:
    look = doc.pdf.make_stream(b"BT /H 16 Tf 4 6 Td (Take 3 tablets, not 2.) Tj ET")
    look.update(pikepdf.Dictionary(Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 200, 24]))
    helvetica = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    look.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(H=helvetica))
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FreeText, Rect=[100, 60, 300, 84], F=4,
        DA=pikepdf.String("/H 16 Tf 0 g"), Contents=pikepdf.String("Take 3 tablets, not 2."), AP=pikepdf.Dictionary(N=look),
    )
    return annotate(doc, note, "free text was laid on the page: Take 3 tablets, not 2.")


@plant("add an annotation")
def add_a_stamp(doc: Doc) -> str:
    look = doc.pdf.make_stream(b"1 0 0 RG 4 w 4 4 192 52 re S")
    look.update(pikepdf.Dictionary(Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 200, 60]))
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Stamp, Rect=[200, 300, 400, 360], F=4,
        Name=pikepdf.Name.Expired, AP=pikepdf.Dictionary(N=look),
    )
    return annotate(doc, note, "a stamp was laid on the page")


@plant("add an annotation")
def add_strike_out(doc: Doc) -> str:
    run = doc.pick([one for one in doc.body() if len(one.text) > 10])
    y = run.page.height - run.y
    box = [Decimal(str(round(v, 2))) for v in (run.x, y - 4, run.x + run.width, y + 14)]
    look = doc.pdf.make_stream(f"1 0 0 RG 2 w {box[0]} {box[1] + 9} m {box[2]} {box[1] + 9} l S".encode())
    look.update(pikepdf.Dictionary(Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=box))
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.StrikeOut, Rect=box, F=4,
        QuadPoints=[box[0], box[3], box[2], box[3], box[0], box[1], box[2], box[1]], AP=pikepdf.Dictionary(N=look),
    )
    return annotate(doc, note, f"struck out by an annotation: {run.text!r}", run.page.obj)


def annotate(doc: Doc, annotation: pikepdf.Dictionary, says: str, page: pikepdf.Object | None = None) -> str:
    page = page or doc.pick(list(doc.pdf.pages)).obj
    if "/Annots" not in page:
        page.Annots = pikepdf.Array()
    page.Annots.append(doc.pdf.make_indirect(annotation))
    return says


@plant("add an overlay form", times=2)
def add_a_form_with_text(doc: Doc) -> str:
    page = doc.pick(doc.pages)
    font = page.regular()
    form = doc.pdf.make_stream(page.text_ops(font, 20, 80, 300, "Use 20 ml each time").encode())
    form.update(pikepdf.Dictionary(Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 700, 900]))
    form.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary({font.name: font.dictionary}))
    give_picture(page, "/Over", form)
    page.append("/Over Do")
    return f"a form that was laid over page {page.number} says: Use 20 ml each time"
