"""From a rubric to the sheets of its template: every table that the rubric uses, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from asnkin.laporan.excel.templat import kolom
from asnkin.laporan.excel.templat.isian import Kolom, Lembar, Macam, Sifat, judul
from asnkin.laporan.excel.templat.penilai import lembar_penilai
from asnkin.laporan.tampil import deretan
from asnkin.rubrik.model import KomponenData, KomponenTarget, TambahanData

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asnkin.laporan.excel.templat.isian import Sebutan
    from asnkin.rubrik.model import Rubrik

_POTENSI_MAKS: Final = 100


def rancang(rubrik: Rubrik, sebutan: Sebutan) -> list[Lembar]:
    """Return the sheets in the order in which they are filled in: the required ones, then the optional ones."""
    semua = [*_utama(rubrik, sebutan), *_berkunci(rubrik, sebutan), *_opsional(rubrik)]
    return sorted(semua, key=lambda satu: satu.sifat is Sifat.OPSIONAL)


def _utama(rubrik: Rubrik, sebutan: Sebutan) -> Iterator[Lembar]:
    yield Lembar("Pegawai", "PEGAWAI", "Satu baris satu pegawai yang dinilai.", kolom.pegawai(rubrik))
    if kolom.memakai_mayoritas(rubrik) or any(isinstance(satu, KomponenTarget) for satu in rubrik.komponen.values()):
        yield Lembar(
            "Target", "TARGET DAN REALISASI", "Satu baris satu indikator seorang pegawai.", kolom.target(rubrik)
        )
    yield from lembar_penilai(rubrik, sebutan)


@dataclass(slots=True)
class _Tabel:
    """What all komponen and tambahan together read from one keyed table."""

    kunci: dict[str, None] = field(default_factory=dict)
    isi: dict[str, Kolom] = field(default_factory=dict)
    pemakai: list[str] = field(default_factory=list)
    berkali: bool = False
    berurut: bool = False
    komponen: bool = False


def _berkunci(rubrik: Rubrik, sebutan: Sebutan) -> Iterator[Lembar]:
    """Give the keyed tables: those of a komponen are required, those of a tambahan are for who has something."""
    semua: dict[str, _Tabel] = {}
    for nama, satu in (*rubrik.komponen.items(), *rubrik.tambahan.items()):
        if isinstance(satu, KomponenData | TambahanData):
            _tambah(semua.setdefault(satu.lembar, _Tabel()), satu, rubrik.nama_komponen(nama))
    for lembar, tabel in semua.items():
        uraian = f"Untuk {deretan(tabel.pemakai)}. {_uraian_baris(tabel)}"
        sifat = Sifat.WAJIB if tabel.komponen else Sifat.OPSIONAL
        yield Lembar(sebutan.lembar[lembar], judul(lembar).upper(), uraian, _kolom_tabel(tabel), sifat)


def _tambah(tabel: _Tabel, satu: KomponenData | TambahanData, nama: str) -> None:
    tabel.kunci[satu.kunci] = None
    tabel.pemakai.append(nama)
    tabel.komponen |= isinstance(satu, KomponenData)
    tabel.berkali |= isinstance(satu, TambahanData)
    tabel.berurut |= satu.gabung == "terakhir"
    for nama_kolom in satu.rasio or ():
        tabel.isi.setdefault(nama_kolom, kolom.angka(judul(nama_kolom), wajib=True))
    if satu.kolom is None:
        return
    if satu.peta is not None:
        lama = tabel.isi.get(satu.kolom)
        pilihan = dict.fromkeys((*(lama.pilihan if lama else ()), *satu.peta))
        tabel.isi[satu.kolom] = Kolom(
            judul(satu.kolom), Macam.PILIHAN, wajib=True, bantuan="Pilih dari daftar.", pilihan=tuple(pilihan), lebar=18
        )
    else:
        batas = (0, None) if isinstance(satu, KomponenData) and min(satu.skala) >= 0 else (None, None)
        tabel.isi.setdefault(satu.kolom, kolom.angka(judul(satu.kolom), batas, wajib=True, bantuan="Angka."))


def _uraian_baris(tabel: _Tabel) -> str:
    siapa = "unit kerja" if "unit_kerja" in tabel.kunci else "pegawai"
    if tabel.komponen:
        return f"Isi untuk setiap {siapa}; boleh lebih dari satu baris."
    return f"Hanya {siapa} yang mempunyainya; yang lain tidak perlu ditulis."


def _kolom_tabel(tabel: _Tabel) -> tuple[Kolom, ...]:
    """Return the key, a name with a NIP, the columns that the rubric names, and a date where it tells rows apart."""
    hasil = []
    if "nip" in tabel.kunci:
        hasil += [kolom.nip(), *([] if "nama" in tabel.isi else [kolom.nama()])]
    if "unit_kerja" in tabel.kunci:
        hasil.append(_unit("Unit Kerja"))
    hasil += [satu for nama, satu in tabel.isi.items() if nama not in tabel.kunci]
    if ("nip" in tabel.kunci or tabel.berurut) and "tanggal" not in tabel.isi:
        hasil.append(kolom.tanggal(wajib=tabel.berurut))
    if tabel.berkali and "keterangan" not in tabel.isi:
        hasil.append(Kolom("Keterangan", bantuan="Catatan Anda sendiri; tidak ikut dihitung.", lebar=40))
    return tuple(hasil)


def _unit(nama: str) -> Kolom:
    return Kolom(nama, wajib=True, bantuan="Ejaannya sama dengan yang di lembar Pegawai.", lebar=34)


def _opsional(rubrik: Rubrik) -> Iterator[Lembar]:
    if rubrik.predikat.kuadran is not None:
        uraian = "Bila rating sudah ditetapkan di e-Kinerja: rating di sini menang atas hitungan."
        yield Lembar("Rating", "RATING", uraian, kolom.rating(rubrik), Sifat.OPSIONAL)
    if butir := rubrik.semua_butir():
        yield from _kompetensi(rubrik, tuple(satu.nama for satu in butir.values()))
    if rubrik.talenta is not None:
        isi = kolom.angka("Potensi", (0, _POTENSI_MAKS), wajib=True)
        yield Lembar(
            "Potensi", "POTENSI", "Potensi pegawai, 0 sampai 100.", (kolom.nip(), kolom.nama(), isi), Sifat.OPSIONAL
        )
    if (pola := rubrik.pola_distribusi) is not None:
        kunci = _unit("Perangkat Daerah" if pola.dalam == "opd" else "Unit Kerja")
        uraian = "Predikat kinerja organisasi, pembanding sebaran predikat pegawainya."
        predikat = Kolom(
            "Predikat",
            Macam.PILIHAN,
            wajib=True,
            bantuan="Pilih dari daftar.",
            pilihan=kolom.PREDIKAT_ORGANISASI,
            lebar=20,
        )
        yield Lembar("Capaian Organisasi", "CAPAIAN ORGANISASI", uraian, (kunci, predikat), Sifat.OPSIONAL)
    yield _penetapan(rubrik)


def _kompetensi(rubrik: Rubrik, butir: tuple[str, ...]) -> Iterator[Lembar]:
    level = kolom.level(rubrik)
    pilih = "Isi salah satu: jenjang, jabatan, atau NIP."
    yield Lembar(
        "Standar", "STANDAR KOMPETENSI", "Level yang disyaratkan; menang atas standar pada rubrik.",
        (kolom.butir(butir), level, kolom.jenjang(bantuan=pilih), Kolom("Jabatan", bantuan=pilih, lebar=30),
         kolom.nip(wajib=False, bantuan=pilih.rstrip("."))),
        Sifat.OPSIONAL,
    )  # fmt: skip
    yield Lembar(
        "Kompetensi", "HASIL UJI KOMPETENSI", "Level dari uji kompetensi; menang atas skor penilai untuk kesenjangan.",
        (kolom.nip(), kolom.nama(), kolom.butir(butir), level, Kolom("Sumber", lebar=24), kolom.tanggal()),
        Sifat.OPSIONAL,
    )  # fmt: skip
    beberapa = "Pilih butir dari daftar; beberapa butir dipisahkan titik koma."
    uang = kolom.angka("Biaya", bantuan="Rupiah seorang peserta, tanpa Rp.")
    yield Lembar(
        "Pelatihan", "KATALOG PELATIHAN", "Pelatihan yang tersedia; menggantikan katalog pada rubrik.",
        (Kolom("Kode", wajib=True, lebar=12), Kolom("Nama Pelatihan", wajib=True, lebar=40),
         kolom.butir(butir, bebas=True, bantuan=beberapa), Kolom("Metode", lebar=18), kolom.angka("JP", lebar=9), uang,
         kolom.angka("Kuota", lebar=9), kolom.angka("Kenaikan Level", bantuan="Kosong berarti 1.", lebar=12),
         Kolom("Wajib", Macam.PILIHAN, pilihan=kolom.YA, lebar=9), Kolom("Penyelenggara", lebar=24),
         Kolom("Sumber Dana", lebar=20)),
        Sifat.OPSIONAL,
    )  # fmt: skip
    if rubrik.pelatihan_wajib or any(satu.wajib for satu in rubrik.pelatihan):
        yield Lembar(
            "Riwayat Pelatihan", "RIWAYAT PELATIHAN", "Pelatihan yang sudah diikuti; satu baris satu pelatihan.",
            (kolom.nip(), Kolom("Kode", bantuan="Kode pada katalog pelatihan.", lebar=12),
             Kolom("Nama Pelatihan", lebar=40), kolom.angka("JP", wajib=True, lebar=9), kolom.tanggal()),
            Sifat.OPSIONAL,
        )  # fmt: skip


def _penetapan(rubrik: Rubrik) -> Lembar:
    isi = (
        kolom.nip(), kolom.nama(), kolom.predikat(rubrik), Kolom("Alasan", wajib=True, lebar=44),
        Kolom("Ditetapkan Oleh", wajib=True, bantuan="Nama Pejabat Penilai Kinerja.", lebar=30), kolom.tanggal(),
    )  # fmt: skip
    uraian = "Hanya bila Pejabat Penilai Kinerja menetapkan predikat yang berbeda dari hitungan."
    return Lembar("Penetapan", "PENETAPAN PREDIKAT", uraian, isi, Sifat.OPSIONAL)
