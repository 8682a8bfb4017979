"""Objections and documents that are late, out of order or unclear, and the holidays that are missed then."""

from __future__ import annotations

import pytest
from periksa.pabrik import ANI, BUDI, berkode, jalankan, pegawai, rubrik, tabel

KOLOM = "nip alasan tanggal_terima tanggal keputusan tanggal_keputusan predikat_baru"
RUBRIK = rubrik(komponen={"hasil_kerja": {"bobot": 1, "dari": "target", "jika_kosong": "nol"}})
LIBUR = tabel("hari_libur", "tanggal", ["03/04/2026"], ["01/05/2026"])


def temukan(*daftar: object) -> list[object]:
    """Check tables of Ani and Budi; the findings that are about objections, documents and holidays."""
    _, temuan = jalankan(pegawai(ANI, BUDI), *daftar, aturan=RUBRIK)
    return [satu for satu in temuan if satu.kode[:3] in {"KBR", "DOK", "LIB"}]


def keberatan(*isi: object) -> object:
    """One objection of Ani's: terima, tanggal, keputusan, tanggal_keputusan, predikat_baru."""
    return tabel("keberatan", KOLOM, [ANI, "realisasi keliru", *isi])


def dokumen(*baris: tuple[str, str]) -> object:
    """Steps of Ani's document: tahap, tanggal."""
    return tabel("dokumen", "opd nip tahap tanggal", *([None, ANI, *satu] for satu in baris))


def test_keberatan_tepat_waktu() -> None:
    """The 14th working day after 1 April (3 April off) is the 22nd, the 7th after that 4 May (1 May off)."""
    assert temukan(keberatan("01/04/2026", "22/04/2026", "mengubah", "04/05/2026", "Baik"), LIBUR) == []


def test_kbr003_keberatan_lewat_14_hari_kerja() -> None:
    """A day later is the 15th; without holidays the 22nd is too, and the missing holidays are told."""
    assert berkode(temukan(keberatan("01/04/2026", "23/04/2026", None, None, None), LIBUR), "KBR003") == [
        (
            "D2",
            "23/04/2026",
            (
                "keberatan diajukan 23/04/2026, hari kerja ke-15 sesudah dokumen diterima 01/04/2026; batasnya "
                "hari ke-14, "
                "22/04/2026"
            ),
            (
                "periksa kedua tanggal; jika benar, serahkan kepada atasan Pejabat Penilai Kinerja untuk "
                "mempertimbangkannya"
            ),
        )
    ]
    tanpa = temukan(keberatan("01/04/2026", "22/04/2026", None, None, None))
    assert [satu.kode for satu in tanpa] == ["LIB001", "KBR003"]
    assert [satu.tempat.sel for satu in tanpa] == ["", "D2"]


def test_kbr004_diputuskan_lewat_7_hari_kerja() -> None:
    """From Friday 10 April the 7th working day is Tuesday the 21st; the 22nd is late."""
    isi = ("mengubah", "22/04/2026", "Baik")
    assert [satu[2] for satu in berkode(temukan(keberatan("01/04/2026", "10/04/2026", *isi), LIBUR), "KBR004")] == [
        "keberatan diputuskan 22/04/2026, hari kerja ke-8 sesudah diajukan 10/04/2026; batasnya hari ke-7, 21/04/2026"
    ]


def test_kbr005_diputuskan_sebelum_diajukan() -> None:
    """Nobody decides what was not yet asked."""
    satu = temukan(keberatan("01/04/2026", "10/04/2026", "mengubah", "09/04/2026", "Baik"))
    assert [(t.kode, t.tempat.sel, t.pesan) for t in satu] == [
        ("KBR005", "F2", "tanggal keputusan 09/04/2026 mendahului tanggal keberatan 10/04/2026")
    ]


@pytest.mark.parametrize(
    ("keputusan", "baru", "kode"),
    [
        ("dikabulkan", None, ["KBR006"]),
        ("menguatkan hasil evaluasi", None, []),
        ("menolak keberatan", None, []),
        ("dikabulkan", "Baik", []),
        ("dikabulkan", "Hebat", []),  # no class of the rubric: reported as such already
    ],
)
def test_kbr006_keputusan_tanpa_predikat(keputusan: str, baru: str | None, kode: list[str]) -> None:
    """A decision that does not say that it upholds the result should name the new predikat."""
    assert [t.kode for t in temukan(keberatan("01/04/2026", "10/04/2026", keputusan, "14/04/2026", baru))] == kode


def test_predikat_baru_bukan_kelas_rubrik() -> None:
    """A class that the rubric does not have is a kesalahan of this person."""
    _, temuan = jalankan(pegawai(ANI, BUDI), keberatan(None, None, "mengubah", None, "Hebat"), aturan=RUBRIK)
    assert [(t.kode, t.tempat.sel, t.nip) for t in temuan if t.tempat.lembar == "keberatan"] == [("SEL011", "G2", ANI)]


def test_nip_keberatan_tidak_dikenal() -> None:
    """An objection of somebody who is not in pegawai is a kesalahan."""
    asing = tabel("keberatan", KOLOM, ["190001012020121009", "keliru", None, None, None, None, None])
    _, temuan = jalankan(pegawai(ANI), asing, aturan=RUBRIK)
    assert [t.kode for t in temuan if t.tempat.lembar == "keberatan"] == ["NIP006"]


def test_kbr007_tanggal_keputusan_tanpa_keputusan() -> None:
    """A day alone decides nothing."""
    assert [t.kode for t in temukan(keberatan("01/04/2026", "10/04/2026", None, "14/04/2026", None))] == ["KBR007"]


