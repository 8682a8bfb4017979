"""Random small worlds that fit a rubric and hold no kesalahan, from one random.Random."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from acuan.acak_rubrik import pelatihan_acak

if TYPE_CHECKING:
    from random import Random

    from acuan.orakel_dasar import Kamus

UNIT = ["Dinas Kesehatan", "Dinas Pendidikan", "Sekretariat Daerah"]
JABATAN = [("Kepala Bidang", "administrator"), ("Pengadministrasi", "pelaksana"), ("Perawat Terampil", "terampil")]
RUMPUN = ["kesehatan", "pendidikan", "umum"]
RATING = ["di_bawah", "sesuai", "di_atas"]
EKSPOR = [None, None, "Sangat Baik", "Baik", "Butuh Perbaikan", "Kurang/Misconduct", "Sangat Kurang"]


def dunia_acak(rng: Random, rubrik: Kamus) -> Kamus:
    """People and tables that fit the rubric and hold blanks but no kesalahan."""
    pegawai = [_orang(rng, i) for i in range(rng.randint(1, 9))]
    nips = [satu["nip"] for satu in pegawai]
    butir = [b for k in rubrik["komponen"].values() if k["dari"] == "penilaian" for b in k["butir"]]
    return {
        "pegawai": pegawai,
        "target": [baris for nip in nips if rng.random() < 0.95 for baris in _baris_target(rng, nip, rubrik)],
        "penilaian": [f for i in range(len(nips)) for f in _formulir(rng, nips, i, rubrik)] if butir else [],
        "rating": _rating(rng, nips),
        "standar": _standar(rng, butir, nips),
        "kompetensi": [
            {"nip": nip, "butir": b, "level": rng.choice([1, 2, 2.5, 3, 4])}
            for nip in nips
            for b in butir
            if rng.random() < 0.1
        ],
        "penetapan": [
            {"nip": nip, "predikat": "Baik", "alasan": "Hasil klarifikasi", "ditetapkan_oleh": "Kepala Dinas"}
            for nip in nips
            if rng.random() < 0.1
        ],
        "keberatan": [
            {"nip": nip, "alasan": "Realisasi belum tercatat", "predikat_baru": rng.choice(["Baik", None])}
            for nip in nips
            if rng.random() < 0.1
        ],
        "pelatihan": [pelatihan_acak(rng, f"P-{i}", butir) for i in range(rng.choice([0, 0, 4]))] if butir else [],
        "data": _data(rng, nips),
        "sebelumnya": {nip: round(rng.uniform(30, 90), 2) for nip in nips if rng.random() < 0.7},
    }


def _orang(rng: Random, i: int) -> Kamus:
    jabatan, jenjang = rng.choice(JABATAN)
    lahir = f"1900{rng.randint(1, 12):02d}{rng.randint(1, 28):02d}"
    tmt = f"192{rng.randint(0, 4)}{rng.randint(1, 12):02d}"
    return {
        "nip": f"{lahir}{tmt}{i % 2 + 1}{i + 1:03d}",
        "nama": f"Pegawai {rng.choice('ABCDEFGH')}",
        "unit_kerja": rng.choice(UNIT),
        "jabatan": jabatan,
        "jenjang": jenjang,
        "rumpun": rng.choice(RUMPUN),
        "kedudukan_hukum": "CLTN" if rng.random() < 0.05 else "Aktif",
    }


def _baris_target(rng: Random, nip: str, rubrik: Kamus) -> list[Kamus]:
    """Up to five indicators; the rows that the komponen uses weigh 100 together, or nothing at all."""
    baris: list[Kamus] = []
    for i in range(rng.randint(1, 5)):
        target = rng.choice([8, 10, 90, (80, 90), (2, 4), 0.5, 0])
        polarisasi = rng.choice(["minimal", "stabil"] if target == 0 else ["maksimal", "minimal", "stabil", None])
        besar = target[1] if isinstance(target, tuple) else target
        realisasi = None if rng.random() < 0.06 else rng.choice([0, besar, round(besar * rng.uniform(0.4, 1.6), 2)])
        satu: Kamus = {"nip": nip, "indikator": f"Indikator {i + 1}", "target": target, "realisasi": realisasi}
        if rng.random() < 0.1:
            satu |= {"target": None, "realisasi": None, "rating": rng.choice(RATING)}
        satu |= {"polarisasi": polarisasi, "jenis": rng.choice(["utama", "utama", "tambahan", None])}
        satu |= {"aspek": rng.choice(["kuantitas", "mutu", "waktu"])}
        baris.append(satu)
    pakai = [satu for satu in baris if _dipakai(satu, rubrik["komponen"].get("hasil_kerja", {}))]
    if rng.random() < 0.8 and pakai:
        potong = sorted(rng.sample(range(1, 100), len(pakai) - 1))
        for satu, (awal, akhir) in zip(pakai, zip([0, *potong], [*potong, 100], strict=True), strict=True):
            satu["bobot"] = akhir - awal
    return baris


def _dipakai(satu: Kamus, komponen: Kamus) -> bool:
    return (
        satu.get("rating") is None
        and ("jenis" not in komponen or (satu["jenis"] or "utama") in komponen["jenis"])
        and ("aspek" not in komponen or satu["aspek"] in komponen["aspek"])
    )


def _formulir(rng: Random, nips: list[str], i: int, rubrik: Kamus) -> list[Kamus]:
    """Forms of each role about one person: named raters once each, nameless ones as often as they like."""
    lain = nips[:i] + nips[i + 1 :]
    hasil: list[Kamus] = []
    for peran in rubrik["penilai"]:
        banyak = 1 if peran == "diri" else rng.choice([0, 1, 1, 2, 3, 6])
        for k in range(banyak):
            penilai = nips[i] if peran == "diri" else (lain[k] if k < len(lain) and rng.random() < 0.7 else None)
            skor = {
                b: rng.choice([None, *[_tanda(rng, rubrik, komponen, peran)] * 12])
                for komponen in rubrik["komponen"].values()
                if komponen["dari"] == "penilaian" and peran in komponen.get("penilai", rubrik["penilai"])
                for b in komponen["butir"]
            }
            if any(isi is not None for isi in skor.values()):
                hasil.append({"nip": nips[i], "peran": peran, "penilai_nip": penilai, "skor": skor})
    return hasil


def _tanda(rng: Random, rubrik: Kamus, komponen: Kamus, peran: str) -> int:
    isi = komponen.get("penilai", rubrik["penilai"])[peran]
    skala = (isi.get("skala") if isinstance(isi, dict) else None) or rubrik["skala"]
    return rng.randint(skala["min"], skala["maks"])


def _rating(rng: Random, nips: list[str]) -> list[Kamus]:
    peluang = rng.choice([0, 0, 0.5])
    return [
        {
            "nip": nip,
            "hasil_kerja": rng.choice(RATING),
            "perilaku_kerja": rng.choice(RATING),
            "predikat": rng.choice(EKSPOR),
        }
        for nip in nips
        if rng.random() < peluang
    ]


def _standar(rng: Random, butir: list[str], nips: list[str]) -> list[Kamus]:
    hasil: list[Kamus] = []
    for satu in butir:
        if rng.random() < 0.15:
            hasil.append({"butir": satu, "level": 3.5, "nip": rng.choice(nips)})
        if rng.random() < 0.15:
            hasil.append({"butir": satu, "level": 2, "jabatan": "Pengadministrasi"})
        if rng.random() < 0.15:
            hasil.append({"butir": satu, "level": 4, "jenjang": "terampil"})
    return hasil


def _data(rng: Random, nips: list[str]) -> dict[str, list[Kamus]]:
    hari = [date(2026, 1, 1) + timedelta(days=i) for i in range(60)]
    rng.shuffle(hari)
    return {
        "kehadiran": [
            {"nip": nip, "hadir": rng.randint(10, 22), "hari_kerja": 22}
            for nip in nips
            for _ in range(rng.choice([0, 1, 1, 2]))
        ],
        "skm": [
            {"unit_kerja": unit, "tanggal": hari.pop(), "indeks": rng.choice([25, 62.5, 76.61, 88.3, 100])}
            for unit in UNIT
            for _ in range(rng.choice([0, 1, 1, 2]))
        ],
        "inovasi": [
            {"nip": nip, "poin": rng.choice([1, 2, 4.5])} for nip in nips for _ in range(rng.choice([0, 0, 1, 2]))
        ],
        "disiplin": [
            {"nip": nip, "tingkat": rng.choice(["ringan", "sedang", "Berat"])} for nip in nips if rng.random() < 0.2
        ],
    }
