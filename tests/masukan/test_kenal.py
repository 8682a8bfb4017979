"""Which table a sheet is: its name first, then headers that leave no doubt, then the name of its file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from masukan.buku_uji import ANI, BUDI, KEBUTUHAN, PEGAWAI, baca, cari, kode, satu_tabel, xlsx

from asnkin.buatan import BUATAN, PILIHAN, TEMUAN
from asnkin.masukan.nama_lembar import kenali, nama_mirip, umum
from asnkin.masukan.tabel import Kebutuhan
from asnkin.tempat import Tempat
from asnkin.temuan import Tingkat

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.workbook.workbook import Workbook

RATING = ["NIP", "Nama", "Jabatan", "Rating Hasil Kinerja", "Rating Perilaku Kerja", "Predikat Kinerja Periodik"]


@pytest.mark.parametrize(
    ("nama", "jenis", "peran"),
    [
        ("PEGAWAI", "pegawai", ""),
        ("Data Pegawai", "pegawai", ""),
        ("daftar-pegawai 2026", "pegawai", ""),
        ("SKP", "target", ""),
        ("Sasaran Kinerja", "target", ""),
        ("Umpan Balik", "penilaian", ""),
        ("Riwayat_Pelatihan", "riwayat_pelatihan", ""),
        ("Kehadiran TW1 2026", "kehadiran", ""),
        ("Hari Libur", "hari_libur", ""),
        ("Info", "info", ""),
        ("penilaian_atasan", "penilaian", "atasan"),
        ("Atasan", "penilaian", "atasan"),
        ("Penilaian Diri", "penilaian", "diri"),
        ("Self Assessment", "penilaian", "diri"),
        ("Survei Masyarakat", "penilaian", "masyarakat"),
        ("Kuesioner Rekan Kerja", "penilaian", "rekan"),
        ("Penilaian Atasan (Responses)", "penilaian", "atasan"),
        ("Penilaian Rekan (Jawaban)", "penilaian", "rekan"),
        ("diri sendiri", "penilaian", "diri"),
        ("Umpan Balik Rekan Sejawat", "penilaian", "rekan"),
        ("bawahan", "penilaian", "bawahan"),
        ("Penilaian oleh Masyarakat", "penilaian", "masyarakat"),
        ("Mitra Kerja", "penilaian", "mitra_kerja"),
        ("1. Pegawai", "pegawai", ""),
    ],
)
def test_nama_lembar(nama: str, jenis: str, peran: str) -> None:
    """Case, blanks, ``_``, ``-``, years, quarters and ``Data`` in front do not matter."""
    assert kenali(nama, KEBUTUHAN) == (jenis, peran)


@pytest.mark.parametrize(
    "nama", ["Petunjuk", "Referensi Jabatan", "Sheet1", "Grafik", "2026", "data", "Penilaian Ahli"]
)
def test_nama_lain(nama: str) -> None:
    """Other names are no table."""
    assert kenali(nama, KEBUTUHAN) is None


def test_nama_mirip_dan_umum() -> None:
    """A near miss is told; names that say nothing are known as such."""
    assert nama_mirip("pegawaii", KEBUTUHAN) == "pegawai"
    assert nama_mirip("target lain", KEBUTUHAN) == "target"
    assert nama_mirip("Petunjuk", KEBUTUHAN) == ""
    assert [umum(nama) for nama in ("Sheet1", "Worksheet", "Form Responses 1", "Petunjuk")] == [True, True, True, False]


def test_menurut_judul(tmp_path: Path) -> None:
    """A sheet with an unknown name is read when its headers have everything a table requires, with a catatan."""
    target = [["nip", "indikator", "target", "realisasi"], [BUDI, "a", 1, 1]]
    tabel, temuan = baca(tmp_path, {"x.xlsx": xlsx({"Worksheet": PEGAWAI, "Rekap OPD": target})})
    assert [satu.jenis for satu in tabel] == ["pegawai", "target"]
    assert kode(temuan) == ["LBR008", "LBR008"]


def test_judul_satu_kata(tmp_path: Path) -> None:
    """A program writes headers as one word, or joined by underscores: they are the same headers."""
    for judul in (["NIPBARU", "NAMA", "UNORNAMA", "jabatanNama"], ["nip_baru", "nama", "unor_nama", "jabatan_nama"]):
        isi = [judul, [BUDI, "Budi", "Bidang Uji", "Analis"]]
        (tabel,), _ = baca(tmp_path, {"x.xlsx": xlsx({"Worksheet": isi})})
        assert [tabel.sel[satu][0] for satu in ("nip", "nama", "unit_kerja", "jabatan")] == isi[1]


def test_lembar_lain_dilewati(tmp_path: Path) -> None:
    """A sheet that is nothing known is a catatan; one that is nearly a table's name is a peringatan."""
    isi = {"pegawai": PEGAWAI, "Petunjuk": [["Isi dengan benar"]], "taget": [["apa"], [1]]}
    _, temuan = baca(tmp_path, {"x.xlsx": xlsx(isi)})
    assert cari(temuan, "LBR001").tingkat is Tingkat.CATATAN
    assert (
        cari(temuan, "LBR002").pesan
        == "lembar 'taget' mirip tabel target tetapi dilewati karena namanya tidak persis sama"
    )


