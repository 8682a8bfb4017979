"""Drafts of Format D.1.1 to D.1.3 and C.1.1 to C.1.3: the annex's words, what fills them, and what must not appear."""

from __future__ import annotations

import re
import shutil
from io import BytesIO
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from laporan.ganas import GANAS
from laporan.halaman import urai
from laporan.jelasan import SAAT, siapkan
from laporan.peramban import Peramban, baca_pdf
from rubrik_bawaan.test_nasional import BUTIR, RATNA, TOMI, isi_buku, skor_ratna
from ujung_ke_ujung import buku_kecil
from ujung_ke_ujung.buku_kecil import tulis_buku

from asnkin.laporan.dokumen.bentuk import KONSEP, LANJUTAN, TITIK, Format
from asnkin.laporan.dokumen.excel import tulis_buku as tulis_xlsx
from asnkin.laporan.dokumen.isi import IsiDokumen
from asnkin.laporan.dokumen.susun import dokumen
from asnkin.laporan.html.dokumen import tulis_dokumen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from asnkin.laporan.dokumen.bentuk import Dokumen

WATI = "190001012000122001"
INFO = [
    ["nama", "isi"],
    ["rubrik", "nasional"],
    ["periode", "2026-TW1"],
    ["instansi", "Pemerintah Kabupaten Contoh"],
    ["tempat", "Kota Contoh"],
]
PEGAWAI = [
    ["nip", "nama", "unit_kerja", "jabatan", "pangkat", "golongan", "atasan_nip", "kedudukan_hukum"],
    [RATNA, "Ratna", "Bappeda", "Perencana Ahli Pertama", "Penata Muda", "III/a", TOMI, "Aktif"],
    [TOMI, "Tomi", "Bappeda", "Perencana Ahli Madya", "Pembina", "IV/a", WATI, "CLTN"],
    [WATI, "Wati", "Bappeda", "Kepala Bappeda", "", "", "", "CLTN"],
]
KEBERATAN = [
    ["nip", "alasan", "tanggal_terima", "tanggal", "penjelasan", "keputusan", "tanggal_keputusan", "predikat_baru"],
    [RATNA, "Bukti menyusul", "2026-04-08", "2026-04-15", "Bukti sudah diperiksa", "Mengubah", "2026-04-22", "Kurang"],
]
TAHAP = [
    ["nip", "tahap", "tanggal"],
    [RATNA, "ditandatangani", "2026-04-06"],
    [RATNA, "diterima", "2026-04-08"],
]
LIBUR = [["tanggal"], ["2026-04-03"]]


def buku(**lembar: list[list[Any]]) -> dict[str, list[list[Any]]]:
    """Sheets of Ratna, her superior Tomi and his superior Wati, who have all that the documents need."""
    organisasi = [["unit_kerja", "predikat"], ["Bappeda", "Baik"]]
    return isi_buku(info=INFO, pegawai=PEGAWAI, capaian_organisasi=organisasi) | lembar


def buat(tmp_path: Path, *minta: Format, nip: str = RATNA, **lembar: list[list[Any]]) -> Dokumen:
    """Draft one person's documents."""
    isi = siapkan(tulis_buku(tmp_path / "data.xlsx", buku(**lembar)))
    siap = IsiDokumen(isi.bahan, isi.jejak, {}, auditor=False)
    return dokumen(siap, siap.baris_nip[nip], minta)


def teks_halaman(isi: Dokumen) -> str:
    """Everything that the page says."""
    return str(urai(tulis_dokumen(isi, "0")).teks)


def teks_buku(isi: Dokumen) -> list[str]:
    """Every text of the workbook, row by row."""
    buku_kerja = openpyxl.load_workbook(BytesIO(tulis_xlsx(isi, SAAT)))
    return [
        str(sel) for ws in buku_kerja for baris in ws.iter_rows(values_only=True) for sel in baris if sel is not None
    ]


def berurutan(teks: str, *potongan: str) -> bool:
    """Tell whether these stand in a text one after the other."""
    return re.search(".*".join(re.escape(satu) for satu in potongan), teks) is not None


