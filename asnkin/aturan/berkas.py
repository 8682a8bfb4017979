"""Finding codes about files (BRK); ``ATURAN`` also gathers those about their kinds, sheets (LBR) and headers (KOL)."""

from __future__ import annotations

from typing import Final

from asnkin.aturan import berkas_parquet, berkas_teks, berkas_web, judul, lembar, susunan
from asnkin.aturan.jenis import Aturan
from asnkin.temuan import Tingkat

TAK_ADA: Final = Aturan(
    kode="BRK001",
    tingkat=Tingkat.KESALAHAN,
    judul="Berkas tidak ditemukan",
    pesan="berkas '{jalur}' tidak ditemukan",
    saran="periksa nama dan folder berkas, termasuk akhirannya (.xlsx, .csv)",
    alasan="Tanpa berkas tidak ada data yang dapat dinilai.",
    salah="asnkin nilai dta.xlsx (berkasnya bernama data.xlsx)",
    benar="asnkin nilai data.xlsx",
)
KOSONG: Final = Aturan(
    kode="BRK002",
    tingkat=Tingkat.KESALAHAN,
    judul="Berkas kosong",
    pesan="berkas tidak berisi apa pun",
    saran="salin atau unduh ulang berkas ini; biasanya penyalinannya terputus",
    alasan="Berkas 0 byte terjadi jika unduhan atau penyalinan terputus.",
    salah="data.xlsx berukuran 0 byte",
    benar="data.xlsx yang dapat dibuka di Excel",
)
SANDI: Final = Aturan(
    kode="BRK003",
    tingkat=Tingkat.KESALAHAN,
    judul="Berkas dikunci sandi",
    pesan="berkas dikunci sandi sehingga isinya tidak dapat dibaca",
    saran="tambahkan --sandi SANDI pada perintahnya, atau buka di Excel, kosongkan sandinya (Berkas › Info › Lindungi "
    "Buku Kerja › Enkripsi dengan Kata Sandi), lalu simpan",
    alasan="Isi berkas yang dikunci sandi tersandi seluruhnya.",
    salah="data.xlsx yang meminta sandi ketika dibuka",
    benar="data.xlsx tanpa sandi buka",
)
RUSAK: Final = Aturan(
    kode="BRK004",
    tingkat=Tingkat.KESALAHAN,
    judul="Berkas rusak",
    pesan="berkas rusak atau tidak utuh sehingga isinya tidak dapat dibaca",
    saran="salin ulang dari pengirimnya; jika masih terbuka di Excel, simpan ulang sebagai .xlsx",
    alasan="Unduhan yang terputus meninggalkan berkas yang sebagian isinya hilang.",
    salah="data.xlsx yang terpotong di tengah",
    benar="data.xlsx yang utuh",
)
BUKAN_TABEL: Final = Aturan(
    kode="BRK006",
    tingkat=Tingkat.KESALAHAN,
    judul="Berkas bukan tabel",
    pesan="isi berkas adalah {rupa}, bukan buku kerja atau CSV",
    saran="pakai berkas .xlsx, .xlsm, .xlsb, .xls, .ods, .csv, .tsv atau .parquet",
    alasan="Hanya buku kerja dan CSV yang berisi tabel; akhiran berkas tidak mengubah isinya.",
    salah="data.xlsx yang sebenarnya dokumen PDF",
    benar="data.xlsx dari Excel",
)
TERLALU_BESAR: Final = Aturan(
    kode="BRK007",
    tingkat=Tingkat.KESALAHAN,
    judul="Berkas terlalu besar",
    pesan="isi berkas terlalu besar untuk dibaca dengan aman: {sebab}",
    saran="hapus baris dan kolom yang tidak dipakai, atau pecah menjadi beberapa berkas, misalnya satu per OPD",
    alasan="Berkas kecil yang mengembang sangat besar dapat menghabiskan memori komputer.",
    salah="satu sel terisi di XFD1048576 jauh dari tabelnya",
    benar="tabel yang dimulai di kiri atas tanpa sel terisi yang jauh",
)
TAK_TERBUKA: Final = Aturan(
    kode="BRK008",
    tingkat=Tingkat.KESALAHAN,
    judul="Berkas tidak dapat dibuka",
    pesan="berkas tidak dapat dibuka",
    saran="tutup berkas ini di program lain dan pastikan Anda berhak membacanya",
    alasan="Sistem menolak pembacaan berkas.",
    salah="berkas milik pengguna lain tanpa izin baca",
    benar="berkas dengan izin baca",
)
FOLDER_KOSONG: Final = Aturan(
    kode="BRK009",
    tingkat=Tingkat.KESALAHAN,
    judul="Folder tanpa data",
    pesan="folder tidak berisi buku kerja atau CSV",
    saran="taruh berkas .xlsx, .xlsm, .xlsb, .xls, .ods, .csv atau .tsv langsung di dalam folder ini",
    alasan="Yang dibaca dari sebuah folder hanya berkas data yang langsung berada di dalamnya.",
    salah="folder yang hanya berisi PDF",
    benar="folder berisi satu buku kerja per OPD",
)
BERKAS_KUNCI: Final = Aturan(
    kode="BRK010",
    tingkat=Tingkat.CATATAN,
    judul="Berkas kunci Office dilewati",
    pesan="berkas sementara Office dilewati",
    saran="tutup buku kerjanya di Excel agar perubahan terakhir tersimpan",
    alasan="Berkas ~$… dibuat Excel selama buku kerja terbuka dan tidak berisi data.",
    salah="~$data.xlsx di folder data karena data.xlsx masih terbuka",
    benar="data.xlsx di folder data setelah Excel ditutup",
)
HANYA_KUNCI: Final = Aturan(
    kode="BRK029",
    tingkat=Tingkat.KESALAHAN,
    judul="Hanya berkas kunci Office yang disebut",
    pesan="berkas ini bukan data, melainkan tanda dari Office bahwa '{asli}' sedang dibuka",
    saran="pakai '{asli}' sebagai gantinya; tutup dulu di Excel agar perubahan terakhir tersimpan",
    alasan="Berkas ~$… dibuat Excel selama buku kerja terbuka dan tidak berisi data.",
    salah="asnkin nilai '~$data.xlsx'",
    benar="asnkin nilai data.xlsx",
)
BERKAS_DILEWATI: Final = Aturan(
    kode="BRK011",
    tingkat=Tingkat.CATATAN,
    judul="Berkas lain dilewati",
    pesan="berkas dilewati karena akhirannya bukan akhiran buku kerja atau CSV",
    saran="simpan sebagai .xlsx atau .csv jika berkas ini berisi data",
    alasan="Dari sebuah folder hanya buku kerja dan CSV yang dibaca.",
    salah="pegawai.txt di dalam folder data",
    benar="pegawai.csv di dalam folder data",
)
KEMBAR: Final = Aturan(
    kode="BRK012",
    tingkat=Tingkat.PERINGATAN,
    judul="Berkas kembar",
    pesan="isi berkas sama persis dengan '{kembar}', maka hanya dibaca satu kali",
    saran="hapus salah satunya, atau ganti dengan berkas yang seharusnya",
    alasan="Data yang sama jika dibaca dua kali akan terhitung dua kali.",
    salah="opd_a.xlsx dan opd_a (1).xlsx dengan isi yang sama",
    benar="satu berkas untuk setiap OPD",
)
HURUF_RUSAK: Final = Aturan(
    kode="BRK013",
    tingkat=Tingkat.PERINGATAN,
    judul="Huruf tidak terbaca",
    pesan="{jumlah} huruf tidak terbaca dan tampil sebagai tanda tanya",
    saran="simpan ulang dari Excel sebagai CSV UTF-8",
    alasan="Berkas teks memakai penyandian huruf selain UTF-8 dan Windows-1252.",
    salah="CSV dengan penyandian campuran sehingga 'Nur’aini' tampil 'Nur�aini'",
    benar="CSV UTF-8 hasil simpan ulang dari Excel",
)
GALAT_TAK_TERLIHAT: Final = Aturan(
    kode="BRK014",
    tingkat=Tingkat.PERINGATAN,
    judul="Galat rumus pada berkas tidak dapat dikenali",
    pesan="susunan berkas ini tidak lazim, sehingga galat seperti #N/A di dalamnya terbaca sebagai sel kosong",
    saran="simpan ulang sebagai .xlsx di Excel, lalu jalankan lagi",
    alasan="Galat yang terbaca sebagai sel kosong dapat membuat rumus yang gagal tampak seperti isian yang belum ada.",
    salah="data.xls buatan aplikasi lain yang tidak mengikuti susunan berkas Excel",
    benar="data.xlsx hasil simpan ulang dari Excel",
)
SANDI_SALAH: Final = Aturan(
    kode="BRK025",
    tingkat=Tingkat.KESALAHAN,
    judul="Sandi berkas salah",
    pesan="sandi yang diberikan tidak dapat membuka berkas ini",
    saran="tanyakan sandinya kepada pengirim berkas, lalu jalankan lagi; huruf besar dan kecil berbeda artinya",
    alasan="Berkas hanya dapat dibuka dengan sandi yang dipakai ketika disimpan.",
    salah="asnkin nilai data.xlsx --sandi rahasia (sandinya Rahasia)",
    benar="asnkin nilai data.xlsx --sandi Rahasia",
)
PEMBUKA_SANDI: Final = Aturan(
    kode="BRK026",
    tingkat=Tingkat.KESALAHAN,
    judul="Pembuka sandi belum terpasang",
    pesan="berkas dikunci sandi, dan pembuka sandi asnkin belum terpasang di komputer ini",
    saran="buka di Excel, kosongkan sandinya (Berkas › Info › Lindungi Buku Kerja › Enkripsi dengan Kata Sandi), lalu "
    "simpan; atau pasang pembukanya dengan pip install '.[sandi]' di folder asnkin",
    alasan="Membuka berkas bersandi memerlukan pustaka tambahan yang tidak ikut terpasang dengan sendirinya.",
    salah="data.xlsx bersandi di komputer tanpa pembuka sandi",
    benar="data.xlsx tanpa sandi buka",
)
BUKAN_BERKAS: Final = Aturan(
    kode="BRK027",
    tingkat=Tingkat.KESALAHAN,
    judul="Bukan berkas biasa",
    pesan="yang disebut ini bukan berkas yang tersimpan, melainkan {rupa}",
    saran="simpan datanya sebagai berkas .xlsx atau .csv, lalu sebutkan berkas itu",
    alasan="Pipa dan perangkat dapat menunggu atau mengalir tanpa akhir, sehingga tidak dibaca.",
    salah="asnkin periksa /dev/zero",
    benar="asnkin periksa data.xlsx",
)
TAUTAN_BUNTU: Final = Aturan(
    kode="BRK028",
    tingkat=Tingkat.KESALAHAN,
    judul="Tautan berkas buntu",
    pesan="berkas ini tautan yang tidak menuju berkas apa pun",
    saran="salin berkas aslinya ke folder ini sebagai pengganti tautannya",
    alasan="Tautan yang menunjuk dirinya sendiri atau berkas yang sudah dipindahkan tidak berisi data.",
    salah="data.xlsx yang menautkan dirinya sendiri",
    benar="data.xlsx hasil salin",
)
ATURAN: Final[tuple[Aturan, ...]] = (
    TAK_ADA,
    KOSONG,
    SANDI,
    RUSAK,
    BUKAN_TABEL,
    TERLALU_BESAR,
    TAK_TERBUKA,
    FOLDER_KOSONG,
    BERKAS_KUNCI,
    HANYA_KUNCI,
    BERKAS_DILEWATI,
    KEMBAR,
    HURUF_RUSAK,
    GALAT_TAK_TERLIHAT,
    SANDI_SALAH,
    PEMBUKA_SANDI,
    BUKAN_BERKAS,
    TAUTAN_BUNTU,
    *berkas_web.ATURAN,
    *berkas_teks.ATURAN,
    *berkas_parquet.ATURAN,
    *lembar.ATURAN,
    *susunan.ATURAN,
    *judul.ATURAN,
)
