"""The columns of one table as they were understood, and what a header that fits nothing may be meant for."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from asnkin.masukan.buku import nomor_kolom
from asnkin.masukan.header import Judul, normal, rupa
from asnkin.masukan.kemiripan import kemiripan
from asnkin.masukan.kolom_wajib import unit_dari_opd
from asnkin.masukan.sel import kosong, rapikan
from asnkin.masukan.tetapan import nomor_huruf
from asnkin.pemahaman import Cara, KolomPaham, Kurang

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from asnkin.masukan.bangun import Bangunan
    from asnkin.masukan.buku import LembarMentah
    from asnkin.masukan.cocok import Peta

_BARIS_MAKS: Final = 100
_JUDUL_MIN: Final = 2
_TERDEKAT_MAKS: Final = 3
_KUNCI_MAKS: Final = 200  # a longer header is called by its column letter


def kolom_tabel(bangunan: Sequence[Bangunan], bidang: Iterable[str]) -> tuple[KolomPaham, ...]:
    """The columns of a table (a grid form: of the tables of all its persons); ``bidang``: the fields it may have."""
    pertama = bangunan[0]
    lembar, teks = pertama.kenalan.lembar, pertama.kenalan.judul.teks
    dipakai = {j: (satu, nama) for satu in bangunan for nama, j in _bidang(satu).items()}
    tetap = pertama.kenalan.peta.ditetapkan(pertama.kenalan.judul)
    ganda = [isi for satu in bangunan for isi in satu.cocok.ganda]
    ragu = {j for isi in ganda if isi.setara for j in (isi.pakai, isi.lain)}
    sisa = [satu for satu in bidang if satu not in {nama for _, nama in dipakai.values()}]
    saingan = {isi.lain: isi.bidang for isi in ganda}
    kunci = _kunci(lembar, teks)
    hasil = []
    for j, judul in enumerate(teks):
        isi, nama = dipakai.get(j, (pertama, tetap.get(j, "")))
        if not judul and not nama:
            continue
        cara = _cara(isi, nama, j) if nama else None
        usul = "" if nama else saingan.get(j) or _usul(judul, [(pertama.kenalan.peta, sisa)])
        sebut = "" if cara is Cara.ORANG else kunci[j]
        pasti = cara is not Cara.PENGISI and (j not in ragu or j in tetap)
        hasil.append(KolomPaham(lembar.huruf(j), judul, nama, cara, usul, sebut, _bentuk(isi.kenalan.judul, j), pasti))
    return tuple(hasil)


def _bidang(satu: Bangunan) -> dict[str, int]:
    """Field -> held column, as the table was built; where it could not be, as its headers were matched."""
    if satu.tabel is None:
        return dict(satu.cocok.bidang)
    geser = satu.kenalan.lembar.geser
    return {
        bidang: nomor_kolom(huruf) - geser
        for bidang, huruf in satu.tabel.asal.kolom.items()
        if not (satu.orang and bidang == "nama")
    }


def _bentuk(judul: Judul, j: int) -> tuple[str, ...]:
    return (normal(judul.teks[j]), *(bentuk for nama in judul.nama[j] for bentuk in rupa(nama)))


def _cara(satu: Bangunan, bidang: str, j: int) -> Cara:
    judul, peta = satu.kenalan.judul, satu.kenalan.peta
    bentuk = {isi for nama in judul.nama[j] for isi in rupa(nama)}
    if j in peta.ditetapkan(judul):
        return Cara.TANGAN
    if bidang in satu.cocok.butir:
        return Cara.ORANG if satu.orang else Cara.BUTIR
    if normal(bidang) in bentuk:
        return Cara.BAKU
    if any(kena == bidang for isi in bentuk for kena, _ in peta.judul.get(isi, ())):
        return Cara.ALIAS
    return Cara.PENGISI


def _kunci(lembar: LembarMentah, teks: Sequence[str]) -> list[str]:
    """What kolom.yaml calls each column: its header, or its letters where the header cannot tell it from the others."""
    jumlah = Counter(map(normal, teks))
    return [
        satu
        if normal(satu) and jumlah[normal(satu)] == 1 and nomor_huruf(satu) is None and len(satu) <= _KUNCI_MAKS
        else f"kolom {lembar.huruf(j)}"
        for j, satu in enumerate(teks)
    ]


def _usul(judul: str, calon: Iterable[tuple[Peta, Sequence[str]]]) -> str:
    nilai = {bidang: kemiripan(bidang, judul, peta) for peta, isi in calon for bidang in isi}
    terbaik = max(nilai, key=lambda bidang: nilai[bidang], default="")
    return terbaik if terbaik and nilai[terbaik] else ""


def kolom_tak_dibaca(
    lembar: LembarMentah, judul: Judul, calon: Sequence[tuple[Peta, Sequence[str]]]
) -> tuple[KolomPaham, ...]:
    """The columns under the likeliest header of a sheet that was not read."""
    kunci = _kunci(lembar, judul.teks)
    return tuple(
        KolomPaham(lembar.huruf(j), satu, usul=_usul(satu, calon), kunci=kunci[j], bentuk=_bentuk(judul, j))
        for j, satu in enumerate(judul.teks)
        if satu
    )


def baris_judul(lembar: LembarMentah) -> Judul | None:
    """The likeliest header of a sheet that was not read: the first of the rows with most texts, None without any."""
    terbaik: tuple[int, list[str]] = (0, [])
    for i, sel in enumerate(lembar.sel[:_BARIS_MAKS]):
        teks = [rapikan(satu) if isinstance(satu, str) and not kosong(satu) else "" for satu in sel]
        if len(teks) - teks.count("") > len(terbaik[1]) - terbaik[1].count(""):
            terbaik = (i, teks)
    i, teks = terbaik
    if len(teks) - teks.count("") < _JUDUL_MIN:
        return None
    nama = tuple((satu,) if satu else () for satu in teks)
    return Judul(i, i, tuple(teks), nama, nama, lembar.geser)


def kurang(satu: Bangunan) -> tuple[Kurang, ...]:
    """What is required and missing, each with the unused headers nearest to it."""
    kenalan, peta = satu.kenalan, satu.kenalan.peta
    ada = satu.cocok.bidang.keys() | {bidang for bidang, isi in kenalan.konteks.items() if isi.isi}
    ada = ada | ({"nama"} if satu.orang else set())
    if unit_dari_opd(kenalan, satu.cocok, ada - satu.cocok.bidang.keys(), satu.baris.data):
        ada = ada | {"unit_kerja"}
    hasil = []
    for syarat in peta.kurang(ada):
        sisa = [sorted(pilihan - ada) for pilihan in syarat]
        nama = " atau ".join(" dan ".join(isi) for isi in sisa)
        hasil.append(Kurang(nama, _terdekat(satu, [bidang for isi in sisa for bidang in isi])))
    if peta.menilai and not peta.berbutir(ada):
        calon = ["butir", "skor", *dict.fromkeys(peta.butir.values())]
        hasil.append(Kurang("butir dan skor, atau satu kolom per butir", _terdekat(satu, calon)))
    return tuple(hasil)


def _terdekat(satu: Bangunan, bidang: Sequence[str]) -> tuple[tuple[str, str], ...]:
    kenalan = satu.kenalan
    teks = kenalan.judul.teks
    nilai = {j: max(kemiripan(b, teks[j], kenalan.peta) for b in bidang) for j in satu.cocok.lain if teks[j]}
    dekat = sorted((j for j, isi in nilai.items() if isi), key=lambda j: -nilai[j])
    return tuple((teks[j], kenalan.lembar.tempat(kenalan.judul.akhir + 1, j).sel) for j in dekat[:_TERDEKAT_MAKS])
