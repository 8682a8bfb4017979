"""YAML text of a rubric -> a tree that knows the line and column of everything; all that YAML itself can get wrong.

Nothing in the text is ever executed: nodes are composed, never constructed by the YAML library, and only plain
scalars, lists and mappings are taken over.
"""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.reader import ReaderError

from asnkin.galat import CacatNaskah

if TYPE_CHECKING:
    from collections.abc import Iterator

UKURAN_MAKS: Final = 1024 * 1024  # bytes; a rubric of 100 butir with anchors has about 60 000
SIMPUL_MAKS: Final = 100_000  # nodes after aliases are followed: holds back "alias bombs"
_TAG: Final = "tag:yaml.org,2002:"
_TAG_TEKS: Final = frozenset({"str", "timestamp", "value", "merge"})

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


class AngkaTertulis(float):
    """A decimal number that remembers how it was written, so that ``versi: 1.10`` can stay "1.10"."""

    __slots__ = ("tertulis",)
    tertulis: str


class BulatTertulis(int):
    """A whole number that remembers how it was written."""

    tertulis: str


@dataclass(frozen=True, slots=True)
class Simpul:
    """One value with its place: ``kunci`` is where its key stands, ``letak`` where the value itself begins."""

    isi: dict[str, Simpul] | list[Simpul] | str | float | bool | None
    letak: Letak
    kunci: Letak | None = None

    def polos(self) -> object:
        """Return the plain value: dicts, lists and scalars; keys without a value are left out, as if not written."""
        match self.isi:
            case dict():
                return {kunci: anak.polos() for kunci, anak in self.isi.items() if anak.isi is not None}
            case list():
                return [anak.polos() for anak in self.isi]
            case _:
                return self.isi

    def cari(self, jalan: tuple[str | int, ...], *, pada_kunci: bool = False) -> Letak:
        """Place of what ``jalan`` leads to, or of the last thing on the way that exists."""
        simpul = self
        for langkah in jalan:
            anak = _anak(simpul, langkah)
            if anak is None:
                return simpul.kunci if simpul.kunci and isinstance(simpul.isi, (dict, list)) else simpul.letak
            simpul = anak
        return simpul.kunci if pada_kunci and simpul.kunci else simpul.letak


def _anak(simpul: Simpul, langkah: str | int) -> Simpul | None:
    if isinstance(simpul.isi, dict):
        return simpul.isi.get(str(langkah))
    if isinstance(simpul.isi, list) and isinstance(langkah, int) and 0 <= langkah < len(simpul.isi):
        return simpul.isi[langkah]
    return None


def baca_yaml(isi: bytes, berkas: str) -> tuple[Simpul | None, list[CacatNaskah]]:
    """Read the bytes of a rubric file; ``berkas`` is the name for messages.

    Returns the root mapping (None where the text cannot be read at all) and every fault found on the way.
    """
    akar, cacat = urai_yaml(isi, berkas)
    if akar is None and cacat:
        return None, cacat
    try:
        return _periksa_akar(akar, berkas), cacat
    except _TakTerbacaError as galat:
        return None, [*cacat, galat.cacat]


def urai_yaml(isi: bytes, berkas: str, jenis: str = "rubrik") -> tuple[Simpul | None, list[CacatNaskah]]:
    """Read any YAML file of ours, in messages "berkas ``jenis``": its root (None if there is none), every fault."""
    pembangun = _Pembangun(berkas, jenis)
    try:
        akar = pembangun.bangun(_susun(_teks(isi, berkas, jenis), berkas))
    except _TakTerbacaError as galat:
        return None, [*pembangun.cacat, galat.cacat]
    except RecursionError:
        saran = "Kurangi tingkat lekukan atau kurung"
        return None, [_cacat(Letak(berkas, 1, 1), "susunan kunci terlalu dalam", saran)]
    return akar, pembangun.cacat


def _periksa_akar(akar: Simpul | None, berkas: str) -> Simpul:
    if akar is None or akar.isi is None:
        saran = "Isi sekurangnya rubrik, nama, komponen dan predikat"
        raise _TakTerbacaError(Letak(berkas, 1, 1), "berkas rubrik kosong", saran)
    if not isinstance(akar.isi, dict):
        raise _TakTerbacaError(akar.letak, "isi rubrik harus berupa kunci: isi", "Awali dengan rubrik: <kode>")
    return akar


class _TakTerbacaError(Exception):
    """A fault after which nothing more of the file can be understood."""

    def __init__(self, letak: Letak, pesan: str, saran: str) -> None:
        super().__init__(pesan)
        self.cacat = _cacat(letak, pesan, saran)


def _teks(isi: bytes, berkas: str, jenis: str) -> str:
    if len(isi) > UKURAN_MAKS:
        pesan = f"berkas {jenis} berukuran {len(isi) // 1024} KiB, paling banyak {UKURAN_MAKS // 1024} KiB"
        raise _TakTerbacaError(Letak(berkas, 1, 1), pesan, f"Periksa apakah ini benar berkas {jenis}")
    try:
        return isi.decode("utf-8-sig")
    except UnicodeDecodeError as galat:
        baris = isi.count(b"\n", 0, galat.start) + 1
        letak = Letak(berkas, baris, galat.start - isi.rfind(b"\n", 0, galat.start))
        raise _TakTerbacaError(letak, "berkas tidak bersandi UTF-8", "Simpan ulang berkas sebagai UTF-8") from galat


def _cacat(letak: Letak, pesan: str, saran: str = "") -> CacatNaskah:
    return CacatNaskah(letak.berkas, letak.baris, letak.kolom, pesan, saran)


