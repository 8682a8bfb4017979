"""PP 30/2019: a regency's yearly assessment of 2021, by targets and the superior's marks for behaviour."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from contoh_data.angka import baris_target, pilih
from contoh_data.lembar import Lembar
from contoh_data.orang import ESELON, buat_orang
from contoh_data.pp30_isi import IDE, INDIKATOR, INDUK, KOMENTAR, NAMA, TUGAS, UNIT
from contoh_data.umpan_balik import Kuesioner, penilai

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from contoh_data.orang import Orang

BENIH: Final = 3019
JUDUL: Final = "Penilaian Kinerja PNS Tahun 2021"
KUESIONER: Final = Kuesioner("pp30", KOMENTAR, date(2022, 1, 3), 12, naik=0.3)
STRUKTURAL: Final = frozenset(ESELON)
TERBAIK: Final = 2.2  # ability of the two who do far more than was agreed
KOLOM_TARGET: Final = (
    "nip", "nama", "rhk", "indikator", "aspek", "satuan", "polarisasi", "bobot", "target", "realisasi",
)  # fmt: skip


def lembar(rng: Random) -> list[Lembar]:
    """Every sheet of the workbook: behaviour marked by the superior alone."""
    return susun(rng, "pp30", ("atasan",))


def susun(rng: Random, rubrik: str, peran: Sequence[str]) -> list[Lembar]:
    """Every sheet for one of the two variants; staff and results are the same in both."""
    orang = buat_orang(rng, NAMA, UNIT)
    unggul = sorted(orang, key=lambda o: o.mampu)[-3:]
    for satu in unggul:
        satu.mampu = TERBAIK
    cltn = next(o for o in reversed(orang) if o.pos.jenjang == "ahli_pertama")
    dinilai = [o for o in orang if o is not cltn]
    kepala = next(o for o in orang if o.pos.jabatan == "Kepala BKPSDM")
    return [
        _info(rubrik, kepala),
        _pegawai(orang, cltn, kepala),
        _target(rng, dinilai),
        _tugas(rng, dinilai),
        _ide(rng, dinilai, unggul),
        _riwayat(rng, dinilai),
        _perilaku(rng, dinilai, peran),
    ]


def _info(rubrik: str, kepala: Orang) -> Lembar:
    isi = {
        "rubrik": rubrik,
        "periode": "2021",
        "instansi": INDUK,
        "tempat": "Sukamaju",
        "tanggal": date(2022, 1, 17),
        "penanda_tangan": kepala.nama,
        "jabatan_penanda_tangan": kepala.pos.jabatan,
        "nip_penanda_tangan": kepala.nip,
        "pangkat_penanda_tangan": kepala.pangkat,
    }
    return Lembar("info", ("nama", "isi"), [list(pasangan) for pasangan in isi.items()])


def _pegawai(orang: Sequence[Orang], cltn: Orang, kepala: Orang) -> Lembar:
    """A list with title rows, numbering, printed NIPs here and there, and a signature below."""
    kolom = (
        "No", "NIP", "Nama", "L/P", "Pangkat", "Gol. Ruang", "Jabatan", "Eselon", "Unit Kerja", "Perangkat Daerah",
        "Jenis Pegawai", "Kedudukan Hukum", "NIP Atasan",
    )  # fmt: skip
    baris = []
    for i, o in enumerate(orang, 1):
        nip = f"{o.nip[:8]} {o.nip[8:14]} {o.nip[14]} {o.nip[15:]}" if i % 31 == 0 else o.nip
        baris.append(
            [
                i, nip, o.nama, o.kelamin, o.pangkat, o.golongan, o.pos.jabatan, ESELON.get(o.pos.jenjang, ""),
                o.unit.nama, o.unit.opd, "PNS", "CLTN" if o is cltn else "Aktif", o.atasan.nip if o.atasan else "",
            ]
        )  # fmt: skip
    return Lembar(
        "Data PNS",
        kolom,
        baris,
        judul=[[INDUK.upper()], ["DAFTAR PNS YANG DINILAI"], ["Keadaan 31 Desember 2021"], []],
        kaki=[[], *([*[""] * 8, teks] for teks in (kepala.pos.jabatan, "", kepala.nama, f"NIP. {kepala.nip}"))],
        nomor=True,
    )


def _target(rng: Random, orang: Sequence[Orang]) -> Lembar:
    """Agreed indicators; two realisasi not yet filled in, one typed as text."""
    baris: list[dict[str, Any]] = []
    for satu in orang:
        baris += baris_target(rng, satu, INDIKATOR[satu.pos.rumpun])
    for i in (37, 141):
        baris[i]["realisasi"] = None
    teks = next(satu for satu in baris if isinstance(satu["realisasi"], float))
    teks["realisasi"] = f"{teks['realisasi']:.1f}".replace(".", ",")
    kepala = (
        "NIP", "Nama", "Rencana Kinerja", "Indikator Kinerja Individu", "Aspek", "Satuan", "Polarisasi", "Bobot",
        "Target", "Realisasi",
    )  # fmt: skip
    return Lembar(
        "SKP",
        kepala,
        pilih(baris, KOLOM_TARGET),
        judul=[["SASARAN KINERJA PEGAWAI"], ["Periode : Tahun 2021"], []],
        kaki=[["JUMLAH", *[""] * 6, sum(satu["bobot"] for satu in baris)]],
    )


def _tugas(rng: Random, orang: Sequence[Orang]) -> Lembar:
    """Additional tasks of a third of them; the busiest has more points than count."""
    baris = []
    for satu in orang:
        if rng.random() < 0.35:  # noqa: PLR2004 - not everyone has additional work
            baris += [[satu.nip, satu.nama, *tugas] for tugas in rng.sample(TUGAS, rng.choice((1, 1, 2)))]
    sibuk = max(orang, key=lambda o: (o.pos.jenjang == "pelaksana", o.mampu))
    baris = [isi for isi in baris if isi[0] != sibuk.nip] + [[sibuk.nip, sibuk.nama, *tugas] for tugas in TUGAS]
    kepala = ("NIP", "Nama", "Uraian Tugas", "Kategori", "Lingkup Penugasan", "Poin")
    return Lembar("Tugas Tambahan", kepala, baris, judul=[["TUGAS TAMBAHAN TAHUN 2021"], []])


def _ide(rng: Random, orang: Sequence[Orang], unggul: Sequence[Orang]) -> Lembar:
    """New ideas: two of the three best have one that was endorsed, one of the others too, one was not."""
    lain = rng.sample([o for o in orang if o not in unggul and o.mampu > 0], 2)
    isi = zip((*[o for o in orang if o in unggul][:2], *lain), IDE, ("Ya", "Ya", "Ya", "Tidak"), strict=True)
    baris = [[o.nip, o.nama, ide, sah, date(2021, 11, 8 + i)] for i, (o, ide, sah) in enumerate(isi)]
    return Lembar("Ide Baru", ("NIP", "Nama", "Ide atau Cara Baru", "Disahkan", "Tanggal"), baris)


def _riwayat(rng: Random, orang: Sequence[Orang]) -> Lembar:
    """Trainings taken in the year, one of them from the rubric's catalogue; the weakest have taken that."""
    kode = ("P30-02", "", "", "")
    nama = ("Etika, Komitmen dan Budaya Kerja PNS", "Bimtek SKP", "Seminar Layanan Publik", "Workshop Arsip Digital")
    terlemah = sorted(orang, key=lambda o: o.mampu)[:4]
    baris: list[list[Any]] = [[o.nip, o.nama, kode[0], nama[0], 8, date(2021, 10, 20)] for o in terlemah]
    for satu in rng.sample([o for o in orang if o not in terlemah], len(orang) // 3):
        i = rng.randrange(len(nama))
        hari = date(2021, rng.randint(2, 11), rng.randint(1, 28))
        baris.append([satu.nip, satu.nama, kode[i], nama[i], rng.choice((8, 12, 16)), hari])
    return Lembar("riwayat_pelatihan", ("NIP", "Nama", "Kode", "Nama Pelatihan", "JP", "Tanggal"), baris)


def _perilaku(rng: Random, orang: Sequence[Orang], peran: Sequence[str]) -> Lembar:
    """Marks for behaviour; one person has none yet, one mark is a dash."""
    baris: list[list[Any]] = []
    for i, satu in enumerate(orang):
        if i == 33:  # noqa: PLR2004 - anybody
            continue
        for jenis in peran:
            if jenis != "bawahan" or satu.pos.jenjang in STRUKTURAL:
                baris += [KUESIONER.baris(rng, satu, jenis, o) for o in penilai(rng, satu, jenis, orang)]
    baris[22][7] = "-"
    judul = [["PENILAIAN PERILAKU KERJA TAHUN 2021"], ["Skor 1-5; 3 = sesuai standar jabatan"], []]
    return Lembar("Penilaian Perilaku", KUESIONER.kepala(), baris, judul=judul)
