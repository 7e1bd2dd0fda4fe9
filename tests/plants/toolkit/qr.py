"""The modules of a QR code for an address: asked of the package `qrcode` that is installed with the press."""

from __future__ import annotations

import json
import subprocess

from .project import REPOSITORY

SCRIPT = """
import qrcode from 'qrcode';
const { modules } = qrcode.create(process.argv[1], { errorCorrectionLevel: 'M' });
const rows = Array.from({ length: modules.size }, (_, row) => Array.from({ length: modules.size }, (_, column) => modules.get(row, column) === 1));
console.log(JSON.stringify(rows));
"""


def modules_of(address: str) -> list[list[bool]]:
    command = ["node", "--input-type=module", "-e", SCRIPT, address]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)
