"""A messy copy of an example gives the same nilai.json as a tidy one: nothing that it says is lost or misread."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from bolak_balik.pengacau import Lembar, kacaukan, kisi_rapi, rapi
from bolak_balik.tulisan import tulis_csv, tulis_xlsx

from asnkin.alur.nilai import nilai
from asnkin.alur.permintaan import Permintaan
from asnkin.temuan import Tingkat

if TYPE_CHECKING:
    from collections.abc import Iterator

AKAR = Path(__file__).resolve().parents[2]
KODE = ("gorontalo", "nasional", "maulafa", "kupang", "pp30", "pp30_360", "sabang", "sibolga")
BERUBAH = ("dibuat", "sumber", "temuan")  # when it was made, from which bytes, and what had to be tidied up


@pytest.fixture(scope="module")
def contoh() -> Iterator[dict[str, list[Lembar]]]:
    """Return the tables of every example, as the script beside the workbooks makes them."""
    sys.path.append(str(AKAR))  # behind site-packages: the installed asnkin is what is tested
    try:
        yield {kode: [rapi(satu) for satu in _lembar(kode)] for kode in KODE}
    finally:
        sys.path.remove(str(AKAR))


def _lembar(kode: str) -> list[Any]:
    buku = import_module("contoh_data.buat").BUKU[f"{kode}.xlsx"]
    return list(buku.lembar(Random(buku.BENIH)))  # noqa: S311 - repeatable on purpose


def _hasil(data: Path, keluaran: Path) -> dict[str, Any]:
    selesai = nilai(Permintaan((data,)), keluaran, (), lanjut=False, ketat=False, maju=lambda _: None)
    assert [satu.sebagai_dict() for satu in selesai.temuan if satu.tingkat is Tingkat.KESALAHAN] == []
    assert selesai.json is not None
    isi = json.loads(selesai.json)
    return {kunci: nilai_kunci for kunci, nilai_kunci in isi.items() if kunci not in BERUBAH}


@pytest.fixture(scope="module")
def rapi_dinilai(contoh: dict[str, list[Lembar]], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Score the tidy workbook of every example once."""
    folder = tmp_path_factory.mktemp("rapi")
    return {
        kode: _hasil(
            tulis_xlsx(folder / f"{kode}.xlsx", {satu.nama: kisi_rapi(satu) for satu in lembar}), folder / kode
        )
        for kode, lembar in contoh.items()
    }


@pytest.mark.parametrize("benih", range(3))
@pytest.mark.parametrize("kode", KODE)
def test_buku_kacau_dinilai_sama(
    kode: str, benih: int, contoh: dict[str, list[Lembar]], rapi_dinilai: dict[str, Any], tmp_path: Path
) -> None:
    """Titles, aliases, commas, long or wide, a sheet for each role, shuffled: the same result, number by number."""
    kacau = kacaukan(contoh[kode], Random(f"{kode}{benih}"))  # noqa: S311 - repeatable on purpose

    hasil = _hasil(tulis_xlsx(tmp_path / "kacau.xlsx", kacau), tmp_path / "hasil")

    assert hasil["pegawai"] == rapi_dinilai[kode]["pegawai"]
    assert hasil == rapi_dinilai[kode]


@pytest.mark.parametrize("kode", KODE)
def test_folder_csv_kacau_dinilai_sama(
    kode: str, contoh: dict[str, list[Lembar]], rapi_dinilai: dict[str, Any], tmp_path: Path
) -> None:
    """The same as a folder of CSV files, where every cell is text."""
    kacau = kacaukan(contoh[kode], Random(f"csv {kode}"), ada_tanggal=False)  # noqa: S311 - repeatable on purpose

    hasil = _hasil(tulis_csv(tmp_path / "data", kacau), tmp_path / "hasil")

    assert hasil == rapi_dinilai[kode]


def test_kekacauan_sungguh_mengubah_lembar(contoh: dict[str, list[Lembar]]) -> None:
    """The mess is none in name only: no sheet of rows is laid out as the tidy one."""
    tidak_rapi = kacaukan(contoh["gorontalo"], Random(1))  # noqa: S311 - repeatable on purpose
    isi = [kisi_rapi(satu) for satu in contoh["gorontalo"] if satu.nama != "info"]

    assert all(kisi not in isi for nama, kisi in tidak_rapi.items() if nama != "INFO ")
