"""The use case ``periksa``: findings only, and with them marked copies of the workbooks where they are asked for."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from asnkin.alur.baca import KODE_BERKAS, baca
from asnkin.alur.keluaran import folder_keluaran
from asnkin.alur.tandai import tulis_salinan
from asnkin.galat import SalahPakai

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from asnkin.alur.permintaan import Permintaan
    from asnkin.temuan import Temuan


@dataclass(frozen=True, slots=True)
class Periksaan:
    """The findings in the order of showing, what to tell the user, and the exit code."""

    temuan: tuple[Temuan, ...]
    pesan: tuple[str, ...]
    kode_keluar: int


def periksa(
    minta: Permintaan, keluaran: Path | None, *, tandai: bool, ketat: bool, maju: Callable[[str], None]
) -> Periksaan:
    """Read and check the data; ``tandai`` writes marked copies, else nothing is written.

    Raises GagalAsnkin for what is not about the data.
    """
    if keluaran is not None and not tandai:
        raise SalahPakai("Opsi --keluaran hanya berlaku bersama --tandai", "tambahkan --tandai, atau hapus --keluaran")
    folder = folder_keluaran(minta.data, keluaran) if tandai else None
    bacaan = baca(minta, maju)
    rubrik = bacaan.rubrik.rubrik
    kode = bacaan.kode_keluar(ketat=ketat)
    pesan = bacaan.pesan
    if bacaan.data is not None or kode != KODE_BERKAS:  # else nothing was read, nor its rubric known
        pesan += (f"Diperiksa dengan rubrik {rubrik.rubrik} ({rubrik.nama})",)
    if folder is not None:
        pesan += tulis_salinan(minta.data, folder, bacaan.sumber, bacaan.temuan, maju)
    else:
        pesan += (_lanjut(minta, kode),)
    return Periksaan(bacaan.temuan, pesan, kode)


def _lanjut(minta: Permintaan, kode: int) -> str:
    if kode == KODE_BERKAS:
        return "Langkah berikutnya: perbaiki berkas yang disebut, lalu ulangi perintah ini"
    if kode:
        tandai = f"{minta.perintah('periksa')} --tandai"
        return f"Langkah berikutnya: perbaiki sel yang disebut, simpan, lalu ulangi; {tandai} mewarnainya pada salinan"
    return f"Langkah berikutnya: {minta.perintah('nilai')}"


def json_temuan(temuan: Sequence[Temuan]) -> bytes:
    """Return the findings in their public JSON form (SPESIFIKASI §2)."""
    isi = {"skema": 1, "temuan": [satu.sebagai_dict() for satu in temuan]}
    return json.dumps(isi, ensure_ascii=False, indent=2).encode()
