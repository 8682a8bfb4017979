"""The sheet of trends that pimpinan open first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.laporan.excel.kisi import Kisi, Petak
from asnkin.laporan.excel.kolom import KolomAngka, KolomTeks
from asnkin.laporan.excel.tabel import tulis_judul
from asnkin.laporan.tampil import angka
from asnkin.laporan.tren.naskah import BUKAN_BUKTI, rentang, sebut_pindah, singkat, tahunan, ubah_predikat
from asnkin.laporan.tren.pilih import naik_terbesar, turun_terbesar

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd
    from numpy.typing import ArrayLike

    from asnkin.laporan.excel.buku import BukuKerja
    from asnkin.laporan.tren.bahan import BahanTren

_LEBAR: Final = (24.0, *[12.0] * 11)
_KELAS_AWAL: Final = 6
N_ORANG: Final = 5


class _Ringkasan:
    """Writes the blocks one below the other; ``baris`` is the next free row."""

    def __init__(self, buku: BukuKerja, bahan: BahanTren) -> None:
        self.buku, self.bahan, self.gaya = buku, bahan, buku.gaya
        self.ws = buku.lembar("Ringkasan", massal=False)
        self.ws.fit_to_pages(1, 1)
        lebih = max(0, _KELAS_AWAL + len(bahan.tren.kelas) - len(_LEBAR))
        self.kisi = Kisi(self.ws, buku.gaya, (*_LEBAR, *[12.0] * lebih))
        self.akhir = len(self.kisi.lebar) - 1
        self.desimal = bahan.rubrik.nilai.desimal
        judul = ["TREN KINERJA PEGAWAI", f"PERIODE: {rentang(bahan).upper()}"]
        self.baris = tulis_judul(buku, self.ws, judul, self.akhir + 1, tengah=True) + 1

    def _angka(self, nama: str, isi: ArrayLike) -> KolomAngka:
        return KolomAngka(nama, np.asarray(isi, dtype=np.float64), self.gaya.angka(self.desimal), self.desimal)

    def _bulat(self, nama: str, isi: ArrayLike) -> KolomAngka:
        return KolomAngka(nama, np.asarray(isi, dtype=np.float64), self.gaya.bulat)

    def _beda(self, nama: str, isi: ArrayLike) -> KolomAngka:
        return KolomAngka(nama, np.asarray(isi, dtype=np.float64), self.gaya.berarah(self.desimal), self.desimal)

    def _teks(self, nama: str, isi: Sequence[str]) -> KolomTeks:
        return KolomTeks(nama, isi, self.gaya.bungkus)

    def _blok(self, judul: str, petak: Sequence[Petak]) -> None:
        self.kisi.bagian(self.baris, 0, self.akhir, judul)
        self.baris = self.kisi.tabel(self.baris + 1, petak) + 1

    def kalimat(self, judul: str, isi: Sequence[str]) -> None:
        """Write a heading and sentences below it."""
        self.kisi.bagian(self.baris, 0, self.akhir, judul)
        for i, teks in enumerate(isi, self.baris + 1):
            self.kisi.teks(i, 0, self.akhir, teks, self.gaya.keterangan)
            self.ws.set_row(i, 28 if len(teks) > sum(self.kisi.lebar) else 15)
        self.baris += len(isi) + 2

    def periode(self) -> None:
        """One row a period: how many, their mean, that of the people who never lack one, predikat."""
        r, t = self.bahan.tren.ringkasan, self.bahan.tren
        petak = [
            Petak(0, 0, self._teks("Periode", [singkat(satu) for satu in t.periode])),
            Petak(1, 1, self._bulat("Pegawai", r["n"])),
            Petak(2, 2, self._bulat("Bernilai", r["n_bernilai"])),
            Petak(3, 3, self._angka("Rata-rata Semua", r["rata"])),
            Petak(4, 4, self._angka("Median", r["median"])),
            Petak(5, 5, self._angka("Rata-rata Orang yang Sama", r["rata_tetap"])),
            *(Petak(j, j, self._bulat(nama, r[f"predikat:{nama}"])) for j, nama in enumerate(t.kelas, _KELAS_AWAL)),
        ]
        n = angka(r["n_tetap"].iloc[0], 0)
        self._blok(f"Setiap periode (orang yang sama: {n} orang yang bernilai pada semua periode)", petak)

    def pasangan(self) -> None:
        """Each period against the next, over the people who have nilai in both."""
        p, nama = self.bahan.tren.pasangan, [singkat(satu) for satu in self.bahan.tren.periode]
        petak = [
            Petak(0, 0, self._teks("Dari", [nama[t] for t in p["dari"].tolist()])),
            Petak(1, 2, self._teks("Menjadi", [nama[t] for t in p["sampai"].tolist()])),
            Petak(3, 3, self._bulat("Orang", p["n"])),
            Petak(4, 4, self._angka("Rata-rata Semula", p["rata_awal"])),
            Petak(5, 5, self._angka("Rata-rata Menjadi", p["rata_akhir"])),
            Petak(6, 6, self._beda("Perubahan", p["perubahan"])),
            *(
                Petak(j, j, self._bulat(kepala, p[kunci]))
                for j, (kunci, kepala) in enumerate(
                    (
                        ("naik", "Nilai Naik"), ("tetap", "Nilai Tetap"), ("turun", "Nilai Turun"),
                        ("predikat_naik", "Predikat Naik"), ("predikat_turun", "Predikat Turun"),
                    ),
                    7,
                )
            ),
        ]  # fmt: skip
        self._blok("Perubahan pada orang yang bernilai di kedua periode", petak)

    def orang(self, judul: str, daftar: pd.DataFrame) -> None:
        """The people who rose or fell most."""
        if daftar.empty:
            return
        o, di = self.bahan.tren.orang, daftar["orang"].to_numpy(dtype=np.intp)
        predikat = [ubah_predikat(*satu) for satu in zip(o.predikat[di, 0], o.predikat[di, -1], strict=True)]
        petak = [
            Petak(0, 1, self._teks("Nama", o.nama[di, -1].tolist())),
            Petak(2, 3, KolomTeks("NIP", o.nip[di].tolist(), self.gaya.nip)),
            Petak(4, 6, self._teks("Unit Kerja", o.unit_kerja[di, -1].tolist())),
            Petak(7, 7, self._angka("Semula", o.nilai_akhir[di, 0])),
            Petak(8, 8, self._angka("Menjadi", o.nilai_akhir[di, -1])),
            Petak(9, 9, self._beda("Perubahan", daftar["perubahan"])),
            Petak(10, self.akhir, self._teks("Predikat", predikat)),
        ]
        self._blok(judul, petak)


def tulis_ringkasan(buku: BukuKerja, bahan: BahanTren) -> None:
    """Write the sheet Ringkasan; what these trends are not stands first."""
    r, t = _Ringkasan(buku, bahan), bahan.tren
    r.kalimat("Bukan evaluasi tahunan", [tahunan(bahan)])
    r.periode()
    r.pasangan()
    r.orang("Naik terbesar, periode pertama ke terakhir", naik_terbesar(t, N_ORANG))
    r.orang("Turun terbesar, periode pertama ke terakhir", turun_terbesar(t, N_ORANG))
    catatan = [
        f"Susunan pegawai: {sebut_pindah(bahan)}; lihat lembar 'Masuk-Keluar-Pindah'.",
        "Rata-rata semua dapat berubah karena orangnya berganti; yang sebanding ialah rata-rata orang yang sama.",
        *([f"Pelatihan: lihat lembar 'Pelatihan'. {BUKAN_BUKTI}"] if t.latihan is not None else []),
        *(f"{satu[:1].upper()}{satu[1:]}." for satu in bahan.perhatian),
    ]
    r.kalimat("Catatan", catatan)
    r.ws.ignore_errors({"number_stored_as_text": f"C1:D{r.baris}"})
