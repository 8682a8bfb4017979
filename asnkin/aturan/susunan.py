"""Finding codes about how sheets are laid out (LBR): several tables, merged cells, months side by side, notes."""

from __future__ import annotations

from typing import Final

from asnkin.aturan.jenis import Aturan
from asnkin.temuan import Tingkat

KETERANGAN: Final = Aturan(
    kode="LBR020",
    tingkat=Tingkat.CATATAN,
    judul="Keterangan di bawah tabel dilewati",
    pesan="keterangan di bawah tabel ({jumlah} baris) dilewati",
    saran="abaikan saja; salin ke lembar lain jika berisi data",
    alasan="Catatan kaki di bawah tabel bukan data.",
    salah="baris KETERANGAN dan penjelasannya di bawah tabel target",
    benar="keterangan pada lembar Petunjuk",
)
BARIS_LANJUTAN: Final = Aturan(
    kode="LBR021",
    tingkat=Tingkat.CATATAN,
    judul="Baris NIP di bawah nama digabung",
    pesan="{jumlah} baris berisi NIP dari nama di baris atasnya; selain NIP, isi baris itu tidak dibaca",
    saran="tulis nama dan NIP pada satu baris jika kolom lain di baris kedua juga diperlukan",
    alasan="Daftar urut kepangkatan sering menulis NIP di bawah nama.",
    salah="nama di baris 5 dan NIP di baris 6",
    benar="nama dan NIP di baris yang sama",
)
TANPA_JUDUL_TAK_DIKENAL: Final = Aturan(
    kode="LBR022",
    tingkat=Tingkat.KESALAHAN,
    judul="Lembar berisi NIP tanpa judul kolom",
    pesan="lembar '{nama}' berisi NIP tetapi tidak memiliki baris judul kolom",
    saran="tulis baris judul kolom di atas data, misalnya untuk daftar pegawai: nip, nama, unit_kerja, jabatan",
    alasan="Arti setiap kolom hanya dapat diketahui dari judulnya.",
    salah="lembar Sheet1 yang langsung berisi NIP di baris 1",
    benar="lembar Sheet1 dengan baris judul: nip, nama, unit_kerja, jabatan",
)
TANPA_JUDUL_LANJUTAN: Final = Aturan(
    kode="LBR023",
    tingkat=Tingkat.PERINGATAN,
    judul="Lembar lanjutan tanpa judul kolom dilewati",
    pesan="lembar '{nama}' berisi NIP tetapi dilewati karena tidak memiliki baris judul kolom",
    saran="salin baris judul kolom dari lembar sebelumnya jika ini lanjutannya",
    alasan="Lembar lanjutan hanya dapat disambung jika susunan kolomnya pasti.",
    salah="lembar kedua daftar pegawai tanpa judul kolom",
    benar="judul kolom yang sama di setiap lembar",
)
TABEL_BAWAH: Final = Aturan(
    kode="LBR024",
    tingkat=Tingkat.CATATAN,
    judul="Tabel lain di bawah tabel dibaca",
    pesan="judul kolom lain di bawah tabel dibaca sebagai tabel {jenis} tersendiri",
    saran="salin ke lembar tersendiri dengan nama tabelnya jika salah dikenali",
    alasan="Beberapa tabel sering ditulis bersusun pada satu lembar.",
    salah="tabel target tepat di bawah tabel pegawai tanpa judul kolom",
    benar="tabel target di bawah tabel pegawai dengan judul kolomnya sendiri",
)
BAWAH_ASING: Final = Aturan(
    kode="LBR025",
    tingkat=Tingkat.PERINGATAN,
    judul="Tabel lain di bawah tabel dilewati",
    pesan="mulai baris ini ada tabel lain yang tidak dikenal; barisnya tidak dibaca",
    saran="salin tabel ini ke lembar sendiri dan pakai judul kolom baku jika berisi data",
    alasan="Baris dengan judul kolom lain tidak boleh tercampur ke tabel di atasnya.",
    salah="tabel rincian perjalanan dinas di bawah tabel target",
    benar="tabel rincian pada lembar tersendiri",
)
SAMPING: Final = Aturan(
    kode="LBR026",
    tingkat=Tingkat.PERINGATAN,
    judul="Tabel di samping tidak dibaca",
    pesan="kolom {kolom} adalah tabel lain di samping tabel ini dan tidak dibaca",
    saran="salin tabel ini ke lembar sendiri jika berisi data yang dinilai",
    alasan="Kolom dua tabel yang berdampingan tidak boleh tercampur.",
    salah="tabel NIP dan hadir di samping daftar pegawai",
    benar="tabel kehadiran pada lembar kehadiran",
)
GABUNGAN_DIISI: Final = Aturan(
    kode="LBR027",
    tingkat=Tingkat.CATATAN,
    judul="Sel gabungan diisi ke bawah",
    pesan="sel gabungan pada kolom '{kolom}' berlaku untuk {jumlah} baris di bawahnya",
    saran="abaikan saja, atau tulis isinya di setiap baris",
    alasan="Sel yang digabung ke bawah berlaku untuk semua barisnya.",
    salah="satu sasaran digabung melintasi baris pegawai lain",
    benar="satu sasaran digabung untuk tiga indikatornya",
)
GABUNGAN_TETAP: Final = Aturan(
    kode="LBR028",
    tingkat=Tingkat.PERINGATAN,
    judul="Sel gabungan tidak diisi ke bawah",
    pesan="{jumlah} sel gabungan pada kolom '{kolom}' hanya dibaca pada baris pertamanya",
    saran="tulis isinya di setiap baris jika berlaku untuk setiap baris",
    alasan="Angka yang diulang akan terhitung beberapa kali; seorang pegawai hanya satu baris.",
    salah="bobot 40 digabung untuk dua indikator",
    benar="bobot 20 pada setiap indikator",
)
NIP_DIISI: Final = Aturan(
    kode="LBR029",
    tingkat=Tingkat.CATATAN,
    judul="NIP diisi ke bawah",
    pesan="NIP diisi ke bawah dari {asal} untuk {jumlah} baris",
    saran="pastikan baris ini memang milik orang itu, atau tulis NIP di setiap baris",
    alasan="NIP sering hanya ditulis di baris pertama seorang pegawai.",
    salah="baris tanpa NIP milik orang lain di bawah baris ber-NIP",
    benar="baris tanpa NIP dan tanpa nama, langsung di bawah baris orangnya",
)
JENIS_KELOMPOK: Final = Aturan(
    kode="LBR030",
    tingkat=Tingkat.CATATAN,
    judul="Jenis kinerja diambil dari judul kelompok",
    pesan="jenis '{jenis}' diambil dari judul kelompok untuk {jumlah} baris",
    saran="tambahkan kolom jenis jika pembagiannya lain",
    alasan="Formulir SKP memisahkan kinerja utama dan tambahan dengan judul kelompok.",
    salah="indikator tambahan di bawah judul A. KINERJA UTAMA",
    benar="indikator tambahan di bawah judul B. KINERJA TAMBAHAN",
)
MELEBAR: Final = Aturan(
    kode="LBR031",
    tingkat=Tingkat.CATATAN,
    judul="Kolom per periode diurai menjadi baris",
    pesan="kolom per periode diurai menjadi {jumlah} baris ({periode}; tahun menurut {sumber}){kosong}",
    saran="pastikan tahunnya benar, lalu pilih periode yang dinilai dengan -p",
    alasan="Tabel dengan kolom Januari sampai Desember memuat satu baris untuk setiap bulan.",
    salah="kolom Target dan Realisasi per bulan tanpa tahun",
    benar="kolom Target dan Realisasi di bawah judul Januari 2026",
)
TAHUN_TAK_DIKETAHUI: Final = Aturan(
    kode="LBR032",
    tingkat=Tingkat.KESALAHAN,
    judul="Tahun pada judul kolom tidak diketahui",
    pesan="judul kolom '{kolom}' menyebut bulan atau bagian tahun, tetapi tahunnya tidak diketahui",
    saran="tulis tahunnya di judul kolom (Januari 2026) atau di atas tabel (Tahun : 2026), atau pakai -p",
    alasan="Bulan tanpa tahun tidak boleh dikira-kira.",
    salah="kolom Januari dan Februari tanpa tahun",
    benar="kolom Januari 2026 dan Februari 2026",
)
TAK_TERINCI: Final = Aturan(
    kode="LBR033",
    tingkat=Tingkat.PERINGATAN,
    judul="Target tidak dirinci per periode",
    pesan="kolom {bidang} tidak dirinci per periode seperti {lain}; isinya dipakai untuk setiap periode",
    saran="tulis {bidang} untuk setiap periode jika berbeda, atau jika isinya untuk setahun",
    alasan="Target setahun yang dibandingkan dengan realisasi sebulan menghasilkan capaian yang keliru.",
    salah="satu kolom Target setahun dan dua belas kolom Realisasi",
    benar="kolom Target dan Realisasi untuk setiap bulan",
)
NIP_BLOK_RAGU: Final = Aturan(
    kode="LBR034",
    tingkat=Tingkat.KESALAHAN,
    judul="NIP di atas tabel lebih dari satu",
    pesan="di atas tabel ada beberapa NIP ({daftar}) dan tidak jelas siapa yang dinilai",
    saran="tulis 'Pegawai yang Dinilai' di atas identitas orangnya, atau tambahkan kolom nip",
    alasan="Formulir SKP memuat NIP pegawai dan NIP pejabat penilai; hanya pegawai yang dinilai.",
    salah="dua NIP berdampingan tanpa keterangan",
    benar="NIP di bawah judul PEGAWAI YANG DINILAI",
)
PERIODE_NAMA: Final = Aturan(
    kode="LBR050",
    tingkat=Tingkat.CATATAN,
    judul="Periode menurut nama lembar",
    pesan="periode '{isi}' diambil dari nama lembar '{nama}'",
    saran="tambahkan kolom periode, atau ganti nama lembarnya, jika bukan periode itu",
    alasan="Lembar satu triwulan atau satu bulan tidak boleh terhitung pada periode lain.",
    salah="lembar Target TW II berisi target triwulan I",
    benar="lembar Target TW I 2026 berisi target triwulan I",
)
TERURAI: Final = Aturan(
    kode="LBR051",
    tingkat=Tingkat.CATATAN,
    judul="Judul kelompok dibaca sebagai isi",
    pesan="judul kolom {daftar} dibaca sebagai {bidang}; seluruhnya menjadi {jumlah} baris",
    saran="pastikan judul itu memang {bidang}; jika bukan, ganti judulnya atau petakan di kolom.yaml",
    alasan="Beberapa indikator, aspek, atau penilai sering ditulis berdampingan, bukan ke bawah.",
    salah="Target dan Realisasi di bawah judul 'Tahap I' dan 'Tahap II' tanpa kolom indikator",
    benar="Target dan Realisasi di bawah judul 'Cakupan Imunisasi' dan 'Kunjungan Rumah'",
)
OPD_DARI_INFO: Final = Aturan(
    kode="LBR053",
    tingkat=Tingkat.CATATAN,
    judul="Perangkat daerah menurut lembar info",
    pesan="perangkat daerah {jumlah} pegawai diisi '{nilai}' menurut {letak}",
    saran="tambahkan kolom opd jika pegawainya dari beberapa perangkat daerah",
    alasan="Buku kerja satu perangkat daerah menyebut namanya sekali di lembar info, tidak di setiap baris.",
    salah="opd 'Dinas Kesehatan' di lembar info, padahal pegawainya dari dua dinas",
    benar="opd 'Dinas Kesehatan' di lembar info dari buku kerja Dinas Kesehatan",
)

ATURAN: Final[tuple[Aturan, ...]] = (
    KETERANGAN,
    BARIS_LANJUTAN,
    TANPA_JUDUL_TAK_DIKENAL,
    TANPA_JUDUL_LANJUTAN,
    TABEL_BAWAH,
    BAWAH_ASING,
    SAMPING,
    GABUNGAN_DIISI,
    GABUNGAN_TETAP,
    NIP_DIISI,
    JENIS_KELOMPOK,
    MELEBAR,
    TAHUN_TAK_DIKETAHUI,
    TAK_TERINCI,
    NIP_BLOK_RAGU,
    PERIODE_NAMA,
    TERURAI,
    OPD_DARI_INFO,
)
