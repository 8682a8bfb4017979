"""The slow, obvious scorer, second half: from komponen to all of nilai.json. Written from SPESIFIKASI §4 and §5.

``nilai(dunia, rubrik)`` gives {nip: person} with the keys of nilai.json. A ``dunia`` (world) holds plain rows:
``pegawai``, ``target``, ``penilaian`` (one row a form, marks in ``skor``), ``rating``, ``standar``, ``kompetensi``,
``penetapan``, ``keberatan``, ``pelatihan``, ``data`` (keyed tables by sheet) and ``sebelumnya`` (nip -> best earlier
nilai dasar).
"""

from __future__ import annotations

from acuan.orakel_butir import bulatkan_butir, jpm_orang, kesenjangan_orang, tampilkan_butir
from acuan.orakel_dasar import (
    Kamus,
    angka_data,
    berlaku,
    bulat,
    komponen_data,
    komponen_penilaian,
    komponen_target,
    milik,
    nilai_butir,
)
from acuan.orakel_predikat import URUT_KUADRAN, predikat

TIDAK_DINILAI = ("*cltn*", "*pensiun*")


def nilai(dunia: Kamus, rubrik: Kamus) -> dict[str, Kamus]:
    """Score the whole world."""
    orang = {satu["nip"]: _orang(satu, dunia, rubrik) for satu in dunia["pegawai"]}
    dalam = rubrik.get("peringkat", {}).get("dalam", [])
    kelompok = {satu["nip"]: satu for satu in dunia["pegawai"]}
    for nip, isi in orang.items():
        isi["peringkat"] = _peringkat(isi, list(orang.values()), rubrik)
        isi["peringkat_dalam"] = {
            kolom: _peringkat(isi, [o for n, o in orang.items() if kelompok[n][kolom] == kelompok[nip][kolom]], rubrik)
            for kolom in dalam
        }
    return orang


def _orang(satu: Kamus, dunia: Kamus, rubrik: Kamus) -> Kamus:
    desimal = rubrik.get("nilai", {}).get("desimal", 2)
    if berlaku(satu, {"kedudukan_hukum": list(TIDAK_DINILAI)}):
        return {"status": "tidak dinilai", "nilai_akhir": None, "predikat": None, "nilai_dasar": None}
    formulir = milik(dunia["penilaian"], satu["nip"])
    butir: dict[str, dict[str, Kamus]] = {}
    for kunci, komponen in rubrik["komponen"].items():
        if komponen["dari"] == "penilaian":
            butir[kunci] = {
                b: nilai_butir(rubrik, komponen, b, satu, formulir)
                for b, aturan in komponen["butir"].items()
                if berlaku(satu, aturan.get("berlaku"))
            }
    isi = _angka(satu, dunia, rubrik, butir)
    tampil = tampilkan_butir(satu, dunia, rubrik, butir)
    kesenjangan, pelatihan = kesenjangan_orang(tampil, dunia, rubrik)
    jpm = jpm_orang(tampil, desimal)
    putusan = predikat(satu, isi, dunia, rubrik)
    return {
        "status": _status(isi, putusan["predikat_hitung"]),
        **_bulatkan(isi, desimal),
        **putusan,
        "butir": {b: bulatkan_butir(tampil[b], rubrik, desimal) for b in tampil},
        "kesenjangan_urut": kesenjangan,
        "pelatihan": pelatihan,
        **jpm,
    }


