"""Workbooks locked with a password, opened where the extra ``sandi`` is installed. The password is kept nowhere."""

from __future__ import annotations

import contextlib
import importlib
import io
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from asnkin.aturan import berkas as aturan
from asnkin.masukan.tolakan import BerkasDitolak
from asnkin.tempat import Tempat

TanyaSandi = Callable[[str, int], str]
"""Gives a password for the file of this name at the n-th try (from 0), "" to give up."""

_BACA_SAJA: Final = "VelvetSweatshop"  # with it Excel locks what is only recommended to be read; everybody may open it
_PUTARAN_MAKS: Final = 1_000_000  # Excel writes 100 000; each costs a hash


def tanpa_sandi(_nama: str, _percobaan: int) -> str:
    """Know no password."""
    return ""


@dataclass(frozen=True, slots=True)
class SandiTetap:
    """Know one password, for every file; unlike a question it can be handed to another process."""

    kata: str = field(repr=False)

    def __call__(self, _nama: str, percobaan: int) -> str:
        """Give it at the first try."""
        return "" if percobaan else self.kata


def sandi_tetap(kata: str) -> TanyaSandi:
    """Return what knows this password, none for ""; other processes can be given it."""
    return SandiTetap(kata) if kata else tanpa_sandi


def lepas_sandi(nama: str, isi: bytes, tanya: TanyaSandi) -> bytes:
    """Return the workbook inside a locked one; raises BerkasDitolak where there is no way in."""
    tempat = Tempat(nama)
    try:
        pembuka: Any = importlib.import_module("msoffcrypto")
    except ImportError:
        raise BerkasDitolak(aturan.PEMBUKA_SANDI.temuan(tempat)) from None
    percobaan = 0
    try:
        with contextlib.suppress(Exception):  # a broken lock is no reason not to say that it is one
            if (terbuka := _coba(pembuka, isi, _BACA_SAJA)) is not None:
                return terbuka
        while kata := tanya(nama, percobaan):
            if (terbuka := _coba(pembuka, isi, kata)) is not None:
                return terbuka
            percobaan += 1
    except Exception:  # noqa: BLE001 - a broken lock throws anything, and may quote the password
        raise BerkasDitolak(aturan.RUSAK.temuan(tempat)) from None
    raise BerkasDitolak((aturan.SANDI_SALAH if percobaan else aturan.SANDI).temuan(tempat))


def _coba(pembuka: Any, isi: bytes, kata: str) -> bytes | None:
    """Open with one password; None where it is the wrong one."""
    keluar = io.BytesIO()
    try:
        berkas = pembuka.OfficeFile(io.BytesIO(isi))
        info = getattr(berkas, "info", None)
        if isinstance(info, dict) and info.get("spinValue", 0) > _PUTARAN_MAKS:
            raise ValueError("spinCount")
        berkas.load_key(password=kata, verify_password=True)
        berkas.decrypt(keluar)
    except pembuka.exceptions.InvalidKeyError:
        return None
    return keluar.getvalue()
