"""Maulafa: names, offices and posts of a sub-district of Kupang, comments to draw from, and what observers watched."""

from __future__ import annotations

from typing import Final

from contoh_data.orang import NamaTempat, Pos, Unit

NAMA: Final = NamaTempat(
    pria=(
        "Adrianus", "Agustinus", "Benyamin", "Charles", "Dominggus", "Ferdinan", "Fransiskus", "Gerson", "Ishak",
        "Jefri", "Kornelis", "Marthen", "Melkianus", "Nikodemus", "Oktovianus", "Petrus", "Semuel", "Thobias",
        "Yohanis", "Zakarias",
    ),
    wanita=(
        "Adelina", "Agustina", "Bernadeta", "Dorkas", "Elisabet", "Ermelinda", "Fransina", "Getrudis", "Herlina",
        "Kristina", "Margaretha", "Mariana", "Mersi", "Naomi", "Oktaviana", "Paulina", "Rambu", "Selfina", "Yasinta",
        "Yuliana",
    ),
    belakang=(
        "Adoe", "Bani", "Benu", "Boimau", "Djami", "Fanggidae", "Foeh", "Haning", "Kana", "Kause", "Lakapu", "Ledoh",
        "Manafe", "Nabuasa", "Ndun", "Neno", "Nubatonis", "Oematan", "Radja", "Selan", "Taneo", "Tnunay",
    ),
)  # fmt: skip

# heads of one office to whom the heads of others report
CAMAT: Final = "Camat Maulafa"
PEMBINA: Final = "Kepala Bidang Pembinaan SD"


def _kelurahan(nama: str) -> Unit:
    """Return a ward's office: head, secretary, two section heads and their staff."""
    seksi = "Kepala Seksi Pemerintahan dan Pelayanan"
    warga = "Kepala Seksi Pemberdayaan Masyarakat"
    return Unit(
        f"Kelurahan {nama}",
        "Kecamatan Maulafa",
        (
            Pos(f"Lurah {nama}", "pengawas", "pemerintahan"),
            Pos("Sekretaris Kelurahan", "pengawas", "pemerintahan"),
            Pos(seksi, "pengawas", "pemerintahan"),
            Pos(warga, "pengawas", "pemerintahan"),
            Pos("Pengelola Layanan Kependudukan", "pelaksana", "pemerintahan", 2, seksi),
            Pos("Penggerak Swadaya Masyarakat", "pelaksana", "pemerintahan", 1, warga),
            Pos("Pengadministrasi Perkantoran", "pelaksana", "pemerintahan", 1, "Sekretaris Kelurahan"),
        ),
        CAMAT,
    )


def _puskesmas(nama: str, perawat: int) -> Unit:
    """Return a health centre: head, doctors, nurses, midwives, and the clerk of its office."""
    return Unit(
        f"Puskesmas {nama}",
        "Dinas Kesehatan",
        (
            Pos(f"Kepala Puskesmas {nama}", "ahli_madya", "kesehatan"),
            Pos("Kepala Subbagian Tata Usaha", "pengawas", "pemerintahan"),
            Pos("Dokter Ahli Pertama", "ahli_pertama", "kesehatan", 2),
            Pos("Perawat Ahli Pertama", "ahli_pertama", "kesehatan"),
            Pos("Perawat Terampil", "terampil", "kesehatan", perawat, "Perawat Ahli Pertama"),
            Pos("Perawat Terampil (PPPK)", "terampil", "kesehatan", 2, "Perawat Ahli Pertama", pppk=True),
            Pos("Bidan Terampil", "terampil", "kesehatan", 3),
            Pos("Pengadministrasi Perkantoran", "pelaksana", "pemerintahan", 1, "Kepala Subbagian Tata Usaha"),
        ),
    )


UNIT: Final = (
    Unit(
        "Kantor Camat Maulafa",
        "Kecamatan Maulafa",
        (
            Pos(CAMAT, "administrator", "pemerintahan"),
            Pos("Sekretaris Camat", "administrator", "pemerintahan"),
            Pos("Kepala Seksi Pelayanan Umum", "pengawas", "pemerintahan"),
            Pos("Kepala Seksi Ketenteraman dan Ketertiban", "pengawas", "pemerintahan"),
            Pos("Kepala Subbagian Umum dan Kepegawaian", "pengawas", "pemerintahan", atasan="Sekretaris Camat"),
            Pos("Pengelola Layanan Kependudukan", "pelaksana", "pemerintahan", 3, "Kepala Seksi Pelayanan Umum"),
            Pos(
                "Pengadministrasi Perkantoran", "pelaksana", "pemerintahan", 2, "Kepala Subbagian Umum dan Kepegawaian"
            ),
        ),
    ),
    _kelurahan("Sikumana"),
    _kelurahan("Oepura"),
    _kelurahan("Kolhua"),
    _kelurahan("Penfui"),
    _puskesmas("Sikumana", 4),
    _puskesmas("Penfui", 3),
    Unit(
        "Dinas Pendidikan",
        "Dinas Pendidikan",
        (
            Pos("Kepala Dinas Pendidikan", "jpt_pratama", "pendidikan"),
            Pos(PEMBINA, "administrator", "pendidikan"),
            Pos("Kepala Subbagian Umum dan Kepegawaian", "pengawas", "pendidikan"),
            Pos("Pengawas Sekolah Ahli Madya", "ahli_madya", "pendidikan", 2, PEMBINA),
            Pos("Analis Kebijakan Ahli Muda", "ahli_muda", "pendidikan", 2, PEMBINA),
            Pos("Pengelola Data Pendidikan", "pelaksana", "pendidikan", 4, PEMBINA),
            Pos("Pengadministrasi Perkantoran", "pelaksana", "pendidikan", 4, "Kepala Subbagian Umum dan Kepegawaian"),
        ),
    ),
    Unit(
        "SD Negeri Sikumana",
        "Dinas Pendidikan",
        (
            Pos("Kepala Sekolah", "ahli_madya", "pendidikan"),
            Pos("Guru Kelas Ahli Muda", "ahli_muda", "pendidikan", 4),
            Pos("Guru Kelas Ahli Pertama", "ahli_pertama", "pendidikan", 3),
            Pos("Guru Kelas Ahli Pertama (PPPK)", "ahli_pertama", "pendidikan", 3, pppk=True),
        ),
        PEMBINA,
    ),
)

