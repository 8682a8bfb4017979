"""Sibolga: four quarters of 2026, a workbook each; mostly the same people, with the flaws that such workbooks have."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random
from typing import TYPE_CHECKING, Any, Final

from contoh_data.angka import baris_target, pilih
from contoh_data.lembar import Lembar
from contoh_data.orang import ESELON, buat_orang
from contoh_data.rubrik import peran_orang
from contoh_data.sibolga_isi import INDIKATOR, KEGIATAN, KELAS, KOMENTAR, LEMAH, NAMA, PROGRAM, TAHAP, UKURAN, UNIT
from contoh_data.umpan_balik import Kuesioner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from contoh_data.orang import Orang
    from contoh_data.sibolga_isi import Program

BENIH_ORANG: Final = 1247
ROMAWI: Final = ("I", "II", "III", "IV")
HARI_KERJA: Final = (57, 58, 64, 63)
AKHIR: Final = ("31 Maret 2026", "30 Juni 2026", "30 September 2026", "31 Desember 2026")
LAPOR: Final = (date(2026, 4, 6), date(2026, 7, 6), date(2026, 10, 5), date(2027, 1, 5))
MASUK: Final = {9: 2, 27: 3, 44: 3, 61: 4}  # position among those who lead nobody -> first quarter
KELUAR: Final = {15: 1, 33: 2, 50: 3}  # position -> last quarter
KOLOM_TARGET: Final = (
    "nip", "nama", "rhk", "sasaran", "indikator", "satuan", "aspek", "polarisasi", "bobot", "target", "realisasi",
)  # fmt: skip


@dataclass(frozen=True)
class Triwulan:
    """One quarter, numbered from 1; ``BENIH``, ``JUDUL`` and ``lembar`` are what the maker of workbooks asks for."""

    nomor: int

    @property
    def BENIH(self) -> int:  # noqa: N802 - named like the constant of the other places
        """Seed of everything that differs between quarters."""
        return BENIH_ORANG + self.nomor

    @property
    def JUDUL(self) -> str:  # noqa: N802 - likewise
        """Title of the workbook."""
        return f"Penilaian Kinerja Triwulan {ROMAWI[self.nomor - 1]} 2026"

    @property
    def kuesioner(self) -> Kuesioner:
        """The rater form, open in the second half of the last month."""
        return Kuesioner("sibolga", KOMENTAR, date(2026, 3 * self.nomor, 14))

    def lembar(self, rng: Random) -> list[Lembar]:
        """Every sheet of the workbook."""
        orang = _orang(rng, self.nomor)
        cltn = next((o for o in orang if o.pos.jabatan == "Petugas Loket Perizinan"), None) if self.nomor == 3 else None  # noqa: PLR2004 - on leave in the third quarter
        dinilai = [o for o in orang if o is not cltn]
        kepala = next(o for o in orang if o.pos.jabatan == "Kepala BKPSDM")
        return [
            self._info(kepala),
            self._pegawai(orang, cltn, kepala),
            self._target(rng, dinilai),
            self._hasil_layanan(rng, dinilai),
            self._kehadiran(rng, dinilai),
            _kegiatan(rng, dinilai),
            self._penilaian(rng, dinilai),
            self._inovasi(dinilai),
            self._disiplin(dinilai),
            self._riwayat(rng, dinilai),
        ]

    def _info(self, kepala: Orang) -> Lembar:
        isi = {
            "rubrik": "sibolga",
            "periode": f"2026-TW{self.nomor}",
            "instansi": "Pemerintah Kota Sibolga",
            "tempat": "Sibolga",
            "tanggal": LAPOR[self.nomor - 1],
            "penanda_tangan": kepala.nama,
            "jabatan_penanda_tangan": kepala.pos.jabatan,
            "nip_penanda_tangan": kepala.nip,
            "pangkat_penanda_tangan": kepala.pangkat,
        }
        return Lembar("info", ("nama", "isi"), [list(pasangan) for pasangan in isi.items()])

    def _pegawai(self, orang: Sequence[Orang], cltn: Orang | None, kepala: Orang) -> Lembar:
        """Title rows, a numbering row, two oddly written NIP, a signature block."""
        kolom = (
            "No", "NIP", "Nama", "L/P", "Tanggal Lahir", "Pangkat", "Gol. Ruang", "Jabatan", "Jenjang", "Eselon",
            "Unit Kerja", "Perangkat Daerah", "Rumpun", "Jenis Pegawai", "Kedudukan Hukum", "NIP Atasan",
        )  # fmt: skip
        baris = []
        for i, o in enumerate(orang, 1):
            nip = f"{o.nip[:8]} {o.nip[8:14]} {o.nip[14]} {o.nip[15:]}" if i % 41 == 0 else o.nip
            baris.append(
                [
                    i, nip, o.nama, o.kelamin, o.lahir, o.pangkat, o.golongan, o.pos.jabatan,
                    o.pos.jenjang.replace("_", " ").title(), ESELON.get(o.pos.jenjang, ""), o.unit.nama, o.unit.opd,
                    o.pos.rumpun.title(), "PPPK" if o.pos.pppk else "PNS", "CLTN" if o is cltn else "Aktif",
                    o.atasan.nip if o.atasan else "",
                ]
            )  # fmt: skip
        hari = LAPOR[self.nomor - 1]
        bulan = {4: "April", 7: "Juli", 10: "Oktober", 1: "Januari"}[hari.month]
        tanda = (f"Sibolga, {hari.day} {bulan} {hari.year}", kepala.pos.jabatan, "", kepala.nama, f"NIP. {kepala.nip}")
        keadaan = f"Keadaan {AKHIR[self.nomor - 1]}"
        return Lembar(
            "Data Pegawai",
            kolom,
            baris,
            judul=[["PEMERINTAH KOTA SIBOLGA"], ["DAFTAR PEGAWAI YANG DINILAI"], [keadaan], []],
            kaki=[[], *([*[""] * 10, teks] for teks in tanda)],
            nomor=True,
        )

    def _target(self, rng: Random, orang: Sequence[Orang]) -> Lembar:
        """A label block above, a total below; a realisasi not yet filled in, one typed as text."""
        baris: list[dict[str, Any]] = []
        for satu in orang:
            baris += baris_target(rng, satu, INDIKATOR[satu.pos.rumpun])
        kosong = [i for i, satu in enumerate(baris) if satu["polarisasi"] == "maksimal"]
        baris[kosong[31 + 7 * self.nomor]]["realisasi"] = None
        teks = next(i for i, satu in enumerate(baris) if isinstance(satu["realisasi"], float))
        baris[teks]["realisasi"] = f"{baris[teks]['realisasi']}".replace(".", ",")
        kepala = (
            "No", "NIP", "Nama", "Rencana Hasil Kerja", "Sasaran", "Indikator", "Satuan", "Aspek", "Polarisasi",
            "Bobot", "Target", "Realisasi",
        )  # fmt: skip
        return Lembar(
            "SKP",
            kepala,
            [[i, *satu] for i, satu in enumerate(pilih(baris, KOLOM_TARGET), 1)],
            judul=[["TARGET DAN REALISASI"], [f"Periode : Triwulan {ROMAWI[self.nomor - 1]} 2026"], []],
            kaki=[["JUMLAH", *[""] * 8, sum(satu["bobot"] for satu in baris)]],
            nomor=True,
        )

    def _hasil_layanan(self, rng: Random, orang: Sequence[Orang]) -> Lembar:
        """Results of this year against the same quarter of last year; who is new has no last year."""
        baris: list[list[Any]] = []
        for satu in orang:
            ukuran, biasa, banyak = UKURAN[satu.pos.rumpun]
            dasar = biasa + 3 * satu.mampu + rng.gauss(0, 2)
            for kelas in rng.sample(KELAS.get(satu.unit.nama, ("",)), banyak):
                lalu = dasar + rng.gauss(0, 1.5)
                kini = min(99.5, lalu * (1.0 + 0.035 * satu.mampu + rng.gauss(0, 0.02)))
                baris.append([satu.nip, satu.nama, f"{ukuran} {kelas}".strip(), _satu(lalu), _satu(kini)])
        baris[23 + self.nomor][3] = None
        baris[11][4] = f"{baris[11][4]}".replace(".", ",")
        kepala = ("NIP", "Nama", "Ukuran", "Tahun Lalu", "Tahun Ini")
        judul = [["HASIL LAYANAN DIBANDINGKAN TRIWULAN YANG SAMA TAHUN 2025"], []]
        return Lembar("Hasil Layanan", kepala, baris, judul=judul)

    def _kehadiran(self, rng: Random, orang: Sequence[Orang]) -> Lembar:
        """Days present of the days that one had to come; the name of one person is missing from the list."""
        hari = HARI_KERJA[self.nomor - 1]
        baris: list[list[Any]] = []
        for satu in orang:
            cuti = rng.choice((0, 0, 0, 0, 3, 6))
            alpa = max(0, int(rng.gauss(1.9 - 1.5 * satu.mampu, 1.6)))
            baris.append(
                [satu.nip, satu.nama, hari - cuti, max(0, hari - cuti - alpa), f"cuti {cuti} hari" if cuti else ""]
            )
        del baris[-3 - self.nomor]
        judul = [["REKAP KEHADIRAN"], [f"Hari kerja triwulan ini: {hari}"], []]
        return Lembar("Kehadiran", ("NIP", "Nama", "Hari Kerja", "Hadir", "Keterangan"), baris, judul=judul)

    def _penilaian(self, rng: Random, orang: Sequence[Orang]) -> Lembar:
        """One row a rater: the superior and three or four peers; a few marks are blank or a dash."""
        tanpa_rekan = orang[40]
        baris: list[list[Any]] = []
        for satu in orang:
            for jenis in peran_orang("sibolga", satu):
                if jenis != "rekan" or satu is not tanpa_rekan:
                    penilai = [satu.atasan] if jenis == "atasan" else _rekan(rng, satu, orang)
                    baris += [self.kuesioner.baris(rng, satu, jenis, o) for o in penilai]
        for i, isi in ((62, "-"), (118, None), (203, "-")):
            baris[i][6 + i % 2] = isi
        judul = [[f"UMPAN BALIK TRIWULAN {ROMAWI[self.nomor - 1]} 2026"], ["Skor 1-5; 3 = sesuai standar jabatan"], []]
        return Lembar("Penilaian", self.kuesioner.kepala(), baris, judul=judul)

    def _inovasi(self, orang: Sequence[Orang]) -> Lembar:
        """New programmes; each goes one stage further every quarter, and is measured at the end."""
        baris: list[list[Any]] = []
        for program in PROGRAM:
            tahap = self.nomor - program.mulai
            if tahap not in range(len(TAHAP)):
                continue
            for satu in _perintis(program, orang):
                sesudah = program.sesudah if tahap == len(TAHAP) - 1 else ""
                isi = (program.nama, TAHAP[tahap], program.ukuran, program.sebelum, sesudah)
                baris.append([satu.nip, satu.nama, *isi])
        kepala = ("NIP", "Nama", "Program", "Tahap", "Ukuran", "Sebelum", "Sesudah")
        return Lembar("Inovasi", kepala, baris, judul=[["PROGRAM BARU YANG MEMPERBAIKI LAYANAN"], []])

    def _disiplin(self, orang: Sequence[Orang]) -> Lembar:
        """Punishments under PP 94/2021 in the quarter."""
        lemah = sorted((o for o in orang if o.pos.jenjang not in ESELON), key=lambda o: (o.mampu, o.nip))
        semua = (
            ("ringan", "Teguran lisan"),
            ("sedang", "Pemotongan tambahan penghasilan 25 % selama 6 bulan"),
            ("Ringan", "Teguran tertulis"),
        )
        isi = zip(lemah[self.nomor :: 6], semua[: 2 + self.nomor % 2], strict=False)
        bulan = 3 * self.nomor - 1
        baris = [[o.nip, o.nama, *satu, date(2026, bulan, 3 + 8 * i)] for i, (o, satu) in enumerate(isi)]
        return Lembar("disiplin", ("NIP", "Nama", "Tingkat", "Jenis Hukuman", "Tanggal"), baris)

    def _riwayat(self, rng: Random, orang: Sequence[Orang]) -> Lembar:
        """Trainings taken this quarter."""
        pilihan = (
            ("SBG-01", "Penyegaran Tugas dan Aturan Jabatan", 12),
            ("SBG-03", "Akuntabilitas dan Etos Kerja ASN", 16),
            ("SBG-08", "Menemukan Perbaikan dari Data Layanan", 12),
            ("", "Seminar Pelayanan Publik", 6),
        )
        baris = []
        for satu in rng.sample(list(orang), len(orang) // 5):
            kode, nama, jp = rng.choice(pilihan)
            hari = date(2026, 3 * self.nomor - rng.randint(0, 2), rng.randint(1, 28))
            baris.append([satu.nip, satu.nama, kode, nama, jp, hari])
        return Lembar("riwayat_pelatihan", ("NIP", "Nama", "Kode", "Nama Pelatihan", "JP", "Tanggal"), baris)


BUKU: Final = {
    "sibolga.xlsx": Triwulan(1),
    **{f"sibolga_2026-TW{nomor}.xlsx": Triwulan(nomor) for nomor in (2, 3, 4)},
}


def _orang(rng: Random, nomor: int) -> list[Orang]:
    """Everybody in service in a quarter; from quarter to quarter most of them get a little better."""
    tetap = Random(BENIH_ORANG)  # noqa: S311 - the same people in every quarter
    orang = buat_orang(tetap, NAMA, UNIT)
    for satu in orang:
        laju = tetap.gauss(0.06, 0.16)
        satu.mampu += laju * (nomor - 1) + (rng.gauss(0, 0.08) if nomor > 1 else 0.0)
        for butir in LEMAH.get(satu.unit.nama, ()):
            satu.khusus[butir] = -0.9 + 0.15 * (nomor - 1)
    pemimpin = {id(o.atasan) for o in orang}
    biasa = [o for o in orang if id(o) not in pemimpin]
    tiada = {id(biasa[i]) for i, masuk in MASUK.items() if nomor < masuk}
    tiada |= {id(biasa[i]) for i, keluar in KELUAR.items() if nomor > keluar}
    return [o for o in orang if id(o) not in tiada]


def _rekan(rng: Random, satu: Orang, orang: Sequence[Orang]) -> list[Orang]:
    """Three or four peers: of the same superior and office, else of the same rank elsewhere."""
    dekat = [o for o in orang if o.unit is satu.unit and o.atasan is satu.atasan and o is not satu]
    if len(dekat) < 3:  # noqa: PLR2004 - as many as the rubric asks for
        dekat = [o for o in orang if o.pos.jenjang == satu.pos.jenjang and satu not in (o, o.atasan)]
    return rng.sample(dekat, min(len(dekat), rng.choice((3, 3, 4))))


def _perintis(program: Program, orang: Sequence[Orang]) -> list[Orang]:
    """Who carries a programme: two able people of its job family, the same in every quarter."""
    calon = [o for o in orang if o.pos.rumpun == program.rumpun and o.pos.jenjang != "jpt_pratama"]
    letak = sum(map(ord, program.nama))
    return [calon[(letak + 5 * i) % len(calon)] for i in range(1 + letak % 2)]


def _kegiatan(rng: Random, orang: Sequence[Orang]) -> Lembar:
    """Presence in the activities of one's job family, a row each."""
    baris: list[list[Any]] = []
    for satu in orang:
        for nama, banyak in KEGIATAN[satu.pos.rumpun]:
            ikut = sum(rng.random() < 0.9 + 0.07 * satu.mampu for _ in range(banyak))
            baris.append([satu.nip, satu.nama, nama, ikut, banyak])
    return Lembar("Kegiatan", ("NIP", "Nama", "Kegiatan", "Hadir", "Terjadwal"), baris)


def _satu(angka: float) -> float:
    """One decimal."""
    return int(angka * 10 + 0.5) / 10
