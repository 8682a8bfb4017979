"""Put the page together: one file, its styles and scripts inline and allowed by hash only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asnkin.hasil import Status
from asnkin.laporan import tampil
from asnkin.laporan.html import bagian, lanjut
from asnkin.laporan.html.grafik import LEBAR, TINGGI, grafik_nilai, grafik_predikat
from asnkin.laporan.html.halaman import susun
from asnkin.laporan.html.kelompok import kelompokkan
from asnkin.laporan.html.kolom import baris_peringkat, kolom_peringkat
from asnkin.laporan.html.kota import bagian_kepala, bagian_tenggat
from asnkin.laporan.html.metode import metode
from asnkin.laporan.html.muatan import MAKS_ORANG_PERAN, muatan
from asnkin.laporan.html.opd import opd
from asnkin.laporan.html.orang import susun_orang
from asnkin.laporan.html.peta_panas import peta_panas
from asnkin.laporan.html.rekonsiliasi import rekonsiliasi
from asnkin.laporan.penjelasan import hitung_target, sebut_masuk
from asnkin.penilaian.anonim import DIRI
from asnkin.periode import nama_periode
from asnkin.temuan import hitung

if TYPE_CHECKING:
    from asnkin.laporan.bahan import Bahan
    from asnkin.laporan.html.orang import Orang

# up to so many people every row is written into the page; above it the first ones are, and the script has the rest
SEMUA_BARIS: Final = 200
BARIS_AWAL: Final = 50
SKRIP: Final = ("data.js", "rincian.js", "tabel.js")


def tulis_html(bahan: Bahan) -> bytes:
    """Return the report as UTF-8 bytes; the same input gives the same bytes."""
    return susun("laporan.html.j2", _konteks(bahan), "gaya.css", SKRIP if bahan.berorang else ())


def _konteks(bahan: Bahan) -> dict[str, object]:
    orang = susun_orang(bahan)
    kolom = kolom_peringkat(bahan.rubrik, banyak_opd=orang.banyak_opd)
    banyak = len(orang) if len(orang) <= SEMUA_BARIS else BARIS_AWAL
    daftar_unit, sisa_unit = bagian.unit(bahan)
    return {
        "bahan": bahan,
        "r": bahan.ringkasan,
        "periode": nama_periode(bahan.periode),
        "dibuat": f"{tampil.tanggal(bahan.dibuat)} pukul {bahan.dibuat:%H.%M} UTC",
        "kunci": bagian.angka_kunci(bahan),
        "predikat": grafik_predikat(bahan.ringkasan.distribusi),
        "sebaran": grafik_nilai(orang.nilai),
        "lebar": LEBAR,
        "tinggi": TINGGI,
        "terbaik": bagian.terbaik(bahan, orang),
        **_kota(bahan),
        "unit": daftar_unit,
        "sisa_unit": sisa_unit,
        "butir": bagian.butir(bahan),
        "rasa": DIRI in bahan.rubrik.kesenjangan.dari,
        "target_kurang": hitung_target(bahan),
        "peta": peta_panas(bahan) if bahan.berorang else [],
        "kebutuhan": bagian.kebutuhan(bahan),
        "pelatihan": bagian.pelatihan(bahan),
        "wajib": lanjut.wajib(bahan, orang) if bahan.berorang else None,
        "penghargaan": lanjut.penghargaan(bahan, orang) if bahan.berorang else None,
        "belum": bagian.belum_lengkap(bahan, orang),
        "n_belum": bahan.ringkasan.n - bahan.ringkasan.n_status[Status.LENGKAP],
        "n_temuan": {tingkat.value: n for tingkat, n in hitung(bahan.temuan).items()},
        "kelompok": kelompokkan(bahan),
        "metode": metode(bahan.rubrik),
        "n": len(orang),
        "kolom": kolom,
        "baris": baris_peringkat(orang, kolom, banyak, bahan.rubrik.nilai.desimal),
        "saring": _saring(orang),
        "rinci_peran": len(orang) <= MAKS_ORANG_PERAN,
        "muatan": muatan(bahan, orang, kolom) if bahan.berorang else "",
    }


def _kota(bahan: Bahan) -> dict[str, object]:
    """Return what only the report of a whole city has."""
    return {
        "opd": opd(bahan),
        "kepala": bagian_kepala(bahan),
        "tenggat": bagian_tenggat(bahan),
        "masuk": sebut_masuk(bahan.kota) if bahan.kota is not None else "",
        "rekonsiliasi": rekonsiliasi(bahan),
    }


def _saring(orang: Orang) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Return what the ranking can be filtered by: where the script has it -> its name and its values."""
    opd = {"opd": ("Perangkat daerah", orang.opd.nama)} if orang.banyak_opd else {}
    return opd | {
        "unit": ("Unit kerja", orang.unit.nama),
        "jenjang": ("Jenjang", orang.jenjang.nama),
        "label": ("Predikat", orang.label.nama),
    }
