"""A workbook full of what must not leave: raters' names and NIPs, single marks, remarks of colleagues, private columns.

Marks are on a scale of 0-100 with four odd decimals, so that one of them in an output can be nothing else. Everybody
has an atasan, two rekan (too few to show), three bawahan and themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ujung_ke_ujung.buku_kecil import tulis_buku

if TYPE_CHECKING:
    from pathlib import Path

NIP: Final = tuple(f"19000101202012{1 + i % 2}1{i + 1:02d}"[:15] + f"{i + 1:03d}" for i in range(4))
PRIBADI: Final = {
    "NIK": "7571019900770{i}01",
    "No HP": "0812987654{i}3",
    "Alamat": "Jalan Rahasia Nomor {i}77",
    "Agama": "Agamarahasia{i}",
    "Tempat Lahir": "Kotarahasia{i}",
    "Email": "pribadi{i}@rahasia.invalid",
    "NPWP": "09.254.294.{i}-407.000",
    "Nama Ibu Kandung": "Ibu Rahasia {i}",
}
PERAN: Final = ("atasan", "rekan", "rekan", "bawahan", "bawahan", "bawahan", "diri")
BUTIR: Final = ("layanan", "kerja_sama")
RUBRIK: Final = """\
rubrik: rahasia
nama: Rubrik rahasia
versi: "1.0"
periode: triwulan
skala: {min: 0, maks: 100}
penilai: {atasan: 50, rekan: {bobot: 20, min: 1}, bawahan: {bobot: 20, min: 3}, diri: 10}
wajib_alasan: [77.7777]
komponen:
  kerja: {nama: Hasil Kerja, bobot: 60, dari: target}
  sikap:
    nama: Sikap
    bobot: 40
    dari: penilaian
    butir:
      layanan: {nama: Layanan, standar: 70}
      kerja_sama: {nama: Kerja Sama, standar: 80}
predikat: {ambang: [{nama: Baik, mulai: 70}, {nama: Kurang, mulai: 0}]}
peringkat: {urut: [nilai_akhir], dalam: [jenjang, unit_kerja]}
kesenjangan: {dari: [nilai, diri]}
"""


def nip_penilai(orang: int, ke: int) -> str:
    """NIP of a rater from outside."""
    return f"19000303202112{1 + ke % 2}{orang + 5}{ke + 5:02d}"


def nama_penilai(orang: int, ke: int) -> str:
    """Name of a rater from outside."""
    return f"Penilairahasia {'ABCD'[orang]}{'PQRSTUV'[ke]}"


def skor(orang: int, ke: int, butir: int) -> float:
    """Return a mark: four decimals, no two alike."""
    return round(60.1237 + (13.7719 * (orang + 1) ** 2 + 37.1937 * (ke + 1) ** 2 + 5.3117 * (butir + 1) ** 3) % 38, 4)


def tulis_rahasia(folder: Path) -> tuple[Path, Path]:
    """Write workbook and rubric into ``folder`` and return their paths."""
    penilaian: list[list[Any]] = [["nip", "penilai_nip", "nama penilai", "peran", "komentar", *BUTIR]]
    for i, nip in enumerate(NIP):
        for ke, peran in enumerate(PERAN):
            siapa = (nip, "Pegawai") if peran == "diri" else (nip_penilai(i, ke), nama_penilai(i, ke))
            teks = f"Catatan{peran}rahasia{i}{ke}"
            penilaian.append([nip, *siapa, peran, teks, *(skor(i, ke, b) for b in range(len(BUTIR)))])
    penilaian[2][5] = 77.7777  # a mark that needs a remark, and has none
    penilaian[2][4] = None
    penilaian[3][5] = 177.1937  # beyond the scale
    lembar = {
        "info": [["nama", "isi"], ["rubrik", "rahasia"], ["periode", "2026-TW1"], ["instansi", "Pemda Contoh"]],
        "pegawai": [["nip", "nama", "unit_kerja", "jabatan", "jenjang", *PRIBADI],
                    *([nip, f"Pegawai {i}", "Unit Contoh", "Pengelola Data", "pelaksana",
                       *(isi.format(i=i) for isi in PRIBADI.values())] for i, nip in enumerate(NIP))],
        "target": [["nip", "indikator", "target", "realisasi", "bobot"],
                   *([nip, "Laporan", 100, 80 + i, 100] for i, nip in enumerate(NIP))],
        "penilaian": penilaian,
    }  # fmt: skip
    rubrik = folder / "rahasia.yaml"
    rubrik.write_text(RUBRIK, "utf-8")
    return tulis_buku(folder / "data.xlsx", lembar), rubrik
