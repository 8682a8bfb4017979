"""The sheets Pelatihan (each training, its quota, what it costs) and Peserta Pelatihan (who is to take which)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd
from xlsxwriter.utility import xl_col_to_name

from asnkin.laporan import penjelasan
from asnkin.laporan.excel import rumus
from asnkin.laporan.excel.ambil import HIJAU, JINGGA, Ambil, kalimat, nama_butir, nomor, nomor_hari
from asnkin.laporan.excel.kolom import KolomAngka, KolomRumus, KolomTeks
from asnkin.laporan.excel.kop import judul
from asnkin.laporan.excel.tabel import MUAT, Isi, tulis_tabel
from asnkin.laporan.tampil import angka
from asnkin.penilaian.angka import bulatkan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asnkin.laporan.bahan import Bahan
    from asnkin.laporan.excel.buku import BukuKerja
    from asnkin.laporan.excel.kolom import Kolom

_URUTAN: Final = "Urutan di dalam pelatihan: target yang belum tercapai, lalu prioritas; yang sudah mengikuti di akhir."
LEBIH: Final = "melebihi kuota"
CUKUP: Final = "dalam kuota"
TANPA_KUOTA: Final = "kuota tidak tercantum"


def tulis_pelatihan(buku: BukuKerja, bahan: Bahan) -> None:
    """Write both sheets; the counts of the first are formulas over the second."""
    daftar = daftar_peserta(bahan)
    kolom = _kolom_pelatihan(buku, bahan)
    banyak = kolom["peserta"]
    if isinstance(banyak, KolomAngka) and banyak.isi.sum() == len(daftar) and 0 < len(daftar) <= MUAT:
        kolom |= _rumus(kolom)
    tanpa = bahan.ringkasan.tanpa_pelatihan
    isi = Isi(
        "Pelatihan",
        judul(bahan, "PELATIHAN YANG DISARANKAN"),
        list(kolom.values()),
        beku=3,
        keterangan=(
            "Dari peserta terbanyak; pesertanya pada lembar 'Peserta Pelatihan'. Biaya dan kuota menurut katalog; sel "
            "kosong: tidak tercantum di sana. Bila kuota terlampaui, siapa yang ikut ditetapkan pengelola pelatihan. "
            f"Kesenjangan atau target tanpa pelatihan di katalog: {angka(tanpa, 0)} (lihat lembar 'Kesenjangan')."
        ),
        kosong="Tidak ada pelatihan yang disarankan.",
        warna={"Keterangan": {LEBIH: JINGGA}},
        lindungi=True,
    )
    letak = tulis_tabel(buku, isi)
    nama = {rumus.PELATIHAN_PESERTA: "peserta", rumus.PELATIHAN_BIAYA: "jumlah_biaya"}
    if len(bahan.ringkasan.pelatihan):
        letak.namai(buku, list(kolom), nama)
    if bahan.berorang:
        _tulis_peserta(buku, bahan, daftar)


def daftar_peserta(bahan: Bahan) -> pd.DataFrame:
    """Return who is to take what, by training in the order of Pelatihan.

    Columns: _pegawai, kode, ke (row of the training there), butir, prioritas, besar (by which they are ordered),
    wajib, diambil, tanggal. Within a training: who has not taken it before who has, missed targets before gaps, then by
    priority and listing.
    """
    hasil, wajib = bahan.hasil, bahan.tindak_lanjut.pelatihan_wajib
    banyak = [len(satu) for satu in hasil.pelatihan]
    orang = np.repeat(np.arange(len(banyak)), banyak)
    kode = np.array([satu for milik in hasil.pelatihan for satu in milik], dtype=object)
    daftar = pd.DataFrame({"_pegawai": orang, "kode": kode})
    urutan = {satu: i for i, satu in enumerate(bahan.ringkasan.pelatihan["kode"].tolist(), 1)}
    daftar["ke"] = daftar["kode"].map(urutan).astype(np.float64)
    sebab = _sebab(bahan)
    milik = [sebab.get(satu, []) for satu in zip(orang.tolist(), kode.tolist(), strict=True)]
    daftar["butir"] = ["; ".join(nama for nama, _ in satu) for satu in milik]
    daftar["prioritas"] = [max((p for _, p in satu if p < np.inf), default=np.nan) for satu in milik]
    daftar["besar"] = [max((p for _, p in satu), default=0.0) for satu in milik]
    daftar = daftar.merge(wajib.assign(wajib=True), how="left", on=["_pegawai", "kode"])
    daftar = daftar.assign(wajib=daftar["wajib"].notna(), diambil=daftar["diambil"].map({True: True}).notna())
    letak = hasil.pegawai["_urutan"].to_numpy()[daftar["_pegawai"].to_numpy(dtype=np.intp)]
    return daftar.iloc[np.lexsort((letak, -daftar["besar"], daftar["diambil"], daftar["ke"]))].reset_index(drop=True)


def _sebab(bahan: Bahan) -> dict[tuple[int, str], list[tuple[str, float]]]:
    """(person, training) -> the butir that it answers, each with its priority; that of a missed target is infinite."""
    semua = pd.concat([bahan.hasil.target_kurang, bahan.hasil.daftar_kesenjangan], ignore_index=True)
    semua = semua[semua["pelatihan"] != ""]
    nama, besar = nama_butir(bahan, semua["butir"].tolist()), semua["prioritas"].astype(np.float64).fillna(np.inf)
    sebab: dict[tuple[int, str], list[tuple[str, float]]] = {}
    for orang, kode, butir, p in zip(
        semua["_pegawai"].tolist(), semua["pelatihan"].tolist(), nama, besar.tolist(), strict=True
    ):
        sebab.setdefault((orang, kode), []).append((butir, p))
    return sebab


def _kolom_pelatihan(buku: BukuKerja, bahan: Bahan) -> dict[str, Kolom]:
    """Return the columns by key: the training, its participants and quota, its length and cost."""
    gaya, latih = buku.gaya, bahan.ringkasan.pelatihan
    katalog = bahan.hasil.katalog.drop_duplicates("kode").set_index("kode").reindex(latih["kode"])
    peserta, kuota, jp, biaya = (
        satu.to_numpy(dtype=np.float64)
        for satu in (latih["n_peserta"], katalog["kuota"], katalog["jp"], latih["biaya"])
    )
    ket = np.where(np.isnan(kuota), TANPA_KUOTA, np.where(peserta > kuota, LEBIH, CUKUP))
    ket[np.isnan(peserta)] = ""  # a count that is not shown
    butir = ["; ".join(nama_butir(bahan, [b.strip() for b in satu.split(";")])) for satu in katalog["butir"].fillna("")]
    return {
        "nomor": nomor(gaya, len(latih)),
        "kode": KolomTeks("Kode", latih["kode"].tolist(), gaya.teks),
        "nama": KolomTeks("Pelatihan", latih["nama"].tolist(), gaya.teks, gaya.bungkus, lebar_maks=32),
        "butir": KolomTeks("Butir yang Dijawab", butir, gaya.teks, gaya.bungkus, lebar_maks=26),
        **_keterangan_katalog(buku, katalog),
        "peserta": KolomAngka("Peserta", peserta, gaya.bulat),
        "kuota": KolomAngka("Kuota", kuota, gaya.bulat),
        "sisa": KolomAngka("Sisa Kuota", kuota - peserta, gaya.berarah(0)),
        "ket": KolomTeks("Keterangan", ket.tolist(), gaya.teks),
        "jp": KolomAngka("JP per Peserta", jp, gaya.bulat),
        "jumlah_jp": KolomAngka("Jumlah JP", peserta * jp, gaya.bulat),
        "biaya": KolomAngka("Biaya per Peserta (Rp)", biaya, gaya.bulat),
        "jumlah_biaya": KolomAngka("Perkiraan Biaya (Rp)", peserta * biaya, gaya.bulat),
    }


def _keterangan_katalog(buku: BukuKerja, katalog: pd.DataFrame) -> dict[str, Kolom]:
    """Return what else the catalogue tells, where it tells anything."""
    kolom = (("metode", "Metode", 16), ("penyelenggara", "Penyelenggara", 20), ("sumber_dana", "Sumber Dana", 16))
    return {
        bidang: KolomTeks(kepala, isi, buku.gaya.teks, buku.gaya.bungkus, lebar_maks=lebar)
        for bidang, kepala, lebar in kolom
        if any(isi := katalog[bidang].fillna("").tolist())
    }


def _rumus(kolom: Mapping[str, Kolom]) -> dict[str, Kolom]:
    """Return the counts and what follows from them as formulas."""
    sel = {kunci: f"${xl_col_to_name(j)}{{b}}" for j, kunci in enumerate(kolom)}
    pola = {
        "peserta": f"COUNTIF({rumus.PESERTA_KE},{sel['nomor']})",
        "sisa": f"{sel['kuota']}-{sel['peserta']}",
        "ket": f'IF(ISNUMBER({sel["kuota"]}),IF({sel["peserta"]}>{sel["kuota"]},"{LEBIH}","{CUKUP}"),"{TANPA_KUOTA}")',
        "jumlah_jp": f"{sel['peserta']}*{sel['jp']}",
        "jumlah_biaya": f"{sel['peserta']}*{sel['biaya']}",
    }
    hasil: dict[str, Kolom] = {}
    for kunci, satu in pola.items():
        match kolom[kunci]:
            case KolomAngka() as dasar:
                hasil[kunci] = KolomRumus(dasar, satu, np.isfinite(dasar.isi))
            case KolomTeks() as dasar:
                hasil[kunci] = KolomRumus(dasar, satu, np.ones(len(dasar.isi), dtype=bool))
    return hasil


def _tulis_peserta(buku: BukuKerja, bahan: Bahan, daftar: pd.DataFrame) -> None:
    """Write one row a training and participant."""
    gaya, wajib = buku.gaya, bahan.tindak_lanjut.pelatihan_wajib
    a = Ambil(bahan, gaya, daftar["_pegawai"].to_numpy(dtype=np.intp))
    kode = daftar["kode"].tolist()
    nama = dict(zip(bahan.hasil.katalog["kode"], bahan.hasil.katalog["nama"], strict=True))
    prioritas = bulatkan(daftar["prioritas"].to_numpy(dtype=np.float64), a.desimal)
    kolom: dict[str, Kolom] = {
        "nomor": nomor(gaya, len(daftar)),
        "pelatihan": KolomTeks("Pelatihan", [nama.get(satu, satu) for satu in kode], gaya.teks, gaya.bungkus, "", 28),
        "kode": KolomTeks("Kode", kode, gaya.teks),
        "urutan": KolomAngka(
            "Urutan", np.asarray(daftar.groupby("kode").cumcount() + 1, dtype=np.float64), gaya.urutan
        ),
        "nama": a.teks("nama", lebar_maks=24),
        "nip": a.nip(),
        "unit": a.teks("unit_kerja", lebar_maks=24),
        "jabatan": a.teks("jabatan", lebar_maks=24),
        "butir": KolomTeks("Untuk Butir", daftar["butir"].tolist(), gaya.teks, gaya.bungkus, "", 26),
        "prioritas": KolomAngka("Prioritas", prioritas, gaya.angka(a.desimal), a.desimal),
    }
    catatan = [_URUTAN]
    if bahan.rubrik.pelatihan_wajib or len(wajib):
        kolom |= _kolom_wajib(buku, daftar)
        catatan += [kalimat(penjelasan.aturan_wajib(bahan.rubrik)), kalimat(penjelasan.hitung_wajib(wajib))]
    kolom["ke"] = KolomAngka("No Pelatihan", daftar["ke"].to_numpy(dtype=np.float64), gaya.bantu)
    isi = Isi(
        "Peserta Pelatihan",
        judul(bahan, "PESERTA PELATIHAN YANG DISARANKAN"),
        list(kolom.values()),
        beku=2,
        keterangan=" ".join(catatan),
        kosong="Tidak ada pelatihan yang disarankan.",
        warna={"Status": {"belum": JINGGA, "sudah": HIJAU}},
        bantu=1,
    )
    letak = tulis_tabel(buku, isi)
    if len(daftar):
        letak.namai(buku, list(kolom), {rumus.PESERTA_KE: "ke"})


def _kolom_wajib(buku: BukuKerja, daftar: pd.DataFrame) -> dict[str, Kolom]:
    """Return whether each must take the training, and has; what is not compulsory is not looked up."""
    wajib, diambil = daftar["wajib"].to_numpy(dtype=bool), daftar["diambil"].to_numpy(dtype=bool)
    status = np.where(wajib, np.where(diambil, "sudah", "belum"), "")
    return {
        "wajib": KolomTeks("Wajib", np.where(wajib, "ya", "tidak").tolist(), buku.gaya.tengah),
        "status": KolomTeks("Status", status.tolist(), buku.gaya.tengah),
        "tanggal": KolomAngka("Tanggal", nomor_hari(daftar["tanggal"]), buku.gaya.tanggal),
    }
