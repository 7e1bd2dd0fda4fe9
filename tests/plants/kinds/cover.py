"""What is painted over something, later in the stream or by an annotation; the text below stays whole for readers."""

import pikepdf

from toolkit.doc import Doc
from toolkit.drawing import code_of, pictures
from toolkit.finding import give_font, give_picture, long_runs, number_runs, phone_runs
from toolkit.plant import plant
from toolkit.text_run import TextRun


def box(run: TextRun, first: float = 0, last: float = 1) -> tuple[float, float, float, float]:
    """The place of a run, or of a part of it, from the top left corner of the page."""
    x = run.x + run.width * first
    return round(x - 1, 2), round(run.y - run.size * 0.95, 2), round(run.width * (last - first) + 2, 2), round(run.size * 1.3, 2)


def words(parts: tuple) -> str:
    return " ".join(str(one) for one in parts)


@plant("cover with white", times=3)
def a_white_bar_over_a_phone(doc: Doc) -> str:
    run = doc.pick(phone_runs(doc))
    run.page.append(f"1 1 1 rg {words(box(run))} re f")
    return f"white lies over the phone of page {run.page.number}: {run.text!r}"


@plant("cover with white", times=2)
def a_white_bar_over_a_line(doc: Doc) -> str:
    run = doc.pick(long_runs(doc))
    run.page.append(f"1 1 1 rg {words(box(run))} re f")
    return f"white lies over {run.text!r}"


@plant("cover with white", times=2)
def a_white_bar_over_one_word(doc: Doc) -> str:
    run = doc.pick([one for one in long_runs(doc) if len(one.words()) > 4])
    run.page.append(f"1 g {words(box(run, 0.4, 0.6))} re f")
    return f"white lies over the middle of {run.text!r}"


@plant("cover with white")
def a_white_bar_at_once_after_the_line(doc: Doc) -> str:
    """Inside the same marked content, before what follows."""
    run = doc.pick(long_runs(doc))
    run.page.put_after(run.end, f"1 1 1 rg {words(box(run))} re f 0 0 0 rg")
    return f"white lies over {run.text!r}, as a part of its paragraph"


@plant("cover with white")
def a_thick_white_stroke(doc: Doc) -> str:
    run = doc.pick(number_runs(doc))
    x, y, width, height = box(run)
    run.page.append(f"1 1 1 RG {height} w {x} {y + height / 2} m {x + width} {y + height / 2} l S")
    return f"a white stroke lies over {run.text!r}"


@plant("cover with white")
def a_white_curve(doc: Doc) -> str:
    run = doc.pick(long_runs(doc))
    x, y, w, h = box(run)
    path = f"{x} {y} m {x + w} {y} l {x + w} {y + h / 2} {x + w} {y + h} {x + w} {y + h} c {x} {y + h} l h"
    run.page.append(f"1 1 1 rg {path} f*")
    return f"a white shape lies over {run.text!r}"


@plant("cover with white")
def a_white_form(doc: Doc) -> str:
    run = doc.pick(long_runs(doc))
    form = doc.pdf.make_stream(f"1 g {words(box(run))} re f".encode())
    form.update(pikepdf.Dictionary(Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 1000, 1000]))
    give_picture(run.page, "/Veil", form)
    run.page.append("/Veil Do")
    return f"a white form lies over {run.text!r}"


@plant("cover with white")
def a_white_annotation(doc: Doc) -> str:
    run = doc.pick(phone_runs(doc))
    x, y, w, h = box(run)
    bottom = run.page.height - y - h
    look = doc.pdf.make_stream(f"1 1 1 rg 0 0 {w} {h} re f".encode())
    look.update(pikepdf.Dictionary(Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, w, h]))
    square = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Square, Rect=[x, bottom, x + w, bottom + h], F=4,
        AP=pikepdf.Dictionary(N=look),
    )
    if "/Annots" not in run.page.obj:
        run.page.obj.Annots = pikepdf.Array()
    run.page.obj.Annots.append(doc.pdf.make_indirect(square))
    return f"a white annotation lies over the phone of page {run.page.number}"


@plant("cover with white")
def a_white_shading(doc: Doc) -> str:
    run = doc.pick(long_runs(doc))
    white = pikepdf.Dictionary(FunctionType=2, Domain=[0, 1], C0=[1, 1, 1], C1=[1, 1, 1], N=1)
    run.page.obj.Resources.Shading = pikepdf.Dictionary(
        Veil=pikepdf.Dictionary(ShadingType=2, ColorSpace=pikepdf.Name.DeviceRGB, Coords=[0, 0, 600, 0], Function=white, Extend=[True, True])
    )
    run.page.append(f"{words(box(run))} re W n /Veil sh")
    return f"a white shading lies over {run.text!r}"


