"""Finding codes of the tables target (TGT) and rating (RTG)."""

from __future__ import annotations

from typing import Final

from asnkin.aturan.jenis import Aturan
from asnkin.temuan import Lingkup, Tingkat

TARGET_NEGATIF: Final = Aturan(
    kode="TGT001",
    tingkat=Tingkat.KESALAHAN,
    judul="Target negatif",
    pesan="target {nilai} kurang dari 0",
    saran="isi target 0 atau lebih",
    alasan="Capaian dihitung dari realisasi dibagi target; target negatif membalik artinya.",
    salah="kolom target berisi -10",
    benar="kolom target berisi 10",
    lingkup=Lingkup.ORANG,
)
REALISASI_NEGATIF: Final = Aturan(
    kode="TGT002",
    tingkat=Tingkat.KESALAHAN,
    judul="Realisasi negatif",
    pesan="realisasi {nilai} kurang dari 0",
    saran="isi realisasi 0 atau lebih",
    alasan="Hasil kerja yang dihitung tidak mungkin kurang dari nol.",
    salah="kolom realisasi berisi -3",
    benar="kolom realisasi berisi 3",
    lingkup=Lingkup.ORANG,
)
RENTANG_TERBALIK: Final = Aturan(
    kode="TGT003",
    tingkat=Tingkat.KESALAHAN,
    judul="Rentang target terbalik",
    pesan="rentang target '{nilai}' terbalik: {bawah} lebih besar daripada {atas}",
    saran="tulis batas bawah lebih dahulu, misalnya {atas}-{bawah}",
    alasan="Rentang target ditulis dari batas bawah ke batas atas.",
    salah="kolom target berisi 90-80",
    benar="kolom target berisi 80-90",
    lingkup=Lingkup.ORANG,
)
TARGET_NOL: Final = Aturan(
    kode="TGT004",
    tingkat=Tingkat.KESALAHAN,
    judul="Target 0 pada indikator maksimal",
    pesan="target 0 pada indikator '{indikator}' yang polarisasinya maksimal",
    saran="isi target lebih dari 0, atau ubah polarisasi menjadi minimal/stabil",
    alasan="Capaian indikator maksimal adalah realisasi dibagi target; pembagian dengan 0 tidak ada hasilnya.",
    salah="target 0, polarisasi maksimal",
    benar="target 0, polarisasi minimal",
    lingkup=Lingkup.ORANG,
)
BOBOT_TIDAK_SERATUS: Final = Aturan(
    kode="TGT005",
    tingkat=Tingkat.KESALAHAN,
    judul="Jumlah bobot target bukan 100",
    pesan="bobot target pada komponen '{komponen}' berjumlah {jumlah}, seharusnya 100 ± 0,5",
    saran="perbaiki {dulu}bobot sehingga jumlahnya 100 (pecahan 0,25 ditulis 25), atau kosongkan semuanya",
    alasan="Bobot menyatakan bagian setiap target dari seluruh kinerja seorang pegawai.",
    salah="bobot 30, 30, dan 37 (jumlah 97)",
    benar="bobot 30, 30, dan 40 (jumlah 100)",
    lingkup=Lingkup.ORANG,
)
BOBOT_SEBAGIAN: Final = Aturan(
    kode="TGT006",
    tingkat=Tingkat.KESALAHAN,
    judul="Bobot target sebagian kosong",
    pesan="bobot target pada komponen '{komponen}' kosong pada {kosong} dari {n} baris",
    saran="isi semua bobot sehingga jumlahnya 100, atau kosongkan semuanya",
    alasan="Bobot yang kosong semua berarti sama rata; kosong sebagian tidak jelas maksudnya.",
    salah="bobot 60, (kosong), dan 40",
    benar="bobot 60, 20, dan 20",
    lingkup=Lingkup.ORANG,
)
REALISASI_KOSONG: Final = Aturan(
    kode="TGT007",
    tingkat=Tingkat.PERINGATAN,
    judul="Realisasi kosong",
    pesan="realisasi indikator '{indikator}' kosong",
    saran="isi realisasi; tulis 0 jika memang belum ada hasil",
    alasan="Kosong berarti belum dilaporkan, bukan nol; perlakuannya menurut aturan jika_kosong pada rubrik.",
    salah="kolom realisasi kosong",
    benar="kolom realisasi berisi 0 atau hasil yang dicapai",
)
TARGET_KOSONG: Final = Aturan(
    kode="TGT008",
    tingkat=Tingkat.PERINGATAN,
    judul="Target kosong",
    pesan="target indikator '{indikator}' kosong, sedangkan realisasinya ada",
    saran="isi target",
    alasan="Tanpa target, capaian tidak dapat dihitung; perlakuannya seperti realisasi kosong.",
    salah="target kosong, realisasi 12",
    benar="target 12, realisasi 12",
)
BARIS_TANPA_ISI: Final = Aturan(
    kode="TGT009",
    tingkat=Tingkat.PERINGATAN,
    judul="Indikator tanpa target, realisasi, dan rating",
    pesan="indikator '{indikator}' tanpa target, realisasi, dan rating",
    saran="isi target dan realisasi, atau rating, atau hapus barisnya",
    alasan="Indikator tanpa isi tidak memberi nilai.",
    salah="baris yang hanya terisi indikatornya",
    benar="baris dengan target 12 dan realisasi 10",
)
INDIKATOR_KOSONG: Final = Aturan(
    kode="TGT010",
    tingkat=Tingkat.PERINGATAN,
    judul="Indikator kosong",
    pesan="indikator kosong pada {n} baris",
    saran="isi indikator",
    alasan="Laporan menyebut setiap target dengan indikatornya.",
    salah="kolom indikator kosong",
    benar="kolom indikator berisi Jumlah imunisasi",
)
REALISASI_JAUH: Final = Aturan(
    kode="TGT011",
    tingkat=Tingkat.PERINGATAN,
    judul="Realisasi jauh melampaui target",
    pesan="realisasi {nilai} lebih dari {kali} kali target {target}",
    saran="periksa titik dan koma pada kedua angka",
    alasan="Tanda ribuan atau desimal yang hilang membuat angka menjadi seribu kali lebih besar.",
    salah="realisasi 1218 untuk target 1,2",
    benar="realisasi 1,218 untuk target 1,2",
)
TANPA_TARGET: Final = Aturan(
    kode="TGT012",
    tingkat=Tingkat.PERINGATAN,
    judul="Pegawai tanpa target",
    pesan="{nama} tidak mempunyai target untuk komponen '{komponen}'",
    saran="tambahkan targetnya pada tabel target",
    alasan="Komponen tanpa data diperlakukan menurut aturan jika_kosong pada rubrik.",
    salah="pegawai tanpa baris target",
    benar="pegawai dengan satu baris target atau lebih",
)
RATING_KOSONG: Final = Aturan(
    kode="RTG001",
    tingkat=Tingkat.PERINGATAN,
    judul="Rating kosong",
    pesan="kolom '{kolom}' kosong pada {n} baris",
    saran="lengkapi rating di e-Kinerja, lalu ekspor ulang",
    alasan="Predikat ditetapkan dari rating hasil kerja dan rating perilaku kerja.",
    salah="kolom hasil_kerja kosong",
    benar="kolom hasil_kerja berisi Sesuai Ekspektasi",
)

