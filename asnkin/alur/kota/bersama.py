"""The shared workbook of a city: what it says of the city itself, and which of its rows no OPD has taken."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.alur.bersama import NILAI_SKM, SKM, baca_bersama, berkas_kolom_bersama, buka_bersama
from asnkin.alur.kota.manifes import sidik, sidik_berkas
from asnkin.analisis.kota.cakupan import Keadaan
from asnkin.analisis.kota.kepala import SKM_MAKS, SKM_MIN
from asnkin.aturan import kota as aturan
from asnkin.aturan.umum import PERIODE_HABIS, PERIODE_KOSONG, PERIODE_LAIN
from asnkin.galat import GagalBerkas
from asnkin.masukan.buku import rentang_baris
from asnkin.masukan.pembaca import daftar_berkas
from asnkin.periksa.konversi.angka import kolom_angka
from asnkin.periksa.konversi.tampak import tampak
from asnkin.periksa.milik import UTUH, baku, kunci_baris
from asnkin.periksa.pengumpul import Pengumpul
from asnkin.periksa.periode import saring_periode
from asnkin.rubrik.kebutuhan import kebutuhan
from asnkin.tempat import Tempat
from asnkin.temuan import Tingkat

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from asnkin.alur.kota.manifes import Manifes
    from asnkin.alur.permintaan import Permintaan
    from asnkin.masukan.tabel import Tabel
    from asnkin.rubrik.model import Rubrik
    from asnkin.temuan import Temuan

_PERIODE: Final = frozenset(satu.kode for satu in (PERIODE_LAIN, PERIODE_KOSONG, PERIODE_HABIS))
_SEBUTAN: Final = {"nip": "NIP", "opd": "OPD", "unit_kerja": "unit kerja", "jabatan": "jabatan"}
_CONTOH: Final = 3


@dataclass(frozen=True, slots=True)
class IsiKota:
    """What the shared workbook says of the city. ``skm``: SKM (25-100) by OPD, as names are compared."""

    info: Mapping[str, str] = field(default_factory=dict)
    temuan: tuple[Temuan, ...] = ()
    sumber: tuple[tuple[str, str], ...] = ()
    skm: Mapping[str, float] = field(default_factory=dict)

    @property
    def berkas(self) -> frozenset[str]:
        """Names of the shared files."""
        return frozenset(nama for nama, _ in self.sumber)

    def skm_opd(self, opd: Iterable[str]) -> dict[str, float]:
        """Return the SKM of those of these OPDs that have one, by their names in lower case."""
        return {satu.casefold(): self.skm[baku("opd", satu)] for satu in set(opd) if baku("opd", satu) in self.skm}

    def saring(self, temuan: Iterable[Temuan]) -> list[Temuan]:
        """Leave out what OPDs say of the shared workbook in the same words as another one, or as the city does."""
        hasil: dict[Temuan, None] = {}
        lain = []
        for satu in temuan:
            if satu.tempat.berkas not in self.berkas:
                lain.append(satu)
            elif satu.kode not in _PERIODE:
                hasil.setdefault(satu)
        return [*lain, *hasil]


def pastikan_terbuka(minta: Permintaan) -> None:
    """Raise GagalBerkas where a shared file cannot be read: every OPD would be scored without it."""
    if not minta.bersama:
        return
    for satu in buka_bersama(minta)[1]:
        if satu.tingkat is Tingkat.KESALAHAN:
            raise GagalBerkas(f"Buku kerja bersama tidak dapat dibaca: {satu.tempat}: {satu.pesan}", satu.saran)


def sidik_isi(minta: Permintaan) -> str:
    """Return the fingerprint of what is shared, with the mapping of its headers; "" where nothing is."""
    if not minta.bersama:
        return ""
    berkas = [(nama, sidik_berkas(isi)) for jalur in minta.bersama for nama, isi in daftar_berkas([jalur]).items()]
    kolom = berkas_kolom_bersama(minta)
    return sidik(repr(berkas), sidik_berkas(kolom) if kolom else "")


def isi_kota(minta: Permintaan, rubrik: Rubrik, periode: str, kiriman: Sequence[Manifes]) -> IsiKota:
    """Read what is shared once more for the city, and tell what of it is nobody's; ``kiriman``: all data sets."""
    if not minta.bersama:
        return IsiKota()
    bersama = baca_bersama(minta, kebutuhan(rubrik), periode)
    p = Pengumpul()
    tabel, _ = saring_periode(bersama.tabel, periode, p)
    pemilik: dict[tuple[str, str, int], list[int]] = {}
    for ke, satu in enumerate(kiriman):
        for baris in satu.bersama:
            pemilik.setdefault(baris, []).append(ke)
    luar = [satu.kiriman.opd for satu in kiriman if satu.kiriman.keadaan is Keadaan.GAGAL]
    temuan = [aturan.PEGAWAI_BERSAMA.temuan(tempat) for tempat in bersama.pegawai]
    for isi in tabel:
        milik = [pemilik.get((isi.asal.berkas, isi.asal.lembar, baris), []) for baris in isi.baris]
        temuan += [*_tanpa_pemilik(isi, milik, luar), *_pemilik_banyak(isi, milik, kiriman)]
    skm = _skm([satu for satu in tabel if satu.jenis == SKM], pemilik, kiriman, p)
    temuan += [*bersama.temuan, *p.terurut()]
    return IsiKota(bersama.info or {}, tuple(dict.fromkeys(temuan)), bersama.sumber, skm)


