"""Names of units and posts in other tables, brought to the spelling of pegawai."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asnkin.aturan.umum import TAK_DIKENAL_DI_PEGAWAI
from asnkin.periksa.konversi.mirip import saran_mirip
from asnkin.periksa.konversi.teks import padat

if TYPE_CHECKING:
    import pandas as pd

    from asnkin.periksa.kerangka import Ruang

_SEBUTAN = {"unit_kerja": "unit kerja", "opd": "perangkat daerah", "jabatan": "jabatan"}


def samakan_unit(frame: pd.DataFrame, bidang: str, ruang: Ruang) -> pd.DataFrame:
    """Return the frame with ``bidang`` spelled as in ``pegawai``; a name that it does not have is a peringatan.

    ``bidang``: ``unit_kerja``, ``opd`` or ``jabatan``, a column of both frames. Unknown names stay as they are written;
    nothing is unknown where ``pegawai`` has no such column.
    """
    dikenal = sorted(set(ruang.pegawai[bidang]) - {""})
    if not dikenal:
        return frame
    kamus = {padat(satu): satu for satu in dikenal} | {satu: satu for satu in dikenal}
    teks = frame[bidang].tolist()
    arti = {satu: kamus.get(satu) or kamus.get(padat(satu), "") for satu in set(teks) if satu}
    asing = saran_mirip(sorted(satu for satu, isi in arti.items() if not isi), dikenal)
    for i in np.flatnonzero([satu in asing for satu in teks]).tolist():
        ruang.lapor_baris(TAK_DIKENAL_DI_PEGAWAI, frame, i, bidang, apa=_SEBUTAN[bidang], mungkin=asing[teks[i]])
    baku = np.array([arti.get(satu) or satu for satu in teks], dtype=np.object_)
    return frame.assign(**{bidang: baku}).astype({bidang: object})
