"""``tren.html``: one page without script, for the screen and for paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.analisis.tren.bentuk import Jenis
from asnkin.laporan import tampil
from asnkin.laporan.html.halaman import susun
from asnkin.laporan.tampil import JENJANG, KOSONG, angka
from asnkin.laporan.tren.garis import Garis, batas_semua, susun_garis
from asnkin.laporan.tren.naskah import (
    ARTI_KOSONG,
    ARTI_PERUBAHAN,
    SEBUT_KELUAR,
    arti_latihan,
    bagian_tutup,
    berarah,
    nama_butir,
    rentang,
    sebut_pindah,
    singkat,
    tahunan,
    ubah_predikat,
)
from asnkin.laporan.tren.pilih import naik_terbesar, turun_terbesar
from asnkin.periode import nama_periode

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

    from asnkin.laporan.tren.bahan import BahanTren

N_ORANG: Final = 10
MAKS_ORANG: Final = 500
MAKS_UNIT: Final = 100
MAKS_PINDAH: Final = 200
LEBAR: Final = 440.0
TINGGI: Final = 170.0
TEPI: Final = 40.0


@dataclass(frozen=True, slots=True)
class Baris:
    """A row: its head and second line, texts, figures (printed), and a line over the periods."""

    kepala: str
    anak: str
    teks: tuple[str, ...]
    angka: tuple[str, ...]
    garis: Garis | None = None


def tulis_html(bahan: BahanTren) -> bytes:
    """Return the page as UTF-8 bytes; the same input gives the same bytes."""
    t = bahan.tren
    konteks = {
        "bahan": bahan,
        "rentang": rentang(bahan),
        "dibuat": f"{tampil.tanggal(bahan.dibuat)} pukul {bahan.dibuat:%H.%M} UTC",
        "periode": [singkat(satu) for satu in t.periode],
        "judul_periode": [(singkat(satu), True) for satu in t.periode],
        "kelas": [(nama, True) for nama in t.kelas],
        "ujung": [nama_periode(t.periode[0]), nama_periode(t.periode[-1])],
        "ujung_level": [singkat(t.periode[i]) for i in t.rentang_level] if t.rentang_level else [],
        **_ringkasan(bahan),
        "naik": _orang_naik(bahan, naik_terbesar(t, N_ORANG)),
        "turun": _orang_naik(bahan, turun_terbesar(t, N_ORANG)),
        "unit": _unit(bahan),
        "sisa_unit": max(0, len(t.nama_unit) - MAKS_UNIT),
        "kompetensi": _kompetensi(bahan),
        "pelatihan": _pelatihan(bahan),
        "arti_latihan": arti_latihan(bahan, t.latihan) if t.latihan is not None else [],
        "pindah": _pindah(bahan),
        "sebut_pindah": sebut_pindah(bahan),
        "arti_pindah": SEBUT_KELUAR,
        "sisa_pindah": max(0, len(t.pindah) - MAKS_PINDAH),
        "orang": _orang(bahan),
        "sisa_orang": max(0, len(t.orang.nip) - MAKS_ORANG),
        "arti": (ARTI_KOSONG, ARTI_PERUBAHAN),
        "nama_sumber": [singkat(satu.periode) if satu.periode else "Riwayat pelatihan" for satu in bahan.sumber],
    }
    return susun("tren.html.j2", konteks, "gaya.css")


def _ringkasan(bahan: BahanTren) -> dict[str, object]:
    """Return what the first section shows."""
    d, p = bahan.rubrik.nilai.desimal, bahan.tren.pasangan.iloc[-1]
    return {
        "tahunan": tahunan(bahan),
        "kunci": (
            ("Periode dibandingkan", angka(len(bahan.tren.periode), 0), rentang(bahan)),
            ("Perubahan rata-rata", berarah(p["perubahan"], d), f"pada {angka(p['n'], 0)} orang yang sama"),
            ("Nilai naik", angka(p["naik"], 0), f"tetap {angka(p['tetap'], 0)}, turun {angka(p['turun'], 0)}"),
            ("Predikat naik", angka(p["predikat_naik"], 0), f"turun {angka(p['predikat_turun'], 0)}"),
        ),
        "grafik": _grafik(bahan),
        "lebar": LEBAR,
        "tinggi": TINGGI,
        "tepi": TEPI,
        "n_tetap": angka(bahan.tren.ringkasan["n_tetap"].iloc[0], 0),
        "per_periode": _periode(bahan),
        "pasangan": _pasangan(bahan),
    }


def _angka(isi: NDArray[np.float64], desimal: int) -> tuple[str, ...]:
    return tuple(angka(satu, desimal) for satu in isi.tolist())


def _grafik(bahan: BahanTren) -> dict[str, Garis]:
    """The means: of everyone, and of the people who have nilai in every period."""
    r = bahan.tren.ringkasan
    dua = r[["rata", "rata_tetap"]].to_numpy(dtype=np.float64)
    bawah, atas = batas_semua(dua)
    batas = (bawah - 1.0, atas + 1.0)
    return {
        nama: susun_garis(isi, batas, LEBAR, TINGGI - 20, TEPI)
        for nama, isi in zip(("semua", "sama"), dua.T, strict=True)
    }


def _periode(bahan: BahanTren) -> list[Baris]:
    t, d = bahan.tren, bahan.rubrik.nilai.desimal
    return [
        Baris(
            nama_periode(periode), "", (),
            (
                angka(r["n"], 0), angka(r["n_bernilai"], 0), angka(r["rata"], d), angka(r["rata_tetap"], d),
                *(angka(r[f"predikat:{nama}"], 0) for nama in t.kelas),
            ),
        )
        for periode, r in zip(t.periode, t.ringkasan.to_dict("records"), strict=True)
    ]  # fmt: skip


def _pasangan(bahan: BahanTren) -> list[Baris]:
    t, d = bahan.tren, bahan.rubrik.nilai.desimal
    hitungan = ("naik", "tetap", "turun", "predikat_naik", "predikat_turun")
    return [
        Baris(
            f"{singkat(t.periode[p['dari']])} ke {singkat(t.periode[p['sampai']])}", "", (),
            (
                angka(p["n"], 0), angka(p["rata_awal"], d), angka(p["rata_akhir"], d), berarah(p["perubahan"], d),
                *(angka(p[nama], 0) for nama in hitungan),
            ),
        )
        for p in t.pasangan.to_dict("records")
    ]  # fmt: skip


def _orang_naik(bahan: BahanTren, daftar: pd.DataFrame) -> list[Baris]:
    o, d = bahan.tren.orang, bahan.rubrik.nilai.desimal
    batas = batas_semua(o.nilai_akhir)
    return [
        Baris(
            o.nama[i, -1], f"{o.nip[i]} · {o.unit_kerja[i, -1]}",
            (ubah_predikat(o.predikat[i, 0], o.predikat[i, -1]),),
            (angka(o.nilai_akhir[i, 0], d), angka(o.nilai_akhir[i, -1], d), berarah(beda, d)),
            susun_garis(o.nilai_akhir[i], batas),
        )
        for i, beda in zip(daftar["orang"].tolist(), daftar["perubahan"].tolist(), strict=True)
    ]  # fmt: skip


def _unit(bahan: BahanTren) -> list[Baris]:
    t, d = bahan.tren, bahan.rubrik.nilai.desimal
    batas = batas_semua(t.unit.rata)
    urut = t.unit_sama.sort_values("perubahan", ascending=False, kind="stable", na_position="last").head(MAKS_UNIT)
    return [
        Baris(
            t.nama_unit[i], "", (),
            (
                *(f"{rata} ({n})" for rata, n in zip(_angka(t.unit.rata[i], d), t.unit.n_bernilai[i], strict=True)),
                angka(s["n"], 0), angka(s["rata_awal"], d), angka(s["rata_akhir"], d), berarah(s["perubahan"], d),
            ),
            susun_garis(t.unit.rata[i], batas),
        )
        for i, s in zip(urut.index.tolist(), urut.to_dict("records"), strict=True)
    ]  # fmt: skip


def _kompetensi(bahan: BahanTren) -> list[Baris]:
    """Everyone's levels by butir; the units' are in the workbook."""
    k, d = bahan.tren.kompetensi, bahan.rubrik.nilai.desimal
    batas = batas_semua(k.ukur.rata)
    di = [i for i, nama in enumerate(k.kelompok) if not nama]
    baris = []
    for i, nama in zip(di, nama_butir(bahan, [k.butir[i] for i in di]), strict=True):
        s = k.sama.iloc[i]
        tetap = (
            angka(s["n"], 0), angka(s["rata_awal"], d), angka(s["rata_akhir"], d), berarah(s["perubahan"], d),
            *(angka(s[satu], 0) for satu in ("n_awal", "tertutup", "baru")),
        )  # fmt: skip
        ukur = (f"{rata} ({n})" for rata, n in zip(_angka(k.ukur.rata[i], d), k.ukur.n_bernilai[i], strict=True))
        baris.append(
            Baris(
                nama, "", (), (*ukur, *(tetap if bahan.tren.rentang_level else ())), susun_garis(k.ukur.rata[i], batas)
            )
        )
    return baris


def _pelatihan(bahan: BahanTren) -> list[Baris]:
    if bahan.tren.latihan is None:
        return []
    tabel = bahan.tren.latihan.tabel.to_dict("records")
    nama = ["Semua butir", *nama_butir(bahan, [satu["butir"] for satu in tabel[1:]])]
    return [
        Baris(
            kepala, "",
            tuple(
                bagian_tutup(satu[f"tutup_{akhir}"], satu[f"n_{akhir}"], tampil=satu["tampil"])
                for akhir in ("latih", "tanpa")
            ),
            (),
        )
        for kepala, satu in zip(nama, tabel, strict=True)
    ]  # fmt: skip


def _pindah(bahan: BahanTren) -> list[Baris]:
    t = bahan.tren
    baris = []
    for satu in t.pindah.head(MAKS_PINDAH).to_dict("records"):
        i, jenis = satu["orang"], satu["jenis"]
        dari, ke = (
            JENJANG.get(isi, isi) if jenis is Jenis.JENJANG else isi for isi in (satu["dari"], satu["ke"])
        )  # fmt: skip
        nama = t.orang.nama[i, np.flatnonzero(t.orang.tercatat[i])[-1]]
        pada = singkat(t.periode[satu["periode"]])
        baris.append(Baris(nama, t.orang.nip[i], (jenis.value, pada, dari or KOSONG, ke or KOSONG), ()))
    return baris


def _orang(bahan: BahanTren) -> list[Baris]:
    t, o, d = bahan.tren, bahan.tren.orang, bahan.rubrik.nilai.desimal
    batas = batas_semua(o.nilai_akhir)
    ubah = t.perubahan
    baris = []
    for i in range(min(len(o.nip), MAKS_ORANG)):
        terakhir = int(np.flatnonzero(o.tercatat[i])[-1])
        nilai = tuple(
            angka(n, d) if np.isfinite(n) else (o.status[i, t_] or "tidak tercatat")
            for t_, n in enumerate(o.nilai_akhir[i].tolist())
        )
        beda = (berarah(ubah["nilai"].iloc[i], d), berarah(ubah["peringkat"].iloc[i], 0))
        jenjang = berarah(ubah["peringkat_jenjang"].iloc[i], 0)
        predikat = [satu for satu in o.predikat[i].tolist() if satu]
        baris.append(
            Baris(
                o.nama[i, terakhir], f"{o.nip[i]} · {o.unit_kerja[i, terakhir]}",
                (ubah_predikat(predikat[0], predikat[-1]) if predikat else KOSONG,),
                (*nilai, *beda, jenjang),
                susun_garis(o.nilai_akhir[i], batas),
            )
        )  # fmt: skip
    return baris
