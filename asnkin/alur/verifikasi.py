"""The use case ``verifikasi``: whether a published recap is what the data and the rubric give."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from asnkin import __version__
from asnkin.alur.baca import KODE_TEMUAN, baca
from asnkin.alur.hitung import hitung_bahan
from asnkin.alur.kota.tugas import Cara
from asnkin.alur.kota.ulang import hitung_ulang
from asnkin.alur.privasi import tirai_rekap
from asnkin.analisis.banding_rekap import bandingkan
from asnkin.analisis.banding_rumus import nama_asing, rumus_asing
from asnkin.analisis.kota.cakupan import HAL_KOTA, KETAT, LANJUT
from asnkin.aturan import verifikasi as aturan
from asnkin.galat import GagalBerkas, SalahPakai
from asnkin.laporan.excel.rekap import tulis_rekap
from asnkin.laporan.tampil import angka_ringkas
from asnkin.masukan.buku import huruf_kolom
from asnkin.masukan.endus import Bentuk
from asnkin.masukan.excel import baca_buku
from asnkin.masukan.rekap_terbit import SARAN, SIDIK, baca_rekap
from asnkin.masukan.rumus_terbit import baca_rumus
from asnkin.masukan.sandi import sandi_tetap
from asnkin.masukan.sel import tampil
from asnkin.rubrik.pustaka import kode_bawaan
from asnkin.tempat import Tempat
from asnkin.temuan import Temuan, Tingkat, hitung

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from pathlib import Path

    from asnkin.alur.permintaan import Permintaan
    from asnkin.alur.privasi import Tirai
    from asnkin.analisis.banding_rekap import Beda, Kisi, SelBeda
    from asnkin.laporan.bahan import Bahan
    from asnkin.masukan.buku import LembarMentah
    from asnkin.masukan.rekap_terbit import RekapTerbit
    from asnkin.masukan.rumus_terbit import RumusTerbit

_JEJAK: Final = "Jejak"
_BERMAKNA: Final = ("Program", SIDIK)  # rows of Jejak that are compared by meaning, not cell by cell
_DESIMAL: Final = 6
_TAK_TERHITUNG: Final = "Data tidak dapat dihitung ulang; perbaiki atau ganti dulu dengan data asli rekap ini"


@dataclass(frozen=True, slots=True)
class Verifikasi:
    """What came of it: every difference as a finding, what to tell the user, and the exit code (0 proven, 1 not)."""

    temuan: tuple[Temuan, ...]
    pesan: tuple[str, ...]
    kode_keluar: int


def verifikasi(
    rekap: Path,
    minta: Permintaan,
    sebelumnya: Sequence[Path],
    maju: Callable[[str], None],
    kunci: Path | None = None,
    sandi: str = "",
) -> Verifikasi:
    """Compute a recap anew from ``minta`` and compare it with the published one.

    Rubric and period are those that its sheet Jejak names, unless ``minta`` says otherwise; a recap with
    pseudonyms needs the secret that they were made with. ``sandi``: the password typed, for the workbooks of a city,
    which other processes open. Raises GagalAsnkin for what cannot be read, is no recap, names
    a rubric that is not to be found, or was made with another secret.
    """
    maju("Membaca rekap")
    terbit = baca_rekap(rekap)
    tirai = tirai_rekap(terbit.jejak, kunci, os.environ)
    kode = terbit.jejak["Rubrik"]
    rubrik = minta.rubrik or (kode if kode in kode_bawaan() else "")
    minta = replace(minta, rubrik=rubrik, periode=minta.periode or terbit.jejak.get("Periode", ""))
    dibuat = _dibuat(rekap, terbit)
    if HAL_KOTA in terbit.jejak:
        minta = replace(minta, sandi=sandi_tetap(sandi))
        ulang = _ulang_kota(minta, terbit, sebelumnya, tirai, dibuat, maju)
    else:
        ulang = _ulang(minta, sebelumnya, tirai, dibuat, maju)
    if ulang.bahan is None:
        return Verifikasi(ulang.temuan, (*ulang.pesan, _TAK_TERHITUNG), ulang.kode or KODE_TEMUAN)
    maju("Membandingkan")
    isi = tulis_rekap(ulang.bahan)
    baru = baca_buku(rekap.name, rekap.stem, isi, Bentuk.ZIP, [])
    beda = bandingkan(_kisi(terbit.lembar), _kisi(baru))
    rumus, seharusnya = baca_rumus(rekap.read_bytes()), baca_rumus(isi)
    temuan = (
        *_temuan_sumber(rekap.name, terbit, ulang.bahan),
        *_temuan_beda(rekap.name, beda),
        *(_temuan_rumus(rekap.name, rumus, seharusnya, _berorang(baru)) if rumus and seharusnya else ()),
    )
    tanpa = (f"Perhatian: rumus pada {rekap} tidak dapat diperiksa karena bukan berkas .xlsx",) if rumus is None else ()
    pesan = (*ulang.pesan, *tanpa, _kesimpulan(rekap, beda, temuan))
    return Verifikasi(temuan, pesan, KODE_TEMUAN if _gagal(temuan) else 0)


@dataclass(frozen=True, slots=True)
class _Ulang:
    """What the data give now; without ``bahan``, ``temuan`` say why not and ``kode`` is the exit code, if any."""

    bahan: Bahan | None
    temuan: tuple[Temuan, ...] = ()
    pesan: tuple[str, ...] = ()
    kode: int = 0


def _ulang(
    minta: Permintaan, sebelumnya: Sequence[Path], tirai: Tirai, dibuat: datetime, maju: Callable[[str], None]
) -> _Ulang:
    bacaan = baca(minta, maju)
    kode = bacaan.kode_keluar(ketat=False)
    if bacaan.data is None or (kode and not bacaan.dapat_lanjut()):
        return _Ulang(None, bacaan.temuan, bacaan.pesan, kode)
    terhitung = hitung_bahan(bacaan, bacaan.data, sebelumnya, dibuat, maju)
    return _Ulang(tirai.bahan(terhitung.bahan), pesan=(*bacaan.pesan, *terhitung.lama.pesan))


def _ulang_kota(
    minta: Permintaan,
    terbit: RekapTerbit,
    sebelumnya: Sequence[Path],
    tirai: Tirai,
    dibuat: datetime,
    maju: Callable[[str], None],
) -> _Ulang:
    """Make the recap of a city anew in the way that made it, with the options that it names; nothing is written."""
    if len(minta.data) != 1 or not minta.data[0].is_dir():
        pesan = "Rekap ini rekap satu kota, sehingga dihitung ulang dari satu folder"
        raise SalahPakai(pesan, "sebutkan satu folder: yang disebut pada `asnkin rekap` ketika rekap ini dibuat")
    opsi = terbit.jejak[HAL_KOTA].split()
    cara = Cara(minta, tuple(sebelumnya), lanjut=LANJUT in opsi, ketat=KETAT in opsi, tirai=tirai)
    bahan, temuan = hitung_ulang(cara, dibuat, maju)
    return _Ulang(bahan, temuan)


def _dibuat(rekap: Path, terbit: RekapTerbit) -> datetime:
    """Return the time that the recap bears, so that the new one bears it too."""
    try:
        return datetime.strptime(terbit.jejak.get("Dibuat (UTC)", ""), "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError as gagal:
        raise GagalBerkas(f"'{rekap}': lembar Jejak tidak menyebut waktu pembuatannya", SARAN) from gagal


def _kisi(lembar: Iterable[LembarMentah]) -> dict[str, Kisi]:
    """Sheets by name as grids that begin in column A; of Jejak only what is compared cell by cell."""
    kisi = {satu.nama: [[""] * satu.geser + baris for baris in satu.sel] for satu in lembar}
    jejak = [[] if baris and str(baris[0]).startswith(_BERMAKNA) else baris for baris in kisi.get(_JEJAK, [])]
    return {nama: jejak if nama == _JEJAK else isi for nama, isi in kisi.items()}


def _temuan_sumber(nama: str, terbit: RekapTerbit, bahan: Bahan) -> Iterator[Temuan]:
    """Compare what the recap says that it was made from with what it was computed from now."""
    jejak, rubrik = terbit.jejak, bahan.rubrik
    if jejak["Program"] != f"asnkin {__version__}":
        yield aturan.VERSI_BEDA.temuan(Tempat(nama, _JEJAK), nilai=jejak["Program"], ulang=f"asnkin {__version__}")
    if jejak.get("SHA-256 rubrik") != bahan.rubrik_sha256:
        dulu = f"{jejak['Rubrik']} versi {jejak.get('Versi rubrik') or '-'}"
        kini = f"{rubrik.rubrik} versi {rubrik.versi}"
        sebab = "isi berkasnya berubah" if dulu == kini else f"rekap memakai {dulu}"
        yield aturan.RUBRIK_BERUBAH.temuan(Tempat(nama, _JEJAK), nilai=kini, beda=sebab)
    lama, baru = terbit.sumber(), {satu.berkas: satu.sha256 for satu in bahan.sumber}
    for berkas, sidik in baru.items():
        if sidik in lama.values():
            continue  # the same bytes under whatever name
        kena = aturan.DATA_BERUBAH if berkas in lama else aturan.DATA_LEBIH
        yield kena.temuan(Tempat(berkas))
    for berkas, sidik in lama.items():
        if berkas not in baru and sidik not in baru.values():
            yield aturan.DATA_KURANG.temuan(Tempat(nama, _JEJAK), nama=berkas)


def _temuan_beda(nama: str, beda: Beda) -> Iterator[Temuan]:
    for satu in beda.lembar_hilang:
        yield aturan.LEMBAR_HILANG.temuan(Tempat(nama, satu), nama=satu)
    for satu in beda.lembar_asing:
        yield aturan.LEMBAR_ASING.temuan(Tempat(nama, satu), nama=satu)
    for baris in beda.baris_hilang:
        yield aturan.BARIS_HILANG.temuan(Tempat(nama, baris.lembar), siapa=baris.siapa, nama=baris.lembar)
    for baris in beda.baris_asing:
        tempat = Tempat(nama, baris.lembar, f"A{baris.baris + 1}")
        yield aturan.BARIS_ASING.temuan(tempat, siapa=baris.siapa)
    for sel in beda.sel:
        tempat = Tempat(nama, sel.lembar, f"{huruf_kolom(sel.kolom)}{sel.baris + 1}")
        yield aturan.SEL_BEDA.temuan(tempat, nilai=_isi(sel.terbit), letak=_letak(sel), ulang=_isi(sel.ulang))


def _letak(sel: SelBeda) -> str:
    return ", ".join(filter(None, (sel.siapa, sel.judul and f"kolom '{sel.judul}'"))) or f"lembar '{sel.lembar}'"


def _isi(sel: object) -> str:
    if isinstance(sel, int | float) and not isinstance(sel, bool):
        return angka_ringkas(float(sel), _DESIMAL)
    return tampil(sel) or "(kosong)"


def _gagal(temuan: Iterable[Temuan]) -> int:
    return hitung(temuan)[Tingkat.KESALAHAN]


def _kesimpulan(rekap: Path, beda: Beda, temuan: Sequence[Temuan]) -> str:
    if _gagal(temuan):
        sebab = f"{len(beda.sel)} sel berbeda dari hitungan ulang" if beda.sel else "lihat temuan di atas"
        return f"TIDAK TERBUKTI: {rekap} tidak sama dengan hitungan ulang dari data dan rubrik ini ({sebab})"
    n_sel = angka_ringkas(beda.n_sel)
    return f"TERBUKTI: {n_sel} sel pada {rekap} sama dengan hitungan ulang dari data dan rubrik ini"


def _berorang(lembar: Iterable[LembarMentah]) -> set[str]:
    return {satu.nama for satu in lembar if any("NIP" in baris for baris in satu.sel)}


def _temuan_rumus(nama: str, terbit: RumusTerbit, ulang: RumusTerbit, berorang: Collection[str]) -> Iterator[Temuan]:
    for lembar, alamat, rumus, lain in rumus_asing(terbit.sel, ulang.sel, berorang):
        yield _rumus_beda(Tempat(nama, lembar, alamat), f"lembar '{lembar}'", rumus, lain)
    for satu, menuju, lain in nama_asing(terbit.nama, ulang.nama):
        yield _rumus_beda(Tempat(nama), f"nama '{satu}'", menuju, lain)


def _rumus_beda(tempat: Tempat, letak: str, rumus: str, lain: str) -> Temuan:
    ulang = f"'={lain}'" if lain else "tanpa rumus"
    return aturan.RUMUS_BEDA.temuan(tempat, nilai=f"={rumus}", letak=letak, ulang=ulang)
