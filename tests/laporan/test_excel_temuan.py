"""temuan.xlsx: what is handed back to whoever sent the data."""

from __future__ import annotations

from laporan.bongkar import buka, tabel
from laporan.pabrik import buat_temuan

from asnkin.laporan.excel.temuan import tulis_temuan, urutkan
from asnkin.tempat import Tempat
from asnkin.temuan import Temuan, Tingkat


def temuan(tingkat: Tingkat, berkas: str, lembar: str, sel: str) -> Temuan:
    """Return a finding at a place."""
    return Temuan("X", tingkat, "pesan", tempat=Tempat(berkas, lembar, sel))


def test_ringkasan_cara_baca_dan_daftar() -> None:
    """The counts, how to read the list, then every finding, the most serious first, coloured by level."""
    ws = buka(tulis_temuan(buat_temuan()))["Temuan"]
    assert ws["A1"].value == "TEMUAN PADA DATA PENILAIAN KINERJA"
    assert ws["A2"].value == "Ditemukan 1 kesalahan, 1 peringatan, 1 catatan"
    assert str(ws["A3"].value).startswith("Cara membaca: ")
    assert [satu["Tingkat"] for satu in tabel(ws)] == ["kesalahan", "peringatan", "catatan"]
    rumus = [isi for aturan in ws.conditional_formatting for satu in aturan.rules for isi in satu.formula]
    assert {'"kesalahan"', '"peringatan"', '"catatan"'} <= set(rumus)


def test_urutan_menurut_tingkat_lalu_tempat() -> None:
    """By level, file, sheet, row as a number, column as Excel counts (Z before AA); no cell comes first."""
    p, k = Tingkat.PERINGATAN, Tingkat.KESALAHAN
    harapan = [
        temuan(k, "b.xlsx", "z", "B2"),
        temuan(p, "a.xlsx", "pegawai", ""),
        temuan(p, "a.xlsx", "pegawai", "A2"),
        temuan(p, "a.xlsx", "pegawai", "Z2:Z9"),
        temuan(p, "a.xlsx", "pegawai", "AA2"),
        temuan(p, "a.xlsx", "pegawai", "A10"),
        temuan(p, "a.xlsx", "target", "A1"),
        temuan(p, "b.xlsx", "", ""),
    ]
    assert urutkan(harapan[::-1]) == harapan


def test_tanpa_temuan() -> None:
    """An empty list is still a sheet that says so."""
    ws = buka(tulis_temuan([]))["Temuan"]
    assert ws["A2"].value == "Ditemukan 0 kesalahan, 0 peringatan, 0 catatan"
    assert "Tidak ada temuan." in str(ws["A3"].value)


def test_temuan_sama_byte_sama() -> None:
    """The order in which findings come does not matter to the bytes."""
    assert tulis_temuan(buat_temuan()) == tulis_temuan(buat_temuan()[::-1])