def test_d11_menurut_lampiran(tmp_path: Path) -> None:
    """Format D.1.1 in the order and the words of the annex, filled with Ratna, Tomi and Wati."""
    isi = buat(tmp_path, Format.D11, dokumen=TAHAP)
    harap = (
        KONSEP, "FORMAT D.1.1", "(LAMBANG GARUDA)", "DOKUMEN EVALUASI KINERJA PEGAWAI", "PERIODE*: TRIWULAN I**",
        "PEMERINTAH KABUPATEN CONTOH", "PERIODE PENILAIAN: 1 JANUARI SD 31 MARET TAHUN 2026",
        "1. PEGAWAI YANG DINILAI", "NAMA", "Ratna", "NIP", RATNA, "PANGKAT/GOL RUANG", "Penata Muda, III/a",
        "JABATAN", "Perencana Ahli Pertama", "UNIT KERJA", "Bappeda",
        "2. PEJABAT PENILAI KINERJA", "Tomi", TOMI, "3. ATASAN PEJABAT PENILAI KINERJA", "Wati", WATI,
        "4. EVALUASI KINERJA", "CAPAIAN KINERJA ORGANISASI", "Baik", "PREDIKAT KINERJA PEGAWAI", "Baik (usulan)",
        "5. CATATAN/REKOMENDASI", "Mulailah tanpa menunggu arahan",
        "Kota Contoh, ", "7. Pegawai yang Dinilai", "Kota Contoh, 6 April 2026", "6. Pejabat Penilai Kinerja",
        "* periode disesuaikan dengan periode evaluasi kinerja Pegawai yang berlaku pada Instansi Pemerintah",
        "** pilih salah satu",
    )  # fmt: skip
    assert berurutan(teks_halaman(isi), *harap)
    assert isi.hasil is None
    di_buku = " ".join(teks_buku(isi))
    assert berurutan(di_buku, *harap[:30])
    for satu in harap:
        assert satu in di_buku


def test_c13_menurut_lampiran(tmp_path: Path) -> None:
    """Format C.1.3: its columns, results by kind, the seven values, ratings and predikat."""
    isi = buat(tmp_path, Format.C13)
    assert berurutan(
        teks_halaman(isi), "FORMAT C.1.3", "HASIL EVALUASI KINERJA PEGAWAI", "PENDEKATAN HASIL KERJA KUANTITATIF",
        "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL", "PERIODE***: TRIWULAN I*", "NO", "PEGAWAI YANG DINILAI",
        "PEJABAT PENILAI KINERJA", "CAPAIAN KINERJA ORGANISASI*", "BAIK", "POLA DISTRIBUSI",
        "(diisi dengan gambar pola distribusi)", "HASIL KERJA", "No.",
        "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI", "RENCANA HASIL KERJA", "ASPEK", "INDIKATOR KINERJA INDIVIDU",
        "TARGET", "REALISASI BERDASARKAN BUKTI DUKUNG", "UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG", "(1)",
        "(8)", "A. UTAMA", "1", "Dokumen yang disusun", "4", "5", "2", "85 sampai 95", "96,9", "B. TAMBAHAN", "4",
        "Narasumber bimbingan teknis", "Di Atas Ekspektasi", "RATING HASIL KERJA*", "DIATAS EKSPEKTASI**",
        "PERILAKU KERJA", "1", "Berorientasi pelayanan", "Memahami dan memenuhi kebutuhan masyarakat",
        "Ekspektasi Khusus Pimpinan:", "7", "Kolaboratif", "RATING PERILAKU KERJA*", "SESUAI EKSPEKTASI**",
        "PREDIKAT KINERJA PEGAWAI*", "BAIK", "Pejabat Penilai Kinerja", "Tomi", TOMI, "* pilih salah satu",
        "** rating hasil dan rating perilaku kerja Pegawai", "*** periode disesuaikan",
    )  # fmt: skip
    assert isi.evaluasi is None


