"""rekap.xlsx, read back: sheets, order, numbers as printed, text that stays text, paper, reproducible bytes."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pytest
from laporan.bongkar import buka, salin, tabel
from laporan.pabrik import (
    NIP,
    buat_bahan,
    buat_hasil,
    buat_ringkasan,
    buat_rubrik,
    buat_temuan,
    kurang_dedi,
    rubrik_latih,
)
from laporan.pabrik_besar import bahan_besar
from python_calamine import CalamineWorkbook

from asnkin.laporan.excel.rekap import tulis_rekap
from asnkin.tempat import Tempat
from asnkin.temuan import Temuan, Tingkat

if TYPE_CHECKING:
    from asnkin.laporan.bahan import Bahan

LEMBAR = [
    "Ringkasan", "Peringkat", "Rincian", "Unit", "Indikator", "Butir", "Kesenjangan", "Kebutuhan Unit", "Pelatihan",
    "Peserta Pelatihan", "Bobot", "Belum Lengkap", "Temuan", "Jejak",
]  # fmt: skip
JAHAT = [
    "=1+1", "=cmd|' /C calc'!A0", "@SUM(A1)", "http://contoh.invalid", "<script>alert(1)</script>", "[merah]",
    "a\x00\x0bb", "+1", "-2", "<r>&</r>",
]  # fmt: skip
EMAS = Path(__file__).parent / "emas" / "rekap.txt"


def lembar(nama: str, **ubah: Any) -> list[dict[str, object]]:
    """Return the rows of a sheet's table."""
    return tabel(buka(tulis_rekap(buat_bahan(**ubah)), nilai=True)[nama])


def teks_lembar(nama: str, **ubah: Any) -> str:
    """Return all text of a sheet."""
    ws = buka(tulis_rekap(buat_bahan(**ubah)))[nama]
    return "\n".join(str(sel) for deret in ws.iter_rows(values_only=True) for sel in deret if sel is not None)


def kosongkan(bahan: Bahan) -> Bahan:
    """Return the same without people, gaps and findings."""
    h = bahan.hasil
    isi: dict[str, Any] = {}
    for nama in h.__slots__:
        satu = getattr(h, nama)
        if isinstance(satu, pd.DataFrame):
            isi[nama] = satu.iloc[:0]
        elif isinstance(satu, dict):
            isi[nama] = {kunci: tab.iloc[:0] for kunci, tab in satu.items()}
        else:
            isi[nama] = ()
    r = bahan.ringkasan
    nan = float("nan")
    ringkasan = buat_ringkasan(
        n=0, n_status=dict.fromkeys(r.n_status, 0), rata=nan, median=nan, tertinggi=nan, terendah=nan,
        distribusi=dict.fromkeys(r.distribusi, 0), terbaik=(), unit=r.unit.iloc[:0], butir=r.butir.iloc[:0],
        pelatihan=r.pelatihan.iloc[:0], n_kesenjangan=0, tanpa_pelatihan=0,
    )  # fmt: skip
    lanjut = bahan.tindak_lanjut
    lanjut = replace(
        lanjut, penghargaan=lanjut.penghargaan.iloc[:0], angka_kredit=lanjut.angka_kredit[:0],
        porsi_terukur=lanjut.porsi_terukur[:0], pelatihan_wajib=lanjut.pelatihan_wajib.iloc[:0],
        selisih_diri=lanjut.selisih_diri.iloc[:0],
    )  # fmt: skip
    hasil = replace(h, **isi)
    return replace(bahan, hasil=hasil, ringkasan=ringkasan, temuan=[], info={}, periode="", tindak_lanjut=lanjut)


def test_salinan_emas(tmp_path: Path) -> None:
    """Every cell of the recap of the small result, as it was looked at and accepted in tests/laporan/emas/rekap.txt."""
    nyata = salin(tulis_rekap(buat_bahan()))
    (tmp_path / "rekap.txt").write_text(nyata, "utf-8")
    assert nyata == EMAS.read_text("utf-8"), f"lihat {tmp_path / 'rekap.txt'}"


