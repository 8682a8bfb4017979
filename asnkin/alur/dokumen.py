"""The use case ``dokumen``: drafts of the documents of PermenPANRB 6/2022 for one person, a unit or everyone."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Final

from asnkin import __version__
from asnkin.alur.baca import baca
from asnkin.alur.cari_pegawai import cari_pegawai, cari_unit
from asnkin.alur.hitung import hitung_bahan, waktu_dibuat
from asnkin.alur.jelaskan import halangan, nama_berkas, perhatian
from asnkin.alur.keluaran import folder_keluaran, lindungi
from asnkin.galat import SalahPakai
from asnkin.hasil import Status
from asnkin.laporan.dokumen.bentuk import Format
from asnkin.laporan.dokumen.excel import tulis_buku
from asnkin.laporan.dokumen.isi import IsiDokumen
from asnkin.laporan.dokumen.susun import dokumen as susun
from asnkin.laporan.html.dokumen import tulis_dokumen
from asnkin.laporan.tulis import tulis_atomik

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from asnkin.alur.jelaskan import Sasaran
    from asnkin.alur.permintaan import Permintaan
    from asnkin.laporan.dokumen.bentuk import Dokumen as DrafDokumen
    from asnkin.temuan import Temuan

FOLDER: Final = "dokumen"
SKEMA: Final = 1
TERHALANG: Final = (
    "Dokumen tidak dapat dibuat sebelum kesalahan di atas diperbaiki: kesalahan itu mengenai seluruh data"
)
LANJUT: Final = "Langkah berikutnya: buka berkas .html, lengkapi yang disebut pada catatannya, lalu salin ke e-Kinerja"


@dataclass(frozen=True, slots=True)
class Dibuat:
    """What came of it: the draft of the one person where nothing was written; ``temuan``: what stood in the way."""

    isi: DrafDokumen | None
    temuan: tuple[Temuan, ...]
    pesan: tuple[str, ...]
    kode_keluar: int


def baca_format(teks: Sequence[str]) -> tuple[Format, ...]:
    """Return the formats asked for, at most one of D and one of C; raises SalahPakai."""
    minta = []
    for satu in teks:
        try:
            minta.append(Format(satu.strip().upper()))
        except ValueError:
            raise SalahPakai(f"Format '{satu}' tidak ada", f"pilih salah satu dari {', '.join(Format)}") from None
    if len({satu.lampiran for satu in minta}) < len(minta):
        raise SalahPakai("Dua format sejenis diminta sekaligus", "pilih paling banyak satu format D dan satu format C")
    return tuple(minta)


def dokumen(
    minta: Permintaan,
    sasaran: Sasaran,
    bentuk: Sequence[Format],
    keluaran: Path | None,
    maju: Callable[[str], None],
    *,
    tulis: bool,
) -> Dibuat:
    """Score the data as ``nilai --lanjut`` does, then write a page and a workbook for each person.

    Without ``tulis`` the one person's draft is returned instead. Raises GagalAsnkin for what is not about the data.
    """
    folder = folder_keluaran(minta.data, keluaran) / FOLDER
    dibuat = waktu_dibuat(os.environ)
    bacaan = baca(minta, maju)
    kode = bacaan.kode_keluar(ketat=False)
    if bacaan.data is None or not bacaan.dapat_lanjut():
        return Dibuat(None, halangan(bacaan), (*bacaan.pesan, TERHALANG), kode or 1)
    terhitung = hitung_bahan(bacaan, bacaan.data, (), dibuat, maju)
    isi = IsiDokumen(terhitung.bahan, terhitung.jejak, {}, auditor=False)
    letak, lewat = _siapa(isi, sasaran)
    pesan = (*bacaan.pesan, *perhatian(terhitung), *lewat)
    if not tulis:
        return Dibuat(susun(isi, letak[0], bentuk), (), pesan, kode)
    nama = [nama_berkas(isi.pegawai["nip"][i]) for i in letak]
    lindungi(minta.data, (folder / f"{satu}{akhiran}" for satu in nama for akhiran in (".html", ".xlsx")))
    return Dibuat(None, (), (*pesan, *_tulis(folder, isi, letak, bentuk, maju), LANJUT), kode)


def _siapa(isi: IsiDokumen, sasaran: Sasaran) -> tuple[list[int], tuple[str, ...]]:
    """Return whose documents to write, and who is passed over; raises SalahPakai where nobody is left."""
    pegawai = isi.hasil.pegawai
    if sasaran.pegawai:
        semua = [cari_pegawai(pegawai, sasaran.pegawai)]
    else:
        semua = cari_unit(pegawai, sasaran.unit) if sasaran.unit else list(range(len(pegawai)))
    letak = [i for i in semua if isi.pegawai["status"][i] != Status.TIDAK_DINILAI]
    if not letak:
        sebab = "; ".join(isi.hasil.kekurangan[semua[0]])
        raise SalahPakai(f"{isi.pegawai['nama'][semua[0]]} tidak dinilai ({sebab})", "pilih pegawai lain")
    lewat = len(semua) - len(letak)
    return letak, ((f"Dilewati: {lewat} pegawai yang tidak dinilai (kedudukan hukum)",) if lewat else ())


def _tulis(
    folder: Path, isi: IsiDokumen, letak: Sequence[int], bentuk: Sequence[Format], maju: Callable[[str], None]
) -> tuple[str, ...]:
    """Write both files of each of these people, named by NIP; return what to tell the user."""
    banyak: dict[str, int] = {}
    kosong = 0
    for ke, i in enumerate(letak, 1):
        maju(f"Menulis dokumen {ke} dari {len(letak)}")
        satu = susun(isi, i, bentuk)
        nama = nama_berkas(satu.nip)
        tulis_atomik(folder / f"{nama}.html", tulis_dokumen(satu, __version__))
        tulis_atomik(folder / f"{nama}.xlsx", tulis_buku(satu, isi.bahan.dibuat))
        for format_ada in (satu.evaluasi, satu.hasil):
            if format_ada is not None:
                banyak[format_ada.format] = banyak.get(format_ada.format, 0) + 1
        kosong += len(satu.kosong)
    sebut = ", ".join(
        f"Format {nama}: {n}" if len(letak) > 1 else f"Format {nama}" for nama, n in sorted(banyak.items())
    )
    isian = f"Belum terisi: {kosong} isian; sel yang mengisinya disebut pada catatan di akhir halaman" if kosong else ""
    if len(letak) == 1:
        nama = nama_berkas(isi.pegawai["nip"][letak[0]])
        ditulis = f"Ditulis: {folder / nama}.html dan .xlsx ({sebut})"
    else:
        ditulis = f"Ditulis: {2 * len(letak)} berkas di folder {folder}, .html dan .xlsx setiap pegawai ({sebut})"
    return (ditulis, *((isian,) if isian else ()))


def json_dokumen(isi: DrafDokumen) -> bytes:
    """Return a draft for other programs."""
    return json.dumps({"skema": SKEMA, **asdict(isi)}, ensure_ascii=False, indent=2).encode(errors="backslashreplace")
