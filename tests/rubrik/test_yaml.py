"""What YAML itself can get wrong, and what it must never be able to do."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rubrik.pabrik import lepas_tanda, susun

from asnkin.masukan.naskah_yaml import UKURAN_MAKS
from asnkin.masukan.rubrik_yaml import SIMPUL_MAKS, baca_yaml

KASUS = {
    "kunci ganda": ("a: 1\n«a: 2\n", 'kunci "a" ditulis dua kali (pertama di baris 1)'),
    "dua kunci ganda, keduanya disebut": (
        "a: 1\n«a: 2\nb: {c: 1, «c: 2}\n",
        'kunci "a" ditulis dua kali (pertama di baris 1)',
        'kunci "c" ditulis dua kali (pertama di baris 3)',
    ),
    "perintah program": (
        "a: «!!python/object/apply:os.system [echo]\n",
        'penanda jenis "python/object/apply:os.system" tidak boleh dipakai dalam rubrik',
    ),
    "penanda sendiri": ("a: «!rahasia x\n", 'penanda jenis "!rahasia" tidak boleh dipakai dalam rubrik'),
    "kunci gabungan": ("«<<: {a: 1}\n", 'kunci gabungan "<<" tidak dapat dipakai'),
    "kunci majemuk": ("? «[a]\n: 2\n", "kunci harus berupa satu kata atau angka"),
    "acuan ke diri sendiri": ("a: «&x [*x]\n", "*acuan menunjuk ke dirinya sendiri"),
    "tab": ("a:\n«\tb: 1\n", "ada tab di awal baris"),
    "titik dua": ("nama: Uji«: coba\n", "ada titik dua di tempat yang tidak semestinya"),
    "kutip terbuka": ("a: 'x\nb: 1«", "tanda kutip atau kurung tidak ditutup"),
    "kurung terbuka": ("a: [1, 2\nb«: 3\n", "isi kurung tidak dipisah koma atau tidak ditutup"),
    "jangkar tidak ada": ("a: «*x\n", "ada *acuan ke &jangkar yang tidak ada"),
    "dua dokumen": ("---\na: 1\n«---\nb: 1\n", "berkas memuat lebih dari satu dokumen (---)"),
    "tanda terlarang": ("a: «@x\n", "ada tanda yang tidak dapat mengawali teks"),
    "huruf kendali": ("a: «\x01\n", "ada huruf kendali yang tidak boleh ada dalam berkas teks"),
    "kosong": ("«# hanya komentar\n", "berkas rubrik kosong"),
    "bukan kunci: isi": ("«- a\n", "isi rubrik harus berupa kunci: isi"),
    "terlalu dalam": ("«" + "[" * 3000, "susunan kunci terlalu dalam"),
}  # fmt: skip


@pytest.mark.parametrize("nama", KASUS)
def test_cacat_tata_tulis_disebut_di_tempatnya(nama: str) -> None:
    """Each fault has our own words and the marked line and column."""
    bertanda, *pesan = KASUS[nama]
    teks, letak = lepas_tanda(bertanda)
    _, cacat = baca_yaml(teks.encode(), "uji.yaml")
    assert [(satu.berkas, satu.baris, satu.kolom, satu.pesan) for satu in cacat] == [
        ("uji.yaml", *tempat, kata) for tempat, kata in zip(letak, pesan, strict=True)
    ]
    assert all(satu.saran for satu in cacat)


def test_bom_alias_dibatasi() -> None:
    """Nine levels of ten aliases each would be a thousand million values; reading stops at the limit."""
    baris = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    baris += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 10)]
    akar, cacat = baca_yaml("\n".join(baris).encode(), "bom.yaml")
    assert akar is None
    assert [satu.pesan for satu in cacat] == [f"isi berkas mengembang menjadi lebih dari {SIMPUL_MAKS} nilai"]


def test_ukuran_dibatasi() -> None:
    """A file of exactly the limit is read, one byte more is not."""
    pas = b"a: " + b"x" * (UKURAN_MAKS - 3)
    assert baca_yaml(pas, "besar.yaml")[1] == []
    akar, cacat = baca_yaml(pas + b"x", "besar.yaml")
    assert akar is None
    assert cacat[0].pesan == "berkas rubrik lebih dari 256 KiB"


@pytest.mark.parametrize(
    ("teks", "pesan"),
    [
        ("a: 1\n" * 50_000, "berkas ini memuat lebih dari 20000 nilai"),
        ("a: [" + "1," * 120_000 + "1]", "berkas ini memuat lebih dari 20000 nilai"),
        ("[" * 250_000, "susunan kunci terlalu dalam"),
    ],
)
def test_waktu_dibatasi(teks: str, pesan: str) -> None:
    """A small file of very many values, or of brackets alone, is refused within seconds of computing, not minutes."""
    mulai = time.process_time()
    akar, cacat = baca_yaml(teks.encode(), "bom.yaml")
    assert akar is None
    assert [satu.pesan for satu in cacat] == [pesan]
    assert time.process_time() - mulai < 6


def test_bukan_utf8() -> None:
    """A cp1252 letter in line 2, column 4, is named there."""
    akar, cacat = baca_yaml(b"a: 1\nb: \xe9\n", "uji.yaml")
    assert akar is None
    assert [(satu.baris, satu.kolom, satu.pesan) for satu in cacat] == [(2, 4, "berkas tidak bersandi UTF-8")]


def test_tanda_urutan_bita_dilewati() -> None:
    """A file that an editor saved with a byte order mark is read as any other."""
    akar, cacat = baca_yaml(b"\xef\xbb\xbfa: 1\n", "uji.yaml")
    assert cacat == []
    assert akar is not None
    assert akar.polos() == {"a": 1}


def test_nilai_polos() -> None:
    """Scalars are read by YAML 1.2; what only looks like a number or a date stays text; empty keys are left out."""
    teks = "a: 1.50\nb: 010\nc: 0x1F\nd: 1:30\ne: 2026-01-31\nf: yes\ng: true\nh:\ni: ~\n1: satu\n"
    teks += "j: &k {x: 1}\nl: *k\nm: !!int dua\n"
    akar, cacat = baca_yaml(teks.encode(), "uji.yaml")
    assert cacat == []
    assert akar is not None
    assert akar.polos() == {
        "a": 1.5, "b": 10, "c": 31, "d": "1:30", "e": "2026-01-31", "f": "yes", "g": True, "1": "satu",
        "j": {"x": 1}, "l": {"x": 1}, "m": "dua",
    }  # fmt: skip


@settings(deadline=None)
@given(
    st.text(max_size=300)
    | st.lists(
        st.sampled_from(["a", ":", " ", "\n", "-", "[", "{", "&a", "*a", "!", "'", '"', "|", "#", "\t", "<<", "?"])
    ).map("".join)
)
def test_teks_apa_pun_tidak_menjatuhkan(teks: str) -> None:
    """Any text gives a tree or faults, each inside the text, never an exception."""
    akar, cacat = baca_yaml(teks.encode("utf-8", "replace"), "acak.yaml")
    assert akar is not None or cacat
    assert all(satu.baris >= 1 and satu.kolom >= 1 and satu.pesan for satu in cacat)


@settings(deadline=None)
@given(st.data())
def test_rubrik_terpotong_tidak_menjatuhkan(data: st.DataObject) -> None:
    """A sound rubric with a piece cut out gives a tree or faults."""
    teks = susun()
    awal = data.draw(st.integers(0, len(teks)))
    akhir = data.draw(st.integers(awal, len(teks)))
    akar, cacat = baca_yaml((teks[:awal] + teks[akhir:]).encode(), "potong.yaml")
    assert akar is not None or cacat
