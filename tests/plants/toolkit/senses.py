"""What a person, a reader program or a screen reader gets from a file; so that a plant that changes nothing is found."""

from __future__ import annotations

import re
import subprocess
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import pikepdf
from PIL import Image, ImageChops

from . import structure
from .page import owner_of
from .deeds import done
from .plant import COPIED, DONE, HEARD, SEEN

DOTS_AN_INCH = 72
# A pixel that differs by this much of 255, in any colour, is told apart on white paper.
CLEAR_DIFFERENCE = 40
# Numbers of the pages that a plant changed; None for all of them.
Pages = tuple[int, ...] | None
# At 72 dots an inch a full stop of 18 points has about four such pixels.
FEWEST_PIXELS = 3


def check_opens(path: Path, pages: Pages) -> str | None:
    """What other programs find wrong with the file; a plant must open, or nobody would be hurt by it."""
    checked = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True, check=False)
    if checked.returncode == 2:
        return f"qpdf: {checked.stderr.strip().splitlines()[-1]}"
    try:
        return None if drawn(path, path.stat().st_mtime_ns, pages or (1,)) else "pdftoppm: no page"
    except (subprocess.CalledProcessError, ValueError) as error:
        return f"pdftoppm: {error}"


def differs(before: Path, after: Path, sense: str, pages: Pages) -> bool:
    a, b = (before, before.stat().st_mtime_ns), (after, after.stat().st_mtime_ns)
    if sense == SEEN:
        return are_seen_different(drawn(*a, pages), drawn(*b, pages))
    look = {COPIED: copied, HEARD: heard, DONE: done}[sense]
    return look(*a) != look(*b)


@lru_cache(maxsize=32)
def drawn(path: Path, _stamp: int, pages: Pages) -> tuple[Image.Image, ...]:
    """Pages in colour, as a viewer shows them, annotations and fields included; all of them without any numbers."""
    if pages is None:
        return draw(path, [])
    return tuple(image for number in pages for image in draw(path, ["-f", str(number), "-l", str(number)]))


def draw(path: Path, which: list[str]) -> tuple[Image.Image, ...]:
    command = ["pdftoppm", "-r", str(DOTS_AN_INCH), "-cropbox", *which, str(path)]
    data = subprocess.run(command, capture_output=True, check=True).stdout
    images, at = [], 0
    while at < len(data):
        head = re.match(rb"P6\s(\d+) (\d+)\s255\s", data[at : at + 40])
        if not head:
            raise ValueError("no picture")
        width, height = int(head[1]), int(head[2])
        size = head.end() + width * height * 3
        images.append(Image.open(BytesIO(data[at : at + size])).convert("RGB"))
        at += size
    return tuple(images)


def are_seen_different(before: tuple[Image.Image, ...], after: tuple[Image.Image, ...]) -> bool:
    if [page.size for page in before] != [page.size for page in after]:
        return True
    return any(clear_pixels(a, b) >= FEWEST_PIXELS for a, b in zip(before, after))


def clear_pixels(a: Image.Image, b: Image.Image) -> int:
    strongest = None
    for band in ImageChops.difference(a, b).split():
        strongest = band if strongest is None else ImageChops.lighter(strongest, band)
    return sum(strongest.histogram()[CLEAR_DIFFERENCE:])


@lru_cache(maxsize=24)
def copied(path: Path, _stamp: int) -> str:
    return subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, text=True, check=True).stdout


@lru_cache(maxsize=24)
def heard(path: Path, _stamp: int) -> str:
    """The walk of a screen reader: roles, texts, languages, descriptions and what is said of annotations."""
    with pikepdf.open(path) as pdf:
        said = [repr(pdf.Root.get("/Lang")), repr(pdf.Root.get("/MarkInfo")), role_map(pdf)]
        texts = {page.obj.objgen: spoken_texts(page.obj) for page in pdf.pages}
        for top in structure.kids_of(pdf.Root.StructTreeRoot) if "/StructTreeRoot" in pdf.Root else []:
            walk(top, texts, said, None)
        for page in pdf.pages:
            said.append(str(page.obj.get("/StructParents")))
        if "/StructTreeRoot" in pdf.Root:
            said.append(parent_tree(pdf))
        return "\n".join(said)


def role_map(pdf: pikepdf.Pdf) -> str:
    return repr(pdf.Root.StructTreeRoot.get("/RoleMap")) if "/StructTreeRoot" in pdf.Root else ""


def parent_tree(pdf: pikepdf.Pdf) -> str:
    numbers = pdf.Root.StructTreeRoot.get("/ParentTree", pikepdf.Dictionary()).get("/Nums", [])
    rows = []
    for entry in numbers:
        elements = list(entry) if isinstance(entry, pikepdf.Array) else [entry]
        rows.append(" ".join(str(getattr(one, "objgen", one)) for one in elements))
    return "\n".join(rows)


def walk(obj, texts: dict, said: list[str], page) -> None:
    if isinstance(obj, int):
        said.append(f"  {texts.get(page, {}).get(obj)}")
        return
    if not isinstance(obj, pikepdf.Dictionary):
        return
    page = obj.Pg.objgen if "/Pg" in obj else page
    if "/MCID" in obj and "/S" not in obj:
        said.append(f"  {texts.get(page, {}).get(int(obj.MCID))}")
    elif "/Obj" in obj:
        said.append(f"  annotation {obj.Obj.get('/Contents')} {obj.Obj.get('/TU')} {obj.Obj.get('/A')}")
    else:
        said.append(f"{obj.get('/S')} {[str(obj.get(key)) for key in ('/Lang', '/Alt', '/ActualText', '/E', '/A')]}")
        for kid in structure.kids_of(obj):
            walk(kid, texts, said, page)
        said.append("end")


def spoken_texts(page: pikepdf.Object) -> dict[int, str]:
    """The operands of what each stretch of marked content shows; codes will do to tell two files apart."""
    found: dict[int, str] = {}
    open_ids: list[int | None] = []
    for one in pikepdf.parse_content_stream(page):
        operator = str(one.operator)
        if operator in ("BDC", "BMC"):
            operands = list(one.operands)
            mcid = owner_of(Begin(operands, operator))[0]
            open_ids.append(mcid if mcid is not None else (open_ids[-1] if open_ids else None))
            if mcid is not None:
                found.setdefault(mcid, str(operands[0]))
            if operator == "BDC" and "/ActualText" in operands[1] and open_ids[-1] is not None:
                found[open_ids[-1]] += f"says {operands[1].ActualText}"
        elif operator == "EMC":
            open_ids.pop()
        elif operator in ("Tj", "TJ", "Do") and open_ids and open_ids[-1] is not None:
            parts = one.operands[0] if operator == "TJ" else [one.operands[0]]
            found[open_ids[-1]] += "".join(str(bytes(p)) for p in parts if isinstance(p, pikepdf.String))
    return found


class Begin:
    def __init__(self, operands: list, operator: str):
        self.operands, self.operator = operands, operator
