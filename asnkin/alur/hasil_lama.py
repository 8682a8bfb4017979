"""Earlier results for the progress points: each person's best nilai dasar out of recaps and nilai.json files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from asnkin.alur.keluaran import JSON, REKAP
from asnkin.galat import GagalBerkas, SalahPakai
from asnkin.masukan.hasil_lama import baca_hasil_lama
from asnkin.masukan.rekap_terbit import SARAN
from asnkin.periode import nama_periode, rentang_bulan
from asnkin.rubrik.model import TambahanSebelumnya

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from asnkin.data import Data
    from asnkin.masukan.hasil_lama import HasilLama
    from asnkin.rubrik.model import Rubrik


@dataclass(frozen=True, slots=True)
class Sebelumnya:
    """NIP -> best nilai dasar of all results given and which of ``sumber`` it stands in (the first of equal ones).

    ``sumber``: the files by name and sha256; ``pesan``: what to tell the user.
    """

    terbaik: Mapping[str, float]
    letak: Mapping[str, int]
    sumber: tuple[tuple[str, str], ...]
    pesan: tuple[str, ...]


def baca_sebelumnya(jalur: Sequence[Path], rubrik: Rubrik, data: Data) -> Sebelumnya:
    """Join the earlier results of the people in ``data``; those without nilai dasar are left out.

    ``jalur``: recaps, nilai.json files or folders that hold one. Raises GagalBerkas for a file that is no result,
    SalahPakai for a result of another rubric or one that is not of an earlier period: both even where the rubric has no
    use for earlier results, for then it may be the wrong rubric.
    """
    terbaik: dict[str, float] = {}
    letak: dict[str, int] = {}
    sumber: list[tuple[str, str]] = []
    pesan: list[str] = []
    for satu in jalur:
        [berkas] = berkas_hasil(satu)
        lama = baca_hasil_lama(berkas)
        _periksa_rubrik(berkas, lama, rubrik)
        _periksa_periode(berkas, lama.periode, data.periode)
        pesan += _perhatian(berkas, lama, rubrik, data.periode)
        sumber.append((f"{berkas.name} (hasil {lama.periode or 'tanpa periode'})", lama.sha256))
        for nip, nilai in lama.nilai_dasar.items():
            if nip not in terbaik or nilai > terbaik[nip]:
                terbaik[nip], letak[nip] = nilai, len(sumber) - 1
    if any(isinstance(satu, TambahanSebelumnya) for satu in rubrik.tambahan.values()):
        return Sebelumnya(terbaik, letak, tuple(sumber), (*pesan, _pesan_kemajuan(terbaik, data, ada=bool(jalur))))
    sia_sia = f"Perhatian: rubrik {rubrik.rubrik} tidak memakai hasil sebelumnya; --sebelumnya diabaikan"
    return Sebelumnya({}, {}, (), (sia_sia,) if jalur else ())


def _pesan_kemajuan(terbaik: Mapping[str, float], data: Data, *, ada: bool) -> str:
    """Say how many people can be compared; nobody at all is suspicious."""
    punya = int(data.pegawai["nip"].isin(list(terbaik)).sum())
    if punya:
        return f"Kemajuan: {punya} dari {len(data.pegawai)} pegawai punya nilai pada hasil sebelumnya; yang lain 0 poin"
    sebab = "tidak ada NIP yang sama pada hasil sebelumnya" if ada else "--sebelumnya tidak disebut"
    return f"Perhatian: poin kemajuan 0 untuk semua pegawai karena {sebab}"


def berkas_hasil(jalur: Path, *, dalam: bool = False) -> list[Path]:
    """Return the result that a folder holds: nilai.json before the recap, which says the same; a file is itself.

    ``dalam``: a folder that holds none may have folders that do; theirs are returned, by name.
    """
    if not jalur.is_dir():
        return [jalur]
    for nama in (JSON, REKAP):
        if (jalur / nama).is_file():
            return [jalur / nama]
    anak = sorted(satu for satu in jalur.iterdir() if satu.is_dir()) if dalam else []
    if ada := [satu / nama for satu in anak for nama in (JSON, REKAP) if (satu / nama).is_file()]:
        return list({satu.parent: satu for satu in reversed(ada)}.values())[::-1]
    raise GagalBerkas(f"Folder '{jalur}' tidak berisi {JSON} atau {REKAP}", SARAN)


def _periksa_rubrik(berkas: Path, lama: HasilLama, rubrik: Rubrik) -> None:
    if lama.rubrik != rubrik.rubrik:
        pesan = f"Hasil '{berkas}' dibuat dengan rubrik {lama.rubrik}, sedangkan sekarang {rubrik.rubrik}"
        raise SalahPakai(pesan, "sebutkan hasil dari rubrik yang sama pada --sebelumnya")


def _periksa_periode(berkas: Path, lama: str, sekarang: str) -> None:
    """Refuse a result that does not end before the period scored now begins: progress is against what came earlier."""
    rentang_lama, rentang = rentang_bulan(lama), rentang_bulan(sekarang)
    if rentang_lama is None or rentang is None or rentang_lama[1] < rentang[0]:
        return
    if rentang_lama == rentang:
        sebab = f"periode yang sedang dinilai ({nama_periode(sekarang)})"
    elif rentang_lama[0] > rentang[1]:
        sebab = f"{nama_periode(lama)}, sesudah periode yang sedang dinilai ({nama_periode(sekarang)})"
    else:
        sebab = f"{nama_periode(lama)}, yang bertumpang tindih dengan {nama_periode(sekarang)} yang sedang dinilai"
    raise SalahPakai(f"Hasil '{berkas}' berasal dari {sebab}", "sebutkan hasil periode sebelumnya pada --sebelumnya")


def _perhatian(berkas: Path, lama: HasilLama, rubrik: Rubrik, periode: str) -> list[str]:
    """Tell of what may make the comparison doubtful but does not forbid it."""
    pesan = []
    if not (lama.periode and periode):
        siapa = "Data ini" if lama.periode else f"Hasil '{berkas}'"
        pesan.append(f"Perhatian: {siapa} tidak menyebut periode; pastikan '{berkas}' memang dari periode sebelumnya")
    if lama.versi != rubrik.versi:
        pesan.append(
            f"Perhatian: hasil '{berkas}' memakai rubrik {rubrik.rubrik} versi {lama.versi or '-'}, sekarang versi "
            f"{rubrik.versi}; pastikan nilainya masih sebanding"
        )
    return pesan
