"""What a result leads to, on the page: nominees for awards, compulsory trainings, and what the dialogs say of both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from asnkin.laporan import penjelasan
from asnkin.laporan.html.bagian import Daftar, banyak_tampil
from asnkin.laporan.html.orang import DESIMAL_KONTRIBUSI, kategori
from asnkin.laporan.html.padat import daftar, sisa, utuh
from asnkin.laporan.tampil import KOSONG, angka, tanggal
from asnkin.rubrik.model import KomponenPenilaian

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asnkin.laporan.bahan import Bahan
    from asnkin.laporan.html.orang import Kategori, Orang

DESIMAL_PORSI: Final = 1


@dataclass(frozen=True, slots=True)
class Bagian:
    """A section: its rule in words, its count in words, its rows."""

    aturan: str
    jumlah: str
    isi: Daftar


def penghargaan(bahan: Bahan, orang: Orang) -> Bagian | None:
    """Nominees and who is kept from it, by group and rank: nama, nip, group, rank, nilai, predikat, calon, why."""
    if bahan.rubrik.penghargaan is None:
        return None
    tabel, d = bahan.tindak_lanjut.penghargaan, bahan.rubrik.nilai.desimal
    atas = tabel.head(banyak_tampil(len(tabel)))
    posisi = atas["_pegawai"].to_numpy(dtype=np.intp)
    predikat = bahan.hasil.pegawai["predikat"].to_numpy()[posisi].tolist()
    kolom = (atas[nama].tolist() for nama in ("kelompok", "urutan", "jumlah", "calon"))
    baris = tuple(
        (
            orang.nama[i],
            orang.nip[i],
            penjelasan.nama_kelompok(kelompok),
            f"{angka(urutan, 0)} dari {angka(jumlah, 0)}",
            angka(orang.nilai[i], d),
            sebutan or KOSONG,
            "ya" if calon else "tidak",
            alasan,
        )
        for i, kelompok, urutan, jumlah, calon, sebutan, alasan in zip(
            orang.letak[posisi].tolist(), *kolom, predikat, penjelasan.alasan_calon(atas, predikat), strict=True
        )
    )
    return Bagian(
        penjelasan.aturan_penghargaan(bahan.rubrik, bahan.rubrik.penghargaan),
        penjelasan.hitung_calon(tabel),
        Daftar(baris, len(tabel) - len(baris)),
    )


def wajib(bahan: Bahan, orang: Orang) -> Bagian | None:
    """Compulsory trainings, a row a person: nama, nip, unit, those not taken, those taken with their dates.

    Who has something to take stands first, then by rank.
    """
    tabel = bahan.tindak_lanjut.pelatihan_wajib
    if tabel.empty and not bahan.rubrik.pelatihan_wajib:
        return None
    di = orang.letak[tabel["_pegawai"].to_numpy(dtype=np.intp)]
    banyak_belum = np.bincount(di, weights=~tabel["diambil"].to_numpy(dtype=bool), minlength=len(orang))
    semua = np.unique(di)
    tampil = semua[np.argsort(banyak_belum[semua] == 0, kind="stable")][: banyak_tampil(len(semua))].tolist()
    daftar_orang = _per_orang(bahan, di, tampil)
    baris = tuple((orang.nama[i], orang.nip[i], orang.unit.isi(i), *map("; ".join, daftar_orang[i])) for i in tampil)
    return Bagian(
        penjelasan.aturan_wajib(bahan.rubrik),
        penjelasan.hitung_wajib(tabel),
        Daftar(baris, len(semua) - len(tampil)),
    )


def _per_orang(bahan: Bahan, di: NDArray[np.int64], tampil: list[int]) -> dict[int, tuple[list[str], list[str]]]:
    """Trainings of the people shown: those not taken, those taken with their dates; in order of need."""
    tabel = bahan.tindak_lanjut.pelatihan_wajib
    nama = dict(zip(bahan.hasil.katalog["kode"], bahan.hasil.katalog["nama"], strict=True))
    daftar_orang: dict[int, tuple[list[str], list[str]]] = {i: ([], []) for i in tampil}
    ikut = np.isin(di, tampil)
    kolom = (tabel.loc[ikut, bidang].tolist() for bidang in ("kode", "diambil", "tanggal"))
    for i, kode, diambil, hari in zip(di[ikut].tolist(), *kolom, strict=True):
        waktu = "" if pd.isna(hari) else f" ({tanggal(hari)})"
        daftar_orang[i][int(diambil)].append(nama.get(kode, kode) + waktu)
    return daftar_orang


def muatan_lanjut(bahan: Bahan, orang: Orang, *, rinci: bool) -> dict[str, object]:
    """Return what the dialogs show: measured share (per cent), angka kredit, nomination, self-view.

    ``rinci`` off leaves out the self-view, three numbers a butir and person.
    """
    lanjut, d = bahan.tindak_lanjut, bahan.rubrik.nilai.desimal
    terukur = [kunci for kunci, satu in bahan.rubrik.komponen.items() if not isinstance(satu, KomponenPenilaian)]
    return {
        "terukur": terukur,
        "porsi": sisa(utuh(lanjut.porsi_terukur[orang.asal] * 100, DESIMAL_PORSI), _ramal_porsi(orang, terukur)),
        "kredit": daftar(utuh(lanjut.angka_kredit[orang.asal], d)) if bahan.rubrik.angka_kredit else None,
        "calon": _calon(bahan, orang),
        "diri": _diri(bahan, orang) if rinci and len(lanjut.selisih_diri) else None,
    }


def _ramal_porsi(orang: Orang, terukur: list[str]) -> NDArray[np.float64]:
    """Predict the measured share from the printed kontribusi, the way the page's script does."""
    bilangan = {kunci: np.nan_to_num(utuh(isi, DESIMAL_KONTRIBUSI)) for kunci, isi in orang.kontribusi.items()}
    nol = np.zeros(len(orang))
    bagian, jumlah = sum((bilangan[kunci] for kunci in terukur), nol), sum(bilangan.values(), nol)
    ramalan: NDArray[np.float64] = np.floor(bagian / np.where(jumlah > 0, jumlah, 1.0) * 1000 + 0.5)
    return ramalan


