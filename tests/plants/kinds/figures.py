"""Logos and figures that are not what they should be, or not as they should be."""

from decimal import Decimal

import pikepdf
from PIL import Image

from toolkit.doc import Doc
from toolkit.drawing import Picture, pictures
from toolkit.plant import HEARD, NotHere, plant

WITH_FIGURE = ("log", "diabetes", "doses")


def figure(doc: Doc) -> Picture:
    picture = pictures(doc)[-1]
    if picture.page.number == 1:
        raise NotHere("no figure")
    return picture


def logo(doc: Doc) -> Picture:
    picture = pictures(doc)[0]
    if picture.page.number != 1 or "logo" not in doc.sheet.facts:
        raise NotHere("no logo")
    return picture


def image_of(picture: Picture) -> pikepdf.Object:
    return picture.page.obj.Resources.XObject[picture.resource]


def as_pixels(image: pikepdf.Object) -> Image.Image:
    mode = "L" if str(image.ColorSpace) == "/DeviceGray" else "RGB"
    if str(image.ColorSpace) not in ("/DeviceGray", "/DeviceRGB") or int(image.BitsPerComponent) != 8:
        return pikepdf.PdfImage(image).as_pil_image().convert("RGB")
    return Image.frombytes(mode, (int(image.Width), int(image.Height)), image.read_bytes())


def put_pixels(doc: Doc, picture: Picture, pixels: Image.Image) -> None:
    """In place of the old image, with the same name."""
    stream = doc.pdf.make_stream(pixels.convert("RGB").tobytes())
    stream.update(
        pikepdf.Dictionary(
            Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=pixels.width, Height=pixels.height,
            BitsPerComponent=8, ColorSpace=pikepdf.Name.DeviceRGB,
        )
    )
    picture.page.obj.Resources.XObject[picture.resource] = stream


def matrix(picture: Picture, change) -> None:
    values = change(*(float(one) for one in picture.cm.operands))
    picture.cm.operands = [Decimal(str(round(one, 4))) for one in values]
    picture.page.changed = True


@plant("wrong picture", sheets=WITH_FIGURE, times=2)
def a_mirrored_figure(doc: Doc) -> str:
    picture = figure(doc)
    put_pixels(doc, picture, as_pixels(image_of(picture)).transpose(Image.Transpose.FLIP_LEFT_RIGHT))
    return f"the figure of page {picture.page.number} is mirrored: left is right"


@plant("wrong picture", sheets=WITH_FIGURE)
def a_figure_mirrored_by_its_matrix(doc: Doc) -> str:
    picture = figure(doc)
    matrix(picture, lambda a, b, c, d, x, y: (-a, b, c, d, x + a, y))
    return f"the figure of page {picture.page.number} is mirrored by its matrix"


@plant("wrong picture", sheets=WITH_FIGURE)
def a_figure_on_its_head(doc: Doc) -> str:
    picture = figure(doc)
    matrix(picture, lambda a, b, c, d, x, y: (a, b, c, -d, x, y + d))
    return f"the figure of page {picture.page.number} stands on its head"


@plant("wrong picture", sheets=("diabetes", "log", "doses"), times=2)
def another_handouts_figure(doc: Doc) -> str:
    picture = figure(doc)
    mine = doc.sheet.handout
    other = doc.other_sheet(lambda one: one.handout != mine and any(word in one.name for word in ("log", "diabetes")))
    put_pixels(doc, picture, as_pixels(image_of(figure(other))))
    return f"the figure of page {picture.page.number} is that of {other.sheet.handout}"


@plant("wrong picture", times=2)
def another_clinics_logo(doc: Doc) -> str:
    picture = logo(doc)
    mine = doc.sheet.clinic
    other = doc.other_sheet(lambda one: one.clinic not in (mine, "harbor"))
    put_pixels(doc, picture, as_pixels(image_of(logo(other))))
    return f"the logo is that of {other.sheet.clinic}"


@plant("wrong picture", sheets=("doses",))
def the_logo_in_place_of_the_figure(doc: Doc) -> str:
    picture, other = figure(doc), logo(doc)
    picture.page.obj.Resources.XObject[picture.resource] = image_of(other)
    return f"the logo stands in place of the figure of page {picture.page.number}"


@plant("wrong picture", sheets=WITH_FIGURE)
def a_figure_of_other_colours(doc: Doc) -> str:
    picture = figure(doc)
    image_of(picture).Decode = [1, 0] * (1 if str(image_of(picture).ColorSpace) == "/DeviceGray" else 3)
    return f"the figure of page {picture.page.number} is a negative"


