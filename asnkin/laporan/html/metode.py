"""How the rubric scores, in words: the section "Bagaimana nilai dihitung"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from asnkin.data import RATING
from asnkin.laporan.penjelasan import ARTI_ANGKA_KREDIT, ARTI_PORSI, ARTI_SELISIH, aturan_penghargaan, aturan_wajib
from asnkin.laporan.tampil import angka_ringkas, deretan, label, persen
from asnkin.penilaian.anonim import ATASAN, DIRI
from asnkin.penilaian.predikat import MATRIKS
from asnkin.rubrik.model import (
    KomponenData,
    KomponenPenilaian,
    KomponenTarget,
    SumbuKomponen,
    TambahanData,
    TambahanSebelumnya,
)

if TYPE_CHECKING:
    from asnkin.rubrik.model import Kelas, Komponen, Kuadran, Penilai, Rubrik, Sumbu, Tambahan

_KOSONG = {
    "tolak": "bila kosong, nilai akhir belum dapat dihitung",
    "nol": "yang kosong dihitung 0",
    "abaikan": "yang kosong tidak diperhitungkan",
}
KATA_GABUNG = {
    "rata": "rata-rata",
    "median": "median",
    "rata_pangkas": "rata-rata tanpa skor tertinggi dan terendah (bila ada 5 skor atau lebih)",
}
_GABUNG_DATA = {
    "rata": "rata-rata",
    "jumlah": "jumlah",
    "maks": "nilai tertinggi",
    "min": "nilai terendah",
    "terakhir": "isi terakhir",
}


@dataclass(frozen=True, slots=True)
class Matriks:
    """The quadrant: what each axis is made from, the column heads, and rows from di atas down to di bawah."""

    sumbu: tuple[tuple[str, str], ...]
    kolom: tuple[str, ...]
    baris: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Metode:
    """Every table and sentence of the section; the first column of each row is its head."""

    komponen: tuple[tuple[str, str, str], ...]
    penilai: tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...]
    tambahan: tuple[tuple[str, str], ...]
    ambang: tuple[tuple[str, str], ...]
    matriks: Matriks | None
    catatan: tuple[str, ...]


def metode(rubrik: Rubrik) -> Metode:
    """Put the rubric into words, every weight as its share of 100 %."""
    jumlah = sum(satu.bobot for satu in rubrik.komponen.values())
    ambang = rubrik.predikat.ambang or []
    return Metode(
        komponen=tuple(
            (rubrik.nama_komponen(kunci), persen(satu.bobot / jumlah), _cara_komponen(satu))
            for kunci, satu in rubrik.komponen.items()
        ),
        penilai=_penilai(rubrik),
        tambahan=tuple((rubrik.nama_komponen(kunci), _cara_tambahan(satu)) for kunci, satu in rubrik.tambahan.items()),
        ambang=tuple((satu.nama, _cara_kelas(rubrik, satu)) for satu in ambang),
        matriks=_matriks(rubrik, rubrik.predikat.kuadran) if rubrik.predikat.kuadran else None,
        catatan=_catatan(rubrik),
    )


def _cara_komponen(komponen: Komponen) -> str:
    kosong = _KOSONG[komponen.jika_kosong]
    match komponen:
        case KomponenTarget():
            bawah, atas = (angka_ringkas(satu) for satu in komponen.batas)
            konversi = ", lalu dikonversi menurut tabel rubrik" if komponen.konversi else ""
            saring = [*(komponen.jenis or []), *(komponen.aspek or [])]
            pilih = f" (hanya {', '.join(saring)})" if saring else ""
            batas = deretan([*dict.fromkeys(angka_ringkas(satu.capaian) for satu in komponen.latih_di_bawah.values())])
            latih = f"; capaian di bawah {batas} dijawab pelatihan" if batas else ""
            return f"rata-rata tertimbang capaian indikator{pilih}, {bawah} sampai {atas} %{konversi}; {kosong}{latih}"
        case KomponenPenilaian():
            return f"rata-rata tertimbang {len(komponen.butir)} butir dari para penilai, 0 sampai 100; {kosong}"
        case KomponenData():
            bawah, atas = (angka_ringkas(satu, 4) for satu in komponen.skala)
            return f"{_sumber_data(komponen)}; {bawah} menjadi 0 dan {atas} menjadi 100; {kosong}"
    assert_never(komponen)


def _sumber_data(sumber: KomponenData | TambahanData) -> str:
    if sumber.rasio:
        return f"lembar {sumber.lembar}: jumlah {sumber.rasio[0]} dibagi jumlah {sumber.rasio[1]}"
    return f"lembar {sumber.lembar}: {_GABUNG_DATA[sumber.gabung]} kolom {sumber.kolom}"


def _cara_tambahan(tambahan: Tambahan) -> str:
    match tambahan:
        case TambahanData():
            peta = ", ".join(f"{isi} = {angka_ringkas(poin)}" for isi, poin in (tambahan.peta or {}).items())
            maks = "" if tambahan.maks is None else f"; paling banyak {angka_ringkas(tambahan.maks)} poin"
            kali = "" if tambahan.kali == 1 else f", lalu dikalikan {angka_ringkas(tambahan.kali, 4)}"
            return _sumber_data(tambahan) + (f" ({peta})" if peta else "") + maks + kali
        case TambahanSebelumnya():
            poin, maks = angka_ringkas(tambahan.per_poin), angka_ringkas(tambahan.maks)
            naik = f"{poin} poin untuk setiap kenaikan 1 nilai dasar terhadap periode terbaik sebelumnya"
            return f"{naik}; paling banyak {maks} poin"
    assert_never(tambahan)


def _penilai(rubrik: Rubrik) -> tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...]:
    """Raters' weights, komponen with the same raters under one heading."""
    kelompok: dict[tuple[tuple[str, str, str], ...], list[str]] = {}
    for kunci, komponen in rubrik.komponen.items():
        if isinstance(komponen, KomponenPenilaian):
            baris = _baris_penilai(rubrik, rubrik.penilai_komponen(kunci))
            kelompok.setdefault(baris, []).append(rubrik.nama_komponen(kunci))
    return tuple((", ".join(nama), baris) for baris, nama in kelompok.items())


