"""What a plant is: one change to one sound sheet, of a kind, that a person would see, hear or fall for."""

from __future__ import annotations

import hashlib
import random
from dataclasses import dataclass, replace
from typing import Callable

# How a plant can be noticed by somebody who has the sound sheet beside it. Each plant says by which of these, and the
# toolkit holds it to that: a plant that changes nothing there is a mistake of the toolkit.
SEEN = "seen"  # on the drawn page
COPIED = "copied"  # in the text that a reader program takes out
HEARD = "heard"  # in what a screen reader walks through
DONE = "done"  # in what the file does, opens, links to or says of itself
SENSES = (SEEN, COPIED, HEARD, DONE)


class NotHere(Exception):
    """The sheet has nothing that this recipe could change; another sheet is tried."""


@dataclass(frozen=True)
class Recipe:
    kind: str
    name: str
    by: str
    times: int
    sheets: tuple[str, ...]
    change: Callable

    def __reduce__(self):
        # Between processes a recipe goes by its name: functions that are made by others cannot be sent.
        return called, (self.name, self.times)


RECIPES: list[Recipe] = []


def plant(kind: str, by: str = SEEN, times: int = 1, sheets: tuple[str, ...] = ()):
    """Makes a function a recipe. `sheets` are words of which one must be in the sheet's name; without any, all will do."""

    def register(change: Callable) -> Callable:
        name = change.__name__.replace("_", "-")
        if any(recipe.name == name for recipe in RECIPES):
            raise ValueError(f"two recipes are called {name}")
        RECIPES.append(Recipe(kind, name, by, times, sheets, change))
        return change

    return register


def called(name: str, times: int) -> Recipe:
    return replace(next(one for one in RECIPES if one.name == name), times=times)


def chance(*parts: object) -> random.Random:
    """The same choices for the same seed, recipe and sheet, on every machine."""
    text = "/".join(str(part) for part in parts)
    return random.Random(int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big"))
