"""All rater sheets together: every row and every usable mark as arrays that still know their cells."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asnkin.periksa.penilaian.acuan import Acuan
    from asnkin.periksa.penilaian.formulir import Formulir
    from asnkin.periksa.penilaian.skor import Tanda


@dataclass(frozen=True, slots=True)
class Kumpulan:
    """F rows whose person and role are known, and M marks.

    ``sumber``, ``ke`` (F): the sheet in ``lembar`` and the row of its table. ``orang``, ``peran``, ``penilai``,
    ``tanggal``, ``komentar`` (F) as in ``Formulir``. ``formulir`` (M, ascending), ``butir``, ``skor``: the marks.
    """

    lembar: tuple[Formulir, ...]
    sumber: NDArray[np.int64]
    ke: NDArray[np.int64]
    orang: NDArray[np.int32]
    peran: NDArray[np.int32]
    penilai: NDArray[np.object_]
    tanggal: NDArray[np.datetime64]
    komentar: NDArray[np.object_]
    formulir: NDArray[np.int64]
    butir: NDArray[np.int64]
    skor: NDArray[np.float64]

    def simpan(self, tetap: NDArray[np.bool_]) -> Kumpulan:
        """Keep only these marks (M)."""
        return replace(self, formulir=self.formulir[tetap], butir=self.butir[tetap], skor=self.skor[tetap])

    def sel(self, i: int) -> tuple[Formulir, int]:
        """Return the sheet of row ``i`` and the row of its table."""
        return self.lembar[self.sumber[i]], int(self.ke[i])

    def frame_penilaian(self, acuan: Acuan) -> pd.DataFrame:
        """The frame ``penilaian`` of ``data.KOLOM``: F rows."""
        asal = np.array([satu.asal for satu in self.lembar], dtype=np.int32)
        baris = [np.asarray(satu.tabel.baris, dtype=np.int32) for satu in self.lembar]
        awal = np.cumsum([0, *(len(satu) for satu in baris)])[:-1].astype(np.int64)
        semua = np.concatenate(baris) if baris else np.zeros(0, dtype=np.int32)
        kunci = np.array(acuan.peran, dtype=np.object_)
        return pd.DataFrame(
            {
                "_asal": asal[self.sumber],
                "_baris": semua[awal[self.sumber] + self.ke],
                "_pegawai": self.orang,
                "peran": pd.Series(kunci[self.peran], dtype=object),
                "penilai_nip": pd.Series(self.penilai, dtype=object),
                "tanggal": self.tanggal,
                "komentar": pd.Series(self.komentar, dtype=object),
            }
        )

    def frame_skor(self) -> pd.DataFrame:
        """The frame ``skor`` of ``data.KOLOM``: M rows."""
        return pd.DataFrame(
            {"_formulir": self.formulir.astype(np.int32), "_butir": self.butir.astype(np.int32), "skor": self.skor}
        )


def kumpulkan(lembar: Sequence[Formulir], tanda: Sequence[Tanda]) -> Kumpulan:
    """Put the sheets (and the marks of each) behind one another."""
    ada = [f.sah for f in lembar]
    nomor, awal = [], 0  # row of a sheet's table -> row among all
    for satu in ada:
        nomor.append(np.cumsum(satu) - 1 + awal)
        awal += int(satu.sum())
    kosong = np.zeros(0, dtype=np.int64)
    teks = np.zeros(0, dtype=np.object_)
    return Kumpulan(
        lembar=tuple(lembar),
        sumber=np.concatenate([kosong, *(np.full(int(a.sum()), j) for j, a in enumerate(ada))]),
        ke=np.concatenate([kosong, *(np.flatnonzero(a) for a in ada)]),
        orang=np.concatenate([kosong.astype(np.int32), *(f.orang[a] for f, a in zip(lembar, ada, strict=True))]),
        peran=np.concatenate([kosong.astype(np.int32), *(f.peran[a] for f, a in zip(lembar, ada, strict=True))]),
        penilai=np.concatenate([teks, *(f.penilai[a] for f, a in zip(lembar, ada, strict=True))]),
        tanggal=np.concatenate(
            [kosong.astype("datetime64[s]"), *(f.tanggal[a] for f, a in zip(lembar, ada, strict=True))]
        ),
        komentar=np.concatenate([teks, *(f.komentar[a] for f, a in zip(lembar, ada, strict=True))]),
        formulir=np.concatenate([kosong, *(n[t.baris] for n, t in zip(nomor, tanda, strict=True))]),
        butir=np.concatenate([kosong, *(t.butir for t in tanda)]),
        skor=np.concatenate([kosong.astype(np.float64), *(t.skor for t in tanda)]),
    )
