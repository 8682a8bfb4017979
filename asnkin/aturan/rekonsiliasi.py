"""Finding codes of comparing a city's workbooks with SIASN and e-Kinerja (KTA016-KTA025): counts, never people."""

from __future__ import annotations

from typing import Final

from asnkin.aturan.jenis import Aturan
from asnkin.temuan import Tingkat

_NAMA: Final = "namanya pada lembar Rekonsiliasi"
PEMBANDING: Final = Aturan(
    kode="KTA016",
    tingkat=Tingkat.CATATAN,
    judul="Berkas dipakai sebagai pembanding",
    pesan="dikenali sebagai unduhan {nilai} ({n} baris); dibandingkan dengan buku kerja, tidak dinilai sebagai OPD",
    saran="taruh di folder tersendiri di dalam folder data jika sebenarnya data sebuah OPD",
    alasan="Unduhan SIASN dan e-Kinerja memuat banyak OPD sekaligus; menilainya sebagai OPD menggandakan pegawai.",
    salah="unduhan Rekap Penilaian satu OPD ditaruh di antara buku kerja OPD lain untuk dinilai",
    benar="siasn.csv dan rekap penilaian e-Kinerja di samping buku kerja OPD",
)
BELUM_DINILAI: Final = Aturan(
    kode="KTA017",
    tingkat=Tingkat.PERINGATAN,
    judul="Pegawai di SIASN atau e-Kinerja tidak ada di buku kerja",
    pesan="{n} pegawai '{nilai}' menurut SIASN atau e-Kinerja tidak ada di buku kerja yang masuk rekap",
    saran=f"tambahkan pegawai itu ({_NAMA}) ke buku kerja OPD-nya, atau perbarui SIASN",
    alasan="Setiap pegawai dinilai; yang tidak tercantum tidak terlihat di rekap.",
    salah="45 pegawai di SIASN, 44 di buku kerja",
    benar="setiap NIP yang aktif di SIASN ada di buku kerja OPD-nya",
)
GANDA: Final = Aturan(
    kode="KTA018",
    tingkat=Tingkat.PERINGATAN,
    judul="Pegawai tercatat dua kali",
    pesan="{n} pegawai '{nilai}' tercatat lebih dari sekali di buku kerja, SIASN, atau (isinya berbeda) e-Kinerja",
    saran=f"hapus catatan yang tidak berlaku di sumbernya ({_NAMA})",
    alasan="Dua catatan untuk satu orang tidak dapat dipilih tanpa tahu mana yang berlaku.",
    salah="NIP yang sama di dua baris unduhan SIASN",
    benar="satu NIP satu baris",
)
PINDAH: Final = Aturan(
    kode="KTA019",
    tingkat=Tingkat.PERINGATAN,
    judul="Perangkat daerah atau unit berbeda dari SIASN",
    pesan="{n} pegawai '{nilai}' tercatat di perangkat daerah atau unit lain di SIASN",
    saran=f"perbaiki buku kerja ({_NAMA}), atau SIASN jika mutasinya belum tercatat",
    alasan="Pegawai dinilai di unit tempatnya bekerja; tempat yang berbeda berarti salah satu sumber tertinggal.",
    salah="opd Dinas Kesehatan di buku kerja, satuan kerja Dinas Pendidikan di SIASN",
    benar="keduanya Dinas Pendidikan",
)
OPD_ASING: Final = Aturan(
    kode="KTA020",
    tingkat=Tingkat.CATATAN,
    judul="Nama perangkat daerah tidak ada di SIASN",
    pesan="nama '{nilai}' tidak ada di unduhan SIASN, jadi perpindahan pegawainya tidak dapat dibandingkan",
    saran="samakan isi opd dengan nama di SIASN; pegawainya tetap dibandingkan menurut NIP",
    alasan="Nama yang ditulis lain bukan bukti bahwa pegawainya pindah.",
    salah="opd 'Dinkes' di buku kerja, 'Dinas Kesehatan' di SIASN",
    benar="opd 'Dinas Kesehatan' di keduanya",
)
TAK_DIKENAL: Final = Aturan(
    kode="KTA021",
    tingkat=Tingkat.PERINGATAN,
    judul="Pegawai di buku kerja tidak ada di SIASN",
    pesan="{n} pegawai '{nilai}' tidak ada di unduhan SIASN",
    saran=f"periksa NIP-nya ({_NAMA}), atau pakai unduhan SIASN yang lengkap",
    alasan="NIP yang salah satu digitnya keliru dapat menjadi NIP orang lain.",
    salah="NIP di buku kerja berbeda satu digit dari SIASN",
    benar="setiap NIP di buku kerja ada di SIASN",
)
PREDIKAT_BEDA: Final = Aturan(
    kode="KTA022",
    tingkat=Tingkat.PERINGATAN,
    judul="Predikat berbeda dari e-Kinerja",
    pesan="{n} pegawai '{nilai}' berpredikat lain di e-Kinerja",
    saran=f"cocokkan dengan keputusan Pejabat Penilai Kinerja, lalu perbaiki yang keliru ({_NAMA})",
    alasan="Predikat yang berlaku adalah yang ditetapkan Pejabat Penilai Kinerja; kedua sumber harus memuatnya.",
    salah="Baik menurut buku kerja, Sangat Baik di e-Kinerja",
    benar="predikat yang sama di keduanya",
)
RATING_BEDA: Final = Aturan(
    kode="KTA023",
    tingkat=Tingkat.PERINGATAN,
    judul="Rating berbeda dari e-Kinerja",
    pesan="{n} pegawai '{nilai}' berpredikat sama tetapi rating hasil kerja atau perilaku kerjanya lain di e-Kinerja",
    saran=f"cocokkan dengan keputusan Pejabat Penilai Kinerja, lalu perbaiki yang keliru ({_NAMA})",
    alasan="Predikat yang sama dapat berasal dari rating yang berbeda (PermenPANRB 6/2022).",
    salah="hasil kerja Di Atas Ekspektasi di buku kerja, Sesuai Ekspektasi di e-Kinerja",
    benar="rating yang sama di keduanya",
)
NIP_PEMBANDING: Final = Aturan(
    kode="KTA024",
    tingkat=Tingkat.PERINGATAN,
    judul="Baris pembanding tanpa NIP yang sah",
    pesan="{n} baris pembanding tidak dibandingkan karena NIP-nya kosong, bukan teks 18 digit, atau mustahil",
    saran="gunakan unduhan dengan kolom NIP berformat teks; jangan buka dan simpan CSV-nya dengan Excel",
    alasan="Orang hanya dikenali dari NIP; nama tidak cukup.",
    salah="NIP BARU tersimpan sebagai angka 1,9E+17",
    benar="NIP BARU berupa teks 18 digit",
)
TAK_DIPAKAI: Final = Aturan(
    kode="KTA025",
    tingkat=Tingkat.PERINGATAN,
    judul="Berkas pembanding tidak dipakai",
    pesan="tidak dipakai sebagai pembanding: {nilai}",
    saran="taruh unduhan SIASN atau Rekap Penilaian e-Kinerja periode yang sama, seperti saat diunduh",
    alasan="Yang tidak dibandingkan harus terlihat, agar tidak disangka sudah cocok.",
    salah="Rekap Penilaian Bulanan 2 di folder rekap Triwulan I",
    benar="Rekap Penilaian Triwulan I di folder rekap Triwulan I",
)

ATURAN: Final[tuple[Aturan, ...]] = (
    PEMBANDING, BELUM_DINILAI, GANDA, PINDAH, OPD_ASING, TAK_DIKENAL, PREDIKAT_BEDA, RATING_BEDA, NIP_PEMBANDING,
    TAK_DIPAKAI,
)  # fmt: skip
