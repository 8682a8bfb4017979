"""The sheet that explains a rubric to the staff it scores: what, by whom, how, with an example, and how to object."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, assert_never

from asnkin.laporan.html.halaman import susun
from asnkin.laporan.html.langkah import langkah
from asnkin.laporan.html.metode import KATA_GABUNG, metode
from asnkin.laporan.penjelasan import ARTI_ANGKA_KREDIT, aturan_penghargaan, aturan_wajib
from asnkin.laporan.tampil import angka_ringkas, deretan, label
from asnkin.penilaian.anonim import ATASAN, DIRI
from asnkin.rubrik.latihan import latih_target
from asnkin.rubrik.model import KomponenData, KomponenPenilaian, KomponenTarget, TambahanSebelumnya

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asnkin.analisis.contoh.hitung import Contoh
    from asnkin.rubrik.model import Komponen, Penilai, Rubrik

_TAG: Final = re.compile(r"<[^>]+>")
_TEMPLAT: Final = "sosialisasi.html.j2"
_GAYA: Final = "sosialisasi.css"
# class of the page -> characters that fit on one sheet of paper in its size of print, the largest first
_UKURAN: Final = {"besar": 3800, "sedang": 4250, "agak-kecil": 4800}
_PERIODE: Final = {
    "bulanan": "setiap bulan", "triwulan": "setiap triwulan", "semester": "setiap semester", "tahunan": "setiap tahun",
}  # fmt: skip
_BILANGAN: Final = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")
_BANYAK_BARIS: Final = {
    "rata": "beberapa catatan dirata-rata", "jumlah": "beberapa catatan dijumlahkan", "maks": "yang terbesar dihitung",
    "min": "yang terkecil dihitung", "terakhir": "yang terakhir dihitung",
}  # fmt: skip
# what each top-level key of a rubric settles, for readers who have never seen one
_BAGIAN: Final = {
    "periode": "jangka penilaian",
    "skala": "skala skor",
    "konversi_skala": "cara membawa skor ke 0 sampai 100",
    "penilai": "siapa yang menilai dan bobotnya",
    "wajib_alasan": "skor yang harus beralasan",
    "tampil_min": "batas tampilnya rata-rata penilai",
    "komponen": "komponen, butir, dan bobotnya",
    "tambahan": "poin tambahan dan pengurangan",
    "nilai": "batas nilai akhir",
    "predikat": "ambang predikat",
    "peringkat": "urutan peringkat",
    "kesenjangan": "batas kebutuhan pelatihan unit",
    "pelatihan": "katalog pelatihan",
    "pelatihan_wajib": "kewajiban mengikuti pelatihan",
    "penghargaan": "syarat calon penghargaan",
    "talenta": "ambang pemetaan talenta",
    "angka_kredit": "angka kredit",
    "pola_distribusi": "pembandingan sebaran predikat",
    "tidak_dinilai": "siapa yang tidak dinilai",
}


@dataclass(frozen=True, slots=True)
class Penjelasan:
    """What the sheet is made of; ``kebijakan``: the top-level keys that are local policy, () where nobody says."""

    rubrik: Rubrik
    contoh: Contoh
    kebijakan: Sequence[str]
    sha256: str
    versi: str


@dataclass(frozen=True, slots=True)
class Kelompok:
    """The raters of some komponen: their names joined, and for each role its name, weight and what is special."""

    nama: str
    peran: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Bagian:
    """One part of the score: its share as printed and in per cent (for the bar), and where it comes from."""

    nama: str
    bobot: str
    lebar: float
    uraian: str


def tulis_sosialisasi(isi: Penjelasan) -> bytes:
    """Return the sheet as UTF-8 bytes, one page of A4 for a rubric of usual size; the same input, the same bytes.

    It is put together twice: how much text there is decides how large it is printed.
    """
    rubrik = isi.rubrik
    cara, orang = metode(rubrik), isi.contoh.hasil.pegawai.iloc[0].to_dict()
    konteks = {
        "rubrik": rubrik,
        "isi": isi,
        "setiap": _PERIODE[rubrik.periode],
        "bagian": _bagian(rubrik),
        "terukur": _terukur(rubrik),
        "tambahan": [(rubrik.nama_komponen(kunci), _uraian_tambahan(kunci, rubrik)) for kunci in rubrik.tambahan],
        "penilai": _penilai(rubrik),
        "ambang": cara.ambang,
        "matriks": cara.matriks,
        "skor": _skor(rubrik),
        "rahasia": _rahasia(rubrik),
        "orang": orang,
        "kuadran": [label(orang[f"kuadran_{satu}"]) for satu in ("hasil_kerja", "perilaku_kerja")],
        "peran_contoh": _siapa(isi.contoh),
        "langkah": langkah(rubrik, isi.contoh),
        "akibat": _akibat(rubrik),
        "kebijakan": deretan([_BAGIAN[satu] for satu in isi.kebijakan]),
    }
    badan = susun(_TEMPLAT, konteks | {"ukuran": ""}, _GAYA).decode().partition("<body>")[2]
    panjang = len(" ".join(_TAG.sub("", badan).split()))
    ukuran = next((nama for nama, muat in _UKURAN.items() if panjang <= muat), "")
    return susun(_TEMPLAT, konteks | {"ukuran": ukuran}, _GAYA)


def _bagian(rubrik: Rubrik) -> list[Bagian]:
    jumlah = sum(satu.bobot for satu in rubrik.komponen.values())
    return [
        Bagian(
            nama=rubrik.nama_komponen(kunci),
            bobot=_bobot(satu.bobot, jumlah),
            lebar=satu.bobot / jumlah * 100,
            uraian=_uraian(rubrik, kunci, satu),
        )
        for kunci, satu in rubrik.komponen.items()
    ]


def _uraian(rubrik: Rubrik, kunci: str, komponen: Komponen) -> str:
    beralih = " Bila tidak ada, bobotnya beralih." if komponen.jika_kosong == "abaikan" else ""
    match komponen:
        case KomponenTarget():
            saring = deretan([*(komponen.jenis or []), *(komponen.aspek or [])])
            pilih = f" {saring}" if saring else ""
            uraian = f"Target{pilih} yang Anda sepakati dibandingkan dengan realisasinya."
        case KomponenPenilaian():
            uraian = _uraian_butir(rubrik, kunci, komponen)
        case KomponenData():
            kolom = " dibagi ".join(komponen.rasio or (komponen.kolom or "",)).replace("_", " ")
            milik = "unit kerja Anda" if komponen.kunci == "unit_kerja" else "Anda"
            uraian = f"Catatan {milik} pada lembar {komponen.lembar.replace('_', ' ')}: {kolom}."
        case _:
            assert_never(komponen)
    return uraian + beralih


def _uraian_butir(rubrik: Rubrik, kunci: str, komponen: KomponenPenilaian) -> str:
    """Say who gives marks and for what, the butir for everyone first."""
    semua = [satu.nama for satu in komponen.butir.values() if not satu.berlaku]
    tertentu = [satu.nama for satu in komponen.butir.values() if satu.berlaku]
    peran = deretan([label(satu).casefold() for satu in rubrik.penilai_komponen(kunci)])
    uraian = f"Skor dari {peran} untuk {_jajar(semua)}" if semua else f"Skor dari {peran}"
    if tertentu:
        uraian += f"; menurut tugas atau jabatan: {_jajar(tertentu)}"
    return f"{uraian}."


def _jajar(nama: Sequence[str]) -> str:
    """Join names; with semicolons where a name has commas of its own."""
    return "; ".join(nama) if any("," in satu for satu in nama) else deretan(nama)


def _bobot(bobot: float, jumlah: float) -> str:
    return f"{angka_ringkas(bobot / jumlah * 100, 1)} %"


def _uraian_tambahan(kunci: str, rubrik: Rubrik) -> str:
    tambahan = rubrik.tambahan[kunci]
    if isinstance(tambahan, TambahanSebelumnya) or tambahan.peta is None:
        kalimat = dict(zip(rubrik.tambahan, (cara for _, cara in metode(rubrik).tambahan), strict=True))[kunci]
        return f"{kalimat[0].upper()}{kalimat[1:]}."
    poin = ", ".join(f"{isi} {angka_ringkas(satu)}" for isi, satu in tambahan.peta.items())
    maks = "" if tambahan.maks is None else f"; paling banyak {angka_ringkas(tambahan.maks)} poin"
    kolom, lembar = (str(satu).replace("_", " ") for satu in (tambahan.kolom, tambahan.lembar))
    return f"Menurut {kolom} pada lembar {lembar}: {poin}; {_BANYAK_BARIS[tambahan.gabung]}{maks}."


def _penilai(rubrik: Rubrik) -> list[Kelompok]:
    """Put komponen with the same raters together."""
    kelompok: dict[tuple[tuple[str, str, str], ...], list[str]] = {}
    for kunci, komponen in rubrik.komponen.items():
        if isinstance(komponen, KomponenPenilaian):
            penilai = rubrik.penilai_komponen(kunci)
            jumlah = sum(satu.bobot for satu in penilai.values())
            peran = [(label(p), _bobot(satu.bobot, jumlah), _khusus(satu)) for p, satu in penilai.items()]
            kelompok.setdefault(tuple(peran), []).append(rubrik.nama_komponen(kunci))
    return [Kelompok(deretan(nama), peran) for peran, nama in kelompok.items()]


def _khusus(penilai: Penilai) -> str:
    """Say what is special about a role."""
    sebut = []
    if penilai.setelah:
        sebut.append(f"sesudah {label(penilai.setelah).casefold()}")
    if penilai.wajib:
        sebut.append("harus ada")
    if penilai.min > 1:
        sebut.append(f"dihitung mulai {penilai.min} skor")
    if penilai.gabung != "rata":
        sebut.append(KATA_GABUNG[penilai.gabung])
    if penilai.skala:
        sebut.append(f"skala {angka_ringkas(penilai.skala.min)} sampai {angka_ringkas(penilai.skala.maks)}")
    if penilai.berlaku:
        sebut.append("hanya pada tugas atau jabatan tertentu")
    return "; ".join(sebut)


def _terukur(rubrik: Rubrik) -> str:
    """Say how much of the weight lies on data and how much on people's judgement."""
    jumlah = sum(satu.bobot for satu in rubrik.komponen.values())
    orang = sum(satu.bobot for satu in rubrik.komponen.values() if isinstance(satu, KomponenPenilaian))
    data, pendapat = _bobot(jumlah - orang, jumlah), _bobot(orang, jumlah)
    if orang == jumlah:
        return "Seluruh nilai berasal dari skor penilai."
    if not orang:
        return "Seluruh nilai berasal dari data yang diukur, tidak ada yang berasal dari pendapat orang."
    return f"{data} nilai berasal dari data yang diukur (target dan catatan), {pendapat} dari skor penilai."


