"""The table pegawai: names with their titles, golongan under the wrong header, people known only from ratings."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeVar

from asnkin.aturan import judul as aturan_judul
from asnkin.aturan import lembar as aturan
from asnkin.masukan.sel import kosong
from asnkin.masukan.tabel import Tabel
from asnkin.tempat import Tempat

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asnkin.temuan import Temuan

_GOLONGAN: Final = re.compile(r"(?:gol(?:ongan)?\.?\s*)?(?:[IV]{1,3}\s*[/.]?\s*[a-e]|[IVX]{1,5})", re.IGNORECASE)
_PANGKAT: Final = re.compile(r"(?:juru|pengatur|penata|pembina)\b[a-z0-9 .]*", re.IGNORECASE)
IDENTITAS: Final = ("nip", "nama", "jabatan", "unit_kerja", "opd")
GELAR: Final = ("gelar_depan", "gelar_belakang")
_BUKAN_DIGIT: Final = re.compile(r"\D")

Isi = TypeVar("Isi")


def lengkapi_pegawai(tabel: Tabel, temuan: list[Temuan]) -> Tabel:
    """Join titles to names, read pangkat and golongan as what they hold, fill a missing unit from opd."""
    sel = dict(tabel.sel)
    depan, belakang = (sel.pop(bidang, None) for bidang in GELAR)
    if "nama" in sel and (depan is not None or belakang is not None):
        tanpa = [None] * len(tabel)
        sel["nama"] = [
            _bergelar(satu, nama, dua)
            for satu, nama, dua in zip(depan or tanpa, sel["nama"], belakang or tanpa, strict=True)
        ]
    huruf = {bidang: satu for bidang, satu in tabel.asal.kolom.items() if bidang not in GELAR}
    judul = {bidang: teks for bidang, teks in tabel.judul.items() if bidang not in GELAR}
    tabel = replace(tabel, sel=sel, asal=replace(tabel.asal, kolom=huruf), judul=judul)
    tabel = _menurut_isi(tabel, temuan)
    if "unit_kerja" not in sel and not all(map(kosong, sel.get("opd", ()))):
        temuan.append(aturan_judul.UNIT_DARI_OPD.temuan(tabel.asal.tempat("opd", tabel.baris[0])))
        tabel = replace(tabel, sel={**tabel.sel, "unit_kerja": sel["opd"]})
    return tabel


def _menurut_isi(tabel: Tabel, temuan: list[Temuan]) -> Tabel:
    """Read pangkat and golongan as what their columns hold, where one is named after the other or both are swapped."""
    contoh = {
        "pangkat": _contoh_terbanyak(tabel.sel.get("pangkat", ()), _GOLONGAN),
        "golongan": _contoh_terbanyak(tabel.sel.get("golongan", ()), _PANGKAT),
    }
    lawan = {"pangkat": "golongan", "golongan": "pangkat"}
    ganti = {dari: ke for dari, ke in lawan.items() if contoh[dari] and (ke not in tabel.sel or contoh[ke])}
    for dari, ke in ganti.items():
        tempat, kolom = tabel.asal.tempat(dari, tabel.baris[0]), tabel.judul[dari]
        aturan_isi = aturan_judul.PANGKAT_GOLONGAN if ke == "golongan" else aturan_judul.GOLONGAN_PANGKAT
        temuan.append(aturan_isi.temuan(tempat, nilai=contoh[dari], kolom=kolom, contoh=contoh[dari]))
    return _ganti_bidang(tabel, ganti) if ganti else tabel


def _bergelar(depan: object, nama: object, belakang: object) -> object:
    """Join ``dr.``, ``Nama`` and ``S.X`` to ``dr. Nama, S.X``; a title that the name has already is not repeated."""
    if not isinstance(nama, str):
        return nama
    if isinstance(depan, str) and depan != "-" and not nama.casefold().startswith(depan.casefold()):
        nama = f"{depan} {nama}"
    if isinstance(belakang, str) and belakang != "-" and not nama.casefold().endswith(belakang.casefold()):
        nama = f"{nama}, {belakang}"
    return nama


def _contoh_terbanyak(sel: Sequence[object], pola: re.Pattern[str]) -> str:
    """An example of the texts of this pattern that most cells of a column hold, "" where they hold something else."""
    isi = [satu for satu in sel if satu is not None]
    cocok = [satu for satu in isi if isinstance(satu, str) and pola.fullmatch(satu)]
    return cocok[0] if cocok and len(cocok) * 2 > len(isi) else ""


def _ganti_bidang(tabel: Tabel, nama: Mapping[str, str]) -> Tabel:
    def ganti(isi: Mapping[str, Isi]) -> dict[str, Isi]:
        return {nama.get(bidang, bidang): satu for bidang, satu in isi.items()}

    asal = replace(tabel.asal, kolom=ganti(tabel.asal.kolom))
    return replace(tabel, asal=asal, sel=ganti(tabel.sel), judul=ganti(tabel.judul))


def pegawai_dari_rating(tabel: Sequence[Tabel], temuan: list[Temuan]) -> list[Tabel]:
    """Where the workbook has no pegawai: one row for each NIP of the rating tables, the first one that stands there.

    A row whose NIP cannot be compared (blank, a number) is kept. A unit that neither column nor label gives is blank.
    """
    hasil: list[Tabel] = []
    sudah: set[str] = set()
    for satu in tabel:
        if satu.jenis != "rating":
            continue
        nip = [_BUKAN_DIGIT.sub("", isi) if isinstance(isi, str) else "" for isi in satu.sel["nip"]]
        pilih: list[int] = []
        for i, isi in enumerate(nip):
            if not isi or isi not in sudah:
                sudah.add(isi)
                pilih.append(i)
        if pilih:
            hasil.append(_potong(satu, pilih))
    if hasil:
        pertama = hasil[0].asal
        jumlah = sum(map(len, hasil))
        temuan.append(aturan.PEGAWAI_DARI_RATING.temuan(Tempat(pertama.berkas, pertama.lembar), jumlah=jumlah))
    return hasil


def _potong(rating: Tabel, pilih: Sequence[int]) -> Tabel:
    sel: dict[str, Sequence[object]] = {
        bidang: [rating.sel[bidang][i] for i in pilih] for bidang in IDENTITAS if bidang in rating.sel
    }
    for bidang in ("nama", "unit_kerja", "jabatan"):
        sel.setdefault(bidang, [None] * len(pilih))
    if "opd" not in sel and "instansi" in rating.konteks:
        sel["opd"] = [rating.konteks["instansi"]] * len(pilih)
    return Tabel(
        jenis="pegawai",
        asal=replace(rating.asal, kolom={k: v for k, v in rating.asal.kolom.items() if k in IDENTITAS}),
        baris=[rating.baris[i] for i in pilih],
        sel=sel,
        judul={bidang: teks for bidang, teks in rating.judul.items() if bidang in IDENTITAS},
        konteks=rating.konteks,
    )


def tanpa_identitas(rating: Tabel) -> Tabel:
    """Drop from a rating table what only served to make people of it; NIP and name still tell whose a row is."""
    return replace(rating, sel={k: v for k, v in rating.sel.items() if k in {"nip", "nama"} or k not in IDENTITAS})
