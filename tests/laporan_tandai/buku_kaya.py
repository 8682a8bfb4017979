"""A workbook with everything that openpyxl would lose, made with XlsxWriter; all people are invented."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

import xlsxwriter

from asnkin.tempat import Tempat
from asnkin.temuan import Temuan, Tingkat

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ANI: Final = "190001012020121001"
BUDI: Final = "190001012020121002"
CICI: Final = "190001012020122003"


def temuan(lembar: str, sel: str, tingkat: Tingkat = Tingkat.KESALAHAN, **isi: str) -> Temuan:
    """Return a finding in ``data.xlsx``."""
    lengkap = {"kode": "SEL003", "pesan": f"isi sel {sel} bukan angka", "saran": "tulis angkanya saja", **isi}
    return Temuan(tingkat=tingkat, tempat=Tempat("data.xlsx", lembar, sel), **lengkap)


def gambar_png() -> bytes:
    """Return a red square of 20 pixels as PNG."""
    baris = b"".join(b"\0" + b"\xff\0\0" * 20 for _ in range(20))

    def bagian(nama: bytes, isi: bytes) -> bytes:
        return struct.pack(">I", len(isi)) + nama + isi + struct.pack(">I", zlib.crc32(nama + isi))

    kepala = bagian(b"IHDR", struct.pack(">IIBBBBB", 20, 20, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + kepala + bagian(b"IDAT", zlib.compress(baris)) + bagian(b"IEND", b"")


def buku_kaya(*, makro: bytes | None = None) -> bytes:
    """Return a workbook for the rubric gorontalo with formats, chart, image, validation, comments and more.

    Faults: ``seratus`` in target!D2, a blank realisasi in target!D5 (its row exists, the cell does not).
    """
    aliran = io.BytesIO()
    buku = xlsxwriter.Workbook(aliran, {"in_memory": True})
    buku.set_properties({"created": datetime(2026, 1, 1)})  # noqa: DTZ001 - a document property has no zone
    _isi_biasa(buku)
    _isi_target(buku)
    ringkasan = buku.add_worksheet("Grafik & gambar")
    bagan = buku.add_chart({"type": "column"})
    bagan.add_series({"values": "=target!$C$2:$C$7"})
    ringkasan.insert_chart("A1", bagan)
    ringkasan.insert_image("J1", "merah.png", {"image_data": io.BytesIO(gambar_png())})
    rahasia = buku.add_worksheet("Referensi")
    rahasia.write_row(0, 0, ["ya", "tidak"])
    rahasia.hide()
    buku.define_name("Pilihan", "=Referensi!$A$1:$B$1")
    if makro is not None:
        buku.add_vba_project(io.BytesIO(makro), is_stream=True)
    buku.close()
    return aliran.getvalue()


def _isi_biasa(buku: Any) -> None:
    info = buku.add_worksheet("info")
    for i, baris in enumerate((["nama", "isi"], ["rubrik", "gorontalo"], ["periode", "2026-TW1"])):
        info.write_row(i, 0, baris)
    pegawai = buku.add_worksheet("pegawai")
    kepala = buku.add_format({"bold": True, "bg_color": "#1F3864", "font_color": "#FFFFFF", "border": 1})
    pegawai.write_row(0, 0, ["nip", "nama", "unit_kerja", "jabatan", "jenjang"], kepala)
    for i, (nip, nama) in enumerate(((ANI, "Ani"), (BUDI, "Budi"), (CICI, "Cici")), 1):
        pegawai.write_row(i, 0, [nip, nama, "Bidang Mutasi", "Pengelola Data", "pelaksana"])
    pegawai.write_rich_string(1, 1, "A", buku.add_format({"bold": True}), "n", "i")
    pegawai.write_comment("A2", "Sudah dicek oleh kepegawaian", {"author": "Verifikator"})
    pegawai.protect("rahasia")
    pegawai.set_column(0, 0, 24)
    skor = buku.add_worksheet("penilaian")
    butir = ["Komunikasi", "Manajemen Waktu", "Pemecahan Masalah", "Sikap Profesional", "Etika Kerja"]
    skor.write_row(0, 0, ["nip", "peran", *butir])
    baris = [
        (nip, peran) for nip in (ANI, BUDI, CICI) for peran in ("atasan", *("rekan",) * 3)
    ]  # colleagues count from three on
    for i, satu in enumerate(baris, 1):
        skor.write_row(i, 0, [*satu, 4, 4, 3, 4, 4])
    skor.write("C2", "empat")


def _isi_target(buku: Any) -> None:
    target = buku.add_worksheet("target")
    uang = buku.add_format({"num_format": '"Rp" #,##0.00', "italic": True, "border": 1})
    kolom = buku.add_format({"num_format": "0.00", "bottom": 2})
    target.set_column("D:D", 14, kolom)
    target.write_row(0, 0, ["nip", "indikator", "target", "realisasi", "bobot"])
    orang = [nip for nip in (ANI, BUDI, CICI) for _ in range(2)]
    for i, nip in enumerate(orang, 1):
        target.write_row(i, 0, [nip, f"Indikator {i}", 100])
        if i != 4:
            target.write_number(i, 3, 90, uang)
        target.write_formula(i, 4, "=40+20" if i % 2 else "=100-60", None, 60 if i % 2 else 40)
    target.write_string("D2", "seratus", uang)
    target.data_validation("E2:E50", {"validate": "integer", "criteria": "between", "minimum": 0, "maximum": 100})
    target.conditional_format("C2:C7", {"type": "3_color_scale"})
    target.repeat_rows(0)
    target.set_landscape()
    target.autofilter("A1:E7")
    target.freeze_panes(1, 1)


def bagian(isi: bytes) -> dict[str, bytes]:
    """Return the parts of a package."""
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        return {satu: arsip.read(satu) for satu in arsip.namelist()}


def ganti(isi: bytes, ubah: Mapping[str, Callable[[bytes], bytes] | None]) -> bytes:
    """Return the package with parts changed, or left out (None)."""
    aliran = io.BytesIO()
    with zipfile.ZipFile(aliran, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, satu in bagian(isi).items():
            kerja = ubah.get(nama, bytes)
            if kerja is not None:
                arsip.writestr(nama, kerja(satu))
    return aliran.getvalue()