def test_pegawai_kedua_tidak_dikira_kira(tmp_path: Path) -> None:
    """Where a sheet is named pegawai, another that merely looks like it is not stacked onto it."""
    hadir = [["nip", "nama", "unit kerja", "jabatan", "hadir"], [*PEGAWAI[1], 20]]
    tabel, temuan = baca(tmp_path, {"x.xlsx": xlsx({"pegawai": PEGAWAI, "Absensi": hadir})})
    assert len(tabel) == 1
    assert cari(temuan, "LBR002").tempat.lembar == "Absensi"


def test_nama_berkas_untuk_lembar_tanpa_nama(tmp_path: Path) -> None:
    """In a file ``penilaian_atasan.xlsx`` the sheet ``Sheet1`` is the superiors' rater sheet."""
    isi = [["nip", "Inisiatif", "Kerja Sama"], [BUDI, 4, 5]]
    (tabel,), temuan = baca(tmp_path, {"penilaian_atasan.xlsx": xlsx({"Sheet1": isi})})
    assert (tabel.jenis, tabel.peran) == ("penilaian", "atasan")
    assert temuan == []


def test_penilaian_tanpa_peran_tidak_dikira_kira(tmp_path: Path) -> None:
    """Marks in a sheet whose role nobody tells are a peringatan with the way out."""
    isi = [["nip", "Inisiatif", "Kerja Sama"], [BUDI, 4, 5]]
    tabel, temuan = baca(tmp_path, {"x.xlsx": xlsx({"pegawai": PEGAWAI, "Hasil": isi})})
    assert len(tabel) == 1
    assert "peran" in cari(temuan, "LBR002").pesan


def test_lembar_bernama_tanpa_judul(tmp_path: Path) -> None:
    """A sheet named after a table in which no header is found is a kesalahan that says what is needed."""
    _, temuan = baca(tmp_path, {"x.xlsx": xlsx({"pegawai": [[BUDI, "Budi"], [ANI, "Ani"]]})})
    assert cari(temuan, "LBR003").saran == (
        "tulis baris judul kolom di atas data, sekurangnya: nip, nama, unit_kerja, jabatan; "
        "jika judulnya ada dengan nama lain, petakan di kolom.yaml (disiapkan oleh asnkin peta)"
    )


