"""nilai.json: exactly the form of the specification, valid by its schema, fast, and free of what anonymity hides."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pytest
from jsonschema import Draft202012Validator
from laporan.pabrik import BUTIR, NIP, buat_bahan, buat_bahan_lanjut, buat_hasil, buat_rubrik
from laporan.pabrik_besar import bahan_besar

from asnkin.laporan.json_hasil import skema_hasil, tulis_json

if TYPE_CHECKING:
    from asnkin.hasil import Hasil

RATING_KUADRAN = {
    "kuadran": {
        "hasil_kerja": {"komponen": "hasil_kerja", "sesuai": 90, "di_atas": 110},
        "perilaku_kerja": {"komponen": "perilaku", "sesuai": 60, "di_atas": 80},
    }
}
NAMA_ANEH = '=1+1 "kutip" \\ </script> \x01 %s é \u2028'


def baca(**ubah: Any) -> dict[str, Any]:
    """Return what the file holds."""
    isi: dict[str, Any] = json.loads(tulis_json(buat_bahan(**ubah)))
    return isi


def orang(isi: dict[str, Any], nip: str) -> dict[str, Any]:
    """Return one person of the file."""
    return next(satu for satu in isi["pegawai"] if satu["nip"] == nip)


def hasil_dengan(**kolom: Any) -> Hasil:
    """Return the result with other columns of pegawai."""
    asli = buat_hasil()
    return replace(asli, pegawai=asli.pegawai.assign(**kolom))


def test_satu_orang_persis_seperti_contoh_spesifikasi() -> None:
    """Budi, the whole object, keys in the specification's order.

    nilai_dasar 85.075 -> 85.08 (half away from zero); kontribusi 57.075 keeps four decimals; bobot and standar are
    integers as given; rekan has 2 marks (< 3) and is hidden, and atasan with it; jpm 6.6/7 = 94.2857 -> 94.29.
    """
    budi = orang(baca(), NIP[0])
    tersembunyi = {"atasan": {"nilai": None, "n": 1}, "rekan": {"nilai": None, "n": 2}}
    harapan = {
        "nip": NIP[0],
        "nama": "Budi Contoh, S.Sos.",
        "unit_kerja": "Dinas Kesehatan",
        "jabatan": "Pengelola Data",
        "jenjang": "pelaksana",
        "status": "lengkap",
        "kekurangan": [],
        "nilai_dasar": 85.08,
        "nilai_akhir": 85.08,
        "predikat": "Cukup",
        "predikat_hitung": "Baik",
        "penetapan": {
            "predikat": "Cukup",
            "alasan": "Temuan inspektorat",
            "ditetapkan_oleh": "Kepala Dinas Kesehatan",
            "tanggal": "2026-04-02",
        },
        "kuadran": None,
        "peringkat": 2,
        "peringkat_dalam": {"jenjang": 2, "unit_kerja": 2},
        "komponen": {
            "hasil_kerja": {"nilai": 95.13, "bobot": 60, "kontribusi": 57.075},
            "perilaku": {"nilai": 70.0, "bobot": 40, "kontribusi": 28.0},
        },
        "tambahan": {"inovasi": 0.0},
        "butir": {
            "pelayanan": {
                "nilai": 72.0, "peran": tersembunyi, "level": 3.6, "standar": 4, "kesenjangan": -0.4,
                "dirasakan": False,
            },
            "kolaborasi": {
                "nilai": 68.0, "peran": tersembunyi, "level": 3.4, "standar": 3, "kesenjangan": 0.4,
                "dirasakan": False,
            },
        },
        "jpm": 94.29,
        "jpm_kategori": "Memenuhi Syarat",
        "pelatihan": ["PL-01"],
        "talenta": None,
        "penghargaan": False,
        "angka_kredit": None,
    }  # fmt: skip
    assert json.dumps(budi) == json.dumps(harapan)


def test_penghargaan_dan_angka_kredit() -> None:
    """Only Ani is nominated; angka kredit 4.6875, 3.125 and 0.9375 rounded as the rubric says, none for Citra."""
    isi = json.loads(tulis_json(buat_bahan_lanjut()))
    assert [orang(isi, nip)["penghargaan"] for nip in NIP] == [False, True, False, False]
    assert [orang(isi, nip)["angka_kredit"] for nip in NIP] == [3.13, 4.69, None, 0.94]
    Draft202012Validator(skema_hasil()).validate(isi)


def test_kepala_lengkap_dan_berurutan() -> None:
    """Everything about the run stands before the people, in the order of the specification."""
    isi = baca()
    del isi["pegawai"]
    harapan = {
        "skema": 1,
        "asnkin": "0.1.0",
        "dibuat": "2026-04-05T02:00:00Z",
        "periode": "2026-TW1",
        "rubrik": {"kode": "contoh", "versi": "1.0", "sha256": "ab" * 32},
        "sumber": [{"berkas": "contoh.xlsx", "sha256": "cd" * 32}],
        "temuan": {"kesalahan": 1, "peringatan": 1, "catatan": 1},
    }
    assert json.dumps(isi) == json.dumps(harapan)


def test_pegawai_menurut_urutan_daftar_satu_orang_sebaris() -> None:
    """Rank 1, 2, 3, then Citra without a rank; each on a line of the file of their own."""
    mentah = tulis_json(buat_bahan()).decode()
    assert [satu["nip"] for satu in json.loads(mentah)["pegawai"]] == [NIP[1], NIP[0], NIP[3], NIP[2]]
    baris = [satu for satu in mentah.splitlines() if satu.startswith('{"nip":')]
    assert [json.loads(satu.rstrip(","))["nip"] for satu in baris] == [NIP[1], NIP[0], NIP[3], NIP[2]]


def test_yang_tidak_ada_menjadi_null() -> None:
    """Citra lacks a komponen: no nilai, predikat, rank or kontribusi; kolaborasi does not apply and is left out."""
    citra = orang(baca(), NIP[2])
    assert citra["status"] == "belum lengkap"
    assert citra["kekurangan"] == ["realisasi indikator 'Promosi digelar' masih kosong", "nilai komponen Hasil Kerja"]
    assert [citra[k] for k in ("nilai_dasar", "nilai_akhir", "predikat", "predikat_hitung", "peringkat")] == [None] * 5
    assert citra["komponen"]["hasil_kerja"] == {"nilai": None, "bobot": 60, "kontribusi": None}
    assert citra["komponen"]["perilaku"] == {"nilai": 60.0, "bobot": 40, "kontribusi": None}
    assert list(citra["butir"]) == ["pelayanan"]


def test_kontribusi_hanya_bagi_yang_lengkap() -> None:
    """A contribution that the core left for somebody belum lengkap does not reach the file."""
    hasil = replace(buat_hasil(), kontribusi=pd.DataFrame({"hasil_kerja": [1.0] * 4, "perilaku": [2.0] * 4}))
    isi = baca(hasil=hasil)
    assert orang(isi, NIP[2])["komponen"]["perilaku"]["kontribusi"] is None
    assert orang(isi, NIP[3])["komponen"]["perilaku"]["kontribusi"] == 2.0


def test_rata_rata_peran_yang_disembunyikan_tidak_pernah_tertulis() -> None:
    """Means come from peran_tampil: a recognisable confidential mean of Budi's raters is nowhere in the file."""
    rahasia = {peran: pd.DataFrame([(81.37, 81.37)] * 4, columns=list(BUTIR)) for peran in ("atasan", "rekan")}
    mentah = tulis_json(buat_bahan(hasil=buat_hasil(peran_nilai=rahasia)))
    assert b"81.37" not in mentah
    assert orang(json.loads(mentah), NIP[1])["butir"]["pelayanan"]["peran"]["rekan"] == {"nilai": 78.0, "n": 3}


