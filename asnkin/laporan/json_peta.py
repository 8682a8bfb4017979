"""How a workbook was understood, for other programs: stable, versioned by ``skema``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from asnkin.pemahaman import KolomPaham, LembarPaham, Pemahaman

SKEMA: Final = 1


def json_peta(paham: Pemahaman, rubrik: str) -> bytes:
    """Return the account as JSON; what is not there is null or an empty list."""
    isi = {
        "skema": SKEMA,
        "rubrik": rubrik,
        "lembar": [_lembar(satu) for satu in paham.lembar],
        "temuan": [satu.sebagai_dict() for satu in paham.temuan],
    }
    return json.dumps(isi, ensure_ascii=False, indent=2).encode()


def _lembar(satu: LembarPaham) -> dict[str, Any]:
    awal, akhir = satu.baris_judul
    return {
        "berkas": satu.berkas,
        "lembar": satu.lembar,
        "tersembunyi": satu.tersembunyi,
        "tabel": satu.tabel or None,
        "dikenali_dari": satu.dasar.value if satu.dasar is not None else None,
        "peran": satu.peran or None,
        "tidak_dibaca_karena": satu.sebab or None,
        "saran": satu.saran or None,
        "tabel_mungkin": list(satu.mungkin),
        "baris_judul": [awal, akhir] if awal else None,
        "baris_data": satu.baris or None,
        "jumlah_baris": satu.jumlah_baris,
        "dilewati": [{"jenis": isi.jenis, "baris": isi.baris, "jumlah": isi.jumlah} for isi in satu.dilewati],
        "keterangan": [{"bidang": isi.bidang, "isi": isi.isi, "sel": isi.sel} for isi in satu.keterangan],
        "kolom": [_kolom(isi) for isi in satu.kolom],
        "kurang": [
            {"kolom": isi.kolom, "terdekat": [{"judul": judul, "sel": sel} for judul, sel in isi.terdekat]}
            for isi in satu.kurang
        ],
        "temuan": [isi.sebagai_dict() for isi in satu.temuan],
    }


def _kolom(satu: KolomPaham) -> dict[str, str | None]:
    return {
        "kolom": satu.huruf,
        "judul": satu.judul,
        "bidang": satu.bidang or None,
        "dikenali_dari": satu.cara.value if satu.cara is not None else None,
        "bidang_terdekat": satu.usul or None,
    }
