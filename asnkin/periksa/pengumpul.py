"""The collector of findings: fills in place, shown value and header, and puts the list in order."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from asnkin.masukan.buku import rentang_baris
from asnkin.periksa.konversi.tampak import tampak
from asnkin.periksa.ringkas import gabungkan
from asnkin.tempat import Tempat

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from asnkin.aturan.jenis import Aturan
    from asnkin.masukan.tabel import Tabel
    from asnkin.temuan import Lingkup, Temuan

_SEL: Final = re.compile(r"([A-Z]*)(\d*)")


class Pengumpul:
    """Collects the findings of one data set in ``temuan``; templates may use ``{kolom}`` (the header as written)."""

    def __init__(self) -> None:
        """Start with no findings."""
        self.temuan: list[Temuan] = []

    def catat(  # noqa: PLR0913 - the parts of one finding
        self,
        aturan: Aturan,
        tabel: Tabel | None,
        bidang: str,
        i: int,
        *,
        nilai: str = "",
        nip: str = "",
        lingkup: Lingkup | None = None,
        muatan: Mapping[str, object] | None = None,
        **isi: object,
    ) -> None:
        """Report cell ``bidang`` of row ``i`` (0-based) of ``tabel``; ``nilai`` is by default what the cell shows.

        ``muatan`` and the keywords fill the templates of the rule.
        """
        if tabel is None:
            self.catat_lepas(aturan, None, nilai=nilai, nip=nip, lingkup=lingkup, muatan=muatan, **isi)
            return
        tempat = tabel.asal.tempat(bidang, tabel.baris[i])
        if not nilai and bidang in tabel.sel:
            nilai = tampak(tabel.sel[bidang][i])
        lengkap = {"kolom": judul(tabel, bidang), **(muatan or {}), **isi}
        self.catat_lepas(aturan, tempat, nilai=nilai, nip=nip, lingkup=lingkup, muatan=lengkap)

    def catat_rentang(  # noqa: PLR0913 - the parts of one finding
        self,
        aturan: Aturan,
        tabel: Tabel,
        bidang: str,
        indeks: Sequence[int],
        *,
        nilai: str = "",
        nip: str = "",
        lingkup: Lingkup | None = None,
        muatan: Mapping[str, object] | None = None,
        **isi: object,
    ) -> None:
        """Report several rows as one finding: ``sel`` lists the ranges of rows, ``{n}`` counts them."""
        baris = sorted(tabel.baris[i] for i in indeks)
        tempat = Tempat(tabel.asal.berkas, tabel.asal.lembar, rentang_baris(baris, tabel.asal.kolom.get(bidang, "")))
        lengkap = {"kolom": judul(tabel, bidang), "n": len(baris), **(muatan or {}), **isi}
        self.catat_lepas(aturan, tempat, nilai=nilai, nip=nip, lingkup=lingkup, muatan=lengkap)

    def catat_lepas(
        self,
        aturan: Aturan,
        tempat: Tempat | None = None,
        *,
        nilai: str = "",
        nip: str = "",
        lingkup: Lingkup | None = None,
        muatan: Mapping[str, object] | None = None,
        **isi: object,
    ) -> None:
        """Report at a place that the caller knows, or at none; ``lingkup`` overrides the rule's own."""
        satu = aturan.temuan(tempat, nilai=nilai, nip=nip, **(muatan or {}), **isi)
        self.temuan.append(satu if lingkup is None else replace(satu, lingkup=lingkup))

    def terurut(self) -> list[Temuan]:
        """Return the findings in the order of their places, each once, those that say the same of a column as one."""
        return urutkan(gabungkan(urutkan(self.temuan)))


def judul(tabel: Tabel, bidang: str) -> str:
    """Return the header as the sheet writes it, else the field's own name."""
    return tabel.judul.get(bidang) or bidang


def urutkan(temuan: Iterable[Temuan]) -> list[Temuan]:
    """Sort by file, sheet, row, column and code, whatever the level (unlike ``temuan.urutkan``); each once."""
    return sorted(dict.fromkeys(temuan), key=_kunci_urut)


def _kunci_urut(satu: Temuan) -> tuple[object, ...]:
    cocok = _SEL.match(satu.tempat.sel)
    huruf, baris = cocok.groups() if cocok else ("", "")
    return (
        satu.tempat.berkas,
        satu.tempat.lembar,
        int(baris or 0),
        len(huruf),
        huruf,
        satu.kode,
        satu.tempat.sel,
        satu.pesan,
        satu.nip,
    )
