"""Writing a file whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
from typing import TYPE_CHECKING, Final

from asnkin.galat import GagalBerkas

if TYPE_CHECKING:
    from pathlib import Path

_BARU: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_OPSI: Final = " dengan --keluaran"
_TERKUNCI: Final = (
    "sedang dibuka program lain atau Anda tidak berhak menulis di sana",
    "Tutup berkas itu di Excel lalu ulangi, atau tulis ke folder lain dengan --keluaran",
)
_SEBAB: Final = {
    errno.EACCES: _TERKUNCI,
    errno.EPERM: _TERKUNCI,
    errno.EROFS: ("medianya hanya dapat dibaca", "Tulis ke folder lain dengan --keluaran"),
    errno.ENOSPC: ("ruang penyimpanan penuh", "Kosongkan sebagian ruang penyimpanan, atau tulis ke media lain"),
    errno.EDQUOT: ("jatah ruang penyimpanan Anda habis", "Hapus berkas lama, atau tulis ke media lain"),
    errno.EISDIR: ("sudah ada folder dengan nama itu", "Pindahkan folder itu, atau tulis ke folder lain"),
    errno.ENOTDIR: ("sebagian dari jalurnya bukan folder", "Pilih folder lain dengan --keluaran"),
    errno.EEXIST: ("sebagian dari jalurnya bukan folder", "Pilih folder lain dengan --keluaran"),
    errno.ENAMETOOLONG: ("namanya terlalu panjang", "Pilih nama folder yang lebih pendek dengan --keluaran"),
}


def tulis_atomik(jalur: Path, isi: bytes, *, beropsi: bool = True, pribadi: bool = False) -> None:
    """Write ``isi`` to ``jalur``, making its folder where it is missing.

    The bytes go to a file beside it that then takes its place: readers see the old file or the new one, never half
    of it. Raises GagalBerkas, and leaves what was there as it was; ``beropsi``: the command has an option --keluaran
    that the remedy may name; ``pribadi``: only the user who runs it may read the file (where the system knows such).
    """
    sementara = jalur.with_name(f".asnkin-{secrets.token_hex(6)}.tmp")
    try:
        jalur.parent.mkdir(parents=True, exist_ok=True)
        try:
            with os.fdopen(os.open(sementara, _BARU, 0o600 if pribadi else 0o666), "wb") as berkas:
                berkas.write(isi)
                berkas.flush()
                os.fsync(berkas.fileno())
            sementara.replace(jalur)
        finally:
            sementara.unlink(missing_ok=True)
    except OSError as galat:
        sebab, saran = _SEBAB.get(
            galat.errno or 0, (f"kode sistem {galat.errno}", "Coba lagi, atau tulis ke folder lain")
        )
        pesan = f"Berkas '{jalur}' tidak dapat ditulis: {sebab}"
        raise GagalBerkas(pesan, saran if beropsi else saran.removesuffix(_OPSI)) from galat


def pastikan_tertulis(folder: Path) -> None:
    """Make the folder and try to write there, before hours of work; raises GagalBerkas."""
    uji = folder / f".asnkin-{secrets.token_hex(6)}.uji"
    tulis_atomik(uji, b"")
    uji.unlink(missing_ok=True)
