"""Every workbook that asnkin writes opens without repair: nothing against it from Microsoft's SDK or from ourselves."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from kesahihan.buku import periksa_buku
from kesahihan.rumus import cek_rumus
from kesahihan.rusak import RUSAK, TAK_DIKENAL, buku_sehat, rusakkan
from kesahihan.sdk import keluhan_sdk
from kota.pabrik_kota import buat_kota, isi_opd, nip
from kota.pabrik_pembanding import orang, tulis_siasn
from laporan.bongkar import buka
from laporan.hitung_ulang import PERLU_SOFFICE, hitung_ulang, rumus
from laporan.pabrik import buat_bahan, buat_bahan_lanjut
from laporan.pabrik_besar import bahan_besar
from laporan_tandai.buku_kaya import buku_kaya
from ujung_ke_ujung.buku_kecil import isi_buku, jalankan, tulis_buku

from asnkin.laporan.excel.rekap import tulis_rekap
from asnkin.rubrik.muat import daftar_bawaan

FOLDER: Final = Path(__file__).resolve().parents[2] / "contoh_data"
BUKU: Final = sorted(satu.stem for satu in FOLDER.glob("*.xlsx") if "-TW" not in satu.stem)


def tanpa_keluhan(berkas: Path) -> None:
    """Neither our own checks nor the SDK have anything against a file."""
    assert periksa_buku(berkas.read_bytes()) == []
    assert keluhan_sdk(berkas) == []


@pytest.mark.parametrize("nama", BUKU)
def test_rekap_setiap_contoh(nama: str, tmp_path: Path) -> None:
    """rekap.xlsx of every example, as the command writes it."""
    jalankan(["nilai", FOLDER / f"{nama}.xlsx", "-k", tmp_path, "--senyap", "--lanjut"])
    tanpa_keluhan(tmp_path / "rekap.xlsx")


@pytest.mark.parametrize("massal", [True, False])
def test_rekap_buatan(tmp_path: Path, *, massal: bool) -> None:
    """The recaps of made results, by either way of writing: few people, many, and all that can follow from a result."""
    for nama, bahan in {"kecil": buat_bahan(), "lanjut": buat_bahan_lanjut(), "besar": bahan_besar(300)}.items():
        (tmp_path / f"{nama}.xlsx").write_bytes(tulis_rekap(bahan, massal=massal))
        tanpa_keluhan(tmp_path / f"{nama}.xlsx")


def test_temuan(tmp_path: Path) -> None:
    """temuan.xlsx of data in which something is wrong."""
    isi = isi_buku()
    isi["target"][1][3] = "seratus"
    assert jalankan(["nilai", tulis_buku(tmp_path / "data.xlsx", isi), "-k", tmp_path / "hasil", "--senyap"]) == 1
    tanpa_keluhan(tmp_path / "hasil" / "temuan.xlsx")


def test_rekap_kota(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The recap of a city with its comparison, the table in e-Kinerja's layout, and the note to an OPD."""
    monkeypatch.chdir(tmp_path)
    kota = buat_kota(tmp_path / "kota", 2)
    tulis_buku(kota / "opd_01.xlsx", isi_opd(1, target=[["nip", "indikator", "target", "realisasi"]]))
    tulis_siasn(kota / "siasn.csv", [orang(nip(0, 1), "=1+1", "Dinas Contoh 0", "@SUM(A1)")])
    jalankan(["rekap", kota, "--jobs", "1", "--senyap", "--lanjut"])
    hasil = tmp_path / "hasil" / "kota"
    for nama in ("rekap.xlsx", "opd_00/rekap_penilaian.xlsx", "opd_01/nota-perbaikan.xlsx"):
        tanpa_keluhan(hasil / nama)


@pytest.mark.parametrize("kode", [satu[0] for satu in daftar_bawaan()])
def test_templat(kode: str, tmp_path: Path) -> None:
    """The empty workbook of every built-in rubric."""
    assert jalankan(["templat", tmp_path / "templat.xlsx", "-r", kode]) == 0
    tanpa_keluhan(tmp_path / "templat.xlsx")


def test_salinan_bertanda(tmp_path: Path) -> None:
    """A marked copy of a workbook with everything in it."""
    (tmp_path / "data.xlsx").write_bytes(buku_kaya())
    assert jalankan(["periksa", tmp_path / "data.xlsx", "--tandai", "-k", tmp_path / "hasil", "--senyap"]) == 1
    (salinan,) = (tmp_path / "hasil").glob("*.xlsx")
    tanpa_keluhan(salinan)


@PERLU_SOFFICE
def test_rumus_dimengerti_libreoffice(tmp_path: Path) -> None:
    """No formula of the made recaps is lost or becomes an error; the broken one does, so this tells."""
    patah = rusakkan(buku_sehat(), *RUSAK["rumus patah"][:3])
    asal = [buku_sehat(), *map(tulis_rekap, (buat_bahan(), buat_bahan_lanjut(), bahan_besar(60)))]
    *baru, rusak = hitung_ulang([*asal, patah], tmp_path)
    assert [salah_rumus(*satu) for satu in zip(asal, baru, strict=True)] == [set()] * len(asal)
    assert salah_rumus(patah, rusak) == {("Satu", "B6")}


def salah_rumus(asal: bytes, baru: bytes) -> set[tuple[str, str]]:
    """Return where formulas are gone or give an error."""
    galat = {
        (ws.title, sel.coordinate)
        for ws in buka(baru, nilai=True)
        for deret in ws
        for sel in deret
        if sel.data_type == "e"
    }
    return (set(rumus(asal)) - set(rumus(baru))) | galat


@pytest.mark.parametrize("nama", RUSAK)
def test_sepuluh_buku_rusak_tertangkap(nama: str, tmp_path: Path) -> None:
    """Each of ten faults is caught: the unknown element by the SDK, which knows the schema, the others by us."""
    *ubah, sebutan = RUSAK[nama]
    (tmp_path / "rusak.xlsx").write_bytes(isi := rusakkan(buku_sehat(), *ubah))
    keluhan = periksa_buku(isi) if nama != TAK_DIKENAL else keluhan_sdk(tmp_path / "rusak.xlsx")
    assert any(sebutan in satu for satu in keluhan), keluhan
    assert nama != TAK_DIKENAL or periksa_buku(isi) == []


def test_buku_sehat_tidak_dikeluhkan(tmp_path: Path) -> None:
    """The workbook that the ten are made from is clean, and so are the examples, which openpyxl has written."""
    (tmp_path / "sehat.xlsx").write_bytes(buku_sehat())
    tanpa_keluhan(tmp_path / "sehat.xlsx")
    assert [nama for nama in BUKU if periksa_buku((FOLDER / f"{nama}.xlsx").read_bytes())] == []


@pytest.mark.parametrize(
    ("isi", "keluhan"),
    [
        ('IF(A1>0,"a;b(","")', 0),
        ("SUMPRODUCT({1;2}*'Lembar Satu'!$A$1:$A$2)", 0),
        ("Bobot_a*ISNUMBER($B7)", 0),
        ('COUNTIFS($A$1:$A$9,">"&B1)+1', 0),
        ("=A1", 1),
        ("", 1),
        ("A1;B1", 1),
        ("(A1", 1),
        ("A1)", 1),
        ('"a', 1),
        ("Hilang!A1", 1),
        ("'Lembar Dua'!A1", 1),
        ("#REF!+1", 1),
    ],
)
def test_cek_rumus(isi: str, keluhan: int) -> None:
    """A formula is judged by its letters outside texts and by the sheets that it names."""
    assert len(list(cek_rumus(isi, ["Lembar Satu"]))) == keluhan
