"""Parquet tables: the same grid as a CSV, with the types that a workbook knows; broken and hostile ones refused."""

from __future__ import annotations

import decimal
import sys
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from masukan.buku_uji import ANI, BUDI, KEBUTUHAN, PEGAWAI
from ujung_ke_ujung.buku_kecil import jalankan

from asnkin.masukan.lembar import susun
from asnkin.masukan.pembaca import buka
from asnkin.masukan.tabel import SelRusak

if TYPE_CHECKING:
    from pathlib import Path

pa: Any = pytest.importorskip("pyarrow")
pq: Any = pytest.importorskip("pyarrow.parquet")

ORANG = {"nip": [BUDI, ANI], "nama": ["Budi Uji", "Ani Uji"], "unit_kerja": ["Bidang A", "Bidang B"]}


def tulis(jalur: Path, kolom: dict[str, Any], **opsi: Any) -> Path:
    """Write a table and return its path."""
    pq.write_table(pa.table(kolom), jalur, **opsi)
    return jalur


def kolom(tmp_path: Path, isi: Any) -> list[object]:
    """Return the cells below the header of a table with one column."""
    buku, temuan = buka([tulis(tmp_path / "satu.parquet", {"a": isi})])
    assert temuan == []
    return [baris[0] for baris in buku.lembar[0].sel[1:]]


def kode(jalur: Path) -> list[str]:
    """Return the codes of what is found in a file that gives no sheet."""
    buku, temuan = buka([jalur])
    assert buku.lembar == ()
    return [satu.kode for satu in temuan]


def test_satu_tabel_bernama_menurut_berkasnya(tmp_path: Path) -> None:
    """Row 1 is the header, data begin in row 2, the table bears the name of its file; people are as in .xlsx."""
    berkas = tulis(tmp_path / "pegawai.parquet", {**ORANG, "jabatan": ["Kepala Bidang", "Pengelola Data"]})
    buku, temuan = buka([berkas])
    (lembar,) = buku.lembar
    assert temuan == []
    assert (lembar.berkas, lembar.dasar, lembar.nama, lembar.sel) == ("pegawai.parquet", "pegawai", "", PEGAWAI)
    assert lembar.tempat(3, 0).sel == "A3"
    [tabel], _ = susun(buku, KEBUTUHAN, "")
    assert (tabel.jenis, list(tabel.sel["nip"])) == ("pegawai", [BUDI, ANI])


def test_jenis_isi_dipertahankan(tmp_path: Path) -> None:
    """Text stays text, every number is a float, dates and times are such, what is missing is blank."""
    hari, waktu = date(2026, 3, 1), datetime.fromisoformat("2026-03-01T08:30:00")
    assert kolom(tmp_path, ["007", None, ""]) == ["007", "", ""]
    assert kolom(tmp_path, pa.array(["x", "x", None]).dictionary_encode()) == ["x", "x", ""]
    assert kolom(tmp_path, pa.array(["x"], pa.large_string())) == ["x"]
    for jenis in (pa.int8(), pa.uint64(), pa.float32(), pa.float64()):
        hasil = kolom(tmp_path, pa.array([5, None], jenis))
        assert hasil == [5.0, ""]
        assert type(hasil[0]) is float
    assert kolom(tmp_path, [decimal.Decimal("87.25")]) == [87.25]
    assert kolom(tmp_path, [True, False]) == [True, False]
    assert kolom(tmp_path, pa.array([hari, None])) == [hari, ""]
    assert kolom(tmp_path, pa.array([waktu], pa.timestamp("ns"))) == [waktu]
    assert kolom(tmp_path, pa.nulls(2)) == ["", ""]


def test_jam_bertanda_zona_dibaca_seperti_di_dinding(tmp_path: Path) -> None:
    """A moment is shown where it was noted: 01:30 UTC is 08:30 in Jakarta."""
    isi = pa.array([datetime(2026, 3, 1, 1, 30, tzinfo=UTC)], pa.timestamp("us", tz="Asia/Jakarta"))
    assert kolom(tmp_path, isi) == [datetime.fromisoformat("2026-03-01T08:30:00")]


def test_bukan_bilangan_adalah_galat(tmp_path: Path) -> None:
    """Neither NaN nor infinity is a number, nor is it blank: both are error values."""
    rusak = SelRusak("#NUM!", "galat")
    assert kolom(tmp_path, pa.array([1.5, float("nan"), float("inf")])) == [1.5, rusak, rusak]


def test_beberapa_kelompok_baris_tetap_berurutan(tmp_path: Path) -> None:
    """Row groups follow each other in the order of the file."""
    berkas = tulis(tmp_path / "a.parquet", {"a": list(range(10)), "b": list("abcdefghij")}, row_group_size=3)
    assert pq.ParquetFile(berkas).num_row_groups == 4
    assert buka([berkas])[0].lembar[0].sel[1:] == [[float(i), huruf] for i, huruf in enumerate("abcdefghij")]


