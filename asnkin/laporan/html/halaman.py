"""What every page shares: templates that escape by themselves, inline styles and scripts allowed by hash only."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from asnkin.laporan import tampil

if TYPE_CHECKING:
    from collections.abc import Mapping

_INDENTASI: Final = re.compile(r"^ +", re.MULTILINE)


def susun(templat: str, konteks: Mapping[str, object], gaya: str, skrip: tuple[str, ...] = ()) -> bytes:
    """Return a page as UTF-8 bytes: a template, what it shows, and the names of its style sheet and scripts."""
    isi_gaya, isi_skrip = _sumber(gaya), _gabung(skrip)
    isi = (
        _lingkungan()
        .get_template(templat)
        .render(
            **konteks,
            csp=_csp(isi_gaya, isi_skrip),
            gaya=Markup(isi_gaya),  # noqa: S704 - a file of this package
            skrip=Markup(isi_skrip),  # noqa: S704 - a file of this package
        )
    )
    return isi.encode("utf-8", errors="replace")


@cache
def _lingkungan() -> Environment:
    lingkungan = Environment(
        loader=PackageLoader("asnkin.laporan.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    lingkungan.filters["angka"] = tampil.angka
    lingkungan.filters["bulat"] = lambda nilai: tampil.angka(float(nilai), 0)
    return lingkungan


@cache
def _sumber(nama: str) -> str:
    return resources.files("asnkin.laporan.html").joinpath("templates", nama).read_text(encoding="utf-8")


def _gabung(skrip: tuple[str, ...]) -> str:
    """Join scripts into one with names of its own, without the indentation."""
    isi = "".join(_INDENTASI.sub("", _sumber(nama)) for nama in skrip)
    return f"(() => {{\n'use strict';\n{isi}}})();\n" if skrip else ""


def _csp(gaya: str, skrip: str) -> str:
    izin = ["default-src 'none'", *([f"script-src '{_sidik(skrip)}'"] if skrip else []), f"style-src '{_sidik(gaya)}'"]
    return "; ".join([*izin, "img-src data:", "base-uri 'none'", "form-action 'none'"])


def _sidik(teks: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(teks.encode()).digest()).decode()}"
