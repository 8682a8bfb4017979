"""``--samarkan`` and ``--agregat`` as a user meets them: secrets, files, messages, and the proof of such a recap."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import pytest
from laporan.bongkar import isi_semua
from ujung_ke_ujung.buku_kecil import ANI, isi_buku, jalankan, tulis_buku

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Jalan = Callable[..., tuple[int, str, str]]

KUNCI = "kunci untuk uji coba saja"
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")  # openpyxl on a recap


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a current folder with ``data.xlsx`` of three people, and no secret outside it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ASNKIN_KUNCI", raising=False)
    tulis_buku(tmp_path / "data.xlsx", isi_buku())
    return tmp_path


def pegawai(folder: Path, nama: str = "data") -> list[dict[str, Any]]:
    """Return the people of a nilai.json."""
    isi = json.loads((folder / "hasil" / nama / "nilai.json").read_bytes())
    orang: list[dict[str, Any]] = isi["pegawai"]
    return orang


def test_samarkan_tanpa_kunci(folder: Path, keluar: Jalan) -> None:
    """It works without a value; codes differ the next time, which is said; no name is shown."""
    kode, hasil, pesan = keluar("nilai", "data.xlsx", "--samarkan")
    pertama = {satu["nip"] for satu in pegawai(folder)}
    keluar("nilai", "data.xlsx", "--samarkan")
    assert kode == 0
    assert not pertama & {satu["nip"] for satu in pegawai(folder)}
    assert "nama samaran berbeda setiap kali" in pesan
    assert not [satu for satu in ("Ani", "Budi", "Cici", ANI) if satu in hasil + pesan]


def test_kunci_dibuat_lalu_dipakai_lagi(folder: Path, keluar: Jalan) -> None:
    """A key file that is missing is made and told of; with it another file of the same people has the same codes."""
    kunci = folder / "aman" / "samaran.kunci"
    _, _, pesan = keluar("nilai", "data.xlsx", "--samarkan", "--kunci", kunci)
    tulis_buku(folder / "lain.xlsx", isi_buku())
    _, _, kedua = keluar("nilai", "lain.xlsx", "--samarkan", "--kunci", kunci)
    assert f"Kunci samaran baru dibuat: {kunci}" in pesan
    assert f"Kunci samaran dari {kunci}" in kedua
    assert {satu["nip"] for satu in pegawai(folder)} == {satu["nip"] for satu in pegawai(folder, "lain")}
    assert os.name == "nt" or kunci.stat().st_mode & 0o077 == 0  # nobody else on the machine may read the secret
    rahasia = kunci.read_text().strip()
    assert len(rahasia) == 64
    assert rahasia not in isi_semua(folder / "hasil" / "data")


def test_kunci_dari_lingkungan_sama_dengan_berkas(folder: Path, keluar: Jalan, monkeypatch: pytest.MonkeyPatch) -> None:
    """The variable and a file that Notepad wrote (BOM, CRLF) hold one secret; the bytes of all reports are the same."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "3600")
    monkeypatch.setenv("ASNKIN_KUNCI", KUNCI)
    keluar("nilai", "data.xlsx", "--samarkan", "-k", "satu")
    monkeypatch.delenv("ASNKIN_KUNCI")
    (folder / "k.txt").write_bytes(b"\xef\xbb\xbf" + KUNCI.encode() + b"\r\n")
    keluar("nilai", "data.xlsx", "--samarkan", "--kunci", "k.txt", "-k", "dua")
    for nama in ("rekap.xlsx", "laporan.html", "nilai.json"):
        assert (folder / "satu" / nama).read_bytes() == (folder / "dua" / nama).read_bytes()


@pytest.mark.parametrize(
    ("opsi", "kode", "kata"),
    [
        (("--samarkan", "--agregat"), 2, "tidak dapat dipakai bersama"),
        (("--kunci", "k.txt"), 2, "hanya berguna bersama --samarkan"),
        (("--samarkan", "--kunci", "pendek.txt"), 2, "kurang dari 16 huruf"),
        (("--samarkan", "--kunci", "biner.txt"), 2, "bukan teks"),
        (("--samarkan", "--kunci", "besar.txt"), 2, "lebih dari 4096 bita"),
        (("--samarkan", "--kunci", "."), 3, "tidak dapat dibaca"),
        (("--samarkan", "--kunci", "hasil/data/k.kunci"), 2, "berada di folder hasil"),
    ],
)
def test_opsi_yang_keliru(opsi: tuple[str, ...], kode: int, kata: str, folder: Path, keluar: Jalan) -> None:
    """Each ends with its reason before anything is read or written."""
    (folder / "pendek.txt").write_text("rahasia")
    (folder / "biner.txt").write_bytes(b"\xff\xfe\x00" * 20)
    (folder / "besar.txt").write_text("a" * 5000)
    hasil = keluar("nilai", "data.xlsx", *opsi)
    assert hasil[0] == kode
    assert kata in hasil[2]
    assert not (folder / "hasil").exists()


def test_berhenti_tanpa_membuka_isi_temuan(folder: Path, keluar: Jalan) -> None:
    """A run that stops shows and writes titles only, and says which command shows the rest."""
    isi = isi_buku()
    isi["target"][1][3] = "dikerjakan Ani"
    tulis_buku(folder / "data.xlsx", isi)
    kode, hasil, pesan = keluar("nilai", "data.xlsx", "--samarkan")
    assert kode == 1
    assert "Ani" not in hasil + pesan
    assert "asnkin periksa data.xlsx" in pesan
    assert [satu.name for satu in (folder / "hasil" / "data").iterdir()] == ["temuan.xlsx"]


