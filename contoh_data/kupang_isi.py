"""Kupang: names, offices, posts, indicators by the kind of work, and comments to draw from."""

from __future__ import annotations

from typing import Final

from contoh_data.angka import Indikator
from contoh_data.orang import NamaTempat, Pos, Unit

NAMA: Final = NamaTempat(
    pria=(
        "Yohanes", "Marthen", "Melkianus", "Yeremias", "Gaspar", "Petrus", "Dominggus", "Semuel", "Benyamin",
        "Ferdinandus", "Adrianus", "Nikodemus", "Stefanus", "Yulius", "Oktovianus", "Imanuel", "Hendrik", "Soleman",
        "Thobias", "Paulus",
    ),
    wanita=(
        "Maria", "Yuliana", "Adriana", "Dorkas", "Ester", "Marlince", "Welmince", "Yublina", "Agustina", "Fransiska",
        "Theresia", "Selfina", "Katarina", "Naomi", "Debora", "Veronika", "Mersi", "Kornelia", "Paulina", "Yosefina",
    ),
    belakang=(
        "Lay", "Nalle", "Tallo", "Manafe", "Bessie", "Taek", "Nubatonis", "Benu", "Tefa", "Banunaek", "Ndun", "Lenggu",
        "Foeh", "Haning", "Radja", "Djami", "Kana", "Bria", "Seran", "Klau",
    ),
)  # fmt: skip

# the first word of a post, else its jenjang -> what stands before and after the name
GELAR: Final = {
    "Dokter": ("dr. ", ""), "Bidan": ("", ", A.Md.Keb"), "Perawat": ("", ", A.Md.Kep"), "Guru": ("", ", S.Pd"),
    "Nutrisionis": ("", ", A.Md.Gz"), "Lurah": ("", ", S.IP"), "Epidemiolog": ("", ", S.KM"),
    "ahli_madya": ("", ", M.Pd"),
    "jpt_pratama": ("", ", M.Si"), "administrator": ("", ", S.Sos"), "pengawas": ("", ", S.E"),
    "ahli_muda": ("", ", S.E"), "ahli_pertama": ("", ", S.Kom"),
}  # fmt: skip


def _puskesmas(tempat: str, bidan: int, perawat: int) -> Unit:
    return Unit(
        f"Puskesmas {tempat}",
        "Dinas Kesehatan",
        (
            Pos("Dokter Ahli Madya (Kepala Puskesmas)", "ahli_madya", "kesehatan"),
            Pos("Dokter Ahli Muda", "ahli_muda", "kesehatan"),
            Pos("Dokter Ahli Pertama", "ahli_pertama", "kesehatan", 2),
            Pos("Bidan Mahir", "mahir", "kesehatan", 2),
            Pos("Bidan Terampil", "terampil", "kesehatan", bidan),
            Pos("Perawat Terampil", "terampil", "kesehatan", perawat),
            Pos("Perawat Terampil (PPPK)", "terampil", "kesehatan", 2, pppk=True),
            Pos("Nutrisionis Terampil", "terampil", "kesehatan"),
        ),
        "Kepala Dinas Kesehatan",
    )


def _sekolah(nama: str, muda: int, pertama: int) -> Unit:
    return Unit(
        nama,
        "Dinas Pendidikan dan Kebudayaan",
        (
            Pos("Guru Ahli Madya (Kepala Sekolah)", "ahli_madya", "pendidikan"),
            Pos("Guru Ahli Muda", "ahli_muda", "pendidikan", muda),
            Pos("Guru Ahli Pertama", "ahli_pertama", "pendidikan", pertama),
            Pos("Guru Ahli Pertama (PPPK)", "ahli_pertama", "pendidikan", 3, pppk=True),
        ),
        "Kepala Dinas Pendidikan dan Kebudayaan",
    )


def _dinas(nama: str, rumpun: str, bidang: str, staf: tuple[tuple[str, str, int], ...]) -> Unit:
    """An office with one head, one bidang and its staff (jabatan, jenjang, how many)."""
    isi = (Pos(f"Kepala {nama}", "jpt_pratama", rumpun), Pos(bidang, "administrator", rumpun))
    bawah = tuple(Pos(jabatan, jenjang, rumpun, banyak, bidang) for jabatan, jenjang, banyak in staf)
    return Unit(nama, nama, isi + bawah, "Sekretaris Daerah")


