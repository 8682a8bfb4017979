"""CSV: delimiter and encoding are recognised, rows are numbered as a spreadsheet shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from masukan.buku_uji import ANI, BUDI, baca, cari, kode

from asnkin.masukan.csv_teks import baca_csv, cari_pemisah
from asnkin.masukan.tabel import SelRusak

if TYPE_CHECKING:
    from pathlib import Path

    from asnkin.temuan import Temuan

ISI = [["nip", "nama", "unit_kerja", "jabatan"], [BUDI, "José Uji", "Bidang A", "Staf"]]


@pytest.mark.parametrize("pemisah", [",", ";", "\t", "|"])
@pytest.mark.parametrize("sandi", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_pemisah_dan_penyandian(tmp_path: Path, pemisah: str, sandi: str) -> None:
    """Every delimiter in every encoding gives the same table."""
    teks = "\r\n".join(pemisah.join(baris) for baris in ISI)
    (tabel,), temuan = baca(tmp_path, {"pegawai.csv": teks.encode(sandi)})
    assert temuan == []
    assert tabel.sel["nama"] == ["José Uji"]
    assert tabel.asal.lembar == ""
    assert str(tabel.asal.tempat("nama", 2)) == "pegawai.csv › B2"


def test_koma_di_dalam_kutip() -> None:
    """Commas in quoted names do not beat the semicolon that separates the cells."""
    assert cari_pemisah('nip;nama\n1;"Budi, S.E., M.M."\n2;"Ani, S.E., M.M."\n') == ";"
    assert cari_pemisah("satu kolom\nisi\n") == ","


def test_baris_sep_dan_rumus_teks(tmp_path: Path) -> None:
    """``sep=;`` is obeyed and is no row, as in Excel; ``="1900…"`` is the text inside."""
    teks = f'sep=;\nnip;nama;unit_kerja;jabatan\n="{BUDI}";Budi;A;Staf\n\n\'{ANI};Ani;A;Staf\n'
    (tabel,), temuan = baca(tmp_path, {"pegawai.csv": teks.encode()})
    assert tabel.sel["nip"] == [BUDI, f"'{ANI}"]
    assert list(tabel.baris) == [2, 4]
    assert cari(temuan, "LBR012").tempat.sel == "A3"


def test_baris_compang_camping(tmp_path: Path) -> None:
    """Short rows are filled with blanks, trailing blank rows are no rows."""
    teks = f"nip,nama,unit_kerja,jabatan\n{BUDI},Budi\n,,,\n\n"
    (tabel,), temuan = baca(tmp_path, {"pegawai.csv": teks.encode()})
    assert tabel.sel["jabatan"] == [None]
    assert temuan == []


def test_galat_dan_spasi(tmp_path: Path) -> None:
    """Error texts are marked as unusable; odd blanks and invisible letters are cleaned; numbers stay text."""
    teks = f'nip,indikator,target,realisasi\n{BUDI},\u00a0Jumlah \u200b  laporan ,#N/A,"87,5"\n'
    (tabel,), _ = baca(tmp_path, {"target.csv": teks.encode()})
    assert tabel.sel["indikator"] == ["Jumlah laporan"]
    assert tabel.sel["realisasi"] == ["87,5"]
    (rusak,) = tabel.sel["target"]
    assert isinstance(rusak, SelRusak)
    assert (rusak, rusak.sebab) == ("#N/A", "galat")


def test_huruf_tidak_terbaca(tmp_path: Path) -> None:
    """Bytes that neither encoding knows are counted in a peringatan; a sound cp1252 file has none."""
    teks = "nip,nama,unit_kerja,jabatan\n" + BUDI + ",Jos\u00e9,A,B\n"
    isi = teks.encode("cp1252")
    _, temuan = baca(tmp_path, {"pegawai.csv": isi.replace(b"Jos", b"J\x81s\x81")})
    assert "2 huruf" in cari(temuan, "BRK013").pesan
    _, temuan = baca(tmp_path, {"pegawai.csv": isi})
    assert kode(temuan) == []


def test_sel_yang_terlalu_panjang(tmp_path: Path) -> None:
    """A cell of more than a million letters (an unclosed quote, say) is a finding."""
    _, temuan = baca(tmp_path, {"pegawai.csv": b'nip,"' + b"a" * 1_100_000})
    assert kode(temuan) == ["BRK004"]


def test_baris_keterangan(tmp_path: Path) -> None:
    """Comment lines at the top are passed over in their places, whatever they hold; ``#`` as a header is none."""
    judul = "nip;nama;unit_kerja;jabatan"
    (tabel,), temuan = baca(tmp_path, {"pegawai.csv": f'# "SIASN\r\n#x;y\r\n{judul}\r\n{BUDI};B;A;S'.encode()})
    assert list(tabel.baris) == [4]
    assert cari(temuan, "BRK021").tempat.sel == "A1:A2"
    for awal in ("#", "#No", "# no."):
        (tabel,), temuan = baca(tmp_path, {"pegawai.csv": f"{awal};{judul}\n1;{BUDI};B;A;S".encode()})
        assert tabel.sel["nip"] == [BUDI]
        assert kode(temuan) == []