def _tanpa_pemilik(tabel: Tabel, milik: Sequence[Sequence[int]], luar: Sequence[str]) -> list[Temuan]:
    """Tell which rows concern no OPD, by the fields that should say whom they concern; a NIP decides alone."""
    kena: dict[tuple[str, ...], list[int]] = {}
    for i, satu in enumerate(milik):
        kunci = kunci_baris(tabel, i)
        if not satu and (kunci or tabel.jenis not in UTUH):
            kena.setdefault(("nip",) if "nip" in kunci else tuple(kunci), []).append(i)
    return [_sebut(tabel, bidang, indeks, luar) for bidang, indeks in kena.items()]


def _sebut(tabel: Tabel, bidang: Sequence[str], indeks: Sequence[int], luar: Sequence[str]) -> Temuan:
    isi = list(dict.fromkeys(" / ".join(tampak(tabel.sel[satu][i]) for satu in bidang) for i in indeks))
    contoh = ", ".join(f"'{satu}'" for satu in isi[:_CONTOH]) + (", …" if len(isi) > _CONTOH else "")
    asing = f"{' dan '.join(_SEBUTAN[satu] for satu in bidang)} tidak ada di buku kerja mana pun: {contoh}"
    return aturan.BERSAMA_TANPA_PEMILIK.temuan(
        _letak(tabel, bidang[0] if bidang else next(iter(tabel.sel)), indeks),
        nilai=isi[0],
        n=len(indeks),
        tabel=tabel.jenis,
        apa=asing if bidang else "NIP, unit kerja, dan OPD-nya kosong",
        luar=f" (yang tidak dapat dibaca: {', '.join(luar)})" if luar else "",
    )


def _letak(tabel: Tabel, bidang: str, indeks: Sequence[int]) -> Tempat:
    sel = rentang_baris([tabel.baris[i] for i in indeks], tabel.asal.kolom.get(bidang, ""))
    return Tempat(tabel.asal.berkas, tabel.asal.lembar, sel)


def _pemilik_banyak(tabel: Tabel, milik: Sequence[Sequence[int]], kiriman: Sequence[Manifes]) -> list[Temuan]:
    """Tell of each unit that a row names without its OPD though several OPDs have one of that name."""
    kena: dict[tuple[str, tuple[int, ...]], list[int]] = {}
    for i, satu in enumerate(milik):
        kunci = kunci_baris(tabel, i)
        if len(satu) > 1 and set(kunci) == {"unit_kerja"}:
            kena.setdefault((kunci["unit_kerja"], tuple(satu)), []).append(i)
    return [
        aturan.UNIT_BERSAMA_GANDA.temuan(
            _letak(tabel, "unit_kerja", indeks),
            nilai=tampak(tabel.sel["unit_kerja"][indeks[0]]),
            tabel=tabel.jenis,
            opd=", ".join(kiriman[ke].kiriman.opd for ke in siapa),
        )
        for (_, siapa), indeks in kena.items()
    ]


def _skm(
    tabel: Sequence[Tabel],
    pemilik: Mapping[tuple[str, str, int], Sequence[int]],
    kiriman: Sequence[Manifes],
    p: Pengumpul,
) -> dict[str, float]:
    """Return the SKM of each OPD: the mean of its own rows, else of those of its units."""
    sendiri: dict[str, list[float]] = {}
    unit: dict[str, list[float]] = {}
    for satu in tabel:
        angka = kolom_angka(satu, NILAI_SKM, p).nilai if NILAI_SKM in satu.sel else np.empty(0)
        for i in np.flatnonzero((angka < SKM_MIN) | (angka > SKM_MAKS)).tolist():
            p.catat(aturan.SKM_DI_LUAR_SKALA, satu, NILAI_SKM, i, min=SKM_MIN, maks=SKM_MAKS)
        for i in np.flatnonzero((angka >= SKM_MIN) & (angka <= SKM_MAKS)).tolist():
            kunci = kunci_baris(satu, i)
            for ke in pemilik.get((satu.asal.berkas, satu.asal.lembar, satu.baris[i]), ()):
                milik = kunci.get("opd") or baku("opd", kiriman[ke].kiriman.opd)
                (unit if "unit_kerja" in kunci else sendiri).setdefault(milik, []).append(float(angka[i]))
    return {opd: float(np.mean(isi)) for opd, isi in (unit | sendiri).items()}
