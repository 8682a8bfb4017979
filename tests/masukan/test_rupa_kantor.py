"""Layouts of real offices: totals and signers in any wording, periods in sheet names, raters and units as columns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from masukan.buku_uji import ANI, BUDI, KEBUTUHAN, PEGAWAI, TOMO, baca, cari, kode, satu_tabel, xlsx

from asnkin.masukan.lembar import susun
from asnkin.masukan.pembaca import buka
from asnkin.masukan.peta import pahami

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from asnkin.masukan.tabel import Tabel

TARGET: list[object] = ["NIP", "Indikator", "Target", "Realisasi"]
DAFTAR: list[object] = ["No", "NIP", "Nama", "Indikator", "Target", "Realisasi"]


def _isi(tabel: Sequence[Tabel], *bidang: str) -> list[tuple[object, ...]]:
    return [baris for satu in tabel for baris in zip(*(satu.sel[nama] for nama in bidang), strict=True)]


@pytest.mark.parametrize(
    ("teks", "kolom"),
    [
        ("TOTAL BIDANG A", 0),
        ("Jumlah dipindahkan", 0),
        ("Subjumlah Bidang Umum", 2),
        ("Ʃ", 1),
        ("Nilai Rata-rata Capaian", 3),
        ("Capaian Kinerja Rata-rata", 3),
    ],
)
def test_jumlah_dengan_kata_apa_pun(tmp_path: Path, teks: str, kolom: int) -> None:
    """A total is none of the person's indicators above it, whatever it is called and wherever it stands."""
    jumlah: list[object] = [None, None, None, None, 100, 90]
    jumlah[kolom] = teks
    isi = [DAFTAR, [1, BUDI, "Budi Uji", "a", 60, 50], [None, None, None, "b", 40, 40], jumlah]
    tabel, temuan = satu_tabel(tmp_path, {"target": isi}, "target")
    assert _isi([tabel], "nip", "indikator", "target") == [(BUDI, "a", 60.0), (BUDI, "b", 40.0)]
    assert cari(temuan, "LBR014").tempat.sel[1:] == "4"


@pytest.mark.parametrize("indikator", ["Jumlah surat masuk", "Rata-rata nilai ujian siswa", "Total kunjungan pasien"])
def test_indikator_berawalan_jumlah_tetap_data(tmp_path: Path, indikator: str) -> None:
    """An indicator that begins like a total stays one, also below the person's first row."""
    isi = [DAFTAR, [1, BUDI, "Budi Uji", "a", 60, 50], [None, None, None, indikator, 40, 40]]
    tabel, _ = satu_tabel(tmp_path, {"target": isi}, "target")
    assert tabel.sel["indikator"] == ["a", indikator]


def test_jumlah_tanpa_kata(tmp_path: Path) -> None:
    """A row of numbers alone is a total only where it holds the sums above it: 60 + 40 = 100, but not 90."""
    atas = [["NIP", "Indikator", "Bobot", "Target", "Realisasi"], [BUDI, "a", 60, 1, 1], [BUDI, "b", 40, 2, 2]]
    tabel, temuan = satu_tabel(tmp_path, {"target": [*atas, [None, None, 100]]}, "target")
    assert list(tabel.baris) == [2, 3]
    assert cari(temuan, "LBR014").tempat.sel == "A4"
    tabel, temuan = satu_tabel(tmp_path, {"target": [*atas, [None, None, 90]]}, "target")
    assert list(tabel.baris) == [2, 3, 4]


def test_jumlah_berketerangan_pada_tabel_unit(tmp_path: Path) -> None:
    """An average with its grade beside it is no unit; the count of people in the NIP column is nobody."""
    kehadiran = [["No", "NIP", "Hadir", "Hari Kerja", "Mutu"], [1, BUDI, 20, 22, "B"], ["Rata-rata", None, 20, 22, "B"]]
    tabel, _ = satu_tabel(tmp_path, {"kehadiran": kehadiran}, "kehadiran")
    assert tabel.sel["nip"] == [BUDI]
    orang = [["No", *PEGAWAI[0]], [1, *PEGAWAI[1]], ["JUMLAH", 1]]
    tabel, _ = satu_tabel(tmp_path, {"pegawai": orang}, "pegawai")
    assert tabel.sel["nip"] == [BUDI]


