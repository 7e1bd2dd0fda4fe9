"""A run: glyphs of one font and size that a page shows between BT and ET, and what may be done to them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

import pikepdf

from .font import NO_TEXT, Font
from .plant import NotHere


@dataclass(eq=False)
class Op:
    """An operator with its operands; it can be changed where it stands."""

    operands: list
    operator: str


@dataclass
class Glyph:
    code: int
    # What the next glyph is moved back by, in thousandths of the size.
    back: float = 0


@dataclass(eq=False)
class Show:
    """Glyphs that begin at one place."""

    tm: Op
    tj: Op
    font: Font

    @property
    def glyphs(self) -> list[Glyph]:
        out: list[Glyph] = []
        for part in self.tj.operands[0]:
            if isinstance(part, (pikepdf.String, bytes)):
                data = bytes(part)
                out.extend(Glyph(int.from_bytes(data[at : at + 2], "big")) for at in range(0, len(data), 2))
            elif out:
                out[-1].back += float(part)
        return out

    @glyphs.setter
    def glyphs(self, glyphs: list[Glyph]) -> None:
        parts: list = []
        data = b""
        for glyph in glyphs:
            data += glyph.code.to_bytes(2, "big")
            if glyph.back:
                parts += [pikepdf.String(data), Decimal(repr(round(glyph.back, 4)))]
                data = b""
        if data:
            parts.append(pikepdf.String(data))
        self.tj.operands = [pikepdf.Array(parts)]

    @property
    def text(self) -> str:
        return "".join(self.font.text_of.get(glyph.code, "") for glyph in self.glyphs).replace(NO_TEXT, "")

    @property
    def x(self) -> float:
        return float(self.tm.operands[4])

    @property
    def y(self) -> float:
        return float(self.tm.operands[5])

    def move(self, dx: float = 0, dy: float = 0) -> None:
        old = self.tm.operands
        self.tm.operands = [*old[:4], Decimal(str(round(self.x + dx, 3))), Decimal(str(round(self.y + dy, 3)))]


@dataclass(eq=False)
class TextRun:
    page: object
    begin: Op
    tf: Op
    font: Font
    size: float
    # The structure element that owns it, the type of its artifact, or neither.
    mcid: int | None
    artifact: str | None
    shows: list[Show] = field(default_factory=list)
    end: Op | None = None

    @property
    def text(self) -> str:
        return "".join(show.text for show in self.shows)

    @property
    def x(self) -> float:
        return self.shows[0].x

    @property
    def y(self) -> float:
        return self.shows[0].y

    @property
    def width(self) -> float:
        return sum(self.advance(glyph) for show in self.shows for glyph in show.glyphs)

    def advance(self, glyph: Glyph) -> float:
        return (self.font.width_of(glyph.code) - glyph.back) * self.size / 1000

    def changed(self) -> None:
        self.page.changed = True

    def words(self) -> list[tuple[Show, int, int, str]]:
        """Where each word stands: its show, the first and the last glyph but one, its text."""
        found = []
        for show in self.shows:
            start = 0
            texts = [self.font.text_of.get(glyph.code, "") for glyph in show.glyphs]
            for at, text in enumerate([*texts, " "]):
                if text == " ":
                    word = "".join(texts[start:at]).replace(NO_TEXT, "")
                    if word:
                        found.append((show, start, at, word))
                    start = at + 1
        return found

    def span_of(self, text: str) -> tuple[Show, int, int]:
        """Where a text stands in one show: first glyph and the last but one."""
        for show in self.shows:
            spelt, starts = "", []
            for at, glyph in enumerate(show.glyphs):
                piece = self.font.text_of.get(glyph.code, "").replace(NO_TEXT, "")
                starts += [at] * len(piece)
                spelt += piece
            found = spelt.find(text)
            if found >= 0:
                return show, starts[found], starts[found + len(text) - 1] + 1
        raise NotHere(f"{text!r} stands not in {self.text!r}")

    def cut(self, show: Show, first: int, last: int) -> None:
        """Takes glyphs away; what follows in the same show closes up."""
        glyphs = show.glyphs
        show.glyphs = glyphs[:first] + glyphs[last:]
        self.changed()

    def gap(self, show: Show, first: int, last: int) -> None:
        """Takes glyphs away and leaves their place blank, so that nothing else moves."""
        glyphs = show.glyphs
        units = sum(self.font.width_of(g.code) - g.back for g in glyphs[first:last])
        if first > 0:
            glyphs[first - 1].back -= units
        elif last < len(glyphs):
            show.move(dx=units * self.size / 1000)
        show.glyphs = glyphs[:first] + glyphs[last:]
        self.changed()

    def insert(self, show: Show, at: int, text: str) -> None:
        glyphs = show.glyphs
        show.glyphs = glyphs[:at] + [Glyph(code) for code in self.font.encode(text)] + glyphs[at:]
        self.changed()

    def replace(self, old: str, new: str) -> None:
        show, first, last = self.span_of(old)
        glyphs = show.glyphs
        show.glyphs = glyphs[:first] + [Glyph(code) for code in self.font.encode(new)] + glyphs[last:]
        self.changed()

    def ops(self) -> list[Op]:
        page_ops = self.page.ops
        return page_ops[page_ops.index(self.begin) : page_ops.index(self.end) + 1]

    def has(self, pattern: str) -> bool:
        return re.search(pattern, self.text) is not None
