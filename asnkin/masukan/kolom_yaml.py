"""The file kolom.yaml: headers mapped to fields by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from asnkin.galat import GagalBerkas, SalahPakai
from asnkin.masukan.nama_lembar import kenali
from asnkin.masukan.tabel import Kebutuhan

if TYPE_CHECKING:
    from pathlib import Path

_SARAN = 'Tulis per tabel, misalnya "pegawai:" lalu di bawahnya "  Nomor Induk: nip".'


def baca_kolom(path: Path) -> dict[str, dict[str, str]]:
    """Read the mapping: table -> {header as written on the sheet: field}. Table names may be aliases (``SKP``).

    Raises GagalBerkas where the file cannot be read, SalahPakai where it is not such a mapping.
    """
    try:
        teks = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as galat:
        pesan = f'berkas kolom "{path}" tidak dapat dibaca'
        raise GagalBerkas(pesan, "Periksa nama berkasnya dan simpan sebagai teks UTF-8.") from galat
    try:
        isi: Any = YAML(typ="safe", pure=True).load(teks)
    except MarkedYAMLError as galat:
        baris = galat.problem_mark.line + 1 if galat.problem_mark is not None else 1
        pesan = f'berkas kolom "{path.name}" salah tulis di baris {baris}'
        raise SalahPakai(pesan, _SARAN) from galat
    except (YAMLError, ValueError, RecursionError) as galat:
        pesan = f'berkas kolom "{path.name}" salah tulis'
        raise SalahPakai(pesan, _SARAN) from galat
    return _baca(path.name, {} if isi is None else isi)


def _baca(nama: str, isi: object) -> dict[str, dict[str, str]]:
    if not isinstance(isi, dict):
        pesan = f'berkas kolom "{nama}" tidak berisi daftar tabel'
        raise SalahPakai(pesan, _SARAN)
    hasil: dict[str, dict[str, str]] = {}
    for tabel, peta in isi.items():
        if not isinstance(tabel, str) or not isinstance(peta, dict):
            pesan = f'berkas kolom "{nama}": isi tabel "{tabel}" bukan pasangan judul dan bidang'
            raise SalahPakai(pesan, _SARAN)
        milik = hasil.setdefault(_tabel(tabel), {})
        for judul, bidang in peta.items():
            if not isinstance(bidang, str) or not bidang.strip():
                pesan = f'berkas kolom "{nama}": judul "{judul}" pada tabel "{tabel}" tidak dipetakan ke bidang apa pun'
                raise SalahPakai(pesan, _SARAN)
            milik[str(judul)] = bidang.strip()
    return hasil


def _tabel(nama: str) -> str:
    """Canonical name of a table; a name that only a rubric knows stays as written."""
    kena = kenali(nama, Kebutuhan())
    return nama if kena is None else kena[0]
