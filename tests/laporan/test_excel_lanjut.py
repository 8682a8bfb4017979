"""What a result leads to, in the recap: compulsory trainings, nominees, angka kredit, self-view; only where asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from laporan.bongkar import buka, tabel
from laporan.pabrik import NIP, buat_bahan, buat_bahan_lanjut, buat_rubrik

from asnkin.laporan.excel.rekap import tulis_rekap

if TYPE_CHECKING:
    from openpyxl import Workbook

BARU = ["Penghargaan", "Angka Kredit", "Selisih Diri"]
BUDI, ANI, CITRA, DEDI = NIP


@pytest.fixture(scope="module")
def buku() -> Workbook:
    """Return the recap of the result that leads to everything."""
    return buka(tulis_rekap(buat_bahan_lanjut()))


def pilih(buku: Workbook, lembar: str, *kolom: str) -> list[tuple[object, ...]]:
    """Return some columns of a sheet's table."""
    return [tuple(satu[k] for k in kolom) for satu in tabel(buku[lembar])]


def teks(buku: Workbook, lembar: str) -> str:
    """Return all text of a sheet."""
    return "\n".join(str(sel) for deret in buku[lembar].iter_rows(values_only=True) for sel in deret if sel is not None)


def test_lembar_hanya_bila_rubrik_memintanya(buku: Workbook) -> None:
    """The new sheets stand before Bobot where the rubric asks for them, and nowhere else."""
    awal = buku.sheetnames.index("Peserta Pelatihan")
    assert buku.sheetnames[awal + 1 : awal + 5] == [*BARU, "Bobot"]
    assert not set(BARU) & set(buka(tulis_rekap(buat_bahan())).sheetnames)


def test_pelatihan_wajib(buku: Workbook) -> None:
    """Those who have not come first, in listing order: Dedi, Citra; then Budi with the date of his training."""
    assert pilih(buku, "Peserta Pelatihan", "NIP", "Pelatihan", "Kode", "Status", "Tanggal") == [
        (DEDI, "Pelayanan Prima", "PL-01", "belum", None),
        (CITRA, "Pelayanan Prima", "PL-01", "belum", None),
        (BUDI, "Pelayanan Prima", "PL-01", "sudah", datetime(2026, 3, 1)),  # noqa: DTZ001 - a cell has no zone
    ]
    kalimat = "2 dari 3 pegawai masih punya pelatihan wajib yang belum diikuti (2 dari 3 kewajiban)."
    assert kalimat in teks(buku, "Peserta Pelatihan")
    assert f"Pelatihan wajib: {kalimat[:-1]}; lihat lembar 'Peserta Pelatihan'." in teks(buku, "Ringkasan")


def test_pelatihan_wajib_tanpa_seorang_pun() -> None:
    """A rubric under which every training is compulsory says so even where nobody needs one."""
    bahan = buat_bahan(rubrik=buat_rubrik(pelatihan_wajib=True))
    isi = teks(buka(tulis_rekap(bahan)), "Peserta Pelatihan")
    assert "Tidak ada pelatihan yang wajib diikuti." in isi


def test_penghargaan(buku: Workbook) -> None:
    """Rank of 3, Ani nominated with her reason, Budi out by his decided predikat; the rule in words above."""
    assert pilih(buku, "Penghargaan", "NIP", "Kelompok", "Peringkat", "Dari (Pegawai)", "Nilai Akhir") == [
        (ANI, "semua pegawai", 1, 3, 94),
        (BUDI, "semua pegawai", 2, 3, 85.08),
    ]
    assert pilih(buku, "Penghargaan", "Predikat (usulan)", "Calon", "Alasan") == [
        ("Sangat Baik", "ya", "peringkat 1 dari 3 (tersedia 2 tempat), predikat Sangat Baik"),
        ("Cukup", "tidak", "predikat Cukup tidak termasuk Sangat Baik, Baik"),
    ]
    isi = teks(buku, "Penghargaan")
    assert "Calon penghargaan: 50 % terbaik (dibulatkan ke atas) dari semua pegawai menurut peringkat" in isi
    assert "berpredikat Sangat Baik atau Baik, tanpa catatan Hukuman Disiplin" in isi
    assert "1 calon, 1 orang terhalang." in isi
    assert "Penghargaan: 1 calon, 1 orang terhalang; lihat lembar 'Penghargaan'." in teks(buku, "Ringkasan")


