"""``asnkin verifikasi``: a published recap is proven, or every cell and source that differs is named."""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from ujung_ke_ujung.buku_kecil import isi_buku, jalankan, tulis_buku

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Jalan = Callable[..., tuple[int, str, str]]

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")  # openpyxl on a recap


@pytest.fixture
def rekap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the recap of ``data.xlsx`` in the current folder, made an hour after the epoch."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "3600")
    tulis_buku(tmp_path / "data.xlsx", isi_buku())
    assert jalankan(["nilai", "data.xlsx", "--senyap"]) == 0
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    return tmp_path / "hasil" / "data" / "rekap.xlsx"


def _sunting(rekap: Path, ubah: Callable[[Any], None]) -> None:
    """Change a recap and save it with the results of its formulas, which is what a spreadsheet program stores too."""
    buku = openpyxl.load_workbook(rekap, data_only=True)
    ubah(buku)
    buku.save(rekap)


def _sel_nilai(buku: Any, nip: str) -> Any:
    """Return the cell of a person's nilai akhir on the sheet Peringkat."""
    kepala = next(baris for baris in buku["Peringkat"].iter_rows() if any(sel.value == "NIP" for sel in baris))
    judul = [sel.value for sel in kepala]
    baris = next(baris for baris in buku["Peringkat"].iter_rows() if any(sel.value == nip for sel in baris))
    return baris[judul.index("Nilai Akhir")]


def test_rekap_yang_tidak_diubah_terbukti(rekap: Path, keluar: Jalan) -> None:
    """Exit code 0, and it says how many cells were compared; the time that the recap bears does not matter."""
    kode, hasil, pesan = keluar("verifikasi", rekap, "data.xlsx")

    assert (kode, hasil) == (0, "")
    assert pesan.startswith("TERBUKTI: ")


def test_simpan_ulang_tidak_mengubah_apa_pun(rekap: Path, keluar: Jalan) -> None:
    """A recap that was merely opened and saved is still proven."""
    _sunting(rekap, lambda _buku: None)

    assert keluar("verifikasi", rekap, "data.xlsx")[0] == 0


def test_sel_yang_diketik_ulang_disebut(rekap: Path, keluar: Jalan) -> None:
    """One score changed: that cell and no other, with the person and both values."""
    alamat = []

    def ubah(buku: Any) -> None:
        sel = _sel_nilai(buku, "190001012020121001")
        sel.value = 99.25
        alamat.append(sel.coordinate)

    _sunting(rekap, ubah)

    kode, hasil, pesan = keluar("verifikasi", rekap, "data.xlsx")

    assert kode == 1
    assert hasil.count("VRF") == 1
    assert (
        f"rekap.xlsx  Peringkat!{alamat[0]}  kesalahan VRF001  Ani, kolom 'Nilai Akhir': rekap berisi '99,25'" in hasil
    )
    assert "1 sel berbeda dari hitungan ulang" in pesan


def test_data_yang_berubah_sejak_rekap_terbit(rekap: Path, keluar: Jalan) -> None:
    """Another realisasi in the data: the file is named, and so are the cells that follow from it."""
    isi = isi_buku()
    isi["target"][1][3] = 50
    tulis_buku(rekap.parents[2] / "data.xlsx", isi)

    kode, hasil, _ = keluar("verifikasi", rekap, "data.xlsx", "--json")

    temuan = json.loads(hasil)["temuan"]
    assert kode == 1
    assert [satu["berkas"] for satu in temuan if satu["kode"] == "VRF006"] == ["data.xlsx"]
    assert any(satu["kode"] == "VRF001" and "kolom 'Nilai Akhir'" in satu["pesan"] for satu in temuan)


