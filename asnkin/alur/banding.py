"""The use case ``rubrik banding``: what differs between two rubrics."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from asnkin.rubrik.banding import bandingkan
from asnkin.rubrik.muat import muat_rubrik

if TYPE_CHECKING:
    from asnkin.rubrik.banding import Beda
    from asnkin.rubrik.muat import RubrikTermuat


@dataclass(frozen=True, slots=True)
class Banding:
    """Two rubrics and everything that differs between them, in the order of the rubric."""

    a: RubrikTermuat
    b: RubrikTermuat
    beda: tuple[Beda, ...]

    def nama(self) -> tuple[str, str]:
        """What to call both: their codes, or, where these are equal, where they come from."""
        a, b = (f"{satu.rubrik.rubrik} {satu.rubrik.versi}" for satu in (self.a, self.b))
        return (a, b) if a != b else (self.a.asal, self.b.asal)

    def json(self) -> bytes:
        """Return the differences for another program; a value that is not there is null."""
        isi = {
            "skema": 1,
            **{nama: _sebut(satu) for nama, satu in (("a", self.a), ("b", self.b))},
            "beda": [satu._asdict() for satu in self.beda],
        }
        return json.dumps(isi, ensure_ascii=False, indent=2).encode()


def banding(a: str, b: str) -> Banding:
    """Compare two rubrics, codes or files; raises RubrikSalah, GagalBerkas, SalahPakai."""
    kedua = muat_rubrik(a), muat_rubrik(b)
    return Banding(*kedua, tuple(bandingkan(kedua[0].rubrik, kedua[1].rubrik)))


def _sebut(satu: RubrikTermuat) -> dict[str, str]:
    rubrik = satu.rubrik
    return {"kode": rubrik.rubrik, "versi": rubrik.versi, "asal": satu.asal, "sha256": satu.sha256}
