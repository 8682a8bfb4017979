"""Maulafa: nine offices for the first semester of 2026; self-assessment first, then observation and the superior."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from ruamel.yaml import YAML

from contoh_data.lembar import Lembar
from contoh_data.maulafa_isi import (
    GELAR,
    KATA_ATASAN_PERAWAT,
    KATA_PERAWAT,
    KATA_RAGU,
    KEGIATAN,
    KEPALA,
    KOMENTAR_ATASAN,
    KOMENTAR_DIRI,
    LEMAH,
    LUAR,
    NAMA,
    PERAWAT,
    UNIT,
)
from contoh_data.orang import ESELON, buat_orang
from contoh_data.rubrik import FOLDER, butir_rubrik
from contoh_data.umpan_balik import Kuesioner

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

    from contoh_data.orang import Orang

BENIH: Final = 5371
JUDUL: Final = "Penilaian Bertahap Semester I 2026"
DIRI: Final = Kuesioner("maulafa", KOMENTAR_DIRI, date(2026, 5, 4), 12)
AMATI: Final = date(2026, 5, 18)
ATASAN: Final = Kuesioner("maulafa", KOMENTAR_ATASAN, date(2026, 6, 15), 12)
TANGGAL, KOMENTAR, AWAL = 4, 5, 6  # columns of a form; the marks begin at the last
INFORMASI: Final = "informasi_pasien"


@dataclass(frozen=True)
class Cerita:
    """The people about whom the workbook tells something."""

    cltn: Orang  # on unpaid leave, not evaluated
    perawat: Orang  # unsure of informing patients
    tanpa_diri: Orang  # skipped the first stage
    tanpa_atasan: Orang  # the second stage has not come yet: neither observed nor marked by the superior


def lembar(rng: Random) -> list[Lembar]:
    """Every sheet of the workbook."""
    orang = buat_orang(rng, NAMA, UNIT)
    for satu in orang:
        satu.khusus |= LEMAH.get(satu.unit.nama, {})
        depan, belakang = next((isi for awal, isi in GELAR.items() if satu.pos.jabatan.startswith(awal)), ("", ""))
        satu.nama = depan + satu.nama.partition(",")[0] + belakang
    cerita = _cerita(orang)
    cerita.perawat.nama = PERAWAT
    dinilai = [o for o in orang if o is not cerita.cltn]
    diri = [DIRI.baris(rng, o, "diri", o) for o in dinilai if o is not cerita.tanpa_diri]
    atasan = [ATASAN.baris(rng, o, "atasan", o.atasan) for o in dinilai if o is not cerita.tanpa_atasan]
    _ragu(diri, atasan)
    _perawat(cerita.perawat, diri, atasan)
    _cacat(diri, atasan)
    return [
        _info(),
        _pegawai(orang, cerita),
        _tahap("Penilaian Diri", "TAHAP 1: PENILAIAN DIRI", diri, (2, 3)),
        _observasi(rng, [o for o in dinilai if o is not cerita.tanpa_atasan]),
        _tahap("Penilaian Atasan", "TAHAP 2: PENILAIAN ATASAN", atasan, (2,)),
        _riwayat(rng, orang, cerita, _kurang(diri, atasan)),
    ]


def _cerita(orang: Sequence[Orang]) -> Cerita:
    perawat = [o for o in orang if o.pos.jabatan == "Perawat Terampil" and o.kelamin == "P"]
    pelaksana = [o for o in orang if o.pos.jenjang == "pelaksana"]
    guru = [o for o in orang if o.pos.jabatan.startswith("Guru")]
    return Cerita(pelaksana[8], perawat[0], pelaksana[3], guru[-1])


def _info() -> Lembar:
    isi = {
        "rubrik": "maulafa",
        "periode": "2026-S1",
        "instansi": "Pemerintah Kota Kupang",
        "tempat": "Kupang",
        "tanggal": date(2026, 7, 6),
        "penanda_tangan": KEPALA[0],
        "jabatan_penanda_tangan": KEPALA[1],
        "nip_penanda_tangan": KEPALA[2],
        "pangkat_penanda_tangan": KEPALA[3],
    }
    return Lembar("info", ("nama", "isi"), [list(pasangan) for pasangan in isi.items()])


def _pegawai(orang: Sequence[Orang], cerita: Cerita) -> Lembar:
    """Title rows, a numbering row, NIP printed in groups here and there, some jenjang left to the post."""
    kolom = (
        "No", "NIP", "Nama", "L/P", "Tanggal Lahir", "Pangkat", "Gol. Ruang", "Jabatan", "Jenjang", "Eselon",
        "Unit Kerja", "Perangkat Daerah", "Rumpun", "Jenis Pegawai", "Kedudukan Hukum", "NIP Atasan",
    )  # fmt: skip
    baris = []
    for i, o in enumerate(orang, 1):
        nip = f"{o.nip[:8]} {o.nip[8:14]} {o.nip[14]} {o.nip[15:]}" if i % 31 == 0 else o.nip
        jenjang = "" if o.pos.jenjang == "administrator" else o.pos.jenjang.replace("_", " ").title()
        baris.append(
            [
                i, nip, o.nama, o.kelamin, o.lahir, o.pangkat, o.golongan, o.pos.jabatan, jenjang,
                ESELON.get(o.pos.jenjang, ""), o.unit.nama, o.unit.opd, o.pos.rumpun, "PPPK" if o.pos.pppk else "PNS",
                "CLTN" if o is cerita.cltn else "Aktif", o.atasan.nip if o.atasan else "",
            ]
        )  # fmt: skip
    return Lembar(
        "Daftar Pegawai",
        kolom,
        baris,
        judul=[
            ["PEMERINTAH KOTA KUPANG"],
            ["LAYANAN DI KECAMATAN MAULAFA"],
            ["DAFTAR PEGAWAI YANG DINILAI"],
            ["Keadaan 30 Juni 2026"],
            [],
        ],
        kaki=[
            [],
            *([*[""] * 10, teks] for teks in ("Kupang, 6 Juli 2026", KEPALA[1], "", KEPALA[0])),
            [*[""] * 10, f"NIP. {KEPALA[2]}"],
        ],
        nomor=True,
    )


def _perawat(perawat: Orang, diri: list[list[Any]], atasan: list[list[Any]]) -> None:
    """Let the nurse mark herself below the standard where her superior marks her above it."""
    kolom = AWAL + list(butir_rubrik("maulafa")).index(INFORMASI)
    for baris, skor, komentar in ((diri, 2, KATA_PERAWAT), (atasan, 4, KATA_ATASAN_PERAWAT)):
        milik = next(satu for satu in baris if satu[0] == perawat.nip)
        milik[kolom], milik[KOMENTAR] = skor, komentar


def _ragu(diri: list[list[Any]], atasan: list[list[Any]]) -> None:
    """Let some doubt themselves in one butir in which their superior sees them above the standard."""
    menurut_atasan = {satu[0]: satu for satu in atasan}
    for i, satu in enumerate(diri[5::12]):
        kolom = [j for j in range(AWAL, len(satu)) if (menurut_atasan[satu[0]][j] or 0) >= 4]  # noqa: PLR2004
        if kolom:
            satu[kolom[i % len(kolom)]], satu[KOMENTAR] = 2, KATA_RAGU


def _cacat(diri: list[list[Any]], atasan: list[list[Any]]) -> None:
    """Three superiors before the self-assessment, one without a date, a blank mark, a dash, a mark typed as text."""
    tanggal_diri = {satu[0]: satu[TANGGAL] for satu in diri}
    for i in (9, 36, 58):
        atasan[i][TANGGAL] = tanggal_diri[atasan[i][0]] - timedelta(days=2 + i % 3)
    atasan[21][TANGGAL] = None
    diri[14][AWAL + 1] = None
    diri[47][AWAL + 2] = "-"
    atasan[30][AWAL] = str(atasan[30][AWAL])


def _tahap(nama: str, judul: str, baris: Sequence[Sequence[Any]], tanpa: tuple[int, ...]) -> Lembar:
    """One stage is one sheet: its name says the role, so the columns ``tanpa`` are not needed."""
    kepala = [isi for j, isi in enumerate(DIRI.kepala()) if j not in tanpa]
    isi = [[sel for j, sel in enumerate(satu) if j not in tanpa] for satu in baris]
    atas = [[judul], ["Periode : Semester I 2026"], ["Skor 1-5; 3 = sesuai standar jabatan"], []]
    return Lembar(nama, kepala, isi, judul=atas)


def _observasi(rng: Random, orang: Sequence[Orang]) -> Lembar:
    """Two or three observations a person: how many of the fixed criteria could be watched, and how many were met."""
    baris = []
    for satu in orang:
        peluang = max(0.25, min(0.97, 0.78 + 0.11 * satu.mampu))
        for ke, kegiatan in enumerate(rng.sample(KEGIATAN[satu.pos.rumpun], rng.choice((2, 2, 3)))):
            diamati = rng.choice((8, 9, 10, 10))
            terpenuhi = sum(rng.random() < peluang for _ in range(diamati))
            hari = AMATI + timedelta(days=9 * ke + rng.randrange(7))
            baris.append([satu.nip, satu.nama, hari, kegiatan, diamati, terpenuhi])
    kepala = ("NIP", "Nama", "Tanggal", "Kegiatan", "Diamati", "Terpenuhi")
    judul = [["HASIL OBSERVASI DENGAN 10 KRITERIA TETAP"], []]
    return Lembar("Observasi", kepala, baris, judul=judul)


def _kurang(diri: Sequence[Sequence[Any]], atasan: Sequence[Sequence[Any]]) -> Iterator[tuple[str, str]]:
    """NIP and training of everyone whose superior marked a butir below the standard, or who did so themselves."""
    katalog = list(YAML(typ="safe").load((FOLDER / "maulafa.yaml").read_text(encoding="utf-8"))["pelatihan"])
    for satu in (*diri, *atasan):
        for butir, skor in zip(butir_rubrik("maulafa"), satu[AWAL:], strict=True):
            if isinstance(skor, int) and skor < 3:  # noqa: PLR2004 - the standard of every butir
                yield satu[0], _jawaban(katalog, butir)


def _jawaban(katalog: Sequence[dict[str, Any]], butir: str) -> str:
    """The training that a small gap leads to: wajib first, then the smallest rise, then the cheapest."""
    calon = [satu for satu in katalog if butir in satu["butir"]]
    pilih = min(calon, key=lambda s: (not s.get("wajib", False), s.get("kenaikan_level", 1), s["biaya"], s["kode"]))
    return str(pilih["kode"])


def _riwayat(rng: Random, orang: Sequence[Orang], cerita: Cerita, kurang: Iterator[tuple[str, str]]) -> Lembar:
    """Two of five have already taken a training that their result calls for, others some seminar; the nurse has not."""
    katalog = YAML(typ="safe").load((FOLDER / "maulafa.yaml").read_text(encoding="utf-8"))["pelatihan"]
    isi = {satu["kode"]: satu for satu in katalog}
    nama = {o.nip: o.nama for o in orang}
    baris = []
    for nip, kode in dict.fromkeys(kurang):
        if rng.random() < 0.4 and nip != cerita.perawat.nip:  # noqa: PLR2004 - the rest is still to come
            hari = date(2026, 6, rng.randint(8, 30))
            baris.append([nip, nama[nip], kode, isi[kode]["nama"], isi[kode]["jp"], hari])
    for satu in rng.sample(orang, 12):
        hari = date(2026, rng.randint(1, 4), rng.randint(1, 28))
        baris.append([satu.nip, satu.nama, "", rng.choice(LUAR), rng.choice((4, 6, 8)), hari])
    kepala = ("NIP", "Nama", "Kode Pelatihan", "Nama Pelatihan", "JP", "Tanggal")
    return Lembar("riwayat_pelatihan", kepala, baris)
