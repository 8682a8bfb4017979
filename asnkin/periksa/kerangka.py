"""From the tables of one kind to one typed frame: columns by name, rows that know their sheet, row and person."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from asnkin.data import JENIS_DATA, KOLOM
from asnkin.periksa.konversi.angka import kolom_angka
from asnkin.periksa.konversi.nip import kolom_nip
from asnkin.periksa.konversi.notasi import TANDA_KOSONG
from asnkin.periksa.konversi.tanggal import kolom_tanggal
from asnkin.periksa.konversi.teks import kolom_teks
from asnkin.periksa.padanan import cocokkan
from asnkin.temuan import Lingkup

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from numpy.typing import NDArray

    from asnkin.aturan.jenis import Aturan
    from asnkin.masukan.tabel import Tabel
    from asnkin.periksa.dugaan import Penduga
    from asnkin.periksa.pengumpul import Pengumpul
    from asnkin.rubrik.model import Rubrik

ASAL: Final[Mapping[str, str]] = {"_asal": "i", "_baris": "i", "_i": "i"}


@dataclass(frozen=True, slots=True)
class Ruang:
    """What every check works on: the tables after the period filter (their position is ``_asal``) and the people.

    ``pegawai`` is the typed frame (with ``_i``, the row in its table), ``indeks`` NIP -> row position in it;
    ``penduga`` tells whom an unknown NIP could mean.
    """

    tabel: Sequence[Tabel]
    rubrik: Rubrik
    p: Pengumpul
    pegawai: pd.DataFrame
    indeks: Mapping[str, int]
    penduga: Penduga

    def bagian(self, jenis: str, *, kunci: str = "nip") -> Iterator[Bagian]:
        """Yield the tables of a kind; where ``kunci`` is ``nip`` each row is matched with its person.

        A table without the column ``nip`` is passed over then: the reader has reported it.
        """
        for nomor, tabel in enumerate(self.tabel):
            if tabel.jenis != jenis or not len(tabel):
                continue
            if kunci != "nip":
                yield Bagian(nomor, tabel, self.p)
            elif "nip" in tabel.sel:
                nip = kolom_nip(tabel, "nip", self.p)
                yield Bagian(nomor, tabel, self.p, nip, cocokkan(nip, tabel, "nip", self.indeks, self.penduga, self.p))

    def nama(self, orang: int) -> str:
        """Name of a person, else the NIP."""
        return str(self.pegawai["nama"].to_numpy()[orang] or self.nip(orang))

    def nip(self, orang: int) -> str:
        """NIP of a person."""
        return str(self.pegawai["nip"].to_numpy()[orang])

    def sel(self, frame: pd.DataFrame, baris: int, bidang: str) -> tuple[Tabel, str, int]:
        """Return what ``Pengumpul.catat`` needs of the cell of a frame's row: its table, field and row there."""
        asal, i = (int(frame[nama].to_numpy()[baris]) for nama in ("_asal", "_i"))
        return self.tabel[asal], bidang, i

    def kosong(self, frame: pd.DataFrame, baris: int, bidang: str) -> bool:
        """Tell whether the sheet has the column and the cell of a frame's row is blank there."""
        tabel, _, i = self.sel(frame, baris, bidang)
        sel = tabel.sel[bidang][i] if bidang in tabel.sel else ""
        return sel is None or (isinstance(sel, str) and sel in TANDA_KOSONG)

    def lapor_orang(self, aturan: Aturan, bidang: str, orang: int, **isi: object) -> None:
        """Report the cell of a person in ``pegawai``."""
        self.lapor_baris(aturan, self.pegawai, orang, bidang, nip=self.nip(orang), **isi)

    def lapor_baris(
        self, aturan: Aturan, frame: pd.DataFrame, baris: int, bidang: str, *, nip: str | None = None, **isi: object
    ) -> None:
        """Report the cell of a frame's row (0-based), as its person's where the frame has ``_pegawai``."""
        if nip is None and "_pegawai" in frame.columns:
            nip = self.nip(int(frame["_pegawai"].to_numpy()[baris]))
        lingkup = Lingkup.DATA if nip is None else Lingkup.ORANG
        self.p.catat(aturan, *self.sel(frame, baris, bidang), nip=nip or "", lingkup=lingkup, muatan=isi)

    def lapor_rentang(
        self,
        aturan: Aturan,
        frame: pd.DataFrame,
        bidang: str,
        *,
        nip: str | None = None,
        muatan: Mapping[str, object] | None = None,
    ) -> None:
        """Report all rows of a frame: one finding for each table they stand in, ``{n}`` rows of it."""
        lingkup = None if nip is None else Lingkup.ORANG
        for asal in np.unique(frame["_asal"].to_numpy()).tolist():
            indeks = frame["_i"].to_numpy()[frame["_asal"].to_numpy() == asal].tolist()
            self.p.catat_rentang(
                aturan, self.tabel[asal], bidang, indeks, nip=nip or "", lingkup=lingkup, muatan=muatan
            )


