"""The command that is tried: `handouts proof`. Nothing else of the press is asked."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from .project import PRESS

SOUND, DOUBTED = 0, 5
LONGEST_SECONDS = 120


@dataclass(frozen=True)
class Verdict:
    code: int
    words: str
    doubts: tuple[dict, ...] = field(default=())

    @property
    def is_refused(self) -> bool:
        return self.code == DOUBTED

    @property
    def is_sound(self) -> bool:
        return self.code == SOUND


def ask(file: Path, project: Path, options: list[str], press: Path = PRESS) -> Verdict:
    """Any exit code but 0 and 5 is neither a refusal nor a pass: the command has then failed to judge."""
    command = ["node", str(press), "proof", str(file), "--project", str(project), "--json", *options]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=LONGEST_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return Verdict(-1, f"no answer in {LONGEST_SECONDS} seconds")
    return Verdict(done.returncode, (done.stdout + done.stderr).strip(), tuple(doubts_in(done.stdout)))


def doubts_in(text: str) -> list[dict]:
    """Every object of the answer that names a rule, whatever it is wrapped in."""
    try:
        values = [json.loads(text)]
    except ValueError:
        values = []
        for line in text.splitlines():
            try:
                values.append(json.loads(line))
            except ValueError:
                continue
    found: list[dict] = []

    def look(value) -> None:
        if isinstance(value, dict):
            if "rule" in value:
                found.append(value)
            for one in value.values():
                look(one)
        elif isinstance(value, list):
            for one in value:
                look(one)

    look(values)
    return found
