"""How a reader says that a file cannot be read at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asnkin.temuan import Temuan


class BerkasDitolak(Exception):  # noqa: N818 - the domain speaks Indonesian
    """A file that cannot be read, with the finding that says why."""

    def __init__(self, temuan: Temuan) -> None:
        """Keep the finding."""
        super().__init__(temuan.pesan)
        self.temuan = temuan


class TerlaluBesar(Exception):  # noqa: N818 - the domain speaks Indonesian
    """Something that would fill the memory; the text says what is so large."""
