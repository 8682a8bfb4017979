"""The payload of the page's script: people as columns, packed as JSON, gzip and base64."""

from __future__ import annotations

import base64
import gzip
import json
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from asnkin.laporan.html.lanjut import muatan_lanjut, status_wajib
from asnkin.laporan.html.metode import metode
from asnkin.laporan.html.orang import DESIMAL_KONTRIBUSI, kategori
from asnkin.laporan.html.padat import beruntun, daftar, ramal, ramal_dalam, sisa, utuh
from asnkin.laporan.penjelasan import sebut_target
from asnkin.laporan.tampil import angka_ringkas, label, tanggal
from asnkin.rubrik.latihan import sebutan_latihan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asnkin.laporan.bahan import Bahan
    from asnkin.laporan.html.kolom import Kolom
    from asnkin.laporan.html.orang import Kategori, Orang
    from asnkin.rubrik.model import Rubrik

# role means are four numbers a butir and person: above this many people they would double the file
MAKS_ORANG_PERAN: Final = 2_000
# groups to be ranked in -> where the page has the group of each person
KELOMPOK: Final = {"unit_kerja": "unit", "jenjang": "jenjang", "jabatan": "jabatan", "opd": "opd"}


def muatan(bahan: Bahan, orang: Orang, kolom: Sequence[Kolom]) -> dict[str, str]:
    """Return what the table needs and, apart, what only dialogs need: the page unpacks the one before the other."""
    lanjut = muatan_lanjut(bahan, orang, rinci=len(orang) <= MAKS_ORANG_PERAN)
    return {
        "tabel": _kemas({**_kepala(bahan, kolom), **_orang(bahan, orang)}),
        "rincian": _kemas({**_nama(bahan), **_dasar(bahan, orang), **_rincian(bahan, orang), **lanjut}),
    }


def _kemas(isi: dict[str, object]) -> str:
    """Pack as base64 text of gzipped JSON (mtime 0: the same input gives the same text)."""
    teks = json.dumps(isi, ensure_ascii=False, separators=(",", ":")).encode()
    return base64.b64encode(gzip.compress(teks, 6, mtime=0)).decode()


def _kepala(bahan: Bahan, kolom: Sequence[Kolom]) -> dict[str, object]:
    return {
        "desimal": bahan.rubrik.nilai.desimal,
        "kolom": [[satu.sumber, satu.kunci, satu.judul, satu.jenis] for satu in kolom],
    }


def _nama(bahan: Bahan) -> dict[str, object]:
    rubrik, katalog = bahan.rubrik, bahan.hasil.katalog
    jumlah = sum(satu.bobot for satu in rubrik.komponen.values())
    return {
        "desimalKontribusi": DESIMAL_KONTRIBUSI,
        "batas": rubrik.nilai.batas[1],
        "keKontribusi": _ke_kontribusi(rubrik),
        "keLevel": _ke_level(rubrik),
        "skala": [rubrik.skala.min, rubrik.skala.maks],
        "syarat": dict(metode(rubrik).ambang),
        "namaKomponen": {
            kunci: [rubrik.nama_komponen(kunci), angka_ringkas(satu.bobot / jumlah * 100)]
            for kunci, satu in rubrik.komponen.items()
        },
        "namaTambahan": {kunci: rubrik.nama_komponen(kunci) for kunci in rubrik.tambahan},
        "namaDalam": {kunci: label(kunci) for kunci in rubrik.peringkat.dalam},
        "namaButir": [satu.nama for satu in rubrik.semua_butir().values()],
        "namaPeran": [label(satu) for satu in bahan.hasil.peran_tampil],
        "pelatihan": [
            nama + ("" if pd.isna(jp) else f" ({angka_ringkas(jp)} JP)")
            for nama, jp in zip(katalog["nama"], katalog["jp"].astype(float), strict=True)
        ],
    }


def _ke_kontribusi(rubrik: Rubrik) -> dict[str, float]:
    """Factor from a komponen's whole number to its kontribusi's."""
    jumlah = sum(satu.bobot for satu in rubrik.komponen.values())
    geser = 10.0 ** (DESIMAL_KONTRIBUSI - rubrik.nilai.desimal)
    return {kunci: satu.bobot / jumlah * geser for kunci, satu in rubrik.komponen.items()}


def _ke_level(rubrik: Rubrik) -> tuple[float, float]:
    """Factor and addend from a butir's whole number to its level's, on the rubric's own scale."""
    bawah = rubrik.skala.min if rubrik.konversi_skala == "rentang" else 0.0
    return (rubrik.skala.maks - bawah) / 100, bawah * 10.0**rubrik.nilai.desimal


