"""Loading rubrics given as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rubrik.pabrik import lepas_tanda, susun

from asnkin.galat import RubrikSalah
from asnkin.rubrik.muat import RubrikTermuat, muat_rubrik

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def muat(tmp_path: Path) -> Callable[..., RubrikTermuat]:
    """Load a rubric from its sections."""

    def muat(teks: str = "", **ganti: str) -> RubrikTermuat:
        berkas = tmp_path / "uji.yaml"
        berkas.write_text(teks or susun(**ganti), encoding="utf-8")
        return muat_rubrik(str(berkas))

    return muat


@pytest.fixture
def harus_cacat(muat: Callable[..., RubrikTermuat]) -> Callable[..., None]:
    """Assert that a marked rubric has exactly these faults, (pesan, saran), at exactly the marked places."""

    def harus_cacat(bertanda: str, *ucapan: tuple[str, str]) -> None:
        teks, letak = lepas_tanda(bertanda)
        with pytest.raises(RubrikSalah) as tertangkap:
            muat(teks)
        ada = [(satu.baris, satu.kolom, satu.pesan, satu.saran) for satu in tertangkap.value.cacat]
        assert ada == [(*tempat, *kata) for tempat, kata in zip(letak, ucapan, strict=True)]

    return harus_cacat