def _skor(rubrik: Rubrik) -> list[str]:
    """Say what the marks mean and which of them need a reason."""
    bawah, atas = (angka_ringkas(satu) for satu in (rubrik.skala.min, rubrik.skala.maks))
    standar = {str(satu.standar): satu.standar for satu in rubrik.semua_butir().values() if satu.standar is not None}
    arti = ""
    if len(standar) == 1 and not isinstance(satu := next(iter(standar.values())), dict):
        arti = f"; {angka_ringkas(satu)} berarti sesuai standar jabatan"
    kalimat = [f"Skor {bawah} sampai {atas}{arti}."]
    if rubrik.wajib_alasan:
        semua = deretan([*map(angka_ringkas, rubrik.wajib_alasan)])
        kalimat.append(f"Skor {semua} harus disertai alasan tertulis.")
    return kalimat


def _rahasia(rubrik: Rubrik) -> str:
    """Promise what the reports keep: who rated is never printed, few marks are hidden."""
    lain = [label(satu).casefold() for satu in rubrik.semua_peran() if satu not in {ATASAN, DIRI}]
    if not lain:
        return "Skor atasan dan skor Anda sendiri dapat Anda lihat; tidak ada penilai lain."
    banyak = _BILANGAN[rubrik.tampil_min] if rubrik.tampil_min < len(_BILANGAN) else str(rubrik.tampil_min)
    return (
        f"Nama penilai tidak dicetak. Skor {deretan(lain)} tidak dicetak satu per satu: rata-ratanya baru ditampilkan "
        f"bila sekurangnya {banyak} orang memberi skor; kurang dari itu disembunyikan, begitu pula angka lain yang "
        "dapat dipakai untuk menghitungnya mundur."
    )


