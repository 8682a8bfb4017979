"""``asnkin rekap``: every OPD on its own and all of them as one, resumable, whatever one of them holds."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from kota.pabrik_kota import buat_kota, isi_opd, nip
from ujung_ke_ujung.buku_kecil import jalankan, tulis_buku

if TYPE_CHECKING:
    from pathlib import Path

HASIL = {"rekap.xlsx", "laporan.html", "nilai.json", "manifes.json"}


@pytest.fixture
def kota(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with three OPDs; results go to hasil/kota below the current folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1775000000")
    return buat_kota(tmp_path / "kota")


def pegawai(folder: Path) -> dict[str, dict[str, Any]]:
    """Return the people of nilai.json by NIP."""
    return {satu["nip"]: satu for satu in json.loads((folder / "nilai.json").read_bytes())["pegawai"]}


def hasil_json(capfd: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """Return the only period that ``rekap --json`` printed."""
    (satu,) = json.loads(capfd.readouterr().out)["rekap"]
    return dict(satu)


def keadaan(hasil: dict[str, Any]) -> dict[str, str]:
    """Return what became of each file."""
    return {satu["berkas"]: satu["keadaan"] for satu in hasil["opd"]}


def test_rekap_kota_sama_dengan_nilai_semua_berkas(kota: Path) -> None:
    """Every number of the joined recap is the one that scoring all files as one data set gives; only ranks are new.

    Person i of OPD n: capaian 90 - 10·i + n; butir 80. Nilai = 0,5·capaian + 0,5·80: 85 for (0, 0), 86 for (2, 0).
    """
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap"]) == 0
    assert jalankan(["nilai", *sorted(kota.glob("*.xlsx")), "-k", "utuh", "--senyap"]) == 0
    gabungan, utuh = pegawai(kota.parent / "hasil" / "kota"), pegawai(kota.parent / "utuh")
    assert gabungan[nip(0, 0)]["nilai_akhir"] == 85
    assert gabungan[nip(2, 0)]["nilai_akhir"] == 86
    assert gabungan[nip(2, 0)]["peringkat"] == 1
    assert {satu["peringkat_dalam"].pop("opd") for satu in gabungan.values()} == {1, 2, 3}
    assert gabungan == utuh


def test_setiap_opd_punya_folder_sendiri(kota: Path) -> None:
    """Each OPD has its own reports, the same that ``nilai`` writes for it alone."""
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap"]) == 0
    assert jalankan(["nilai", kota / "opd_01.xlsx", "-k", "sendiri", "--senyap"]) == 0
    folder = kota.parent / "hasil" / "kota"
    assert {satu.name for satu in folder.iterdir()} == {*HASIL, "opd_00", "opd_01", "opd_02"}
    for nama in ("rekap.xlsx", "laporan.html", "nilai.json"):
        assert (folder / "opd_01" / nama).read_bytes() == (kota.parent / "sendiri" / nama).read_bytes()


def test_proses_banyak_memberi_bita_yang_sama(kota: Path) -> None:
    """Two processes write the very bytes that one does."""
    assert jalankan(["rekap", kota, "--jobs", "1", "-k", "satu", "--senyap"]) == 0
    assert jalankan(["rekap", kota, "--jobs", "2", "-k", "dua", "--senyap"]) == 0
    assert isi(kota.parent / "satu") == isi(kota.parent / "dua")


def isi(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its path."""
    return {satu.relative_to(folder).as_posix(): satu.read_bytes() for satu in folder.rglob("*") if satu.is_file()}


