"""Superiors: oneself, loops, and people from outside."""

from __future__ import annotations

import numpy as np
import pytest
from periksa.pabrik import ANI, BUDI, CITRA, DEWI, berkode, jalankan, tabel

from asnkin.periksa.atasan import putaran


def periksa_atasan(*pasangan: tuple[str, str | None]) -> tuple[list[bool], list[object]]:
    """Run with (nip, atasan_nip) pairs; who is sound, and the findings about superiors."""
    nama = {ANI: "Ani", BUDI: "Budi", CITRA: "Citra", DEWI: "Dewi"}
    satu = tabel(
        "pegawai",
        "nip nama unit_kerja jabatan jenjang atasan_nip",
        *([nip, nama[nip], "A", "B", "pelaksana", atasan] for nip, atasan in pasangan),
    )
    target = tabel("target", "nip indikator target realisasi", *([nip, "X", 1.0, 1.0] for nip, _ in pasangan))
    data, temuan = jalankan(satu, target)
    assert data is not None
    return data.pegawai["_sah"].tolist(), temuan


def test_susunan_yang_wajar() -> None:
    """A chain up to somebody without a superior is sound."""
    assert periksa_atasan((ANI, BUDI), (BUDI, CITRA), (CITRA, None), (DEWI, "-")) == ([True] * 4, [])


def test_ats001_atasan_diri_sendiri() -> None:
    """Oneself is no superior."""
    sah, temuan = periksa_atasan((ANI, ANI), (BUDI, ANI))
    assert sah == [False, True]
    assert berkode(temuan, "ATS001") == [
        (
            "F2",
            ANI,
            f"atasan_nip '{ANI}' sama dengan NIP pegawai itu sendiri",
            "isi NIP atasan yang sebenarnya, atau kosongkan",
        )
    ]
    assert len(temuan) == 1


def test_ats002_lingkaran() -> None:
    """Ani, Budi and Citra in a circle; Dewi, who leads into it, is not in it."""
    sah, temuan = periksa_atasan((ANI, BUDI), (BUDI, CITRA), (CITRA, ANI), (DEWI, ANI))
    assert sah == [False, False, False, True]
    assert berkode(temuan, "ATS002") == [
        (
            sel,
            atasan,
            "hubungan atasan berputar pada 3 orang: Ani → Budi → Citra → Ani",
            "perbaiki atasan_nip pada salah satu dari mereka",
        )
        for sel, atasan in (("F2", BUDI), ("F3", CITRA), ("F4", ANI))
    ]


def test_ats003_atasan_di_luar_data() -> None:
    """A superior from outside is possible, a slip of the pen likely: the nearest is offered where there is one."""
    sah, temuan = periksa_atasan((ANI, "190001012020121009"), (BUDI, "198501012010011005"))
    assert sah == [True, True]
    saran = "abaikan jika atasannya memang di luar data"
    assert berkode(temuan, "ATS003") == [
        (
            "F2",
            "190001012020121009",
            "atasan_nip '190001012020121009' tidak ada di tabel pegawai",
            f"periksa NIP ini (mungkin maksud Anda {BUDI}); {saran}",
        ),
        (
            "F3",
            "198501012010011005",
            "atasan_nip '198501012010011005' tidak ada di tabel pegawai",
            f"periksa NIP ini; {saran}",
        ),
    ]


@pytest.mark.parametrize(
    ("atasan", "lingkaran"),
    [
        ([], []),
        ([-1], []),
        ([1, 2, -1], []),
        ([1, 0], [[0, 1]]),
        ([1, 2, 1], [[1, 2]]),
        ([3, 2, 1, 0, 0], [[0, 3], [1, 2]]),
    ],
)
def test_putaran(atasan: list[int], lingkaran: list[list[int]]) -> None:
    """Only those on a loop, each loop once and from its first row."""
    assert putaran(np.array(atasan, dtype=np.int64)) == lingkaran


def test_putaran_sepuluh_ribu_orang_satu_rantai() -> None:
    """A chain as long as the data set ends well, and closing it makes one loop of all."""
    rantai = np.arange(1, 10001, dtype=np.int64)
    rantai[-1] = -1
    assert putaran(rantai) == []
    rantai[-1] = 0
    assert putaran(rantai) == [list(range(10000))]
