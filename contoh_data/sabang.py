"""Sabang: ten offices of an island city in the first quarter of 2026; a rater sheet a role, one of them from a form."""

from __future__ import annotations

from datetime import date, timedelta
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any, Final

from ruamel.yaml import YAML

from contoh_data.angka import tanda
from contoh_data.lembar import Lembar
from contoh_data.orang import buat_orang
from contoh_data.rubrik import FOLDER, butir_rubrik
from contoh_data.sabang_isi import GELAR, KHUSUS, KOMENTAR, MELAYANI, NAMA, SUARA, UNIT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from random import Random

    from contoh_data.orang import Orang

BENIH: Final = 1119
JUDUL: Final = "Penilaian Berbasis Kompetensi Triwulan I 2026"
MULAI: Final = date(2026, 3, 9)
LAMA: Final = {"diri": 5, "atasan": 10, "masyarakat": 20}  # days that a form is open
NAIK: Final = 0.15  # what lifts every mark: raters are kind
DATAR: Final = 3
TINGGI: Final = 4


def lembar(rng: Random) -> list[Lembar]:
    """Every sheet of the workbook."""
    orang = buat_orang(rng, NAMA, UNIT)
    for satu in orang:
        satu.khusus |= KHUSUS.get(satu.unit.nama, {})
        depan, belakang = GELAR.get(satu.pos.jabatan.split()[0]) or GELAR.get(satu.pos.jenjang, ("", ""))
        satu.nama = depan + satu.nama.partition(",")[0] + belakang
    mpp = [o for o in orang if o.pos.jenjang == "pelaksana"][2]
    kepala = next(o for o in orang if o.pos.jabatan == "Kepala BKPSDM")
    dinilai = [o for o in orang if o is not mpp]
    return [
        _info(kepala),
        _pegawai(orang, mpp, kepala),
        _diri(rng, dinilai),
        _atasan(rng, dinilai),
        _masyarakat(rng, dinilai),
        _riwayat(rng, orang),
        _penetapan(dinilai),
    ]


def melayani(satu: Orang) -> bool:
    """Tell whether the public meets this person every day."""
    return any(fnmatchcase(satu.pos.jabatan.casefold(), pola) for pola in MELAYANI)


def _butir() -> dict[str, Mapping[str, Sequence[str]]]:
    """Butir key -> to whom it applies, from the rubric itself, so that the example can not drift from it."""
    rubrik = YAML(typ="safe").load((FOLDER / "sabang.yaml").read_text(encoding="utf-8"))
    return {
        kunci: butir.get("berlaku", {})
        for komponen in rubrik["komponen"].values()
        for kunci, butir in komponen["butir"].items()
    }


def _berlaku(satu: Orang, pola: Mapping[str, Sequence[str]]) -> bool:
    kolom = {
        "jenjang": satu.pos.jenjang, "rumpun": satu.pos.rumpun, "pelayanan": "ya" if melayani(satu) else "tidak",
    }  # fmt: skip
    return all(any(fnmatchcase(kolom[nama], satu_pola) for satu_pola in isi) for nama, isi in pola.items())


def _skor(rng: Random, satu: Orang, jenis: str, keras: float = 0.0) -> list[int | None]:
    """One mark a butir in the order of the rubric, None where it does not apply."""
    return [
        tanda(rng, satu, jenis, kunci, keras - NAIK) if _berlaku(satu, pola) else None
        for kunci, pola in _butir().items()
    ]


def _nada(skor: Sequence[int | None]) -> str:
    """Say how the marks came out: tinggi, sedang, rendah."""
    isi = [angka for angka in skor if angka is not None]
    rata = sum(isi) / len(isi)
    return "tinggi" if rata >= TINGGI else "sedang" if rata >= DATAR else "rendah"


def _hari(rng: Random, jenis: str) -> date:
    return MULAI + timedelta(days=rng.randrange(LAMA[jenis]))


