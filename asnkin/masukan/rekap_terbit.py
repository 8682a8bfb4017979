"""A recap that asnkin wrote, read back: its sheets, and what its sheet Jejak says that it was made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from asnkin.galat import GagalBerkas
from asnkin.masukan.pembaca import buka
from asnkin.temuan import Tingkat

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from asnkin.masukan.buku import Buku, LembarMentah

SARAN: Final = "sebutkan rekap.xlsx atau nilai.json yang ditulis `asnkin nilai`, atau foldernya"
BUKAN_REKAP: Final = "bukan rekap asnkin: lembar Jejak dan Rincian tidak ada atau bukan seperti yang ditulis asnkin"
SIDIK: Final = "SHA-256 "
_RUBRIK: Final = "rubrik"


@dataclass(frozen=True, slots=True)
class RekapTerbit:
    """A recap: its sheets, the rows of Jejak (Hal -> Isi), and the sha256 of the file."""

    lembar: tuple[LembarMentah, ...]
    jejak: Mapping[str, str]
    sha256: str

    def sumber(self) -> dict[str, str]:
        """Return file name -> sha256 of everything that the recap was computed from, rubric aside."""
        bersidik = {hal.removeprefix(SIDIK): isi for hal, isi in self.jejak.items() if hal.startswith(SIDIK)}
        return {berkas: isi for berkas, isi in bersidik.items() if berkas != _RUBRIK}


def baca_rekap(berkas: Path, sebutan: str = "") -> RekapTerbit:
    """Read a recap; raises GagalBerkas where the file cannot be read or is none. ``sebutan``: its name in messages."""
    buku, temuan = buka([berkas])
    for satu in temuan:
        if satu.tingkat is Tingkat.KESALAHAN:
            raise GagalBerkas(f"{sebutan or repr(str(berkas))}: {satu.pesan}", satu.saran)
    jejak = _jejak(buku)
    if not jejak.get("Program", "").startswith("asnkin ") or "Rubrik" not in jejak:
        raise GagalBerkas(f"'{berkas}' {BUKAN_REKAP}", SARAN)
    [(_, sidik)] = buku.sumber
    return RekapTerbit(buku.lembar, jejak, sidik)


def _jejak(buku: Buku) -> dict[str, str]:
    """Return the rows of the sheet Jejak below its header ``Hal | Isi``."""
    for lembar in buku.lembar:
        if lembar.nama != "Jejak":
            continue
        isi = [[str(sel).strip() for sel in baris[:2]] for baris in lembar.sel]
        if ["Hal", "Isi"] in isi:
            return {baris[0]: baris[1] for baris in isi[isi.index(["Hal", "Isi"]) + 1 :]}
    return {}
