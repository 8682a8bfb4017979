"""Trends, by hand and by what must always hold."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import numpy as np
import pandas as pd
import pytest
from analisis.pabrik_tren import nip, orang, potret, riwayat, tren
from hypothesis import given, settings
from hypothesis import strategies as st

from asnkin.analisis.tren.bentuk import Jenis, Keadaan, Tren

NAN = float("nan")
# nilai by period; C has none in TW2, D comes with TW2, E leaves after TW2
TW1 = potret("2026-TW1", orang("A", 70), orang("B", 80), orang("C", 90), orang("E", 80))
TW2 = potret("2026-TW2", orang("A", 75), orang("B", 78), orang("C"), orang("D", 95), orang("E", 82))
TW3 = potret("2026-TW3", orang("A", 77.5), orang("B", 80), orang("C", 85), orang("D", 91))


def baris(isi: Tren, huruf: str) -> int:
    """Return the row of a person."""
    return int(np.flatnonzero(isi.orang.nip == nip(huruf))[0])


def beda(isi: Tren, huruf: str, apa: str) -> Any:
    """Return a figure of a person's change."""
    return isi.perubahan[apa].iloc[baris(isi, huruf)]


def test_orang_berurutan_menurut_peringkat_terakhir() -> None:
    """The last rank orders: D 91, C 85, B 80, A 77.5; E, who has none there, is last."""
    isi = tren(TW1, TW2, TW3)
    assert isi.orang.nip.tolist() == [nip(satu) for satu in "DCBAE"]
    assert isi.periode == ("2026-TW1", "2026-TW2", "2026-TW3")


def test_yang_kosong_bukan_nol() -> None:
    """A: 70, 75, 77.5 is +7.5; C without TW2 is 90 to 85, -5; E until TW2 +2; D from TW2 -4."""
    isi = tren(TW1, TW2, TW3)
    assert {satu: beda(isi, satu, "nilai") for satu in "ABCDE"} == {"A": 7.5, "B": 0, "C": -5, "D": -4, "E": 2}
    assert [beda(isi, "E", satu) for satu in ("dari", "sampai")] == [0, 1]
    np.testing.assert_array_equal(isi.orang.nilai_akhir[baris(isi, "C")], [90, NAN, 85])
    np.testing.assert_array_equal(isi.langkah[baris(isi, "C")], [NAN, NAN, -5])
    np.testing.assert_array_equal(isi.langkah[baris(isi, "A")], [NAN, 5, 2.5])


def test_satu_periode_saja_tidak_berubah() -> None:
    """A person with one nilai has no change, not a change of 0."""
    isi = tren(potret("2026-TW1", orang("A", 70)), potret("2026-TW2", orang("A"), orang("B", 80)))
    assert isi.perubahan[["nilai", "peringkat", "predikat"]].isna().all(axis=None)
    assert isi.perubahan["dari"].tolist() == [-1, -1]


def test_peringkat_dan_predikat() -> None:
    """TW1: C 1, B and E 2, A 4; TW3: D 1, C 2, B 3, A 4. C falls one, B one, A none; C falls one class, A rises one."""
    isi = tren(TW1, TW2, TW3)
    assert [beda(isi, satu, "peringkat") for satu in "ABC"] == [0, -1, -1]
    assert [beda(isi, satu, "predikat") for satu in "ABC"] == [1, 0, -1]


def test_peringkat_jenjang() -> None:
    """Within jenjang ties are shared; who changed jenjang is not compared.

    TW1 pelaksana A 90, B 80, C 80: 1, 2, 2. TW2 pelaksana B 85, C 70: 1, 2; A is the only pengawas.
    """
    satu = potret("2026-TW1", orang("A", 90), orang("B", 80), orang("C", 80))
    dua = potret("2026-TW2", orang("A", 60, jenjang="pengawas"), orang("B", 85), orang("C", 70))
    isi = tren(satu, dua)
    di = [baris(isi, huruf) for huruf in "ABC"]
    np.testing.assert_array_equal(isi.orang.peringkat_jenjang[di], [[1, 1], [2, 1], [2, 2]])
    np.testing.assert_array_equal([beda(isi, huruf, "peringkat_jenjang") for huruf in "ABC"], [NAN, 1, 0])