RATING_BEDA_PREDIKAT: Final = Aturan(
    kode="RTG002",
    tingkat=Tingkat.PERINGATAN,
    judul="Predikat ekspor berbeda dari kuadran",
    pesan=(
        "predikat '{nilai}' berbeda dari '{hitung}', hasil kuadran untuk hasil kerja {hasil_kerja} dan perilaku kerja "
        "{perilaku_kerja}"
    ),
    saran="periksa rating dan predikatnya di e-Kinerja, lalu ekspor ulang; sementara itu predikat ekspor yang dipakai",
    alasan=(
        "Predikat ditetapkan dari kedua rating menurut kuadran kinerja PermenPANRB 6/2022. Predikat ekspor tetap "
        "didahulukan karena Pejabat Penilai Kinerja yang menetapkannya; hasil hitung ditampilkan di sampingnya."
    ),
    salah="Di Atas Ekspektasi, Sesuai Ekspektasi, predikat Sangat Baik",
    benar="Di Atas Ekspektasi, Sesuai Ekspektasi, predikat Baik",
)
PREDIKAT_TANPA_RATING: Final = Aturan(
    kode="RTG003",
    tingkat=Tingkat.PERINGATAN,
    judul="Predikat ekspor tanpa rating lengkap",
    pesan="predikat '{nilai}' tidak disertai rating lengkap, sehingga tidak dapat dicocokkan dengan kuadran",
    saran="lengkapi rating di e-Kinerja, lalu ekspor ulang; sementara itu predikat ekspor yang dipakai",
    alasan="Predikat ditetapkan dari rating hasil kerja dan perilaku kerja; tanpa keduanya asalnya tidak terlihat.",
    salah="rating hasil kerja (sel kosong), predikat Baik",
    benar="rating hasil kerja Sesuai Ekspektasi, rating perilaku kerja Sesuai Ekspektasi, predikat Baik",
)

