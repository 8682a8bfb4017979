"""``asnkin verifikasi`` on the joined recap of a city: made anew through the same path, with nothing written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from kota.pabrik_kota import buat_kota, isi_opd, nip
from ujung_ke_ujung.buku_kecil import jalankan, tulis_buku

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")  # openpyxl on a recap


@pytest.fixture
def kota(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with two good OPDs and one whose target names an unknown person, and its recap in hasil/kota."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1775000000")
    buat_kota(tmp_path / "kota", 3)
    asing = [["nip", "indikator", "target", "realisasi"], [nip(9, 9), "X", 1, 1]]
    tulis_buku(tmp_path / "kota" / "opd_01.xlsx", isi_opd(1, target=asing))
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    return tmp_path / "kota"


def buat_rekap(kota: Path, *opsi: object) -> Path:
    """Make the recap of the city, and return it."""
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap", *opsi]) == 1
    return kota.parent / "hasil" / "kota" / "rekap.xlsx"


def sunting(rekap: Path, ubah: Callable[[Any], None]) -> None:
    """Change a recap and save it with the results of its formulas."""
    buku = openpyxl.load_workbook(rekap, data_only=True)
    ubah(buku)
    buku.save(rekap)


def periksa(rekap: Path, *data: object) -> int:
    """Run the command and return its exit code."""
    return jalankan(["verifikasi", rekap, *data])


@pytest.mark.parametrize(("opsi", "sebut"), [((), "tanpa opsi"), (("--lanjut",), "--lanjut")])
def test_rekap_kota_terbukti(kota: Path, opsi: tuple[str, ...], sebut: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Proven, faulty OPD and all, with the options that the recap itself names; nothing is written."""
    rekap = buat_rekap(kota, *opsi)
    jejak = openpyxl.load_workbook(rekap)["Jejak"]
    assert [baris[1].value for baris in jejak.iter_rows() if baris[0].value == "Rekap kota"] == [sebut]
    sebelum = {satu: satu.stat().st_mtime_ns for satu in kota.parent.rglob("*")}
    capfd.readouterr()
    assert periksa(rekap, kota) == 0
    assert capfd.readouterr().err.startswith("TERBUKTI: ")
    assert {satu: satu.stat().st_mtime_ns for satu in kota.parent.rglob("*")} == sebelum


def test_sel_yang_diubah_disebut(kota: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """One changed cell on the sheet of OPDs is named with its sheet, its cell and both values."""
    rekap = buat_rekap(kota)
    alamat: list[str] = []

    def ubah(buku: Any) -> None:
        sel = next(sel for baris in buku["Perangkat Daerah"].iter_rows() for sel in baris if sel.value == "opd_02.xlsx")
        sel.value = "lain.xlsx"
        alamat.append(f"Perangkat Daerah!{sel.coordinate}")

    sunting(rekap, ubah)
    assert periksa(rekap, kota) == 1
    keluar = capfd.readouterr()
    assert alamat[0] in keluar.out.replace("  ", " ")
    assert "'lain.xlsx', hitungan ulang 'opd_02.xlsx'" in " ".join(keluar.out.split())
    assert "TIDAK TERBUKTI" in keluar.err


def test_opd_yang_diubah_dan_yang_hilang_disebut(kota: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The workbook whose bytes differ and the one that is missing are named."""
    rekap = buat_rekap(kota)
    tulis_buku(kota / "opd_00.xlsx", isi_opd(0, info=[["nama", "isi"], ["rubrik", "gorontalo"]]))
    (kota / "opd_02.xlsx").unlink()
    capfd.readouterr()
    assert periksa(rekap, kota, "--json") == 1
    keluar = capfd.readouterr().out
    assert '"VRF006"' in keluar
    assert '"VRF007"' in keluar
    assert "'opd_02.xlsx'" in keluar


def test_hanya_satu_folder(kota: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Workbooks named one by one are not the folder that a city's recap is made of."""
    rekap = buat_rekap(kota)
    assert periksa_kode(rekap, kota / "opd_00.xlsx", kota / "opd_02.xlsx") == 2
    assert "sebutkan satu folder" in capfd.readouterr().err


def periksa_kode(*argumen: object) -> int:
    """Run the command through the error boundary, as the installed program does."""
    from asnkin.cli.boundary import jalankan as batasi  # noqa: PLC0415 - only here

    return batasi(lambda: periksa(*argumen))  # type: ignore[arg-type]
