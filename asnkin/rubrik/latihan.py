"""What a training of the catalogue may answer: a butir below its standard, or a target that was missed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asnkin.rubrik.model import KomponenTarget

if TYPE_CHECKING:
    from asnkin.rubrik.model import LatihTarget, Rubrik


def latih_target(rubrik: Rubrik) -> dict[str, tuple[str, LatihTarget]]:
    """Return key -> (komponen, rule) of every ``latih_di_bawah``, in the rubric's order; keys are unique."""
    return {
        kunci: (komponen, satu)
        for komponen, isi in rubrik.komponen.items()
        if isinstance(isi, KomponenTarget)
        for kunci, satu in isi.latih_di_bawah.items()
    }


def sebutan_latihan(rubrik: Rubrik) -> dict[str, str]:
    """Return key -> printed name of everything that ``butir`` of a training may name."""
    butir = {kunci: satu.nama for kunci, satu in rubrik.semua_butir().items()}
    return butir | {kunci: satu.nama or _judul(kunci) for kunci, (_, satu) in latih_target(rubrik).items()}


def _judul(kunci: str) -> str:
    return kunci.replace("_", " ").title()