def _info(kepala: Orang) -> Lembar:
    isi = {
        "rubrik": "sabang",
        "periode": "2026-TW1",
        "instansi": "Pemerintah Kota Sabang",
        "tempat": "Sabang",
        "tanggal": date(2026, 4, 8),
        "penanda_tangan": kepala.nama,
        "jabatan_penanda_tangan": kepala.pos.jabatan,
        "nip_penanda_tangan": kepala.nip,
        "pangkat_penanda_tangan": kepala.pangkat,
    }
    return Lembar("info", ("nama", "isi"), [list(pasangan) for pasangan in isi.items()])


def _pegawai(orang: list[Orang], mpp: Orang, kepala: Orang) -> Lembar:
    """Title rows and a signature block; one rumpun not filled in, some NIP in printed form, some jenjang blank."""
    kolom = (
        "No", "NIP", "Nama", "L/P", "Gol. Ruang", "Jabatan", "Jenjang", "Eselon", "Unit Kerja", "OPD", "Rumpun",
        "Pelayanan", "Jenis Pegawai", "Kedudukan Hukum", "NIP Atasan",
    )  # fmt: skip
    tanpa_rumpun = next(o for o in reversed(orang) if o.pos.jenjang == "pelaksana" and not melayani(o))
    baris = []
    for i, o in enumerate(orang, 1):
        nip = f"{o.nip[:8]} {o.nip[8:14]} {o.nip[14]} {o.nip[15:]}" if i % 31 == 0 else o.nip
        fungsional = o.pos.jenjang.startswith("ahli_") or o.pos.jenjang == "terampil"
        jenjang = "" if fungsional and o.pos.pppk else o.pos.jenjang.replace("_", " ").title()
        eselon = {"jpt_pratama": "II.b", "administrator": "III.a", "pengawas": "IV.a"}.get(o.pos.jenjang, "")
        baris.append(
            [
                i, nip, o.nama, o.kelamin, o.golongan, o.pos.jabatan, jenjang, eselon, o.unit.nama, o.unit.opd,
                "" if o is tanpa_rumpun else o.pos.rumpun.title(), "Ya" if melayani(o) else "Tidak",
                "PPPK" if o.pos.pppk else "PNS", "MPP" if o is mpp else "Aktif", o.atasan.nip if o.atasan else "",
            ]
        )  # fmt: skip
    kaki = ("Sabang, 8 April 2026", kepala.pos.jabatan, "", kepala.nama, f"NIP. {kepala.nip}")
    return Lembar(
        "Data Pegawai",
        kolom,
        baris,
        judul=[
            ["PEMERINTAH KOTA SABANG"],
            ["DAFTAR PEGAWAI YANG DINILAI KOMPETENSINYA"],
            ["Keadaan 31 Maret 2026"],
            [],
        ],
        kaki=[[], *([*[""] * 9, teks] for teks in kaki)],
        nomor=True,
    )


def _diri(rng: Random, orang: list[Orang]) -> Lembar:
    """Everyone's own form; three have not handed theirs in."""
    kepala = ("NIP", "Nama Pegawai", "Tanggal", "Komentar", *butir_rubrik("sabang").values())
    baris = [
        [o.nip, o.nama, _hari(rng, "diri"), "Saya masih perlu didampingi" if 1 in skor else "", *skor]
        for i, o in enumerate(orang)
        if i % 37 != 7  # noqa: PLR2004 - three people
        for skor in [_skor(rng, o, "diri")]
    ]
    return Lembar("Penilaian Diri", kepala, baris, judul=[["PENILAIAN DIRI TRIWULAN I TAHUN 2026"], []])


def _atasan(rng: Random, orang: list[Orang]) -> Lembar:
    """The superior's form, with a comment; one person has none at all, two marks are a dash or blank."""
    kepala = ("NIP", "Nama Pegawai", "NIP Penilai", "Tanggal", "Komentar", *butir_rubrik("sabang").values())
    baris: list[list[Any]] = []
    for o in orang:
        keras = (int(o.atasan.nip[-3:]) % 7 - 3) * 0.08 if o.atasan else 0.0
        skor = _skor(rng, o, "atasan", keras)
        komentar = rng.choice(KOMENTAR[_nada(skor)])
        baris.append([o.nip, o.nama, o.atasan.nip if o.atasan else "", _hari(rng, "atasan"), komentar, *skor])
    baris[40][5], baris[66][7] = "-", None
    judul = [["PENILAIAN ATASAN TRIWULAN I TAHUN 2026"], ["Skor 1-5; 3 = sesuai standar jabatan"], []]
    return Lembar("Penilaian Atasan", kepala, baris, judul=judul)


