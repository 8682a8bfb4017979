"""axe-core in the browser of the tests: what it finds wrong on a page, and where."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from laporan.peramban import Peramban

ATURAN = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")


def cari_axe() -> str:
    """Return the source of axe-core from the package that carries it, or skip the test."""
    letak = importlib.util.find_spec("axe_playwright_python")
    if letak is None or not letak.submodule_search_locations:
        pytest.skip("axe-playwright-python tidak terpasang")
    return Path(letak.submodule_search_locations[0], "axe.min.js").read_text(encoding="utf-8")


def pelanggaran(peramban: Peramban) -> list[str]:
    """Run axe-core by the debugging pipe, which the policy of the page does not concern; "rule: element" each."""
    if not peramban.jalankan("typeof axe === 'object'"):
        peramban.jalankan(f"{cari_axe()};0")
    pilih = f"{{runOnly: {list(ATURAN)}, resultTypes: ['violations']}}"
    temuan: list[str] = peramban.jalankan(
        f"axe.run(document, {pilih}).then(h => h.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.target)))"
    )
    return temuan


def teks_pucat(peramban: Peramban) -> list[str]:
    """Return every text drawn on the page whose contrast with its ground is below 4,5 : 1, "text: ratio" each."""
    pucat: list[str] = peramban.jalankan(Path(__file__).with_name("kontras.js").read_text(encoding="utf-8"))
    return pucat