def test_berkas_lain_di_folder_hasil_disebut(folder: Path, keluar: Jalan) -> None:
    """Pages of people from another command may lie there: the whole folder is not to be sent."""
    keluar("jelaskan", "data.xlsx", ANI, "--html")
    _, _, pesan = keluar("nilai", "data.xlsx", "--samarkan")
    assert "1 berkas atau folder lain" in pesan
    assert "berkas atau folder lain" not in keluar("nilai", "data.xlsx", "--samarkan", "-k", folder / "baru")[2]


def test_rekap_tersamar_terbukti_dengan_kuncinya(folder: Path, keluar: Jalan) -> None:
    """Proven with the secret; without it, or with another, it is said plainly why not."""
    (folder / "k.txt").write_text(KUNCI)
    (folder / "lain.txt").write_text(KUNCI[::-1])
    keluar("nilai", "data.xlsx", "--samarkan", "--kunci", "k.txt")
    rekap = "hasil/data/rekap.xlsx"
    assert keluar("verifikasi", rekap, "data.xlsx", "--kunci", "k.txt")[0] == 0
    for opsi, kata in (
        ((), "tanpa kuncinya tidak dapat dibuktikan"),
        (("--kunci", "lain.txt"), "bukan kunci yang menyamarkan rekap ini"),
        (("--kunci", "hilang.txt"), "tidak ada"),
    ):
        kode, _, pesan = keluar("verifikasi", rekap, "data.xlsx", *opsi)
        assert kode == 2
        assert kata in pesan
    assert not (folder / "hilang.txt").exists()


def test_baris_rekap_tersamar_dicocokkan_menurut_samaran(folder: Path, keluar: Jalan) -> None:
    """A score typed over in a recap that was sorted is named with the pseudonym, and nothing else differs."""
    import openpyxl  # noqa: PLC0415

    (folder / "k.txt").write_text(KUNCI)
    keluar("nilai", "data.xlsx", "--samarkan", "--kunci", "k.txt")
    rekap = folder / "hasil" / "data" / "rekap.xlsx"
    buku = openpyxl.load_workbook(rekap, data_only=True)
    ws = buku["Peringkat"]
    kepala = next(baris for baris in ws.iter_rows() if any(sel.value == "NIP" for sel in baris))
    nomor, judul = kepala[0].row, [sel.value for sel in kepala]
    atas, bawah = ([sel.value for sel in ws[nomor + i]] for i in (1, 2))
    for kolom, (satu, dua) in enumerate(zip(atas, bawah, strict=True), 1):
        ws.cell(nomor + 1, kolom).value, ws.cell(nomor + 2, kolom).value = dua, satu
    ws.cell(nomor + 2, judul.index("Nilai Akhir") + 1).value = 99.25
    buku.save(rekap)
    kode, hasil, _ = keluar("verifikasi", rekap, "data.xlsx", "--kunci", "k.txt")
    assert kode == 1
    assert hasil.count("VRF001") == 1
    assert f"{atas[judul.index('NIP')]}, kolom 'Nilai Akhir': rekap berisi '99,25'" in hasil


def test_rekap_tersamar_sekali_pakai(keluar: Jalan) -> None:
    """A secret that was kept nowhere proves nothing."""
    keluar("nilai", "data.xlsx", "--samarkan")
    kode, _, pesan = keluar("verifikasi", "hasil/data/rekap.xlsx", "data.xlsx")
    assert kode == 2
    assert "kunci acak yang tidak disimpan" in pesan


def test_rekap_agregat_terbukti(folder: Path, keluar: Jalan) -> None:
    """What a report of groups holds is proven without any secret; a figure typed over is named."""
    import openpyxl  # noqa: PLC0415

    assert keluar("nilai", "data.xlsx", "--agregat")[0] == 0
    rekap = folder / "hasil" / "data" / "rekap.xlsx"
    assert keluar("verifikasi", rekap, "data.xlsx")[0] == 0
    buku = openpyxl.load_workbook(rekap)
    sel = next(sel for baris in buku["Unit"].iter_rows() for sel in baris if sel.value == 2)
    sel.value = 7
    buku.save(rekap)
    kode, hasil, _ = keluar("verifikasi", rekap, "data.xlsx")
    assert kode == 1
    assert f"Unit!{sel.coordinate}" in hasil


@pytest.mark.parametrize("opsi", ["--samarkan", "--agregat"])
@pytest.mark.parametrize("berkas", ["rekap.xlsx", "nilai.json"])
def test_hasil_tanpa_nip_ditolak_sebagai_hasil_sebelumnya(opsi: str, berkas: str, folder: Path, keluar: Jalan) -> None:
    """Nobody could be found in it: better refused than read as nobody's progress."""
    jalankan(["nilai", "data.xlsx", opsi, "--senyap"])
    lama = folder / "hasil" / "data" / berkas
    kode, _, pesan = keluar("nilai", "data.xlsx", "-p", "2026-TW2", "--sebelumnya", lama, "-k", "baru")
    assert kode == 3
    assert "tidak memuat NIP" in pesan
