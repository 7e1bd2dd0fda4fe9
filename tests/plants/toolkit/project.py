"""The project that the sheets are made from: the samples, and one handout of ours with doses, tables and names."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
REPOSITORY = HERE.parent.parent
PRESS = REPOSITORY / "dist" / "cli" / "main.js"


def write_project(folder: Path) -> Path:
    """A project of its own, so that a plant may change what it says without touching the samples."""
    shutil.copytree(REPOSITORY / "content", folder / "content", dirs_exist_ok=True)
    shutil.copytree(HERE / "handouts", folder / "content" / "handouts", dirs_exist_ok=True)
    return folder


def copy_project(project: Path, folder: Path) -> Path:
    shutil.copytree(project / "content", folder / "content", dirs_exist_ok=True)
    return folder


def edit(project: Path, file: str, old: str, new: str) -> None:
    """Changes one place of a project's file; the place must be there, and once."""
    path = project / "content" / file
    text = path.read_text(encoding="utf-8")
    if text.count(old) < 1:
        raise ValueError(f"{file} has no {old!r}")
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def build(project: Path, out: Path, args: list[str]) -> None:
    command = ["node", str(PRESS), "build", *args, "--project", str(project), "--out", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)}\n{done.stderr}")
