"""Keeping people out of the reports: what a user asks for, the secret of the pseudonyms, and carrying it out."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from asnkin.alur.keluaran import nyata
from asnkin.analisis.samaran import KUNCI_MIN, siapkan_kunci
from asnkin.galat import GagalBerkas, SalahPakai
from asnkin.laporan.bahan import Cara
from asnkin.laporan.privasi.agregat import agregatkan
from asnkin.laporan.privasi.samaran import HAL_PRIVASI, HAL_SIDIK, SEKALI, samarkan
from asnkin.laporan.privasi.teks import temuan_umum
from asnkin.laporan.tulis import tulis_atomik

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from asnkin.analisis.samaran import Kunci
    from asnkin.laporan.bahan import Bahan
    from asnkin.rubrik.model import Rubrik
    from asnkin.temuan import Temuan

LINGKUNGAN: Final = "ASNKIN_KUNCI"
_BITA_MAKS: Final = 4096
_BITA_ACAK: Final = 32
_SARAN_KUNCI: Final = (
    f"tulis sekurangnya {KUNCI_MIN} huruf acak, atau sebut berkas yang belum ada agar asnkin membuatnya"
)
_PESAN: Final = {
    Cara.SAMARAN: "Disamarkan: hasil tanpa nama dan NIP; samaran bukan anonim, perlakukan sebagai data pribadi",
    Cara.AGREGAT: "Agregat: hasil hanya memuat angka kelompok, tanpa pegawai",
}
_ISI_TEMUAN: Final = "Isi temuan tidak dicetak; isi dan letak selnya ditampilkan oleh: {perintah}"


@dataclass(frozen=True, slots=True)
class MintaPrivasi:
    """What the options say: at most one of both ways, and the file that holds the secret (None: elsewhere)."""

    samarkan: bool = False
    agregat: bool = False
    kunci: Path | None = None

    def cara(self) -> Cara | None:
        """Return the way that is asked for; raises SalahPakai where the options contradict each other."""
        if self.samarkan and self.agregat:
            raise SalahPakai("--samarkan dan --agregat tidak dapat dipakai bersama", "pilih salah satu")
        if self.kunci is not None and not self.samarkan:
            raise SalahPakai("--kunci hanya berguna bersama --samarkan", "tambahkan --samarkan, atau hapus --kunci")
        if self.samarkan:
            return Cara.SAMARAN
        return Cara.AGREGAT if self.agregat else None


@dataclass(frozen=True, slots=True)
class Tirai:
    """Stands between a result and its writers. ``pesan``: what to tell the user of it."""

    cara: Cara | None = None
    kunci: Kunci | None = None
    pesan: tuple[str, ...] = ()

    def bahan(self, bahan: Bahan) -> Bahan:
        """Return what the writers may see."""
        if self.cara is None:
            return bahan
        return agregatkan(bahan) if self.kunci is None else samarkan(bahan, self.kunci)

    def sidik(self) -> str:
        """Return what tells apart the outputs of two curtains; "" where people are shown."""
        return f"{self.cara or ''}{' ' + self.kunci.sidik() if self.kunci else ''}"

    def temuan(self, temuan: Sequence[Temuan], berkas: Sequence[str], rubrik: Rubrik) -> tuple[Temuan, ...]:
        """Return what may be shown of the findings where there is no result."""
        return tuple(temuan) if self.cara is None else temuan_umum(temuan, berkas, rubrik)


TANPA_TIRAI: Final = Tirai()
TERBUKA: Final = MintaPrivasi()


def siapkan_tirai(minta: MintaPrivasi, folder: Path, lingkungan: Mapping[str, str], periksa: str) -> Tirai:
    """Get ready before anything is read; ``folder``: of the results, ``periksa``: the command that shows findings.

    Raises SalahPakai for options that contradict each other or a secret that is too short, GagalBerkas for a file
    that cannot be read or written.
    """
    if (cara := minta.cara()) is None:
        return TANPA_TIRAI
    pesan = (_PESAN[cara], _ISI_TEMUAN.format(perintah=periksa))
    if cara is Cara.AGREGAT:
        return Tirai(cara, None, pesan)
    if minta.kunci is not None and nyata(folder) in nyata(minta.kunci).parents:
        pesan_salah = f"Berkas kunci '{minta.kunci}' berada di folder hasil, sehingga ikut terkirim bersama hasilnya"
        raise SalahPakai(pesan_salah, "simpan kunci di folder lain")
    rahasia, tentang = _rahasia(minta.kunci, lingkungan)
    return Tirai(cara, siapkan_kunci(rahasia or secrets.token_hex(_BITA_ACAK), sekali=not rahasia), (*pesan, tentang))


def tirai_rekap(jejak: Mapping[str, str], kunci: Path | None, lingkungan: Mapping[str, str]) -> Tirai:
    """Return what stood between the data and a published recap, by its sheet Jejak.

    Raises SalahPakai where the recap cannot be computed anew: its secret is not given, is another, or was kept nowhere.
    """
    privasi = jejak.get(HAL_PRIVASI, "")
    if privasi == Cara.AGREGAT:
        return Tirai(Cara.AGREGAT)
    if privasi != Cara.SAMARAN:
        return TANPA_TIRAI
    if jejak.get(HAL_SIDIK) == SEKALI:
        pesan = "Rekap ini disamarkan dengan kunci acak yang tidak disimpan, sehingga tidak dapat dihitung ulang"
        raise SalahPakai(pesan, "minta rekap yang disamarkan dengan --kunci, atau rekap aslinya")
    if kunci is not None and not kunci.exists():
        raise SalahPakai(f"Berkas kunci '{kunci}' tidak ada", "sebutkan berkas kunci yang dipakai saat rekap dibuat")
    rahasia, _ = _rahasia(kunci, lingkungan)
    if not rahasia:
        pesan = "Rekap ini disamarkan; tanpa kuncinya tidak dapat dibuktikan"
        raise SalahPakai(
            pesan, f"sebutkan berkas kunci yang dipakai saat rekap dibuat dengan --kunci, atau isi {LINGKUNGAN}"
        )
    siap = siapkan_kunci(rahasia)
    if siap.sidik() != jejak.get(HAL_SIDIK):
        pesan = "Kunci yang disebut bukan kunci yang menyamarkan rekap ini"
        raise SalahPakai(pesan, "sebutkan berkas kunci yang dipakai saat rekap dibuat")
    return Tirai(Cara.SAMARAN, siap)


def _rahasia(berkas: Path | None, lingkungan: Mapping[str, str]) -> tuple[str, str]:
    """Return the secret ("" = none) and what to tell of it: from the file, made if missing, else from outside."""
    if berkas is None:
        if not (isi := lingkungan.get(LINGKUNGAN, "").strip()):
            tentang = (
                "Kunci samaran acak: nama samaran berbeda setiap kali dijalankan; agar tetap sama antarperiode dan "
                "dapat diverifikasi, pakai --kunci"
            )
            return "", tentang
        return _cukup(isi, f"isi {LINGKUNGAN}"), f"Kunci samaran dari {LINGKUNGAN}"
    if not berkas.exists():
        rahasia = secrets.token_hex(_BITA_ACAK)
        tulis_atomik(berkas, f"{rahasia}\n".encode(), beropsi=False, pribadi=True)
        return rahasia, f"Kunci samaran baru dibuat: {berkas}. Simpan di tempat aman, terpisah dari hasil"
    try:
        with berkas.open("rb") as aliran:
            bita = aliran.read(_BITA_MAKS + 1)
        teks = bita.decode("utf-8-sig").strip()
    except OSError as gagal:
        raise GagalBerkas(f"Berkas kunci '{berkas}' tidak dapat dibaca", "periksa nama dan hak aksesnya") from gagal
    except UnicodeDecodeError as gagal:
        raise SalahPakai(f"Berkas kunci '{berkas}' bukan teks", _SARAN_KUNCI) from gagal
    if len(bita) > _BITA_MAKS:
        raise SalahPakai(f"Berkas kunci '{berkas}' lebih dari {_BITA_MAKS} bita", _SARAN_KUNCI)
    return _cukup(teks, f"berkas kunci '{berkas}'"), f"Kunci samaran dari {berkas}"


def _cukup(rahasia: str, apa: str) -> str:
    if len(rahasia) < KUNCI_MIN:
        raise SalahPakai(f"{apa[:1].upper()}{apa[1:]} kurang dari {KUNCI_MIN} huruf", _SARAN_KUNCI)
    return rahasia
