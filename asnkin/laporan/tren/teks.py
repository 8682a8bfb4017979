"""The terminal's summary of trends; text from the data is never parsed as markup."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd
from rich.text import Text

from asnkin.laporan.tampil import angka
from asnkin.laporan.teks import aman
from asnkin.laporan.teks_ringkasan import LEGA, baris_tabel, tabel_teks
from asnkin.laporan.tren.naskah import (
    BUKAN_BUKTI,
    bagian_tutup,
    berarah,
    nama_butir,
    rentang,
    sebut_pindah,
    singkat,
    tahunan,
    ubah_predikat,
)
from asnkin.laporan.tren.pilih import naik_terbesar, turun_terbesar

if TYPE_CHECKING:
    from rich.table import Table

    from asnkin.laporan.tren.bahan import BahanTren

N_ORANG: Final = 5
N_UNIT: Final = 6  # at each end


def ringkasan_tren(bahan: BahanTren, lebar: int) -> list[Table | Text]:
    """Return the summary for so many columns: periods, who rose and fell, units, levels, and what this is not."""
    naik, turun = naik_terbesar(bahan.tren, N_ORANG), turun_terbesar(bahan.tren, N_ORANG)
    bagian = [
        _kepala(bahan),
        _periode(bahan),
        _predikat(bahan),
        _orang(bahan, "Naik terbesar", naik, lebar),
        _orang(bahan, "Turun terbesar", turun, lebar),
        _unit(bahan),
        _kompetensi(bahan),
        _pelatihan(bahan),
        Text(f"\nSusunan pegawai: {sebut_pindah(bahan)}"),
        Text(f"\n{tahunan(bahan)}", style="yellow"),
    ]
    return [satu for satu in bagian if satu is not None]


def _kepala(bahan: BahanTren) -> Text:
    kepala = Text(aman(f"{bahan.rubrik.nama} · {rentang(bahan)}"), style="bold")
    d, p = bahan.rubrik.nilai.desimal, bahan.tren.pasangan.iloc[-1]
    if not p["n"]:
        return kepala
    dari, sampai = angka(p["rata_awal"], d), angka(p["rata_akhir"], d)
    kepala.append(
        f"\n{angka(p['n'], 0)} orang bernilai pada periode pertama dan terakhir: rata-rata {dari} menjadi {sampai} "
        f"({berarah(p['perubahan'], d)}); "
        + ", ".join(f"{angka(p[arah], 0)} {arah}" for arah in ("naik", "tetap", "turun")),
        style="not bold",
    )
    return kepala


def _periode(bahan: BahanTren) -> Table:
    d, r = bahan.rubrik.nilai.desimal, bahan.tren.ringkasan
    tabel = tabel_teks(
        "Periode", ("Periode", False), ("Pegawai", True), ("Bernilai", True), ("Rata-rata", True),
        (f"Yang sama ({angka(r['n_tetap'].iloc[0], 0)})", True),
    )  # fmt: skip
    for periode, baris in zip(bahan.tren.periode, r.to_dict("records"), strict=True):
        baris_tabel(
            tabel, singkat(periode), angka(baris["n"], 0), angka(baris["n_bernilai"], 0), angka(baris["rata"], d),
            angka(baris["rata_tetap"], d),
        )  # fmt: skip
    return tabel


def _predikat(bahan: BahanTren) -> Table:
    tabel = tabel_teks("Predikat (usulan)", ("Periode", False), *((nama, True) for nama in bahan.tren.kelas))
    for periode, baris in zip(bahan.tren.periode, bahan.tren.ringkasan.to_dict("records"), strict=True):
        baris_tabel(tabel, singkat(periode), *(angka(baris[f"predikat:{nama}"], 0) for nama in bahan.tren.kelas))
    return tabel


def _orang(bahan: BahanTren, judul: str, tabel_orang: pd.DataFrame, lebar: int) -> Table | None:
    if tabel_orang.empty:
        return None
    d, o = bahan.rubrik.nilai.desimal, bahan.tren.orang
    tabel = tabel_teks(
        judul, ("Nama", False), *([("Unit kerja", False)] if lebar >= LEGA else []), ("Dari", True), ("Menjadi", True),
        ("Perubahan", True), ("Predikat", False),
    )  # fmt: skip
    for i, beda in zip(tabel_orang["orang"].tolist(), tabel_orang["perubahan"].tolist(), strict=True):
        awal, akhir = (angka(o.nilai_akhir[i, t], d) for t in (0, -1))
        predikat = ubah_predikat(o.predikat[i, 0], o.predikat[i, -1])
        unit = [o.unit_kerja[i, -1]] if lebar >= LEGA else []
        baris_tabel(tabel, o.nama[i, -1], *unit, awal, akhir, berarah(beda, d), predikat)
    return tabel


def _unit(bahan: BahanTren) -> Table | None:
    d, sama = bahan.rubrik.nilai.desimal, bahan.tren.unit_sama
    urut = sama[sama["n"] > 0].sort_values("perubahan", ascending=False, kind="stable")
    if urut.empty:
        return None
    sebut = ""
    if len(urut) > 2 * N_UNIT:
        sebut = f" ({N_UNIT} teratas dan {N_UNIT} terbawah dari {angka(len(urut), 0)})"
        urut = pd.concat([urut.head(N_UNIT), urut.tail(N_UNIT)])
    tabel = tabel_teks(
        f"Unit kerja, orang yang sama pada periode pertama dan terakhir{sebut}", ("Unit kerja", False),
        ("Orang", True), ("Dari", True), ("Menjadi", True), ("Perubahan", True),
    )  # fmt: skip
    for baris in urut.reset_index().to_dict("records"):
        baris_tabel(
            tabel, bahan.tren.nama_unit[baris["index"]], angka(baris["n"], 0), angka(baris["rata_awal"], d),
            angka(baris["rata_akhir"], d), berarah(baris["perubahan"], d),
        )  # fmt: skip
    return tabel


def _kompetensi(bahan: BahanTren) -> Table | None:
    k, d = bahan.tren.kompetensi, bahan.rubrik.nilai.desimal
    di = [i for i, nama in enumerate(k.kelompok) if not nama and k.sama["n"].iloc[i]]
    if bahan.tren.rentang_level is None or not di:
        return None
    tabel = tabel_teks(
        "Kompetensi, orang yang sama pada periode pertama dan terakhir", ("Butir", False), ("Orang", True),
        ("Level", True), ("Menjadi", True), ("Kesenjangan", True), ("Tertutup", True), ("Baru", True),
    )  # fmt: skip
    for i, nama in zip(di, nama_butir(bahan, [k.butir[i] for i in di]), strict=True):
        s = k.sama.iloc[i]
        hitungan = (angka(s[satu], 0) for satu in ("n_awal", "tertutup", "baru"))
        baris_tabel(tabel, nama, angka(s["n"], 0), angka(s["rata_awal"], d), angka(s["rata_akhir"], d), *hitungan)
    return tabel


def _pelatihan(bahan: BahanTren) -> Text | None:
    if bahan.tren.latihan is None:
        return None
    semua = bahan.tren.latihan.tabel.iloc[0]
    latih, tanpa = (
        bagian_tutup(int(semua[f"tutup_{satu}"]), int(semua[f"n_{satu}"]), tampil=bool(semua["tampil"]))
        for satu in ("latih", "tanpa")
    )
    return Text(f"\nKesenjangan yang tertutup: dilatih {latih}; tidak dilatih {tanpa}. {BUKAN_BUKTI}")
