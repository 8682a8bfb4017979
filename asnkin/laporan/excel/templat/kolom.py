"""The columns of the tables that every rubric may use, under headers that the reader knows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from asnkin.data import POLARISASI
from asnkin.laporan.excel.templat.isian import Kolom, Macam, rentang
from asnkin.laporan.excel.templat.isian import judul as judul_kunci
from asnkin.laporan.tampil import JENJANG, RATING, deretan
from asnkin.rubrik.kolom_pegawai import kolom_kelompok, semua_pola
from asnkin.rubrik.model import PREDIKAT_KUADRAN, KomponenTarget, SumbuMayoritas

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asnkin.rubrik.model import Rubrik

PILIHAN_RATING: Final = tuple(RATING.values())
PREDIKAT_ORGANISASI: Final = ("Istimewa", "Baik", "Butuh Perbaikan", "Kurang", "Sangat Kurang")
JENIS_PEGAWAI: Final = ("PNS", "CPNS", "PPPK")
KELAMIN: Final = ("Laki-laki", "Perempuan")
YA: Final = ("ya", "tidak")
KEDUDUKAN: Final = (
    "Aktif", "Tugas Belajar", "CLTN", "Masa Persiapan Pensiun", "Pemberhentian Sementara", "Pensiun", "Meninggal Dunia",
)  # fmt: skip
_CONTOH_NIP: Final = "18 digit tanpa spasi, misalnya 190001012020121001"
_BULAN_SETAHUN: Final = 12
_IDENTITAS: Final = frozenset({"nip", "nama", "unit_kerja", "jabatan"})


def nip(judul: str = "NIP", *, wajib: bool = True, bantuan: str = "") -> Kolom:
    """Return a column of NIPs."""
    isi = f"{bantuan or 'NIP pegawai'}; {_CONTOH_NIP}."
    return Kolom(judul, Macam.NIP, wajib, isi, isi, lebar=22)


def nama(judul: str = "Nama") -> Kolom:
    """Return the column that helps people find their way: the NIP is what counts."""
    return Kolom(judul, bantuan="Boleh dikosongkan; memudahkan Anda memeriksa NIP-nya.", lebar=30)


def tanggal(judul: str = "Tanggal", *, wajib: bool = False, bantuan: str = "") -> Kolom:
    """Return a column of dates."""
    return Kolom(judul, Macam.TANGGAL, wajib, bantuan or "Hari/bulan/tahun, misalnya 31/03/2026.", lebar=13)


def butir(pilihan: Iterable[str], *, bebas: bool = False, bantuan: str = "") -> Kolom:
    """Return a column that names a butir."""
    isi = bantuan or "Pilih butir dari daftar."
    return Kolom("Butir", Macam.PILIHAN, wajib=True, bantuan=isi, pilihan=tuple(pilihan), bebas=bebas, lebar=38)


def jenjang(*, bantuan: str = "Pilih dari daftar.") -> Kolom:
    """Return the column jenjang."""
    return Kolom("Jenjang", Macam.PILIHAN, bantuan=bantuan, pilihan=tuple(JENJANG.values()), lebar=16)


def predikat(rubrik: Rubrik, *, wajib: bool = True) -> Kolom:
    """Return the column predikat, under the names of the rubric."""
    ambang = rubrik.predikat.ambang
    pilihan = tuple(kelas.nama for kelas in ambang) if ambang else PREDIKAT_KUADRAN
    return Kolom("Predikat", Macam.PILIHAN, wajib, "Pilih dari daftar.", pilihan=pilihan, lebar=22)


def level(rubrik: Rubrik) -> Kolom:
    """Return the column level, on the scale of the rubric."""
    batas = (rubrik.skala.min, rubrik.skala.maks)
    return Kolom("Level", Macam.ANGKA, wajib=True, bantuan=f"Level {rentang(batas)}.", batas=batas, lebar=10)


def angka(
    judul: str,
    batas: tuple[float | None, float | None] = (0, None),
    *,
    wajib: bool = False,
    bantuan: str = "",
    lebar: float = 14,
) -> Kolom:
    """Return a column of figures within limits."""
    return Kolom(
        judul, Macam.ANGKA, wajib, bantuan or f"Angka {rentang(batas)}.".replace(" .", "."), batas=batas, lebar=lebar
    )


def pegawai(rubrik: Rubrik) -> tuple[Kolom, ...]:
    """Return the columns of ``pegawai``: who it is, then what the rubric asks about, then the rest."""
    dipakai = kolom_dipakai(rubrik)
    lain = _pegawai_lain(rubrik)
    khusus = [
        _khusus(kunci, lain.get(kunci), guna, saran)
        for kunci, (guna, saran) in dipakai.items()
        if kunci not in _IDENTITAS
    ]
    return (
        nip(bantuan="NIP pegawai, satu baris satu orang"),
        Kolom("Nama", wajib=True, bantuan="Nama lengkap dengan gelar.", lebar=32),
        Kolom("Unit Kerja", wajib=True, bantuan="Ejaan satu unit harus sama di semua baris.", lebar=30),
        Kolom("Jabatan", wajib=True, bantuan="Nama jabatan lengkap, misalnya Perawat Ahli Muda.", lebar=30),
        *khusus,
        *(satu for kunci, satu in lain.items() if kunci not in dipakai),
    )


def _pegawai_lain(rubrik: Rubrik) -> dict[str, Kolom]:
    """Return the columns of ``pegawai`` beyond the identity, by field."""
    turunan = "Boleh dikosongkan: lalu dibaca dari jabatan atau eselon. Pilih dari daftar."
    kolom = {
        "jenjang": jenjang(bantuan=turunan),
        "rumpun": Kolom("Rumpun", bantuan="Rumpun pekerjaan, misalnya kesehatan."),
        "atasan_nip": nip("NIP Atasan", wajib=False, bantuan="NIP atasan langsung"),
        "jenis_pegawai": Kolom("Jenis Pegawai", Macam.PILIHAN, pilihan=JENIS_PEGAWAI, lebar=12),
        "jenis_kelamin": Kolom("Jenis Kelamin", Macam.PILIHAN, pilihan=KELAMIN, lebar=13),
        "tanggal_lahir": tanggal("Tanggal Lahir"),
        "opd": Kolom("Perangkat Daerah", lebar=28),
        "pangkat": Kolom("Pangkat", lebar=18),
        "golongan": Kolom("Golongan", bantuan="Misalnya III/c.", lebar=11),
        "eselon": Kolom("Eselon", bantuan="Misalnya III.b; kosongkan bila tidak bereselon.", lebar=10),
        "kedudukan_hukum": Kolom(
            "Kedudukan Hukum", Macam.PILIHAN, bantuan="Kosong berarti aktif.", pilihan=KEDUDUKAN, bebas=True, lebar=22
        ),
        "tmt_unit": tanggal("TMT Unit Kerja", bantuan="Mulai bertugas di unit kerja ini, misalnya 01/02/2026."),
    }
    if rubrik.angka_kredit:
        isi = "Jumlah bulan yang dinilai bila bukan seluruh periode, 1 sampai 12."
        kolom["bulan_penilaian"] = angka("Bulan Penilaian", (1, _BULAN_SETAHUN), bantuan=isi)
    return kolom


def kolom_dipakai(rubrik: Rubrik) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Return column of ``pegawai`` -> (what the rubric uses it for, the values it names), in order of weight."""
    pola: dict[str, list[str]] = {}
    for satu in semua_pola(rubrik):
        for kunci, daftar in satu.items():
            pola.setdefault(kunci, []).extend(daftar)
    kelompok = dict.fromkeys(kolom_kelompok(rubrik), ("Pegawai dibandingkan di dalam kelompok ini.", ()))
    berlaku = {
        kunci: ("Menentukan butir atau penilai yang berlaku baginya.", _saran(daftar)) for kunci, daftar in pola.items()
    }
    return berlaku | {kunci: guna for kunci, guna in kelompok.items() if kunci not in berlaku}


