"""Finding codes: berkas."""

from __future__ import annotations

from typing import Final

from asnkin.aturan.jenis import Aturan

ATURAN: Final[tuple[Aturan, ...]] = ()
