"""Gorontalo: names, offices, posts, indicators and comments to draw from."""

from __future__ import annotations

from typing import Final

from contoh_data.angka import Indikator
from contoh_data.orang import NamaTempat, Pos, Unit

NAMA: Final = NamaTempat(
    pria=(
        "Abdul Rahman", "Arfan", "Darwis", "Faisal", "Hamzah", "Ibrahim", "Iswan", "Karim", "Mohamad Rizal",
        "Moh. Fikri", "Novriyanto", "Ramdan", "Rusdin", "Sahril", "Taufik", "Yunus", "Zulkifli", "Irwan", "Haris",
        "Idrus",
    ),
    wanita=(
        "Asni", "Citra", "Delviana", "Fatmawati", "Hadijah", "Indriani", "Kartin", "Lisnawati", "Maryam", "Meilan",
        "Nurhayati", "Nurain", "Ratna", "Rosmiyati", "Salma", "Sri Wahyuni", "Sukmawati", "Warni", "Yulinda", "Zuriati",
    ),
    belakang=(
        "Lamato", "Hulopi", "Tangahu", "Nento", "Dunggio", "Kaluku", "Lasimpala", "Tolinggi", "Mooduto", "Bumulo",
        "Hunowu", "Ahaya", "Matoka", "Potale", "Dukalang", "Suleman", "Ishak", "Napu", "Djafar", "Olii",
    ),
)  # fmt: skip

UNIT: Final = (
    Unit(
        "Sekretariat Daerah",
        "Sekretariat Daerah",
        (
            Pos("Sekretaris Daerah", "jpt_pratama", "pemerintahan"),
            Pos("Kepala Bagian Organisasi", "administrator", "pemerintahan"),
            Pos("Kepala Subbagian Tata Usaha", "pengawas", "pemerintahan", atasan="Kepala Bagian Organisasi"),
            Pos("Analis Kebijakan Ahli Muda", "ahli_muda", "pemerintahan", 2, "Kepala Bagian Organisasi"),
            Pos("Pengadministrasi Perkantoran", "pelaksana", "pemerintahan", 3, "Kepala Subbagian Tata Usaha"),
        ),
    ),
    Unit(
        "BKPSDM",
        "BKPSDM",
        (
            Pos("Kepala BKPSDM", "jpt_pratama", "pemerintahan"),
            Pos("Kepala Bidang Pengembangan Kompetensi", "administrator", "pemerintahan"),
            Pos(
                "Analis SDM Aparatur Ahli Muda", "ahli_muda", "pemerintahan", 2, "Kepala Bidang Pengembangan Kompetensi"
            ),
            Pos(
                "Analis SDM Aparatur Ahli Pertama",
                "ahli_pertama",
                "pemerintahan",
                3,
                "Kepala Bidang Pengembangan Kompetensi",
            ),
            Pos("Pengelola Data Kepegawaian", "pelaksana", "pemerintahan", 2, "Kepala Bidang Pengembangan Kompetensi"),
        ),
        "Sekretaris Daerah",
    ),
    Unit(
        "Dinas Kesehatan",
        "Dinas Kesehatan",
        (
            Pos("Kepala Dinas Kesehatan", "jpt_pratama", "kesehatan"),
            Pos("Kepala Bidang Kesehatan Masyarakat", "administrator", "kesehatan"),
            Pos("Kepala Subbagian Umum dan Kepegawaian", "pengawas", "pemerintahan"),
            Pos("Epidemiolog Kesehatan Ahli Muda", "ahli_muda", "kesehatan", 2, "Kepala Bidang Kesehatan Masyarakat"),
            Pos("Pengelola Program Kesehatan", "pelaksana", "kesehatan", 3, "Kepala Bidang Kesehatan Masyarakat"),
        ),
        "Sekretaris Daerah",
    ),
    Unit(
        "Puskesmas Kota Tengah",
        "Dinas Kesehatan",
        (
            Pos("Kepala Puskesmas Kota Tengah", "ahli_madya", "kesehatan"),
            Pos("Dokter Ahli Muda", "ahli_muda", "kesehatan", 2),
            Pos("Bidan Ahli Pertama", "ahli_pertama", "kesehatan", 2),
            Pos("Perawat Terampil", "terampil", "kesehatan", 3),
            Pos("Perawat Terampil (PPPK)", "terampil", "kesehatan", 2, pppk=True),
        ),
        "Kepala Dinas Kesehatan",
    ),
    Unit(
        "Dinas Pendidikan",
        "Dinas Pendidikan",
        (
            Pos("Kepala Dinas Pendidikan", "jpt_pratama", "pendidikan"),
            Pos("Kepala Bidang Pembinaan SMP", "administrator", "pendidikan"),
            Pos("Pengawas Sekolah Ahli Madya", "ahli_madya", "pendidikan", 2),
            Pos("Guru Ahli Muda", "ahli_muda", "pendidikan", 4, "Kepala Bidang Pembinaan SMP"),
            Pos("Guru Ahli Pertama", "ahli_pertama", "pendidikan", 4, "Kepala Bidang Pembinaan SMP"),
            Pos("Guru Ahli Pertama (PPPK)", "ahli_pertama", "pendidikan", 3, "Kepala Bidang Pembinaan SMP", pppk=True),
        ),
        "Sekretaris Daerah",
    ),
    Unit(
        "Dinas Komunikasi dan Informatika",
        "Dinas Komunikasi dan Informatika",
        (
            Pos("Kepala Dinas Komunikasi dan Informatika", "jpt_pratama", "teknologi"),
            Pos("Kepala Bidang Layanan E-Government", "administrator", "teknologi"),
            Pos("Pranata Komputer Ahli Muda", "ahli_muda", "teknologi", 2, "Kepala Bidang Layanan E-Government"),
            Pos("Pranata Komputer Ahli Pertama", "ahli_pertama", "teknologi", 3, "Kepala Bidang Layanan E-Government"),
            Pos("Operator Layanan Operasional", "pelaksana", "teknologi", 2, "Kepala Bidang Layanan E-Government"),
        ),
        "Sekretaris Daerah",
    ),
    Unit(
        "BPBD",
        "BPBD",
        (
            Pos("Kepala Pelaksana BPBD", "jpt_pratama", "kebencanaan"),
            Pos("Kepala Bidang Kedaruratan dan Logistik", "administrator", "kebencanaan"),
            Pos(
                "Analis Kebencanaan Ahli Muda", "ahli_muda", "kebencanaan", 2, "Kepala Bidang Kedaruratan dan Logistik"
            ),
            Pos("Pengelola Logistik Bencana", "pelaksana", "kebencanaan", 3, "Kepala Bidang Kedaruratan dan Logistik"),
        ),
        "Sekretaris Daerah",
    ),
)

