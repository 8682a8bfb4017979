"""What a rubric is: the frozen models of SPESIFIKASI §3. Loading, inheritance and wording live beside it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, PositiveFloat

Kunci = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
Pola = dict[str, list[str]]  # column of pegawai -> patterns; several keys must all hold, patterns are alternatives


class Bagian(BaseModel):
    """A part of a rubric: immutable, and a key it does not know is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=False, allow_inf_nan=False)


class Skala(Bagian):
    """The scale of marks."""

    min: float
    maks: float


class Penilai(Bagian):
    """A rater role: its weight, how many marks make it count, its own scale, stage order, whom it rates, its mean."""

    bobot: PositiveFloat
    min: Annotated[int, Field(ge=1)] = 1
    skala: Skala | None = None
    setelah: str | None = None
    berlaku: Pola | None = None
    gabung: Literal["rata", "median", "rata_pangkas"] = "rata"


class Butir(Bagian):
    """One thing that raters mark: a competency or a behaviour."""

    nama: str
    bobot: PositiveFloat = 1
    standar: float | dict[str, float] | None = None
    berlaku: Pola | None = None
    level: dict[int, str] = {}


JikaKosong = Literal["tolak", "nol", "abaikan"]
Konversi = Annotated[list[tuple[float, float]], Field(min_length=1)]


class _Komponen(Bagian):
    nama: str = ""
    bobot: PositiveFloat
    jika_kosong: JikaKosong = "tolak"


class KomponenTarget(_Komponen):
    """Weighted capaian of a person's indicators."""

    dari: Literal["target"]
    batas: tuple[float, float] = (0, 120)
    jenis: list[str] | None = None
    aspek: list[str] | None = None
    konversi: Konversi | None = None
    konversi_per: Literal["komponen", "indikator"] = "komponen"
    bulatkan_capaian: Annotated[int, Field(ge=0, le=6)] | None = None


class KomponenPenilaian(_Komponen):
    """Weighted mean of the butir that apply, from rater marks."""

    dari: Literal["penilaian"]
    penilai: dict[str, Penilai] | None = None
    butir: Annotated[dict[Kunci, Butir], Field(min_length=1)]


class _SumberData(Bagian):
    lembar: str
    kolom: str | None = None
    rasio: tuple[str, str] | None = None
    peta: dict[str, float] | None = None
    kunci: Literal["nip", "unit_kerja"] = "nip"


class KomponenData(_Komponen, _SumberData):
    """A figure from any keyed table, brought onto 0-100 by ``skala``."""

    dari: Literal["data"]
    gabung: Literal["rata", "jumlah", "maks", "min", "terakhir"] = "rata"
    skala: tuple[float, float] = (0, 100)


Komponen = Annotated[KomponenTarget | KomponenPenilaian | KomponenData, Field(discriminator="dari")]


class TambahanData(_SumberData):
    """Points from a keyed table; no row gives 0."""

    nama: str = ""
    dari: Literal["data"]
    gabung: Literal["rata", "jumlah", "maks", "min", "terakhir"] = "jumlah"
    maks: float | None = None


class TambahanSebelumnya(Bagian):
    """Points for progress over the best nilai dasar of earlier periods; never below 0."""

    nama: str = ""
    dari: Literal["sebelumnya"]
    per_poin: PositiveFloat
    maks: PositiveFloat


Tambahan = Annotated[TambahanData | TambahanSebelumnya, Field(discriminator="dari")]


class Nilai(Bagian):
    """Range and decimals of nilai akhir."""

    batas: tuple[float, float] = (0, 100)
    desimal: Annotated[int, Field(ge=0, le=6)] = 2


class Kelas(Bagian):
    """A class of predikat: from ``mulai`` upwards, provided that these tambahan are positive."""

    nama: Annotated[str, Field(min_length=1)]
    mulai: float
    syarat: list[str] = []


class SumbuKomponen(Bagian):
    """An axis of the quadrant, from a komponen's nilai."""

    komponen: str
    sesuai: float
    di_atas: float


