"""Finding codes about sheets (LBR): which table they are, and the rows that are no data."""

from __future__ import annotations

from typing import Final

from asnkin.aturan.jenis import Aturan
from asnkin.temuan import Tingkat

DILEWATI: Final = Aturan(
    kode="LBR001",
    tingkat=Tingkat.CATATAN,
    judul="Lembar dilewati",
    pesan="lembar '{nama}' dilewati karena bukan tabel yang dikenal atau dipakai rubrik ini",
    saran="ganti namanya menjadi nama tabelnya, misalnya pegawai, target atau penilaian, jika berisi data; atau "
    "tetapkan di kolom.yaml (disiapkan oleh asnkin peta)",
    alasan="Buku kerja sering memuat lembar petunjuk atau referensi yang bukan data.",
    salah='lembar "Sheet2" berisi tabel pelatihan tanpa judul kolom yang dikenal',
    benar='lembar "pelatihan" dengan kolom kode, nama, dan butir',
)
MIRIP: Final = Aturan(
    kode="LBR002",
    tingkat=Tingkat.PERINGATAN,
    judul="Lembar mirip tabel tetapi dilewati",
    pesan="lembar '{nama}' mirip tabel {jenis} tetapi dilewati karena {sebab}",
    saran="ganti nama lembar menjadi '{usul}' jika memang tabel {jenis}",
    alasan="Tabel yang dikira-kira dapat menggandakan pegawai atau mencampur peran penilai.",
    salah='lembar "Sheet3" berisi skor tanpa kolom peran',
    benar='lembar "penilaian_atasan" berisi skor dari atasan',
)
TANPA_JUDUL: Final = Aturan(
    kode="LBR003",
    tingkat=Tingkat.KESALAHAN,
    judul="Judul kolom tidak ditemukan",
    pesan="tabel {jenis} pada lembar '{nama}' tidak memiliki baris judul kolom yang dikenal",
    saran="tulis baris judul kolom di atas data, sekurangnya: {wajib}; jika judulnya ada dengan nama lain, petakan di "
    "kolom.yaml (disiapkan oleh asnkin peta)",
    alasan="Arti setiap kolom hanya dapat diketahui dari judulnya.",
    salah="lembar pegawai yang langsung berisi data di baris 1",
    benar="lembar pegawai dengan baris judul: nip, nama, unit_kerja, jabatan",
)
TANPA_BARIS: Final = Aturan(
    kode="LBR004",
    tingkat=Tingkat.CATATAN,
    judul="Tabel tanpa baris",
    pesan="{tabel} tidak berisi baris data",
    saran="isi lembarnya jika datanya ada; jika tidak, biarkan saja",
    alasan="Lembar kosong biasanya belum diisi.",
    salah="lembar target yang hanya berisi judul kolom",
    benar="lembar target dengan satu baris untuk setiap indikator",
)
PEGAWAI_DARI_RATING: Final = Aturan(
    kode="LBR006",
    tingkat=Tingkat.CATATAN,
    judul="Daftar pegawai diambil dari rating",
    pesan="daftar pegawai ({jumlah} orang) diambil dari NIP, nama dan jabatan pada tabel rating",
    saran="tambahkan lembar 'pegawai' jika unit kerja dan jenjang diperlukan",
    alasan="Unduhan e-Kinerja memuat rating dan pegawai dalam satu tabel.",
    salah="unduhan e-Kinerja tanpa lembar pegawai (unit kerja kosong)",
    benar="unduhan e-Kinerja beserta lembar pegawai",
)
BARIS_SEMBUNYI: Final = Aturan(
    kode="LBR007",
    tingkat=Tingkat.CATATAN,
    judul="Baris tersembunyi",
    pesan="{jumlah} baris tersembunyi dibaca seperti baris lain",
    saran="hapus baris itu jika datanya tidak dimaksudkan ikut dinilai",
    alasan="Baris yang disembunyikan atau tersaring tetap berisi data.",
    salah="baris pegawai pensiun yang disembunyikan",
    benar="baris pegawai pensiun dihapus atau diisi kedudukan_hukum",
)
DARI_JUDUL: Final = Aturan(
    kode="LBR008",
    tingkat=Tingkat.CATATAN,
    judul="Tabel dikenali dari judul kolom",
    pesan="lembar '{nama}' dibaca sebagai tabel {jenis} menurut judul kolomnya",
    saran="ganti nama lembar menjadi '{jenis}' agar pasti",
    alasan="Nama lembar bukan nama tabel yang dikenal, tetapi judul kolomnya tidak meragukan.",
    salah='lembar "Worksheet" berisi daftar pegawai',
    benar='lembar "pegawai" berisi daftar pegawai',
)
KONTEKS: Final = Aturan(
    kode="LBR009",
    tingkat=Tingkat.CATATAN,
    judul="Keterangan di atas tabel dipakai",
    pesan="{bidang} '{isi}' diambil dari keterangan di atas tabel",
    saran="tambahkan kolom {bidang} jika tidak berlaku untuk semua baris",
    alasan="Keterangan seperti Periode dan OPD sering ditulis sekali di atas tabel.",
    salah="tulisan Periode : Triwulan I 2026 di atas tabel yang memuat dua triwulan",
    benar="kolom periode di dalam tabel",
)
PERIODE_TAK_TERBACA: Final = Aturan(
    kode="LBR010",
    tingkat=Tingkat.PERINGATAN,
    judul="Periode di atas tabel tidak terbaca",
    pesan="periode '{isi}' di atas tabel tidak terbaca sehingga tidak dipakai",
    saran="tulis misalnya Periode : Triwulan I 2026, Maret 2026, Semester I 2026 atau 2026",
    alasan="Periode hanya dipakai jika artinya pasti.",
    salah="tulisan Periode : awal tahun di atas tabel",
    benar="tulisan Periode : Triwulan I 2026 di atas tabel",
)
NOMOR_KOLOM: Final = Aturan(
    kode="LBR011",
    tingkat=Tingkat.CATATAN,
    judul="Baris nomor kolom dilewati",
    pesan="baris nomor kolom (1, 2, 3 …) dilewati",
    saran="abaikan saja, atau hapus baris itu",
    alasan="Nomor kolom di bawah judul bukan data.",
    salah="baris 1, 2, 3 … di antara baris data",
    benar="baris 1, 2, 3 … tepat di bawah judul kolom",
)
BARIS_KOSONG: Final = Aturan(
    kode="LBR012",
    tingkat=Tingkat.CATATAN,
    judul="Baris kosong dilewati",
    pesan="{jumlah} baris kosong di antara data dilewati",
    saran="abaikan saja, atau hapus baris kosong itu",
    alasan="Baris kosong bukan data.",
    salah="baris kosong di tengah daftar pegawai",
    benar="daftar pegawai tanpa baris kosong",
)
JUDUL_KELOMPOK: Final = Aturan(
    kode="LBR013",
    tingkat=Tingkat.CATATAN,
    judul="Baris judul kelompok atau keterangan dilewati",
    pesan="{jumlah} baris berisi judul kelompok atau keterangan dilewati",
    saran="pastikan baris itu memang bukan data; jika data, isi kolom {kunci}",
    alasan="Satu sel teks yang melintang di antara data adalah judul bagian.",
    salah="baris A. KINERJA UTAMA di tengah tabel target",
    benar="kolom jenis berisi utama atau tambahan",
)
JUMLAH: Final = Aturan(
    kode="LBR014",
    tingkat=Tingkat.CATATAN,
    judul="Baris jumlah dilewati",
    pesan="{jumlah} baris jumlah atau rata-rata dilewati",
    saran="abaikan saja; jumlah dihitung ulang dari data",
    alasan="Baris jumlah jika dibaca sebagai data akan terhitung dua kali.",
    salah="baris JUMLAH yang memuat NIP sehingga terbaca sebagai indikator",
    benar="baris JUMLAH tanpa NIP",
)
TANDA_TANGAN: Final = Aturan(
    kode="LBR015",
    tingkat=Tingkat.CATATAN,
    judul="Blok tanda tangan dilewati",
    pesan="blok tanda tangan di bawah tabel ({jumlah} baris) dilewati",
    saran="abaikan saja; tulis penanda tangan di lembar info",
    alasan="Penanda tangan bukan pegawai yang dinilai di tabel itu.",
    salah="blok tanda tangan dengan NIP kepala dinas di bawah daftar pegawai",
    benar="penanda_tangan dan nip_penanda_tangan di lembar info",
)
JUDUL_BERULANG: Final = Aturan(
    kode="LBR016",
    tingkat=Tingkat.CATATAN,
    judul="Judul kolom berulang dilewati",
    pesan="{jumlah} baris judul kolom yang berulang dilewati",
    saran="pastikan susunan kolom di bawahnya sama dengan judul yang pertama",
    alasan="Judul kolom sering diulang pada setiap halaman cetak.",
    salah="baris judul kolom diulang di tengah daftar pegawai",
    benar="judul kolom hanya di awal tabel",
)
INFO_BERTENTANGAN: Final = Aturan(
    kode="LBR017",
    tingkat=Tingkat.PERINGATAN,
    judul="Isi lembar info bertentangan",
    pesan="{nama} pada lembar info berisi '{nilai}', padahal sebelumnya '{lama}'; yang pertama dipakai",
    saran="samakan isi lembar info di semua berkas",
    alasan="Satu kumpulan data memiliki satu periode dan satu rubrik.",
    salah="rubrik sabang di satu berkas dan maulafa di berkas lain",
    benar="rubrik yang sama di semua berkas",
)
INFO_BANYAK_PERIODE: Final = Aturan(
    kode="LBR047",
    tingkat=Tingkat.KESALAHAN,
    judul="Lembar info menyebut beberapa periode",
    pesan="periode pada lembar info adalah '{nilai}', padahal pada berkas sebelumnya '{lama}'",
    saran="pilih satu periode dengan -p, atau nilai berkas setiap periode tersendiri",
    alasan="Data dua periode yang dinilai sebagai satu menghitung orang yang sama dua kali.",
    salah="2026-TW1 di satu berkas dan 2026-TW2 di berkas lain, tanpa -p",
    benar="periode yang sama di semua berkas",
)
INFO_BANYAK_OPD: Final = Aturan(
    kode="LBR046",
    tingkat=Tingkat.CATATAN,
    judul="Lembar info menyebut beberapa perangkat daerah",
    pesan="lembar info menyebut {n} perangkat daerah, misalnya {contoh}; kepala rekap tidak menyebut satu pun",
    saran="abaikan jika berkasnya memang dari beberapa perangkat daerah; nilai berkasnya satu per satu jika tiap "
    "perangkat daerah perlu rekap sendiri",
    alasan="Rekap gabungan tidak boleh memakai nama perangkat daerah yang kebetulan dibaca pertama.",
    salah="rekap dua belas perangkat daerah yang berkepala nama salah satunya",
    benar="rekap gabungan berkepala nama instansi saja",
)
INFO_ANGKA: Final = Aturan(
    kode="LBR018",
    tingkat=Tingkat.PERINGATAN,
    judul="NIP di lembar info tersimpan sebagai angka",
    pesan="{nama} tersimpan sebagai angka sehingga digit terakhirnya sudah hilang; isinya tidak dipakai",
    saran="ubah format sel menjadi Teks, lalu ketik ulang NIP-nya",
    alasan="Excel hanya menyimpan 15 digit angka; NIP memiliki 18 digit.",
    salah="nip_penanda_tangan tampil 1,9E+17",
    benar="nip_penanda_tangan 190001012020121001 sebagai teks",
)
INFO_TAK_DIKENAL: Final = Aturan(
    kode="LBR019",
    tingkat=Tingkat.CATATAN,
    judul="Isian info tidak dikenal",
    pesan="isian '{nama}' pada lembar info tidak dikenal dan dilewati",
    saran="pakai salah satu: {dikenal}",
    alasan="Hanya isian tertentu yang dipakai di laporan.",
    salah="isian ketua: Budi",
    benar="isian penanda_tangan: Budi",
)