@plant("cover with white", sheets=("doses", "fever", "ru", "es"))
def a_white_dot_over_a_decimal_point(doc: Doc) -> str:
    run = doc.pick([one for one in number_runs(doc) if one.has(r"\d[.,]\d")])
    at = next(i for i, text in enumerate(run.text) if text in ".," and run.text[i - 1].isdigit() and run.text[i + 1 : i + 2].isdigit())
    show, first, last = run.span_of(run.text[at - 1 : at + 2])
    glyphs = show.glyphs
    x = show.x + sum(run.advance(glyph) for glyph in glyphs[: first + 1])
    width = run.advance(glyphs[first + 1])
    run.page.append(f"1 g {x - 0.5} {run.y - 5} {width + 1} 9 re f")
    return f"white lies over the decimal point of {run.text!r}"


@plant("cover with black", times=2)
def a_black_bar_over_a_line(doc: Doc) -> str:
    run = doc.pick(long_runs(doc))
    run.page.append(f"0 g {words(box(run))} re f")
    return f"blackened: {run.text!r}"


@plant("cover with black")
def a_black_bar_over_a_digit(doc: Doc) -> str:
    run = doc.pick(phone_runs(doc))
    run.page.append(f"0 g {words(box(run, 0.9, 1))} re f")
    return f"the end of a phone is blackened on page {run.page.number}"


@plant("cover with a picture", times=2)
def a_picture_over_text(doc: Doc) -> str:
    run = doc.pick(long_runs(doc))
    picture = pictures(doc)[0]
    give_picture(run.page, "/Veil", picture.page.obj.Resources.XObject[picture.resource])
    x, y, width, height = box(run)
    run.page.append(f"{width} 0 0 {-height} {x} {y + height} cm /Veil Do")
    return f"a picture lies over {run.text!r}"


@plant("cover with a picture")
def a_white_picture_over_a_number(doc: Doc) -> str:
    run = doc.pick(number_runs(doc))
    white = doc.pdf.make_stream(b"\xff")
    white.update(
        pikepdf.Dictionary(
            Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=1, Height=1, BitsPerComponent=8,
            ColorSpace=pikepdf.Name.DeviceGray,
        )
    )
    give_picture(run.page, "/White", white)
    x, y, width, height = box(run)
    run.page.append(f"{width} 0 0 {-height} {x} {y + height} cm /White Do")
    return f"a white picture lies over {run.text!r}"


@plant("cover with a picture")
def a_white_inline_picture_over_a_line(doc: Doc) -> str:
    run = doc.pick(long_runs(doc))
    x, y, width, height = box(run)
    run.page.append(f"{width} 0 0 {-height} {x} {y + height} cm BI /W 1 /H 1 /BPC 8 /CS /G ID \xff EI")
    return f"a white inline picture lies over {run.text!r}"


@plant("cover with other text", times=2)
def other_digits_over_a_phone(doc: Doc) -> str:
    run = doc.pick(phone_runs(doc))
    other = run.page.text_ops(run.font, run.size, run.x, run.y, "(555) 010-7777")
    run.page.append(f"1 g {words(box(run))} re f 0 g {other}")
    return f"another phone is printed over that of page {run.page.number}"


@plant("cover with other text")
def another_word_over_a_line(doc: Doc) -> str:
    run = doc.pick(long_runs(doc))
    font = run.page.regular()
    run.page.append(f"0 g {run.page.text_ops(font, run.size, run.x, run.y, 'XXXXXXXXXXXX')}")
    return f"XXXX is printed over {run.text!r}"


@plant("cover with other text")
def standard_font_text_over_a_number(doc: Doc) -> str:
    """A font that is not in the file; every viewer has it."""
    run = doc.pick(number_runs(doc))
    give_font(run.page, "/Helv", pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica))
    run.page.append(f"1 g {words(box(run))} re f 0 g BT /Helv {run.size} Tf 1 0 0 -1 {run.x} {run.y} Tm (900 mg) Tj ET")
    return f"900 mg is printed over {run.text!r}"


@plant("cover the code")
def a_white_bar_over_the_code(doc: Doc) -> str:
    code = code_of(doc)
    x, y, side = code.box
    code.page.append(f"1 g {x} {y} {side / 2} {side} re f")
    return "half of the QR code is covered"


@plant("cover the code")
def a_logo_in_the_code(doc: Doc) -> str:
    code = code_of(doc)
    x, y, side = code.box
    code.page.append(f"1 g {x + side * 0.3} {y + side * 0.3} {side * 0.4} {side * 0.4} re f")
    return "a white square lies in the middle of the QR code"


@plant("cover a figure", sheets=("log", "diabetes", "doses"))
def a_white_bar_over_a_figure(doc: Doc) -> str:
    picture = pictures(doc)[-1]
    width, height = picture.size
    x, y = float(picture.cm.operands[4]), float(picture.cm.operands[5])
    picture.page.append(f"1 g {x + width * 0.3} {y - height * 0.7} {width * 0.4} {height * 0.4} re f")
    return f"white lies over the middle of a picture on page {picture.page.number}"
