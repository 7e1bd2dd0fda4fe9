"""The sound sheets: several handouts, clinics, sizes, papers, languages and options."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path

import yaml

from .project import build

NOTE = "Take 1 tablet of 250 mg at 8:00.\n\nDo not take it with milk. Ask for Dr. Amelie Hart.\n"


@dataclass(frozen=True)
class Sheet:
    name: str
    clinic: str
    handout: str
    # How the press is asked for it, besides handout and clinic.
    args: tuple[str, ...]
    project: Path
    out: Path
    note: Path | None = None
    # What the proof must be told that the path does not say.
    options: tuple[str, ...] = ()
    facts: dict = field(default_factory=dict, hash=False, compare=False)

    @property
    def path(self) -> Path:
        return next(self.out.rglob("*.pdf"))

    def all_sheets(self) -> list[Sheet]:
        """This sheet and those that were made beside it."""
        note = self.out.parent / "note.txt"
        return [planned(self.project, self.out.parent, note, *wanted) for wanted in WANTED]

    def remade(self, out: Path, project: Path | None = None, note: Path | None = None, **changes) -> Sheet:
        """The sheet as it would be for another project, note, clinic or handout."""
        other = replace(self, out=out, project=project or self.project, note=note, **changes)
        make(other)
        return other

    @property
    def relative(self) -> Path:
        return self.path.relative_to(self.out)


# Name, clinic, handout, arguments. The name says what is special, since recipes ask for it.
WANTED: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("en-fever", "riverside", "fever-in-children", ("--language", "en")),
    ("en-doses", "st-brigid", "dose-plan", ("--size", "large")),
    ("en-doses-a4", "riverside", "dose-plan", ("--paper", "a4", "--size", "large-uk", "--language", "en")),
    ("en-log-a4", "harbor", "blood-pressure-log", ()),
    ("en-diabetes-xlarge", "st-brigid", "type-2-diabetes", ()),
    ("en-stitches-note", "riverside", "stitches-care", ("--language", "en", "--note")),
    ("en-doses-brief", "riverside", "dose-plan", ("--language", "en", "--template", "brief")),
    ("en-log-fillable", "riverside", "blood-pressure-log", ("--language", "en", "--fillable")),
    ("en-doses-fillable", "st-brigid", "dose-plan", ("--fillable",)),
    ("es-fever-xxlarge", "riverside", "fever-in-children", ("--language", "es", "--size", "xxlarge")),
    ("vi-cervix-clear", "riverside", "cervical-insufficiency", ("--language", "vi", "--size", "clear")),
    ("ru-fever-a4", "riverside", "fever-in-children", ("--language", "ru", "--paper", "a4")),
    ("zh-cervix", "riverside", "cervical-insufficiency", ("--language", "zh-Hans")),
    ("zh-fever-xlarge", "riverside", "fever-in-children", ("--language", "zh-Hans", "--size", "xlarge")),
    ("ar-fever", "riverside", "fever-in-children", ("--language", "ar")),
    ("ar-cervix-a4", "riverside", "cervical-insufficiency", ("--language", "ar", "--paper", "a4")),
    ("es+en-fever", "riverside", "fever-in-children", ("--bilingual", "es+en")),
)


def make_sheets(project: Path, folder: Path, jobs: int) -> list[Sheet]:
    note = folder / "note.txt"
    folder.mkdir(parents=True, exist_ok=True)
    note.write_text(NOTE, encoding="utf-8")
    sheets = [planned(project, folder, note, *wanted) for wanted in WANTED]
    with ThreadPoolExecutor(jobs) as pool:
        list(pool.map(make, sheets))
    return sheets


def planned(project: Path, folder: Path, note: Path, name: str, clinic: str, handout: str, args: tuple) -> Sheet:
    has_note = "--note" in args
    options = ("--note", str(note)) if has_note else ()
    if "--template" in args:
        options += ("--template", "brief")
    facts = yaml.load((project / "content" / "clinics" / f"{clinic}.yaml").read_text("utf-8"), yaml.BaseLoader)
    return Sheet(
        name, clinic, handout, args, project, folder / name, note if has_note else None, options, facts
    )


def make(sheet: Sheet) -> None:
    args = [arg for arg in sheet.args if arg != "--note"]
    if sheet.note:
        args += ["--note", str(sheet.note)]
    build(sheet.project, sheet.out, [sheet.handout, "--clinic", sheet.clinic, *args])