def status_wajib(bahan: Bahan, daftar_gap: pd.DataFrame) -> Kategori:
    """What became of the compulsory training of each gap (rows of ``daftar_kesenjangan``); "" where it is not one.

    A gap without any training repeats the one before, which packs to almost nothing; the page does not ask there.
    """
    wajib = bahan.tindak_lanjut.pelatihan_wajib.rename(columns={"kode": "pelatihan"})
    gabung = daftar_gap[["_pegawai", "pelatihan"]].merge(wajib, how="left", on=["_pegawai", "pelatihan"])
    hari = gabung["tanggal"].to_numpy(dtype="datetime64[D]")
    sebut = {satu: f" {tanggal(pd.Timestamp(satu))}" for satu in np.unique(hari[~np.isnat(hari)])}
    waktu = np.array([sebut.get(satu, "") for satu in hari], dtype=object)
    status = gabung["diambil"].map({True: "sudah diikuti", False: "belum diikuti"}).fillna("").to_numpy()
    ada = daftar_gap["pelatihan"].to_numpy() != ""
    isi = pd.Series(np.where(ada, status + waktu, None), dtype=object).ffill().fillna("")
    return kategori(isi.to_numpy(), ("", "belum diikuti"))


def _calon(bahan: Bahan, orang: Orang) -> dict[str, str]:
    """Position in the listing -> what the dialog says about the award."""
    tabel = bahan.tindak_lanjut.penghargaan
    posisi = tabel["_pegawai"].to_numpy(dtype=np.intp)
    alasan = penjelasan.alasan_calon(tabel, bahan.hasil.pegawai["predikat"].to_numpy()[posisi].tolist())
    return {
        str(i): f"{'Calon' if calon else 'Tidak menjadi calon'} penghargaan dalam kelompok "
        f"{penjelasan.nama_kelompok(kelompok)}: {sebab}."
        for i, kelompok, calon, sebab in zip(
            orang.letak[posisi].tolist(), tabel["kelompok"].tolist(), tabel["calon"].tolist(), alasan, strict=True
        )
    }


def _diri(bahan: Bahan, orang: Orang) -> dict[str, object]:
    """Self-view by person: where each one's rows begin, the butir, own level, the superior's, the difference."""
    tabel, d = bahan.tindak_lanjut.selisih_diri, bahan.rubrik.nilai.desimal
    di = orang.letak[tabel["_pegawai"].to_numpy(dtype=np.intp)]
    urut = np.argsort(di, kind="stable")
    letak = {kunci: i for i, kunci in enumerate(bahan.rubrik.semua_butir())}
    angka_butir = {nama: daftar(utuh(tabel[nama].to_numpy()[urut], d)) for nama in ("diri", "atasan", "selisih")}
    butir = tabel["butir"].map(letak).to_numpy(dtype=np.int64)[urut].tolist()
    return {"awal": _awal(di[urut], len(orang)), "butir": butir, **angka_butir}


def _awal(urut: NDArray[np.int64], n: int) -> list[int]:
    awal: list[int] = np.searchsorted(urut, np.arange(n + 1)).tolist()
    return awal