@pytest.mark.parametrize(
    "tanda",
    [
        [[None, None, None, "Kepala Dinas,"], [], [], [None, "Tomo Uji"], [TOMO]],
        [[None, "Kasubbag Umum,"], [], [], [None, "Tomo Uji"], [None, "Penata Tk. I"], [TOMO]],
        [["Pejabat Penilai Kinerja,", None, "Pegawai Yang Dinilai,"], [], ["Tomo", None, "Budi"], [TOMO, None, BUDI]],
    ],
)
def test_penanda_tangan_ber_nip_polos(tmp_path: Path, tanda: list[list[object]]) -> None:
    """A signer whose bare NIP happens to stand in the NIP column is not an employee."""
    tabel, temuan = satu_tabel(tmp_path, {"pegawai": [*PEGAWAI, [], *tanda]}, "pegawai")
    assert tabel.sel["nip"] == [BUDI, ANI]
    assert cari(temuan, "LBR015").tempat.sel.startswith(("A", "B", "D"))


def test_nip_sendirian_bukan_tanda_tangan(tmp_path: Path) -> None:
    """A NIP alone directly below the data is a row that lacks everything else, not a signature."""
    tabel, _ = satu_tabel(tmp_path, {"pegawai": [*PEGAWAI, [TOMO]]}, "pegawai")
    assert tabel.sel["nip"] == [BUDI, ANI, TOMO]


def test_periode_dari_nama_lembar(tmp_path: Path) -> None:
    """One sheet a quarter: each row knows its quarter, so that no target counts twice."""
    lembar = {f"Target {tw} 2026": [TARGET, [BUDI, "a", 10, n]] for n, tw in enumerate(("TW I", "TW II"))}
    tabel, temuan = baca(tmp_path, {"x.xlsx": xlsx(lembar)})
    assert _isi(tabel, "periode", "realisasi") == [("2026-TW1", 0.0), ("2026-TW2", 1.0)]
    assert kode(temuan) == ["LBR050", "LBR050"]


def test_periode_dari_bulan_pada_judul(tmp_path: Path) -> None:
    """A title that names the month anywhere dates the table; the name of the sheet need not."""
    isi = [["LAPORAN CAPAIAN KINERJA BULAN JANUARI 2026"], TARGET, [BUDI, "a", 1, 1]]
    tabel, temuan = satu_tabel(tmp_path, {"target": isi}, "target")
    assert tabel.sel["periode"] == ["2026-01"]
    assert kode(temuan) == ["LBR009"]


@pytest.mark.parametrize("nama", ["Mei Lestari", "Juli Astuti"])
def test_nama_orang_bukan_bulan(tmp_path: Path, nama: str) -> None:
    """A person called May is no month."""
    isi = [["Tahun : 2026"], TARGET, [BUDI, "a", 1, 1]]
    tabel, temuan = satu_tabel(tmp_path, {nama: isi}, "target")
    assert "periode" not in tabel.sel
    assert "LBR050" not in kode(temuan)


def test_nama_lembar_tanpa_tahun(tmp_path: Path) -> None:
    """A month without a year takes the year of the period asked for, and means nothing where none is."""
    (tmp_path / "x.xlsx").write_bytes(xlsx({"Target Maret": [TARGET, [BUDI, "a", 1, 1]]}))
    buku, _ = buka([tmp_path / "x.xlsx"])
    assert susun(buku, KEBUTUHAN, "2026-03")[0][0].sel["periode"] == ["2026-03"]
    assert "periode" not in susun(buku, KEBUTUHAN)[0][0].sel


@pytest.mark.parametrize("nama", ["REKAP KEHADIRAN PEGAWAI", "Kehadiran Januari", "Laporan Kehadiran TW I"])
def test_nama_tabel_rubrik_bertambah_kata(tmp_path: Path, nama: str) -> None:
    """A table that only the rubric knows is found by its name among the words of an office."""
    tabel, _ = satu_tabel(tmp_path, {nama: [["NIP", "Hadir", "Hari Kerja"], [BUDI, 20, 22]]}, "kehadiran")
    assert tabel.sel["hadir"] == [20.0]


def test_nama_berakhiran_tabel_rubrik(tmp_path: Path) -> None:
    """A name that ends in one is not guessed, but said aloud."""
    _, temuan = baca(tmp_path, {"x.xlsx": xlsx({"Daftar Apel Kehadiran": [["NIP", "Hadir"], [BUDI, 20]]})})
    assert cari(temuan, "LBR002").saran == "ganti nama lembar menjadi 'kehadiran' jika memang tabel kehadiran"


