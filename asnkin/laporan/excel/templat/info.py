"""The sheet ``info``: settings of the whole workbook, a label and a cell to fill in beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asnkin.laporan.excel.bersih import bersihkan
from asnkin.laporan.excel.gaya import GARIS, MUDA, TUA
from asnkin.laporan.excel.templat import kolom
from asnkin.laporan.excel.templat.isian import Kolom
from asnkin.laporan.excel.templat.lembar import KAKI, gaya_sel, tulis_bantuan, tulis_kepala
from asnkin.laporan.excel.templat.sahih import sahih

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asnkin.laporan.excel.buku import BukuKerja
    from asnkin.laporan.excel.templat.pilihan import Pilihan

NAMA: Final = "info"
JUDUL: Final = "KETERANGAN UMUM"
URAIAN: Final = "Berlaku untuk seluruh buku kerja dan dicetak pada laporan."
_KEPALA: Final = 2
_PERIODE: Final = "Misalnya 2026-TW1 (triwulan), 2026-01 (bulan), 2026-S1 (semester), atau 2026 (tahun)."
# setting -> what may stand there
ISIAN: Final[Mapping[str, Kolom]] = {
    "rubrik": Kolom("Rubrik", bantuan="Sudah terisi; menentukan cara menghitung nilai."),
    "periode": Kolom("Periode", bantuan=_PERIODE),
    "instansi": Kolom("Instansi", bantuan="Misalnya Pemerintah Kota Contoh."),
    "opd": Kolom("Perangkat Daerah", bantuan="Bila buku kerja ini milik satu perangkat daerah."),
    "tempat": Kolom("Tempat", bantuan="Tempat penandatanganan rekap."),
    "tanggal": kolom.tanggal(bantuan="Tanggal penandatanganan rekap, misalnya 05/04/2026."),
    "penanda_tangan": Kolom("Nama Penanda Tangan"),
    "jabatan_penanda_tangan": Kolom("Jabatan Penanda Tangan"),
    "nip_penanda_tangan": kolom.nip("NIP Penanda Tangan", wajib=False, bantuan="NIP penanda tangan rekap"),
    "pangkat_penanda_tangan": Kolom("Pangkat Penanda Tangan"),
}


def tulis_info(buku: BukuKerja, isi: Mapping[str, str], pilihan: Pilihan) -> None:
    """Write the sheet with the settings of ``isi`` filled in; the rubric alone cannot be changed once it is given."""
    ws = buku.lembar(NAMA, tegak=True)
    ws.set_tab_color(TUA)
    ws.set_footer(KAKI)
    tulis_kepala(buku, ws, (JUDUL, URAIAN), 2)
    ws.set_column(0, 0, 28)
    ws.set_column(1, 1, 52)
    for j, teks in enumerate(("Nama", "Isi")):
        ws.write_string(_KEPALA, j, teks, buku.gaya.kepala)
    label = buku.gaya.buat(
        bold=True, font_color=TUA, bg_color=MUDA, border=1, border_color=GARIS, valign="vcenter", indent=1
    )
    for i, (nama, satu) in enumerate(ISIAN.items(), _KEPALA + 1):
        ws.write_string(i, 0, satu.judul, label)
        ws.set_row(i, 18)
        tulis_bantuan(ws, i, 0, satu)
        terkunci = nama == "rubrik" and nama in isi
        gaya = gaya_sel(buku.gaya, satu.macam, align="left", indent=1, locked=terkunci)
        if nama in isi:
            ws.write_string(i, 1, bersihkan(isi[nama]), gaya)
        else:
            ws.write_blank(i, 1, None, gaya)
        ws.data_validation(i, 1, i, 1, sahih(satu, i, 1, pilihan))
    ws.protect("", {"format_columns": True, "format_rows": True})
    ws.set_selection(_KEPALA + 2, 1, _KEPALA + 2, 1)