def test_ekinerja_rekap_penilaian(tmp_path: Path) -> None:
    """An e-Kinerja export: three title rows, Roman month, one word "Diatas"; its people serve as pegawai, each once."""
    atas = [["7500 - Pemerintah Kota Uji"], ["Bidang Penilai"], ["Periode Bulanan VI Tahun 2026"], []]
    baris = [
        [1, BUDI, "Budi", "Kepala", "Diatas Ekspektasi", "Sesuai Ekspektasi", "Baik"],
        [2, BUDI, "Budi", "Kepala", "Diatas Ekspektasi", "Sesuai Ekspektasi", "Baik"],
        [3, ANI, "Ani", "Staf", "Sesuai Ekspektasi", "Sesuai Ekspektasi", "Baik"],
    ]
    isi = [*atas, ["No", *RATING], *baris]
    lain = [*atas, ["No", *RATING], [1, ANI, "Ani", "Staf", "Sesuai Ekspektasi", "Sesuai Ekspektasi", "Baik"]]
    tabel, temuan = baca(
        tmp_path, {"Rekap Penilaian.xlsx": xlsx({"Worksheet": isi}), "Rekap Penilaian (1).xlsx": xlsx({"Sheet": lain})}
    )
    assert [(satu.jenis, list(satu.baris)) for satu in tabel] == [
        ("pegawai", [6, 8]),
        ("rating", [6, 7, 8]),
        ("rating", [6]),
    ]
    pegawai, rating, _ = tabel
    assert pegawai.sel == {
        "nip": [BUDI, ANI],
        "nama": ["Budi", "Ani"],
        "jabatan": ["Kepala", "Staf"],
        "unit_kerja": [None, None],
        "opd": ["Pemerintah Kota Uji"] * 2,
    }
    assert set(rating.sel) == {"nip", "nama", "hasil_kerja", "perilaku_kerja", "predikat", "periode"}
    assert rating.sel["periode"] == ["2026-06"] * 3
    assert cari(temuan, "LBR006").pesan.startswith("daftar pegawai (2 orang)")
    assert [satu for satu in temuan if satu.tingkat is not Tingkat.CATATAN] == []


def test_rating_di_lembar_penilaian(tmp_path: Path) -> None:
    """An e-Kinerja list whose sheet is called Penilaian is still a list of ratings."""
    isi = [RATING, [BUDI, "Budi", "Staf", "Sesuai Ekspektasi", "Sesuai Ekspektasi", "Baik"]]
    tabel, temuan = baca(tmp_path, {"x.xlsx": xlsx({"pegawai": PEGAWAI, "Penilaian": isi})})
    assert [satu.jenis for satu in tabel] == ["pegawai", "rating"]
    assert kode(temuan) == ["LBR008"]


SIASN = (
    "PNS ID|NIP BARU|NIP LAMA|NAMA|GELAR DEPAN|GELAR BELAKANG|TEMPAT LAHIR ID|TEMPAT LAHIR NAMA|"
    "TANGGAL LAHIR|JENIS KELAMIN|AGAMA ID|AGAMA NAMA|JENIS KAWIN ID|JENIS KAWIN NAMA|NIK|NOMOR HP|EMAIL|"
    "EMAIL GOV|ALAMAT|NPWP NOMOR|BPJS|JENIS PEGAWAI ID|JENIS PEGAWAI NAMA|KEDUDUKAN HUKUM ID|"
    "KEDUDUKAN HUKUM NAMA|STATUS CPNS PNS|KARTU ASN VIRTUAL|NOMOR SK CPNS|TANGGAL SK CPNS|TMT CPNS|"
    "NOMOR SK PNS|TANGGAL SK PNS|TMT PNS|GOL AWAL ID|GOL AWAL NAMA|GOL AKHIR ID|GOL AKHIR NAMA|"
    "TMT GOLONGAN|MK TAHUN|MK BULAN|JENIS JABATAN ID|JENIS JABATAN NAMA|JABATAN ID|JABATAN NAMA|"
    "TMT JABATAN|TINGKAT PENDIDIKAN ID|TINGKAT PENDIDIKAN NAMA|PENDIDIKAN ID|PENDIDIKAN NAMA|TAHUN LULUS|"
    "KPKN ID|KPKN NAMA|LOKASI KERJA ID|LOKASI KERJA NAMA|UNOR ID|UNOR NAMA|INSTANSI INDUK ID|"
    "INSTANSI INDUK NAMA|INSTANSI KERJA ID|INSTANSI KERJA NAMA|SATUAN KERJA INDUK ID|"
    "SATUAN KERJA INDUK NAMA|SATUAN KERJA KERJA ID|SATUAN KERJA KERJA NAMA|IS VALID NIK|NAMA SEKOLAH|"
    "FLAG IKD|ESELON ID|ESELON NAMA"
)


