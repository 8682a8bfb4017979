"""Write the generated pages of the reference: finding codes and commands; also the options in the README."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from pathlib import Path

DOKUMEN = Path(__file__).parent
AKAR = DOKUMEN.parent
DIBUAT = "<!-- dibuat oleh docs/buat_acuan.py -->"
JALUR = [
    [], ["nilai"], ["periksa"], ["jelaskan"], ["contoh"], ["temuan"], ["rubrik"],
    ["rubrik", "daftar"], ["rubrik", "tampil"],
    ["rubrik", "periksa"], ["rubrik", "banding"], ["rubrik", "baru"], ["rubrik", "skema"], ["skema"],
    ["skema", "hasil"],
]  # fmt: skip


def bantuan(jalur: list[str]) -> str:
    """Return the help of a command as an 80-column terminal shows it."""
    import typer  # noqa: PLC0415 - after the width is set

    from asnkin.cli import aplikasi  # noqa: PLC0415

    os.environ["COLUMNS"] = "80"
    layar = io.StringIO()
    with contextlib.redirect_stdout(layar), contextlib.suppress(SystemExit):
        typer.main.get_command(aplikasi).main([*jalur, "--help"])
    return layar.getvalue().rstrip()


def halaman_perintah() -> str:
    """Return the page of commands."""
    bagian = [f"## `{' '.join(['asnkin', *jalur])}`\n\n```text\n{bantuan(jalur)}\n```\n" for jalur in JALUR]
    return "\n".join(["# Perintah", "", DIBUAT, "", *bagian])


def halaman_temuan() -> str:
    """Return the page of finding codes."""
    from asnkin.alur.aturan import contoh_teks  # noqa: PLC0415
    from asnkin.aturan import semua_aturan  # noqa: PLC0415

    baris = ["# Kode temuan", "", DIBUAT, "", "| kode | tingkat | temuan |", "|---|---|---|"]
    semua = semua_aturan().values()
    baris += [f"| [{satu.kode}](#{satu.kode.lower()}) | {satu.tingkat.value} | {_aman(satu.judul)} |" for satu in semua]
    for satu in semua:
        baris += ["", f"## {satu.kode}", "", f"**{_aman(satu.judul)}** ({satu.tingkat.value})", ""]
        isi = {
            "Pesan": contoh_teks(satu.pesan), "Saran": contoh_teks(satu.saran), "Mengapa": satu.alasan,
            "Salah": satu.salah, "Benar": satu.benar,
        }  # fmt: skip
        baris += [f"- {nama}: {_aman(' '.join(teks.split()))}" for nama, teks in isi.items() if teks]
    return "\n".join(baris) + "\n"


def _aman(teks: str) -> str:
    return teks.replace("<", "&lt;").replace("|", "\\|").replace("*", "\\*").replace("_", "\\_")


def readme() -> str:
    """Return the README with the options of ``nilai`` as its help shows them."""
    lama = (AKAR / "README.md").read_text(encoding="utf-8")
    opsi = bantuan(["nilai"]).partition("Opsi:\n")[2].partition("\n\n")[0]
    kepala, tanda, ekor = lama.partition("<!-- opsi-nilai -->\n```text\n")
    return kepala + tanda + opsi + "\n```" + ekor.partition("```")[2]


HALAMAN = {
    DOKUMEN / "acuan" / "perintah.md": halaman_perintah,
    DOKUMEN / "acuan" / "temuan.md": halaman_temuan,
    AKAR / "README.md": readme,
}


def main() -> int:
    """Write every page that has changed."""
    for jalur, buat in HALAMAN.items():
        isi = buat()
        if not jalur.exists() or jalur.read_text(encoding="utf-8") != isi:
            jalur.write_text(isi, encoding="utf-8", newline="\n")
            print(f"ditulis: {jalur.relative_to(AKAR)}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
