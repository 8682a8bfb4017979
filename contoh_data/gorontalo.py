"""Gorontalo: the workbook of seven offices for the first quarter of 2026, with the flaws that such workbooks have."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from contoh_data.angka import baris_target, pilih
from contoh_data.gorontalo_isi import INDIKATOR, KOMENTAR, LEMAH, NAMA, UNIT
from contoh_data.lembar import Lembar
from contoh_data.orang import buat_orang
from contoh_data.rubrik import peran_orang
from contoh_data.umpan_balik import Kuesioner, penilai

if TYPE_CHECKING:
    from random import Random

    from contoh_data.orang import Orang

BENIH: Final = 7501
JUDUL: Final = "Penilaian Kinerja Triwulan I 2026"
KUESIONER: Final = Kuesioner("gorontalo", KOMENTAR, date(2026, 3, 16))
KOLOM_TARGET: Final = (
    "nip", "nama", "rhk", "sasaran", "indikator", "satuan", "aspek", "polarisasi", "bobot", "target", "realisasi",
)  # fmt: skip


def lembar(rng: Random) -> list[Lembar]:
    """Every sheet of the workbook."""
    orang = buat_orang(rng, NAMA, UNIT)
    for satu in orang:
        for butir in LEMAH.get(satu.unit.nama, ()):
            satu.khusus[butir] = -0.9
    cltn = next(o for o in reversed(orang) if o.pos.jenjang == "pelaksana")
    kepala = next(o for o in orang if o.pos.jabatan.startswith("Kepala BKPSDM"))
    return [
        _info(kepala),
        _pegawai(orang, cltn, kepala),
        _target(rng, orang, cltn),
        _penilaian(rng, [o for o in orang if o is not cltn]),
        _disiplin(orang),
        _potensi(rng, orang, cltn),
        _riwayat(rng, orang),
    ]


def _info(kepala: Orang) -> Lembar:
    isi = {
        "rubrik": "gorontalo",
        "periode": "2026-TW1",
        "instansi": "Pemerintah Kota Gorontalo",
        "tempat": "Gorontalo",
        "tanggal": date(2026, 4, 6),
        "penanda_tangan": kepala.nama,
        "jabatan_penanda_tangan": kepala.pos.jabatan,
        "nip_penanda_tangan": kepala.nip,
        "pangkat_penanda_tangan": kepala.pangkat,
    }
    return Lembar("info", ("nama", "isi"), [list(pasangan) for pasangan in isi.items()])


def _pegawai(orang: list[Orang], cltn: Orang, kepala: Orang) -> Lembar:
    """Title rows, another header than the canonical one, a numbering row, two odd NIPs, a signature block."""
    kolom = (
        "No", "NIP", "Nama Pegawai", "L/P", "Tanggal Lahir", "Pangkat", "Gol. Ruang", "Jabatan", "Jenjang", "Eselon",
        "Unit Kerja", "OPD", "Rumpun", "Jenis Pegawai", "Kedudukan Hukum", "NIP Atasan",
    )  # fmt: skip
    baris = []
    for i, o in enumerate(orang, 1):
        nip = f"{o.nip[:8]} {o.nip[8:14]} {o.nip[14]} {o.nip[15:]}" if i % 29 == 0 else o.nip
        jenjang = "" if o.pos.jenjang == "administrator" and i % 2 else o.pos.jenjang.replace("_", " ").title()
        eselon = {"jpt_pratama": "II.b", "administrator": "III.b", "pengawas": "IV.a"}.get(o.pos.jenjang, "")
        baris.append(
            [
                i, nip, o.nama, o.kelamin, o.lahir, o.pangkat, o.golongan, o.pos.jabatan, jenjang, eselon,
                o.unit.nama, o.unit.opd, o.pos.rumpun, "PPPK" if o.pos.pppk else "PNS",
                "CLTN" if o is cltn else "Aktif", o.atasan.nip if o.atasan else "",
            ]
        )  # fmt: skip
    return Lembar(
        "Data Pegawai",
        kolom,
        baris,
        judul=[["PEMERINTAH KOTA GORONTALO"], ["DAFTAR PEGAWAI YANG DINILAI"], ["Keadaan 31 Maret 2026"], []],
        kaki=[
            [],
            *([*[""] * 10, teks] for teks in ("Gorontalo, 6 April 2026", kepala.pos.jabatan, "", kepala.nama)),
            [*[""] * 10, f"NIP. {kepala.nip}"],
        ],
        nomor=True,
    )


def _target(rng: Random, orang: list[Orang], cltn: Orang) -> Lembar:
    """A label block above, a total below; two realisasi not yet filled in, one typed as text."""
    baris: list[dict[str, Any]] = []
    for satu in orang:
        if satu is not cltn:
            baris += baris_target(rng, satu, INDIKATOR[satu.pos.rumpun])
    kosong = [i for i, satu in enumerate(baris) if satu["polarisasi"] == "maksimal"]
    for i in kosong[17::90][:2]:
        baris[i]["realisasi"] = None
    teks = next(i for i, satu in enumerate(baris) if isinstance(satu["realisasi"], float))
    baris[teks]["realisasi"] = "87,5"
    kepala = (
        "No", "NIP", "Nama Pegawai", "Rencana Hasil Kerja", "Sasaran", "Indikator", "Satuan", "Aspek",
        "Polarisasi", "Bobot", "Target", "Realisasi",
    )  # fmt: skip
    isi = [[i, *satu] for i, satu in enumerate(pilih(baris, KOLOM_TARGET), 1)]
    return Lembar(
        "SKP",
        kepala,
        isi,
        judul=[["SASARAN KINERJA PEGAWAI"], ["Periode : Triwulan I 2026"], []],
        kaki=[["JUMLAH", *[""] * 8, sum(satu["bobot"] for satu in baris)]],
        nomor=True,
    )


def _penilaian(rng: Random, orang: list[Orang]) -> Lembar:
    """One row a rater. One person has no peers' marks, one no marks at all; a few marks are blank or a dash."""
    tanpa_rekan, tanpa_semua = orang[30], orang[-1]
    baris: list[list[Any]] = []
    for satu in orang:
        if satu is tanpa_semua:
            continue
        for jenis in peran_orang("gorontalo", satu):
            if jenis != "rekan" or satu is not tanpa_rekan:
                baris += [KUESIONER.baris(rng, satu, jenis, o) for o in penilai(rng, satu, jenis, orang)]
    for i, isi in ((41, "-"), (77, None), (120, None)):
        baris[i][6 + i % 3] = isi
    judul = [["FORMULIR UMPAN BALIK TRIWULAN I TAHUN 2026"], ["Skor 1-5; 3 = sesuai standar jabatan"], []]
    return Lembar("Penilaian", KUESIONER.kepala(), baris, judul=judul)