def test_siasn_69_kolom(tmp_path: Path) -> None:
    """The 69 columns of a SIASN list: what is needed is read, names get their titles, private columns are not kept."""
    judul = SIASN.split("|")
    assert len(judul) == 69
    nilai = {nama: f"isi {nama.lower()}" for nama in judul} | {
        "NIP BARU": f"'{BUDI}", "NAMA": "BUDI UJI", "GELAR DEPAN": "dr.", "GELAR BELAKANG": "M.Kes",
        "GOL AKHIR NAMA": "III/b",
    }  # fmt: skip
    baris = [nilai, nilai | {"NIP BARU": f"'{ANI}", "NAMA": "ANI UJI", "GELAR DEPAN": "", "GELAR BELAKANG": ""}]
    teks = "\n".join([SIASN, *("|".join(satu[nama] for nama in judul) for satu in baris)])
    (tabel,), temuan = baca(tmp_path, {"unduhan.csv": teks.encode()})
    assert kode(temuan) == ["BRK024", "LBR008"]
    assert {bidang: sel[0] for bidang, sel in tabel.sel.items()} == {
        "nip": BUDI,
        "nama": "dr. BUDI UJI, M.Kes",
        "unit_kerja": "isi unor nama",
        "jabatan": "isi jabatan nama",
        "opd": "isi satuan kerja kerja nama",
        "golongan": "III/b",
        "jenis_pegawai": "isi jenis pegawai nama",
        "jenis_kelamin": "isi jenis kelamin",
        "tanggal_lahir": "isi tanggal lahir",
        "kedudukan_hukum": "isi kedudukan hukum nama",
        "eselon": "isi eselon nama",
    }
    assert tabel.sel["nama"][1] == "ANI UJI"
    assert tabel.asal.kolom["nama"] == "D"
    assert not {"nik", "agama", "alamat", "npwp"} & set(tabel.sel)


def test_siasn_kolom_yang_diminta_rubrik(tmp_path: Path) -> None:
    """A column of the list that a rubric names is found under SIASN's header, and kept only then."""
    isi = {"x.xlsx": xlsx({"pegawai": [[*PEGAWAI[0], "JENIS JABATAN NAMA"], [*PEGAWAI[1], "Jabatan Fungsional"]]})}
    (tabel,), _ = baca(tmp_path, isi, replace(KEBUTUHAN, kolom_pegawai=frozenset({"jenis_jabatan"})))
    assert tabel.sel["jenis_jabatan"] == ["Jabatan Fungsional"]
    (tabel,), _ = baca(tmp_path, isi)
    assert "jenis_jabatan" not in tabel.sel


def test_pangkat_berisi_golongan(tmp_path: Path) -> None:
    """A PANGKAT column that holds III/b is golongan; one that holds Penata Muda is pangkat."""
    isi = [[*PEGAWAI[0], "PANGKAT"], [*PEGAWAI[1], "III/b"], [*PEGAWAI[2], "IX"]]
    (tabel,), temuan = baca(tmp_path, {"x.xlsx": xlsx({"pegawai": isi})})
    assert tabel.sel["golongan"] == ["III/b", "IX"]
    assert "pangkat" not in tabel.sel
    assert str(tabel.asal.tempat("golongan", 2)) == "x.xlsx › pegawai › E2"
    assert kode(temuan) == ["KOL007"]
    isi = [[*PEGAWAI[0], "PANGKAT"], [*PEGAWAI[1], "Penata Muda"], [*PEGAWAI[2], "Pembina"]]
    (tabel,), temuan = baca(tmp_path, {"x.xlsx": xlsx({"pegawai": isi})})
    assert tabel.sel["pangkat"] == ["Penata Muda", "Pembina"]
    assert temuan == []


