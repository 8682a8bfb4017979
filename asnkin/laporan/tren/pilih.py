"""Which risers and fallers a short list names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

    from asnkin.analisis.tren.bentuk import Tren


def naik_terbesar(tren: Tren, n: int) -> pd.DataFrame:
    """Return the ``n`` who rose most, more where the last place is shared; rows of ``naik_turun``."""
    naik = tren.naik_turun[tren.naik_turun["perubahan"] > 0]
    return naik[naik["perubahan"] >= naik["perubahan"].iloc[min(n, len(naik)) - 1]] if len(naik) else naik


def turun_terbesar(tren: Tren, n: int) -> pd.DataFrame:
    """Return the ``n`` who fell most, the largest fall first."""
    turun = tren.naik_turun[tren.naik_turun["perubahan"] < 0].sort_values("perubahan", kind="stable")
    return turun[turun["perubahan"] <= turun["perubahan"].iloc[min(n, len(turun)) - 1]] if len(turun) else turun
