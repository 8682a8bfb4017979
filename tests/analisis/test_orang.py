"""A result for chosen people: each keeps what is theirs, and no field of the result is forgotten."""

from __future__ import annotations

from dataclasses import fields, replace

import numpy as np
import pandas as pd
from laporan.pabrik import NIP, buat_hasil

from asnkin.analisis.orang import ambil_orang, milik_orang
from asnkin.hasil import BERPEGAWAI, DAFTAR, PER_ORANG, PER_PERAN, TANPA_ORANG, Hasil


def test_setiap_bidang_hasil_diperhatikan() -> None:
    """A new field of Hasil that nobody has thought of would keep its people where they are to be left out."""
    semua = [*PER_ORANG, *PER_PERAN, *DAFTAR, *BERPEGAWAI, *TANPA_ORANG]
    assert sorted(satu.name for satu in fields(Hasil)) == sorted(semua)


def test_ambil_orang_membalik_urutan() -> None:
    """Taken backwards, each person keeps what is theirs, in every frame."""
    hasil = ambil_orang(buat_hasil(), np.array([3, 2, 1, 0]))
    assert hasil.pegawai["nip"].tolist() == list(reversed(NIP))
    assert hasil.daftar_kesenjangan[["_pegawai", "kesenjangan"]].to_numpy().tolist() == [
        [0, -1.4], [0, -0.6], [1, -1.0], [3, -0.4],
    ]  # fmt: skip
    assert hasil.penetapan["_pegawai"].tolist() == [3]
    assert hasil.pelatihan == (("PL-01",), ("PL-01",), (), ("PL-01",))
    assert hasil.peran_n["rekan"]["pelayanan"].tolist() == [2, 2, 3, 2]


def test_baris_tetap_di_tempatnya_bila_orangnya_tetap() -> None:
    """Rows that do not stand in the order of people keep theirs, unless the people change places."""
    tabel = pd.DataFrame({"_pegawai": np.array([2, 0, 1, 2], dtype=np.int32), "isi": [*"abcd"]})
    saring, balik = (milik_orang(tabel, np.array(posisi), 3) for posisi in ([0, 2], [2, 0]))
    assert saring.to_dict("list") == {"_pegawai": [1, 0, 1], "isi": ["a", "b", "d"]}
    assert balik.to_dict("list") == {"_pegawai": [0, 0, 1], "isi": ["a", "d", "b"]}
    assert saring["_pegawai"].dtype == np.int32
    hasil = buat_hasil()
    semua = np.arange(len(hasil.pegawai))
    indikator = hasil.indikator.iloc[::-1].reset_index(drop=True)
    assert ambil_orang(replace(hasil, indikator=indikator), semua).indikator.equals(indikator)
