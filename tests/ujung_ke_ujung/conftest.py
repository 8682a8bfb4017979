"""Running a command and hearing all that it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from ujung_ke_ujung.buku_kecil import jalankan

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def keluar(capfd: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Run a command and return its exit code, stdout and stderr."""

    def jalan(*argumen: object) -> tuple[int, str, str]:
        kode = jalankan(argumen)
        tangkap = capfd.readouterr()
        return kode, tangkap.out, tangkap.err

    return jalan
