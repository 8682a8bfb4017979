"""Texts without people: names and NIPs taken out, findings closed, files and the signing official unnamed."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from asnkin.aturan import semua_aturan
from asnkin.data import KOLOM
from asnkin.laporan.bahan import Sumber
from asnkin.tempat import Tempat
from asnkin.temuan import urutkan

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import pandas as pd

    from asnkin.rubrik.model import Rubrik
    from asnkin.temuan import Temuan

NAMA_SAMAR: Final = "(nama disamarkan)"
NIP_SAMAR: Final = "(NIP disamarkan)"
# what a recap says of itself; whoever signs it writes name and NIP by hand
_INFO: Final = ("periode", "instansi", "opd", "tempat", "tanggal", "jabatan_penanda_tangan")
_NIP: Final = re.compile(r"\d(?:[ .]?\d){17}")
_KATA: Final = re.compile(r"[^\W_]+")
_SAPAAN: Final = frozenset({"dr", "drg", "drh", "drs", "dra", "ir", "h", "hj", "prof", "ns", "apt"})


class Penghapus:
    """Takes the names of known people, and everything that looks like a NIP, out of texts."""

    def __init__(self, nama: Iterable[str]) -> None:
        """Remember the names as words, without titles and degrees."""
        self._nama = {kata for satu in set(nama) if (kata := _kata_nama(satu))}
        self._panjang: dict[str, set[int]] = {}
        for satu in self._nama:
            self._panjang.setdefault(satu[0], set()).add(len(satu))

    def __call__(self, teks: str) -> str:
        """Return the text with a remark in the place of each name and NIP."""
        kata = list(_KATA.finditer(teks))
        isi = [satu.group().casefold() for satu in kata]
        hasil, akhir, i = [], 0, 0
        while i < len(kata):
            n = max((n for n in self._panjang.get(isi[i], ()) if tuple(isi[i : i + n]) in self._nama), default=0)
            if n:
                hasil += [teks[akhir : kata[i].start()], NAMA_SAMAR]
                akhir = kata[i + n - 1].end()
            i += n or 1
        return _NIP.sub(NIP_SAMAR, "".join((*hasil, teks[akhir:])))

    def kolom(self, isi: pd.Series) -> pd.Series:
        """Do the same with a column, each distinct text once."""
        return isi.map({satu: self(satu) for satu in isi.unique()})


def _kata_nama(nama: str) -> tuple[str, ...]:
    kata = _KATA.findall(nama.split(",", maxsplit=1)[0].casefold())
    while len(kata) > 1 and kata[0] in _SAPAAN:
        del kata[0]
    return tuple(kata)


def info_umum(info: Mapping[str, str], hapus: Penghapus) -> dict[str, str]:
    """Return the settings that name nobody."""
    return {kunci: hapus(info[kunci]) for kunci in _INFO if kunci in info}


def sumber_umum(sumber: Sequence[Sumber]) -> list[Sumber]:
    """Number the files, which may be called after people; their fingerprints go on proving the result."""
    return [Sumber(_nama_berkas(i), satu.sha256) for i, satu in enumerate(sumber, 1)]


def temuan_umum(temuan: Iterable[Temuan], berkas: Sequence[str], rubrik: Rubrik) -> tuple[Temuan, ...]:
    """Leave of each finding its rule's title, the number of its file (in ``berkas``) and the name of a usual sheet."""
    aturan = semua_aturan()
    nomor = {nama: _nama_berkas(i) for i, nama in enumerate(berkas, 1)}
    bagian = [*rubrik.komponen.values(), *rubrik.tambahan.values()]
    lembar = {"info", *KOLOM, *(satu.casefold() for satu in (getattr(isi, "lembar", "") for isi in bagian) if satu)}
    return urutkan(
        replace(
            satu,
            pesan=aturan[satu.kode].judul,
            saran="",
            nilai="",
            nip="",
            tempat=Tempat(
                nomor.get(satu.tempat.berkas, ""),
                satu.tempat.lembar if satu.tempat.lembar.casefold() in lembar else "",
            ),
        )
        for satu in temuan
    )


def _nama_berkas(nomor: int) -> str:
    return f"Berkas {nomor}"