def test_kuadran_menurut_jenis_predikat() -> None:
    """A rubric with the 3 x 3 matrix gives both axes, an axis without rating null."""
    rating = np.array(["sesuai", "di_atas", "", "di_bawah"], dtype=object)
    hasil = hasil_dengan(kuadran_hasil_kerja=rating, kuadran_perilaku_kerja=rating[::-1])
    isi = baca(hasil=hasil, rubrik=buat_rubrik(predikat=RATING_KUADRAN))
    assert orang(isi, NIP[0])["kuadran"] == {"hasil_kerja": "sesuai", "perilaku_kerja": "di_bawah"}
    assert orang(isi, NIP[2])["kuadran"] == {"hasil_kerja": None, "perilaku_kerja": "di_atas"}


@pytest.mark.parametrize("desimal", [0, 1, 3])
def test_desimal_rubrik_menentukan_pembulatan(desimal: int) -> None:
    """95.125 at 0, 1 and 3 decimals is 95, 95.1 and 95.125; kontribusi keeps its four."""
    isi = baca(rubrik=buat_rubrik(nilai={"batas": [0, 120], "desimal": desimal}))
    hasil_kerja = orang(isi, NIP[0])["komponen"]["hasil_kerja"]
    assert hasil_kerja["nilai"] == {0: 95.0, 1: 95.1, 3: 95.125}[desimal]
    assert hasil_kerja["kontribusi"] == 57.075


