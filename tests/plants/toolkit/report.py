"""The table by kind, and every miss with a sentence."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from .gate import Verdict
from .planting import Plant

# What must be refused of all plants.
GOAL = 0.98


# Changes that the gate lets through by decision, each with its reason; they are told, and not counted.
DECIDED = {
    "an-older-clinic-colour": "a colour says nothing, and its contrast is looked at",
    "another-day-of-making": "the day of the file may be set from outside, and is not printed",
}


@dataclass(frozen=True)
class Tried:
    plant: Plant
    verdict: Verdict


def table(tried: list[Tried]) -> str:
    rows: dict[str, list[Tried]] = defaultdict(list)
    for one in tried:
        rows[one.plant.recipe.kind].append(one)
    width = max(map(len, rows), default=4)
    lines = [f"{'kind':{width}}  tried  refused  missed"]
    for kind, ones in sorted(rows.items()):
        lines.append(line_of(kind, ones, width))
    lines.append(line_of("all", tried, width))
    return "\n".join(lines)


def line_of(name: str, ones: list[Tried], width: int) -> str:
    refused = sum(one.verdict.is_refused for one in ones)
    return f"{name:{width}}  {len(ones):5}  {refused:7}  {len(ones) - refused:6}"


def misses(tried: list[Tried]) -> str:
    lines = []
    for one in tried:
        if not one.verdict.is_refused:
            why = "passed as right" if one.verdict.is_sound else f"ended with {one.verdict.code}: {first(one.verdict.words)}"
            told = f"let through, since {DECIDED[one.plant.recipe.name]}" if one.plant.recipe.name in DECIDED else "missed"
            lines.append(f"{told}  {one.plant.recipe.kind}: {one.plant.recipe.name} on {one.plant.sheet.name}; {one.plant.says}; {why}")
    return "\n".join(lines)


def false_alarms(sound: list[Tried]) -> str:
    return "\n".join(
        f"false alarm  {one.plant.sheet.name}, {one.plant.says}: exit code {one.verdict.code}: {first(one.verdict.words)}"
        for one in sound
        if not one.verdict.is_sound
    )


def first(words: str) -> str:
    return " ".join(words.split())[:300]


def is_good_enough(tried: list[Tried], sound: list[Tried]) -> bool:
    held = [one for one in tried if one.plant.recipe.name not in DECIDED]
    refused = sum(one.verdict.is_refused for one in held)
    return bool(held) and refused >= GOAL * len(held) and all(one.verdict.is_sound for one in sound)
