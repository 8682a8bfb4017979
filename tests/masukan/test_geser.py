"""Where a table stands on its sheet changes nothing but addresses."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from asnkin.masukan.lembar import info, susun
from asnkin.masukan.pembaca import buka
from asnkin.rubrik.kebutuhan import kebutuhan
from asnkin.rubrik.muat import muat_rubrik

if TYPE_CHECKING:
    from asnkin.masukan.buku import Buku, LembarMentah
    from asnkin.masukan.tabel import Tabel
    from asnkin.temuan import Temuan

CONTOH = sorted((Path(__file__).parents[2] / "contoh_data").glob("*.xlsx"))


def _geser(lembar: LembarMentah, bawah: int, kanan: int) -> LembarMentah:
    """The sheet with a title, blank rows and blank columns before what it holds."""
    kosong: list[object] = [""] * kanan
    judul: list[list[object]] = [["DAFTAR"] + [""] * (lembar.lebar + kanan - 1)]
    judul += [[""] * (lembar.lebar + kanan) for _ in range(bawah - 1)]
    return replace(
        lembar,
        sel=[*judul, *([*kosong, *baris] for baris in lembar.sel)],
        gabungan=tuple(
            ((atas + bawah, kiri + kanan), (sampai + bawah, batas + kanan))
            for (atas, kiri), (sampai, batas) in lembar.gabungan
        ),
        baris_tersembunyi=tuple(i + bawah for i in lembar.baris_tersembunyi),
    )


def _susun(buku: Buku) -> tuple[list[Tabel], list[Temuan]]:
    nama = info(buku).get("rubrik") or "nasional"
    return susun(buku, kebutuhan(muat_rubrik(nama).rubrik))


@pytest.mark.parametrize("jalur", CONTOH, ids=lambda satu: satu.stem)
@pytest.mark.parametrize(("bawah", "kanan"), [(1, 0), (4, 2)])
def test_letak_tidak_mengubah_isi(jalur: Path, bawah: int, kanan: int) -> None:
    """Titles, blank rows and blank columns before the tables of an example: the same cells, further down and right."""
    buku, _ = buka([jalur])
    lembar = tuple(satu if satu.nama == "info" or not satu.sel else _geser(satu, bawah, kanan) for satu in buku.lembar)
    asli, temuan = _susun(buku)
    geser, temuan_geser = _susun(replace(buku, lembar=lembar))
    assert [(satu.jenis, satu.peran, satu.sel, satu.judul) for satu in geser] == [
        (satu.jenis, satu.peran, satu.sel, satu.judul) for satu in asli
    ]
    assert [[i - bawah for i in satu.baris] for satu in geser] == [list(satu.baris) for satu in asli]
    assert [satu.kode for satu in temuan_geser] == [satu.kode for satu in temuan]
