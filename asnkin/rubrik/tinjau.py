"""What a sound rubric can never bring about, and what in it has no effect: warnings for ``rubrik periksa``."""

from __future__ import annotations

from difflib import get_close_matches
from fnmatch import fnmatchcase
from itertools import chain
from typing import TYPE_CHECKING, Final

from asnkin.data import JENJANG, KOLOM
from asnkin.galat import CacatNaskah
from asnkin.rubrik.janggal import Janggal
from asnkin.rubrik.jangkauan import jangkauan_komponen, jangkauan_nilai, jangkauan_tambahan
from asnkin.rubrik.latihan import latih_target, sebutan_latihan
from asnkin.rubrik.model import KomponenData, KomponenPenilaian, KomponenTarget, SumbuKomponen, TambahanData
from asnkin.rubrik.telusur import terdekat

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from asnkin.masukan.rubrik_yaml import Simpul
    from asnkin.rubrik.jenis import Pola
    from asnkin.rubrik.model import Penilai, Rubrik, Sumbu

_BELUM_DIHITUNG: Final = ("talenta",)

_PERAN: Final = ("diri", "atasan", "rekan", "bawahan", "masyarakat")
_NYARIS: Final = 0.8  # how alike a role and a usual one are where it is rather a slip than a role of its own

_TELITI: Final = 1e-9  # what weighting in floating point may leave over


def tinjau(rubrik: Rubrik, akar: Simpul | None = None) -> list[CacatNaskah]:
    """Return the warnings about a sound rubric, in the order of the file.

    ``akar`` (``RubrikTermuat.akar``) gives each its line and column; without it they are 0.
    """
    peninjau = (
        _standar,
        _ambang,
        _kuadran,
        _peran,
        _anonim,
        _latih,
        _kesenjangan,
        _pelatihan,
        _gabung,
        _berlaku,
        _belum_dihitung,
    )
    semua = chain.from_iterable(satu(rubrik) for satu in peninjau)
    cacat = [_tempatkan(satu, akar) for satu in semua]
    return sorted(cacat, key=lambda satu: (satu.berkas, satu.baris, satu.kolom))


def _tempatkan(satu: Janggal, akar: Simpul | None) -> CacatNaskah:
    if akar is None:
        return CacatNaskah("", 0, 0, satu.pesan, satu.saran)
    letak = akar.cari(satu.jalan, pada_kunci=satu.pada_kunci)
    return CacatNaskah(letak.berkas, letak.baris, letak.kolom, satu.pesan, satu.saran)


def _standar(rubrik: Rubrik) -> Iterator[Janggal]:
    dasar = rubrik.skala.min
    induk = rubrik.komponen_butir()
    for kunci, butir in rubrik.semua_butir().items():
        per_jenjang = butir.standar if isinstance(butir.standar, dict) else {"": butir.standar}
        for jenjang, besar in per_jenjang.items():
            if besar is not None and besar <= dasar:
                bagi = f" bagi {jenjang}" if jenjang else ""
                pesan = f"standar {butir.nama}{bagi} {besar:g} adalah skor terendah: kesenjangan tidak mungkin muncul"
                jalan = ("komponen", induk[kunci], "butir", kunci, "standar", *([jenjang] if jenjang else []))
                yield Janggal(jalan, pesan, f"Pakai standar di atas {dasar:g}, atau hapus standarnya")


