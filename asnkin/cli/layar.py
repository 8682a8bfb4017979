"""The terminal: messages for people on stderr, results on stdout."""

from __future__ import annotations

import getpass
import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING, Final

from asnkin.cli import huruf
from asnkin.cli.konsol import konsol, warna

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import TextIO

    from rich.console import Console, RenderableType
    from rich.text import Text

    from asnkin.alur.banding import Banding
    from asnkin.alur.kota.rekap import HasilRekap
    from asnkin.cli.kemajuan import Kemajuan
    from asnkin.galat import CacatNaskah
    from asnkin.laporan.bahan import Bahan
    from asnkin.laporan.jelaskan.pohon import Penjelasan
    from asnkin.laporan.tren.bahan import BahanTren
    from asnkin.pemahaman import Pemahaman
    from asnkin.temuan import Temuan

MAKS_CACAT: Final = 50  # faults of a rubric that are shown; mending some often mends many
_KENDALI: Final = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160)), "�")


def siapkan() -> None:
    """Let both streams print any text, on a cp1252 console too."""
    huruf.daftarkan()
    for aliran in (sys.stdout, sys.stderr):
        if hasattr(aliran, "reconfigure"):
            aliran.reconfigure(errors=huruf.NAMA)


def aman(teks: str) -> str:
    """Text without control characters: names of files and cells come from outside and must not steer the terminal."""
    return teks.translate(_KENDALI)


def pesan(teks: str) -> None:
    """Print a message for people."""
    print(aman(teks), file=sys.stderr)  # noqa: T201 - the one place that prints messages


def pesan_semua(teks: Iterable[str]) -> None:
    """Print messages for people, one below the other."""
    for satu in teks:
        pesan(satu)


def gagal(teks: str, saran: str = "") -> None:
    """Print why a command failed, and the remedy on its own line."""
    pesan(f"Gagal: {teks}")
    if saran:
        pesan(f"saran: {saran}")


def cacat_naskah(cacat: Sequence[CacatNaskah], sebutan: str = "kesalahan", depan: str = "") -> list[str]:
    """Return the faults of a rubric or of kolom.yaml with their places, and how many more there are."""
    sisa = len(cacat) - MAKS_CACAT
    lain = [f"{sisa} {sebutan} lain tidak ditampilkan; perbaiki dulu yang di atas, lalu ulangi"] if sisa > 0 else []
    return [*(f"{depan}{_baris_cacat(satu)}" for satu in cacat[:MAKS_CACAT]), *lain]


def _baris_cacat(satu: CacatNaskah) -> str:
    """One such fault as text: place, what, remedy."""
    letak = satu.berkas + "".join(f":{angka}" for angka in (satu.baris, satu.kolom) if angka)
    return "  ".join(filter(None, (letak, satu.pesan))) + (f"\n  saran: {satu.saran}" if satu.saran else "")


def hasil(teks: str) -> None:
    """Print a result as text."""
    print(aman(teks))  # noqa: T201 - the one place that prints results


def hasil_bytes(isi: bytes) -> None:
    """Print a result for machines: these very bytes (UTF-8), whatever the console's encoding."""
    sys.stdout.flush()
    sys.stdout.buffer.write(isi if isi.endswith(b"\n") else isi + b"\n")
    sys.stdout.flush()


def temuan(isi: Sequence[Temuan], maks: int) -> None:
    """Print at most ``maks`` findings on stdout: they are the result."""
    from asnkin.laporan import teks  # noqa: PLC0415 - only when there is something to show

    _tampilkan(teks.temuan(isi, maks), sys.stdout)


def temuan_ringkas(isi: Sequence[Temuan]) -> None:
    """Print every finding on stdout, one a line."""
    from asnkin.laporan import teks  # noqa: PLC0415 - only when there is something to show

    if isi:
        hasil_bytes(teks.temuan_ringkas(isi).encode())


def temuan_pengantar(isi: Sequence[Temuan], maks: int, selengkapnya: str) -> None:
    """Print at most ``maks`` findings on stderr, beside a result; ``selengkapnya`` says where the rest is."""
    from asnkin.laporan import teks  # noqa: PLC0415 - only when there is something to show

    _tampilkan(teks.temuan(isi, maks, selengkapnya), sys.stderr)


