"""Earlier results: each person's best nilai dasar out of nilai.json files."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from asnkin.alur.keluaran import JSON
from asnkin.galat import GagalBerkas, SalahPakai

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

SKEMA: Final = 1


def baca_hasil(jalur: Iterable[Path], rubrik: str, periode: str) -> dict[str, float]:
    """Return nip -> best ``nilai_dasar`` of all results; people without one are left out.

    ``jalur``: nilai.json files or folders that hold one. Raises GagalBerkas for a file that is no result,
    SalahPakai for a result of another rubric or of the period that is scored now.
    """
    terbaik: dict[str, float] = {}
    for satu in jalur:
        berkas = satu / JSON if satu.is_dir() else satu
        isi = _muat(berkas)
        if isi["rubrik"]["kode"] != rubrik:
            pesan = f"Hasil '{berkas}' dibuat dengan rubrik {isi['rubrik']['kode']}, sedangkan sekarang {rubrik}"
            raise SalahPakai(pesan, "sebutkan hasil dari rubrik yang sama pada --sebelumnya")
        if periode and isi["periode"] == periode:
            pesan = f"Hasil '{berkas}' berasal dari periode yang sedang dinilai ({periode})"
            raise SalahPakai(pesan, "sebutkan hasil periode sebelumnya pada --sebelumnya")
        for orang in isi["pegawai"]:
            nilai = orang["nilai_dasar"]
            if nilai is not None:
                terbaik[orang["nip"]] = max(float(nilai), terbaik.get(orang["nip"], float("-inf")))
    return terbaik


def _muat(berkas: Path) -> dict[str, Any]:
    """Load one result and make sure that it is one."""
    saran = f"sebutkan berkas {JSON} yang ditulis `asnkin nilai`, atau foldernya"
    try:
        isi = json.loads(berkas.read_bytes())
    except FileNotFoundError as gagal:
        raise GagalBerkas(f"Hasil sebelumnya '{berkas}' tidak ditemukan", saran) from gagal
    except ValueError as gagal:
        raise GagalBerkas(f"'{berkas}' bukan hasil asnkin", saran) from gagal
    try:
        bentuk = isi["skema"] == SKEMA and isinstance(isi["periode"], str) and isinstance(isi["rubrik"]["kode"], str)
        bentuk = bentuk and all(
            isinstance(orang["nip"], str) and isinstance(orang["nilai_dasar"], int | float | None)
            for orang in isi["pegawai"]
        )
    except (KeyError, TypeError, IndexError):
        bentuk = False
    if not bentuk:
        raise GagalBerkas(f"'{berkas}' bukan hasil asnkin dengan skema {SKEMA}", saran)
    return dict(isi)