def _ambang(rubrik: Rubrik) -> Iterator[Janggal]:
    kelas = rubrik.predikat.ambang
    if kelas is None:
        return
    bawah, atas = jangkauan_nilai(rubrik)
    batas_atas = float("inf")
    for i, satu in enumerate(kelas):
        jalan = ("predikat", "ambang", i, "mulai")
        if satu.mulai > atas + _TELITI:
            pesan = f'predikat "{satu.nama}" mulai {satu.mulai:g} tidak terjangkau: nilai akhir paling tinggi {atas:g}'
            yield Janggal(jalan, pesan, "Turunkan mulai, atau perlebar nilai.batas dan batas komponen")
        if batas_atas <= bawah + _TELITI:
            pesan = f'predikat "{satu.nama}" tidak terjangkau: nilai akhir paling rendah {bawah:g}'
            yield Janggal(jalan, pesan, f"Naikkan mulai kelas di atasnya, {batas_atas:g}")
        if not satu.syarat:
            batas_atas = satu.mulai
        for j, kunci in enumerate(satu.syarat):
            if jangkauan_tambahan(rubrik.tambahan[kunci])[1] <= 0:
                pesan = f'predikat "{satu.nama}" tidak terjangkau: tambahan {kunci} tidak pernah lebih dari 0'
                yield Janggal(("predikat", "ambang", i, "syarat", j), pesan, "Hapus syarat ini, atau beri poin positif")
    if batas_atas > bawah + _TELITI:
        pesan = f"nilai akhir di bawah {batas_atas:g} tidak mendapat predikat, padahal nilai serendah {bawah:g} mungkin"
        saran = f"Tambahkan kelas tanpa syarat yang mulai {bawah:g}"
        yield Janggal(("predikat", "ambang", len(kelas) - 1, "mulai"), pesan, saran)


def _kuadran(rubrik: Rubrik) -> Iterator[Janggal]:
    if rubrik.predikat.kuadran is None:
        return
    sumbu_sumbu: tuple[tuple[str, Sumbu], ...] = (
        ("hasil_kerja", rubrik.predikat.kuadran.hasil_kerja),
        ("perilaku_kerja", rubrik.predikat.kuadran.perilaku_kerja),
    )
    for nama, sumbu in sumbu_sumbu:
        bawah, atas = _jangkauan_sumbu(rubrik, sumbu)
        if sumbu.di_atas > atas + _TELITI:
            pesan = f"{nama} di atas ekspektasi mulai {sumbu.di_atas:g} tidak terjangkau: nilai paling tinggi {atas:g}"
            yield Janggal(("predikat", "kuadran", nama, "di_atas"), pesan, "Turunkan di_atas")
        if sumbu.sesuai > atas + _TELITI:
            pesan = f"{nama} sesuai ekspektasi mulai {sumbu.sesuai:g} tidak terjangkau: nilai paling tinggi {atas:g}"
            yield Janggal(("predikat", "kuadran", nama, "sesuai"), pesan, "Turunkan sesuai")
        if sumbu.sesuai <= bawah + _TELITI:
            pesan = f"{nama} di bawah ekspektasi tidak terjangkau: nilai paling rendah {bawah:g}"
            yield Janggal(("predikat", "kuadran", nama, "sesuai"), pesan, f"Naikkan sesuai di atas {bawah:g}")


def _jangkauan_sumbu(rubrik: Rubrik, sumbu: Sumbu) -> tuple[float, float]:
    if isinstance(sumbu, SumbuKomponen):
        return jangkauan_komponen(rubrik, sumbu.komponen)
    batas = [satu.batas for satu in rubrik.komponen.values() if isinstance(satu, KomponenTarget)] or [(0.0, 120.0)]
    return min(satu[0] for satu in batas), max(satu[1] for satu in batas)


def _peran(rubrik: Rubrik) -> Iterator[Janggal]:
    """Roles spelled almost like a usual one: any name may be a role, so that a slip would be one that nobody fills."""
    tempat: dict[tuple[str, ...], Mapping[str, Penilai]] = {("penilai",): rubrik.penilai}
    for kunci, komponen in rubrik.komponen.items():
        if isinstance(komponen, KomponenPenilaian) and komponen.penilai:
            tempat["komponen", kunci, "penilai"] = komponen.penilai
    for jalan, penilai in tempat.items():
        for peran in penilai:
            dekat = get_close_matches(peran, _PERAN, 1, _NYARIS)
            if dekat and peran.isalpha() and peran not in _PERAN:
                pesan = f'peran "{peran}" mirip peran {dekat[0]}; lembar penilai {dekat[0]} tidak mengisinya'
                yield Janggal((*jalan, peran), pesan, f'Maksud Anda "{dekat[0]}"?', pada_kunci=True)


