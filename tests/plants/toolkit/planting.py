"""Plants a recipe in as many sheets as it asks for, and holds each plant to what it claims."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from .doc import Doc
from .plant import NotHere, Recipe, chance
from .senses import check_opens, differs
from .sheets import Sheet


@dataclass(frozen=True)
class Plant:
    recipe: Recipe
    sheet: Sheet
    says: str
    file: Path
    project: Path
    options: tuple[str, ...]
    # What the file is compared with, to see that there is a fault at all.
    sound: Path
    # Which pages the change touched; None where it may be any.
    pages: tuple[int, ...] | None = None


@dataclass(frozen=True)
class Planted:
    plants: tuple[Plant, ...]
    # Where the toolkit itself is wrong: a plant that does not open, or changes nothing.
    mistakes: tuple[str, ...]


def plant_all(recipe: Recipe, sheets: list[Sheet], folder: Path, seed: str) -> Planted:
    plants: list[Plant] = []
    mistakes: list[str] = []
    reasons: list[str] = []
    for sheet in in_turn(recipe, sheets, seed):
        if len(plants) == recipe.times:
            break
        try:
            made = plant_one(recipe, sheet, folder, seed)
        except NotHere as reason:
            reasons.append(f"{sheet.name}: {reason}")
            continue
        except Exception as error:  # noqa: BLE001, a recipe that fails is told with the others
            mistakes.append(f"{recipe.name} on {sheet.name} failed: {type(error).__name__}: {error}")
            continue
        wrong = what_is_wrong(made)
        if wrong:
            mistakes.append(f"{recipe.name} on {sheet.name}: {wrong}: {made.says}")
        else:
            plants.append(made)
    if len(plants) < recipe.times and not mistakes:
        mistakes.append(f"{recipe.name} found {len(plants)} of {recipe.times} sheets; {'; '.join(reasons)}")
    return Planted(tuple(plants), tuple(mistakes))


def in_turn(recipe: Recipe, sheets: list[Sheet], seed: str) -> list[Sheet]:
    """The sheets that a recipe may take, in an order of its own."""
    fit = [one for one in sheets if not recipe.sheets or any(word in one.name for word in recipe.sheets)]
    order = list(fit)
    chance(seed, recipe.name).shuffle(order)
    return order


def plant_one(recipe: Recipe, sheet: Sheet, folder: Path, seed: str) -> Plant:
    doc = Doc(sheet, recipe.name, seed)
    doc.folder = folder / f"{recipe.name}.{sheet.name}"
    says = recipe.change(doc)
    file = doc.folder / (doc.path or sheet.relative)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(doc.bytes())
    options = sheet.options if doc.options is None else tuple(doc.options)
    return Plant(recipe, sheet, says, file, doc.project or sheet.project, options, doc.sound or sheet.path, doc.touched())


def what_is_wrong(made: Plant) -> str | None:
    unopened = check_opens(made.file, made.pages)
    if unopened:
        return f"does not open ({unopened})"
    return None if differs(made.sound, made.file, made.recipe.by, made.pages) else f"is not {made.recipe.by}"


def touched_but_sound(sheets: list[Sheet], folder: Path) -> list[Plant]:
    """Sheets that other tools have written anew without a change: what is refused must be refused for its fault."""
    controls: list[Plant] = []
    for at, sheet in enumerate(sheets):
        name, write = REWRITES[at % len(REWRITES)]
        file = folder / f"sound-{name}.{sheet.name}" / sheet.relative
        file.parent.mkdir(parents=True, exist_ok=True)
        doc = Doc(sheet, name, "")
        write(doc, file)
        recipe = Recipe("sound", f"rewritten: {name}", "", 1, (), write)
        controls.append(Plant(recipe, sheet, f"written anew, nothing changed ({name})", file, sheet.project, sheet.options, sheet.path))
    return controls


def save_as_it_is(doc: Doc, file: Path) -> None:
    doc.pdf.save(file)


def save_contents_anew(doc: Doc, file: Path) -> None:
    for page in doc.pages:
        page.changed = True
    file.write_bytes(doc.bytes())


def save_linearized(doc: Doc, file: Path) -> None:
    doc.pdf.save(file, linearize=True)


def save_packed(doc: Doc, file: Path) -> None:
    import pikepdf

    # Pictures packed anew are other data, and doubted: nobody unpacks every picture of every sheet.
    doc.pdf.save(file, object_stream_mode=pikepdf.ObjectStreamMode.generate)


REWRITES = (
    ("saved", save_as_it_is),
    ("contents", save_contents_anew),
    ("linearized", save_linearized),
    ("packed", save_packed),
)

