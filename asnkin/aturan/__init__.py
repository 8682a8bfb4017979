"""The registry of finding codes: what asnkin checks, in one explicit table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asnkin.aturan import berkas, kota, lain, organisasi, pegawai, penilaian, rekonsiliasi, target, verifikasi

if TYPE_CHECKING:
    from asnkin.aturan.jenis import Aturan


def semua_aturan() -> dict[str, Aturan]:
    """Every rule by code, sorted by code."""
    ruang = (berkas, pegawai, target, penilaian, lain, organisasi, verifikasi, kota, rekonsiliasi)
    aturan = [satu for modul in ruang for satu in modul.ATURAN]
    return {satu.kode: satu for satu in sorted(aturan, key=lambda satu: satu.kode)}
