"""What is drawn on a page besides text: filled rectangles, pictures, and the modules of QR codes."""

from __future__ import annotations

from dataclasses import dataclass

from .page import Page, Stretch
from .plant import NotHere
from .text_run import Op


@dataclass(eq=False)
class Bar:
    """A filled rectangle: a rule, a bar, a writing line, a side of a box, the ground of a heading."""

    page: Page
    re: Op
    fill: Op
    artifact: str | None

    @property
    def rect(self) -> tuple[float, float, float, float]:
        x, y, width, height = (float(one) for one in self.re.operands)
        return x, y, width, height

    @property
    def is_line(self) -> bool:
        return self.rect[3] <= 1.6 and self.rect[2] > 60


@dataclass(eq=False)
class Picture:
    """An image with the matrix that places it, between q and Q."""

    page: Page
    ops: list[Op]
    cm: Op
    do: Op

    @property
    def resource(self) -> str:
        return str(self.do.operands[0])

    @property
    def size(self) -> tuple[float, float]:
        return abs(float(self.cm.operands[0])), abs(float(self.cm.operands[3]))


@dataclass(eq=False)
class Code:
    """A QR code: its matrix and its modules."""

    page: Page
    stretch: Stretch
    cm: Op
    modules: list[Op]

    @property
    def box(self) -> tuple[float, float, float]:
        """Left, top and side, from the top left corner of the page."""
        side, _, _, _, x, y = (float(one) for one in self.cm.operands)
        count = max(int(one.operands[0]) + int(one.operands[2]) for one in self.modules)
        return x, y, side * count


def bars(page: Page) -> list[Bar]:
    found: list[Bar] = []
    depth, pending, tags = 0, None, []
    owners = {id(one.begin): one for one in page.stretches()}
    for op in page.ops:
        if op.operator in ("BDC", "BMC"):
            tags.append(owners[id(op)].artifact)
        elif op.operator == "EMC":
            tags.pop()
        elif op.operator == "q":
            depth += 1
        elif op.operator == "Q":
            depth -= 1
        elif op.operator == "re" and depth == 0:
            pending = op
        elif op.operator == "f" and pending is not None:
            found.append(Bar(page, pending, op, tags[-1] if tags else None))
            pending = None
    return found


def all_bars(doc) -> list[Bar]:
    return [bar for page in doc.pages for bar in bars(page)]


def layout_lines(doc) -> list[Bar]:
    """Writing lines and the rules of tables and boxes, without those of running heads and feet."""
    return [bar for bar in all_bars(doc) if bar.is_line and bar.artifact == "Layout"]


def writing_lines(doc) -> list[Bar]:
    """Lines of a page's layout that have nothing beside them but lines of the same kind: to write on."""
    headings = [run.page.number for run in doc.runs() if run.size > 19 and run.mcid is not None]
    lines = [bar for bar in layout_lines(doc) if abs(bar.rect[3] - 1) < 0.6 and bar.page.number in headings]
    groups = [bar for bar in lines if sum(1 for one in lines if same_column(bar, one)) >= 2]
    if not groups:
        raise NotHere("no writing lines")
    return groups


def same_column(a: Bar, b: Bar) -> bool:
    gap = abs(a.rect[1] - b.rect[1])
    return a is not b and a.page is b.page and a.rect[0] == b.rect[0] and a.rect[2] == b.rect[2] and 20 < gap < 60


def pictures(doc) -> list[Picture]:
    found: list[Picture] = []
    for page in doc.pages:
        for at, op in enumerate(page.ops):
            if op.operator == "Do" and page.ops[at - 1].operator == "cm":
                found.append(Picture(page, page.ops[at - 2 : at + 2], page.ops[at - 1], op))
    if not found:
        raise NotHere("no picture")
    return found


def code_of(doc) -> Code:
    for page in doc.pages:
        for stretch in page.stretches():
            ops = page.ops_of(stretch)
            modules = [op for op in ops if op.operator == "re"]
            matrix = [op for op in ops if op.operator == "cm"]
            if stretch.mcid is not None and len(modules) > 100 and matrix:
                return Code(page, stretch, matrix[0], modules)
    raise NotHere("no QR code")
