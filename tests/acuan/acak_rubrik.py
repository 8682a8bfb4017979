"""Random valid rubrics, from one random.Random."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

    from acuan.orakel_dasar import Kamus

PERAN = ["diri", "atasan", "rekan", "bawahan", "masyarakat"]
KELAS = ["Sangat Baik", "Baik", "Cukup", "Kurang"]


def rubrik_acak(rng: Random) -> Kamus:
    """A valid rubric with a random choice of nearly every key."""
    peran = rng.sample(PERAN, rng.randint(2, 5))
    penilai = {satu: _penilai(rng) for satu in peran}
    komponen = _komponen(rng, peran)
    butir = [b for k in komponen.values() if k["dari"] == "penilaian" for b in k["butir"]]
    tambahan = _tambahan(rng)
    rubrik: Kamus = {
        "rubrik": "acak",
        "nama": "Rubrik acak",
        "konversi_skala": rng.choice(["proporsional", "rentang"]),
        "skala": rng.choice([{"min": 1, "maks": 5}, {"min": 1, "maks": 4}, {"min": 1, "maks": 10}]),
        "penilai": penilai,
        "tampil_min": rng.randint(1, 3),
        "komponen": komponen,
        "tambahan": tambahan,
        "nilai": {"batas": rng.choice([[0, 100], [0, 120], [30, 90]]), "desimal": rng.choice([0, 1, 2, 2])},
        "predikat": _predikat(rng, komponen, tambahan),
        "peringkat": {
            "urut": _urut(rng, komponen, butir),
            "dalam": rng.sample(["jenjang", "unit_kerja", "rumpun"], rng.randint(0, 2)),
        },
        "kesenjangan": {
            "dari": rng.choice([["nilai"], ["nilai", "diri"], ["diri"]]),
            "unit_min": rng.choice([0.2, 0.5, 1]),
        },
        "pelatihan": [pelatihan_acak(rng, f"R-{i}", butir) for i in range(rng.randint(0, 3) if butir else 0)],
    }
    return {kunci: isi for kunci, isi in rubrik.items() if isi not in ({}, [])}


def _penilai(rng: Random) -> Kamus | float:
    bobot = rng.choice([10, 20, 40, 60, 33.3])
    if rng.random() < 0.4:
        return bobot
    hasil: Kamus = {"bobot": bobot}
    if rng.random() < 0.4:
        hasil["min"] = rng.randint(1, 3)
    if rng.random() < 0.4:
        hasil["skala"] = rng.choice([{"min": 1, "maks": 4}, {"min": 1, "maks": 100}])
    if rng.random() < 0.5:
        hasil["gabung"] = rng.choice(["rata", "median", "rata_pangkas"])
    if rng.random() < 0.2:
        hasil["berlaku"] = {"rumpun": ["kesehatan", "pend*"]}
    return hasil


def _komponen(rng: Random, peran: list[str]) -> Kamus:
    semua: Kamus = {
        "hasil_kerja": _target(rng),
        "kompetensi": {"dari": "penilaian", "butir": _butir(rng, ["inovasi_kerja", "pelayanan", "komunikasi", "tik"])},
        "perilaku": {"dari": "penilaian", "butir": _butir(rng, ["integritas", "disiplin_kerja"])},
        "kehadiran": {"dari": "data", "lembar": "kehadiran", "rasio": ["hadir", "hari_kerja"], "skala": [0.5, 1]},
        "kepuasan": {
            "dari": "data",
            "lembar": "skm",
            "kolom": "indeks",
            "kunci": "unit_kerja",
            "gabung": rng.choice(["rata", "jumlah", "maks", "min", "terakhir"]),
            "skala": rng.choice([[25, 100], [0, 90], [100, 0]]),
        },
    }
    pilih = [kunci for kunci in semua if rng.random() < 0.6] or ["kompetensi"]
    if rng.random() < 0.3 and "perilaku" in pilih:
        semua["perilaku"]["penilai"] = {satu: _penilai(rng) for satu in peran[:2]}
    for kunci in pilih:
        semua[kunci]["bobot"] = rng.choice([10, 25, 30, 50, 12.5])
        if rng.random() < 0.6:
            semua[kunci]["jika_kosong"] = rng.choice(["tolak", "nol", "abaikan", "abaikan"])
    return {kunci: semua[kunci] for kunci in pilih}


def _target(rng: Random) -> Kamus:
    hasil: Kamus = {"dari": "target", "batas": rng.choice([[0, 120], [0, 100], [20, 110]])}
    if rng.random() < 0.3:
        hasil["jenis"] = ["utama"]
    if rng.random() < 0.2:
        hasil["aspek"] = ["kuantitas", "mutu"]
    if rng.random() < 0.4:
        hasil["konversi"] = [[0, 0], [59, 49], [60, 50], [79, 69], [80, 70], [99, 89], [100, 109], [110, 120]]
    if rng.random() < 0.5:
        hasil["konversi_per"] = rng.choice(["komponen", "indikator"])
    if rng.random() < 0.4:
        hasil["bulatkan_capaian"] = rng.randint(0, 2)
    return hasil


def _butir(rng: Random, kunci: list[str]) -> Kamus:
    hasil: Kamus = {}
    for satu in rng.sample(kunci, rng.randint(1, len(kunci))):
        isi: Kamus = {"nama": satu.replace("_", " ").title()}
        if rng.random() < 0.5:
            isi["bobot"] = rng.choice([1, 2, 2.5])
        if rng.random() < 0.8:
            isi["standar"] = rng.choice([3, 2.5, {"pelaksana": 2, "administrator": 4, "lainnya": 3}, {"terampil": 3}])
        if rng.random() < 0.3:
            isi["berlaku"] = rng.choice(
                [{"rumpun": ["KESEHATAN"]}, {"unit_kerja": ["Dinas*"], "rumpun": ["k*", "umum"]}]
            )
        hasil[satu] = isi
    return hasil


def _tambahan(rng: Random) -> Kamus:
    semua: Kamus = {
        "inovasi": {"dari": "data", "lembar": "inovasi", "kolom": "poin", "maks": 5},
        "hukuman": {
            "dari": "data",
            "lembar": "disiplin",
            "kolom": "tingkat",
            "peta": {"ringan": -2, "sedang": -5, "berat": -10},
            "gabung": "min",
        },
        "kemajuan": {"dari": "sebelumnya", "per_poin": 0.2, "maks": 3},
    }
    return {kunci: isi for kunci, isi in semua.items() if rng.random() < 0.4}


def _predikat(rng: Random, komponen: Kamus, tambahan: Kamus) -> Kamus:
    if rng.random() < 0.5:
        kelas: list[Kamus] = [{"nama": n, "mulai": m} for n, m in zip(KELAS, [85, 70, 50, 0], strict=True)]
        if "inovasi" in tambahan and rng.random() < 0.5:
            kelas[0]["syarat"] = ["inovasi"]
        return {"ambang": kelas}
    hasil: Kamus = {"komponen": rng.choice(list(komponen)), "sesuai": 60, "di_atas": 80}
    if rng.random() < 0.5:
        hasil = {"cara": "mayoritas", "sesuai": 90, "di_atas": 105}
    return {
        "kuadran": {
            "hasil_kerja": hasil,
            "perilaku_kerja": {"komponen": rng.choice(list(komponen)), "sesuai": 55, "di_atas": 75},
        }
    }


def _urut(rng: Random, komponen: Kamus, butir: list[str]) -> list[str]:
    calon = ["nilai_akhir", "predikat", *komponen, *butir[:1]]
    return rng.choice([["nilai_akhir"], ["predikat", "nilai_akhir"], rng.sample(calon, rng.randint(1, len(calon)))])


def pelatihan_acak(rng: Random, kode: str, butir: list[str]) -> Kamus:
    """A training that answers one or two butir."""
    return {
        "kode": kode,
        "nama": f"Pelatihan {kode}",
        "butir": rng.sample(butir, rng.randint(1, min(2, len(butir)))),
        "kenaikan_level": rng.choice([0.5, 1, 2]),
        "biaya": rng.choice([0, 500_000, 1_250_000]),
        "wajib": rng.random() < 0.2,
    }
