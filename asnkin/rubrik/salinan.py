"""Starting a rubric from another one: a commented copy, or a short file that inherits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asnkin.galat import SalahPakai

if TYPE_CHECKING:
    from asnkin.rubrik.model import Rubrik
    from asnkin.rubrik.muat import RubrikTermuat

_PETUNJUK: Final = """\
# Rubrik {kode}: {asal_usul} rubrik {asal} versi {versi}. Cara menyesuaikannya:
{langkah}
#   - Periksa sesudah setiap perubahan:     asnkin rubrik periksa {berkas}
#   - Lihat apa yang berbeda dari asalnya:  asnkin rubrik banding {sumber} {berkas}
#   - Jelaskan kepada pegawai:              asnkin rubrik tampil {berkas} --html
#   - Pakai untuk menilai:                  asnkin nilai data.xlsx -r {berkas}
"""
_LANGKAH_SALIN: Final = """\
#   - Ganti "nama" di bawah ini, lalu baca setiap baris bertanda "kebijakan daerah": angkanya Anda yang menetapkan.
#   - Bobot bersifat relatif. Komponen, butir, penilai, ambang, dan pelatihan boleh diubah, ditambah, atau dihapus."""
_LANGKAH_TURUNAN: Final = """\
#   - Ganti "nama" di bawah ini, lalu tulis hanya kunci yang berbeda; yang tidak ditulis mengikuti {asal}.
#   - Kunci yang diisi null dihapus. Contoh, tanpa tanda pagar di depannya:
#       komponen:
#         {komponen}: {{bobot: {bobot}}}"""


def salin(sumber: RubrikTermuat, kode: str, berkas: str) -> str:
    """Return the text of ``sumber`` under a new code and name, comments kept, below a note on how to adapt it.

    ``berkas``: the file it will be, for the note. Raises SalahPakai for a text that only ``turunkan`` can start from.
    """
    teks = sumber.naskah[0].teks
    if len(sumber.naskah) > 1 and not sumber.naskah[1].bawaan:
        pesan = f"Rubrik {sumber.asal} mewarisi berkas lain, sehingga salinannya belum lengkap"
        raise SalahPakai(pesan, "tambahkan --turunan, agar rubrik baru mewarisi keduanya")
    for kunci, isi in (("rubrik", kode), ("nama", _nama(sumber.rubrik, kode, "disalin dari"))):
        teks = _ganti(teks, kunci, isi)
    return _petunjuk(sumber, kode, berkas, sumber.asal, "disalin dari", _LANGKAH_SALIN) + "\n" + teks


def turunkan(sumber: RubrikTermuat, kode: str, berkas: str, induk: str) -> str:
    """Return the text of a rubric that inherits everything; ``induk`` is what it calls ``sumber``."""
    rubrik = sumber.rubrik
    kunci, komponen = next(iter(rubrik.komponen.items()))
    langkah = _LANGKAH_TURUNAN.format(asal=rubrik.rubrik, komponen=kunci, bobot=f"{komponen.bobot:g}")
    nama = _nama(rubrik, kode, "turunan")
    kepala = _petunjuk(sumber, kode, berkas, sumber.asal, "turunan dari", langkah)
    return f"{kepala}\nturunan_dari: {induk}\nrubrik: {kode}\nnama: {nama}\n"


def _nama(rubrik: Rubrik, kode: str, asal_usul: str) -> str:
    return f"Rubrik {kode} ({asal_usul} {rubrik.rubrik})   # ganti dengan nama yang dicetak pada laporan"


def _petunjuk(sumber: RubrikTermuat, kode: str, berkas: str, asal: str, asal_usul: str, langkah: str) -> str:
    rubrik = sumber.rubrik
    return _PETUNJUK.format(
        kode=kode, asal_usul=asal_usul, asal=rubrik.rubrik, versi=rubrik.versi, langkah=langkah, berkas=berkas,
        sumber=asal,
    )  # fmt: skip


def _ganti(teks: str, kunci: str, isi: str) -> str:
    """Replace the value of a top-level key, on however many lines it stands."""
    pola = re.compile(rf"^{kunci}:.*(?:\n[ \t]+\S.*)*", re.MULTILINE)
    hasil, banyak = pola.subn(lambda _: f"{kunci}: {isi}", teks.replace("\r\n", "\n"), count=1)
    if not banyak:
        pesan = f'Kunci "{kunci}" tidak berdiri di awal barisnya, sehingga tidak dapat diganti'
        raise SalahPakai(pesan, "tambahkan --turunan, atau tulis satu kunci pada satu baris")
    return hasil
