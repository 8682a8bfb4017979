"""Progress on stderr when a run takes longer than a second, where there is a terminal."""

from __future__ import annotations

import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from asnkin.cli.konsol import konsol, warna

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.progress import ProgressColumn

JEDA_KEMAJUAN: Final = 1.0  # seconds before the progress bar appears


class Kemajuan:
    """Is told each step of a run, and shows nothing."""

    def __call__(self, langkah: str) -> None:
        """Take the name of the step that begins."""

    def tahap(self, selesai: int, semua: int, langkah: str) -> None:
        """Take how many pieces of the work are done, and what was done last."""

    @contextmanager
    def jeda(self) -> Iterator[None]:
        """Leave the terminal to somebody else."""
        yield


@contextmanager
def kemajuan(*, senyap: bool) -> Iterator[Kemajuan]:
    """Yield what is told each step; after a second a bar on stderr shows it, where there is a terminal."""
    if senyap or not warna(sys.stderr):
        yield Kemajuan()
        return
    bilah = _Bilah()
    pewaktu = threading.Timer(JEDA_KEMAJUAN, bilah.mulai)
    pewaktu.daemon = True
    pewaktu.start()
    try:
        yield bilah
    finally:
        pewaktu.cancel()
        bilah.selesai()


def _kolom_bilah() -> ProgressColumn:
    """Return a column that draws a bar where the whole is known."""
    from rich.progress import BarColumn, Task  # noqa: PLC0415 - rich costs start-up time
    from rich.text import Text  # noqa: PLC0415 - see above

    class Kolom(BarColumn):
        def render(self, task: Task) -> Any:
            return Text() if task.total is None else super().render(task)

    return Kolom(24)


class _Bilah(Kemajuan):
    """A progress bar that starts late and is gone when the work is done."""

    def __init__(self) -> None:
        self._kunci = threading.RLock()
        self._progres: Any = None
        self._tugas: Any = None
        self._keadaan: dict[str, Any] = {"description": "", "completed": 0, "total": None}
        self._usai = False

    def mulai(self) -> None:
        from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415 - see above

        with self._kunci:
            if self._usai:
                return
            self._progres = Progress(
                SpinnerColumn("line"), TextColumn("{task.description}", markup=False), _kolom_bilah(),
                TimeElapsedColumn(),
                console=konsol(sys.stderr), transient=True,
            )  # fmt: skip
            self._tugas = self._progres.add_task(**self._keadaan)
            self._progres.start()

    def tahap(self, selesai: int, semua: int, langkah: str) -> None:
        self._perbarui(description=f"{selesai} dari {semua}  {langkah}", completed=selesai, total=semua)

    def __call__(self, langkah: str) -> None:
        self._perbarui(description=langkah)

    def _perbarui(self, **keadaan: Any) -> None:
        with self._kunci:
            self._keadaan |= keadaan
            if self._progres is not None:
                self._progres.update(self._tugas, **keadaan)

    @contextmanager
    def jeda(self) -> Iterator[None]:
        with self._kunci:  # a bar that is due meanwhile waits
            if self._progres is not None:
                self._progres.stop()
            yield
            if self._progres is not None:
                self._progres.start()

    def selesai(self) -> None:
        with self._kunci:
            self._usai = True
            if self._progres is not None:
                self._progres.stop()