def temuan_halangan(isi: Sequence[Temuan], maks: int) -> None:
    """Print on stderr what stands in the way of a result, if anything does."""
    if isi:
        temuan_pengantar(isi, maks, "semuanya ditampilkan oleh asnkin periksa")


def penjelasan(isi: Penjelasan) -> None:
    """Print the explanation of one person on stdout, in no more columns than it was laid out for."""
    from asnkin.laporan import teks_jelaskan  # noqa: PLC0415 - only when there is something to show

    lebar = min(teks_jelaskan.LEBAR, konsol(sys.stdout).width)
    _tampilkan(teks_jelaskan.jelaskan(isi, lebar), sys.stdout)


def banding(hasil: Banding) -> None:
    """Print what differs between two rubrics on stdout."""
    from asnkin.laporan import teks_rubrik  # noqa: PLC0415 - only when there is something to show

    _tampilkan(teks_rubrik.banding(hasil.beda, hasil.nama()), sys.stdout)


def peta(paham: Pemahaman) -> None:
    """Print on stdout how each sheet and column was understood."""
    from asnkin.laporan import teks_peta  # noqa: PLC0415 - only when there is something to show

    _tampilkan(teks_peta.peta(paham), sys.stdout)


def ringkasan(bahan: Bahan) -> None:
    """Print the summary of a run on stdout."""
    from asnkin.laporan import teks_ringkasan  # noqa: PLC0415 - only when there is something to show

    _tampilkan(teks_ringkasan.ringkasan(bahan, konsol(sys.stdout).width), sys.stdout)


def ringkasan_kota(hasil: HasilRekap) -> None:
    """Print on stdout what came of a whole folder."""
    from asnkin.laporan import teks_kota  # noqa: PLC0415 - only when there is something to show

    kiriman = [satu.manifes.kiriman for satu in hasil.olahan]
    isi = teks_kota.ringkasan_kota(hasil.periode, kiriman, hasil.bahan, hasil.diulang, konsol(sys.stdout).width)
    _tampilkan(isi, sys.stdout)


def ringkasan_tren(bahan: BahanTren) -> None:
    """Print the trends over several periods on stdout."""
    from asnkin.laporan.tren import teks  # noqa: PLC0415 - only when there is something to show

    _tampilkan(teks.ringkasan_tren(bahan, konsol(sys.stdout).width), sys.stdout)


def _tampilkan(isi: Iterable[RenderableType], aliran: TextIO) -> None:
    """Print rich texts and tables; the lines of a text are folded for a terminal, else left whole."""
    from rich.text import Text  # noqa: PLC0415 - rich costs start-up time

    kertas, lipat = konsol(aliran), aliran.isatty()
    with nullcontext() if warna(aliran) else kertas.capture() as tangkapan:
        for satu in isi:
            if lipat and isinstance(satu, Text):
                _lipat(satu, kertas)
            else:
                kertas.print(satu, soft_wrap=isinstance(satu, Text))
    if tangkapan is not None:
        aliran.writelines(f"{baris.rstrip(' ')}\n" for baris in tangkapan.get().splitlines())
    aliran.flush()


def _lipat(teks: Text, kertas: Console) -> None:
    """Print a text folded between words, each line below its own indent."""
    from rich.padding import Padding  # noqa: PLC0415 - rich costs start-up time

    for baris in teks.split("\n", allow_blank=True):
        menjorok = len(baris.plain) - len(baris.plain.lstrip(" "))
        tepi = (0, 0, 0, min(menjorok, kertas.width // 3))
        kertas.print(Padding(baris[menjorok:], tepi, expand=False) if baris else "")


SANDI_MAKS: Final = 3  # times that a password is asked for


def penanya(sandi: str, maju: Kemajuan, *, diam: bool) -> Callable[[str, int], str]:
    """Return what gives the password of a locked file: the one typed as an option, else hidden questions.

    Nobody is asked where nobody would see it (``diam``, or no terminal on both sides).
    """
    boleh = not (sandi or diam) and sys.stdin.isatty() and sys.stderr.isatty()

    def tanya(nama: str, percobaan: int) -> str:
        if sandi:
            return "" if percobaan else sandi
        if not boleh or percobaan >= SANDI_MAKS:
            return ""
        awal = "Sandi salah. " if percobaan else ""
        with maju.jeda():
            return getpass.getpass(f"{awal}Sandi untuk {aman(nama)} (Enter untuk melewati): ", stream=sys.stderr)

    return tanya
