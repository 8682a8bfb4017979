"""What a user asks of a command that reads data, and what follows from it before anything is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from asnkin.alur.keluaran import kutip, nyata
from asnkin.galat import SalahPakai
from asnkin.masukan.sandi import tanpa_sandi
from asnkin.periode import baca_periode

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NAMA_KOLOM = "kolom.yaml"


@dataclass(frozen=True, slots=True)
class Permintaan:
    """The data and how to understand it. ``rubrik`` and ``periode`` as typed, "" when left out.

    ``sandi`` gives the password of a locked file by its name and the number of the try; "" gives up. ``bersama``: files
    and folders with what several data sets share; only the rows that concern this one are read from them.
    """

    data: tuple[Path, ...]
    rubrik: str = ""
    periode: str = ""
    kolom: Path | None = None
    sandi: Callable[[str, int], str] = field(default=tanpa_sandi, repr=False)
    bersama: tuple[Path, ...] = ()

    def periode_kanonik(self) -> str:
        """Return the period asked for in canonical form, "" for none; raises SalahPakai."""
        if not self.periode:
            return ""
        if (kanonik := baca_periode(self.periode)) is None:
            pesan = f"Periode '{self.periode}' tidak dikenali"
            raise SalahPakai(pesan, "tulis seperti 2026-TW1, 2026-01, 2026-S1, atau 2026")
        return kanonik

    def perintah(self, nama: str) -> str:
        """Return the command ``nama`` on the same data, understood in the same way, for the user to run next."""
        opsi = (("-r", self.rubrik), ("-p", self.periode), ("--kolom", self.kolom.as_posix() if self.kolom else ""))
        data = [kutip(jalur.as_posix()) for jalur in self.data]
        return " ".join(["asnkin", nama, *data, *(f"{satu} {kutip(isi)}" for satu, isi in opsi if isi)])

    def berkas_kolom(self) -> Path | None:
        """Return the mapping of headers: the one asked for, else ``kolom.yaml`` beside the data; raises SalahPakai."""
        if self.kolom is not None:
            return self.kolom
        folder = {nyata(jalur if jalur.is_dir() else jalur.parent) for jalur in self.data}
        ada = sorted(satu / NAMA_KOLOM for satu in folder if (satu / NAMA_KOLOM).is_file())
        if len(ada) > 1:
            pesan = f"Ada {len(ada)} berkas {NAMA_KOLOM} di samping data: {', '.join(map(str, ada))}"
            raise SalahPakai(pesan, "pilih satu dengan --kolom")
        return ada[0] if ada else None