def _anonim(rubrik: Rubrik) -> Iterator[Janggal]:
    """Roles that count with fewer marks than may be shown: as marks are whole, the value of a butir gives them away."""
    for kunci, komponen in rubrik.komponen.items():
        if not isinstance(komponen, KomponenPenilaian):
            continue
        penilai = rubrik.penilai_komponen(kunci)
        lain = [peran for peran in penilai if peran != "diri"]
        if len(lain) == 1 and lain[0] != "atasan" and penilai[lain[0]].min < rubrik.tampil_min:
            peran, cukup = lain[0], penilai[lain[0]].min
            nama = rubrik.nama_komponen(kunci)
            pesan = f"{nama} hanya dinilai {peran}, cukup {cukup} orang: nilai butir membuka skor mereka"
            saran = f"Naikkan min {peran} menjadi {rubrik.tampil_min} (tampil_min), atau tambahkan peran lain"
            jalan = ("komponen", kunci, "penilai", peran) if komponen.penilai else ("penilai", peran)
            yield Janggal(jalan, pesan, saran, pada_kunci=True)
        elif komponen.penilai:
            yield from _terbaca(rubrik, ("komponen", kunci, "penilai"), komponen.penilai)
    if len([peran for peran in rubrik.penilai if peran != "diri"]) > 1:
        yield from _terbaca(rubrik, ("penilai",), rubrik.penilai)


def _terbaca(rubrik: Rubrik, jalan: tuple[str, ...], penilai: Mapping[str, Penilai]) -> Iterator[Janggal]:
    for peran, satu in penilai.items():
        if peran not in {"atasan", "diri"} and satu.min < rubrik.tampil_min:
            pesan = (
                f"{peran} dihitung mulai {satu.min} orang, kurang dari tampil_min {rubrik.tampil_min}: rata-ratanya "
                "disembunyikan, tetapi dapat dihitung mundur dari nilai butir"
            )
            yield Janggal((*jalan, peran), pesan, f"Naikkan min {peran} menjadi {rubrik.tampil_min}", pada_kunci=True)


def _latih(rubrik: Rubrik) -> Iterator[Janggal]:
    """A limit outside the capaian that counts (nobody, or everybody, stays below it); a rule after one for everyone."""
    bagi_semua: dict[str, str] = {}
    for kunci, (komponen, latih) in latih_target(rubrik).items():
        isi = rubrik.komponen[komponen]
        if sebelum := bagi_semua.get(komponen):
            pesan = f"{kunci} tidak pernah dipakai: {sebelum} di atasnya berlaku bagi semua"
            saran = f"Pindahkan {kunci} ke atas {sebelum}, atau beri {sebelum} berlaku"
            yield Janggal(("komponen", komponen, "latih_di_bawah", kunci), pesan, saran, pada_kunci=True)
        elif not latih.berlaku:
            bagi_semua[komponen] = kunci
        if isinstance(isi, KomponenTarget) and not isi.batas[0] < latih.capaian <= isi.batas[1]:
            siapa = "tidak ada" if latih.capaian <= isi.batas[0] else "semua"
            pesan = f"{siapa} pegawai akan berada di bawah capaian {latih.capaian:g} pada {kunci}"
            saran = f"Pakai angka di atas {isi.batas[0]:g} sampai {isi.batas[1]:g} (batas {komponen})"
            yield Janggal(("komponen", komponen, "latih_di_bawah", kunci, "capaian"), pesan, saran)


def _kesenjangan(rubrik: Rubrik) -> Iterator[Janggal]:
    if "diri" in rubrik.kesenjangan.dari and "diri" not in rubrik.semua_peran():
        pesan = "kesenjangan dirasakan tidak mungkin muncul: tidak ada penilai diri"
        yield Janggal(("kesenjangan", "dari"), pesan, "Tambahkan penilai diri, atau hapus diri dari kesenjangan.dari")
    if (terendah := rubrik.kesenjangan.jpm[-1][0]) > 0:
        pesan = f"JPM di bawah {terendah:g} tidak mendapat kategori"
        yield Janggal(("kesenjangan", "jpm", len(rubrik.kesenjangan.jpm) - 1), pesan, "Tambahkan kategori mulai 0")


