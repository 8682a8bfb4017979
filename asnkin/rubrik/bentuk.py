"""The form of a rubric: what the validator finds, said in our own words and placed at line and column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from asnkin.galat import CacatNaskah
from asnkin.rubrik.model import Rubrik
from asnkin.rubrik.telusur import saran_pilihan, telusuri

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from asnkin.masukan.rubrik_yaml import Simpul
    from asnkin.rubrik.telusur import Jalan

_ANGKA: Final = "Tulis angka saja, dengan titik untuk desimal, misalnya 0.4"
_DAFTAR: Final = "Tulis daftar di dalam kurung siku, misalnya [a, b]"
_PASANGAN: Final = "Tulis setiap isinya sebagai kunci: isi"
_KUNCI: Final = "Pakai huruf kecil, angka dan garis bawah, diawali huruf, misalnya kerja_sama"

# error type of the validator -> (what is wrong with {nama}, what to do); {isi} is what stands there
_UCAPAN: Final[dict[str, tuple[str, str]]] = {
    "float_type": ("{nama} harus berupa angka, tertulis {isi}", _ANGKA),
    "finite_number": ("{nama} harus berupa angka, tertulis {isi}", _ANGKA),
    "int_type": ("{nama} harus berupa bilangan bulat, tertulis {isi}", "Tulis bilangan bulat, misalnya 3"),
    "int_parsing": ("{nama} harus berupa bilangan bulat", "Tulis bilangan bulat, misalnya 3"),
    "string_type": ("{nama} harus berupa teks, tertulis {isi}", "Tulis teks, bila perlu di dalam tanda kutip"),
    "string_too_short": ("{nama} tidak boleh kosong", "Isi dengan teks"),
    "string_pattern_mismatch": ("kunci {isi} tidak sah", _KUNCI),
    "bool_type": ("{nama} harus true atau false, tertulis {isi}", "Tulis true atau false"),
    "bool_parsing": ("{nama} harus true atau false, tertulis {isi}", "Tulis true atau false"),
    "list_type": ("{nama} harus berupa daftar, tertulis {isi}", _DAFTAR),
    "tuple_type": ("{nama} harus berupa daftar, tertulis {isi}", _DAFTAR),
    "dict_type": ("{nama} harus berisi kunci: isi, tertulis {isi}", _PASANGAN),
    "model_type": ("{nama} harus berisi kunci: isi, tertulis {isi}", _PASANGAN),
    "model_attributes_type": ("{nama} harus berisi kunci: isi, tertulis {isi}", _PASANGAN),
    "greater_than": ("{nama} harus lebih dari {gt:g}, tertulis {isi}", "Ganti dengan angka yang lebih besar"),
    "greater_than_equal": ("{nama} paling kecil {ge:g}, tertulis {isi}", "Ganti dengan angka yang lebih besar"),
    "less_than_equal": ("{nama} paling besar {le:g}, tertulis {isi}", "Ganti dengan angka yang lebih kecil"),
    "too_short": ("{nama} tidak boleh kosong", "Isi sekurangnya satu"),
    "too_long": ("{nama} harus berisi {max_length} nilai, tertulis {actual_length}", "Hapus nilai yang berlebih"),
    "union_tag_not_found": ('kunci "dari" wajib ada pada {nama}', "Tambahkan dari: {pilihan}"),
    "terbaik": ("{nama} harus berupa persen atau jumlah orang, tertulis {isi}", "Tulis misalnya 10% atau 3"),
}  # fmt: skip


def periksa_bentuk(polos: object, akar: Simpul, *, utuh: bool = True) -> tuple[Rubrik | None, list[CacatNaskah]]:
    """Build the rubric from plain values; None and every fault of form where it cannot be.

    ``utuh`` False: what is missing is no fault, because the rubric that should bring it could not be read.
    """
    try:
        return Rubrik.model_validate(polos), []
    except ValidationError as galat:
        rinci = [satu for satu in galat.errors(include_url=False) if utuh or satu["type"] != "missing"]
    cacat = [_cacat(satu, akar) for satu in rinci]
    return None, list(dict.fromkeys(cacat))


def _cacat(rinci: ErrorDetails, akar: Simpul) -> CacatNaskah:
    loc, jenis = rinci["loc"], rinci["type"]
    salah_kunci = loc[-1] == "[key]"
    jalan, _ = telusuri(loc[:-1] if salah_kunci else loc)
    if jenis == "union_tag_invalid":
        jalan = (*jalan, "dari")
    pesan, saran = _ucapan(rinci, jalan)
    pasangan_kurang = jenis == "missing" and isinstance(jalan[-1], int)
    pada_kunci = salah_kunci or jenis in {"extra_forbidden", "missing", "union_tag_not_found"}
    letak = akar.cari(jalan[:-1] if pasangan_kurang else jalan, pada_kunci=pada_kunci and not pasangan_kurang)
    return CacatNaskah(letak.berkas, letak.baris, letak.kolom, pesan, saran)


def _ucapan(rinci: ErrorDetails, jalan: Jalan) -> tuple[str, str]:
    kunci, wadah = str(jalan[-1]), _sebut_wadah(jalan[:-1])
    ctx: dict[str, Any] = rinci.get("ctx", {})
    match rinci["type"]:
        case "extra_forbidden":
            return f'kunci "{kunci}" tidak dikenal{wadah}', saran_pilihan(kunci, _kunci_sah(rinci["loc"][:-1]))
        case "missing" if isinstance(jalan[-1], int):
            return f"{_sebut(jalan[:-1])} kurang isi, tertulis {sebut_isi(rinci['input'])}", "Lengkapi isinya"
        case "missing":
            return f'kunci "{kunci}" wajib ada{wadah}', f"Tambahkan {kunci}"
        case "literal_error" | "union_tag_invalid":
            pilihan = re.findall(r"'([^']*)'", ctx.get("expected", ctx.get("expected_tags", "")))
            tertulis = ctx.get("tag", rinci["input"])
            return f"{_sebut(jalan)} tidak dikenal: {sebut_isi(tertulis)}", saran_pilihan(str(tertulis), pilihan)
        case jenis:
            umum = ("{nama} tidak dapat dipakai, tertulis {isi}", "Lihat asnkin rubrik skema")
            pesan, saran = _UCAPAN.get(jenis, umum)
            pilihan_dari = "target, penilaian atau data" if jalan[0] == "komponen" else "data atau sebelumnya"
            isi = sebut_isi(rinci["input"])
            return pesan.format(nama=_sebut(jalan), isi=isi, **ctx), saran.format(pilihan=pilihan_dari)


def _kunci_sah(loc: Jalan) -> list[str]:
    _, kelas = telusuri(loc)
    awal = [] if loc else ["turunan_dari"]
    return [*(kelas.model_fields if kelas else ()), *awal]


def _sebut(jalan: Jalan) -> str:
    """Name a place: ``bobot``, or ``isi ke-2 dari batas``."""
    if isinstance(jalan[-1], int):
        return f"isi ke-{jalan[-1] + 1} dari {_sebut(jalan[:-1])}"
    return str(jalan[-1])


def _sebut_wadah(jalan: Jalan) -> str:
    """Name the place that holds a key, "" at the top."""
    bagian = [f"{satu}" if isinstance(satu, str) else f"ke-{satu + 1}" for satu in jalan]
    return f" pada {'.'.join(bagian)}" if bagian else ""


def sebut_isi(isi: object) -> str:
    """Quote what stands in the file; lists and mappings are only named."""
    match isi:
        case bool():
            return "true" if isi else "false"
        case int() | float():
            return str(getattr(isi, "tertulis", isi))
        case str():
            return f'"{isi}"'
        case dict():
            return "kumpulan kunci"
        case list():
            return f"daftar berisi {len(isi)}"
        case _:
            return "kosong"
