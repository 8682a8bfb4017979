"""The terminal's summary of a whole city: one line an OPD, then what the joined result says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from asnkin.analisis.kota.cakupan import Keadaan
from asnkin.laporan.tampil import KOSONG, angka, persen
from asnkin.laporan.teks_ringkasan import LEGA, baris_tabel, ringkasan, tabel_teks
from asnkin.periode import nama_periode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.table import Table

    from asnkin.analisis.kota.cakupan import Kiriman
    from asnkin.laporan.bahan import Bahan


def ringkasan_kota(
    periode: str, kiriman: Sequence[Kiriman], bahan: Bahan | None, diulang: int, lebar: int
) -> list[Table | Text]:
    """Return the table of OPDs and the summary of the joined result, if any.

    ``diulang``: how many data sets were worked on in this run; ``lebar``: columns to show it in.
    """
    masuk = sum(satu.keadaan is Keadaan.MASUK for satu in kiriman)
    lama = len(kiriman) - diulang
    kepala = Text(f"{nama_periode(periode)}: " if periode else "", style="bold")
    kepala.append(f"{masuk} dari {len(kiriman)} buku kerja masuk rekap kota")
    if lama:
        kepala.append(f"; {lama} tidak berubah sejak proses sebelumnya")
    isi: list[Table | Text] = [kepala, _tabel_opd(kiriman, bahan, lebar)]
    if bahan is not None:
        isi += [Text(), *ringkasan(bahan, lebar)]
    return isi


def _tabel_opd(kiriman: Sequence[Kiriman], bahan: Bahan | None, lebar: int) -> Table:
    berberkas = lebar >= LEGA  # in less the counts of findings would be cut off
    tabel = tabel_teks(
        "Perangkat daerah",
        ("Perangkat daerah", False), *([("Berkas", False)] if berberkas else []), ("Pegawai", True),
        ("Selesai", True), ("Rata-rata", True), ("Kesalahan", True), ("Peringatan", True),
    )  # fmt: skip
    baris = {satu.kiriman.berkas: satu for satu in bahan.kota.opd} if bahan is not None and bahan.kota else {}
    for satu in kiriman:
        opd = baris.get(satu.berkas)
        masuk = opd is not None and satu.keadaan is Keadaan.MASUK
        n = opd.n if masuk and opd else satu.n_pegawai
        d = bahan.rubrik.nilai.desimal if bahan is not None else 2
        baris_tabel(
            tabel, satu.opd, *([satu.berkas] if berberkas else []), angka(n, 0) if n else KOSONG,
            persen(opd.cakupan) if masuk and opd else KOSONG, angka(opd.rata, d) if masuk and opd else KOSONG,
            angka(satu.kesalahan, 0), angka(satu.peringatan, 0),
        )  # fmt: skip
    return tabel
