"""Finding codes of rater sheets (PNL): rows, roles and marks here, raters and coverage in their own modules."""

from __future__ import annotations

from typing import Final

from asnkin.aturan import cakupan, penilai
from asnkin.aturan.jenis import Aturan
from asnkin.temuan import Lingkup, Tingkat

PERAN_TAK_DIKENAL: Final = Aturan(
    kode="PNL001",
    tingkat=Tingkat.KESALAHAN,
    judul="Peran penilai tidak dikenal",
    pesan="peran '{nilai}' tidak ada di rubrik; peran di rubrik: {dikenal}",
    saran="perbaiki ejaan peran{mungkin}, atau hapus baris ini jika rubrik memang tidak memakai peran itu",
    alasan="Bobot dan skala skor bergantung pada peran penilai, sehingga peran tidak boleh ditebak.",
    salah="kolom peran berisi atassan",
    benar="kolom peran berisi atasan",
    lingkup=Lingkup.ORANG,
)
PERAN_KOSONG: Final = Aturan(
    kode="PNL002",
    tingkat=Tingkat.KESALAHAN,
    judul="Peran penilai kosong",
    pesan="peran penilai kosong",
    saran="isi peran penilai dengan salah satu dari: {dikenal}",
    alasan="Bobot dan skala skor bergantung pada peran penilai, sehingga peran tidak boleh ditebak.",
    salah="kolom peran kosong",
    benar="kolom peran berisi rekan",
    lingkup=Lingkup.ORANG,
)
PERAN_LEMBAR_TAK_DIKENAL: Final = Aturan(
    kode="PNL003",
    tingkat=Tingkat.KESALAHAN,
    judul="Lembar tanpa peran yang dikenal",
    pesan="lembar ini tanpa kolom peran, dan peran menurut namanya, '{nilai}', tidak ada di rubrik",
    saran="tambahkan kolom peran, atau ganti nama lembar menurut peran di rubrik: {dikenal}",
    alasan="Peran satu lembar diambil dari kolom peran atau dari nama lembar; tanpa itu skornya tidak dapat dibobot.",
    salah="lembar 'penilaian_bawahan' untuk rubrik tanpa peran bawahan",
    benar="lembar 'penilaian_rekan'",
)
TANPA_PERAN: Final = Aturan(
    kode="PNL004",
    tingkat=Tingkat.KESALAHAN,
    judul="Lembar tanpa peran penilai",
    pesan="lembar ini tanpa kolom peran, dan namanya tidak menunjuk peran penilai",
    saran="tambahkan kolom peran, atau beri nama lembar menurut peran di rubrik: {dikenal}",
    alasan="Bobot dan skala skor bergantung pada peran penilai, sehingga peran tidak boleh ditebak.",
    salah="lembar 'penilaian' tanpa kolom peran",
    benar="lembar 'penilaian_atasan', atau kolom peran yang terisi",
)
PERAN_BERBEDA: Final = Aturan(
    kode="PNL005",
    tingkat=Tingkat.PERINGATAN,
    judul="Peran di baris berbeda dengan nama lembar",
    pesan="{n} baris berperan lain daripada nama lembar ({lembar}), misalnya '{nilai}'; yang dipakai isi baris",
    saran="pastikan peran pada baris ini benar",
    alasan="Nama lembar dan kolom peran semestinya menyebut peran yang sama.",
    salah="peran 'rekan' di lembar 'penilaian_atasan'",
    benar="peran 'atasan' di lembar 'penilaian_atasan'",
)
PERAN_TIDAK_BERLAKU: Final = Aturan(
    kode="PNL006",
    tingkat=Tingkat.PERINGATAN,
    judul="Peran tidak berlaku bagi pegawai",
    pesan="{n} baris menilai pegawai yang menurut rubrik tidak dinilai oleh {peran}; skornya tidak dipakai",
    saran="periksa peran pada baris ini, atau aturan 'berlaku' peran {peran} di rubrik",
    alasan="Rubrik membatasi siapa yang dinilai oleh suatu peran.",
    salah="skor masyarakat untuk pegawai tanpa layanan publik",
    benar="skor masyarakat hanya untuk pegawai unit layanan",
)
BUTIR_TAK_DIKENAL: Final = Aturan(
    kode="PNL007",
    tingkat=Tingkat.KESALAHAN,
    judul="Butir tidak dikenal",
    pesan="butir '{nilai}' tidak ada di rubrik",
    saran="tulis kunci atau nama butir seperti di rubrik{mungkin}",
    alasan="Skor untuk butir yang tidak dikenal tidak dapat ikut dihitung.",
    salah="kolom butir berisi integritass",
    benar="kolom butir berisi integritas",
    lingkup=Lingkup.ORANG,
)
BUTIR_KOSONG: Final = Aturan(
    kode="PNL008",
    tingkat=Tingkat.KESALAHAN,
    judul="Butir kosong",
    pesan="butir kosong padahal skornya terisi",
    saran="isi butir yang dinilai pada baris ini, atau kosongkan skornya",
    alasan="Skor tanpa butir tidak dapat ikut dihitung.",
    salah="butir kosong, skor 4",
    benar="butir integritas, skor 4",
    lingkup=Lingkup.ORANG,
)
TANPA_BUTIR: Final = Aturan(
    kode="PNL009",
    tingkat=Tingkat.KESALAHAN,
    judul="Lembar penilaian tanpa butir rubrik",
    pesan="tidak ada kolom yang merupakan butir rubrik",
    saran="beri judul kolom skor dengan kunci atau nama butir seperti di rubrik, atau pakai kolom butir dan skor",
    alasan="Lembar penilaian lebar memuat satu kolom untuk setiap butir; di lembar ini tidak satu pun dikenal.",
    salah="kolom P1, P2, P3",
    benar="kolom Integritas, Kerja Sama, Komunikasi",
)
LUAR_SKALA: Final = Aturan(
    kode="PNL010",
    tingkat=Tingkat.KESALAHAN,
    judul="Skor di luar skala",
    pesan="skor {nilai} untuk '{butir}' dari {peran} di luar skala {min} sampai {maks}",
    saran="isi skor {min} sampai {maks}",
    alasan="Skor di luar skala perannya tidak dapat dibandingkan dengan skor lain.",
    salah="skor 7 pada skala 1 sampai 5",
    benar="skor 4 pada skala 1 sampai 5",
    lingkup=Lingkup.ORANG,
)
SEMUA_DI_ATAS_SKALA: Final = Aturan(
    kode="PNL011",
    tingkat=Tingkat.KESALAHAN,
    judul="Semua skor di atas skala",
    pesan="semua {n} skor di sini di atas skala {min} sampai {maks}, misalnya {nilai}; mungkin skalanya lain",
    saran="isi dengan skala {min} sampai {maks}, atau sesuaikan skala di rubrik dengan yang dipakai penilai",
    alasan="Jika seluruh lembar di luar skala, yang keliru adalah skalanya, bukan satu dua selnya.",
    salah="skor 75, 80, dan 97 pada skala 1 sampai 5",
    benar="skor 3, 4, dan 5 pada skala 1 sampai 5",
)
SKALA_MERAGUKAN: Final = Aturan(
    kode="PNL012",
    tingkat=Tingkat.PERINGATAN,
    judul="Skala skor meragukan",
    pesan="{n} skor dari {peran} paling tinggi {tertinggi} pada skala {min} sampai {maks}; mungkin skalanya lain",
    saran="periksa skala yang dipakai penilai; jika memang lain, tulis skala peran {peran} di rubrik",
    alasan="Skor 4 pada skala 0 sampai 100 berarti sangat rendah, padahal penilai mungkin memakai skala 1 sampai 5.",
    salah="skor 3, 4, dan 5 pada skala 0 sampai 100",
    benar="skor 75, 80, dan 97 pada skala 0 sampai 100",
)
TIDAK_DINILAI: Final = Aturan(
    kode="PNL013",
    tingkat=Tingkat.PERINGATAN,
    judul="Butir yang tidak dinilai",
    pesan="{n} dari {jumlah} skor tidak diisi ({rincian}); dianggap tidak dinilai dan tidak ikut dirata-ratakan",
    saran="lengkapi skornya jika penilai memang menilai",
    alasan="Sel kosong, tanda hubung, atau 0 di bawah skala berarti tidak dinilai, bukan skor nol.",
    salah="kolom Integritas kosong, berisi -, atau berisi 0 pada skala 1 sampai 5",
    benar="kolom Integritas berisi 4",
)
BUTIR_TIDAK_BERLAKU: Final = Aturan(
    kode="PNL014",
    tingkat=Tingkat.CATATAN,
    judul="Skor untuk butir yang tidak berlaku",
    pesan="{n} skor untuk butir yang tidak berlaku bagi pegawainya tidak dipakai ({rincian})",
    saran="abaikan jika memang begitu, atau periksa aturan berlaku butir di rubrik dan kolom pegawai yang disebutnya",
    alasan="Rubrik membatasi butir menurut rumpun, unit kerja, atau kolom lain dari tabel pegawai.",
    salah="skor butir kesehatan untuk guru",
    benar="skor butir kesehatan hanya untuk tenaga kesehatan",
)
PERAN_TIDAK_DIPAKAI: Final = Aturan(
    kode="PNL015",
    tingkat=Tingkat.CATATAN,
    judul="Skor dari peran yang tidak dipakai komponennya",
    pesan="{n} skor tidak dipakai karena komponennya tidak memakai perannya ({rincian})",
    saran="abaikan jika memang begitu, atau tambahkan peran itu pada komponennya di rubrik",
    alasan="Sebuah komponen dapat mempunyai daftar penilai sendiri.",
    salah="skor rekan untuk komponen yang hanya dinilai atasan",
    benar="skor atasan untuk komponen itu",
)
NAMA_TAK_DIKENAL: Final = Aturan(
    kode="PNL016",
    tingkat=Tingkat.KESALAHAN,
    judul="Nama tidak ada di tabel pegawai",
    pesan="nama '{nilai}' tidak ada di tabel pegawai",
    saran="tulis nama seperti di tabel pegawai{mungkin}, atau tambahkan kolom NIP",
    alasan="Lembar ini menyebut orang dengan nama; nama yang tidak dikenal tidak dapat dihubungkan dengan orangnya.",
    salah="kolom nama berisi Siti Amina",
    benar="kolom nama berisi Siti Aminah, S.Pd., seperti di tabel pegawai",
    lingkup=Lingkup.ORANG,
)
NAMA_NIP_BEDA: Final = Aturan(
    kode="PNL080",
    tingkat=Tingkat.KESALAHAN,
    judul="Nama dan NIP dalam satu sel menunjuk orang berbeda",
    pesan="'{nilai}' menyebut nama dan NIP yang tidak sama orangnya: NIP itu {milik}",
    saran="perbaiki nama atau NIP di sel ini menurut tabel pegawai",
    alasan="Nama dan NIP yang berbeda orangnya tidak memberi tahu siapa yang dinilai; asnkin tidak memilih.",
    salah="Budi - 190001012020121002, padahal NIP itu milik Ani",
    benar="Budi - 190001012020121001, seperti di tabel pegawai",
    lingkup=Lingkup.ORANG,
)
NAMA_GANDA: Final = Aturan(
    kode="PNL017",
    tingkat=Tingkat.KESALAHAN,
    judul="Nama dapat berarti beberapa orang",
    pesan="nama '{nilai}' dapat berarti {n} orang: {calon}",
    saran="tambahkan kolom NIP, atau tulis nama lengkap dengan gelar yang membedakan",
    alasan="Skor seseorang tidak boleh jatuh ke orang lain yang bernama sama.",
    salah="kolom nama berisi Budi Santoso, nama dua orang",
    benar="kolom nip berisi 190001012020121001 di samping nama itu",
    lingkup=Lingkup.ORANG,
)
NAMA_TANPA_GELAR: Final = Aturan(
    kode="PNL018",
    tingkat=Tingkat.CATATAN,
    judul="Nama dicocokkan tanpa gelar",
    pesan="{n} baris dicocokkan dengan tabel pegawai tanpa melihat gelar, misalnya '{nilai}' dibaca {dibaca}",
    saran="tulis nama seperti di tabel pegawai",
    alasan="Gelar sering ditulis berbeda; nama hanya dicocokkan begini jika tinggal satu orang yang mungkin.",
    salah="kolom nama berisi Siti Aminah",
    benar="kolom nama berisi Siti Aminah, S.Pd., seperti di tabel pegawai",
)
NAMA_KOSONG: Final = Aturan(
    kode="PNL019",
    tingkat=Tingkat.KESALAHAN,
    judul="Nama yang dinilai kosong",
    pesan="nama yang dinilai kosong",
    saran="isi nama atau NIP orang yang dinilai, atau hapus barisnya",
    alasan="Setiap baris dihubungkan dengan orangnya; lembar ini menyebut orang dengan nama.",
    salah="kolom nama kosong pada baris yang berisi skor",
    benar="kolom nama berisi Siti Aminah, S.Pd.",
    lingkup=Lingkup.ORANG,
)
LEMBAR_TIDAK_DIPAKAI: Final = Aturan(
    kode="PNL020",
    tingkat=Tingkat.CATATAN,
    judul="Lembar penilaian tidak dipakai",
    pesan="{n} baris penilaian tidak dipakai: rubrik ini tidak mempunyai komponen yang berasal dari penilaian",
    saran="abaikan jika memang begitu, atau pilih rubrik yang memakai penilaian",
    alasan="Rubrik menentukan dari mana nilai berasal.",
    salah="lembar penilaian dengan rubrik yang hanya memakai target",
    benar="rubrik dengan komponen 'dari: penilaian'",
)

