"""Columns of a SIASN employee list that are read only where a rubric names them (``berlaku``, ``dalam``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

# the rubric's name for the column -> normalised headers; identity numbers, addresses and the like are not among them
SIASN: Final[Mapping[str, tuple[str, ...]]] = {
    "jenis_jabatan": ("jenis jabatan", "jenis jabatan nama", "kategori jabatan", "pns jnsjab"),
    "tingkat_pendidikan": ("tingkat pendidikan", "tingkat pendidikan nama"),
    "pendidikan": ("pendidikan", "pendidikan nama", "nama pendidikan", "pendidikan terakhir nama"),
    "lokasi_kerja": ("lokasi kerja", "lokasi kerja nama"),
    "instansi_kerja": ("instansi kerja", "instansi kerja nama"),
}
