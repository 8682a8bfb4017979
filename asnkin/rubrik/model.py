"""What a rubric is: the frozen models of SPESIFIKASI §3. Loading, inheritance and wording live beside it."""

# ruff: noqa: RUF012 - the models copy their defaults

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag

from asnkin.rubrik.jenis import (
    Angka,
    AngkaPositif,
    Bagian,
    Bulat,
    DaftarKolom,
    DaftarTeks,
    Kolom,
    Kunci,
    Pola,
    Rentang,
    Teks,
    TeksIsi,
    YaTidak,
)
from asnkin.rubrik.tindak_lanjut import Kesenjangan, LatihTarget, Pelatihan, Penghargaan, PolaDistribusi, Talenta

__all__ = [
    "PREDIKAT_KUADRAN", "Bagian", "Butir", "Kelas", "Kesenjangan", "Komponen", "KomponenData", "KomponenPenilaian",
    "KomponenTarget", "Kuadran", "Kunci", "LatihTarget", "Nilai", "Pelatihan", "Penghargaan", "Penilai", "Peringkat",
    "Pola", "PolaDistribusi", "Predikat", "Rubrik", "Skala", "Sumbu", "SumbuKomponen", "SumbuMayoritas", "Talenta",
    "Tambahan", "TambahanData", "TambahanSebelumnya",
]  # fmt: skip


class Skala(Bagian):
    """The scale of marks."""

    min: Angka
    maks: Angka


class Penilai(Bagian):
    """A rater role: its weight, how many marks make it count, its own scale, stage order, whom it rates, its mean.

    ``wajib``: without this role's marks a butir has no value, so that nobody is scored on the other roles alone.
    """

    bobot: AngkaPositif
    min: Annotated[Bulat, Field(ge=1)] = 1
    skala: Skala | None = None
    setelah: TeksIsi | None = None
    berlaku: Pola | None = None
    gabung: Literal["rata", "median", "rata_pangkas"] = "rata"
    wajib: YaTidak = False


def _bobot_saja(nilai: Any) -> Any:
    """Take ``atasan: 60`` for ``atasan: {bobot: 60}``."""
    return {"bobot": nilai} if isinstance(nilai, (int, float)) else nilai


PenilaiRingkas = Annotated[Penilai, BeforeValidator(_bobot_saja, json_schema_input_type=AngkaPositif | Penilai)]


def _jenis_standar(nilai: Any) -> str:
    return "jenjang" if isinstance(nilai, dict) else "angka"


# One number for everyone, or one for each jenjang (``lainnya`` for the rest).
Standar = Annotated[
    Annotated[Angka, Tag("angka")] | Annotated[dict[str, Angka], Field(min_length=1), Tag("jenjang")],
    Discriminator(_jenis_standar),
]


class Butir(Bagian):
    """One thing that raters mark: a competency or a behaviour."""

    nama: TeksIsi
    bobot: AngkaPositif = 1
    standar: Standar | None = None
    berlaku: Pola | None = None
    level: dict[int, Teks] = {}


JikaKosong = Literal["tolak", "nol", "abaikan"]
Konversi = Annotated[list[Rentang], Field(min_length=1)]


class _Komponen(Bagian):
    nama: Teks = ""
    bobot: AngkaPositif
    jika_kosong: JikaKosong = "tolak"


class KomponenTarget(_Komponen):
    """Weighted capaian of a person's indicators."""

    dari: Literal["target"]
    batas: Rentang = (0, 120)
    jenis: DaftarTeks | None = None
    aspek: DaftarTeks | None = None
    konversi: Konversi | None = None
    konversi_per: Literal["komponen", "indikator"] = "komponen"
    bulatkan_capaian: Annotated[Bulat, Field(ge=0, le=6)] | None = None
    latih_di_bawah: dict[Kunci, LatihTarget] = {}


class KomponenPenilaian(_Komponen):
    """Weighted mean of the butir that apply, from rater marks."""

    dari: Literal["penilaian"]
    penilai: dict[Kunci, PenilaiRingkas] | None = None
    butir: Annotated[dict[Kunci, Butir], Field(min_length=1)]


class _SumberData(Bagian):
    lembar: TeksIsi
    kolom: Kolom | None = None
    rasio: tuple[Kolom, Kolom] | None = None
    peta: Annotated[dict[str, Angka], Field(min_length=1)] | None = None
    kunci: Literal["nip", "unit_kerja"] = "nip"


class KomponenData(_Komponen, _SumberData):
    """A figure from any keyed table, brought onto 0-100 by ``skala``."""

    dari: Literal["data"]
    gabung: Literal["rata", "jumlah", "maks", "min", "terakhir"] = "rata"
    skala: Rentang = (0, 100)


Komponen = Annotated[KomponenTarget | KomponenPenilaian | KomponenData, Field(discriminator="dari")]


class TambahanData(_SumberData):
    """Points from a keyed table; no row gives 0. Held under ``maks``, then times ``kali``."""

    nama: Teks = ""
    dari: Literal["data"]
    gabung: Literal["rata", "jumlah", "maks", "min", "terakhir"] = "jumlah"
    maks: Angka | None = None
    kali: AngkaPositif = 1


class TambahanSebelumnya(Bagian):
    """Points for progress over the best nilai dasar of earlier periods; never below 0."""

    nama: Teks = ""
    dari: Literal["sebelumnya"]
    per_poin: AngkaPositif
    maks: AngkaPositif


Tambahan = Annotated[TambahanData | TambahanSebelumnya, Field(discriminator="dari")]


class Nilai(Bagian):
    """Range and decimals of nilai akhir."""

    batas: Rentang = (0, 100)
    desimal: Annotated[Bulat, Field(ge=0, le=6)] = 2


