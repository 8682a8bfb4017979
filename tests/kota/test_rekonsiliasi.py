"""A whole city held against SIASN and e-Kinerja: recognised by content, each kind counted, nothing private kept."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from kota.pabrik_kota import buat_kota, isi_opd, nip
from kota.pabrik_pembanding import PRIBADI, orang, tulis_ekinerja, tulis_siasn
from python_calamine import CalamineWorkbook
from ujung_ke_ujung.buku_kecil import jalankan, tulis_buku

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def kota(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with three OPDs; results go to hasil/kota below the current folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1775000000")
    return buat_kota(tmp_path / "kota")


def semua_orang() -> dict[str, dict[str, str]]:
    """Return everybody of the three OPDs as SIASN would have them, in capitals and with the city's name behind."""
    hasil = {}
    for opd in range(3):
        for i, unit in enumerate((f"Bidang Mutasi {opd}", f"Bidang Mutasi {opd}", f"Sekretariat {opd}")):
            dinas = f"Dinas Contoh {opd}"
            hasil[nip(opd, i)] = orang(
                nip(opd, i), f"ORANG {opd}-{i}", f"{dinas.upper()} KOTA CONTOH", f"{unit}/{dinas}"
            )
    return hasil


def taruh_siasn_berbeda(kota: Path) -> None:
    """Put a SIASN export with one of each kind beside the workbooks.

    (0, 1) is in Dinas Contoh 1 there; (1, 2) in Bidang Mutasi 1; (2, 0) is missing; (2, 1) stands there twice;
    (5, 0) of Dinas Contoh 2 is in no workbook, nor is (5, 1), who is retired.
    """
    isi = semua_orang()
    isi[nip(0, 1)] |= {"SATUAN KERJA KERJA NAMA": "Dinas Contoh 1", "UNOR NAMA": "Bidang Mutasi 1/Dinas Contoh 1"}
    isi[nip(0, 1)]["SATUAN KERJA INDUK NAMA"] = "Dinas Contoh 1"
    isi[nip(1, 2)]["UNOR NAMA"] = "Bidang Mutasi 1/Dinas Contoh 1"
    del isi[nip(2, 0)]
    isi["lagi"] = dict(isi[nip(2, 1)])
    isi["baru"] = orang(nip(5, 0), "ORANG 5-0", "Dinas Contoh 2", "Sekretariat 1/Dinas Contoh 1/Dinas Contoh 2")
    isi["pensiun"] = orang(nip(5, 1), "ORANG 5-1", "Dinas Contoh 2", "Sekretariat 2", "Pensiun BUP")
    tulis_siasn(kota / "unduhan.csv", list(isi.values()))


def isi_lembar(jalur: Path, nama: str) -> list[list[Any]]:
    """Return the cells of a sheet, blank ones ""."""
    buku = CalamineWorkbook.from_path(jalur)
    return buku.get_sheet_by_name(nama).to_python(skip_empty_area=False)


def lembar(folder: Path) -> list[dict[str, Any]]:
    """Return the rows of the sheet Rekonsiliasi; columns of a group are called ``SIASN/Sel``."""
    baris = isi_lembar(folder / "rekap.xlsx", "Rekonsiliasi")
    kepala = next(i for i, satu in enumerate(baris) if satu[0] == "No")
    kelompok = ""
    nama = []
    for atas, bawah in zip(baris[kepala], baris[kepala + 1], strict=True):
        kelompok = atas or kelompok
        nama.append(f"{kelompok}/{bawah}" if bawah else atas)
    return [dict(zip(nama, satu, strict=True)) for satu in baris[kepala + 2 :] if satu[0]]


def hasil_rekap(kota: Path, *opsi: str) -> Path:
    """Run the command and return the folder of the results."""
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap", *opsi]) == 0
    return kota.parent / "hasil" / "kota"


def temuan(folder: Path) -> Counter[str]:
    """Count the findings of the sheet Temuan by code."""
    kode = [str(satu[2]) for satu in isi_lembar(folder / "rekap.xlsx", "Temuan")]
    return Counter(satu for satu in kode if satu.startswith("KTA"))


