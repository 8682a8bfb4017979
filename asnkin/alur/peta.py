"""The use case ``peta``: how the data were understood, and a kolom.yaml to correct it with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from asnkin.alur.baca import KODE_BERKAS, buka_data
from asnkin.alur.keluaran import ada_lain, folder_keluaran
from asnkin.alur.permintaan import NAMA_KOLOM
from asnkin.laporan.json_peta import json_peta
from asnkin.laporan.naskah_kolom import naskah_kolom
from asnkin.laporan.tulis import tulis_atomik
from asnkin.masukan.peta import pahami
from asnkin.temuan import Tingkat, urutkan

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from asnkin.alur.permintaan import Permintaan
    from asnkin.pemahaman import Pemahaman
    from asnkin.temuan import Temuan


@dataclass(frozen=True, slots=True)
class Pemetaan:
    """What to show: the account, its JSON, the findings about files and about kolom.yaml, messages, the exit code."""

    paham: Pemahaman
    json: bytes
    temuan: tuple[Temuan, ...]
    pesan: tuple[str, ...]
    kode_keluar: int


def peta(minta: Permintaan, keluaran: Path | None, *, timpa: bool, maju: Callable[[str], None]) -> Pemetaan:
    """Read the data and write kolom.yaml into the folder of results; raises GagalAsnkin for what is not about the data.

    A kolom.yaml that is there already, and says something else, is replaced only if ``timpa``.
    """
    periode = minta.periode_kanonik()
    folder = folder_keluaran(minta.data, keluaran)
    dibuka = buka_data(minta, maju)
    paham = pahami(dibuka.buku, dibuka.kebutuhan, periode)
    rubrik = dibuka.rubrik.rubrik
    pesan = [*dibuka.pesan, f"Dibaca dengan rubrik {rubrik.rubrik} ({rubrik.nama})"]
    if paham.lembar:
        isi = naskah_kolom(paham, tuple(nama for nama, _ in dibuka.buku.sumber), rubrik.rubrik)
        pesan += _tulis(folder / NAMA_KOLOM, isi, timpa=timpa)
        pesan.append(_lanjut(paham, folder / NAMA_KOLOM, minta))
    temuan = urutkan([*dibuka.temuan, *paham.temuan])
    gagal = any(satu.tingkat is Tingkat.KESALAHAN for satu in dibuka.temuan)
    return Pemetaan(paham, json_peta(paham, rubrik.rubrik), temuan, tuple(pesan), KODE_BERKAS if gagal else 0)


def _tulis(jalur: Path, isi: bytes, *, timpa: bool) -> tuple[str, ...]:
    if not timpa and ada_lain(jalur, isi):
        return (f"Perhatian: {jalur} sudah ada dan tidak ditimpa; tambahkan --timpa untuk menulisnya ulang",)
    tulis_atomik(jalur, isi)
    return (f"Ditulis: {jalur}",)


def _lanjut(paham: Pemahaman, jalur: Path, minta: Permintaan) -> str:
    """Say what comes next: the check, or a correction where a sheet or column is missing or unused."""
    lengkap = all(satu.tabel and not satu.kurang and all(kolom.bidang for kolom in satu.kolom) for satu in paham.lembar)
    if lengkap:
        return f"Langkah berikutnya: semuanya terbaca, kolom.yaml tidak perlu diubah; {minta.perintah('periksa')}"
    ulang = replace(minta, kolom=jalur).perintah("peta")
    return f"Langkah berikutnya: perbaiki {jalur} bila ada yang keliru, lalu {ulang}"
