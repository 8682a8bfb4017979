"""What goes wrong around a batch: killed, twice at once, no room, a locked file, a process that dies, a cluster."""

from __future__ import annotations

import errno
import json
import os
import random
import shutil
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from kota.pabrik_kota import buat_kota, nip
from kota.pabrik_pembanding import orang, tulis_siasn
from ujung_ke_ujung.buku_kecil import jalankan

from asnkin.alur.kota.pelaksana import Sendiri
from asnkin.alur.kota.pelaksana import jalankan as kerjakan_semua
from asnkin.laporan import tulis

if TYPE_CHECKING:
    from collections.abc import Iterator

WAKTU = "1775000000"


@pytest.fixture(scope="module")
def asal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write four OPDs once: a workbook written again would have other bytes."""
    return buat_kota(tmp_path_factory.mktemp("asal") / "kota", 4)


@pytest.fixture
def kota(asal: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with these four OPDs, in the current folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", WAKTU)
    return shutil.copytree(asal, tmp_path / "kota")


def mulai(kota: Path, keluaran: str, jobs: int = 1) -> subprocess.Popen[bytes]:
    """Start the command as a process of its own, with a group to kill."""
    perintah = [sys.executable, "-m", "asnkin", "rekap", str(kota), "-k", keluaran, "--jobs", str(jobs), "--senyap"]
    return subprocess.Popen(  # noqa: S603 - our own command
        perintah, cwd=kota.parent, env=os.environ | {"SOURCE_DATE_EPOCH": WAKTU}, start_new_session=True
    )


def isi(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its path."""
    return {satu.relative_to(folder).as_posix(): satu.read_bytes() for satu in folder.rglob("*") if satu.is_file()}


@pytest.fixture(scope="module")
def utuh(asal: Path) -> tuple[dict[str, bytes], float]:
    """Return what an undisturbed run over these four OPDs leaves, in whatever folder, and the seconds that it takes."""
    awal = time.monotonic()
    assert mulai(asal, "utuh").wait() == 0
    return isi(asal.parent / "utuh"), time.monotonic() - awal


def test_dibunuh_sepuluh_kali_lalu_selesai_dengan_bita_yang_sama(
    kota: Path, utuh: tuple[dict[str, bytes], float]
) -> None:
    """Killed at ten random points, the next run completes what is missing; the bytes are those of an undisturbed run.

    Beside the workbooks lies an export of SIASN that lacks all but one person, so that every OPD is written a note.
    What a killed process leaves besides is at most the temporary file that it was writing, which no reader takes for a
    result.
    """
    tulis_siasn(kota / "siasn.csv", [orang(nip(0, 0), "Orang 0-0", "Dinas Contoh 0", "Bidang Mutasi 0")])
    assert mulai(kota, "utuh").wait() == 0
    assert len(list((kota.parent / "utuh").glob("*/nota-perbaikan.*"))) == 8
    benar, lama = isi(kota.parent / "utuh"), utuh[1]
    acak = random.Random(20260405)  # noqa: S311 - when to kill, nothing secret
    for ke in range(10):
        proses = mulai(kota, "terputus", jobs=1 + ke % 2)
        time.sleep(acak.uniform(0.3, 1.1) * lama)
        if proses.poll() is None:
            os.killpg(proses.pid, 9)
        proses.wait()
        for nama, bita in isi(kota.parent / "terputus").items() if (kota.parent / "terputus").exists() else ():
            if nama.endswith("nilai.json"):
                json.loads(bita)  # whole, whenever it is there
    assert mulai(kota, "terputus").wait() == 0
    hasil = {nama: bita for nama, bita in isi(kota.parent / "terputus").items() if not nama.endswith(".tmp")}
    assert hasil == benar


def test_dua_proses_sekaligus_tidak_saling_merusak(kota: Path, utuh: tuple[dict[str, bytes], float]) -> None:
    """Two runs at once on one folder both end well and leave what one would have left."""
    berdua = [mulai(kota, "bersama"), mulai(kota, "bersama")]
    assert [proses.wait() for proses in berdua] == [0, 0]
    assert isi(kota.parent / "bersama") == utuh[0]


def gagal_pada(monkeypatch: pytest.MonkeyPatch, bagian: str, kode: int) -> None:
    """Let the file system refuse to put a file in place whose path has ``bagian``."""
    ganti = Path.replace

    def replace(diri: Path, tujuan: Path) -> Path:
        if bagian in Path(tujuan).as_posix():
            raise OSError(kode, os.strerror(kode), str(tujuan))
        return ganti(diri, tujuan)

    monkeypatch.setattr(Path, "replace", replace)


