"""What the comment of a marked cell says, and how large its box is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from asnkin.laporan.excel.kolom import jumlah_baris

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asnkin.temuan import Temuan

PENULIS: Final = "asnkin"
TANDA: Final = "\n[asnkin]\n"  # the line that begins what is added to somebody else's comment
PER_SEL: Final = 8  # findings that one comment still shows
_HURUF_MAKS: Final = 1_000  # of one finding; Excel holds 32,767 in a comment, and nobody reads more here
LEBAR: Final = 300  # pixels of the box
_MUAT: Final = 44.0  # characters that a line of the box holds
_TINGGI_BARIS: Final = 15
_TINGGI_MAKS: Final = 600


@dataclass(frozen=True, slots=True)
class Komentar:
    """A comment in pieces of (text, whether bold)."""

    isi: tuple[tuple[str, bool], ...]

    def tinggi(self, sebelumnya: str = "") -> int:
        """Pixels that the text needs, behind ``sebelumnya`` where there is some already."""
        teks = sebelumnya + "".join(satu for satu, _ in self.isi)
        return min(_TINGGI_BARIS * (jumlah_baris(teks, _MUAT) + 1), _TINGGI_MAKS)


def susun(temuan: Sequence[Temuan]) -> Komentar:
    """Return the comment of a cell: each finding with level, code, what and remedy; the first ``PER_SEL`` of them."""
    isi: list[tuple[str, bool]] = []
    for satu in dict.fromkeys(temuan[:PER_SEL]):
        jarak = "\n\n" if isi else ""
        isi.append((f"{jarak}{satu.tingkat.value.upper()} {satu.kode}", True))
        saran = f"\nSaran: {satu.saran}" if satu.saran else ""
        teks = f"\n{satu.pesan}{saran}"
        isi.append((teks if len(teks) <= _HURUF_MAKS else f"{teks[:_HURUF_MAKS]} …", False))
    if (sisa := len(temuan) - PER_SEL) > 0:
        isi.append((f"\n\n{sisa} temuan lain pada sel ini ada di lembar Temuan", True))
    return Komentar(tuple(isi))
