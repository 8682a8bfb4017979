"""NIP columns: tidying, validity (regulasi.md §11), and which of the known NIPs are near an unknown one."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final, cast

import numpy as np

from asnkin.aturan.sel import NIP_ANGKA, NIP_BUKAN_18, NIP_DIRAPIKAN, NIP_MUSTAHIL
from asnkin.masukan.tabel import SelRusak
from asnkin.periksa.konversi.notasi import TANDA_KOSONG
from asnkin.periksa.konversi.tampak import tampak
from asnkin.periksa.konversi.teks import lapor_rusak
from asnkin.temuan import Lingkup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asnkin.masukan.tabel import Tabel
    from asnkin.periksa.pengumpul import Pengumpul

PANJANG: Final = 18
DIGIT_EXCEL: Final = 15
JARAK_DEKAT: Final = 2
_AWALAN: Final = re.compile(r"^nip[\s.:]*", re.IGNORECASE)
_BUANG: Final = str.maketrans(
    "", "", " .'\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}\N{NO-BREAK SPACE}"
)
_ILMIAH: Final = re.compile(r"[0-9](?:[.,][0-9]+)?[eE]\+?[0-9]{1,3}")
_SAH: Final = re.compile(
    r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{4}(?:0[1-9]|1[0-2]|2[1-9])[12](?!000)[0-9]{3}"
)
_HARI_AMAN: Final = "28"
_MIRIP_DIGIT: Final = str.maketrans("OoQlI|", "000111")


def kolom_nip(tabel: Tabel, bidang: str, p: Pengumpul, nip: Sequence[str] | None = None) -> NDArray[np.object_]:
    """Return clean 18-digit NIPs, shape (n,): "" where blank (``-`` too) or faulty; only faults are reported.

    ``nip`` names the person of each row, where that is somebody else than the column's own NIP.
    """
    bersih = np.full(len(tabel), "", dtype=np.object_)
    sel = tabel.sel.get(bidang)
    if sel is None:
        return bersih
    beda = {satu for satu in set(sel) if type(satu) is str}
    sah = {satu: satu for satu in beda if _polos(satu)}
    sah |= {satu: rapi for satu in beda - sah.keys() if cacat(rapi := rapikan(satu)) is None}
    bersih[:] = [sah.get(satu, "") for satu in cast("Sequence[str]", sel)]  # another type is equal to no text
    if len(sah) < len(beda) or not set(map(type, sel)) <= {str, type(None)}:
        pemilik = nip if nip is not None else [""] * len(sel)
        for i in np.flatnonzero(bersih == "").tolist():
            _lapor(tabel, bidang, i, p, pemilik)
    berubah = {satu for satu, rapi in sah.items() if satu != rapi}
    if berubah:
        indeks = [i for i, satu in enumerate(sel) if satu in berubah]
        contoh = str(sel[indeks[0]])
        p.catat_rentang(NIP_DIRAPIKAN, tabel, bidang, indeks, nilai=contoh, dibaca=sah[contoh])
    return bersih


def _polos(teks: str) -> bool:
    """Whether a NIP is plainly sound as it stands, as nearly all are."""
    return _SAH.fullmatch(teks) is not None and teks[6:8] <= _HARI_AMAN


def rapikan(teks: str) -> str:
    """Remove what is no part of a NIP: spaces, dots, quotes and a leading ``NIP.``."""
    return _AWALAN.sub("", teks.translate(_BUANG) if not teks[:1].isalpha() else teks).translate(_BUANG)


def cacat(nip: str) -> tuple[str, str, str] | None:
    """Return what is impossible in a tidied NIP (part, its digits, what it should be), None for a sound one.

    A NIP that is not 18 digits gives ``("", "", "")``.
    """
    if _polos(nip) or (_SAH.fullmatch(nip) and _tanggal_ada(nip)):
        return None
    if not re.fullmatch(r"[0-9]{18}", nip):
        return "", "", ""
    if not (nip[:2] in {"19", "20"} and _tanggal_ada(nip)):
        return "tanggal lahir", nip[:8], "tahun, bulan, dan hari yang ada di kalender"
    if not (1 <= int(nip[12:14]) <= 12 or 21 <= int(nip[12:14]) <= 29):  # noqa: PLR2004 - PNS month, PPPK code
        return "bulan TMT", nip[12:14], "01 sampai 12 (PPPK: 21 sampai 29)"
    if nip[14] not in "12":
        return "jenis kelamin", nip[14], "1 (laki-laki) atau 2 (perempuan)"
    return "nomor urut", nip[15:], "001 sampai 999"


def terdekat(dicari: Sequence[str], dikenal: Sequence[str]) -> dict[str, list[str]]:
    """Return for each unknown NIP the known ones that differ in at most two digits, the nearest and smallest first.

    Swapped neighbours differ in two digits.
    """
    sah = sorted(satu for satu in dikenal if len(satu) == PANJANG and satu.isascii())
    huruf = np.array([list(satu.encode()) for satu in sah], dtype=np.uint8).reshape(-1, PANJANG)
    milik: dict[tuple[int, str], list[int]] = {}
    for i, satu in enumerate(sah):
        for kunci in _penggal(satu):
            milik.setdefault(kunci, []).append(i)
    hasil = {}
    for satu in dicari:
        calon = np.array(sorted({i for kunci in _penggal(satu) for i in milik.get(kunci, ())}), dtype=np.intp)
        beda = (huruf[calon] != np.frombuffer(satu.encode(), dtype=np.uint8)).sum(axis=1)
        dekat = np.flatnonzero(beda <= JARAK_DEKAT)
        hasil[satu] = [sah[i] for i in calon[dekat[np.argsort(beda[dekat], kind="stable")]].tolist()]
    return hasil


def _penggal(nip: str) -> list[tuple[int, str]]:
    """Cut a NIP into one part more than digits may differ: near ones have at least one part in common."""
    panjang = PANJANG // (JARAK_DEKAT + 1)
    return [(i, nip[i : i + panjang]) for i in range(0, PANJANG, panjang)]


def _tanggal_ada(nip: str) -> bool:
    try:
        date(int(nip[:4]), int(nip[4:6]), int(nip[6:8]))
    except ValueError:
        return False
    return True


def _lapor(tabel: Tabel, bidang: str, i: int, p: Pengumpul, nip: Sequence[str]) -> None:
    """Report the fault of one cell that gave no NIP; a blank one has none."""
    sel = tabel.sel[bidang][i]
    pemilik = nip[i]
    if sel is None or (isinstance(sel, str) and sel in TANDA_KOSONG):
        return
    if isinstance(sel, SelRusak):
        lapor_rusak(tabel, bidang, i, p, nip)
        return
    teks = tampak(sel)
    angka = isinstance(sel, int | float) and not isinstance(sel, bool) and abs(sel) >= 10**DIGIT_EXCEL
    if angka or _ILMIAH.fullmatch(teks.replace(" ", "")):
        p.catat(NIP_ANGKA, tabel, bidang, i, nip=pemilik)
        return
    rapi = rapikan(teks)
    bagian, isi, harus = cacat(rapi) or ("", "", "")
    if bagian:
        p.catat(NIP_MUSTAHIL, tabel, bidang, i, nip=pemilik, lingkup=Lingkup.ORANG, bagian=bagian, isi=isi, harus=harus)
        return
    digit = sum(huruf in "0123456789" for huruf in rapi)
    lain = " dan karakter lain" if digit < len(rapi) else ""
    isi = f"berisi {digit} digit{lain}" if digit else "tidak memuat satu digit pun"
    p.catat(NIP_BUKAN_18, tabel, bidang, i, nip=pemilik, isi=isi, petunjuk=_petunjuk(rapi))


def _petunjuk(rapi: str) -> str:
    """What seems to have gone wrong with a tidied NIP that is not 18 digits, as a clause of the advice."""
    if any(huruf.isdigit() and not huruf.isascii() for huruf in rapi):
        return "; digitnya bukan angka biasa (0 sampai 9), maka ketik ulang"
    mirip = [huruf for huruf in dict.fromkeys(rapi) if ord(huruf) in _MIRIP_DIGIT]
    if mirip and cacat(rapi.translate(_MIRIP_DIGIT)) is None:
        daftar = ", ".join(f"huruf {huruf} mungkin angka {huruf.translate(_MIRIP_DIGIT)}" for huruf in mirip)
        return f"; {daftar}"
    return "; buang yang bukan digit" if re.fullmatch(r"[^0-9]*(?:[0-9][^0-9]*){18}", rapi) else ""
