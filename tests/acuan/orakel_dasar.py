"""The slow, obvious scorer, first half: from marks, targets and tables to komponen. Written from SPESIFIKASI §4 alone.

Nothing here imports asnkin. People, rows and rubrics are plain dictionaries; a blank is None; a rubric is the mapping
that its YAML file holds.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fnmatch import fnmatchcase
from itertools import pairwise
from statistics import median
from typing import Any

Kamus = dict[str, Any]


def bulat(nilai: float | None, desimal: int = 2) -> float | None:
    """Round half away from zero after adding 1e-9 in the value's direction."""
    if nilai is None:
        return None
    besar = (Decimal(abs(nilai)) + Decimal("1e-9")).quantize(Decimal(1).scaleb(-desimal), rounding=ROUND_HALF_UP)
    return float(besar if nilai >= 0 else -besar) + 0.0


def milik(baris: list[Kamus], nip: str) -> list[Kamus]:
    """Rows of one person."""
    return [satu for satu in baris if satu["nip"] == nip]


def berlaku(orang: Kamus, pola: Kamus | None) -> bool:
    """Tell whether every column matches one of its patterns."""
    return all(
        any(fnmatchcase(str(orang.get(kolom) or "").casefold(), satu.casefold()) for satu in daftar)
        for kolom, daftar in (pola or {}).items()
    )


def capaian(baris: Kamus, batas: list[float]) -> float | None:
    """Capaian of one indicator in per cent; None where target or realisasi is blank."""
    target, realisasi = baris["target"], baris["realisasi"]
    if target is None or realisasi is None:
        return None
    if isinstance(target, tuple):
        bawah, atas = target
        target = realisasi if bawah <= realisasi <= atas else bawah if realisasi < bawah else atas
    if target == realisasi:
        hasil = 100.0
    elif target == 0:
        hasil = 0.0
    elif baris["polarisasi"] == "minimal":
        hasil = (2 - realisasi / target) * 100
    elif baris["polarisasi"] == "stabil":
        hasil = (1 - abs(realisasi - target) / target) * 100
    else:
        hasil = realisasi / target * 100
    return min(max(hasil, 0.0, batas[0]), batas[1])


def konversi(nilai: float, komponen: Kamus) -> float:
    """From capaian to nilai: rounded where the rubric says so, then along the line between two points."""
    if komponen.get("bulatkan_capaian") is not None:
        nilai = bulat(nilai, komponen["bulatkan_capaian"])
    titik = komponen.get("konversi")
    if not titik:
        return nilai
    if nilai <= titik[0][0]:
        return titik[0][1]
    for (x0, y0), (x1, y1) in pairwise(titik):
        if nilai <= x1:
            return y0 + (y1 - y0) * (nilai - x0) / (x1 - x0)
    return titik[-1][1]


def kualitatif(baris: Kamus) -> bool:
    """A row with a rating and without numbers."""
    return bool(baris.get("rating")) and (baris["target"] is None or baris["realisasi"] is None)


def komponen_target(baris: list[Kamus], komponen: Kamus) -> float | None:
    """Weighted capaian of one person's rows."""
    pakai = [
        satu
        for satu in baris
        if not kualitatif(satu)
        and ("jenis" not in komponen or (satu.get("jenis") or "utama") in komponen["jenis"])
        and ("aspek" not in komponen or satu.get("aspek") in komponen["aspek"])
    ]
    rata = all(satu.get("bobot") is None for satu in pakai)
    jumlah = bobot = 0.0
    for satu in pakai:
        nilai = capaian(satu, komponen.get("batas", [0, 120]))
        if nilai is None:
            match komponen.get("jika_kosong", "tolak"):
                case "tolak":
                    return None
                case "abaikan":
                    continue
                case "nol":
                    nilai = 0.0
        if komponen.get("konversi_per") == "indikator":
            nilai = konversi(nilai, komponen)
        w = 1.0 if rata else satu["bobot"]
        jumlah += w * nilai
        bobot += w
    if bobot == 0:
        return None
    return jumlah / bobot if komponen.get("konversi_per") == "indikator" else konversi(jumlah / bobot, komponen)


def ke_seratus(skor: float, skala: Kamus, cara: str) -> float:
    """One role's mean mark on 0-100."""
    if cara == "rentang":
        return (skor - skala["min"]) / (skala["maks"] - skala["min"]) * 100
    return skor / skala["maks"] * 100


