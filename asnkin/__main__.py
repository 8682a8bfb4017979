"""Entry point of the command ``asnkin`` and of ``python -m asnkin``."""

from __future__ import annotations


def main() -> None:
    """Run the command line; ends the process with the exit code."""
    from asnkin.cli import perintah_utama  # noqa: PLC0415 - keeps `import asnkin` free of the terminal

    perintah_utama()


if __name__ == "__main__":
    main()