def test_baris_hasil_kerja_berkelompok(tmp_path: Path) -> None:
    """Neighbours of one rencana hasil kerja have one number; the numbers go on in tambahan; blanks stay apart."""
    baris = [
        ["nip", "jenis", "rhk", "sasaran", "indikator", "aspek", "target", "realisasi", "satuan", "bukti"],
        [RATNA, "utama", "Rencana tersusun", "Daerah terencana", "Dokumen", "kuantitas", 4, 5, "dokumen", "tautan 1"],
        [RATNA, "utama", "Rencana tersusun", "Daerah terencana", "Hari", "waktu", 10, 8, "hari", ""],
        [RATNA, "utama", "Data mutakhir", "", "Data", "kualitas", 90, None, "%", ""],
        [RATNA, "tambahan", "Panitia", "", "Kegiatan", "kuantitas", 1, 1, "", ""],
    ]
    isi = buat(tmp_path, target=baris)
    assert isi.hasil is not None
    assert isi.hasil.utama == (
        (
            "1",
            "Daerah terencana",
            "Rencana tersusun",
            "Kuantitas",
            "Dokumen",
            "4 dokumen",
            "5 dokumen; bukti: tautan 1",
            "",
        ),
        (LANJUTAN, LANJUTAN, LANJUTAN, "Waktu", "Hari", "10 hari", "8 hari", ""),
        ("2", "", "Data mutakhir", "Kualitas", "Data", "90 %", "", ""),
    )
    assert isi.hasil.tambahan == (("3", "", "Panitia", "Kuantitas", "Kegiatan", "1", "1", ""),)
    assert "Realisasi 'Data': isi target › H4" in isi.kosong
    assert "Rencana hasil kerja pimpinan yang diintervensi: isi kolom sasaran pada lembar target" in isi.kosong


@pytest.mark.parametrize(
    ("lembar", "nip", "format_hasil"),
    [
        ({}, RATNA, Format.C13),
        ({"target": [["nip", "indikator", "rating"], [RATNA, "Kajian", "Sesuai"]]}, RATNA, Format.C11),
        ({"pegawai": [PEGAWAI[0], *PEGAWAI[1:3], [*PEGAWAI[3][:7], "Aktif"]]}, WATI, Format.C12),
    ],
)
def test_format_c_dipilih(tmp_path: Path, lembar: dict[str, Any], nip: str, format_hasil: Format) -> None:
    """All in words C.1.1; a head of an office (JPT) C.1.2; else C.1.3."""
    if nip == WATI:
        lembar = {"pegawai": [[*baris, jenjang] for baris, jenjang in zip(
            lembar["pegawai"], ("jenjang", "ahli_pertama", "ahli_madya", "jpt_pratama"), strict=True
        )]}  # fmt: skip
        lembar["target"] = [*isi_buku()["target"], [WATI, "utama", "Indeks perencanaan", 80, 82, "", ""]]
    isi = buat(tmp_path, nip=nip, **lembar)
    assert isi.hasil is not None
    assert isi.hasil.format is format_hasil


def test_d13_keberatan_mengubah(tmp_path: Path) -> None:
    """After a decision: its parts 6 to 8, the new predikat with the old one beside it, three signatures, its day.

    Without the objection the quadrant gives Ratna Baik. Format C stays as the Pejabat Penilai Kinerja had it.
    """
    isi = buat(tmp_path, keberatan=KEBERATAN, dokumen=TAHAP, hari_libur=LIBUR)
    assert isi.evaluasi is not None
    assert isi.evaluasi.format is Format.D13
    assert isi.evaluasi.predikat == "Kurang/Misconduct (semula Baik)"
    assert isi.evaluasi.uraian[1:] == (
        ("6. KEBERATAN", ("Bukti menyusul",)),
        ("7. PENJELASAN PEJABAT PENILAI KINERJA ATAS KEBERATAN", ("Bukti sudah diperiksa",)),
        (
            "8. KEPUTUSAN DAN REKOMENDASI ATASAN PEJABAT PENILAI KINERJA",
            ("Mengubah", "Predikat kinerja menjadi Kurang/Misconduct, semula Baik"),
        ),
    )
    assert [(t.sebutan, t.nama, t.tanggal, t.tengah) for t in isi.evaluasi.tanda_tangan] == [
        ("10. Pegawai yang Dinilai", "Ratna", "", False),
        ("9. Pejabat Penilai Kinerja", "Tomi", "6 April 2026", False),
        ("11. Atasan Pejabat Penilai Kinerja", "Wati", "22 April 2026", True),
    ]
    assert isi.hasil is not None
    assert isi.hasil.predikat == "BAIK"


