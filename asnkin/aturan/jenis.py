"""What a rule of the finding registry is: its code, level, texts and an example of each side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from asnkin.tempat import Tempat
from asnkin.temuan import Lingkup, Temuan

if TYPE_CHECKING:
    from asnkin.temuan import Tingkat


@dataclass(frozen=True, slots=True)
class Aturan:
    """One rule about the data. ``pesan`` and ``saran`` are ``str.format`` templates.

    ``judul`` is a short title; ``alasan`` says why the rule exists; ``salah`` and ``benar`` are
    a wrong and a right example. All texts are Indonesian, without a final full stop in ``pesan``.
    """

    kode: str
    tingkat: Tingkat
    judul: str
    pesan: str
    saran: str
    alasan: str
    salah: str
    benar: str
    lingkup: Lingkup = Lingkup.DATA

    def temuan(self, tempat: Tempat | None = None, *, nilai: str = "", nip: str = "", **isi: object) -> Temuan:
        """Make the finding of this rule at ``tempat``; ``isi`` fills the templates."""
        return Temuan(
            kode=self.kode,
            tingkat=self.tingkat,
            pesan=self.pesan.format(nilai=nilai, **isi),
            saran=self.saran.format(nilai=nilai, **isi),
            tempat=tempat or Tempat(),
            nilai=nilai,
            lingkup=self.lingkup,
            nip=nip,
        )
