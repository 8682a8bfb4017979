"""The recap of a whole city computed anew, to be held against the published one."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from asnkin.alur.kota.rekap import PermintaanRekap, rekap
from asnkin.galat import SalahPakai

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from asnkin.alur.kota.rekap import HasilRekap
    from asnkin.alur.permintaan import Permintaan


@dataclass(frozen=True, slots=True)
class _Maju:
    lapor: Callable[[str], None]

    def tahap(self, selesai: int, semua: int, langkah: str) -> None:
        self.lapor(f"{langkah} ({selesai} dari {semua})")


def rekap_ulang(
    minta: Permintaan,
    opsi: Mapping[str, str],
    sebelumnya: Sequence[Path],
    dibuat: datetime,
    maju: Callable[[str], None],
) -> HasilRekap:
    """Do again what ``rekap`` did with the options that the published recap names, in a folder that nobody keeps.

    ``minta``: the folder of all workbooks, with the period of the recap. Raises SalahPakai where it is no folder, and
    GagalAsnkin as ``rekap`` does.
    """
    if len(minta.data) != 1 or not minta.data[0].is_dir():
        pesan = "Rekap ini rekap satu kota, sehingga dihitung ulang dari satu folder"
        raise SalahPakai(pesan, "sebutkan folder yang memuat buku kerja semua OPD, seperti saat rekap dibuat")
    with tempfile.TemporaryDirectory(prefix="asnkin-") as sementara:
        permintaan = PermintaanRekap(
            minta, Path(sementara) / "hasil", tuple(sebelumnya),
            lanjut="--lanjut" in opsi, ketat="--ketat" in opsi, jobs=1, dask="",
        )  # fmt: skip
        (hasil,) = rekap(permintaan, _Maju(maju), dibuat)
    return hasil