def test_cara_massal_dan_biasa_sama() -> None:
    """The whole recap has the same cells when every row goes through XlsxWriter's public interface."""
    bahan = bahan_besar(120)
    assert salin(tulis_rekap(bahan)) == salin(tulis_rekap(bahan, massal=False))


def test_bahan_sama_byte_sama() -> None:
    """Two runs give the same bytes; another time of creation gives others."""
    bahan = buat_bahan()
    assert tulis_rekap(bahan) == tulis_rekap(buat_bahan())
    assert tulis_rekap(bahan) != tulis_rekap(replace(bahan, dibuat=bahan.dibuat.replace(year=2027)))


def test_lembar_dan_sifat_dokumen() -> None:
    """The sheets in their order; title, author and date of creation in the document's properties."""
    wb = buka(tulis_rekap(buat_bahan()))
    assert wb.sheetnames == LEMBAR
    assert wb.properties.title == "Rekapitulasi Penilaian Kinerja Pegawai Triwulan I Tahun 2026"
    assert wb.properties.creator == "Pemerintah Kabupaten Contoh"
    assert wb.properties.created.isoformat() == "2026-04-05T02:00:00"


def test_siap_cetak() -> None:
    """Every sheet: Folio, one page wide (not Rincian), footer; tables: landscape, header frozen, filtered, repeated.

    Ringkasan is one page of A4, upright.
    """
    wb = buka(tulis_rekap(buat_bahan()))
    depan = wb["Ringkasan"]
    assert (depan.page_setup.paperSize, depan.page_setup.orientation) == (9, "portrait")
    assert depan.page_setup.fitToHeight in {None, 1}
    for ws in wb:
        assert ws.page_setup.paperSize == (9 if ws is depan else 14)
        if ws.title == "Bobot":
            assert ws.page_setup.fitToHeight in {None, 1}
        elif ws.title == "Rincian":  # too wide to be read on one page: test_rincian_yang_lebar_dicetak_terbaca
            assert ws.page_setup.scale == 75
        else:
            assert ws.sheet_properties.pageSetUpPr.fitToPage
            assert ws is depan or ws.page_setup.fitToHeight == 0
        assert ws.page_setup.fitToWidth in {None, 1}
        assert ws.oddFooter.left.text == "rahasia – bahan pertimbangan, keputusan pada pejabat penilai"
        assert ws.oddFooter.right.text == "Halaman &P dari &N"
    for ws in wb.worksheets[1:]:
        if ws.title == "Bobot":  # small tables below each other
            assert ws.page_setup.orientation == "landscape"
            continue
        kepala = int(str(ws.auto_filter.ref).split(":")[0][1:])
        assert ws.page_setup.orientation == "landscape"
        assert ws.freeze_panes.endswith(str(kepala + 1))
        assert str(ws.print_title_rows).endswith(f"${kepala}")


def test_peringkat_menurut_daftar_dengan_predikat_di_depan() -> None:
    """Predikat, the rank within jenjang, the overall one; Ani, Budi, Dedi; Citra has no rank and is not there."""
    baris = lembar("Peringkat")
    assert list(baris[0])[:5] == [
        "Predikat (usulan)", "Peringkat dalam Jenjang", "Peringkat Keseluruhan", "Nama", "NIP",
    ]  # fmt: skip
    assert [list(satu.values())[:3] for satu in baris] == [["Sangat Baik", 1, 1], ["Cukup", 2, 2], ["Cukup", 3, 3]]
    assert [satu["NIP"] for satu in baris] == [NIP[1], NIP[0], NIP[3]]
    assert [satu["Nilai Akhir"] for satu in baris] == [94.0, 85.08, 62.0]
    assert [satu["Peringkat dalam Unit Kerja"] for satu in baris] == [1, 2, 1]
    assert baris[1]["Keterangan"] == (
        "ditetapkan Cukup oleh Kepala Dinas Kesehatan, 2 April 2026 (hasil hitung: Baik): Temuan inspektorat"
    )


