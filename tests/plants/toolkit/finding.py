"""Places on a sheet that several kinds of fault look for."""

from __future__ import annotations

import re

import pikepdf

from .doc import Doc
from .page import Page
from .plant import NotHere
from .text_run import TextRun


def free_place(doc: Doc):
    """A page with room between its lowest text and its foot, and the height of that room's top."""
    for page in doc.pages:
        lowest = max((one.y for one in doc.body() if one.page is page), default=0)
        if 100 < lowest < page.height - 160:
            return page, lowest + 40
    raise NotHere("no page has room")


def give_picture(page: Page, name: str, picture: pikepdf.Object) -> None:
    """Makes an image or a form known to a page."""
    if "/XObject" not in page.obj.Resources:
        page.obj.Resources.XObject = pikepdf.Dictionary()
    page.obj.Resources.XObject[name] = picture


def give_font(page: Page, name: str, font: pikepdf.Object) -> None:
    page.obj.Resources.Font[name] = font


def long_runs(doc: Doc, letters: int = 15) -> list[TextRun]:
    """Runs of running text that are long enough to be missed."""
    return [run for run in doc.body() if len(run.text.strip()) > letters and run.size < 27]


def phone_runs(doc: Doc) -> list[TextRun]:
    found = [run for run in doc.runs() if doc.sheet.facts["phone"] in run.text]
    if not found:
        raise NotHere("no phone")
    return found


def number_runs(doc: Doc) -> list[TextRun]:
    """Runs in which a number of a dose, an age, a temperature or a time stands."""
    return [run for run in doc.body() if re.search(r"[0-9]", run.text) and len(run.text.strip()) > 1]


def other_number(text: str) -> str:
    """Another number of the same length."""
    digit = re.search(r"[0-9]", text)
    if not digit:
        raise NotHere("no digit")
    return {"1": "7", "7": "1", "6": "8", "8": "3", "3": "8", "5": "6", "0": "8", "9": "4", "4": "9", "2": "5"}[digit[0]]