def test_angka_kredit(buku: Workbook) -> None:
    """Functional posts only (Citra is pengawas): months x per cent x coefficient, 4.6875, 3.125, 0.9375 rounded."""
    kolom = ("NIP", "Jenjang", "Bulan", "Koefisien per Tahun", "Persen Predikat", "Angka Kredit")
    assert pilih(buku, "Angka Kredit", *kolom) == [
        (ANI, "Ahli Pertama", 3, 12.5, 1.5, 4.69),
        (BUDI, "Ahli Muda", 2, 25, 0.75, 3.13),
        (DEDI, "Terampil", 3, 5, 0.75, 0.94),
    ]


def test_angka_kredit_yang_tidak_dinilai_tidak_ikut() -> None:
    """Somebody outside the evaluation is not on the sheet; somebody without predikat is, without a figure."""
    bahan = buat_bahan_lanjut()
    pegawai = bahan.hasil.pegawai.copy()
    pegawai.loc[0, "status"] = "tidak dinilai"
    pegawai.loc[3, "predikat"] = ""
    kredit = np.where(np.arange(4) == 3, np.nan, bahan.tindak_lanjut.angka_kredit)
    lanjut = replace(bahan.tindak_lanjut, angka_kredit=kredit)
    isi = buka(tulis_rekap(replace(bahan, hasil=replace(bahan.hasil, pegawai=pegawai), tindak_lanjut=lanjut)))
    assert pilih(isi, "Angka Kredit", "NIP", "Persen Predikat", "Angka Kredit") == [
        (ANI, 1.5, 4.69),
        (DEDI, None, None),
    ]


def test_selisih_diri(buku: Workbook) -> None:
    """Ani 3 - 4.4 in pelayanan alone, Budi +1 and 0, Dedi +2 and 0; Citra, without a self-assessment, is not there."""
    baris = tabel(buku["Selisih Diri"])
    pelayanan, kolaborasi = "Diri − Atasan/Berorientasi Pelayanan", "Diri − Atasan/Kolaborasi"
    assert [(satu["NIP"], satu["Rata-rata Selisih"], satu[pelayanan], satu[kolaborasi]) for satu in baris] == [
        (ANI, -1.4, -1.4, None),
        (BUDI, 0.5, 1, 0),
        (DEDI, 1, 2, 0),
    ]
    sel = [satu for deret in buku["Selisih Diri"].iter_rows(min_col=6) for satu in deret]
    assert {satu.number_format for satu in sel if isinstance(satu.value, int | float)} == {"+0.00;-0.00;0.00"}


def test_selisih_diri_belum_ada_butir() -> None:
    """Where both roles exist and nothing can be compared, the sheet says so."""
    bahan = buat_bahan_lanjut()
    lanjut = replace(bahan.tindak_lanjut, selisih_diri=bahan.tindak_lanjut.selisih_diri.iloc[:0])
    isi = teks(buka(tulis_rekap(replace(bahan, tindak_lanjut=lanjut))), "Selisih Diri")
    assert "Belum ada butir yang dinilai diri dan atasan." in isi


def test_cara_massal_dan_biasa_sama() -> None:
    """Each new sheet has the same cells through XlsxWriter's public interface."""
    cepat, biasa = (buka(tulis_rekap(buat_bahan_lanjut(), massal=massal)) for massal in (True, False))
    assert [teks(cepat, satu) for satu in BARU] == [teks(biasa, satu) for satu in BARU]


def test_porsi_terukur_tanpa_nilai() -> None:
    """Where nobody has nilai dasar, there is no line about the share."""
    lanjut: Any = replace(buat_bahan().tindak_lanjut, porsi_terukur=np.full(4, np.nan))
    assert "Porsi data terukur" not in teks(buka(tulis_rekap(buat_bahan(tindak_lanjut=lanjut))), "Ringkasan")


def test_bita_sama() -> None:
    """The same result gives the same bytes."""
    assert tulis_rekap(buat_bahan_lanjut()) == tulis_rekap(buat_bahan_lanjut())