def test_rubrik_yang_berubah(rekap: Path, keluar: Jalan) -> None:
    """The same rubric with another weight, and a wrong one, are told apart from the one of the recap."""
    (rekap.parent / "lain.yaml").write_text(
        'turunan_dari: gorontalo\nrubrik: gorontalo\nversi: "9"\nkomponen: {hasil_kerja: {bobot: 70}}\n',
        encoding="utf-8",
    )

    kode, hasil, _ = keluar("verifikasi", rekap, "data.xlsx", "-r", rekap.parent / "lain.yaml")

    assert kode == 1
    assert (
        "VRF009  rubrik gorontalo versi 9 tidak sama dengan saat rekap dibuat: rekap memakai gorontalo versi" in hasil
    )


def test_sumber_kurang_dan_lebih(rekap: Path, keluar: Jalan) -> None:
    """A file that the recap was not made from, in place of the one that it was made from."""
    isi = isi_buku()
    isi["pegawai"][1][1] = "Ani Lestari"
    lain = tulis_buku(rekap.parents[2] / "lain.xlsx", isi)

    kode, hasil, _ = keluar("verifikasi", rekap, lain)

    assert kode == 1
    assert "VRF008  berkas ini tidak tercatat sebagai sumber" in hasil
    assert "VRF007  rekap dihitung dari 'data.xlsx', yang tidak disertakan" in hasil


def test_data_yang_sama_dengan_nama_lain_terbukti(rekap: Path, keluar: Jalan) -> None:
    """The bytes count, not the name; the cells that print the file's name are then the only ones that differ."""
    lain = rekap.parents[2] / "arsip.xlsx"
    (rekap.parents[2] / "data.xlsx").rename(lain)

    _, hasil, _ = keluar("verifikasi", rekap, lain, "--json")

    temuan = json.loads(hasil)["temuan"]
    assert not {satu["kode"] for satu in temuan} & {"VRF006", "VRF007", "VRF008"}
    assert all("arsip.xlsx" in satu["pesan"] for satu in temuan)


def test_baris_dan_lembar(rekap: Path, keluar: Jalan) -> None:
    """A person's row deleted, a sheet deleted and a sheet added are each named."""

    def ubah(buku: Any) -> None:
        buku["Peringkat"].delete_rows(_sel_nilai(buku, "190001012020121002").row)
        del buku["Kesenjangan"]
        buku.create_sheet("Catatan Kadis")["A1"] = "naikkan"

    _sunting(rekap, ubah)

    kode, hasil, _ = keluar("verifikasi", rekap, "data.xlsx")

    assert kode == 1
    assert "VRF002  lembar 'Kesenjangan' tidak ada pada rekap" in hasil
    assert "VRF003  lembar 'Catatan Kadis' tidak ditulis asnkin" in hasil
    assert "VRF004  baris 'Budi' tidak ada pada lembar 'Peringkat'" in hasil


def test_baris_yang_ditambahkan(rekap: Path, keluar: Jalan) -> None:
    """Somebody who was slipped into the ranking below the others is named with the row."""
    baris = []

    def ubah(buku: Any) -> None:
        lembar = buku["Peringkat"]
        asal = _sel_nilai(buku, "190001012020121001").row
        baris.append(max(sel.row for (sel,) in lembar["A1:A60"] if sel.value is not None) + 1)
        for sel in list(lembar[asal]):
            isi = {"190001012020121001": "190001012020121009", "Ani": "Zaki"}.get(sel.value, sel.value)
            lembar.cell(baris[0], sel.column, isi)

    _sunting(rekap, ubah)

    kode, hasil, _ = keluar("verifikasi", rekap, "data.xlsx")

    assert kode == 1
    assert f"Peringkat!A{baris[0]}  kesalahan VRF005  " in hasil
    assert "'Zaki'" in hasil


def test_versi_program_yang_lain(rekap: Path, keluar: Jalan, monkeypatch: pytest.MonkeyPatch) -> None:
    """A recap of another version of asnkin: a peringatan, which alone does not disprove it."""
    monkeypatch.setattr("asnkin.alur.verifikasi.__version__", "9.9")

    kode, hasil, _ = keluar("verifikasi", rekap, "data.xlsx")

    assert kode == 0
    assert "peringatan VRF010" in hasil


