"""An invented regency for the national rule: names, offices, posts and results to draw from."""

from __future__ import annotations

from datetime import date
from typing import Final

from contoh_data.angka import Indikator
from contoh_data.orang import NamaTempat, Pos, Unit

NAMA: Final = NamaTempat(
    pria=(
        "Agung", "Bambang", "Candra", "Dedi", "Eko", "Fajar", "Gunawan", "Hendra", "Indra", "Joko", "Made", "Ketut",
        "Rizal", "Slamet", "Teguh", "Wahyu", "Yohanes", "Zainal",
    ),
    wanita=(
        "Anisa", "Bunga", "Dewi", "Endang", "Fitri", "Gita", "Hesti", "Intan", "Kartika", "Lestari", "Maria", "Ningsih",
        "Putri", "Ratih", "Siti", "Tuti", "Wulan", "Yuni",
    ),
    belakang=(
        "Santosa", "Wicaksono", "Siregar", "Simbolon", "Pratomo", "Nugraha", "Halim", "Tanjung", "Manurung", "Kusnadi",
        "Rumbiak", "Lubis", "Setiadi", "Purnama", "Suhendar", "Mulyana", "Rahmadi", "Sembiring",
    ),
)  # fmt: skip

INDUK: Final = "Pemerintah Kabupaten Contoh"

UNIT: Final = (
    Unit(
        "Sekretariat Daerah",
        "Sekretariat Daerah",
        (
            Pos("Asisten Administrasi Umum", "jpt_pratama", "umum"),
            Pos("Kepala Bagian Umum", "administrator", "umum"),
            Pos("Kepala Subbagian Rumah Tangga", "pengawas", "umum", atasan="Kepala Bagian Umum"),
            Pos("Arsiparis Terampil", "terampil", "umum", 2, "Kepala Bagian Umum"),
            Pos("Pengadministrasi Perkantoran", "pelaksana", "umum", 4, "Kepala Subbagian Rumah Tangga"),
        ),
    ),
    Unit(
        "Badan Kepegawaian Daerah",
        "Badan Kepegawaian Daerah",
        (
            Pos("Kepala Badan Kepegawaian Daerah", "jpt_pratama", "umum"),
            Pos("Kepala Bidang Kinerja", "administrator", "umum"),
            Pos("Analis SDM Aparatur Ahli Muda", "ahli_muda", "umum", 2, "Kepala Bidang Kinerja"),
            Pos("Analis SDM Aparatur Ahli Pertama", "ahli_pertama", "umum", 3, "Kepala Bidang Kinerja"),
            Pos("Pengelola Kepegawaian", "pelaksana", "umum", 2, "Kepala Bidang Kinerja"),
        ),
        "Asisten Administrasi Umum",
    ),
    Unit(
        "Bappeda",
        "Bappeda",
        (
            Pos("Kepala Bappeda", "jpt_pratama", "perencanaan"),
            Pos("Kepala Bidang Pendataan dan Evaluasi", "administrator", "perencanaan"),
            Pos("Perencana Ahli Madya", "ahli_madya", "perencanaan"),
            Pos("Perencana Ahli Muda", "ahli_muda", "perencanaan", 3, "Kepala Bidang Pendataan dan Evaluasi"),
            Pos("Perencana Ahli Pertama", "ahli_pertama", "perencanaan", 3, "Kepala Bidang Pendataan dan Evaluasi"),
        ),
        "Asisten Administrasi Umum",
    ),
    Unit(
        "RSUD Sejahtera",
        "Dinas Kesehatan",
        (
            Pos("Direktur RSUD Sejahtera", "administrator", "kesehatan"),
            Pos("Kepala Seksi Pelayanan", "pengawas", "kesehatan"),
            Pos("Dokter Ahli Muda", "ahli_muda", "kesehatan", 3),
            Pos("Perawat Ahli Pertama", "ahli_pertama", "kesehatan", 4, "Kepala Seksi Pelayanan"),
            Pos("Perawat Mahir", "mahir", "kesehatan", 3, "Kepala Seksi Pelayanan"),
            Pos("Perawat Terampil (PPPK)", "terampil", "kesehatan", 3, "Kepala Seksi Pelayanan", pppk=True),
        ),
    ),
    Unit(
        "SMP Negeri 1 Contoh",
        "Dinas Pendidikan",
        (
            Pos("Kepala Sekolah - Guru Ahli Madya", "ahli_madya", "pendidikan"),
            Pos("Guru Ahli Madya", "ahli_madya", "pendidikan", 2),
            Pos("Guru Ahli Muda", "ahli_muda", "pendidikan", 4),
            Pos("Guru Ahli Pertama (PPPK)", "ahli_pertama", "pendidikan", 3, pppk=True),
        ),
    ),
)

