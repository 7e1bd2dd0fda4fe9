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


# Many files cost one start of the program.
MOST_AT_ONCE = 24


def ask_all(questions: list[tuple[Path, Path, tuple[str, ...]]], press: Path = PRESS) -> dict[Path, Verdict]:
    """The verdicts of files of one project with the same options; one that was not answered for is asked about alone."""
    (_, project, options) = questions[0]
    files = [file for file, _, _ in questions]
    command = ["node", str(press), "proof", *map(str, files), "--project", str(project), "--json", *options]
    try:
        limit = LONGEST_SECONDS + 10 * len(files)
        done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=limit, check=False)
        answers = answers_in(done.stdout) if done.returncode in (SOUND, DOUBTED) else {}
    except subprocess.TimeoutExpired:
        answers = {}
    return {file: answers.get(str(file)) or ask(file, project, list(options), press) for file in files}


def answers_in(text: str) -> dict[str, Verdict]:
    answers: dict[str, Verdict] = {}
    for line in text.splitlines():
        try:
            told = json.loads(line)
        except ValueError:
            continue
        if isinstance(told, dict) and isinstance(told.get("file"), str) and isinstance(told.get("right"), bool):
            code = SOUND if told["right"] and not told.get("doubts") else DOUBTED
            answers[told["file"]] = Verdict(code, line, tuple(doubts_in(line)))
    return answers


def in_groups(questions: list[tuple[Path, Path, tuple[str, ...]]]) -> list[list[tuple[Path, Path, tuple[str, ...]]]]:
    """Questions about one project with the same options, a few at a time."""
    groups: dict[tuple, list] = {}
    for question in questions:
        groups.setdefault(question[1:], []).append(question)
    return [group[at : at + MOST_AT_ONCE] for group in groups.values() for at in range(0, len(group), MOST_AT_ONCE)]
