"""Entry point of the command ``asnkin`` and of ``python -m asnkin``."""

from __future__ import annotations

import atexit
import gc
import sys

_JARANG = 50_000, 50, 100  # of the collector's passes: it walks millions of live cells and hardly ever finds a cycle


def main() -> None:
    """Run the command line; ends the process with the exit code."""
    if sys.argv[1:] == ["--version"]:  # a question that needs no command line parser
        from asnkin import __version__  # noqa: PLC0415

        sys.stdout.write(f"asnkin {__version__}\n")
        sys.exit(0)
    gc.set_threshold(*_JARANG)
    atexit.register(gc.freeze)  # nor are they walked through once more at the end
    from asnkin.cli import perintah_utama  # noqa: PLC0415 - keeps `import asnkin` free of the terminal

    perintah_utama()


if __name__ == "__main__":
    main()
