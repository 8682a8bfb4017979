"""Run asnkin on a world, from its workbook to nilai.json."""

from __future__ import annotations

import json
from random import Random
from typing import TYPE_CHECKING

from acuan.buku import tulis_buku, tulis_rubrik

from asnkin.alur.nilai import nilai as jalankan
from asnkin.alur.permintaan import Permintaan

if TYPE_CHECKING:
    from pathlib import Path

    from acuan.orakel_dasar import Kamus


def hitung(dunia: Kamus, rubrik: Kamus, folder: Path, benih: int = 0) -> dict[str, Kamus]:
    """Write the workbook (laid out by ``benih``), score it, and return the people of nilai.json by NIP."""
    folder.mkdir(parents=True, exist_ok=True)
    tulis_rubrik(rubrik, folder / "rubrik.yaml")
    tulis_buku(dunia, rubrik, folder / "data.xlsx", Random(benih))  # noqa: S311 - repeatable on purpose
    lama = []
    if any(satu["dari"] == "sebelumnya" for satu in rubrik.get("tambahan", {}).values()) and dunia.get("sebelumnya"):
        lama = [_tulis_lama(dunia["sebelumnya"], rubrik, folder / "lama.json")]
    minta = Permintaan((folder / "data.xlsx",), str(folder / "rubrik.yaml"))
    selesai = jalankan(minta, folder / "hasil", lama, lanjut=False, ketat=False, maju=lambda _: None)
    kesalahan = [satu.sebagai_dict() for satu in selesai.temuan if satu.tingkat == "kesalahan"]
    assert not kesalahan, kesalahan
    assert selesai.json is not None
    return {orang["nip"]: orang for orang in json.loads(selesai.json)["pegawai"]}


def _tulis_lama(sebelumnya: dict[str, float], rubrik: Kamus, jalur: Path) -> Path:
    orang = [{"nip": nip, "nilai_dasar": angka} for nip, angka in sebelumnya.items()]
    isi = {"skema": 1, "periode": "2025-TW4", "rubrik": {"kode": rubrik["rubrik"], "versi": "1.0"}, "pegawai": orang}
    jalur.write_text(json.dumps(isi), encoding="utf-8")
    return jalur