class SumbuMayoritas(Bagian):
    """An axis of the quadrant, from the ratings of the target rows (PermenPANRB 6/2022, annex IV.B.3.d)."""

    cara: Literal["mayoritas"]
    sesuai: float
    di_atas: float


Sumbu = SumbuKomponen | SumbuMayoritas


class Kuadran(Bagian):
    """The 3 x 3 matrix of PermenPANRB 6/2022."""

    hasil_kerja: Sumbu
    perilaku_kerja: Sumbu


class Predikat(Bagian):
    """Either thresholds or the quadrant; exactly one of them is given."""

    ambang: Annotated[list[Kelas], Field(min_length=1)] | None = None
    kuadran: Kuadran | None = None


class Peringkat(Bagian):
    """Keys to rank by, descending, and groups of pegawai to rank within."""

    urut: Annotated[list[str], Field(min_length=1)] = ["nilai_akhir"]
    dalam: list[str] = []


class Kesenjangan(Bagian):
    """When a gap is a unit's need, whose view counts, and the JPM classes (from the top)."""

    unit_min: Annotated[float, Field(gt=0, le=1)] = 0.4
    dari: list[Literal["nilai", "diri"]] = ["nilai"]
    jpm: list[tuple[float, str]] = [
        (80, "Memenuhi Syarat"),
        (68, "Masih Memenuhi Syarat"),
        (0, "Kurang Memenuhi Syarat"),
    ]


class Pelatihan(Bagian):
    """A training on offer; the same columns as the table ``pelatihan``."""

    kode: str
    nama: str
    butir: list[str]
    metode: str = ""
    jp: float | None = None
    biaya: float | None = None
    kuota: float | None = None
    kenaikan_level: PositiveFloat = 1
    wajib: bool = False
    penyelenggara: str = ""
    sumber_dana: str = ""


class Penghargaan(Bagian):
    """Who is nominated for an award: the best share (or number) within groups."""

    terbaik: str | int
    dalam: list[str] = []
    predikat: list[str] = []
    tanpa: list[str] = []


class Talenta(Bagian):
    """The 9-box: its performance figure and the thresholds of both axes."""

    kinerja: str = "nilai_akhir"
    ambang_kinerja: tuple[float, float]
    ambang_potensi: tuple[float, float]


class PolaDistribusi(Bagian):
    """The group whose distribution of predikat is held against capaian_organisasi."""

    dalam: str


KEDUDUKAN_TIDAK_DINILAI = (
    "*CLTN*", "*Cuti*Luar*Tanggungan*", "MPP", "*Masa Persiapan Pensiun*", "*Pensiun*", "*Pemberhentian*", "*Diberhentikan*",
    "*Uang Tunggu*", "*Meninggal*", "*Tewas*", "*Hilang*", "*BAPEK*", "*Tidak Aktif*",
)  # fmt: skip


class Rubrik(Bagian):
    """A whole rubric, resolved: what is scored, by whom, with which weights, and what it leads to."""

    rubrik: str
    nama: str
    versi: str = "1.0"
    periode: Literal["bulanan", "triwulan", "semester", "tahunan"] = "tahunan"
    dasar: list[str] = []
    skala: Skala = Skala(min=1, maks=5)
    konversi_skala: Literal["proporsional", "rentang"] = "proporsional"
    penilai: dict[Kunci, Penilai] = {}
    wajib_alasan: list[float] = []
    tampil_min: Annotated[int, Field(ge=1)] = 3
    komponen: Annotated[dict[Kunci, Komponen], Field(min_length=1)]
    tambahan: dict[Kunci, Tambahan] = {}
    nilai: Nilai = Nilai()
    predikat: Predikat
    peringkat: Peringkat = Peringkat()
    kesenjangan: Kesenjangan = Kesenjangan()
    pelatihan: list[Pelatihan] = []
    pelatihan_wajib: bool = False
    penghargaan: Penghargaan | None = None
    talenta: Talenta | None = None
    angka_kredit: bool = False
    pola_distribusi: PolaDistribusi | None = None
    tidak_dinilai: list[str] = list(KEDUDUKAN_TIDAK_DINILAI)

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
        if isinstance(komponen, KomponenPenilaian) and komponen.penilai is not None:
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
