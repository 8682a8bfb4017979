"""Put the page of one person together, part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, assert_never

from asnkin.hasil import Status
from asnkin.laporan.html.metode import metode
from asnkin.laporan.jelaskan.kekurangan import bagian_kekurangan
from asnkin.laporan.jelaskan.kompetensi import bagian_kompetensi, bagian_pelatihan
from asnkin.laporan.jelaskan.lanjutan import bagian_lanjutan
from asnkin.laporan.jelaskan.nilai_akhir import bagian_akhir, bagian_dasar
from asnkin.laporan.jelaskan.penilaian import baris_penilaian, komentar_atasan, tidak_berlaku
from asnkin.laporan.jelaskan.peringkat import bagian_peringkat, sebut_peringkat
from asnkin.laporan.jelaskan.pohon import Bagian, Baris, Penjelasan
from asnkin.laporan.jelaskan.predikat import bagian_penetapan, bagian_predikat, ditetapkan
from asnkin.laporan.jelaskan.tabel import baris_data, baris_tambahan
from asnkin.laporan.jelaskan.target import baris_target
from asnkin.laporan.jelaskan.temuan import bagian_temuan
from asnkin.laporan.penjelasan import DASAR_KEBERATAN, KEBERATAN
from asnkin.laporan.tampil import KOSONG, angka_ringkas, label, tanggal
from asnkin.periode import nama_periode
from asnkin.rubrik.model import KomponenData, KomponenPenilaian, KomponenTarget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asnkin.laporan.jelaskan.isi import Isi

RAHASIA: Final = "rahasia – bahan pertimbangan, keputusan pada pejabat penilai"
AUDITOR: Final = "SANGAT RAHASIA – memuat skor dan NIP penilai; hanya untuk pemeriksa, jangan diberikan kepada pegawai"
_IDENTITAS: Final = ("nip", "jabatan", "jenjang", "unit_kerja", "opd")
_DIHITUNG: Final = frozenset({Status.LENGKAP, Status.BELUM_LENGKAP, Status.TANPA_NILAI})


def jelaskan(isi: Isi, i: int) -> Penjelasan:
    """Explain the score of the person at row ``i``."""
    orang = isi.pegawai
    identitas = [
        (label(kunci), label(orang[kunci][i]) if kunci == "jenjang" else orang[kunci][i]) for kunci in _IDENTITAS
    ]
    return Penjelasan(
        nip=orang["nip"][i],
        nama=orang["nama"][i],
        auditor=isi.auditor,
        identitas=tuple((nama, teks) for nama, teks in identitas if teks),
        ikhtisar=_ikhtisar(isi, i),
        pembuka=_pembuka(isi),
        bagian=tuple(_bagian(isi, i)),
        kaki=_kaki(isi),
    )


def _ikhtisar(isi: Isi, i: int) -> tuple[tuple[str, str], ...]:
    orang = isi.pegawai
    predikat = orang["predikat"][i] or KOSONG
    return (
        ("Nilai akhir", isi.angka(float(orang["nilai_akhir"][i]))),
        ("Predikat (usulan)" if ditetapkan(isi, i) is None else "Predikat", predikat),
        ("Peringkat", sebut_peringkat(isi, i)),
        ("Keadaan", str(orang["status"][i])),
    )


def _pembuka(isi: Isi) -> tuple[str, ...]:
    """Say how to read the page."""
    berkas = sorted({satu.berkas for satu in isi.bahan.asal})
    baca = (
        "Setiap hitungan dapat diulang dengan kalkulator: × kali, ÷ bagi. Yang dibulatkan hanya cetakannya; angka yang "
        "ditulis dengan lebih banyak desimal adalah angka yang sama sebelum dibulatkan."
    )
    sel = f"Letak sel ditulis lembar › sel dari berkas {berkas[0]}." if isi.satu_berkas and berkas else (
        "Letak sel ditulis berkas › lembar › sel."
    )  # fmt: skip
    return ((AUDITOR,) if isi.auditor else ()) + (baca, sel)


def _bagian(isi: Isi, i: int) -> Iterator[Bagian]:
    if kurang := bagian_kekurangan(isi, i):
        yield kurang
    if isi.pegawai["status"][i] in _DIHITUNG:
        yield from _hitungan(isi, i)
    if temuan := bagian_temuan(isi, i):
        yield temuan
    langkah = tuple(Baris(satu) for satu in KEBERATAN)
    yield Bagian("Bila Anda keberatan", baris=langkah, catatan=(DASAR_KEBERATAN,))


def _hitungan(isi: Isi, i: int) -> Iterator[Bagian]:
    """Every step from targets, marks and tables to what follows from the score."""
    rubrik = isi.rubrik
    cara = isi.sekali("cara", lambda: metode(rubrik))
    for kunci, (_, _, aturan) in zip(rubrik.komponen, cara.komponen, strict=True):
        yield _komponen(isi, i, kunci, aturan)
    yield bagian_dasar(isi, i)
    for (kunci, tambahan), (_, aturan) in zip(rubrik.tambahan.items(), cara.tambahan, strict=True):
        poin = isi.angka(float(isi.nilai(isi.hasil.tambahan, kunci, i)))
        baris = tuple(baris_tambahan(isi, i, kunci, tambahan))
        yield Bagian(f"{rubrik.nama_komponen(kunci)} (poin)", _kalimat(aturan), poin, baris)
    if rubrik.tambahan and isi.pegawai["status"][i] == Status.LENGKAP:
        yield bagian_akhir(isi, i)
    yield bagian_predikat(isi, i)
    lanjut = (
        bagian_penetapan(isi, i),
        bagian_peringkat(isi, i),
        bagian_kompetensi(isi, i),
        bagian_pelatihan(isi, i),
        bagian_lanjutan(isi, i),
        _komentar(isi, i),
    )
    yield from (satu for satu in lanjut if satu is not None)


def _komponen(isi: Isi, i: int, kunci: str, aturan: str) -> Bagian:
    komponen, catatan = isi.rubrik.komponen[kunci], []
    match komponen:
        case KomponenTarget():
            baris = baris_target(isi, i, kunci, komponen)
        case KomponenPenilaian():
            baris = baris_penilaian(isi, i, kunci, komponen)
            catatan = tidak_berlaku(isi, i, komponen)
        case KomponenData():
            baris = baris_data(isi, i, kunci, komponen)
        case _:
            assert_never(komponen)
    judul = f"{isi.rubrik.nama_komponen(kunci)} (bobot {angka_ringkas(komponen.bobot, 6)})"
    hasil = isi.angka(float(isi.nilai(isi.hasil.komponen, kunci, i)))
    return Bagian(judul, _kalimat(aturan), hasil, tuple(baris), tuple(catatan))


def _komentar(isi: Isi, i: int) -> Bagian | None:
    baris = komentar_atasan(isi, i)
    return Bagian("Komentar atasan untuk Anda", baris=tuple(baris)) if baris else None


def _kalimat(aturan: str) -> str:
    return f"{aturan[:1].upper()}{aturan[1:]}."


def _kaki(isi: Isi) -> tuple[str, ...]:
    bahan, rubrik = isi.bahan, isi.rubrik
    periode = f"{nama_periode(bahan.periode)}; " if bahan.periode else ""
    dari = f"{periode}rubrik {rubrik.nama} versi {rubrik.versi}, sidik {bahan.rubrik_sha256[:12]}"
    sumber = "; ".join(f"{satu.berkas} (sidik {satu.sha256[:12]})" for satu in bahan.sumber)
    dibuat = f"Dibuat dengan asnkin {bahan.versi}, {tanggal(bahan.dibuat)} pukul {bahan.dibuat:%H.%M} UTC"
    return (AUDITOR if isi.auditor else RAHASIA, f"Dasar: {dari}", f"Data: {sumber}", dibuat)
