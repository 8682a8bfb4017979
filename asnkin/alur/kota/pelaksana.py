"""Who does the work: this process, several of this machine, or a Dask cluster; all are one ``Executor``."""

from __future__ import annotations

import importlib
import multiprocessing
import signal
import sys
from collections import deque
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, ParamSpec, TypeVar

from asnkin.galat import SalahPakai

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from multiprocessing.context import BaseContext

P = ParamSpec("P")
T = TypeVar("T")
H = TypeVar("H")

_MUAT: Final = ("asnkin.alur.kota.kerja", "asnkin.alur.kota.terbit")
"""What the server that processes are forked from has imported beforehand, so that each of them need not."""
_TUNGGU_DASK: Final = "20s"
_ANTRE_DASK: Final = 256  # jobs handed to a cluster at a time; it knows its own size


class Sendiri(Executor):
    """Do each job at once, in this process."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Run ``fn`` and return its outcome as a future that is done."""
        masa_depan: Future[T] = Future()
        try:
            masa_depan.set_result(fn(*args, **kwargs))
        except Exception as galat:  # noqa: BLE001 - whoever asks for the result gets it
            masa_depan.set_exception(galat)
        return masa_depan


@contextmanager
def buka_pelaksana(jobs: int, dask: str) -> Iterator[Executor]:
    """Open the executor: ``jobs`` processes, or the Dask scheduler at ``dask`` ("" = none); raises SalahPakai."""
    if dask:
        with _dask(dask) as pelaksana:
            yield pelaksana
    elif jobs <= 1:
        yield Sendiri()
    else:
        with _proses(jobs) as pelaksana:
            yield pelaksana


def jalankan(
    kerja: Callable[[T], H], tugas: Iterable[T], pelaksana: Executor, *, jobs: int, dask: str
) -> Iterator[tuple[T, H | None]]:
    """Yield each job with its outcome as it ends; None where its process died (killed, out of memory).

    Only so many jobs are handed out at a time as can run, so that whoever stops listening stops the work.
    """
    antre = deque(tugas)
    banyak = _ANTRE_DASK if dask else max(1, jobs)
    berjalan: dict[Future[H], T] = {}
    tersangka: list[T] = []
    while antre or berjalan:
        while antre and len(berjalan) < banyak and not tersangka:
            satu = antre.popleft()
            try:
                berjalan[pelaksana.submit(kerja, satu)] = satu
            except BrokenExecutor:
                tersangka.append(satu)
        if not berjalan:
            break
        for selesai in wait(berjalan, return_when=FIRST_COMPLETED).done:
            milik = berjalan.pop(selesai)
            try:
                yield milik, selesai.result()
            except BrokenExecutor:
                tersangka.append(milik)
    for satu in (*tersangka, *antre):  # one of them took the others with it: each gets a process of its own
        yield satu, _sendirian(kerja, satu)


def _sendirian(kerja: Callable[[T], H], satu: T) -> H | None:
    with _proses(1) as pelaksana:
        try:
            return pelaksana.submit(kerja, satu).result()
        except BrokenExecutor:
            return None


def panaskan(jobs: int, dask: str) -> None:
    """Let the server that processes are forked from import what they need while this process does the same."""
    if jobs > 1 and not dask and sys.platform == "linux":
        _konteks()
        importlib.import_module("multiprocessing.forkserver").ensure_running()  # which Windows does not have


def _konteks() -> BaseContext:
    konteks = multiprocessing.get_context("forkserver" if sys.platform == "linux" else "spawn")
    konteks.set_forkserver_preload(list(_MUAT))
    return konteks


@contextmanager
def _proses(jobs: int) -> Iterator[Executor]:
    pelaksana = ProcessPoolExecutor(jobs, mp_context=_konteks(), initializer=_abaikan_sela)
    try:
        yield pelaksana
    finally:
        pelaksana.shutdown(wait=True, cancel_futures=True)


def _abaikan_sela() -> None:
    """Leave Ctrl-C to the process that hands out the work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _dask(alamat: str) -> Iterator[Executor]:
    try:
        distributed: Any = importlib.import_module("distributed")
    except ImportError:
        saran = "pasang asnkin[dask] di mesin ini dan di setiap pekerja"
        raise SalahPakai("Tambahan untuk Dask belum terpasang", saran) from None
    try:
        klien = distributed.Client(alamat, timeout=_TUNGGU_DASK, set_as_default=False)
    except (OSError, ValueError) as gagal:
        pesan = f"Penjadwal Dask di '{alamat}' tidak menjawab"
        raise SalahPakai(pesan, "periksa alamatnya (tcp://NAMA:8786) dan apakah penjadwalnya berjalan") from gagal
    with klien, klien.get_executor(pure=False) as pelaksana:
        yield pelaksana
