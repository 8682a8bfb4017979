"""Opening files: what the bytes are decides, and whatever cannot be read ends in one finding, never a traceback."""

from __future__ import annotations

import hashlib
import io
import shutil
import subprocess
import zipfile
from typing import TYPE_CHECKING

import pytest
from masukan.buku_uji import PEGAWAI, baca, cari, ganti_bagian, kode, xlsx

from asnkin.masukan.buku import huruf_kolom, nomor_kolom, rentang_baris
from asnkin.masukan.pembaca import buka
from asnkin.temuan import Lingkup, Tingkat

if TYPE_CHECKING:
    from pathlib import Path

CSV = ("\n".join(",".join(map(str, baris)) for baris in PEGAWAI)).encode()
OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _zip(nama: str, isi: bytes = b"x") -> bytes:
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w") as arsip:
        arsip.writestr(nama, isi)
    return keluar.getvalue()


@pytest.mark.parametrize(
    ("nama", "isi", "kode_aturan"),
    [
        ("kosong.xlsx", b"", "BRK002"),
        ("nol.csv", b"\x00" * 100, "BRK002"),
        ("sandi.xlsx", OLE2 + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le"), "BRK003"),
        ("potong.xlsx", xlsx({"pegawai": PEGAWAI})[:3000], "BRK004"),
        ("ole.xls", OLE2 + b"\x00" * 2000, "BRK004"),
        ("laman.xls", b"<html><p>Selamat datang</p></html>", "BRK005"),
        ("galat.xls", b"\r\n <!DOCTYPE html><b>Fatal error</b>: x", "BRK016"),
        ("xml.xls", b'\xef\xbb\xbf<?xml version="1.0"?><Workbook/>', "BRK005"),
        ("laporan.xlsx", b"%PDF-1.7\n...", "BRK006"),
        ("surat.xlsx", _zip("word/document.xml"), "BRK006"),
        ("arsip.xlsx", _zip("data.txt"), "BRK006"),
        ("surat.xlsx", b"Laporan kegiatan bulan ini\nTidak ada tabel di sini\n", "BRK006"),
        ("biner.csv", bytes(range(256)) * 20, "BRK006"),
        ("rusak.xlsx", _zip("xl/workbook.xml", b"<workbook"), "BRK004"),
    ],
)
def test_berkas_yang_tidak_terbaca(tmp_path: Path, nama: str, isi: bytes, kode_aturan: str) -> None:
    """A file that is no readable table gives exactly one kesalahan of the whole data set, with a remedy."""
    tabel, temuan = baca(tmp_path, {nama: isi})
    assert tabel == []
    (satu,) = temuan
    assert satu.kode == kode_aturan
    assert satu.tingkat is Tingkat.KESALAHAN
    assert satu.lingkup is Lingkup.DATA
    assert satu.tempat.berkas == nama
    assert satu.saran


def test_apa_yang_bukan_buku_kerja_disebut_namanya(tmp_path: Path) -> None:
    """The finding says what the file is instead: a Word document, a PDF."""
    _, temuan = baca(tmp_path, {"a.xlsx": _zip("word/document.xml"), "b.xlsx": b"%PDF-1"})
    assert [satu.pesan for satu in temuan] == [
        "isi berkas adalah dokumen Word, bukan buku kerja atau CSV",
        "isi berkas adalah dokumen PDF, bukan buku kerja atau CSV",
    ]


def test_akhiran_tidak_dipercaya(tmp_path: Path) -> None:
    """A workbook called .csv and a CSV called .xls are read for what they are."""
    tabel, temuan = baca(
        tmp_path, {"pegawai.csv": xlsx({"pegawai": PEGAWAI}), "target.xls": CSV.replace(b"nip", b"NIP")}
    )
    assert tabel[0].jenis == "pegawai"
    assert not [satu for satu in temuan if satu.kode.startswith("BRK")]


@pytest.mark.parametrize(("nama", "kena"), [("pegawai.xlsx", 1), ("pegawai.XLSM", 1), ("pegawai.xls", 0), ("a.csv", 0)])
def test_teks_bernama_buku_kerja(tmp_path: Path, nama: str, kena: int) -> None:
    """Text that only its name makes a workbook is read, and told for what it is; applications do write text as .xls."""
    (tabel,), temuan = baca(tmp_path, {nama: CSV})
    assert len(tabel) == 2
    assert kode(temuan).count("BRK030") == kena
    if kena:
        assert cari(temuan, "BRK030").tempat.berkas == nama


def test_bom_zip_ditolak(tmp_path: Path) -> None:
    """A zip that says it unpacks to more than 1024 MB is refused before unpacking."""
    isi = bytearray(xlsx({"pegawai": PEGAWAI}))
    letak = isi.rfind(b"PK\x01\x02")
    isi[letak + 24 : letak + 28] = (2_000_000_000).to_bytes(4, "little")
    _, temuan = baca(tmp_path, {"bom.xlsx": bytes(isi)})
    assert kode(temuan) == ["BRK007"]
    assert "1024 MB" in temuan[0].pesan


def _dengan_sel(sel: str) -> bytes:
    baris = f'<row r="1048576">{sel}</row></sheetData>'.encode()
    asal = xlsx({"pegawai": PEGAWAI})
    return ganti_bagian(asal, r"xl/worksheets/sheet1\.xml", lambda isi: isi.replace(b"</sheetData>", baris))


def test_sel_yang_berjauhan_ditolak(tmp_path: Path) -> None:
    """One value at XFD1048576 would make a rectangle of 17 000 million cells: refused."""
    _, temuan = baca(tmp_path, {"data.xlsx": _dengan_sel('<c r="XFD1048576"><v>1</v></c>')})
    assert kode(temuan) == ["BRK007"]


def test_ekor_berformat_tidak_dihitung(tmp_path: Path) -> None:
    """Formatting down to the last row and column costs nothing and is no finding; a lone value at A1048576 is data."""
    (tabel,), temuan = baca(tmp_path, {"data.xlsx": _dengan_sel('<c r="A1048576" s="0"/><c r="XFD1048576"></c>')})
    assert len(tabel) == 2
    assert temuan == []
    (tabel,), temuan = baca(tmp_path, {"lain.xlsx": _dengan_sel('<c r="A1048576"><v>5</v></c>')})
    assert list(tabel.baris) == [2, 3, 1048576]
    assert cari(temuan, "LBR012").tempat.sel == "A4:A1048575"


def test_tidak_ada_dan_folder_kosong(tmp_path: Path) -> None:
    """A path that does not exist and a folder without data are kesalahan; a folder with data is not."""
    (tmp_path / "kosong").mkdir()
    (tmp_path / "isi").mkdir()
    (tmp_path / "isi" / "pegawai.csv").write_bytes(CSV)
    _, temuan = buka([tmp_path / "tiada.xlsx", tmp_path / "kosong", tmp_path / "isi"])
    assert kode(temuan) == ["BRK001", "BRK009"]


def test_berkas_tanpa_izin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that the system refuses to read is a finding."""
    berkas = tmp_path / "pegawai.csv"
    berkas.write_bytes(CSV)

    def tolak(_: object) -> bytes:
        raise PermissionError

    monkeypatch.setattr(type(berkas), "read_bytes", tolak)
    _, temuan = buka([berkas])
    assert kode(temuan) == ["BRK008"]


def test_isi_folder(tmp_path: Path) -> None:
    """Of a folder, workbooks and CSV files are read by name; lock files and others are a catatan, kolom.yaml is not."""
    isi = {
        "~$pegawai.xlsx": b"x",
        "b.csv": CSV,
        "a.xlsx": xlsx({"Sheet1": [["x"]]}),
        "surat.pdf": b"%PDF",
        "kolom.yaml": b"{}",
        ".rahasia.csv": b"x",
    }
    for nama, bita in isi.items():
        (tmp_path / nama).write_bytes(bita)
    buku, temuan = buka([tmp_path])
    assert [nama for nama, _ in buku.sumber] == ["a.xlsx", "b.csv"]
    assert [(satu.kode, satu.tempat.berkas) for satu in temuan] == [
        ("BRK011", "surat.pdf"),
        ("BRK010", "~$pegawai.xlsx"),
    ]
    assert buku.sumber[1][1] == hashlib.sha256(CSV).hexdigest()
    assert kode(buka([tmp_path / "~$pegawai.xlsx", tmp_path / "a.xlsx"])[1]) == ["BRK010"]
    (satu,) = buka([tmp_path / "~$pegawai.xlsx"])[1]
    assert (satu.kode, satu.tingkat) == ("BRK029", Tingkat.KESALAHAN)
    assert "bahwa 'pegawai.xlsx' sedang dibuka" in satu.pesan


def test_berkas_kembar_dibaca_satu_kali(tmp_path: Path) -> None:
    """The same bytes under two names count once, with a peringatan; the same path named twice is no finding."""
    tabel, temuan = baca(tmp_path, {"pegawai.csv": CSV, "pegawai (1).csv": CSV})
    assert len(tabel) == 1
    assert cari(temuan, "BRK012").tempat.berkas == "pegawai (1).csv"
    buku, temuan = buka([tmp_path / "pegawai.csv", tmp_path / "." / "pegawai.csv"])
    assert len(buku.lembar) == 1
    assert temuan == []


def test_dua_berkas_bernama_sama(tmp_path: Path) -> None:
    """Files of one name are told apart by their path below the common folder, and their tables stack."""
    lain = CSV.replace(b"190001012020121001", b"190001012020121009")
    tabel, temuan = baca(tmp_path, {"dinas_a/pegawai.csv": CSV, "dinas_b/pegawai.csv": lain})
    assert [satu.asal.berkas for satu in tabel] == ["dinas_a/pegawai.csv", "dinas_b/pegawai.csv"]
    assert temuan == []


def test_lembar_grafik_dan_kosong(tmp_path: Path) -> None:
    """A chart sheet in front and an empty sheet change nothing."""

    def ubah(buku: object) -> None:
        buku.create_chartsheet("Grafik", 0)  # type: ignore[attr-defined]

    tabel, temuan = baca(tmp_path, {"data.xlsx": xlsx({"pegawai": PEGAWAI, "Sheet3": []}, ubah)})
    assert len(tabel[0]) == 2
    assert temuan == []


@pytest.mark.parametrize("akhiran", ["xls", "ods"])
def test_xls_dan_ods(tmp_path: Path, akhiran: str) -> None:
    """A real BIFF .xls and an .ods, written by LibreOffice, give the same table as the xlsx."""
    soffice = shutil.which("soffice") or shutil.which("libreoffice")
    if soffice is None:
        pytest.skip("LibreOffice tidak terpasang")
    sumber = tmp_path / "data.xlsx"
    sumber.write_bytes(xlsx({"pegawai": PEGAWAI}))
    perintah = [soffice, f"-env:UserInstallation=file://{tmp_path}/profil", "--headless", "--convert-to", akhiran]
    subprocess.run([*perintah, "--outdir", str(tmp_path), str(sumber)], check=True, capture_output=True, timeout=120)  # noqa: S603 - fixed arguments
    tabel, temuan = baca(tmp_path / "lain", {f"data.{akhiran}": (tmp_path / f"data.{akhiran}").read_bytes()})
    assert temuan == []
    assert tabel[0].sel["nip"] == [PEGAWAI[1][0], PEGAWAI[2][0]]
    assert list(tabel[0].baris) == [2, 3]


def test_huruf_dan_rentang() -> None:
    """Column letters go both ways; rows join into ranges, however many there are: no sound cell is ever covered."""
    assert [huruf_kolom(n) for n in (0, 25, 26, 701, 702, 16383)] == ["A", "Z", "AA", "ZZ", "AAA", "XFD"]
    assert [nomor_kolom(h) for h in ("A", "Z", "AA", "XFD")] == [0, 25, 26, 16383]
    assert rentang_baris([7, 5, 6, 12], "A") == "A5:A7,A12"
    assert rentang_baris(range(1, 101, 2), "B").split(",") == [f"B{i}" for i in range(1, 101, 2)]
