"""What documents are made of: a scored data set, the steps of the documents, and who is whose superior."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pandas as pd

from asnkin.analisis.tenggat import hari_libur, susun_tahapan
from asnkin.laporan.jelaskan.isi import Isi
from asnkin.penilaian.penetapan import penetapan_berlaku, terapkan

if TYPE_CHECKING:
    from asnkin.analisis.tenggat import Hari, Tahapan


class IsiDokumen(Isi):
    """A scored data set ready to become documents."""

    @cached_property
    def tahapan(self) -> Tahapan:
        """The steps of everyone's document."""
        return susun_tahapan(self.jejak.data.tabel["dokumen"], self.hasil.pegawai)

    @cached_property
    def libur(self) -> Hari:
        """The holidays that the data name."""
        return hari_libur(self.jejak.data.tabel["hari_libur"])

    @cached_property
    def baris_nip(self) -> dict[str, int]:
        """NIP -> row of the person."""
        return {nip: i for i, nip in enumerate(self.pegawai["nip"])}

    @cached_property
    def predikat_semula(self) -> list[str]:
        """The predikat of everyone before any objection."""
        data, hitung = self.jejak.data, self.hasil.pegawai["predikat_hitung"].to_numpy()
        tanpa = replace(data, tabel={**data.tabel, "keberatan": data.tabel["keberatan"][:0]})
        berlaku = penetapan_berlaku(tanpa, hitung, kuadran=self.rubrik.predikat.kuadran is not None)
        hasil: list[str] = terapkan(hitung, berlaku).tolist()
        return hasil

    def atasan(self, i: int | None) -> tuple[str, int | None]:
        """Return the NIP of a person's superior and that one's row, "" and None for what the data do not say."""
        nip = "" if i is None else str(self.pegawai["atasan_nip"][i])
        return nip, self.baris_nip.get(nip)

    def saat(self, tahap: str, i: int) -> Any:
        """Return the day of a step of a person's document, NaT where it is not recorded."""
        return pd.Timestamp(self.tahapan.saat[tahap][i])

    def keberatan(self, i: int) -> tuple[int | None, list[int]]:
        """Return the row of a person's objection that was decided, as the score sees it, and those still open."""
        tabel = self.tabel("keberatan")
        milik = tabel.milik(i)
        putus = [b for b in milik if tabel["keputusan"][b] or tabel["predikat_baru"][b]]
        urut = sorted(putus, key=lambda b: (bool(tabel["predikat_baru"][b]), self._saat_putus(b)))
        return (urut[-1] if urut else None), [b for b in milik if b not in putus]

    def _saat_putus(self, b: int) -> pd.Timestamp:
        tabel = self.tabel("keberatan")
        hari = [tabel[nama][b] for nama in ("tanggal_keputusan", "tanggal") if not pd.isna(tabel[nama][b])]
        return pd.Timestamp(hari[0]) if hari else pd.Timestamp.min