def _orang(bahan: Bahan, orang: Orang) -> dict[str, object]:
    d = bahan.rubrik.nilai.desimal
    return {
        "nip": orang.nip,
        "nama": orang.nama,
        "unit": _kode(orang.unit),
        **({"opd": _kode(orang.opd)} if orang.banyak_opd else {}),
        "jabatan": _kode(orang.jabatan),
        "jenjang": _kode(orang.jenjang),
        "label": _kode(orang.label),
        "tanda": orang.tanda.tolist(),
        "peringkat": beruntun(orang.peringkat.astype(np.float64)),
        **_dalam(orang),
        "nilai": beruntun(utuh(orang.nilai, d)),
        "komponen": {kunci: daftar(utuh(isi, d)) for kunci, isi in orang.komponen.items()},
        "tambahan": {kunci: daftar(utuh(isi, d)) for kunci, isi in orang.tambahan.items()},
        "jarak": orang.jarak.tolist(),
    }


def _dasar(bahan: Bahan, orang: Orang) -> dict[str, object]:
    """How nilai dasar came about, and jpm."""
    d, kali = bahan.rubrik.nilai.desimal, _ke_kontribusi(bahan.rubrik)
    komponen = {kunci: utuh(isi, d) for kunci, isi in orang.komponen.items()}
    tambahan = sum((np.nan_to_num(utuh(isi, d)) for isi in orang.tambahan.values()), np.zeros(len(orang)))
    return {
        "dasar": sisa(utuh(orang.dasar, d), np.nan_to_num(utuh(orang.nilai, d)) - tambahan),
        "kontribusi": {
            kunci: sisa(utuh(isi, DESIMAL_KONTRIBUSI), ramal(komponen[kunci], kali[kunci]))
            for kunci, isi in orang.kontribusi.items()
        },
        "jpm": daftar(utuh(orang.jpm, d)),
        "jpmKategori": _kode(orang.jpm_kategori),
    }


def _dalam(orang: Orang) -> dict[str, object]:
    """Ranks within groups; where the page knows the group, only what prediction misses."""
    ada = {kunci: sumber for kunci, sumber in KELOMPOK.items() if kunci in orang.dalam}
    kelompok = {kunci: sumber for kunci, sumber in ada.items() if sumber != "opd" or orang.banyak_opd}
    isi = {}
    for kunci, satu in orang.dalam.items():
        kode = getattr(orang, kelompok[kunci]).kode if kunci in kelompok else None
        isi[kunci] = daftar(satu.astype(np.float64) if kode is None else satu - ramal_dalam(kode, orang.peringkat))
    return {"dalam": isi, "kelompokDalam": kelompok}


def _rincian(bahan: Bahan, orang: Orang) -> dict[str, object]:
    hasil, d = bahan.hasil, bahan.rubrik.nilai.desimal
    kali, tambah = _ke_level(bahan.rubrik)
    butir, level, standar, selisih = (
        [utuh(tabel[kunci].to_numpy()[orang.asal], d) for kunci in tabel.columns]
        for tabel in (hasil.butir, hasil.level, hasil.standar, hasil.kesenjangan)
    )
    return {
        "standar": _standar(np.array(standar), hasil.butir_berlaku.to_numpy(dtype=bool)[orang.asal]),
        "butir": [daftar(satu) for satu in butir],
        "level": [sisa(satu, ramal(b, kali, tambah)) for satu, b in zip(level, butir, strict=True)],
        "selisih": [
            sisa(satu, np.nan_to_num(a) - np.nan_to_num(b)) for satu, a, b in zip(selisih, level, standar, strict=True)
        ],
        "peran": _peran(bahan, orang) if len(orang) <= MAKS_ORANG_PERAN else None,
        "gap": _kesenjangan(bahan, orang),
        "target": _target_kurang(bahan, orang),
        "kurang": _kekurangan(bahan, orang),
        "tetap": _penetapan(bahan, orang),
    }


def _peran(bahan: Bahan, orang: Orang) -> list[tuple[list[list[int | None]], list[list[int]]]]:
    """Per role, what may be shown of its means, and the counts of marks, by butir."""
    hasil, d = bahan.hasil, bahan.rubrik.nilai.desimal
    return [
        (
            [daftar(utuh(tampil[butir].to_numpy()[orang.asal], d)) for butir in tampil.columns],
            [hasil.peran_n[kunci][butir].to_numpy()[orang.asal].astype(int).tolist() for butir in tampil.columns],
        )
        for kunci, tampil in hasil.peran_tampil.items()
    ]


def _kode(satu: Kategori) -> dict[str, object]:
    return {"d": satu.nama, "i": satu.kode.tolist()}