LEMBAR_SEMBUNYI: Final = Aturan(
    kode="LBR005",
    tingkat=Tingkat.CATATAN,
    judul="Lembar tersembunyi",
    pesan="lembar tersembunyi '{nama}' dibaca seperti lembar lain",
    saran="hapus lembar ini jika datanya tidak dimaksudkan ikut dinilai",
    alasan="Lembar yang disembunyikan tetap berisi data.",
    salah="lembar target tahun lalu yang disembunyikan",
    benar="buku kerja yang hanya memuat lembar yang dipakai",
)
DITETAPKAN: Final = Aturan(
    kode="LBR040",
    tingkat=Tingkat.CATATAN,
    judul="Lembar dibaca menurut kolom.yaml",
    pesan="lembar '{nama}' dibaca sebagai tabel {sebagai} menurut kolom.yaml",
    saran="ubah lembar di kolom.yaml jika yang dimaksud tabel lain",
    alasan="Yang ditetapkan dengan tangan selalu menang, tetapi tetap disebut agar tidak terlupa.",
    salah='kolom.yaml menyebut "Sheet1" sebagai target, padahal isinya daftar pegawai',
    benar='kolom.yaml menyebut "Sheet1" sebagai pegawai',
)
LEMBAR_DIABAIKAN: Final = Aturan(
    kode="LBR041",
    tingkat=Tingkat.CATATAN,
    judul="Lembar diabaikan menurut kolom.yaml",
    pesan="lembar '{nama}' dilewati karena kolom.yaml menyebutnya abaikan",
    saran="hapus barisnya dari kolom.yaml jika lembar ini seharusnya dibaca",
    alasan="Yang ditetapkan dengan tangan selalu menang, tetapi tetap disebut agar tidak terlupa.",
    salah="kolom.yaml lama menyebut target: abaikan, padahal lembarnya diperlukan",
    benar='kolom.yaml menyebut "target lama": abaikan',
)
TETAPAN_TAK_ADA: Final = Aturan(
    kode="LBR042",
    tingkat=Tingkat.PERINGATAN,
    judul="Lembar di kolom.yaml tidak ditemukan",
    pesan="lembar '{nama}' yang disebut kolom.yaml tidak ada",
    saran="{usul}samakan nama di kolom.yaml dengan nama lembarnya; asnkin peta menampilkan semua lembar",
    alasan="Ketetapan yang tidak terpakai biasanya salah ketik.",
    salah="kolom.yaml: Rekap TW 1: target, padahal lembarnya Rekap TW1",
    benar="kolom.yaml: Rekap TW1: target",
)

