"""The note to one OPD with something to mend: what was found, most serious first, and what is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from asnkin.analisis.kota.cakupan import Keadaan
from asnkin.analisis.kota.rekonsiliasi import Hal
from asnkin.aturan import semua_aturan
from asnkin.laporan.excel.kop import tanda_tangan
from asnkin.laporan.tampil import sel_ringkas
from asnkin.periode import nama_periode
from asnkin.temuan import Tingkat, urutkan

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asnkin.analisis.kota.cakupan import Kiriman
    from asnkin.analisis.kota.rekonsiliasi import Beda
    from asnkin.temuan import Temuan

TITIK: Final = "." * 40
_RENTANG_MAKS: Final = 60
_TERTUTUP: Final = "lihat isi sel itu pada buku kerja, lalu perbaiki"  # what it says may betray a rater
_PEJABAT: Final = (
    ("kecamatan ", "Camat "), ("kelurahan ", "Lurah "), ("inspektorat", "Inspektur"),
    ("rumah sakit", "Direktur Rumah Sakit"), ("rsud ", "Direktur RSUD "), ("sekretariat ", "Sekretaris "),
)  # fmt: skip
_MINTA: Final = {
    Hal.BELUM_DINILAI: "tambahkan ke buku kerja, atau sampaikan bahwa ia tidak lagi bertugas di sini",
    Hal.GANDA: "sampaikan catatan mana yang berlaku; hapus yang lain di sumbernya",
    Hal.PINDAH: "perbaiki buku kerja, atau sampaikan SK mutasinya agar SIASN diperbarui",
    Hal.UNIT: "perbaiki unit kerjanya, atau sampaikan dasar penempatannya agar SIASN diperbarui",
    Hal.TAK_DIKENAL: "periksa NIP-nya menurut SK; jika benar, sampaikan agar dicari di SIASN",
    Hal.PREDIKAT: "cocokkan dengan keputusan Pejabat Penilai Kinerja; perbaiki sumber yang keliru",
    Hal.RATING: "cocokkan dengan keputusan Pejabat Penilai Kinerja; perbaiki sumber yang keliru",
}


@dataclass(frozen=True, slots=True)
class Bahasan:
    """What is known of one OPD: its workbook, printable findings, what does not agree, who is incomplete and why.

    ``kurang``: (NIP, nama, what is missing). ``dasar``: the rules that the rubric names.
    """

    kiriman: Kiriman
    temuan: Sequence[Temuan]
    beda: Sequence[Beda]
    kurang: Sequence[tuple[str, str, str]]
    info: Mapping[str, str]
    dasar: Sequence[str]
    periode: str
    versi: str


@dataclass(frozen=True, slots=True)
class Butir:
    """One matter of the note as a table; ``lebar``: shares of the width, which add up to 1."""

    judul: str
    kepala: tuple[str, ...]
    lebar: tuple[float, ...]
    baris: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Nota:
    """The letter, ready to be laid out: ``tanda`` are the lines of the signature block, each bold or not."""

    instansi: str
    perihal: str
    kepada: str
    dasar: tuple[str, ...]
    pembuka: str
    butir: tuple[Butir, ...]
    penutup: tuple[str, ...]
    tanda: tuple[tuple[str, bool], ...]
    versi: str


def susun_nota(isi: Bahasan) -> Nota | None:
    """Return the note; None where nothing has to be mended (peringatan alone are for the OPD to look at)."""
    berat = (_kesalahan(isi), _cocok(isi), _kurang(isi))
    if not any(satu.baris for satu in berat) and isi.kiriman.keadaan is Keadaan.MASUK:
        return None
    periode = nama_periode(isi.periode)
    return Nota(
        instansi=isi.info.get("instansi", ""),
        perihal=f"Perbaikan data penilaian kinerja pegawai {periode}".strip(),
        kepada=f"Yth. {sebut_pejabat(isi.kiriman.opd)}",
        dasar=tuple(isi.dasar),
        pembuka=_pembuka(isi, periode),
        butir=tuple(satu for satu in (*berat, _peringatan(isi)) if satu.baris),
        penutup=(
            f"Perbaikan dimohon dikirim dalam buku kerja yang lengkap paling lambat tanggal {TITIK}.",
            (
                "Daftar lengkap beserta selnya ada pada temuan.xlsx atau lembar Temuan di rekap.xlsx yang menyertai "
                "nota ini. Atas perhatian dan kerja samanya kami ucapkan terima kasih."
            ),
        ),
        tanda=tuple(tanda_tangan(isi.info)),
        versi=isi.versi,
    )


def sebut_pejabat(opd: str) -> str:
    """Return whom to address: ``Kepala Dinas Kesehatan``, ``Camat Contoh``."""
    for awal, pejabat in _PEJABAT:
        if opd.casefold().startswith(awal):
            return f"{pejabat}{opd[len(awal) :]}"
    return f"Kepala {opd}"


def _pembuka(isi: Bahasan, periode: str) -> str:
    k = isi.kiriman
    buka = f"Kami telah memeriksa buku kerja '{k.berkas}' untuk penilaian kinerja pegawai {periode}".rstrip()
    if k.keadaan is Keadaan.MASUK:
        return f"{buka}. Buku kerja itu sudah masuk rekap, tetapi hal-hal berikut masih perlu diperbaiki."
    sebab = f" ({k.sebab})" if k.keadaan is Keadaan.GAGAL and k.sebab else ""
    return f"{buka}. Buku kerja itu belum masuk rekap karena {k.keadaan}{sebab}; mohon diperbaiki sebagai berikut."


def _kesalahan(isi: Bahasan) -> Butir:
    letak: dict[tuple[str, str, str], list[str]] = {}
    for satu in urutkan(isi.temuan):
        if satu.tingkat is Tingkat.KESALAHAN:
            letak.setdefault((satu.kode, satu.pesan, satu.saran), []).append(_letak(satu, isi.kiriman.berkas))
    baris = [
        ("; ".join(dict.fromkeys(filter(None, tempat))) or "seluruh data", f"{pesan} ({kode})", saran or _TERTUTUP)
        for (kode, pesan, saran), tempat in letak.items()
    ]
    return _butir("Kesalahan pada buku kerja", ("Letak", "Yang ditemukan", "Perbaikan"), (0.2, 0.42, 0.33), baris)


def _letak(temuan: Temuan, berkas: str) -> str:
    tempat = temuan.tempat
    bagian = (tempat.berkas if tempat.berkas != berkas else "", tempat.lembar, sel_ringkas(tempat.sel, _RENTANG_MAKS))
    return " › ".join(satu for satu in bagian if satu)


def _cocok(isi: Bahasan) -> Butir:
    baris = [
        (
            satu.nip,
            satu.nama,
            satu.hal.value,
            "; ".join(f"{nama}: {teks}" for nama, teks in _sumber(satu) if teks),
            _MINTA[satu.hal],
        )
        for satu in isi.beda
    ]
    kepala = ("NIP", "Nama", "Hal", "Menurut sumbernya", "Yang dimohon")
    return _butir("Hasil pencocokan dengan SIASN dan e-Kinerja", kepala, (0.21, 0.13, 0.12, 0.27, 0.22), baris)


def _sumber(beda: Beda) -> tuple[tuple[str, str], ...]:
    return ("buku kerja", beda.buku), ("SIASN", beda.siasn), ("e-Kinerja", beda.ekinerja)


def _kurang(isi: Bahasan) -> Butir:
    return _butir("Data yang belum lengkap", ("NIP", "Nama", "Yang kurang"), (0.21, 0.26, 0.48), isi.kurang)


def _peringatan(isi: Bahasan) -> Butir:
    aturan, banyak = semua_aturan(), dict[str, int]()
    for satu in isi.temuan:
        if satu.tingkat is Tingkat.PERINGATAN:
            banyak[satu.kode] = banyak.get(satu.kode, 0) + 1
    urut = sorted(banyak.items(), key=lambda pasang: (-pasang[1], pasang[0]))
    baris = [(f"{aturan[kode].judul} ({kode})", str(n)) for kode, n in urut]
    return _butir("Peringatan yang perlu diperiksa", ("Peringatan", "Jumlah"), (0.8, 0.15), baris)


def _butir(judul: str, kepala: Sequence[str], lebar: Sequence[float], baris: Sequence[tuple[str, ...]]) -> Butir:
    bernomor = tuple((str(ke), *satu) for ke, satu in enumerate(baris, 1))
    return Butir(judul, ("No", *kepala), (0.05, *lebar), bernomor)