def _saran(pola: Iterable[str]) -> tuple[str, ...]:
    """Return the values that patterns name outright; beside ``ya`` there is ``tidak``."""
    nilai = tuple(dict.fromkeys(satu for satu in pola if "*" not in satu))
    return YA if {satu.casefold() for satu in nilai} == {"ya"} else nilai


def _khusus(kunci: str, baku: Kolom | None, guna: str, saran: tuple[str, ...]) -> Kolom:
    """Return a column that the rubric asks about; jenjang alone may stay blank, since it can be derived."""
    if baku is not None and baku.macam is not Macam.TEKS:
        return replace(baku, wajib=kunci != "jenjang", bantuan=f"{guna} {baku.bantuan}".strip())
    macam = Macam.PILIHAN if saran else Macam.TEKS
    isi = f"{guna} Nilai yang disebut rubrik: {deretan(saran)}." if saran else guna
    judul = baku.judul if baku is not None else judul_kunci(kunci)
    return Kolom(judul, macam, wajib=True, bantuan=isi, pilihan=saran, bebas=saran != YA, lebar=18)


def target(rubrik: Rubrik) -> tuple[Kolom, ...]:
    """Return the columns of ``target``; jenis and rating where this rubric reads them."""
    mayoritas = memakai_mayoritas(rubrik)
    angka_target = "Angka 0 atau lebih; rentang ditulis dengan s.d., misalnya 80 s.d. 90."
    if mayoritas:
        angka_target += " Kosongkan bila indikatornya dinilai dengan rating."
    arah = (
        "maksimal: makin besar makin baik (juga bila kosong); minimal: makin kecil makin baik; "
        "stabil: makin dekat target makin baik."
    )
    seratus = "Bobot seorang pegawai berjumlah 100, atau semuanya dikosongkan."
    satuan_sama = "Angka 0 atau lebih, dalam satuan yang sama dengan target."
    return (
        nip(bantuan="NIP pemilik target, satu baris satu indikator"),
        nama(),
        *_jenis_target(rubrik, mayoritas=mayoritas),
        Kolom("Rencana Hasil Kerja", lebar=36),
        Kolom("Sasaran", bantuan="Sasaran organisasi yang didukung.", lebar=30),
        Kolom("Indikator", wajib=True, bantuan="Satu ukuran yang dapat dihitung.", lebar=40),
        _aspek(rubrik),
        Kolom("Satuan", bantuan="Misalnya persen, dokumen, hari.", lebar=14),
        Kolom("Polarisasi", Macam.PILIHAN, bantuan=arah, pilihan=POLARISASI, lebar=13),
        angka("Bobot", (0, 100), bantuan=seratus, lebar=10),
        Kolom("Target", Macam.TARGET, not mayoritas, angka_target, lebar=14),
        angka("Realisasi", wajib=not mayoritas, bantuan=satuan_sama),
        *([_rating("Rating", wajib=False, bantuan="Untuk indikator tanpa angka.")] if mayoritas else []),
        Kolom("Bukti Dukung", bantuan="Nama atau tautan dokumen.", lebar=26),
    )


