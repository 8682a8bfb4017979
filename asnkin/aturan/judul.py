"""Finding codes about headers and columns (KOL)."""

from __future__ import annotations

from typing import Final

from asnkin.aturan.jenis import Aturan
from asnkin.temuan import Tingkat

WAJIB_TAK_ADA: Final = Aturan(
    kode="KOL001",
    tingkat=Tingkat.KESALAHAN,
    judul="Kolom wajib tidak ada",
    pesan="kolom wajib '{kolom}' tidak ada pada tabel {jenis}",
    saran="{usul}tambahkan kolom '{bidang}' atau petakan judul yang dimaksud di kolom.yaml (disiapkan oleh asnkin peta)"
    "{sisa}",
    alasan="Tanpa kolom ini baris tabel tidak dapat dihubungkan atau dihitung.",
    salah="lembar target tanpa kolom realisasi",
    benar="lembar target dengan kolom nip, indikator, target dan realisasi",
)
GANDA_BEDA: Final = Aturan(
    kode="KOL002",
    tingkat=Tingkat.KESALAHAN,
    judul="Dua kolom berjudul sama dengan isi berbeda",
    pesan="kolom {bidang} ada dua: '{satu}' ({sel_satu}) dan '{dua}' ({sel_dua}), dan isinya berbeda",
    saran="hapus salah satu kolom atau ganti judulnya, atau tetapkan di kolom.yaml, misalnya {contoh}: {bidang}",
    alasan="Tidak dapat dipastikan kolom mana yang dimaksud.",
    salah="dua kolom Bobot dengan isi berbeda",
    benar="satu kolom Bobot",
)
GANDA_SAMA: Final = Aturan(
    kode="KOL003",
    tingkat=Tingkat.PERINGATAN,
    judul="Dua kolom berjudul sama",
    pesan="kolom {bidang} ada dua: '{satu}' ({sel_satu}) dan '{dua}' ({sel_dua}); yang dipakai {sel_pakai}",
    saran="hapus kolom yang tidak dipakai",
    alasan="Kolom kembar membingungkan walaupun isinya sama atau salah satunya kosong.",
    salah="dua kolom NIP yang sama isinya",
    benar="satu kolom NIP",
)
KALAH: Final = Aturan(
    kode="KOL004",
    tingkat=Tingkat.CATATAN,
    judul="Kolom serupa tidak dipakai",
    pesan="kolom '{dua}' ({sel_dua}) tidak dipakai karena {bidang} sudah dibaca dari '{satu}' ({sel_satu})",
    saran="tetapkan kolom yang benar di kolom.yaml jika yang dimaksud kolom lain",
    alasan="Dua kolom dengan arti serupa: yang judulnya paling tepat dipakai.",
    salah='kolom "Unit Kerja" dan "Bidang" berdampingan',
    benar='kolom "Unit Kerja" saja',
)
TAK_DIKENAL: Final = Aturan(
    kode="KOL005",
    tingkat=Tingkat.CATATAN,
    judul="Kolom penilaian tidak dikenal",
    pesan="kolom '{kolom}' bukan butir rubrik dan tidak dipakai",
    saran="{usul}samakan judulnya dengan kunci atau nama butir di rubrik jika ini butir, atau petakan di kolom.yaml",
    alasan="Pada tabel penilaian melebar setiap butir adalah satu kolom.",
    salah='kolom "Inisiatip" untuk butir Inisiatif',
    benar='kolom "Inisiatif"',
)
PETA_TAK_ADA: Final = Aturan(
    kode="KOL006",
    tingkat=Tingkat.PERINGATAN,
    judul="Judul di kolom.yaml tidak ditemukan",
    pesan="judul '{kolom}' yang dipetakan ke {bidang} tidak ada pada {di}",
    saran="samakan judul di kolom.yaml dengan judul di lembarnya; asnkin peta menampilkan semua judul yang ada",
    alasan="Pemetaan yang tidak terpakai biasanya salah ketik.",
    salah="kolom.yaml: Nomor Induk: nip, padahal judulnya NIP Pegawai",
    benar="kolom.yaml: NIP Pegawai: nip",
)
PANGKAT_GOLONGAN: Final = Aturan(
    kode="KOL007",
    tingkat=Tingkat.CATATAN,
    judul="Kolom pangkat berisi golongan",
    pesan="kolom '{kolom}' berisi golongan (misalnya '{contoh}'), maka dibaca sebagai golongan",
    saran="ganti judulnya menjadi Golongan",
    alasan="Pangkat dan golongan sering tertukar judulnya; isinya yang menentukan.",
    salah="kolom PANGKAT berisi III/b",
    benar="kolom PANGKAT berisi Penata Muda Tingkat I, kolom GOLONGAN berisi III/b",
)
UNIT_DARI_OPD: Final = Aturan(
    kode="KOL008",
    tingkat=Tingkat.CATATAN,
    judul="Unit kerja diisi dari OPD",
    pesan="tabel pegawai tidak memiliki unit kerja, maka diisi dari OPD",
    saran="tambahkan kolom unit_kerja jika OPD ini memiliki beberapa unit",
    alasan="Peringkat dan rekap disusun per unit kerja.",
    salah="daftar pegawai yang hanya menyebut OPD",
    benar="daftar pegawai dengan kolom unit_kerja",
)
BUTIR_TAK_ADA: Final = Aturan(
    kode="KOL009",
    tingkat=Tingkat.KESALAHAN,
    judul="Kolom butir tidak ada",
    pesan="tabel penilaian tidak memiliki kolom butir dan skor, dan tidak satu pun kolomnya bernama butir rubrik",
    saran="{usul}tambahkan kolom bernama butir rubrik, atau kolom butir dan skor{sisa}",
    alasan="Skor hanya dapat dihitung jika diketahui untuk butir mana.",
    salah="kolom nip, peran, nilai",
    benar="kolom nip, peran, integritas, kerja_sama (melebar), atau nip, peran, butir, skor",
)
GOLONGAN_PANGKAT: Final = Aturan(
    kode="PEG014",
    tingkat=Tingkat.CATATAN,
    judul="Kolom golongan berisi pangkat",
    pesan="kolom '{kolom}' berisi pangkat (misalnya '{contoh}'), maka dibaca sebagai pangkat",
    saran="ganti judulnya menjadi Pangkat",
    alasan="Judul Pangkat dan Golongan sering tertukar; isinya yang menentukan.",
    salah='kolom "Golongan" berisi Penata Muda',
    benar='kolom "Pangkat" berisi Penata Muda, kolom "Golongan" berisi III/a',
)
MILIK_PENILAI: Final = Aturan(
    kode="KOL010",
    tingkat=Tingkat.CATATAN,
    judul="Kolom NIP atau nama dibaca sebagai milik penilai",
    pesan="kolom '{kolom}' dibaca sebagai {apa} penilai karena yang dinilai tertulis di '{dinilai}'",
    saran="ganti judulnya menjadi '{apa} penilai' agar pasti",
    alasan="Pada formulir, kolom NIP atau nama tanpa keterangan adalah milik pengisi.",
    salah='kolom "NIP" dan "NIP yang dinilai"',
    benar='kolom "NIP Penilai" dan "NIP yang dinilai"',
)
DIABAIKAN: Final = Aturan(
    kode="KOL030",
    tingkat=Tingkat.CATATAN,
    judul="Kolom diabaikan menurut kolom.yaml",
    pesan="kolom '{kolom}' tidak dipakai karena kolom.yaml menyebutnya abaikan",
    saran="hapus barisnya dari kolom.yaml jika kolom ini seharusnya dibaca",
    alasan="Yang ditetapkan dengan tangan selalu menang, tetapi tetap disebut agar tidak terlupa.",
    salah="kolom.yaml lama menyebut Realisasi: abaikan, padahal kolomnya diperlukan",
    benar="kolom.yaml menyebut Realisasi (lama): abaikan",
)