def test_bobot_dan_standar_pecahan_tetap_pecahan() -> None:
    """Weight 62.5 and standar 3.5 are written as they are."""
    komponen = buat_rubrik().model_dump(exclude_none=True)["komponen"]
    komponen["hasil_kerja"]["bobot"] = 62.5
    hasil = buat_hasil(standar=pd.DataFrame([(3.5, 3.0)] * 4, columns=list(BUTIR)))
    budi = orang(baca(hasil=hasil, rubrik=buat_rubrik(komponen=komponen)), NIP[0])
    assert budi["komponen"]["hasil_kerja"]["bobot"] == 62.5
    assert budi["butir"]["pelayanan"]["standar"] == 3.5


def test_teks_apa_pun_tetap_teks() -> None:
    """Quotes, backslashes, control characters, per cent signs and a lone surrogate come back as they went in."""
    nama = np.array([NAMA_ANEH, "{}", "a\nb", "rusak \ud800"], dtype=object)
    isi = baca(hasil=hasil_dengan(nama=nama))
    assert [orang(isi, nip)["nama"] for nip in NIP] == nama.tolist()


@pytest.mark.parametrize(
    "ubah",
    [
        {},
        {"periode": ""},
        {"rubrik": buat_rubrik(predikat=RATING_KUADRAN)},
        {"rubrik": buat_rubrik(tambahan={}, peringkat={"urut": ["nilai_akhir"]})},
    ],
    ids=["contoh", "tanpa periode", "kuadran", "tanpa tambahan dan kelompok"],
)
def test_sesuai_skema(ubah: dict[str, Any]) -> None:
    """The real output is valid by the schema in the package."""
    Draft202012Validator(skema_hasil()).validate(baca(**ubah))


def test_skema_menolak_yang_salah() -> None:
    """The schema is a draft 2020-12 schema, and misses neither a missing key, a foreign one nor a wrong type."""
    Draft202012Validator.check_schema(skema_hasil())
    pemeriksa = Draft202012Validator(skema_hasil())
    rusak = [baca() for _ in range(4)]
    del rusak[0]["pegawai"][0]["jpm"]
    rusak[1]["pegawai"][0]["nik"] = "1"
    rusak[2]["pegawai"][0]["peringkat"] = 0
    rusak[3]["pegawai"][0]["butir"]["pelayanan"]["peran"]["atasan"]["n"] = 1.5
    assert [pemeriksa.is_valid(satu) for satu in rusak] == [False] * 4


def test_tanpa_pegawai() -> None:
    """A result without people is an empty list, still valid."""
    asli = buat_hasil()
    kosong = {nama: getattr(asli, nama) for nama in asli.__slots__}
    kosong = {
        nama: isi.iloc[:0] if isinstance(isi, pd.DataFrame) else
        {k: v.iloc[:0] for k, v in isi.items()} if isinstance(isi, dict) else ()
        for nama, isi in kosong.items()
    }  # fmt: skip
    isi = baca(hasil=buat_hasil(**kosong))
    assert isi["pegawai"] == []
    Draft202012Validator(skema_hasil()).validate(isi)


def test_bahan_sama_byte_sama() -> None:
    """Two runs give the same bytes."""
    assert tulis_json(buat_bahan()) == tulis_json(buat_bahan())


def test_sepuluh_ribu_pegawai_dalam_sekejap() -> None:
    """10 000 people with 7 butir and 4 roles: valid, every person there, and below 2 s of CPU (usual: 0.4)."""
    bahan = bahan_besar(10_000)
    mulai = time.process_time()
    mentah = tulis_json(bahan)
    assert time.process_time() - mulai < 2.0
    isi = json.loads(mentah)
    assert len(isi["pegawai"]) == 10_000
    Draft202012Validator(skema_hasil()).validate(isi | {"pegawai": isi["pegawai"][:50]})
