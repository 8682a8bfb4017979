"""Any made workbook keeps every value, whatever is marked in it."""

from __future__ import annotations

import contextlib
import io

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st
from laporan_tandai.buku_kaya import bagian, buku_kaya, ganti, temuan

from asnkin.laporan.tandai.buku import tandai
from asnkin.laporan.tandai.paket import TakDitandai
from asnkin.temuan import Tingkat

KAYA = buku_kaya()
BAGIAN = bagian(KAYA)

NILAI = st.one_of(
    st.none(), st.integers(-(10**9), 10**9), st.booleans(), st.floats(-1e6, 1e6).map(lambda satu: satu or 0.0),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=8),
    st.sampled_from(["=A1+1", "=SUM(A1:B2)", '<c r="A1">', "]]>", "&amp;", "'a"]),
)  # fmt: skip
KISI = st.lists(st.lists(NILAI, min_size=1, max_size=5), max_size=6)
SEL = st.tuples(st.sampled_from("ABCDEFGZ"), st.integers(1, 9))


@settings(max_examples=40, deadline=None)
@given(kisi=KISI, sel=st.lists(SEL, max_size=6), gabung=st.booleans())
def test_nilai_tidak_berubah(kisi: list[list[object]], sel: list[tuple[str, int]], gabung: bool) -> None:  # noqa: FBT001
    """The values of all cells are the same, and every cell that was named (and is no catatan) is coloured."""
    buku = openpyxl.Workbook()
    ws = buku.worksheets[0]
    ws.title = "a'b & <c>"
    for baris in kisi:
        ws.append([None if isinstance(satu, str) and not satu else satu for satu in baris])
    if gabung:
        ws.merge_cells("A2:B3")
    aliran = io.BytesIO()
    buku.save(aliran)
    daftar = [temuan(ws.title, f"{huruf}{baris}", Tingkat.PERINGATAN) for huruf, baris in sel]
    asal = openpyxl.load_workbook(aliran).worksheets[0]
    hasil = openpyxl.load_workbook(io.BytesIO(tandai(aliran.getvalue(), daftar).isi)).worksheets[0]
    assert {satu.coordinate: satu.value for baris in asal for satu in baris if satu.value is not None} == {
        satu.coordinate: satu.value for baris in hasil for satu in baris if satu.value is not None
    }
    tujuan = {"A2" if gabung and satu in {"A2", "A3", "B2", "B3"} else satu for satu in (f"{h}{b}" for h, b in sel)}
    warna = {satu.coordinate for baris in hasil for satu in baris if satu.fill.patternType == "solid"}
    assert warna == tujuan
    assert {satu.coordinate for baris in hasil for satu in baris if satu.comment} == tujuan


@settings(max_examples=60, deadline=None)
@given(data=st.data(), baru=st.sampled_from([b"", b"0", b"-1", b"<", b'">', b"<!-- -->", b"<a/>", b"ZZZ9", b"9" * 20]))
def test_paket_sembarang(data: st.DataObject, baru: bytes) -> None:
    """A package with a damaged part is marked or refused, never anything else."""
    nama = data.draw(st.sampled_from(sorted(satu for satu in BAGIAN if not satu.endswith(".png"))))
    tempat = data.draw(st.integers(0, len(BAGIAN[nama])))
    panjang = data.draw(st.integers(0, 40))
    isi = ganti(KAYA, {nama: lambda satu: satu[:tempat] + baru + satu[tempat + panjang :]})
    with contextlib.suppress(TakDitandai):
        assert bagian(tandai(isi, [temuan("target", "D2"), temuan("pegawai", "A2")]).isi).keys() >= BAGIAN.keys()
