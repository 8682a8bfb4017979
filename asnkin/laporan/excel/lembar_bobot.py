"""The sheet Bobot: weights, limits and thresholds as cells that the formulas of the recap use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.laporan.excel import rumus
from asnkin.laporan.excel.ambil import menurut_daftar, nomor
from asnkin.laporan.excel.kisi import Kisi, Petak
from asnkin.laporan.excel.kolom import TINGGI, KolomAngka, KolomRumus, KolomTeks, jadi_rumus, jumlah_baris
from asnkin.laporan.excel.kop import judul
from asnkin.laporan.excel.kunci_urut import alasan_tetap, kunci_urut
from asnkin.laporan.excel.tabel import tulis_judul
from asnkin.laporan.tampil import angka_ringkas
from asnkin.rubrik.model import KomponenPenilaian, KomponenTarget

if TYPE_CHECKING:
    from asnkin.laporan.bahan import Bahan
    from asnkin.laporan.excel.buku import BukuKerja
    from asnkin.rubrik.model import Komponen

LEMBAR: Final = "Bobot"
_LEBAR: Final = (6.0, 38.0, 12.0, 12.0, 78.0)
_AKHIR: Final = len(_LEBAR) - 1
_KOSONG: Final = {
    "tolak": "wajib ada: tanpa nilai ini pegawai belum lengkap",
    "nol": "bila kosong dihitung 0",
    "abaikan": "bila kosong bobotnya beralih ke komponen lain",
}


class _Bobot:
    """Writes the blocks one below the other; ``baris`` is the next free row."""

    def __init__(self, buku: BukuKerja, bahan: Bahan) -> None:
        self.buku, self.bahan, self.gaya = buku, bahan, buku.gaya
        self.ws = buku.lembar(LEMBAR, massal=False)
        self.ws.fit_to_pages(1, 1)
        self.kisi = Kisi(self.ws, buku.gaya, _LEBAR)
        self.baris = tulis_judul(buku, self.ws, judul(bahan, "BOBOT DAN AMBANG"), len(_LEBAR), tengah=False)

    def petunjuk(self) -> None:
        """What the sheet is for."""
        self._keterangan(self.baris, _petunjuk(self.bahan))
        self.baris += 2

    def komponen(self) -> None:
        """The weight of each komponen, and its share of all of them."""
        rubrik = self.bahan.rubrik
        semua = rubrik.komponen
        bobot = np.array([satu.bobot for satu in semua.values()])
        bagian = KolomAngka("Bagian", bobot / bobot.sum(), self.gaya.persen, 1)
        arti = [_arti(satu) for satu in semua.values()]
        awal = self._tabel(
            "Bobot komponen",
            [rubrik.nama_komponen(kunci) for kunci in semua],
            KolomAngka("Bobot", bobot, self.gaya.masukan),
            jadi_rumus(bagian, 'IF(SUM($C${a}:$C${z})>0,$C{b}/SUM($C${a}:$C${z}),"")'),
            KolomTeks("Keterangan", arti, self.gaya.bungkus, lebar_maks=_LEBAR[-1]),
        )
        self._namai({rumus.nama_bobot(kunci): i for i, kunci in enumerate(semua, awal)})
        self._batasi(awal, len(bobot), minimum=0)

    def batas(self) -> None:
        """The limits of nilai akhir."""
        awal = self._tabel(
            "Batas nilai akhir",
            ["Batas bawah", "Batas atas"],
            KolomAngka("Nilai", np.array(self.bahan.rubrik.nilai.batas, dtype=np.float64), self.gaya.masukan),
            KolomTeks("Keterangan", ["nilai akhir tidak pernah lebih rendah", "nilai akhir tidak pernah lebih tinggi"],
                      self.gaya.bungkus),
        )  # fmt: skip
        self._namai({rumus.BATAS_BAWAH: awal, rumus.BATAS_ATAS: awal + 1})
        self._batasi(awal, 2)

    def ambang(self) -> None:
        """The thresholds of predikat where nilai akhir decides it."""
        kelas = self.bahan.rubrik.predikat.ambang
        if not kelas:
            return
        nama = self.bahan.rubrik.nama_komponen
        arti = [
            "predikat pertama, dari atas, yang nilai mulainya tercapai"
            + (f"; hanya bila {', '.join(map(nama, satu.syarat))} lebih dari 0" if satu.syarat else "")
            for satu in kelas
        ]
        awal = self._tabel(
            "Ambang predikat",
            [satu.nama for satu in kelas],
            KolomAngka("Mulai", np.array([satu.mulai for satu in kelas], dtype=np.float64), self.gaya.masukan),
            KolomTeks("Keterangan", arti, self.gaya.bungkus, lebar_maks=_LEBAR[-1]),
        )
        self._namai({rumus.nama_ambang(i): baris for i, baris in enumerate(range(awal, awal + len(kelas)), 1)})
        self._namai({rumus.nama_kelas(i): baris for i, baris in enumerate(range(awal, awal + len(kelas)), 1)}, "B")
        self._batasi(awal, len(kelas))

    def kebutuhan(self) -> None:
        """The share of people below the standard from which a butir is a need of the unit."""
        arti = "bagian pegawai dengan kesenjangan pada sebuah butir yang menjadikannya kebutuhan unit (0 sampai 1)"
        awal = self._tabel(
            "Ambang kebutuhan unit",
            ["Kebutuhan unit mulai"],
            KolomAngka("Bagian", np.array([self.bahan.rubrik.kesenjangan.unit_min]), self.gaya.masukan),
            KolomTeks("Keterangan", [arti], self.gaya.bungkus, lebar_maks=_LEBAR[-1]),
        )
        self._namai({rumus.AMBANG_KEBUTUHAN: awal})
        self._batasi(awal, 1, minimum=0)

    def catatan(self) -> None:
        """What follows a change, and what does not."""
        self.kisi.bagian(self.baris, 0, _AKHIR, "Yang perlu diketahui")
        for i, teks in enumerate(_catatan(self.bahan), self.baris + 1):
            self._keterangan(i, teks)

    def _keterangan(self, baris: int, teks: str) -> None:
        """Write a remark over the whole width, as high as it needs."""
        self.kisi.teks(baris, 0, _AKHIR, teks, self.gaya.keterangan)
        self.ws.set_row(baris, TINGGI * jumlah_baris(teks, sum(_LEBAR)) + 2)

    def _tabel(self, bagian: str, nama: list[str], angka: KolomAngka, *lain: KolomTeks | KolomRumus) -> int:
        """Write a block; return its first row of data (0-based)."""
        self.kisi.bagian(self.baris, 0, _AKHIR, bagian)
        awal = self.baris + 2
        petak = [
            Petak(0, 0, nomor(self.gaya, len(nama))),
            Petak(1, 1, KolomTeks("Nama", nama, self.gaya.bungkus)),
            Petak(2, 2, angka),
            *(Petak(3, 3, satu) for satu in lain[:-1]),
            Petak(3 if len(lain) == 1 else 4, _AKHIR, lain[-1]),
        ]
        self.baris = self.kisi.tabel(self.baris + 1, petak) + 1
        return awal

    def _namai(self, letak: dict[str, int], kolom: str = "C") -> None:
        for nama, baris in letak.items():
            self.buku.buku.define_name(nama, f"={LEMBAR}!${kolom}${baris + 1}")

    def _batasi(self, awal: int, n: int, minimum: float = -9999) -> None:
        """Refuse what is no number."""
        aturan = {
            "validate": "decimal", "criteria": "between", "minimum": minimum, "maximum": 90_000,
            "error_title": "Bukan angka yang dapat dipakai",
            "error_message": f"Isi angka dari {angka_ringkas(minimum, 0)} sampai 90.000.",
        }  # fmt: skip
        self.ws.data_validation(awal, 2, awal + n - 1, 2, aturan)


def _arti(komponen: Komponen) -> str:
    match komponen:
        case KomponenTarget():
            asal = "dari target dan realisasi"
        case KomponenPenilaian():
            asal = "dari skor penilai"
        case _:
            asal = f"dari lembar '{komponen.lembar}'"
    return f"{asal}; {_KOSONG[komponen.jika_kosong]}"


def _petunjuk(bahan: Bahan) -> str:
    if not rumus.berumus(bahan):
        return (
            "Nilai pada rekap ini tertulis sebagai angka; untuk bobot lain jalankan asnkin dengan rubrik yang diubah."
        )
    return (
        "Ubah angka di sel kuning untuk melihat akibatnya pada lembar 'Ringkasan', 'Peringkat', 'Rincian', 'Unit', "
        "dan 'Kebutuhan Unit'. Ini "
        "percobaan: nilai yang berlaku tetap yang dihitung asnkin dengan rubriknya."
    )


def _catatan(bahan: Bahan) -> list[str]:
    """Say what a change of weight does not change, and why."""
    rubrik = bahan.rubrik
    if not bahan.berorang:
        return ["• Rekap ini tanpa data perorangan; akibat bobot lain terlihat pada rekap lengkapnya."]
    urutan = (
        "Urutan baris pada setiap lembar tetap; yang berubah angkanya. Untuk mengurutkan, buka dahulu perlindungan "
        "lembarnya (Tinjau › Buka Proteksi Lembar, tanpa kata sandi)."
    )
    baris = [
        urutan,
        "Lembar lain, skor penilai, butir, kepala kolom, dan kalimat tidak ikut berubah.",
        "Predikat yang ditetapkan pejabat tidak ikut berubah.",
    ]
    if rubrik.predikat.kuadran is not None:
        baris.append(
            "Predikat rubrik ini dari tabel 3 × 3 hasil kerja dan perilaku, bukan dari nilai akhir: tidak berubah oleh "
            "bobot."
        )
    elif not rumus.predikat_berumus(bahan):
        baris.append("Predikat tertulis sebagai hasil hitung asnkin.")
    if any(satu.dari == "sebelumnya" for satu in rubrik.tambahan.values()):
        baris.append("Tambahan dari kemajuan tetap seperti dihitung asnkin, walau nilai dasar berubah.")
    posisi = menurut_daftar(bahan, bahan.hasil.pegawai["peringkat"].to_numpy() > 0)
    if alasan := alasan_tetap(bahan, len(posisi)):
        baris.append(f"Peringkat tidak ikut berubah: {alasan}.")
    elif kunci_urut(bahan, posisi) is None:
        baris.append("Peringkat tidak ikut berubah: kunci pemeringkatannya terlalu banyak untuk sebuah rumus.")
    return [f"• {satu}" for satu in baris]


def tulis_bobot(buku: BukuKerja, bahan: Bahan) -> None:
    """Write the sheet; only its yellow cells can be changed."""
    b = _Bobot(buku, bahan)
    for bagian in (b.petunjuk, b.komponen, b.batas, b.ambang, b.kebutuhan, b.catatan):
        bagian()
    b.ws.protect("", {"format_columns": True, "format_rows": True})
