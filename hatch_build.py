"""Put the example workbooks into the wheel: those beside the scripts that make them, without the scripts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BukuContoh(BuildHookInterface):
    """Ship ``contoh_data/*.xlsx`` as ``asnkin/contoh_bawaan/``."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add each workbook to the files of the wheel; an editable install (``version``) reads them where they are."""
        if version == "standard":
            for buku in sorted(Path(self.root, "contoh_data").glob("*.xlsx")):
                build_data["force_include"][str(buku)] = f"asnkin/contoh_bawaan/{buku.name}"
