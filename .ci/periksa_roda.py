"""Check a built wheel: package, built-in rubrics, example workbooks and licence are in it, and nothing else."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path


def main() -> int:
    """Return 0 when the wheel named by the first argument is whole; say on stderr what is amiss."""
    isi = set(zipfile.ZipFile(sys.argv[1]).namelist())
    wajib = {f"asnkin/rubrik/bawaan/{berkas.name}" for berkas in Path("rubrik").glob("*.yaml")}
    wajib |= {f"asnkin/contoh_bawaan/{berkas.name}" for berkas in Path("contoh_data").glob("*.xlsx")}
    wajib |= {
        str(berkas.as_posix())
        for berkas in Path("asnkin").rglob("*")
        if berkas.is_file() and "__pycache__" not in berkas.parts
    }
    hilang = sorted(wajib - isi)
    asing = sorted(nama for nama in isi if not nama.startswith(("asnkin/", "asnkin-")))
    lisensi = any(nama.endswith("/LICENSE") for nama in isi)
    for nama in hilang:
        print(f"tidak ada di dalam paket: {nama}", file=sys.stderr)
    for nama in asing:
        print(f"tidak seharusnya di dalam paket: {nama}", file=sys.stderr)
    return 0 if wajib and lisensi and not hilang and not asing else 1


if __name__ == "__main__":
    raise SystemExit(main())
