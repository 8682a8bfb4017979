"""What the terminal shows of findings."""

from __future__ import annotations

from laporan.layar_uji import tampil
from laporan.pabrik import buat_temuan

from asnkin.laporan import teks
from asnkin.tempat import Tempat
from asnkin.temuan import Temuan, Tingkat


def test_tulisan_data_bukan_perintah_layar() -> None:
    """Brackets are printed, escape sequences, control and direction characters are not."""
    satu = Temuan("PEG901", Tingkat.KESALAHAN, "nilai '[b]\x1b[2J'", "[i]", Tempat("[a].xlsx", "x\x1b", "A1"))
    cetak = tampil(teks.temuan([satu], 5), 200)
    assert cetak.splitlines()[:2] == [
        "[a].xlsx  x !A1  kesalahan PEG901  nilai '[b] [2J'",
        "          saran: [i]",
    ]


def test_temuan_seutuhnya() -> None:
    """The most serious stands last, next to the count; the remedy is under the finding."""
    assert tampil(teks.temuan(buat_temuan(), 50), lembut=True) == (
        "contoh.xlsx  pegawai!E2:E4  catatan PEG901  3 jenjang diturunkan dari jabatan\n"
        "contoh.xlsx  target!E4  peringatan TGT901  realisasi indikator 'Promosi digelar' masih kosong\n"
        "             saran: Isi realisasi\n"
        "contoh.xlsx  pegawai!A6  kesalahan PEG902  NIP bukan 18 digit\n"
        "             saran: Tulis NIP sebagai teks 18 digit\n"
        "Ditemukan 1 kesalahan, 1 peringatan, dan 1 catatan pada 2 lembar."
    )


def test_temuan_terpotong_menyisakan_yang_terberat() -> None:
    """With room for two, the catatan is held back and counted."""
    baris = tampil(teks.temuan(buat_temuan(), 2), lembut=True).splitlines()
    assert baris[0].startswith("contoh.xlsx  target!E4  peringatan")
    assert baris[-2:] == [
        "1 temuan lain tidak ditampilkan (1 catatan); perbesar --maks",
        "Ditemukan 1 kesalahan, 1 peringatan, dan 1 catatan pada 2 lembar.",
    ]


def test_temuan_dalam_satu_tingkat_tetap_berurutan() -> None:
    """Within a level the given order holds, also where the display is cut."""
    banyak = [Temuan("PEG901", Tingkat.KESALAHAN, f"ke-{i}") for i in range(1_500)]
    baris = tampil(teks.temuan(banyak, 3), lembut=True).splitlines()
    assert baris == [
        "kesalahan PEG901  ke-0",
        "kesalahan PEG901  ke-1",
        "kesalahan PEG901  ke-2",
        "1.497 temuan lain tidak ditampilkan (1.497 kesalahan); perbesar --maks",
        "Ditemukan 1.500 kesalahan.",
    ]


def test_catatan_banyak_berkas_disebut_sekali() -> None:
    """What twelve agencies' files share is one line, which counts as one for --maks; faults and two files are not."""
    catatan = [
        Temuan(
            "PNL914", Tingkat.CATATAN, f"{i} skor tidak dipakai", "abaikan", Tempat(f"opd{i}.xlsx", "penilaian", "C2")
        )
        for i in range(1, 13)
    ]
    dua = [Temuan("LBR901", Tingkat.CATATAN, "kosong", tempat=Tempat(f"{b}.xlsx", "target")) for b in "ab"]
    salah = [Temuan("NIP901", Tingkat.KESALAHAN, "salah", tempat=Tempat(f"{b}.xlsx", "pegawai", "A2")) for b in "abc"]
    cetak = tampil(teks.temuan([*salah, *catatan, *dua], 6), lembut=True)
    assert cetak == (
        "opd1.xlsx  penilaian!C2  catatan PNL914  1 skor tidak dipakai\n"
        "           begitu pula pada 11 berkas lain: opd2.xlsx, opd3.xlsx, dan 9 lagi\n"
        "           saran: abaikan\n"
        "a.xlsx  target  catatan LBR901  kosong\n"
        "b.xlsx  target  catatan LBR901  kosong\n"
        "a.xlsx  pegawai!A2  kesalahan NIP901  salah\n"
        "b.xlsx  pegawai!A2  kesalahan NIP901  salah\n"
        "c.xlsx  pegawai!A2  kesalahan NIP901  salah\n"
        "Ditemukan 3 kesalahan dan 14 catatan pada 17 lembar."
    )
    assert "14 temuan lain tidak ditampilkan (14 catatan)" in tampil(teks.temuan([*salah, *catatan, *dua], 3))


def test_catatan_kedua_pada_berkas_yang_sama_tetap_disebut() -> None:
    """Three files with two columns each: two lines, each for all three files."""
    temuan = [
        Temuan("SEL915", Tingkat.CATATAN, f"kolom {kolom}", tempat=Tempat(f"{b}.xlsx", "target", f"{kolom}2"))
        for b in "abc"
        for kolom in "DE"
    ]
    baris = tampil(teks.temuan(temuan, 9), lembut=True).splitlines()
    assert [satu.split("SEL915  ")[-1].strip() for satu in baris[:4]] == [
        "kolom D", "begitu pula pada 2 berkas lain: b.xlsx dan c.xlsx",
        "kolom E", "begitu pula pada 2 berkas lain: b.xlsx dan c.xlsx",
    ]  # fmt: skip


def test_tempat_yang_tidak_lengkap() -> None:
    """A finding about a file has no sheet; one about a sheet no cell; two levels are joined by dan."""
    temuan = [
        Temuan("BRK901", Tingkat.KESALAHAN, "berkas kosong", "Isi", Tempat("a.xlsx")),
        Temuan("LBR901", Tingkat.PERINGATAN, "lembar dilewati", "", Tempat("a.xlsx", "Catatan")),
    ]
    assert tampil(teks.temuan(temuan, 9), lembut=True) == (
        "a.xlsx  Catatan  peringatan LBR901  lembar dilewati\n"
        "a.xlsx  kesalahan BRK901  berkas kosong\n"
        "        saran: Isi\n"
        "Ditemukan 1 kesalahan dan 1 peringatan pada 1 lembar."
    )


def test_tanpa_temuan() -> None:
    """Nothing found is said in one line."""
    assert tampil(teks.temuan([], 50)) == "Tidak ada temuan."


def test_temuan_ringkas() -> None:
    """One line a finding, whole ranges, four fields between tabs; what is in the data breaks neither line nor field."""
    temuan = [
        Temuan("SEL901", Tingkat.KESALAHAN, "isi 'a\tb\nc'", "Isi", Tempat("a b.xlsx", "Data 1", "A2,A4:A6,A9,C1,C3")),
        Temuan("SEL901", Tingkat.CATATAN, "csv", tempat=Tempat("a.csv", "", "B2")),
        Temuan("BRK901", Tingkat.KESALAHAN, "rusak", tempat=Tempat("a.xlsx")),
        Temuan("DTA901", Tingkat.PERINGATAN, "tabel tidak ada"),
    ]
    assert teks.temuan_ringkas(temuan) == (
        "a b.xlsx:Data 1!A2,A4:A6,A9,C1,C3\tSEL901\tkesalahan\tisi 'a b c'\n"
        "a.csv:B2\tSEL901\tcatatan\tcsv\n"
        "a.xlsx\tBRK901\tkesalahan\trusak\n"
        "-\tDTA901\tperingatan\ttabel tidak ada"
    )