@plant("wrong picture", sheets=WITH_FIGURE)
def a_figure_with_one_part_painted_out(doc: Doc) -> str:
    picture = figure(doc)
    pixels = as_pixels(image_of(picture)).convert("RGB")
    width, height = pixels.size
    pixels.paste((255, 255, 255), (width // 3, height // 3, 2 * width // 3, 2 * height // 3))
    put_pixels(doc, picture, pixels)
    return f"the middle of the figure of page {picture.page.number} is painted out in its pixels"


@plant("spoiled picture", sheets=WITH_FIGURE)
def a_stretched_figure(doc: Doc) -> str:
    picture = figure(doc)
    matrix(picture, lambda a, b, c, d, x, y: (a, b, c, d * 0.5, x, y))
    return f"the figure of page {picture.page.number} is squeezed to half its height"


@plant("spoiled picture")
def a_stretched_logo(doc: Doc) -> str:
    matrix(logo(doc), lambda a, b, c, d, x, y: (a * 1.3, b, c, d, x, y))
    return "the logo is stretched by 30 %"


@plant("spoiled picture", sheets=WITH_FIGURE)
def a_blank_figure(doc: Doc) -> str:
    picture = figure(doc)
    put_pixels(doc, picture, Image.new("RGB", (400, 300), (255, 255, 255)))
    return f"the figure of page {picture.page.number} is blank"


@plant("spoiled picture", sheets=WITH_FIGURE)
def a_coarse_figure(doc: Doc) -> str:
    picture = figure(doc)
    put_pixels(doc, picture, as_pixels(image_of(picture)).convert("RGB").resize((12, 8)))
    return f"the figure of page {picture.page.number} has 12 pixels across"


@plant("spoiled picture")
def a_coarse_logo(doc: Doc) -> str:
    picture = logo(doc)
    put_pixels(doc, picture, as_pixels(image_of(picture)).convert("RGB").resize((16, 16)))
    return "the logo has 16 pixels across"


@plant("spoiled picture", sheets=WITH_FIGURE)
def a_figure_under_a_mask(doc: Doc) -> str:
    picture = figure(doc)
    mask = doc.pdf.make_stream(b"\x10")
    mask.update(
        pikepdf.Dictionary(
            Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=1, Height=1, BitsPerComponent=8,
            ColorSpace=pikepdf.Name.DeviceGray,
        )
    )
    image_of(picture).SMask = mask
    return f"the figure of page {picture.page.number} is nearly transparent"


@plant("spoiled picture", sheets=WITH_FIGURE)
def a_turned_figure(doc: Doc) -> str:
    picture = figure(doc)
    matrix(picture, lambda a, b, c, d, x, y: (a * 0.7, d * 0.5, a * 0.5, d * 0.7, x, y))
    return f"the figure of page {picture.page.number} is turned aslant"


@plant("wrong description", by=HEARD, sheets=WITH_FIGURE)
def another_alt_for_the_figure(doc: Doc) -> str:
    node = doc.pick([one for one in doc.roles("Figure") if "/Alt" in one.obj and "QR" not in str(one.obj.Alt) and one.parent.S != "/Link"][-1:])
    node.obj.Alt = pikepdf.String("A hand with three tablets.")
    return "a figure is described as something else: A hand with three tablets."


@plant("wrong description", by=HEARD)
def another_alt_for_the_logo(doc: Doc) -> str:
    node = next((one for one in doc.roles("Figure") if "/Alt" in one.obj and "logo" in doc.sheet.facts), None)
    if node is None:
        raise NotHere("no logo")
    node.obj.Alt = pikepdf.String("Harbor Family Clinic")
    return "the logo is described as that of another clinic"


@plant("wrong description", by=HEARD, times=2)
def two_descriptions_changed_places(doc: Doc) -> str:
    figures = [one for one in doc.roles("Figure") if "/Alt" in one.obj]
    if len(figures) < 2:
        raise NotHere("one figure")
    a, b = figures[0].obj, figures[-1].obj
    a.Alt, b.Alt = str(b.Alt), str(a.Alt)
    return "two figures are described as each other"


@plant("wrong description", by=HEARD)
def another_alt_for_the_code(doc: Doc) -> str:
    node = doc.roles("Figure")[-1]
    node.obj.Alt = pikepdf.String("QR code that opens “Stop all medicine” at harbor.example.com")
    return "the QR code is described as leading elsewhere"
