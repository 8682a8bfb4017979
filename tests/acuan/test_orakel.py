"""asnkin and the oracle agree on every number of random small worlds, and what must not matter does not matter."""

from __future__ import annotations

from copy import deepcopy
from random import Random
from typing import TYPE_CHECKING

import pytest
from acuan.acak import dunia_acak
from acuan.acak_rubrik import rubrik_acak
from acuan.banding import beda
from acuan.jalan import hitung
from acuan.orakel import nilai, urutan
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

if TYPE_CHECKING:
    from acuan.orakel_dasar import Kamus

benih = st.integers(min_value=0, max_value=2**32 - 1)
ulang = settings(
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def _acak(angka: int) -> tuple[Kamus, Kamus]:
    rng = Random(angka)  # noqa: S311 - repeatable on purpose
    rubrik = rubrik_acak(rng)
    return dunia_acak(rng, rubrik), rubrik


def _desimal(rubrik: Kamus) -> int:
    return rubrik["nilai"]["desimal"]


@given(benih)
@settings(ulang, max_examples=60)
def test_setiap_angka_sama_dengan_orakel(tmp_path_factory: pytest.TempPathFactory, angka: int) -> None:
    """Every number, predikat, rank, gap and training of a random world is what the specification's text gives."""
    dunia, rubrik = _acak(angka)

    hasil = hitung(dunia, rubrik, tmp_path_factory.mktemp("acak"), angka)

    benar = nilai(dunia, rubrik)
    assert beda(hasil, benar, _desimal(rubrik)) == []
    assert [nip for nip, orang in hasil.items() if orang["peringkat"]] == urutan(benar, dunia["pegawai"])


@given(benih)
@settings(ulang, max_examples=10)
def test_urutan_baris_dan_lembar_tidak_berpengaruh(tmp_path_factory: pytest.TempPathFactory, angka: int) -> None:
    """The same world with other orders of sheets, rows and columns, and other layouts, gives the same people."""
    dunia, rubrik = _acak(angka)

    satu = hitung(dunia, rubrik, tmp_path_factory.mktemp("satu"), 1)
    dua = hitung(dunia, rubrik, tmp_path_factory.mktemp("dua"), 2)

    assert satu == dua
    assert list(satu) == list(dua)


@given(benih, st.sampled_from([0.5, 3, 10]))
@settings(ulang, max_examples=10)
def test_bobot_dikali_tetapan_tidak_mengubah_apa_pun(
    tmp_path_factory: pytest.TempPathFactory, angka: int, kali: float
) -> None:
    """Weights of komponen, roles and butir are relative: all of them times k change no result."""
    dunia, rubrik = _acak(angka)
    lain = deepcopy(rubrik)
    for komponen in lain["komponen"].values():
        komponen["bobot"] *= kali
        for butir in komponen.get("butir", {}).values():
            butir["bobot"] = butir.get("bobot", 1) * kali
        if "penilai" in komponen:
            komponen["penilai"] = _kalikan(komponen["penilai"], kali)
    lain["penilai"] = _kalikan(lain["penilai"], kali)

    asal = hitung(dunia, rubrik, tmp_path_factory.mktemp("asal"))
    baru = hitung(dunia, lain, tmp_path_factory.mktemp("kali"))

    assert _tanpa_bobot(asal) == _tanpa_bobot(baru)


def _kalikan(penilai: Kamus, kali: float) -> Kamus:
    return {
        peran: isi | {"bobot": isi["bobot"] * kali} if isinstance(isi, dict) else isi * kali
        for peran, isi in penilai.items()
    }


def _tanpa_bobot(hasil: dict[str, Kamus]) -> dict[str, Kamus]:
    for orang in hasil.values():
        for komponen in orang["komponen"].values():
            komponen.pop("bobot")
    return hasil


@given(benih)
@settings(ulang, max_examples=15)
def test_kontribusi_dan_tambahan_berjumlah_nilai_akhir(tmp_path_factory: pytest.TempPathFactory, angka: int) -> None:
    """Contributions add up to nilai dasar, and with tambahan to nilai akhir before its limits, to printed precision."""
    dunia, rubrik = _acak(angka)
    rubrik["nilai"] = {"batas": [-1000, 1000], "desimal": 4}

    for orang in hitung(dunia, rubrik, tmp_path_factory.mktemp("jumlah")).values():
        if orang["nilai_akhir"] is None:
            continue
        dasar = sum(isi["kontribusi"] or 0 for isi in orang["komponen"].values())
        assert dasar == pytest.approx(orang["nilai_dasar"], abs=5e-4)
        assert dasar + sum(orang["tambahan"].values()) == pytest.approx(orang["nilai_akhir"], abs=1e-3)


@given(benih, st.data())
@settings(ulang, max_examples=15)
def test_skor_lebih_baik_tidak_menurunkan_peringkat(
    tmp_path_factory: pytest.TempPathFactory, angka: int, data: st.DataObject
) -> None:
    """Raising marks of one person never lowers that person's nilai akhir or rank."""
    dunia, rubrik = _acak(angka)
    rubrik["peringkat"] = {"urut": ["nilai_akhir"]}
    if not dunia["penilaian"]:
        return
    lebih_baik = deepcopy(dunia)
    formulir = data.draw(st.sampled_from(lebih_baik["penilaian"]))
    formulir["skor"] = {
        butir: _naik(skor, rubrik, butir, formulir["peran"]) for butir, skor in formulir["skor"].items()
    }

    asal = hitung(dunia, rubrik, tmp_path_factory.mktemp("asal"))[formulir["nip"]]
    baru = hitung(lebih_baik, rubrik, tmp_path_factory.mktemp("baik"))[formulir["nip"]]

    assert (baru["nilai_akhir"] is None) == (asal["nilai_akhir"] is None)
    if asal["nilai_akhir"] is not None:
        assert baru["nilai_akhir"] >= asal["nilai_akhir"]
        assert baru["peringkat"] <= asal["peringkat"]


def _naik(skor: float | None, rubrik: Kamus, butir: str, peran: str) -> float | None:
    komponen = next(satu for satu in rubrik["komponen"].values() if butir in satu.get("butir", {}))
    isi = komponen.get("penilai", rubrik["penilai"])[peran]
    skala = (isi.get("skala") if isinstance(isi, dict) else None) or rubrik["skala"]
    return None if skor is None else min(skor + 1, skala["maks"])
