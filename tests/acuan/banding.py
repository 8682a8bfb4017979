"""Hold what asnkin says against the oracle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from acuan.orakel_dasar import bulat

if TYPE_CHECKING:
    from acuan.orakel_dasar import Kamus


def beda(asnkin: dict[str, Kamus], orakel: dict[str, Kamus], desimal: int) -> list[str]:
    """Every number, name or rank that is not the same, as ``nip.bagian: asnkin … orakel …``."""
    if asnkin.keys() != orakel.keys():
        return [f"pegawai: asnkin {sorted(asnkin)} orakel {sorted(orakel)}"]
    hasil: list[str] = []
    for nip, benar in orakel.items():
        kiri, kanan = _datar(_sederhana(asnkin[nip], benar, desimal)), _datar(_sederhana(benar, benar, desimal))
        hasil += [
            f"{nip}.{kunci}: asnkin {kiri.get(kunci)!r} orakel {kanan.get(kunci)!r}"
            for kunci in sorted(kiri.keys() | kanan.keys())
            if kiri.get(kunci) != kanan.get(kunci)
        ]
    return hasil


def _sederhana(orang: Kamus, benar: Kamus, desimal: int) -> Kamus:
    """One person in one shape, whichever of the two says it; what the specification leaves open is left out."""
    hasil = {kunci: orang.get(kunci) or None for kunci in ("status", "predikat", "predikat_hitung", "peringkat")}
    hasil["nilai_akhir"], hasil["nilai_dasar"] = orang["nilai_akhir"], orang["nilai_dasar"]
    if benar["status"] == "tidak dinilai":
        return hasil
    hasil |= {kunci: orang.get(kunci) for kunci in ("jpm", "jpm_kategori", "pelatihan", "tambahan")}
    hasil["peringkat_dalam"] = {kunci: isi or None for kunci, isi in orang["peringkat_dalam"].items()}
    hasil["kuadran"] = orang["kuadran"] if benar["predikat_hitung"] else None
    kontribusi = orang.get("kontribusi") or {kunci: isi["kontribusi"] for kunci, isi in orang["komponen"].items()}
    hasil["kontribusi"] = kontribusi
    hasil["komponen"] = {
        kunci: isi["nilai"] if isinstance(isi, dict) else isi for kunci, isi in orang["komponen"].items()
    }
    hasil["butir"] = {kunci: _butir(isi, desimal) for kunci, isi in orang["butir"].items()}
    return hasil


def _butir(isi: Kamus, desimal: int) -> Kamus:
    bersih = {kunci: isi[kunci] for kunci in ("nilai", "kesenjangan", "dirasakan")}
    bersih["standar"] = bulat(isi["standar"], desimal)
    bersih["level"] = isi["level"] if isi["standar"] is not None else None
    bersih["peran"] = {nama: satu for nama, satu in isi["peran"].items() if satu["n"]}
    return bersih


def _datar(isi: Any, awal: str = "") -> dict[str, Any]:
    """Flatten nested mappings to ``a.b.c`` -> leaf."""
    if not isinstance(isi, dict):
        return {awal: isi}
    return {
        kunci: daun
        for nama, satu in isi.items()
        for kunci, daun in _datar(satu, f"{awal}.{nama}" if awal else nama).items()
    }