def test_target_tak_dikenal_disebut(tmp_path: Path) -> None:
    """A sheet with target and realisasi whose other headers are unknown is not passed over in a mere catatan."""
    isi = [["NIP", "Pekerjaan Pokok", "Target", "Realisasi"], [BUDI, "a", 1, 1]]
    _, temuan = baca(tmp_path, {"x.xlsx": xlsx({"Lampiran": isi})})
    assert "tidak semua kolomnya dikenal" in cari(temuan, "LBR002").pesan


@pytest.mark.parametrize(
    "judul",
    [
        [["NIP", "Indikator", "Jan", None, "Feb"], [None, None, "T", "R", "T", "R"]],
        [["NIP", "Indikator", "T-Jan", "R-Jan", "T-Feb", "R-Feb"]],
        [["NIP", "Indikator", "Tgt Jan", "Real. Jan", "Tgt Feb", "Real. Feb"]],
    ],
)
def test_target_realisasi_disingkat(tmp_path: Path, judul: list[list[object]]) -> None:
    """T and R are what they mean wherever both stand for each month."""
    isi = [["Tahun 2026"], *judul, [BUDI, "a", 10, 9, 20, 19]]
    tabel, _ = baca(tmp_path, {"x.xlsx": xlsx({"target": isi})})
    assert _isi(tabel, "periode", "target", "realisasi") == [("2026-01", 10.0, 9.0), ("2026-02", 20.0, 19.0)]


def test_triwulan_bernomor_di_bawah_judul(tmp_path: Path) -> None:
    """``Target Triwulan`` over I and II is Target Triwulan I and II."""
    judul: list[list[object]] = [
        ["NIP", "Indikator", "Target Triwulan", None, "Realisasi Triwulan", None],
        [None, None, "I", "II", "I", "II"],
    ]
    tabel, _ = baca(tmp_path, {"x.xlsx": xlsx({"target": [["Tahun : 2026"], *judul, [BUDI, "a", 10, 20, 9, 19]]})})
    assert _isi(tabel, "periode", "target", "realisasi") == [("2026-TW1", 10.0, 9.0), ("2026-TW2", 20.0, 19.0)]


def test_target_setahun_di_samping_triwulan(tmp_path: Path) -> None:
    """A target of the year without a realisasi does not spoil the quarter beside it."""
    isi = [["NIP", "Indikator", "Target 2026", "Target TW I", "Realisasi TW I"], [BUDI, "a", 100, 25, 20]]
    tabel, _ = baca(tmp_path, {"x.xlsx": xlsx({"target": [["Tahun 2026"], *isi]})})
    assert _isi(tabel, "periode", "target", "realisasi") == [("2026-TW1", 25.0, 20.0)]


def test_indikator_sebagai_judul_kelompok(tmp_path: Path) -> None:
    """Indicators side by side, each with a target and a realisasi: a row for each, its heading the indikator."""
    isi: list[list[object]] = [
        ["NIP", "Cakupan Imunisasi", None, "Kunjungan Rumah", None],
        [None, "Target", "Realisasi", "Target", "Realisasi"],
        [BUDI, 100, 90, 20, 21],
        [ANI, 80, 80, None, None],
    ]
    tabel, temuan = baca(tmp_path, {"x.xlsx": xlsx({"target": isi})})
    assert _isi(tabel, "nip", "indikator", "target", "realisasi") == [
        (BUDI, "Cakupan Imunisasi", 100.0, 90.0),
        (ANI, "Cakupan Imunisasi", 80.0, 80.0),
        (BUDI, "Kunjungan Rumah", 20.0, 21.0),
    ]
    assert tabel[1].asal.tempat("indikator", 3).sel == "D1"
    assert "'Cakupan Imunisasi', 'Kunjungan Rumah' dibaca sebagai indikator" in cari(temuan, "LBR051").pesan


def test_kelompok_lain_tidak_diurai(tmp_path: Path) -> None:
    """Where a column is the indikator, groups that are no aspek stay two columns that fit: a kesalahan."""
    isi: list[list[object]] = [
        ["NIP", "Indikator", "Keuangan", None, "Fisik", None],
        [None, None, "Target", "Realisasi", "Target", "Realisasi"],
        [BUDI, "a", 100, 90, 20, 21],
    ]
    _, temuan = baca(tmp_path, {"x.xlsx": xlsx({"target": isi})})
    assert kode(temuan) == ["KOL002", "KOL002"]


