"""Where results are written, and what already lies there."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from asnkin.galat import SalahPakai

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

REKAP: Final = "rekap.xlsx"
LAPORAN: Final = "laporan.html"
JSON: Final = "nilai.json"
TEMUAN: Final = "temuan.xlsx"
MAKS_HALAMAN: Final = 10_000_000
_POLOS: Final = re.compile(r"[\w./\\:-]+")


def folder_keluaran(data: Sequence[Path], keluaran: Path | None) -> Path:
    """Return the folder to write into: ``keluaran``, else ``hasil/<name of the first input>``.

    Raises SalahPakai where writing there would touch the input, or where the path is a file.
    """
    pertama = data[0]
    nama = nyata(pertama).name if pertama.is_dir() else pertama.stem
    nama = nama.strip(". ") or "data"  # a file called "...xlsx" must not lead out of hasil/
    folder = keluaran if keluaran is not None else Path("hasil") / nama
    if folder.exists() and not folder.is_dir():
        raise SalahPakai(f"'{folder}' adalah berkas, bukan folder", "sebutkan folder lain dengan --keluaran")
    lindungi(data, [folder, *(folder / berkas for berkas in (REKAP, LAPORAN, JSON, TEMUAN))])
    return folder


def berkas_keluaran(keluaran: Path | None, nama: str) -> Path:
    """Return the one file to write: ``keluaran`` where it is called like a file, else ``nama`` in that folder."""
    if keluaran is None:
        return Path(nama)
    return keluaran / nama if keluaran.is_dir() or not keluaran.suffix else keluaran


def lindungi(data: Sequence[Path], tujuan: Iterable[Path]) -> None:
    """Raise SalahPakai where one of the paths to be written is an input."""
    ditulis = {nyata(satu) for satu in tujuan}
    for jalur in data:
        if nyata(jalur) in ditulis:
            pesan = f"Hasil akan ditulis di atas data masukan '{jalur}'"
            raise SalahPakai(pesan, "pilih folder lain dengan --keluaran")


def kutip(teks: str) -> str:
    """Quote a name that a terminal would take apart."""
    return teks if _POLOS.fullmatch(teks) else f'"{teks}"'


def nyata(jalur: Path) -> Path:
    """Return where a path leads, links followed; unlike ``Path.resolve``, a link to itself stays what it is."""
    return Path(os.path.realpath(jalur))


def pesan_sisa(folder: Path, ditulis: Iterable[str]) -> tuple[str, ...]:
    """Tell which of our files in ``folder`` an earlier run left: they are not removed, nor to be believed."""
    sisa = [nama for nama in (REKAP, LAPORAN, JSON, TEMUAN) if nama not in set(ditulis) and (folder / nama).exists()]
    if not sisa:
        return ()
    return (f"Perhatian: {', '.join(sisa)} di folder {folder} berasal dari proses sebelumnya, bukan dari data ini",)


def pesan_campur(folder: Path, ditulis: Iterable[str]) -> tuple[str, ...]:
    """Tell how much lies beside results without people: it may name them, and a folder is sent as a whole."""
    n = len({satu.name for satu in folder.iterdir()} - set(ditulis))
    if not n:
        return ()
    return (f"Perhatian: {n} berkas atau folder lain di {folder} tidak disamarkan; jangan kirim seluruh folder itu",)


def pesan_besar(isi: Mapping[str, bytes]) -> tuple[str, ...]:
    """Warn of a page that browsers open slowly and mail refuses."""
    ukuran = len(isi[LAPORAN])
    if ukuran <= MAKS_HALAMAN:
        return ()
    megabita = f"{ukuran / 1e6:.1f}".replace(".", ",")
    sebab = f"{LAPORAN} berukuran {megabita} MB; peramban lambat membukanya dan surat dapat menolaknya"
    return (f"Perhatian: {sebab}. Nilailah per unit dengan --keluaran masing-masing, atau bagikan {REKAP}",)


def ada_lain(jalur: Path, isi: bytes) -> bool:
    """Whether something else than these bytes stands there, which is replaced only when asked for (``--timpa``)."""
    return jalur.exists() and (not jalur.is_file() or jalur.read_bytes() != isi)
