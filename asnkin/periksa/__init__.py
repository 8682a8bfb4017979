"""Checking: raw tables in, typed frames and findings out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asnkin.data import Data
    from asnkin.masukan.tabel import Tabel
    from asnkin.rubrik.model import Rubrik
    from asnkin.temuan import Temuan


def periksa(
    tabel: Sequence[Tabel],
    rubrik: Rubrik,
    info: Mapping[str, str],
    periode: str = "",
    berkas: Sequence[str] = (),
) -> tuple[Data | None, list[Temuan]]:
    """Check every table and return the data with all findings, in their final order.

    The data are None where a kesalahan concerns the data set as a whole, or where there are no people. People in whose
    rows a kesalahan stands have ``_sah`` False; faulty rows and cells are left out. ``berkas``: the files that were
    read, named where there are no people.
    """
    from asnkin.periksa.pemeriksaan import periksa_semua  # noqa: PLC0415 - loads pandas only where there are data

    return periksa_semua(tabel, rubrik, info, periode, berkas)
