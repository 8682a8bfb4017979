"""``asnkin rekap`` among hostile names, folders and leftovers: no OPD is lost silently, none stops the others."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from kota.pabrik_kota import buat_kota, isi_opd, nip
from ujung_ke_ujung.buku_kecil import jalankan, tulis_buku

from asnkin.alur.kota.gabungan import Olahan
from asnkin.alur.kota.manifes import baca_manifes, sidik_berkas
from asnkin.alur.kota.simpanan import buka_simpanan
from asnkin.alur.kota.terbit import Terbitan
from asnkin.alur.kota.tugas import Cara
from asnkin.alur.permintaan import Permintaan
from asnkin.galat import GagalBerkas, SalahPakai

if TYPE_CHECKING:
    from pathlib import Path

    from asnkin.alur.kota.rekap import HasilRekap, PermintaanRekap


@pytest.fixture
def kota(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with two OPDs; results go to hasil/kota below the current folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1775000000")
    return buat_kota(tmp_path / "kota", 2)


def nilai_akhir(folder: Path) -> dict[str, float]:
    """Return the scores in nilai.json by NIP."""
    return {satu["nip"]: satu["nilai_akhir"] for satu in json.loads((folder / "nilai.json").read_bytes())["pegawai"]}


def teks_buku(jalur: Path) -> str:
    """Return every text of a workbook."""
    with zipfile.ZipFile(jalur) as paket:
        return paket.read("xl/sharedStrings.xml").decode()


@pytest.mark.parametrize("nama", ["rekap.xlsx", "LAPORAN.HTML", "nilai.json", "temuan.xlsx", "manifes.json"])
def test_buku_bernama_laporan_kota_tidak_menghalangi_laporannya(kota: Path, nama: str) -> None:
    """The results of ``rekap.xlsx.xlsx`` would be a folder where the city's rekap.xlsx is to be written."""
    tulis_buku(kota / f"{nama}.xlsx", isi_opd(2))
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap"]) == 0
    hasil = kota.parent / "hasil" / "kota"
    assert len(nilai_akhir(hasil)) == 9
    assert nip(2, 0) in nilai_akhir(hasil / f"{nama}.xlsx")


def test_berkas_dan_folder_senama_tidak_berbagi_folder_hasil(kota: Path) -> None:
    """``dinkes.xlsx`` and the folder ``dinkes`` are two OPDs; what one writes must not replace the other's."""
    tulis_buku(kota / "Dinkes.xlsx", isi_opd(2))
    (kota / "dinkes").mkdir()
    tulis_buku(kota / "dinkes" / "data.xlsx", isi_opd(3))
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap"]) == 0
    hasil = kota.parent / "hasil" / "kota"
    assert len(nilai_akhir(hasil)) == 12
    assert nip(2, 0) in nilai_akhir(hasil / "Dinkes")
    assert nip(3, 0) in nilai_akhir(hasil / "dinkes (2)")


def test_nama_perangkat_windows_tidak_dipakai(kota: Path) -> None:
    """No folder on Windows may be called CON, so results meant for everybody are not either."""
    (kota / "opd_01.xlsx").rename(kota / "CON.xlsx")
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap"]) == 0
    assert (kota.parent / "hasil" / "kota" / "CON (2)" / "rekap.xlsx").exists()