def ke_skala(nilai: float, skala: Kamus, cara: str) -> float:
    """A 0-100 value back on the rater scale."""
    if cara == "rentang":
        return skala["min"] + nilai / 100 * (skala["maks"] - skala["min"])
    return nilai / 100 * skala["maks"]


def gabung_skor(skor: list[float], cara: str) -> float:
    """The mean of a role's marks in the way that the role wants."""
    if cara == "median":
        return median(skor)
    if cara == "rata_pangkas" and len(skor) >= 5:
        skor = sorted(skor)[1:-1]
    return sum(skor) / len(skor)


def penilai_komponen(rubrik: Kamus, komponen: Kamus) -> dict[str, Kamus]:
    """Roles of a komponen, each written out."""
    peran = komponen.get("penilai") or rubrik.get("penilai", {})
    return {kunci: isi if isinstance(isi, dict) else {"bobot": isi} for kunci, isi in peran.items()}


def nilai_butir(rubrik: Kamus, komponen: Kamus, kunci: str, orang: Kamus, formulir: list[Kamus]) -> Kamus:
    """One butir of one person: nilai (None = no role counts) and each role's mean and number of marks."""
    cara = rubrik.get("konversi_skala", "proporsional")
    peran: Kamus = {}
    jumlah = bobot = 0.0
    for nama, penilai in penilai_komponen(rubrik, komponen).items():
        skor = [f["skor"][kunci] for f in formulir if f["peran"] == nama and f["skor"].get(kunci) is not None]
        if not skor or not berlaku(orang, penilai.get("berlaku")):
            continue
        skala = penilai.get("skala") or rubrik.get("skala") or {"min": 1, "maks": 5}
        nilai = ke_seratus(gabung_skor(skor, penilai.get("gabung", "rata")), skala, cara)
        peran[nama] = {"nilai": nilai, "n": len(skor), "ikut": len(skor) >= penilai.get("min", 1)}
        if len(skor) >= penilai.get("min", 1):
            jumlah += penilai["bobot"] * nilai
            bobot += penilai["bobot"]
    return {"nilai": jumlah / bobot if bobot else None, "peran": peran}


def komponen_penilaian(komponen: Kamus, butir: dict[str, Kamus]) -> float | None:
    """Weighted mean of the butir that apply; ``butir`` holds exactly those."""
    jumlah = bobot = 0.0
    for kunci, aturan in komponen["butir"].items():
        if kunci not in butir:
            continue
        nilai = butir[kunci]["nilai"]
        if nilai is None:
            match komponen.get("jika_kosong", "tolak"):
                case "tolak":
                    return None
                case "abaikan":
                    continue
                case "nol":
                    nilai = 0.0
        w = aturan.get("bobot", 1)
        jumlah += w * nilai
        bobot += w
    return jumlah / bobot if bobot else None


def angka_data(bagian: Kamus, orang: Kamus, data: dict[str, list[Kamus]], bawaan: str) -> float | None:
    """A figure from a keyed table; None without rows."""
    kunci = bagian.get("kunci", "nip")
    baris = [satu for satu in data.get(bagian["lembar"], []) if satu[kunci] == orang[kunci]]
    if "rasio" in bagian:
        atas, bawah = bagian["rasio"]
        pembagi = sum(satu[bawah] for satu in baris)
        return sum(satu[atas] for satu in baris) / pembagi if pembagi else None
    peta = bagian.get("peta")
    isi = [
        (satu.get("tanggal"), peta[satu[bagian["kolom"]].lower()] if peta else satu[bagian["kolom"]]) for satu in baris
    ]
    angka = [nilai for _, nilai in isi]
    if not angka:
        return None
    gabung = {
        "rata": sum(angka) / len(angka),
        "jumlah": sum(angka),
        "maks": max(angka),
        "min": min(angka),
    }
    cara = bagian.get("gabung", bawaan)
    return max(isi)[1] if cara == "terakhir" else gabung[cara]


def komponen_data(komponen: Kamus, orang: Kamus, data: dict[str, list[Kamus]]) -> float | None:
    """A figure from a keyed table on 0-100, capped at both ends."""
    nilai = angka_data(komponen, orang, data, "rata")
    if nilai is None:
        return None
    bawah, atas = komponen.get("skala", [0, 100])
    return min(max((nilai - bawah) / (atas - bawah) * 100, 0.0), 100.0)