def test_aspek_di_bawah_target(tmp_path: Path) -> None:
    """The older form has kuantitas, mutu and waktu of each task side by side; a dash is none."""
    isi: list[list[object]] = [
        ["PEGAWAI NEGERI SIPIL YANG DINILAI"],
        ["NIP", BUDI],
        ["NO", "III. KEGIATAN TUGAS JABATAN", "TARGET", None, None, "REALISASI", None, None],
        [None, None, "KUANT/OUTPUT", "KUAL/MUTU", "BIAYA", "KUANT/OUTPUT", "KUAL/MUTU", "BIAYA"],
        [1, "Surat", 240, 100, "-", 250, 98, "-"],
    ]
    tabel, _ = baca(tmp_path, {"x.xlsx": xlsx({"SKP": isi})})
    assert _isi(tabel, "nip", "aspek", "target", "realisasi") == [
        (BUDI, "KUANT/OUTPUT", 240.0, 250.0),
        (BUDI, "KUAL/MUTU", 100.0, 98.0),
    ]


def test_penilai_sebagai_kolom_satu_orang(tmp_path: Path) -> None:
    """One sheet a person, butir as rows and raters as columns: a mark of each rater, none of the totals."""
    isi: list[list[object]] = [
        ["Nama", ":", "Budi Uji"],
        ["NIP", ":", BUDI],
        [],
        ["No", "Butir Penilaian", "Atasan", "Rekan 1", "Rekan 2"],
        [1, "Inisiatif", 4, 3, None],
        [2, "Kerja Sama", 5, 2, 1],
        ["Jumlah", None, 9, 5, 1],
    ]
    tabel, temuan = baca(tmp_path, {"x.xlsx": xlsx({"Budi": isi})})
    assert _isi(tabel, "nip", "peran", "butir", "skor") == [
        (BUDI, "atasan", "Inisiatif", 4.0),
        (BUDI, "atasan", "Kerja Sama", 5.0),
        (BUDI, "rekan", "Inisiatif", 3.0),
        (BUDI, "rekan", "Kerja Sama", 2.0),
        (BUDI, "rekan", "Kerja Sama", 1.0),
    ]
    assert tabel[0].asal.tempat("peran", 5).sel == "C4"
    assert tabel[0].asal.tempat("nip", 5).sel == "C2"
    assert "LBR051" in kode(temuan)


def test_penilai_bernomor_pada_lembar_peran(tmp_path: Path) -> None:
    """``Penilai 1`` is a rater of the role that the sheet is named after, and of none elsewhere."""
    isi = [["NIP", "Butir", "Penilai 1", "Penilai 2"], [BUDI, "Inisiatif", 4, 3]]
    tabel, _ = baca(tmp_path, {"x.xlsx": xlsx({"penilaian rekan": isi})})
    assert _isi(tabel, "peran", "skor") == [("rekan", 4.0), ("rekan", 3.0)]
    tabel, temuan = baca(tmp_path, {"y.xlsx": xlsx({"penilaian": isi})})
    assert tabel == []
    assert "KOL001" in kode(temuan)


def test_kolom_bernomor_di_bawah_kelompok(tmp_path: Path) -> None:
    """Days 1 to 3 under ``Tanggal`` belong to the header: the totals beside them keep their names."""
    isi: list[list[object]] = [
        ["No", "NIP", "Tanggal", None, None, "Jumlah", None, "Hari Kerja"],
        [None, None, 1, 2, 3, "Hadir", "Alpa", None],
        [1, BUDI, "H", "H", "A", 2, 1, 3],
    ]
    tabel, _ = satu_tabel(tmp_path, {"kehadiran": isi}, "kehadiran")
    assert _isi([tabel], "nip", "hadir", "hari_kerja") == [(BUDI, 2.0, 3.0)]
    assert "tanggal" not in tabel.sel


def test_nip_skor_sekali_per_orang(tmp_path: Path) -> None:
    """Marks butir by butir with the NIP in a person's first row only belong to that person."""
    isi: list[list[object]] = [
        ["NIP", "Nama", "Butir", "Skor"],
        [BUDI, "Budi Uji", "Inisiatif", 4],
        [None, None, "Kerja Sama", 3],
        [ANI, "Ani Uji", "Inisiatif", 2],
    ]
    tabel, temuan = satu_tabel(tmp_path, {"penilaian_atasan": isi}, "penilaian")
    assert tabel.sel["nip"] == [BUDI, BUDI, ANI]
    assert cari(temuan, "LBR029").tempat.sel == "A3"


