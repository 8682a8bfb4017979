"""Title block and signature block, as official recaps carry them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from asnkin.laporan.excel.bersih import bersihkan
from asnkin.laporan.tampil import tanggal
from asnkin.periode import nama_periode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from xlsxwriter.worksheet import Worksheet

    from asnkin.laporan.bahan import Bahan
    from asnkin.laporan.excel.buku import BukuKerja

_TITIK: Final = "." * 30
_RUANG: Final = 3  # empty rows for the signature itself


def judul(bahan: Bahan, kepala: str) -> list[str]:
    """Return the title lines of a sheet: what it is, whose it is, which period."""
    baris = [kepala, bahan.info.get("instansi", "").upper(), bahan.info.get("opd", "").upper()]
    if bahan.periode:
        baris.append(f"PERIODE: {nama_periode(bahan.periode).upper()}")
    return [satu for satu in baris if satu]


def tanda_tangan(info: Mapping[str, str]) -> list[tuple[str, bool]]:
    """Return the lines of the signature block and whether each is bold; dots where the workbook is silent."""
    pangkat = info.get("pangkat_penanda_tangan", "")
    return [
        (f"{info.get('tempat') or '.' * 15}, {_tanggal(info.get('tanggal', ''))}", False),
        (f"{info.get('jabatan_penanda_tangan') or _TITIK},", False),
        *[("", False)] * _RUANG,
        (info.get("penanda_tangan") or _TITIK, True),
        *([(pangkat, False)] if pangkat else []),
        (f"NIP. {info.get('nip_penanda_tangan') or _TITIK}", False),
    ]


def _tanggal(teks: str) -> str:
    """Print an ISO date the Indonesian way; other text as it is; dots where there is none."""
    try:
        return tanggal(date.fromisoformat(teks))
    except ValueError:
        return teks or "." * 20


def tulis_tanda_tangan(buku: BukuKerja, ws: Worksheet, baris: int, kolom: tuple[int, int], bahan: Bahan) -> None:
    """Write the signature block from row ``baris`` over the columns ``kolom`` (first, last; 0-based)."""
    for i, (teks, tebal) in enumerate(tanda_tangan(bahan.info), baris):
        if not teks:
            continue
        gaya = buku.gaya.buat(align="center", bold=tebal, underline=int(tebal), quote_prefix=True)
        if kolom[1] > kolom[0]:
            ws.merge_range(i, kolom[0], i, kolom[1], "", gaya)
        ws.write_string(i, kolom[0], bersihkan(teks), gaya)
