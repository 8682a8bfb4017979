"""What the checks of meaning share: a fault by its way in the rubric, and reading a tree that may be malformed.

These checks work on plain values rather than on the validated model, so that a rubric with one misspelt key still has
all its other faults named in the same run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Janggal(NamedTuple):
    """A fault of meaning: the way to it, what, the remedy; ``pada_kunci``: it stands at the key, not at the value."""

    jalan: tuple[str | int, ...]
    pesan: str
    saran: str
    pada_kunci: bool = False


def peta(isi: object) -> dict[str, Any]:
    """Return a mapping, empty where ``isi`` is none."""
    return isi if isinstance(isi, dict) else {}


def daftar(isi: object) -> list[Any]:
    """Return a list; a single text counts as a list of one."""
    if isinstance(isi, str):
        return [isi]
    return isi if isinstance(isi, list) else []


def angka(isi: object) -> float | None:
    """Return a number, None where ``isi`` is none."""
    return float(isi) if isinstance(isi, (int, float)) and not isinstance(isi, bool) else None


def dua_angka(isi: object) -> tuple[float, float] | None:
    """Return a pair of numbers, None where ``isi`` is none."""
    nilai = [angka(satu) for satu in daftar(isi)]
    match nilai:
        case [float() as awal, float() as akhir]:
            return awal, akhir
        case _:
            return None


def skala(isi: object) -> tuple[float, float] | None:
    """Return (min, maks) of a scale, None where it is malformed."""
    return dua_angka([peta(isi).get("min"), peta(isi).get("maks")])


def skala_rubrik(polos: dict[str, Any]) -> tuple[float, float]:
    """Return the rubric's scale, lower end first; the default 1-5 where it gives none that can be used."""
    bawah, atas = skala(polos.get("skala")) or (1.0, 5.0)
    return (min(bawah, atas), max(bawah, atas)) if bawah != atas else (1.0, 5.0)


def komponen(polos: dict[str, Any], dari: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the komponen of one source."""
    for kunci, isi in peta(polos.get("komponen")).items():
        if peta(isi).get("dari") == dari:
            yield kunci, peta(isi)


def semua_butir(polos: dict[str, Any]) -> Iterator[tuple[tuple[str, ...], str, dict[str, Any]]]:
    """Yield (way, key, content) of every butir."""
    for kunci, isi in komponen(polos, "penilaian"):
        for butir, isi_butir in peta(isi.get("butir")).items():
            yield ("komponen", kunci, "butir", butir), butir, peta(isi_butir)


def semua_latih(polos: dict[str, Any]) -> Iterator[tuple[tuple[str, ...], str, dict[str, Any]]]:
    """Yield (way, key, content) of every missed target that a training may answer."""
    for kunci, isi in komponen(polos, "target"):
        for latih, isi_latih in peta(isi.get("latih_di_bawah")).items():
            yield ("komponen", kunci, "latih_di_bawah", latih), latih, peta(isi_latih)


def sumber_data(polos: dict[str, Any]) -> Iterator[tuple[tuple[str, str], dict[str, Any]]]:
    """Yield (way, content) of every komponen and tambahan that takes its figure from a keyed table."""
    for bagian in ("komponen", "tambahan"):
        for kunci, isi in peta(polos.get(bagian)).items():
            if peta(isi).get("dari") == "data":
                yield (bagian, kunci), peta(isi)


def semua_penilai(polos: dict[str, Any]) -> Iterator[tuple[tuple[str, ...], dict[str, Any]]]:
    """Yield (way, roles) of the rubric's raters and of each komponen's own."""
    yield ("penilai",), peta(polos.get("penilai"))
    for kunci, isi in komponen(polos, "penilaian"):
        yield ("komponen", kunci, "penilai"), peta(isi.get("penilai"))
