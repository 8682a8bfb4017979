"""temuan.xlsx: what is handed back to whoever sent the data."""

from __future__ import annotations

from laporan.bongkar import buka, tabel
from laporan.pabrik import buat_temuan

from asnkin.laporan.excel.temuan import tulis_temuan


def test_ringkasan_cara_baca_dan_daftar() -> None:
    """The counts, how to read the list, then every finding, the most serious first, coloured by level."""
    ws = buka(tulis_temuan(buat_temuan()))["Temuan"]
    assert ws["A1"].value == "TEMUAN PADA DATA PENILAIAN KINERJA"
    assert ws["A2"].value == "Ditemukan 1 kesalahan, 1 peringatan, 1 catatan"
    assert str(ws["A3"].value).startswith("Cara membaca: ")
    assert [satu["Tingkat"] for satu in tabel(ws)] == ["kesalahan", "peringatan", "catatan"]
    rumus = [isi for aturan in ws.conditional_formatting for satu in aturan.rules for isi in satu.formula]
    assert {'"kesalahan"', '"peringatan"', '"catatan"'} <= set(rumus)


def test_tanpa_temuan() -> None:
    """An empty list is still a sheet that says so."""
    ws = buka(tulis_temuan([]))["Temuan"]
    assert ws["A2"].value == "Ditemukan 0 kesalahan, 0 peringatan, 0 catatan"
    assert "Tidak ada temuan." in str(ws["A3"].value)


def test_temuan_sama_byte_sama() -> None:
    """The order in which findings come does not matter to the bytes."""
    assert tulis_temuan(buat_temuan()) == tulis_temuan(buat_temuan()[::-1])
