"""Who the document is about, who evaluates, and that one's superior; what is blank is said with its cell."""

from __future__ import annotations

from calendar import monthrange
from typing import TYPE_CHECKING

import pandas as pd

from asnkin.laporan.dokumen.bentuk import Kepala, Orang, TandaTangan
from asnkin.laporan.tampil import tanggal
from asnkin.periode import BULAN, nama_periode, rentang_bulan

if TYPE_CHECKING:
    from typing import Any

    from asnkin.laporan.dokumen.isi import IsiDokumen
    from asnkin.laporan.jelaskan.isi import Larik

_DINILAI = "Pegawai yang dinilai"
PENILAI = "Pejabat Penilai Kinerja"
ATASAN = "Atasan Pejabat Penilai Kinerja"


def tiga_orang(isi: IsiDokumen, i: int, kosong: list[str]) -> tuple[Orang, Orang, Orang]:
    """Return the person, the Pejabat Penilai Kinerja (``atasan_nip``) and that one's superior."""
    nip_penilai, penilai = isi.atasan(i)
    nip_atasan, atasan = isi.atasan(penilai)
    orang = _orang(isi, i, _DINILAI, kosong)
    kedua = _pejabat(isi, PENILAI, nip_penilai, penilai, i, kosong)
    if penilai is None:
        kosong.append(f"{ATASAN}: ikut terisi bila {PENILAI} ada pada lembar pegawai")
        return orang, kedua, Orang()
    return orang, kedua, _pejabat(isi, ATASAN, nip_atasan, atasan, penilai, kosong)


def _pejabat(isi: IsiDokumen, sebutan: str, nip: str, baris: int | None, bawahan: int, kosong: list[str]) -> Orang:
    if baris is not None:
        return _orang(isi, baris, sebutan, kosong)
    if nip:
        kosong.append(f"{sebutan}: tambahkan orang ber-NIP {nip} pada lembar pegawai")
        return Orang(nip=nip)
    nama = isi.pegawai["nama"][bawahan]
    kosong.append(
        f"{sebutan}: isi NIP atasan {nama} pada {letak(isi, isi.pegawai, bawahan, 'atasan_nip', 'NIP Atasan')}"
    )
    return Orang()


def _orang(isi: IsiDokumen, i: int, sebutan: str, kosong: list[str]) -> Orang:
    tabel = isi.pegawai
    pangkat, golongan = tabel["pangkat"][i], tabel["golongan"][i]
    satu = Orang(
        nama=tabel["nama"][i],
        nip=tabel["nip"][i],
        pangkat=", ".join(teks for teks in (pangkat, golongan) if teks),
        jabatan=tabel["jabatan"][i],
        unit_kerja=tabel["unit_kerja"][i],
    )
    for teks, nama, bidang, kolom in (
        (satu.nama, "nama", "nama", "Nama"),
        (satu.pangkat, "pangkat/gol. ruang", "golongan", "Pangkat/Gol. Ruang"),
        (satu.jabatan, "jabatan", "jabatan", "Jabatan"),
        (satu.unit_kerja, "unit kerja", "unit_kerja", "Unit Kerja"),
    ):
        if not teks:
            kosong.append(f"{sebutan}: isi {nama} pada {letak(isi, tabel, i, bidang, kolom)}")
    return satu


def letak(isi: IsiDokumen, tabel: Larik, b: int, bidang: str, kolom: str) -> str:
    """Name the cell of a row, or the column that its sheet lacks and the row."""
    asal = isi.bahan.asal[tabel["_asal"][b]]
    (sel,) = isi.sel(tabel, b, bidang)
    return sel if bidang in asal.kolom else f"kolom {kolom} (belum ada), {sel}"


def kepala(isi: IsiDokumen, i: int, judul: tuple[str, ...], tanda: tuple[str, str], kosong: list[str]) -> Kepala:
    """Return the lines above a format; ``tanda``: the marks of its footnotes behind PERIODE and behind the period."""
    bahan = isi.bahan
    instansi = bahan.info.get("instansi") or isi.pegawai["opd"][i] or bahan.info.get("opd", "")
    if not instansi:
        kosong.append("Nama instansi: isi instansi pada lembar info")
    periode = _periode(bahan.periode)
    if not periode:
        kosong.append("Periode: isi periode pada lembar info, atau sebutkan dengan -p")
    return Kepala(
        judul,
        f"PERIODE{tanda[0]}: {periode or 'TRIWULAN I/II/III/IV-AKHIR'}{tanda[1]}",
        instansi.upper() or "(NAMA INSTANSI)",
        f"PERIODE PENILAIAN: {_rentang(bahan.periode)}",
    )


def _periode(kanonik: str) -> str:
    """Name a period as the formats do: TRIWULAN I, AKHIR for a year, BULAN MARET, SEMESTER I."""
    if rentang_bulan(kanonik) is None:
        return ""
    tahun, _, bagian = kanonik.partition("-")
    nama = nama_periode(kanonik).upper()
    if not bagian:
        return "AKHIR"
    return nama.removesuffix(f" TAHUN {tahun}") if not bagian.isdigit() else f"BULAN {nama.removesuffix(f' {tahun}')}"


def _rentang(kanonik: str) -> str:
    if (rentang := rentang_bulan(kanonik)) is None:
        return "….. JANUARI SD … DESEMBER TAHUN …."
    (tahun, awal), akhir = divmod(rentang[0], 12), rentang[1] % 12
    hari = monthrange(tahun, akhir + 1)[1]
    return f"1 {BULAN[awal].upper()} SD {hari} {BULAN[akhir].upper()} TAHUN {tahun}"


def tanda_tangan(isi: IsiDokumen, sebutan: str, siapa: Orang, hari: Any, *, tengah: bool = False) -> TandaTangan:
    """Return the block of one who signs, on a day (NaT: not yet known)."""
    tempat = isi.bahan.info.get("tempat", "")
    return TandaTangan(sebutan, tempat, "" if pd.isna(hari) else tanggal(hari), siapa.nama, siapa.nip, tengah)
