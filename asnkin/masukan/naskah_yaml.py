"""The text of a YAML file of ours -> its graph of nodes, in bounded time, with the place of what stands in the way."""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING, Final, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.composer import Composer, MaxDepthExceededError
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.reader import ReaderError

from asnkin.galat import CacatNaskah

if TYPE_CHECKING:
    from ruamel.yaml.nodes import Node

UKURAN_MAKS: Final = 256 * 1024  # bytes; a rubric of 100 butir with anchors has about 60 000
TERTULIS_MAKS: Final = 20_000  # nodes as written: the YAML library reads as many in a second
_DALAM_MAKS: Final = 100

# What the YAML parser says -> how we say it and what to do about it; the first phrase that occurs wins.
_TATA_TULIS: Final = (
    ("character '\\t'", "ada tab di awal baris", "Ganti tab dengan spasi"),
    (
        "mapping values are not allowed",
        "ada titik dua di tempat yang tidak semestinya",
        "Periksa lekukan baris ini dan beri tanda kutip pada teks yang memuat titik dua",
    ),
    ("could not find expected ':'", "ada kunci tanpa titik dua", "Tulis setiap baris sebagai kunci: isi"),
    ("end of stream", "tanda kutip atau kurung tidak ditutup", "Tutup tanda kutip atau kurung yang terbuka"),
    ("but found '<stream end>'", "kurung tidak ditutup", "Tutup kurung siku atau kurung kurawal yang terbuka"),
    ("expected ',' or", "isi kurung tidak dipisah koma atau tidak ditutup", "Pisahkan dengan koma dan tutup kurungnya"),
    ("undefined alias", "ada *acuan ke &jangkar yang tidak ada", "Beri tanda kutip bila * adalah bagian dari teks"),
    (
        "but found another document",
        "berkas memuat lebih dari satu dokumen (---)",
        "Sisakan satu dokumen dalam satu berkas",
    ),
    ("expected <block end>", "lekukan tidak sejajar", "Sejajarkan baris ini dengan kunci yang setingkat"),
    ("cannot start any token", "ada tanda yang tidak dapat mengawali teks", "Beri tanda kutip pada teks ini"),
)  # fmt: skip


class Letak(NamedTuple):
    """Where something stands: file, line and column, both 1-based."""

    berkas: str
    baris: int
    kolom: int


class TakTerbacaError(Exception):
    """A fault after which nothing more of the file can be understood."""

    def __init__(self, letak: Letak, pesan: str, saran: str) -> None:
        """Keep the fault."""
        super().__init__(pesan)
        self.cacat = cacat_di(letak, pesan, saran)


def teks_yaml(isi: bytes, berkas: str, jenis: str) -> str:
    """Decode a file of ours; raises TakTerbacaError where it is too large or no UTF-8."""
    if len(isi) > UKURAN_MAKS:
        pesan = f"berkas {jenis} lebih dari {UKURAN_MAKS // 1024} KiB"
        raise TakTerbacaError(Letak(berkas, 1, 1), pesan, f"Periksa apakah ini benar berkas {jenis}")
    try:
        return isi.decode("utf-8-sig")
    except UnicodeDecodeError as galat:
        baris = isi.count(b"\n", 0, galat.start) + 1
        letak = Letak(berkas, baris, galat.start - isi.rfind(b"\n", 0, galat.start))
        raise TakTerbacaError(letak, "berkas tidak bersandi UTF-8", "Simpan ulang berkas sebagai UTF-8") from galat


def cacat_di(letak: Letak, pesan: str, saran: str = "") -> CacatNaskah:
    """Make a fault of a place."""
    return CacatNaskah(letak.berkas, letak.baris, letak.kolom, pesan, saran)


def susun_yaml(teks: str, berkas: str) -> Node | None:
    """Compose the node graph; an anchor used twice is legal YAML and no reason to warn."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yaml = YAML(typ="safe", pure=True)
            yaml.Composer, yaml.max_depth = _Penyusun, _DALAM_MAKS
            hasil: Node | None = yaml.compose(io.StringIO(teks))
    except _TerlaluBanyak as galat:
        pesan = f"berkas ini memuat lebih dari {TERTULIS_MAKS} nilai"
        raise TakTerbacaError(Letak(berkas, 1, 1), pesan, "Periksa apakah ini benar berkas yang dimaksud") from galat
    except MaxDepthExceededError as galat:
        raise RecursionError from galat
    except YAMLError as galat:
        raise _tata_tulis(galat, teks, berkas) from galat
    return hasil


class _TerlaluBanyak(Exception):  # noqa: N818 - the domain speaks Indonesian
    """More is written than a file of ours holds."""


class _Penyusun(Composer):
    """Composes nodes, and stops where there are too many."""

    sisa = TERTULIS_MAKS

    def compose_node(self, parent: Node | None, index: object) -> Node | None:
        self.sisa -= 1
        if self.sisa < 0:
            raise _TerlaluBanyak
        hasil: Node | None = super().compose_node(parent, index)
        return hasil


def _tata_tulis(galat: YAMLError, teks: str, berkas: str) -> TakTerbacaError:
    if isinstance(galat, ReaderError):
        posisi = galat.position if isinstance(galat.position, int) else 0
        letak = Letak(berkas, teks.count("\n", 0, posisi) + 1, posisi - teks.rfind("\n", 0, posisi))
        return TakTerbacaError(letak, "ada huruf kendali yang tidak boleh ada dalam berkas teks", "Hapus huruf itu")
    tanda = galat.problem_mark or galat.context_mark if isinstance(galat, MarkedYAMLError) else None
    letak = Letak(berkas, tanda.line + 1, tanda.column + 1) if tanda else Letak(berkas, 1, 1)
    uraian = f"{getattr(galat, 'context', '')} {getattr(galat, 'problem', '')}"
    for frasa, pesan, saran in _TATA_TULIS:
        if frasa in uraian:
            return TakTerbacaError(letak, pesan, saran)
    saran = "Periksa lekukan, titik dua, tanda kutip dan kurung"
    return TakTerbacaError(letak, "tulisan YAML tidak dapat dibaca di sini", saran)
