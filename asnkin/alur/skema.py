"""The use case ``skema``: the JSON Schema of what asnkin writes."""

from __future__ import annotations

import json

from asnkin.laporan import json_hasil


def skema_hasil() -> bytes:
    """Return the JSON Schema of nilai.json."""
    return json.dumps(json_hasil.skema_hasil(), ensure_ascii=False, indent=2).encode()
