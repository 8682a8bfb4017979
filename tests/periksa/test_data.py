"""What comes out: frames of the agreed shape, findings in one order, whatever goes in."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from periksa.pabrik import ANI, BUDI, CITRA, jalankan, pegawai, rubrik, tabel

from asnkin.aturan.sel import NIP_KOSONG
from asnkin.data import KOLOM
from asnkin.masukan.tabel import SelRusak, Tabel
from asnkin.periksa.pengumpul import Pengumpul, urutkan
from asnkin.tempat import Tempat
from asnkin.temuan import Temuan, Tingkat

SUMBU = {"cara": "mayoritas", "sesuai": 90, "di_atas": 110}
LENGKAP = rubrik(
    penilai={"atasan": {"bobot": 60}, "diri": {"bobot": 40}},
    komponen={
        "hasil_kerja": {"bobot": 50, "dari": "target", "jenis": ["utama"]},
        "perilaku": {"bobot": 30, "dari": "penilaian", "butir": {"kerja_sama": {"nama": "Kerja Sama", "standar": 3}}},
        "disiplin": {"bobot": 10, "dari": "data", "lembar": "kehadiran", "rasio": ["hadir", "hari_kerja"]},
        "layanan": {"bobot": 10, "dari": "data", "lembar": "skm", "kolom": "skor", "kunci": "unit_kerja"},
    },
    tambahan={"hukuman": {"dari": "data", "lembar": "hukuman", "kolom": "tingkat", "peta": {"ringan": -2}}},
    predikat={"kuadran": {"hasil_kerja": SUMBU, "perilaku_kerja": SUMBU}},
)
KOLOM_TABEL = {
    "pegawai": "nip nama unit_kerja jabatan jenjang eselon jenis_pegawai jenis_kelamin tanggal_lahir atasan_nip rumpun",
    "target": "nip indikator target realisasi rating bobot polarisasi jenis periode",
    "penilaian": "nip peran penilai_nip kerja_sama tanggal komentar",
    "rating": "nip hasil_kerja perilaku_kerja predikat",
    "standar": "butir level nip jabatan jenjang",
    "kompetensi": "nip butir level sumber tanggal",
    "potensi": "nip potensi",
    "pelatihan": "kode nama butir jp biaya kuota kenaikan_level wajib",
    "riwayat_pelatihan": "nip kode nama jp tanggal",
    "penetapan": "nip predikat alasan ditetapkan_oleh tanggal",
    "keberatan": "nip alasan tanggal_terima tanggal keputusan predikat_baru",
    "capaian_organisasi": "predikat unit_kerja opd periode",
    "hari_libur": "tanggal",
    "dokumen": "opd nip tahap tanggal",
    "kehadiran": "nip hadir hari_kerja tanggal",
    "skm": "unit_kerja skor",
    "hukuman": "nip tingkat",
}
JENIS_DATA = {"t": "object", "n": "float64", "d": "datetime64[s]", "b": "bool", "i": "int32"}


@pytest.mark.parametrize("berisi", [True, False])
def test_bentuk_data(*, berisi: bool) -> None:
    """Every frame is there with the agreed columns and dtypes, with and without rows; nothing else in it."""
    daftar = [pegawai(ANI, BUDI)]
    if berisi:
        contoh: dict[str, object] = {
            "nip": ANI,
            "butir": "Kerja Sama",
            "level": 3.0,
            "kode": "P1",
            "nama": "X",
            "tahap": "a",
        }
        contoh |= {"predikat": "Baik", "alasan": "a", "ditetapkan_oleh": "b", "tanggal": date(2026, 1, 1), "jp": 2.0}
        contoh |= {
            "unit_kerja": "Dinas Contoh",
            "jabatan": "Pengelola Data",
            "potensi": 50.0,
            "hadir": 1.0,
            "skor": 80.0,
        }
        contoh |= {"hari_kerja": 1.0, "tingkat": "ringan", "indikator": "I", "target": 1.0, "realisasi": 1.0}
        contoh |= {"peran": "atasan", "kerja_sama": 4.0, "hasil_kerja": "sesuai", "perilaku_kerja": "sesuai"}
        daftar += [
            tabel(jenis, kolom, [contoh.get(nama) for nama in kolom.split()])
            for jenis, kolom in KOLOM_TABEL.items()
            if jenis != "pegawai"
        ]
    data, temuan = jalankan(*daftar, aturan=LENGKAP)
    assert data is not None, [satu for satu in temuan if satu.tingkat is Tingkat.KESALAHAN]
    for jenis, bidang in KOLOM.items():
        frame = data.tabel[jenis]
        bentuk = {nama: JENIS_DATA[huruf] for nama, huruf in bidang.items()}
        bentuk |= {"_asal": "int32", "_baris": "int32"} if jenis != "skor" else {}
        ada = {nama: str(tipe) for nama, tipe in frame.dtypes.items()}
        assert {nama: ada.pop(nama) for nama in bentuk} == bentuk, jenis
        assert set(ada) <= {"_asal", "_baris"}, jenis
        assert isinstance(frame.index, pd.RangeIndex)
        assert len(frame) == (2 if jenis == "pegawai" else int(berisi)), jenis
    assert set(data.kunci) == {"kehadiran", "skm", "hukuman"}
    assert str(data.kunci["hukuman"]["tingkat"].dtype) == "object"


def test_kolom_pegawai_lain_menjadi_teks() -> None:
    """A column that only the rubric names is text as the sheet shows it."""
    satu = tabel(
        "pegawai", "nip nama unit_kerja jabatan jenjang kelas tmt", [ANI, "A", "B", "C", "mahir", 7.0, date(2020, 5, 1)]
    )
    data, _ = jalankan(satu)
    assert data is not None
    assert data.pegawai[["kelas", "tmt"]].to_numpy().tolist() == [["7", "01/05/2020"]]


def test_temuan_di_luar_tabel() -> None:
    """A finding may have no cell at all."""
    p = Pengumpul()
    p.catat(NIP_KOSONG, None, "nip", 0, nip=ANI)
    assert [(satu.kode, satu.tempat, satu.nip) for satu in p.terurut()] == [("NIP001", Tempat(), ANI)]


def test_urutan_temuan() -> None:
    """By file, sheet, row, then column (B before AA), then code; what is said twice stands once."""

    def satu(berkas: str, sel: str, kode: str = "SEL001") -> Temuan:
        return Temuan(kode, Tingkat.CATATAN, "p", tempat=Tempat(berkas, "l", sel))

    acak = [
        satu("b", "A1"),
        satu("a", "AA2"),
        satu("a", "B10:B12"),
        satu("a", "B2"),
        satu("a", "B2", "NIP001"),
        satu("a", ""),
        satu("a", "B2"),
    ]
    urut = [("a", ""), ("a", "B2"), ("a", "B2"), ("a", "AA2"), ("a", "B10:B12"), ("b", "A1")]
    assert [(t.tempat.berkas, t.tempat.sel) for t in urutkan(acak)] == urut
    assert [t.kode for t in urutkan(acak)][1:3] == ["NIP001", "SEL001"]


def acak_baris(satu: Tabel, benih: int) -> Tabel:
    """The same table with its rows in another order, each keeping its worksheet row."""
    urut = list(range(len(satu)))
    random.Random(benih).shuffle(urut)  # noqa: S311 - a test's order, no secret
    sel = {bidang: [isi[i] for i in urut] for bidang, isi in satu.sel.items()}
    return replace(satu, baris=[satu.baris[i] for i in urut], sel=sel)


@pytest.mark.parametrize("benih", range(5))
def test_urutan_baris_tidak_mengubah_temuan(benih: int) -> None:
    """Shuffled rows give the same findings at the same cells."""
    target = tabel(
        "target",
        "nip indikator target realisasi bobot",
        [ANI, "A", 0.0, 1.0, 30.0],
        [ANI, "B", "x", 1.0, 60.0],
        [BUDI, "C", 2.0, None, 97.0],
        [CITRA, "D", "-", 1.0, None],
        [BUDI, "", 2.0, 1.0, "0,5"],
        ["19000101 202012 2 003", "D", 1.0, 1.0, None],
    )
    awal = jalankan(pegawai(ANI, BUDI, CITRA), target)[1]
    assert jalankan(pegawai(ANI, BUDI, CITRA), acak_baris(target, benih))[1] == awal
    assert len(awal) > 5


SEL: st.SearchStrategy[Any] = st.one_of(
    st.none(),
    st.sampled_from([ANI, BUDI, CITRA, "12345", f"'{ANI}", 1.9e17, "1.90001E+17", "-", "Kerja Sama", "atasan", "Baik"]),
    st.sampled_from(
        ["1.234", "1,5", "80-90", "95%", "Rp 5", "31/12/2026", "12/31/2026", "2026-TW1", "TW 2 2026", "sesuai"]
    ),
    st.sampled_from([0.0, 1.0, 5.0, -3.0, 1e300, float("nan"), float("inf"), 46387.0, True]),
    st.sampled_from([date(2026, 1, 1), datetime(1900, 1, 1, 3), time(3), timedelta(hours=30)]),  # noqa: DTZ001
    st.sampled_from([SelRusak("#N/A", "galat"), SelRusak("=A1", "rumus")]),
    st.text(min_size=1, max_size=6),
)


@given(data=st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_isi_apa_pun_tidak_menggagalkan_pemeriksaan(data: st.DataObject) -> None:
    """Any cells at all give findings or data, in final order, and never an exception."""
    daftar = [pegawai(ANI, BUDI)]
    for jenis in data.draw(st.lists(st.sampled_from(sorted(KOLOM_TABEL)), max_size=4)):
        kolom = KOLOM_TABEL[jenis]
        baris = st.lists(SEL, min_size=len(kolom.split()), max_size=len(kolom.split()))
        daftar.append(tabel(jenis, kolom, *data.draw(st.lists(baris, max_size=4))))
    hasil, temuan = jalankan(*daftar, aturan=LENGKAP, periode=data.draw(st.sampled_from(["", "2026-TW1"])))
    assert temuan == urutkan(temuan)
    if hasil is not None:
        assert hasil.pegawai["nip"].is_unique
        assert not np.isinf(hasil.tabel["target"][["target_bawah", "realisasi", "bobot"]].to_numpy()).any()