def test_d13_keberatan_menguatkan_dan_yang_belum_diputus(tmp_path: Path) -> None:
    """A decision that upholds leaves the predikat; one that is open leaves Format D.1.1, and says so."""
    kuat = buat(tmp_path, keberatan=[KEBERATAN[0], [*KEBERATAN[1][:5], "Menguatkan", "2026-04-22", ""]])
    assert kuat.evaluasi is not None
    assert kuat.evaluasi.format is Format.D13
    assert (kuat.evaluasi.predikat, kuat.evaluasi.uraian[3][1][1]) == ("Baik", "Predikat kinerja tetap Baik")
    buka = buat(tmp_path, keberatan=[KEBERATAN[0], [*KEBERATAN[1][:4], "", "", "", ""]])
    assert buka.evaluasi is not None
    assert buka.evaluasi.format is Format.D11
    assert any("keberatan yang belum diputus (keberatan › B2)" in satu for satu in buka.keterangan)


def test_d12_ditandatangani_atasan(tmp_path: Path) -> None:
    """The superior's superior signs, on the day that is recorded; the result is final: no deadline to object."""
    tahap = [TAHAP[0], [RATNA, "ditandatangani atasan", "2026-04-16"]]
    isi = buat(tmp_path, dokumen=tahap)
    assert isi.evaluasi is not None
    assert isi.evaluasi.format is Format.D12
    assert [(t.sebutan, t.nama, t.tanggal) for t in isi.evaluasi.tanda_tangan] == [
        ("7. Pegawai yang Dinilai", "Ratna", ""), ("6. Atasan Pejabat Penilai Kinerja", "Wati", "16 April 2026"),
    ]  # fmt: skip
    assert not any("Keberatan" in satu.apa for satu in isi.tenggat)
    # from Thursday 16 April seven working days end on Monday the 27th
    assert ("27 April 2026 (7 hari kerja)", "belum tercatat") in [(t.sampai, t.keadaan) for t in isi.tenggat]


def test_tenggat_keberatan(tmp_path: Path) -> None:
    """Received on 8 April: to object until the 28th (14 working days); handed in on the 15th: decided by the 24th."""
    isi = buat(tmp_path, keberatan=KEBERATAN, dokumen=TAHAP, hari_libur=LIBUR)
    assert [(t.sejak, t.sampai, t.keadaan) for t in isi.tenggat[-2:]] == [
        ("diterima 8 April 2026", "28 April 2026 (14 hari kerja)", "15 April 2026, tepat waktu"),
        ("keberatan diajukan 15 April 2026", "24 April 2026 (7 hari kerja)", "22 April 2026, tepat waktu"),
    ]
    assert any("1 hari libur 2026 dari lembar hari_libur" in satu for satu in isi.keterangan)
    tanpa = buat(tmp_path)
    assert any("hanya tanpa Sabtu dan Minggu" in satu for satu in tanpa.keterangan)
    assert {t.keadaan for t in tanpa.tenggat} == {"belum dapat dihitung"}


