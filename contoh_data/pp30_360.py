"""PP 30/2019 at 60/40: the same regency, where colleagues and staff answer a closed survey as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from contoh_data import pp30
from contoh_data.pp30 import BENIH, JUDUL

if TYPE_CHECKING:
    from random import Random

    from contoh_data.lembar import Lembar

__all__ = ["BENIH", "JUDUL", "lembar"]


def lembar(rng: Random) -> list[Lembar]:
    """Every sheet of the workbook: behaviour marked by superior, colleagues and, of heads, their staff."""
    return pp30.susun(rng, "pp30_360", ("atasan", "rekan", "bawahan"))
