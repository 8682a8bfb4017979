"""The summary of a run for the terminal; text from the data is never parsed as markup."""

from __future__ import annotations

import textwrap
from math import isnan
from typing import TYPE_CHECKING, Final

import numpy as np
from rich.table import Table
from rich.text import Text

from asnkin.hasil import Status
from asnkin.laporan.bahan import Cara
from asnkin.laporan.penjelasan import hitung_calon, hitung_target, hitung_wajib
from asnkin.laporan.tampil import JENJANG, KOSONG, angka, angka_ringkas, deretan, persen
from asnkin.laporan.teks import KOTAK, aman
from asnkin.periode import nama_periode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asnkin.laporan.bahan import Bahan

MAKS_UNIT: Final = 10
MAKS_BUTIR: Final = 5
MAKS_ORANG: Final = 5
PANJANG_KURANG: Final = 90  # characters of what a person lacks; all of it stands in the recap
LEBAR_BATANG: Final = 24
LEBAR_TEKS: Final = 12
CUKUP: Final = 80  # columns from which the unit of the five best is shown
LEGA: Final = 100  # columns from which it is shown of those who lack something too
_SEBUT: Final = {Cara.SAMARAN: "disamarkan", Cara.AGREGAT: "tanpa data perorangan"}
KELAS: Final = ("green", "cyan", "yellow", "red", "bold red")  # predikat from best to worst


def ringkasan(bahan: Bahan, lebar: int) -> list[Table | Text]:
    """Return the summary for so many columns: figures, best, distribution, units, gaps, what follows, who lacks."""
    bagian: list[Table | Text | None] = [
        _kepala(bahan),
        _terbaik(bahan, lebar),
        _distribusi(bahan, lebar),
        _unit(bahan),
        _tersembunyi(bahan),
        _butir(bahan),
        _lanjutan(bahan),
        _belum(bahan, lebar),
    ]
    return [satu for satu in bagian if satu is not None]


def tabel_teks(judul: str, *kolom: tuple[str, bool]) -> Table:
    """Make a table below an empty line; each column is a header and whether it holds numbers."""
    tabel = Table(box=KOTAK, show_edge=False, title=Text(f"\n{judul}"), title_justify="left", pad_edge=False)
    tabel.title_style = "bold"
    for nama, berangka in kolom:
        tabel.add_column(
            Text(nama),
            justify="right" if berangka else "left",
            no_wrap=berangka or not nama,
            overflow="fold" if nama else "crop",
            min_width=None if berangka or not nama else LEBAR_TEKS,
        )
    return tabel


def baris_tabel(tabel: Table, *isi: str | Text) -> None:
    """Add a row; texts of the data are shown as they are."""
    tabel.add_row(*(Text(aman(satu)) if isinstance(satu, str) else satu for satu in isi))