def test_setiap_hal_menurut_siasn(kota: Path) -> None:
    """Each kind is found once, at the right OPD, with what both sources say and the cells of both."""
    taruh_siasn_berbeda(kota)
    folder = hasil_rekap(kota)
    baris = lembar(folder)
    assert [(satu["Perangkat Daerah"], satu["Hal"], satu["NIP"]) for satu in baris] == [
        ("Dinas Contoh 0", "perangkat daerah berbeda", nip(0, 1)),
        ("Dinas Contoh 1", "unit kerja berbeda", nip(1, 2)),
        ("Dinas Contoh 2", "belum dinilai", nip(5, 0)),
        ("Dinas Contoh 2", "tercatat dua kali", nip(2, 1)),
        ("Dinas Contoh 2", "tidak ada di SIASN", nip(2, 0)),
    ]
    pindah = baris[0]
    assert pindah["Buku Kerja/Isi"] == "Dinas Contoh 0, Bidang Mutasi 0"
    assert pindah["Buku Kerja/Sel"] == "opd_00.xlsx › pegawai › A3"
    assert pindah["SIASN/Isi"] == "Dinas Contoh 1, Bidang Mutasi 1/Dinas Contoh 1"
    assert pindah["SIASN/Sel"] == "unduhan.csv › B3"
    assert baris[3]["SIASN/Sel"] == "unduhan.csv › B8; unduhan.csv › B10"
    assert temuan(folder) == {"KTA016": 1, "KTA017": 1, "KTA018": 1, "KTA019": 2, "KTA021": 1}


def test_tanpa_perbedaan(kota: Path) -> None:
    """Other capitals and the region behind the name are no difference; the export is no OPD."""
    tulis_siasn(kota / "unduhan.csv", list(semua_orang().values()))
    folder = hasil_rekap(kota)
    assert lembar(folder) == []
    assert temuan(folder) == {"KTA016": 1}
    assert not (folder / "unduhan").exists()
    assert len(json.loads((folder / "nilai.json").read_bytes())["pegawai"]) == 9


def test_nama_opd_yang_lain_bukan_perpindahan(kota: Path) -> None:
    """Where SIASN has no OPD of that name, it is another wording (KTA020): nobody is said to have moved."""
    isi = semua_orang()
    for i in range(3):
        isi[nip(1, i)] |= {"SATUAN KERJA KERJA NAMA": "Badan Lain", "SATUAN KERJA INDUK NAMA": "", "UNOR NAMA": "Umum"}
    tulis_siasn(kota / "unduhan.csv", list(isi.values()))
    folder = hasil_rekap(kota)
    assert lembar(folder) == []
    assert temuan(folder) == {"KTA016": 1, "KTA020": 1}


def test_predikat_dan_ganda_menurut_ekinerja(kota: Path) -> None:
    """A predikat of e-Kinerja unlike the workbook's is told with both; conflicting rows there are not compared.

    Everybody has a nilai from 75 to 86, which gorontalo calls by one predikat; (0, 0) has another one in e-Kinerja,
    (0, 1) two different ones, (0, 2) the same one twice.
    """
    hasil = {s["nip"]: s["predikat"] for s in json.loads((hasil_rekap(kota) / "nilai.json").read_bytes())["pegawai"]}
    sesuai = "Sesuai Ekspektasi"
    isi = [(nip(0, i), f"Orang 0-{i}", sesuai, sesuai, hasil[nip(0, i)]) for i in (1, 2, 2)]
    isi += [(nip(0, i), f"Orang 0-{i}", sesuai, sesuai, "Sangat Kurang") for i in (0, 1)]
    tulis_ekinerja(kota / "Rekap Penilaian (1).xlsx", isi)
    folder = hasil_rekap(kota)
    baris = lembar(folder)
    assert [(satu["Hal"], satu["NIP"]) for satu in baris] == [
        ("tercatat dua kali", nip(0, 1)),
        ("predikat berbeda", nip(0, 0)),
    ]
    beda = baris[1]
    assert beda["Buku Kerja/Isi"] == hasil[nip(0, 0)]
    assert beda["e-Kinerja/Isi"].startswith("Sangat Kurang (hasil kerja sesuai, perilaku kerja sesuai ekspektasi)")
    assert beda["e-Kinerja/Sel"] == "Rekap Penilaian (1).xlsx › Sheet › B9"
    assert temuan(folder) == {"KTA016": 1, "KTA018": 1, "KTA022": 1}


def test_rating_berbeda(kota: Path) -> None:
    """Under the quadrant the same predikat may come from other ratings (KTA023).

    Sesuai and Di Atas is Baik, and so is Sesuai and Sesuai.
    """
    info = [["nama", "isi"], ["rubrik", "nasional"], ["periode", "2026-TW1"], ["opd", "Dinas Contoh 3"]]
    nilai = [["nip", "hasil kerja", "perilaku kerja"], *([nip(3, i), "Sesuai", "Di Atas"] for i in range(3))]
    for berkas in kota.iterdir():
        berkas.unlink()
    tulis_buku(kota / "dinas.xlsx", {"info": info, "pegawai": isi_opd(3)["pegawai"], "rating": nilai})
    sesuai = "Sesuai Ekspektasi"
    tulis_ekinerja(kota / "ekin.xlsx", [(nip(3, 0), "Orang 3-0", sesuai, sesuai, "Baik")])
    folder = hasil_rekap(kota)
    (baris,) = lembar(folder)
    assert baris["Hal"] == "rating berbeda"
    assert baris["Buku Kerja/Isi"] == "Baik (hasil kerja sesuai, perilaku kerja di atas ekspektasi)"
    assert temuan(folder)["KTA023"] == 1


