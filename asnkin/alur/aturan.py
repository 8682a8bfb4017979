"""The use case ``temuan``: the finding codes, listed and explained."""

from __future__ import annotations

import difflib
import json
import re
import textwrap
from typing import TYPE_CHECKING, Final

from asnkin.aturan import semua_aturan
from asnkin.galat import SalahPakai

if TYPE_CHECKING:
    from asnkin.aturan.jenis import Aturan

_ISIAN: Final = re.compile(r"\{(\w+)[^}]*\}")
_SISIPAN: Final = re.compile(r"(?<=[\w}])\{\w+\}|\{\w+\}(?=\w)")  # glued to a word: a clause of its own, or nothing
_LEBAR: Final = 100


def daftar() -> str:
    """Return every code with its level and title, one a line."""
    return "\n".join(f"{satu.kode:<8}{satu.tingkat.value:<12}{satu.judul}" for satu in semua_aturan().values())


def jelaskan(kode: str) -> str:
    """Return what a code checks, why, a wrong and a right example and the remedy; raises SalahPakai."""
    satu = _cari(kode)
    baris = {
        "Pesan": contoh_teks(satu.pesan),
        "Saran": contoh_teks(satu.saran),
        "Mengapa": satu.alasan,
        "Salah": satu.salah,
        "Benar": satu.benar,
    }
    isi = "\n".join(_lipat(judul, teks) for judul, teks in baris.items() if teks)
    return f"{satu.kode}  {satu.tingkat.value}  {satu.judul}\n\n{isi}"


def sebagai_json(kode: str) -> bytes:
    """Return one code or (with "") all of them as JSON."""
    aturan = [_cari(kode)] if kode else [*semua_aturan().values()]
    isi = [
        {
            "kode": satu.kode, "tingkat": satu.tingkat.value, "judul": satu.judul, "pesan": contoh_teks(satu.pesan),
            "saran": contoh_teks(satu.saran), "alasan": satu.alasan, "salah": satu.salah, "benar": satu.benar,
        }
        for satu in aturan
    ]  # fmt: skip
    return json.dumps({"skema": 1, "aturan": isi}, ensure_ascii=False, indent=2).encode()


def contoh_teks(pola: str) -> str:
    """Show a message template to people: ``{nip}`` becomes ``<nip>``; a clause not always there is left out."""
    return _ISIAN.sub(r"<\1>", _SISIPAN.sub("", pola))


def _lipat(judul: str, teks: str) -> str:
    awal = f"{judul:<9}"
    return "\n".join(
        textwrap.fill(
            baris, _LEBAR, initial_indent=awal if nomor == 0 else " " * len(awal), subsequent_indent=" " * len(awal),
            break_long_words=False, break_on_hyphens=False,
        )
        for nomor, baris in enumerate(teks.splitlines())
    )  # fmt: skip


def _cari(kode: str) -> Aturan:
    semua = semua_aturan()
    if (satu := semua.get(kode.strip().upper())) is not None:
        return satu
    dekat = difflib.get_close_matches(kode.upper(), semua, n=1)
    saran = f"maksud Anda {dekat[0]}?" if dekat else "jalankan `asnkin temuan` untuk melihat semua kode"
    raise SalahPakai(f"Kode temuan '{kode}' tidak ada", saran)