def _warna(bahan: Bahan) -> dict[str, str]:
    """The colour of each predikat, spread from best to worst."""
    kelas = list(bahan.ringkasan.distribusi)
    return {nama: KELAS[i * (len(KELAS) - 1) // max(1, len(kelas) - 1)] for i, nama in enumerate(kelas)}


def _kepala(bahan: Bahan) -> Text:
    r = bahan.ringkasan
    nama = [bahan.rubrik.nama, nama_periode(bahan.periode), bahan.info.get("instansi", "")]
    nama += [_SEBUT[bahan.privasi.cara]] if bahan.privasi else []
    kepala = Text(aman(" · ".join(satu for satu in nama if satu)), style="bold")
    if isnan(r.rata):
        tanpa = "" if any(r.distribusi.values()) else ", belum ada yang bernilai"
        return kepala.append(f"\n{angka(r.n, 0)} pegawai{tanpa}", style="not bold")
    d = bahan.rubrik.nilai.desimal
    rentang = f" (median {angka(r.median, d)}; {angka(r.terendah, d)} sampai {angka(r.tertinggi, d)})"
    rata = f"nilai akhir rata-rata {angka(r.rata, d)}{rentang if bahan.berorang else ''}"
    return kepala.append(f"\n{angka(r.n, 0)} pegawai, {rata}", style="not bold")


def _terbaik(bahan: Bahan, lebar: int) -> Table | None:
    """The first by rank: predikat, then the rank within the first group of the rubric, the overall one beside it."""
    letak = list(bahan.ringkasan.terbaik)
    if not letak:
        return None
    d, warna, dalam = bahan.rubrik.nilai.desimal, _warna(bahan), bahan.rubrik.peringkat.dalam[:1]
    berunit = lebar >= CUKUP and "unit_kerja" not in dalam
    tabel = tabel_teks(
        "Peringkat teratas",
        ("Predikat", False),
        *((("Peringkat", False), ("Umum", True)) if dalam else (("Peringkat", True),)),
        ("Nama", False),
        *([("Unit kerja", False)] if berunit else []),
        ("Nilai", True),
    )
    for i, satu in zip(letak, bahan.hasil.pegawai.iloc[letak].to_dict("records"), strict=True):
        kelompok = [_ke(int(bahan.hasil.peringkat_dalam[kunci].iloc[i]), satu[kunci]) for kunci in dalam]
        predikat = Text(aman(satu["predikat"] or KOSONG), style=warna.get(satu["predikat"], ""))
        unit = [satu["unit_kerja"]] if berunit else []
        baris_tabel(
            tabel, predikat, *kelompok, str(satu["peringkat"]), satu["nama"], *unit, angka(satu["nilai_akhir"], d)
        )
    return tabel


def _ke(peringkat: int, kelompok: str) -> str:
    """Return the rank within a group; a pseudonymised person may have neither."""
    return f"{peringkat} di {JENJANG.get(kelompok, kelompok)}" if peringkat else KOSONG


def _distribusi(bahan: Bahan, lebar: int) -> Table:
    panjang = LEBAR_BATANG if lebar >= CUKUP else LEBAR_BATANG // 2
    distribusi, warna = bahan.ringkasan.distribusi, _warna(bahan)
    jumlah, puncak = sum(distribusi.values()), max(distribusi.values(), default=0)
    tabel = tabel_teks("Predikat (usulan)", ("Predikat", False), ("Pegawai", True), ("Bagian", True), ("", False))
    for nama, n in distribusi.items():
        bagian = persen(n / jumlah) if jumlah else KOSONG
        baris_tabel(tabel, nama, angka(n, 0), bagian, Text(batang(n, puncak, panjang), style=warna[nama]))
    return tabel


def batang(n: int, puncak: int, panjang: int) -> str:
    """Draw a bar that is ``panjang`` long at ``puncak``, in half blocks, rounded up: what is not 0 is seen."""
    separuh = -(-n * 2 * panjang // puncak) if puncak else 0
    return "█" * (separuh // 2) + "▌" * (separuh % 2)


def _unit(bahan: Bahan) -> Table | None:
    unit, d = bahan.ringkasan.unit, bahan.rubrik.nilai.desimal
    if unit.empty:
        return None
    urut = unit.sort_values("rata", ascending=False, kind="stable", na_position="last")
    sisa = len(unit) - MAKS_UNIT
    judul = "Unit kerja" + (f" ({MAKS_UNIT} teratas dari {angka(len(unit), 0)})" if sisa > 0 else "")
    tabel = tabel_teks(judul, ("Unit kerja", False), ("Pegawai", True), ("Bernilai", True), ("Rata-rata", True))
    for satu in urut.head(MAKS_UNIT).to_dict("records"):
        baris_tabel(tabel, satu["unit_kerja"], angka(satu["n"], 0), angka(satu["n_dinilai"], 0), angka(satu["rata"], d))
    return tabel


def _tersembunyi(bahan: Bahan) -> Text | None:
    return Text(bahan.catatan_kelompok, style="dim") if bahan.catatan_kelompok else None


def _butir(bahan: Bahan) -> Table | None:
    butir = bahan.ringkasan.butir
    butir = butir[butir["n_kesenjangan"] > 0]
    if butir.empty:
        return None
    nama, d = bahan.rubrik.semua_butir(), bahan.rubrik.nilai.desimal
    tabel = tabel_teks(
        "Kesenjangan terbesar (pegawai di bawah standar)",
        ("Butir", False),
        ("Level", True),
        ("Standar", True),
        ("Pegawai", True),
        ("Bagian", True),
    )
    for satu in butir.head(MAKS_BUTIR).to_dict("records"):
        banyak = f"{angka(satu['n_kesenjangan'], 0)} dari {angka(satu['n_dinilai'], 0)}"
        level, standar = angka(satu["level"], d), angka_ringkas(satu["standar"], d)
        baris_tabel(tabel, nama[satu["butir"]].nama, level, standar, banyak, persen(satu["proporsi"]))
    return tabel


def _belum(bahan: Bahan, lebar: int) -> Table | Text | None:
    """The first people without a full score, in listing order, with what they lack; how many more there are."""
    pegawai = bahan.hasil.pegawai
    urutan = np.argsort(pegawai["_urutan"].to_numpy(), kind="stable")
    letak = urutan[(pegawai["status"] != Status.LENGKAP).to_numpy()[urutan]].tolist()
    banyak = [f"{angka(n, 0)} {nama}" for nama, n in bahan.ringkasan.n_status.items() if n and nama != Status.LENGKAP]
    if not bahan.berorang and banyak:
        return Text(f"\nTanpa nilai lengkap: {deretan(banyak)}", style="yellow")
    if not letak:
        return None
    sisa = len(letak) - MAKS_ORANG
    lagi = f"; {angka(sisa, 0)} orang lagi pada lembar Belum Lengkap" if sisa > 0 else ""
    berunit = lebar >= LEGA
    tabel = tabel_teks(
        f"Tanpa nilai lengkap ({deretan(banyak)}{lagi})",
        ("Nama", False),
        *([("Unit kerja", False)] if berunit else []),
        ("Status", False),
        ("Yang masih kurang", False),
    )
    tampil = letak[:MAKS_ORANG]
    for i, satu in zip(tampil, pegawai.iloc[tampil].to_dict("records"), strict=True):
        unit = [satu["unit_kerja"]] if berunit else []
        status = Text(satu["status"], style="yellow")
        baris_tabel(tabel, satu["nama"], *unit, status, _singkat(bahan.hasil.kekurangan[i]))
    return tabel


def _singkat(kekurangan: Sequence[str]) -> str:
    """Name the first thing that is missing, cut where it is long, and how many more there are."""
    if not kekurangan:
        return KOSONG
    lagi = f"; {len(kekurangan) - 1} hal lagi" if len(kekurangan) > 1 else ""
    return textwrap.shorten(kekurangan[0], PANJANG_KURANG, placeholder=" …") + lagi


def _lanjutan(bahan: Bahan) -> Text | None:
    """Return a line each on missed targets, nominees for awards and compulsory trainings, where there are any."""
    lanjut, baris = bahan.tindak_lanjut, []
    if target := hitung_target(bahan):
        baris.append(f"Target: {target}")
    if bahan.rubrik.penghargaan is not None and bahan.berorang:
        baris.append(f"Penghargaan: {hitung_calon(lanjut.penghargaan)}")
    if len(lanjut.pelatihan_wajib):
        baris.append(f"Pelatihan wajib: {hitung_wajib(lanjut.pelatihan_wajib)}")
    return Text("\n" + "\n".join(baris)) if baris else None
