"""Faults between the parts of a rubric: names that lead nowhere, and names that two things share."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from asnkin.data import KOLOM
from asnkin.rubrik.janggal import (
    Janggal,
    daftar,
    komponen,
    peta,
    semua_butir,
    semua_latih,
    semua_penilai,
    sumber_data,
)
from asnkin.rubrik.jenis import normal
from asnkin.rubrik.model import PREDIKAT_KUADRAN
from asnkin.rubrik.telusur import saran_pilihan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_HASIL: Final = ("nilai_akhir", "nilai_dasar", "predikat")  # keys that name a result, so no komponen may
# Columns of the table penilaian: a butir of that name could not have a column of its own on a wide rater sheet.
_KOLOM_PENILAIAN: Final = frozenset({*KOLOM["penilaian"], "nip", "nama", "butir", "skor", "periode"} - {"_pegawai"})


def periksa_rujukan(polos: dict[str, Any]) -> list[Janggal]:
    """Return every such fault of a rubric given as plain values, in no particular order."""
    pemeriksa = (_penilai, _peringkat, _predikat, _penghargaan, _pelatihan, _butir, _kunci, _lembar)
    return list(chain.from_iterable(satu(polos) for satu in pemeriksa))


def _rujuk(jalan: tuple[str | int, ...], apa: str, kata: object, pilihan: Iterable[str]) -> Iterator[Janggal]:
    """Yield a fault where ``kata`` is none of the choices."""
    semua = list(pilihan)
    if isinstance(kata, str) and kata not in semua:
        saran = saran_pilihan(kata, semua) or f"Rubrik ini tidak mempunyai {apa}"
        yield Janggal(jalan, f'{apa} "{kata}" tidak ada', saran)


def _penilai(polos: dict[str, Any]) -> Iterator[Janggal]:
    umum = peta(polos.get("penilai"))
    for kunci, isi in komponen(polos, "penilaian"):
        if not (peta(isi.get("penilai")) or umum):
            saran = "Tambahkan penilai pada komponen ini atau pada rubrik, misalnya penilai: {atasan: 100}"
            yield Janggal(
                ("komponen", kunci),
                f'komponen "{kunci}" dari penilaian tidak mempunyai penilai',
                saran,
                pada_kunci=True,
            )
    for jalan, penilai in semua_penilai(polos):
        setelah = {peran: peta(isi).get("setelah") for peran, isi in penilai.items()}
        for peran, sebelum in setelah.items():
            tempat = (*jalan, peran, "setelah")
            yield from _rujuk(tempat, "peran", sebelum, dict.fromkeys(s for s in (*penilai, *umum) if s != peran))
            if sebelum != peran and _berputar(peran, setelah):
                pesan = f'urutan penilai "{peran}" berputar: masing-masing menunggu yang lain'
                yield Janggal(tempat, pesan, "Hapus salah satu setelah")


def _berputar(peran: str, setelah: dict[str, Any]) -> bool:
    langkah, terlihat = setelah.get(peran), set()
    while isinstance(langkah, str) and langkah not in terlihat:
        if langkah == peran:
            return True
        terlihat.add(langkah)
        langkah = setelah.get(langkah)
    return False


def _peringkat(polos: dict[str, Any]) -> Iterator[Janggal]:
    butir = [kunci for _, kunci, _ in semua_butir(polos)]
    sah = ["nilai_akhir", "predikat", *peta(polos.get("komponen")), *butir]
    for i, kata in enumerate(daftar(peta(polos.get("peringkat")).get("urut"))):
        yield from _rujuk(("peringkat", "urut", i), "kunci urut", kata, sah)
    kinerja = peta(polos.get("talenta")).get("kinerja")
    yield from _rujuk(("talenta", "kinerja"), "nilai", kinerja, [*_HASIL, *peta(polos.get("komponen"))])


def _predikat(polos: dict[str, Any]) -> Iterator[Janggal]:
    predikat = peta(polos.get("predikat"))
    for i, kelas in enumerate(daftar(predikat.get("ambang"))):
        for j, kata in enumerate(daftar(peta(kelas).get("syarat"))):
            yield from _rujuk(("predikat", "ambang", i, "syarat", j), "tambahan", kata, peta(polos.get("tambahan")))
    for sumbu, isi in peta(predikat.get("kuadran")).items():
        jalan = ("predikat", "kuadran", sumbu, "komponen")
        yield from _rujuk(jalan, "komponen", peta(isi).get("komponen"), peta(polos.get("komponen")))


def _penghargaan(polos: dict[str, Any]) -> Iterator[Janggal]:
    penghargaan = peta(polos.get("penghargaan"))
    predikat = peta(polos.get("predikat"))
    nama = (
        PREDIKAT_KUADRAN
        if "kuadran" in predikat
        else [str(peta(satu).get("nama")) for satu in daftar(predikat.get("ambang"))]
    )
    for i, kata in enumerate(daftar(penghargaan.get("predikat"))):
        yield from _rujuk(("penghargaan", "predikat", i), "predikat", kata, nama)
    for i, kata in enumerate(daftar(penghargaan.get("tanpa"))):
        yield from _rujuk(("penghargaan", "tanpa", i), "tambahan", kata, peta(polos.get("tambahan")))


def _pelatihan(polos: dict[str, Any]) -> Iterator[Janggal]:
    butir = [kunci for _, kunci, _ in (*semua_butir(polos), *semua_latih(polos))]
    terlihat: set[str] = set()
    for i, isi in enumerate(daftar(polos.get("pelatihan"))):
        untuk = peta(isi).get("butir")
        kata_kata = [satu.strip() for satu in untuk.split(";")] if isinstance(untuk, str) else daftar(untuk)
        for j, kata in enumerate(kata_kata):
            ekor = () if isinstance(untuk, str) else (j,)
            yield from _rujuk(("pelatihan", i, "butir", *ekor), "butir", kata, butir)
        kode = str(peta(isi).get("kode", "")).strip().casefold()
        if kode and kode in terlihat:
            pesan = f'kode pelatihan "{peta(isi)["kode"]}" dipakai dua kali'
            yield Janggal(("pelatihan", i, "kode"), pesan, "Beri setiap pelatihan kode sendiri")
        terlihat.add(kode)


def _butir(polos: dict[str, Any]) -> Iterator[Janggal]:
    """A butir is recognised by its key or its nama, so each of both may mean one butir only; so is a missed target."""
    lain = {*peta(polos.get("komponen")), *peta(polos.get("tambahan"))}
    pemilik: dict[str, tuple[str, ...]] = {}
    semua = [("butir", *satu) for satu in semua_butir(polos)]
    for apa, jalan, kunci, isi in (*semua, *(("target", *satu) for satu in semua_latih(polos))):
        if kunci in lain:
            pesan = f'kunci "{kunci}" dipakai {apa} dan juga komponen atau tambahan'
            yield Janggal(jalan, pesan, f"Beri {apa} ini kunci lain", pada_kunci=True)
        for sebutan, tempat, pada_kunci in ((kunci, jalan, True), (isi.get("nama"), (*jalan, "nama"), False)):
            baku = normal(sebutan) if isinstance(sebutan, str) else ""
            if apa == "butir" and baku in _KOLOM_PENILAIAN:
                pesan = f'"{sebutan}" sudah menjadi nama kolom tabel penilaian'
                yield Janggal(tempat, pesan, "Pakai sebutan lain untuk butir ini", pada_kunci)
            elif baku and pemilik.setdefault(baku, jalan) != jalan:
                pesan = f'{apa} "{sebutan}" sudah ada: {".".join(pemilik[baku])}'
                yield Janggal(tempat, pesan, f"Beri setiap {apa} kunci dan nama sendiri", pada_kunci)


def _kunci(polos: dict[str, Any]) -> Iterator[Janggal]:
    for kunci in peta(polos.get("tambahan")):
        if kunci in peta(polos.get("komponen")):
            pesan = f'kunci "{kunci}" dipakai komponen dan tambahan'
            yield Janggal(("tambahan", kunci), pesan, "Beri tambahan ini kunci lain", pada_kunci=True)
    for bagian in ("komponen", "tambahan"):
        for kunci in peta(polos.get(bagian)):
            if kunci in _HASIL:
                pesan = f'"{kunci}" adalah nama hasil, bukan {bagian}'
                yield Janggal((bagian, kunci), pesan, "Pakai kunci lain", pada_kunci=True)


def _lembar(polos: dict[str, Any]) -> Iterator[Janggal]:
    """One sheet has one spelling and one key; one column is either a number everywhere or mapped everywhere."""
    ejaan: dict[str, object] = {}
    kunci_lembar: dict[str, str] = {}
    terpeta: dict[tuple[str, str], bool] = {}
    for jalan, isi in sumber_data(polos):
        lembar, kunci = normal(str(isi.get("lembar", ""))), str(isi.get("kunci", "nip"))
        if (pertama := ejaan.setdefault(lembar, isi.get("lembar"))) != isi.get("lembar"):
            pesan = f'lembar "{isi.get("lembar")}" sama dengan "{pertama}", tetapi ditulis lain'
            yield Janggal((*jalan, "lembar"), pesan, f'Tulis "{pertama}" juga di sini')
        if kunci_lembar.setdefault(lembar, kunci) != kunci:
            pesan = f'lembar "{isi.get("lembar")}" dipakai dengan kunci {kunci_lembar[lembar]} dan {kunci}'
            yield Janggal((*jalan, "kunci"), pesan, "Pakai satu kunci untuk satu lembar")
        for kolom in [*daftar(isi.get("kolom")), *daftar(isi.get("rasio"))]:
            if terpeta.setdefault((lembar, normal(str(kolom))), "peta" in isi) != ("peta" in isi):
                pesan = f'kolom "{kolom}" dipakai dengan peta dan juga sebagai angka'
                yield Janggal((*jalan, "kolom"), pesan, "Pakai dua kolom yang berbeda")
