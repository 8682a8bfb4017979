"""YAML text of a rubric -> a tree that knows the line and column of everything; all that YAML itself can get wrong.

Nothing in the text is ever executed: nodes are composed, never constructed by the YAML library, and only plain
scalars, lists and mappings are taken over.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from asnkin.masukan.naskah_yaml import Letak, TakTerbacaError, cacat_di, susun_yaml, teks_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asnkin.galat import CacatNaskah

SIMPUL_MAKS: Final = 100_000  # nodes after aliases are followed: holds back "alias bombs"
_TAG: Final = "tag:yaml.org,2002:"
_TAG_TEKS: Final = frozenset({"str", "timestamp", "value", "merge"})


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
    except TakTerbacaError as galat:
        return None, [*cacat, galat.cacat]


def urai_yaml(isi: bytes, berkas: str, jenis: str = "rubrik") -> tuple[Simpul | None, list[CacatNaskah]]:
    """Read any YAML file of ours, in messages "berkas ``jenis``": its root (None if there is none), every fault."""
    pembangun = _Pembangun(berkas, jenis)
    try:
        akar = pembangun.bangun(susun_yaml(teks_yaml(isi, berkas, jenis), berkas))
    except TakTerbacaError as galat:
        return None, [*pembangun.cacat, galat.cacat]
    except RecursionError:
        saran = "Kurangi tingkat lekukan atau kurung"
        return None, [cacat_di(Letak(berkas, 1, 1), "susunan kunci terlalu dalam", saran)]
    return akar, pembangun.cacat


def _periksa_akar(akar: Simpul | None, berkas: str) -> Simpul:
    if akar is None or akar.isi is None:
        saran = "Isi sekurangnya rubrik, nama, komponen dan predikat"
        raise TakTerbacaError(Letak(berkas, 1, 1), "berkas rubrik kosong", saran)
    if not isinstance(akar.isi, dict):
        raise TakTerbacaError(akar.letak, "isi rubrik harus berupa kunci: isi", "Awali dengan rubrik: <kode>")
    return akar


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
            raise TakTerbacaError(Letak(self.berkas, 1, 1), pesan, "Kurangi *acuan yang bertingkat")
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
        self.cacat.append(cacat_di(letak, pesan, saran))


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
