"""Faults of meaning that one part of a rubric shows by itself: orders, ranges, choices that exclude each other."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any, Final

from asnkin.data import JENJANG, KOLOM
from asnkin.rubrik import janggal
from asnkin.rubrik.janggal import Janggal, angka, daftar, dua_angka, peta, semua_butir, semua_penilai, sumber_data
from asnkin.rubrik.jenis import normal
from asnkin.rubrik.telusur import saran_pilihan

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEMBAR_BAKU: Final = frozenset({*KOLOM, "info"})


def periksa_makna(polos: dict[str, Any]) -> list[Janggal]:
    """Return every such fault of a rubric given as plain values, in no particular order."""
    pemeriksa = (_skala, _target, _data, _predikat, _kuadran, _butir, _urutan)
    return list(chain.from_iterable(satu(polos) for satu in pemeriksa))


def _skala(polos: dict[str, Any]) -> Iterator[Janggal]:
    tempat: list[tuple[tuple[str, ...], object]] = [(("skala",), polos.get("skala"))]
    for jalan, penilai in semua_penilai(polos):
        tempat += [((*jalan, peran, "skala"), peta(isi).get("skala")) for peran, isi in penilai.items()]
    rentang = []
    for jalan, isi in tempat:
        if (batas := janggal.skala(isi)) is None:
            continue
        rentang.append(batas)
        if batas[0] >= batas[1]:
            pesan = f"skala.min {batas[0]:g} harus kurang dari skala.maks {batas[1]:g}"
            yield Janggal(jalan, pesan, "Tukar min dan maks, atau perbaiki angkanya", pada_kunci=True)
    rentang.append(janggal.skala_rubrik(polos))
    for i, isi in enumerate(daftar(polos.get("wajib_alasan"))):
        nilai = angka(isi)
        if nilai is not None and not any(bawah <= nilai <= atas for bawah, atas in rentang):
            bawah, atas = rentang[-1]
            pesan = f"wajib_alasan {nilai:g} di luar skala {bawah:g}-{atas:g}"
            yield Janggal(("wajib_alasan", i), pesan, "Pakai skor yang ada pada skala")


def _target(polos: dict[str, Any]) -> Iterator[Janggal]:
    for kunci, isi in janggal.komponen(polos, "target"):
        jalan = ("komponen", kunci)
        yield from _naik((*jalan, "batas"), isi.get("batas"))
        titik = [dua_angka(satu) for satu in daftar(isi.get("konversi"))]
        for i, (sebelum, sesudah) in enumerate(pairwise(titik), 1):
            if sebelum and sesudah and sebelum[0] >= sesudah[0]:
                pesan = f"capaian {sesudah[0]:g} pada konversi harus lebih dari yang sebelumnya, {sebelum[0]:g}"
                yield Janggal((*jalan, "konversi", i), pesan, "Urutkan konversi dari capaian terkecil")


def _naik(jalan: tuple[str, ...], isi: object) -> Iterator[Janggal]:
    if (batas := dua_angka(isi)) is not None and batas[0] >= batas[1]:
        pesan = f"{jalan[-1]} harus naik: {batas[0]:g} tidak kurang dari {batas[1]:g}"
        yield Janggal(jalan, pesan, "Tulis yang kecil dahulu, lalu yang besar")


def _data(polos: dict[str, Any]) -> Iterator[Janggal]:
    for jalan, isi in sumber_data(polos):
        nama = ".".join(jalan)
        if "kolom" in isi and "rasio" in isi:
            yield Janggal(
                (*jalan, "rasio"), f"{nama} memakai kolom dan rasio sekaligus", "Hapus salah satunya", pada_kunci=True
            )
        if "kolom" not in isi and "rasio" not in isi:
            saran = "Tambahkan kolom: <judul kolom>, atau rasio: [<pembilang>, <penyebut>]"
            yield Janggal(jalan, f"{nama} tidak menyebut kolom maupun rasio", saran, pada_kunci=True)
        if "peta" in isi and "kolom" not in isi:
            yield Janggal((*jalan, "peta"), f"peta pada {nama} memerlukan kolom", "Tambahkan kolom", pada_kunci=True)
        batas = dua_angka(isi.get("skala"))
        if batas is not None and batas[0] == batas[1]:
            pesan = f"kedua ujung skala pada {nama} sama, {batas[0]:g}"
            yield Janggal((*jalan, "skala"), pesan, "Tulis nilai untuk 0, lalu nilai untuk 100")
        if normal(str(isi.get("lembar", ""))) in _LEMBAR_BAKU:
            pesan = f'lembar "{isi["lembar"]}" sudah mempunyai arti sendiri'
            yield Janggal((*jalan, "lembar"), pesan, "Pakai nama lembar lain untuk data ini")


def _predikat(polos: dict[str, Any]) -> Iterator[Janggal]:
    predikat = peta(polos.get("predikat"))
    if isinstance(polos.get("predikat"), dict) and not ("ambang" in predikat or "kuadran" in predikat):
        pesan, saran = "predikat tidak memuat ambang maupun kuadran", "Tambahkan salah satunya"
        yield Janggal(("predikat",), pesan, saran, pada_kunci=True)
    if "ambang" in predikat and "kuadran" in predikat:
        pesan = "predikat memakai ambang dan kuadran sekaligus"
        saran = "Sisakan satu; dalam rubrik turunan, hapus yang diwarisi dengan null"
        yield Janggal(("predikat",), pesan, saran, pada_kunci=True)
    kelas = [peta(satu) for satu in daftar(predikat.get("ambang"))]
    for i, (atas, bawah) in enumerate(pairwise(angka(satu.get("mulai")) for satu in kelas), 1):
        if atas is not None and bawah is not None and bawah >= atas:
            pesan = f"mulai {bawah:g} harus kurang dari kelas di atasnya, {atas:g}"
            yield Janggal(("predikat", "ambang", i, "mulai"), pesan, "Urutkan kelas dari yang tertinggi")
    nama = [satu.get("nama") for satu in kelas]
    for i, satu in enumerate(nama):
        if satu is not None and satu in nama[:i]:
            yield Janggal(
                ("predikat", "ambang", i, "nama"), f'predikat "{satu}" ditulis dua kali', "Ganti salah satu namanya"
            )


def _kuadran(polos: dict[str, Any]) -> Iterator[Janggal]:
    for sumbu, isi in peta(peta(polos.get("predikat")).get("kuadran")).items():
        sesuai, di_atas = angka(peta(isi).get("sesuai")), angka(peta(isi).get("di_atas"))
        if sesuai is not None and di_atas is not None and sesuai >= di_atas:
            pesan = f"sesuai {sesuai:g} harus kurang dari di_atas {di_atas:g}"
            yield Janggal(("predikat", "kuadran", sumbu, "sesuai"), pesan, "Perbaiki kedua ambangnya")


def _butir(polos: dict[str, Any]) -> Iterator[Janggal]:
    bawah, atas = janggal.skala_rubrik(polos)
    for jalan, _, isi in semua_butir(polos):
        standar = isi.get("standar")
        pasangan = [((), standar)] if angka(standar) is not None else [((k,), v) for k, v in peta(standar).items()]
        for ekor, nilai in pasangan:
            if ekor and ekor[0] not in (*JENJANG, "lainnya"):
                saran = saran_pilihan(ekor[0], (*JENJANG, "lainnya"))
                yield Janggal((*jalan, "standar", *ekor), f'jenjang "{ekor[0]}" tidak dikenal', saran, pada_kunci=True)
            if (besar := angka(nilai)) is not None and not bawah <= besar <= atas:
                pesan = f"standar {besar:g} di luar skala {bawah:g}-{atas:g}"
                yield Janggal((*jalan, "standar", *ekor), pesan, "Pakai angka yang ada pada skala")
        for level in peta(isi.get("level")):
            if level.isdecimal() and not bawah <= int(level) <= atas:
                pesan = f"level {level} di luar skala {bawah:g}-{atas:g}"
                yield Janggal((*jalan, "level", level), pesan, "Hapus level ini, atau perlebar skala", pada_kunci=True)


def _urutan(polos: dict[str, Any]) -> Iterator[Janggal]:
    yield from _naik(("nilai", "batas"), peta(polos.get("nilai")).get("batas"))
    for kunci in ("ambang_kinerja", "ambang_potensi"):
        yield from _naik(("talenta", kunci), peta(polos.get("talenta")).get(kunci))
    jpm = [daftar(satu) for satu in daftar(peta(polos.get("kesenjangan")).get("jpm"))]
    batas = [angka(satu[0]) if satu else None for satu in jpm]
    for i, (sebelum, sesudah) in enumerate(pairwise(batas), 1):
        if sebelum is not None and sesudah is not None and sesudah >= sebelum:
            pesan = f"batas jpm {sesudah:g} harus kurang dari yang di atasnya, {sebelum:g}"
            yield Janggal(("kesenjangan", "jpm", i), pesan, "Urutkan jpm dari batas tertinggi")