def test_dasar_dan_nama_rubrik_pada_jejak(rekap: Path, keluar: Jalan) -> None:
    """What Jejak says besides fingerprints is proven too: here another legal basis, in the cell where it stands."""
    alamat = []

    def ubah(buku: Any) -> None:
        sel = next(baris[1] for baris in buku["Jejak"].iter_rows() if baris[0].value == "Dasar")
        sel.value = "Peraturan Wali Kota 99/2026"
        alamat.append(sel.coordinate)

    _sunting(rekap, ubah)

    kode, hasil, pesan = keluar("verifikasi", rekap, "data.xlsx")

    assert kode == 1
    assert f"Jejak!{alamat[0]}  kesalahan VRF001" in hasil
    assert "Peraturan Wali Kota 99/2026" in hasil
    assert "1 sel berbeda dari hitungan ulang" in pesan


def test_bukan_rekap(rekap: Path, keluar: Jalan) -> None:
    """Data in place of the recap, or a missing file: one sentence, exit code 3."""
    kode, hasil, pesan = keluar("verifikasi", "data.xlsx", "data.xlsx")
    assert (kode, hasil) == (3, "")
    assert "bukan rekap asnkin" in pesan
    assert keluar("verifikasi", rekap.with_name("tidak_ada.xlsx"), "data.xlsx")[0] == 3


def test_data_yang_salah_tidak_dapat_dihitung_ulang(rekap: Path, keluar: Jalan) -> None:
    """Data that stop at a kesalahan of no person prove nothing: the findings say why."""
    isi = isi_buku()
    del isi["target"]
    isi["pegawai"][0][0] = "nomor"
    tulis_buku(rekap.parents[2] / "data.xlsx", isi)

    kode, hasil, pesan = keluar("verifikasi", rekap, "data.xlsx")

    assert kode == 1
    assert "KOL001" in hasil
    assert "Data tidak dapat dihitung ulang" in pesan


def test_kolom_yaml_ikut_tercatat(rekap: Path, keluar: Jalan) -> None:
    """The mapping of headers is a source too: named with its sha256, and told when it is missing, new or changed."""
    folder = rekap.parents[2]
    petaan = "target:\n  Hasil Nyata: realisasi\n"
    isi = isi_buku()
    isi["target"][0][3] = "Hasil Nyata"
    tulis_buku(folder / "data.xlsx", isi)
    (folder / "kolom.yaml").write_text(petaan, encoding="utf-8")
    assert jalankan(["nilai", "data.xlsx", "--senyap"]) == 0
    sidik = hashlib.sha256(petaan.encode()).hexdigest()
    jejak = {baris[0].value: baris[1].value for baris in openpyxl.load_workbook(rekap)["Jejak"].iter_rows(max_col=2)}
    assert jejak["SHA-256 kolom.yaml"] == sidik
    assert {"berkas": "kolom.yaml", "sha256": sidik} in json.loads(rekap.with_name("nilai.json").read_bytes())["sumber"]
    assert keluar("verifikasi", rekap, "data.xlsx")[0] == 0

    (folder / "kolom.yaml").rename(folder / "peta.yml")
    assert keluar("verifikasi", rekap, "data.xlsx", "--kolom", folder / "peta.yml")[0] == 0

    (folder / "kolom.yaml").write_text(f"{petaan}# disunting\n", encoding="utf-8")
    kode, hasil, _ = keluar("verifikasi", rekap, "data.xlsx", "--json")
    temuan = json.loads(hasil)["temuan"]
    assert kode == 1
    assert [(satu["kode"], satu["berkas"]) for satu in temuan] == [("VRF006", "kolom.yaml")]