def _pelatihan(rubrik: Rubrik) -> Iterator[Janggal]:
    if not rubrik.pelatihan:
        return
    terjawab = {butir for pelatihan in rubrik.pelatihan for butir in pelatihan.butir}
    induk = rubrik.komponen_butir()
    for kunci, butir in rubrik.semua_butir().items():
        if butir.standar is not None and kunci not in terjawab:
            pesan = f"kesenjangan {butir.nama} tidak terjawab: tidak ada pelatihan untuk butir ini di katalog"
            jalan = ("komponen", induk[kunci], "butir", kunci)
            yield Janggal(jalan, pesan, f"Tambahkan pelatihan dengan butir: [{kunci}]", pada_kunci=True)
    sebutan = sebutan_latihan(rubrik)
    for kunci, (komponen, _) in latih_target(rubrik).items():
        if kunci not in terjawab:
            pesan = (
                f"{sebutan[kunci]} yang belum tercapai tidak terjawab: tidak ada pelatihan untuk target ini di katalog"
            )
            jalan = ("komponen", komponen, "latih_di_bawah", kunci)
            yield Janggal(jalan, pesan, f"Tambahkan pelatihan dengan butir: [{kunci}]", pada_kunci=True)


def _gabung(rubrik: Rubrik) -> Iterator[Janggal]:
    for bagian, isi in (("komponen", rubrik.komponen), ("tambahan", rubrik.tambahan)):
        for kunci, sumber in isi.items():
            if (
                isinstance(sumber, (KomponenData, TambahanData))
                and sumber.rasio
                and "gabung" in sumber.model_fields_set
            ):
                pesan = f"gabung pada {bagian}.{kunci} tidak berpengaruh: rasio selalu jumlah dibagi jumlah"
                yield Janggal((bagian, kunci, "gabung"), pesan, "Hapus gabung")


def _berlaku(rubrik: Rubrik) -> Iterator[Janggal]:
    induk = rubrik.komponen_butir()
    for kunci, butir in rubrik.semua_butir().items():
        yield from _pola(("komponen", induk[kunci], "butir", kunci, "berlaku"), butir.berlaku)
    for kunci, (komponen_target, latih) in latih_target(rubrik).items():
        yield from _pola(("komponen", komponen_target, "latih_di_bawah", kunci, "berlaku"), latih.berlaku)
    for peran, penilai in rubrik.penilai.items():
        yield from _pola(("penilai", peran, "berlaku"), penilai.berlaku)
    for kunci, komponen in rubrik.komponen.items():
        if isinstance(komponen, KomponenPenilaian):
            for peran, penilai in (komponen.penilai or {}).items():
                yield from _pola(("komponen", kunci, "penilai", peran, "berlaku"), penilai.berlaku)


def _pola(jalan: tuple[str, ...], pola: Pola | None) -> Iterator[Janggal]:
    for kolom, semua in (pola or {}).items():
        if kolom not in KOLOM["pegawai"] and (mirip := terdekat(kolom, KOLOM["pegawai"])):
            pesan = f'berlaku menyebut kolom "{kolom}", yang bukan kolom baku tabel pegawai'
            yield Janggal((*jalan, kolom), pesan, f'Maksud Anda "{mirip}"?', pada_kunci=True)
        for i, satu in enumerate(semua if kolom == "jenjang" else ()):
            if not any(fnmatchcase(jenjang, satu.casefold()) for jenjang in JENJANG):
                mirip = terdekat(satu, JENJANG)
                saran = f'Maksud Anda "{mirip}"?' if mirip else f"Jenjang yang dikenal: {', '.join(JENJANG)}"
                yield Janggal((*jalan, kolom, i), f'berlaku tidak akan pernah cocok: tidak ada jenjang "{satu}"', saran)


def _belum_dihitung(rubrik: Rubrik) -> Iterator[Janggal]:
    for kunci in _BELUM_DIHITUNG:
        if getattr(rubrik, kunci):
            pesan = f"{kunci} belum dihitung oleh versi asnkin ini"
            yield Janggal((kunci,), pesan, "Biarkan saja bila untuk versi mendatang", pada_kunci=True)
