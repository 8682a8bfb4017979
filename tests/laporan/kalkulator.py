"""A pocket calculator for the formulas that asnkin prints: numbers the Indonesian way, + − × ÷ and brackets."""

from __future__ import annotations

import re
from fractions import Fraction

_LAMBANG = re.compile(r"\s*([0-9.]+(?:,[0-9]+)?|[-+−×÷()])")


def angka(teks: str) -> Fraction:
    """Read ``1.234,5``."""
    return Fraction(teks.replace(".", "").replace(",", "."))


def hitung(teks: str) -> Fraction:
    """Work a formula out exactly; times and divided by come first, left to right."""
    lambang = _LAMBANG.findall(teks)
    assert "".join(lambang) == teks.replace(" ", ""), f"bukan rumus: {teks}"
    hasil, sisa = _jumlah(lambang)
    assert not sisa, f"tidak habis: {teks}"
    return hasil


def _jumlah(lambang: list[str]) -> tuple[Fraction, list[str]]:
    hasil, lambang = _kali(lambang)
    while lambang and lambang[0] in "+−":
        tanda = lambang[0]
        satu, lambang = _kali(lambang[1:])
        hasil += satu if tanda == "+" else -satu
    return hasil, lambang


def _kali(lambang: list[str]) -> tuple[Fraction, list[str]]:
    hasil, lambang = _suku(lambang)
    while lambang and lambang[0] in "×÷":
        tanda = lambang[0]
        satu, lambang = _suku(lambang[1:])
        hasil = hasil * satu if tanda == "×" else hasil / satu
    return hasil, lambang


def _suku(lambang: list[str]) -> tuple[Fraction, list[str]]:
    if lambang[0] == "-":
        satu, sisa = _suku(lambang[1:])
        return -satu, sisa
    if lambang[0] == "(":
        satu, sisa = _jumlah(lambang[1:])
        assert sisa[0] == ")"
        return satu, sisa[1:]
    return angka(lambang[0]), lambang[1:]


def cetak(nilai: Fraction, desimal: int) -> str:
    """Round half away from zero to so many decimals and print as asnkin does."""
    faktor = 10**desimal
    bulat = int(abs(nilai) * faktor + Fraction(1, 2))
    utuh, pecahan = divmod(bulat, faktor)
    teks = f"{utuh:,}".replace(",", ".") + (f",{pecahan:0{desimal}d}" if desimal else "")
    return f"-{teks}" if nilai < 0 and bulat else teks
