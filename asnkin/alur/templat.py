"""The use case ``templat``: an empty workbook to collect the data of a rubric in."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from asnkin.alur.baca import NAMA_AMAN, RUBRIK_BAWAAN
from asnkin.alur.keluaran import ada_lain, kutip
from asnkin.alur.permintaan import Permintaan
from asnkin.buatan import BUATAN
from asnkin.galat import GagalBerkas, SalahPakai
from asnkin.laporan.excel.templat import info
from asnkin.laporan.excel.templat.buku import tulis_templat
from asnkin.laporan.excel.templat.isian import Sebutan, judul
from asnkin.laporan.excel.templat.rancang import rancang
from asnkin.laporan.tulis import tulis_atomik
from asnkin.masukan.nama_lembar import kenali
from asnkin.rubrik.kebutuhan import kebutuhan
from asnkin.rubrik.muat import muat_rubrik

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asnkin.laporan.excel.templat.isian import Lembar
    from asnkin.masukan.tabel import Kebutuhan
    from asnkin.rubrik.muat import RubrikTermuat

_NAMA_MAKS: Final = 31  # characters of a sheet's name
_TERLARANG: Final = re.compile(r"[\[\]:*?/\\]")


def tulis(keluaran: Path, rubrik: str, periode: str, *, timpa: bool) -> tuple[str, ...]:
    """Write the template and return what to tell the user.

    Raises SalahPakai for a name, a period or a rubric that cannot be, GagalBerkas where another file stands there, and
    what loading the rubric raises.
    """
    if keluaran.suffix.casefold() != ".xlsx":
        saran = f"tulis misalnya {keluaran.with_suffix('.xlsx').name if keluaran.name else 'isian.xlsx'}"
        raise SalahPakai(f"Berkas templat '{keluaran}' tidak berakhiran .xlsx", saran)
    kanonik = Permintaan((), periode=periode).periode_kanonik()
    termuat = muat_rubrik(rubrik or RUBRIK_BAWAAN)
    isi = susun(termuat, keluaran.name, kanonik)
    if not timpa and ada_lain(keluaran, isi):
        pesan = f"Berkas '{keluaran}' sudah ada dan tidak ditimpa"
        raise GagalBerkas(pesan, "tambahkan --timpa untuk menggantinya, atau pilih nama lain")
    tulis_atomik(keluaran, isi, beropsi=False)
    periksa = f"asnkin periksa {kutip(keluaran.as_posix())}{_opsi_rubrik(termuat)}"
    return (
        f"Ditulis: {keluaran} (rubrik {termuat.rubrik.rubrik})",
        *_pesan_rubrik(termuat, keluaran),
        f"Langkah berikutnya: isi menurut lembar Petunjuk, simpan, lalu {periksa}",
    )


def susun(termuat: RubrikTermuat, nama: str, periode: str) -> bytes:
    """Return the template of a rubric as a workbook that will be called ``nama``; raises SalahPakai."""
    perlu = kebutuhan(termuat.rubrik)
    lembar = rancang(termuat.rubrik, _sebutan(perlu))
    _periksa_nama(lembar)
    isi = {"rubrik": _rubrik_info(termuat), "periode": periode}
    perintah = [f"asnkin {satu} {kutip(nama)}{_opsi_rubrik(termuat)}" for satu in ("periksa", "nilai")]
    return tulis_templat(termuat.rubrik, lembar, {k: teks for k, teks in isi.items() if teks}, perintah)


def _sebutan(perlu: Kebutuhan) -> Sebutan:
    """Choose the names of the sheets of roles and keyed tables, each tried on the reader itself."""
    peran = {satu: f"Penilaian {judul(satu)}" for satu in sorted(perlu.peran)}
    return Sebutan(
        peran={
            satu: nama
            for satu, nama in peran.items()
            if len(nama) <= _NAMA_MAKS and kenali(nama, perlu) == ("penilaian", satu)
        },
        lembar={satu: _nama_berkunci(satu, perlu) for satu in perlu.lembar},
    )


def _nama_berkunci(lembar: str, perlu: Kebutuhan) -> str:
    """Return a sheet name that the reader takes for a keyed table; raises SalahPakai where Excel allows none."""
    for nama in (judul(lembar), lembar, _TERLARANG.sub(" ", lembar).strip(" '")):
        if 0 < len(nama) <= _NAMA_MAKS and not _TERLARANG.search(nama) and kenali(nama, perlu) == (lembar, ""):
            return nama
    pesan = f"Lembar '{lembar}' yang disebut rubrik tidak dapat dibuat di Excel"
    saran = f"ganti namanya pada rubrik: paling banyak {_NAMA_MAKS} karakter, tanpa [ ] : * ? / \\, dan bukan nama lain"
    raise SalahPakai(pesan, saran)


def _periksa_nama(lembar: Sequence[Lembar]) -> None:
    """Raise SalahPakai where two sheets would have one name, which only the rubric's own names can bring about."""
    dipakai = {satu.casefold() for satu in (*BUATAN, info.NAMA, "history")}  # the last is Excel's own
    for satu in lembar:
        if satu.nama.casefold() in dipakai:
            pesan = f"Nama lembar '{satu.nama}' yang disebut rubrik sudah terpakai di dalam templat"
            raise SalahPakai(pesan, "ganti nama lembar itu pada rubrik")
        dipakai.add(satu.nama.casefold())


def _rubrik_info(termuat: RubrikTermuat) -> str:
    """Return what the sheet info says of the rubric: its code, or the name of a file that lies beside the workbook."""
    if termuat.naskah[0].bawaan:
        return termuat.asal
    berkas = Path(termuat.asal)
    return berkas.name if berkas.suffix in {".yaml", ".yml"} and NAMA_AMAN.fullmatch(berkas.name) else ""


def _opsi_rubrik(termuat: RubrikTermuat) -> str:
    """Return the option that the commands need where the sheet info cannot name the rubric."""
    return "" if _rubrik_info(termuat) else f" -r {kutip(termuat.asal)}"


def _pesan_rubrik(termuat: RubrikTermuat, keluaran: Path) -> tuple[str, ...]:
    if termuat.naskah[0].bawaan or not _rubrik_info(termuat):
        return ()
    if Path(termuat.asal).resolve().parent == keluaran.resolve().parent:
        return ()
    return (f"Perhatian: salin {termuat.asal} ke folder {keluaran.name}, karena lembar info menyebutnya",)