def _baris_penilai(rubrik: Rubrik, penilai: dict[str, Penilai]) -> tuple[tuple[str, str, str], ...]:
    jumlah = sum(satu.bobot for satu in penilai.values())
    return tuple(
        (label(peran), persen(satu.bobot / jumlah), _cara_peran(rubrik, satu)) for peran, satu in penilai.items()
    )


def _cara_peran(rubrik: Rubrik, penilai: Penilai) -> str:
    skala = penilai.skala or rubrik.skala
    bagian = [KATA_GABUNG[penilai.gabung], f"skala {angka_ringkas(skala.min)} sampai {angka_ringkas(skala.maks)}"]
    if penilai.min > 1:
        bagian.append(f"paling sedikit {penilai.min} skor")
    if penilai.setelah:
        bagian.append(f"sesudah {label(penilai.setelah)}")
    return "; ".join(bagian)


def _cara_kelas(rubrik: Rubrik, kelas: Kelas) -> str:
    syarat = ", ".join(rubrik.nama_komponen(satu) for satu in kelas.syarat)
    return f"nilai akhir ≥ {angka_ringkas(kelas.mulai)}" + (f", dengan syarat {syarat} lebih dari 0" if syarat else "")


def _matriks(rubrik: Rubrik, kuadran: Kuadran) -> Matriks:
    sumbu = (("Hasil kerja", kuadran.hasil_kerja), ("Perilaku kerja", kuadran.perilaku_kerja))
    turun = tuple(reversed(range(len(RATING))))
    return Matriks(
        sumbu=tuple((nama, _cara_sumbu(rubrik, satu)) for nama, satu in sumbu),
        kolom=tuple(label(satu) for satu in RATING),
        baris=tuple((label(RATING[i]), MATRIKS[i]) for i in turun),
    )


def _cara_sumbu(rubrik: Rubrik, sumbu: Sumbu) -> str:
    ambang = f"sesuai mulai {angka_ringkas(sumbu.sesuai)}, di atas mulai {angka_ringkas(sumbu.di_atas)}"
    if isinstance(sumbu, SumbuKomponen):
        return f"nilai {rubrik.nama_komponen(sumbu.komponen)}: {ambang}; rating pada tabel rating didahulukan"
    return f"mayoritas rating indikator (capaian: {ambang}); rating pada tabel rating didahulukan"


def _catatan(rubrik: Rubrik) -> tuple[str, ...]:
    bawah, atas = (angka_ringkas(satu) for satu in rubrik.nilai.batas)
    nama_butir = {kunci: butir.nama for kunci, butir in rubrik.semua_butir().items()}
    nama = nama_butir | {kunci: rubrik.nama_komponen(kunci) for kunci in rubrik.komponen}
    urut = ", lalu ".join(nama.get(satu) or label(satu) for satu in rubrik.peringkat.urut)
    dasar = "Nilai dasar adalah jumlah bobot × nilai komponen dibagi jumlah bobot komponen yang ada"
    bulat = f"Pembulatan hanya sekali, untuk yang dicetak: {rubrik.nilai.desimal} desimal, setengah menjauhi nol"
    sembunyi = (
        f"Rata-rata peran penilai dengan kurang dari {rubrik.tampil_min} skor dirahasiakan, kecuali diri dan atasan"
    )
    catatan = [
        f"{dasar}; nilai akhir adalah nilai dasar ditambah tambahan, dibatasi {bawah} sampai {atas}",
        f"{bulat}; angka yang tercetak menentukan predikat dan peringkat",
        f"Peringkat menurut {urut}; angka yang sama mendapat peringkat yang sama",
        f"{sembunyi}; atasan ikut dirahasiakan bila angkanya dapat membuka skor penilai lain",
    ]
    if rubrik.semua_butir():
        catatan.append(
            "Kesenjangan adalah level dikurangi standar; suatu butir menjadi kebutuhan unit bila paling sedikit "
            f"{persen(rubrik.kesenjangan.unit_min, 0)} pegawainya di bawah standar"
        )
    return (*catatan, *_lanjutan(rubrik))


def _lanjutan(rubrik: Rubrik) -> list[str]:
    """Say what follows from a result, as far as the rubric asks for it."""
    catatan = [ARTI_PORSI]
    if {DIRI, ATASAN} <= set(rubrik.semua_peran()):
        catatan.append(ARTI_SELISIH)
    if rubrik.pelatihan_wajib or any(satu.wajib for satu in rubrik.pelatihan):
        catatan.append(aturan_wajib(rubrik))
    if rubrik.penghargaan is not None:
        catatan.append(aturan_penghargaan(rubrik, rubrik.penghargaan))
    if rubrik.angka_kredit:
        catatan.append(ARTI_ANGKA_KREDIT)
    return catatan
