"""What all OPDs share: a workbook named ``bersama`` is no OPD; each OPD takes its rows, and the rest is told once."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from kota.pabrik_kota import buat_kota, isi_opd, nip
from ujung_ke_ujung.buku_kecil import jalankan, tulis_buku

from asnkin.alur.kota.bersama import IsiKota
from asnkin.aturan.umum import PERIODE_LAIN
from asnkin.tempat import Tempat
from asnkin.temuan import Temuan, Tingkat

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")  # openpyxl on a recap
ORANG_LUAR = "190001012020121999"


@pytest.fixture
def kota(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with three OPDs; results go to hasil/kota below the current folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1775000000")
    return buat_kota(tmp_path / "kota")


def rekap(kota: Path, *opsi: object) -> int:
    """Run the recap in this process."""
    return jalankan(["rekap", kota, "--jobs", "1", "--senyap", *opsi])


def temuan(folder: Path, kode: str) -> list[tuple[str, str, str, str]]:
    """Return file, sheet, cells and message of the findings of a code in rekap.xlsx."""
    buku = openpyxl.load_workbook(folder / "rekap.xlsx")
    return [
        (str(b[3] or ""), str(b[4] or ""), str(b[5] or ""), str(b[7]))
        for b in buku["Temuan"].iter_rows(values_only=True)
        if b[2] == kode
    ]


def hasil(kota: Path) -> Path:
    """Return the folder of the joined results."""
    return kota.parent / "hasil" / "kota"


def orang(folder: Path) -> dict[str, dict[str, Any]]:
    """Return the people of nilai.json by NIP."""
    return {satu["nip"]: satu for satu in json.loads((folder / "nilai.json").read_bytes())["pegawai"]}


def test_bersama_bukan_opd_dan_kop_miliknya(kota: Path) -> None:
    """``bersama.xlsx`` is no fourth OPD; its info heads the city's recap and nobody else's."""
    info = [["nama", "isi"], ["instansi", "Pemerintah Kota Contoh"], ["penanda_tangan", "Wali Contoh"]]
    tulis_buku(kota / "bersama.xlsx", {"info": info})
    assert rekap(kota) == 0
    assert not (hasil(kota) / "bersama").exists()
    for folder, ada in ((hasil(kota), True), (hasil(kota) / "opd_00", False)):
        lembar = openpyxl.load_workbook(folder / "rekap.xlsx")["Ringkasan"]
        sel = [sel for baris in lembar.values for sel in baris if sel]
        assert ("PEMERINTAH KOTA CONTOH" in sel) is ada
        assert ("Wali Contoh" in sel) is ada


def test_setiap_opd_mengambil_barisnya(kota: Path) -> None:
    """A penetapan in the shared workbook changes the predikat of its person, as in the OPD's own workbook."""
    kepala = ["nip", "predikat", "alasan", "ditetapkan_oleh"]
    tulis_buku(kota / "bersama.xlsx", {"penetapan": [kepala, [nip(1, 0), "Sangat Baik", "Prestasi", "Kepala"]]})
    assert rekap(kota) == 0
    semua = orang(hasil(kota))
    assert {k for k, satu in semua.items() if satu["predikat"] == "Sangat Baik"} == {nip(1, 0)}
    assert orang(hasil(kota) / "opd_01")[nip(1, 0)]["predikat"] == "Sangat Baik"
    assert temuan(hasil(kota), "KTA009") == []


def test_baris_tanpa_pemilik_disebut_sekali_dengan_selnya(kota: Path) -> None:
    """KTA009: rows of nobody are told once, by the field that should say whose they are; nobody else is disturbed."""
    isi = {
        "capaian_organisasi": [["opd", "predikat"], ["Dinas Contoh 1", "Baik"], ["Dinas Lain", "Baik"]],
        "keberatan": [["nip", "alasan"], [ORANG_LUAR, "Tidak sesuai"], [nip(0, 0), "Tidak sesuai"]],
    }
    tulis_buku(kota / "bersama.xlsx", isi)
    assert rekap(kota) == 0
    (organisasi, keberatan) = temuan(hasil(kota), "KTA009")
    assert organisasi[:3] == ("bersama.xlsx", "capaian_organisasi", "A3")
    assert organisasi[3].endswith("tidak dipakai OPD mana pun: OPD tidak ada di buku kerja mana pun: 'Dinas Lain'")
    assert keberatan[:3] == ("bersama.xlsx", "keberatan", "A2")
    assert ORANG_LUAR in keberatan[3]


