"""Cases of the finding codes of asnkin.aturan.penilaian."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from periksa_penilaian.kasus import DASAR, Kasus
from periksa_penilaian.lembar_nilai import NIP, lembar, orang, rubrik

if TYPE_CHECKING:
    from asnkin.masukan.tabel import Tabel

SERATUS: Final = {"rekan": {"bobot": 1, "skala": {"min": 0, "maks": 100}}}
NAMA: Final = "nama | peran | integritas\n"
DIKENAL: Final = "atasan, rekan, diri"
BERLEVEL: Final = {
    "integritas": {"nama": "Integritas", "level": {1: "Kurang", 4: "Baik", 5: "Istimewa"}},
    "kerja_sama": {"nama": "Kerja Sama"},
}
GANTI_KATA: Final = (
    "ganti dengan angkanya, atau dengan pilihan berangka seperti '5 - Sangat Baik'; "
    "dapat juga arti setiap angka ditulis sebagai level butir di rubrik"
)


def _rekan(*nilai: int) -> Tabel:
    return lembar(DASAR + "\n".join(f"SITI | rekan | {satu}" for satu in nilai))


KASUS: Final = (
    Kasus(
        "PNL001",
        (lembar(DASAR + "SITI | atassan | 4\nSITI | juri | 4"),),
        (
            (
                "B2", "atassan", f"peran 'atassan' tidak ada di rubrik; peran di rubrik: {DIKENAL}",
                (
                    "perbaiki ejaan peran (mungkin maksud Anda 'atasan'), "
                    "atau hapus baris ini jika rubrik memang tidak memakai peran itu"
                ),
            ),
            (
                "B3", "juri", f"peran 'juri' tidak ada di rubrik; peran di rubrik: {DIKENAL}",
                "perbaiki ejaan peran, atau hapus baris ini jika rubrik memang tidak memakai peran itu",
            ),
        ),
        (lembar(DASAR + "SITI | Atasan Langsung | 4"),),
    ),
    Kasus(
        "PNL002",
        (lembar(DASAR + "SITI | | 4"),),
        (("B2", "", "peran penilai kosong", f"isi peran penilai dengan salah satu dari: {DIKENAL}"),),
        (lembar(DASAR + "SITI | | 4", peran="rekan"), lembar(DASAR + "SITI | diri | 4")),
    ),
    Kasus(
        "PNL003",
        (lembar("nip | integritas\nSITI | 4", "bawahan", peran="bawahan"),),
        (
            (
                "", "bawahan",
                "lembar ini tanpa kolom peran, dan peran menurut namanya, 'bawahan', tidak ada di rubrik",
                f"tambahkan kolom peran, atau ganti nama lembar menurut peran di rubrik: {DIKENAL}",
            ),
        ),
        (lembar("nip | integritas\nSITI | 4", "rekan", peran="rekan"),),
    ),
    Kasus(
        "PNL004",
        (lembar("nip | integritas\nSITI | 4"),),
        (
            (
                "", "", "lembar ini tanpa kolom peran, dan namanya tidak menunjuk peran penilai",
                f"tambahkan kolom peran, atau beri nama lembar menurut peran di rubrik: {DIKENAL}",
            ),
        ),
        (lembar("nip | integritas\nSITI | 4", "rekan", peran="rekan"), lembar(DASAR + "SITI | rekan | 4")),
    ),
    Kasus(
        "PNL005",
        (lembar(DASAR + "SITI | rekan | 4\nBUDI | atasan | 4\nSITI | Rekan Kerja | 4", peran="atasan"),),
        (
            (
                "B2,B4", "rekan",
                "2 baris berperan lain daripada nama lembar (atasan), misalnya 'rekan'; yang dipakai isi baris",
                "pastikan peran pada baris ini benar",
            ),
        ),
        (lembar(DASAR + "SITI | Atasan Langsung | 4\nBUDI | | 3", peran="atasan"),),
    ),
    Kasus(
        "PNL006",
        (lembar(DASAR + "SITI | rekan | 4\nBUDI | rekan | 4\nCITRA | rekan | 4\nDEWI | rekan | -"),),
        (
            (
                "B3:B4", "",
                "2 baris menilai pegawai yang menurut rubrik tidak dinilai oleh rekan; skornya tidak dipakai",
                "periksa peran pada baris ini, atau aturan 'berlaku' peran rekan di rubrik",
            ),
        ),
        (lembar(DASAR + "SITI | rekan | 4\nBUDI | rekan |"),),
        aturan=rubrik({"rekan": {"bobot": 1, "berlaku": {"rumpun": ["kesehatan"]}}}),
    ),
    Kasus(
        "PNL007",
        (lembar("nip | peran | butir | skor\nSITI | rekan | Integritass | 4\nSITI | rekan | Loyal | 4"),),
        (
            (
                "C2", "Integritass", "butir 'Integritass' tidak ada di rubrik",
                "tulis kunci atau nama butir seperti di rubrik (mungkin maksud Anda 'Integritas')",
            ),
            ("C3", "Loyal", "butir 'Loyal' tidak ada di rubrik", "tulis kunci atau nama butir seperti di rubrik"),
        ),
        (lembar("nip | peran | butir | skor\nSITI | rekan | INTEGRITAS | 4\nSITI | rekan | kerja sama | 4"),),
    ),
    Kasus(
        "PNL008",
        (lembar("nip | peran | butir | skor\nSITI | rekan | | 4\nSITI | rekan | - | 3\nSITI | rekan | | "),),
        (
            (
                "C2", "", "butir kosong padahal skornya terisi",
                "isi butir yang dinilai pada baris ini, atau kosongkan skornya",
            ),
            (
                "C3", "-", "butir kosong padahal skornya terisi",
                "isi butir yang dinilai pada baris ini, atau kosongkan skornya",
            ),
        ),
        (lembar("nip | peran | butir | skor\nSITI | rekan | | \nSITI | rekan | | -"),),
    ),
    Kasus(
        "PNL009",
        (lembar("nip | peran | butir\nSITI | rekan | integritas"),),
        (
            (
                "", "", "tidak ada kolom yang merupakan butir rubrik",
                (
                    "beri judul kolom skor dengan kunci atau nama butir seperti di rubrik, atau pakai "
                    "kolom butir dan skor"
                ),
            ),
        ),
        (lembar(DASAR + "SITI | rekan | 4"), lembar("nip | peran | butir | skor\nSITI | rekan | integritas | 4")),
    ),
    Kasus(
        "PNL010",
        (lembar(
                "nip | peran | kerja_sama | integritas\n"
                "SITI | rekan | 5,5 | 7\n"
                "SITI | rekan | -1 | 0,5\n"
                "SITI | rekan | 3 | 3"
            ),),
        (
            ("C2", "5,5", "skor 5,5 untuk 'Kerja Sama' dari rekan di luar skala 1 sampai 5", "isi skor 1 sampai 5"),
            ("D2", "7", "skor 7 untuk 'Integritas' dari rekan di luar skala 1 sampai 5", "isi skor 1 sampai 5"),
            ("C3", "-1", "skor -1 untuk 'Kerja Sama' dari rekan di luar skala 1 sampai 5", "isi skor 1 sampai 5"),
            ("D3", "0,5", "skor 0,5 untuk 'Integritas' dari rekan di luar skala 1 sampai 5", "isi skor 1 sampai 5"),
        ),
        (lembar("nip | peran | integritas | kerja_sama\nSITI | rekan | 1 | 5\nSITI | rekan | 0 | 3,5"),),
    ),
    Kasus(
        "PNL011",
        (_rekan(*[97] * 9, 75),),
        (
            (
                "C2:C11", "97",
                "semua 10 skor di sini di atas skala 1 sampai 5, misalnya 97; mungkin skalanya lain",
                "isi dengan skala 1 sampai 5, atau sesuaikan skala di rubrik dengan yang dipakai penilai",
            ),
        ),
        (_rekan(*[97] * 9), _rekan(*[97] * 9, 5)),
    ),
    Kasus(
        "PNL012",
        (_rekan(*[4] * 9, 5),),
        (
            (
                "C2:C11", "", "10 skor dari rekan paling tinggi 5 pada skala 0 sampai 100; mungkin skalanya lain",
                "periksa skala yang dipakai penilai; jika memang lain, tulis skala peran rekan di rubrik",
            ),
        ),
        (_rekan(*[4] * 9), _rekan(*[4] * 9, 11)),
        aturan=rubrik(SERATUS),
    ),
    Kasus(
        "PNL013",
        (lembar(
                "nip | peran | integritas | kerja_sama\n"
                "SITI | rekan | | 4\n"
                "SITI | rekan | | -\n"
                "SITI | rekan | 3 | 0"
            ),),
        (
            (
                "C2:C3,D3:D4", "",
                (
                    "4 dari 6 skor tidak diisi (2 kosong, 1 bertanda hubung, 1 bernilai 0); "
                    "dianggap tidak dinilai dan tidak ikut dirata-ratakan"
                ),
                "lengkapi skornya jika penilai memang menilai",
            ),
        ),
        (lembar("nip | peran | integritas\nSITI | rekan | 1\nLUAR | rekan | \nSITI | rekn | -"),),
    ),
    Kasus(
        "PNL014",
        (lembar("nip | peran | steril\nSITI | rekan | 4\nBUDI | rekan | 4\nCITRA | rekan | 3\nDEWI | rekan | "),),
        (
            (
                "C3:C4", "", "2 skor untuk butir yang tidak berlaku bagi pegawainya tidak dipakai (Steril: 2)",
                (
                    "abaikan jika memang begitu, atau periksa aturan berlaku butir di rubrik dan kolom "
                    "pegawai yang disebutnya"
                ),
            ),
        ),
        (lembar("nip | peran | steril\nSITI | rekan | 4\nBUDI | rekan | \nCITRA | rekan | -"),),
        aturan=rubrik(butir={"steril": {"nama": "Steril", "berlaku": {"rumpun": ["kesehatan"]}}}),
    ),
    Kasus(
        "PNL015",
        (lembar(DASAR + "SITI | rekan | 4\nSITI | diri | 4\nBUDI | rekan | 4\nSITI | atasan | 4"),),
        (
            (
                "C2:C4", "", "3 skor tidak dipakai karena komponennya tidak memakai perannya (rekan: 2, diri: 1)",
                "abaikan jika memang begitu, atau tambahkan peran itu pada komponennya di rubrik",
            ),
        ),
        (lembar(DASAR + "SITI | atasan | 4\nSITI | rekan | "),),
        aturan=rubrik(
            komponen={
                "perilaku": {
                    "bobot": 1,
                    "dari": "penilaian",
                    "penilai": {"atasan": {"bobot": 1}},
                    "butir": {"integritas": {"nama": "Integritas"}},
                }
            }
        ),
    ),
    Kasus(
        "PNL016",
        (lembar(NAMA + "Siti Amina | rekan | 4\nJoko | rekan | 4"),),
        (
            (
                "A2", "Siti Amina", "nama 'Siti Amina' tidak ada di tabel pegawai",
                (
                    f"tulis nama seperti di tabel pegawai (mungkin maksud Anda Siti Aminah, S.Pd. ({NIP['SITI']})), "
                    "atau "
                    "tambahkan kolom NIP"
                ),
            ),
            (
                "A3", "Joko", "nama 'Joko' tidak ada di tabel pegawai",
                "tulis nama seperti di tabel pegawai, atau tambahkan kolom NIP",
            ),
        ),
        (lembar(NAMA + "SITI AMINAH, S.Pd | rekan | 4\nSiti Aminah | rekan | 4"),),
        nip="",
    ),
    Kasus(
        "PNL080",
        (lembar(NAMA + f"Dewi Lestari - {NIP['SITI']} | rekan | 4\nDewi Lestari ({NIP['LUAR']}) | rekan | 4"),),
        (
            (
                "A2", f"Dewi Lestari - {NIP['SITI']}",
                (
                    f"'Dewi Lestari - {NIP['SITI']}' menyebut nama dan NIP yang tidak sama orangnya: NIP itu milik "
                    "Siti Aminah, S.Pd."
                ),
                "perbaiki nama atau NIP di sel ini menurut tabel pegawai",
            ),
            (
                "A3", f"Dewi Lestari ({NIP['LUAR']})",
                (
                    f"'Dewi Lestari ({NIP['LUAR']})' menyebut nama dan NIP yang tidak sama orangnya: NIP itu tidak ada "
                    "di tabel pegawai"
                ),
                "perbaiki nama atau NIP di sel ini menurut tabel pegawai",
            ),
        ),
        (lembar(NAMA + f"Siti Aminah - {NIP['SITI']} | rekan | 4\nDEWI LESTARI (NIP. {NIP['DEWI']}) | rekan | 4"),),
        nip="",
    ),
    Kasus(
        "PNL017",
        (lembar(NAMA + "Budi Santoso | rekan | 4"),),
        (
            (
                "A2", "Budi Santoso",
                (
                    f"nama 'Budi Santoso' dapat berarti 2 orang: Budi Santoso ({NIP['BUDI']}), Budi "
                    f"Santoso ({NIP['CITRA']})"
                ),
                "tambahkan kolom NIP, atau tulis nama lengkap dengan gelar yang membedakan",
            ),
        ),
        (lembar(NAMA + "Siti Aminah | rekan | 4"), lembar(DASAR + "BUDI | rekan | 4")),
        pegawai=orang(nama=["Siti Aminah, S.Pd.", "Budi Santoso", "Budi Santoso", "Dewi Lestari"]),
        nip="",
    ),
    Kasus(
        "PNL018",
        (lembar(NAMA + "Siti Aminah | rekan | 4\nBudi Santoso, S.H. | rekan | 4\nDewi Lestari | rekan | 4"),),
        (
            (
                "A2:A3", "Siti Aminah",
                (
                    "2 baris dicocokkan dengan tabel pegawai tanpa melihat gelar, misalnya 'Siti Aminah' "
                    "dibaca Siti Aminah, S.Pd."
                ),
                "tulis nama seperti di tabel pegawai",
            ),
        ),
        (lembar(NAMA + "siti aminah, SPd | rekan | 4\nDewi Lestari | rekan | 4"),),
    ),
    Kasus(
        "PNL019",
        (lembar(NAMA + " | rekan | 4\n#N/A | rekan | 3"),),
        (("A2", "", "nama yang dinilai kosong", "isi nama atau NIP orang yang dinilai, atau hapus barisnya"),),
        (lembar(NAMA + "Budi Santoso | rekan | 4"),),
        nip="",
    ),
    Kasus(
        "PNL020",
        (lembar(DASAR + "SITI | rekan | 4\nSITI | apa saja | 4", "SKP"),),
        (
            (
                "", "",
                "2 baris penilaian tidak dipakai: rubrik ini tidak mempunyai komponen yang berasal dari penilaian",
                "abaikan jika memang begitu, atau pilih rubrik yang memakai penilaian",
            ),
        ),
        (),
        aturan=rubrik(komponen={"hasil_kerja": {"bobot": 1, "dari": "target"}}),
    ),
    Kasus(
        "PNL068",
        (lembar(
                "nip | peran | integritas | kerja_sama\n"
                "SITI | rekan | 4 - Baik | 3\n"
                "BUDI | rekan | Istimewa | (2) cukup"
            ),),
        (
            (
                "C2", "4 - Baik", "kolom 'integritas': 1 skor tertulis dengan kata: '4 - Baik' dibaca 4",
                "abaikan jika memang begitu; lebih pasti jika hanya angkanya yang ditulis",
            ),
            (
                "C3", "Istimewa",
                "kolom 'integritas': 1 skor tertulis dengan kata menurut level butir di rubrik: 'Istimewa' dibaca 5",
                "abaikan jika memang begitu; lebih pasti jika hanya angkanya yang ditulis",
            ),
            (
                "D3", "(2) cukup", "kolom 'kerja_sama': 1 skor tertulis dengan kata: '(2) cukup' dibaca 2",
                "abaikan jika memang begitu; lebih pasti jika hanya angkanya yang ditulis",
            ),
        ),
        (lembar(DASAR + "SITI | rekan | 4"),),
        aturan=rubrik(butir=BERLEVEL),
    ),
    Kasus(
        "PNL069",
        (lembar("nip | peran | integritas | kerja_sama\nSITI | rekan | 4 - Istimewa | Baik"),),
        (
            ("C2", "4 - Istimewa", "kolom 'integritas' berisi '4 - Istimewa', seharusnya angka 1 sampai 5", GANTI_KATA),
            ("D2", "Baik", "kolom 'kerja_sama' berisi 'Baik', seharusnya angka 1 sampai 5", GANTI_KATA),
        ),
        (lembar("nip | peran | integritas | kerja_sama\nSITI | rekan | Istimewa | 4"),),
        aturan=rubrik(butir=BERLEVEL),
    ),
)  # fmt: skip
