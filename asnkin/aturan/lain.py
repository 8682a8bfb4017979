"""Finding codes of cells (SEL, NIP) and of every table besides pegawai, target and the rater sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asnkin.aturan import angka, dokumen, isian, sel, tanggal, umum

if TYPE_CHECKING:
    from asnkin.aturan.jenis import Aturan

ATURAN: Final[tuple[Aturan, ...]] = (
    *sel.ATURAN, *tanggal.ATURAN, *angka.ATURAN, *isian.ATURAN, *umum.ATURAN, *dokumen.ATURAN,
)  # fmt: skip
