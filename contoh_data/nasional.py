"""The national rule: a regency's workbook with results, BerAKHLAK marks, some ratings and one decision."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from contoh_data.angka import baris_target, pilih
from contoh_data.lembar import Lembar
from contoh_data.nasional_isi import (
    HARI_LIBUR,
    INDIKATOR,
    INDUK,
    KEBERATAN,
    KOMENTAR,
    NAMA,
    TAHAP_ATASAN,
    TAHAP_BIASA,
    TAMBAHAN,
    UNIT,
)
from contoh_data.orang import buat_orang
from contoh_data.rubrik import peran_orang
from contoh_data.umpan_balik import Kuesioner, penilai

if TYPE_CHECKING:
    from random import Random

    from contoh_data.orang import Orang

BENIH: Final = 6022
JUDUL: Final = "Evaluasi Kinerja Triwulan I 2026"
RATING: Final = ("Di Bawah Ekspektasi", "Sesuai Ekspektasi", "Di Atas Ekspektasi")
PREDIKAT: Final = ("Sangat Kurang", "Baik", "Sangat Baik")  # of two equal ratings
KUESIONER: Final = Kuesioner("nasional", KOMENTAR, date(2026, 3, 24), 8, naik=0.4)
KOLOM_TARGET: Final = (
    "nip", "nama", "jenis", "rhk", "indikator", "aspek", "target", "realisasi", "satuan", "polarisasi", "rating",
)  # fmt: skip


def lembar(rng: Random) -> list[Lembar]:
    """Every sheet of the workbook."""
    orang = buat_orang(rng, NAMA, UNIT)
    kepala = next(o for o in orang if o.pos.jabatan.startswith("Kepala Badan Kepegawaian"))
    ekspor = sorted(rng.sample(orang, 5), key=lambda o: o.nip)
    return [
        _info(kepala),
        _pegawai(orang),
        _target(rng, orang),
        _penilaian(rng, orang),
        _rating(ekspor),
        _penetapan(orang, ekspor),
        _organisasi(),
        *_sesudah(orang, ekspor),
    ]


def nomor_rating(mampu: float) -> int:
    """Rating of one axis by ability: 0 below, 1 as expected, 2 above."""
    return 0 if mampu < -1 else 2 if mampu > 1 else 1


def _info(kepala: Orang) -> Lembar:
    isi = {
        "rubrik": "nasional",
        "periode": "Triwulan I 2026",
        "instansi": INDUK,
        "tempat": "Kota Contoh",
        "tanggal": "6 April 2026",
        "penanda_tangan": kepala.nama,
        "jabatan_penanda_tangan": kepala.pos.jabatan,
        "nip_penanda_tangan": kepala.nip,
        "pangkat_penanda_tangan": kepala.pangkat,
    }
    return Lembar("info", ("Nama", "Isi"), [list(pasangan) for pasangan in isi.items()])


def _pegawai(orang: list[Orang]) -> Lembar:
    """As a SIASN list names its columns, and the superior; no column for jenjang, which follows from the post."""
    kolom = (
        "NIP BARU",
        "NAMA",
        "JENIS KELAMIN",
        "JENIS PEGAWAI",
        "GOL AKHIR NAMA",
        "JABATAN NAMA",
        "ESELON",
        "UNOR NAMA",
        "NIP ATASAN",
    )
    eselon = {"jpt_pratama": "II.b", "administrator": "III.b", "pengawas": "IV.a"}
    baris = [
        [
            o.nip,
            o.nama,
            "M" if o.kelamin == "L" else "F",
            "PPPK" if o.pos.pppk else "PNS",
            o.golongan,
            o.pos.jabatan,
            eselon.get(o.pos.jenjang, ""),
            o.unit.nama,
            o.atasan.nip if o.atasan else "",
        ]
        for o in orang
    ]
    return Lembar("Pegawai", kolom, baris)


def _target(rng: Random, orang: list[Orang]) -> Lembar:
    """Two to four utama of each person, here and there a tambahan, some rated in words instead of numbers."""
    baris: list[dict[str, Any]] = []
    for satu in orang:
        utama = baris_target(rng, satu, INDIKATOR[satu.pos.rumpun])
        baris += [isi | {"jenis": "utama", "rating": ""} for isi in utama]
        if rng.random() < 0.3:  # noqa: PLR2004 - not everyone has additional work
            rating = RATING[nomor_rating(satu.mampu + rng.gauss(0, 0.6))]
            kosong = {"target": None, "realisasi": None, "satuan": "", "polarisasi": "", "aspek": "kualitas"}
            tambahan = {
                "jenis": "tambahan",
                "rhk": "Tugas tambahan",
                "indikator": rng.choice(TAMBAHAN),
                "rating": rating,
            }
            baris.append({"nip": satu.nip, "nama": satu.nama} | kosong | tambahan)
    for isi in baris[11::37]:
        if isi["jenis"] == "utama":
            orang_ini = next(o for o in orang if o.nip == isi["nip"])
            isi |= {"target": None, "realisasi": None, "rating": RATING[nomor_rating(orang_ini.mampu)]}
    kepala = (
        "NIP", "Nama", "Jenis", "Rencana Hasil Kerja", "Indikator Kinerja Individu", "Aspek", "Target", "Realisasi",
        "Satuan", "Polarisasi", "Rating",
    )  # fmt: skip
    return Lembar(
        "target", kepala, pilih(baris, KOLOM_TARGET), judul=[["HASIL KERJA"], ["Periode : Triwulan I 2026"], []]
    )


def _penilaian(rng: Random, orang: list[Orang]) -> Lembar:
    """Marks by superior, colleagues and staff; two people have none from colleagues, two no form at all yet."""
    baris: list[list[Any]] = []
    for i, satu in enumerate(orang):
        if i in {17, 40}:
            continue
        for jenis in peran_orang("nasional", satu):
            if jenis != "rekan" or i not in {5, 23}:
                baris += [KUESIONER.baris(rng, satu, jenis, o) for o in penilai(rng, satu, jenis, orang)]
    baris[9][6] = "-"
    return Lembar("Penilaian Perilaku", KUESIONER.kepala(), baris, judul=[["PENILAIAN PERILAKU KERJA BerAKHLAK"], []])


def _rating(orang: list[Orang]) -> Lembar:
    """Five people whose ratings were already given in e-Kinerja; one predikat there is not the quadrant's."""
    nomor = [nomor_rating(o.mampu) for o in orang]
    baris = [[o.nip, o.nama, RATING[i], RATING[i], PREDIKAT[i]] for o, i in zip(orang, nomor, strict=True)]
    beda = max(i for i, satu in enumerate(nomor[:-1]) if satu == 1)
    baris[beda][-1] = "Cukup/Butuh Perbaikan"
    kepala = ("NIP", "Nama", "Rating Hasil Kerja", "Rating Perilaku Kerja", "Predikat Kinerja Periodik")
    return Lembar("Rating", kepala, baris)