def _komponen_target(rubrik: Rubrik) -> list[KomponenTarget]:
    return [satu for satu in rubrik.komponen.values() if isinstance(satu, KomponenTarget)]


def _jenis_target(rubrik: Rubrik, *, mayoritas: bool) -> list[Kolom]:
    """Return the column jenis where a komponen or the majority tells kinds of targets apart."""
    disebut = [satu for komponen in _komponen_target(rubrik) for satu in komponen.jenis or ()]
    if not disebut and not mayoritas:
        return []
    baku = {"utama": "Utama", "tambahan": "Tambahan"}
    pilihan = baku | {satu.casefold(): satu for satu in disebut if satu.casefold() not in baku}
    return [Kolom("Jenis", Macam.PILIHAN, bantuan="Kosong berarti Utama.", pilihan=tuple(pilihan.values()), lebar=12)]


def _aspek(rubrik: Rubrik) -> Kolom:
    """Return the column aspek: required, with the names on offer, where a komponen asks for some of them only."""
    pilihan = tuple(dict.fromkeys(satu for komponen in _komponen_target(rubrik) for satu in komponen.aspek or ()))
    if not pilihan:
        return Kolom("Aspek", bantuan="Misalnya kuantitas, kualitas, waktu, atau biaya.", lebar=14)
    return Kolom("Aspek", Macam.PILIHAN, wajib=True, pilihan=pilihan, bebas=True, lebar=14)


def memakai_mayoritas(rubrik: Rubrik) -> bool:
    """Tell whether an axis of the quadrant is the majority of the ratings of targets."""
    kuadran = rubrik.predikat.kuadran
    return kuadran is not None and any(
        isinstance(satu, SumbuMayoritas) for satu in (kuadran.hasil_kerja, kuadran.perilaku_kerja)
    )


def rating(rubrik: Rubrik) -> tuple[Kolom, ...]:
    """Return the columns of ``rating``."""
    return (
        nip(), nama(), _rating("Rating Hasil Kerja", wajib=True), _rating("Rating Perilaku Kerja", wajib=True),
        predikat(rubrik, wajib=False),
    )  # fmt: skip


def _rating(judul: str, *, wajib: bool, bantuan: str = "Pilih dari daftar.") -> Kolom:
    return Kolom(judul, Macam.PILIHAN, wajib, bantuan, pilihan=PILIHAN_RATING, lebar=21)
