"""Exports of SIASN and e-Kinerja beside the OPD workbooks: set apart from the data, then compared with the results."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from asnkin.analisis.kota.rekonsiliasi import Dinilai, Hal, rekonsiliasikan
from asnkin.aturan import rekonsiliasi as aturan
from asnkin.masukan.pembaca import buka, isi_folder
from asnkin.masukan.pembanding import JenisPembanding, ambil, kenali, mungkin_pembanding, usulan_asnkin
from asnkin.periksa.pembanding import susun_pembanding
from asnkin.periode import nama_periode
from asnkin.tempat import Tempat
from asnkin.temuan import Tingkat

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from asnkin.analisis.kota.cakupan import Kiriman
    from asnkin.analisis.kota.gabung import Bagian
    from asnkin.analisis.kota.rekonsiliasi import Rekonsiliasi
    from asnkin.aturan.jenis import Aturan
    from asnkin.laporan.bahan import Bahan
    from asnkin.masukan.tabel import Tabel
    from asnkin.rubrik.model import Rubrik
    from asnkin.temuan import Temuan

FOLDER: Final = "pembanding"
_USULAN: Final = "usulan yang ditulis asnkin sendiri, bukan unduhan e-Kinerja"
_BUKAN: Final = "bukan daftar pegawai SIASN atau Rekap Penilaian e-Kinerja"
_ATURAN: Final[dict[Hal, Aturan]] = {
    Hal.BELUM_DINILAI: aturan.BELUM_DINILAI,
    Hal.GANDA: aturan.GANDA,
    Hal.PINDAH: aturan.PINDAH,
    Hal.UNIT: aturan.PINDAH,
    Hal.TAK_DIKENAL: aturan.TAK_DIKENAL,
    Hal.PREDIKAT: aturan.PREDIKAT_BEDA,
    Hal.RATING: aturan.RATING_BEDA,
}
_KOLOM: Final = {
    "nip": "nip", "nama": "nama", "opd": "opd", "unit_kerja": "unit_kerja", "predikat": "predikat",
    "kuadran_hasil_kerja": "hasil_kerja", "kuadran_perilaku_kerja": "perilaku_kerja",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class BerkasPembanding:
    """One file to compare with: its name, SHA-256, and of its content only what is compared.

    ``tolak``: why it is not used, "" where it is.
    """

    nama: str
    sidik: str
    tabel: tuple[Tabel, ...]
    tolak: str = ""

    @property
    def jenis(self) -> str:
        """Where it comes from."""
        return self.tabel[0].jenis if self.tabel else ""


def pisahkan(jalur: Sequence[Path], *, ada_lain: bool) -> tuple[list[Path], list[BerkasPembanding]]:
    """Part the files of a folder into data and exports to compare with.

    ``ada_lain``: there is data besides these files. Exports of e-Kinerja alone are data: then they hold the ratings.
    """
    kenal = {
        satu: berkas
        for satu in jalur
        if mungkin_pembanding(satu) and (berkas := _baca(satu, satu.name, terang=False)).jenis
    }
    data = [satu for satu in jalur if satu not in kenal]
    if not data and not ada_lain:
        data = [satu for satu, berkas in kenal.items() if berkas.jenis == JenisPembanding.EKINERJA]
    return data, [berkas for satu, berkas in kenal.items() if satu not in data]


def baca_folder(folder: Path) -> list[BerkasPembanding]:
    """Return the files of a folder ``pembanding``, whatever they are; none where there is no such folder."""
    if not folder.is_dir():
        return []
    return [_baca(satu, f"{folder.name}/{satu.name}", terang=True) for satu in isi_folder(folder, [])]


def _baca(jalur: Path, nama: str, *, terang: bool) -> BerkasPembanding:
    buku, temuan = buka([jalur])
    sidik = buku.sumber[0][1] if buku.sumber else ""
    berat = next((satu.pesan for satu in temuan if satu.tingkat is Tingkat.KESALAHAN), "")
    if berat or kenali(buku.lembar, terang=terang) is None:
        return BerkasPembanding(nama, sidik, (), berat or _BUKAN)
    return BerkasPembanding(nama, sidik, tuple(ambil(buku.lembar)), _USULAN if usulan_asnkin(buku.lembar) else "")


def bandingkan(
    berkas: Sequence[BerkasPembanding],
    bagian: Sequence[tuple[Bagian, str]],
    kiriman: Sequence[Kiriman],
    rubrik: Rubrik,
    periode: str,
) -> tuple[Rekonsiliasi | None, list[Temuan]]:
    """Compare the OPDs' results (each with its workbook's name) with every file of their period.

    None where there is nothing to compare with. The findings name files and count people.
    """
    temuan: list[Temuan] = []
    tabel: list[Tabel] = []
    dikenal: dict[str, str] = {}
    for satu in sorted(berkas, key=lambda satu: (len(satu.nama), satu.nama)):  # a copy has a longer name
        kembar = dikenal.get(satu.sidik)
        if satu.sidik:
            dikenal.setdefault(satu.sidik, satu.nama)
        salinan = f"isinya sama persis dengan '{kembar}'" if kembar else ""
        if tolak := salinan or satu.tolak or _beda_periode(satu, periode):
            temuan.append(aturan.TAK_DIPAKAI.temuan(Tempat(satu.nama), nilai=tolak))
        else:
            n = sum(map(len, satu.tabel))
            temuan.append(aturan.PEMBANDING.temuan(Tempat(satu.nama), nilai=satu.jenis, n=n))
            tabel += satu.tabel
    pembanding, rusak = susun_pembanding(tabel, rubrik)
    temuan += rusak
    if pembanding.siasn.empty and pembanding.ekinerja.empty:
        return None, temuan
    hasil = rekonsiliasikan(_dinilai(bagian), pembanding, kiriman, rubrik)
    return hasil, [*temuan, *_hitungan(hasil)]


def _beda_periode(berkas: BerkasPembanding, periode: str) -> str:
    lain = {satu.konteks.get("periode", "") for satu in berkas.tabel} - {"", periode}
    if not lain or not periode:
        return ""
    return f"berisi {', '.join(map(nama_periode, sorted(lain)))}, sedangkan rekapnya {nama_periode(periode)}"


def _dinilai(bagian: Sequence[tuple[Bagian, str]]) -> Dinilai:
    orang = pd.concat(
        [
            satu.hasil.pegawai[list(_KOLOM)]
            .rename(columns=_KOLOM)
            .assign(berkas=np.array([nama] * len(satu.hasil.pegawai), dtype=object))
            for satu, nama in bagian
        ],
        ignore_index=True,
    )
    awal = np.cumsum([0, *(len(satu.hasil.pegawai) for satu, _ in bagian)])

    def tempat(i: int) -> str:
        ke = int(np.searchsorted(awal, i, side="right")) - 1
        satu = bagian[ke][0]
        baris = satu.hasil.pegawai.iloc[i - int(awal[ke])]
        return str(satu.asal[int(baris["_asal"])].tempat("nip", int(baris["_baris"])))

    return Dinilai(orang, tempat)


def _hitungan(hasil: Rekonsiliasi) -> Iterable[Temuan]:
    """Count each kind for each OPD; who it is stands on the sheet and in the note."""
    for (opd, berkas), jumlah in hasil.jumlah().items():
        banyak: dict[str, int] = {}
        for hal, n in jumlah.items():
            banyak[_ATURAN[hal].kode] = banyak.get(_ATURAN[hal].kode, 0) + n
        for satu in dict.fromkeys(_ATURAN.values()):
            if n := banyak.get(satu.kode, 0):
                yield satu.temuan(Tempat(berkas), nilai=opd, n=n)
    for opd, berkas in hasil.tak_dipadankan:
        yield aturan.OPD_ASING.temuan(Tempat(berkas), nilai=opd)


def pesan_pembanding(berkas: Sequence[BerkasPembanding], bahan: Bahan | None) -> list[str]:
    """Say which files were compared with, and which were not (none of them where nothing was joined)."""
    tolak = {satu.tempat.berkas for satu in bahan.temuan if satu.kode == aturan.TAK_DIPAKAI.kode} if bahan else set()
    semua = [satu.nama for satu in berkas]
    pakai = [satu for satu in semua if bahan is not None and satu not in tolak]
    lewat = [satu for satu in semua if satu not in pakai]
    return [
        *([f"Dicocokkan dengan {', '.join(pakai)}; hasilnya di lembar Rekonsiliasi"] if pakai else []),
        *([f"Tidak dipakai sebagai pembanding: {', '.join(lewat)}"] if lewat else []),
    ]
