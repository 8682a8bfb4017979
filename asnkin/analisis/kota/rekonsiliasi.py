"""The workbooks of a city held against SIASN and e-Kinerja: one line for each thing that does not agree. Pure.

People are told apart by their NIP only. What differs is said of both sides; nothing is changed by it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.analisis.kota.cakupan import Keadaan
from asnkin.analisis.kota.nama_opd import kunci_nama
from asnkin.analisis.kota.satuan import Satuan
from asnkin.penilaian.berlaku import berlaku

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    import pandas as pd
    from numpy.typing import NDArray

    from asnkin.analisis.kota.cakupan import Kiriman
    from asnkin.rubrik.model import Rubrik

TANPA_OPD: Final = "(tidak diketahui)"
_RATING: Final = {"di_atas": "di atas", "sesuai": "sesuai", "di_bawah": "di bawah"}
_SUMBU: Final = ("hasil_kerja", "perilaku_kerja")


class Hal(StrEnum):
    """What does not agree."""

    BELUM_DINILAI = "belum dinilai"
    GANDA = "tercatat dua kali"
    PINDAH = "perangkat daerah berbeda"
    UNIT = "unit kerja berbeda"
    TAK_DIKENAL = "tidak ada di SIASN"
    PREDIKAT = "predikat berbeda"
    RATING = "rating berbeda"


@dataclass(frozen=True, slots=True)
class Pembanding:
    """What is compared with; both frames may be empty. Texts, "" for blank; ``tempat`` names the cell of the NIP.

    siasn: nip, nama, kedudukan_hukum, unor_nama, unor_induk, satuan_kerja, satuan_kerja_induk, instansi_kerja, tempat.
    ekinerja: nip, nama, hasil_kerja, perilaku_kerja (RATING or ""), predikat (the rubric's name where it has one),
    tempat.
    """

    siasn: pd.DataFrame
    ekinerja: pd.DataFrame


@dataclass(frozen=True, slots=True)
class Dinilai:
    """Everybody as the workbooks have them, a person of two workbooks twice (M rows).

    ``orang``: nip, nama, opd, unit_kerja, predikat, hasil_kerja, perilaku_kerja, berkas (the workbook).
    ``tempat`` gives the cell of the NIP in row i.
    """

    orang: pd.DataFrame
    tempat: Callable[[int], str]


@dataclass(frozen=True, slots=True)
class Beda:
    """One person and one thing that does not agree: what each source says and in which cell; "" where it is silent."""

    opd: str
    berkas: str
    hal: Hal
    nip: str
    nama: str
    buku: str = ""
    sel_buku: str = ""
    siasn: str = ""
    sel_siasn: str = ""
    ekinerja: str = ""
    sel_ekinerja: str = ""


@dataclass(frozen=True, slots=True)
class Rekonsiliasi:
    """The whole comparison. ``n_dikecualikan``: in SIASN only, but not to be evaluated by their kedudukan hukum.

    ``tak_dipadankan``: (OPD, workbook) whose name SIASN does not have, so that nobody there can be said to have moved.
    """

    beda: tuple[Beda, ...]
    n_siasn: int
    n_ekinerja: int
    n_dikecualikan: int
    tak_dipadankan: tuple[tuple[str, str], ...]

    def jumlah(self) -> dict[tuple[str, str], Counter[Hal]]:
        """Count by (OPD, workbook), in the order of the lines."""
        hasil: dict[tuple[str, str], Counter[Hal]] = {}
        for satu in self.beda:
            hasil.setdefault((satu.opd, satu.berkas), Counter())[satu.hal] += 1
        return hasil


def rekonsiliasikan(
    dinilai: Dinilai, pembanding: Pembanding, kiriman: Sequence[Kiriman], rubrik: Rubrik
) -> Rekonsiliasi:
    """Compare everybody; ``kiriman`` are all workbooks, also those that are not in the recap."""
    banding = _Banding(dinilai, pembanding, kiriman, rubrik)
    beda = sorted(banding.semua(), key=_kunci)
    return Rekonsiliasi(
        beda=tuple(beda),
        n_siasn=int(pembanding.siasn["nip"].nunique()),
        n_ekinerja=int(pembanding.ekinerja["nip"].nunique()),
        n_dikecualikan=banding.n_dikecualikan,
        tak_dipadankan=banding.tak_dipadankan(),
    )


_URUT: Final = {hal: i for i, hal in enumerate(Hal)}


def _kunci(satu: Beda) -> tuple[object, ...]:
    return (satu.opd.casefold(), satu.berkas, _URUT[satu.hal], satu.nip, satu.sel_buku, satu.sel_siasn)


class _Banding:
    """The sources side by side, with the row of every NIP in each."""

    def __init__(self, dinilai: Dinilai, pembanding: Pembanding, kiriman: Sequence[Kiriman], rubrik: Rubrik) -> None:
        self.orang, self.tempat = dinilai.orang, dinilai.tempat
        self.siasn, self.ekinerja = (
            pembanding.siasn,
            pembanding.ekinerja.drop_duplicates(["nip", *_SUMBU, "predikat"], ignore_index=True),
        )
        self.rubrik = rubrik
        self.satuan = Satuan(self.siasn)
        self.teks, self.teks_siasn, self.teks_ekinerja = map(_teks, (self.orang, self.siasn, self.ekinerja))
        self.baris = _baris(self.orang)
        self.baris_siasn, self.baris_ekinerja = _baris(self.siasn), _baris(self.ekinerja)
        nama = {kunci_nama(satu.opd): (satu.opd, satu.berkas) for satu in reversed(kiriman)}
        milik = dict.fromkeys(zip(self.orang["opd"], self.orang["berkas"], strict=True))
        self.milik: dict[str, tuple[str, str]] = nama | {
            kunci_nama(opd): (opd, berkas) for opd, berkas in reversed(list(milik))
        }
        self.keadaan = {satu.berkas: satu.keadaan for satu in kiriman}
        self.n_dikecualikan = 0

    def semua(self) -> Iterator[Beda]:
        yield from self._belum_dinilai()
        yield from self._ganda()
        if len(self.siasn):
            yield from self._siasn()
        yield from self._ekinerja()

    def tak_dipadankan(self) -> tuple[tuple[str, str], ...]:
        if not len(self.siasn):
            return ()
        ada = sorted(set(zip(self.orang["opd"], self.orang["berkas"], strict=True)))
        return tuple(satu for satu in ada if not self.satuan.dikenal(satu[0]))

    def _belum_dinilai(self) -> Iterator[Beda]:
        """Who is in SIASN or e-Kinerja but in no workbook; whoever is not to be evaluated is only counted."""
        luar = ~self.siasn["nip"].isin(self.orang["nip"]) & ~self.siasn["nip"].duplicated()
        kecuali = berlaku(self.siasn, {"kedudukan_hukum": self.rubrik.tidak_dinilai})
        self.n_dikecualikan = int((luar & kecuali).sum())
        for i in np.flatnonzero(luar & ~kecuali).tolist():
            nip = self.teks_siasn["nip"][i]
            opd, berkas = self._milik_siasn(i)
            yield Beda(
                opd, berkas, Hal.BELUM_DINILAI, nip, self.teks_siasn["nama"][i], buku=self._sebab(berkas),
                **self._dari_siasn([i]), **self._dari_ekinerja(self.baris_ekinerja.get(nip, [])),
            )  # fmt: skip
        dikenal = {*self.orang["nip"], *self.siasn["nip"]}
        for nip, baris in self.baris_ekinerja.items():
            if nip not in dikenal:
                nama = self.teks_ekinerja["nama"][baris[0]]
                siasn = "tidak ada di SIASN" if len(self.siasn) else ""
                yield Beda(
                    TANPA_OPD, "", Hal.BELUM_DINILAI, nip, nama, buku=self._sebab(""), siasn=siasn,
                    **self._dari_ekinerja(baris),
                )  # fmt: skip

    def _milik_siasn(self, i: int) -> tuple[str, str]:
        """Return the OPD and workbook that a person of SIASN belongs to; ("its name there", "") without a workbook."""
        for kunci in self.satuan.urutan(i):
            if kunci in self.milik:
                return self.milik[kunci]
        return self.satuan.nama_opd(i) or TANPA_OPD, ""

    def _sebab(self, berkas: str) -> str:
        keadaan = self.keadaan.get(berkas)
        if keadaan is None:
            return "tidak ada di buku kerja mana pun"
        return "tidak tercantum" if keadaan is Keadaan.MASUK else f"buku kerja {keadaan}"

    def _ganda(self) -> Iterator[Beda]:
        """Who stands twice in the workbooks or in SIASN, or in e-Kinerja with different content."""
        for _, baris in self._lebih(self.baris):
            for i in baris:
                lain = [f"{self._sebut(j)} ({self.tempat(j)})" for j in baris if j != i]
                yield self._beda(i, Hal.GANDA, buku=f"{self._sebut(i)}; juga {'; '.join(lain)}")
        for nip, baris in self._lebih(self.baris_siasn):
            yield self._beda_nip(nip, Hal.GANDA, **self._dari_siasn(baris))
        for nip, baris in self._lebih(self.baris_ekinerja):
            yield self._beda_nip(nip, Hal.GANDA, **self._dari_ekinerja(baris))

    @staticmethod
    def _lebih(baris: Mapping[str, list[int]]) -> list[tuple[str, list[int]]]:
        return [(nip, letak) for nip, letak in baris.items() if len(letak) > 1]

    def _siasn(self) -> Iterator[Beda]:
        """Who is unknown to SIASN, or stands there in another OPD or unit."""
        letak = self._pasangan(self.siasn)
        ada = self.orang["nip"].isin(self.siasn["nip"]).to_numpy()
        for i in np.flatnonzero(~ada).tolist():
            yield self._beda(i, Hal.TAK_DIKENAL, siasn="tidak ada")
        opd, unit = self.orang["opd"].to_numpy(), self.orang["unit_kerja"].to_numpy()
        for i in np.flatnonzero(letak >= 0).tolist():
            if (hal := self.satuan.banding(int(letak[i]), opd[i], unit[i])) is not None:
                jenis = Hal.PINDAH if hal == "opd" else Hal.UNIT
                yield self._beda(i, jenis, buku=self._sebut(i), **self._dari_siasn([int(letak[i])]))

    def _ekinerja(self) -> Iterator[Beda]:
        """Whose predikat or rating in e-Kinerja is another than the workbook's, where both have one."""
        letak = self._pasangan(self.ekinerja)
        ikut = np.flatnonzero(letak >= 0)
        kiri, kanan = self.orang.iloc[ikut], self.ekinerja.iloc[letak[ikut]]

        def beda(nama: str) -> NDArray[np.bool_]:
            a, b = kiri[nama].to_numpy(), kanan[nama].to_numpy()
            hasil: NDArray[np.bool_] = np.asarray((a != b) & (a != "") & (b != ""), dtype=np.bool_)
            return hasil

        predikat = beda("predikat")
        rating = (beda(_SUMBU[0]) | beda(_SUMBU[1])) & ~predikat
        for hal, kena in ((Hal.PREDIKAT, predikat), (Hal.RATING, rating)):
            for i in ikut[kena].tolist():
                buku = _sebut_predikat(self.teks, i)
                yield self._beda(i, hal, buku=buku, **self._dari_ekinerja([int(letak[i])]))

    def _pasangan(self, lain: pd.DataFrame) -> NDArray[np.intp]:
        """Return for each row the one of ``lain`` of the same NIP; -1 where there is none or either side has more."""
        tunggal = lain[~lain["nip"].duplicated(keep=False)]
        letak = dict(zip(tunggal["nip"], tunggal.index, strict=True))
        hasil = self.orang["nip"].map(letak).mask(self.orang["nip"].duplicated(keep=False)).fillna(-1)
        return hasil.to_numpy(dtype=np.intp)

    def _beda(self, i: int, hal: Hal, *, buku: str = "", **isi: str) -> Beda:
        opd, berkas, nip, nama = (self.teks[satu][i] for satu in ("opd", "berkas", "nip", "nama"))
        return Beda(opd, berkas, hal, nip, nama, buku or self._sebut(i), self.tempat(i), **isi)

    def _beda_nip(self, nip: str, hal: Hal, **isi: str) -> Beda:
        """Say something of a person wherever they are: in a workbook, else where SIASN has them."""
        if nip in self.baris:
            return self._beda(self.baris[nip][0], hal, **isi)
        if nip in self.baris_siasn:
            i = self.baris_siasn[nip][0]
            return Beda(*self._milik_siasn(i), hal, nip, self.teks_siasn["nama"][i], **isi)
        return Beda(TANPA_OPD, "", hal, nip, self.teks_ekinerja["nama"][self.baris_ekinerja[nip][0]], **isi)

    def _sebut(self, i: int) -> str:
        return ", ".join(dict.fromkeys(satu for satu in (self.teks["opd"][i], self.teks["unit_kerja"][i]) if satu))

    def _dari_siasn(self, baris: Sequence[int]) -> dict[str, str]:
        return {
            "siasn": "; ".join(self.satuan.sebut(i) for i in baris),
            "sel_siasn": "; ".join(self.teks_siasn["tempat"][i] for i in baris),
        }

    def _dari_ekinerja(self, baris: Sequence[int]) -> dict[str, str]:
        return {
            "ekinerja": "; ".join(_sebut_predikat(self.teks_ekinerja, i) for i in baris),
            "sel_ekinerja": "; ".join(self.teks_ekinerja["tempat"][i] for i in baris),
        }


def _baris(tabel: pd.DataFrame) -> dict[str, list[int]]:
    hasil: dict[str, list[int]] = {}
    for i, nip in enumerate(tabel["nip"].tolist()):
        hasil.setdefault(nip, []).append(i)
    return hasil


def _teks(tabel: pd.DataFrame) -> dict[str, list[str]]:
    return {str(nama): tabel[nama].tolist() for nama in tabel.columns}


def _sebut_predikat(isi: Mapping[str, Sequence[str]], i: int) -> str:
    sumbu = [f"{nama.replace('_', ' ')} {_RATING[isi[nama][i]]}" for nama in _SUMBU if isi[nama][i]]
    rating = f" ({', '.join(sumbu)} ekspektasi)" if sumbu else ""
    return f"{isi['predikat'][i] or 'belum berpredikat'}{rating}"
