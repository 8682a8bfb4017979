"""People over several periods: one row a NIP, gaps left as gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from asnkin.analisis.tren.bentuk import Deret
from asnkin.penilaian.angka import bulatkan
from asnkin.penilaian.peringkat import hitung_peringkat, peringkat_dalam

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asnkin.analisis.tren.bentuk import Potret

_TEKS = ("nama", "unit_kerja", "jabatan", "jenjang", "status", "predikat")
_ANGKA = ("nilai_akhir", "peringkat")


def susun_deret(potret: Sequence[Potret]) -> Deret:
    """Join the periods by NIP: by the last rank there is (none: last), then nama, then NIP."""
    nip = np.unique(np.concatenate([satu.pegawai["nip"].to_numpy(dtype=object) for satu in potret]))
    letak = [pd.Index(satu.pegawai["nip"]).get_indexer(pd.Index(nip)) for satu in potret]
    isi: dict[str, Any] = {nama: _jajar(potret, letak, nama, "") for nama in _TEKS}
    isi |= {nama: _jajar(potret, letak, nama, np.nan).astype(np.float64) for nama in _ANGKA}
    isi["tercatat"] = np.stack(letak, axis=1) >= 0
    isi["peringkat_jenjang"] = _dalam_jenjang(isi["peringkat"], isi["jenjang"])
    urut = _urutan(nip, isi)
    return Deret(nip=nip[urut], **{nama: satu[urut] for nama, satu in isi.items()})


def _jajar(potret: Sequence[Potret], letak: Sequence[NDArray[np.intp]], nama: str, kosong: object) -> Any:
    """Lay a field of all periods side by side (N x T); ``kosong`` where a person is not listed."""
    kolom = [[*satu.pegawai[nama].tolist(), kosong] for satu in potret]
    return np.stack([np.array(isi, dtype=object)[di] for isi, di in zip(kolom, letak, strict=True)], axis=1)


def _dalam_jenjang(peringkat: NDArray[np.float64], jenjang: NDArray[np.object_]) -> NDArray[np.float64]:
    """Rank within the jenjang of each period, from the overall rank, whose order and ties it keeps."""
    hasil = np.full(peringkat.shape, np.nan)
    for t in range(peringkat.shape[1]):
        satu = peringkat_dalam([-peringkat[:, t]], np.isfinite(peringkat[:, t]), pd.Series(jenjang[:, t], dtype=object))
        hasil[:, t] = np.where(satu > 0, satu, np.nan)
    return hasil


def _urutan(nip: NDArray[np.object_], isi: dict[str, Any]) -> NDArray[np.intp]:
    terakhir = pd.DataFrame(isi["peringkat"]).iloc[:, -1].fillna(np.inf).to_numpy()
    nama = pd.Series(terakhir_ada(isi["nama"]), dtype=object).str.casefold()
    return np.lexsort((pd.factorize(pd.Series(nip), sort=True)[0], pd.factorize(nama, sort=True)[0], terakhir))


def terakhir_ada(teks: NDArray[np.object_]) -> NDArray[np.object_]:
    """Return each row's last text that is not blank ("" where all are)."""
    n = teks.shape[1]
    di = n - 1 - np.argmax((teks != "")[:, ::-1], axis=1)
    hasil: NDArray[np.object_] = teks[np.arange(len(teks)), di]
    return hasil


def ujung(ada: NDArray[np.bool_]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return each row's first and last column that is marked; -1 where there are not two."""
    dua = ada.sum(axis=1) > 1
    dari = np.where(dua, np.argmax(ada, axis=1), -1)
    sampai = np.where(dua, ada.shape[1] - 1 - np.argmax(ada[:, ::-1], axis=1), -1)
    return dari, sampai


def beda_ujung(nilai: NDArray[np.float64], desimal: int) -> NDArray[np.float64]:
    """Return last minus first number of each row; NaN where there are not two."""
    dari, sampai = ujung(np.isfinite(nilai))
    baris = np.arange(len(nilai))
    return np.where(dari >= 0, bulatkan(nilai[baris, sampai] - nilai[baris, dari], desimal), np.nan)


def langkah(nilai: NDArray[np.float64], desimal: int) -> NDArray[np.float64]:
    """Return each number against the last one before it (N x T), gaps skipped: a row's steps add up to its change."""
    sebelum = pd.DataFrame(nilai).ffill(axis=1).shift(1, axis=1).to_numpy()
    return bulatkan(nilai - sebelum, desimal)


def tingkat_predikat(predikat: NDArray[np.object_], kelas: Sequence[str]) -> NDArray[np.float64]:
    """Number the classes so that better is more; NaN for none and for one that the rubric does not know."""
    nomor = {nama: float(len(kelas) - i) for i, nama in enumerate(kelas)}
    return np.array([[nomor.get(satu, np.nan) for satu in baris] for baris in predikat.tolist()]).reshape(
        predikat.shape
    )


def hitung_perubahan(orang: Deret, tingkat: NDArray[np.float64], desimal: int) -> pd.DataFrame:
    """Return each person's change of nilai, rank and predikat between the first and the last period with one."""
    dari, sampai = ujung(np.isfinite(orang.nilai_akhir))
    j_dari, j_sampai = ujung(np.isfinite(orang.peringkat_jenjang))
    baris = np.arange(len(orang.nip))
    tetap = orang.jenjang[baris, j_dari] == orang.jenjang[baris, j_sampai]
    return pd.DataFrame(
        {
            "dari": dari,
            "sampai": sampai,
            "nilai": beda_ujung(orang.nilai_akhir, desimal),
            "peringkat": beda_ujung(-orang.peringkat, 0),
            "peringkat_jenjang": np.where(tetap, beda_ujung(-orang.peringkat_jenjang, 0), np.nan),
            "predikat": beda_ujung(tingkat, 0),
        }
    )


def susun_naik_turun(orang: Deret, tingkat: NDArray[np.float64], desimal: int) -> pd.DataFrame:
    """Compare first and last period over those with nilai in both: largest rise first, ties by nama and NIP."""
    nilai = orang.nilai_akhir
    di = np.flatnonzero(np.isfinite(nilai[:, 0]) & np.isfinite(nilai[:, -1]))
    tabel = pd.DataFrame(
        {
            "orang": di,
            "perubahan": bulatkan(nilai[di, -1] - nilai[di, 0], desimal),
            "predikat": tingkat[di, -1] - tingkat[di, 0],
            "peringkat_awal": _antara(orang.peringkat[di][:, [0, -1]], 0),
            "peringkat_akhir": _antara(orang.peringkat[di][:, [0, -1]], 1),
            "terakhir": bulatkan(nilai[di, -1] - nilai[di, -2], desimal),
            "_nama": pd.Series(orang.nama[di, -1], dtype=object).str.casefold(),
            "_nip": orang.nip[di],
        }
    )
    urut = tabel.sort_values(["perubahan", "_nama", "_nip"], ascending=[False, True, True], kind="stable")
    return urut.drop(columns=["_nama", "_nip"]).reset_index(drop=True)


def _antara(peringkat: NDArray[np.float64], ke: int) -> NDArray[np.float64]:
    """Rank the people among themselves, where they have a rank in both periods."""
    keduanya = np.isfinite(peringkat[:, 0]) & np.isfinite(peringkat[:, 1])
    hasil = hitung_peringkat([-peringkat[:, ke]], keduanya)
    return np.where(hasil > 0, hasil, np.nan).astype(np.float64)
