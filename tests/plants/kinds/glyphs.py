"""Glyphs that are not what the file says they are: in the font program, its maps and its widths."""

import pikepdf
from fontTools.ttLib.tables._g_l_y_f import Glyph as Outline

from toolkit.doc import Doc
from toolkit.finding import long_runs, number_runs
from toolkit.font import Font
from toolkit.plant import COPIED, NotHere, plant

PAIRS = (("1", "7"), ("3", "8"), ("0", "5"), ("2", "9"), ("4", "6"))


def font_of_digits(doc: Doc, is_bold: bool | None = None) -> Font:
    """A font of the first page that the sheet prints digits in."""
    runs = [one for one in number_runs(doc) if "0" in one.font.code_of and (is_bold is None or one.font.is_bold == is_bold)]
    return doc.pick(runs).font


def used_pair(doc: Doc, font: Font) -> tuple[str, str]:
    text = "".join(one.text for one in doc.runs() if one.font.dictionary.objgen == font.dictionary.objgen)
    return doc.pick([pair for pair in PAIRS if pair[0] in text or pair[1] in text], "no such digit")


def used_letter(doc: Doc, font: Font) -> str:
    text = "".join(one.text for one in doc.runs() if one.font.dictionary.objgen == font.dictionary.objgen)
    return doc.pick(sorted(set(text) & set("0123456789")), "no digit")


def outline_names(font: Font, program, *letters: str) -> list[str]:
    """What the program calls the glyphs of some letters; codes are its glyph ids."""
    order = program.getGlyphOrder()
    return [order[font.code_of[letter]] for letter in letters]


@plant("swap outlines", times=3)
def swap_the_outlines_of_two_digits(doc: Doc) -> str:
    font = font_of_digits(doc)
    a, b = used_pair(doc, font)
    program = font.program()
    first, second = outline_names(font, program, a, b)
    glyf = program["glyf"]
    glyf.glyphs[first], glyf.glyphs[second] = glyf.glyphs[second], glyf.glyphs[first]
    font.set_program(doc.pdf, program)
    return f"every {a} is drawn as {b} in {font.dictionary.BaseFont}, and the text says what it said"


@plant("swap outlines")
def swap_outlines_in_bold_only(doc: Doc) -> str:
    font = font_of_digits(doc, is_bold=True)
    a, b = used_pair(doc, font)
    program = font.program()
    first, second = outline_names(font, program, a, b)
    glyf = program["glyf"]
    glyf.glyphs[first] = glyf.glyphs[second]
    font.set_program(doc.pdf, program)
    return f"{a} is drawn as {b} in bold"


@plant("swap outlines", times=2)
def swap_the_outlines_of_two_letters(doc: Doc) -> str:
    font = doc.pick(long_runs(doc)).font
    codes = sorted({glyph.code for run in long_runs(doc) if run.font.name == font.name for show in run.shows for glyph in show.glyphs})
    program = font.program()
    order = program.getGlyphOrder()
    glyf = program["glyf"]
    drawn = [code for code in codes if glyf[order[code]].numberOfContours != 0]
    a, b = doc.chance.sample(drawn, 2)
    glyf.glyphs[order[a]], glyf.glyphs[order[b]] = glyf.glyphs[order[b]], glyf.glyphs[order[a]]
    font.set_program(doc.pdf, program)
    return f"{font.text_of.get(a)!r} and {font.text_of.get(b)!r} are drawn as each other"


@plant("spoil outlines", times=2)
def a_digit_without_ink(doc: Doc) -> str:
    font = font_of_digits(doc)
    letter = used_letter(doc, font)
    program = font.program()
    (name,) = outline_names(font, program, letter)
    program["glyf"].glyphs[name] = Outline()
    font.set_program(doc.pdf, program)
    return f"{letter} is blank wherever it is printed in {font.dictionary.BaseFont}"


@plant("spoil outlines")
def a_mirrored_digit(doc: Doc) -> str:
    font, letter, program, glyph = digit_outline(doc)
    middle = glyph.xMin + glyph.xMax
    glyph.coordinates = type(glyph.coordinates)([(middle - x, y) for x, y in glyph.coordinates])
    font.set_program(doc.pdf, program)
    return f"{letter} is mirrored"


@plant("spoil outlines")
def a_digit_on_its_head(doc: Doc) -> str:
    font, letter, program, glyph = digit_outline(doc, "69")
    glyph.coordinates = type(glyph.coordinates)(
        [(glyph.xMin + glyph.xMax - x, glyph.yMin + glyph.yMax - y) for x, y in glyph.coordinates]
    )
    font.set_program(doc.pdf, program)
    return f"{letter} stands on its head"