def _angka(satu: Kamus, dunia: Kamus, rubrik: Kamus, butir: dict[str, dict[str, Kamus]]) -> Kamus:
    """Komponen, kontribusi, tambahan, nilai dasar and nilai akhir, unrounded."""
    nilai_komponen: dict[str, float | None] = {}
    for kunci, komponen in rubrik["komponen"].items():
        match komponen["dari"]:
            case "target":
                hasil = komponen_target(milik(dunia["target"], satu["nip"]), komponen)
            case "penilaian":
                hasil = komponen_penilaian(komponen, butir[kunci])
            case _:
                hasil = komponen_data(komponen, satu, dunia["data"])
        nilai_komponen[kunci] = 0.0 if hasil is None and komponen.get("jika_kosong") == "nol" else hasil
    ada = [kunci for kunci, isi in nilai_komponen.items() if isi is not None]
    tolak = [
        kunci
        for kunci, isi in nilai_komponen.items()
        if isi is None and rubrik["komponen"][kunci].get("jika_kosong", "tolak") == "tolak"
    ]
    lengkap = bool(ada) and not tolak
    jumlah = sum(rubrik["komponen"][kunci]["bobot"] for kunci in ada)
    kontribusi = {
        kunci: rubrik["komponen"][kunci]["bobot"] * nilai_komponen[kunci] / jumlah if kunci in ada and lengkap else None
        for kunci in nilai_komponen
    }
    dasar = sum(kontribusi[kunci] for kunci in ada) if lengkap else None
    tambahan = {kunci: _tambahan(t, satu, dunia, dasar) for kunci, t in rubrik.get("tambahan", {}).items()}
    bawah, atas = rubrik.get("nilai", {}).get("batas", [0, 100])
    akhir = min(max(dasar + sum(tambahan.values()), bawah), atas) if lengkap else None
    return {
        "komponen": nilai_komponen,
        "kontribusi": kontribusi,
        "tambahan": tambahan,
        "nilai_dasar": dasar,
        "nilai_akhir": akhir,
    }


def _tambahan(aturan: Kamus, satu: Kamus, dunia: Kamus, dasar: float | None) -> float:
    if aturan["dari"] == "sebelumnya":
        lalu = dunia.get("sebelumnya", {}).get(satu["nip"])
        if lalu is None or dasar is None:
            return 0.0
        return min(aturan["maks"], max(0.0, dasar - lalu) * aturan["per_poin"])
    poin = angka_data(aturan, satu, dunia["data"], "jumlah")
    return 0.0 if poin is None else min(poin, aturan.get("maks", poin))


def _bulatkan(isi: Kamus, desimal: int) -> Kamus:
    return {
        "komponen": {kunci: bulat(n, desimal) for kunci, n in isi["komponen"].items()},
        "kontribusi": {kunci: bulat(n, 4) for kunci, n in isi["kontribusi"].items()},
        "tambahan": {kunci: bulat(n, desimal) for kunci, n in isi["tambahan"].items()},
        "nilai_dasar": bulat(isi["nilai_dasar"], desimal),
        "nilai_akhir": bulat(isi["nilai_akhir"], desimal),
    }


def _status(isi: Kamus, predikat: str | None) -> str:
    if isi["nilai_akhir"] is not None:
        return "lengkap"
    return "tanpa nilai" if predikat else "belum lengkap"


def _kunci(isi: Kamus, rubrik: Kamus) -> list[float]:
    """Ranking keys, an empty value below every other."""
    kosong = float("-inf")
    hasil: list[float] = []
    for kunci in rubrik.get("peringkat", {}).get("urut", ["nilai_akhir"]):
        if kunci == "nilai_akhir":
            angka = isi["nilai_akhir"]
        elif kunci == "predikat":
            kelas = rubrik["predikat"].get("ambang")
            urut = [satu["nama"] for satu in kelas] if kelas else list(URUT_KUADRAN)
            angka = -urut.index(isi["predikat_hitung"]) if isi["predikat_hitung"] else None
        elif kunci in rubrik["komponen"]:
            angka = isi["komponen"][kunci]
        else:
            angka = isi["butir"].get(kunci, {}).get("nilai")
        hasil.append(kosong if angka is None else angka)
    return hasil


def _peringkat(isi: Kamus, semua: list[Kamus], rubrik: Kamus) -> int | None:
    """One more than the number of people who are better."""
    urut = rubrik.get("peringkat", {}).get("urut", ["nilai_akhir"])
    boleh = {"lengkap", "tanpa nilai"} if urut[0] == "predikat" else {"lengkap"}
    if isi["status"] not in boleh:
        return None
    return 1 + sum(lain["status"] in boleh and _kunci(lain, rubrik) > _kunci(isi, rubrik) for lain in semua)


def urutan(orang: dict[str, Kamus], pegawai: list[Kamus]) -> list[str]:
    """NIPs of those who are ranked, as a report lists them: by rank, inside a tie by nama, then nip."""
    nama = {satu["nip"]: satu["nama"] for satu in pegawai}
    return sorted((n for n, o in orang.items() if o["peringkat"]), key=lambda n: (orang[n]["peringkat"], nama[n], n))