def test_ruang_penuh_berhenti_dengan_satu_kalimat(
    kota: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A full disk ends the run at once: what was written is valid, and the next run goes on from there."""
    with monkeypatch.context() as rusak:
        gagal_pada(rusak, "opd_02", errno.ENOSPC)
        assert jalankan_kode(["rekap", kota, "--jobs", "1"]) == 3
    galat = capfd.readouterr().err
    assert "ruang penyimpanan penuh" in galat
    assert galat.count("Gagal:") == 1
    folder = kota.parent / "hasil" / "kota"
    assert {"opd_00", "opd_01"} <= {satu.name for satu in folder.iterdir()}
    assert not (folder / "opd_03").exists()
    json.loads((folder / "opd_01" / "nilai.json").read_bytes())
    assert jalankan(["rekap", kota, "--jobs", "1", "--json"]) == 0
    assert json.loads(capfd.readouterr().out)["rekap"][0]["diulang"] == 2


def jalankan_kode(argumen: list[Any]) -> int:
    """Run the command through the error boundary, as the installed program does."""
    from asnkin.cli.boundary import jalankan as batasi  # noqa: PLC0415 - only here

    return batasi(lambda: jalankan(argumen))


@pytest.mark.parametrize(("kode", "sebut"), [(errno.EROFS, "hanya dapat dibaca"), (errno.ENOSPC, "penuh")])
def test_tempat_hasil_yang_tidak_dapat_ditulisi_ketahuan_di_awal(
    kota: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], kode: int, sebut: str
) -> None:
    """A read-only or full place is told before any work is done."""
    gagal_pada(monkeypatch, "hasil", kode)
    assert jalankan_kode(["rekap", kota, "--jobs", "1"]) == 3
    assert sebut in capfd.readouterr().err
    assert not list((kota.parent / "hasil" / "kota").iterdir())


def test_berkas_yang_dibuka_excel_hanya_menahan_opd_itu(
    kota: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A recap that Excel holds open is one OPD's trouble (KTA005): the others are done, the exit code tells of it."""
    with monkeypatch.context() as rusak:
        gagal_pada(rusak, "opd_01/rekap.xlsx", errno.EACCES)
        assert jalankan(["rekap", kota, "--jobs", "1"]) == 3
    galat = capfd.readouterr().err
    assert "opd_01.xlsx: tidak dapat diolah. Berkas" in galat
    assert "sedang dibuka program lain" in galat
    assert not list((kota.parent / "hasil" / "kota").glob("*/nota-perbaikan.*"))  # nothing that the OPD could mend
    hasil = json.loads((kota.parent / "hasil" / "kota" / "nilai.json").read_bytes())
    assert len(hasil["pegawai"]) == 9
    assert jalankan(["rekap", kota, "--jobs", "1", "--json"]) == 0
    assert json.loads(capfd.readouterr().out)["rekap"][0]["diulang"] == 1


def test_rekap_kota_yang_dibuka_excel(
    kota: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """The joined recap held open ends in one sentence; every OPD's results are there, and the next run writes it."""
    with monkeypatch.context() as rusak:
        gagal_pada(rusak, "hasil/kota/rekap.xlsx", errno.EACCES)
        assert jalankan_kode(["rekap", kota, "--jobs", "1"]) == 3
    assert "Tutup berkas itu di Excel" in capfd.readouterr().err
    assert (kota.parent / "hasil" / "kota" / "opd_03" / "manifes.json").exists()
    assert jalankan(["rekap", kota, "--jobs", "1", "--json"]) == 0
    assert json.loads(capfd.readouterr().out)["rekap"][0]["diulang"] == 0


def mati_pada(isi: int) -> int:
    """Return the square of a number; the process dies of 13."""
    if isi == 13:
        os._exit(9)
    return isi * isi


def test_proses_yang_mati_tidak_membawa_yang_lain() -> None:
    """A job that kills its process is told as None; every other job has its outcome."""
    tugas = [2, 13, 3, 4, 5]
    with ProcessPoolExecutor(2) as pelaksana:
        hasil = dict(kerjakan_semua(mati_pada, tugas, pelaksana, jobs=2, dask=""))
    assert hasil == {2: 4, 13: None, 3: 9, 4: 16, 5: 25}


def test_pekerjaan_diserahkan_satu_satu() -> None:
    """Whoever stops listening stops the work: no job is begun before the one before it was taken."""
    mulai: list[int] = []
    urutan: Iterator[tuple[int, int | None]] = kerjakan_semua(
        lambda n: mulai.append(n) or n, [1, 2, 3], Sendiri(), jobs=1, dask=""
    )
    next(urutan)
    assert mulai == [1]


def test_uji_tulis_tidak_meninggalkan_apa_pun(tmp_path: Path) -> None:
    """Trying whether a folder can be written leaves the folder and nothing in it."""
    tulis.pastikan_tertulis(tmp_path / "baru")
    assert list((tmp_path / "baru").iterdir()) == []


def test_dask_memberi_bita_yang_sama(kota: Path, utuh: tuple[dict[str, bytes], float]) -> None:
    """A real Dask scheduler with two workers on this machine writes the very bytes that one process does."""
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, host="127.0.0.1"
    ) as gugus:
        argumen = ["rekap", kota, "--dask", gugus.scheduler_address, "-k", kota.parent / "dua", "--senyap"]
        assert jalankan(argumen) == 0
    assert isi(kota.parent / "dua") == utuh[0]


def test_penjadwal_dask_yang_tidak_menjawab(
    kota: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """An address where nobody listens ends in one sentence."""
    pytest.importorskip("distributed")
    monkeypatch.setattr("asnkin.alur.kota.pelaksana._TUNGGU_DASK", "1s")
    assert jalankan_kode(["rekap", kota, "--dask", "tcp://127.0.0.1:9"]) == 2
    assert "Penjadwal Dask di 'tcp://127.0.0.1:9' tidak menjawab" in capfd.readouterr().err