def test_berkas_rusak_tidak_menghentikan_yang_lain(kota: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A faulty OPD is listed with its reason and its findings, the others are in the recap, and the exit code is 1."""
    tulis_buku(
        kota / "opd_01.xlsx", isi_opd(1, target=[["nip", "indikator", "target", "realisasi"], [nip(9, 9), "X", 1, 1]])
    )
    (kota / "opd_03.xlsx").write_bytes(b"bukan buku kerja\x00\x01")
    assert jalankan(["rekap", kota, "--jobs", "1", "--json"]) == 1
    hasil = hasil_json(capfd)
    assert keadaan(hasil) == {
        "opd_00.xlsx": "masuk rekap",
        "opd_01.xlsx": "tertahan kesalahan data",
        "opd_02.xlsx": "masuk rekap",
        "opd_03.xlsx": "tertahan kesalahan data",
    }
    assert next(satu["sebab"] for satu in hasil["opd"] if satu["berkas"] == "opd_01.xlsx").startswith("NIP006: ")
    folder = kota.parent / "hasil" / "kota"
    assert set(pegawai(folder)) == {nip(opd, i) for opd in (0, 2) for i in range(3)}
    nota = {"nota-perbaikan.html", "nota-perbaikan.xlsx"}
    assert {satu.name for satu in (folder / "opd_01").iterdir()} == {"temuan.xlsx", "manifes.json", *nota}
    assert (folder / "temuan.xlsx").exists()


def test_hanya_yang_berubah_yang_diulang(kota: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A second run redoes a changed workbook and one whose result is gone or was touched, and nothing else."""
    perintah = ["rekap", kota, "--jobs", "1", "--json"]
    folder = kota.parent / "hasil" / "kota"

    def diulang() -> int:
        assert jalankan(perintah) == 0
        return int(hasil_json(capfd)["diulang"])

    assert diulang() == 3
    pertama = isi(folder)
    assert diulang() == 0
    assert isi(folder) == pertama
    tulis_buku(
        kota / "opd_02.xlsx", isi_opd(2, info=[["nama", "isi"], ["rubrik", "gorontalo"], ["periode", "2026-TW1"]])
    )
    assert diulang() == 1
    (folder / "opd_00" / "laporan.html").unlink()
    assert diulang() == 1
    (folder / "opd_01" / "nilai.json").write_text("{}")
    assert diulang() == 1
    (folder / "opd_01" / "manifes.json").write_text('{"bentuk": 1}')
    assert diulang() == 1
    (folder / "laporan.html").unlink()
    assert diulang() == 0
    assert (folder / "laporan.html").exists()
    assert jalankan([*perintah, "--ketat"]) in {0, 1}
    assert hasil_json(capfd)["diulang"] == 3


def test_rubrik_dan_peta_kolom_yang_berubah_diulang(kota: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Results depend on the bytes of a rubric file and of kolom.yaml, not only on the data."""
    assert jalankan(["rubrik", "baru", "milik", "--dari", "gorontalo", "-k", "milik.yaml"]) == 0
    perintah = ["rekap", kota, "-r", "milik.yaml", "--jobs", "1", "--json"]
    capfd.readouterr()
    for n in (3, 0):
        assert jalankan(perintah) == 0
        assert hasil_json(capfd)["diulang"] == n
    rubrik = kota.parent / "milik.yaml"
    rubrik.write_text(rubrik.read_text("utf-8") + "\n# catatan\n", "utf-8")
    assert jalankan(perintah) == 0
    assert hasil_json(capfd)["diulang"] == 3
    (kota / "kolom.yaml").write_text("pegawai:\n  Nama: nama\n", "utf-8")
    assert jalankan(perintah) in {0, 1}
    assert hasil_json(capfd)["diulang"] == 3


def test_orang_di_dua_buku_kerja(kota: Path) -> None:
    """A person whom two OPDs sent has no score in the city's recap (KTA001): nobody chooses between two evaluations."""
    dua = isi_opd(1)
    for lembar in ("pegawai", "target", "penilaian"):
        dua[lembar] = [[nip(0, 0) if sel == nip(1, 0) else sel for sel in baris] for baris in dua[lembar]]
    tulis_buku(kota / "opd_01.xlsx", dua)
    assert jalankan(["rekap", kota, "--jobs", "1"]) == 1
    orang = pegawai(kota.parent / "hasil" / "kota")
    assert orang[nip(0, 0)]["status"] == "belum dapat dinilai"
    assert orang[nip(0, 0)]["nilai_akhir"] is None
    assert orang[nip(0, 0)]["kekurangan"] == ["tercatat pada lebih dari satu buku kerja (lihat lembar Temuan)"]
    assert orang[nip(1, 1)]["nilai_akhir"] == 80.5
    assert len(orang) == 8
    assert pegawai(kota.parent / "hasil" / "kota" / "opd_01")[nip(0, 0)]["nilai_akhir"] == 85.5
    temuan = (kota.parent / "hasil" / "kota" / "nilai.json").read_text("utf-8")
    assert '"kesalahan":1' in temuan.replace(" ", "")


def test_mutasi_memakai_unit_yang_lebih_baru(kota: Path) -> None:
    """Where tmt_unit differs, the newer unit decides (KTA002), with the score that it gave."""
    for opd, tmt in ((0, "2026-03-01"), (1, "2025-01-01")):
        buku = isi_opd(opd)
        for lembar in ("pegawai", "target", "penilaian"):
            buku[lembar] = [[nip(0, 0) if sel == nip(1, 0) else sel for sel in baris] for baris in buku[lembar]]
        buku["pegawai"] = [[*baris, "tmt_unit" if i == 0 else tmt] for i, baris in enumerate(buku["pegawai"])]
        tulis_buku(kota / f"opd_{opd:02d}.xlsx", buku)
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap"]) == 0
    orang = pegawai(kota.parent / "hasil" / "kota")
    assert orang[nip(0, 0)]["nilai_akhir"] == 85
    assert orang[nip(0, 0)]["unit_kerja"] == "Bidang Mutasi 0"
    assert len(orang) == 8


def test_unit_bernama_sama_dibedakan_menurut_opd(kota: Path) -> None:
    """The Sekretariat of one OPD is not the Sekretariat of another: the joined recap adds the OPD's name (KTA008)."""
    for opd in (0, 1):
        buku = isi_opd(opd)
        buku["pegawai"] = [
            ["Sekretariat" if sel == f"Sekretariat {opd}" else sel for sel in baris] for baris in buku["pegawai"]
        ]
        tulis_buku(kota / f"opd_{opd:02d}.xlsx", buku)
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap"]) == 0
    orang = pegawai(kota.parent / "hasil" / "kota")
    assert orang[nip(0, 2)]["unit_kerja"] == "Sekretariat (Dinas Contoh 0)"
    assert orang[nip(1, 2)]["unit_kerja"] == "Sekretariat (Dinas Contoh 1)"
    assert pegawai(kota.parent / "hasil" / "kota" / "opd_00")[nip(0, 2)]["unit_kerja"] == "Sekretariat"


def test_folder_per_periode(kota: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Folders named as periods are recaps of their own; -p picks one; an unknown one is told with those that exist."""
    akar = kota.parent / "tahun"
    for triwulan in (1, 2):
        folder = buat_kota(akar / f"2026-TW{triwulan}", 2)
        for opd in range(2):
            info = [["nama", "isi"], ["rubrik", "gorontalo"], ["periode", f"2026-TW{triwulan}"]]
            tulis_buku(folder / f"opd_{opd:02d}.xlsx", isi_opd(opd, info=info))
    assert jalankan(["rekap", akar, "--jobs", "1", "--json"]) == 0
    assert [satu["periode"] for satu in json.loads(capfd.readouterr().out)["rekap"]] == ["2026-TW1", "2026-TW2"]
    assert (kota.parent / "hasil" / "tahun" / "2026-TW2" / "opd_01" / "rekap.xlsx").exists()
    shutil.rmtree(kota.parent / "hasil")
    assert jalankan(["rekap", akar, "-p", "TW II 2026", "--jobs", "1", "--senyap"]) == 0
    assert not (kota.parent / "hasil" / "tahun" / "2026-TW1").exists()
    assert jalankan(["rekap", akar, "-p", "2026-TW4"]) == 2
    galat = capfd.readouterr().err
    assert "tidak memuat Triwulan IV Tahun 2026" in galat
    assert "2026-TW1, 2026-TW2" in galat


def test_rubrik_atau_periode_yang_berbeda_tidak_digabung(kota: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Two rubrics or two periods are never ranked together: each OPD has its results, the city has a reason."""
    info = [["nama", "isi"], ["rubrik", "gorontalo"], ["periode", "2026-TW2"]]
    tulis_buku(kota / "opd_02.xlsx", isi_opd(2, info=info))
    assert jalankan(["rekap", kota, "--jobs", "1"]) == 1
    galat = capfd.readouterr().err
    assert "opd_02.xlsx: KTA004 berisi Triwulan II Tahun 2026, sedangkan yang lain Triwulan I Tahun 2026" in galat
    folder = kota.parent / "hasil" / "kota"
    assert not (folder / "rekap.xlsx").exists()
    assert (folder / "opd_02" / "rekap.xlsx").exists()
    assert jalankan(["rubrik", "baru", "milik", "--dari", "gorontalo", "-k", str(kota / "milik.yaml")]) == 0
    info = [["nama", "isi"], ["rubrik", "milik.yaml"], ["periode", "2026-TW1"]]
    tulis_buku(kota / "opd_02.xlsx", isi_opd(2, info=info))
    capfd.readouterr()
    assert jalankan(["rekap", kota, "--jobs", "1"]) == 1
    galat = capfd.readouterr().err
    assert "opd_02.xlsx: KTA003 dinilai dengan rubrik " in galat
    assert "sedangkan yang lain dengan gorontalo" in galat


def test_salinan_buku_kerja_tidak_dihitung_dua_kali(kota: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A copy with another name is passed over with a peringatan (KTA006), whichever comes first by name."""
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap"]) == 0
    semula = json.loads((kota.parent / "hasil" / "kota" / "nilai.json").read_bytes())["temuan"]["peringatan"]
    shutil.copy(kota / "opd_00.xlsx", kota / "opd_00 (1).xlsx")
    assert jalankan(["rekap", kota, "--jobs", "1", "--json"]) == 0
    assert set(keadaan(hasil_json(capfd))) == {"opd_00.xlsx", "opd_01.xlsx", "opd_02.xlsx"}
    assert (
        json.loads((kota.parent / "hasil" / "kota" / "nilai.json").read_bytes())["temuan"]["peringatan"] == semula + 1
    )


def test_folder_berisi_beberapa_berkas_menjadi_satu_opd(kota: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A folder of CSV files is one data set; its findings name folder and file."""
    anak = kota / "dinas_csv"
    anak.mkdir()
    for nama, baris in isi_opd(5).items():
        teks = "\n".join(";".join(map(str, satu)) for satu in baris)
        (anak / f"{nama}.csv").write_text(teks, "utf-8")
    assert jalankan(["rekap", kota, "--jobs", "1", "--json"]) == 0
    assert keadaan(hasil_json(capfd))["dinas_csv/"] == "masuk rekap"
    assert nip(5, 0) in pegawai(kota.parent / "hasil" / "kota")


def test_hasil_di_dalam_folder_data_bukan_data(kota: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run inside the folder itself, a second run does not take the first one's results for OPDs."""
    monkeypatch.chdir(kota)
    assert jalankan(["rekap", ".", "--jobs", "1", "--senyap"]) == 0
    pertama = isi(kota / "hasil")
    assert jalankan(["rekap", ".", "--jobs", "1", "--senyap"]) == 0
    assert isi(kota / "hasil") == pertama


def test_opd_yang_berkasnya_dihapus_disebut(kota: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Results of a workbook that is gone stay, but are said to be of no data; they are not in the recap."""
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap"]) == 0
    (kota / "opd_02.xlsx").unlink()
    capfd.readouterr()
    assert jalankan(["rekap", kota, "--jobs", "1"]) == 0
    assert "hasil di opd_02 berasal dari buku kerja yang tidak lagi ada" in capfd.readouterr().err
    assert len(pegawai(kota.parent / "hasil" / "kota")) == 6


def test_opd_kosong_diisi_nama_berkasnya(kota: Path) -> None:
    """Without any word of its OPD, a workbook's people are counted under its name, with a catatan (KTA007)."""
    info = [["nama", "isi"], ["rubrik", "gorontalo"], ["periode", "2026-TW1"]]
    tulis_buku(kota / "opd_02.xlsx", isi_opd(2, info=info))
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap"]) == 0
    sesudah = json.loads((kota.parent / "hasil" / "kota" / "nilai.json").read_bytes())["temuan"]["catatan"]
    assert sesudah >= 1


@pytest.mark.parametrize(
    ("nama", "kode", "sebut"),
    [("tiada", 3, "tidak ditemukan"), ("kosong", 2, "tidak berisi buku kerja"), ("berkas.xlsx", 2, "bukan folder")],
)
def test_folder_yang_salah(kota: Path, nama: str, kode: int, sebut: str, capfd: pytest.CaptureFixture[str]) -> None:
    """A missing folder (a lost network share), an empty one and a file each get one sentence."""
    (kota.parent / "kosong").mkdir()
    (kota.parent / "berkas.xlsx").write_bytes(b"")
    assert jalankan(["rekap", nama]) == kode
    assert sebut in capfd.readouterr().err
