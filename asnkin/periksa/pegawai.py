"""The table pegawai: who the people are, each once, with the columns that the rubric asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.aturan.pegawai import EJAAN_UNIT, IDENTITAS_KOSONG, NIP_GANDA
from asnkin.aturan.sel import NIP_KOSONG
from asnkin.data import KOLOM
from asnkin.periksa.jenjang import isi_jenjang
from asnkin.periksa.kepegawaian import baku_jenis, baku_kelamin
from asnkin.periksa.kerangka import Bagian, rangkai, sebut_tempat
from asnkin.periksa.konversi.nip import kolom_nip
from asnkin.periksa.konversi.tampak import tampak
from asnkin.periksa.konversi.teks import padat

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from asnkin.masukan.tabel import Tabel
    from asnkin.periksa.pengumpul import Pengumpul

_IDENTITAS: Final = ("nama", "unit_kerja", "jabatan")
_TEKS: Final = tuple(
    nama for nama, huruf in KOLOM["pegawai"].items() if huruf == "t" and nama not in {"nip", "atasan_nip", "jenjang"}
)
_BUKAN_KOLOM: Final = frozenset({"periode"})


@dataclass(frozen=True, slots=True)
class Pegawai:
    """The people as read: the typed frame (with ``_i``), and NIP -> row position of those with a sound NIP."""

    frame: pd.DataFrame
    indeks: dict[str, int]


def periksa_pegawai(tabel: Sequence[Tabel], p: Pengumpul) -> Pegawai:
    """Read every table ``pegawai``; of a NIP that stands twice the first row stays, unsound.

    A row whose NIP cannot be used stays as a person too, under what its cell shows, never scored.
    """
    bagian = [_baca(nomor, satu, p) for nomor, satu in enumerate(tabel) if satu.jenis == "pegawai" and len(satu)]
    tambahan = dict.fromkeys((nama for satu in bagian for nama in satu.kolom if nama not in KOLOM["pegawai"]), "t")
    frame = rangkai("pegawai", bagian, tambahan)
    if not len(frame):
        return Pegawai(frame, {})
    frame = _buang_ganda(frame, tabel, p)
    indeks = {nip: i for i, nip in enumerate(frame["nip"]) if nip}
    _beri_nama(frame, tabel)
    _periksa_identitas(frame, tabel, p)
    return Pegawai(frame, indeks)


def _baca(nomor: int, tabel: Tabel, p: Pengumpul) -> Bagian:
    nip = kolom_nip(tabel, "nip", p)
    sel = tabel.sel.get("nip")
    if sel is not None:
        for i in np.flatnonzero(nip == "").tolist():
            if sel[i] is None or sel[i] == "-":
                p.catat(NIP_KOSONG, tabel, "nip", i)
    bagian = Bagian(nomor, tabel, p, nip)
    bagian.kolom["nip"] = nip
    bagian.kolom["_sah"] = nip != ""
    lain = [nama for nama in tabel.sel if nama not in KOLOM["pegawai"] and nama not in _BUKAN_KOLOM]
    bagian.teks(*_TEKS, *lain)
    bagian.tanggal("tanggal_lahir", "tmt_unit")
    bagian.angka("bulan_penilaian")
    bagian.kolom["atasan_nip"] = kolom_nip(tabel, "atasan_nip", p, bagian.pemilik())
    bagian.kolom["jenis_pegawai"] = baku_jenis(tabel, bagian.kolom["jenis_pegawai"], p)
    bagian.kolom["jenis_kelamin"] = baku_kelamin(tabel, bagian.kolom["jenis_kelamin"], p)
    bagian.kolom["jenjang"] = isi_jenjang(tabel, bagian.kolom["jabatan"], bagian.kolom["eselon"], p, nip.tolist())
    return bagian


def _buang_ganda(frame: pd.DataFrame, tabel: Sequence[Tabel], p: Pengumpul) -> pd.DataFrame:
    nip = frame["nip"]
    ganda = (nip != "") & nip.duplicated()
    if not ganda.any():
        return frame
    pertama = {satu: i for i, satu in reversed(list(enumerate(nip)))}
    for i in np.flatnonzero(ganda).tolist():
        awal, ini = sebut_tempat(frame, (pertama[nip[i]], i), "nip", tabel)
        p.catat(NIP_GANDA, tabel[frame["_asal"][i]], "nip", frame["_i"][i], nip=nip[i], pertama=awal, kedua=ini)
    return frame[~ganda].reset_index(drop=True)


def _beri_nama(frame: pd.DataFrame, tabel: Sequence[Tabel]) -> None:
    """Put what the cell shows in the place of a NIP that cannot be used, made unique by its row."""
    tanpa = (frame["nip"] == "").to_numpy()
    dipakai, baru = set(frame["nip"]), []
    for asal, posisi, baris in frame.loc[tanpa, ["_asal", "_i", "_baris"]].to_numpy().tolist():
        sumber = tabel[asal]
        teks = tampak(sumber.sel["nip"][posisi]) if "nip" in sumber.sel else ""
        sebutan = teks or "(tanpa NIP)"
        if sebutan in dipakai:
            sebutan = f"{sebutan} baris {baris}"
        while sebutan in dipakai:
            sebutan += "*"
        dipakai.add(sebutan)
        baru.append(sebutan)
    frame.loc[tanpa, "nip"] = baru


def _periksa_identitas(frame: pd.DataFrame, tabel: Sequence[Tabel], p: Pengumpul) -> None:
    for bidang in _IDENTITAS:
        for nomor, bagian in frame[frame[bidang] == ""].groupby("_asal"):
            satu = tabel[int(str(nomor))]
            if bidang in satu.sel:  # of a column that is missing the reader has told
                p.catat_rentang(IDENTITAS_KOSONG, satu, bidang, bagian["_i"].tolist())
    ejaan: dict[str, list[str]] = {}
    for unit in sorted(set(frame["unit_kerja"])):
        ejaan.setdefault(padat(unit), []).append(unit)
    for daftar in ejaan.values():
        if len(daftar) > 1:
            baris = frame[frame["unit_kerja"].isin(daftar)]
            for nomor, bagian in baris.groupby("_asal"):
                isi = {"n_ejaan": len(daftar), "daftar": "; ".join(daftar)}
                p.catat_rentang(
                    EJAAN_UNIT, tabel[int(str(nomor))], "unit_kerja", bagian["_i"].tolist(), nilai=daftar[0], muatan=isi
                )