def _masyarakat(rng: Random, orang: list[Orang]) -> Lembar:
    """Responses of an on-line form, the newest last: who served you, two questions, and what you want to say.

    Most people have four to seven, some too few to be counted, two none; one form is about somebody who serves nobody.
    """
    nama = butir_rubrik("sabang")
    tanya = [kunci for kunci, pola in _butir().items() if "pelayanan" in pola]
    yang_melayani = [o for o in orang if melayani(o)]
    baris: list[list[Any]] = []
    for i, o in enumerate(yang_melayani):
        banyak = 0 if i % 20 == 11 else rng.choice((1, 2)) if i % 8 == 5 else rng.choice((4, 5, 5, 6, 7))  # noqa: PLR2004 - a few
        baris += [_suara(rng, o, tanya) for _ in range(banyak)]
    salah = next(o for o in orang if o.pos.jabatan == "Analis Kebijakan Ahli Muda")
    baris.append(_suara(rng, salah, tanya))
    for i in (12, 57, 101):
        baris[i][2 + i % 2] = None
    baris.sort(key=lambda satu: satu[0])
    kepala = ("Cap waktu", "Nama pegawai yang dinilai", *(nama[kunci] for kunci in tanya), "Saran")
    return Lembar("Penilaian Masyarakat", kepala, baris)


def _suara(rng: Random, satu: Orang, tanya: Sequence[str]) -> list[Any]:
    """One response; the name without degrees, as the form's list shows it."""
    skor = [tanda(rng, satu, "masyarakat", kunci, -NAIK) for kunci in tanya]
    pendek = satu.nama.removeprefix("dr. ").partition(",")[0]
    kata = rng.choice(SUARA["rendah" if 1 in skor else _nada(skor)])
    return [_hari(rng, "masyarakat"), pendek, *skor, "" if rng.random() < 0.3 else kata]  # noqa: PLR2004 - many say nothing


def _riwayat(rng: Random, orang: list[Orang]) -> Lembar:
    """Trainings taken this year, most of them from the rubric's catalogue; the weakest took the compulsory one."""
    pilihan = (
        ("SBG-01", "Integritas dan Pengendalian Gratifikasi", 8),
        ("SBG-13", "Aplikasi Perkantoran dan Layanan Daring", 16),
        ("SBG-16", "Pelayanan Prima bagi Masyarakat", 12),
        ("", "Simulasi Evakuasi Tsunami", 4),
    )
    lemah = sorted(orang, key=lambda o: o.mampu)[:4]
    baris = []
    for satu in rng.sample(orang, len(orang) // 3):
        kode, nama, jp = pilihan[0] if satu in lemah else rng.choice(pilihan)
        baris.append([satu.nip, satu.nama, kode, nama, jp, date(2026, rng.randint(1, 3), rng.randint(1, 28))])
    return Lembar("riwayat_pelatihan", ("NIP", "Nama", "Kode", "Nama Pelatihan", "JP", "Tanggal"), baris)


def _penetapan(orang: list[Orang]) -> Lembar:
    """One decision of the Pejabat Penilai Kinerja that differs from the proposal, with its reason."""
    lemah = min((o for o in orang if o.atasan), key=lambda o: o.mampu)
    alasan = "Baru dua bulan dipindahkan ke jabatan ini; dinilai penuh pada triwulan berikutnya"
    oleh = lemah.atasan.nama if lemah.atasan else ""
    baris = [[lemah.nip, lemah.nama, "Memadai", alasan, oleh, date(2026, 4, 7)]]
    return Lembar("penetapan", ("NIP", "Nama", "Predikat", "Alasan", "Ditetapkan Oleh", "Tanggal"), baris)
