"""Role labels as people write them, brought to the role keys of the rubric."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

DIRI: Final = "diri"
ATASAN: Final = "atasan"
BAWAHAN: Final = "bawahan"
MASYARAKAT: Final = "masyarakat"

# kind of rater -> the labels seen for it, normalised; a key of a rubric may be any of them
_SEBUTAN: Final = {
    DIRI: ("diri", "diri_sendiri", "mandiri", "pegawai_sendiri", "sendiri", "yang_bersangkutan", "ybs", "self"),
    ATASAN: (
        "atasan", "atasan_langsung", "pimpinan", "pimpinan_langsung", "pejabat_penilai", "pejabat_penilai_kinerja",
    ),
    "rekan": (
        "rekan", "rekan_kerja", "rekan_sejawat", "rekan_setingkat", "rekan_selevel", "sejawat", "teman_sejawat",
        "teman_kerja", "setingkat", "kolega", "peer",
    ),
    BAWAHAN: ("bawahan", "bawahan_langsung", "staf", "staff", "anak_buah"),
    MASYARAKAT: (
        "masyarakat", "publik", "umum", "pengguna_layanan", "penerima_layanan", "pelanggan", "pemohon", "eksternal",
        "pihak_eksternal", "pihak_luar",
    ),
}  # fmt: skip
_MILIK: Final = {label: kelompok for kelompok, semua in _SEBUTAN.items() for label in semua}
_AWALAN: Final = re.compile(r"^(?:(?:sebagai|oleh|dari|penilaian|penilai|umpan_balik)_)+|_\d+$")


def bakukan(label: str) -> str:
    """Bring a label to the form of a key: ``Rekan / Sejawat`` -> ``rekan_sejawat``."""
    polos = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "_", polos).strip("_")


def kelompok(label: str) -> str:
    """Return the kind of rater (diri, atasan, rekan, bawahan, masyarakat) that a label means, "" if none.

    ``Rekan sejawat/kerja`` gives alternatives of one kind and is that kind; ``atasan/rekan`` is none.
    """
    jenis = {_MILIK.get(_AWALAN.sub("", bakukan(bagian)), "") for bagian in label.split("/")} - {""}
    return jenis.pop() if len(jenis) == 1 else ""


def baca_peran(label: str, kunci: Sequence[str]) -> str:
    """Return the role key of the rubric that a label means, "" if there is none or more than one could be meant."""
    baku = bakukan(label)
    if baku in kunci:
        return baku
    jenis = kelompok(label)
    calon = [satu for satu in kunci if jenis and kelompok(satu) == jenis]
    return calon[0] if len(calon) == 1 else ""
