"""The recap for pimpinan: one workbook with summary, ranking, details, gaps, what follows, findings and trace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asnkin.analisis.kota.cakupan import HAL_KOTA
from asnkin.laporan.excel.buku import BukuKerja
from asnkin.laporan.excel.kolom import KolomTeks
from asnkin.laporan.excel.kop import judul
from asnkin.laporan.excel.lembar_bobot import tulis_bobot
from asnkin.laporan.excel.lembar_indikator import tulis_indikator
from asnkin.laporan.excel.lembar_kebutuhan import tulis_butir, tulis_kebutuhan_unit
from asnkin.laporan.excel.lembar_kepala import tulis_kepala
from asnkin.laporan.excel.lembar_kesenjangan import tulis_kesenjangan
from asnkin.laporan.excel.lembar_lanjut import tulis_angka_kredit, tulis_penghargaan, tulis_selisih_diri
from asnkin.laporan.excel.lembar_opd import tulis_opd
from asnkin.laporan.excel.lembar_orang import tulis_belum_lengkap, tulis_peringkat
from asnkin.laporan.excel.lembar_pelatihan import tulis_pelatihan
from asnkin.laporan.excel.lembar_rekonsiliasi import tulis_rekonsiliasi
from asnkin.laporan.excel.lembar_rincian import tulis_rincian
from asnkin.laporan.excel.lembar_ringkasan import tulis_ringkasan
from asnkin.laporan.excel.lembar_tenggat import tulis_tenggat
from asnkin.laporan.excel.lembar_unit import tulis_unit
from asnkin.laporan.excel.tabel import Isi, tulis_tabel
from asnkin.laporan.excel.temuan import jumlah_temuan, tulis_lembar_temuan
from asnkin.laporan.kerahasiaan import CATATAN, TANPA_ISI, temuan_cetak, tertutup
from asnkin.periode import nama_periode

if TYPE_CHECKING:
    from asnkin.laporan.bahan import Bahan

"""Before the name of each option on Jejak; only the recap of a whole city has them."""
# the sheets between Ringkasan and Temuan, and whether each is about people
_LEMBAR: Final = (
    (tulis_kepala, False), (tulis_opd, False), (tulis_tenggat, False), (tulis_peringkat, True), (tulis_rincian, True),
    (tulis_unit, False), (tulis_indikator, True), (tulis_butir, False), (tulis_kesenjangan, True),
    (tulis_kebutuhan_unit, False), (tulis_pelatihan, False), (tulis_penghargaan, True), (tulis_angka_kredit, True),
    (tulis_selisih_diri, True), (tulis_bobot, False), (tulis_belum_lengkap, True), (tulis_rekonsiliasi, True),
)  # fmt: skip


def tulis_rekap(bahan: Bahan, *, massal: bool = True) -> bytes:
    """Return ``rekap.xlsx``; the same ``bahan`` gives the same bytes.

    ``massal`` off writes every row through XlsxWriter's public interface: slower, with the same cells.
    """
    buku = BukuKerja(_sifat(bahan), bahan.dibuat, massal=massal)
    tulis_ringkasan(buku, bahan)
    for tulis, berorang in _LEMBAR:
        if bahan.berorang or not berorang:
            tulis(buku, bahan)
    _tulis_temuan(buku, bahan)
    _tulis_jejak(buku, bahan)
    return buku.selesai()


def _sifat(bahan: Bahan) -> dict[str, str]:
    """Return the document properties."""
    periode = nama_periode(bahan.periode)
    return {
        "title": f"Rekapitulasi Penilaian Kinerja Pegawai {periode}".strip(),
        "subject": f"Penilaian kinerja pegawai, rubrik {bahan.rubrik.nama}",
        "author": bahan.info.get("instansi", "") or bahan.info.get("opd", ""),
        "company": bahan.info.get("instansi", ""),
        "category": "rahasia",
        "comments": f"dibuat dengan asnkin {bahan.versi}",
    }


def _tulis_temuan(buku: BukuKerja, bahan: Bahan) -> None:
    """Write the findings, without what could betray a rater."""
    keterangan = f"Ditemukan {jumlah_temuan(bahan.temuan)}."
    if bahan.privasi:
        keterangan = f"{keterangan} {TANPA_ISI}"
    elif any(tertutup(satu, bahan) for satu in bahan.temuan):
        keterangan = f"{keterangan} {CATATAN}"
    tulis_lembar_temuan(buku, temuan_cetak(bahan), judul(bahan, "TEMUAN PADA DATA"), keterangan)


def _tulis_jejak(buku: BukuKerja, bahan: Bahan) -> None:
    """Write where every number comes from: program, rubric and files with their fingerprints."""
    rubrik = bahan.rubrik
    baris = [
        ("Program", f"asnkin {bahan.versi}"),
        ("Dibuat (UTC)", bahan.dibuat.strftime("%Y-%m-%dT%H:%M:%SZ")),
        ("Periode", bahan.periode),
        ("Rubrik", rubrik.rubrik),
        ("Nama rubrik", rubrik.nama),
        ("Versi rubrik", rubrik.versi),
        ("SHA-256 rubrik", bahan.rubrik_sha256),
        ("Dasar", "; ".join(rubrik.dasar)),
        *(((HAL_KOTA, bahan.kota.opsi or "tanpa opsi"),) if bahan.kota else ()),
        *(bahan.privasi.jejak if bahan.privasi else ()),
        *((f"SHA-256 {sumber.berkas}", sumber.sha256) for sumber in bahan.sumber),
    ]
    kolom = [
        KolomTeks("Hal", [hal for hal, _ in baris], buku.gaya.teks, buku.gaya.bungkus, lebar_maks=50),
        KolomTeks("Isi", [isi for _, isi in baris], buku.gaya.teks, buku.gaya.bungkus, lebar_maks=90),
    ]
    keterangan = "Data, rubrik dan versi program yang sama menghasilkan rekap yang sama; SHA-256 adalah sidik jarinya."
    tulis_tabel(buku, Isi("Jejak", judul(bahan, "JEJAK PERHITUNGAN"), kolom, keterangan=keterangan))
