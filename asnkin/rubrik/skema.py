"""The JSON Schema (draft 2020-12) of a rubric file, for editors that complete and check while typing."""

from __future__ import annotations

from typing import Any, Final

from asnkin.data import JENJANG
from asnkin.rubrik.keterangan import KETERANGAN, TURUNAN_DARI
from asnkin.rubrik.model import Rubrik

_DIALEK: Final = "https://json-schema.org/draft/2020-12/schema"


def skema_json() -> dict[str, Any]:
    """Return the schema: a whole rubric, or, where ``turunan_dari`` stands, any part of one (null removes)."""
    utuh = Rubrik.model_json_schema(ref_template="#/$defs/{model}")
    mentah: dict[str, Any] = utuh.pop("$defs")
    mentah["Rubrik"] = utuh
    bagian = {nama: _rapikan(isi) for nama, isi in mentah.items()}
    for nama, isi in bagian.items():
        _terangkan(nama, isi)
    _lengkapi(bagian)
    turunan = {f"{nama}Turunan": _longgarkan(isi) for nama, isi in bagian.items()}
    turunan["RubrikTurunan"]["properties"]["turunan_dari"] = {"type": "string", "description": TURUNAN_DARI}
    return {
        "$schema": _DIALEK,
        "title": "Rubrik asnkin",
        "description": KETERANGAN["Rubrik"][0],
        "if": {"type": "object", "required": ["turunan_dari"]},
        "then": {"$ref": "#/$defs/RubrikTurunan"},
        "else": {"$ref": "#/$defs/Rubrik"},
        "$defs": {**bagian, **turunan},
    }


def _rapikan(skema: Any) -> Any:
    """Drop what is no JSON Schema, and close mappings whose keys have a pattern."""
    if isinstance(skema, list):
        return [_rapikan(satu) for satu in skema]
    if not isinstance(skema, dict):
        return skema
    hasil = {kunci: _rapikan(isi) for kunci, isi in skema.items() if kunci != "discriminator"}
    return {**hasil, "additionalProperties": False} if "patternProperties" in hasil else hasil


def _lengkapi(bagian: dict[str, Any]) -> None:
    """Add what the types alone do not say: choices that exclude each other, names of jenjang."""
    standar = bagian["Butir"]["properties"]["standar"]
    standar["anyOf"] = [_lengkapi_standar(satu) for satu in standar["anyOf"]]
    bagian["Predikat"]["oneOf"] = [{"required": [satu]} for satu in ("ambang", "kuadran")]
    for nama in ("KomponenData", "TambahanData"):
        bagian[nama]["oneOf"] = [{"required": [satu]} for satu in ("kolom", "rasio")]
    bagian["Rubrik"]["properties"]["versi"]["type"] = ["string", "number"]


def _terangkan(nama: str, isi: dict[str, Any]) -> None:
    """Replace generated titles and English descriptions by ours."""
    umum, kunci = KETERANGAN[nama]
    isi.pop("title", None)
    isi["description"] = umum
    for satu, sifat in isi["properties"].items():
        sifat.pop("title", None)
        sifat["description"] = kunci[satu]


def _lengkapi_standar(skema: Any) -> Any:
    """Name the jenjang that a standar may be given for."""
    match skema:
        case {"oneOf": pilihan}:
            return {**skema, "oneOf": [_lengkapi_standar(satu) for satu in pilihan]}
        case {"type": "object"}:
            return {**skema, "propertyNames": {"enum": [*JENJANG, "lainnya"]}}
        case _:
            return skema


def _longgarkan(skema: Any) -> Any:
    """Return the schema of a part: nothing is required, null is allowed for every key, references stay loose."""
    match skema:
        case list():
            return [_longgarkan(satu) for satu in skema]
        case {"$ref": str() as acuan}:
            return {**skema, "$ref": f"{acuan}Turunan"}
        case dict():
            hasil: dict[str, Any] = {}
            for kunci, isi in skema.items():
                if kunci in {"required", "minProperties", "default"}:
                    continue
                hasil["anyOf" if kunci == "oneOf" else kunci] = _isi_longgar(kunci, isi)
            return hasil
        case _:
            return skema


def _isi_longgar(kunci: str, isi: Any) -> Any:
    match kunci, isi:
        case "properties" | "patternProperties", dict():
            return {nama: _boleh_null(_longgarkan(satu)) for nama, satu in isi.items()}
        case "additionalProperties", dict():
            return _boleh_null(_longgarkan(isi))
        case _:
            return _longgarkan(isi)


def _boleh_null(skema: dict[str, Any]) -> dict[str, Any]:
    keterangan = {"description": skema.pop("description")} if "description" in skema else {}
    return {**keterangan, "anyOf": [skema, {"type": "null"}]}
