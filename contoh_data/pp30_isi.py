"""An invented regency under the older regime: names, offices, posts, results and additional tasks to draw from."""

from __future__ import annotations

from typing import Final

from contoh_data.angka import Indikator
from contoh_data.orang import NamaTempat, Pos, Unit

INDUK: Final = "Pemerintah Kabupaten Harapan"
NAMA: Final = NamaTempat(
    pria=(
        "Ahmad", "Budi", "Cahyo", "Darmawan", "Edi", "Firman", "Galih", "Hasan", "Iwan", "Johan", "Kurnia", "Lukman",
        "Mulyadi", "Nanang", "Oki", "Priyo", "Rudi", "Surya", "Toni", "Usman",
    ),
    wanita=(
        "Ayu", "Citra", "Diah", "Erna", "Farida", "Hana", "Ika", "Juwita", "Kania", "Lia", "Mega", "Nurul", "Oktavia",
        "Rina", "Sari", "Tika", "Umi", "Vera", "Winda", "Yulia",
    ),
    belakang=(
        "Adiputra", "Budiman", "Cahyadi", "Darmadi", "Effendi", "Firdaus", "Gumilar", "Hakim", "Irawan", "Jatmiko",
        "Kuswara", "Laksana", "Maulana", "Nasution", "Pranata", "Rosadi", "Saputra", "Tarigan", "Utomo", "Wibowo",
    ),
)  # fmt: skip

UNIT: Final = (
    Unit(
        "Inspektorat Daerah",
        "Inspektorat Daerah",
        (
            Pos("Inspektur Daerah", "jpt_pratama", "pengawasan"),
            Pos("Sekretaris Inspektorat", "administrator", "umum"),
            Pos("Kepala Subbagian Umum dan Keuangan", "pengawas", "umum", atasan="Sekretaris Inspektorat"),
            Pos("Auditor Ahli Madya", "ahli_madya", "pengawasan"),
            Pos("Auditor Ahli Muda", "ahli_muda", "pengawasan", 2),
            Pos("Auditor Ahli Pertama", "ahli_pertama", "pengawasan", 3),
            Pos("Pengadministrasi Keuangan", "pelaksana", "umum", 2, "Kepala Subbagian Umum dan Keuangan"),
        ),
    ),
    Unit(
        "BKPSDM",
        "BKPSDM",
        (
            Pos("Kepala BKPSDM", "jpt_pratama", "umum"),
            Pos("Kepala Bidang Penilaian Kinerja", "administrator", "umum"),
            Pos("Kepala Subbidang Kinerja", "pengawas", "umum", atasan="Kepala Bidang Penilaian Kinerja"),
            Pos("Analis Kepegawaian Ahli Pertama", "ahli_pertama", "umum", 2, "Kepala Bidang Penilaian Kinerja"),
            Pos("Pengelola Data Kepegawaian", "pelaksana", "umum", 3, "Kepala Subbidang Kinerja"),
        ),
    ),
    Unit(
        "Dinas Kependudukan dan Pencatatan Sipil",
        "Dinas Kependudukan dan Pencatatan Sipil",
        (
            Pos("Kepala Dinas Kependudukan dan Pencatatan Sipil", "jpt_pratama", "kependudukan"),
            Pos("Kepala Bidang Pendaftaran Penduduk", "administrator", "kependudukan"),
            Pos("Kepala Seksi Identitas", "pengawas", "kependudukan", atasan="Kepala Bidang Pendaftaran Penduduk"),
            Pos("Operator Administrasi Kependudukan", "pelaksana", "kependudukan", 6, "Kepala Seksi Identitas"),
        ),
    ),
    Unit(
        "Dinas Pekerjaan Umum",
        "Dinas Pekerjaan Umum",
        (
            Pos("Kepala Dinas Pekerjaan Umum", "jpt_pratama", "teknik"),
            Pos("Kepala Bidang Bina Marga", "administrator", "teknik"),
            Pos("Kepala Seksi Pemeliharaan Jalan", "pengawas", "teknik", atasan="Kepala Bidang Bina Marga"),
            Pos("Teknik Jalan dan Jembatan Ahli Pertama", "ahli_pertama", "teknik", 3, "Kepala Bidang Bina Marga"),
            Pos("Pengawas Lapangan", "pelaksana", "teknik", 4, "Kepala Seksi Pemeliharaan Jalan"),
        ),
    ),
    Unit(
        "Kecamatan Sukamaju",
        "Kecamatan Sukamaju",
        (
            Pos("Camat Sukamaju", "administrator", "kependudukan"),
            Pos("Sekretaris Kecamatan Sukamaju", "administrator", "umum"),
            Pos("Kepala Seksi Pelayanan", "pengawas", "kependudukan"),
            Pos("Lurah Mekarsari", "pengawas", "kependudukan"),
            Pos("Pengelola Pelayanan", "pelaksana", "kependudukan", 4, "Kepala Seksi Pelayanan"),
        ),
    ),
    Unit(
        "Puskesmas Sukamaju",
        "Dinas Kesehatan",
        (
            Pos("Kepala Puskesmas Sukamaju", "ahli_madya", "kesehatan"),
            Pos("Perawat Penyelia", "penyelia", "kesehatan", 2),
            Pos("Perawat Mahir", "mahir", "kesehatan", 3),
            Pos("Perawat Terampil", "terampil", "kesehatan", 3),
            Pos("Sanitarian Ahli Pertama", "ahli_pertama", "kesehatan", 2),
        ),
    ),
    Unit(
        "SD Negeri 2 Sukamaju",
        "Dinas Pendidikan",
        (
            Pos("Kepala SD Negeri 2 Sukamaju", "ahli_madya", "pendidikan"),
            Pos("Guru Ahli Muda", "ahli_muda", "pendidikan", 4),
            Pos("Guru Ahli Pertama", "ahli_pertama", "pendidikan", 5),
        ),
    ),
)

