"""The sheet of what does not agree with SIASN and e-Kinerja, one row a person and thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asnkin.analisis.kota.rekonsiliasi import Hal
from asnkin.laporan.excel.ambil import nomor
from asnkin.laporan.excel.kolom import KolomTeks
from asnkin.laporan.excel.kop import judul
from asnkin.laporan.excel.tabel import Isi, tulis_tabel
from asnkin.laporan.rekonsiliasi import CARA, sebut_dibandingkan

if TYPE_CHECKING:
    from collections.abc import Callable

    from asnkin.analisis.kota.rekonsiliasi import Beda
    from asnkin.laporan.bahan import Bahan
    from asnkin.laporan.excel.buku import BukuKerja
    from asnkin.laporan.excel.kolom import Kolom

_BURUK: Final = "#FCE4D6"
_RAGU: Final = "#FFF2CC"
_WARNA: Final = {
    Hal.BELUM_DINILAI: _BURUK, Hal.GANDA: _BURUK, Hal.TAK_DIKENAL: _BURUK, Hal.PREDIKAT: _BURUK, Hal.PINDAH: _RAGU,
    Hal.UNIT: _RAGU, Hal.RATING: _RAGU,
}  # fmt: skip


def tulis_rekonsiliasi(buku: BukuKerja, bahan: Bahan) -> None:
    """Write one row a difference, by OPD; only where there was something to compare with, never with pseudonyms."""
    if bahan.rekonsiliasi is None or bahan.privasi is not None:
        return
    beda, gaya = bahan.rekonsiliasi.beda, buku.gaya

    def teks(nama: str, isi: Callable[[Beda], str], maks: int, kelompok: str = "") -> KolomTeks:
        return KolomTeks(nama, [isi(satu) for satu in beda], gaya.teks, gaya.bungkus, kelompok, lebar_maks=maks)

    kolom: list[Kolom] = [
        nomor(gaya, len(beda)),
        teks("Perangkat Daerah", lambda satu: satu.opd, 34),
        teks("Hal", lambda satu: satu.hal.value, 24),
        KolomTeks("NIP", [satu.nip for satu in beda], gaya.nip),
        teks("Nama", lambda satu: satu.nama, 28),
        teks("Isi", lambda satu: satu.buku, 40, "Buku Kerja"),
        teks("Sel", lambda satu: satu.sel_buku, 26, "Buku Kerja"),
        teks("Isi", lambda satu: satu.siasn, 40, "SIASN"),
        teks("Sel", lambda satu: satu.sel_siasn, 26, "SIASN"),
        teks("Isi", lambda satu: satu.ekinerja, 40, "e-Kinerja"),
        teks("Sel", lambda satu: satu.sel_ekinerja, 26, "e-Kinerja"),
    ]
    isi = Isi(
        "Rekonsiliasi",
        judul(bahan, "PENCOCOKAN DENGAN SIASN DAN E-KINERJA"),
        kolom,
        beku=3,
        keterangan=f"{sebut_dibandingkan(bahan.rekonsiliasi)} {CARA}",
        kosong="Semuanya cocok.",
        warna={"Hal": {hal.value: warna for hal, warna in _WARNA.items()}},
    )
    tulis_tabel(buku, isi)