UNIT: Final = (
    Unit(
        "Sekretariat Daerah",
        "Sekretariat Daerah",
        (
            Pos("Sekretaris Daerah", "jpt_pratama", "pemerintahan"),
            Pos("Kepala Bagian Organisasi", "administrator", "pemerintahan"),
            Pos("Analis Kebijakan Ahli Muda", "ahli_muda", "pemerintahan", 2, "Kepala Bagian Organisasi"),
            Pos("Pengadministrasi Perkantoran", "pelaksana", "pemerintahan", 3, "Kepala Bagian Organisasi"),
        ),
    ),
    _dinas(
        "BKPPD", "pemerintahan", "Kepala Bidang Penilaian Kinerja",
        (
            ("Analis SDM Aparatur Ahli Muda", "ahli_muda", 2), ("Analis SDM Aparatur Ahli Pertama", "ahli_pertama", 2),
            ("Pengelola Kepegawaian", "pelaksana", 3),
        ),
    ),
    _dinas(
        "Badan Pendapatan Daerah", "pendapatan", "Kepala Bidang Penagihan dan Pengendalian",
        (("Analis Keuangan Ahli Muda", "ahli_muda", 2), ("Pemungut Pajak", "pelaksana", 6)),
    ),
    _dinas(
        "Dinas Kesehatan", "kesehatan", "Kepala Bidang Pencegahan dan Pengendalian Penyakit",
        (("Epidemiolog Kesehatan Ahli Muda", "ahli_muda", 2), ("Pengelola Imunisasi", "pelaksana", 2)),
    ),
    _puskesmas("Oebobo", 5, 4),
    _puskesmas("Sikumana", 4, 3),
    _dinas(
        "Dinas Pendidikan dan Kebudayaan", "pendidikan", "Kepala Bidang Pembinaan Sekolah Dasar",
        (("Pengawas Sekolah Ahli Madya", "ahli_madya", 2), ("Pengelola Data Pendidikan", "pelaksana", 2)),
    ),
    _sekolah("SMP Negeri 5 Kupang", 5, 6),
    _sekolah("SD Inpres Sikumana", 3, 5),
    _dinas(
        "Dinas Kependudukan dan Pencatatan Sipil", "pelayanan", "Kepala Bidang Pelayanan Pendaftaran Penduduk",
        (("Administrator Basis Data Ahli Pertama", "ahli_pertama", 2), ("Operator Loket Kependudukan", "pelaksana", 5)),
    ),
    _dinas(
        "Dinas Penanaman Modal dan PTSP", "pelayanan", "Kepala Bidang Perizinan",
        (("Penata Perizinan Ahli Muda", "ahli_muda", 2), ("Penata Perizinan Ahli Pertama", "ahli_pertama", 3)),
    ),
    _dinas(
        "Dinas Lingkungan Hidup dan Kebersihan", "pelayanan", "Kepala Bidang Pengelolaan Sampah",
        (("Pengendali Dampak Lingkungan Ahli Muda", "ahli_muda", 1), ("Pengawas Armada Kebersihan", "pelaksana", 5)),
    ),
    Unit(
        "Kelurahan Oesapa",
        "Kecamatan Kelapa Lima",
        (
            Pos("Lurah Oesapa", "pengawas", "pelayanan"),
            Pos("Kepala Seksi Pelayanan Umum", "pengawas", "pelayanan"),
            Pos("Pengelola Pelayanan Kelurahan", "pelaksana", "pelayanan", 3, "Kepala Seksi Pelayanan Umum"),
        ),
        "Sekretaris Daerah",
    ),
)  # fmt: skip

# posts that the public meets every day
MELAYANI: Final = (
    "Dokter*", "Bidan*", "Perawat*", "Nutrisionis*", "Guru*", "Operator Loket*", "Penata Perizinan*", "Pemungut Pajak",
    "Pengelola Pelayanan Kelurahan", "Kepala Seksi Pelayanan Umum", "Lurah*",
)  # fmt: skip

SEHAT: Final = "Meningkatnya derajat kesehatan warga kota"
DIDIK: Final = "Meningkatnya mutu pendidikan dasar"
LAYAN: Final = "Meningkatnya mutu pelayanan publik"
BERSIH: Final = "Terwujudnya kota yang bersih"
DANA: Final = "Meningkatnya kemandirian keuangan daerah"
TATA: Final = "Terwujudnya tata kelola pemerintahan yang baik"