FORMULIR_TANPA_PERAN: Final = Aturan(
    kode="PNL070",
    tingkat=Tingkat.KESALAHAN,
    judul="Formulir penilaian tanpa peran penilai",
    pesan="lembar '{nama}' berisi jawaban formulir penilaian, tetapi peran penilainya tidak disebut di mana pun",
    saran="beri lembar (atau berkas CSV) nama menurut pengisinya, {usul}, atau tambahkan kolom peran",
    alasan="Bobot penilai bergantung pada perannya; peran tidak dapat ditebak dari isi formulir.",
    salah='lembar "Form Responses 1" tanpa kolom peran',
    benar='lembar "penilaian_bawahan" jika pengisinya bawahan',
)

ATURAN: Final[tuple[Aturan, ...]] = (
    DILEWATI,
    MIRIP,
    TANPA_JUDUL,
    TANPA_BARIS,
    PEGAWAI_DARI_RATING,
    BARIS_SEMBUNYI,
    DARI_JUDUL,
    KONTEKS,
    PERIODE_TAK_TERBACA,
    NOMOR_KOLOM,
    BARIS_KOSONG,
    JUDUL_KELOMPOK,
    JUMLAH,
    TANDA_TANGAN,
    JUDUL_BERULANG,
    INFO_BERTENTANGAN,
    INFO_BANYAK_PERIODE,
    INFO_BANYAK_OPD,
    INFO_ANGKA,
    INFO_TAK_DIKENAL,
    LEMBAR_SEMBUNYI,
    DITETAPKAN,
    LEMBAR_DIABAIKAN,
    TETAPAN_TAK_ADA,
    FORMULIR_TANPA_PERAN,
)
