"""A result of any size for the report tests: invented people, drawn from a fixed seed, summed up by the real core."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from laporan.pabrik import buat_bahan, buat_hasil, buat_rubrik

from asnkin.analisis.ringkasan import ringkas
from asnkin.analisis.tindak_lanjut import tindak_lanjuti
from asnkin.data import Data
from asnkin.penilaian.angka import bulatkan
from asnkin.penilaian.peringkat import hitung_peringkat, peringkat_dalam

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asnkin.hasil import Hasil
    from asnkin.laporan.bahan import Bahan
    from asnkin.rubrik.model import Rubrik

BUTIR = {
    "pelayanan": "Berorientasi Pelayanan",
    "akuntabel": "Akuntabel",
    "kompeten": "Kompeten",
    "harmonis": "Harmonis",
    "loyal": "Loyal",
    "adaptif": "Adaptif",
    "kolaboratif": "Kolaboratif",
}
UNIT = ("Dinas Kesehatan", "Dinas Pendidikan dan Kebudayaan", "Dinas Pariwisata", "Kecamatan Contoh Utara", "Puskesmas")
DEPAN = ("Ahmad", "Budi", "Citra", "Dewi", "Eka", "Fajar", "Gita", "Hadi", "Indah", "Joko", "Kartika", "Lukman")
BELAKANG = ("Contoh, S.Sos.", "Misal", "Umpama, S.Kep., Ns.", "Andai, A.Md.", "Ibarat, M.Si.", "Seumpama Nugraha")
PELATIHAN = "PL-01"


def rubrik_besar() -> Rubrik:
    """Return a rubric with seven butir, four roles, standar by jenjang."""
    komponen = buat_rubrik().model_dump(exclude_none=True)["komponen"]
    komponen["perilaku"]["butir"] = {
        kunci: {"nama": nama, "standar": {"pengawas": 4, "lainnya": 3}} for kunci, nama in BUTIR.items()
    }
    penilai = {"atasan": {"bobot": 50}, "rekan": {"bobot": 20}, "bawahan": {"bobot": 20}, "diri": {"bobot": 10}}
    penghargaan = {"terbaik": "10%", "dalam": ["jenjang"], "predikat": ["Sangat Baik"], "tanpa": ["inovasi"]}
    return buat_rubrik(komponen=komponen, penilai=penilai, penghargaan=penghargaan, pelatihan_wajib=True)


def bahan_besar(n: int, **ubah: Any) -> Bahan:
    """Return material of ``n`` people in five units, one in 50 without nilai akhir."""
    rubrik = rubrik_besar()
    hasil = _hasil(n, rubrik)
    lanjut = tindak_lanjuti(Data({"riwayat_pelatihan": buat_riwayat(hasil)}), hasil, rubrik)
    bahan = buat_bahan(hasil=hasil, rubrik=rubrik, ringkasan=ringkas(hasil, rubrik), tindak_lanjut=lanjut)
    return replace(bahan, **ubah)


def buat_riwayat(hasil: Hasil) -> pd.DataFrame:
    """Every third gap's person has taken the training, every sixth without a date."""
    orang = hasil.daftar_kesenjangan["_pegawai"].unique()[::3]
    hari = pd.Series(pd.Timestamp("2026-03-01"), index=range(len(orang)), dtype="datetime64[s]")
    hari[1::2] = pd.NaT
    return pd.DataFrame({"_pegawai": orang, "kode": PELATIHAN, "tanggal": hari})


def _teks(pilihan: tuple[str, ...], nomor: NDArray[np.int64]) -> NDArray[np.object_]:
    return np.array(pilihan, dtype=object)[nomor % len(pilihan)]


def _pegawai(n: int, dasar: NDArray[np.float64], acak: np.random.Generator) -> pd.DataFrame:
    ke = np.arange(n)
    contoh = buat_hasil().pegawai
    tabel = contoh.iloc[np.zeros(n, dtype=int)].reset_index(drop=True)
    akhir = dasar + np.where(ke % 9 == 0, 2.0, 0.0)
    tercetak = np.nan_to_num(bulatkan(akhir, 2), nan=-1.0)
    urutan = np.empty(n, dtype=np.int64)
    urutan[np.argsort(-tercetak, kind="stable")] = ke
    kelas = np.select([tercetak >= 90, tercetak >= 76, tercetak >= 60, tercetak >= 0], [0, 1, 2, 3], 4)
    predikat = _teks(("Sangat Baik", "Baik", "Cukup", "Kurang", ""), kelas)
    isi: dict[str, Any] = {
        "nip": [f"19000101202012{1 + i % 2}{i:03d}" if i < 1000 else f"19{i:06d}2020121001"[-18:] for i in range(n)],
        "nama": _teks(DEPAN, acak.integers(0, 99, n)) + " " + _teks(BELAKANG, acak.integers(0, 99, n)),
        "unit_kerja": _teks(UNIT, acak.integers(0, 99, n)),
        "jabatan": _teks(("Pengelola Data", "Perawat Terampil", "Kepala Seksi"), ke),
        "jenjang": _teks(("pelaksana", "terampil", "pengawas"), ke),
        "status": np.where(np.isnan(dasar), "belum lengkap", "lengkap").astype(object),
        "nilai_dasar": dasar,
        "nilai_akhir": akhir,
        "predikat": predikat,
        "predikat_hitung": predikat,
        "peringkat": hitung_peringkat([bulatkan(akhir, 2)], ~np.isnan(akhir)),
        "jpm": np.clip(acak.normal(90, 8, n), 40, 100),
        "_urutan": urutan,
    }
    return tabel.assign(**isi)


