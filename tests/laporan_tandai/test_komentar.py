"""The boxes of comments: their size, place and numbers, and what happens to those that are there."""

from __future__ import annotations

import re

from asnkin.laporan.tandai.komentar import gambar, nomor_terbesar
from asnkin.laporan.tandai.lembar_xml import Ukuran

KOTAK = (
    '<v:shape id="_x0000_s1025" type="#_x0000_t202"><x:ClientData ObjectType="Note">'
    "<x:Anchor>\n 2, 15, 0, 2, 4, 31, 4, 1</x:Anchor><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>"
)
TOMBOL = '<v:shape id="_x0000_s1026"><x:ClientData ObjectType="Button"/></v:shape>'
LAMA = f'<xml xmlns:v="v"><v:shapetype id="_x0000_t202"/>{TOMBOL}{KOTAK}</xml>\n'.encode()


def jangkar(isi: bytes) -> list[list[int]]:
    """Return the corners of all boxes."""
    return [[*map(int, satu.split(","))] for satu in re.findall(r"<x:Anchor>([^<]*)<", isi.decode())]


def test_kotak_baru_seukuran_teks() -> None:
    """A box beside its cell, 300 pixels wide and as high as asked, whatever the columns and rows measure."""
    # columns of 64 pixels: 15 + 300 = 4 * 64 + 59; rows of 20: 4 + 60 = 3 * 20 + 4
    assert jangkar(gambar(None, (), {(5, 2): 60}, (), Ukuran(), 1025)) == [[2, 15, 3, 4, 6, 59, 6, 4]]
    # column C is 20 characters = 145 pixels, D is hidden: 315 = 145 + 0 + 64 + 64 + 42
    ukuran = Ukuran(kolom=[(3, 3, 20.0), (4, 4, 0.0)], baris={4: 30.0}, tinggi=15.0)
    # row 4 is 40 pixels high: 64 = 40 + 20 + 4
    assert jangkar(gambar(None, (), {(5, 2): 60}, (), ukuran, 1025)) == [[2, 15, 3, 4, 6, 42, 5, 4]]


def test_nomor_kotak_unik() -> None:
    """Boxes are numbered from the given number on, and the drawing names every block of 1024 that they lie in."""
    isi = gambar(None, (), {(n, 1): 30 for n in range(1, 1101)}, (), Ukuran(), 2049)
    nomor = [int(satu) for satu in re.findall(rb'id="_x0000_s(\d+)"', isi)]
    assert nomor == list(range(2049, 3149))
    assert nomor_terbesar(isi) == 3148
    assert b'data="2,3"' in isi


def test_kotak_lama() -> None:
    """The box of a comment that is added to grows downwards; others, and other drawings, stay as they are."""
    isi = gambar(LAMA, (), {(1, 1): 200, (9, 9): 30}, [(1, 1)], Ukuran(), 2000)
    assert jangkar(isi)[0] == [2, 15, 0, 2, 4, 31, 10, 2]  # 2 + 200 = 10 rows of 20 and 2
    assert TOMBOL.encode() in isi
    assert b"_x0000_s2000" in isi
    assert isi.rstrip().endswith(b"</xml>")
    kecil = gambar(LAMA, (), {(1, 1): 30}, [(1, 1)], Ukuran(), 2000)
    assert jangkar(kecil) == [[2, 15, 0, 2, 4, 31, 4, 1]]


def test_kotak_dibuang() -> None:
    """The box of a comment of ours that is taken out goes with it."""
    isi = gambar(LAMA, [(1, 1)], {}, (), Ukuran(), 2000)
    assert isi == LAMA.replace(KOTAK.encode(), b"")


def test_gambar_tanpa_jenis_kotak() -> None:
    """A drawing of form controls only gets the type that the boxes refer to."""
    isi = gambar(f'<xml xmlns:v="v">{TOMBOL}</xml>'.encode(), (), {(1, 1): 30}, (), Ukuran(), 2000)
    assert isi.count(b'id="_x0000_t202"') == 1


def test_komentar_tanpa_gambar() -> None:
    """A comment whose box is missing altogether gets one."""
    assert len(jangkar(gambar(None, (), {(1, 1): 30, (2, 1): 30}, [(1, 1)], Ukuran(), 1025))) == 2