BELUM_DINILAI: Final = Aturan(
    kode="RTG004",
    tingkat=Tingkat.PERINGATAN,
    judul="Belum dinilai di e-Kinerja",
    pesan="kolom '{kolom}': {n} sel berisi '{nilai}', artinya belum dinilai; dibaca sebagai kosong",
    saran="lengkapi rating di e-Kinerja, lalu ekspor ulang",
    alasan="Ekspor e-Kinerja menulis 0 atau 'belum dinilai' untuk pegawai yang ratingnya belum ada.",
    salah="kolom hasil_kerja berisi 0",
    benar="kolom hasil_kerja berisi Sesuai Ekspektasi",
)
KODE_RATING: Final = Aturan(
    kode="RTG005",
    tingkat=Tingkat.KESALAHAN,
    judul="Rating atau predikat berupa kode angka",
    pesan="kolom '{kolom}' berisi kode '{nilai}', seharusnya kata",
    saran="ganti kodenya dengan kata; di SIASN {arti}",
    alasan="Kode yang sama berarti terbaik di satu aplikasi dan terburuk di aplikasi lain, maka kode tidak ditebak.",
    salah="kolom hasil_kerja berisi 2",
    benar="kolom hasil_kerja berisi Sesuai Ekspektasi",
    lingkup=Lingkup.ORANG,
)
INDIKATOR_DUA_LEMBAR: Final = Aturan(
    kode="LBR052",
    tingkat=Tingkat.PERINGATAN,
    judul="Indikator yang sama di dua lembar",
    pesan="{n} baris memuat indikator seorang pegawai yang juga ada di lembar lain ({lembar}); semuanya dihitung",
    saran="hapus salinan lama lembarnya, atau abaikan lembar itu di kolom.yaml",
    alasan="Lembar lama atau salinan yang tertinggal membuat target yang sama terhitung dua kali.",
    salah="lembar target dan lembar tersembunyi target lama",
    benar="hanya lembar target",
)

ATURAN: Final[tuple[Aturan, ...]] = (
    TARGET_NEGATIF, REALISASI_NEGATIF, RENTANG_TERBALIK, TARGET_NOL, BOBOT_TIDAK_SERATUS, BOBOT_SEBAGIAN,
    REALISASI_KOSONG, TARGET_KOSONG, BARIS_TANPA_ISI, INDIKATOR_KOSONG, REALISASI_JAUH, TANPA_TARGET, RATING_KOSONG,
    RATING_BEDA_PREDIKAT, PREDIKAT_TANPA_RATING, BELUM_DINILAI, KODE_RATING,
    INDIKATOR_DUA_LEMBAR,
)  # fmt: skip