@pytest.mark.parametrize("pemisah", [",", ";", "|"])
@pytest.mark.parametrize("judul_dikutip", [True, False])
@pytest.mark.parametrize("ekor", ["", ",,,"])
def test_baris_dalam_satu_sel(tmp_path: Path, pemisah: str, judul_dikutip: bool, ekor: str) -> None:  # noqa: FBT001 - a parameter
    """Rows that are one quoted cell each are split again in their places, the header too where it is one."""
    kepala = pemisah.join(ISI[0])
    data = f'"{BUDI}{pemisah}""Budi, S.E.""{pemisah}A{pemisah}Staf"{ekor}'
    kepala_sesel = judul_dikutip or (bool(ekor) and pemisah != ",")  # the commas behind the rows tell of another file
    teks = "\n".join([f'"{kepala}"' if judul_dikutip else kepala, data, data.replace(BUDI, ANI)])
    (tabel,), temuan = baca(tmp_path, {"pegawai.csv": teks.encode()})
    assert tabel.sel["nip"] == [BUDI, ANI]
    assert tabel.sel["nama"] == ["Budi, S.E."] * 2
    assert cari(temuan, "BRK022").tempat.sel == ("A1:A3" if kepala_sesel else "A2:A3")


def test_satu_kolom_tidak_dipisahkan() -> None:
    """A file of one column whose texts hold commas stays as it is."""
    temuan: list[Temuan] = []
    assert baca_csv("a.csv", "a", 'nama\n"Budi, S.E."\n"Ani, M.M."\n', temuan).sel == [
        ["nama"],
        ["Budi, S.E."],
        ["Ani, M.M."],
    ]
    assert temuan == []


def test_baris_yang_bergeser(tmp_path: Path) -> None:
    """A row longer than the header, with content there, is a peringatan at its first cell too many."""
    teks = f"nip,nama,unit_kerja,jabatan\n{BUDI},Budi, S.E.,A,Staf\n{ANI},Ani,A,Staf,,\n"
    _, temuan = baca(tmp_path, {"pegawai.csv": teks.encode()})
    satu = cari(temuan, "BRK023")
    assert (satu.tempat.sel, satu.tingkat.value) == ("E2", "peringatan")
    assert "4 kolom" in satu.pesan


def test_petik_di_depan(tmp_path: Path) -> None:
    """The ``'`` in front of most cells of a column is dropped with a catatan; in a single name it belongs to it."""
    teks = f"nip|nama|unit_kerja|jabatan\n'{BUDI}|Budi|'Aisyiyah|Staf\n'{ANI}|Ani|Dinas A|Staf\n"
    (tabel,), temuan = baca(tmp_path, {"pegawai.csv": teks.encode()})
    assert tabel.sel["nip"] == [BUDI, ANI]
    assert tabel.sel["unit_kerja"] == ["'Aisyiyah", "Dinas A"]
    assert "kolom A" in cari(temuan, "BRK024").pesan


def test_nol_di_tengah(tmp_path: Path) -> None:
    """Zero bytes inside a text are letters that cannot be read: told and kept in their places."""
    teks = f"nip,nama,unit_kerja,jabatan\n{BUDI},Bu\0di,{'A' * 300},Staf\n"
    (tabel,), temuan = baca(tmp_path, {"pegawai.csv": teks.encode()})
    assert tabel.sel["nama"] == ["Bu\ufffddi"]
    assert "1 huruf" in cari(temuan, "BRK013").pesan


def test_kutip_yang_tidak_ditutup(tmp_path: Path) -> None:
    """A quote that is never closed swallows the people below: a kesalahan at its cell; a closed one is none."""
    judul = "nip,indikator,target,realisasi\n"
    _, temuan = baca(tmp_path, {"target.csv": f'{judul}{BUDI},"Laporan,100,80\n{ANI},Laporan,100,50\n'.encode()})
    assert cari(temuan, "SEL030").tempat.sel == "B2"
    assert "; 1 baris di bawahnya" in cari(temuan, "SEL030").pesan
    _, temuan = baca(tmp_path, {"target.csv": f'{judul}{BUDI},"Laporan\nlengkap",100,80\n'.encode()})
    assert "SEL030" not in kode(temuan)


def test_semua_baris_lebih_lebar_dari_judul(tmp_path: Path) -> None:
    """``87,5`` without quotes in every row: all rows are wider than the header, and the half behind it is told."""
    isi = "nip,indikator,target,realisasi\n" + "".join(f"{nip},Laporan,100,87,5\n" for nip in (BUDI, ANI))
    _, temuan = baca(tmp_path, {"target.csv": isi.encode()})
    assert cari(temuan, "BRK023").tempat.sel == "E2:E3"
    _, temuan = baca(tmp_path, {"target.csv": isi.replace(",5\n", ",\n").encode()})
    assert "BRK023" not in kode(temuan)


def test_spasi_di_depan_kutip(tmp_path: Path) -> None:
    """A blank between delimiter and quote does not open the cell."""
    isi = f'nip, indikator, target, realisasi\n{BUDI}, "Laporan, lengkap", 100, 80\n'
    (tabel,), temuan = baca(tmp_path, {"target.csv": isi.encode()})
    assert tabel.sel["indikator"] == ["Laporan, lengkap"]
    assert temuan == []


def test_json_bukan_tabel(tmp_path: Path) -> None:
    """The JSON that an application answers with is called by its name."""
    _, temuan = baca(tmp_path, {"target.xls": b'{"status":false,"message":"Unauthorized"}'})
    assert kode(temuan) == ["BRK006"]
    assert "JSON" in temuan[0].pesan