SKOR_BERKATA: Final = Aturan(
    kode="PNL068",
    tingkat=Tingkat.CATATAN,
    judul="Skor tertulis dengan kata",
    pesan="kolom '{kolom}': {n} skor tertulis dengan kata{cara}: {rincian}",
    saran="abaikan jika memang begitu; lebih pasti jika hanya angkanya yang ditulis",
    alasan="Pilihan formulir sering berbunyi '5 - Sangat Baik'; angka di depan atau di dalam kurung adalah skornya.",
    salah="kolom skor berisi 5 - Sangat Baik",
    benar="kolom skor berisi 5",
)
SKOR_KATA: Final = Aturan(
    kode="PNL069",
    tingkat=Tingkat.KESALAHAN,
    judul="Skor berupa kata tanpa angka",
    pesan="kolom '{kolom}' berisi '{nilai}', seharusnya angka {min} sampai {maks}",
    saran="ganti dengan angkanya, atau dengan pilihan berangka seperti '5 - Sangat Baik'; "
    "dapat juga arti setiap angka ditulis sebagai level butir di rubrik",
    alasan="Kata seperti Baik tidak menyebut angkanya; skala yang satu memberinya 3, yang lain 4.",
    salah="kolom skor berisi Baik",
    benar="kolom skor berisi 4 - Baik",
    lingkup=Lingkup.ORANG,
)

ATURAN: Final[tuple[Aturan, ...]] = (
    PERAN_TAK_DIKENAL, PERAN_KOSONG, PERAN_LEMBAR_TAK_DIKENAL, TANPA_PERAN, PERAN_BERBEDA, PERAN_TIDAK_BERLAKU,
    BUTIR_TAK_DIKENAL, BUTIR_KOSONG, TANPA_BUTIR, LUAR_SKALA, SEMUA_DI_ATAS_SKALA, SKALA_MERAGUKAN, TIDAK_DINILAI,
    BUTIR_TIDAK_BERLAKU, PERAN_TIDAK_DIPAKAI, NAMA_TAK_DIKENAL, NAMA_NIP_BEDA, NAMA_GANDA, NAMA_TANPA_GELAR,
    NAMA_KOSONG, LEMBAR_TIDAK_DIPAKAI, SKOR_BERKATA, SKOR_KATA, *penilai.ATURAN, *cakupan.ATURAN,
)  # fmt: skip