def test_peringkat_tanpa_kelompok_dan_dengan_kuadran() -> None:
    """Without `dalam` the overall rank follows predikat; a rubric with the matrix shows both ratings in words."""
    sumbu = {"hasil_kerja": {"komponen": "hasil_kerja", "sesuai": 90, "di_atas": 110}}
    sumbu["perilaku_kerja"] = {"komponen": "perilaku", "sesuai": 60, "di_atas": 80}
    hasil = buat_hasil()
    rating = np.array(["sesuai", "di_atas", "", ""], dtype=object)
    status = np.array(["lengkap", "tanpa nilai", "belum lengkap", "lengkap"], dtype=object)
    pegawai = hasil.pegawai.assign(kuadran_hasil_kerja=rating, kuadran_perilaku_kerja=rating[::-1], status=status)
    baris = lembar(
        "Peringkat",
        hasil=replace(hasil, pegawai=pegawai),
        rubrik=buat_rubrik(peringkat={"urut": ["nilai_akhir"]}, predikat={"kuadran": sumbu}),
    )
    assert list(baris[0])[:3] == ["Predikat (usulan)", "Peringkat Keseluruhan", "Nama"]
    assert [satu["Rating Hasil Kerja"] for satu in baris] == ["Di Atas Ekspektasi", "Sesuai Ekspektasi", None]
    assert baris[0]["Keterangan"] == "predikat dari rating, tanpa nilai akhir"


def test_rincian_memuat_semua_orang_dan_angka() -> None:
    """Budi: hasil kerja 95.125, kontribusi 57.075; perilaku 70, 28; dasar and akhir 85.08; butir 72 and 68.

    Hasil kerja shows as 95,13 by its format. Measured: 57.075/85.075 = 67.09 %.
    """
    baris = lembar("Rincian")
    assert [satu["NIP"] for satu in baris] == [NIP[1], NIP[0], NIP[3], NIP[2]]
    budi = baris[1]
    assert {kunci: isi for kunci, isi in budi.items() if isinstance(isi, int | float)} == {
        "No": 2,
        "Hasil Kerja (bobot 60)/Nilai": 95.125,
        "Hasil Kerja (bobot 60)/Kontribusi": 57.075,
        "Perilaku Kerja (bobot 40)/Nilai": 70,
        "Perilaku Kerja (bobot 40)/Kontribusi": 28,
        "Bobot yang Dihitung": 100,
        "Nilai Dasar": 85.08,
        "Porsi Data Terukur": 0.6709,
        "Tambahan/Inovasi": 0,
        "Nilai Akhir": 85.08,
        "Butir Perilaku Kerja/Berorientasi Pelayanan": 72,
        "Butir Perilaku Kerja/Kolaborasi": 68,
        "JPM": 94.29,
        "Kode Unit": 1,
    }
    assert (budi["Predikat Hasil Hitung"], budi["Predikat (usulan)"]) == ("Baik", "Cukup")
    citra = baris[3]
    assert citra["Nilai Akhir"] is None
    assert citra["Perilaku Kerja (bobot 40)/Nilai"] == 60
    assert citra["Perilaku Kerja (bobot 40)/Kontribusi"] is None