@plant("spoil outlines")
def a_digit_of_half_size(doc: Doc) -> str:
    font, letter, program, glyph = digit_outline(doc)
    glyph.coordinates = type(glyph.coordinates)([(x // 2, y // 2) for x, y in glyph.coordinates])
    font.set_program(doc.pdf, program)
    return f"{letter} is half as large as the other digits"


@plant("spoil outlines")
def a_digit_beside_its_place(doc: Doc) -> str:
    font, letter, program, glyph = digit_outline(doc)
    glyph.coordinates = type(glyph.coordinates)([(x + 900, y) for x, y in glyph.coordinates])
    font.set_program(doc.pdf, program)
    return f"{letter} is drawn over what follows it"


@plant("spoil outlines")
def a_digit_as_a_block(doc: Doc) -> str:
    font, letter, program, glyph = digit_outline(doc)
    low, high = glyph.yMin, glyph.yMax
    points = [(low if y < (low + high) / 2 else high) for _, y in glyph.coordinates]
    glyph.coordinates = type(glyph.coordinates)([(x, y) for (x, _), y in zip(glyph.coordinates, points)])
    font.set_program(doc.pdf, program)
    return f"{letter} is damaged"


def digit_outline(doc: Doc, of: str = "0123456789"):
    font = font_of_digits(doc)
    letter = used_letter(doc, font)
    if letter not in of:
        raise NotHere(f"{letter} is not one of {of}")
    program = font.program()
    (name,) = outline_names(font, program, letter)
    glyph = program["glyf"][name]
    glyph.expand(program["glyf"])
    if glyph.numberOfContours <= 0:
        raise NotHere("put together from other glyphs")
    # The instructions belong to the old shape.
    glyph.program.fromBytecode(b"")
    return font, letter, program, glyph


@plant("change maps of a font", by=COPIED, times=2)
def to_unicode_with_two_digits_swapped(doc: Doc) -> str:
    """The page is right; what is copied and read aloud is not."""
    font = font_of_digits(doc)
    a, b = used_pair(doc, font)
    swapped = {code: {a: b, b: a}.get(text, text) for code, text in font.text_of.items()}
    font.set_to_unicode(doc.pdf, swapped)
    return f"{a} is read as {b} in {font.dictionary.BaseFont}"


@plant("change maps of a font", by=COPIED)
def to_unicode_gone(doc: Doc) -> str:
    font = font_of_digits(doc)
    del font.dictionary["/ToUnicode"]
    return f"nobody can say what the codes of {font.dictionary.BaseFont} mean"


@plant("change maps of a font", by=COPIED)
def to_unicode_without_zeros(doc: Doc) -> str:
    font = doc.pick([one for one in number_runs(doc) if "0" in one.text]).font
    font.set_to_unicode(doc.pdf, {code: text for code, text in font.text_of.items() if text != "0"})
    return f"zeros of {font.dictionary.BaseFont} are read as nothing"


@plant("change maps of a font", times=2)
def a_map_from_codes_to_other_glyphs(doc: Doc) -> str:
    font = font_of_digits(doc)
    a, b = used_pair(doc, font)
    count = font.program()["maxp"].numGlyphs
    order = list(range(count))
    first, second = font.code_of[a], font.code_of[b]
    order[first], order[second] = order[second], order[first]
    font.descendant.CIDToGIDMap = doc.pdf.make_stream(b"".join(one.to_bytes(2, "big") for one in order))
    return f"{a} is drawn as {b} by the map of glyphs"


@plant("change maps of a font")
def an_encoding_of_its_own(doc: Doc) -> str:
    font = font_of_digits(doc)
    a, b = used_pair(doc, font)
    first, second = font.code_of[a], font.code_of[b]
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Mine def /CMapType 1 def\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n1 begincidrange <0000> <ffff> 0 endcidrange\n"
        f"2 begincidchar <{first:04x}> {second} <{second:04x}> {first} endcidchar\n"
        "endcmap CMapName currentdict /CMap defineresource pop end end"
    )
    stream = doc.pdf.make_stream(cmap.encode())
    stream.Type, stream.CMapName = pikepdf.Name.CMap, pikepdf.Name.Mine
    stream.CIDSystemInfo = pikepdf.Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0)
    font.dictionary.Encoding = stream
    return f"{a} is drawn as {b} by the font's encoding"


@plant("change widths", times=2)
def a_digit_without_width(doc: Doc) -> str:
    font = font_of_digits(doc)
    letter = used_letter(doc, font)
    first, widths = font.descendant.W[0], list(font.descendant.W[1])
    widths[font.code_of[letter] - int(first)] = 0
    font.descendant.W = pikepdf.Array([first, pikepdf.Array(widths)])
    return f"what follows {letter} is printed over it"


@plant("change widths")
def a_blank_without_width(doc: Doc) -> str:
    font = doc.pick([one for one in long_runs(doc) if " " in one.text.strip() and one.text.isascii()]).font
    first, widths = font.descendant.W[0], list(font.descendant.W[1])
    widths[font.code_of[" "] - int(first)] = 0
    font.descendant.W = pikepdf.Array([first, pikepdf.Array(widths)])
    return f"words of {font.dictionary.BaseFont} run together"


@plant("change widths")
def all_widths_larger(doc: Doc) -> str:
    font = doc.pick(long_runs(doc)).font
    first, widths = font.descendant.W[0], list(font.descendant.W[1])
    font.descendant.W = pikepdf.Array([first, pikepdf.Array([int(float(one) * 1.35) for one in widths])])
    return f"lines of {font.dictionary.BaseFont} run out of their column"