def _hasil(n: int, rubrik: Rubrik) -> Hasil:
    acak = np.random.default_rng(20260405)
    ke = np.arange(n)
    nama = list(BUTIR)
    butir = pd.DataFrame(np.clip(acak.normal(74, 11, (n, len(nama))), 20, 100), columns=nama)
    standar = pd.DataFrame(np.where(ke % 3 == 2, 4.0, 3.0)[:, None] * np.ones((1, len(nama))), columns=nama)
    level = butir / 20
    hasil_kerja = np.clip(acak.normal(88, 9, n), 0, 120)
    hasil_kerja[ke % 50 == 7] = np.nan
    perilaku = butir.mean(axis=1).to_numpy()
    dasar = hasil_kerja * 0.6 + perilaku * 0.4
    pegawai = _pegawai(n, dasar, acak)
    selisih = level - standar
    peran = {kunci: butir + acak.normal(0, 3, butir.shape) for kunci in rubrik.penilai}
    kosong = butir * np.nan
    i, b = np.nonzero(bulatkan(selisih.to_numpy(), 2) < 0)
    return buat_hasil(
        pegawai=pegawai,
        kekurangan=tuple(
            ("realisasi indikator 'Laporan disusun' masih kosong",) if baris % 50 == 7 else () for baris in range(n)
        ),
        komponen=pd.DataFrame({"hasil_kerja": hasil_kerja, "perilaku": perilaku}),
        kontribusi=pd.DataFrame({"hasil_kerja": hasil_kerja * 0.6, "perilaku": perilaku * 0.4 + hasil_kerja * 0}),
        tambahan=pd.DataFrame({"inovasi": np.where(ke % 9 == 0, 2.0, 0.0)}),
        peringkat_dalam=pd.DataFrame(
            {k: _dalam(pegawai, k) for k in ("jenjang", "unit_kerja")},
        ),
        butir_berlaku=pd.DataFrame(np.ones((n, len(nama)), dtype=bool), columns=nama),
        butir=butir,
        level=level,
        standar=standar,
        kesenjangan=selisih,
        dirasakan=pd.DataFrame(np.zeros((n, len(nama)), dtype=bool), columns=nama),
        peran_nilai=peran,
        peran_n={kunci: kosong.fillna(2.0 if kunci == "bawahan" else 3.0) for kunci in peran},
        peran_tampil={k: kosong if k in {"bawahan", "rekan"} else v for k, v in peran.items()},
        daftar_kesenjangan=pd.DataFrame(
            {
                "_pegawai": i,
                "butir": np.array(nama, dtype=object)[b],
                "level": level.to_numpy()[i, b],
                "standar": standar.to_numpy()[i, b],
                "kesenjangan": selisih.to_numpy()[i, b],
                "dirasakan": np.zeros(len(i), dtype=bool),
                "diri": np.full(len(i), np.nan),
                "prioritas": -selisih.to_numpy()[i, b],
                "pelatihan": np.where(b % 3 == 0, PELATIHAN, "").astype(object),
            }
        ),
        pelatihan=tuple(map({True: (PELATIHAN,), False: ()}.get, np.isin(np.arange(n), i[b % 3 == 0]).tolist())),
        kebutuhan_unit=_kebutuhan(pegawai, selisih),
        penetapan=buat_hasil().penetapan.iloc[:0],
    )


def _dalam(pegawai: pd.DataFrame, kolom: str) -> NDArray[np.int64]:
    kunci = bulatkan(pegawai["nilai_akhir"].to_numpy(), 2)
    return peringkat_dalam([kunci], pegawai["peringkat"].to_numpy() > 0, pegawai[kolom])


def _kebutuhan(pegawai: pd.DataFrame, selisih: pd.DataFrame) -> pd.DataFrame:
    bawah = pd.DataFrame(bulatkan(selisih, 2) < 0, columns=selisih.columns)
    bawah = bawah.groupby(pegawai["unit_kerja"]).agg(["size", "sum"])
    baris = [
        (unit, butir, int(isi[butir, "size"]), int(isi[butir, "sum"]))
        for unit, isi in bawah.iterrows()
        for butir in selisih.columns
        if isi[butir, "sum"] > 0
    ]
    tabel = pd.DataFrame(baris, columns=["unit_kerja", "butir", "n_dinilai", "n_kesenjangan"])
    tabel["proporsi"] = tabel["n_kesenjangan"] / tabel["n_dinilai"]
    return tabel.assign(kebutuhan=tabel["proporsi"] >= 0.4)