def test_kesenjangan_dan_pelatihan() -> None:
    """In listing order of people, each one's gaps by priority; a gap without a training says so, in words."""
    hasil = buat_hasil()
    daftar = hasil.daftar_kesenjangan
    baris = lembar("Kesenjangan")
    kolom = ("NIP", "Butir", "Level", "Standar", "Kesenjangan", "Dasar", "Pelatihan yang Disarankan", "Kode Pelatihan")
    prima, tanpa = ("Pelayanan Prima", "PL-01"), ("belum ada pelatihan di katalog", None)
    assert [tuple(satu[k] for k in kolom) for satu in baris] == [
        (NIP[0], "Berorientasi Pelayanan", 3.6, 4, -0.4, "hasil penilaian", *prima),
        (NIP[3], "Berorientasi Pelayanan", 2.6, 4, -1.4, "hasil penilaian", *prima),
        (NIP[3], "Kolaborasi", 2.4, 3, -0.6, "hasil penilaian", *tanpa),
        (NIP[2], "Berorientasi Pelayanan", 3, 4, -1, "hasil penilaian", *prima),
    ]
    assert not {"Skor Diri", "Diri − Standar"} & set(baris[0])
    assert len(baris) == len(daftar)


def test_kesenjangan_yang_dirasakan_menunjukkan_skor_diri() -> None:
    """A level of 4.2 against 4 is no gap; the own mark of 3 is, and stands beside it with its distance."""
    hasil = buat_hasil()
    daftar = hasil.daftar_kesenjangan.iloc[:1].assign(level=4.2, kesenjangan=0.2, dirasakan=True, diri=3.0)
    [baris] = lembar(
        "Kesenjangan",
        hasil=replace(hasil, daftar_kesenjangan=daftar),
        rubrik=buat_rubrik(kesenjangan={"dari": ["nilai", "diri"]}),
    )
    kolom = ("Level", "Standar", "Kesenjangan", "Skor Diri", "Diri − Standar", "Dasar", "Kode Pelatihan")
    assert tuple(baris[k] for k in kolom) == (4.2, 4, 0.2, 3, -1, "dirasakan", "PL-01")


def test_target_yang_belum_tercapai_mendahului_kesenjangan() -> None:
    """Dedi's capaian of 83.2 stands before his gaps, with its limit and its training; other columns stay empty."""
    hasil, rubrik = buat_hasil(), rubrik_latih()
    baris = lembar("Kesenjangan", hasil=replace(hasil, target_kurang=kurang_dedi()), rubrik=rubrik)
    dedi = [satu for satu in baris if satu["NIP"] == NIP[3]]
    kolom = ("Butir", "Level", "Standar", "Kesenjangan", "Prioritas", "Dasar", "Kode Pelatihan")
    dasar = "target belum tercapai: capaian 83,20 dari 100"
    assert tuple(dedi[0][k] for k in kolom) == ("Target Layanan", None, None, None, None, dasar, "PL-01")
    assert [satu["Dasar"] for satu in dedi[1:]] == ["hasil penilaian"] * 2


def test_kebutuhan_unit() -> None:
    """One row a unit and butir with gaps, needs first and most people before few; a share is told with its people.

    A need names the trainings recommended for it: two at Dinas Pariwisata are to take PL-01, kolaborasi has none.
    """
    hasil = buat_hasil()
    kebutuhan = hasil.kebutuhan_unit.assign(kebutuhan=[False, True, True])
    baris = lembar("Kebutuhan Unit", hasil=replace(hasil, kebutuhan_unit=kebutuhan))
    kecil = "dari {} pegawai (kelompok kecil)"
    assert [list(satu.values())[1:9] for satu in baris] == [
        ["Dinas Pariwisata", "Berorientasi Pelayanan", 2, 2, 1, "ya", "2 " + kecil.format(2),
         "Pelayanan Prima (PL-01) untuk 2 orang"],
        ["Dinas Pariwisata", "Kolaborasi", 1, 1, 1, "ya", "1 " + kecil.format(1),
         "belum ada pelatihan di katalog untuk 1 orang"],
        ["Dinas Kesehatan", "Berorientasi Pelayanan", 2, 1, 0.5, "tidak", "1 " + kecil.format(2), None],
    ]  # fmt: skip
    banyak = hasil.kebutuhan_unit.assign(n_dinilai=[30, 3, 1], n_kesenjangan=[12, 3, 1])
    baris = lembar("Kebutuhan Unit", hasil=replace(hasil, kebutuhan_unit=banyak))
    assert [satu["Keterangan"] for satu in baris] == ["12 dari 30 pegawai", "3 dari 3 pegawai", "1 " + kecil.format(1)]


