"""The kinds of value a rubric is written in: text, numbers, yes/no, column names; forgiving where it can be."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError


class Bagian(BaseModel):
    """A part of a rubric: immutable, and a key it does not know is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=False, allow_inf_nan=False)


def _jadi_teks(nilai: Any) -> Any:
    """Take a number where text is meant, as it was written: ``versi: 1.10`` is "1.10"."""
    if isinstance(nilai, (int, float)) and not isinstance(nilai, bool):
        return getattr(nilai, "tertulis", str(nilai))
    return nilai


def _jadi_daftar(nilai: Any) -> Any:
    """Take a single text or number as a list of one."""
    return [nilai] if isinstance(nilai, (str, int, float)) else nilai


def _pecah(nilai: Any) -> Any:
    """Split ``a; b`` as the table ``pelatihan`` writes it."""
    return [bagian.strip() for bagian in nilai.split(";")] if isinstance(nilai, str) else nilai


def _ya_tidak(nilai: Any) -> Any:
    """Understand ya/tidak besides true/false."""
    if isinstance(nilai, str):
        return {"ya": True, "tidak": False}.get(nilai.casefold(), nilai)
    return nilai


def _bagian_terbaik(nilai: Any) -> Any:
    """Take a share (``10%``) or a whole number of people."""
    teks = str(getattr(nilai, "tertulis", nilai)).replace(" ", "").replace(",", ".")
    cocok = re.fullmatch(r"(\d+(?:\.\d+)?)(%?)", teks)
    besar, persen = (float(cocok.group(1)), bool(cocok.group(2))) if cocok else (0.0, False)
    if isinstance(nilai, bool) or besar <= 0 or (besar > 100 if persen else besar % 1):  # noqa: PLR2004 - per cent
        jenis = "terbaik"
        raise PydanticCustomError(jenis, "share or number")
    return f"{besar:g}%" if persen else int(besar)


def normal(teks: str) -> str:
    """Return the normal form of a column name: lower case, words joined by ``_`` (``Hari Kerja`` -> ``hari_kerja``)."""
    return re.sub(r"[\W_]+", "_", teks.casefold()).strip("_")


# Strict numbers: neither "3" nor true is a number here.
Angka = Annotated[float, Field(strict=True)]
AngkaPositif = Annotated[float, Field(strict=True, gt=0)]
Bulat = Annotated[int, Field(strict=True)]
YaTidak = Annotated[bool, BeforeValidator(_ya_tidak, json_schema_input_type=bool)]
Teks = Annotated[str, StringConstraints(strip_whitespace=True), BeforeValidator(_jadi_teks, json_schema_input_type=str)]
TeksIsi = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1),
    BeforeValidator(_jadi_teks, json_schema_input_type=Annotated[str, Field(min_length=1)]),
]
Kunci = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
Kolom = Annotated[TeksIsi, AfterValidator(normal)]
DaftarTeks = Annotated[list[TeksIsi], BeforeValidator(_jadi_daftar, json_schema_input_type=str | list[str])]
DaftarKolom = Annotated[list[Kolom], BeforeValidator(_jadi_daftar, json_schema_input_type=str | list[str])]
DaftarButir = Annotated[
    list[TeksIsi], Field(min_length=1), BeforeValidator(_pecah, json_schema_input_type=str | list[str])
]
Pola = dict[Kolom, DaftarTeks]  # column of pegawai -> patterns; several keys must all hold, patterns are alternatives
Rentang = tuple[Angka, Angka]
Terbaik = Annotated[str | int, BeforeValidator(_bagian_terbaik, json_schema_input_type=str | int)]
