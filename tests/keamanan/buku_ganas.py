"""A workbook and a rubric whose every free text is hostile, and the same with harmless texts to compare with."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from xlsxwriter import Workbook

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SUNTIKAN: Final = (
    "=1+1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://x.invalid","y")',
    "@SUM(1)",
    "+1",
    "-1+1|",
    "\t=1+2",
    "\r=1+3",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "http://x.invalid/a",
    "mailto:a@x.invalid",
    "file:///etc/passwd",
    "\x1b[31mmerah\x1b[0m",
    "javascript:alert(1)",
    "<r><t>x</t></r>",
    "{=1+4}",
    "\"';--><svg onload=alert(1)>",
    "{{ 7*7 }}{% raw %}",
    "[red]x[/red]",  # the last one has the highest score
)
NIP: Final = tuple(f"1900010120201{1 + i % 2}1{i + 1:03d}" for i in range(len(SUNTIKAN)))
NIP_PENILAI: Final = "190002022020121009"
LEMBAR_GANAS: Final = ("=1+1", "@SUM(1)", "+1", "<img src=x onerror=alert(1)>", "{{ 7-7 }} &'x")
BERKAS_GANAS: Final = "=1+1 [red]<img onerror=alert(1)>.xlsx"


def teks_terbaca(teks: str) -> str:
    """Return a text as it is read: runs of white space are one space, the ends are cut."""
    return " ".join(teks.split())


def teks_tercetak(teks: str) -> str:
    """Return a text as a workbook holds it: a control character is a space."""
    return teks_terbaca(teks).replace("\x1b", " ").strip()


def _jinak(ke: int) -> str:
    return f"Teks {ke + 1:02d}"


def _ganas(ke: int) -> str:
    return SUNTIKAN[ke % len(SUNTIKAN)]


def isi_lembar(teks: Callable[[int], str], *, salah: bool) -> dict[str, list[list[Any]]]:
    """Return the sheets; every text comes from ``teks``. The scores of no two people are equal.

    ``salah``: texts stand for realisasi too.
    """
    banyak = len(NIP)
    butir = ["butir_a", teks_terbaca(teks(12))]
    peran = [("atasan", 4), ("rekan", 3), ("rekan", 4), ("rekan", 5), ("diri", 5)]
    return {
        "info": [["nama", "isi"], ["rubrik", "ganas"], ["periode", "2026-TW1"], ["instansi", teks(0)], ["opd", teks(8)],
                 ["tempat", teks(9)], ["tanggal", "2026-04-05"], ["penanda_tangan", teks(2)],
                 ["jabatan_penanda_tangan", teks(13)], ["nip_penanda_tangan", NIP_PENILAI],
                 ["pangkat_penanda_tangan", teks(10)]],
        "pegawai": [["nip", "nama", "unit_kerja", "jabatan", "jenjang", "pangkat", "rumpun", "opd", teks(1)],
                    *([nip, teks(i), teks(i // 4), teks(i + 2), "pelaksana", teks(i + 3), teks(i + 4), teks(8), teks(i)]
                      for i, nip in enumerate(NIP))],
        "target": [["nip", "rhk", "indikator", "satuan", "target", "realisasi", "bobot", "bukti", "aspek"],
                   *([nip, teks(i + 1), teks(i + 5), teks(i + 6), 100, teks(i) if salah else 60 + 2 * i, 100,
                      teks(i + 7), teks(i + 8)] for i, nip in enumerate(NIP))],
        "penilaian": [["nip", "penilai_nip", "peran", "komentar", *butir],
                      *([nip, nip if satu == "diri" else NIP[(i + j + 1) % banyak], satu, teks(i + 9), skor, 2]
                        for i, nip in enumerate(NIP) for j, (satu, skor) in enumerate(peran))],
        "kelompok": [["nip", "golongan_kerja"], *([nip, teks(0)] for nip in NIP)],
        "pelatihan": [["kode", "nama", "butir", "metode", "jp", "biaya", "penyelenggara", "sumber_dana"],
                      [teks(0), teks(8), "butir_b", teks(9), 10, 1000, teks(10), teks(12)]],
        "riwayat_pelatihan": [["nip", "kode", "nama", "jp", "tanggal"], [NIP[3], teks(0), teks(8), 10, "2026-02-01"]],
        "penetapan": [["nip", "predikat", "alasan", "ditetapkan_oleh", "tanggal"],
                      [NIP[5], "Kelas B", teks(8), teks(13), "2026-04-02"]],
    }  # fmt: skip


def tulis_ganas(folder: Path, *, jinak: bool = False, salah: bool = False) -> tuple[Path, Path]:
    """Write workbook and rubric into ``folder`` and return their paths; ``jinak``: the harmless twin."""
    teks = _jinak if jinak else _ganas
    jalur = folder / ("jinak.xlsx" if jinak else BERKAS_GANAS)
    with Workbook(jalur, {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}) as buku:
        for nama, baris in isi_lembar(teks, salah=salah).items():
            ws = buku.add_worksheet(nama)
            for i, deret in enumerate(baris):
                for j, isi in enumerate(deret):
                    if isinstance(isi, str):
                        ws.write_string(i, j, f"{isi} " if isi.startswith("<r>") else isi)
                    else:
                        ws.write_number(i, j, isi)
        for ke, nama in enumerate(LEMBAR_GANAS):
            buku.add_worksheet(_jinak(ke) if jinak else nama).write_string(0, 0, teks(ke))
    rubrik = folder / "ganas.yaml"
    rubrik.write_text(naskah_rubrik(teks), "utf-8")
    return jalur, rubrik


def naskah_rubrik(teks: Callable[[int], str]) -> str:
    """Return the rubric; its names are hostile too, its class names unlike each other."""
    kutip = {ke: json.dumps(teks_tercetak(teks(ke))) for ke in range(len(NIP))}
    return f"""\
rubrik: ganas
nama: {kutip[2]}
versi: {kutip[8]}
periode: triwulan
dasar: [{kutip[0]}, {kutip[9]}, {kutip[10]}, {kutip[13]}]
penilai: {{atasan: 60, rekan: {{bobot: 20, min: 3}}, diri: 20}}
komponen:
  kerja: {{nama: {kutip[1]}, bobot: 60, dari: target}}
  sikap:
    nama: {kutip[9]}
    bobot: 40
    dari: penilaian
    butir:
      butir_a: {{nama: {kutip[13]}, standar: 3, level: {{1: {kutip[0]}, 5: {kutip[8]}}}}}
      butir_b: {{nama: {kutip[12]}, standar: 4}}
tambahan:
  kelompok: {{nama: {kutip[3]}, dari: data, lembar: kelompok, kolom: golongan_kerja, peta: {{{kutip[0]}: 1}}}}
predikat:
  ambang: [{{nama: {kutip[8]}, mulai: 95}}, {{nama: "Kelas B", mulai: 80}}, {{nama: {kutip[0]}, mulai: 0}}]
peringkat: {{urut: [nilai_akhir], dalam: [jenjang, unit_kerja]}}
penghargaan: {{terbaik: 2, dalam: [jenjang], predikat: [{kutip[8]}]}}
pelatihan_wajib: true
"""
