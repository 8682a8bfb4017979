"""What the columns of the recap mean and where they come from: the notes on their headers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from asnkin.laporan.excel.kolom import Kolom

_RINCIAN: Final = "Diambil dari lembar 'Rincian' dan ikut berubah bila bobot diubah."
_KATALOG: Final = "Dari tabel pelatihan (katalog)."
_USULAN: Final = "Usulan hasil hitung menurut rubrik; Pejabat Penilai Kinerja yang memutuskan."
_LEVEL: Final = (
    "Dari tabel kompetensi, atau nilai butir yang dikembalikan ke skala penilai; tertulis sesudah dibulatkan."
)
_SELISIH: Final = (
    "Level − standar (rumus); negatif berarti di bawah standar. Dihitung dari level sebelum dibulatkan, maka dapat "
    "berbeda satu angka terakhir."
)

UMUM: Final = {
    "No": "Nomor urut baris.",
    "Nama": "Dari tabel pegawai.",
    "NIP": "Dari tabel pegawai; teks 18 digit, bukan angka.",
    "Unit Kerja": "Dari tabel pegawai.",
    "Jabatan": "Dari tabel pegawai.",
    "Jenjang": "Dari tabel pegawai, atau diturunkan dari jabatannya.",
    "Pangkat (Gol.)": "Dari tabel pegawai.",
    "Status": "Lengkap, belum lengkap, tanpa nilai, tidak dinilai, atau belum dapat dinilai.",
    "Predikat (usulan)": _USULAN,
    "Nilai Akhir": "Nilai dasar ditambah tambahan, dibatasi menurut rubrik (rumus); dibulatkan seperti tercetak.",
    "Butir": "Hal yang dinilai penilai: kompetensi atau perilaku, menurut rubrik.",
    "Keterangan": "Hal khusus pada baris ini.",
    "Level": _LEVEL,
    "Standar": "Level yang dipersyaratkan: tabel standar menurut NIP, jabatan, lalu jenjang; bila tidak ada, rubrik.",
    "Kesenjangan": _SELISIH,
    "Skor Diri": "Skor yang diberikan pegawai kepada dirinya sendiri, pada skala penilai.",
    "Diri − Standar": "Skor diri − standar (rumus).",
    "Prioritas": "Bobot butir × besar kesenjangan sebelum dibulatkan; terbesar didahulukan.",
    "Dasar": "Apa yang menunjukkan kebutuhan ini: hasil penilaian, skor diri, atau target yang belum tercapai.",
    "Pelatihan yang Disarankan": "Pelatihan pertama di katalog yang menjawab butir itu menurut urutan rubrik.",
    "Kode Pelatihan": _KATALOG,
    "Kode": _KATALOG,
    "Pelatihan": _KATALOG,
    "Wajib": "Wajib diikuti menurut katalog atau rubrik.",
    "Proporsi": "Pegawai di bawah standar ÷ pegawai dinilai (rumus).",
    "Pegawai Dinilai": "Pegawai yang memiliki level dan standar pada butir itu.",
    "Pegawai dengan Kesenjangan": "Dihitung dari lembar 'Kesenjangan' (rumus).",
    "Kategori JPM": "Kategori JPM menurut rubrik.",
}

LEMBAR: Final = {
    "Peringkat": {
        "Predikat (usulan)": f"{_USULAN} {_RINCIAN}",
        "Peringkat Keseluruhan": "Di antara semua yang berperingkat (rumus); nilai yang sama mendapat peringkat sama.",
        "Nilai Akhir": _RINCIAN,
        "Rating Hasil Kerja": "Di atas, sesuai, atau di bawah ekspektasi; dari ambang rubrik atau tabel rating.",
        "Rating Perilaku Kerja": "Di atas, sesuai, atau di bawah ekspektasi; dari ambang rubrik atau tabel rating.",
        "Keterangan": "Keputusan yang mengganti predikat hasil hitung, dan siapa yang memutuskannya.",
    },
    "Rincian": {
        "Nilai": "Nilai komponen sebelum diberi bobot; dari target, tabel data, atau penilai menurut rubrik.",
        "Kontribusi": "Bobot × nilai ÷ bobot yang dihitung (rumus atas lembar 'Bobot').",
        "Bobot yang Dihitung": "Jumlah bobot komponen yang bernilai (rumus).",
        "Nilai Dasar": "Jumlah kontribusi, dibulatkan (rumus).",
        "Porsi Data Terukur": "Bagian nilai dasar dari target dan tabel data; sisanya dari penilai (rumus).",
        "Predikat Hasil Hitung": "Menurut ambang pada lembar 'Bobot' (rumus) atau tabel 3 × 3 rubrik.",
        "Predikat (usulan)": f"{_USULAN} Yang sudah ditetapkan pejabat tidak ikut berubah.",
        "JPM": "Kecocokan pegawai dengan jabatannya: Σ yang lebih kecil dari level dan standar ÷ Σ standar × 100.",
    },
    "Unit": {
        "Pegawai": "Pegawai unit itu, tanpa yang berstatus tidak dinilai.",
        "Bernilai Akhir": "Banyaknya yang memiliki nilai akhir (rumus atas lembar 'Rincian').",
        "Rata-rata Nilai Akhir": "Rata-rata nilai akhir tercetak (rumus atas lembar 'Rincian').",
    },
    "Indikator": {
        "Sasaran": "Dari tabel target.",
        "Indikator": "Dari tabel target.",
        "Polarisasi": "Maksimal: makin besar makin baik; minimal: makin kecil; stabil: makin dekat dengan target.",
        "Target": "Dari tabel target.",
        "Target dari": "Batas bawah target berupa rentang, dari tabel target.",
        "Target sampai": "Batas atas target berupa rentang, dari tabel target.",
        "Realisasi": "Dari tabel target, pada sel yang disebut kolom terakhir.",
        "Satuan": "Dari tabel target.",
        "Rating": "Rating indikator dari tabel target.",
        "Bobot": "Bobot indikator di antara indikator pegawai itu.",
        "Capaian (%)": "Realisasi terhadap target menurut polarisasi, dibatasi menurut rubrik.",
        "Letak Realisasi": "Lembar dan sel asal realisasi.",
    },
    "Butir": {
        "Komponen": "Komponen nilai yang memuat butir itu.",
        "Rata-rata Nilai": "Rata-rata nilai butir (0–100) semua pegawai yang dinilai.",
        "Rata-rata Level": "Rata-rata level pegawai yang memiliki level dan standar.",
        "Rata-rata Standar": "Rata-rata standar pegawai yang memiliki level dan standar.",
        "Pegawai di Bawah Standar": "Dihitung dari lembar 'Kesenjangan' (rumus).",
        "Hanya Dirasakan Sendiri": "Pegawai yang hanya skor dirinya di bawah standar.",
    },
    "Kebutuhan Unit": {
        "Kebutuhan Unit": "'ya' bila proporsinya mencapai ambang kebutuhan pada lembar 'Bobot' (rumus).",
        "Keterangan": "Banyaknya orang di balik proporsi itu.",
        "Pelatihan bagi Unit": "Pelatihan yang disarankan kepada pegawainya untuk butir itu; tidak ikut ambang.",
    },
    "Pelatihan": {
        "Butir yang Dijawab": _KATALOG,
        "Metode": _KATALOG,
        "Penyelenggara": _KATALOG,
        "Sumber Dana": _KATALOG,
        "Peserta": "Banyaknya baris pada lembar 'Peserta Pelatihan' (rumus).",
        "Kuota": _KATALOG,
        "Sisa Kuota": "Kuota − peserta (rumus); negatif berarti peserta melebihi kuota.",
        "Keterangan": "Peserta terhadap kuota (rumus).",
        "JP per Peserta": f"Jam pelajaran. {_KATALOG}",
        "Jumlah JP": "Peserta × JP per peserta (rumus).",
        "Biaya per Peserta (Rp)": _KATALOG,
        "Perkiraan Biaya (Rp)": "Peserta × biaya per peserta (rumus).",
    },
    "Peserta Pelatihan": {
        "Urutan": "Urutan kebutuhan di antara peserta pelatihan yang sama.",
        "Untuk Butir": "Kesenjangan atau target yang dijawab pelatihan itu bagi pegawai ini.",
        "Prioritas": "Prioritas terbesar di antara kesenjangan itu (lihat lembar 'Kesenjangan').",
        "Status": "Sudah atau belum diikuti, menurut tabel riwayat pelatihan; hanya bagi yang wajib.",
        "Tanggal": "Tanggal terakhir mengikuti, dari tabel riwayat pelatihan.",
    },
    "Penghargaan": {
        "Kelompok": "Kelompok yang dibandingkan menurut rubrik.",
        "Peringkat": "Peringkat di dalam kelompok.",
        "Dari (Pegawai)": "Banyaknya yang berperingkat di dalam kelompok.",
        "Calon": "'ya' bila memenuhi semua syarat rubrik.",
        "Alasan": "Mengapa menjadi calon, atau apa yang menghalangi.",
    },
    "Angka Kredit": {
        "Bulan": "Lama penilaian: kolom bulan_penilaian, bila kosong sepanjang periode.",
        "Koefisien per Tahun": "Koefisien jenjang menurut PermenPANRB 1/2023.",
        "Persen Predikat": "Persentase predikat menurut PerBKN 3/2023.",
        "Angka Kredit": "Bulan ÷ 12 × persen predikat × koefisien.",
    },
    "Selisih Diri": {"Rata-rata Selisih": "Rata-rata selisih semua butir pada baris itu."},
    "Belum Lengkap": {"Yang Masih Kurang": "Semua yang perlu dilengkapi agar pegawai itu bernilai."},
    "Temuan": {
        "Tingkat": "Kesalahan harus diperbaiki, peringatan perlu diperiksa, catatan hanya untuk diketahui.",
        "Kode": "Kode temuan; artinya dengan perintah 'asnkin temuan'.",
        "Berkas": "Berkas asal.",
        "Lembar": "Lembar asal.",
        "Sel": "Sel asal; beberapa dipisahkan koma.",
        "Isi Sel": "Yang tertulis di sel itu.",
        "Temuan": "Apa yang ditemukan.",
        "Saran": "Apa yang perlu dilakukan.",
    },
    "Jejak": {"Hal": "Apa yang dicatat.", "Isi": "Catatannya; SHA-256 adalah sidik jari isi berkas."},
}  # fmt: skip

# columns whose headers the rubric or the data name: by the start of the header above them, or of their own
_AWALAN: Final = {
    "Butir ": "Nilai butir (0–100) dari para penilai, dibulatkan; tidak pernah dirinci menurut penilai.",
    "Tambahan": "Poin tambahan menurut rubrik, di atas nilai dasar.",
    "Diri − Atasan": "Skor diri − skor atasan pada butir ini.",
    "Predikat (usulan)": "Banyaknya pegawai berpredikat ini (rumus atas lembar 'Rincian').",
    "Peringkat dalam ": "Peringkat di antara pegawai kelompok yang sama (rumus).",
}


def arti(lembar: str, kolom: Kolom) -> str:
    """Return the note on the header of a column; "" where the header says it all."""
    lembar = lembar.partition(" (")[0]  # further parts of a table that one sheet does not hold
    for awalan, teks in _AWALAN.items():
        if (kolom.kelompok or kolom.judul).startswith(awalan) and (kolom.kelompok or awalan.endswith(" ")):
            return teks
    return LEMBAR.get(lembar, {}).get(kolom.judul) or UMUM.get(kolom.judul, "")