# who signs; not among those who are scored
KEPALA: Final = ("Drs. Semuel Fanggidae, M.Si", "Kepala BKPPD Kota Kupang", "190002141924031007", "Pembina Utama Muda")

# before and after the name, by the beginning of the post; the first that fits
GELAR: Final = {
    "Kepala Puskesmas": ("dr. ", ", M.Kes"), "Dokter": ("dr. ", ""), "Perawat Ahli": ("", ", S.Kep., Ns"),
    "Perawat": ("", ", A.Md.Kep"), "Bidan": ("", ", A.Md.Keb"), "Guru": ("", ", S.Pd"),
    "Kepala Sekolah": ("", ", M.Pd"), "Pengawas Sekolah": ("", ", M.Pd"), "Kepala Dinas": ("", ", M.Si"),
    "Kepala": ("", ", S.Sos"), "Camat": ("", ", S.STP"),
    "Sekretaris Camat": ("", ", M.AP"), "Lurah": ("", ", S.IP"), "Sekretaris": ("", ", S.Sos"), "Analis": ("", ", S.E"),
}  # fmt: skip

# the nurse who is not sure how to inform patients, though her superior sees her do it well
PERAWAT: Final = "Yuliana Taneo, A.Md.Kep"
KATA_PERAWAT: Final = "Saya belum yakin saat menjelaskan obat dan perawatan di rumah kepada pasien dan keluarganya"
KATA_RAGU: Final = "Ada bagian pekerjaan yang belum saya kuasai; saya ingin berlatih"
KATA_ATASAN_PERAWAT: Final = (
    "Penjelasannya kepada pasien sudah runtut; hanya perlu lebih percaya diri, kita latih bersama"
)

# what a whole office finds hard: its people get lower marks there, so that the office has a need in common
LEMAH: Final = {
    "Dinas Pendidikan": {"teknologi_informasi": -1.9},
    "Kelurahan Kolhua": {"pemberdayaan_warga": -1.1},
}

KOMENTAR_DIRI: Final = {
    "tinggi": (
        "Sebagian besar tugas saya selesai tanpa pendampingan",
        "Saya terbiasa membantu rekan yang memerlukan",
    ),
    "sedang": (
        "Masih ada yang perlu saya pelajari, terutama aplikasi yang baru",
        "Saya berusaha mengikuti prosedur, kadang masih bertanya",
    ),
    "rendah": (
        "Saya memerlukan bimbingan untuk tugas ini",
        "Saya kesulitan membagi waktu dan mohon arahan",
    ),
}
KOMENTAR_ATASAN: Final = {
    "tinggi": (
        "Terlihat menuntaskan urusan warga sampai selesai; bagikan caranya kepada rekan",
        "Pada setiap pengamatan bekerja rapi dan tenang. Siap mendampingi pegawai baru",
        "Keluhan warga ditanganinya sendiri sampai tuntas dan dicatat",
    ),
    "sedang": (
        "Sesuai standar; mari kita bicarakan butir yang penilaiannya berbeda",
        "Pelayanan baik; pencatatan perlu dilakukan saat itu juga",
        "Prosedur diikuti; jelaskan juga langkah berikutnya kepada warga",
        "Sudah baik; cobalah memimpin pertemuan kecil dengan warga",
    ),
    "rendah": (
        "Beberapa kriteria belum terlihat saat diamati; kita susun latihan mingguan",
        "Perlu pendampingan; penilaian dirinya jauh lebih tinggi daripada yang terlihat",
        "Warga masih diminta kembali untuk urusan yang sama; perbaiki dengan daftar periksa",
    ),
}

# what was watched, by rumpun
KEGIATAN: Final = {
    "pemerintahan": ("Pelayanan loket", "Musyawarah kelurahan", "Pengelolaan surat dan arsip", "Kunjungan RT/RW"),
    "kesehatan": ("Pelayanan rawat jalan", "Posyandu", "Tindakan di ruang tindakan", "Kunjungan rumah"),
    "pendidikan": ("Supervisi kelas", "Pengolahan data pokok", "Rapat pembinaan", "Pelayanan berkas guru"),
}
LUAR: Final = ("Sosialisasi Layanan Kependudukan", "Seminar Budaya Kerja", "Webinar Pelayanan Publik")