def test_yang_tidak_diolah_disebut(kota: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A folder taken for results, one with its files deeper down, and a way back each are told of (KTA050)."""
    for nama in ("dinkes", "dikbud"):
        (kota / nama / "kiriman").mkdir(parents=True)
        tulis_buku(kota / nama / "kiriman" / "data.xlsx", isi_opd(2))
    (kota / "dinkes" / "manifes.json").write_text("{}", "utf-8")
    (kota / "putar").symlink_to(kota, target_is_directory=True)
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap"]) == 0
    galat = capfd.readouterr().err
    assert "dinkes/: KTA050 tidak diolah: memuat manifes.json" in galat
    assert "dikbud/: KTA050 tidak diolah: tidak berisi buku kerja atau CSV langsung" in galat
    assert "putar/: KTA050 tidak diolah: tautan ke folder ini sendiri" in galat
    assert len(nilai_akhir(kota.parent / "hasil" / "kota")) == 6


def test_di_luar_folder_periode_disebut(kota: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """One folder named as a period makes the others no data; that must be seen."""
    (kota / "2026-TW1").mkdir()
    (kota / "opd_01.xlsx").rename(kota / "2026-TW1" / "opd_01.xlsx")
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap"]) == 0
    assert "opd_00.xlsx: KTA050 tidak diolah: di luar folder periode" in capfd.readouterr().err


def test_manifes_yang_menunjuk_ke_luar_tidak_dipercaya(kota: Path) -> None:
    """A note vouches only for plain files of its own folder: no other path, no device that never ends."""
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap"]) == 0
    folder = kota.parent / "hasil" / "kota" / "opd_00"
    manifes = baca_manifes(folder)
    assert manifes is not None
    assert manifes.utuh(folder)
    os.mkfifo(folder / "pipa")
    isi = json.loads((folder / "manifes.json").read_bytes())
    luar = {"../opd_01/rekap.xlsx": sidik_berkas(folder / "../opd_01/rekap.xlsx"), "/dev/zero": "", "pipa": ""}
    for nama, sidik in luar.items():
        (folder / "manifes.json").write_text(json.dumps(isi | {"berkas": {nama: sidik}}), "utf-8")
        lain = baca_manifes(folder)
        assert lain is not None
        assert not lain.utuh(folder)


def test_hasil_dengan_rubrik_lain_dari_yang_diminta_diulang(kota: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """With -r the results must be those of that rubric, whatever rubric the note beside them names."""
    minta = ["rekap", kota, "-r", "gorontalo", "--jobs", "1"]
    assert jalankan([*minta, "--senyap"]) == 0
    sabang = kota.parent / "sabang"
    sabang.mkdir()
    shutil.copy(kota / "opd_00.xlsx", sabang)
    assert jalankan(["rekap", sabang, "-r", "sabang", "--jobs", "1", "--lanjut", "--senyap"]) in {0, 1}
    asal, tiru = (kota.parent / "hasil" / nama / "opd_00" / "manifes.json" for nama in ("kota", "sabang"))
    isi = json.loads(asal.read_bytes())
    (asal.parent / "manifes.json").write_text(
        json.dumps(isi | {"rubrik": json.loads(tiru.read_bytes())["rubrik"]}), "utf-8"
    )
    capfd.readouterr()
    assert jalankan([*minta, "--json"]) == 0
    (hasil,) = json.loads(capfd.readouterr().out)["rekap"]
    assert hasil["diulang"] == 1


def test_simpanan_yang_diganti_proses_lain_tidak_digabung(kota: Path) -> None:
    """What is joined is what the note vouches for: another run's result in its place is not taken for it."""
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap"]) == 0
    hasil = kota.parent / "hasil" / "kota"
    manifes = baca_manifes(hasil / "opd_00")
    assert manifes is not None
    shutil.copy(hasil / "opd_01" / "simpanan.json.gz", hasil / "opd_00")
    olahan = (Olahan(manifes, hasil / "opd_00", ()),)
    terbitan = Terbitan(hasil, olahan, (), datetime(2026, 4, 1, tzinfo=UTC), Cara(Permintaan((kota,))))
    with pytest.raises(GagalBerkas, match="diubah proses lain"):
        terbitan.susun()
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap"]) == 0  # the next run mends it
    assert len(nilai_akhir(hasil)) == 6


@pytest.mark.parametrize(
    "isi",
    [b"", b"bukan gzip", gzip.compress(b"[" * 200_000), gzip.compress(b"[]"), gzip.compress(b'{"bentuk":1}')[:-6]],
)
def test_simpanan_ganas_bukan_hasil(isi: bytes) -> None:
    """Anything but what was kept is nothing: no bytes, nesting without end, another shape, half of it."""
    assert buka_simpanan(isi) is None


def test_simpanan_yang_mengembang_tidak_dibuka(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bomb is opened no further than to the limit."""
    monkeypatch.setattr("asnkin.alur.kota.simpanan._BITA_MAKS", 1000)
    assert buka_simpanan(gzip.compress(b'{"bentuk":1,"x":"' + b"0" * 100_000 + b'"}')) is None


def test_yang_tertahan_tidak_membocorkan_penilai(kota: Path) -> None:
    """Why an OPD is held back goes to the city's reports; a mark or a rater in the reason stays in its own findings."""
    isi = isi_opd(2)
    isi["penilaian"][0].insert(2, "nip_penilai")
    for ke, baris in enumerate(isi["penilaian"][1:]):
        baris.insert(2, nip(9, ke % 4))
    isi["penilaian"][4][2] = isi["penilaian"][3][2]  # the same rater twice: a kesalahan that names the rater
    isi["penilaian"][2][3] = "empat koma"  # and no number where a mark should be
    (kota / "dinas").mkdir()
    tulis_buku(kota / "dinas" / "data.xlsx", isi)
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap"]) == 1
    hasil = kota.parent / "hasil" / "kota"
    assert "empat koma" in teks_buku(hasil / "dinas" / "temuan.xlsx")
    cetak = teks_buku(hasil / "rekap.xlsx") + (hasil / "laporan.html").read_text("utf-8")
    assert "dinas/data.xlsx" in cetak
    assert not [satu for satu in ("empat koma", nip(9, 2), nip(9, 3)) if satu in cetak]


def test_rekap_kota_dibuktikan_dari_foldernya(kota: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """``verifikasi`` computes a city's recap as ``rekap`` did, options included, instead of blaming somebody for it."""
    isi = isi_opd(2)
    isi["penilaian"][1][2] = 9
    tulis_buku(kota / "opd_02.xlsx", isi)
    hasil = kota.parent / "hasil" / "kota"
    for opsi in ([], ["--lanjut", "-p", "2026-tw1", "-r", "gorontalo"]):
        assert jalankan(["rekap", kota, "--jobs", "1", "--senyap", *opsi]) == 1
        capfd.readouterr()
        assert jalankan(["verifikasi", hasil / "rekap.xlsx", kota]) == 0
        assert "TERBUKTI" in capfd.readouterr().err
    assert jalankan(["verifikasi", hasil / "rekap.xlsx", kota / "opd_00.xlsx"]) == 2
    assert "rekap satu kota" in capfd.readouterr().err


def test_rekap_kota_yang_diubah_tidak_terbukti(kota: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Where an OPD's workbook was changed after the recap, it is named, and so are the cells."""
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap"]) == 0
    isi = isi_opd(1)
    isi["target"][1][3] = 50
    tulis_buku(kota / "opd_01.xlsx", isi)
    capfd.readouterr()
    assert jalankan(["verifikasi", kota.parent / "hasil" / "kota" / "rekap.xlsx", kota]) == 1
    layar = capfd.readouterr()
    assert "TIDAK TERBUKTI" in layar.err
    assert "VRF006" in layar.out
    assert "opd_01.xlsx" in layar.out


def test_sandi_tidak_harus_tampak_pada_daftar_proses(kota: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everybody on the machine can read the arguments of a process, so the password also comes from a variable."""
    diminta: list[str] = []

    def catat(minta: PermintaanRekap, _maju: object) -> tuple[HasilRekap, ...]:
        diminta.append(minta.minta.sandi("opd_00.xlsx", 0))
        raise SalahPakai("cukup", "sampai di sini")

    monkeypatch.setattr("asnkin.alur.kota.rekap.rekap", catat)
    monkeypatch.setenv("ASNKIN_SANDI", "rahasia karangan")
    assert jalankan(["rekap", kota]) == 2
    assert diminta == ["rahasia karangan"]


def test_jejak_kota_menyebut_semua_sumber(kota: Path) -> None:
    """The mapping of headers decides what is read, so its fingerprint stands on Jejak, once for all OPDs."""
    (kota / "kolom.yaml").write_text("pegawai:\n  Nama Orang: nama\n", "utf-8")
    assert jalankan(["rekap", kota, "--jobs", "1", "--senyap"]) == 0
    sumber = json.loads((kota.parent / "hasil" / "kota" / "nilai.json").read_bytes())["sumber"]
    nama = [satu["berkas"] for satu in sumber]
    assert sorted(nama) == ["kolom.yaml", "opd_00.xlsx", "opd_01.xlsx"]
