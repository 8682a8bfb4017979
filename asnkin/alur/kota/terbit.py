"""The reports of the whole city: made from what is kept of each OPD, written only when something changed."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from asnkin.alur.keluaran import JSON, LAPORAN, REKAP, TEMUAN
from asnkin.alur.kota.gabungan import Kiriman, susun_gabungan
from asnkin.alur.kota.manifes import BENTUK, MANIFES, sidik, sidik_berkas
from asnkin.laporan.excel.rekap import tulis_rekap
from asnkin.laporan.excel.temuan import tulis_temuan
from asnkin.laporan.html.laporan import tulis_html
from asnkin.laporan.json_hasil import tulis_json
from asnkin.laporan.tulis import tulis_atomik

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    from asnkin.laporan.bahan import Bahan
    from asnkin.temuan import Temuan

_TULIS: Final[Mapping[str, Callable[[Bahan], bytes]]] = {
    REKAP: tulis_rekap,
    LAPORAN: tulis_html,
    JSON: tulis_json,
    TEMUAN: lambda bahan: tulis_temuan(bahan.temuan),
}


@dataclass(frozen=True, slots=True)
class Terbitan:
    """What is to be published in ``tujuan``: the data sets, what was found besides them, when it is made.

    ``opsi``: what was asked for, as ``Kota`` has it.
    """

    tujuan: Path
    kiriman: tuple[Kiriman, ...]
    temuan: tuple[Temuan, ...]
    dibuat: datetime
    opsi: Mapping[str, str]

    def kunci(self) -> str:
        """Fingerprint of everything that the joined reports depend on."""
        milik = [satu.manifes for satu in self.kiriman]
        isi = [(m.kunci, m.rubrik, m.periode, str(m.kiriman), sorted(m.berkas.items())) for m in milik]
        return sidik(repr(isi), repr(sorted(self.opsi.items())), repr([satu.sebagai_dict() for satu in self.temuan]))

    def susun(self) -> Bahan:
        """Join the data sets; raises GagalBerkas as ``susun_gabungan`` does."""
        return susun_gabungan(self.kiriman, self.temuan, self.dibuat, self.opsi)


def tulis_terbitan(terbitan: Terbitan, nama: tuple[str, ...], bahan: Bahan | None = None) -> dict[str, str]:
    """Write the reports of these names and return their SHA-256; ``bahan`` spares joining again."""
    bahan = bahan or terbitan.susun()
    sidik_isi = {}
    for satu in nama:
        isi = _TULIS[satu](bahan)
        tulis_atomik(terbitan.tujuan / satu, isi)
        sidik_isi[satu] = hashlib.sha256(isi).hexdigest()
    return sidik_isi


def sudah_terbit(terbitan: Terbitan) -> bool:
    """Whether an earlier run wrote these very reports, and they are still there as they were."""
    try:
        isi = json.loads((terbitan.tujuan / MANIFES).read_text("utf-8"))
        return (
            isi["bentuk"] == BENTUK
            and isi["kunci"] == terbitan.kunci()
            and all(sidik_berkas(terbitan.tujuan / nama) == satu for nama, satu in isi["berkas"].items())
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False


def catat_terbitan(terbitan: Terbitan, berkas: Mapping[str, str]) -> None:
    """Note what was written, last of all."""
    isi = {"bentuk": BENTUK, "kunci": terbitan.kunci(), "berkas": dict(berkas)}
    tulis_atomik(terbitan.tujuan / MANIFES, f"{json.dumps(isi, indent=1, sort_keys=True)}\n".encode())
