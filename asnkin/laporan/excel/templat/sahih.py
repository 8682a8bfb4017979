"""The checks that a spreadsheet makes while somebody types: data validation, in words that a clerk understands."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final, assert_never

from xlsxwriter.utility import xl_rowcol_to_cell

from asnkin.laporan.excel.templat.isian import PANJANG_JUDUL, PANJANG_PROMPT, Macam, potong, rentang

if TYPE_CHECKING:
    from asnkin.laporan.excel.templat.isian import Kolom
    from asnkin.laporan.excel.templat.pilihan import Pilihan

_TAHUN: Final = (date(1900, 1, 1), date(2100, 12, 31))
_TERBESAR: Final = 1e15
# both halves are the digits they are as numbers: no letter, blank, sign or comma, and neither more nor fewer than 18
_RUMUS_NIP: Final = '=TEXT(--LEFT({sel},9),"000000000")&TEXT(--RIGHT({sel},9),"000000000")={sel}'
_RUMUS_TARGET: Final = '=IF(ISNUMBER({sel}),{sel}>=0,ISNUMBER(SEARCH("s.d.",{sel})))'
_NIP_SALAH: Final = (
    "NIP harus tepat 18 digit tanpa spasi atau tanda lain. Bila NIP tertolak padahal benar, sel ini bukan berformat "
    "Teks: salin format dari sel di atasnya, lalu ketik ulang."
)


def sahih(kolom: Kolom, baris: int, letak: int, pilihan: Pilihan) -> dict[str, Any]:
    """Return the validation of the cells of ``kolom`` from row ``baris`` (0-based) down, in column ``letak``.

    A blank cell always passes: what is missing is told by ``asnkin periksa``.
    """
    syarat, salah = _syarat(kolom, xl_rowcol_to_cell(baris, letak), pilihan)
    isi: dict[str, Any] = {**syarat, "ignore_blank": True}
    if salah:
        isi |= {"error_title": "Isian tidak sesuai", "error_message": potong(salah, PANJANG_PROMPT)}
    if kolom.bebas:
        isi["error_type"] = "warning"
    if arahan := kolom.arahan or kolom.bantuan:
        isi |= {"input_title": potong(kolom.judul, PANJANG_JUDUL), "input_message": _muat(arahan)}
    return isi


def _muat(arahan: str) -> str:
    """Cut an input message to its limit; its lines stay lines."""
    baris: list[str] = []
    sisa = PANJANG_PROMPT
    for satu in arahan.splitlines():
        if sisa <= 1:
            break
        baris.append(potong(satu, sisa))
        sisa -= len(baris[-1].encode("utf-16-le")) // 2 + 1
    return "\n".join(baris)


def _syarat(kolom: Kolom, sel: str, pilihan: Pilihan) -> tuple[dict[str, Any], str]:
    """Return the condition, and what to say where it does not hold ("": there is none)."""
    match kolom.macam:
        case Macam.TEKS:
            return {"validate": "any"}, ""
        case Macam.NIP:
            return {"validate": "custom", "value": _RUMUS_NIP.format(sel=sel)}, _NIP_SALAH
        case Macam.TARGET:
            salah = "Target adalah angka 0 atau lebih, atau rentang yang ditulis dengan s.d., misalnya 80 s.d. 90."
            return {"validate": "custom", "value": _RUMUS_TARGET.format(sel=sel)}, salah
        case Macam.ANGKA:
            bawah, atas = kolom.batas
            batas = {"minimum": -_TERBESAR if bawah is None else bawah, "maximum": _TERBESAR if atas is None else atas}
            lingkup = f" {rentang(kolom.batas)}" if rentang(kolom.batas) else ""
            salah = f"Isi dengan angka{lingkup} saja, tanpa satuan; kosongkan bila tidak ada."
            return {"validate": "decimal", "criteria": "between", **batas}, salah
        case Macam.TANGGAL:
            hari = {"minimum": _TAHUN[0], "maximum": _TAHUN[1]}
            return {"validate": "date", "criteria": "between", **hari}, "Isi dengan tanggal, misalnya 31/03/2026."
        case Macam.PILIHAN:
            salah = "Isian ini tidak ada di daftar. Pilih dari daftar dengan tanda panah di sisi kanan sel."
            if kolom.bebas:
                salah = "Isian ini tidak ada di daftar. Pakai juga?"
            return {"validate": "list", "source": pilihan.rujukan(kolom.pilihan)}, salah
    assert_never(kolom.macam)