_IMUNISASI: Final = Indikator(
    "Imunisasi dasar lengkap", SEHAT, "Bayi yang mendapat imunisasi dasar lengkap", "bayi", (45, 60, 72)
)
_PASIEN: Final = Indikator("Pelayanan rawat jalan", SEHAT, "Pasien yang dilayani", "pasien", (420, 540, 660))
_TUNGGU: Final = Indikator(
    "Pelayanan yang cepat", SEHAT, "Rata-rata waktu tunggu pasien", "menit", (40, 30), "minimal", "waktu"
)
_KUNJUNGAN: Final = Indikator("Kunjungan rumah", SEHAT, "Keluarga berisiko yang dikunjungi", "keluarga", (36, 48))
_BALITA: Final = Indikator("Pencegahan stunting", SEHAT, "Balita yang ditimbang dan diukur", "balita", (150, 180, 210))
_HIPERTENSI: Final = Indikator(
    "Standar pelayanan minimal", SEHAT, "Penderita hipertensi yang dilayani sesuai standar", "orang", (80, 110)
)
_TUNTAS: Final = Indikator(
    "Ketuntasan belajar murid", DIDIK, "Murid yang mencapai ketuntasan", "murid", (26, 28, 54, 60), aspek="kualitas"
)
_ASESMEN: Final = Indikator(
    "Hasil belajar murid", DIDIK, "Nilai rata-rata asesmen murid", "nilai", (72, 75), aspek="kualitas", bulat=1
)
_LITERASI: Final = Indikator("Literasi dan numerasi", DIDIK, "Murid yang naik tingkat literasi", "murid", (12, 15, 18))
_ABSEN: Final = Indikator(
    "Murid tetap belajar", DIDIK, "Murid absen tanpa kabar", "murid", (8, 10), "minimal", "kualitas"
)
_AJAR: Final = Indikator("Perangkat ajar", DIDIK, "Modul ajar yang dipakai di kelas", "modul", (5, 6, 8))

# the beginning of a post, the first that fits, else its rumpun -> indicators to choose from
INDIKATOR: Final = {
    "Bidan": (
        _IMUNISASI, _BALITA, _KUNJUNGAN, _TUNGGU,
        Indikator("Kesehatan ibu", SEHAT, "Ibu hamil yang diperiksa enam kali", "orang", (24, 30, 36)),
        Indikator("Persalinan aman", SEHAT, "Persalinan di fasilitas kesehatan", "persalinan", (15, 18, 21)),
    ),
    "kesehatan": (
        _IMUNISASI, _PASIEN, _TUNGGU, _KUNJUNGAN, _BALITA, _HIPERTENSI,
        Indikator("Pelayanan bermutu", SEHAT, "Kepuasan pasien", "indeks", ("80-90",), aspek="kualitas", bulat=1),
    ),
    "pendidikan": (_TUNTAS, _ASESMEN, _LITERASI, _ABSEN, _AJAR),
    "Penata Perizinan": (
        Indikator("Perizinan berusaha", LAYAN, "Izin yang terbit", "izin", (90, 120, 150)),
        Indikator("Izin yang cepat", LAYAN, "Rata-rata penyelesaian izin", "hari", (5, 4), "minimal", "waktu", 1),
        Indikator("Pendampingan usaha", LAYAN, "Pelaku usaha yang didampingi", "orang", (30, 40)),
        Indikator("Pengawasan izin", LAYAN, "Tempat usaha yang diperiksa", "lokasi", (18, 24)),
    ),
    "Pengawas Armada": (
        Indikator("Pengangkutan sampah", BERSIH, "Sampah yang terangkut", "ton", (540, 600, 660)),
        Indikator("Armada siap jalan", BERSIH, "Hari truk tidak beroperasi", "hari", (6, 8), "minimal", "waktu"),
        Indikator("Titik buang liar", BERSIH, "Titik buang liar yang ditutup", "titik", (9, 12)),
        Indikator("Bahan bakar terkendali", BERSIH, "Pemakaian bahan bakar", "liter", (4200, 4800), "stabil", "biaya"),
    ),
    "pelayanan": (
        Indikator("Dokumen warga", LAYAN, "Dokumen yang terbit", "dokumen", (600, 720, 840)),
        Indikator("Layanan tepat waktu", LAYAN, "Dokumen terbit sehari", "%", (85, 90), aspek="waktu", bulat=1),
        Indikator("Kesalahan menurun", LAYAN, "Dokumen cetak ulang", "dokumen", (12, 15), "minimal", "kualitas"),
        Indikator("Jemput bola", LAYAN, "Kelurahan yang didatangi layanan keliling", "kelurahan", (8, 10, 12)),
        Indikator("Pengaduan tuntas", LAYAN, "Pengaduan yang selesai", "pengaduan", (24, 30)),
    ),
    "pendapatan": (
        Indikator("Pajak daerah", DANA, "Pajak yang tertagih", "juta rupiah", (180, 240, 320)),
        Indikator("Objek pajak", DANA, "Objek pajak yang didata", "objek", (60, 75, 90)),
        Indikator("Tunggakan menurun", DANA, "Wajib pajak yang menunggak", "orang", (25, 30), "minimal", "kualitas"),
        Indikator("Biaya penagihan terkendali", DANA, "Biaya penagihan", "juta rupiah", (14, 18), "stabil", "biaya", 1),
    ),
    "pemerintahan": (
        Indikator("Layanan kepegawaian", TATA, "Berkas layanan yang diselesaikan", "berkas", (90, 120, 150)),
        Indikator("Layanan yang cepat", TATA, "Rata-rata penyelesaian berkas", "hari", (5, 4), "minimal", "waktu", 1),
        Indikator("Kebijakan daerah", TATA, "Naskah yang ditetapkan", "naskah", (3, 4), aspek="kualitas"),
        Indikator("Tindak lanjut pemeriksaan", TATA, "Rekomendasi yang diselesaikan", "rekomendasi", (8, 10, 12)),
        Indikator("Kepuasan pengguna", TATA, "Indeks layanan internal", "indeks", ("80-90",), aspek="kualitas"),
    ),
}  # fmt: skip