def _siapa(contoh: Contoh) -> str:
    """Describe the invented person by the columns that the rubric looks at."""
    sebut = [label(contoh.orang["jenjang"]).casefold()]
    sebut += [f"{label(kolom).casefold()} {isi}" for kolom, isi in contoh.orang.items() if kolom != "jenjang"]
    return ", ".join(sebut)


def _akibat(rubrik: Rubrik) -> list[str]:
    """Everything that the rubric makes follow from a result."""
    akibat = [
        "Predikat hitungan adalah usulan. Pejabat Penilai Kinerja yang menetapkan; keputusan lain disertai alasan."
    ]
    if latih := latih_target(rubrik):
        batas = deretan([*dict.fromkeys(angka_ringkas(satu.capaian) for _, satu in latih.values())])
        akibat.append(f"Capaian target di bawah {batas} dijawab dengan pelatihan untuk mencapainya.")
    if any(satu.standar is not None for satu in rubrik.semua_butir().values()):
        akibat += _akibat_pelatihan(rubrik)
    if rubrik.penghargaan is not None:
        akibat.append(f"{aturan_penghargaan(rubrik, rubrik.penghargaan)}.")
    if rubrik.talenta is not None:
        akibat.append("Bersama potensi, nilai ini menjadi bahan pemetaan talenta untuk jabatan yang lebih tinggi.")
    if rubrik.angka_kredit:
        akibat.append(f"{ARTI_ANGKA_KREDIT}.")
    if rubrik.pola_distribusi is not None:
        kelompok = label(rubrik.pola_distribusi.dalam).casefold()
        akibat.append(
            f"Sebaran predikat setiap {kelompok} dibandingkan dengan capaian organisasi: hanya mengingatkan pimpinan, "
            "tidak mengubah predikat siapa pun."
        )
    return akibat


def _akibat_pelatihan(rubrik: Rubrik) -> list[str]:
    bagian = angka_ringkas(rubrik.kesenjangan.unit_min * 100)
    kurang = "Butir di bawah standar dijawab dengan pelatihan"
    if "diri" in rubrik.kesenjangan.dari:
        kurang += ", juga yang menurut skor Anda sendiri masih kurang"
    akibat = [f"{kurang}. {aturan_wajib(rubrik)}." if rubrik.pelatihan_wajib or _ada_wajib(rubrik) else f"{kurang}."]
    akibat.append(
        f"Bila sekurangnya {bagian} % pegawai satu unit di bawah standar pada butir yang sama, unit itu memerlukan "
        "pelatihan bersama."
    )
    return akibat


def _ada_wajib(rubrik: Rubrik) -> bool:
    return any(satu.wajib for satu in rubrik.pelatihan)
