"""The charts of Ringkasan and the cells beside the page that feed them, which follow the sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.laporan.excel import rumus
from asnkin.laporan.excel.ambil import butir_dinilai, nama_butir, warna_predikat
from asnkin.laporan.excel.bagan import BIRU, JINGGA, KELAS_BAGAN, Bagan, tempel
from asnkin.laporan.excel.blok import tulis_blok
from asnkin.laporan.excel.halaman_ringkasan import AKHIR, DATA, PIKSEL, TENGAH, TINGGI_PIKSEL
from asnkin.laporan.excel.kolom import KolomAngka, KolomTeks
from asnkin.laporan.excel.lembar_unit import urutan_unit
from asnkin.laporan.tampil import angka, persen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asnkin.laporan.excel.halaman_ringkasan import Halaman
    from asnkin.laporan.excel.kolom import Kolom

N_UNIT: Final = 10
N_CELAH: Final = 8
BARIS: Final = 14  # rows of a chart
_LABEL: Final = 28  # characters of a name beside a bar
_AWAL_LABEL: Final = 12  # of them from its beginning, where it is too long
_DATA_UNIT: Final = DATA + 3


def sebaran(h: Halaman) -> int:
    """Draw the distribution of predikat in the left half of the page; return the rows it takes."""
    distribusi = h.bahan.ringkasan.distribusi
    _bagian(h, 0, "Sebaran predikat (usulan)")
    if not any(distribusi.values()):
        return _tanpa(h, 0, "Belum ada pegawai yang berpredikat.")
    kelas = list(distribusi)
    jumlah = h.bulat("Pegawai", list(distribusi.values()))
    pola = f"SUMPRODUCT(({rumus.KODE_UNIT}>0)*({rumus.PREDIKAT}={_sel(DATA)}))"
    awal = _data(h, DATA, [KolomTeks("Predikat", kelas, h.gaya.teks), h.berumus(jumlah, pola)])
    isi = ", ".join(f"{nama} {angka(n, 0)}" for nama, n in distribusi.items())
    warna = warna_predikat(kelas, KELAS_BAGAN)
    bagan = Bagan(
        awal, awal + len(kelas) - 1, DATA, DATA + 1, [warna[satu] for satu in kelas], "#,##0",
        f"Bagan kolom: banyaknya pegawai menurut predikat, seperti dihitung asnkin: {isi}.", tegak=True,
    )  # fmt: skip
    return _tempel(h, bagan, 0)


def unit(h: Halaman) -> int:
    """Draw the means of the units, the ten highest, in the right half of the page; return the rows it takes."""
    semua = h.bahan.ringkasan.unit
    urutan = urutan_unit(h.bahan)
    n = int(np.isfinite(urutan).sum())
    _bagian(h, TENGAH, f"Rata-rata unit kerja ({N_UNIT} tertinggi)" if n > N_UNIT else "Rata-rata unit kerja")
    if not n:
        return _tanpa(h, TENGAH, "Belum ada unit kerja dengan nilai akhir.")
    pilih = np.argsort(urutan)[: min(n, N_UNIT)]
    ke = KolomAngka("Urutan", np.arange(1, len(pilih) + 1, dtype=np.float64), h.gaya.urutan)
    nama, rata = semua["unit_kerja"].to_numpy()[pilih].tolist(), h.angka("Rata-rata", semua["rata"].to_numpy()[pilih])
    letak = f"MATCH({_sel(_DATA_UNIT)},{rumus.UNIT_URUTAN},0)"
    kolom: list[Kolom] = [
        ke,
        h.berumus(
            KolomTeks("Unit Kerja", [ringkas(satu) for satu in nama], h.gaya.teks),
            f'IFERROR({_rumus_ringkas(f"INDEX({rumus.UNIT_NAMA},{letak})")},"")',
        ),
        h.berumus(rata, f'IFERROR(INDEX({rumus.UNIT_RATA},{letak}),"")'),
    ]
    awal = _data(h, _DATA_UNIT, kolom)
    isi = "; ".join(f"{satu} {angka(r, h.desimal)}" for satu, r in zip(nama, rata.isi.tolist(), strict=True))
    bagan = Bagan(
        awal, awal + len(nama) - 1, _DATA_UNIT + 1, _DATA_UNIT + 2, [BIRU], str(rata.gaya.num_format),
        f"Bagan batang: rata-rata nilai akhir unit kerja, seperti dihitung asnkin: {isi}.",
    )  # fmt: skip
    return _tempel(h, bagan, TENGAH)


def celah(h: Halaman) -> int:
    """Draw the butir with the largest shares below the standard in the left half; return the rows it takes."""
    butir = butir_dinilai(h.bahan)
    butir = butir[butir["n_kesenjangan"] > 0].head(N_CELAH)
    _bagian(h, 0, "Kesenjangan terbesar menurut butir")
    if butir.empty:
        return _tanpa(h, 0, "Tidak ada pegawai di bawah standar.")
    nama = [ringkas(satu) for satu in nama_butir(h.bahan, butir["butir"].tolist())]
    bagian = KolomAngka("Bagian", butir["proporsi"].to_numpy(dtype=np.float64), h.gaya.persen, 1)
    baris = f"ROW()-{h.baris + 1}"
    kolom = [
        h.berumus(KolomTeks("Butir", nama, h.gaya.teks), _rumus_ringkas(f"INDEX({rumus.BUTIR_NAMA},{baris})")),
        h.berumus(bagian, f"INDEX({rumus.BUTIR_PROPORSI},{baris})"),
    ]
    awal = _data(h, DATA, kolom)
    isi = "; ".join(f"{satu} {persen(p)}" for satu, p in zip(nama, bagian.isi.tolist(), strict=True))
    bagan = Bagan(
        awal, awal + len(nama) - 1, DATA, DATA + 1, [JINGGA], "0.0%",
        f"Bagan batang: bagian pegawai di bawah standar menurut butir: {isi}.", maks=1,
    )  # fmt: skip
    return _tempel(h, bagan, 0)


def ringkas(teks: str) -> str:
    """Shorten a name so that it leaves room for the bars; its end stays, for many begin alike."""
    return teks if len(teks) <= _LABEL else f"{teks[:_AWAL_LABEL]}…{teks[_AWAL_LABEL - _LABEL + 1 :]}"


def _rumus_ringkas(isi: str) -> str:
    """Return the formula that shortens a text as ``ringkas`` does."""
    return f'IF(LEN({isi})>{_LABEL},LEFT({isi},{_AWAL_LABEL})&"…"&RIGHT({isi},{_LABEL - 1 - _AWAL_LABEL}),{isi}&"")'


def _sel(kolom: int) -> str:
    huruf = f"A{chr(ord('A') + kolom - 26)}"  # the data stand in the columns AA to AF
    return f"${huruf}{{b}}"


def _bagian(h: Halaman, kolom: int, teks: str) -> None:
    h.kisi.bagian(h.baris, kolom, kolom + TENGAH - 1 if kolom else TENGAH - 2, teks)


def _data(h: Halaman, kolom: int, isi: Sequence[Kolom]) -> int:
    """Write what feeds a chart beside it, under its headers; return the first row of numbers."""
    for j, satu in enumerate(isi, kolom):
        h.ws.write_string(h.baris, j, satu.judul, h.gaya.kepala)
    tulis_blok(h.ws, h.baris + 1, kolom, isi)
    return h.baris + 1


def _tempel(h: Halaman, bagan: Bagan, kolom: int) -> int:
    lebar = (AKHIR - TENGAH + 1) * PIKSEL - (0 if kolom else PIKSEL) - 4
    tempel(h.buku.buku, h.ws, bagan, (h.baris + 1, kolom), (lebar, BARIS * TINGGI_PIKSEL - 8))
    return BARIS


def _tanpa(h: Halaman, kolom: int, teks: str) -> int:
    h.kisi.teks(h.baris + 1, kolom, kolom + TENGAH - 2, teks, h.gaya.keterangan)
    return 1