def test_belum_lengkap_dengan_semua_alasan() -> None:
    """Everyone whose status is not lengkap, each reason on a line; kedudukan hukum where that is the reason."""
    hasil = buat_hasil()
    status = np.array(["lengkap", "tidak dinilai", "belum lengkap", "lengkap"], dtype=object)
    kedudukan = np.array(["", "CLTN", "Aktif", "Aktif"], dtype=object)
    baris = lembar(
        "Belum Lengkap",
        hasil=replace(hasil, pegawai=hasil.pegawai.assign(status=status, kedudukan_hukum=kedudukan)),
    )
    assert [(satu["NIP"], satu["Status"], satu["Yang Masih Kurang"]) for satu in baris] == [
        (NIP[1], "tidak dinilai", "kedudukan hukum: CLTN"),
        (NIP[2], "belum lengkap", "realisasi indikator 'Promosi digelar' masih kosong\nnilai komponen Hasil Kerja"),
    ]


def test_temuan_dan_jejak() -> None:
    """All findings, the most serious first; the trace names program, rubric and files with their fingerprints."""
    baris = lembar("Temuan")
    assert [satu["Kode"] for satu in baris] == ["PEG902", "TGT901", "PEG901"]
    assert list(baris[0].values())[1:] == [
        "kesalahan", "PEG902", "contoh.xlsx", "pegawai", "A6", "19000101", "NIP bukan 18 digit",
        "Tulis NIP sebagai teks 18 digit",
    ]  # fmt: skip
    jejak = {satu["Hal"]: satu["Isi"] for satu in lembar("Jejak")}
    assert jejak["Program"] == "asnkin 0.1.0"
    assert jejak["SHA-256 rubrik"] == "ab" * 32
    assert jejak["SHA-256 contoh.xlsx"] == "cd" * 32


def test_ringkasan_kop_dan_tanda_tangan() -> None:
    """The official title block, the note that a predikat is a proposal, and who signs where and when."""
    teks = teks_lembar("Ringkasan")
    assert teks.startswith(
        "REKAPITULASI PENILAIAN KINERJA PEGAWAI\nPEMERINTAH KABUPATEN CONTOH\nDINAS KESEHATAN\n"
        "PERIODE: TRIWULAN I TAHUN 2026\n"
    )
    assert "Predikat adalah usulan hasil hitung; Pejabat Penilai Kinerja yang memutuskan." in teks
    assert "Temuan pada data: 1 kesalahan, 1 peringatan, 1 catatan; lihat lembar 'Temuan'." in teks
    assert "1 predikat ditetapkan berbeda dari hasil hitung" in teks
    ws = buka(tulis_rekap(buat_bahan()))["Ringkasan"]
    kanan = [sel.value for deret in ws.iter_rows(min_col=17, max_col=17) for sel in deret if sel.value is not None]
    assert kanan[-5:] == [
        "Contoh, 5 April 2026", "Kepala BKPSDM,", "Eka Contoh, S.H., M.Si.", "Pembina Utama Muda",
        "NIP. 190005051990021005",
    ]  # fmt: skip


def test_butir_yang_tidak_dinilai_tidak_ditulis() -> None:
    """A butir that nobody was rated on is no row; one without a standard stays with its mean."""
    bahan = buat_bahan()
    butir = bahan.ringkasan.butir.copy()
    hilang, tersisa = butir["butir"].tolist()[:2]
    butir.loc[0, ["n_dinilai", "rata"]] = [0, np.nan]
    butir.loc[1, "n_dinilai"] = 0
    ws = buka(tulis_rekap(replace(bahan, ringkasan=replace(bahan.ringkasan, butir=butir))))["Butir"]
    tertulis = {sel.value for baris in ws.iter_rows() for sel in baris}
    nama = bahan.rubrik.semua_butir()
    assert nama[hilang].nama not in tertulis
    assert nama[tersisa].nama in tertulis


