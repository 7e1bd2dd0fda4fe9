"""A sheet in hand: its pages, runs, structure and facts, with the choices that chance makes in it."""

from __future__ import annotations

from pathlib import Path

import pikepdf

from . import structure
from .font import Font
from .page import Page
from .plant import NotHere, chance
from .structure import Node
from .text_run import TextRun


class Doc:
    def __init__(self, sheet, recipe_name: str, seed: str):
        self.sheet = sheet
        self.pdf = pikepdf.open(sheet.path)
        self.chance = chance(seed, recipe_name, sheet.name)
        self._pages: list[Page] | None = None
        self._fonts: dict[tuple, Font] = {}
        self._runs: list[TextRun] | None = None
        # What is published in place of the changed document, where a recipe makes whole files.
        self.whole_file: bytes | None = None
        # Where the sheet is held against another project, or other options, than it was made with.
        self.project: Path | None = None
        self.options: list[str] | None = None
        # The sheet that would be sound, where the project, the order or the place is what changes.
        self.sound: Path | None = None
        # Where the file is put, where that is not the sheet's own place, and where a recipe may keep other files.
        self.path: Path | None = None
        self.folder: Path | None = None

    @property
    def pages(self) -> list[Page]:
        if self._pages is None:
            self._pages = [Page(self, at + 1, page.obj) for at, page in enumerate(self.pdf.pages)]
        return self._pages

    def font(self, name: str, dictionary: pikepdf.Object) -> Font:
        """Pages share fonts, and a font is read once."""
        key = (name, dictionary.objgen)
        if key not in self._fonts:
            self._fonts[key] = Font(name, dictionary)
        return self._fonts[key]

    def runs(self) -> list[TextRun]:
        if self._runs is None:
            self._runs = [run for page in self.pages for run in page.runs()]
        return self._runs

    def body(self) -> list[TextRun]:
        return [run for run in self.runs() if run.mcid is not None]

    def nodes(self) -> list[Node]:
        return structure.nodes(self.pdf)

    def page_of(self, obj: pikepdf.Object) -> Page:
        for page in self.pages:
            if structure.same(page.obj, obj):
                return page
        raise NotHere("no such page")

    def runs_of(self, obj: pikepdf.Object) -> list[TextRun]:
        """All runs below an element, in reading order of their marked content."""
        found: list[TextRun] = []
        for page_obj, mcid in structure.deep_contents_of(obj):
            number = self.page_of(page_obj).number
            found += [run for run in self.runs() if run.page.number == number and run.mcid == mcid]
        return found

    def text_of(self, obj: pikepdf.Object) -> str:
        return "".join(run.text for run in self.runs_of(obj))

    def roles(self, *roles: str) -> list[Node]:
        return [node for node in self.nodes() if node.role in roles]

    def urgent(self) -> Node:
        """The emergency section: the first section of which a page's black band is part comes right after the summary."""
        for node in self.roles("Sect"):
            if self.sheet.facts["emergency"] in self.text_of(node.obj) and self.items_of(node):
                return node
        raise NotHere("no emergency section")

    def items_of(self, node: Node) -> list[Node]:
        return [
            one
            for one in self.nodes()
            if one.role == "LI" and any(structure.same(parent, node.obj) for parent in one.parents)
        ]

    def pick(self, things, why: str = "nothing to choose from"):
        """One of them, by chance; anything that can be listed."""
        listed = list(things)
        if not listed:
            raise NotHere(why)
        return listed[self.chance.randrange(len(listed))]

    def other_sheet(self, fits) -> "Doc":
        """Another sound sheet of the same run."""
        others = [one for one in self.sheet.all_sheets() if one.name != self.sheet.name and fits(one)]
        return Doc(self.pick(others, "no such other sheet"), "", "")

    def find(self, text: str) -> list[TextRun]:
        return [run for run in self.runs() if text in run.text]

    def one_of(self, text: str) -> TextRun:
        return self.pick(self.find(text), f"{text!r} is on no page")

    def matching(self, pattern: str, body_only: bool = True) -> list[TextRun]:
        return [run for run in (self.body() if body_only else self.runs()) if run.has(pattern)]

    def forget(self) -> None:
        """Reads the pages anew, after they were put in another order or taken away."""
        self.save_pages()
        self._pages = self._runs = None

    def save_pages(self) -> None:
        for page in self._pages or []:
            if page.changed:
                page.save()

    def touched(self) -> tuple[int, ...] | None:
        """The pages whose drawing was changed, where that is all that was."""
        numbers = tuple(page.number for page in self._pages or [] if page.changed)
        return None if self.sound or self.whole_file or not numbers else numbers

    def bytes(self) -> bytes:
        if self.whole_file is not None:
            return self.whole_file
        import io

        self.save_pages()
        out = io.BytesIO()
        self.pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.preserve)
        return out.getvalue()
