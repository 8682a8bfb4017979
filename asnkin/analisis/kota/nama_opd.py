"""Whether two names mean one OPD or one unit: wording may differ, another office must not."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_BUKAN_KATA: Final = re.compile(r"[^\w]+|_+")
_SINGKAT: Final = {"kab": "kabupaten", "prov": "provinsi", "kec": "kecamatan", "dan": "", "&": ""}
# a region behind the name says whose office it is, which is the same for every OPD of one recap
_WILAYAH: Final = re.compile(r"^(.+?) (?:pemerintah )?(?:kota|kabupaten|provinsi) \w.*$")
_PEMERINTAH: Final = re.compile(r"^(?:pemerintah )?(?:kota|kabupaten|provinsi)\b")


@lru_cache(maxsize=1 << 14)
def kunci_nama(nama: str) -> str:
    """Return what two spellings of one name have in common, "" for a blank one.

    ``Dinas Kesehatan Kota Contoh`` and ``DINAS KESEHATAN`` are equal, ``Dinas Kesehatan`` and ``Dinas Sosial`` are not.
    """
    kata = _BUKAN_KATA.sub(" ", nama.casefold()).split()
    teks = " ".join(isi for satu in kata if (isi := _SINGKAT.get(satu, satu)))
    cocok = _WILAYAH.match(teks)
    return cocok.group(1) if cocok and not _PEMERINTAH.match(teks) else teks


@lru_cache(maxsize=1 << 14)
def jalur_nama(nama: str) -> tuple[str, ...]:
    """Return the parts of a name that may be a path (``Bidang Mutasi/BKPSDM``), the whole first."""
    bagian = [satu.strip() for satu in nama.split("/") if satu.strip()]
    return tuple(dict.fromkeys((nama.strip(), *bagian))) if nama.strip() else ()
