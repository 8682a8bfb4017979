"""Trainings taken, read from the workbooks of a data set for ``tren``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from asnkin.alur.baca import baca
from asnkin.alur.keluaran import kutip
from asnkin.alur.permintaan import Permintaan
from asnkin.data import KOLOM
from asnkin.galat import GagalBerkas
from asnkin.penilaian.rekomendasi import katalog_rubrik
from asnkin.temuan import Tingkat

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from asnkin.data import Data
    from asnkin.rubrik.muat import RubrikTermuat

_KUNCI = ["nip", "kode", "nama", "tanggal"]


@dataclass(frozen=True, slots=True)
class Riwayat:
    """Trainings taken, one row each and butir: nip, butir ("" = tied to none), bulan (from year 0, NaN = no date).

    ``_riwayat`` numbers the training taken. ``sumber``: the files by name and sha256. ``pesan``: what is doubtful.
    """

    tabel: pd.DataFrame
    sumber: tuple[tuple[str, str], ...]
    pesan: tuple[str, ...]


def baca_riwayat(jalur: Sequence[Path], rubrik: RubrikTermuat, maju: Callable[[str], None]) -> Riwayat:
    """Read the table riwayat_pelatihan of each workbook or folder, each a data set of its own.

    The same training of the same person on the same day counts once, in however many files it stands. Raises
    GagalBerkas for data that cannot be used.
    """
    bagian: list[pd.DataFrame] = []
    sumber: list[tuple[str, str]] = []
    pesan: list[str] = []
    for satu in jalur:
        bacaan = baca(Permintaan((satu,), str(rubrik.asal)), maju)
        salah = [temuan for temuan in bacaan.temuan if temuan.tingkat is Tingkat.KESALAHAN]
        if bacaan.data is None:
            sebab = salah[0].pesan if salah else "datanya kosong"
            raise GagalBerkas(
                f"Riwayat pelatihan '{satu}' tidak dapat dibaca: {sebab}",
                f"jalankan `asnkin periksa {kutip(str(satu))}` untuk melihat semua temuannya",
            )
        if salah:
            pesan.append(
                f"riwayat pelatihan '{satu}' mengandung {len(salah)} kesalahan; barisnya yang salah tidak ikut"
            )
        bagian.append(_diikuti(bacaan.data, rubrik))
        sumber += bacaan.sumber
    semua = pd.concat(bagian, ignore_index=True).drop_duplicates(_KUNCI, ignore_index=True)
    semua["_riwayat"] = range(len(semua))
    semua["butir"] = semua["butir"].str.split(";")
    tanggal = semua["tanggal"].dt
    semua["bulan"] = tanggal.year * 12.0 + tanggal.month - 1
    return Riwayat(
        semua.explode("butir", ignore_index=True)[["nip", "butir", "bulan", "_riwayat"]], tuple(sumber), tuple(pesan)
    )


def _diikuti(data: Data, rubrik: RubrikTermuat) -> pd.DataFrame:
    """Return the trainings taken with the butir that the catalogue (the workbook's, else the rubric's) ties them to."""
    katalog = data.tabel["pelatihan"]
    if katalog.empty:
        katalog = katalog_rubrik(rubrik.rubrik.pelatihan, list(KOLOM["pelatihan"]))
    butir = dict(zip(katalog["kode"], katalog["butir"], strict=True))
    riwayat = data.tabel["riwayat_pelatihan"]
    nip = data.pegawai["nip"].to_numpy()[riwayat["_pegawai"].to_numpy(dtype="intp")]
    kode = riwayat["kode"]
    return pd.DataFrame(
        {
            "nip": nip,
            "kode": kode,
            "nama": riwayat["nama"],
            "tanggal": riwayat["tanggal"],
            "butir": kode.map(butir).fillna(""),
        }
    )