FORMULIR_TANPA_DINILAI: Final = Aturan(
    kode="PNL071",
    tingkat=Tingkat.PERINGATAN,
    judul="Formulir tanpa kolom yang dinilai",
    pesan="pada jawaban formulir ini kolom '{kolom}' dibaca sebagai yang dinilai; tidak ada kolom lain untuknya",
    saran="pastikan isinya memang yang dinilai, lalu ganti judulnya menjadi 'Nama yang dinilai' (atau NIP)",
    alasan="Pada formulir, kolom NIP atau nama tanpa keterangan biasanya milik pengisi, bukan yang dinilai.",
    salah='formulir dengan kolom "Nama" saja',
    benar='formulir dengan kolom "Nama" dan "Atasan yang dinilai"',
)
TAK_TAMPAK: Final = Aturan(
    kode="SEL017",
    tingkat=Tingkat.CATATAN,
    judul="Karakter yang tak tampak dibuang",
    pesan="kolom '{kolom}': karakter yang tidak tampak dibuang dari {n} sel, misalnya yang terbaca '{nilai}'",
    saran="ketik ulang isinya agar bersih; salinan dari situs web sering membawa karakter semacam ini",
    alasan="Spasi selebar nol dan penanda arah tulisan membuat dua teks yang tampak sama dianggap berbeda.",
    salah="nama yang disalin dari situs web, dengan karakter tak tampak di tengahnya",
    benar="nama yang diketik",
)

