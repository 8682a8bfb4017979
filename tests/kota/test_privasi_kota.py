"""``asnkin rekap`` with pseudonyms and as groups: no byte of any output, kept note or message names anybody."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from kota.pabrik_kota import buat_kota, isi_opd, nip
from laporan.bongkar import isi_semua
from ujung_ke_ujung.buku_kecil import jalankan, tulis_buku

if TYPE_CHECKING:
    from pathlib import Path

KUNCI = "aman/samaran.kunci"
OPSI = (("--samarkan", "--kunci", KUNCI), ("--samarkan",), ("--agregat",))


@pytest.fixture
def kota(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with five OPDs, one of them faulty, where one person was sent twice; a folder for the secret."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1775000000")
    (tmp_path / "aman").mkdir()
    buat_kota(tmp_path / "kota", 5)
    dua = isi_opd(3)
    for lembar in ("pegawai", "target", "penilaian"):
        dua[lembar] = [[nip(0, 0) if sel == nip(3, 0) else sel for sel in baris] for baris in dua[lembar]]
    tulis_buku(tmp_path / "kota" / "opd_03.xlsx", dua)
    asing = [["nip", "indikator", "target", "realisasi"], [nip(9, 9), "Laporan Orang 4-1", 1, 1]]
    tulis_buku(tmp_path / "kota" / "opd_04.xlsx", isi_opd(4, target=asing))
    return tmp_path / "kota"


def hasil(kota: Path) -> Path:
    """Return the folder of the results."""
    return kota.parent / "hasil" / "kota"


def pegawai(folder: Path) -> dict[str, dict[str, Any]]:
    """Return the people of nilai.json by NIP or pseudonym."""
    return {satu["nip"]: satu for satu in json.loads((folder / "nilai.json").read_bytes())["pegawai"]}


@pytest.mark.parametrize("opsi", OPSI)
def test_tidak_seorang_pun_disebut(kota: Path, opsi: tuple[str, ...], capfd: pytest.CaptureFixture[str]) -> None:
    """Neither reports, nor notes, nor the screen hold a name, a NIP or an indicator; nothing else is kept.

    Results of an earlier run that named everybody lie in the same folder: what is kept of them for the next run goes.
    """
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap"]) == 1
    assert list(hasil(kota).rglob("simpanan.json.gz"))
    capfd.readouterr()
    assert jalankan(["rekap", kota, "--jobs", "1", *opsi]) == 1
    assert not list(hasil(kota).rglob("simpanan.json.gz"))
    layar = capfd.readouterr()
    assert jalankan(["rekap", kota, "--jobs", "1", "--json", *opsi]) == 1
    semua = "\n".join((isi_semua(hasil(kota)), layar.out, layar.err, *capfd.readouterr()))
    orang = {nip(opd, i) for opd in range(10) for i in range(10)}
    assert not {satu for satu in orang if satu in semua}
    assert not re.search(r"Orang \d-\d", semua)
    assert "Berkas selesai" not in semua


def test_samaran_sama_di_opd_dan_di_kota(kota: Path) -> None:
    """One secret gives one pseudonym in all reports, and the scores are those of the recap with names."""
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap"]) == 1
    asli = pegawai(hasil(kota))
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap", *OPSI[0], "-k", "samar"]) == 1
    samar = pegawai(kota.parent / "samar")
    assert len(samar) == len(asli) == 11
    assert sorted(satu["nilai_akhir"] or 0 for satu in samar.values()) == sorted(
        satu["nilai_akhir"] or 0 for satu in asli.values()
    )
    assert set(pegawai(kota.parent / "samar" / "opd_01")) < set(samar)
    ganda = [kode for kode, satu in samar.items() if satu["status"] == "belum dapat dinilai"]
    assert len(ganda) == 1  # whom two OPDs sent is found, though nobody is named
    assert set(ganda) < set(pegawai(kota.parent / "samar" / "opd_03"))


def test_dijalankan_lagi_hanya_menulis_yang_berubah(kota: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """With a kept secret nothing is written again; a changed workbook alone is; another secret redoes all."""
    perintah = ["rekap", kota, "--jobs", "1", "--json", *OPSI[0]]

    def diulang(*lain: object) -> int:
        assert jalankan([*perintah, *lain]) == 1
        return int(json.loads(capfd.readouterr().out)["rekap"][0]["diulang"])

    assert diulang() == 5
    pertama = {satu: satu.read_bytes() for satu in hasil(kota).rglob("*") if satu.is_file()}
    assert diulang() == 0
    assert {satu: satu.read_bytes() for satu in hasil(kota).rglob("*") if satu.is_file()} == pertama
    tulis_buku(
        kota / "opd_02.xlsx", isi_opd(2, info=[["nama", "isi"], ["rubrik", "gorontalo"], ["periode", "2026-TW1"]])
    )
    assert diulang() == 1
    assert diulang("--kunci", "aman/lain.kunci") == 5


def test_opd_kecil_tetap_dihitung(kota: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Two people are too few for a report without people, but they count in the city's, whose table hides their mean.

    Nilai of the two: 0,5·92 + 0,5·80 = 86 and 0,5·82 + 0,5·80 = 81; mean 83,5.
    """
    dua = {nama: [baris for baris in isi if nip(2, 2) not in baris] for nama, isi in isi_opd(2).items()}
    tulis_buku(kota / "opd_02.xlsx", dua)
    assert jalankan(["rekap", kota, "--jobs", "1", "--agregat"]) == 1
    layar = capfd.readouterr()
    assert "Laporan sendiri bagi Dinas Contoh 2 tidak ditulis: pegawainya terlalu sedikit" in layar.err
    assert {satu.name for satu in (hasil(kota) / "opd_02").iterdir()} == {"manifes.json"}
    assert {satu.name for satu in (hasil(kota) / "opd_01").iterdir()} > {"rekap.xlsx", "manifes.json"}
    isi = json.loads((hasil(kota) / "nilai.json").read_bytes())
    assert isi["pegawai"] == []
    assert re.search(r"\b10\b", layar.out)
    assert not re.search(r"83[.,]5", isi_semua(hasil(kota)) + layar.out)


@pytest.mark.parametrize("opsi", OPSI[::2])
def test_rekap_kota_tanpa_nama_terbukti(
    kota: Path, opsi: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A recap without people is proven from the data, with its secret."""
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap", *opsi]) == 1
    capfd.readouterr()
    assert jalankan(["verifikasi", hasil(kota) / "rekap.xlsx", kota, *opsi[1:]]) == 0
    assert capfd.readouterr().err.startswith("TERBUKTI: ")


def test_kunci_tidak_boleh_di_folder_hasil(kota: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The secret may lie neither beside the joined results nor in the folder of an OPD."""
    from asnkin.cli.boundary import jalankan as batasi  # noqa: PLC0415 - only here

    for letak in ("hasil/kota/rahasia", "hasil/kota/opd_00/rahasia"):
        argumen = ["rekap", kota, "--samarkan", "--kunci", letak, "--jobs", "1"]
        assert batasi(lambda argumen=argumen: jalankan(argumen)) == 2
        assert "berada di folder hasil" in capfd.readouterr().err