SEHAT: Final = "Meningkatnya derajat kesehatan masyarakat"
DIDIK: Final = "Meningkatnya kualitas layanan pendidikan"
TATA: Final = "Terwujudnya tata kelola pemerintahan yang baik"
DIGITAL: Final = "Meningkatnya layanan pemerintahan berbasis elektronik"
TANGGUH: Final = "Meningkatnya ketangguhan kota terhadap bencana"

INDIKATOR: Final = {
    "kesehatan": (
        Indikator(
            "Terlaksananya imunisasi dasar", SEHAT, "Bayi yang mendapat imunisasi dasar lengkap", "bayi", (120, 150, 90)
        ),
        Indikator(
            "Terlayaninya pasien rawat jalan", SEHAT, "Pasien rawat jalan yang dilayani", "pasien", (600, 750, 900)
        ),
        Indikator(
            "Pelayanan pasien yang cepat", SEHAT, "Rata-rata waktu tunggu pasien", "menit", (30, 25), "minimal", "waktu"
        ),
        Indikator(
            "Pelayanan pasien yang bermutu", SEHAT, "Kepuasan pasien", "%", ("80-90",), aspek="kualitas", bulat=1
        ),
        Indikator("Pembinaan kader posyandu", SEHAT, "Posyandu yang dibina", "posyandu", (12, 16, 20)),
        Indikator(
            "Pelaporan penyakit menular", SEHAT, "Laporan mingguan yang tepat waktu", "laporan", (12, 13), aspek="waktu"
        ),
    ),
    "pendidikan": (
        Indikator(
            "Meningkatnya capaian belajar murid", DIDIK, "Murid yang mencapai batas tuntas", "%", (85, 90), bulat=1
        ),
        Indikator("Terlaksananya pembelajaran", DIDIK, "Jam pelajaran yang terlaksana", "jam", (240, 288, 300)),
        Indikator("Pembinaan guru mata pelajaran", DIDIK, "Supervisi kelas yang dilaksanakan", "kegiatan", (8, 10, 12)),
        Indikator(
            "Turunnya angka putus sekolah", DIDIK, "Murid yang putus sekolah", "murid", (4, 6), "minimal", "kualitas"
        ),
        Indikator("Kehadiran murid terjaga", DIDIK, "Kehadiran murid", "%", ("80-90",), aspek="kualitas", bulat=1),
        Indikator("Perangkat ajar tersedia", DIDIK, "Modul ajar yang disusun", "modul", (5, 6, 8), aspek="kualitas"),
    ),
    "pemerintahan": (
        Indikator(
            "Terselesaikannya layanan kepegawaian", TATA, "Berkas layanan yang diselesaikan", "berkas", (120, 160, 200)
        ),
        Indikator("Layanan yang cepat", TATA, "Rata-rata penyelesaian berkas", "hari", (5, 4), "minimal", "waktu", 1),
        Indikator("Penyusunan kebijakan", TATA, "Naskah kebijakan yang disusun", "naskah", (3, 4, 6), aspek="kualitas"),
        Indikator(
            "Kepuasan pengguna layanan", TATA, "Indeks kepuasan", "indeks", ("80-90",), aspek="kualitas", bulat=1
        ),
        Indikator("Tertib persediaan", TATA, "Stok alat tulis kantor", "rim", (40, 50), "stabil", "biaya"),
        Indikator("Laporan kinerja tepat waktu", TATA, "Laporan yang diserahkan", "laporan", (6, 9, 12), aspek="waktu"),
    ),
    "teknologi": (
        Indikator(
            "Layanan daring tersedia",
            DIGITAL,
            "Ketersediaan aplikasi layanan",
            "%",
            (98, 99),
            aspek="kualitas",
            bulat=1,
        ),
        Indikator("Gangguan tertangani", DIGITAL, "Tiket gangguan yang diselesaikan", "tiket", (60, 80, 100)),
        Indikator(
            "Gangguan cepat tertangani", DIGITAL, "Rata-rata pemulihan layanan", "jam", (8, 6), "minimal", "waktu", 1
        ),
        Indikator(
            "Belanja langganan terkendali", DIGITAL, "Belanja pusat data", "juta rupiah", (45, 60), "stabil", "biaya", 1
        ),
        Indikator("Integrasi aplikasi perangkat daerah", DIGITAL, "Aplikasi yang terintegrasi", "aplikasi", (4, 5, 8)),
    ),
    "kebencanaan": (
        Indikator("Kesiapsiagaan warga", TANGGUH, "Kelurahan yang dilatih", "kelurahan", (6, 8, 10)),
        Indikator("Tanggap darurat cepat", TANGGUH, "Waktu tiba di lokasi", "menit", (30, 45), "minimal", "waktu"),
        Indikator("Logistik terjaga", TANGGUH, "Stok paket bantuan", "paket", (200, 250), "stabil", "kuantitas"),
        Indikator("Peta risiko mutakhir", TANGGUH, "Peta risiko yang diperbarui", "peta", (4, 5, 6), aspek="kualitas"),
    ),
}

