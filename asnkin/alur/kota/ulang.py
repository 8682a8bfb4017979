"""The joined recap of a folder worked out once more, with nothing written anywhere."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from asnkin.alur.kota.gabungan import temuan_tak_serupa
from asnkin.alur.kota.pelaksana import buka_pelaksana
from asnkin.alur.kota.rencana import rencanakan
from asnkin.alur.kota.terbit import Terbitan
from asnkin.alur.kota.tugas import selesaikan, susun_tugas, temuan_luar, untuk_periode
from asnkin.analisis.kota.cakupan import Keadaan

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from asnkin.alur.kota.tugas import Cara
    from asnkin.laporan.bahan import Bahan
    from asnkin.temuan import Temuan


class _Maju:
    """Passes on what the batch is at."""

    def __init__(self, maju: Callable[[str], None]) -> None:
        self._maju = maju

    def tahap(self, selesai: int, semua: int, langkah: str) -> None:
        self._maju(f"{langkah} ({selesai} dari {semua})")


def hitung_ulang(cara: Cara, dibuat: datetime, maju: Callable[[str], None]) -> tuple[Bahan | None, tuple[Temuan, ...]]:
    """Return what the recap of the folder ``cara.minta.data`` and its period is made of, or why there is none.

    Raises GagalAsnkin for what is not about one data set.
    """
    rencana = rencanakan(cara.minta.data[0], cara.minta.periode_kanonik(), None)[0]
    cara = untuk_periode(cara, rencana)
    daftar, temuan = susun_tugas(rencana, cara)
    daftar = [replace(satu, tugas=replace(satu.tugas, titip=True, tulis=False)) for satu in daftar]
    jobs = min(os.cpu_count() or 1, len(daftar))
    with buka_pelaksana(jobs, "") as pelaksana:
        olahan, _ = selesaikan(daftar, pelaksana, jobs, "", _Maju(maju))
    temuan += temuan_luar(olahan)
    beda = temuan_tak_serupa(olahan)
    if beda or not any(satu.manifes.kiriman.keadaan is Keadaan.MASUK for satu in olahan):
        return None, (*temuan, *beda)
    return Terbitan(rencana.tujuan, olahan, tuple(temuan), dibuat, cara, rencana.pembanding).susun(), ()