INDIKATOR: Final = {
    "umum": (
        Indikator("Layanan administrasi selesai", "", "Berkas yang diselesaikan", "berkas", (90, 120)),
        Indikator("Layanan yang cepat", "", "Rata-rata penyelesaian berkas", "hari", (4, 5), "minimal", "waktu", 1),
        Indikator("Tertib arsip", "", "Arsip yang ditata", "boks", (24, 30, 36)),
        Indikator("Laporan tepat waktu", "", "Laporan yang diserahkan", "laporan", (6, 9), aspek="waktu"),
    ),
    "perencanaan": (
        Indikator("Dokumen perencanaan tersusun", "", "Dokumen yang disusun", "dokumen", (3, 4, 6)),
        Indikator(
            "Data pembangunan mutakhir", "", "Kelengkapan data sektoral", "%", ("85-95",), aspek="kualitas", bulat=1
        ),
        Indikator("Evaluasi program", "", "Program yang dievaluasi", "program", (8, 10, 12)),
        Indikator("Usulan terverifikasi", "", "Usulan musrenbang yang diverifikasi", "usulan", (60, 80)),
    ),
    "kesehatan": (
        Indikator("Pasien terlayani", "", "Pasien yang dilayani", "pasien", (300, 450)),
        Indikator("Pelayanan cepat", "", "Waktu tanggap gawat darurat", "menit", (5, 6), "minimal", "waktu", 1),
        Indikator("Pelayanan bermutu", "", "Kepatuhan prosedur", "%", ("90-95",), aspek="kualitas", bulat=1),
        Indikator("Rekam medis lengkap", "", "Rekam medis yang lengkap", "berkas", (280, 400), aspek="kualitas"),
    ),
    "pendidikan": (
        Indikator("Pembelajaran terlaksana", "", "Jam pelajaran yang terlaksana", "jam", (240, 288)),
        Indikator(
            "Murid tuntas belajar", "", "Murid yang mencapai batas tuntas", "%", (80, 85), aspek="kualitas", bulat=1
        ),
        Indikator("Pembinaan murid", "", "Kegiatan ekstrakurikuler", "kegiatan", (10, 12)),
        Indikator("Asesmen belajar", "", "Asesmen yang dilaksanakan", "kegiatan", (4, 6)),
    ),
}

TAMBAHAN: Final = (
    "Menjadi panitia peringatan hari jadi kabupaten",
    "Menjadi narasumber bimbingan teknis e-Kinerja",
    "Anggota tim percepatan penurunan stunting",
)

KOMENTAR: Final = {
    "tinggi": ("Pertahankan, jadilah contoh bagi rekan", "Sangat dapat diandalkan; bantu rekan yang baru belajar"),
    "sedang": ("Sudah sesuai ekspektasi; tingkatkan inisiatif", "Baik; lebih terbuka bekerja sama dengan bidang lain"),
    "rendah": ("Tingkatkan ketepatan waktu dan kerja sama", "Perlu dialog kinerja setiap dua minggu"),
}

# alasan, penjelasan, keputusan, tanggal_keputusan, predikat_baru
KEBERATAN: Final = (
    (
        "Sebagian hasil kerja bulan Maret belum tercatat karena buktinya menyusul",
        "Bukti diterima sesudah evaluasi ditandatangani dan telah diperiksa",
        "Mengubah predikat kinerja; bukti yang menyusul diterima",
        date(2026, 4, 22),
        "Butuh Perbaikan",
    ),
    (
        "Umpan balik perilaku dirasakan tidak sesuai keadaan",
        "Umpan balik sesuai catatan dialog kinerja bulan Februari dan Maret",
        "Menguatkan hasil evaluasi; alasan keberatan tidak didukung bukti",
        date(2026, 4, 23),
        "",
    ),
    ("Target disusun sebelum ada pembagian tugas yang baru", "", "", None, ""),
)
TAHAP_BIASA: Final = (
    ("Ditandatangani", date(2026, 4, 6)), ("Diserahkan", date(2026, 4, 7)), ("Diterima", date(2026, 4, 8)),
)  # fmt: skip
TAHAP_ATASAN: Final = (
    ("Evaluasi berakhir", date(2026, 4, 10)), ("Ditandatangani atasan", date(2026, 4, 16)),
    ("Diserahkan", date(2026, 4, 20)), ("Diterima", date(2026, 4, 20)),
)  # fmt: skip
HARI_LIBUR: Final = (
    date(2026, 3, 19), date(2026, 4, 3), date(2026, 5, 1), date(2026, 5, 14), date(2026, 5, 27), date(2026, 6, 1),
)  # fmt: skip
