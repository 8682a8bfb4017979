"""A recap as a spreadsheet program computes it: stored results spoilt, weights changed, everything worked out anew."""

from __future__ import annotations

import re
import shutil
import subprocess
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

import pytest
from laporan.bongkar import buka

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

PERLU_SOFFICE: Final = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice (soffice) tidak terpasang"
)
PALSU: Final = "-98765"
_HASIL = re.compile(rb"</f><v>[^<]*</v>")
_PROFIL: Final = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item></oor:items>"""

Sel = dict[tuple[str, str], object]  # (sheet, address) -> value


def palsukan(isi: bytes, ubah: Mapping[str, float] | None = None) -> bytes:
    """Return the workbook with a wrong result stored beside every formula, and the named cells of Bobot changed."""
    letak = {nama: _letak(isi, nama) for nama in ubah or {}}
    keluar = BytesIO()
    with ZipFile(BytesIO(isi)) as lama, ZipFile(keluar, "w") as baru:
        lembar = lembar_bobot(isi) if ubah else ""  # opening a big workbook takes minutes
        for bagian in lama.infolist():
            xml = lama.read(bagian)
            if bagian.filename.startswith("xl/worksheets/sheet"):
                xml = _HASIL.sub(f"</f><v>{PALSU}</v>".encode(), xml)
            if bagian.filename == lembar:
                for nama, angka in (ubah or {}).items():
                    pola = rb'(<c r="%s"[^>]*><v>)[^<]*' % letak[nama].encode()
                    xml, n = re.subn(pola, rb"\g<1>%s" % repr(angka).encode(), xml)
                    assert n == 1, nama
            baru.writestr(bagian, xml)
    return keluar.getvalue()


def lembar_bobot(isi: bytes) -> str:
    """Return the archive's part that holds the sheet Bobot."""
    return f"xl/worksheets/sheet{buka(isi).sheetnames.index('Bobot') + 1}.xml"


def _letak(isi: bytes, nama: str) -> str:
    lembar, sel = buka(isi).defined_names[nama].attr_text.split("!")
    assert lembar == "Bobot"
    return str(sel).replace("$", "")


def rumus(isi: bytes) -> Sel:
    """Return every formula of a workbook."""
    return {
        (ws.title, sel.coordinate): sel.value
        for ws in buka(isi)
        for deret in ws.iter_rows()
        for sel in deret
        if sel.data_type == "f"
    }


def nilai(isi: bytes) -> Sel:
    """Return every cell of a workbook that shows something, a formula by its stored result."""
    return {
        (ws.title, sel.coordinate): sel.value
        for ws in buka(isi, nilai=True)
        for deret in ws.iter_rows()
        for sel in deret
        if sel.value not in {None, ""}
    }


def hitung_ulang(buku: Sequence[bytes], folder: Path, *, batas: int = 300) -> list[bytes]:
    """Let LibreOffice compute every formula, whatever is stored beside it; ``batas``: seconds that it may take."""
    profil = folder / "profil" / "user"
    profil.mkdir(parents=True)
    (profil / "registrymodifications.xcu").write_text(_PROFIL, "utf-8")
    berkas = []
    for i, isi in enumerate(buku):
        berkas.append(folder / f"buku{i}.xlsx")
        berkas[-1].write_bytes(isi)
    perintah = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profil", "--convert-to", "xlsx"]
    subprocess.run([*perintah, "--outdir", folder / "lo", *berkas], check=True, capture_output=True, timeout=batas)  # noqa: S603
    return [(folder / "lo" / satu.name).read_bytes() for satu in berkas]


def beda(harapan: Sel, hitungan: Sel, teliti: float = 1e-9) -> list[tuple[tuple[str, str], object, object]]:
    """Return the cells that differ: numbers by more than ``teliti``, all else at all."""
    return [
        (letak, harapan.get(letak), hitungan.get(letak))
        for letak in sorted({*harapan, *hitungan})
        if not _sama(harapan.get(letak), hitungan.get(letak), teliti)
    ]


def _sama(satu: object, dua: object, teliti: float) -> bool:
    if isinstance(satu, int | float) and isinstance(dua, int | float):
        return abs(satu - dua) <= teliti
    return satu == dua