KOMENTAR: Final = {
    "tinggi": (
        "Pertahankan; bagikan cara kerja ini kepada rekan satu tim",
        "Tenang saat tekanan tinggi dan hasilnya rapi. Siap diberi tanggung jawab lebih besar",
        "Penyelesaian masalah sangat baik, terutama saat layanan ramai",
    ),
    "sedang": (
        "Hasil baik; atur waktu lebih awal agar laporan tidak menumpuk di akhir bulan",
        "Komunikasi dengan bidang lain perlu lebih sering, jangan menunggu rapat",
        "Sudah sesuai harapan; beranikan diri memimpin rapat kecil",
        "Perlu berlatih mengambil keputusan saat keadaan darurat",
    ),
    "rendah": (
        "Mari kita susun rencana kerja mingguan bersama agar tenggat terpenuhi",
        "Perlu pendampingan dalam menyelesaikan masalah; kita bahas setiap Senin",
        "Tingkatkan komunikasi dengan rekan; sampaikan kendala lebih awal",
    ),
}

# what a whole office finds hard: its people get lower marks there, so that the office has a need in common
LEMAH: Final = {
    "Dinas Pendidikan": ("manajemen_waktu",),
    "Sekretariat Daerah": ("pemecahan_masalah",),
    "BPBD": ("komunikasi",),
}
