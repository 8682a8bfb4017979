"""``asnkin skema``: JSON Schemas of what asnkin writes."""

from __future__ import annotations

from asnkin.cli import layar

CONTOH = "asnkin skema hasil > nilai.schema.json"


def hasil() -> None:
    """Mencetak JSON Schema dari nilai.json."""
    from asnkin.alur.skema import skema_hasil  # noqa: PLC0415 - the reports only when they are asked for

    layar.hasil_bytes(skema_hasil())
