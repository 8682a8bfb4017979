"""Sabang: names, offices, posts, degrees and comments to draw from."""

from __future__ import annotations

from typing import Final

from contoh_data.orang import NamaTempat, Pos, Unit

NAMA: Final = NamaTempat(
    pria=(
        "Aulia", "Azhari", "Fadhil", "Fauzan", "Firdaus", "Hendra", "Iskandar", "Khairul", "Mahdi", "Mirza",
        "Muhammad Ilham", "Munawar", "Mukhlis", "Rahmat", "Reza", "Said Mahmud", "Teuku Rizal", "Teuku Haikal",
        "Zulfan", "Zikri",
    ),
    wanita=(
        "Asmaul", "Cut Intan", "Cut Mutia", "Cut Rahmi", "Dewi", "Eliza", "Erna", "Fitria", "Husna", "Khairunnisa",
        "Maulida", "Nadia", "Nurul", "Rauzatul", "Rina", "Safrina", "Salwa", "Ulfa", "Yusnidar", "Zahara",
    ),
    belakang=(
        "Abdullah", "Amin", "Arifin", "Bakri", "Basri", "Daud", "Hamid", "Hasan", "Husin", "Ibrahim", "Idris",
        "Ismail", "Jamil", "Marzuki", "Nurdin", "Razali", "Saleh", "Syahputra", "Usman", "Zainuddin",
    ),
)  # fmt: skip

KADISKES: Final = "Kepala Dinas Kesehatan dan Keluarga Berencana"
DESTINASI: Final = "Kepala Bidang Destinasi dan Acara"
IZIN: Final = "Kepala Bidang Perizinan"

UNIT: Final = (
    Unit(
        "Sekretariat Daerah",
        "Sekretariat Daerah",
        (
            Pos("Sekretaris Daerah", "jpt_pratama", "administrasi"),
            Pos("Kepala Bagian Organisasi", "administrator", "administrasi"),
            Pos("Analis Kebijakan Ahli Muda", "ahli_muda", "administrasi", 2, "Kepala Bagian Organisasi"),
            Pos("Pengadministrasi Perkantoran", "pelaksana", "administrasi", 4, "Kepala Bagian Organisasi"),
        ),
    ),
    Unit(
        "BKPSDM",
        "BKPSDM",
        (
            Pos("Kepala BKPSDM", "jpt_pratama", "administrasi"),
            Pos("Kepala Bidang Kompetensi Aparatur", "administrator", "administrasi"),
            Pos("Analis SDM Aparatur Ahli Muda", "ahli_muda", "administrasi", 2, "Kepala Bidang Kompetensi Aparatur"),
            Pos("Pengelola Data Kepegawaian", "pelaksana", "administrasi", 3, "Kepala Bidang Kompetensi Aparatur"),
        ),
        "Sekretaris Daerah",
    ),
    Unit(
        "Dinas Kesehatan dan Keluarga Berencana",
        "Dinas Kesehatan dan Keluarga Berencana",
        (
            Pos(KADISKES, "jpt_pratama", "administrasi"),
            Pos("Kepala Bidang Pelayanan Kesehatan", "administrator", "administrasi"),
            Pos("Kepala Subbagian Umum", "pengawas", "administrasi"),
            Pos("Pengelola Program Kesehatan", "pelaksana", "administrasi", 3, "Kepala Bidang Pelayanan Kesehatan"),
        ),
        "Sekretaris Daerah",
    ),
    Unit(
        "RSUD Kota Sabang",
        "Dinas Kesehatan dan Keluarga Berencana",
        (
            Pos("Direktur RSUD Kota Sabang", "administrator", "administrasi"),
            Pos("Dokter Ahli Madya", "ahli_madya", "kesehatan"),
            Pos("Dokter Ahli Pertama", "ahli_pertama", "kesehatan", 2, "Dokter Ahli Madya"),
            Pos("Perawat Ahli Muda", "ahli_muda", "kesehatan"),
            Pos("Perawat Terampil", "terampil", "kesehatan", 5, "Perawat Ahli Muda"),
            Pos("Perawat Terampil (PPPK)", "terampil", "kesehatan", 3, "Perawat Ahli Muda", pppk=True),
            Pos("Bidan Ahli Pertama", "ahli_pertama", "kesehatan", 2, "Dokter Ahli Madya"),
            Pos("Petugas Pendaftaran Pasien", "pelaksana", "administrasi", 2),
        ),
        KADISKES,
    ),
    Unit(
        "Puskesmas Sukakarya",
        "Dinas Kesehatan dan Keluarga Berencana",
        (
            Pos("Kepala Puskesmas Sukakarya", "ahli_madya", "kesehatan"),
            Pos("Dokter Ahli Pertama", "ahli_pertama", "kesehatan"),
            Pos("Perawat Terampil", "terampil", "kesehatan", 3),
            Pos("Bidan Terampil (PPPK)", "terampil", "kesehatan", 3, pppk=True),
            Pos("Pengadministrasi Puskesmas", "pelaksana", "administrasi", 2),
        ),
        KADISKES,
    ),
    Unit(
        "Dinas Pariwisata dan Kebudayaan",
        "Dinas Pariwisata dan Kebudayaan",
        (
            Pos("Kepala Dinas Pariwisata dan Kebudayaan", "jpt_pratama", "pariwisata"),
            Pos(DESTINASI, "administrator", "pariwisata"),
            Pos("Adyatama Kepariwisataan Ahli Muda", "ahli_muda", "pariwisata", 2, DESTINASI),
            Pos("Adyatama Kepariwisataan Ahli Pertama", "ahli_pertama", "pariwisata", 3, DESTINASI),
            Pos("Pengelola Acara Wisata", "pelaksana", "pariwisata", 3, DESTINASI),
            Pos("Petugas Informasi Wisata", "pelaksana", "pariwisata", 5, DESTINASI),
        ),
        "Sekretaris Daerah",
    ),
    Unit(
        "DPMPTSP",
        "DPMPTSP",
        (
            Pos("Kepala DPMPTSP", "jpt_pratama", "administrasi"),
            Pos(IZIN, "administrator", "administrasi"),
            Pos("Penata Perizinan Ahli Muda", "ahli_muda", "administrasi", 2, IZIN),
            Pos("Penata Perizinan Ahli Pertama", "ahli_pertama", "administrasi", 2, IZIN),
            Pos("Petugas Loket Perizinan", "pelaksana", "administrasi", 4, IZIN),
        ),
        "Sekretaris Daerah",
    ),
    Unit(
        "Disdukcapil",
        "Disdukcapil",
        (
            Pos("Kepala Disdukcapil", "jpt_pratama", "administrasi"),
            Pos("Kepala Bidang Pendaftaran Penduduk", "administrator", "administrasi"),
            Pos("Administrator Database Kependudukan Ahli Pertama", "ahli_pertama", "administrasi", 2),
            Pos("Petugas Loket Kependudukan", "pelaksana", "administrasi", 5, "Kepala Bidang Pendaftaran Penduduk"),
        ),
        "Sekretaris Daerah",
    ),
    Unit(
        "Dinas Perhubungan",
        "Dinas Perhubungan",
        (
            Pos("Kepala Dinas Perhubungan", "jpt_pratama", "perhubungan"),
            Pos("Kepala UPTD Pelabuhan Penyeberangan", "pengawas", "perhubungan"),
            Pos("Petugas Terminal Penumpang", "pelaksana", "perhubungan", 4, "Kepala UPTD Pelabuhan Penyeberangan"),
            Pos("Petugas Dermaga", "pelaksana", "perhubungan", 3, "Kepala UPTD Pelabuhan Penyeberangan"),
        ),
        "Sekretaris Daerah",
    ),
    Unit(
        "Kecamatan Sukakarya",
        "Kecamatan Sukakarya",
        (
            Pos("Camat Sukakarya", "administrator", "administrasi"),
            Pos("Kepala Seksi Pelayanan", "pengawas", "administrasi"),
            Pos("Petugas Pelayanan Terpadu Kecamatan", "pelaksana", "administrasi", 3, "Kepala Seksi Pelayanan"),
        ),
        "Sekretaris Daerah",
    ),
)