def test_kolom_yaml_yang_tidak_disertakan(rekap: Path, keluar: Jalan) -> None:
    """A mapping that the recap was made with and that is gone is asked for; one that it was made without is named."""
    berkas = rekap.parents[2] / "kolom.yaml"
    berkas.write_text("target:\n  Hasil Nyata: realisasi\n", encoding="utf-8")
    assert "VRF008" in keluar("verifikasi", rekap, "data.xlsx")[1]
    assert jalankan(["nilai", "data.xlsx", "--senyap"]) == 0
    berkas.unlink()

    kode, hasil, _ = keluar("verifikasi", rekap, "data.xlsx")

    assert kode == 1
    assert "VRF007  rekap dihitung dari 'kolom.yaml', yang tidak disertakan" in hasil
    assert "kolom.yaml lewat --kolom" in hasil


def test_yang_ikut_menentukan_hitungan_disebut(rekap: Path, keluar: Jalan) -> None:
    """A kolom.yaml beside the data, and what became of the earlier results, are told before the verdict."""
    folder = rekap.parents[2]
    (folder / "kolom.yaml").write_text("# kosong\n", encoding="utf-8")
    lama = rekap.with_name("nilai.json").read_text(encoding="utf-8")
    (folder / "lama.json").write_text(lama.replace("2026-TW1", "2025-TW4"), encoding="utf-8")

    _, _, pesan = keluar("verifikasi", rekap, "data.xlsx", "--sebelumnya", folder / "lama.json")

    petaan, sebelumnya, kesimpulan = pesan.splitlines()
    assert petaan == f"Judul kolom dipetakan menurut {folder.resolve() / 'kolom.yaml'}"
    assert sebelumnya == "Perhatian: rubrik gorontalo tidak memakai hasil sebelumnya; --sebelumnya diabaikan"
    assert kesimpulan.startswith("TIDAK TERBUKTI: ")


def test_petaan_kolom_disebut_juga_bila_tak_terhitung(rekap: Path, keluar: Jalan) -> None:
    """Where the data cannot be computed anew, the kolom.yaml that may be the cause is named as well."""
    (rekap.parents[2] / "kolom.yaml").write_text("pegawai:\n  nip: abaikan\n", encoding="utf-8")

    kode, _, pesan = keluar("verifikasi", rekap, "data.xlsx")

    assert kode == 1
    assert pesan.startswith("Judul kolom dipetakan menurut ")
    assert "Data tidak dapat dihitung ulang" in pesan


def _ganti_bagian(rekap: Path, bagian: str, pola: str, baru: str) -> None:
    """Change one place in a part of the package and leave everything else, cached numbers included."""
    with zipfile.ZipFile(rekap) as paket:
        isi = {nama: paket.read(nama) for nama in paket.namelist()}
    teks, n = re.subn(pola, baru, isi[bagian].decode(), count=1)
    assert n == 1
    isi[bagian] = teks.encode()
    with zipfile.ZipFile(rekap, "w", zipfile.ZIP_DEFLATED) as paket:
        for nama, satu in isi.items():
            paket.writestr(nama, satu)


@pytest.mark.parametrize(
    ("bagian", "pola", "baru", "sebut"),
    [
        (
            "xl/worksheets/sheet2.xml",
            r"<f>INDEX\(Nilai_Akhir[^<]*</f>",
            "<f>99</f>",
            "rumus '=99', seharusnya '=INDEX(",
        ),
        ("xl/worksheets/sheet2.xml", r"(<f>INDEX\(Nilai_Akhir,MATCH\(\$[A-Z])\d+", r"\g<1>9", "9,Nomor_Rincian"),
        ("xl/workbook.xml", r'(<definedName name="Bobot_[^>]*>)[^<]*', r"\g<1>Bobot!$A$1", "nama 'Bobot_"),
    ],
)
def test_rumus_yang_diganti_ketahuan(rekap: Path, keluar: Jalan, bagian: str, pola: str, baru: str, sebut: str) -> None:
    """The stored number is right, but Excel computes another when it opens the recap."""
    _ganti_bagian(rekap, bagian, pola, baru)

    kode, hasil, _ = keluar("verifikasi", rekap, "data.xlsx")

    assert kode == 1
    assert hasil.count("VRF") == hasil.count("VRF011") == 1
    assert sebut in hasil
