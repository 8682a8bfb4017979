"""What differs between two rubrics, key by key, as they would stand in YAML with every default written out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from asnkin.rubrik.model import Rubrik

# lists whose members have a name of their own: compared by it rather than by their place
_PENGENAL: Final[Mapping[tuple[str, ...], str]] = {("pelatihan",): "kode", ("predikat", "ambang"): "nama"}


class Beda(NamedTuple):
    """One difference: the way to it (``penilai.atasan.bobot``) and both values as plain YAML, None = not there."""

    jalur: str
    a: Any
    b: Any


def bandingkan(a: Rubrik, b: Rubrik) -> list[Beda]:
    """Return every difference in the order of the rubric, the keys of ``a`` before those that only ``b`` has.

    Where one side lacks a whole part, that is one difference; its value holds what is written in it, without defaults.
    """
    penuh = [_bentuk(satu.model_dump(exclude_none=True)) for satu in (a, b)]
    ringkas = [_bentuk(satu.model_dump(exclude_none=True, exclude_defaults=True)) for satu in (a, b)]
    return list(_beda((), (penuh[0], penuh[1]), (ringkas[0], ringkas[1])))


def _bentuk(isi: Any, jalan: tuple[str, ...] = ()) -> Any:
    """Return plain values: whole numbers without a point, tuples as lists, named lists as mappings."""
    if jalan in _PENGENAL:
        kunci = _PENGENAL[jalan]
        return {satu[kunci]: _bentuk({k: v for k, v in satu.items() if k != kunci}) for satu in isi}
    match isi:
        case dict():
            return {str(kunci): _bentuk(satu, (*jalan, str(kunci))) for kunci, satu in isi.items()}
        case list() | tuple():
            return [_bentuk(satu) for satu in isi]
        case float() if isi.is_integer():
            return int(isi)
        case _:
            return isi


def _beda(jalan: tuple[str, ...], penuh: tuple[Any, Any], ringkas: tuple[Any, Any]) -> Iterator[Beda]:
    if penuh[0] == penuh[1]:
        return
    if not (isinstance(penuh[0], dict) and isinstance(penuh[1], dict)):
        a, b = (tulis if lengkap is not None and tulis is not None else lengkap
                for lengkap, tulis in zip(penuh, ringkas, strict=True))  # fmt: skip
        yield Beda(".".join(jalan), a, b)
        return
    for kunci in dict.fromkeys((*penuh[0], *penuh[1])):
        tulis = tuple(satu.get(kunci) if isinstance(satu, dict) else None for satu in ringkas)
        lengkap = tuple(satu.get(kunci) for satu in penuh)
        yield from _beda((*jalan, kunci), (lengkap[0], lengkap[1]), (tulis[0], tulis[1]))
