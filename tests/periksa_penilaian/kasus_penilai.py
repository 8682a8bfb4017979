"""Cases of the finding codes of asnkin.aturan.penilai."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from periksa_penilaian.kasus import DASAR, PENILAI, Kasus
from periksa_penilaian.lembar_nilai import NIP, lembar, rubrik

if TYPE_CHECKING:
    from asnkin.masukan.tabel import Tabel

TANGGAL: Final = "nip | peran | tanggal | integritas\n"
SETELAH: Final = {"atasan": {"bobot": 1, "setelah": "diri"}, "diri": {"bobot": 1}}


def _formulir(*jawaban: tuple[str, str, int]) -> Tabel:
    """Answers of a form about SITI: when sent, by whom, the mark."""
    isi = "\n".join(f"2026-04-01 {jam} | SITI | rekan | {siapa} | {skor}" for jam, siapa, skor in jawaban)
    tabel = lembar("tanggal | nip | peran | penilai_nip | integritas\n" + isi)
    return replace(tabel, judul={"tanggal": "Timestamp"})


KASUS: Final = (
    Kasus(
        "PNL030",
        (
            lembar(
                "nip | peran | penilai_nip | integritas | kerja_sama\n"
                "SITI | rekan | BUDI | 4 | 3\nSITI | Rekan Kerja | BUDI | 4 | 3\nSITI | rekan | LUAR | 4 | "
            ),
            lembar("nip | peran | penilai_nip | butir | skor\nSITI | rekan | LUAR | Integritas | 5", "rekan"),
        ),
        (
            (
                "C3", NIP["BUDI"],
                (
                    f"penilai Budi Santoso ({NIP['BUDI']}) sudah menilai Siti Aminah, S.Pd. sebagai rekan "
                    "di baris 2: "
                    "Integritas, Kerja Sama"
                ),
                "hapus salah satu dari kedua penilaian itu",
            ),
            (
                "C2", NIP["LUAR"],
                (
                    f"penilai {NIP['LUAR']} sudah menilai Siti Aminah, S.Pd. sebagai rekan di lembar "
                    "'penilaian' baris 4: "
                    "Integritas"
                ),
                "hapus salah satu dari kedua penilaian itu",
            ),
        ),
        (
            lembar(PENILAI +
                "SITI | rekan | BUDI | 4\n"
                "SITI | rekan | | 4\n"
                "SITI | rekan | | 4\n"
                "CITRA | rekan | BUDI | 4"
            ),
            lembar("nip | peran | penilai_nip | kerja_sama\nSITI | rekan | BUDI | 4"),
        ),
    ),
    Kasus(
        "PNL031",
        (lembar(PENILAI + "SITI | diri | BUDI | 4"),),
        (
            (
                "C2", NIP["BUDI"],
                (
                    f"penilaian diri Siti Aminah, S.Pd. diisi oleh penilai Budi Santoso ({NIP['BUDI']}), "
                    f"seharusnya oleh {NIP['SITI']}"
                ),
                "perbaiki peran atau NIP penilai pada baris ini",
            ),
        ),
        (lembar(PENILAI + "SITI | diri | SITI | 4\nBUDI | diri | | 4"),),
    ),
    Kasus(
        "PNL032",
        (lembar(PENILAI + "SITI | atasan | SITI | 4"),),
        (
            (
                "C2", NIP["SITI"], "Siti Aminah, S.Pd. menilai dirinya sendiri sebagai atasan",
                "perbaiki peran atau NIP penilai pada baris ini",
            ),
        ),
        (lembar(PENILAI + "SITI | atasan | DEWI | 4\nSITI | rekan | SITI | 4\nSITI | atasan | | 4"),),
    ),
    Kasus(
        "PNL033",
        (lembar(PENILAI + "SITI | rekan | SITI | 4"),),
        (
            (
                "C2", NIP["SITI"], "Siti Aminah, S.Pd. menilai dirinya sendiri sebagai rekan",
                "perbaiki peran atau NIP penilai pada baris ini",
            ),
        ),
        (lembar(PENILAI + "SITI | diri | SITI | 4\nSITI | rekan | BUDI | 4\nSITI | atasan | SITI | 4"),),
    ),
    Kasus(
        "PNL034",
        (lembar(PENILAI + "SITI | atasan | BUDI | 4"),),
        (
            (
                "C2", NIP["BUDI"],
                (
                    f"Siti Aminah, S.Pd. dinilai sebagai atasan oleh Budi Santoso ({NIP['BUDI']}), "
                    f"sedangkan atasannya di tabel pegawai Dewi Lestari ({NIP['DEWI']})"
                ),
                "perbaiki NIP penilai, atau atasan_nip di tabel pegawai",
            ),
        ),
        (lembar(PENILAI +
                "SITI | atasan | DEWI | 4\n"
                "SITI | rekan | BUDI | 4\n"
                "DEWI | atasan | LUAR | 4\n"
                "BUDI | atasan | | 4"
            ),),
    ),
    Kasus(
        "PNL035",
        (
            lembar(PENILAI + "SITI | rekan | LUAR | 4\nBUDI | rekan | LUAR | 4\nCITRA | rekan | DEWI | 4"),
            lembar(PENILAI + f"SITI | rekan | '{NIP['BUDI'][:-1]}3 | 4"),
        ),
        (
            (
                "C2", NIP["BUDI"][:-1] + "3",
                f"penilai '{NIP['BUDI'][:-1]}3' tidak ada di tabel pegawai (1 baris); skornya tetap dipakai",
                (
                    f"perbaiki NIP penilai ini (mungkin maksud Anda {NIP['BUDI']}), atau abaikan jika "
                    "penilainya memang dari luar"
                ),
            ),
            (
                "C2:C3", NIP["LUAR"],
                f"penilai '{NIP['LUAR']}' tidak ada di tabel pegawai (2 baris); skornya tetap dipakai",
                "perbaiki NIP penilai ini, atau abaikan jika penilainya memang dari luar",
            ),
        ),
        (lembar(PENILAI +
                "SITI | rekan | BUDI | 4\n"
                "SITI | rekan | | 4\n"
                "SITI | diri | LUAR | 4\n"
                "rekan | rekan | LUAR | 4"
            ),),
    ),
    Kasus(
        "PNL036",
        (lembar(PENILAI +
                "SITI | rekan | 12345 | 4\n"
                "BUDI | rekan | 123 | 4\n"
                "SITI | rekan | BUDI | 4\n"
                "CITRA | rekan | 190013012020122001 | 4"
            ),),
        (
            (
                "C2:C3", "12345",
                (
                    "2 NIP penilai tidak sah, misalnya: NIP '12345' berisi 5 digit, seharusnya 18 digit; "
                    "setiap barisnya dihitung sebagai penilai tersendiri"
                ),
                "tulis NIP penilai 18 digit sebagai teks",
            ),
            (
                "C5", "1,90013E+17",
                (
                    "1 NIP penilai tidak sah, misalnya: NIP '1,90013E+17' tersimpan sebagai angka; digit "
                    "terakhir sudah hilang; "
                    "setiap barisnya dihitung sebagai penilai tersendiri"
                ),
                "tulis NIP penilai 18 digit sebagai teks",
            ),
        ),
        (lembar(PENILAI +
                "SITI | rekan | BUDI | 4\n"
                "SITI | rekan | - | 4\n"
                "SITI | rekan | NIP. 19000202 202012 1 002 | 4"
            ),),
    ),
    Kasus(
        "PNL037",
        (lembar(
                "nip | peran | penilai_nip | integritas | kerja_sama\n"
                "SITI | diri | | 4 | 4\n"
                "BUDI | diri | | 4 | 4\n"
                "SITI | diri | SITI | 3 | 3"
            ),),
        (
            (
                "C4", NIP["SITI"],
                (
                    "penilaian diri Siti Aminah, S.Pd. sudah ada di baris 2: Integritas, Kerja Sama; "
                    "keduanya dirata-ratakan"
                ),
                "hapus salah satu dari kedua penilaian itu",
            ),
        ),
        (lembar(
                "nip | peran | butir | skor\n"
                "SITI | diri | integritas | 4\n"
                "SITI | diri | kerja_sama | 4\n"
                "SITI | rekan | kerja_sama | 4\n"
                "SITI | rekan | kerja_sama | 4"
            ),),
    ),
    Kasus(
        "PNL038",
        (lembar(TANGGAL +
                "SITI | diri | 2026-04-03 | 4\n"
                "SITI | atasan | 2026-04-01 | 4\n"
                "BUDI | diri | 2026-04-01 | 4\n"
                "BUDI | atasan | 2026-04-02 | 3"
            ),),
        (
            (
                "C3", "01/04/2026",
                "atasan menilai Siti Aminah, S.Pd. pada 01/04/2026, sebelum penilaian diri pada 03/04/2026",
                "periksa tanggal kedua penilaian itu; menurut rubrik atasan menilai setelah diri",
            ),
        ),
        (lembar(TANGGAL +
                "SITI | diri | 2026-04-03 | 4\n"
                "SITI | atasan | 2026-04-03 | 4\n"
                "BUDI | atasan | 2026-04-01 | 4\n"
                "CITRA | diri | 2026-04-03 | 4\n"
                "CITRA | atasan | 2026-04-01 | "
            ),),
        aturan=rubrik(SETELAH),
    ),
    Kasus(
        "PNL039",
        (
            lembar(TANGGAL +
                "SITI | diri | | 4\n"
                "SITI | atasan | 2026-04-01 | 4\n"
                "BUDI | diri | - | 4\n"
                "BUDI | atasan | kemarin | 4"
            , "a"),
            lembar(DASAR + "SITI | atasan | 4", "b"),
        ),
        (
            (
                "C2,C4", "", "2 penilaian tanpa tanggal; urutan tahap (diri lalu atasan) tidak dapat diperiksa",
                "isi tanggal penilaian pada baris ini",
            ),
            (
                "2", "", "1 penilaian tanpa tanggal; urutan tahap (diri lalu atasan) tidak dapat diperiksa",
                "isi tanggal penilaian pada baris ini",
            ),
        ),
        (lembar(TANGGAL + "SITI | diri | 2026-04-03 | 4\nSITI | rekan | | 4\nBUDI | atasan | | "),),
        aturan=rubrik({**SETELAH, "rekan": {"bobot": 1}}),
    ),
    Kasus(
        "PNL040",
        (lembar(
                "nip | peran | komentar | integritas | kerja_sama\n"
                "SITI | rekan | | 5 | 1\n"
                "SITI | rekan | tekun | 5 | 5\n"
                "SITI | rekan | | 4 | 5"
            ),),
        (
            (
                "C2,C4", "", "2 baris memberi skor 1 atau 5 tanpa komentar",
                "minta penilai menuliskan alasannya di kolom komentar",
            ),
        ),
        (lembar("nip | peran | komentar | integritas\nSITI | rekan | baik | 5\nSITI | rekan | | 4"),),
        aturan=rubrik(wajib_alasan=[1, 5]),
    ),
    Kasus(
        "PNL065",
        (lembar("nip | peran | penilai_nama | integritas\nSITI | rekan | BUDI  Santoso | 4\nSITI | rekan | - | 3"),),
        (
            (
                "C2", "BUDI  Santoso",
                (
                    "1 penilai tanpa NIP dikenali dari namanya, misalnya 'BUDI  Santoso' dibaca "
                    f"Budi Santoso ({NIP['BUDI']})"
                ),
                "tambahkan NIP penilai agar pasti",
            ),
        ),
        (lembar("nip | peran | penilai_nip | penilai_nama | integritas\nSITI | rekan | BUDI | Budi Santoso | 4"),),
    ),
    Kasus(
        "PNL066",
        (lembar("nip | peran | penilai_nama | integritas\nSITI | rekan | Budi Sentosa | 4\nBUDI | rekan | Joko | 3"),),
        (
            (
                "C2:C3", "Budi Sentosa",
                (
                    "2 nama penilai tidak menunjuk satu orang, misalnya 'Budi Sentosa' tidak ada di tabel pegawai; "
                    "tiap barisnya menjadi penilai lain"
                ),
                (
                    f"tulis nama penilai seperti di tabel pegawai (mungkin maksud Anda Budi Santoso ({NIP['BUDI']})), "
                    "atau tambahkan NIP penilai"
                ),
            ),
        ),
        (lembar("nip | peran | penilai_nama | integritas\nSITI | rekan | Budi Santoso | 4\nSITI | rekan | | 3"),),
    ),
    Kasus(
        "PNL067",
        (_formulir(("10:00", "BUDI", 4), ("10:05", "BUDI", 4), ("10:05", "CITRA", 3), ("10:06", "CITRA", 5)),),
        (
            (
                "D3", "",
                "1 jawaban formulir mengulang jawaban penilai yang sama tanpa perubahan skor dan dihitung sekali",
                "hapus jawaban yang berulang",
            ),
        ),
        (_formulir(("10:00", "BUDI", 4), ("10:00", "BUDI", 4)),),  # one and the same answer twice is no second sending
    ),
)  # fmt: skip
