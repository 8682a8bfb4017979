"""Microsoft's Open XML SDK as a validator: the program that ``ASNKIN_OOXML`` or the search path names."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


def cari_sdk() -> str:
    """Return the path of the validator, or skip the test."""
    jalur = os.environ.get("ASNKIN_OOXML") or shutil.which("ooxml-validator")
    if jalur is None:
        pytest.skip("ooxml-validator tidak terpasang")
    return jalur


def keluhan_sdk(berkas: Path) -> list[str]:
    """Return what the SDK has against a file."""
    lingkungan = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}  # it brings no ICU along
    perintah = [cari_sdk(), str(berkas)]
    jalan = subprocess.run(perintah, check=True, capture_output=True, text=True, env=lingkungan, timeout=300)  # noqa: S603
    jawaban = json.loads(jalan.stdout)
    assert jawaban["ok"] == (not jawaban["errors"])
    return [f"{satu['path']} {satu['xPath']}: {satu['description']}" for satu in jawaban["errors"]]
