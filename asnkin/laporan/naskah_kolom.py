"""The text of a kolom.yaml: what was understood, the rest in comments; as it is written it changes nothing."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from asnkin.laporan.tampil import deretan
from asnkin.laporan.teks import aman
from asnkin.pemahaman import ABAIKAN, Dasar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from asnkin.pemahaman import KolomPaham, LembarPaham, Pemahaman

PILIH: Final = "PILIH"  # no role: who removes the comment sign without choosing is told so
LEBAR: Final = 110
_PANJANG_MAKS: Final = 80
_KEPALA: Final = """\
# kolom.yaml: bagaimana asnkin membaca lembar dan judul kolom buku kerja Anda.
# Ditulis asnkin peta dari {sumber} dengan rubrik {rubrik}. Seperti tertulis di sini, berkas ini tidak mengubah apa pun.
#
# Cara memakainya:
#   1. Perbaiki baris yang keliru. Baris berawalan tanda pagar (#) tidak berlaku; hapus tanda itu agar berlaku.
#   2. Taruh berkas ini, dengan nama kolom.yaml, di folder yang sama dengan buku kerjanya; atau sebutkan dengan --kolom.
#   3. Jalankan lagi asnkin peta untuk melihat hasilnya, lalu asnkin nilai.
#
# Di kiri titik dua: judul seperti tertulis di lembar, atau hurufnya (kolom D) bila judulnya ada dua.
# Di kanan titik dua: bidang asnkin, atau abaikan. Lekukan baris jangan diubah.
"""


def naskah_kolom(paham: Pemahaman, sumber: Sequence[str], rubrik: str) -> bytes:
    """Return the file; ``sumber``: names of the files that were read, ``rubrik``: its code."""
    per_tabel: dict[str, list[LembarPaham]] = {}
    for satu in paham.lembar:
        if satu.tabel in paham.bidang:
            per_tabel.setdefault(satu.tabel, []).append(satu)
    sendiri = {jenis for jenis, isi in per_tabel.items() if not _rukun(isi)}
    baris = [_KEPALA.format(sumber=aman(deretan(sumber[:3]) + (" …" if sumber[3:] else "")), rubrik=rubrik)]
    baris += ["lembar:", *_pilihan("Tabel yang dikenal", paham.bidang), *_pilihan("Peran yang dikenal", paham.peran)]
    baris += ["  # Contoh: Sheet1: pegawai    Sheet2: {tabel: penilaian, peran: atasan}    Sheet3: abaikan"]
    for satu in paham.lembar:
        baris += _lembar(satu, sendiri=satu.tabel in sendiri)
    for jenis, isi in per_tabel.items():
        if jenis not in sendiri:
            baris += ["", *_tabel(jenis, isi, paham)]
    return ("\n".join(baris) + "\n").encode()


def _rukun(lembar: Sequence[LembarPaham]) -> bool:
    """Whether what is in force for one sheet of a table may be said of all of them, meaning the same there."""
    if len(lembar) == 1:
        return True
    berlaku = {(kolom.bentuk[0], kolom.bidang) for satu in lembar for kolom in satu.kolom if _berlaku(kolom)}
    arti = dict(berlaku)
    if len(arti) != len(berlaku) or any(_berhuruf(kolom) for satu in lembar for kolom in satu.kolom if _berlaku(kolom)):
        return False
    return all(_searti(kolom, satu, arti) for satu in lembar for kolom in satu.kolom)


def _searti(kolom: KolomPaham, lembar: LembarPaham, arti: Mapping[str, str]) -> bool:
    """Whether a column would be read as it was, once these headers are fixed; see ``masukan.cocok.Peta.ditetapkan``."""
    persis = {satu.bentuk[0] for satu in lembar.kolom}
    calon = [kolom.bentuk[0], *(bentuk for bentuk in kolom.bentuk[1:] if bentuk not in persis)]
    kena = next((arti[bentuk] for bentuk in calon if bentuk in arti), None)
    return kena is None or (kolom.pasti and kena == kolom.bidang)


def _berlaku(kolom: KolomPaham) -> bool:
    return bool(kolom.kunci and kolom.bidang and kolom.pasti)


def _berhuruf(kolom: KolomPaham) -> bool:
    return kolom.kunci == f"kolom {kolom.huruf}"


def _tak_dibaca(nama: str, satu: LembarPaham) -> list[str]:
    """A sheet that was not read: in force what it must be, in comments what it may be, with the likeliest header."""
    if satu.dasar is Dasar.TANGAN and not satu.mungkin:
        return [f"  {nama}: {ABAIKAN}"]
    if not satu.mungkin:
        judul = ", ".join(aman(kolom.judul)[:20] for kolom in satu.kolom[:5])
        return [f"  #{nama}: {ABAIKAN}    # tidak dibaca" + (f" (judul: {judul})" if judul else "")]
    tabel = satu.mungkin[0]
    peran = [f"    peran: {satu.peran or PILIH}"] if tabel == "penilaian" and (satu.peran or not satu.dasar) else []
    kepala = [f"  {nama}:", f"    tabel: {tabel}", *peran, "    kolom:"]
    kolom = [f"    {isi}" for kolom in satu.kolom if (isi := _kolom(kolom))]
    if satu.dasar is not None:
        return [*kepala, *kolom]
    mungkin = " atau ".join(satu.mungkin)
    pengantar = f"  # Tidak dibaca; mungkin {mungkin}. Jika benar, hapus tanda pagar di depan setiap baris blok ini:"
    blok = [*kepala, *(isi.replace("#", "", 1) for isi in kolom)]
    return [pengantar, *(f"  #{isi.removeprefix('  ')}" for isi in blok)]


def _lembar(satu: LembarPaham, *, sendiri: bool) -> list[str]:
    """What is fixed of one sheet; with its columns where these hold for it alone."""
    nama = _skalar(satu.kunci) if satu.kunci and len(satu.kunci) <= _PANJANG_MAKS else ""
    if satu.tabel == "info" or not nama:
        sebutan = aman(satu.lembar or satu.berkas)[:_PANJANG_MAKS]
        return [f"  # {sebutan}: dibaca sebagai {satu.tabel}"]
    if not satu.tabel:
        return _tak_dibaca(nama, satu)
    if not sendiri:
        return [f"  {nama}: " + (f"{{tabel: {satu.tabel}, peran: {satu.peran}}}" if satu.peran else satu.tabel)]
    kepala = [f"  {nama}:", f"    tabel: {satu.tabel}", *([f"    peran: {satu.peran}"] if satu.peran else [])]
    return [*kepala, "    kolom:", *(f"    {isi}" for kolom in satu.kolom if (isi := _kolom(kolom)))]


def _tabel(jenis: str, lembar: Sequence[LembarPaham], paham: Pemahaman) -> list[str]:
    """The section of a table: its fields in a comment, then each header once."""
    sebutan = ", ".join(aman(satu.lembar or satu.berkas)[:_PANJANG_MAKS] for satu in lembar)
    baris = [f"{jenis}:", f"  # Lembar: {sebutan}", *_pilihan("Bidang", paham.bidang[jenis])]
    if paham.wajib[jenis]:
        baris.append(f"  # Wajib: {paham.wajib[jenis]}")
    baris += [f"  # KURANG: {kurang.kolom}" for satu in lembar for kurang in satu.kurang]
    satu_kali = {
        (kolom.kunci if _berhuruf(kolom) else kolom.bentuk[0], _berlaku(kolom)): kolom
        for satu in lembar
        for kolom in satu.kolom
    }
    return [*baris, *(isi for kolom in satu_kali.values() if (isi := _kolom(kolom)))]


def _kolom(kolom: KolomPaham) -> str:
    """One column as a line: in force where it was read without doubt, a comment otherwise, "" for a grid's."""
    if not kolom.kunci:
        return ""
    kunci = _skalar(kolom.kunci)
    judul = f" (judul: {aman(kolom.judul)[:_PANJANG_MAKS]})" if _berhuruf(kolom) else ""
    if not kolom.bidang:
        mungkin = f"; mungkin {kolom.usul}" if kolom.usul else ""
        return f"  #{kunci}: {_skalar(kolom.usul or ABAIKAN)}    # kolom {kolom.huruf} tidak dipakai{mungkin}{judul}"
    if kolom.pasti:
        return f"  {kunci}: {_skalar(kolom.bidang)}" + (f"    #{judul}" if judul else "")
    return f"  #{kunci}: {_skalar(kolom.bidang)}    # kolom {kolom.huruf} dibaca begitu, tetapi meragukan{judul}"


def _pilihan(nama: str, isi: Iterable[str]) -> list[str]:
    """A list of names as comment lines of bearable width."""
    baris = [f"  # {nama}:"]
    for satu in isi:
        if len(baris[-1]) + len(satu) > LEBAR:
            baris.append("  #  ")
        baris[-1] += f" {satu},"
    return [*baris[:-1], baris[-1].rstrip(",")] if len(baris) > 1 or baris[0].endswith(",") else []


@lru_cache(maxsize=1 << 12)
def _skalar(teks: str) -> str:
    """Write text as YAML needs it: plain where that is the same text, else quoted."""
    yaml = YAML()
    yaml.width = 1 << 20
    yaml.allow_unicode = teks.isprintable()  # else what could turn an editor's text around is written as a code
    keluar = io.StringIO()
    yaml.dump([teks if teks.isprintable() else DoubleQuotedScalarString(teks)], keluar)
    return keluar.getvalue().removeprefix("- ").rstrip("\n")
