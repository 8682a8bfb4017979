"""No byte of any output names anybody: every example, with pseudonyms and as groups, all that is written and shown."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from laporan.bongkar import isi_semua
from ujung_ke_ujung.buku_kecil import jalankan

from asnkin.alur.baca import baca
from asnkin.alur.permintaan import Permintaan

if TYPE_CHECKING:
    from asnkin.data import Data

FOLDER: Final = Path(__file__).resolve().parents[2] / "contoh_data"
BUKU: Final = sorted(satu.name for satu in FOLDER.glob("*.xlsx"))
BEBAS: Final = (
    ("penetapan", "alasan"), ("penetapan", "ditetapkan_oleh"), ("penilaian", "komentar"), ("keberatan", "alasan"),
    ("target", "indikator"), ("target", "bukti"),
)  # fmt: skip
# parts of names that reports hold without meaning anybody: "memegang teguh", and a font that every workbook names
KATA_UMUM: Final = frozenset({"teguh", "kartika"})


def rahasia(data: Data) -> tuple[set[str], set[str]]:
    """Return the NIPs of everyone who is named anywhere, and the words of people's names without degrees."""
    nip = {satu for tabel in data.tabel.values() for k in tabel.columns if "nip" in k for satu in tabel[k]}
    nip |= {data.info.get("nip_penanda_tangan", "").replace(" ", "")}
    nama = [*data.pegawai["nama"], data.info.get("penanda_tangan", "")]
    kata = {satu.casefold() for isi in nama for satu in re.findall(r"[^\W\d_]{3,}", isi.split(",")[0])}
    return {satu for satu in nip if satu}, kata - KATA_UMUM


@pytest.mark.parametrize("opsi", ["--samarkan", "--agregat"])
@pytest.mark.parametrize("buku", BUKU)
def test_tidak_seorang_pun_disebut(
    buku: str, opsi: str, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No NIP, no part of a name, no birth date within a NIP; nor an indicator, a reason, a comment or a job."""
    data = baca(Permintaan((FOLDER / buku,)), lambda _: None).data
    assert data is not None
    monkeypatch.chdir(tmp_path)
    keluar = tmp_path / "keluar"
    assert jalankan(["nilai", FOLDER / buku, opsi, "-k", keluar, "--lanjut"]) in {0, 1}
    layar = capfd.readouterr()
    assert jalankan(["nilai", FOLDER / buku, opsi, "-k", keluar, "--lanjut", "--json"]) in {0, 1}
    semua = "\n".join((isi_semua(keluar), layar.out, layar.err, *capfd.readouterr()))
    nip, nama = rahasia(data)
    assert nama
    assert not {satu for satu in nip if satu[:14] in semua}
    disebut = nama.intersection(re.findall(r"[^\W\d_]+", semua.casefold()))
    assert not disebut
    assert not re.search(r"\d{18}", re.sub(r"\d*\.\d+", "", semua))
    bebas = {satu for tabel, kolom in BEBAS for satu in data.tabel[tabel][kolom]}
    assert not {satu for satu in bebas if len(satu) > 12 and satu in semua}