def test_pembanding_yang_tidak_dipakai(kota: Path) -> None:
    """Another period, another kind of file and a proposal of asnkin's own are told, not compared (KTA025, KTA024)."""
    tulis_ekinerja(kota / "pembanding" / "bulanan.xlsx", [], "Periode Bulanan 2 Tahun 2026")
    (kota / "pembanding" / "lain.csv").write_text("nama;usia\nA;1\n", "utf-8")
    tulis_siasn(kota / "pembanding" / "siasn.csv", [*semua_orang().values(), orang("123", "TANPA NIP", "X", "Y")])
    folder = hasil_rekap(kota)
    (folder / "opd_00" / "rekap_penilaian.xlsx").rename(kota / "pembanding" / "usulan.xlsx")
    folder = hasil_rekap(kota)
    assert temuan(folder) == {"KTA016": 1, "KTA024": 1, "KTA025": 3}
    assert lembar(folder) == []


def test_salinan_dan_sel_rusak(kota: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A copy of an export doubles nobody; an error cell is a blank one, also when another process has to read it."""
    isi = semua_orang()
    isi[nip(0, 0)]["KEDUDUKAN HUKUM NAMA"] = "#N/A"
    siasn = tulis_siasn(kota / "siasn.csv", list(isi.values()))
    (kota / "siasn (1).csv").write_bytes(siasn.read_bytes())
    assert jalankan(["rekap", kota, "--jobs", "2"]) == 0
    folder = kota.parent / "hasil" / "kota"
    assert lembar(folder) == []
    assert temuan(folder) == {"KTA016": 1, "KTA025": 1}
    galat = capfd.readouterr().err
    assert "Dicocokkan dengan siasn.csv; hasilnya di lembar Rekonsiliasi" in galat
    assert "Tidak dipakai sebagai pembanding: siasn (1).csv" in galat


def test_folder_berisi_unduhan_ekinerja_saja_adalah_data(kota: Path) -> None:
    """Where there is nothing else, the exports of e-Kinerja are the data; a SIASN list alone is nothing to score."""
    for berkas in kota.iterdir():
        berkas.unlink()
    tulis_siasn(kota / "siasn.csv", list(semua_orang().values()))
    assert jalankan(["rekap", kota, "-r", "nasional"]) == 2
    sesuai = "Sesuai Ekspektasi"
    tulis_ekinerja(kota / "ekin.xlsx", [(nip(0, 0), "Orang 0-0", sesuai, sesuai, "Baik")])
    folder = hasil_rekap(kota, "-r", "nasional")
    assert len(json.loads((folder / "nilai.json").read_bytes())["pegawai"]) == 1
    assert len(lembar(folder)) == 8  # everybody else of SIASN


def test_tidak_ada_yang_pribadi_keluar(kota: Path) -> None:
    """No private column of SIASN is in any file that is written, whatever it is packed in."""
    taruh_siasn_berbeda(kota)
    folder = hasil_rekap(kota)
    for jalur in sorted(satu for satu in folder.rglob("*") if satu.is_file()):
        isi = b"".join(bongkar(jalur.read_bytes())).decode("utf-8", "replace")
        for kolom, teks in PRIBADI.items():
            assert teks not in isi, f"{kolom} ada di {jalur.name}"


def bongkar(isi: bytes) -> list[bytes]:
    """Return the content, unpacked where it is packed."""
    if isi.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
            return [arsip.read(nama) for nama in arsip.namelist()]
    return [gzip.decompress(isi) if isi.startswith(b"\x1f\x8b") else isi]


def test_pembanding_yang_berubah_menyusun_ulang_rekap_saja(kota: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A new export changes the joined recap; no OPD is scored again."""
    tulis_siasn(kota / "unduhan.csv", list(semua_orang().values()))
    folder = hasil_rekap(kota)
    assert lembar(folder) == []
    taruh_siasn_berbeda(kota)
    capfd.readouterr()
    assert jalankan(["rekap", kota, "--jobs", "2", "--json"]) == 0
    assert json.loads(capfd.readouterr().out)["rekap"][0]["diulang"] == 0
    assert len(lembar(folder)) == 5
    assert "Pencocokan dengan SIASN" in (folder / "laporan.html").read_text("utf-8")