def test_pangkat_dan_golongan_tertukar(tmp_path: Path) -> None:
    """Both columns under each other's header are read as what they hold; so is pangkat under Golongan alone."""
    isi = [[*PEGAWAI[0], "Pangkat", "Golongan"], [*PEGAWAI[1], "III/b", "Penata Muda Tk. I"], [*PEGAWAI[2], "IX", None]]
    (tabel,), temuan = baca(tmp_path, {"x.xlsx": xlsx({"pegawai": isi})})
    assert (tabel.sel["golongan"], tabel.sel["pangkat"]) == (["III/b", "IX"], ["Penata Muda Tk. I", None])
    assert (tabel.asal.kolom["golongan"], tabel.asal.kolom["pangkat"]) == ("E", "F")
    assert kode(temuan) == ["KOL007", "PEG014"]
    isi = [[*PEGAWAI[0], "Golongan"], [*PEGAWAI[1], "Penata"], [*PEGAWAI[2], "Pembina"]]
    (tabel,), temuan = baca(tmp_path, {"x.xlsx": xlsx({"pegawai": isi})})
    assert "golongan" not in tabel.sel
    assert kode(temuan) == ["PEG014"]


def test_pangkat_dan_golongan_yang_benar(tmp_path: Path) -> None:
    """Columns that hold what their headers say stay, also where only one of them is odd."""
    for baris in (["Penata", "III/c"], ["III/c", "III/c"], ["Penata", "Penata"]):
        isi = [[*PEGAWAI[0], "Pangkat", "Golongan"], [*PEGAWAI[1], *baris]]
        (tabel,), temuan = baca(tmp_path, {"x.xlsx": xlsx({"pegawai": isi})})
        assert [tabel.sel["pangkat"][0], tabel.sel["golongan"][0]] == baris
        assert temuan == []


def test_penilaian_tanpa_butir_di_rubrik(tmp_path: Path) -> None:
    """Where the rubric has no butir, rater sheets are skipped with a catatan, not faulted for their columns."""
    isi = {"pegawai": PEGAWAI, "atasan": [["nip", "Inisiatif"], [BUDI, 4]]}
    tabel, temuan = baca(tmp_path, {"x.xlsx": xlsx(isi)}, Kebutuhan())
    assert [satu.jenis for satu in tabel] == ["pegawai"]
    assert kode(temuan) == ["LBR001"]


def test_rubrik_meminta_kolom_dari_tabel_baku(tmp_path: Path) -> None:
    """A column that the rubric takes from a canonical table is kept, and missed where it is not there."""
    kebutuhan = Kebutuhan(lembar={"riwayat_pelatihan": frozenset({"nip", "nilai_akhir"})})
    isi = [["nip", "jp", "Nilai Akhir"], [BUDI, 20, 90]]
    (tabel,), temuan = baca(tmp_path, {"x.xlsx": xlsx({"riwayat pelatihan": isi})}, kebutuhan)
    assert tabel.sel["nilai_akhir"] == [90.0]
    assert temuan == []
    _, temuan = baca(tmp_path, {"y.xlsx": xlsx({"riwayat pelatihan": [["nip", "jp"], [BUDI, 20]]})}, kebutuhan)
    assert cari(temuan, "KOL001").pesan == "kolom wajib 'nilai_akhir' tidak ada pada tabel riwayat_pelatihan"


