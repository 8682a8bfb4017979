"""The slow, obvious scorer: levels, gaps, JPM, trainings, and what anonymity hides."""

from __future__ import annotations

from typing import Any

from acuan.orakel_dasar import Kamus, bulat, ke_skala, milik

JPM = ((80, "Memenuhi Syarat"), (68, "Masih Memenuhi Syarat"), (0, "Kurang Memenuhi Syarat"))


def tampilkan_butir(satu: Kamus, dunia: Kamus, rubrik: Kamus, butir: dict[str, dict[str, Kamus]]) -> dict[str, Kamus]:
    """Add level, standar, kesenjangan and the felt gap to every butir that applies."""
    cara, skala = rubrik.get("konversi_skala", "proporsional"), rubrik.get("skala") or {"min": 1, "maks": 5}
    dari = rubrik.get("kesenjangan", {}).get("dari", ["nilai"])
    hasil: dict[str, Kamus] = {}
    for komponen, kumpulan in butir.items():
        for kunci, isi in kumpulan.items():
            aturan = rubrik["komponen"][komponen]["butir"][kunci]
            standar = _standar(satu, kunci, aturan, dunia)
            uji = [k["level"] for k in milik(dunia.get("kompetensi", []), satu["nip"]) if k["butir"] == kunci]
            level = ke_skala(isi["nilai"], skala, cara) if isi["nilai"] is not None else None
            level = uji[0] if uji else level
            beda = level - standar if None not in (level, standar) else None
            sendiri = isi["peran"].get("diri")
            rasa = ke_skala(sendiri["nilai"], skala, cara) - standar if sendiri and standar is not None else None
            hasil[kunci] = {
                **isi,
                "level": level,
                "standar": standar,
                "kesenjangan": beda,
                "celah": beda if "nilai" in dari else None,
                "rasa": rasa if "diri" in dari else None,
                "bobot": aturan.get("bobot", 1),
            }
    return hasil


def _standar(satu: Kamus, kunci: str, aturan: Kamus, dunia: Kamus) -> float | None:
    for kolom in ("nip", "jabatan", "jenjang"):
        for baris in dunia.get("standar", []):
            if baris["butir"] == kunci and baris.get(kolom) and baris[kolom] == satu[kolom]:
                return baris["level"]
    standar = aturan.get("standar")
    return standar.get(satu["jenjang"], standar.get("lainnya")) if isinstance(standar, dict) else standar


def _sembunyi(peran: dict[str, Kamus], tampil_min: int) -> set[str]:
    """Roles whose mean must not be shown."""
    sembunyi = {nama for nama, isi in peran.items() if isi["n"] < tampil_min and nama not in {"atasan", "diri"}}
    for kumpulan in (
        [nama for nama in peran if peran[nama]["ikut"]],
        list(peran),
    ):  # what does not count covers nothing
        lain = [nama for nama in kumpulan if nama not in sembunyi and nama != "diri"]
        if len(sembunyi & set(kumpulan)) == 1 and lain:
            sembunyi.add(min(lain, key=lambda nama: peran[nama]["n"]))
    return sembunyi


def bulatkan_butir(isi: Kamus, rubrik: Kamus, desimal: int) -> Kamus:
    """One butir as nilai.json shows it."""
    sembunyi = _sembunyi(isi["peran"], rubrik.get("tampil_min", 3))
    return {
        "nilai": bulat(isi["nilai"], desimal),
        "peran": {
            nama: {"nilai": None if nama in sembunyi else bulat(p["nilai"], desimal), "n": p["n"]}
            for nama, p in isi["peran"].items()
        },
        "level": bulat(isi["level"], desimal),
        "standar": isi["standar"],
        "kesenjangan": bulat(isi["kesenjangan"], desimal),
        "dirasakan": isi["rasa"] is not None and bulat(isi["rasa"], desimal) < 0,
    }


def kesenjangan_orang(butir: dict[str, Kamus], dunia: Kamus, rubrik: Kamus) -> tuple[list[str], list[str]]:
    """Gaps in order of bobot times size, and the trainings that answer them, each once."""
    desimal = rubrik.get("nilai", {}).get("desimal", 2)
    daftar = []
    for kunci, isi in butir.items():
        for beda in (isi["celah"], isi["rasa"]):
            if beda is not None and bulat(beda, desimal) < 0:
                daftar.append((bulat(isi["bobot"] * -beda, 9), -beda, kunci))
                break
    daftar.sort(key=lambda satu: -satu[0])
    pelatihan: list[str] = []
    for _, besar, kunci in daftar:
        calon = [p for p in dunia.get("pelatihan") or rubrik.get("pelatihan", []) if kunci in p["butir"]]
        if calon and (pilihan := min(calon, key=lambda p: _urut_pelatihan(p, besar))["kode"]) not in pelatihan:
            pelatihan.append(pilihan)
    return [kunci for _, _, kunci in daftar], pelatihan


def _urut_pelatihan(p: Kamus, besar: float) -> tuple[Any, ...]:
    naik = p.get("kenaikan_level", 1)
    cukup = naik >= besar - 1e-9
    return (not p.get("wajib", False), not cukup, naik if cukup else -naik, p["biaya"], p["kode"])


def jpm_orang(butir: dict[str, Kamus], desimal: int) -> Kamus:
    """JPM over the butir that have both level and standar, and its category."""
    punya = [(isi["level"], isi["standar"]) for isi in butir.values() if None not in (isi["level"], isi["standar"])]
    if not punya:
        return {"jpm": None, "jpm_kategori": None}
    jpm = sum(min(level, standar) for level, standar in punya) / sum(standar for _, standar in punya) * 100
    return {
        "jpm": bulat(jpm, desimal),
        "jpm_kategori": next(nama for mulai, nama in JPM if bulat(jpm, desimal) >= mulai),
    }


def kebutuhan_unit(orang: dict[str, Kamus], dunia: Kamus, rubrik: Kamus) -> set[tuple[str, str]]:
    """(unit, butir) where at least ``unit_min`` of the unit's people who were measured in the butir have a gap."""
    batas = rubrik.get("kesenjangan", {}).get("unit_min", 0.4)
    dari = rubrik.get("kesenjangan", {}).get("dari", ["nilai"])
    kelompok: dict[tuple[str, str], list[float]] = {}
    for satu in dunia["pegawai"] if "nilai" in dari else []:
        for kunci, isi in orang[satu["nip"]].get("butir", {}).items():
            if isi["kesenjangan"] is not None:
                kelompok.setdefault((satu["unit_kerja"], kunci), []).append(isi["kesenjangan"])
    return {kunci for kunci, isi in kelompok.items() if sum(beda < 0 for beda in isi) / len(isi) >= batas}
