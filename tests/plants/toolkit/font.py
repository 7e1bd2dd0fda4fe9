"""A font of a sheet: which code stands for which text, and the font program behind it."""

from __future__ import annotations

import io
import re

import pikepdf
from fontTools.ttLib import TTFont

from .plant import NotHere

NO_TEXT = "\u2060"


class Font:
    def __init__(self, name: str, dictionary: pikepdf.Dictionary):
        self.name = name
        self.dictionary = dictionary
        self.text_of = read_to_unicode(dictionary.ToUnicode.read_bytes()) if "/ToUnicode" in dictionary else {}
        self.code_of: dict[str, int] = {}
        for code, text in sorted(self.text_of.items()):
            self.code_of.setdefault(text, code)
        self._widths: dict[int, float] = {}
        self.is_bold = "Bold" in str(dictionary.BaseFont)

    def encode(self, text: str) -> list[int]:
        missing = [letter for letter in text if letter not in self.code_of]
        if missing:
            raise NotHere(f"{self.name} has no {missing[0]!r}")
        return [self.code_of[letter] for letter in text]

    @property
    def descendant(self) -> pikepdf.Dictionary:
        return self.dictionary.DescendantFonts[0]

    def width_of(self, code: int) -> float:
        """In thousandths of the size."""
        if code not in self._widths:
            self._widths[code] = self._width_in_file(code)
        return self._widths[code]

    def _width_in_file(self, code: int) -> float:
        widths = list(self.descendant.get("/W", []))
        at = 0
        while at < len(widths):
            first = int(widths[at])
            if isinstance(widths[at + 1], pikepdf.Array):
                if first <= code < first + len(widths[at + 1]):
                    return float(widths[at + 1][code - first])
                at += 2
            else:
                if first <= code <= int(widths[at + 1]):
                    return float(widths[at + 2])
                at += 3
        return float(self.descendant.get("/DW", 1000))

    def program(self) -> TTFont:
        descriptor = self.descendant.FontDescriptor
        if "/FontFile2" not in descriptor:
            raise NotHere("no TrueType font")
        return TTFont(io.BytesIO(descriptor.FontFile2.read_bytes()), recalcBBoxes=False, recalcTimestamp=False)

    def set_program(self, pdf: pikepdf.Pdf, program: TTFont) -> None:
        out = io.BytesIO()
        program.save(out, reorderTables=None)
        stream = pdf.make_stream(out.getvalue())
        stream.Length1 = len(out.getvalue())
        self.descendant.FontDescriptor.FontFile2 = stream

    def set_to_unicode(self, pdf: pikepdf.Pdf, text_of: dict[int, str]) -> None:
        lines = [
            f"<{code:04x}> <{text.encode('utf-16-be').hex()}>" for code, text in sorted(text_of.items())
        ]
        blocks = [lines[at : at + 100] for at in range(0, len(lines), 100)]
        body = "\n".join(
            "\n".join([f"{len(block)} beginbfchar", *block, "endbfchar"]) for block in blocks
        )
        head = self.dictionary.ToUnicode.read_bytes().decode("latin-1").split("endcodespacerange")[0]
        tail = "endcmap CMapName currentdict /CMap defineresource pop end end"
        text = f"{head}endcodespacerange\n{body}\n{tail}"
        self.dictionary.ToUnicode = pdf.make_stream(text.encode("latin-1"))


def read_to_unicode(data: bytes) -> dict[int, str]:
    text = data.decode("latin-1")
    found: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.S):
        for code, to in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>", block):
            found[int(code, 16)] = bytes.fromhex(to).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", text, re.S):
        for first, last, to in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", block):
            start = bytes.fromhex(to).decode("utf-16-be")
            for code in range(int(first, 16), int(last, 16) + 1):
                found[code] = start[:-1] + chr(ord(start[-1]) + code - int(first, 16))
    return found
