"""A page whose operators can be changed, and the runs that stand on it."""

from __future__ import annotations

from dataclasses import dataclass

import pikepdf

from .font import Font
from .plant import NotHere
from .text_run import Op, Show, TextRun


@dataclass(eq=False)
class Stretch:
    """Marked content, from its BDC to its EMC."""

    begin: Op
    end: Op
    tag: str
    mcid: int | None
    artifact: str | None


class Page:
    def __init__(self, doc, number: int, obj: pikepdf.Object):
        self.doc, self.number, self.obj = doc, number, obj
        self.changed = False
        # Words of an operator stay as they are: names, numbers and texts are pikepdf's own objects.
        self.ops = [
            Op(list(one.operands), str(one.operator)) for one in pikepdf.parse_content_stream(obj)
        ]
        self.fonts = {
            str(name): doc.font(str(name), font) for name, font in obj.Resources.get("/Font", {}).items()
        }

    @property
    def height(self) -> float:
        return float(self.obj.MediaBox[3])

    @property
    def width(self) -> float:
        return float(self.obj.MediaBox[2])

    def save(self) -> None:
        data = pikepdf.unparse_content_stream(
            [(op.operands, pikepdf.Operator(op.operator)) for op in self.ops]
        )
        self.obj.Contents = self.doc.pdf.make_stream(data)

    def stretches(self) -> list[Stretch]:
        found, open_ops = [], []
        for op in self.ops:
            if op.operator in ("BDC", "BMC"):
                open_ops.append(op)
            elif op.operator == "EMC":
                begin = open_ops.pop()
                found.append(Stretch(begin, op, str(begin.operands[0]), *owner_of(begin)))
        return found

    def ops_of(self, stretch: Stretch) -> list[Op]:
        return self.ops[self.ops.index(stretch.begin) : self.ops.index(stretch.end) + 1]

    def stretch_of(self, mcid: int) -> Stretch:
        for stretch in self.stretches():
            if stretch.mcid == mcid:
                return stretch
        raise NotHere(f"no marked content {mcid}")

    def runs(self) -> list[TextRun]:
        found: list[TextRun] = []
        owners: list[tuple[int | None, str | None]] = []
        begin = tm = run = None
        for op in self.ops:
            if op.operator in ("BDC", "BMC"):
                owners.append(owner_of(op))
            elif op.operator == "EMC":
                owners.pop()
            elif op.operator == "BT":
                begin, run = op, None
            elif op.operator == "Tf":
                mcid, artifact = owners[-1] if owners else (None, None)
                font = self.fonts[str(op.operands[0])]
                run = TextRun(self, begin, op, font, float(op.operands[1]), mcid, artifact)
            elif op.operator == "Tm":
                tm = op
            elif op.operator == "TJ":
                run.shows.append(Show(tm, op, run.font))
            elif op.operator == "ET" and run and run.shows:
                run.end = op
                found.append(run)
        return found

    def put_before(self, op: Op, text: str) -> None:
        self._put(self.ops.index(op), text)

    def put_after(self, op: Op, text: str) -> None:
        self._put(self.ops.index(op) + 1, text)

    def append(self, text: str) -> None:
        """Draws on top of all, in the page's own system that grows downwards, as decoration."""
        self._put(len(self.ops), f"/Artifact BMC q {text} Q EMC")

    def _put(self, at: int, text: str) -> None:
        stream = self.doc.pdf.make_stream(text.encode("latin-1"))
        parsed = pikepdf.parse_content_stream(stream)
        self.ops[at:at] = [Op(list(one.operands), str(one.operator)) for one in parsed]
        self.changed = True

    def remove(self, ops: list[Op]) -> None:
        gone = {id(op) for op in ops}
        self.ops = [op for op in self.ops if id(op) not in gone]
        self.changed = True

    def text_ops(self, font: Font, size: float, x: float, y: float, text: str) -> str:
        code = "".join(f"{code:04x}" for code in font.encode(text))
        return f"BT {font.name} {size} Tf 1 0 0 -1 {x} {y} Tm <{code}> Tj ET"

    def regular(self) -> Font:
        for font in self.fonts.values():
            if not font.is_bold and "0" in font.code_of:
                return font
        raise NotHere("no regular font with digits")


def owner_of(op: Op) -> tuple[int | None, str | None]:
    if op.operator == "BMC":
        return None, str(op.operands[0])
    properties = op.operands[1]
    if str(op.operands[0]) == "/Artifact":
        kind = str(properties.get("/Subtype", properties.get("/Type", "/Layout")))
        return None, kind.strip("/")
    return (int(properties["/MCID"]) if "/MCID" in properties else None), None