def _disiplin(orang: list[Orang]) -> Lembar:
    """Punishments under PP 94/2021 in the quarter."""
    lemah = sorted((o for o in orang if o.atasan), key=lambda o: o.mampu)
    isi = [
        (lemah[1], "ringan", "Teguran tertulis", date(2026, 1, 26)),
        (lemah[4], "sedang", "Pemotongan TPP 25 % selama 6 bulan", date(2026, 2, 11)),
        (lemah[9], "Ringan", "Teguran lisan", date(2026, 3, 3)),
    ]
    baris = [[o.nip, o.nama, tingkat, jenis, hari] for o, tingkat, jenis, hari in isi]
    return Lembar("disiplin", ("NIP", "Nama", "Tingkat", "Jenis Hukuman", "Tanggal"), baris)


def _potensi(rng: Random, orang: list[Orang], cltn: Orang) -> Lembar:
    """Potential for strategic posts, 0-100, of those who took the assessment."""
    ikut = [o for o in orang if o is not cltn and o.pos.jenjang not in {"terampil", "pelaksana"}]
    baris = [[o.nip, o.nama, round(max(40, min(98, 72 + 9 * o.mampu + rng.gauss(0, 7))), 1)] for o in ikut]
    return Lembar("potensi", ("NIP", "Nama", "Potensi"), baris)


def _riwayat(rng: Random, orang: list[Orang]) -> Lembar:
    """Trainings taken this year."""
    nama = (
        "Bimtek Pelayanan Prima",
        "Seminar Reformasi Birokrasi",
        "E-learning Manajemen ASN",
        "Workshop Data Sektoral",
    )
    baris = []
    for satu in rng.sample(orang, len(orang) // 3):
        hari = date(2026, rng.randint(1, 3), rng.randint(1, 28))
        baris.append([satu.nip, satu.nama, rng.choice(nama), rng.choice((4, 6, 8, 16)), hari])
    return Lembar("riwayat_pelatihan", ("NIP", "Nama", "Nama Pelatihan", "JP", "Tanggal"), baris)
