"""Summary and findings for the terminal; text from the data is never parsed as markup."""

from __future__ import annotations

import unicodedata
from math import isnan
from typing import TYPE_CHECKING, Final

from rich import box
from rich.table import Table
from rich.text import Text

from asnkin.hasil import Status
from asnkin.laporan.bahan import Cara
from asnkin.laporan.penjelasan import hitung_calon, hitung_target, hitung_wajib
from asnkin.laporan.tampil import KOSONG, angka, angka_ringkas, deretan, persen, sel_ringkas
from asnkin.periode import nama_periode
from asnkin.temuan import Tingkat, hitung

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asnkin.laporan.bahan import Bahan
    from asnkin.temuan import Temuan

MAKS_UNIT: Final = 10
MAKS_BUTIR: Final = 5
LEBAR_BATANG: Final = 24
LEBAR_TEKS: Final = 12
_SEBUT: Final = {Cara.SAMARAN: "disamarkan", Cara.AGREGAT: "tanpa data perorangan"}
WARNA: Final = {Tingkat.KESALAHAN: "bold red", Tingkat.PERINGATAN: "yellow", Tingkat.CATATAN: "cyan"}
# control, format and direction characters could move the cursor, recolour the screen or turn text around
_TERLARANG: Final = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})


def aman(teks: str) -> str:
    """Text of a workbook without characters that a terminal acts on; each becomes a space."""
    if teks.isprintable():
        return teks
    return "".join(" " if unicodedata.category(huruf) in _TERLARANG else huruf for huruf in teks)


def ringkasan(bahan: Bahan) -> list[Table | Text]:
    """Return the summary: header line, distribution, five best, units, worst butir, what follows, who is missing."""
    bagian: list[Table | Text | None] = [
        _kepala(bahan),
        _distribusi(bahan),
        _terbaik(bahan),
        _unit(bahan),
        _tersembunyi(bahan),
        _butir(bahan),
        _lanjutan(bahan),
        _penutup(bahan),
    ]
    return [satu for satu in bagian if satu is not None]


def _tabel(judul: str, *kolom: tuple[str, bool]) -> Table:
    """Make a table below an empty line; each column is a header and whether it holds numbers."""
    tabel = Table(box=box.SIMPLE_HEAD, show_edge=False, title=Text(f"\n{judul}"), title_justify="left", pad_edge=False)
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


def _tambah(tabel: Table, *isi: str) -> None:
    tabel.add_row(*(Text(aman(satu)) for satu in isi))


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


