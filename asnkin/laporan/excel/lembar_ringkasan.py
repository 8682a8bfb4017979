"""The sheet that pimpinan open first: key figures, distribution, best, units, gaps, trainings, notes, signature."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.hasil import Status
from asnkin.laporan.excel.ambil import Ambil, nama_butir, nomor, warna_predikat
from asnkin.laporan.excel.gaya import ABU, BATANG, GARIS, KELAS, MUDA, TUA
from asnkin.laporan.excel.kisi import Kisi, Petak
from asnkin.laporan.excel.kolom import KolomAngka, KolomTeks
from asnkin.laporan.excel.kop import judul, tulis_tanda_tangan
from asnkin.laporan.excel.tabel import aturan_warna, tulis_judul
from asnkin.laporan.excel.temuan import jumlah_temuan
from asnkin.laporan.penjelasan import hitung_calon, hitung_wajib
from asnkin.laporan.tampil import angka, angka_ringkas, label, persen
from asnkin.penilaian.angka import bulatkan

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from asnkin.laporan.bahan import Bahan
    from asnkin.laporan.excel.buku import BukuKerja

_LEBAR: Final = (6.0, 36.0, *[12.0] * 8)
_AKHIR: Final = len(_LEBAR) - 1
_KELAS_AWAL: Final = 5  # grid column of the first predikat in the table of units


class _Ringkasan:
    """Writes the blocks one below the other; ``baris`` is the next free row."""

    def __init__(self, buku: BukuKerja, bahan: Bahan) -> None:
        self.buku, self.bahan, self.gaya = buku, bahan, buku.gaya
        self.ws = buku.lembar("Ringkasan", massal=False, tegak=True)
        lebih = max(0, _KELAS_AWAL + len(bahan.ringkasan.distribusi) - len(_LEBAR))
        self.kisi = Kisi(self.ws, buku.gaya, (*_LEBAR, *[12.0] * lebih))
        self.desimal = bahan.rubrik.nilai.desimal
        self.baris = 0

    def _angka(self, nama: str, isi: object) -> KolomAngka:
        nilai = bulatkan(np.asarray(isi, dtype=np.float64), self.desimal)
        return KolomAngka(nama, nilai, self.gaya.angka(self.desimal), self.desimal)

    def _bulat(self, nama: str, isi: object) -> KolomAngka:
        return KolomAngka(nama, np.asarray(isi, dtype=np.float64), self.gaya.bulat)

    def _persen(self, nama: str, isi: object) -> KolomAngka:
        return KolomAngka(nama, bulatkan(np.asarray(isi, dtype=np.float64), 4), self.gaya.persen)

    def _teks(self, nama: str, isi: list[str]) -> KolomTeks:
        return KolomTeks(nama, isi, self.gaya.bungkus)

    def judul(self) -> None:
        baris = judul(self.bahan, "REKAPITULASI PENILAIAN KINERJA PEGAWAI")
        self.baris = tulis_judul(self.buku, self.ws, baris, len(_LEBAR), tengah=True) + 1

    def kunci(self) -> None:
        """Five tiles of two grid columns: what it is, the figure, a line that puts it into context."""
        r = self.bahan.ringkasan
        dinilai = r.n_status[Status.LENGKAP]
        pola = self.gaya.angka(self.desimal).num_format
        ubin = (
            ("Pegawai", float(r.n), "#,##0", f"{len(r.unit)} unit kerja"),
            ("Bernilai akhir", float(dinilai), "#,##0", f"{persen(dinilai / r.n if r.n else np.nan)} dari pegawai"),
            ("Rata-rata nilai akhir", r.rata, pola, f"median {angka(r.median, self.desimal)}"),
            ("Nilai tertinggi", r.tertinggi, pola, f"terendah {angka(r.terendah, self.desimal)}"),
            ("Punya kesenjangan", float(r.n_kesenjangan), "#,##0", "pegawai di bawah standar"),
        )
        for i, (nama, nilai, format_angka, konteks) in enumerate(ubin):
            self._ubin(2 * i, nama, float(bulatkan(nilai, self.desimal)), format_angka, konteks)
        self.ws.set_row(self.baris + 1, 28)
        self.baris += 4

    def _ubin(self, j: int, nama: str, nilai: float, format_angka: str, konteks: str) -> None:
        sifat = {"align": "center", "valign": "vcenter", "bg_color": MUDA, "left": 1, "right": 1}
        warna = {"left_color": GARIS, "right_color": GARIS}
        kecil = {**sifat, **warna, "font_size": 9, "font_color": ABU, "shrink": True}
        besar = self.gaya.buat(**sifat, **warna, font_size=20, bold=True, font_color=TUA, num_format=format_angka)
        self.kisi.teks(self.baris, j, j + 1, nama, self.gaya.buat(**kecil, top=1, top_color=GARIS))
        self.kisi.teks(self.baris + 1, j, j + 1, "", besar)
        if np.isfinite(nilai):
            self.ws.write_number(self.baris + 1, j, nilai, besar)
        else:
            self.ws.write_string(self.baris + 1, j, "–", besar)
        self.kisi.teks(self.baris + 2, j, j + 1, konteks, self.gaya.buat(**kecil, bottom=1, bottom_color=GARIS))

    def sebaran(self) -> None:
        """Predikat at the left, status at the right."""
        r = self.bahan.ringkasan
        self.kisi.bagian(self.baris, 0, 3, "Sebaran predikat (usulan)")
        self.kisi.bagian(self.baris, 5, _AKHIR, "Status penilaian")
        kelas = list(r.distribusi)
        jumlah, bagian = self._jumlah(r.distribusi, sum(r.distribusi.values()))
        petak = [
            Petak(0, 0, nomor(self.gaya, len(kelas))),
            Petak(1, 1, self._teks("Predikat", kelas)),
            Petak(2, 2, jumlah),
            Petak(3, 3, bagian),
        ]
        kiri = self.kisi.tabel(self.baris + 1, petak)
        for teks, warna in warna_predikat(kelas, KELAS).items():
            self.ws.conditional_format(self.baris + 2, 1, kiri - 1, 1, aturan_warna(self.buku, teks, warna))
        batang = {"type": "data_bar", "bar_solid": True, "bar_color": BATANG, "min_type": "num", "min_value": 0}
        self.ws.conditional_format(self.baris + 2, 3, kiri - 1, 3, {**batang, "max_type": "num", "max_value": 1})
        jumlah, bagian = self._jumlah(r.n_status, r.n)
        status = [satu.capitalize() for satu in r.n_status]
        petak = [Petak(5, 7, self._teks("Status", status)), Petak(8, 8, jumlah), Petak(9, 9, bagian)]
        kanan = self.kisi.tabel(self.baris + 1, petak)
        self.baris = max(kiri, kanan) + 1

    def _jumlah(self, hitungan: Mapping[str, int], dari: int) -> tuple[KolomAngka, KolomAngka]:
        """Counts and their shares of ``dari`` people; who is ``tidak dinilai`` is outside and has no share."""
        n = np.array(list(hitungan.values()), dtype=np.float64)
        luar = np.array([nama == Status.TIDAK_DINILAI for nama in hitungan])
        return self._bulat("Jumlah", n), self._persen("Persen", np.where(luar, np.nan, n / max(1, dari)))

    def terbaik(self) -> None:
        """The five first by rank."""
        a = Ambil(self.bahan, self.gaya, np.array(self.bahan.ringkasan.terbaik, dtype=np.intp))
        if not len(a.posisi):
            return
        hasil, dalam = self.bahan.hasil, self.bahan.rubrik.peringkat.dalam
        self.kisi.bagian(self.baris, 0, _AKHIR, "Lima peringkat teratas")
        akhir = 7 if dalam else 8
        petak = [
            Petak(0, 0, a.urutan("No", hasil.pegawai["peringkat"])),
            Petak(1, 1, self._teks("Nama", a.isi("nama"))),
            Petak(2, 3, a.nip()),
            Petak(4, 6, self._teks("Unit Kerja", a.isi("unit_kerja"))),
            Petak(7, akhir, self._teks("Predikat", a.isi("predikat"))),
            *(Petak(8, 8, a.urutan(f"Peringkat {label(d)}", hasil.peringkat_dalam[d])) for d in dalam[:1]),
            Petak(9, 9, a.angka("Nilai Akhir", hasil.pegawai["nilai_akhir"], tebal=True)),
        ]
        awal, self.baris = self.baris, self.kisi.tabel(self.baris + 1, petak) + 1
        self.ws.ignore_errors({"number_stored_as_text": f"C{awal + 2}:D{self.baris}"})

    def unit(self) -> None:
        """Counts, mean and distribution of each unit."""
        unit = self.bahan.ringkasan.unit
        self.kisi.bagian(self.baris, 0, _KELAS_AWAL - 1 + len(self.bahan.ringkasan.distribusi), "Unit kerja")
        petak = [
            Petak(0, 0, nomor(self.gaya, len(unit))),
            Petak(1, 1, self._teks("Unit Kerja", unit["unit_kerja"].tolist())),
            Petak(2, 2, self._bulat("Pegawai", unit["n"])),
            Petak(3, 3, self._bulat("Bernilai", unit["n_dinilai"])),
            Petak(4, 4, self._angka("Rata-rata", unit["rata"])),
            *(
                Petak(j, j, self._bulat(nama, unit[f"predikat:{nama}"]))
                for j, nama in enumerate(self.bahan.ringkasan.distribusi, _KELAS_AWAL)
            ),
        ]
        self.baris = self.kisi.tabel(self.baris + 1, petak) + 1

    def butir(self) -> None:
        """Every butir that somebody was rated on, worst first."""
        semua: pd.DataFrame = self.bahan.ringkasan.butir
        butir = semua[semua["rata"].notna() | (semua["n_dinilai"] > 0)]
        if butir.empty:
            return
        nama = nama_butir(self.bahan, butir["butir"].tolist())
        self.kisi.bagian(self.baris, 0, _AKHIR, "Butir, dari kesenjangan terbesar")
        petak = [
            Petak(0, 0, nomor(self.gaya, len(butir))),
            Petak(1, 1, self._teks("Butir", nama)),
            Petak(2, 2, self._bulat("Pegawai Dinilai", butir["n_dinilai"])),
            Petak(3, 3, self._angka("Rata-rata Nilai", butir["rata"])),
            Petak(4, 5, self._angka("Rata-rata Level", butir["level"])),
            Petak(6, 7, self._angka("Rata-rata Standar", butir["standar"])),
            Petak(8, 8, self._bulat("Ada Kesenjangan", butir["n_kesenjangan"])),
            Petak(9, 9, self._persen("Proporsi", butir["proporsi"])),
        ]
        self.baris = self.kisi.tabel(self.baris + 1, petak) + 1

    def pelatihan(self) -> None:
        """The trainings that the gaps ask for, most participants first, and what they would cost."""
        latih = self.bahan.ringkasan.pelatihan
        if latih.empty:
            return
        self.kisi.bagian(self.baris, 0, _AKHIR, "Pelatihan yang disarankan")
        peserta = latih["n_peserta"].to_numpy(dtype=np.float64)
        biaya = latih["biaya"].to_numpy(dtype=np.float64)
        petak = [
            Petak(0, 0, nomor(self.gaya, len(latih))),
            Petak(1, 1, self._teks("Pelatihan", latih["nama"].tolist())),
            Petak(2, 3, self._teks("Kode", latih["kode"].tolist())),
            Petak(4, 5, self._bulat("Peserta", peserta)),
            Petak(6, 7, self._bulat("Biaya per Peserta (Rp)", biaya)),
            Petak(8, 9, self._bulat("Perkiraan Biaya (Rp)", peserta * biaya)),
        ]
        self.baris = self.kisi.tabel(self.baris + 1, petak) + 1

    def catatan(self) -> None:
        """What a reader must know before quoting a figure."""
        b, r = self.bahan, self.bahan.ringkasan
        min_unit = persen(b.rubrik.kesenjangan.unit_min)
        baris = [
            "Predikat adalah usulan hasil hitung; Pejabat Penilai Kinerja yang memutuskan.",
            f"Dihitung dengan rubrik {b.rubrik.nama} (versi {b.rubrik.versi}); asal data pada lembar 'Jejak'.",
            f"Temuan pada data: {jumlah_temuan(b.temuan)}; lihat lembar 'Temuan'.",
        ]
        if (penetapan := len(b.hasil.penetapan)) > 0:
            baris.append(f"{penetapan} predikat ditetapkan berbeda dari hasil hitung; lihat lembar 'Peringkat'.")
        if r.n_kesenjangan:
            baris.append(
                f"Kebutuhan unit: butir dengan kesenjangan pada paling sedikit {min_unit} pegawai yang dinilai; "
                f"kesenjangan tanpa pelatihan di katalog: {angka_ringkas(r.tanpa_pelatihan, 0)}."
            )
        baris += _lanjutan(b)
        baris += b.privasi.catatan if b.privasi else ()
        self.kisi.bagian(self.baris, 0, _AKHIR, "Catatan")
        for i, teks in enumerate(baris, self.baris + 1):
            self.kisi.teks(i, 0, _AKHIR, teks, self.gaya.keterangan)
        self.baris += len(baris) + 2


def _lanjutan(bahan: Bahan) -> list[str]:
    """Say what the result leads to, where there is anything."""
    lanjut, rubrik = bahan.tindak_lanjut, bahan.rubrik
    baris = []
    if np.isfinite(porsi := lanjut.rata_porsi()):
        baris.append(
            f"Porsi data terukur: rata-rata {persen(porsi)} nilai dasar berasal dari target dan tabel data, sisanya "
            "dari penilai; tiap pegawai pada lembar 'Rincian'."
        )
    if not bahan.berorang:
        return baris
    if rubrik.penghargaan is not None:
        baris.append(f"Penghargaan: {hitung_calon(lanjut.penghargaan)}; lihat lembar 'Penghargaan'.")
    if rubrik.pelatihan_wajib or len(lanjut.pelatihan_wajib):
        baris.append(f"Pelatihan wajib: {hitung_wajib(lanjut.pelatihan_wajib)}; lihat lembar 'Pelatihan Wajib'.")
    return baris


def tulis_ringkasan(buku: BukuKerja, bahan: Bahan) -> None:
    """Write the sheet Ringkasan, portrait."""
    r = _Ringkasan(buku, bahan)
    for bagian in (r.judul, r.kunci, r.sebaran, r.terbaik, r.unit, r.butir, r.pelatihan, r.catatan):
        bagian()
    tulis_tanda_tangan(buku, r.ws, r.baris, (6, _AKHIR), bahan)