def test_kbr008_hasil_yang_final() -> None:
    """Who was evaluated by the superior's superior has a final result; who was not may object."""
    atasan = [("evaluasi berakhir", "07/04/2026"), ("ditandatangani atasan", "10/04/2026")]
    satu = keberatan("15/04/2026", "16/04/2026", None, None, None)
    assert [(t.kode, t.tempat.sel) for t in temukan(satu, dokumen(*atasan))] == [("KBR008", "A2")]
    assert temukan(satu, dokumen(("ditandatangani", "06/04/2026"))) == []


def test_lib002_hari_libur_tahun_lain() -> None:
    """Holidays of another year do not tell what was late this year."""
    lama = tabel("hari_libur", "tanggal", ["17/08/2025"], ["25/12/2025"])
    temuan = temukan(keberatan("01/04/2026", "30/04/2026", None, None, None), lama)
    assert [(t.kode, t.tempat.sel) for t in temuan] == [("LIB002", "A2:A3"), ("KBR003", "D2")]
    assert "LIB002" not in {t.kode for t in temukan(keberatan("01/04/2026", "30/04/2026", None, None, None), LIBUR)}


def test_dokumen_tepat_waktu() -> None:
    """Signed, handed over, received, returned and reported in time; written in other words."""
    baris = (
        ("Batas Evaluasi", "10/04/2026"),
        ("Tanda tangan", "08/04/2026"),
        ("disampaikan", "09/04/2026"),
        ("DITERIMA", "09/04/2026"),
        ("pengembalian", "14/04/2026"),
        ("Pelaporan", "30/04/2026"),
    )
    assert temukan(dokumen(*baris)) == []


def test_dok001_tahap_tidak_dikenal() -> None:
    """A step that the regulation does not have is left out of the deadlines."""
    assert berkode(temukan(dokumen(("proses TTE", "08/04/2026"))), "DOK001") == [
        (
            "C2",
            "proses TTE",
            "tahap 'proses TTE' tidak dikenal; tidak dipakai untuk menghitung tenggat",
            (
                "tulis salah satu dari evaluasi berakhir, ditandatangani, ditandatangani atasan, diserahkan, diterima, "
                "dikembalikan, dilaporkan"
            ),
        )
    ]


def test_dok002_urutan_terbalik() -> None:
    """Nothing is handed over before it is signed."""
    temuan = temukan(dokumen(("ditandatangani", "08/04/2026"), ("diserahkan", "07/04/2026")))
    assert [(t.kode, t.tempat.sel, t.pesan) for t in temuan] == [
        ("DOK002", "D3", "dokumen diserahkan 07/04/2026, mendahului tahap ditandatangani pada 08/04/2026")
    ]


def test_dok003_lewat_batas() -> None:
    """23 April is the 15th working day after 1 April: late for 14; by the superior's superior 7 are allowed."""
    biasa = temukan(dokumen(("ditandatangani", "01/04/2026"), ("diserahkan", "23/04/2026")), LIBUR)
    assert [(t.kode, t.tempat.sel, t.pesan, t.nip) for t in biasa] == [
        (
            "DOK003",
            "D3",
            (
                "dokumen diserahkan 23/04/2026, hari kerja ke-15 sesudah tahap ditandatangani pada 01/04/2026; "
                "batasnya "
                "hari ke-14"
            ),
            ANI,
        )
    ]
    atasan = (("ditandatangani atasan", "01/04/2026"), ("diserahkan", "15/04/2026"))
    assert [t.pesan.partition("; ")[2] for t in temukan(dokumen(*atasan), LIBUR)] == ["batasnya hari ke-7"]


def test_dok003_baris_opd_sekali_saja() -> None:
    """A row of an office concerns all of its people and is reported once, as nobody's."""
    orang = tabel(
        "pegawai",
        "nip nama unit_kerja jabatan opd",
        *([nip, nip, "Dinas A", "Analis", "Dinas A"] for nip in (ANI, BUDI)),
    )
    baris = (["Dinas A", None, "ditandatangani", "01/04/2026"], ["Dinas A", None, "diserahkan", "30/04/2026"])
    _, temuan = jalankan(orang, tabel("dokumen", "opd nip tahap tanggal", *baris), LIBUR, aturan=RUBRIK)
    assert [(t.kode, t.tempat.sel, t.nip) for t in temuan if t.kode.startswith("DOK")] == [("DOK003", "D3", "")]


def test_dok004_satu_tahap_dua_tanggal() -> None:
    """Neither day is guessed to be the right one; the same day twice is none of this."""
    temuan = temukan(dokumen(("diserahkan", "07/04/2026"), ("diserahkan", "08/04/2026")))
    assert [(t.kode, t.tempat.sel) for t in temuan] == [("DOK004", "D2:D3")]
    assert temukan(dokumen(("diserahkan", "07/04/2026"), ("diserahkan", "07/04/2026"))) == []


def test_dok005_ditandatangani_terlambat() -> None:
    """Signed after the time for evaluating: Format D.1.2 would have been due."""
    temuan = temukan(dokumen(("evaluasi berakhir", "10/04/2026"), ("ditandatangani", "13/04/2026")))
    assert [(t.kode, t.tempat.sel, t.pesan) for t in temuan] == [
        (
            "DOK005",
            "D3",
            (
                "dokumen ditandatangani Pejabat Penilai Kinerja 13/04/2026, sesudah jangka waktu evaluasi berakhir "
                "10/04/2026"
            ),
        )
    ]


def test_dok006_tahap_opd_tanpa_kolom_opd() -> None:
    """A row of an office concerns nobody where nobody's office is known, and says so."""
    isi = tabel("dokumen", "opd nip tahap tanggal", ["Dinas A", None, "ditandatangani", "01/04/2026"])
    assert [(t.kode, t.tempat.sel) for t in temukan(isi)] == [("DOK006", "A2")]