def test_nip_berupa_angka_adalah_kesalahan(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A NIP kept as a number has lost digits elsewhere, and is the same kesalahan as in a workbook."""
    jabatan = ["Kepala Bidang", "Pengelola Data"]
    tulis(tmp_path / "pegawai.parquet", {**ORANG, "nip": [int(BUDI), int(ANI)], "jabatan": jabatan})
    assert jalankan(["periksa", tmp_path / "pegawai.parquet", "--json"]) == 1
    assert '"NIP002"' in capfd.readouterr().out


def test_kolom_bersusun_disebut(tmp_path: Path) -> None:
    """Lists, structures, bytes and durations have no cell: the column is blank, with a peringatan (BRK032)."""
    isi = {
        "nip": [BUDI], "daftar": [[4, 5]], "susun": [{"a": 1, "b": 2}], "bita": [b"x"],
        "lama": [timedelta(hours=1)], "akhir": ["z"],
    }  # fmt: skip
    buku, temuan = buka([tulis(tmp_path / "a.parquet", isi)])
    assert buku.lembar[0].sel[1] == [BUDI, "", "", "", "", "z"]
    assert [(satu.kode, satu.tempat.sel) for satu in temuan] == [("BRK032", f"{huruf}1") for huruf in "BCDE"]


def test_dua_kolom_bernama_sama(tmp_path: Path) -> None:
    """Columns are read by name, so two of one name are refused (BRK033)."""
    pq.write_table(pa.Table.from_arrays([pa.array([1]), pa.array([2])], ["a", "a"]), tmp_path / "a.parquet")
    assert kode(tmp_path / "a.parquet") == ["BRK033"]


def test_tanpa_tambahan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra the file is told what it is, and what to do (BRK031)."""
    berkas = tulis(tmp_path / "pegawai.parquet", ORANG)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    assert kode(berkas) == ["BRK031"]


@pytest.mark.parametrize("potong", [5, 12, 200, -4, -12])
def test_berkas_terpotong(tmp_path: Path, potong: int) -> None:
    """A file that was cut off is broken (BRK004), wherever it ends."""
    berkas = tulis(tmp_path / "a.parquet", ORANG)
    berkas.write_bytes(berkas.read_bytes()[:potong])
    assert kode(berkas) == ["BRK004"]


def test_bita_yang_berubah_tidak_pernah_menjatuhkan(tmp_path: Path) -> None:
    """Whichever byte is flipped, the outcome is a sheet or a finding, never an exception."""
    tulis(tmp_path / "a.parquet", {**ORANG, "angka": [1.5, 2.5]}, write_page_checksum=False)
    isi = (tmp_path / "a.parquet").read_bytes()
    berkas = tmp_path / "b.parquet"
    for i in range(5, len(isi), 3):
        berkas.write_bytes(isi[:i] + bytes([isi[i] ^ 0x55]) + isi[i + 1 :])
        buku, temuan = buka([berkas])
        assert buku.lembar or {satu.kode for satu in temuan} & {"BRK004", "BRK007", "BRK033"}


def test_terlalu_banyak_sel_ditolak_sebelum_dimekarkan(tmp_path: Path) -> None:
    """Forty million equal cells are a file of few bytes: refused by what it says of itself."""
    berkas = tulis(tmp_path / "a.parquet", {"a": pa.nulls(40_000_000, pa.int8())})
    assert berkas.stat().st_size < 100_000
    assert kode(berkas) == ["BRK007"]


def test_teks_raksasa_ditolak(tmp_path: Path) -> None:
    """A text of two million letters in every cell of a dictionary is refused, as in a workbook."""
    isi = pa.array(["x" * 2_000_000]).dictionary_encode().take(pa.array([0] * 1000))
    assert kode(tulis(tmp_path / "a.parquet", {"a": isi})) == ["BRK007"]


def test_isi_yang_mengembang_ditolak(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What unpacks to more than the limit by its own account is refused, however small the file is."""
    monkeypatch.setattr("asnkin.masukan.parquet.BITA_MAKS", 1 << 20)
    berkas = tulis(tmp_path / "a.parquet", {"a": ["x" * 4096] * 300}, use_dictionary=False, compression="zstd")
    assert berkas.stat().st_size < 1 << 15
    assert kode(berkas) == ["BRK007"]


def test_folder_memuat_parquet(tmp_path: Path) -> None:
    """A Parquet table in a folder is data, beside a CSV of another table."""
    tulis(tmp_path / "pegawai.parquet", ORANG)
    (tmp_path / "target.csv").write_text(f"nip,indikator,target,realisasi\n{BUDI},Berkas,10,9\n", "utf-8")
    buku, temuan = buka([tmp_path])
    assert [satu.dasar for satu in buku.lembar] == ["pegawai", "target"]
    assert temuan == []
