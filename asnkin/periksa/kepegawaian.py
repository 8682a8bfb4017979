"""Sex, kind of employment and birth date of a person, and whether the NIP says the same (regulasi.md §11)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from asnkin.aturan.isian import DI_LUAR_BATAS
from asnkin.aturan.pegawai import (
    JENIS_TAK_DIKENAL,
    KELAMIN_TAK_DIKENAL,
    NIP_LAWAN_JENIS,
    NIP_LAWAN_KELAMIN,
    NIP_LAWAN_LAHIR,
    TERLALU_MUDA,
)
from asnkin.periksa.konversi.notasi import TANDA_KOSONG
from asnkin.periksa.konversi.teks import padat

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from asnkin.aturan.jenis import Aturan
    from asnkin.masukan.tabel import Tabel
    from asnkin.periksa.kerangka import Ruang
    from asnkin.periksa.pengumpul import Pengumpul

_KELAMIN: Final = {
    "l": "L", "lk": "L", "lakilaki": "L", "laki": "L", "pria": "L", "m": "L", "male": "L", "1": "L",
    "p": "P", "pr": "P", "perempuan": "P", "wanita": "P", "f": "P", "female": "P", "2": "P",
}  # fmt: skip
_USIA_MIN: Final = 18
_KODE_PPPK: Final = 21
_BULAN_SETAHUN: Final = 12


def baku_kelamin(tabel: Tabel, teks: NDArray[np.object_], p: Pengumpul) -> NDArray[np.object_]:
    """Return L, P or "" for each row, shape (n,); what is not known is reported and left blank."""
    return _bakukan(tabel, "jenis_kelamin", teks, lambda satu: _KELAMIN.get(padat(satu), ""), (KELAMIN_TAK_DIKENAL, p))


def baku_jenis(tabel: Tabel, teks: NDArray[np.object_], p: Pengumpul) -> NDArray[np.object_]:
    """Return PNS, CPNS or PPPK for each row, shape (n,); what is not known is reported and kept as it is written."""
    baku = _bakukan(tabel, "jenis_pegawai", teks, _jenis, (JENIS_TAK_DIKENAL, p))
    return np.where((baku == "") & ~np.isin(teks, list(TANDA_KOSONG)), teks, baku)


def _jenis(teks: str) -> str:
    rapat = padat(teks)
    if rapat in {"c", "cpns"} or rapat.startswith("cpns"):
        return "CPNS"
    if rapat.startswith(("pppk", "p3k", "pegawaipemerintahdenganperjanjian")):
        return "PPPK"
    return "PNS" if rapat == "p" or rapat.startswith("pns") else ""


def _bakukan(
    tabel: Tabel,
    bidang: str,
    teks: NDArray[np.object_],
    baca: Callable[[str], str],
    lapor: tuple[Aturan, Pengumpul],
) -> NDArray[np.object_]:
    arti = {satu: "" if satu in TANDA_KOSONG else baca(satu) for satu in set(teks.tolist())}
    hasil = np.array([arti[satu] for satu in teks], dtype=np.object_)
    asing = {satu for satu, isi in arti.items() if satu and not isi and satu not in TANDA_KOSONG}
    if asing:
        for i in np.flatnonzero([satu in asing for satu in teks]).tolist():
            lapor[1].catat(lapor[0], tabel, bidang, i)
    return hasil


def periksa_nip(ruang: Ruang) -> None:
    """Warn where a sound NIP disagrees with jenis_kelamin, tanggal_lahir or jenis_pegawai, or means an age below 18."""
    sah = np.flatnonzero(ruang.pegawai["_sah"].to_numpy())
    orang = ruang.pegawai.iloc[sah]
    nip = orang["nip"].to_numpy(dtype="U18")
    if not len(nip):
        return
    angka = np.frombuffer(nip.astype("S18").tobytes(), dtype=np.uint8).reshape(-1, 18).astype(np.int64) - ord("0")
    kelamin, jenis = orang["jenis_kelamin"].to_numpy(), orang["jenis_pegawai"].to_numpy()
    for i in np.flatnonzero((kelamin != "") & (kelamin != np.where(angka[:, 14] == 1, "L", "P"))).tolist():
        menurut = "laki-laki" if angka[i, 14] == 1 else "perempuan"
        ruang.lapor_orang(NIP_LAWAN_KELAMIN, "jenis_kelamin", sah[i], digit=angka[i, 14], menurut=menurut)
    kode = angka[:, 12] * 10 + angka[:, 13]
    pppk = kode >= _KODE_PPPK
    beda = np.isin(jenis, ["PNS", "CPNS", "PPPK"]) & ((jenis == "PPPK") != pppk)
    for i in np.flatnonzero(beda).tolist():
        menurut = "PPPK" if pppk[i] else "PNS"
        ruang.lapor_orang(NIP_LAWAN_JENIS, "jenis_pegawai", sah[i], digit=f"{kode[i]:02d}", menurut=menurut)
    lahir = pd.to_datetime(pd.Series([satu[:8] for satu in nip.tolist()]), format="%Y%m%d").to_numpy("datetime64[D]")
    tertulis = orang["tanggal_lahir"].to_numpy("datetime64[D]")
    for i in np.flatnonzero(~np.isnat(tertulis) & (tertulis != lahir)).tolist():
        menurut = pd.Timestamp(lahir[i]).strftime("%d/%m/%Y")
        ruang.lapor_orang(NIP_LAWAN_LAHIR, "tanggal_lahir", sah[i], menurut=menurut)
    _periksa_usia(ruang, sah, angka, kode)


def _periksa_usia(ruang: Ruang, sah: NDArray[np.intp], angka: NDArray[np.int64], kode: NDArray[np.int64]) -> None:
    """Compare full years from birth to TMT; a PPPK number has only the year, taken at its end."""
    tahun = np.array([1000, 100, 10, 1])
    bulan_tmt = np.where(kode >= _KODE_PPPK, 12, kode)
    usia_bulan = (angka[:, 8:12] @ tahun - angka[:, 0:4] @ tahun) * 12 + bulan_tmt - angka[:, 4:6] @ np.array([10, 1])
    for i in np.flatnonzero(usia_bulan < _USIA_MIN * 12).tolist():
        ruang.lapor_orang(TERLALU_MUDA, "nip", sah[i], usia=usia_bulan[i] // 12)


def periksa_bulan(ruang: Ruang) -> None:
    """Report everybody whose months of evaluation are no part of a year."""
    bulan = ruang.pegawai["bulan_penilaian"]
    for i in np.flatnonzero((bulan.notna() & ~bulan.between(1, _BULAN_SETAHUN)).to_numpy()).tolist():
        ruang.lapor_orang(DI_LUAR_BATAS, "bulan_penilaian", i, min=1, maks=_BULAN_SETAHUN)