def test_yang_kosong_disebut_selnya(tmp_path: Path) -> None:
    """What is missing is a dotted line and names the cell or row that would fill it; nothing is made up."""
    pegawai = [baris[:7] for baris in PEGAWAI]
    pegawai[2][6] = "190009092009091009"  # Tomi's superior is not in the data
    isi = buat(tmp_path, info=[INFO[0], INFO[1]], pegawai=pegawai, capaian_organisasi=[["unit_kerja", "predikat"]])
    assert isi.evaluasi is not None
    assert isi.evaluasi.orang[2][1].nip == "190009092009091009"
    assert isi.evaluasi.orang[2][1].nama == ""
    assert isi.evaluasi.kepala.periode == "PERIODE*: TRIWULAN I/II/III/IV-AKHIR**"
    assert isi.evaluasi.kepala.instansi == "(NAMA INSTANSI)"
    for satu in (
        "Atasan Pejabat Penilai Kinerja: tambahkan orang ber-NIP 190009092009091009 pada lembar pegawai",
        "Capaian kinerja organisasi: tambahkan baris 'Bappeda' pada lembar capaian_organisasi",
        "Periode: isi periode pada lembar info, atau sebutkan dengan -p",
        "Nama instansi: isi instansi pada lembar info",
        "Tanggal tanda tangan: tambahkan tahap 'ditandatangani' orang ini pada lembar dokumen",
    ):
        assert satu in isi.kosong
    assert TITIK in teks_halaman(isi)
    assert TITIK in " ".join(teks_buku(isi))
    wati = buat(tmp_path, pegawai=[PEGAWAI[0], *PEGAWAI[1:3], [*PEGAWAI[3][:7], "Aktif"]], nip=WATI)
    assert "Pegawai yang dinilai: isi pangkat/gol. ruang pada pegawai › F4" in wati.kosong
    assert "Pejabat Penilai Kinerja: isi NIP atasan Wati pada pegawai › G4" in wati.kosong


def test_rubrik_berangka(tmp_path: Path) -> None:
    """Of a rubric without ratings: the predikat as a proposal, ratings to choose, the number said to be local."""
    isi_data = siapkan(tulis_buku(tmp_path / "data.xlsx", buku_kecil.isi_buku()))
    siap = IsiDokumen(isi_data.bahan, isi_data.jejak, {}, auditor=False)
    isi = dokumen(siap, siap.baris_nip[buku_kecil.ANI])
    assert isi.evaluasi is not None
    assert isi.hasil is not None
    assert isi.evaluasi.predikat.endswith("(usulan)")
    assert isi.hasil.rating_hasil == ""
    assert "DIATAS EKSPEKTASI/ SESUAI EKSPEKTASI/ DIBAWAH EKSPEKTASI**" in teks_halaman(isi)
    keterangan = " ".join(isi.keterangan)
    assert "bukan bagian dokumen nasional ini" in keterangan
    assert "tetapkan kedua rating itu di e-Kinerja" in keterangan
    assert isi.hasil.utama[0][5:7] == ("100", "100")


def test_penilai_lain_tidak_tampak(tmp_path: Path) -> None:
    """No comment or name of a colleague, no mean that anonymity hides, neither on the page nor in the workbook."""
    penilaian = isi_buku()["penilaian"]
    penilaian[2][2], penilaian[2][3] = "190009092009091009", "Rahasia rekan"
    penilaian = [*penilaian[:2], penilaian[2]]  # a single colleague: hidden, and the superior with it
    isi = buat(tmp_path, penilaian=penilaian)
    keluar = teks_halaman(isi) + " ".join(teks_buku(isi))
    assert "Rahasia rekan" not in keluar
    assert "190009092009091009" not in keluar
    assert "Mulailah tanpa menunggu arahan" in keluar
    assert isi.hasil is not None
    assert [satu.umpan_balik for satu in isi.hasil.perilaku] == [()] * 7


def test_nilai_atasan_yang_boleh_tampak(tmp_path: Path) -> None:
    """With enough colleagues the superior's means stand beside the value they belong to: 2 of 5 is 40."""
    isi = buat(tmp_path)
    assert isi.hasil is not None
    adaptif = isi.hasil.perilaku[5]
    assert adaptif.nama == "Adaptif"
    assert adaptif.umpan_balik[-1] == f"{BUTIR['adaptif_3'].nama}: nilai atasan 40,00 dari 100"
    assert len(adaptif.umpan_balik) == 3


