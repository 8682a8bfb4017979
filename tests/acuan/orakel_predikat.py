"""The slow, obvious scorer: predikat, by thresholds or by the 3 x 3 matrix of PermenPANRB 6/2022."""

from __future__ import annotations

from acuan.orakel_dasar import Kamus, bulat, capaian, milik

KUADRAN = {
    ("di_atas", "di_atas"): "Sangat Baik",
    ("di_atas", "sesuai"): "Baik",
    ("sesuai", "di_atas"): "Baik",
    ("sesuai", "sesuai"): "Baik",
    ("di_bawah", "di_atas"): "Butuh Perbaikan",
    ("di_bawah", "sesuai"): "Butuh Perbaikan",
    ("di_atas", "di_bawah"): "Kurang/Misconduct",
    ("sesuai", "di_bawah"): "Kurang/Misconduct",
    ("di_bawah", "di_bawah"): "Sangat Kurang",
}
URUT_KUADRAN = ("Sangat Baik", "Baik", "Butuh Perbaikan", "Kurang/Misconduct", "Sangat Kurang")


def predikat(satu: Kamus, isi: Kamus, dunia: Kamus, rubrik: Kamus) -> Kamus:
    """The computed predikat, the one that holds after a decision or an export, and the two axes."""
    desimal = rubrik.get("nilai", {}).get("desimal", 2)
    kuadran = None
    if "ambang" in rubrik["predikat"]:
        hitung = _ambang(bulat(isi["nilai_akhir"], desimal), isi["tambahan"], rubrik["predikat"]["ambang"])
    else:
        hitung, kuadran = _kuadran(satu, isi, dunia, rubrik, desimal)
    putusan = [k["predikat_baru"] for k in milik(dunia["keberatan"], satu["nip"]) if k["predikat_baru"]]
    putusan += [p["predikat"] for p in milik(dunia["penetapan"], satu["nip"])]
    if "kuadran" in rubrik["predikat"]:
        putusan += [r["predikat"] for r in milik(dunia.get("rating", []), satu["nip"]) if r.get("predikat")]
    return {
        "predikat_hitung": hitung,
        "predikat": putusan[0] if putusan else hitung,
        "kuadran": kuadran,
    }


def _ambang(akhir: float | None, tambahan: dict[str, float], kelas: list[Kamus]) -> str | None:
    if akhir is None:
        return None
    for satu in kelas:
        if akhir >= satu["mulai"] and all(tambahan[t] > 0 for t in satu.get("syarat", [])):
            return satu["nama"]
    return None


def _kuadran(satu: Kamus, isi: Kamus, dunia: Kamus, rubrik: Kamus, desimal: int) -> tuple[str | None, Kamus]:
    rating = (milik(dunia.get("rating", []), satu["nip"]) or [{}])[0]
    sumbu: Kamus = {}
    for nama, aturan in rubrik["predikat"]["kuadran"].items():
        if rating.get(nama):
            sumbu[nama] = rating[nama]
        elif aturan.get("cara") == "mayoritas":
            sumbu[nama] = _mayoritas(milik(dunia["target"], satu["nip"]), aturan, rubrik)
        else:
            sumbu[nama] = _rating(bulat(isi["komponen"][aturan["komponen"]], desimal), aturan)
    dari_rating = bool(rating.get("hasil_kerja") and rating.get("perilaku_kerja"))
    if not all(sumbu.values()) or (isi["nilai_akhir"] is None and not dari_rating):
        return None, sumbu
    return KUADRAN[sumbu["hasil_kerja"], sumbu["perilaku_kerja"]], sumbu


def _rating(nilai: float | None, aturan: Kamus) -> str | None:
    if nilai is None:
        return None
    if nilai >= aturan["di_atas"]:
        return "di_atas"
    return "sesuai" if nilai >= aturan["sesuai"] else "di_bawah"


def _mayoritas(baris: list[Kamus], aturan: Kamus, rubrik: Kamus) -> str | None:
    """Annex IV.B.3.d. A row with neither rating nor capaian follows the target komponen's ``jika_kosong``."""
    target = next((k for k in rubrik["komponen"].values() if k["dari"] == "target"), {})
    desimal = rubrik.get("nilai", {}).get("desimal", 2)
    rating = []
    for satu in baris:
        angka = bulat(capaian(satu, target.get("batas", [0, 120])), desimal)
        isi = satu.get("rating") or _rating(angka, aturan)
        match target.get("jika_kosong", "tolak") if isi is None else "":
            case "tolak":
                return None
            case "abaikan":
                continue
        rating.append((satu.get("jenis") or "utama", isi or "di_bawah"))
    if not rating:
        return None
    if sum(isi == "di_atas" for _, isi in rating) * 2 > len(rating) and ("utama", "di_bawah") not in rating:
        return "di_atas"
    return "di_bawah" if sum(isi == "di_bawah" for _, isi in rating) * 2 > len(rating) else "sesuai"
