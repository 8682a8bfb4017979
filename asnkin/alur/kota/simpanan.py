"""What is kept of one OPD between runs: its result as plain data (gzip over JSON), never as executable objects."""

from __future__ import annotations

import base64
import gzip
import json
import zlib
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from asnkin.analisis.kota.gabung import Bagian
from asnkin.hasil import DAFTAR, PER_PERAN, Hasil
from asnkin.tempat import Asal
from asnkin.temuan import baca_temuan

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asnkin.laporan.bahan import Bahan
    from asnkin.temuan import Temuan

BENTUK: Final = 2
"""Version of this format; another one is read as nothing."""
TABEL: Final = ("capaian_organisasi", "keberatan", "hari_libur", "dokumen")
"""Tables of the data that the joined recap needs beside the result."""
_BITA_MAKS: Final = 1 << 31  # unpacked; some million people at 1,7 kB each
_GZIP: Final = zlib.MAX_WBITS | 16


@dataclass(frozen=True, slots=True)
class Simpanan:
    """One OPD as it was scored: its share of the city, its findings, settings, rater sheets, and what it was read from.

    ``sumber``: name and SHA-256 of each file, those of earlier results and of the headers' mapping among them.
    """

    bagian: Bagian
    temuan: tuple[Temuan, ...]
    info: Mapping[str, str]
    lembar_penilai: frozenset[tuple[str, str]]
    sumber: tuple[tuple[str, str], ...]


def simpan(bahan: Bahan, tabel: Mapping[str, pd.DataFrame], nama: str) -> bytes:
    """Return everything that the joined recap needs of one OPD; the same result gives the same bytes."""
    h = bahan.hasil
    hasil: dict[str, Any] = {}
    for bidang in (satu.name for satu in fields(Hasil)):
        isi = getattr(h, bidang)
        if bidang in PER_PERAN:
            hasil[bidang] = {peran: _tabel(satu) for peran, satu in isi.items()}
        else:
            hasil[bidang] = isi if bidang in DAFTAR else _tabel(isi)
    isi = {
        "bentuk": BENTUK,
        "nama": nama,
        "hasil": hasil,
        "wajib": _tabel(bahan.tindak_lanjut.pelatihan_wajib),
        "tabel": {satu: _tabel(tabel[satu]) for satu in TABEL},
        "asal": [
            [a.berkas, a.lembar, dict(a.kolom), dict(a.tetap), [[*k, v] for k, v in a.pindah.items()]]
            for a in bahan.asal
        ],
        "temuan": [asdict(satu) for satu in bahan.temuan],
        "info": dict(bahan.info),
        "lembar_penilai": sorted(bahan.lembar_penilai),
        "sumber": [(satu.berkas, satu.sha256) for satu in bahan.sumber],
    }
    teks = json.dumps(isi, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(teks.encode(errors="surrogatepass"), compresslevel=1, mtime=0)


def buka_simpanan(isi: bytes) -> Simpanan | None:
    """Return what ``simpan`` kept; None where the bytes are something else."""
    try:
        pembuka = zlib.decompressobj(wbits=_GZIP)
        teks = pembuka.decompress(isi, _BITA_MAKS)
        data = json.loads(teks.decode(errors="surrogatepass")) if pembuka.eof else {"bentuk": 0}
        return _susun(data) if data["bentuk"] == BENTUK else None
    except (zlib.error, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _susun(data: Mapping[str, Any]) -> Simpanan:
    hasil: dict[str, Any] = {}
    for bidang, isi in data["hasil"].items():
        if bidang in PER_PERAN:
            hasil[bidang] = {peran: _bingkai(satu) for peran, satu in isi.items()}
        else:
            hasil[bidang] = tuple(map(tuple, isi)) if bidang in DAFTAR else _bingkai(isi)
    asal = tuple(
        Asal(berkas, lembar, kolom, tetap, {(bidang, baris): sel for bidang, baris, sel in pindah})
        for berkas, lembar, kolom, tetap, pindah in data["asal"]
    )
    bagian = Bagian(
        nama=data["nama"],
        hasil=Hasil(**hasil),
        wajib=_bingkai(data["wajib"]),
        asal=asal,
        tabel={nama: _bingkai(isi) for nama, isi in data["tabel"].items()},
    )
    return Simpanan(
        bagian=bagian,
        temuan=tuple(map(baca_temuan, data["temuan"])),
        info=data["info"],
        lembar_penilai=frozenset(map(tuple, data["lembar_penilai"])),
        sumber=tuple((str(berkas), str(sidik)) for berkas, sidik in data["sumber"]),
    )


def _tabel(tabel: pd.DataFrame) -> list[Any]:
    """A frame as its length and columns: texts as they are, numbers as their bytes."""
    return [len(tabel), [[str(nama), *_kolom(tabel[nama])] for nama in tabel.columns]]


def _kolom(isi: pd.Series) -> tuple[str, Any]:
    larik = isi.to_numpy()
    if larik.dtype == object:
        return "", larik.tolist()
    larik = larik.astype(larik.dtype.newbyteorder("<"))
    return larik.dtype.str, base64.b64encode(larik.tobytes()).decode("ascii")


def _bingkai(isi: Sequence[Any]) -> pd.DataFrame:
    n, kolom = isi
    larik = {nama: _larik(jenis, nilai) for nama, jenis, nilai in kolom}
    return pd.DataFrame(larik, index=pd.RangeIndex(n), columns=list(larik))


def _larik(jenis: str, nilai: Any) -> Any:
    if not jenis:
        return np.array([*nilai, None], dtype=object)[:-1]
    if jenis[:2] not in {"<f", "<i", "|b", "|i", "<M", "<u", "|u"}:
        raise ValueError(jenis)
    return np.frombuffer(base64.b64decode(nilai, validate=True), dtype=np.dtype(jenis)).copy()
