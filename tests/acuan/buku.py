"""Write a world of plain rows as the workbook that a clerk would hold, and its rubric beside it."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import xlsxwriter

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from acuan.orakel_dasar import Kamus

Baris = list[list[Any]]


def tulis_rubrik(rubrik: Kamus, jalur: Path) -> None:
    """Write the rubric as JSON, which YAML includes."""
    jalur.write_text(json.dumps(rubrik, ensure_ascii=False, indent=1), encoding="utf-8")


def tulis_buku(dunia: Kamus, rubrik: Kamus, jalur: Path, rng: Random) -> None:
    """Write every table on its own sheet; ``rng`` decides the order of sheets, rows and columns and the layout."""
    lembar = {nama: isi for nama, isi in _lembar(dunia, rubrik, rng).items() if len(isi) > 1}
    if rng.random() < 0.3:
        lembar = _beri_periode(lembar)
    urutan = list(lembar)
    rng.shuffle(urutan)
    with xlsxwriter.Workbook(jalur, {"strings_to_formulas": False}) as buku:
        tanggal = buku.add_format({"num_format": "yyyy-mm-dd"})
        for nama in urutan:
            kertas = buku.add_worksheet(nama)
            for i, baris in enumerate(lembar[nama] if nama == "info" else _kocok(lembar[nama], rng)):
                for j, isi in enumerate(baris):
                    if isinstance(isi, date):
                        kertas.write_datetime(i, j, isi, tanggal)
                    else:
                        kertas.write(i, j, isi)


def _beri_periode(lembar: dict[str, Baris]) -> dict[str, Baris]:
    """Give some tables a period column and rows of an earlier period, which must not count."""
    hasil = lembar | {"info": [["nama", "isi"], ["periode", "Triwulan I 2026"]]}
    for nama, (kepala, *isi) in lembar.items():
        if nama == "target" or nama.startswith("penilaian"):
            kini, lalu = [[*satu, "2026-TW1"] for satu in isi], [[*satu, "TW IV 2025"] for satu in isi[::2]]
            hasil[nama] = [[*kepala, "periode"], *kini, *lalu]
    return hasil


def _kocok(baris: Baris, rng: Random) -> Baris:
    """Shuffle the rows below the header, and the columns."""
    judul, isi = baris[0], baris[1:]
    rng.shuffle(isi)
    kolom = list(range(len(judul)))
    rng.shuffle(kolom)
    return [[satu[k] for k in kolom] for satu in [judul, *isi]]


def _lembar(dunia: Kamus, rubrik: Kamus, rng: Random) -> dict[str, Baris]:
    pegawai = ["nip", "nama", "unit_kerja", "jabatan", "jenjang", "rumpun", "kedudukan_hukum"]
    target = ["nip", "indikator", "target", "realisasi", "rating", "bobot", "polarisasi", "jenis", "aspek"]
    biasa = {
        "pegawai": (dunia["pegawai"], pegawai),
        "target": (dunia["target"], target),
        "rating": (dunia["rating"], ["nip", "hasil_kerja", "perilaku_kerja", "predikat"]),
        "standar": (dunia["standar"], ["butir", "level", "nip", "jabatan", "jenjang"]),
        "kompetensi": (dunia["kompetensi"], ["nip", "butir", "level"]),
        "penetapan": (dunia["penetapan"], ["nip", "predikat", "alasan", "ditetapkan_oleh"]),
        "keberatan": (dunia["keberatan"], ["nip", "alasan", "predikat_baru"]),
        "pelatihan": (dunia["pelatihan"], ["kode", "nama", "butir", "kenaikan_level", "biaya", "wajib"]),
    }
    hasil = {nama: _tabel(baris, kolom) for nama, (baris, kolom) in biasa.items()}
    for nama, baris in dunia["data"].items():
        hasil[nama] = _tabel(baris, list(baris[0]) if baris else [])
    return hasil | _penilaian(dunia, rubrik, rng)


def _tabel(baris: list[Kamus], kolom: list[str]) -> Baris:
    return [kolom, *([_sel(satu.get(nama)) for nama in kolom] for satu in baris)]


def _sel(isi: Any) -> Any:
    match isi:
        case bool():
            return "ya" if isi else "tidak"
        case tuple():
            return f"{isi[0]:g}-{isi[1]:g}"
        case list():
            return "; ".join(isi)
        case str() if isi in RATING:
            return RATING[isi]
    return isi


RATING = {"di_atas": "Diatas Ekspektasi", "sesuai": "Sesuai Ekspektasi", "di_bawah": "Di Bawah Ekspektasi"}


def _penilaian(dunia: Kamus, rubrik: Kamus, rng: Random) -> dict[str, Baris]:
    """Rater forms: one wide sheet, one long sheet, or a wide sheet a role. A blank is "", "-" or 0."""
    butir = [b for k in rubrik["komponen"].values() if k["dari"] == "penilaian" for b in k["butir"]]
    kosong = [None, "-", 0]
    if not butir:
        return {}
    bentuk = rng.choice(["lebar", "panjang", "per peran"])
    if bentuk == "panjang":
        kepala = ["nip", "peran", "penilai_nip", "butir", "skor"]
        isi = [
            [f["nip"], f["peran"], f["penilai_nip"], kunci, skor]
            for f in dunia["penilaian"]
            for kunci, skor in f["skor"].items()
            if skor is not None
        ]
        return {"penilaian": [kepala, *isi]}
    lembar: dict[str, Baris] = {}
    for f in dunia["penilaian"]:
        nama = "penilaian" if bentuk == "lebar" else f"penilaian {f['peran']}"
        kepala = ["nip", *(["peran"] if bentuk == "lebar" else []), "penilai_nip", *butir]
        skor = [rng.choice(kosong) if f["skor"].get(b) is None else f["skor"][b] for b in butir]
        depan = [f["nip"], *([f["peran"]] if bentuk == "lebar" else []), f["penilai_nip"]]
        lembar.setdefault(nama, [kepala]).append([*depan, *skor])
    return lembar
