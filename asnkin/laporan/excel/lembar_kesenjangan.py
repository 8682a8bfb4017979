"""The sheet Kesenjangan: each person's missed targets and gaps, and the training that answers them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd
from xlsxwriter.utility import xl_col_to_name

from asnkin.laporan import penjelasan
from asnkin.laporan.excel import rumus
from asnkin.laporan.excel.ambil import Ambil, nama_butir, nomor, nomor_butir, nomor_unit
from asnkin.laporan.excel.kolom import KolomAngka, KolomRumus, KolomTeks
from asnkin.laporan.excel.kop import judul
from asnkin.laporan.excel.tabel import Isi, tulis_tabel
from asnkin.penilaian.angka import bulatkan
from asnkin.penilaian.anonim import DIRI

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asnkin.laporan.bahan import Bahan
    from asnkin.laporan.excel.buku import BukuKerja
    from asnkin.laporan.excel.kolom import Kolom

_ANGKA: Final = {"level": "Level", "standar": "Standar", "kesenjangan": "Kesenjangan"}


def tulis_kesenjangan(buku: BukuKerja, bahan: Bahan) -> None:
    """Write one row a missed target or gap: people in listing order, their targets first, their gaps by priority."""
    hasil, gaya = bahan.hasil, buku.gaya
    semua = pd.concat([hasil.target_kurang, hasil.daftar_kesenjangan], ignore_index=True)
    urutan = np.argsort(hasil.pegawai["_urutan"].to_numpy()[semua["_pegawai"].to_numpy(dtype=np.intp)], kind="stable")
    daftar = semua.iloc[urutan]
    a = Ambil(bahan, gaya, daftar["_pegawai"].to_numpy(dtype=np.intp))
    kolom = {"nomor": nomor(gaya, len(daftar)), **_orang(a), **_jarak(a, daftar), **_pelatihan(a, daftar)}
    bantu = _bantu(a, daftar) if rumus.celah_berumus(bahan) else {}
    kolom |= bantu
    kolom |= _rumus(kolom)
    isi = Isi(
        "Kesenjangan",
        judul(bahan, "KESENJANGAN KOMPETENSI DAN PELATIHAN"),
        list(kolom.values()),
        beku=2,
        keterangan=" ".join(_keterangan(bahan)),
        kosong="Tidak ada kesenjangan.",
        bantu=len(bantu),
        lindungi=True,
    )
    letak = tulis_tabel(buku, isi)
    if bantu:
        nama = {rumus.CELAH_UNIT: "kode_unit", rumus.CELAH_BUTIR: "kode_butir", rumus.CELAH_ORANG: "orang"}
        letak.namai(buku, list(kolom), {**nama, rumus.CELAH_NILAI: "kesenjangan"})


def _bantu(a: Ambil, daftar: pd.DataFrame) -> dict[str, Kolom]:
    """Return the hidden columns: unit, butir of a measured gap (0: none), 1 at the first gap of each person."""
    celah = daftar["capaian"].isna().to_numpy()
    terukur = celah & (daftar["dirasakan"] == False).to_numpy()  # noqa: E712 - a missed target has neither
    orang = np.zeros(len(daftar))
    orang[np.flatnonzero(celah)[np.unique(a.posisi[celah], return_index=True)[1]]] = 1
    kode = np.where(terukur, nomor_butir(a.bahan, daftar["butir"].tolist()), 0.0)
    return {
        "kode_unit": KolomAngka("Kode Unit", nomor_unit(a.bahan, a.isi("unit_kerja")), a.gaya.bantu),
        "kode_butir": KolomAngka("Kode Butir", kode, a.gaya.bantu),
        "orang": KolomAngka("Orang", orang, a.gaya.bantu),
    }


def _rumus(kolom: Mapping[str, Kolom]) -> dict[str, Kolom]:
    """Return the distances as formulas over the printed level, own mark and standard, wherever these give the result.

    They do but where a level lies half a last digit between two prints: it is not written with more digits (anonymity).
    """
    huruf = {kunci: xl_col_to_name(j) for j, kunci in enumerate(kolom)}
    hasil: dict[str, Kolom] = {}
    for kunci, dari in (("kesenjangan", "level"), ("diri_standar", "diri")):
        match kolom.get(kunci), kolom.get(dari), kolom["standar"]:
            case KolomAngka() as selisih, KolomAngka() as satu, KolomAngka() as standar:
                d = selisih.desimal
                ada = bulatkan(satu.isi - standar.isi, d) == selisih.isi
                pola = rumus.bulat(f"(${huruf[dari]}{{b}}-${huruf['standar']}{{b}})", d)
                hasil[kunci] = KolomRumus(selisih, pola, ada)
    return hasil


def _keterangan(bahan: Bahan) -> list[str]:
    kalimat = [
        "Kesenjangan = level − standar; negatif berarti di bawah standar. Prioritas = bobot × besar kesenjangan."
    ]
    if _ada_rasa(bahan):
        kalimat.append(
            "Dasar 'dirasakan': hanya skor diri yang di bawah standar (kolom Diri − Standar), tidak dihitung dalam JPM."
        )
    if hitung := penjelasan.hitung_target(bahan):
        kalimat.append(f"Target yang belum tercapai mendahului kesenjangan: {hitung}.")
    return kalimat


def _ada_rasa(bahan: Bahan) -> bool:
    return DIRI in bahan.rubrik.kesenjangan.dari


def _orang(a: Ambil) -> dict[str, Kolom]:
    return {
        "nama": a.teks("nama", lebar_maks=24),
        "nip": a.nip(),
        "unit": a.teks("unit_kerja", lebar_maks=24),
        "jabatan": a.teks("jabatan", lebar_maks=24),
    }


def _jarak(a: Ambil, daftar: pd.DataFrame) -> dict[str, Kolom]:
    """Return the butir, its numbers, those that the person sees, and on what the row rests."""
    gaya, d = a.gaya, a.desimal
    angka = {bidang: (kepala, daftar[bidang]) for bidang, kepala in _ANGKA.items()}
    if _ada_rasa(a.bahan):
        angka["diri"] = ("Skor Diri", daftar["diri"])
        angka["diri_standar"] = ("Diri − Standar", daftar["diri"] - daftar["standar"])
    angka["prioritas"] = ("Prioritas", daftar["prioritas"])
    return {
        "butir": KolomTeks(
            "Butir", nama_butir(a.bahan, daftar["butir"].tolist()), gaya.teks, gaya.bungkus, lebar_maks=26
        ),
        **{
            kunci: KolomAngka(kepala, bulatkan(isi.to_numpy(dtype=np.float64), d), gaya.angka(d), d)
            for kunci, (kepala, isi) in angka.items()
        },
        "dasar": KolomTeks("Dasar", _dasar(daftar, d), gaya.teks, gaya.bungkus, lebar_maks=24),
    }


def _dasar(daftar: pd.DataFrame, desimal: int) -> list[str]:
    """Say for each row what shows the need: a missed target, the person alone, or those who rated."""
    kolom = (daftar[nama].tolist() for nama in ("capaian", "batas", "dirasakan"))
    return [
        penjelasan.sebut_target(float(capaian), float(batas), desimal)
        if not pd.isna(capaian)
        else (penjelasan.DIRASAKAN if rasa else "hasil penilaian")
        for capaian, batas, rasa in zip(*kolom, strict=True)
    ]


def _pelatihan(a: Ambil, daftar: pd.DataFrame) -> dict[str, Kolom]:
    katalog, kode = a.bahan.hasil.katalog, daftar["pelatihan"].tolist()
    nama = dict(zip(katalog["kode"].tolist(), katalog["nama"].tolist(), strict=True))
    isi = [nama.get(satu, satu) if satu else penjelasan.TANPA_PELATIHAN for satu in kode]
    return {
        "pelatihan": KolomTeks("Pelatihan yang Disarankan", isi, a.gaya.teks, a.gaya.bungkus, lebar_maks=32),
        "kode": KolomTeks("Kode Pelatihan", kode, a.gaya.teks),
    }
