"""A real Chromium for the tests, driven over its debugging pipe: no driver package, no port, no network."""

from __future__ import annotations

import base64
import fcntl
import json
import os
import select
import shutil
import subprocess
import tempfile
import time
from typing import TYPE_CHECKING, Any, Self

import pytest

if TYPE_CHECKING:
    from pathlib import Path

BENDERA = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)
TUNGGU = 120.0  # seconds for one answer; a hung browser must fail, a busy machine must not


def cari_chromium() -> str:
    """Return the path of Chromium, or skip the test."""
    for nama in ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"):
        if (jalur := shutil.which(nama)) is not None:
            return jalur
    pytest.skip("chromium tidak terpasang")


def baca_pdf(jalur: Path) -> list[str]:
    """Return the text of each page of a PDF, or skip the test."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext tidak terpasang")
    perintah = ["pdftotext", "-layout", str(jalur), "-"]
    isi = subprocess.run(perintah, check=True, capture_output=True, text=True).stdout  # noqa: S603 - a fixed program
    return isi.split("\f")[:-1]


class Peramban:
    """One browser with one page. ``peristiwa`` collects every event: console, log entries, requests."""

    def __init__(self) -> None:
        """Start Chromium with a profile of its own."""
        program = cari_chromium()
        self._profil = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        baca_anak, tulis = os.pipe()
        baca, tulis_anak = os.pipe()
        ujung = [fcntl.fcntl(fd, fcntl.F_DUPFD, 20) for fd in (baca_anak, tulis_anak)]
        for fd in (baca_anak, tulis_anak):
            os.close(fd)

        def pasang() -> None:
            os.dup2(ujung[0], 3)
            os.dup2(ujung[1], 4)

        self._proses = subprocess.Popen(  # noqa: S603 - a fixed program
            [program, *BENDERA, f"--user-data-dir={self._profil.name}", "about:blank"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            pass_fds=(3, 4),
            preexec_fn=pasang,  # noqa: PLW1509 - the pipe must be descriptors 3 and 4
        )
        for fd in ujung:
            os.close(fd)
        self._baca, self._tulis, self._nomor, self._sesi, self._sisa = baca, tulis, 0, "", b""
        self.peristiwa: list[dict[str, Any]] = []

    def __enter__(self) -> Self:
        """Attach to a new page and switch the events on."""
        sasaran = self.kirim("Target.createTarget", url="about:blank")["targetId"]
        self._sesi = self.kirim("Target.attachToTarget", targetId=sasaran, flatten=True)["sessionId"]
        for ranah in ("Page", "Runtime", "Log", "Network"):
            self.kirim(f"{ranah}.enable")
        return self

    def __exit__(self, *_: object) -> None:
        """End the browser and drop its profile."""
        self._proses.kill()
        self._proses.wait()
        os.close(self._baca)
        os.close(self._tulis)
        self._profil.cleanup()

    def kirim(self, perintah: str, **isi: Any) -> dict[str, Any]:
        """Send one command and return its result; events that come meanwhile are kept."""
        self._nomor += 1
        pesan: dict[str, Any] = {"id": self._nomor, "method": perintah, "params": isi}
        if self._sesi:
            pesan["sessionId"] = self._sesi
        os.write(self._tulis, json.dumps(pesan).encode() + b"\0")
        batas = time.monotonic() + TUNGGU
        while True:
            jawaban = self._terima(batas)
            if jawaban.get("id") == self._nomor:
                assert "error" not in jawaban, f"{perintah}: {jawaban}"
                hasil: dict[str, Any] = jawaban["result"]
                return hasil
            self.peristiwa.append(jawaban)

    def _terima(self, batas: float) -> dict[str, Any]:
        while b"\0" not in self._sisa:
            siap, _, _ = select.select([self._baca], [], [], max(0.0, batas - time.monotonic()))
            assert siap, "peramban tidak menjawab"
            potong = os.read(self._baca, 1 << 20)
            assert potong, "peramban berhenti"
            self._sisa += potong
        satu, _, self._sisa = self._sisa.partition(b"\0")
        pesan: dict[str, Any] = json.loads(satu)
        return pesan

    def jalankan(self, skrip: str) -> Any:
        """Evaluate an expression in the page and return its value."""
        hasil = self.kirim("Runtime.evaluate", expression=skrip, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in hasil, hasil["exceptionDetails"]
        return hasil["result"].get("value")

    def buka(self, berkas: Path, *, siap: str = "document.documentElement.dataset.rinci === 'ya'") -> None:
        """Open a file and wait until the expression ``siap`` holds."""
        self.kirim("Page.navigate", url=berkas.resolve().as_uri())
        self.tunggu(f"document.readyState === 'complete' && location.protocol === 'file:' && {siap}")

    def tunggu(self, syarat: str) -> None:
        """Wait until an expression holds."""
        batas = time.monotonic() + TUNGGU
        while not self.jalankan(f"!!({syarat})"):
            assert time.monotonic() < batas, f"tidak pernah terjadi: {syarat}"
            time.sleep(0.02)

    def keluhan(self) -> list[str]:
        """Return everything that the page complained about: console, exceptions, browser log (CSP among it)."""
        jenis = {"Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded"}
        return [json.dumps(satu["params"]) for satu in self.peristiwa if satu.get("method") in jenis]

    def permintaan(self) -> list[str]:
        """Return the addresses that were asked for, data: excepted."""
        alamat = [
            str(satu["params"]["request"]["url"])
            for satu in self.peristiwa
            if satu.get("method") == "Network.requestWillBeSent"
        ]
        return [satu for satu in alamat if not satu.startswith("data:")]

    def ukuran(self, lebar: int, tinggi: int, *, gelap: bool = False) -> None:
        """Set the window and the colour scheme."""
        self.kirim(
            "Emulation.setDeviceMetricsOverride", width=lebar, height=tinggi, deviceScaleFactor=1, mobile=lebar < 600
        )
        warna = {"name": "prefers-color-scheme", "value": "dark" if gelap else "light"}
        self.kirim("Emulation.setEmulatedMedia", features=[warna])

    def potret(self, jalur: Path, *, penuh: bool = False) -> None:
        """Write a picture of the page."""
        data = self.kirim("Page.captureScreenshot", format="png", captureBeyondViewport=penuh)["data"]
        jalur.write_bytes(base64.b64decode(data))

    def cetak(self, jalur: Path, kertas: tuple[float, float] = (210, 297)) -> None:
        """Print to PDF by the page's own style rules on paper of these millimetres, A4 unless told."""
        lebar, tinggi = (satu / 25.4 for satu in kertas)
        data = self.kirim(
            "Page.printToPDF", preferCSSPageSize=True, printBackground=False, paperWidth=lebar, paperHeight=tinggi
        )["data"]
        jalur.write_bytes(base64.b64decode(data))
