"""Help and wrong-usage messages in Indonesian: typer's own texts are English and cannot be translated from outside.

Help is written without rich: it appears in half the time, and reads the same in a pipe.
"""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any, NoReturn

from typer.core import TyperCommand, TyperGroup

from asnkin.cli.boundary import LIHAT_BANTUAN, jalankan
from asnkin.galat import SalahPakai

if TYPE_CHECKING:
    from collections.abc import Sequence


def _baris_bantuan(param: Any) -> tuple[str, str] | None:
    """Return how one option or argument stands in the help: its spelling and its text."""
    if getattr(param, "hidden", False):
        return None
    if param.param_type_name == "argument":
        return param.display_name_raw, param.help or ""
    isi = "" if param.is_flag else f" {param.metavar}"
    return ", ".join(sorted(param.opts, key=len)) + isi, param.help or ""


def _tulis_bantuan(perintah: Any, ctx: Any, formatter: Any) -> None:
    """Write usage, text, arguments, options, subcommands and examples (the epilog) of a command."""
    formatter.write_usage(ctx.command_path, " ".join(_bagian_pakai(perintah, ctx)), prefix="Pemakaian: ")
    perintah.format_help_text(ctx, formatter)
    for jenis, judul in (("argument", "Argumen"), ("option", "Opsi")):
        baris = [_baris_bantuan(param) for param in perintah.get_params(ctx) if param.param_type_name == jenis]
        if isi := [satu for satu in baris if satu]:
            with formatter.section(judul):
                formatter.write_dl(isi)
    if isinstance(perintah, TyperGroup):
        with formatter.section("Perintah"):
            formatter.write_dl([(nama, anak.get_short_help_str(limit=200)) for nama, anak in perintah.commands.items()])
    if perintah.epilog:
        with formatter.section("Contoh"):
            for baris_contoh in perintah.epilog.splitlines():
                formatter.write(f"  {baris_contoh.strip()}\n")


def _bagian_pakai(perintah: Any, ctx: Any) -> list[str]:
    argumen = [
        param.display_name_raw if param.required else f"[{param.display_name_raw}]"
        for param in perintah.get_params(ctx)
        if param.param_type_name == "argument"
    ]
    return [*(["PERINTAH"] if isinstance(perintah, TyperGroup) else argumen), "[OPSI]"]


def _opsi_bantuan(opsi: Any) -> Any:
    if opsi is not None:
        opsi.help = "Menampilkan bantuan ini."
    return opsi


class Perintah(TyperCommand):
    """A command whose help is Indonesian."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help."""
        _tulis_bantuan(self, ctx, formatter)

    def get_help_option(self, ctx: Any) -> Any:
        """Return the option ``--help``."""
        return _opsi_bantuan(super().get_help_option(ctx))


class Kelompok(TyperGroup):
    """A group of commands whose help is Indonesian; at the top it is the error boundary too."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help."""
        _tulis_bantuan(self, ctx, formatter)

    def get_help_option(self, ctx: Any) -> Any:
        """Return the option ``--help``."""
        return _opsi_bantuan(super().get_help_option(ctx))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse, having said in Indonesian which command is missing or unknown."""
        sisa = super().parse_args(ctx, args)
        nama = next(iter(ctx._protected_args), None)  # noqa: SLF001 - where typer keeps the subcommand's name
        if nama is None and not ctx.resilient_parsing:
            pesan = f"Perintah belum disebut; pilihannya: {', '.join(self.commands)}"
            raise SalahPakai(pesan, LIHAT_BANTUAN.format(jalur=ctx.command_path))
        if nama is not None and nama not in self.commands:
            dekat = difflib.get_close_matches(nama, self.commands, n=1)
            saran = f"maksud Anda `{ctx.command_path} {dekat[0]}`?" if dekat else ""
            raise SalahPakai(
                f"Perintah '{nama}' tidak ada; pilihannya: {', '.join(self.commands)}",
                saran or LIHAT_BANTUAN.format(jalur=ctx.command_path),
            )
        return sisa

    def main(self, args: Sequence[str] | None = None, *_: Any, **__: Any) -> NoReturn:
        """Run inside the error boundary; raises ``SystemExit`` with the exit code, whatever happens."""
        jalan = super().main
        raise SystemExit(jalankan(lambda: jalan(args, "asnkin", standalone_mode=False)))