def test_komentar_atasan_pada_nilainya(tmp_path: Path) -> None:
    """In a long sheet a comment stands with the value of its butir, and once in the remarks of the document."""
    baris = [["nip", "peran", "butir", "skor", "komentar"]]
    baris += [
        [RATNA, "atasan", satu.nama, skor, "Cepat belajar" if kunci == "kompeten_1" else ""]
        for (kunci, satu), skor in zip(BUTIR.items(), skor_ratna(3), strict=True)
    ]
    isi = buat(tmp_path, penilaian=baris)
    assert isi.hasil is not None
    assert isi.evaluasi is not None
    assert [satu.nama for satu in isi.hasil.perilaku if "Cepat belajar" in satu.umpan_balik] == ["Kompeten"]
    assert isi.evaluasi.uraian[0][1] == ("Cepat belajar",)


def jahat(tmp_path: Path) -> Dokumen:
    """Draft with hostile texts wherever the workbook may hold one."""
    pegawai = [list(baris) for baris in PEGAWAI]
    pegawai[1][1], pegawai[1][3], pegawai[2][1], pegawai[2][3] = GANAS[0], GANAS[1], GANAS[2], GANAS[3]
    keberatan = [KEBERATAN[0], [RATNA, GANAS[5], *KEBERATAN[1][2:4], GANAS[6], GANAS[7], "2026-04-22", "Baik"]]
    target = [["nip", "rhk", "indikator", "target", "realisasi"], [RATNA, GANAS[0], GANAS[1], 4, 5]]
    return buat(tmp_path, pegawai=pegawai, keberatan=keberatan, target=target)


def test_tulisan_dari_buku_kerja_tetap_tulisan(tmp_path: Path) -> None:
    """Hostile texts come out as they are, as nothing but text; the policy allows one style and nothing else."""
    isi = jahat(tmp_path)
    halaman = tulis_dokumen(isi, "0").decode()
    assert {s.tag for s in urai(halaman.encode()).semua()} & {"script", "img", "a"} == set()
    assert re.search(r"default-src &#39;none&#39;; style-src &#39;sha256-[\w+/=]+&#39;; img-src data:", halaman)
    assert not re.search(r"<script|style=|\son\w+=|https?://|url\(", halaman.replace("onerror=", ""))
    buku_kerja = openpyxl.load_workbook(BytesIO(tulis_xlsx(isi, SAAT)))
    assert {sel.data_type for ws in buku_kerja for baris in ws.iter_rows() for sel in baris} <= {"s", "n"}
    teks = teks_halaman(isi) + " ".join(teks_buku(isi))
    for satu in (*GANAS[:4], *GANAS[5:8]):
        assert " ".join(satu.split()) in teks


def test_isi_sama_bita_sama(tmp_path: Path) -> None:
    """The same draft gives the same bytes, page and workbook."""
    isi = buat(tmp_path, keberatan=KEBERATAN)
    assert tulis_dokumen(isi, "0") == tulis_dokumen(isi, "0")
    assert tulis_xlsx(isi, SAAT) == tulis_xlsx(isi, SAAT)


def test_buku_siap_dicetak(tmp_path: Path) -> None:
    """Every sheet is marked as a draft on paper, one Folio page wide; long results go on under their header again."""
    panjang = [["nip", "rhk", "indikator", "target", "realisasi"]]
    panjang += [[RATNA, f"Rencana {i}", f"Indikator {i} " + "yang panjang " * 20, 4, 5] for i in range(30)]
    isi = buat(tmp_path, target=panjang)
    buku_kerja = openpyxl.load_workbook(BytesIO(tulis_xlsx(isi, SAAT)))
    assert buku_kerja.sheetnames == ["D.1.1", "C.1.3", "Catatan"]
    for ws in buku_kerja:
        assert KONSEP in ws.oddHeader.center.text
        assert (ws.page_setup.paperSize, ws.page_setup.fitToHeight) == (14, 0)
        assert ws.sheet_properties.pageSetUpPr.fitToPage
    ws = buku_kerja["C.1.3"]
    patah = [satu.id for satu in ws.row_breaks.brk]
    kepala = [baris[0].row for baris in ws.iter_rows(max_col=1) if baris[0].value == "HASIL KERJA"]
    assert len(kepala) > 2
    assert all(satu - 1 in patah for satu in kepala[1:])
    awal = next(sel.row for baris in ws.iter_rows() for sel in baris if sel.value == "RATING PERILAKU KERJA*")
    akhir = max(sel.row for baris in ws.iter_rows() for sel in baris if str(sel.value).startswith("NIP. "))
    assert not [satu for satu in patah if awal <= satu < akhir]