def _distribusi(bahan: Bahan) -> Table:
    distribusi = bahan.ringkasan.distribusi
    jumlah, puncak = sum(distribusi.values()), max(distribusi.values(), default=0)
    tabel = _tabel("Predikat (usulan)", ("Predikat", False), ("Pegawai", True), ("Bagian", True), ("", False))
    for nama, n in distribusi.items():
        panjang = -(-n * LEBAR_BATANG // puncak) if puncak else 0
        _tambah(tabel, nama, angka(n, 0), persen(n / jumlah) if jumlah else KOSONG, "#" * panjang)
    return tabel


def _terbaik(bahan: Bahan) -> Table | None:
    if not bahan.ringkasan.terbaik:
        return None
    d = bahan.rubrik.nilai.desimal
    tabel = _tabel(
        "Peringkat teratas", ("No.", True), ("Nama", False), ("Unit kerja", False), ("Nilai", True), ("Predikat", False)
    )
    for satu in bahan.hasil.pegawai.iloc[list(bahan.ringkasan.terbaik)].to_dict("records"):
        nilai = angka(satu["nilai_akhir"], d)
        _tambah(tabel, str(satu["peringkat"]), satu["nama"], satu["unit_kerja"], nilai, satu["predikat"] or KOSONG)
    return tabel


def _unit(bahan: Bahan) -> Table | None:
    unit, d = bahan.ringkasan.unit, bahan.rubrik.nilai.desimal
    if unit.empty:
        return None
    urut = unit.sort_values("rata", ascending=False, kind="stable", na_position="last")
    sisa = len(unit) - MAKS_UNIT
    judul = "Unit kerja" + (f" ({MAKS_UNIT} teratas dari {angka(len(unit), 0)})" if sisa > 0 else "")
    tabel = _tabel(judul, ("Unit kerja", False), ("Pegawai", True), ("Dinilai", True), ("Rata-rata", True))
    for satu in urut.head(MAKS_UNIT).to_dict("records"):
        _tambah(tabel, satu["unit_kerja"], angka(satu["n"], 0), angka(satu["n_dinilai"], 0), angka(satu["rata"], d))
    return tabel


def _tersembunyi(bahan: Bahan) -> Text | None:
    return Text(bahan.privasi.kelompok, style="dim") if bahan.privasi and bahan.privasi.kelompok else None


def _butir(bahan: Bahan) -> Table | None:
    butir = bahan.ringkasan.butir
    butir = butir[butir["n_kesenjangan"] > 0]
    if butir.empty:
        return None
    nama, d = bahan.rubrik.semua_butir(), bahan.rubrik.nilai.desimal
    tabel = _tabel(
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
        _tambah(tabel, nama[satu["butir"]].nama, level, standar, banyak, persen(satu["proporsi"]))
    return tabel


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


def _penutup(bahan: Bahan) -> Text | None:
    """Return one line a status other than lengkap; the reasons stand in the reports."""
    status = [(nama, n) for nama, n in bahan.ringkasan.n_status.items() if n and nama != Status.LENGKAP]
    if not status:
        return None
    isi = ", ".join(f"{angka(n, 0)} {nama}" for nama, n in status)
    sebab = " (sebabnya pada lembar Belum Lengkap)" if bahan.berorang else ""
    return Text(f"\nTanpa nilai lengkap: {isi}{sebab}", style="yellow")


def temuan(temuan: Sequence[Temuan], maks: int, selengkapnya: str = "perbesar --maks") -> list[Text]:
    """Return findings for the terminal, at most ``maks`` of them, and the count.

    What is most serious is kept first and printed last, next to the count, so that it does not scroll away; within a
    level the given order holds. ``selengkapnya`` says where the ones held back can be seen.
    """
    if not temuan:
        return [Text("Tidak ada temuan.")]
    per_tingkat = {tingkat: [satu for satu in temuan if satu.tingkat == tingkat] for tingkat in Tingkat}
    sisa, tampil, tertahan = max(maks, 0), [], {}
    for tingkat, isi in per_tingkat.items():
        tampil.append(isi[:sisa])
        tertahan[tingkat] = len(isi) - len(tampil[-1])
        sisa -= len(tampil[-1])
    baris = [_satu(satu) for isi in reversed(tampil) for satu in isi]
    if any(tertahan.values()):
        jumlah = angka(sum(tertahan.values()), 0)
        lain = " lain" if baris else ""
        ada = f"{jumlah} temuan{lain} tidak ditampilkan ({_sebut(tertahan)}); {selengkapnya}"
        baris.append(Text(ada, style="dim"))
    return [*baris, Text(_jumlah(temuan), style="bold")]


def _satu(satu: Temuan) -> Text:
    tempat = satu.tempat
    letak = tempat.lembar + (f"!{sel_ringkas(tempat.sel)}" if tempat.sel else "")
    depan = [aman(bagian) for bagian in (tempat.berkas, letak) if bagian]
    teks = Text()
    for bagian in depan:
        teks.append(f"{bagian}  ")
    teks.append(satu.tingkat.value, style=WARNA[satu.tingkat])
    teks.append(f" {satu.kode}  {aman(satu.pesan)}")
    if satu.saran:
        menjorok = " " * (len(depan[0]) + 2 if depan else 2)
        teks.append(f"\n{menjorok}saran: {aman(satu.saran)}")
    return teks


def temuan_ringkas(temuan: Sequence[Temuan]) -> str:
    """Return one line a finding, for other programs: ``file:sheet!cells``, code, level and message between tabs."""
    return "\n".join("\t".join(map(aman, (_letak(satu), satu.kode, satu.tingkat.value, satu.pesan))) for satu in temuan)


def _letak(satu: Temuan) -> str:
    """Return ``data.xlsx:target!D7`` without what is unknown; ``-`` where the finding has no place."""
    tempat = satu.tempat
    return ":".join(filter(None, (tempat.berkas, "!".join(filter(None, (tempat.lembar, tempat.sel)))))) or "-"


def _sebut(banyak: dict[Tingkat, int]) -> str:
    """Name the counts that are not 0: ``3 kesalahan, 1 peringatan, dan 2 catatan``."""
    return deretan([f"{angka(n, 0)} {tingkat.value}" for tingkat, n in banyak.items() if n])


def _jumlah(temuan: Sequence[Temuan]) -> str:
    lembar = {(satu.tempat.berkas, satu.tempat.lembar) for satu in temuan if satu.tempat.lembar}
    pada = f" pada {angka(len(lembar), 0)} lembar" if lembar else ""
    return f"Ditemukan {_sebut(hitung(temuan))}{pada}."
