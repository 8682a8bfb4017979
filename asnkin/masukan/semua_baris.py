"""What holds for all rows of a table though no column says it: the label block, a grid's person, a header's month."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from asnkin.aturan import lembar as aturan
from asnkin.aturan import susunan
from asnkin.masukan.kolom_wajib import unit_dari_opd
from asnkin.masukan.konteks import tahun_konteks
from asnkin.masukan.sel import rapikan

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from asnkin.masukan.cocok import Cocok
    from asnkin.masukan.kenal import Kenalan
    from asnkin.masukan.konteks import Keterangan
    from asnkin.masukan.pecahan import Pecahan
    from asnkin.temuan import Temuan

_BERPERIODE: Final = frozenset({"target", "penilaian", "rating", "capaian_organisasi", "penetapan", "keberatan"})
_BERUNIT: Final = frozenset({"pegawai", "rating", "capaian_organisasi", "dokumen"})


@dataclass(frozen=True, slots=True)
class Tetap:
    """One value for all rows, and the cell that gives it ("" where it stands over columns)."""

    isi: object
    sel: str = ""


def isi_tetap(
    kenalan: Kenalan, cocok: Cocok, pecahan: Pecahan, *, berkunci: bool, tahun: str, temuan: list[Temuan]
) -> dict[str, Tetap]:
    """Fields that hold for all rows because the label block, the grid's header or the month over the columns says so.

    ``berkunci``: a table that only the rubric knows. ``tahun``: of a month whose header (or sheet name) names none.
    """
    boleh = _boleh(kenalan, cocok, berkunci=berkunci) - cocok.bidang.keys()
    isi = {"nama": Tetap(pecahan.nama)} if pecahan.nama else {}
    if pecahan.waktu is not None:
        j = pecahan.kolom[0]
        isi["periode"] = Tetap(pecahan.waktu.kanonik(tahun), kenalan.lembar.tempat(kenalan.judul.awal + 1, j).sel)
    isi |= {bidang: Tetap(teks, _sel_judul(kenalan, pecahan, teks)) for bidang, teks in pecahan.tetap.items()}
    for bidang in sorted(boleh - isi.keys()):
        if (satu := kenalan.konteks.get(bidang)) is None:
            continue
        tempat = kenalan.lembar.tempat(satu.baris + 1, satu.kolom)
        if satu.isi:
            mentah = kenalan.lembar.sel[satu.baris][satu.kolom] if bidang == "nip" else satu.isi
            isi[bidang] = Tetap(mentah if isinstance(mentah, float) else satu.isi, tempat.sel)
            if bidang != "nama":  # it stands beside the NIP, and only helps to tell whose a row is
                temuan.append(aturan.KONTEKS.temuan(tempat, nilai=satu.teks, bidang=bidang, isi=satu.isi))
        elif bidang == "nip":
            temuan.append(susunan.NIP_BLOK_RAGU.temuan(tempat, nilai=satu.teks, daftar=satu.teks))
        else:
            temuan.append(aturan.PERIODE_TAK_TERBACA.temuan(tempat, nilai=satu.teks, isi=satu.teks))
    waktu = kenalan.waktu
    if waktu is not None and (waktu.tahun or tahun) and "periode" in boleh - isi.keys():
        isi["periode"] = Tetap(waktu.kanonik(tahun))
        lembar = kenalan.lembar
        temuan.append(susunan.PERIODE_NAMA.temuan(lembar.lembar(), isi=waktu.kanonik(tahun), nama=lembar.nama))
    return isi


def _sel_judul(kenalan: Kenalan, pecahan: Pecahan, teks: str) -> str:
    """The cell of the heading that says ``teks`` over (or below the first row of) a part's columns."""
    lembar, judul, j = kenalan.lembar, kenalan.judul, pecahan.kolom[0]
    sama = (i for i in range(judul.awal, judul.akhir + 1) if rapikan(str(lembar.sel[i][j])) == teks)
    return lembar.tempat(next(sama, judul.awal) + 1, j).sel


def bidang_tanpa_kolom(
    kenalan: Kenalan, cocok: Cocok, pecahan: Pecahan, data: Iterable[int], *, berkunci: bool
) -> frozenset[str]:
    """The fields that need no column: those of ``isi_tetap``, and the unit of a pegawai whose opd is known.

    ``data``: the rows of the table (0-based).
    """
    boleh = _boleh(kenalan, cocok, berkunci=berkunci) - cocok.bidang.keys()
    hasil = {bidang for bidang in boleh if bidang in kenalan.konteks and kenalan.konteks[bidang].isi}
    hasil |= pecahan.tetap.keys()  # what the headings say: an indikator, a peran
    if pecahan.nama:
        hasil.add("nama")
    if pecahan.waktu is not None:
        hasil.add("periode")
    if unit_dari_opd(kenalan, cocok, hasil, data):
        hasil.add("unit_kerja")
    return frozenset(hasil)


def _boleh(kenalan: Kenalan, cocok: Cocok, *, berkunci: bool) -> set[str]:
    """The fields that a label above this table may give."""
    hasil = {"periode"} if berkunci or kenalan.jenis in _BERPERIODE else set()
    if kenalan.jenis in _BERUNIT:
        hasil |= {"opd", "unit_kerja"} & kenalan.peta.definisi.bidang.keys()
    if kenalan.jenis == "target" or (kenalan.jenis == "penilaian" and not cocok.bidang.keys() & {"nip", "nama"}):
        hasil |= {"nip", "nama"} if "nip" in kenalan.konteks else {"nip"}
    return hasil


def tahun_pecahan(kenalan: Kenalan, bagian: Sequence[Pecahan], periode: str) -> tuple[str, str]:
    """The year of months whose header names none, and what says so: ``("2026", "B2")``; ``("", "")`` for nothing.

    Without such months the year is that of the label block or of ``periode``, which a sheet's name may need.
    """
    satu: Keterangan | None = tahun_konteks(kenalan.konteks)
    tahun = satu.isi if satu is not None else periode[:4]
    if all(pecahan.waktu is None or pecahan.waktu.tahun for pecahan in bagian):
        return tahun, "judul kolom"
    if satu is not None:
        return tahun, kenalan.lembar.tempat(satu.baris + 1, satu.kolom).sel
    return tahun, "periode yang dinilai" if periode else ""
