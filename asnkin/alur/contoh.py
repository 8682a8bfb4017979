"""The use case ``contoh``: example data for the built-in rubrics."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from asnkin.alur.keluaran import ada_lain, kutip
from asnkin.galat import GagalBerkas, SalahPakai
from asnkin.laporan.tulis import tulis_atomik
from asnkin.rubrik.pustaka import daftar_bawaan
from asnkin.rubrik.telusur import saran_pilihan

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LANJUT: Final = "Langkah berikutnya: asnkin contoh KODE, misalnya asnkin contoh nasional"
# example data that show an input rather than a rubric
_LAIN: Final = {"ekinerja_rekap": "Ekspor Rekap Penilaian dari e-Kinerja, dinilai dengan rubrik nasional"}


@dataclass(frozen=True, slots=True)
class Contoh:
    """Example data by the code that fetches them: what they show, and their workbooks, the one to begin with first."""

    kode: str
    uraian: str
    berkas: tuple[Path, ...]


def folder_contoh() -> Path:
    """Return the folder of the workbooks: inside the installed package, or ``contoh_data/`` of a source checkout."""
    terpasang = Path(__file__).parents[1] / "contoh_bawaan"
    return terpasang if terpasang.is_dir() else Path(__file__).parents[2] / "contoh_data"


def semua_contoh() -> list[Contoh]:
    """Return the example data of every built-in rubric that has some, in the order of the rubrics, then the others."""
    berkas = sorted(folder_contoh().glob("*.xlsx"), key=lambda satu: satu.stem)
    uraian = {kode: nama for kode, nama, _ in daftar_bawaan()} | _LAIN
    milik: dict[str, list[Path]] = {kode: [] for kode in uraian}
    for satu in berkas:
        if kode := _kode(satu.stem, uraian):
            milik[kode].append(satu)
    return [Contoh(kode, uraian[kode], tuple(isi)) for kode, isi in milik.items() if isi]


def _kode(nama: str, semua: Iterable[str]) -> str:
    """Return the longest code that a file name begins with: further quarters are called ``sibolga_2026-TW2``."""
    cocok = [kode for kode in semua if nama == kode or nama.startswith((f"{kode}_", f"{kode}-"))]
    return max(cocok, key=len, default="")


def daftar() -> str:
    """Return the example data, one a line: code and what they show."""
    return "\n".join(
        f"{satu.kode:<16}{satu.uraian}" + (f" ({len(satu.berkas)} berkas)" if len(satu.berkas) > 1 else "")
        for satu in semua_contoh()
    )


def tulis(kode: str, keluaran: Path | None, *, timpa: bool) -> tuple[str, ...]:
    """Write the workbooks of ``kode`` into a folder (the current one) and return what to tell the user.

    Raises SalahPakai for an unknown code, GagalBerkas where a file of that name with other content exists: then nothing
    is written.
    """
    contoh = _cari(kode)
    folder = keluaran or Path()
    isi = {folder / satu.name: satu.read_bytes() for satu in contoh.berkas}
    lain = [jalur for jalur, baru in isi.items() if ada_lain(jalur, baru)]
    if lain and not timpa:
        pesan = f"Sudah ada dan isinya berbeda dari contoh: {', '.join(map(str, lain))}"
        raise GagalBerkas(pesan, "tambahkan --timpa untuk menggantinya, atau pilih folder lain dengan --keluaran")
    for jalur, baru in isi.items():
        tulis_atomik(jalur, baru)
    return (f"Ditulis: {', '.join(map(str, isi))}", "Langkah berikutnya:", *_perintah(contoh.kode, [*isi]))


def _cari(kode: str) -> Contoh:
    semua = {satu.kode: satu for satu in semua_contoh()}
    if (satu := semua.get(kode.strip().casefold())) is not None:
        return satu
    raise SalahPakai(f"Tidak ada data contoh '{kode}'", saran_pilihan(kode, semua))


def _perintah(kode: str, jalur: Sequence[Path]) -> list[str]:
    """Return the commands that score the workbooks; where progress counts, each with the results of those before."""
    berurut = len(jalur) > 1 and _menilai_kemajuan(kode)
    perintah = []
    for nomor, satu in enumerate(jalur):
        lama = [
            f" --sebelumnya {kutip(Path('hasil', lalu.stem).as_posix())}" for lalu in jalur[: nomor if berurut else 0]
        ]
        perintah.append(f"  asnkin nilai {kutip(satu.as_posix())}{''.join(lama)}")
    return perintah


def _menilai_kemajuan(kode: str) -> bool:
    from asnkin.rubrik.muat import muat_rubrik  # noqa: PLC0415 - the models only when there are several quarters

    return any(satu.dari == "sebelumnya" for satu in muat_rubrik(kode).rubrik.tambahan.values())