def _penetapan(orang: list[Orang], ekspor: list[Orang]) -> Lembar:
    """One decision that differs from the computed predikat, with its reason."""
    terbaik = max((o for o in orang if o not in ekspor and o.pos.jenjang != "jpt_pratama"), key=lambda o: o.mampu)
    alasan = "Sebagian hasil kerja dicapai bersama tim lain; disepakati dalam dialog kinerja"
    oleh = terbaik.atasan.nama if terbaik.atasan else ""
    baris = [[terbaik.nip, terbaik.nama, "Baik", alasan, oleh, date(2026, 4, 3)]]
    return Lembar("penetapan", ("NIP", "Nama", "Predikat", "Alasan", "Ditetapkan Oleh", "Tanggal"), baris)


def _organisasi() -> Lembar:
    """The organisation's predikat of each office."""
    predikat = ("Baik", "Baik", "Istimewa", "Baik", "Butuh Perbaikan")
    baris = [[unit.nama, satu] for unit, satu in zip(UNIT, predikat, strict=True)]
    return Lembar("capaian_organisasi", ("Unit Kerja", "Predikat"), baris)


def _sesudah(orang: list[Orang], ekspor: list[Orang]) -> list[Lembar]:
    """What happens after the evaluation: objections (one changes the predikat, one does not, one is open), steps.

    One document was signed by the superior's superior, because the time for evaluating had passed.
    """
    lemah = sorted((o for o in orang if o not in ekspor and o.atasan and o.atasan.atasan), key=lambda o: o.mampu)
    ubah, kuat, buka, lambat = lemah[:4]
    saat = (date(2026, 4, 8), date(2026, 4, 15))
    baris = [
        [o.nip, o.nama, alasan, *saat, jelas, putusan, hari, baru]
        for o, (alasan, jelas, putusan, hari, baru) in zip((ubah, kuat, buka), KEBERATAN, strict=True)
    ]
    kepala = (
        "NIP", "Nama", "Alasan Keberatan", "Tanggal Diterima", "Tanggal Keberatan", "Penjelasan Pejabat Penilai",
        "Keputusan", "Tanggal Keputusan", "Predikat Baru",
    )  # fmt: skip
    langkah = [[o.nip, tahap, hari] for o in (ubah, kuat, buka) for tahap, hari in TAHAP_BIASA]
    langkah += [[lambat.nip, tahap, hari] for tahap, hari in TAHAP_ATASAN]
    return [
        Lembar("keberatan", kepala, baris),
        Lembar("dokumen", ("NIP", "Tahap", "Tanggal"), langkah),
        Lembar("hari_libur", ("Tanggal",), [[hari] for hari in HARI_LIBUR]),
    ]
