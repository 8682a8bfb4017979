"""The JSON Schema: valid itself, true to the models, in Indonesian."""

from __future__ import annotations

from typing import Any

import jsonschema
import pytest
from rubrik.pabrik import susun

from asnkin.masukan.rubrik_yaml import baca_yaml
from asnkin.rubrik import model, tindak_lanjut
from asnkin.rubrik.jenis import Bagian
from asnkin.rubrik.keterangan import KETERANGAN
from asnkin.rubrik.muat import daftar_bawaan, teks_bawaan
from asnkin.rubrik.skema import skema_json


def periksa(teks: str) -> list[str]:
    """Return the places where a rubric breaks the schema."""
    akar, _ = baca_yaml(teks.encode(), "uji.yaml")
    assert akar is not None
    pemeriksa = jsonschema.Draft202012Validator(skema_json())
    return sorted("/".join(map(str, satu.absolute_path)) for satu in pemeriksa.iter_errors(akar.polos()))


def test_skema_sah_menurut_draf_2020_12() -> None:
    """The schema itself is valid and names its dialect."""
    skema = skema_json()
    jsonschema.Draft202012Validator.check_schema(skema)
    assert skema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("kode", [kode for kode, _, _ in daftar_bawaan()])
def test_rubrik_bawaan_menaati_skema(kode: str) -> None:
    """Every built-in rubric is valid."""
    assert periksa(teks_bawaan(kode)) == []


@pytest.mark.parametrize(
    ("ganti", "letak"),
    [
        ({"akhir": "bbot: 1\n"}, [""]),
        ({"kepala": "rubrik: uji\n"}, [""]),
        ({"akhir": "versi: 1.0\nnilai: {batas: [0]}\n"}, ["nilai/batas"]),
        ({"penilai": "penilai: {atasan: 0}\n"}, ["penilai/atasan"]),
        ({"penilai": "penilai: {Atasan Langsung: 5}\n"}, ["penilai"]),
        ({"predikat": "predikat: {}\n"}, ["predikat"]),
        ({"komponen": "komponen: {d: {bobot: 1, dari: data, lembar: l}}\n"}, ["komponen/d"]),
        (
            {"komponen": "komponen: {k: {bobot: 1, dari: penilaian, butir: {a: {nama: A, standar: {esl: 3}}}}}\n"},
            ["komponen/k"],
        ),
    ],
)
def test_skema_menolak_yang_salah(ganti: dict[str, str], letak: list[str]) -> None:
    """What the checks fault, an editor shows too."""
    assert periksa(susun()) == []
    assert periksa(susun(**ganti)) == letak


def test_skema_rubrik_turunan() -> None:
    """With turunan_dari any part will do and null removes, but an unknown key is still shown."""
    kepala = "turunan_dari: gorontalo\n"
    assert periksa(kepala + "komponen: {hasil_kerja: {bobot: 60}, integritas: null}\nnilai: null\n") == []
    assert periksa(kepala + "predikat: {ambang: null, kuadran: {hasil_kerja: {sesuai: 80}}}\n") == []
    assert periksa(kepala + "nilai: {bats: [0, 1]}\n") == ["nilai"]


def test_setiap_kunci_diterangkan() -> None:
    """Each key of each model has an Indonesian explanation, and no explanation is left without a key."""
    kelas = [
        isi
        for modul in (model, tindak_lanjut)
        for isi in vars(modul).values()
        if isinstance(isi, type) and issubclass(isi, Bagian) and isi is not Bagian and not isi.__name__.startswith("_")
    ]
    ada = {satu.__name__: set(satu.model_fields) for satu in kelas}
    assert {nama: set(kunci) for nama, (_, kunci) in KETERANGAN.items()} == ada


def test_skema_tanpa_judul_dan_uraian_asing() -> None:
    """Nothing that the library generates for readers of code reaches the editor."""

    def kunjungi(isi: Any) -> None:
        if isinstance(isi, dict):
            assert "discriminator" not in isi
            for kunci, anak in isi.items():
                assert kunci != "title" or isi is skema
                kunjungi(anak)
        elif isinstance(isi, list):
            for anak in isi:
                kunjungi(anak)

    skema = skema_json()
    kunjungi(skema)
    uraian = {satu["description"] for satu in skema["$defs"].values()}
    assert uraian == {umum for umum, _ in KETERANGAN.values()}
