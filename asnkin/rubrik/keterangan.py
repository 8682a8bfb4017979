"""What every key of a rubric means, in the words shown by editors and by the reference pages."""

from __future__ import annotations

from typing import Final

_SUMBER: Final = {
    "nama": "Nama yang dicetak; bila kosong, dibentuk dari kuncinya.",
    "lembar": "Nama lembar buku kerja yang memuat datanya, satu baris per NIP atau per unit kerja.",
    "kolom": "Judul kolom yang dipakai. Tulis tepat satu: kolom atau rasio.",
    "rasio": "Dua judul kolom: jumlah yang pertama dibagi jumlah yang kedua, misalnya [hadir, hari_kerja].",
    "peta": "Angka untuk setiap teks di dalam kolom, misalnya {ringan: -2, berat: -10}.",
    "kunci": "Kolom pengenal baris: nip (bawaan) atau unit_kerja.",
    "gabung": "Cara menggabungkan beberapa baris dari satu kunci.",
}
_KOMPONEN: Final = {
    "nama": "Nama yang dicetak; bila kosong, dibentuk dari kuncinya.",
    "bobot": "Bobot relatif komponen; angka positif apa saja, tidak harus berjumlah 100.",
    "jika_kosong": "Bila datanya tidak ada: tolak (tanpa nilai akhir), nol, atau abaikan (bobot beralih ke yang ada).",
}
_AMBANG: Final = {
    "sesuai": "Nilai terendah untuk Sesuai Ekspektasi; di bawahnya Di Bawah Ekspektasi.",
    "di_atas": "Nilai terendah untuk Di Atas Ekspektasi.",
}