def test_nama_di_tabel_lain(tmp_path: Path) -> None:
    """A name beside the NIP is kept, to tell whose a row is; where there are two, neither is, and nothing is said."""
    judul = ["nip", "Nama", "indikator", "target", "realisasi"]
    isi, temuan = satu_tabel(tmp_path, {"target": [judul, [PEGAWAI[1][0], "Budi", "a", 1, 1]]}, "target")
    assert isi.sel["nama"] == ["Budi"]
    assert temuan == []
    isi, temuan = satu_tabel(
        tmp_path, {"target": [[*judul, "Nama"], [PEGAWAI[1][0], "Budi", "a", 1, 1, "Ani"]]}, "target"
    )
    assert "nama" not in isi.sel
    assert temuan == []


def test_daftar_temuan_kita_bukan_data(tmp_path: Path) -> None:
    """The list of findings that asnkin added is passed over without a word; one that is like it is not."""
    daftar = [[BUATAN[TEMUAN]], [], ["No.", "Kode"], [1, "SEL003"]]
    _, temuan = baca(tmp_path, {"a.xlsx": xlsx({"pegawai": PEGAWAI, "Temuan": daftar, "Temuan (2)": daftar})})
    assert "LBR001" not in kode(temuan)
    _, temuan = baca(tmp_path, {"a.xlsx": xlsx({"pegawai": PEGAWAI, "Temuan": [["Temuan rapat"], *daftar[1:]]})})
    assert cari(temuan, "LBR001").tempat.lembar == "Temuan"


def test_lembar_buatan_asnkin(tmp_path: Path) -> None:
    """The sheets that asnkin wrote for people to read are passed over in silence; a name alone is not enough."""
    isi: dict[str, list[list[object]]] = {nama: [[teks], ["NIP", "apa saja"]] for nama, teks in BUATAN.items()}

    def sembunyikan(buku: Workbook) -> None:
        buku[PILIHAN].sheet_state = "hidden"

    assert baca(tmp_path, {"x.xlsx": xlsx({"pegawai": PEGAWAI, **isi}, sembunyikan)})[1] == []
    assert kode(baca(tmp_path, {"x.xlsx": xlsx({"pegawai": PEGAWAI, "Pilihan": [["a"], ["b"]]})})[1]) == ["LBR001"]


def test_lembar_kosong_disatukan(tmp_path: Path) -> None:
    """Three sheets without rows are one catatan of the workbook that names them; see also the two told apart."""
    isi = {"pegawai": PEGAWAI, "standar": [["butir", "level", "nip"]], "Potensi": [], "rating": []}
    _, temuan = baca(tmp_path, {"x.xlsx": xlsx(isi)})
    (satu,) = temuan
    assert (satu.kode, satu.tempat) == ("LBR004", Tempat("x.xlsx"))
    assert satu.pesan == "3 lembar (Potensi, rating, standar) tidak berisi baris data"


def test_karakter_tak_tampak(tmp_path: Path) -> None:
    """Invisible letters go out of texts with one catatan a column, at their cells; common blanks need no word."""
    isi = [
        PEGAWAI[0],
        [f"{BUDI}\u200b", "Bu\u00addi\u202e", "Dinas\u00a0Uji ", "Analis"],
        [ANI, "Ani", "Dinas Uji", "Analis"],
    ]
    (tabel,), temuan = baca(tmp_path, {"x.xlsx": xlsx({"pegawai": isi})})
    assert [tabel.sel[satu][0] for satu in ("nip", "nama", "unit_kerja")] == [BUDI, "Budi", "Dinas Uji"]
    temuan.sort(key=lambda satu: satu.tempat.sel)
    assert [(satu.kode, satu.tempat.sel) for satu in temuan] == [("SEL017", "A2"), ("SEL017", "B2")]
    assert temuan[0].pesan == (
        f"kolom 'nip': karakter yang tidak tampak dibuang dari 1 sel, misalnya yang terbaca '{BUDI}'"
    )