def test_naik_turun_hanya_yang_ada_di_kedua_ujung() -> None:
    """A +7.5, B 0, C -5; D and E stand in no list. Among themselves: TW1 C B A, TW3 C B A."""
    isi = tren(TW1, TW2, TW3).naik_turun
    assert isi["perubahan"].tolist() == [7.5, 0, -5]
    assert isi["peringkat_awal"].tolist() == isi["peringkat_akhir"].tolist() == [3, 2, 1]
    np.testing.assert_array_equal(isi["terakhir"], [2.5, 2, NAN])


def test_rata_rata_orang_yang_sama() -> None:
    """TW1 (70+80+90+80)/4 = 80; TW3 (77.5+80+85+91)/4 = 83.375; A, B, C: 80 to 80.83; A, B in every period."""
    isi = tren(TW1, TW2, TW3)
    assert isi.ringkasan["rata"].tolist() == [80, 82.5, 83.38]
    assert isi.ringkasan["n_tetap"].tolist() == [2, 2, 2]
    assert isi.ringkasan["rata_tetap"].tolist() == [75, 76.5, 78.75]
    ujung = isi.pasangan.iloc[-1]
    assert (ujung["dari"], ujung["sampai"], ujung["n"]) == (0, 2, 3)
    assert (ujung["rata_awal"], ujung["rata_akhir"], ujung["perubahan"]) == (80, 80.83, 0.83)
    assert (ujung["naik"], ujung["tetap"], ujung["turun"]) == (1, 1, 1)
    assert (ujung["predikat_naik"], ujung["predikat_turun"]) == (1, 1)


def test_status_dan_jumlah() -> None:
    """Who is ``tidak dinilai`` is listed but not counted among those to be scored."""
    satu = potret("2026-TW1", orang("A", 70), orang("B", status="tidak dinilai"))
    isi = tren(satu, TW2).ringkasan
    assert (isi["n"].tolist(), isi["n_ikut"].tolist(), isi["n_bernilai"].tolist()) == ([2, 5], [1, 5], [1, 4])


def test_rata_unit_bukan_kemajuan() -> None:
    """Unit A: 90 and 60, then 90 and 92 (60 left, 92 came): the mean rises from 75 to 91, the one who stayed by 0."""
    isi = tren(
        potret("2026-TW1", orang("A", 90), orang("B", 60), orang("C", 70, "Unit B")),
        potret("2026-TW2", orang("A", 90), orang("D", 92), orang("B", 64, "Unit B"), orang("C", 76, "unit  b ")),
    )
    assert isi.nama_unit == ["Unit A", "Unit B"]
    assert isi.unit.rata.tolist() == [[75, 91], [70, 70]]
    assert isi.unit.n_bernilai.tolist() == [[2, 2], [1, 2]]
    assert isi.unit_sama[["n", "rata_awal", "rata_akhir", "perubahan"]].to_numpy().tolist() == [
        [1, 90, 90, 0], [1, 70, 76, 6],
    ]  # fmt: skip
    assert isi.unit_sama["predikat_naik"].tolist() == [0, 1]


def kejadian(isi: Tren) -> set[tuple[str, Jenis, str, str, str]]:
    """Return what happened to whom: letter, kind, period, from, to."""
    p = isi.pindah
    huruf = {nip(satu): satu for satu in "ABCDEF"}
    return {
        (huruf[isi.orang.nip[i]], jenis, isi.periode[t], dari, ke)
        for i, jenis, t, dari, ke in zip(p["orang"], p["jenis"], p["periode"], p["dari"], p["ke"], strict=True)
    }


def test_masuk_keluar_pindah() -> None:
    """A moves, B comes, C leaves, D is missing once, then promoted, E has another name; F's capitals are no move."""
    satu = potret(
        "2026-TW1", orang("A", 70), orang("C", 70), orang("D", 70), orang("E", 70, nama="Eka"), orang("F", 1, "Unit F")
    )
    dua = potret("2026-TW2", orang("A", 70, "Unit B"), orang("B", 70), orang("E", nama="Eko"), orang("F", 1, "UNIT f"))
    tiga = potret(
        "2026-TW3", orang("A", 70, "Unit B"), orang("B", 70), orang("D", 70, jenjang="pengawas"),
        orang("E", 70, nama="Sari"), orang("F", 1, "Unit F"),
    )  # fmt: skip
    assert kejadian(tren(satu, dua, tiga)) == {
        ("A", Jenis.PINDAH, "2026-TW2", "Unit A", "Unit B"),
        ("B", Jenis.MASUK, "2026-TW2", "", "Unit A"),
        ("C", Jenis.KELUAR, "2026-TW2", "Unit A", ""),
        ("D", Jenis.TERPUTUS, "2026-TW2", "", ""),
        ("D", Jenis.JENJANG, "2026-TW3", "pelaksana", "pengawas"),
        ("E", Jenis.NAMA, "2026-TW3", "Eko", "Sari"),
    }


