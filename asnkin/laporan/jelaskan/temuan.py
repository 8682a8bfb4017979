"""The findings that stand in a person's rows, printed so that they tell of nobody else."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from asnkin.aturan import semua_aturan
from asnkin.laporan.jelaskan.isi import pilih
from asnkin.laporan.jelaskan.pohon import Bagian, Baris
from asnkin.laporan.kerahasiaan import tertutup
from asnkin.penilaian.anonim import DIRI
from asnkin.temuan import Tingkat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asnkin.laporan.jelaskan.isi import Isi
    from asnkin.tempat import Tempat
    from asnkin.temuan import Temuan

_RENTANG: Final = re.compile(r"([A-Z]*)([0-9]+)(?::([A-Z]*)([0-9]+))?")
_TABEL: Final = (
    "target", "penilaian", "rating", "kompetensi", "riwayat_pelatihan", "penetapan", "keberatan", "potensi",
)  # fmt: skip
_URUT: Final = {tingkat: i for i, tingkat in enumerate(Tingkat)}

Letak = tuple[str, str, int]  # file, sheet, row


def bagian_temuan(isi: Isi, i: int) -> Bagian | None:
    """Findings about a person, the most serious first; None where there are none."""
    nip = isi.pegawai["nip"][i]
    per_nip, per_baris = isi.sekali("temuan", lambda: _susun(isi))
    milik = dict.fromkeys(per_nip.get(nip, []))
    baris = [_temuan(isi, satu, tentang_dia=True) for satu in sorted(milik, key=lambda t: _URUT[t.tingkat])]
    bersama: dict[Temuan, list[str]] = {}
    for letak in _baris_orang(isi, i):
        for satu, sel in per_baris.get(letak, []):
            if satu not in milik:
                bersama.setdefault(satu, []).append(sel)
    for satu in sorted(bersama, key=lambda t: _URUT[t.tingkat]):
        tempat = replace(satu.tempat, sel=",".join(bersama[satu]))
        baris.append(_temuan(isi, replace(satu, tempat=tempat), tentang_dia=False))
    if not baris:
        return None
    aturan = "Yang ditemukan saat data diperiksa pada baris Anda; temuan bersama orang lain disebut judulnya saja."
    return Bagian("Temuan pada data Anda", aturan, "", tuple(baris))


def _temuan(isi: Isi, satu: Temuan, *, tentang_dia: bool) -> Baris:
    """One finding: in full where it is about this person alone and names no rater, else the title of its rule."""
    rahasia = not isi.auditor and tertutup(satu, isi.bahan)
    kepala = f"{satu.tingkat.value.capitalize()} {satu.kode}: "
    if rahasia or not tentang_dia:
        di_lembar_penilai = (satu.tempat.berkas, satu.tempat.lembar) in isi.bahan.lembar_penilai
        tempat = replace(satu.tempat, sel="") if di_lembar_penilai and not isi.auditor else satu.tempat
        return Baris(kepala + semua_aturan()[satu.kode].judul, sel=_sel(isi, tempat))
    ket = [f"Isi sel: '{satu.nilai}'" if satu.nilai else "", f"Saran: {satu.saran}" if satu.saran else ""]
    return Baris(kepala + satu.pesan, sel=_sel(isi, satu.tempat), ket=pilih(ket))


def _sel(isi: Isi, tempat: Tempat) -> tuple[str, ...]:
    return pilih([str(replace(tempat, berkas="") if isi.satu_berkas else tempat)])


def _susun(isi: Isi) -> tuple[dict[str, list[Temuan]], dict[Letak, list[tuple[Temuan, str]]]]:
    """Findings by the person they name, and those that name nobody by the rows they cover."""
    per_nip: dict[str, list[Temuan]] = {}
    per_baris: dict[Letak, list[tuple[Temuan, str]]] = {}
    for satu in isi.bahan.temuan:
        if satu.nip:
            per_nip.setdefault(satu.nip, []).append(satu)
            continue
        for nomor, sel in _sel_satuan(satu.tempat.sel):
            per_baris.setdefault((satu.tempat.berkas, satu.tempat.lembar, nomor), []).append((satu, sel))
    return per_nip, per_baris


def _sel_satuan(sel: str) -> Iterator[tuple[int, str]]:
    """Yield row and cell of each cell in ``B7,B9:B12``."""
    for cocok in _RENTANG.finditer(sel):
        huruf, awal, _, akhir = cocok.groups()
        for nomor in range(int(awal), int(akhir or awal) + 1):
            yield nomor, f"{huruf}{nomor}" if huruf else f"baris {nomor}"


def _baris_orang(isi: Isi, i: int) -> Iterator[Letak]:
    """Yield the rows of a person in every table; of the rater sheets only their own, unless raters may be known."""
    larik = [(isi.pegawai, [i])]
    larik += [(isi.tabel(nama), isi.tabel(nama).milik(i)) for nama in _TABEL]
    sumber = {**isi.jejak.komponen.data, **isi.jejak.tambahan.data}
    for kunci, milik in sumber.items():
        bagian = isi.rubrik.komponen.get(kunci) or isi.rubrik.tambahan[kunci]
        lembar = getattr(bagian, "lembar", "")
        if len(milik.kunci) and getattr(bagian, "kunci", "") == "nip":
            larik.append((isi.kunci(lembar, milik), isi.kunci(lembar, milik).milik(i)))
    lihat, penilaian = set(), isi.tabel("penilaian")
    for tabel, letak in larik:
        for b in letak:
            if tabel is penilaian and not isi.auditor and penilaian["peran"][b] != DIRI:
                continue
            asal = isi.bahan.asal[tabel["_asal"][b]]
            lihat.add((asal.berkas, asal.lembar, tabel["_baris"][b]))
    yield from sorted(lihat)