# model -> (what the model is, {key: what it means})
KETERANGAN: Final[dict[str, tuple[str, dict[str, str]]]] = {
    "Rubrik": (
        "Satu rubrik penilaian: apa yang dinilai, oleh siapa, dengan bobot berapa, dan apa akibatnya.",
        {
            "rubrik": "Kode rubrik, satu kata, misalnya kota_kami.",
            "nama": "Nama rubrik yang dicetak pada laporan.",
            "versi": "Versi rubrik, misalnya 1.0.",
            "periode": "Jangka penilaian.",
            "dasar": "Peraturan yang menjadi dasar.",
            "skala": "Skala skor semua penilai; satu peran boleh mempunyai skala sendiri.",
            "konversi_skala": "Cara membawa skor ke 0-100: proporsional (dari 0) atau rentang (dari skor terendah).",
            "penilai": "Peran yang memberi skor dan bobotnya: diri, atasan, rekan, bawahan, masyarakat, atau lainnya.",
            "wajib_alasan": "Skor yang harus disertai komentar.",
            "tampil_min": "Rata-rata satu peran hanya ditampilkan bila yang menilai sekurangnya sebanyak ini.",
            "komponen": "Bagian nilai yang berbobot.",
            "tambahan": "Poin yang ditambahkan pada (atau dikurangkan dari) jumlah berbobot.",
            "nilai": "Batas dan jumlah desimal nilai akhir.",
            "predikat": "Cara menentukan predikat: tepat satu dari ambang atau kuadran.",
            "peringkat": "Urutan peringkat dan kelompok tempat peringkat dihitung.",
            "kesenjangan": "Kapan kesenjangan kompetensi menjadi kebutuhan unit, dan kategori JPM.",
            "pelatihan": "Katalog pelatihan; lembar pelatihan di buku kerja menggantikannya.",
            "pelatihan_wajib": "Yang mempunyai kesenjangan wajib mengikuti pelatihan yang disarankan.",
            "penghargaan": "Siapa yang diusulkan mendapat penghargaan.",
            "talenta": "Ambang sembilan kotak talenta.",
            "angka_kredit": "Hitung angka kredit jabatan fungsional (PermenPANRB 1/2023).",
            "pola_distribusi": "Bandingkan sebaran predikat dengan capaian organisasi; hanya mengingatkan.",
            "tidak_dinilai": "Pola kedudukan hukum yang tidak dinilai; * mewakili teks apa saja.",
        },
    ),
    "Skala": ("Skor terendah dan tertinggi.", {"min": "Skor terendah.", "maks": "Skor tertinggi."}),
    "Penilai": (
        "Satu peran penilai; cukup satu angka bila hanya bobot yang ditentukan.",
        {
            "bobot": "Bobot relatif peran; angka positif apa saja.",
            "min": "Peran ini baru dihitung pada satu butir bila sekurangnya sebanyak ini yang memberi skor.",
            "skala": "Skala skor khusus peran ini.",
            "setelah": "Peran yang harus menilai lebih dahulu, diperiksa dari tanggal.",
            "berlaku": "Siapa yang dinilai peran ini: kolom pegawai dan polanya. Kosong: semua.",
            "gabung": "Cara menggabungkan skor beberapa penilai; rata_pangkas membuang skor tertinggi dan terendah.",
            "wajib": "Tanpa skor peran ini butir belum bernilai, sehingga tidak ada yang dinilai dari peran lain saja.",
        },
    ),
    "Butir": (
        "Satu kompetensi atau perilaku yang diberi skor.",
        {
            "nama": "Nama yang dicetak dan dikenali pada judul kolom.",
            "bobot": "Bobot relatif butir di dalam komponennya.",
            "standar": "Level yang dituntut: satu angka, atau satu angka per jenjang (lainnya untuk sisanya).",
            "berlaku": "Siapa yang dinilai dengan butir ini: kolom pegawai dan polanya. Kosong: semua.",
            "level": "Uraian perilaku untuk setiap skor.",
        },
    ),
    "KomponenTarget": (
        "Komponen dari target dan realisasi setiap pegawai.",
        {
            **_KOMPONEN,
            "dari": "target: capaian indikator pegawai.",
            "batas": "Capaian terendah dan tertinggi yang dihitung.",
            "jenis": "Hanya indikator berjenis ini, misalnya [utama].",
            "aspek": "Hanya indikator beraspek ini, misalnya [kualitas].",
            "konversi": "Titik-titik [capaian, nilai], dihubungkan garis lurus.",
            "konversi_per": "Konversi diterapkan pada capaian komponen atau pada setiap indikator.",
            "bulatkan_capaian": "Jumlah desimal capaian sebelum konversi.",
            "latih_di_bawah": "Capaian yang dijawab pelatihan bila belum tercapai; kuncinya disebut butir pelatihan.",
        },
    ),
    "LatihTarget": (
        "Target yang belum tercapai dan dijawab pelatihan.",
        {
            "nama": "Nama yang dicetak; bila kosong, dibentuk dari kuncinya.",
            "capaian": "Capaian tertimbang (persen, sebelum konversi) yang harus dicapai; bawaan 100.",
            "berlaku": "Bagi siapa: kolom pegawai dan polanya. Kosong: semua. Aturan pertama yang cocok yang dipakai.",
        },
    ),
    "KomponenPenilaian": (
        "Komponen dari skor para penilai.",
        {
            **_KOMPONEN,
            "dari": "penilaian: skor para penilai.",
            "penilai": "Peran dan bobot khusus komponen ini, menggantikan penilai rubrik.",
            "butir": "Kompetensi atau perilaku yang diberi skor.",
        },
    ),
    "KomponenData": (
        "Komponen dari lembar data lain.",
        {
            **_SUMBER,
            **_KOMPONEN,
            "dari": "data: angka dari satu lembar.",
            "skala": "Angka yang menjadi 0 dan angka yang menjadi 100; di luarnya dipotong.",
        },
    ),
    "TambahanData": (
        "Poin dari lembar data.",
        {
            **_SUMBER,
            "dari": "data: angka dari satu lembar.",
            "maks": "Poin paling banyak.",
            "kali": "Pengali sesudah maks, misalnya 0.7 untuk poin milik komponen yang berbobot 70 persen.",
        },
    ),
    "TambahanSebelumnya": (
        "Poin untuk kemajuan terhadap nilai dasar terbaik periode sebelumnya.",
        {
            "nama": _KOMPONEN["nama"],
            "dari": "sebelumnya: hasil periode yang lalu.",
            "per_poin": "Poin untuk setiap kenaikan 1 nilai.",
            "maks": "Poin paling banyak.",
        },
    ),
    "Nilai": (
        "Batas dan desimal nilai akhir.",
        {"batas": "Nilai akhir terendah dan tertinggi.", "desimal": "Jumlah desimal yang ditampilkan."},
    ),
    "Kelas": (
        "Satu kelas predikat.",
        {
            "nama": "Nama predikat.",
            "mulai": "Nilai akhir terendah untuk predikat ini.",
            "syarat": "Tambahan yang harus lebih dari 0; bila tidak, turun ke kelas berikutnya.",
        },
    ),
    "SumbuKomponen": (
        "Sumbu kuadran dari nilai satu komponen.",
        {"komponen": "Kunci komponen yang menjadi sumbu.", **_AMBANG},
    ),
    "SumbuMayoritas": (
        "Sumbu kuadran dari rating terbanyak setiap hasil kerja (PermenPANRB 6/2022, lampiran IV.B.3).",
        {"cara": "mayoritas: rating terbanyak yang menentukan.", **_AMBANG},
    ),
    "Kuadran": (
        "Kuadran kinerja 3 x 3 PermenPANRB 6/2022.",
        {"hasil_kerja": "Sumbu hasil kerja.", "perilaku_kerja": "Sumbu perilaku kerja."},
    ),
    "Predikat": (
        "Tepat satu dari ambang atau kuadran.",
        {
            "ambang": "Kelas predikat menurut nilai akhir, dari yang tertinggi.",
            "kuadran": "Predikat dari rating hasil kerja dan perilaku kerja.",
        },
    ),
    "Peringkat": (
        "Cara menyusun peringkat.",
        {
            "urut": "Kunci pengurut: nilai_akhir, predikat, sebuah komponen atau sebuah butir.",
            "dalam": "Kolom pegawai; peringkat juga dihitung di dalam setiap kelompoknya.",
        },
    ),
    "Kesenjangan": (
        "Kesenjangan kompetensi.",
        {
            "unit_min": "Bagian orang (0 sampai 1) yang membuat kesenjangan menjadi kebutuhan unit.",
            "dari": "Sumber kesenjangan: nilai, dan bila perlu diri (kesenjangan yang dirasakan).",
            "jpm": "Kategori JPM: [batas bawah, nama], dari yang tertinggi.",
        },
    ),
    "Pelatihan": (
        "Satu pelatihan di katalog.",
        {
            "kode": "Kode pelatihan, tidak boleh sama.",
            "nama": "Nama pelatihan.",
            "butir": "Kunci butir yang dijawab pelatihan ini.",
            "metode": "Bentuk pelatihan, misalnya e-learning atau lokakarya.",
            "jp": "Lama dalam jam pelajaran.",
            "biaya": "Biaya seorang peserta dalam rupiah.",
            "kuota": "Banyaknya tempat.",
            "kenaikan_level": "Kenaikan level yang diharapkan.",
            "wajib": "Didahulukan daripada pelatihan lain.",
            "penyelenggara": "Penyelenggara.",
            "sumber_dana": "Sumber dana.",
        },
    ),
    "Penghargaan": (
        "Usulan penghargaan.",
        {
            "terbaik": "Bagian terbaik, misalnya 10%, atau jumlah orang, di dalam setiap kelompok.",
            "dalam": "Kolom pegawai yang membentuk kelompok.",
            "predikat": "Hanya pegawai dengan predikat ini.",
            "tanpa": "Tambahan yang tidak boleh dimiliki, misalnya [hukuman].",
        },
    ),
    "Talenta": (
        "Ambang sembilan kotak talenta.",
        {
            "kinerja": "Nilai yang menjadi sumbu kinerja.",
            "ambang_kinerja": "Batas bawah kotak tengah dan kotak atas pada sumbu kinerja.",
            "ambang_potensi": "Batas bawah kotak tengah dan kotak atas pada sumbu potensi.",
        },
    ),
    "PolaDistribusi": (
        "Perbandingan sebaran predikat.",
        {"dalam": "Kolom pegawai yang membentuk kelompok, misalnya unit_kerja."},
    ),
}  # fmt: skip
TURUNAN_DARI: Final = "Kode rubrik bawaan atau jalur berkas yang diwarisi; kunci di sini menimpa, null menghapus."
