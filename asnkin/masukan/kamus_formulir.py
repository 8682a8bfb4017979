"""Headers of rater forms: who is rated, who rates, what is said besides; normalised, the best first."""

from __future__ import annotations

from typing import Final

_SIAPA: Final = (
    "",
    "pegawai",
    "atasan",
    "atasan langsung",
    "rekan",
    "rekan kerja",
    "bawahan",
    "pejabat",
    "asn",
    "staf",
)
_CARA: Final = ("yang dinilai", "dinilai", "yang anda nilai", "yang akan dinilai", "yang akan anda nilai",
         "yang saudara nilai", "yang akan saudara nilai")  # fmt: skip
DINILAI: Final = tuple(f"{siapa} {cara}".strip() for cara in _CARA for siapa in _SIAPA)
NIP_DINILAI: Final = tuple(f"nip {satu}" for satu in DINILAI)
NAMA_DINILAI: Final = (
    *(f"{nama}nama {satu}" for nama in ("", "pilih ", "pilihlah ", "tuliskan ") for satu in DINILAI), *DINILAI,
    "siapa yang anda nilai",
)  # fmt: skip
_TANYA: Final = ("", "apa ", "apakah ", "sebutkan ", "pilih ")
_KAITAN: Final = tuple(f"hubungan{kerja} {siapa}" for kerja in ("", " kerja") for siapa in ("anda", "saudara"))
HUBUNGAN: Final = tuple(
    f"{tanya}{kaitan} dengan {dinilai}" for tanya in _TANYA for kaitan in _KAITAN for dinilai in DINILAI
)
_PENILAI: Final = ("penilai", "anda", "pengisi", "responden", "pemberi umpan balik", "evaluator")
NIP_PENILAI: Final = ("penilai nip", *(f"nip {satu}" for satu in _PENILAI))
NAMA_PENILAI: Final = (
    "penilai nama", *(f"{nama} {satu}" for nama in ("nama", "nama lengkap") for satu in _PENILAI)
)  # fmt: skip
KOMENTAR: Final = (
    "komentar", "komentar saran", "saran pendapat", "tuliskan saran", "tuliskan saran anda", "tuliskan saran pendapat",
    "tuliskan saran dan masukan", "saran dan masukan", "saran masukan", "kritik dan saran", "kritik saran", "alasan",
    "saran", "catatan", "keterangan",
)  # fmt: skip


def menyebut_dinilai(judul: str) -> bool:
    """Whether a normalised header says that its column holds who is rated, not who rates."""
    return "dinilai" in judul or "anda nilai" in judul or "saudara nilai" in judul
