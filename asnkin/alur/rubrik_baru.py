"""The use case ``rubrik baru``: a rubric of one's own, started from another."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from asnkin.alur.keluaran import berkas_keluaran, kutip
from asnkin.galat import GagalBerkas, SalahPakai
from asnkin.laporan.tulis import tulis_atomik
from asnkin.rubrik.muat import daftar_bawaan, muat_rubrik
from asnkin.rubrik.salinan import salin, turunkan

if TYPE_CHECKING:
    from asnkin.rubrik.muat import RubrikTermuat

_KODE: Final = re.compile(r"[a-z][a-z0-9_]*")


def baru(kode: str, dari: str, keluaran: Path | None, *, turunan: bool) -> tuple[str, ...]:
    """Write the new rubric and return what to tell the user; nothing that is already there is overwritten.

    Raises SalahPakai for a code that cannot be, GagalBerkas for a file that exists, and what loading ``dari`` raises.
    """
    if not _KODE.fullmatch(kode):
        pesan = f"Kode rubrik '{kode}' tidak sah"
        raise SalahPakai(pesan, "pakai huruf kecil, angka, dan garis bawah, diawali huruf, misalnya kota_kami")
    if kode in {satu for satu, *_ in daftar_bawaan()}:
        raise SalahPakai(f"Kode '{kode}' sudah dipakai rubrik bawaan", "pilih kode lain, misalnya kota_kami")
    jalur = berkas_keluaran(keluaran, f"{kode}.yaml")
    if jalur.suffix.casefold() not in {".yaml", ".yml"}:
        raise SalahPakai(f"Berkas rubrik '{jalur}' tidak berakhiran .yaml", "tambahkan .yaml pada namanya")
    sumber = muat_rubrik(dari)
    berkas = jalur.as_posix()
    isi = turunkan(sumber, kode, berkas, _sebut(sumber, jalur)) if turunan else salin(sumber, kode, berkas)
    if jalur.exists():
        pesan = f"Berkas '{jalur}' sudah ada dan tidak ditimpa"
        raise GagalBerkas(pesan, "pilih nama lain dengan --keluaran, atau pindahkan berkas itu dahulu")
    tulis_atomik(jalur, isi.encode())
    return (
        f"Ditulis: {jalur}",
        f"Langkah berikutnya: sunting {jalur}, lalu asnkin rubrik periksa {kutip(berkas)}",
    )


def _sebut(sumber: RubrikTermuat, jalur: Path) -> str:
    """What the new file calls the rubric it inherits from: its code, or the way to it from there."""
    if sumber.naskah[0].bawaan:
        return sumber.asal
    try:
        menuju = os.path.relpath(sumber.asal, jalur.parent)
    except ValueError:  # another drive
        menuju = str(Path(sumber.asal).resolve())
    return json.dumps(Path(menuju).as_posix(), ensure_ascii=False)
