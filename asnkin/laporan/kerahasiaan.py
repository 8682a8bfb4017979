"""What a report may print of a finding: nothing that could name a rater or show a single mark (SPESIFIKASI §5)."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from asnkin.aturan import penilaian, semua_aturan
from asnkin.aturan.angka import PERSEN_CAMPUR, RIBUAN_CAMPUR, TAMPAK_DIKALI
from asnkin.aturan.isian import ANGKA_DARI_TEKS
from asnkin.aturan.judul import TAK_TAMPAK
from asnkin.aturan.sel import (
    ANGKA_DUA_ARTI,
    ANGKA_TERLALU_BESAR,
    BUKAN_ANGKA,
    NIP_DIRAPIKAN,
    TAMPAK_KALI_SERIBU,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from asnkin.aturan.jenis import Aturan
    from asnkin.laporan.bahan import Bahan
    from asnkin.temuan import Temuan

# rules about rater sheets whose text names neither a rater nor a mark; every other one of them stays closed
TERBUKA: Final = frozenset(
    {"PNL001", "PNL002", "PNL003", "PNL004", "PNL006", "PNL007", "PNL008", "PNL009", "PNL013", "PNL014", "PNL015"}
    | {"PNL016", "PNL017", "PNL018", "PNL019", "PNL020", "PNL039", "PNL060", "PNL061", "PNL062", "PNL063", "PNL064"}
)
_TERTUTUP: Final = frozenset(satu.kode for satu in penilaian.ATURAN) - TERBUKA
# rules about any cell that show what stands in it: on a rater sheet that is a mark or a rater
_BERISI: Final = (
    ANGKA_DARI_TEKS, ANGKA_DUA_ARTI, ANGKA_TERLALU_BESAR, BUKAN_ANGKA, NIP_DIRAPIKAN, TAMPAK_KALI_SERIBU,
    TAMPAK_DIKALI, RIBUAN_CAMPUR, PERSEN_CAMPUR, TAK_TAMPAK,
)  # fmt: skip
_ISI_SEL: Final = frozenset(satu.kode for satu in _BERISI)
CATATAN: Final = (
    "Isi temuan yang dapat menunjuk kepada penilai tidak dicetak; hanya judul dan selnya. Isi lengkapnya ditampilkan "
    "oleh perintah asnkin periksa."
)

TANPA_ISI: Final = (
    "Isi dan sel temuan tidak dicetak agar tidak menunjuk kepada seseorang; selengkapnya ditampilkan oleh perintah "
    "asnkin periksa."
)


@cache
def _aturan() -> Mapping[str, Aturan]:
    return semua_aturan()


def tertutup(temuan: Temuan, bahan: Bahan) -> bool:
    """Tell whether only title and cell of a finding may be printed."""
    tempat = temuan.tempat
    return temuan.kode in _TERTUTUP or (
        temuan.kode in _ISI_SEL and (tempat.berkas, tempat.lembar) in bahan.lembar_penilai
    )


def sebutan_aman(temuan: Temuan) -> str:
    """Say a finding where it is not known which sheets hold marks: of every rule that might show one, the title."""
    if temuan.kode in _TERTUTUP | _ISI_SEL:
        return semua_aturan()[temuan.kode].judul
    return temuan.pesan


def temuan_cetak(bahan: Bahan) -> list[Temuan]:
    """Return the findings as a recap may print them: of a closed one the title of its rule stands for the text."""
    return [_tutup(satu) if tertutup(satu, bahan) else satu for satu in bahan.temuan]


def temuan_tertutup(temuan: Iterable[Temuan]) -> list[Temuan]:
    """Return findings of data of which nothing tells what sheet is a rater's: as if every one were."""
    return [_tutup(satu) if satu.kode in _TERTUTUP | _ISI_SEL else satu for satu in temuan]


def _tutup(temuan: Temuan) -> Temuan:
    return replace(temuan, pesan=_aturan()[temuan.kode].judul, saran="", nilai="")
