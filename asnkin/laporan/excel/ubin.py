"""The tiles of Ringkasan: key figures, each with a figure that puts it into context."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.hasil import Status
from asnkin.laporan.excel import rumus
from asnkin.laporan.excel.gaya import ABU, GARIS, MUDA, TUA
from asnkin.laporan.tampil import KOSONG
from asnkin.penilaian.angka import bulatkan

if TYPE_CHECKING:
    from asnkin.laporan.excel.halaman_ringkasan import Halaman

_LEBAR: Final = 4  # grid columns of a tile
_TINGGI: Final = 30
_BULAT: Final = "#,##0"
_BAGIAN: Final = '0.0%" dari pegawai"'


@dataclass(frozen=True, slots=True)
class _Angka:
    """A figure with its number format, and its formula where it follows the sheets ("" where it does not)."""

    nilai: float
    pola: str
    rumus: str = ""


def tulis_ubin(h: Halaman) -> None:
    """Write the tiles from the page's next free row."""
    for i, (nama, utama, konteks) in enumerate(_isi(h)):
        _tulis(h, i * _LEBAR, nama, utama, konteks)
    h.ws.set_row(h.baris + 1, _TINGGI)
    h.baris += 4


def _isi(h: Halaman) -> list[tuple[str, _Angka, _Angka]]:
    r, d, nilai = h.bahan.ringkasan, h.desimal, rumus.NILAI_AKHIR
    n = r.n_status[Status.LENGKAP]
    skor = h.gaya.angka(d).num_format
    hidup = h.hidup and n > 0
    pegawai, bernilai, celah = (f"${huruf}${h.baris + 2}" for huruf in "AEQ")

    def dari_nilai(fungsi: str, isi: float, awalan: str = "") -> _Angka:
        pola = f'"{awalan} "{skor}' if awalan else skor
        hitung = f'IF({bernilai}>0,{rumus.bulat(f"{fungsi}({nilai})", d)},"{KOSONG}")'
        return _Angka(float(bulatkan(isi, d)), pola, hitung if hidup else "")

    def bagian(isi: int, sel: str) -> _Angka:
        return _Angka(isi / r.n if r.n else np.nan, _BAGIAN, f"{sel}/{pegawai}")

    return [
        ("Pegawai dinilai", _Angka(r.n, _BULAT), _Angka(len(r.unit), '#,##0" unit kerja"')),
        ("Bernilai akhir", _Angka(n, _BULAT, f"COUNT({nilai})" if hidup else ""), bagian(n, bernilai)),
        ("Rata-rata nilai akhir", dari_nilai("AVERAGE", r.rata), dari_nilai("MEDIAN", r.median, "median")),
        ("Nilai tertinggi", dari_nilai("MAX", r.tertinggi), dari_nilai("MIN", r.terendah, "terendah")),
        (
            "Punya kesenjangan",
            _Angka(r.n_kesenjangan, _BULAT, f"SUM({rumus.CELAH_ORANG})" if rumus.celah_berumus(h.bahan) else ""),
            bagian(r.n_kesenjangan, celah),
        ),
        ("Belum bernilai", _Angka(r.n - n, _BULAT, f"{pegawai}-{bernilai}"), bagian(r.n - n, f"$U${h.baris + 2}")),
    ]


def _tulis(h: Halaman, j: int, nama: str, utama: _Angka, konteks: _Angka) -> None:
    sifat = {"align": "center", "valign": "vcenter", "bg_color": MUDA, "left": 1, "right": 1}
    sifat |= {"left_color": GARIS, "right_color": GARIS, "shrink": True}
    kecil = {**sifat, "font_size": 9, "font_color": ABU}
    besar = h.gaya.buat(**sifat, font_size=20, bold=True, font_color=TUA, num_format=utama.pola)
    bawah = h.gaya.buat(**kecil, bottom=1, bottom_color=GARIS, num_format=konteks.pola)
    akhir = j + _LEBAR - 1
    h.kisi.teks(h.baris, j, akhir, nama, h.gaya.buat(**kecil, top=1, top_color=GARIS))
    for baris, gaya, angka in ((h.baris + 1, besar, utama), (h.baris + 2, bawah, konteks)):
        h.kisi.teks(baris, j, akhir, "", gaya)
        h.tulis_angka(baris, j, angka.nilai, gaya, angka.rumus)