MENURUT_KELOMPOK: Final = Aturan(
    kode="KOL011",
    tingkat=Tingkat.CATATAN,
    judul="Kolom dipilih menurut judul kelompoknya",
    pesan="kolom {bidang} dibaca dari '{satu}' ({sel_satu}) menurut kelompoknya; '{dua}' ({sel_dua}) tidak dipakai",
    saran="tetapkan kolom yang benar di kolom.yaml jika yang dimaksud kolom lain",
    alasan="Judul yang sama di bawah dua kelompok dibedakan oleh kelompoknya.",
    salah="kolom Bobot di bawah SASARAN yang dimaksud sebagai bobot indikator",
    benar="kolom Bobot di bawah I K U, sekelompok dengan indikator",
)
NAMA_NIP: Final = Aturan(
    kode="KOL012",
    tingkat=Tingkat.CATATAN,
    judul="Nama dan NIP dipisahkan",
    pesan="kolom '{kolom}' memuat nama dan NIP; keduanya dipisahkan",
    saran="tulis nama dan NIP di kolom masing-masing jika pemisahannya keliru",
    alasan="Nama dan NIP sering ditulis dalam satu sel.",
    salah="sel berisi nama dan NIP tanpa angka yang lengkap",
    benar="sel berisi Budi Uji NIP. 190001012020121001",
)
SATUAN_DALAM_SEL: Final = Aturan(
    kode="KOL040",
    tingkat=Tingkat.CATATAN,
    judul="Angka dan satuan dalam satu sel",
    pesan="{jumlah} baris memuat angka beserta satuannya, misalnya '{contoh}'; keduanya dipisahkan",
    saran="tulis angkanya saja dan satuannya di kolom satuan jika pemisahannya keliru",
    alasan="Formulir SKP resmi menulis target beserta satuannya.",
    salah="target 120 bayi dan realisasi 110 orang",
    benar="target 120 bayi dan realisasi 110 bayi",
)

ATURAN: Final[tuple[Aturan, ...]] = (
    WAJIB_TAK_ADA,
    GANDA_BEDA,
    GANDA_SAMA,
    KALAH,
    TAK_DIKENAL,
    PETA_TAK_ADA,
    PANGKAT_GOLONGAN,
    UNIT_DARI_OPD,
    BUTIR_TAK_ADA,
    DIABAIKAN,
    MILIK_PENILAI,
    FORMULIR_TANPA_DINILAI,
    TAK_TAMPAK,
    GOLONGAN_PANGKAT,
    MENURUT_KELOMPOK,
    NAMA_NIP,
    SATUAN_DALAM_SEL,
)
