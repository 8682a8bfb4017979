"""How the streams are written to: whether with escape sequences, and how wide."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from typing import TextIO

    from rich.console import Console

LEBAR_PIPA: Final = 1000  # columns where nobody looks at a terminal, so that lines stay whole


def warna(aliran: TextIO) -> bool:
    """Whether escape sequences may be written: what rich thinks of it does not count, for FORCE_COLOR would decide."""
    return aliran.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def konsol(aliran: TextIO) -> Console:
    """Return rich's console for a stream: no markup, no guesses, as wide as whoever looks at it."""
    from rich.console import Console  # noqa: PLC0415 - rich costs start-up time

    lebar = None if aliran.isatty() or "COLUMNS" in os.environ else LEBAR_PIPA
    return Console(
        file=aliran, force_terminal=warna(aliran), no_color=not warna(aliran), width=lebar, markup=False,
        highlight=False, emoji=False,
    )  # fmt: skip
