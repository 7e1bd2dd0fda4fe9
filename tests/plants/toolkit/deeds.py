"""What a file does and says of itself: links, fields, bookmarks, actions, boxes, names and rights."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pikepdf

ANNOTATION_KEYS = (
    "/Subtype /Rect /Contents /F /A /AA /Dest /T /TU /TM /FT /Ff /V /DV /MaxLen /AS /Opt /DA /Q /OC /CA /MK /Open /Name /FS"
).split()
PAGE_KEYS = "/MediaBox /CropBox /TrimBox /BleedBox /ArtBox /Rotate /UserUnit /AA /Tabs /Trans /Dur".split()
UNTOLD_OF_CATALOG = {"/Pages", "/StructTreeRoot", "/Outlines", "/Metadata", "/Type", "/AcroForm"}


@lru_cache(maxsize=24)
def done(path: Path, _stamp: int) -> str:
    with pikepdf.open(path) as pdf:
        pages = {page.obj.objgen: str(at) for at, page in enumerate(pdf.pages)}
        told = [f"pages {len(pdf.pages)}", f"rights {pdf.allow if pdf.is_encrypted else 'all'}"]
        told += [f"info {key} {value}" for key, value in sorted(dict(pdf.docinfo).items())]
        told.append(f"xmp {pdf.Root.Metadata.read_bytes()}" if "/Metadata" in pdf.Root else "no xmp")
        for key in sorted(pdf.Root.keys()):
            if key not in UNTOLD_OF_CATALOG:
                told.append(f"{key} {in_words(pdf.Root[key], pages)}")
        told.append(f"form {in_words(form_of(pdf), pages)}")
        for at, page in enumerate(pdf.pages):
            told += [f"page {at} {key} {in_words(page.obj[key], pages)}" for key in PAGE_KEYS if key in page.obj]
            told += [f"on {at}: {told_of(one, pages)}" for one in page.obj.get("/Annots", [])]
        if "/Outlines" in pdf.Root:
            bookmarks(pdf.Root.Outlines, pages, told, 0)
        return "\n".join(told)


def form_of(pdf: pikepdf.Pdf) -> pikepdf.Object:
    form = pikepdf.Dictionary()
    for key, value in pdf.Root.get("/AcroForm", pikepdf.Dictionary()).items():
        if key not in ("/Fields", "/DR"):
            form[key] = value
    return form


def told_of(annotation: pikepdf.Object, pages: dict) -> str:
    parts = [f"{key} {in_words(annotation[key], pages)}" for key in ANNOTATION_KEYS if key in annotation]
    look = annotation.get("/AP", {}).get("/N")
    if isinstance(look, pikepdf.Stream):
        parts.append(f"look {look.read_bytes()}")
    elif look is not None:
        parts += [f"look {key} {one.read_bytes()}" for key, one in look.items()]
    return " ".join(parts)


def bookmarks(item: pikepdf.Object, pages: dict, told: list[str], level: int) -> None:
    child = item.get("/First")
    while child is not None:
        keys = [f"{key} {in_words(child[key], pages)}" for key in ("/Title", "/Dest", "/A") if key in child]
        told.append(f"bookmark {level} {' '.join(keys)}")
        bookmarks(child, pages, told, level + 1)
        child = child.get("/Next")


def in_words(value, pages: dict, depth: int = 0) -> str:
    """A value with all that it holds, where a page is its number."""
    if depth > 8:
        return "…"
    if isinstance(value, pikepdf.Stream):
        return f"stream {value.read_bytes()!r}"
    if isinstance(value, pikepdf.Dictionary):
        if value.objgen in pages:
            return f"page {pages[value.objgen]}"
        skipped = ("/Parent", "/P", "/Prev", "/Next")
        inner = [f"{key} {in_words(one, pages, depth + 1)}" for key, one in sorted(value.items()) if key not in skipped]
        return f"<{' '.join(inner)}>"
    if isinstance(value, pikepdf.Array):
        return f"[{' '.join(in_words(one, pages, depth + 1) for one in value)}]"
    return str(value)