def test_tulisan_panjang_tidak_terpotong(tmp_path: Path) -> None:
    """Every word of long texts is on the sheet, in rows that Excel can show: none is as high as it would cut."""
    kata = [f"kata{i}" for i in range(900)]
    target = [["nip", "rhk", "indikator", "target", "realisasi"], [RATNA, "Rencana", " ".join(kata), 4, 5]]
    keberatan = [KEBERATAN[0], [RATNA, " ".join(kata), *KEBERATAN[1][2:]]]
    isi = buat(tmp_path, target=target, keberatan=keberatan)
    buku_kerja = openpyxl.load_workbook(BytesIO(tulis_xlsx(isi, SAAT)))
    for nama in ("D.1.3", "C.1.3"):
        ws = buku_kerja[nama]
        ada = " ".join(str(sel) for baris in ws.iter_rows(values_only=True) for sel in baris if sel is not None)
        assert [satu for satu in kata if satu not in ada.split()] == []
        assert max(satu.height for satu in ws.row_dimensions.values() if satu.height) <= 409


@pytest.fixture(scope="module")
def chromium() -> Iterator[Peramban]:
    """Return one browser for the module."""
    with Peramban() as satu_peramban:
        yield satu_peramban


def test_dicetak_utuh(tmp_path: Path, chromium: Peramban) -> None:
    """On paper each page is marked as a draft, headers repeat, signature blocks stay whole, the remarks stay off."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext tidak terpasang")
    panjang = [["nip", "rhk", "indikator", "target", "realisasi"]]
    panjang += [[RATNA, f"Rencana {i}", f"Indikator {i}", 4, 5] for i in range(40)]
    berkas = tmp_path / "hal.html"
    berkas.write_bytes(tulis_dokumen(buat(tmp_path, target=panjang, keberatan=KEBERATAN), "0"))
    chromium.peristiwa.clear()
    chromium.ukuran(1200, 900)
    chromium.buka(berkas, siap="true")
    chromium.cetak(tmp_path / "hal.pdf")
    lembar = baca_pdf(tmp_path / "hal.pdf")
    assert chromium.keluhan() == []
    assert chromium.permintaan() == [berkas.resolve().as_uri()]
    assert all(KONSEP in satu for satu in lembar)
    assert all(f"Halaman {i} dari {len(lembar)}" in satu for i, satu in enumerate(lembar, 1))
    assert sum("INDIKATOR" in satu and "Indikator" in satu for satu in lembar) >= 2
    assert not any("Yang belum terisi" in satu for satu in lembar)
    (ttd,) = [satu for satu in lembar if "11. Atasan Pejabat Penilai Kinerja" in satu]
    assert "10. Pegawai yang Dinilai" in ttd
    assert f"NIP. {WATI}" in ttd


TERPOTONG = (
    "[...document.querySelectorAll('h2,h3,th,td,p,li')].filter(e => e.scrollWidth > e.clientWidth + 1 && "
    "!e.closest('.samar')).map(e => e.textContent)"
)


@pytest.mark.parametrize("lebar", [1300, 1000, 360])
def test_di_peramban(tmp_path: Path, chromium: Peramban, lebar: int) -> None:
    """On a desktop and on a phone nothing is cut, run or asked of the network."""
    berkas = tmp_path / "hal.html"
    berkas.write_bytes(tulis_dokumen(jahat(tmp_path), "0"))
    chromium.peristiwa.clear()
    chromium.ukuran(lebar, 900)
    chromium.buka(berkas, siap="true")
    assert chromium.jalankan("document.documentElement.scrollWidth") <= lebar
    assert chromium.jalankan(TERPOTONG) == []
    assert chromium.jalankan("window.jahat") is None
    assert chromium.keluhan() == []