INDIKATOR: Final = {
    "umum": (
        Indikator("Administrasi tertib", "", "Berkas yang diselesaikan", "berkas", (240, 360, 480)),
        Indikator("Layanan cepat", "", "Rata-rata hari penyelesaian", "hari", (3, 4, 5), "minimal", "waktu", 1),
        Indikator("Laporan tepat waktu", "", "Laporan yang diserahkan", "laporan", (12, 24), aspek="waktu"),
        Indikator("Data mutakhir", "", "Data yang sesuai hasil periksa", "%", (90, 95), aspek="kualitas", bulat=1),
    ),
    "pengawasan": (
        Indikator("Pemeriksaan terlaksana", "", "Laporan hasil pemeriksaan", "laporan", (8, 10, 12)),
        Indikator("Temuan ditindaklanjuti", "", "Rekomendasi yang selesai", "%", (75, 80), aspek="kualitas", bulat=1),
        Indikator("Laporan tepat waktu", "", "Rata-rata hari terbit laporan", "hari", (20, 25), "minimal", "waktu"),
        Indikator("Pendampingan perangkat daerah", "", "Perangkat daerah yang didampingi", "instansi", (6, 8)),
    ),
    "kependudukan": (
        Indikator("Dokumen penduduk terbit", "", "Dokumen yang diterbitkan", "dokumen", (1800, 2400, 3000)),
        Indikator("Dokumen tanpa salah", "", "Dokumen yang harus diperbaiki", "%", (4, 5), "minimal", "kualitas", 1),
        Indikator("Layanan selesai di tempat", "", "Permohonan yang selesai hari itu", "%", ("80-90",), bulat=1),
        Indikator("Layanan keliling", "", "Desa dan kelurahan yang didatangi", "tempat", (10, 12, 16)),
    ),
    "teknik": (
        Indikator("Jalan terpelihara", "", "Panjang jalan yang dipelihara", "km", (18, 24, 30), bulat=1),
        Indikator("Mutu pekerjaan", "", "Titik uji yang memenuhi mutu", "%", (85, 90), aspek="kualitas", bulat=1),
        Indikator("Pekerjaan tepat waktu", "", "Paket yang terlambat", "paket", (4, 5), "minimal", "waktu"),
        Indikator("Pengaduan jalan selesai", "", "Pengaduan yang ditangani", "pengaduan", (60, 80)),
    ),
    "kesehatan": (
        Indikator("Pasien terlayani", "", "Pasien yang dilayani", "pasien", (1500, 2200)),
        Indikator("Kunjungan rumah", "", "Rumah yang dikunjungi", "rumah", (120, 160)),
        Indikator("Pelayanan cepat", "", "Rata-rata waktu tunggu", "menit", (20, 25), "minimal", "waktu"),
        Indikator("Pelayanan bermutu", "", "Kepatuhan prosedur", "%", ("85-95",), aspek="kualitas", bulat=1),
    ),
    "pendidikan": (
        Indikator("Pembelajaran terlaksana", "", "Jam pelajaran yang terlaksana", "jam", (960, 1152)),
        Indikator("Murid tuntas belajar", "", "Murid yang mencapai tuntas", "%", (75, 80), aspek="kualitas", bulat=1),
        Indikator("Pembinaan murid", "", "Kegiatan ekstrakurikuler", "kegiatan", (24, 32)),
        Indikator("Perangkat ajar tersusun", "", "Perangkat ajar", "perangkat", (8, 12)),
    ),
}  # fmt: skip

# (task, category, scope, points): points as the local working paper gives them
TUGAS: Final = (
    ("Panitia peringatan hari jadi kabupaten", "Baik", "Dalam satu instansi", 1.5),
    ("Anggota tim vaksinasi massal", "Sangat Baik", "Antarinstansi", 3.0),
    ("Pengurus barang pengganti", "Cukup", "Dalam satu unit kerja", 1.0),
    ("Narasumber bimbingan teknis e-Kinerja", "Baik", "Antarunit kerja", 2.0),
    ("Anggota tim percepatan penurunan stunting", "Sangat Baik", "Antarinstansi", 4.0),
    ("Petugas piket posko banjir", "Baik", "Antarunit kerja", 2.5),
)

IDE: Final = (
    "Antrean layanan lewat pesan singkat",
    "Papan pantau sisa pekerjaan tiap Senin pagi",
    "Kartu kontrol bergambar bagi lansia",
    "Peta jalan rusak dari laporan warga",
)

KOMENTAR: Final = {
    "tinggi": ("Dapat diandalkan dan menjadi contoh", "Kerjanya rapi, mau membantu rekan yang tertinggal"),
    "sedang": ("Sesuai standar; tingkatkan inisiatif", "Baik; lebih sering menyampaikan kemajuan pekerjaan"),
    "rendah": ("Perlu dibimbing agar menepati waktu", "Kurangi keluhan yang dilayani; minta bantuan lebih awal"),
}
