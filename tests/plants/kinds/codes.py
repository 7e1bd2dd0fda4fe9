"""QR codes that lead elsewhere, or that a phone cannot read."""

from __future__ import annotations

from decimal import Decimal

from toolkit.doc import Doc
from toolkit.drawing import Code, code_of
from toolkit.plant import NotHere, plant
from toolkit.qr import modules_of


def redraw(code: Code, rows: list[list[bool]]) -> None:
    """Other modules at the same place and size."""
    side = code.box[2]
    size = Decimal(str(round(side / len(rows), 4)))
    x, y = code.cm.operands[4:]
    code.cm.operands = [size, 0, 0, size, x, y]
    dark = [f"{column} {row} 1 1 re" for row, line in enumerate(rows) for column, is_dark in enumerate(line) if is_dark]
    code.page.put_before(code.modules[0], " ".join(dark))
    code.page.remove(code.modules)


def rows_of(code: Code) -> list[list[bool]]:
    count = max(int(one.operands[0]) + int(one.operands[2]) for one in code.modules)
    rows = [[False] * count for _ in range(count)]
    for one in code.modules:
        x, y, width, _ = (int(value) for value in one.operands)
        for column in range(x, x + width):
            rows[y][column] = True
    return rows


@plant("QR code of another address", times=2)
def a_code_of_another_host(doc: Doc) -> str:
    redraw(code_of(doc), modules_of("https://pills.example.net"))
    return "the QR code opens https://pills.example.net"


@plant("QR code of another address", times=2)
def a_code_of_another_handout(doc: Doc) -> str:
    address = doc.sheet.facts["website"] + "/other"
    redraw(code_of(doc), modules_of(address))
    return f"the QR code opens {address}"


@plant("QR code of another address")
def a_code_of_another_clinic(doc: Doc) -> str:
    mine = doc.sheet
    other = doc.other_sheet(lambda one: one.clinic != mine.clinic and one.handout == mine.handout)
    redraw(code_of(doc), rows_of(code_of(other)))
    return f"the QR code is that of {other.sheet.clinic}"


@plant("QR code of another address")
def a_code_without_s(doc: Doc) -> str:
    address = doc.sheet.facts["website"].replace("https:", "http:") + "/fever"
    redraw(code_of(doc), modules_of(address))
    return f"the QR code opens {address}"


@plant("QR code of another address")
def a_code_that_calls(doc: Doc) -> str:
    redraw(code_of(doc), modules_of("tel:+15550109999"))
    return "the QR code calls a number"


@plant("QR code spoiled")
def a_mirrored_code(doc: Doc) -> str:
    code = code_of(doc)
    redraw(code, [line[::-1] for line in rows_of(code)])
    return "the QR code is mirrored"


@plant("QR code spoiled")
def an_inverted_code(doc: Doc) -> str:
    code = code_of(doc)
    redraw(code, [[not one for one in line] for line in rows_of(code)])
    return "the QR code is light on dark"


@plant("QR code spoiled", times=2)
def a_code_with_some_modules_changed(doc: Doc) -> str:
    """Phones may still read it; there is no room left for a crease or a stain."""
    code = code_of(doc)
    rows = rows_of(code)
    places = [(row, column) for row in range(9, len(rows) - 9) for column in range(9, len(rows) - 9)]
    for row, column in doc.chance.sample(places, 12):
        rows[row][column] = not rows[row][column]
    redraw(code, rows)
    return "12 modules of the QR code are changed"


@plant("QR code spoiled")
def one_module_changed(doc: Doc) -> str:
    code = code_of(doc)
    rows = rows_of(code)
    rows[len(rows) // 2][len(rows) // 2] ^= True
    redraw(code, rows)
    return "one module of the QR code is changed"


@plant("QR code spoiled")
def a_code_without_a_corner(doc: Doc) -> str:
    code = code_of(doc)
    rows = rows_of(code)
    for row in range(8):
        for column in range(8):
            rows[row][column] = False
    redraw(code, rows)
    return "the QR code has lost the square of one corner"


@plant("QR code spoiled")
def a_squeezed_code(doc: Doc) -> str:
    code = code_of(doc)
    a, b, c, d, x, y = code.cm.operands
    code.cm.operands = [a, b, c, Decimal(str(d)) * Decimal("0.5"), x, y]
    code.page.changed = True
    return "the QR code is squeezed to half its height"


@plant("QR code spoiled")
def a_code_turned_by_a_few_degrees(doc: Doc) -> str:
    code = code_of(doc)
    side = Decimal(str(code.cm.operands[0]))
    x, y = code.cm.operands[4:]
    code.cm.operands = [side * Decimal("0.94"), side * Decimal("0.34"), side * Decimal("-0.34"), side * Decimal("0.94"), x, y]
    code.page.changed = True
    return "the QR code is turned by 20 degrees, into what stands beside it"


@plant("QR quiet zone spoiled", times=2)
def a_bar_beside_the_code(doc: Doc) -> str:
    code = code_of(doc)
    x, y, side = code.box
    code.page.append(f"0 g {x - 5} {y} 4 {side} re f")
    return "a black bar stands at once beside the QR code"


@plant("QR quiet zone spoiled")
def a_frame_around_the_code(doc: Doc) -> str:
    code = code_of(doc)
    x, y, side = code.box
    code.page.append(f"0 G 3 w {x - 2} {y - 2} {side + 4} {side + 4} re S")
    return "a frame stands at once around the QR code"


@plant("QR quiet zone spoiled")
def text_in_the_quiet_zone(doc: Doc) -> str:
    code = code_of(doc)
    x, y, side = code.box
    runs = [one for one in doc.body() if one.page is code.page and abs(one.y - y - side / 2) < 200 and one.x > x + side and len(one.shows) == 1]
    if not runs:
        raise NotHere("no text beside it")
    run = doc.pick(runs)
    run.shows[0].move(dx=x + side + 1 - run.x)
    run.changed()
    return f"{run.text!r} stands in the quiet zone of the QR code"


@plant("QR code more than once")
def a_second_code(doc: Doc) -> str:
    code = code_of(doc)
    rows = modules_of("https://pills.example.net")
    dark = [f"{column} {row} 1 1 re" for row, line in enumerate(rows) for column, is_dark in enumerate(line) if is_dark]
    code.page.append(f"0 g 2 0 0 2 400 {code.page.height - 150} cm {' '.join(dark)} f")
    return "a second QR code stands on the page, which opens https://pills.example.net"