class Kelas(Bagian):
    """A class of predikat: from ``mulai`` upwards, provided that these tambahan are positive."""

    nama: TeksIsi
    mulai: Angka
    syarat: DaftarTeks = []


class SumbuKomponen(Bagian):
    """An axis of the quadrant, from a komponen's nilai."""

    komponen: TeksIsi
    sesuai: Angka
    di_atas: Angka


class SumbuMayoritas(Bagian):
    """An axis of the quadrant, from the ratings of the target rows (PermenPANRB 6/2022, annex IV.B.3.a.1.d)."""

    cara: Literal["mayoritas"]
    sesuai: Angka
    di_atas: Angka


def _jenis_sumbu(nilai: Any) -> str:
    mayoritas = isinstance(nilai, SumbuMayoritas) or (isinstance(nilai, dict) and "cara" in nilai)
    return "mayoritas" if mayoritas else "komponen"


Sumbu = Annotated[
    Annotated[SumbuKomponen, Tag("komponen")] | Annotated[SumbuMayoritas, Tag("mayoritas")], Discriminator(_jenis_sumbu)
]


class Kuadran(Bagian):
    """The 3 x 3 matrix of PermenPANRB 6/2022."""

    hasil_kerja: Sumbu
    perilaku_kerja: Sumbu


# best first (PermenPANRB 6/2022)
PREDIKAT_KUADRAN = ("Sangat Baik", "Baik", "Butuh Perbaikan", "Kurang/Misconduct", "Sangat Kurang")


class Predikat(Bagian):
    """Either thresholds or the quadrant; exactly one of them is given."""

    ambang: Annotated[list[Kelas], Field(min_length=1)] | None = None
    kuadran: Kuadran | None = None


class Peringkat(Bagian):
    """Keys to rank by, descending, and groups of pegawai to rank within."""

    urut: Annotated[DaftarTeks, Field(min_length=1)] = ["nilai_akhir"]
    dalam: DaftarKolom = []


KEDUDUKAN_TIDAK_DINILAI = (
    "*CLTN*", "*Cuti*Luar*Tanggungan*", "MPP", "*Masa Persiapan Pensiun*", "*Pensiun*", "*Pemberhentian*",
    "*Diberhentikan*", "*Uang Tunggu*", "*Meninggal*", "*Tewas*", "*Hilang*", "*BAPEK*", "*Tidak Aktif*",
)  # fmt: skip


class Rubrik(Bagian):
    """A whole rubric, resolved: what is scored, by whom, with which weights, and what it leads to."""

    rubrik: TeksIsi
    nama: TeksIsi
    versi: TeksIsi = "1.0"
    periode: Literal["bulanan", "triwulan", "semester", "tahunan"] = "tahunan"
    dasar: DaftarTeks = []
    skala: Skala = Skala(min=1, maks=5)
    konversi_skala: Literal["proporsional", "rentang"] = "proporsional"
    penilai: dict[Kunci, PenilaiRingkas] = {}
    wajib_alasan: list[Angka] = []
    tampil_min: Annotated[Bulat, Field(ge=1)] = 3
    komponen: Annotated[dict[Kunci, Komponen], Field(min_length=1)]
    tambahan: dict[Kunci, Tambahan] = {}
    nilai: Nilai = Nilai()
    predikat: Predikat
    peringkat: Peringkat = Peringkat()
    kesenjangan: Kesenjangan = Kesenjangan()
    pelatihan: list[Pelatihan] = []
    pelatihan_wajib: YaTidak = False
    penghargaan: Penghargaan | None = None
    talenta: Talenta | None = None
    angka_kredit: YaTidak = False
    pola_distribusi: PolaDistribusi | None = None
    tidak_dinilai: DaftarTeks = list(KEDUDUKAN_TIDAK_DINILAI)

    def semua_butir(self) -> dict[str, Butir]:
        """Every butir of every komponen by key, in the rubric's order; keys are unique across komponen."""
        return {
            kunci: butir
            for komponen in self.komponen.values()
            if isinstance(komponen, KomponenPenilaian)
            for kunci, butir in komponen.butir.items()
        }

    def komponen_butir(self) -> dict[str, str]:
        """Butir key -> key of the komponen it belongs to."""
        return {
            butir: kunci
            for kunci, komponen in self.komponen.items()
            if isinstance(komponen, KomponenPenilaian)
            for butir in komponen.butir
        }

    def penilai_komponen(self, kunci: str) -> dict[str, Penilai]:
        """Roles and weights that hold for a komponen: its own, else the rubric's."""
        komponen = self.komponen[kunci]
        if isinstance(komponen, KomponenPenilaian) and komponen.penilai:
            return komponen.penilai
        return self.penilai

    def semua_peran(self) -> tuple[str, ...]:
        """Every role key of the rubric, the general ones first."""
        urutan = dict.fromkeys(self.penilai)
        for kunci in self.komponen:
            urutan.update(dict.fromkeys(self.penilai_komponen(kunci)))
        return tuple(urutan)

    def skala_peran(self, peran: str, komponen: str | None = None) -> Skala:
        """The scale of a role's marks: its own, else the rubric's."""
        penilai = (self.penilai_komponen(komponen) if komponen else self.penilai).get(peran)
        return penilai.skala if penilai and penilai.skala else self.skala

    def nama_komponen(self, kunci: str) -> str:
        """The printed name of a komponen or tambahan."""
        bagian = self.komponen.get(kunci) or self.tambahan.get(kunci)
        return (bagian.nama if bagian else "") or kunci.replace("_", " ").title()
