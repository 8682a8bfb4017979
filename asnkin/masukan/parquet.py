"""Parquet tables, opened where the extra ``parquet`` is installed: names of columns as row 1, data from row 2 on."""

from __future__ import annotations

import importlib
from itertools import chain
from math import isfinite
from typing import TYPE_CHECKING, Any, Final

from asnkin.aturan import berkas_parquet as aturan
from asnkin.aturan.berkas import RUSAK
from asnkin.masukan.arsip import BITA_MAKS, TEKS_MAKS, TEKS_PANJANG
from asnkin.masukan.buku import LembarMentah
from asnkin.masukan.pindai import KOLOM_MAKS
from asnkin.masukan.tabel import SelRusak
from asnkin.masukan.tolakan import BerkasDitolak, TerlaluBesar
from asnkin.tempat import Tempat

if TYPE_CHECKING:
    from collections.abc import Callable

    from asnkin.temuan import Temuan

_SEL_MAKS: Final = 1 << 25  # 70 000 people have some 14 million marks, written one a row
_METADATA_MAKS: Final = 1 << 24  # bytes of one text, and members of one list, in the description of a file
_BUKAN_ANGKA: Final = SelRusak("#NUM!", "galat")


def baca_parquet(nama: str, dasar: str, isi: bytes, temuan: list[Temuan]) -> LembarMentah:
    """Read a table of plain values, of the types that a workbook knows; all others are added to ``temuan``.

    Every number is a float, as in .xlsx. Raises BerkasDitolak where the extra is missing or the file is broken,
    TerlaluBesar by what the file says of itself, before any of its values is unpacked.
    """
    tempat = Tempat(nama)
    try:
        arrow: Any = importlib.import_module("pyarrow")
        parquet: Any = importlib.import_module("pyarrow.parquet")
    except ImportError:
        raise BerkasDitolak(aturan.PEMBACA_PARQUET.temuan(tempat)) from None
    opsi = {
        "thrift_string_size_limit": _METADATA_MAKS, "thrift_container_size_limit": _METADATA_MAKS,
        "page_checksum_verification": True,
    }  # fmt: skip
    try:
        berkas = parquet.ParquetFile(arrow.BufferReader(isi), **opsi)
        _periksa_ukuran(berkas.metadata)
        skema = berkas.schema_arrow
        teks = [satu.name for satu in skema if _teks(arrow.types, satu.type)]
        berkas = parquet.ParquetFile(arrow.BufferReader(isi), read_dictionary=teks, **opsi)
        lembar = LembarMentah(nama, dasar, "", [list(skema.names)])
        kolom = [_kolom(arrow, berkas, lembar, j, temuan) for j in range(len(skema))]
        sel = list(map(list, zip(*kolom, strict=True)))
    except (TerlaluBesar, BerkasDitolak):
        raise
    except MemoryError as galat:
        raise TerlaluBesar("isi yang melebihi memori komputer ini") from galat
    except Exception as galat:  # a broken file fails in a dozen ways
        raise BerkasDitolak(RUSAK.temuan(tempat)) from galat
    return LembarMentah(nama, dasar, "", [*lembar.sel, *sel])


def _periksa_ukuran(metadata: Any) -> None:
    if metadata.num_columns > KOLOM_MAKS or metadata.num_rows * metadata.num_columns > _SEL_MAKS:
        raise TerlaluBesar(f"lebih dari {_SEL_MAKS} sel, atau lebih dari {KOLOM_MAKS} kolom")
    # nothing is asked of a single column here: where its description is damaged, the library aborts the whole process
    kelompok = [metadata.row_group(i) for i in range(metadata.num_row_groups)]
    if sum(satu.total_byte_size for satu in kelompok) > BITA_MAKS:
        raise TerlaluBesar(f"isi lebih dari {BITA_MAKS >> 20} MB bila dimekarkan")
    if sum(satu.num_rows for satu in kelompok) != metadata.num_rows:
        raise ValueError(metadata.num_rows)


def _teks(jenis: Any, satu: Any) -> bool:
    return bool(jenis.is_string(satu) or jenis.is_large_string(satu))


def _kolom(arrow: Any, berkas: Any, lembar: LembarMentah, j: int, temuan: list[Temuan]) -> list[object]:
    """Read one column, one row group after the other, so that no more than one is held unpacked."""
    bidang = berkas.schema_arrow.field(j)
    ubah = _pengubah(arrow, bidang.type)
    if ubah is None:
        temuan.append(aturan.JENIS_PARQUET.temuan(lembar.tempat(1, j), nilai=bidang.name))
        return [""] * berkas.metadata.num_rows
    if lembar.sel[0].count(bidang.name) > 1:
        raise BerkasDitolak(aturan.KOLOM_PARQUET.temuan(lembar.tempat(1, j), nilai=bidang.name))
    potong = (berkas.read_row_group(i, [bidang.name], use_threads=False) for i in range(berkas.num_row_groups))
    return list(chain.from_iterable(ubah(larik) for satu in potong for larik in satu.column(0).chunks))


def _pengubah(arrow: Any, jenis: Any) -> Callable[[Any], list[object]] | None:
    """Return what turns an array of this type into cells; None for lists, structures, bytes and durations."""
    t = arrow.types
    if t.is_dictionary(jenis):
        return _dari_kamus if _teks(t, jenis.value_type) else None
    if _teks(t, jenis) or t.is_boolean(jenis) or t.is_date(jenis) or t.is_time(jenis) or t.is_null(jenis):
        return _apa_adanya
    if t.is_timestamp(jenis):  # the hour on the wall where it was noted; no sheet knows more than microseconds
        return lambda larik: _apa_adanya(_jam_dinding(arrow, larik))
    if t.is_integer(jenis) or t.is_floating(jenis) or t.is_decimal(jenis):
        return _angka
    return None


def _jam_dinding(arrow: Any, larik: Any) -> Any:
    if larik.type.tz:
        larik = importlib.import_module("pyarrow.compute").local_timestamp(larik)
    return larik.cast(arrow.timestamp("us"), safe=False)


def _apa_adanya(larik: Any) -> list[object]:
    return ["" if satu is None else satu for satu in larik.to_pylist()]


def _dari_kamus(larik: Any) -> list[object]:
    """Let all cells of one text share it."""
    kamus = _apa_adanya(larik.dictionary)
    if any(len(satu) > TEKS_MAKS for satu in kamus if isinstance(satu, str)):
        raise TerlaluBesar(TEKS_PANJANG)
    return ["" if satu is None else kamus[satu] for satu in larik.indices.to_pylist()]


def _angka(larik: Any) -> list[object]:
    """Give floats; what is no finite number is an error value, as a formula would have left."""
    angka = (None if satu is None else float(satu) for satu in larik.to_pylist())
    return ["" if satu is None else satu if isfinite(satu) else _BUKAN_ANGKA for satu in angka]
