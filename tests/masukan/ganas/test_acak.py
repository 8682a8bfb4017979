"""Any bytes at all: what is made up, and what is made of sound files by flipping, cutting and splicing."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from masukan.buku_uji import KEBUTUHAN, PEGAWAI, xlsx
from masukan.ganas import pabrik
from masukan.ganas.kasus import HTML
from masukan.ganas.majemuk import majemuk
from masukan.test_biner import _xls, _xlsb

from asnkin.masukan.lembar import info, susun
from asnkin.masukan.pembaca import buka
from asnkin.temuan import Temuan

if TYPE_CHECKING:
    from collections.abc import Callable

TARGET = [["nip", "indikator", "target", "realisasi"], [PEGAWAI[1][0], "a", 1, "=1"]]


@cache
def bibit() -> dict[str, bytes]:
    """Sound files of every kind."""
    return {
        "a.xlsx": xlsx({"pegawai": PEGAWAI, "target": TARGET}),
        "b.xlsx": pabrik.teks_bersama(""),
        "c.xls": majemuk(_xls({(1, 1): 0x2A, (2, 2): 0x07})),
        "d.xlsb": _xlsb("pegawai", PEGAWAI),
        "e.ods": pabrik.ods_pegawai(),
        "f.xls": HTML.encode(),
        "g.xls": pabrik.xml_excel(
            '<Row ss:Index="9"><Cell ss:MergeDown="2"><Data ss:Type="Number">1</Data></Cell></Row>'
        ),
        "h.csv": f"sep=;\n# x\n{pabrik.tanda_kutip(';')}".encode(),
    }


def tanpa_galat(nama: str, isi: bytes) -> None:
    """Read the bytes under this name: never an exception, and either sheets or a finding that refuses them."""
    with tempfile.TemporaryDirectory() as folder:
        berkas = Path(folder) / nama
        berkas.write_bytes(isi)
        buku, temuan = buka([berkas])
        assert buku.lembar or temuan
        info(buku)
        tabel, lagi = susun(buku, KEBUTUHAN)
    assert all(isinstance(satu, Temuan) for satu in [*temuan, *lagi])
    for satu in tabel:
        assert {len(sel) for sel in satu.sel.values()} <= {len(satu.baris)}


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["a.xlsx", "a.xls", "a.csv", "a.ods"]))
def test_bita_apa_pun(isi: bytes, nama: str) -> None:
    """Arbitrary bytes under any name."""
    tanpa_galat(nama, isi)


@settings(max_examples=150, deadline=None)
@given(
    st.text(max_size=300),
    st.sampled_from(["utf-8", "utf-16", "utf-8-sig", "cp1252"]),
    st.sampled_from(["", "<", "sep=;\n", "#"]),
)
def test_tulisan_apa_pun(teks: str, sandi: str, awal: str) -> None:
    """Arbitrary text in any encoding, as a page, behind ``sep=`` and as a comment."""
    tanpa_galat("a.csv", (awal + teks).encode(sandi, "replace"))


CARA = st.sampled_from(["balik", "potong", "sambung", "gandakan"])
UBAHAN = st.lists(st.tuples(CARA, st.floats(0, 1), st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=6)


def _ubah(isi: bytes, lain: bytes, ubahan: list[tuple[str, float, float, int]]) -> bytes:
    for cara, satu, dua, bita in ubahan:
        i, j = sorted((int(satu * len(isi)), int(dua * len(isi))))
        match cara:
            case "balik":
                isi = isi[:i] + bytes([bita]) + isi[i + 1 :]
            case "potong":
                isi = isi[:i] + isi[j:] if bita % 2 else isi[: max(j, 1)]
            case "sambung":
                isi = isi[:i] + lain[int(dua * len(lain)) :]
            case _:
                isi = isi[:j] + isi[i:]
    return isi


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(sorted(bibit())), st.sampled_from(sorted(bibit())), UBAHAN)
def test_berkas_yang_dirusak(nama: str, lain: str, ubahan: list[tuple[str, float, float, int]]) -> None:
    """Sound files of every kind after flips, cuts and splices."""
    tanpa_galat(nama, _ubah(bibit()[nama], bibit()[lain], ubahan))


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(["a.xlsx", "b.xlsx", "d.xlsb", "e.ods"]), UBAHAN)
def test_isi_zip_yang_dirusak(nama: str, ubahan: list[tuple[str, float, float, int]]) -> None:
    """The parts inside the zip after flips and cuts, with checksums that hold: damage that only the XML shows."""
    import masukan.buku_uji as uji  # noqa: PLC0415 - the one that rewrites parts

    ubah: Callable[[bytes], bytes] = lambda bagian: _ubah(bagian, bagian, ubahan)  # noqa: E731 - shortest here
    tanpa_galat(nama, uji.ganti_bagian(bibit()[nama], r"(?:.*sheet1\..*|.*[Ss]trings.*|content.xml)", ubah))