def _standar(standar: NDArray[np.float64], berlaku: NDArray[np.bool_]) -> dict[str, object]:
    """Code the standards (B, N) by pattern, as people of one jenjang share theirs; False: does not apply (N, B)."""
    if not len(standar):
        return {"d": [[]], "i": [0] * len(berlaku)}
    kunci = np.ascontiguousarray(np.where(berlaku, np.nan_to_num(standar.T, nan=-1.0), -2.0))
    satuan = kunci.view([("", kunci.dtype)] * kunci.shape[1]).ravel()
    _, contoh, kode = np.unique(satuan, return_index=True, return_inverse=True)
    pola = [
        [nilai if ikut else False for nilai, ikut in zip(daftar(standar[:, i]), berlaku[i], strict=True)]
        for i in contoh.tolist()
    ]
    return {"d": pola, "i": kode.tolist()}


def _kesenjangan(bahan: Bahan, orang: Orang) -> dict[str, object]:
    """Gaps in listing order (``jarak`` a person), by priority; those felt only bring the own mark and its distance."""
    tabel, d = bahan.hasil.daftar_kesenjangan, bahan.rubrik.nilai.desimal
    baris = orang.letak[tabel["_pegawai"].to_numpy()]
    urut = np.argsort(baris, kind="stable")
    tabel = tabel.iloc[urut]
    letak_butir = {kunci: i for i, kunci in enumerate(bahan.rubrik.semua_butir())}
    letak_latih = {kode: i for i, kode in enumerate(bahan.hasil.katalog["kode"])} | {"": -1}
    rasa = np.flatnonzero(tabel["dirasakan"].to_numpy(dtype=bool))
    diri, standar = (tabel[kunci].to_numpy()[rasa] for kunci in ("diri", "standar"))
    sendiri, selisih = (daftar(utuh(satu, d)) for satu in (diri, diri - standar))
    return {
        "butir": tabel["butir"].map(letak_butir).astype(int).tolist(),
        "pelatihan": tabel["pelatihan"].map(letak_latih).astype(int).tolist(),
        "wajib": _kode(status_wajib(bahan, tabel)),
        "dirasakan": dict(zip(rasa.tolist(), zip(sendiri, selisih, strict=True), strict=True)),
    }


def _target_kurang(bahan: Bahan, orang: Orang) -> dict[str, object] | None:
    """Missed targets of each person in words, with their training; None where nobody has any."""
    tabel = bahan.hasil.target_kurang
    if tabel.empty:
        return None
    baris = orang.letak[tabel["_pegawai"].to_numpy(dtype=np.intp)]
    urut = np.argsort(baris, kind="stable")
    tabel, nama = tabel.iloc[urut], sebutan_latihan(bahan.rubrik)
    letak_latih = {kode: i for i, kode in enumerate(bahan.hasil.katalog["kode"])} | {"": -1}
    d = bahan.rubrik.nilai.desimal
    capaian = zip(tabel["capaian"].tolist(), tabel["batas"].tolist(), strict=True)
    return {
        "awal": np.searchsorted(baris[urut], np.arange(len(orang) + 1)).tolist(),
        "nama": [nama[kunci] for kunci in tabel["butir"]],
        "teks": [sebut_target(nilai, batas, d) for nilai, batas in capaian],
        "pelatihan": tabel["pelatihan"].map(letak_latih).astype(int).tolist(),
        "wajib": _kode(status_wajib(bahan, tabel)),
    }


def _kekurangan(bahan: Bahan, orang: Orang) -> dict[str, object]:
    semua = bahan.hasil.kekurangan
    banyak = np.fromiter(map(len, semua), dtype=np.int64, count=len(semua))
    ada = orang.asal[banyak[orang.asal] > 0]
    frasa = kategori([satu for i in ada.tolist() for satu in semua[i]])
    return {"awal": [0, *np.cumsum(banyak[orang.asal]).tolist()], "d": frasa.nama, "i": frasa.kode.tolist()}


def _penetapan(bahan: Bahan, orang: Orang) -> dict[str, list[str]]:
    """Position in the listing -> computed predikat, alasan, who decided, when."""
    tetap = bahan.hasil.penetapan
    di = tetap["_pegawai"].to_numpy()
    hitung = bahan.hasil.pegawai["predikat_hitung"].to_numpy()[di]
    hari = ["" if pd.isna(satu) else tanggal(satu) for satu in tetap["tanggal"]]
    isi = zip(orang.letak[di].tolist(), hitung, tetap["alasan"], tetap["ditetapkan_oleh"], hari, strict=True)
    return {str(letak): [str(satu) for satu in sisa] for letak, *sisa in isi}