def test_opd_yang_gagal_disebut_sebagai_calon_pemilik(kota: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """An OPD that cannot be processed may be the owner of what nobody took."""
    tulis_buku(kota / "opd_03.xlsx", isi_opd(3, info=[["nama", "isi"], ["rubrik", "tidak-ada"]]))
    tulis_buku(kota / "bersama.xlsx", {"capaian_organisasi": [["opd", "predikat"], ["Dinas Contoh 3", "Baik"]]})
    assert rekap(kota) == 2
    capfd.readouterr()
    buku = openpyxl.load_workbook(hasil(kota) / "rekap.xlsx")
    (saran,) = (b[8] for b in buku["Temuan"].iter_rows(values_only=True) if b[2] == "KTA009")
    assert "opd_03" in saran


def test_daftar_pegawai_bersama_ditolak(kota: Path) -> None:
    """KTA010: a second list of people is a kesalahan of the city and used by no OPD; a table rating is none."""
    tulis_buku(kota / "bersama.xlsx", {"pegawai": [["nip", "nama", "unit_kerja"], [ORANG_LUAR, "Lain", "Unit"]]})
    assert rekap(kota) == 1
    assert [satu[:2] for satu in temuan(hasil(kota), "KTA010")] == [("bersama.xlsx", "pegawai")]
    assert ORANG_LUAR not in orang(hasil(kota))
    rating = [["nip", "nama", "unit_kerja", "rating hasil kerja", "rating perilaku"]]
    rating.append([nip(0, 0), "Orang 0-0", "Bidang Mutasi 0", "sesuai", "sesuai"])
    tulis_buku(kota / "bersama.xlsx", {"rating": rating})
    assert rekap(kota) == 0
    assert temuan(hasil(kota), "KTA010") == []


def test_unit_bernama_sama_tanpa_opd_disebut(kota: Path) -> None:
    """KTA011: a unit of two OPDs named without its OPD holds for both, and is told; with its OPD for that one only."""
    for opd in (0, 1):
        orang_opd = [["nip", "nama", "unit_kerja", "jabatan", "jenjang"]]
        orang_opd += [[nip(opd, i), f"Orang {opd}-{i}", "Sekretariat", "Pengelola Data", "pelaksana"] for i in range(3)]
        tulis_buku(kota / f"opd_{opd:02d}.xlsx", isi_opd(opd, pegawai=orang_opd))
    tabel = [["opd", "unit_kerja", "predikat"], [None, "Sekretariat", "Baik"]]
    tulis_buku(kota / "bersama.xlsx", {"capaian_organisasi": tabel})
    assert rekap(kota) == 0
    (satu,) = temuan(hasil(kota), "KTA011")
    assert satu[2] == "B2"
    assert "Dinas Contoh 0, Dinas Contoh 1" in satu[3]
    tabel[1][0] = "Dinas Contoh 1"
    tulis_buku(kota / "bersama.xlsx", {"capaian_organisasi": tabel})
    assert rekap(kota) == 0
    assert temuan(hasil(kota), "KTA011") == []
    assert temuan(hasil(kota), "KTA009") == []
    manifes = [json.loads((hasil(kota) / f"opd_{i:02d}" / "manifes.json").read_bytes())["bersama"] for i in range(3)]
    assert manifes == [[], [["bersama.xlsx", "capaian_organisasi", 2]], []]


def test_temuan_tentang_yang_sama_disebut_sekali() -> None:
    """What several OPDs say of the shared workbook in the same words is said once; of their own workbooks always.

    Rows of another period are the city's to tell: ``isi_kota`` names them once for all OPDs.
    """
    bersama, sendiri = (Temuan("SEL008", Tingkat.KESALAHAN, "x", tempat=Tempat(b)) for b in ("bersama.xlsx", ""))
    periode = PERIODE_LAIN.temuan(Tempat("bersama.xlsx"), n=1, tabel="target", daftar="2025-TW4", kolom="periode")
    kota = IsiKota(sumber=(("bersama.xlsx", "0" * 64),))
    assert kota.saring([bersama, sendiri, bersama, periode, sendiri]) == [sendiri, sendiri, bersama]


def test_perubahan_bersama_mengulang_yang_bergantung(kota: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Adding, changing and removing the shared workbook redoes the OPDs; leaving it alone redoes nothing."""
    perintah = ["rekap", kota, "--jobs", "1", "--json"]

    def diulang() -> int:
        assert jalankan(perintah) == 0
        (satu,) = json.loads(capfd.readouterr().out)["rekap"]
        return int(satu["diulang"])

    assert diulang() == 3
    tulis_buku(kota / "bersama.xlsx", {"hari_libur": [["tanggal"], ["2026-03-19"]]})
    assert [diulang(), diulang()] == [3, 0]
    tulis_buku(kota / "bersama.xlsx", {"hari_libur": [["tanggal"], ["2026-03-20"]]})
    assert [diulang(), diulang()] == [3, 0]
    (kota / "bersama.xlsx").unlink()
    assert [diulang(), diulang()] == [3, 0]


def test_folder_csv_bersama(kota: Path) -> None:
    """A folder ``bersama`` of CSV files is shared too; its files are called by both names."""
    (kota / "bersama").mkdir()
    (kota / "bersama" / "capaian_organisasi.csv").write_text("opd,predikat\nDinas Lain,Baik\n", "utf-8")
    assert rekap(kota) == 0
    assert [satu[0] for satu in temuan(hasil(kota), "KTA009")] == ["bersama/capaian_organisasi.csv"]


def test_bersama_yang_tak_terbaca_menghentikan(kota: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Without what all OPDs share every score could be wrong: a broken shared workbook stops the run in a sentence."""
    (kota / "bersama.xlsx").write_bytes(b"bukan buku kerja\x00\x01")
    assert rekap(kota) == 3
    assert "Buku kerja bersama tidak dapat dibaca: bersama.xlsx" in capfd.readouterr().err
    assert not (hasil(kota) / "rekap.xlsx").exists()


def test_bersama_di_samping_folder_periode(kota: Path) -> None:
    """Beside folders of periods, what is shared holds for each of them."""
    akar = kota.parent / "setahun"
    buat_kota(akar / "2026-TW1", 2)
    tulis_buku(akar / "bersama.xlsx", {"capaian_organisasi": [["opd", "predikat"], ["Dinas Lain", "Baik"]]})
    assert jalankan(["rekap", akar, "--jobs", "1", "--senyap"]) == 0
    assert len(temuan(kota.parent / "hasil" / "setahun" / "2026-TW1", "KTA009")) == 1


def _rubrik_pola(folder: Path) -> Path:
    """Write the rubric gorontalo with pola_distribusi in each unit."""
    assert jalankan(["rubrik", "baru", "milik", "--dari", "gorontalo", "-k", str(folder / "milik.yaml")]) == 0
    jalur = folder / "milik.yaml"
    jalur.write_text(jalur.read_text("utf-8") + "\npola_distribusi: {dalam: unit_kerja}\n", "utf-8")
    return jalur


def test_pola_distribusi_setiap_opd(kota: Path) -> None:
    """ORG001 at the row of each OPD that does not fit: of 3 people 2 are Baik (85, 80) and 1 is Butuh Perbaikan (75).

    Dinas 0: organisation Baik, Baik 2 of 3 = 66,7 % (at most 70 %) and somebody BP: fits. Dinas 2: nilai 86, 81, 76,
    all Baik, 100 % > 70 % and nobody BP or Kurang. Dinas 1 is not named.
    """
    rubrik = _rubrik_pola(kota.parent)
    tabel = [["opd", "predikat"], ["Dinas Contoh 0", "Baik"], ["Dinas Contoh 2", "Baik"]]
    tulis_buku(kota / "bersama.xlsx", {"capaian_organisasi": tabel})
    assert rekap(kota, "-r", rubrik) == 0
    (satu,) = temuan(hasil(kota), "ORG001")
    assert satu[:3] == ("bersama.xlsx", "capaian_organisasi", "B3")
    assert "Dinas Contoh 2" in satu[3]
    assert temuan(hasil(kota) / "opd_02", "ORG001") == []  # the rubric asks for units there


def test_lembar_kepala_daerah_dan_tenggat(kota: Path) -> None:
    """Both sheets are there where the data say something, with the figures of the right OPD; else neither is."""
    assert rekap(kota) == 0
    assert not {"Kepala Daerah", "Tenggat"} & set(openpyxl.load_workbook(hasil(kota) / "rekap.xlsx").sheetnames)
    isi = {
        "info": [["nama", "isi"], ["tanggal", "2026-04-06"]],
        "capaian_organisasi": [["opd", "predikat"], ["Dinas Contoh 2", "Butuh Perbaikan"]],
        "skm": [["unit_kerja", "nilai_skm"], ["Bidang Mutasi 0", 80], ["Sekretariat 0", 90], ["Sekretariat 1", 3.42]],
        "dokumen": [["opd", "tahap", "tanggal"], ["Dinas Contoh 1", "diserahkan", "2026-04-02"]],
    }
    tulis_buku(kota / "bersama.xlsx", isi)
    assert rekap(kota) == 0
    buku = openpyxl.load_workbook(hasil(kota) / "rekap.xlsx")
    kepala = {b[1]: b for b in buku["Kepala Daerah"].iter_rows(values_only=True) if str(b[1]).startswith("Dinas")}
    assert kepala["Dinas Contoh 2"][2] == "Butuh Perbaikan"
    assert kepala["Dinas Contoh 2"][13] == "belum sejalan"
    assert kepala["Dinas Contoh 0"][3] == 80  # capaian 90, 80, 70
    assert kepala["Dinas Contoh 0"][5:7] == (85, "Baik")  # units 80 and 90
    assert kepala["Dinas Contoh 1"][5:7] == (None, None)
    assert [satu[:3] for satu in temuan(hasil(kota), "KTA012")] == [("bersama.xlsx", "skm", "B4")]
    tenggat = {b[1]: b for b in buku["Tenggat"].iter_rows(values_only=True) if str(b[1]).startswith("Dinas")}
    assert tenggat["Dinas Contoh 1"][7:9] == (3, 1)
    assert tenggat["Dinas Contoh 0"][7:9] == (0, 0)
    assert tenggat["Dinas Contoh 0"][15] == "belum dilaporkan, sisa 26 hari kerja"  # 12 May, without holidays
    html = (hasil(kota) / "laporan.html").read_text("utf-8")
    assert 'id="kepala"' in html
    assert 'id="tenggat"' in html
