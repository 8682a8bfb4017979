"""Make the two pictures of the README anew: page one of rekap.xlsx, and laporan.html, both of the example gorontalo.

    python docs/buat_gambar.py

Needs LibreOffice (soffice), pdftoppm, Chromium and, in this environment, ``pip install pillow``. Few colours keep the
pictures small.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

AKAR: Final = Path(__file__).resolve().parents[1]
GAMBAR: Final = AKAR / "docs" / "gambar"
DATA: Final = AKAR / "contoh_data" / "gorontalo.xlsx"
WAKTU: Final = "1775354400"  # 5 April 2026: the pictures do not change with the day on which they are made
LEBAR: Final = 1100  # pixels
TINGGI: Final = 1400
WARNA: Final = 64
BITA_MAKS: Final = 150_000


def main() -> None:
    """Score the example, draw both outputs, and say how large the pictures are."""
    with tempfile.TemporaryDirectory() as nama:
        folder = Path(nama)
        _jalankan(sys.executable, "-m", "asnkin", "nilai", str(DATA), "-k", str(folder / "hasil"), "--senyap")
        GAMBAR.mkdir(exist_ok=True)
        for tujuan, lukis in (("rekap.png", _rekap), ("laporan.png", _laporan)):
            _kecilkan(lukis(folder), GAMBAR / tujuan)
            print(f"{GAMBAR / tujuan}: {(GAMBAR / tujuan).stat().st_size} bita")


def _rekap(folder: Path) -> Path:
    """Page one of the recap, as it is printed."""
    profil = (folder / "profil").as_uri()
    _jalankan(
        "soffice", f"-env:UserInstallation={profil}", "--headless", "--convert-to", "pdf", "--outdir", str(folder),
        str(folder / "hasil" / "rekap.xlsx"),
    )  # fmt: skip
    _jalankan(
        "pdftoppm", "-png", "-singlefile", "-f", "1", "-scale-to-x", str(LEBAR), "-scale-to-y", "-1",
        str(folder / "rekap.pdf"), str(folder / "rekap"),
    )  # fmt: skip
    return folder / "rekap.png"


def _laporan(folder: Path) -> Path:
    """The top of the report, as a browser shows it."""
    peramban = next((nama for nama in ("chromium", "chromium-browser", "google-chrome") if shutil.which(nama)), "")
    _jalankan(
        peramban or "chromium", "--headless", "--no-sandbox", "--hide-scrollbars", "--disable-gpu",
        f"--user-data-dir={folder / 'peramban'}", f"--window-size={LEBAR},{TINGGI}",
        f"--screenshot={folder / 'laporan.png'}", (folder / "hasil" / "laporan.html").as_uri(),
    )  # fmt: skip
    return folder / "laporan.png"


def _kecilkan(asal: Path, tujuan: Path) -> None:
    """Store a picture with ``WARNA`` colours."""
    from PIL import Image  # noqa: PLC0415 - asnkin itself needs no pictures

    with Image.open(asal) as gambar:
        kecil = gambar.convert("RGB").quantize(WARNA, dither=Image.Dither.NONE)
        kecil.save(tujuan, optimize=True)
    if (besar := tujuan.stat().st_size) > BITA_MAKS:
        sys.exit(f"{tujuan} lebih dari {BITA_MAKS} bita: {besar}")


def _jalankan(*perintah: str) -> None:
    lingkungan = {
        **os.environ,
        "SOURCE_DATE_EPOCH": WAKTU,
        "LC_ALL": "id_ID.UTF-8",
        "PYTHONPATH": os.pathsep.join(filter(None, (str(AKAR), os.environ.get("PYTHONPATH", "")))),
    }
    subprocess.run(perintah, check=True, env=lingkungan, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 - fixed


if __name__ == "__main__":
    main()
