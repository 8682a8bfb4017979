"""What a console prints, for the tests of the texts."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rich.console import Console

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType


def tampil(isi: Sequence[RenderableType], lebar: int = 80, *, lembut: bool = False) -> str:
    """Return what a console of this width prints, trailing blanks cut."""
    keluaran = io.StringIO()
    layar = Console(file=keluaran, width=lebar, no_color=True)
    for satu in isi:
        layar.print(satu, soft_wrap=lembut)
    return "\n".join(baris.rstrip() for baris in keluaran.getvalue().splitlines())
