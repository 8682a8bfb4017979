"""The note beside the results of one OPD: what they were made from, so that a next run redoes only what changed."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from asnkin.analisis.kota.cakupan import Keadaan, Kiriman
from asnkin.laporan.tulis import tulis_atomik
from asnkin.temuan import baca_temuan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asnkin.temuan import Temuan

MANIFES: Final = "manifes.json"
BENTUK: Final = 2


@dataclass(frozen=True, slots=True)
class Manifes:
    """What one run made of a data set; written last, so that it vouches for files that are there whole.

    ``kunci``: fingerprint of everything that the results depend on but the rubric, which is ``rubrik`` as it was called
    and its SHA-256 (both "" where none was loaded). ``berkas``: SHA-256 by the name of each file written.
    ``temuan``: the findings where the data set is not in the recap (else they are kept with its result).
    ``bersama``: the rows (file, sheet, row) taken from the shared workbook. ``gagal``: what went wrong beyond the data,
    with its remedy; ``kode``: exit code that it asks for.
    """

    kunci: str
    rubrik: tuple[str, str]
    periode: str
    kiriman: Kiriman
    kode: int
    berkas: Mapping[str, str] = field(default_factory=dict)
    temuan: tuple[Temuan, ...] = ()
    bersama: tuple[tuple[str, str, int], ...] = ()
    gagal: tuple[str, str] = ("", "")

    def utuh(self, folder: Path) -> bool:
        """Whether every file that was written is still there as it was; none of them lies outside of the folder."""
        return all(
            Path(nama).name == nama and (folder / nama).is_file() and sidik_berkas(folder / nama) == sidik
            for nama, sidik in self.berkas.items()
        )


def sidik(*bagian: str | bytes) -> str:
    """Return the SHA-256 of texts and bytes, each set apart by its length."""
    hitung = hashlib.sha256()
    for satu in bagian:
        isi = satu.encode(errors="surrogatepass") if isinstance(satu, str) else satu
        hitung.update(len(isi).to_bytes(8, "big"))
        hitung.update(isi)
    return hitung.hexdigest()


def sidik_berkas(jalur: Path) -> str:
    """Return the SHA-256 of a file; "" where it cannot be read."""
    try:
        with jalur.open("rb") as berkas:
            return hashlib.file_digest(berkas, "sha256").hexdigest()
    except OSError:
        return ""


def tulis_manifes(folder: Path, isi: Manifes) -> None:
    """Write the note; raises GagalBerkas."""
    teks = json.dumps({"bentuk": BENTUK, **asdict(isi)}, ensure_ascii=False, indent=1, sort_keys=True)
    tulis_atomik(folder / MANIFES, f"{teks}\n".encode(errors="backslashreplace"))


def baca_manifes(folder: Path) -> Manifes | None:
    """Return the note of an earlier run; None where there is none that can be understood."""
    try:
        isi: dict[str, Any] = json.loads((folder / MANIFES).read_text("utf-8"))
        if isi.pop("bentuk") != BENTUK:
            return None
        kiriman = Kiriman(**(isi["kiriman"] | {"keadaan": Keadaan(isi["kiriman"]["keadaan"])}))
        temuan = tuple(map(baca_temuan, isi["temuan"]))
        pasang = {nama: (str(isi[nama][0]), str(isi[nama][1])) for nama in ("rubrik", "gagal")}
        bersama = tuple((str(berkas), str(lembar), int(baris)) for berkas, lembar, baris in isi["bersama"])
        return Manifes(**(isi | pasang | {"kiriman": kiriman, "temuan": temuan, "bersama": bersama}))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError):
        return None
