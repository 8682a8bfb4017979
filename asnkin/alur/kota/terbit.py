"""The reports of the whole city: made from what is kept of each OPD, written only when something changed."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from asnkin.alur.keluaran import JSON, LAPORAN, REKAP, TEMUAN
from asnkin.alur.kota.gabungan import susun_gabungan
from asnkin.alur.kota.manifes import BENTUK, MANIFES, sidik, sidik_berkas
from asnkin.alur.kota.nota import NOTA, NOTA_EXCEL, susun_nota_semua
from asnkin.laporan.excel.rekap import tulis_rekap
from asnkin.laporan.excel.temuan import tulis_temuan
from asnkin.laporan.html.laporan import tulis_html
from asnkin.laporan.json_hasil import tulis_json
from asnkin.laporan.tulis import tulis_atomik

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    from asnkin.alur.kota.gabungan import Olahan
    from asnkin.alur.kota.pembanding import BerkasPembanding
    from asnkin.alur.kota.tugas import Cara
    from asnkin.laporan.bahan import Bahan
    from asnkin.temuan import Temuan

_TULIS: Final[Mapping[str, Callable[[Bahan], bytes]]] = {
    REKAP: tulis_rekap,
    LAPORAN: tulis_html,
    JSON: tulis_json,
    TEMUAN: lambda bahan: tulis_temuan(bahan.temuan),
}
BERKAS_TERBITAN: Final = tuple(_TULIS)


@dataclass(frozen=True, slots=True)
class Terbitan:
    """What is to be published in ``tujuan``: the data sets, what was found besides them, the time of making.

    ``cara``: how the data sets were treated, with what they share. ``pembanding``: the exports to compare with.
    """

    tujuan: Path
    olahan: tuple[Olahan, ...]
    temuan: tuple[Temuan, ...]
    dibuat: datetime
    cara: Cara
    pembanding: tuple[BerkasPembanding, ...] = ()

    def kunci(self) -> str:
        """Fingerprint of everything that the joined reports depend on."""
        milik = [satu.manifes for satu in self.olahan]
        isi = [(m.kunci, m.rubrik, m.periode, str(m.kiriman), sorted(m.berkas.items())) for m in milik]
        hari = self.dibuat.date().isoformat()  # deadlines are judged on it
        banding = [(satu.nama, satu.sidik) for satu in self.pembanding]
        return sidik(hari, repr(isi), repr([satu.sebagai_dict() for satu in self.temuan]), repr(banding))

    def susun(self) -> Bahan:
        """Join the data sets into what reports may show; raises GagalBerkas and SalahPakai as what it uses does."""
        bahan = susun_gabungan(self.olahan, self.temuan, self.dibuat, self.cara.minta, self.pembanding)
        kota = replace(bahan.kota, lanjut=self.cara.lanjut, ketat=self.cara.ketat) if bahan.kota else None
        return self.cara.tirai.bahan(replace(bahan, kota=kota))


def tulis_terbitan(tujuan: Path, nama: tuple[str, ...], bahan: Bahan) -> dict[str, str]:
    """Write the joined reports of these names and return their SHA-256."""
    sidik_isi = {}
    for satu in nama:
        isi = _TULIS[satu](bahan)
        tulis_atomik(tujuan / satu, isi)
        sidik_isi[satu] = hashlib.sha256(isi).hexdigest()
    return sidik_isi


def tulis_nota(terbitan: Terbitan, bahan: Bahan | None) -> dict[str, str]:
    """Write the notes to the OPDs into their folders and return their SHA-256 by path below ``tujuan``."""
    sidik_isi: dict[str, str] = {}
    if terbitan.cara.tirai.cara is not None:  # a note names people
        return sidik_isi
    for jalur, isi in susun_nota_semua(terbitan.olahan, terbitan.temuan, bahan):
        tulis_atomik(jalur, isi)
        sidik_isi[jalur.relative_to(terbitan.tujuan).as_posix()] = hashlib.sha256(isi).hexdigest()
    return sidik_isi


def nota_terbit(tujuan: Path) -> list[str]:
    """Return which notes an earlier run noted, by path below ``tujuan``."""
    return sorted(nama for nama in _tercatat(tujuan) if nama.endswith((f"/{NOTA}", f"/{NOTA_EXCEL}")))


def sudah_terbit(terbitan: Terbitan) -> bool:
    """Whether an earlier run wrote these very reports, and they are still there as they were."""
    isi = _baca_catatan(terbitan.tujuan)
    return isi.get("kunci") == terbitan.kunci() and all(
        sidik_berkas(terbitan.tujuan / nama) == satu for nama, satu in _tercatat(terbitan.tujuan).items()
    )


def _tercatat(tujuan: Path) -> dict[str, str]:
    berkas = _baca_catatan(tujuan).get("berkas")
    return {str(nama): str(satu) for nama, satu in berkas.items()} if isinstance(berkas, dict) else {}


def _baca_catatan(tujuan: Path) -> dict[str, object]:
    """Return what an earlier run noted of the joined reports; {} where that cannot be understood."""
    try:
        isi = json.loads((tujuan / MANIFES).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return isi if isinstance(isi, dict) and isi.get("bentuk") == BENTUK else {}


def buang_nota_basi(terbitan: Terbitan, berkas: Mapping[str, str]) -> None:
    """Remove the notes of an earlier run that nothing asks for any more, unless somebody changed them."""
    lama = _tercatat(terbitan.tujuan)
    for nama in nota_terbit(terbitan.tujuan):
        jalur = terbitan.tujuan / nama
        if nama not in berkas and sidik_berkas(jalur) == lama[nama]:
            jalur.unlink(missing_ok=True)


def catat_terbitan(terbitan: Terbitan, berkas: Mapping[str, str]) -> None:
    """Note what was written, last of all."""
    isi = {"bentuk": BENTUK, "kunci": terbitan.kunci(), "berkas": dict(berkas)}
    tulis_atomik(terbitan.tujuan / MANIFES, f"{json.dumps(isi, indent=1, sort_keys=True)}\n".encode())
