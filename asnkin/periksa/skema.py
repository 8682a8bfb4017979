"""Pandera schemas of the typed frames: every rule that one row can break, by its finding code."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asnkin.aturan.isian import ANGKA_NEGATIF, DI_LUAR_BATAS
from asnkin.aturan.target import REALISASI_NEGATIF, RENTANG_TERBALIK, TARGET_NEGATIF, TARGET_NOL
from asnkin.data import JENIS_DATA, KOLOM
from asnkin.periksa.konversi.tampak import tampak

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pandas as pd
    from pandera.pandas import DataFrameSchema

    from asnkin.aturan.jenis import Aturan
    from asnkin.periksa.kerangka import Ruang
    from asnkin.rubrik.model import Rubrik

_TAK_BERBATAS = float("inf")


class Langgar(NamedTuple):
    """A check of one column within ``batas`` or of a whole row by ``syarat`` (True = sound), and how it is told.

    ``bidang``: the field of the sheet; ``isi``: columns of the frame that fill the rule's templates.
    """

    aturan: Aturan
    bidang: str
    batas: tuple[float, float] = (0, _TAK_BERBATAS)
    syarat: Callable[[pd.DataFrame], pd.Series[bool]] | None = None
    isi: Mapping[str, str] = {}


def periksa_skema(frame: pd.DataFrame, jenis: str, ruang: Ruang) -> None:
    """Validate a typed frame of ``data.KOLOM[jenis]`` and report every row that breaks a rule.

    A frame of the wrong shape is a fault of asnkin itself: pandera's own error is raised.
    """
    periksaan = {f"{satu.aturan.kode} {kolom}": satu for kolom, satu in _aturan_kolom(jenis, ruang.rubrik).items()}
    periksaan |= {satu.aturan.kode: satu for satu in _aturan_baris(jenis)}
    if menepati(frame, jenis, periksaan):
        return
    from pandera.errors import SchemaErrors  # noqa: PLC0415 - costs a third of a second, wanted only for its list of rows

    try:
        susun_skema(jenis, periksaan).validate(frame, lazy=True)
    except SchemaErrors as salah:
        kasus = salah.failure_cases[["check", "index"]].drop_duplicates()
        if not set(kasus["check"]) <= set(periksaan):
            raise
        for kode, baris in zip(kasus["check"].tolist(), kasus["index"].tolist(), strict=True):
            _lapor(periksaan[kode], frame, int(baris), ruang)


def menepati(frame: pd.DataFrame, jenis: str, periksaan: Mapping[str, Langgar]) -> bool:
    """Tell whether a frame keeps the schema that ``susun_skema`` makes of the same checks, without pandera.

    Importing pandera costs more than all else that a small data set needs; sound data are to be had without it.
    """
    for nama, huruf in KOLOM[jenis].items():
        if nama not in frame.columns or frame[nama].dtype != JENIS_DATA[huruf]:
            return False
        if huruf not in "nd" and frame[nama].isna().any():
            return False
    for nama, satu in periksaan.items():
        if satu.syarat is not None:
            sesuai = satu.syarat(frame)
        else:
            isi = frame[nama.partition(" ")[2]]
            sesuai = isi.isna() | isi.between(*satu.batas)
        if not sesuai.all():
            return False
    return True


def susun_skema(jenis: str, periksaan: Mapping[str, Langgar]) -> DataFrameSchema:
    """Return the schema of a kind of table: dtypes of ``data.KOLOM`` and the checks by name; blanks pass all."""
    import pandera.pandas as pa  # noqa: PLC0415 - costs a third of a second, wanted only for its list of rows

    kolom = {
        nama.partition(" ")[2]: pa.Check.in_range(*satu.batas, error=nama)
        for nama, satu in periksaan.items()
        if satu.syarat is None
    }
    bentuk = {
        nama: pa.Column(JENIS_DATA[huruf], kolom.get(nama), nullable=huruf in "nd")
        for nama, huruf in KOLOM[jenis].items()
    }
    baris = [pa.Check(satu.syarat, error=nama) for nama, satu in periksaan.items() if satu.syarat is not None]
    return pa.DataFrameSchema(bentuk, checks=baris)


def _lapor(langgar: Langgar, frame: pd.DataFrame, baris: int, ruang: Ruang) -> None:
    isi = {nama: tampak(frame[kolom].tolist()[baris]) for nama, kolom in langgar.isi.items()}
    bawah, atas = (tampak(batas) if batas < _TAK_BERBATAS else "" for batas in langgar.batas)
    ruang.lapor_baris(langgar.aturan, frame, baris, langgar.bidang, min=bawah, maks=atas, **isi)


def _aturan_kolom(jenis: str, rubrik: Rubrik) -> dict[str, Langgar]:
    skala = (rubrik.skala.min, rubrik.skala.maks)
    match jenis:
        case "target":
            return {
                "target_bawah": Langgar(TARGET_NEGATIF, "target"),
                "realisasi": Langgar(REALISASI_NEGATIF, "realisasi"),
                "bobot": Langgar(ANGKA_NEGATIF, "bobot"),
            }
        case "standar" | "kompetensi":
            return {"level": Langgar(DI_LUAR_BATAS, "level", skala)}
        case "potensi":
            return {"potensi": Langgar(DI_LUAR_BATAS, "potensi", (0, 100))}
        case "pelatihan":
            return {nama: Langgar(ANGKA_NEGATIF, nama) for nama in ("jp", "biaya", "kuota", "kenaikan_level")}
        case "riwayat_pelatihan":
            return {"jp": Langgar(ANGKA_NEGATIF, "jp")}
        case _:
            return {}


def _aturan_baris(jenis: str) -> list[Langgar]:
    if jenis != "target":
        return []
    ujung = {"bawah": "target_bawah", "atas": "target_atas"}
    return [
        Langgar(RENTANG_TERBALIK, "target", syarat=lambda t: ~(t["target_bawah"] > t["target_atas"]), isi=ujung),
        Langgar(TARGET_NOL, "target", syarat=_target_tidak_nol, isi={"indikator": "indikator"}),
    ]


def _target_tidak_nol(target: pd.DataFrame) -> pd.Series[bool]:
    """Tell the rows whose capaian can be computed: a row with only a rating needs none."""
    kualitatif = (target["rating"] != "") & target["realisasi"].isna()
    return ~((target["target_atas"] == 0) & (target["polarisasi"] == "maksimal") & ~kualitatif)