def test_tanda_tangan_tanpa_keterangan_dan_tanggal_bebas() -> None:
    """What the workbook does not say is dotted, to be filled in by hand; a date in words stays as it is."""
    teks = teks_lembar("Ringkasan", info={"tanggal": "awal April"})
    assert "..............., awal April\n" in teks
    assert f"NIP. {'.' * 30}" in teks
    assert "PEMERINTAH" not in teks


def test_tanpa_seorang_pun() -> None:
    """A result without people still makes a whole recap that says so on each sheet."""
    wb = buka(tulis_rekap(kosongkan(buat_bahan())))
    assert wb.sheetnames == [nama for nama in LEMBAR if nama not in {"Indikator", "Butir"}]
    assert "Tidak ada kesenjangan." in str(wb["Kesenjangan"]["A2"].value)
    assert "Semua pegawai bernilai lengkap." in str(wb["Belum Lengkap"]["A2"].value)
    assert "Tidak ada temuan." in str(wb["Temuan"]["A2"].value)
    assert "Belum ada pegawai yang berperingkat" in str(wb["Peringkat"]["A2"].value)


@pytest.mark.parametrize("massal", [True, False])
def test_teks_pengguna_tetap_teks(*, massal: bool) -> None:
    """Names, units, notes and settings that look like formulas, links or markup stay text wherever they are shown."""
    hasil = buat_hasil()
    pegawai = hasil.pegawai.assign(
        nama=np.array(JAHAT[:4], dtype=object),
        unit_kerja=np.array(JAHAT[4:8], dtype=object),
        jabatan=np.array([JAHAT[8], JAHAT[9], JAHAT[0], JAHAT[1]], dtype=object),
    )
    ringkasan = buat_ringkasan()
    bahan = buat_bahan(
        hasil=replace(hasil, pegawai=pegawai, kekurangan=((), (), tuple(JAHAT), ())),
        ringkasan=replace(ringkasan, unit=ringkasan.unit.assign(unit_kerja=np.array(JAHAT[:2], dtype=object))),
        temuan=[
            Temuan("X", Tingkat.CATATAN, satu, satu, Tempat(satu, satu, "A1"), nilai=satu) for satu in JAHAT
        ],
        info=dict.fromkeys(buat_bahan().info, JAHAT[0]),
    )  # fmt: skip
    wb = buka(tulis_rekap(bahan, massal=massal))
    isi = [sel for ws in wb for deret in ws.iter_rows() for sel in deret if sel.value is not None]
    rumus = [sel.value for sel in isi if sel.data_type == "f"]
    biasa = buka(tulis_rekap(buat_bahan(), massal=massal))
    assert set(rumus) <= {
        sel.value for ws in biasa for deret in ws.iter_rows() for sel in deret if sel.data_type == "f"
    }
    assert {sel.data_type for sel in isi} == {"s", "n", "f"}
    assert [sel for sel in isi if sel.hyperlink] == []
    nama = {satu["Nama"] for satu in tabel(wb["Rincian"])}
    assert nama == set(JAHAT[:4])
    pesan = {satu["Temuan"] for satu in tabel(wb["Temuan"])}
    assert pesan == {*JAHAT[:6], "a  b", "+1", "-2", "<r>&</r> "}


