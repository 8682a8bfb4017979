"""Marked copies of the workbooks that were checked (``periksa --tandai``)."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from asnkin.alur.keluaran import TEMUAN
from asnkin.galat import GagalBerkas, SalahPakai
from asnkin.laporan.excel.temuan import tulis_temuan
from asnkin.laporan.tampil import angka
from asnkin.laporan.tandai.buku import tandai
from asnkin.laporan.tandai.paket import TakDitandai
from asnkin.laporan.tulis import tulis_atomik
from asnkin.masukan.pembaca import daftar_berkas
from asnkin.temuan import Tingkat

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from asnkin.temuan import Temuan

_IMBUHAN: Final = "_ditandai"
_SUDAH: Final = re.compile(rf"(?:{_IMBUHAN})+$")
_KIRIM: Final = (
    "Langkah berikutnya: kirim kembali salinan itu kepada pengirim data; sesudah diperbaiki di sana, "
    "salinannya langsung dapat diperiksa dan dinilai"
)
_TERTANDA_TANGAN: Final = "Perhatian: tanda tangan digital pada {nama} tidak berlaku lagi pada salinannya"


@dataclass(slots=True)
class _Rencana:
    """What will be written: marked copies by path, the findings of files that are not marked (None: no such file)."""

    salinan: dict[Path, bytes] = field(default_factory=dict)
    sisa: list[Temuan] | None = None
    pesan: list[str] = field(default_factory=list)


def tulis_salinan(
    data: Sequence[Path],
    folder: Path,
    sumber: Sequence[tuple[str, str]],
    temuan: Sequence[Temuan],
    maju: Callable[[str], None],
) -> tuple[str, ...]:
    """Write a marked copy of each workbook with a kesalahan or peringatan; return what to tell the user.

    What cannot be marked (another format, a file that cannot be read) gets its findings as ``temuan.xlsx``. Everything
    is made before anything is written. Raises GagalBerkas where a file has changed since it was read, SalahPakai where
    a copy would take the place of an input.
    """
    if not all(jalur.exists() for jalur in data):
        return ()  # a mistyped name: the finding says it, and there is nothing to hand back
    rencana = _Rencana()
    berkas = daftar_berkas(data)
    sidik = dict(sumber)
    umum = [satu for satu in temuan if satu.tempat.berkas not in berkas]
    for nama, jalur in berkas.items():
        maju(f"Menandai {nama}")
        milik = [satu for satu in temuan if satu.tempat.berkas == nama]
        if any(satu.tingkat is Tingkat.KESALAHAN and satu.kode.startswith("BRK") for satu in milik):
            rencana.sisa = [*(rencana.sisa or umum), *milik]
            rencana.pesan.append(f"{nama} tidak terbaca, jadi tidak ditandai; sebabnya ada di {folder / TEMUAN}")
        elif all(satu.tingkat is Tingkat.CATATAN for satu in (*umum, *milik)):
            rencana.pesan.append(f"{nama}: tidak ada yang perlu diperbaiki, salinan tidak dibuat")
        else:
            _rencanakan(rencana, folder, (nama, _baca(jalur, sidik.get(nama))), (umum, milik))
    _jaga_masukan(rencana.salinan, berkas.values())
    return _tulis(rencana, folder)


def _rencanakan(
    rencana: _Rencana, folder: Path, berkas: tuple[str, bytes], temuan: tuple[list[Temuan], list[Temuan]]
) -> None:
    """Mark one file with the findings of the whole data set and its own, or plan the list of them."""
    (nama, isi), (umum, milik) = berkas, temuan
    try:
        hasil = tandai(isi, [*umum, *milik])
    except TakDitandai as sebab:
        rencana.sisa = [*(rencana.sisa or umum), *milik]
        rencana.pesan += [
            f"{nama} tidak dapat ditandai karena {sebab}; temuannya ada di {folder / TEMUAN}",
            "  Agar dapat ditandai: simpan dengan Excel sebagai Buku Kerja Excel (.xlsx) tanpa kata sandi, lalu ulangi",
        ]
        return
    jalur = _jalur(folder, nama, hasil.akhiran, rencana.salinan)
    rencana.salinan[jalur] = hasil.isi
    rencana.pesan.append(f"Ditandai: {jalur} ({angka(hasil.sel, 0)} sel diwarnai; semua temuan di lembar Temuan)")
    if hasil.bertanda_tangan:
        rencana.pesan.append(_TERTANDA_TANGAN.format(nama=nama))


def _jalur(folder: Path, nama: str, akhiran: str, ada: dict[Path, bytes]) -> Path:
    """Return where the copy goes: ``<name>_ditandai.xlsx``, below the folder as the file is below the data."""
    asal = PurePosixPath(nama)
    dasar = _SUDAH.sub("", asal.stem) or asal.stem
    dipakai = {str(satu).casefold() for satu in ada}
    calon = [folder / asal.parent / f"{dasar}{_IMBUHAN}{akhir}{akhiran}" for akhir in ("", f"_{asal.suffix[1:]}")]
    calon += [folder / asal.parent / f"{dasar}{_IMBUHAN}_{n}{akhiran}" for n in range(2, len(ada) + 3)]
    return next(satu for satu in calon if str(satu).casefold() not in dipakai)


def _baca(jalur: Path, sidik: str | None) -> bytes:
    """Read a file again; raises GagalBerkas where it is not what was checked."""
    isi = jalur.read_bytes()
    if hashlib.sha256(isi).hexdigest() != sidik:
        pesan = f"Berkas '{jalur}' berubah saat sedang diperiksa; salinannya tidak dibuat"
        raise GagalBerkas(pesan, "Simpan dan tutup berkas itu, lalu ulangi perintah ini")
    return isi


def _jaga_masukan(salinan: dict[Path, bytes], masukan: Iterable[Path]) -> None:
    asli = {satu.resolve() for satu in masukan}
    for jalur in salinan:
        if jalur.resolve() in asli:
            pesan = f"Salinan bertanda akan menimpa data masukan '{jalur}'"
            raise SalahPakai(pesan, "pilih folder lain dengan --keluaran")


def _tulis(rencana: _Rencana, folder: Path) -> tuple[str, ...]:
    for jalur, isi in rencana.salinan.items():
        tulis_atomik(jalur, isi)
    if rencana.sisa is not None:
        tulis_atomik(folder / TEMUAN, tulis_temuan(rencana.sisa))
    if rencana.salinan:
        return (*rencana.pesan, _KIRIM)
    lanjut = [f"Langkah berikutnya: kirim {folder / TEMUAN} kepada pengirim data"] if rencana.sisa else []
    return (*rencana.pesan, *lanjut)