# posts that meet the public every day; patterns as in a rubric's ``berlaku``
MELAYANI: Final = (
    "dokter *", "perawat *", "bidan *", "petugas loket *", "petugas informasi *", "petugas pendaftaran *",
    "petugas terminal *", "petugas pelayanan *", "pengadministrasi puskesmas", "kepala seksi pelayanan",
    "penata perizinan *",
)  # fmt: skip

# degrees by the first word of the post, then by jenjang: before and after the name
GELAR: Final = {
    "Dokter": ("dr. ", ""), "Perawat": ("", ", A.Md.Kep"), "Bidan": ("", ", A.Md.Keb"), "Adyatama": ("", ", S.Par"),
    "jpt_pratama": ("", ", M.Si"), "administrator": ("", ", S.STP, M.Si"), "pengawas": ("", ", S.Sos"),
    "ahli_madya": ("dr. ", ", M.K.M"), "ahli_muda": ("", ", S.A.P"), "ahli_pertama": ("", ", S.Kom"),
}  # fmt: skip

KOMENTAR: Final = {
    "tinggi": (
        "Menjadi tempat bertanya rekan; siapkan diri membimbing pegawai baru",
        "Sangat menguasai tugas teknisnya dan tetap rendah hati",
        "Pertahankan; cara kerjanya layak dicontoh unit lain",
    ),
    "sedang": (
        "Sudah sesuai standar; biasakan mencatat langkah kerja agar mudah diteruskan",
        "Baik; perbanyak latihan agar lebih yakin saat keadaan ramai",
        "Perlu lebih sering berbagi dengan rekan satu unit",
        "Kemampuan teknis cukup; lanjutkan dengan kursus singkat",
    ),
    "rendah": (
        "Mari kita susun rencana belajar tiga bulan; saya dampingi setiap pekan",
        "Beberapa langkah kerja masih terlewat; ikuti pelatihan sebelum musim kunjungan",
        "Perlu pendampingan rekan yang lebih berpengalaman",
    ),
}
SUARA: Final = {
    "tinggi": ("Sangat membantu, terima kasih", "Cepat dan ramah", "Sabar menjelaskan"),
    "sedang": ("Cukup baik", "Antre agak lama, petugasnya sopan", ""),
    "rendah": ("Menunggu lama tanpa penjelasan", "Diminta kembali dua kali untuk berkas yang sama", "Kurang ramah"),
}

# what a whole office finds hard, or does well: its people get other marks there
KHUSUS: Final = {
    "Dinas Pariwisata dan Kebudayaan": {"berinteraksi_dengan_wisatawan": -1.1},
    "Sekretariat Daerah": {"teknologi_informasi": -1.2},
    "Kecamatan Sukakarya": {"teknologi_informasi": -0.9},
    "Puskesmas Sukakarya": {"komunikasi": -0.9},
    "Disdukcapil": {"pelayanan_efisien": -0.9, "pelayanan_ramah": 0.6},
    "Dinas Perhubungan": {"keselamatan_pelabuhan": 0.3},
}
