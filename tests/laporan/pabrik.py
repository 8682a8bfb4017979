"""A small, hand-computed result for the report tests: four invented people, two komponen, two butir, two roles.

Weights 60/40, atasan 60 and rekan 40, standar 4 (pelayanan) and 3 (kolaborasi) on a 1-5 scale, tampil_min 3.

| row | who   | pelayanan atasan/rekan | kolaborasi     | perilaku | hasil | dasar  | inovasi | akhir  | rank |
|-----|-------|------------------------|----------------|----------|-------|--------|---------|--------|------|
| 0   | Budi  | 80/60 (n=2)  = 72      | 60/80 (2) = 68 | 70       | 95.125| 85.075 | 0       | 85.075 | 2    |
| 1   | Ani   | 88/78 (n=3)  = 84      | 80/70 (3) = 76 | 80       | 100   | 92     | 2       | 94     | 1    |
| 2   | Citra | 60/60 (n=2)  = 60      | does not apply | 60       | none  | none   | 0       | none   | none |
| 3   | Dedi  | 60/40 (n=2)  = 52      | 40/60 (2) = 48 | 50       | 70    | 62     | 0       | 62     | 3    |

Level = value / 20: Budi 3.6 (gap -0.4), 3.4; Ani 4.2, 3.8; Citra 3.0 (gap -1); Dedi 2.6 (gap -1.4), 2.4 (gap -0.6).
JPM: Budi 6.6/7, Ani 7/7, Citra 3/4, Dedi 5/7. Training PL-01 answers pelayanan, none answers kolaborasi.
Budi's computed "Baik" was decided as "Cukup" (penetapan).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import numpy as np
import pandas as pd

from asnkin.analisis.kota.cakupan import Keadaan, Kiriman, susun_kota
from asnkin.analisis.penghargaan import KOLOM as KOLOM_PENGHARGAAN
from asnkin.analisis.ringkasan import Ringkasan
from asnkin.analisis.selisih_diri import selisih_diri
from asnkin.analisis.tindak_lanjut import TindakLanjut, tindak_lanjuti
from asnkin.data import KOLOM, Data
from asnkin.hasil import Hasil
from asnkin.laporan.bahan import Bahan, Sumber
from asnkin.penilaian.target_kurang import daftar_target_kurang
from asnkin.rubrik.model import Rubrik
from asnkin.tempat import Asal, Tempat
from asnkin.temuan import Temuan, Tingkat

NAN = float("nan")
TANPA_TARGET_KURANG = daftar_target_kurang(pd.DataFrame(), Rubrik.model_construct(komponen={}), {}).assign(pelatihan="")
BUTIR = ("pelayanan", "kolaborasi")
NIP = ("190001012020121001", "190002022020122002", "190003032020122003", "190004042020121004")
NAMA = ("Budi Contoh, S.Sos.", "Ani Contoh, S.AP.", "Citra Contoh", "Dedi Contoh, A.Md.")


def buat_rubrik(**ubah: Any) -> Rubrik:
    """Return the rubric of the table above; ``ubah`` replaces top-level keys."""
    isi: dict[str, Any] = {
        "rubrik": "contoh",
        "nama": "Contoh Kinerja Triwulan",
        "versi": "1.0",
        "periode": "triwulan",
        "dasar": ["PermenPANRB 6/2022"],
        "penilai": {"atasan": {"bobot": 60}, "rekan": {"bobot": 40}},
        "komponen": {
            "hasil_kerja": {"nama": "Hasil Kerja", "bobot": 60, "dari": "target"},
            "perilaku": {
                "nama": "Perilaku Kerja",
                "bobot": 40,
                "dari": "penilaian",
                "butir": {
                    "pelayanan": {"nama": "Berorientasi Pelayanan", "bobot": 1, "standar": 4},
                    "kolaborasi": {"nama": "Kolaborasi", "bobot": 1, "standar": 3},
                },
            },
        },
        "tambahan": {"inovasi": {"dari": "data", "lembar": "inovasi", "kolom": "poin", "maks": 5}},
        "nilai": {"batas": [0, 120], "desimal": 2},
        "predikat": {
            "ambang": [
                {"nama": "Sangat Baik", "mulai": 90},
                {"nama": "Baik", "mulai": 76},
                {"nama": "Cukup", "mulai": 60},
                {"nama": "Kurang", "mulai": 0},
            ]
        },
        "peringkat": {"urut": ["nilai_akhir"], "dalam": ["jenjang", "unit_kerja"]},
    }
    return Rubrik.model_validate(isi | ubah)


def _teks(*isi: str) -> pd.Series:
    return pd.Series(list(isi), dtype=object)


def _butir(*baris: tuple[Any, Any]) -> pd.DataFrame:
    return pd.DataFrame(list(baris), columns=list(BUTIR))


def _pegawai() -> pd.DataFrame:
    kolom: dict[str, Any] = {
        nama: {
            "t": _teks("", "", "", ""),
            "d": pd.Series([pd.NaT] * 4, dtype="datetime64[s]"),
            "b": [True] * 4,
            "n": [NAN] * 4,
        }[jenis]
        for nama, jenis in KOLOM["pegawai"].items()
    }
    kolom |= {
        "nip": _teks(*NIP),
        "nama": _teks(*NAMA),
        "unit_kerja": _teks("Dinas Kesehatan", "Dinas Kesehatan", "Dinas Pariwisata", "Dinas Pariwisata"),
        "jabatan": _teks("Pengelola Data", "Pengadministrasi Umum", "Kepala Seksi Promosi", "Pengelola Destinasi"),
        "jenjang": _teks("pelaksana", "pelaksana", "pengawas", "pelaksana"),
        "pangkat": _teks("Pengatur", "Pengatur Tk. I", "Penata", "Pengatur"),
        "golongan": _teks("II/c", "II/d", "III/c", "II/c"),
        "jenis_pegawai": _teks("PNS", "PNS", "PNS", "PNS"),
        "status": _teks("lengkap", "lengkap", "belum lengkap", "lengkap"),
        "nilai_dasar": [85.075, 92.0, NAN, 62.0],
        "nilai_akhir": [85.075, 94.0, NAN, 62.0],
        "predikat": _teks("Cukup", "Sangat Baik", "", "Cukup"),
        "predikat_hitung": _teks("Baik", "Sangat Baik", "", "Cukup"),
        "kuadran_hasil_kerja": _teks("", "", "", ""),
        "kuadran_perilaku_kerja": _teks("", "", "", ""),
        "peringkat": np.array([2, 1, 0, 3], dtype=np.int64),
        "jpm": [660 / 7, 100.0, 75.0, 500 / 7],
        "jpm_kategori": _teks("Memenuhi Syarat", "Memenuhi Syarat", "Masih Memenuhi Syarat", "Masih Memenuhi Syarat"),
        "_urutan": np.array([1, 0, 3, 2], dtype=np.int64),
        "_asal": np.zeros(4, dtype=np.int32),
        "_baris": np.arange(2, 6, dtype=np.int32),
    }
    return pd.DataFrame(kolom)


def _indikator() -> pd.DataFrame:
    nama = ["Laporan disusun", "Surat ditanggapi", "Promosi digelar", "Destinasi didata"]
    kosong = _teks("", "", "", "")
    kolom: dict[str, Any] = dict.fromkeys(KOLOM["target"], kosong)
    kolom |= {
        "_pegawai": np.arange(4, dtype=np.int32),
        "indikator": _teks(*nama),
        "target_bawah": [80.0, 10.0, 4.0, 20.0],
        "target_atas": [80.0, 10.0, 4.0, 20.0],
        "realisasi": [76.1, 10.0, NAN, 14.0],
        "bobot": [100.0] * 4,
        "polarisasi": _teks(*["maksimal"] * 4),
        "jenis": _teks(*["utama"] * 4),
        "capaian": [95.125, 100.0, NAN, 70.0],
        "_asal": np.ones(4, dtype=np.int32),
        "_baris": np.arange(2, 6, dtype=np.int32),
    }
    return pd.DataFrame(kolom)


def _katalog() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "kode": _teks("PL-01"),
            "nama": _teks("Pelayanan Prima"),
            "butir": _teks("pelayanan"),
            "metode": _teks("daring"),
            "jp": [20.0],
            "biaya": [1_500_000.0],
            "kuota": [NAN],
            "kenaikan_level": [1.0],
            "wajib": [False],
            "penyelenggara": _teks("BPSDM"),
            "sumber_dana": _teks("APBD"),
            "_asal": np.array([2], dtype=np.int32),
            "_baris": np.array([2], dtype=np.int32),
        }
    )


def buat_hasil(**ubah: Any) -> Hasil:
    """Return the result of the table above; ``ubah`` replaces fields."""
    hilang = (NAN, NAN)
    hasil = Hasil(
        pegawai=_pegawai(),
        kekurangan=((), (), ("realisasi indikator 'Promosi digelar' masih kosong", "nilai komponen Hasil Kerja"), ()),
        komponen=pd.DataFrame({"hasil_kerja": [95.125, 100.0, NAN, 70.0], "perilaku": [70.0, 80.0, 60.0, 50.0]}),
        kontribusi=pd.DataFrame({"hasil_kerja": [57.075, 60.0, NAN, 42.0], "perilaku": [28.0, 32.0, NAN, 20.0]}),
        tambahan=pd.DataFrame({"inovasi": [0.0, 2.0, 0.0, 0.0]}),
        peringkat_dalam=pd.DataFrame(
            {"jenjang": np.array([2, 1, 0, 3], np.int64), "unit_kerja": np.array([2, 1, 0, 1], np.int64)}
        ),
        butir_berlaku=_butir((True, True), (True, True), (True, False), (True, True)),
        butir=_butir((72.0, 68.0), (84.0, 76.0), (60.0, NAN), (52.0, 48.0)),
        level=_butir((3.6, 3.4), (4.2, 3.8), (3.0, NAN), (2.6, 2.4)),
        standar=_butir((4.0, 3.0), (4.0, 3.0), (4.0, NAN), (4.0, 3.0)),
        kesenjangan=_butir((-0.4, 0.4), (0.2, 0.8), (-1.0, NAN), (-1.4, -0.6)),
        dirasakan=_butir((False, False), (False, False), (False, False), (False, False)),
        peran_nilai={
            "atasan": _butir((80.0, 60.0), (88.0, 80.0), (60.0, NAN), (60.0, 40.0)),
            "rekan": _butir((60.0, 80.0), (78.0, 70.0), (60.0, NAN), (40.0, 60.0)),
        },
        peran_n={
            "atasan": _butir((1.0, 1.0), (1.0, 1.0), (1.0, 0.0), (1.0, 1.0)),
            "rekan": _butir((2.0, 2.0), (3.0, 3.0), (2.0, 0.0), (2.0, 2.0)),
        },
        peran_tampil={
            "atasan": _butir(hilang, (88.0, 80.0), hilang, hilang),
            "rekan": _butir(hilang, (78.0, 70.0), hilang, hilang),
        },
        indikator=_indikator(),
        daftar_kesenjangan=pd.DataFrame(
            {
                "_pegawai": np.array([0, 2, 3, 3], dtype=np.int64),
                "butir": _teks("pelayanan", "pelayanan", "pelayanan", "kolaborasi"),
                "level": [3.6, 3.0, 2.6, 2.4],
                "standar": [4.0, 4.0, 4.0, 3.0],
                "kesenjangan": [-0.4, -1.0, -1.4, -0.6],
                "dirasakan": [False, False, False, False],
                "diri": [NAN, NAN, NAN, NAN],
                "prioritas": [0.4, 1.0, 1.4, 0.6],
                "pelatihan": _teks("PL-01", "PL-01", "PL-01", ""),
            }
        ),
        target_kurang=TANPA_TARGET_KURANG,
        pelatihan=(("PL-01",), (), ("PL-01",), ("PL-01",)),
        katalog=_katalog(),
        kebutuhan_unit=pd.DataFrame(
            {
                "unit_kerja": _teks("Dinas Kesehatan", "Dinas Pariwisata", "Dinas Pariwisata"),
                "butir": _teks("pelayanan", "pelayanan", "kolaborasi"),
                "n_dinilai": np.array([2, 2, 1], dtype=np.int64),
                "n_kesenjangan": np.array([1, 2, 1], dtype=np.int64),
                "proporsi": [0.5, 1.0, 1.0],
                "kebutuhan": [True, True, True],
            }
        ),
        penetapan=pd.DataFrame(
            {
                "_pegawai": np.array([0], dtype=np.int64),
                "predikat": _teks("Cukup"),
                "alasan": _teks("Temuan inspektorat"),
                "ditetapkan_oleh": _teks("Kepala Dinas Kesehatan"),
                "tanggal": pd.Series([pd.Timestamp("2026-04-02")], dtype="datetime64[s]"),
            }
        ),
    )
    return replace(hasil, **ubah)


def rubrik_latih() -> Rubrik:
    """Return the rubric of the table above, with training for a capaian below 100."""
    isi = buat_rubrik().model_dump(exclude_none=True, exclude_defaults=True)
    isi["komponen"]["hasil_kerja"]["latih_di_bawah"] = {"target_layanan": {}}
    return Rubrik.model_validate(isi)


def kurang_dedi() -> pd.DataFrame:
    """Return the missed target of row 3: a capaian of 83.2 of 100, answered by PL-01."""
    isi = {"_pegawai": 3, "butir": "target_layanan", "komponen": "hasil_kerja", "capaian": 83.2, "batas": 100.0}
    return pd.DataFrame([{**isi, "kurang": 0.84, "pelatihan": "PL-01"}])


def buat_ringkasan(**ubah: Any) -> Ringkasan:
    """Return the summary that belongs to ``buat_hasil``: printed scores 85.08, 94.00, 62.00."""
    ringkasan = Ringkasan(
        n=4,
        n_status={
            "lengkap": 3, "belum lengkap": 1, "tanpa nilai": 0, "tidak dinilai": 0, "belum dapat dinilai": 0,
        },
        rata=241.08 / 3,
        median=85.08,
        tertinggi=94.0,
        terendah=62.0,
        distribusi={"Sangat Baik": 1, "Baik": 0, "Cukup": 2, "Kurang": 0},
        terbaik=(1, 0, 3),
        unit=pd.DataFrame(
            {
                "unit_kerja": _teks("Dinas Kesehatan", "Dinas Pariwisata"),
                "n": np.array([2, 2], dtype=np.int64),
                "n_dinilai": np.array([2, 1], dtype=np.int64),
                "rata": [89.54, 62.0],
                "predikat:Sangat Baik": np.array([1, 0], dtype=np.int64),
                "predikat:Baik": np.array([0, 0], dtype=np.int64),
                "predikat:Cukup": np.array([1, 1], dtype=np.int64),
                "predikat:Kurang": np.array([0, 0], dtype=np.int64),
                "n_kesenjangan": np.array([1, 2], dtype=np.int64),
            }
        ),
        butir=pd.DataFrame(
            {
                "butir": _teks("pelayanan", "kolaborasi"),
                "n_dinilai": np.array([4, 3], dtype=np.int64),
                "rata": [67.0, 64.0],
                "level": [3.35, 3.2],
                "standar": [4.0, 3.0],
                "n_kesenjangan": np.array([3, 1], dtype=np.int64),
                "n_dirasakan": np.array([0, 0], dtype=np.int64),
                "proporsi": [0.75, 1 / 3],
            }
        ),
        pelatihan=pd.DataFrame(
            {
                "kode": _teks("PL-01"),
                "nama": _teks("Pelayanan Prima"),
                "n_peserta": np.array([3], dtype=np.int64),
                "biaya": [1_500_000.0],
            }
        ),
        n_kesenjangan=3,
        tanpa_pelatihan=1,
    )  # fmt: skip
    return replace(ringkasan, **ubah)


def buat_lanjut(**ubah: Any) -> TindakLanjut:
    """Return the follow-up of ``buat_hasil``: no awards, no angka kredit, no compulsory training.

    Measured share: Budi 57.075/85.075, Ani 60/92, Citra none, Dedi 42/62.
    """
    hasil = buat_hasil()
    wajib = pd.DataFrame({"_pegawai": np.zeros(0, np.int64), "kode": _teks(), "diambil": np.zeros(0, bool)})
    lanjut = TindakLanjut(
        penghargaan=pd.DataFrame(columns=list(KOLOM_PENGHARGAAN)),
        angka_kredit=np.full(4, NAN),
        porsi_terukur=np.array([57.075 / 85.075, 60 / 92, NAN, 42 / 62]),
        pelatihan_wajib=wajib.assign(tanggal=pd.Series([], dtype="datetime64[s]")),
        selisih_diri=selisih_diri(hasil, buat_rubrik()),
    )
    return replace(lanjut, **ubah)


def buat_bahan_lanjut(**ubah: Any) -> Bahan:
    """Return the same people with everything that a result can lead to, worked out by the real core.

    Roles diri 20 and atasan 80, levels = value / 20: Budi 5 - 4 and 3 - 3, Ani 3 - 4.4, Dedi 5 - 3 and 2 - 2.
    Award: the best 50 % of 3 ranked people are 2, Ani (Sangat Baik) and Budi, whose Cukup keeps him out.
    Angka kredit of a quarter: Ani, ahli pertama, 3/12 x 150 % x 12.5 = 4.6875; Budi, ahli muda, two months,
    2/12 x 75 % x 25 = 3.125; Dedi, terampil, 3/12 x 75 % x 5 = 0.9375. Every training is compulsory: Budi has taken
    PL-01 on 1 March 2026, Citra and Dedi have not.
    """
    penghargaan = {"terbaik": "50%", "predikat": ["Sangat Baik", "Baik"], "tanpa": ["inovasi"]}
    penilai = {"diri": {"bobot": 20}, "atasan": {"bobot": 80}}
    tambahan = {"inovasi": {"dari": "data", "lembar": "disiplin", "kolom": "poin", "nama": "Hukuman Disiplin"}}
    isi = {"penilai": penilai, "penghargaan": penghargaan, "tambahan": tambahan}
    rubrik = buat_rubrik(**isi, angka_kredit=True, pelatihan_wajib=True)
    jenjang = _teks("ahli_muda", "ahli_pertama", "pengawas", "terampil")
    peran = {
        "diri": _butir((100.0, 60.0), (60.0, NAN), (NAN, NAN), (100.0, 40.0)),
        "atasan": _butir((80.0, 60.0), (88.0, 80.0), (60.0, NAN), (60.0, 40.0)),
    }
    ada = {kunci: satu.notna().astype(float) for kunci, satu in peran.items()}
    hasil = buat_hasil(peran_nilai=peran, peran_n=ada, peran_tampil=peran)
    pegawai = hasil.pegawai.assign(jenjang=jenjang, bulan_penilaian=[2.0, NAN, NAN, NAN])
    nol = pd.DataFrame({"inovasi": [0.0] * 4})
    hasil = replace(hasil, pegawai=pegawai, tambahan=nol)
    hari = pd.Series([pd.Timestamp("2026-03-01")], dtype="datetime64[s]")
    riwayat = pd.DataFrame({"_pegawai": [0], "kode": _teks("PL-01"), "tanggal": hari})
    lanjut = tindak_lanjuti(Data({"riwayat_pelatihan": riwayat}, periode="2026-TW1"), hasil, rubrik)
    return replace(buat_bahan(hasil=hasil, rubrik=rubrik, tindak_lanjut=lanjut), **ubah)


def buat_temuan() -> list[Temuan]:
    """Return one finding of each level."""
    return [
        Temuan(
            "TGT901", Tingkat.PERINGATAN, "realisasi indikator 'Promosi digelar' masih kosong", "Isi realisasi",
            Tempat("contoh.xlsx", "target", "E4"), "", nip=NIP[2],
        ),
        Temuan(
            "PEG901", Tingkat.CATATAN, "3 jenjang diturunkan dari jabatan", "",
            Tempat("contoh.xlsx", "pegawai", "E2:E4"),
        ),
        Temuan(
            "PEG902", Tingkat.KESALAHAN, "NIP bukan 18 digit", "Tulis NIP sebagai teks 18 digit",
            Tempat("contoh.xlsx", "pegawai", "A6"), "19000101",
        ),
    ]  # fmt: skip


def buat_bahan(**ubah: Any) -> Bahan:
    """Return everything a report needs; ``ubah`` replaces fields of Bahan (hasil, rubrik, ringkasan, info, …)."""
    bahan = Bahan(
        hasil=buat_hasil(),
        rubrik=buat_rubrik(),
        ringkasan=buat_ringkasan(),
        temuan=buat_temuan(),
        periode="2026-TW1",
        dibuat=datetime(2026, 4, 5, 2, 0, 0, tzinfo=UTC),
        versi="0.1.0",
        rubrik_sha256="ab" * 32,
        sumber=[Sumber("contoh.xlsx", "cd" * 32)],
        tindak_lanjut=buat_lanjut(),
        asal=(Asal("contoh.xlsx", "pegawai", {}), Asal("contoh.xlsx", "target", {"realisasi": "E"})),
        info={
            "instansi": "Pemerintah Kabupaten Contoh",
            "opd": "Dinas Kesehatan",
            "tempat": "Contoh",
            "tanggal": "2026-04-05",
            "penanda_tangan": "Eka Contoh, S.H., M.Si.",
            "jabatan_penanda_tangan": "Kepala BKPSDM",
            "nip_penanda_tangan": "190005051990021005",
            "pangkat_penanda_tangan": "Pembina Utama Muda",
        },
    )
    return replace(bahan, **ubah)


def bahan_dua_opd() -> Bahan:
    """Return the four people as of two OPDs, ranked within them too: Budi of one, the others of the other."""
    hasil, rubrik = buat_hasil(), buat_rubrik(peringkat={"urut": ["nilai_akhir"], "dalam": ["jenjang", "opd"]})
    opd = _teks("Dinas Kesehatan", "Bappeda", "Bappeda", "Bappeda")
    dalam = hasil.peringkat_dalam[["jenjang"]].assign(opd=np.array([1, 1, 0, 2], np.int64))
    hasil = replace(hasil, pegawai=hasil.pegawai.assign(opd=opd), peringkat_dalam=dalam)
    return buat_bahan(hasil=hasil, rubrik=rubrik)


def bahan_kota() -> Bahan:
    """Return the same as the recap of a city: three workbooks, of which that of Dinas Sosial is held."""
    bahan, masuk = bahan_dua_opd(), Keadaan.MASUK
    kiriman = [
        Kiriman("bappeda.xlsx", "Bappeda", masuk, 3, 0, 1),
        Kiriman("dinkes.xlsx", "Dinas Kesehatan", masuk, 1, 0, 0),
        Kiriman("dinsos.xlsx", "Dinas Sosial", Keadaan.TERTAHAN, 5, 2, 0, "NIP002: NIP tersimpan sebagai angka"),
    ]
    milik = np.array([1, 0, 0, 0], dtype=np.intp)
    return replace(bahan, kota=susun_kota(kiriman, bahan.hasil, milik, bahan.rubrik))
