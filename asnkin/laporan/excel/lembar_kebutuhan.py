"""The sheets about needs in common: Butir (everyone's level against the standard) and Kebutuhan Unit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from xlsxwriter.utility import xl_col_to_name

from asnkin.laporan import penjelasan
from asnkin.laporan.excel import rumus
from asnkin.laporan.excel.ambil import butir_dinilai, nama_butir, nomor, nomor_butir, nomor_unit
from asnkin.laporan.excel.gaya import JINGGA
from asnkin.laporan.excel.kolom import KolomAngka, KolomTeks, jadi_rumus
from asnkin.laporan.excel.kop import judul
from asnkin.laporan.excel.tabel import Isi, tulis_tabel
from asnkin.laporan.tampil import persen
from asnkin.penilaian.angka import bulatkan
from asnkin.penilaian.anonim import DIRI

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd
    from numpy.typing import NDArray

    from asnkin.laporan.bahan import Bahan
    from asnkin.laporan.excel.buku import BukuKerja
    from asnkin.laporan.excel.kolom import Kolom

_LATIH: Final = "Pelatihan bagi unit: yang disarankan kepada pegawainya untuk butir itu, beserta jumlah orangnya."
_TANPA_KECIL: Final = "Daftar ini tanpa kelompok kecil dan pelengkapnya."


def tulis_butir(buku: BukuKerja, bahan: Bahan) -> None:
    """Write one row a butir, the largest share of people below the standard first; only where any was rated."""
    butir, gaya, d = butir_dinilai(bahan), buku.gaya, bahan.rubrik.nilai.desimal
    if butir.empty:
        return
    induk, kunci = bahan.rubrik.komponen_butir(), butir["butir"].tolist()
    komponen = [bahan.rubrik.nama_komponen(induk[satu]) for satu in kunci]
    rata = (("rata", "Rata-rata Nilai"), ("level", "Rata-rata Level"), ("standar", "Rata-rata Standar"))
    kolom: dict[str, Kolom] = {
        "nomor": nomor(gaya, len(butir)),
        "butir": KolomTeks("Butir", nama_butir(bahan, kunci), gaya.teks, gaya.bungkus, lebar_maks=50),
        "komponen": KolomTeks("Komponen", komponen, gaya.teks, gaya.bungkus, lebar_maks=34),
        **{satu: KolomAngka(kepala, bulatkan(_angka(butir[satu]), d), gaya.angka(d), d) for satu, kepala in rata},
        "dinilai": KolomAngka("Pegawai Dinilai", _angka(butir["n_dinilai"]), gaya.bulat),
        "celah": KolomAngka("Pegawai di Bawah Standar", _angka(butir["n_kesenjangan"]), gaya.bulat),
        "proporsi": KolomAngka("Proporsi", _angka(butir["proporsi"]), gaya.persen, 1),
    }
    if DIRI in bahan.rubrik.kesenjangan.dari:
        kolom["rasa"] = KolomAngka("Hanya Dirasakan Sendiri", _angka(butir["n_dirasakan"]), gaya.bulat)
    pola = _rumus_proporsi(kolom)
    if rumus.celah_berumus(bahan):
        pola["celah"] = rumus.hitung_celah("A")
    isi = Isi(
        "Butir",
        judul(bahan, "BUTIR DAN STANDARNYA"),
        list(_berumus(kolom, pola).values()),
        beku=2,
        keterangan=(
            "Dari proporsi terbesar. Pegawai dinilai: yang memiliki level dan standar pada butir itu. Sel kosong: "
            f"belum ada yang dinilai, atau butir tanpa standar. {bahan.catatan_kelompok}"
        ).rstrip(),
        lindungi=True,
    )
    letak = tulis_tabel(buku, isi)
    letak.namai(buku, list(kolom), {rumus.BUTIR_NAMA: "butir", rumus.BUTIR_PROPORSI: "proporsi"})


def tulis_kebutuhan_unit(buku: BukuKerja, bahan: Bahan) -> None:
    """Write, for each unit and butir with gaps, how many of its people have one: needs first, the largest leading."""
    tabel = bahan.hasil.kebutuhan_unit.sort_values(
        ["kebutuhan", "n_kesenjangan", "proporsi"], ascending=False, kind="stable"
    )
    kolom = _kolom_kebutuhan(buku, bahan, tabel)
    pola = _rumus_proporsi(kolom)
    pola["perlu"] = f'IF({rumus.bulat(_sel(kolom, "proporsi"), 6)}>={rumus.AMBANG_KEBUTUHAN},"ya","tidak")'
    bantu: dict[str, Kolom] = {}
    if rumus.celah_berumus(bahan) and len(tabel):
        bantu = {
            "kode_unit": KolomAngka("Kode Unit", nomor_unit(bahan, tabel["unit_kerja"].tolist()), buku.gaya.bantu),
            "kode_butir": KolomAngka("Kode Butir", nomor_butir(bahan, tabel["butir"].tolist()), buku.gaya.bantu),
        }
        kolom |= bantu
        huruf = {kunci: xl_col_to_name(j) for j, kunci in enumerate(kolom)}
        pola["celah"] = rumus.hitung_celah(huruf["kode_butir"], huruf["kode_unit"])
    isi = Isi(
        "Kebutuhan Unit",
        judul(bahan, "KEBUTUHAN PENGEMBANGAN UNIT KERJA"),
        list(_berumus(kolom, pola).values()),
        beku=2,
        keterangan=(
            f"Sebuah butir menjadi kebutuhan unit bila paling sedikit {persen(bahan.rubrik.kesenjangan.unit_min)} "
            "pegawai yang dinilai pada butir itu memiliki kesenjangan. Kelompok kecil: kurang dari "
            f"{penjelasan.KELOMPOK_KECIL} pegawai, sehingga proporsinya perlu dibaca bersama jumlah orangnya. "
            f"{_LATIH if bahan.berorang else _TANPA_KECIL}"
        ),
        kosong="Tidak ada kesenjangan.",
        warna={"Kebutuhan Unit": {"ya": JINGGA}},
        bantu=len(bantu),
        lindungi=True,
    )
    tulis_tabel(buku, isi)


def _kolom_kebutuhan(buku: BukuKerja, bahan: Bahan, tabel: pd.DataFrame) -> dict[str, Kolom]:
    """Return the columns that are seen, by key."""
    gaya, perlu = buku.gaya, tabel["kebutuhan"].to_numpy(dtype=bool)
    banyak = (tabel[nama].tolist() for nama in ("n_kesenjangan", "n_dinilai"))
    sebut = [penjelasan.sebut_bagian(kena, semua) for kena, semua in zip(*banyak, strict=True)]
    butir = nama_butir(bahan, tabel["butir"].tolist())
    return {
        "nomor": nomor(gaya, len(tabel)),
        "unit": KolomTeks("Unit Kerja", tabel["unit_kerja"].tolist(), gaya.teks, gaya.bungkus, lebar_maks=50),
        "butir": KolomTeks("Butir", butir, gaya.teks, gaya.bungkus),
        "dinilai": KolomAngka("Pegawai Dinilai", _angka(tabel["n_dinilai"]), gaya.bulat),
        "celah": KolomAngka("Pegawai dengan Kesenjangan", _angka(tabel["n_kesenjangan"]), gaya.bulat),
        "proporsi": KolomAngka("Proporsi", _angka(tabel["proporsi"]), gaya.persen, 1),
        "perlu": KolomTeks("Kebutuhan Unit", np.where(perlu, "ya", "tidak").tolist(), gaya.tengah),
        "sebut": KolomTeks("Keterangan", sebut, gaya.teks),
        **_latih(buku, bahan, tabel),
    }


def _latih(buku: BukuKerja, bahan: Bahan, tabel: pd.DataFrame) -> dict[str, Kolom]:
    """Return the column of trainings, which counts people; none where there are no people to write of."""
    if not bahan.berorang:
        return {}
    isi = _pelatihan_unit(bahan, tabel)
    return {"pelatihan": KolomTeks("Pelatihan bagi Unit", isi, buku.gaya.teks, buku.gaya.bungkus, lebar_maks=50)}


def _sel(kolom: Mapping[str, Kolom], kunci: str) -> str:
    """Return the cell of a column in the own row."""
    return f"${xl_col_to_name(list(kolom).index(kunci))}{{b}}"


def _rumus_proporsi(kolom: Mapping[str, Kolom]) -> dict[str, str]:
    return {"proporsi": f"{_sel(kolom, 'celah')}/{_sel(kolom, 'dinilai')}"}


def _berumus(kolom: Mapping[str, Kolom], pola: Mapping[str, str]) -> dict[str, Kolom]:
    """Return the columns, those with a formula as formulas: wherever they have a number, a row and a unit to count."""
    unit = kolom.get("kode_unit")
    berunit = {"celah": unit.isi > 0} if isinstance(unit, KolomAngka) else {}
    return {**kolom, **{kunci: jadi_rumus(kolom[kunci], satu, berunit.get(kunci)) for kunci, satu in pola.items()}}


def _angka(isi: pd.Series) -> NDArray[np.float64]:
    return isi.to_numpy(dtype=np.float64)


def _pelatihan_unit(bahan: Bahan, tabel: pd.DataFrame) -> list[str]:
    """Name the trainings for each need of a unit; "" for what is no need."""
    sebut = penjelasan.sebut_pelatihan_unit(bahan)
    kolom = (tabel[nama].tolist() for nama in ("unit_kerja", "butir", "kebutuhan"))
    return [sebut.get((unit, butir), "") if perlu else "" for unit, butir, perlu in zip(*kolom, strict=True)]