def _susun(teks: str, berkas: str) -> Node | None:
    """Compose the node graph; an anchor used twice is legal YAML and no reason to warn."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            hasil: Node | None = YAML(typ="safe", pure=True).compose(io.StringIO(teks))
    except YAMLError as galat:
        raise _tata_tulis(galat, teks, berkas) from galat
    return hasil


def _tata_tulis(galat: YAMLError, teks: str, berkas: str) -> _TakTerbacaError:
    if isinstance(galat, ReaderError):
        posisi = galat.position if isinstance(galat.position, int) else 0
        letak = Letak(berkas, teks.count("\n", 0, posisi) + 1, posisi - teks.rfind("\n", 0, posisi))
        return _TakTerbacaError(letak, "ada huruf kendali yang tidak boleh ada dalam berkas teks", "Hapus huruf itu")
    tanda = galat.problem_mark or galat.context_mark if isinstance(galat, MarkedYAMLError) else None
    letak = Letak(berkas, tanda.line + 1, tanda.column + 1) if tanda else Letak(berkas, 1, 1)
    uraian = f"{getattr(galat, 'context', '')} {getattr(galat, 'problem', '')}"
    for frasa, pesan, saran in _TATA_TULIS:
        if frasa in uraian:
            return _TakTerbacaError(letak, pesan, saran)
    saran = "Periksa lekukan, titik dua, tanda kutip dan kurung"
    return _TakTerbacaError(letak, "tulisan YAML tidak dapat dibaca di sini", saran)


class _Pembangun:
    """Turns composed nodes into ``Simpul``, collecting faults instead of stopping at the first."""

    def __init__(self, berkas: str, jenis: str) -> None:
        self.berkas = berkas
        self.jenis = jenis
        self.cacat: list[CacatNaskah] = []
        self._sisa = SIMPUL_MAKS
        self._jalur: set[int] = set()

    def bangun(self, node: Node | None, kunci: Letak | None = None) -> Simpul | None:
        """Build a node; None where it is no plain value (the fault is recorded)."""
        if node is None:
            return None
        self._sisa -= 1
        if self._sisa < 0:
            pesan = f"isi berkas mengembang menjadi lebih dari {SIMPUL_MAKS} nilai"
            raise _TakTerbacaError(Letak(self.berkas, 1, 1), pesan, "Kurangi *acuan yang bertingkat")
        letak = self._letak(node)
        if id(node) in self._jalur:
            self._catat(letak, "*acuan menunjuk ke dirinya sendiri", "Hapus *acuan ini")
            return None
        self._jalur.add(id(node))
        try:
            return self._bangun_jenis(node, letak, kunci)
        finally:
            self._jalur.discard(id(node))

    def _bangun_jenis(self, node: Node, letak: Letak, kunci: Letak | None) -> Simpul | None:
        tag = str(node.tag).removeprefix(_TAG)
        match node:
            case ScalarNode() if (dibaca := _skalar(tag, str(node.value))) is not _ASING:
                return Simpul(dibaca, letak, kunci)  # type: ignore[arg-type]
            case SequenceNode() if tag == "seq":
                anak = [self.bangun(satu) for satu in node.value]
                return Simpul([satu for satu in anak if satu is not None], letak, kunci)
            case MappingNode() if tag == "map":
                return Simpul(dict(self._pasangan(node)), letak, kunci)
            case _:
                self._catat(
                    letak,
                    f'penanda jenis "{tag}" tidak boleh dipakai dalam {self.jenis}',
                    "Hapus penanda berawalan !",
                )
                return None

    def _pasangan(self, node: MappingNode) -> Iterator[tuple[str, Simpul]]:
        terlihat: dict[str, int] = {}
        for node_kunci, node_isi in node.value:
            letak = self._letak(node_kunci)
            if not isinstance(node_kunci, ScalarNode):
                self._catat(letak, "kunci harus berupa satu kata atau angka", "Tulis kunci: isi")
                continue
            nama = str(node_kunci.value)
            if nama == "<<":
                self._catat(letak, 'kunci gabungan "<<" tidak dapat dipakai', "Tulis isinya, atau pakai turunan_dari")
                continue
            if nama in terlihat:
                pesan = f'kunci "{nama}" ditulis dua kali (pertama di baris {terlihat[nama]})'
                self._catat(letak, pesan, "Hapus salah satunya")
                continue
            terlihat[nama] = letak.baris
            if (isi := self.bangun(node_isi, letak)) is not None:
                yield nama, isi

    def _letak(self, node: Node) -> Letak:
        return Letak(self.berkas, node.start_mark.line + 1, node.start_mark.column + 1)

    def _catat(self, letak: Letak, pesan: str, saran: str) -> None:
        self.cacat.append(_cacat(letak, pesan, saran))


_ASING: Final = object()


def _skalar(tag: str, teks: str) -> object:
    """Value of a scalar by its YAML 1.2 tag; ``_ASING`` for a tag that a rubric has no use for."""
    if tag in _TAG_TEKS:
        return teks
    match tag:
        case "null":
            return None
        case "bool":
            return teks.casefold() in {"true", "yes", "on", "y"}
        case "int" | "float":
            return _angka(tag, teks)
        case _:
            return _ASING


def _angka(tag: str, teks: str) -> object:
    """Return a number that keeps its text; text that only looks like one (``1:30``) stays text."""
    bersih = teks.replace("_", "").casefold().replace(".inf", "inf").replace(".nan", "nan")
    try:
        nilai: AngkaTertulis | BulatTertulis
        nilai = AngkaTertulis(bersih) if tag == "float" else BulatTertulis(bersih, 0 if bersih[:2] in _AWALAN else 10)
    except ValueError:
        return teks
    nilai.tertulis = teks
    return nilai


_AWALAN: Final = ("0x", "0o", "0b")