KOMENTAR: Final = {
    "tinggi": (
        "Target triwulan ini terlampaui; ceritakan caranya pada rapat evaluasi bulan depan",
        "Sasaran yang sulit dijangkau tetap terlayani. Pertahankan",
        "Siap diberi wilayah atau kelas yang lebih menantang",
    ),
    "sedang": (
        "Sebagian besar target tercapai; periksa capaian setiap akhir bulan, jangan menunggu akhir triwulan",
        "Sudah sesuai harapan. Catat sasaran yang terlewat agar mudah dicari kembali",
        "Hasil baik; laporan perlu menjelaskan sebab indikator yang meleset",
    ),
    "rendah": (
        "Target belum tercapai. Kita susun rencana pemulihan bersama dan dampingi setiap minggu",
        "Perlu bimbingan untuk menata pekerjaan; ikuti pelatihan yang disarankan",
        "Kita bahas bersama mengapa sasaran banyak yang terlewat",
    ),
}
SUARA: Final = {
    "tinggi": ("Pelayanannya ramah dan cepat", "Penjelasannya mudah dimengerti", "Terima kasih, anak saya terbantu"),
    "sedang": ("Sudah baik, antreannya masih lama", "Cukup jelas", "Mohon tempat duduk ditambah"),
    "rendah": ("Menunggu terlalu lama tanpa kabar", "Disuruh datang lagi dua kali", "Kurang dihiraukan"),
}

# what an office as a whole finds hard, and how far its results and services stand from the others
SULIT: Final = {
    "Puskesmas Sikumana": {"capaian": -0.4},
    "Badan Pendapatan Daerah": {"tindak_lanjut_evaluasi": -0.9},
    "SD Inpres Sikumana": {"perencanaan_kerja": -0.8},
    "Dinas Kependudukan dan Pencatatan Sipil": {"penanganan_keluhan": -1.0},
}
SKM: Final = {
    "BKPPD": 84.2, "Badan Pendapatan Daerah": 79.35, "Dinas Kesehatan": 82.6, "Puskesmas Oebobo": 88.71,
    "Puskesmas Sikumana": 76.9, "Dinas Pendidikan dan Kebudayaan": 81.15, "SMP Negeri 5 Kupang": 86.4,
    "SD Inpres Sikumana": 83.33, "Dinas Kependudukan dan Pencatatan Sipil": 74.85,
    "Dinas Penanaman Modal dan PTSP": 89.02, "Dinas Lingkungan Hidup dan Kebersihan": 77.7, "Kelurahan Oesapa": 80.56,
}  # fmt: skip
