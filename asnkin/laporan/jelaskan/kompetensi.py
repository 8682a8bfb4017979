"""Levels against their standard, the gaps, JPM, and which trainings answer them and why."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from asnkin.laporan.jelaskan.isi import hari, pilih
from asnkin.laporan.jelaskan.pohon import Bagian, Baris
from asnkin.laporan.jelaskan.rumus import jumlah, rumus
from asnkin.laporan.tampil import KOSONG, angka, angka_ringkas
from asnkin.penilaian.angka import bulatkan
from asnkin.penilaian.anonim import DIRI
from asnkin.penilaian.level import ke_skala

if TYPE_CHECKING:
    from asnkin.laporan.jelaskan.isi import Isi
    from asnkin.laporan.jelaskan.rumus import Rumus

_TELITI = 6


def bagian_kompetensi(isi: Isi, i: int) -> Bagian | None:
    """Level, standard and gap of each butir that has both; None where there is none."""
    ada = [kunci for kunci in isi.butir if not math.isnan(isi.nilai(isi.hasil.standar, kunci, i))]
    if not ada:
        return None
    baris = [_level(isi, i, kunci) for kunci in ada]
    jpm = float(isi.pegawai["jpm"][i])
    if not math.isnan(jpm):
        baris.append(_jpm(isi, i, ada, jpm))
    aturan = (
        "Level = nilai butir dibawa kembali ke skala skor. Kesenjangan = level − standar; negatif berarti di bawah "
        "standar jabatan."
    )
    catatan = ["JPM dari penilai adalah indikasi, bukan hasil uji kompetensi"] if not _semua_uji(isi, i, ada) else []
    if "nilai" not in isi.rubrik.kesenjangan.dari:
        catatan.append("Rubrik ini tidak menghitung kesenjangan dari nilai, hanya yang dirasakan sendiri")
    return Bagian("Level, standar, dan kesenjangan", aturan, "", tuple(baris), tuple(catatan))


def _semua_uji(isi: Isi, i: int, ada: list[str]) -> bool:
    return all(isi.jejak.level.baris_kompetensi[i, isi.letak_butir[kunci]] >= 0 for kunci in ada)


def _level(isi: Isi, i: int, kunci: str) -> Baris:
    hasil, j = isi.hasil, isi.letak_butir[kunci]
    level, standar = float(isi.nilai(hasil.level, kunci, i)), float(isi.nilai(hasil.standar, kunci, i))
    dari_standar, sel_standar = _dari_standar(isi, i, j, standar)
    if math.isnan(level):
        return Baris(isi.butir[kunci].nama, hasil=KOSONG, sel=sel_standar, ket=("Belum ada level", dari_standar))
    uji = int(isi.jejak.level.baris_kompetensi[i, j])
    if uji >= 0:
        tabel = isi.tabel("kompetensi")
        satu, sel = jumlah([level, -standar], isi.d), isi.sel(tabel, uji, "level")
        dari = f"dari {tabel['sumber'][uji]}" if tabel["sumber"][uji] else "dari lembar kompetensi"
    else:
        satu, sel, dari = _dari_butir(isi, float(isi.nilai(hasil.butir, kunci, i)), standar), (), "dari nilai butir"
    ket = (f"Level {isi.angka(level)} {dari}", dari_standar, *satu.ket, *pilih([_dirasakan(isi, i, kunci)]))
    celah = isi.angka(float(isi.nilai(hasil.kesenjangan, kunci, i)))
    return Baris(isi.butir[kunci].nama, satu.teks, celah, sel + sel_standar, ket)


def _dari_butir(isi: Isi, nilai: float, standar: float) -> Rumus:
    """The value of a butir brought back onto the rater scale, less the standard."""
    skala = isi.rubrik.skala
    if isi.rubrik.konversi_skala == "rentang":
        return rumus(
            "{} ÷ 100 × ({} − {}) + {} − {}",
            [nilai, skala.maks, skala.min, skala.min, standar],
            lambda x: x[0] / 100 * (x[1] - x[2]) + x[3] - x[4],
            isi.d,
        )
    return rumus("{} ÷ 100 × {} − {}", [nilai, skala.maks, standar], lambda x: x[0] / 100 * x[1] - x[2], isi.d)


def _dari_standar(isi: Isi, i: int, j: int, standar: float) -> tuple[str, tuple[str, ...]]:
    """Say what the standard is and where it comes from."""
    sebut, b = f"Standar {angka_ringkas(standar, isi.d)}", int(isi.jejak.level.baris_standar[i, j])
    if b < 0:
        return f"{sebut} menurut rubrik", ()
    tabel = isi.tabel("standar")
    menurut = next(nama for nama in ("nip", "jabatan", "jenjang") if tabel[nama][b])
    return f"{sebut} menurut lembar standar ({menurut})", isi.sel(tabel, b, "level")


def _dirasakan(isi: Isi, i: int, kunci: str) -> str:
    if not isi.nilai(isi.hasil.dirasakan, kunci, i):
        return ""
    diri = float(ke_skala(np.array(isi.nilai(isi.hasil.peran_nilai[DIRI], kunci, i)), isi.rubrik))
    return f"Anda menilai diri sendiri {isi.angka(diri)}, di bawah standar: kesenjangan yang dirasakan"


def _jpm(isi: Isi, i: int, ada: list[str], jpm: float) -> Baris:
    pasangan = [
        (float(isi.nilai(isi.hasil.level, kunci, i)), float(isi.nilai(isi.hasil.standar, kunci, i))) for kunci in ada
    ]
    lengkap = [(level, standar) for level, standar in pasangan if not math.isnan(level)]
    n = len(lengkap)
    tambah = " + ".join(["{}"] * n)
    nilai = [min(satu) for satu in lengkap] + [standar for _, standar in lengkap]
    satu = rumus(f"({tambah}) ÷ ({tambah}) × 100", nilai, lambda x: sum(x[:n]) / sum(x[n:]) * 100, isi.d)
    kategori = isi.pegawai["jpm_kategori"][i]
    cara = "Level, paling tinggi sebesar standarnya, dibagi jumlah standar"
    return Baris("JPM (kesesuaian dengan jabatan)", satu.teks, isi.angka(jpm), ket=pilih([cara, *satu.ket, kategori]))


def bagian_pelatihan(isi: Isi, i: int) -> Bagian | None:
    """The gaps in order of need and the training that answers each; None without gaps."""
    baris = [_celah(isi, b) for b in isi.celah.milik(i)]
    if not baris:
        return None
    aturan = (
        "Urut menurut bobot × besarnya kekurangan. Pelatihan: yang bertanda wajib didahulukan, lalu yang kenaikan "
        "levelnya paling kecil tetapi menutup kekurangan, lalu yang termurah."
    )
    return Bagian("Pelatihan yang disarankan", aturan, "", (*baris, *_wajib(isi, i)))


def _celah(isi: Isi, b: int) -> Baris:
    celah, d = isi.celah, isi.d
    kunci, kurang = celah["butir"][b], float(celah["kurang"][b])
    butir = isi.butir[kunci]
    calon = [k for k, daftar in enumerate(_katalog(isi)["butir"]) if kunci in daftar.split(";")]
    satu = rumus("{} × {}", [butir.bobot, kurang], lambda x: x[0] * x[1], d)
    sebab = "kesenjangan yang dirasakan sendiri" if celah["dirasakan"][b] else "di bawah standar"
    ket = [f"Kurang {angka(kurang, d)} level: {sebab}", *satu.ket]
    anak = [_calon(isi, k, celah["pelatihan"][b], len(calon), kurang) for k in calon]
    if not celah["pelatihan"][b]:
        ket.append("Belum ada pelatihan di katalog")
    return Baris(butir.nama, satu.teks, angka(float(celah["prioritas"][b]), d), ket=tuple(ket), anak=tuple(anak))


def _katalog(isi: Isi) -> dict[str, list[Any]]:
    katalog: dict[str, list[Any]] = isi.sekali("katalog", lambda: isi.hasil.katalog.to_dict("list"))
    return katalog


def _calon(isi: Isi, k: int, dipilih: str, banyak: int, kurang: float) -> Baris:
    katalog = _katalog(isi)
    kode, jp, biaya, naik = (katalog[nama][k] for nama in ("kode", "jp", "biaya", "kenaikan_level"))
    menutup = bulatkan(naik, _TELITI) >= bulatkan(kurang, _TELITI)
    ket = [
        "Wajib di katalog" if katalog["wajib"][k] else "",
        f"Menaikkan {angka_ringkas(naik)} level: {'menutup' if menutup else 'belum menutup'} kekurangan",
        f"{angka_ringkas(jp)} JP" if not math.isnan(jp) else "",
        f"Biaya Rp {angka(biaya, 0)}" if not math.isnan(biaya) else "Biaya tidak disebut",
    ]
    hasil = "disarankan" if kode == dipilih else "pilihan lain"
    if kode == dipilih and banyak == 1:
        ket.append("Satu-satunya di katalog untuk butir ini")
    sel = isi.sel(isi.tabel("pelatihan"), k, "kode") if len(isi.jejak.data.tabel["pelatihan"]) else ()
    return Baris(f"{kode} {katalog['nama'][k]}", hasil=hasil, sel=sel, ket=pilih(ket))


def _wajib(isi: Isi, i: int) -> list[Baris]:
    """Say of each compulsory training whether it was taken."""
    wajib = isi.sekali("wajib", lambda: _per_orang(isi))
    katalog = _katalog(isi)
    nama = dict(zip(katalog["kode"], katalog["nama"], strict=True))
    riwayat = isi.tabel("riwayat_pelatihan")
    baris = []
    for kode, diambil, kapan in wajib.get(i, []):
        sel = [s for b in riwayat.milik(i) if riwayat["kode"][b] == kode for s in isi.sel(riwayat, b, "kode")]
        ket = "Belum tercatat pada lembar riwayat pelatihan"
        if diambil:
            ket = f"Tanggal {hari(kapan)}" if hari(kapan) else "Tanggalnya tidak disebut"
        hasil = "sudah diikuti" if diambil else "belum diikuti"
        baris.append(Baris(f"Wajib: {kode} {nama.get(kode, '')}", hasil=hasil, sel=tuple(sel), ket=(ket,)))
    return baris


def _per_orang(isi: Isi) -> dict[int, list[tuple[Any, ...]]]:
    tabel = isi.bahan.tindak_lanjut.pelatihan_wajib
    hasil: dict[int, list[tuple[Any, ...]]] = {}
    kolom = (tabel[nama].tolist() for nama in ("_pegawai", "kode", "diambil", "tanggal"))
    for orang, *isian in zip(*kolom, strict=True):
        hasil.setdefault(orang, []).append(tuple(isian))
    return hasil