def test_nip_gabungan_di_samping_yang_tidak(tmp_path: Path) -> None:
    """One person's NIP is merged over the rows, the next one's stands in the first row: both are filled down."""
    isi = [TARGET, [BUDI, "a", 1, 1], [None, "b", 1, 1], [ANI, "c", 1, 1], [None, "d", 1, 1]]
    tabel, _ = baca(tmp_path, {"x.xlsx": xlsx({"target": isi}, lambda buku: buku["target"].merge_cells("A2:A3"))})
    assert tabel[0].sel["nip"] == [BUDI, BUDI, ANI, ANI]


@pytest.mark.parametrize(
    ("target", "realisasi", "satuan", "hasil"),
    [
        ("120 bayi", "110 Bayi", None, (120.0, 110.0, "bayi")),
        ("120 bayi", 110, None, (120.0, 110.0, "bayi")),
        ("2,5 ton", "2 ton", "Ton", ("2,5", 2.0, "Ton")),
        ("120 bayi", "110 orang", None, ("120 bayi", "110 orang", None)),
        ("120 bayi", "110 bayi", "ibu", ("120 bayi", "110 bayi", "ibu")),
        ("2 juta", "1 juta", None, ("2 juta", "1 juta", None)),
        ("3 s.d. 5 hari", "4 hari", None, ("3 s.d. 5 hari", 4.0, "hari")),
        ("95 %", "96 %", None, ("95 %", "96 %", None)),
    ],
)
def test_angka_bersatuan(
    tmp_path: Path, target: object, realisasi: object, satuan: object, hasil: tuple[object, ...]
) -> None:
    """A number with its unit is taken apart where the row names one unit only; nothing is reckoned."""
    isi = [[*TARGET, "Satuan"], [BUDI, "a", target, realisasi, satuan]]
    tabel, temuan = satu_tabel(tmp_path, {"target": isi}, "target")
    assert _isi([tabel], "target", "realisasi", "satuan") == [hasil]
    assert ("KOL040" in kode(temuan)) == (hasil[0] != target or hasil[1] != realisasi)


def test_formulir_skp_resmi(tmp_path: Path) -> None:
    """The form of PermenPANRB 6/2022 with both people beside each other: the rated one's targets, units apart."""
    isi: list[list[object]] = [
        ["EVALUASI KINERJA PEGAWAI"],
        ["PERIODE: TRIWULAN I TAHUN 2026"],
        ["NO", "PEGAWAI YANG DINILAI", None, "NO", "PEJABAT PENILAI KINERJA", None],
        [1, "NAMA", "Budi Uji", 1, "NAMA", "Ani Uji"],
        [2, "NIP", BUDI, 2, "NIP", ANI],
        ["NO", "RENCANA HASIL KERJA", "INDIKATOR KINERJA INDIVIDU", "TARGET", "REALISASI BERDASARKAN BUKTI DUKUNG"],
        ["A. UTAMA"],
        [1, "Imunisasi", "Jumlah bayi", "120 bayi", "110 bayi"],
        ["B. TAMBAHAN"],
        [1, "Stunting", "Jumlah rapat", "4 rapat", "4 rapat"],
        ["RATING HASIL KERJA: SESUAI EKSPEKTASI"],
    ]
    tabel, _ = baca(tmp_path, {"x.xlsx": xlsx({"Budi": isi})})
    assert _isi(tabel, "nip", "indikator", "target", "realisasi", "satuan", "jenis") == [
        (BUDI, "Jumlah bayi", 120.0, 110.0, "bayi", "utama"),
        (BUDI, "Jumlah rapat", 4.0, 4.0, "rapat", "tambahan"),
    ]


def test_peta_penilai_sebagai_kolom(tmp_path: Path) -> None:
    """The map of a rater matrix misses nothing, and its kolom.yaml, which says ``Atasan: skor``, changes nothing."""
    isi = [["NIP", "Butir", "Atasan", "Rekan 1"], [BUDI, "Inisiatif", 4, 3]]
    (tmp_path / "x.xlsx").write_bytes(xlsx({"penilaian": isi}))
    buku, _ = buka([tmp_path / "x.xlsx"])
    (lembar,) = pahami(buku, KEBUTUHAN).lembar
    assert lembar.kurang == ()
    tangan = replace(KEBUTUHAN, kolom={"penilaian": {"Atasan": "skor", "Rekan 1": "skor"}})
    tabel, _ = susun(buku, tangan)
    assert _isi(tabel, "peran", "skor") == [("atasan", 4.0), ("rekan", 3.0)]
