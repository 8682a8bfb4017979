"""What holds for every test: where tools are required, a skipped test is a failed one."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Generator

WAJIB = os.environ.get("ASNKIN_WAJIB_PERKAKAS") == "1"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skip into a failure under ``ASNKIN_WAJIB_PERKAKAS=1``."""
    laporan = yield
    if WAJIB and laporan.skipped and not hasattr(laporan, "wasxfail"):
        laporan.outcome = "failed"
        laporan.longrepr = f"dilewati, padahal ASNKIN_WAJIB_PERKAKAS=1: {laporan.longrepr}"
    return laporan


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """The same for a module that skips itself whole."""
    laporan = yield
    if WAJIB and laporan.skipped:
        laporan.outcome = "failed"
        laporan.longrepr = f"dilewati, padahal ASNKIN_WAJIB_PERKAKAS=1: {laporan.longrepr}"
    return laporan
