"""Sibolga: names, offices, posts, indicators, measures, activities, programmes and comments to draw from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from contoh_data.angka import Indikator
from contoh_data.orang import NamaTempat, Pos, Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

NAMA: Final = NamaTempat(
    pria=(
        "Togar", "Parlindungan", "Hotman", "Ridwan", "Binsar", "Syahrul", "Yosafati", "Marolop", "Irwansyah", "Poltak",
        "Rahmat", "Sahala", "Jonni", "Fadli", "Manaek", "Sabar", "Yusuf", "Faigi", "Tumpal", "Zainal",
    ),
    wanita=(
        "Rosmaida", "Tiurma", "Nurlela", "Hotmaida", "Yuniarti", "Rismawati", "Dermawati", "Siti Khadijah", "Lasma",
        "Melati", "Ernita", "Rotua", "Fitriani", "Marlina", "Sondang", "Yarniwati", "Asmarani", "Berliana", "Duma",
        "Khairunnisa",
    ),
    belakang=(
        "Hutagalung", "Sitompul", "Panggabean", "Lumbantobing", "Simatupang", "Tanjung", "Pasaribu", "Zebua",
        "Situmeang", "Siregar", "Marbun", "Sinaga", "Telaumbanua", "Hutabarat", "Nasution", "Caniago", "Manalu",
        "Gultom", "Batubara", "Silalahi",
    ),
)  # fmt: skip

SEKDA: Final = "Sekretaris Daerah"
PENILAIAN: Final = "Kepala Bidang Penilaian Kinerja"
DIKDAS: Final = "Kepala Bidang Pembinaan Pendidikan Dasar"
LELANG: Final = "Kepala Bidang Pelelangan dan Pengolahan Ikan"
DAFTAR: Final = "Kepala Bidang Pelayanan Pendaftaran Penduduk"
UNIT: Final = (
    Unit(
        "Sekretariat Daerah",
        "Sekretariat Daerah",
        (
            Pos(SEKDA, "jpt_pratama", "pemerintahan"),
            Pos("Kepala Bagian Organisasi", "administrator", "pemerintahan"),
            Pos("Analis Kebijakan Ahli Muda", "ahli_muda", "pemerintahan", 2, "Kepala Bagian Organisasi"),
            Pos("Pengadministrasi Perkantoran", "pelaksana", "pemerintahan", 2, "Kepala Bagian Organisasi"),
        ),
    ),
    Unit(
        "BKPSDM",
        "BKPSDM",
        (
            Pos("Kepala BKPSDM", "jpt_pratama", "pemerintahan"),
            Pos(PENILAIAN, "administrator", "pemerintahan"),
            Pos("Analis SDM Aparatur Ahli Muda", "ahli_muda", "pemerintahan", 2, PENILAIAN),
            Pos("Analis SDM Aparatur Ahli Pertama", "ahli_pertama", "pemerintahan", 2, PENILAIAN),
            Pos("Pengelola Data Kepegawaian", "pelaksana", "pemerintahan", 2, PENILAIAN),
        ),
        SEKDA,
    ),
    Unit(
        "Dinas Pendidikan",
        "Dinas Pendidikan",
        (
            Pos("Kepala Dinas Pendidikan", "jpt_pratama", "pemerintahan"),
            Pos(DIKDAS, "administrator", "pemerintahan"),
            Pos("Pengelola Data Pendidikan", "pelaksana", "pemerintahan", 4, DIKDAS),
        ),
        SEKDA,
    ),
    Unit(
        "SD Negeri Pasar Belakang",
        "Dinas Pendidikan",
        (
            Pos("Kepala SD Negeri Pasar Belakang", "ahli_madya", "pendidikan"),
            Pos("Guru Kelas Ahli Muda", "ahli_muda", "pendidikan", 3),
            Pos("Guru Kelas Ahli Pertama", "ahli_pertama", "pendidikan", 4),
            Pos("Guru Kelas Ahli Pertama (PPPK)", "ahli_pertama", "pendidikan", 3, pppk=True),
        ),
        DIKDAS,
    ),
    Unit(
        "SMP Negeri Teluk Tapian Nauli",
        "Dinas Pendidikan",
        (
            Pos("Kepala SMP Negeri Teluk Tapian Nauli", "ahli_madya", "pendidikan"),
            Pos("Guru Mata Pelajaran Ahli Madya", "ahli_madya", "pendidikan", 2),
            Pos("Guru Mata Pelajaran Ahli Muda", "ahli_muda", "pendidikan", 4),
            Pos("Guru Mata Pelajaran Ahli Pertama", "ahli_pertama", "pendidikan", 3),
            Pos("Guru Mata Pelajaran Ahli Pertama (PPPK)", "ahli_pertama", "pendidikan", 3, pppk=True),
        ),
        DIKDAS,
    ),
    Unit(
        "RSUD Kota Sibolga",
        "Dinas Kesehatan",
        (
            Pos("Direktur RSUD Kota Sibolga", "administrator", "kesehatan"),
            Pos("Kepala Seksi Pelayanan Medik", "pengawas", "kesehatan"),
            Pos("Dokter Ahli Muda", "ahli_muda", "kesehatan", 2),
            Pos("Perawat Ahli Pertama", "ahli_pertama", "kesehatan", 4, "Kepala Seksi Pelayanan Medik"),
            Pos("Perawat Mahir", "mahir", "kesehatan", 3, "Kepala Seksi Pelayanan Medik"),
        ),
        SEKDA,
    ),
    Unit(
        "Puskesmas Aek Parombunan",
        "Dinas Kesehatan",
        (
            Pos("Kepala Puskesmas Aek Parombunan", "ahli_madya", "kesehatan"),
            Pos("Dokter Gigi Ahli Muda", "ahli_muda", "kesehatan"),
            Pos("Bidan Ahli Pertama", "ahli_pertama", "kesehatan", 3),
            Pos("Perawat Terampil", "terampil", "kesehatan", 3),
            Pos("Perawat Terampil (PPPK)", "terampil", "kesehatan", 2, pppk=True),
        ),
        SEKDA,
    ),
    Unit(
        "Dinas Perikanan",
        "Dinas Perikanan",
        (
            Pos("Kepala Dinas Perikanan", "jpt_pratama", "perikanan"),
            Pos(LELANG, "administrator", "perikanan"),
            Pos("Penyuluh Perikanan Ahli Muda", "ahli_muda", "perikanan", 2, LELANG),
            Pos("Penyuluh Perikanan Ahli Pertama", "ahli_pertama", "perikanan", 2, LELANG),
            Pos("Pengelola Tempat Pelelangan Ikan", "pelaksana", "perikanan", 3, LELANG),
        ),
        SEKDA,
    ),
    Unit(
        "Dinas Penanaman Modal dan PTSP",
        "Dinas Penanaman Modal dan PTSP",
        (
            Pos("Kepala Dinas Penanaman Modal dan PTSP", "jpt_pratama", "pelayanan"),
            Pos("Kepala Bidang Perizinan", "administrator", "pelayanan"),
            Pos("Penata Perizinan Ahli Muda", "ahli_muda", "pelayanan", 2, "Kepala Bidang Perizinan"),
            Pos("Penata Perizinan Ahli Pertama", "ahli_pertama", "pelayanan", 2, "Kepala Bidang Perizinan"),
            Pos("Petugas Loket Perizinan", "pelaksana", "pelayanan", 3, "Kepala Bidang Perizinan"),
        ),
        SEKDA,
    ),
    Unit(
        "Dinas Kependudukan dan Pencatatan Sipil",
        "Dinas Kependudukan dan Pencatatan Sipil",
        (
            Pos("Kepala Dinas Kependudukan dan Pencatatan Sipil", "jpt_pratama", "pelayanan"),
            Pos(DAFTAR, "administrator", "pelayanan"),
            Pos("Administrator Database Kependudukan Ahli Pertama", "ahli_pertama", "pelayanan", 2, DAFTAR),
            Pos("Operator Layanan Kependudukan", "pelaksana", "pelayanan", 4, DAFTAR),
        ),
        SEKDA,
    ),
    Unit(
        "Kecamatan Sibolga Sambas",
        "Kecamatan Sibolga Sambas",
        (
            Pos("Camat Sibolga Sambas", "administrator", "pelayanan"),
            Pos("Sekretaris Kecamatan", "pengawas", "pelayanan"),
            Pos("Lurah", "pengawas", "pelayanan", 3),
            Pos("Pengadministrasi Kecamatan", "pelaksana", "pelayanan", 3, "Sekretaris Kecamatan"),
        ),
        SEKDA,
    ),
)  # fmt: skip

DIDIK: Final = "Meningkatnya mutu pendidikan dasar"
SEHAT: Final = "Meningkatnya derajat kesehatan masyarakat"
IKAN: Final = "Meningkatnya nilai tambah hasil perikanan"
LAYAN: Final = "Meningkatnya kepuasan masyarakat atas layanan publik"
TATA: Final = "Terwujudnya birokrasi yang bersih dan berkinerja"

INDIKATOR: Final = {
    "pendidikan": (
        Indikator("Pembelajaran terlaksana penuh", DIDIK, "Jam pelajaran yang terlaksana", "jam", (240, 288)),
        Indikator("Murid tuntas belajar", DIDIK, "Murid yang mencapai batas tuntas", "%", (80, 85), bulat=1),
        Indikator("Kehadiran murid terjaga", DIDIK, "Kehadiran murid", "%", ("90-95",), aspek="kualitas", bulat=1),
        Indikator("Murid tertinggal didampingi", DIDIK, "Murid yang mengikuti remedial", "murid", (12, 16, 20)),
        Indikator(
            "Laporan belajar kepada orang tua", DIDIK, "Hari penyelesaian rapor tengah semester", "hari", (10, 12),
            "minimal", "waktu",
        ),
    ),
    "kesehatan": (
        Indikator("Pasien terlayani", SEHAT, "Pasien yang dilayani", "pasien", (450, 600, 720)),
        Indikator("Pelayanan cepat", SEHAT, "Rata-rata waktu tunggu", "menit", (30, 25), "minimal", "waktu", 1),
        Indikator("Tangan bersih", SEHAT, "Kepatuhan kebersihan tangan", "%", ("85-95",), aspek="kualitas", bulat=1),
        Indikator("Rekam medis lengkap", SEHAT, "Rekam medis lengkap sehari", "berkas", (400, 500), aspek="kualitas"),
        Indikator("Kunjungan rumah", SEHAT, "Keluarga yang dikunjungi", "keluarga", (40, 60)),
    ),
    "perikanan": (
        Indikator("Lelang ikan tertib", IKAN, "Ikan yang dilelang di TPI", "ton", (120, 150, 180)),
        Indikator("Nelayan terdampingi", IKAN, "Nelayan yang didampingi", "orang", (45, 60)),
        Indikator("Mutu ikan terjaga", IKAN, "Sampel ikan yang memenuhi syarat mutu", "%", ("90-98",), bulat=1),
        Indikator("Susut hasil tangkap turun", IKAN, "Susut di pelelangan", "%", (8, 7), "minimal", "kualitas", 1),
        Indikator("Olahan ikan berizin", IKAN, "Kelompok pengolah yang mendapat izin edar", "kelompok", (4, 6)),
    ),
    "pelayanan": (
        Indikator("Permohonan selesai", LAYAN, "Permohonan yang diselesaikan", "berkas", (240, 300, 360)),
        Indikator("Selesai tepat waktu", LAYAN, "Permohonan selesai sesuai waktu layanan", "%", (90, 95), bulat=1),
        Indikator("Layanan cepat", LAYAN, "Rata-rata waktu layanan di loket", "menit", (15, 12), "minimal", "waktu", 1),
        Indikator("Pengaduan tertangani", LAYAN, "Pengaduan yang selesai", "pengaduan", (12, 18)),
        Indikator("Jemput bola", LAYAN, "Kelurahan yang dikunjungi", "kelurahan", (4, 5, 6)),
    ),
    "pemerintahan": (
        Indikator("Berkas selesai", TATA, "Berkas kepegawaian yang diselesaikan", "berkas", (120, 160, 200)),
        Indikator("Laporan tepat waktu", TATA, "Laporan yang diserahkan tepat waktu", "laporan", (6, 9), aspek="waktu"),
        Indikator("Data mutakhir", TATA, "Data yang dimutakhirkan", "%", ("90-100",), aspek="kualitas", bulat=1),
        Indikator("Perbaikan tindak lanjut", TATA, "Rekomendasi pemeriksaan yang tuntas", "rekomendasi", (4, 6)),
        Indikator("Belanja terkendali", TATA, "Belanja operasional", "juta rupiah", (40, 55), "stabil", "biaya", 1),
    ),
}  # fmt: skip

# what each job family is measured by against the same quarter of the year before: (measure, usual level, rows)
UKURAN: Final[dict[str, tuple[str, float, int]]] = {
    "pendidikan": ("Nilai rata-rata murid", 75, 2),
    "kesehatan": ("Kepuasan pasien (indeks)", 81, 1),
    "perikanan": ("Nelayan yang pendapatannya naik (%)", 62, 1),
    "pelayanan": ("Permohonan selesai tepat waktu (%)", 86, 1),
    "pemerintahan": ("Layanan internal selesai tepat waktu (%)", 84, 1),
}
KELAS: Final = {
    "SD Negeri Pasar Belakang": ("kelas IV", "kelas V", "kelas VI"),
    "SMP Negeri Teluk Tapian Nauli": ("kelas VII", "kelas VIII", "kelas IX"),
}

# activities that a job family must attend in a quarter: (name, how many there are)
KEGIATAN: Final[dict[str, tuple[tuple[str, int], ...]]] = {
    "pendidikan": (("KKG/MGMP", 6), ("Rapat guru", 5), ("Gerakan literasi", 12)),
    "kesehatan": (("Lokakarya mini", 3), ("Audit mutu", 2), ("Posyandu", 6)),
    "perikanan": (("Apel Senin", 12), ("Temu nelayan", 3)),
    "pelayanan": (("Apel Senin", 12), ("Forum pelanggan", 2)),
    "pemerintahan": (("Apel Senin", 12), ("Rapat kinerja", 3)),
}


@dataclass(frozen=True)
class Program:
    """A new programme: who may start it, what it is measured by before and after, and the quarter it starts in."""

    nama: str
    rumpun: str
    ukuran: str
    sebelum: str
    sesudah: str
    mulai: int


TAHAP: Final = ("Gagasan", "Uji coba", "Penerapan", "Layanan membaik")
PROGRAM: Final[Sequence[Program]] = (
    Program("Izin Selesai di Tempat", "pelayanan", "Lama penyelesaian izin usaha mikro", "5 hari", "2 hari", -1),
    Program("Antre dari Rumah", "kesehatan", "Waktu tunggu pendaftaran", "48 menit", "21 menit", 0),
    Program("Kelas Pendamping Sore", "pendidikan", "Murid di bawah batas tuntas", "31 %", "18 %", 0),
    Program("Timbang Digital TPI", "perikanan", "Selisih timbang", "4,2 %", "0,8 %", 1),
    Program("Akta Lahir Antar Bidan", "pelayanan", "Akta terbit dalam 30 hari", "64 %", "91 %", 1),
    Program("Berkas Pensiun Tanpa Kertas", "pemerintahan", "Lama usul pensiun", "14 hari", "6 hari", 1),
    Program("Pojok Baca Dermaga", "pendidikan", "Buku yang dipinjam sebulan", "40", "155", 2),
    Program("Peringatan Minum Obat", "kesehatan", "Pasien tuberkulosis yang patuh", "78 %", "93 %", 2),
    Program("Dasbor Kehadiran", "pemerintahan", "Rekap kehadiran selesai", "7 hari", "1 hari", 3),
    Program("Koperasi Es Balok", "perikanan", "Susut hasil tangkap", "9 %", "6 %", 3),
)

KOMENTAR: Final = {
    "tinggi": (
        "Datanya selalu siap dan hasilnya dapat diperiksa; pertahankan",
        "Program yang dirintis nyata mempercepat layanan; bantu unit lain meniru",
        "Hasil belajar muridnya naik dan cara mengajarnya dipakai rekan",
    ),
    "sedang": (
        "Target tercapai; mulai catat keadaan sebelum dan sesudah setiap perbaikan",
        "Baik; lebih sering hadir pada kegiatan bersama",
        "Sudah sesuai standar; usulkan satu perbaikan triwulan depan",
    ),
    "rendah": (
        "Mari bertemu setiap dua minggu membahas target yang tertinggal",
        "Kehadiran perlu diperbaiki lebih dahulu; sampaikan kendalanya kepada saya",
        "Cara baru yang disepakati belum dijalankan; kita mulai dari satu langkah",
    ),
}

# what a whole office finds hard: its people get lower marks there, so that the office has a need in common
LEMAH: Final = {
    "SMP Negeri Teluk Tapian Nauli": ("pengelolaan_pembelajaran",),
    "Dinas Kependudukan dan Pencatatan Sipil": ("penerapan_gagasan",),
    "Dinas Perikanan": ("gagasan_perbaikan", "penerapan_gagasan"),
}