def test_nama_predikat_dengan_tanda_kutip() -> None:
    """A quotation mark in a class's name does not break the colouring rule."""
    kelas = [{"nama": 'Sangat "Baik"', "mulai": 90}, {"nama": "Lain", "mulai": 0}]
    rubrik = buat_rubrik(predikat={"ambang": kelas})
    ringkasan = buat_ringkasan()
    unit = ringkasan.unit.rename(
        columns={"predikat:Baik": 'predikat:Sangat "Baik"', "predikat:Kurang": "predikat:Lain"}
    )
    ringkasan = replace(ringkasan, distribusi={'Sangat "Baik"': 1, "Lain": 2}, unit=unit)
    ws = buka(tulis_rekap(buat_bahan(rubrik=rubrik, ringkasan=ringkasan)))["Peringkat"]
    rumus = [isi for aturan in ws.conditional_formatting for satu in aturan.rules for isi in satu.formula]
    assert '"Sangat ""Baik"""' in rumus


def test_sepuluh_ribu_pegawai() -> None:
    """10 000 people: everyone is in Rincian, and calamine reads the same NIPs in the same order."""
    bahan = bahan_besar(10_000)
    rincian = CalamineWorkbook.from_filelike(BytesIO(tulis_rekap(bahan))).get_sheet_by_name("Rincian").to_python()
    pegawai = bahan.hasil.pegawai
    nip = [deret[2] for deret in rincian if isinstance(deret[0], float)]
    assert nip == pegawai["nip"].iloc[np.argsort(pegawai["_urutan"])].tolist()


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) tidak terpasang")
def test_libreoffice_membacanya_sama(tmp_path: Path) -> None:
    """LibreOffice opens the recap and writes it back with the same cells."""
    asal = tmp_path / "rekap.xlsx"
    asal.write_bytes(tulis_rekap(buat_bahan(temuan=[*buat_temuan(), *(
        Temuan("X", Tingkat.CATATAN, satu) for satu in JAHAT
    )])))  # fmt: skip
    perintah = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profil", "--convert-to", "xlsx"]
    subprocess.run([*perintah, "--outdir", tmp_path / "lo", asal], check=True, capture_output=True, timeout=120)  # noqa: S603
    semula, balik = (CalamineWorkbook.from_path(satu) for satu in (asal, tmp_path / "lo" / "rekap.xlsx"))
    assert semula.sheet_names == balik.sheet_names
    for nama in semula.sheet_names:
        dua = [
            [[_lima_belas(sel) for sel in deret if sel != ""] for deret in wb.get_sheet_by_name(nama).to_python()]
            for wb in (semula, balik)
        ]
        assert dua[0] == dua[1]


def _lima_belas(isi: object) -> object:
    """Return a number with the 15 digits that LibreOffice writes."""
    return float(f"{isi:.15g}") if isinstance(isi, float) else isi


def test_urutan_temuan_bertentangan_tetap_satu() -> None:
    """The same findings in another order give the same sheet."""
    temuan = buat_temuan()
    assert lembar("Temuan", temuan=temuan) == lembar("Temuan", temuan=temuan[::-1])


def test_rincian_yang_lebar_dicetak_terbaca() -> None:
    """What does not fit beside the names goes to further pages at three quarters of the size, each with the names.

    A page begins with a group of columns, not within one; a narrow table stays one page wide.
    """
    ws = buka(tulis_rekap(bahan_besar(40)))["Rincian"]
    assert (ws.page_setup.scale, ws.print_title_cols) == (75, "$A:$C")
    pisah = [satu.id + 1 for satu in ws.col_breaks.brk]
    assert 1 <= len(pisah) <= 4
    assert pisah[0] > 4
    kepala = ws[str(ws.auto_filter.ref).split(":", maxsplit=1)[0]].row
    tunggal = [ws.cell(kepala, j).value is None for j in pisah]
    assert all(satu or ws.cell(kepala - 1, j).value for satu, j in zip(tunggal, pisah, strict=True))
    sempit = buka(tulis_rekap(buat_bahan()))
    assert sempit["Peringkat"].print_title_cols is None
    assert sempit["Peringkat"].col_breaks.count == 0
