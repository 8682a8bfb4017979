"""Rater forms: who rates whom, the marks, and the comment that goes with them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from contoh_data.angka import tanda
from contoh_data.rubrik import butir_orang, butir_rubrik, wajib_alasan

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from random import Random

    from contoh_data.orang import Orang


@dataclass(frozen=True)
class Kuesioner:
    """How one place asks: rubric, comments by how the mark came out (tinggi, sedang, rendah), first day, days open.

    ``naik`` lifts every mark, where a place asks for what nearly everyone does well.
    """

    rubrik: str
    komentar: Mapping[str, Sequence[str]]
    mulai: date
    lama: int = 14
    naik: float = 0.0

    def kepala(self) -> list[str]:
        """Header of the wide rater sheet."""
        return [
            "NIP",
            "Nama Pegawai",
            "Peran",
            "NIP Penilai",
            "Tanggal",
            "Komentar",
            *butir_rubrik(self.rubrik).values(),
        ]

    def baris(self, rng: Random, satu: Orang, jenis: str, penilai: Orang | None) -> list[Any]:
        """One form: blank where a butir does not apply; a comment by the superior, or where a mark needs one."""
        keras = (int(penilai.nip[-3:]) % 7 - 3) * 0.08 - self.naik if penilai else -self.naik
        berlaku = butir_orang(self.rubrik, satu)
        skor = [
            tanda(rng, satu, jenis, kunci, keras) if kunci in berlaku else None for kunci in butir_rubrik(self.rubrik)
        ]
        isi = [angka for angka in skor if angka is not None]
        perlu = set(isi) & set(wajib_alasan(self.rubrik)) and rng.random() > 0.02  # noqa: PLR2004 - some forget
        komentar = self._komentar(rng, sum(isi) / len(isi)) if jenis == "atasan" or perlu else ""
        hari = self.mulai + timedelta(days=rng.randrange(self.lama))
        return [satu.nip, satu.nama, jenis, penilai.nip if penilai else "", hari, komentar, *skor]

    def _komentar(self, rng: Random, rata: float) -> str:
        return rng.choice(self.komentar["tinggi" if rata >= 4 else "sedang" if rata >= 3 else "rendah"])  # noqa: PLR2004


def penilai(rng: Random, satu: Orang, jenis: str, orang: Sequence[Orang]) -> list[Orang | None]:
    """Who rates: oneself, the superior (None: somebody outside the list), or two to four others who know the work."""
    match jenis:
        case "diri":
            return [satu]
        case "atasan":
            return [satu.atasan]
        case "bawahan":
            calon = [o for o in orang if o.atasan is satu]
        case "masyarakat":
            return [None] * rng.choice((3, 4, 5))
        case _:
            calon = [o for o in orang if o.unit is satu.unit and o is not satu and o is not satu.atasan]
    return list(rng.sample(calon, min(len(calon), rng.choice((2, 3, 3, 4)))))
