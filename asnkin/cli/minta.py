"""What a command that reads data starts with: its request, and what is told of each step."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from asnkin.cli import layar
from asnkin.cli.kemajuan import kemajuan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from asnkin.alur.permintaan import Permintaan
    from asnkin.cli.kemajuan import Kemajuan


@contextmanager
def minta(
    data: Sequence[Path], rubrik: str, periode: str, kolom: Path | None, sandi: str, *, json: bool, senyap: bool
) -> Iterator[tuple[Permintaan, Kemajuan]]:
    """Yield the request and what is told each step; nobody is asked for a password under ``json`` or ``senyap``."""
    from asnkin.alur.permintaan import Permintaan  # noqa: PLC0415 - pandas only when there is work

    with kemajuan(senyap=senyap) as maju:
        penanya = layar.penanya(sandi, maju, diam=json or senyap)
        yield Permintaan(tuple(data), rubrik, periode, kolom, penanya), maju