def berlevel(periode: str, **level: tuple[float, ...]) -> Any:
    """A period with level and standard (4) of pelayanan for each person named."""
    return potret(
        periode,
        *(
            orang(huruf, 80, butir={"pelayanan": (isi[0], isi[1] if len(isi) > 1 else 4)})
            for huruf, isi in level.items()
        ),
    )


def test_keadaan_kesenjangan() -> None:
    """First against last measured: 3 to 4 closed, 3 to 3.5 still there, 4 to 3 new, 4.5 to 4 none, F measured once.

    E's gap closes because the standard falls from 4 to 3: closed as well, the level being the same.
    """
    isi = tren(
        berlevel("2026-TW1", A=(3,), B=(3,), C=(4,), D=(4.5,), E=(3,), F=(3,)),
        berlevel("2026-TW2", A=(4,), B=(3.5,), C=(3,), D=(4,), E=(3, 3)),
    )
    ada = {isi.orang.nip[i]: k for i, k in zip(isi.level.orang, isi.level.keadaan, strict=True)}
    harap = {
        "A": Keadaan.TERTUTUP, "B": Keadaan.MASIH, "C": Keadaan.BARU, "D": Keadaan.TANPA, "E": Keadaan.TERTUTUP,
        "F": Keadaan.SEKALI,
    }  # fmt: skip
    assert ada == {nip(huruf): satu for huruf, satu in harap.items()}
    k = isi.kompetensi
    assert (k.kelompok, k.butir) == (["", "Unit A"], ["pelayanan"] * 2)
    # the five measured twice: (3+3+4+4.5+3)/5 = 3.5 and (4+3.5+3+4+3)/5 = 3.5; F counts in the first mean: 20.5/6
    assert k.ukur.rata.tolist() == [[3.42, 3.5]] * 2
    assert k.n_kesenjangan.tolist() == [[4, 2]] * 2
    assert k.sama.to_numpy().tolist() == [[5, 3.5, 3.5, 0, 3, 2, 1]] * 2


def test_periode_tanpa_level() -> None:
    """A recap, which holds no levels, is left out; with one period that does there is nothing to compare."""
    tanpa = potret("2026-TW3", orang("A", 80), berlevel=False)
    isi = tren(berlevel("2026-TW1", A=(3,)), berlevel("2026-TW2", A=(4,)), tanpa)
    assert isi.rentang_level == (0, 1)
    assert isi.kompetensi.sama["tertutup"].tolist() == [1, 1]
    assert tren(berlevel("2026-TW1", A=(3,)), tanpa).rentang_level is None
    assert tren(tanpa, potret("2026-TW4", orang("A", 80), berlevel=False)).kompetensi.butir == []


def test_pelatihan() -> None:
    """Trained is who took the training of the butir between the periods of that gap, once a person and butir.

    Gaps: A, B, C (TW1), D (TW2, new), E (TW1, never again). A: April, closed. B: March, that is before TW1 ended: not
    trained, open. C: another butir: not trained, closed. D: July, within TW3: trained, open. tampil_min 1 shows all.
    """
    daftar = (
        berlevel("2026-TW1", A=(3,), B=(3,), C=(3,), D=(4,), E=(3,)),
        berlevel("2026-TW2", A=(3,), B=(3,), C=(3,), D=(3,)),
        berlevel("2026-TW3", A=(4,), B=(3,), C=(4,), D=(3,)),
    )
    ikut = riwayat(
        ("A", "pelayanan", "2026-04"), ("A", "pelayanan", "2026-05"), ("B", "pelayanan", "2026-03"),
        ("C", "kolaborasi", "2026-05"), ("D", "pelayanan", "2026-07"), ("D", "pelayanan", "2026-06"),
        ("C", "", "2026-05"), ("C", "pelayanan", None),
    )  # fmt: skip
    hasil = tren(*daftar, riwayat=ikut, tampil_min=1).latihan
    assert hasil is not None
    assert hasil.tabel.to_numpy().tolist() == [["", 2, 1, 2, 1, True], ["pelayanan", 2, 1, 2, 1, True]]
    assert (hasil.n_belum, hasil.n_riwayat, hasil.n_cocok) == (1, 8, 6)
    hasil = tren(*daftar, riwayat=ikut).latihan
    assert hasil is not None
    assert hasil.tabel["tampil"].tolist() == [False, False]  # two and two are fewer than three


