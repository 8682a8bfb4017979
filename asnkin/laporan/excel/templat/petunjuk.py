"""The sheet ``Petunjuk``: one page of A4 that says what to fill in, in which order, and how to check it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asnkin.buatan import BUATAN, PETUNJUK
from asnkin.laporan.excel.bersih import bersihkan
from asnkin.laporan.excel.gaya import ABU, TUA
from asnkin.laporan.excel.kolom import SELA, TINGGI, jumlah_baris
from asnkin.laporan.excel.templat import info
from asnkin.laporan.excel.templat.isian import Kolom, Lembar, Sifat
from asnkin.laporan.excel.templat.lembar import TAB, gaya_kepala

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from asnkin.laporan.excel.buku import BukuKerja

_A4: Final = 9
_LEBAR: Final = (5.0, 26.0, 58.0, 12.0)
_KAKI: Final = "&L&8dibuat dengan asnkin&R&8Halaman &P dari &N"
# a mistake -> the beginning of the name of the sheet that it is made on, "" for any
_KELIRU: Final = {
    "NIP disalin dari sel angka: digit terakhirnya sudah hilang. Ambil lagi dari sumber aslinya.": "",
    "NIP di lembar lain tidak ada di lembar Pegawai. Perbaiki salah ketiknya, atau tambahkan orangnya.": "",
    "Bobot target seorang pegawai tidak berjumlah 100. Perbaiki, atau kosongkan semua bobotnya.": "Target",
    "Skor 0 untuk butir yang tidak dinilai. Kosongkan selnya.": "Penilaian",
    "Isian ditempel biasa, sehingga pilihan dan pemeriksaannya hilang. Pakai Tempel Khusus › Nilai.": "",
    "Unit kerja yang sama ditulis dengan ejaan berbeda, misalnya 'Dinkes' dan 'Dinas Kesehatan'.": "",
    "Angka ditulis bersama satuannya, misalnya '20 hari'. Tulis 20 saja.": "",
}
_BANYAK_KELIRU: Final = 5
_WARNA: Final = (
    (Kolom("Judul *", wajib=True), "Kolom wajib: isi di setiap baris."),
    (Kolom("Judul"), "Kolom opsional: isi bila datanya ada."),
    (
        Kolom("Judul", sebagian="sebagian"),
        "Butir bagi sebagian pegawai, yang disebut pada bantuannya.",
    ),
)


def tulis_petunjuk(buku: BukuKerja, lembar: Sequence[Lembar], kepala: Sequence[str], perintah: Sequence[str]) -> None:
    """Write the sheet; ``kepala``: the lines below its title, ``perintah``: what to run afterwards."""
    ws = buku.lembar(PETUNJUK, tegak=True)
    ws.set_paper(_A4)
    ws.fit_to_pages(1, 1)
    ws.set_footer(_KAKI)
    ws.set_tab_color("#2E75B6")
    for j, lebar in enumerate(_LEBAR):
        ws.set_column(j, j, lebar)
    tulis = _Penulis(buku, ws)
    tulis.kepala((BUATAN[PETUNJUK], *kepala))
    tulis.urutan(lembar)
    tulis.warna()
    keliru = [teks for teks, milik in _KELIRU.items() if any(satu.nama.startswith(milik) for satu in lembar)]
    tulis.bernomor("Lima kekeliruan tersering", keliru[:_BANYAK_KELIRU])
    tulis.selesai(perintah)
    ws.protect()


class _Penulis:
    """Writes the page from top to bottom; ``baris`` is the next free row."""

    def __init__(self, buku: BukuKerja, ws: Worksheet) -> None:
        self.buku, self.ws, self.baris = buku, ws, 0

    def kepala(self, teks: Sequence[str]) -> None:
        for i, satu in enumerate(teks):
            gaya = self.buku.gaya.anak_judul(tengah=False) if i else self.buku.gaya.judul(tengah=False)
            self._lebar(satu, gaya, 22 if not i else None)

    def urutan(self, lembar: Sequence[Lembar]) -> None:
        """The sheets in the order of filling in, each a link; what is optional says so in word and colour."""
        self._bagian("Urutan mengisi")
        gaya = self.buku.gaya
        for j, teks in enumerate(("No", "Lembar", "Isinya", "Sifat")):
            self.ws.write_string(self.baris, j, teks, gaya.kepala)
        self.baris += 1
        daftar = [(info.NAMA, info.URAIAN, Sifat.WAJIB), *((satu.nama, satu.uraian, satu.sifat) for satu in lembar)]
        for nomor, (nama, uraian, sifat) in enumerate(daftar, 1):
            tinggi = max(jumlah_baris(uraian, _LEBAR[2] - 3), jumlah_baris(nama, _LEBAR[1] - 3))
            self.ws.set_row(self.baris, tinggi * TINGGI + SELA)
            self.ws.write_number(self.baris, 0, nomor, gaya.urutan)
            tautan = gaya.buat(
                font_color=TUA, underline=1, valign="top", border=1, border_color=TAB[Sifat.OPSIONAL], indent=1
            )
            sasaran = nama.replace("'", "''")
            self.ws.write_url(self.baris, 1, f"internal:'{sasaran}'!A1", tautan, bersihkan(nama))
            self.ws.write_string(self.baris, 2, bersihkan(uraian), gaya.bungkus)
            self.ws.write_string(self.baris, 3, sifat.value, gaya.tengah)
            self.baris += 1

    def warna(self) -> None:
        """What the colours of headers and tabs mean."""
        self._bagian("Arti warna")
        for contoh, arti in _WARNA:
            self.ws.merge_range(self.baris, 0, self.baris, 1, contoh.judul, gaya_kepala(self.buku.gaya, contoh))
            self._isi(arti)
        for sifat, arti in (
            (Sifat.WAJIB, "Tab lembar yang dipakai rubrik untuk menghitung nilai."),
            (Sifat.OPSIONAL, "Tab lembar opsional: biarkan kosong bila tidak ada datanya."),
        ):
            warna = self.buku.gaya.buat(
                bg_color=TAB[sifat],
                font_color="#FFFFFF" if sifat is Sifat.WAJIB else "#000000",
                align="center",
                valign="vcenter",
            )
            self.ws.merge_range(self.baris, 0, self.baris, 1, "Tab lembar", warna)
            self._isi(arti)

    def bernomor(self, judul: str, isi: Sequence[str]) -> None:
        self._bagian(judul)
        for nomor, teks in enumerate(isi, 1):
            self.ws.write_number(
                self.baris, 0, nomor, self.buku.gaya.buat(align="center", valign="top", bold=True, font_color=TUA)
            )
            self._lebar(teks, self._bungkus(), awal=1)

    def selesai(self, perintah: Sequence[str]) -> None:
        """How to check and how to go on."""
        self._bagian("Memeriksa dan menilai")
        self._lebar(
            "Arahkan penunjuk ke judul kolom untuk melihat bantuannya. Setelah diisi, simpan, lalu jalankan:",
            self._bungkus(),
        )
        mesin = self.buku.gaya.buat(font_name="Consolas", bg_color="#F2F2F2", indent=1, quote_prefix=True)
        for satu in perintah:
            self._lebar(satu, mesin, 16)
        self._lebar(
            "Setiap temuan menyebut lembar, sel, dan cara memperbaikinya. Lembar Petunjuk ini tidak ikut dibaca.",
            self.buku.gaya.keterangan,
        )

    def _bungkus(self) -> Format:
        return self.buku.gaya.buat(text_wrap=True, valign="top", quote_prefix=True)

    def _bagian(self, judul: str) -> None:
        self.ws.set_row(self.baris, 9)
        self.baris += 1
        for j in range(len(_LEBAR)):
            self.ws.write_blank(self.baris, j, None, self.buku.gaya.bagian)
        self.ws.write_string(self.baris, 0, judul, self.buku.gaya.bagian)
        self.ws.set_row(self.baris, 18)
        self.baris += 1

    def _isi(self, teks: str) -> None:
        """Write beside a sample, over the last columns."""
        gaya = self.buku.gaya.buat(text_wrap=True, valign="vcenter", indent=1, quote_prefix=True, font_color=ABU)
        self.ws.merge_range(self.baris, 2, self.baris, len(_LEBAR) - 1, teks, gaya)
        self.ws.set_row(self.baris, jumlah_baris(teks, sum(_LEBAR[2:]) - 3) * TINGGI + SELA)
        self.baris += 1

    def _lebar(self, teks: str, gaya: Format, tinggi: float | None = None, awal: int = 0) -> None:
        """Write over the columns from ``awal`` to the last, as high as it needs."""
        self.ws.merge_range(self.baris, awal, self.baris, len(_LEBAR) - 1, "", gaya)
        self.ws.write_string(self.baris, awal, bersihkan(teks), gaya)
        muat = jumlah_baris(teks, sum(_LEBAR[awal:]) - 1)
        self.ws.set_row(self.baris, tinggi or muat * TINGGI + SELA)
        self.baris += 1