@dataclass(frozen=True, slots=True)
class Bagian:
    """One table on its way into a frame; ``nip`` None: its rows belong to no person."""

    nomor: int
    tabel: Tabel
    p: Pengumpul
    nip: NDArray[np.object_] | None = None
    pegawai: NDArray[np.int32] | None = None
    kolom: dict[str, NDArray[Any]] = field(default_factory=dict)

    def teks(self, *bidang: str) -> None:
        """Take columns as text."""
        for satu in bidang:
            self.kolom[satu] = kolom_teks(self.tabel, satu, self.p, self.pemilik())

    def angka(self, *bidang: str) -> None:
        """Take columns as numbers, and under ``_rusak_…`` whether the cell holds something else."""
        for satu in bidang:
            if satu in self.tabel.sel:
                terbaca = kolom_angka(self.tabel, satu, self.p, self.pemilik())
                self.kolom[satu], self.kolom[f"_rusak_{satu}"] = terbaca.nilai, terbaca.cacat(len(self.tabel))

    def tanggal(self, *bidang: str) -> None:
        """Take columns as dates."""
        for satu in bidang:
            self.kolom[satu] = kolom_tanggal(self.tabel, satu, self.p, self.pemilik())

    def pemilik(self) -> Sequence[str] | None:
        """NIP of each row's person, for the findings."""
        return None if self.nip is None else self.nip.tolist()


def sebut_tempat(frame: pd.DataFrame, baris: Sequence[int], bidang: str, tabel: Sequence[Tabel]) -> list[str]:
    """Name the cells of some rows of a frame: only ``B5`` where all are on one sheet, else with file and sheet."""
    asal, letak = frame["_asal"].to_numpy(), frame["_baris"].to_numpy()
    tempat = [tabel[asal[i]].asal.tempat(bidang, int(letak[i])) for i in baris]
    satu_lembar = len({(satu.berkas, satu.lembar) for satu in tempat}) == 1
    return [satu.sel if satu_lembar else str(satu) for satu in tempat]


def rangkai(
    jenis: str, bagian: Sequence[Bagian], lain: Mapping[str, str] | None = None, *, semua: bool = False
) -> pd.DataFrame:
    """Stack the parts into the frame of ``data.KOLOM[jenis]`` and ``lain`` (column -> kind), with ``ASAL``.

    A column that a part lacks is blank there; rows that belong to no known person are left out, unless ``semua``.
    """
    bentuk = {**KOLOM.get(jenis, {}), **(lain or {}), **ASAL}
    isi = [_isi(satu) for satu in bagian]
    frame = pd.DataFrame({nama: _sambung(nama, huruf, isi) for nama, huruf in bentuk.items()})
    if semua or "_pegawai" not in bentuk:
        return frame
    return frame[frame["_pegawai"] >= 0].reset_index(drop=True)


def _isi(bagian: Bagian) -> dict[str, NDArray[Any]]:
    n = len(bagian.tabel)
    return {
        **bagian.kolom,
        "_pegawai": np.full(n, -1, dtype=np.int32) if bagian.pegawai is None else bagian.pegawai,
        "_asal": np.full(n, bagian.nomor, dtype=np.int32),
        "_baris": np.asarray(bagian.tabel.baris, dtype=np.int32),
        "_i": np.arange(n, dtype=np.int32),
    }


def _sambung(nama: str, huruf: str, isi: Sequence[Mapping[str, NDArray[Any]]]) -> pd.Series[Any]:
    kosong: object = {"t": "", "n": np.nan, "d": np.datetime64("NaT", "s"), "b": False, "i": -1}[huruf]
    bagian = [satu[nama] if nama in satu else np.full(len(satu["_i"]), kosong, dtype=JENIS_DATA[huruf]) for satu in isi]
    return pd.Series(np.concatenate(bagian) if bagian else [], dtype=JENIS_DATA[huruf])