@pytest.mark.parametrize(
    ("latih", "tanpa", "tampil"),
    [
        ((2, 4, 3), (9, 9, 9), [False, True, False]),  # 3 (the fewest people) is hidden so that 2 does not follow
        ((2, 1, 9), (9, 9, 9), [False, False, True]),  # 2 + 1 is no small group
        ((2, 0, 0), (9, 9, 9), [False, True, True]),  # the total itself is small, and hidden
        ((0, 0, 5), (4, 3, 9), [True, True, True]),
    ],
)
def test_kelompok_kecil_disembunyikan(latih: tuple[int, ...], tanpa: tuple[int, ...], tampil: list[bool]) -> None:
    """A row with a small group is hidden, and what would give it away by subtraction from the total."""
    from asnkin.analisis.tren.latihan import _tampil  # noqa: PLC0415

    assert _tampil(np.array([latih, tanpa]).T, 3).tolist() == tampil


HURUF = st.sampled_from("ABCDEF")
NILAI = st.one_of(st.none(), st.integers(0, 12000).map(lambda n: n / 100))


@st.composite
def hasil_beberapa(draw: st.DrawFn) -> list[Any]:
    """Draw two to four periods of up to six people in three units."""
    daftar = []
    for t in range(1, draw(st.integers(2, 4)) + 1):
        siapa = draw(st.lists(HURUF, unique=True))
        isi = [
            orang(
                huruf, draw(NILAI), draw(st.sampled_from(["Unit A", "unit a", "Unit B", ""])),
                butir={"pelayanan": (draw(st.integers(10, 50)) / 10, 4)} if draw(st.booleans()) else {},
            )
            for huruf in siapa
        ]  # fmt: skip
        daftar.append(potret(f"2026-TW{t}", *isi))
    return daftar


@given(hasil_beberapa())
@settings(max_examples=60, deadline=None)
def test_selalu_berlaku(daftar: list[Any]) -> None:
    """Steps add up to the change; unit means are means; risers are in order; the order of the files does not matter."""
    isi = tren(*daftar)
    langkah = np.nansum(isi.langkah, axis=1)
    ada = isi.perubahan["nilai"].notna().to_numpy()
    np.testing.assert_allclose(langkah[ada], isi.perubahan["nilai"].to_numpy()[ada], atol=1e-6)
    assert (langkah[~ada] == 0).all()
    assert isi.naik_turun["perubahan"].is_monotonic_decreasing
    for t, satu in enumerate(daftar):
        unit = satu.pegawai["unit_kerja"].str.casefold()
        for i, nama in enumerate(isi.nama_unit):
            nilai = satu.pegawai.loc[unit == nama.casefold(), "nilai_akhir"].dropna()
            assert isi.unit.n_bernilai[i, t] == len(nilai)
            assert len(nilai) == 0 or abs(isi.unit.rata[i, t] - nilai.mean()) <= 0.005 + 1e-6
    sama = isi.unit_sama
    assert (sama[["naik", "tetap", "turun"]].sum(axis=1) == sama["n"]).all()
    for urut in list(permutations(daftar))[1:4]:
        lain = tren(*urut)
        assert lain.orang.nip.tolist() == isi.orang.nip.tolist()
        pd.testing.assert_frame_equal(lain.perubahan, isi.perubahan)
        pd.testing.assert_frame_equal(lain.unit_sama, isi.unit_sama)
        pd.testing.assert_frame_equal(lain.pindah, isi.pindah)
