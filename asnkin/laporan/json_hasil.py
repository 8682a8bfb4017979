"""``nilai.json``: the one machine form of a result (SPESIFIKASI §5), one person a line."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from asnkin.hasil import Status
from asnkin.penilaian.angka import bulatkan
from asnkin.temuan import hitung

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from numpy.typing import ArrayLike, NDArray

    from asnkin.laporan.bahan import Bahan

SKEMA: Final = 1
_DESIMAL_KONTRIBUSI: Final = 4
_KOSONG: Final = "null"
_LOGIS: Final = np.array(["false", "true"], dtype=object)

Larik = Any  # one JSON fragment a person: list or object array of str


def skema_hasil() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of ``nilai.json``."""
    skema: dict[str, Any] = json.loads(files("asnkin.laporan").joinpath("skema_hasil.json").read_text("utf-8"))
    return skema


def tulis_json(bahan: Bahan) -> bytes:
    """Return the result as UTF-8 JSON: people in listing order, numbers rounded as printed, what is missing null."""
    kepala = {
        "skema": SKEMA,
        "asnkin": bahan.versi,
        "dibuat": bahan.dibuat.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "periode": bahan.periode or None,
        "rubrik": {"kode": bahan.rubrik.rubrik, "versi": bahan.rubrik.versi, "sha256": bahan.rubrik_sha256},
        "sumber": [{"berkas": satu.berkas, "sha256": satu.sha256} for satu in bahan.sumber],
        "temuan": {tingkat.value: n for tingkat, n in hitung(bahan.temuan).items()},
    }
    baris = ",\n ".join(f"{_json(kunci)}:{_json(isi)}" for kunci, isi in kepala.items())
    orang = _orang(bahan)
    urutan = np.argsort(bahan.hasil.pegawai["_urutan"].to_numpy(), kind="stable").tolist()
    isi = ",\n".join(orang[i] for i in urutan)
    # backslashreplace turns a lone surrogate into its JSON escape
    return f'{{{baris},\n "pegawai":[\n{isi}\n]}}\n'.encode(errors="backslashreplace")


def _orang(bahan: Bahan) -> list[str]:
    """Return one JSON object a person, in row order."""
    hasil, rubrik = bahan.hasil, bahan.rubrik
    p, d = hasil.pegawai, rubrik.nilai.desimal
    n = len(p)
    bagian: dict[str, Larik] = {nama: _teks(p[nama]) for nama in ("nip", "nama", "unit_kerja", "jabatan", "jenjang")}
    bagian |= {
        "status": _teks(p["status"]),
        "kekurangan": _daftar(hasil.kekurangan),
        "nilai_dasar": _angka(p["nilai_dasar"], d),
        "nilai_akhir": _angka(p["nilai_akhir"], d),
        "predikat": _teks(p["predikat"]),
        "predikat_hitung": _teks(p["predikat_hitung"]),
        "penetapan": _penetapan(bahan),
        "kuadran": _kuadran(bahan),
        "peringkat": _peringkat(p["peringkat"]),
        "peringkat_dalam": _objek(n, {k: _peringkat(hasil.peringkat_dalam[k]) for k in rubrik.peringkat.dalam}),
        "komponen": _komponen(bahan),
        "tambahan": _objek(n, {k: _angka(hasil.tambahan[k], d) for k in rubrik.tambahan}),
        "butir": _butir(bahan),
        "jpm": _angka(p["jpm"], d),
        "jpm_kategori": _teks(p["jpm_kategori"]),
        "pelatihan": _daftar(hasil.pelatihan),
        "talenta": [_KOSONG] * n,
        "penghargaan": ["false"] * n,
        "angka_kredit": [_KOSONG] * n,
    }
    return _objek(n, bagian)


def _komponen(bahan: Bahan) -> list[str]:
    """Return nilai, bobot and kontribusi of each komponen; kontribusi only where nilai akhir is complete."""
    hasil, rubrik = bahan.hasil, bahan.rubrik
    n, d = len(hasil.pegawai), rubrik.nilai.desimal
    lengkap = (hasil.pegawai["status"] == Status.LENGKAP.value).to_numpy(dtype=bool)
    return _objek(
        n,
        {
            kunci: _objek(
                n,
                {
                    "nilai": _angka(hasil.komponen[kunci], d),
                    "bobot": [_bulat(komponen.bobot)] * n,
                    "kontribusi": _angka(np.where(lengkap, hasil.kontribusi[kunci], np.nan), _DESIMAL_KONTRIBUSI),
                },
            )
            for kunci, komponen in rubrik.komponen.items()
        },
    )


def _butir(bahan: Bahan) -> list[str]:
    """Return, for each person, the butir that apply; roles as anonymity allows."""
    hasil, rubrik = bahan.hasil, bahan.rubrik
    n, d = len(hasil.pegawai), rubrik.nilai.desimal
    kolom = []
    for kunci, komponen in rubrik.komponen_butir().items():
        peran = {
            nama: _objek(
                n,
                {
                    "nilai": _angka(hasil.peran_tampil[nama][kunci], d),
                    "n": _angka(hasil.peran_n[nama][kunci], 0, _bulat),
                },
            )
            for nama in rubrik.penilai_komponen(komponen)
        }
        isi = _objek(
            n,
            {
                "nilai": _angka(hasil.butir[kunci], d),
                "peran": _objek(n, peran),
                "level": _angka(hasil.level[kunci], d),
                "standar": _angka(hasil.standar[kunci], d, _bulat),
                "kesenjangan": _angka(hasil.kesenjangan[kunci], d),
                "dirasakan": _LOGIS[hasil.dirasakan[kunci].to_numpy(dtype=np.intp)],
            },
        )
        awal = f",{_json(kunci)}:"
        berlaku = hasil.butir_berlaku[kunci].to_numpy(dtype=bool).tolist()
        kolom.append([awal + satu if ada else "" for satu, ada in zip(isi, berlaku, strict=True)])
    return [f"{{{''.join(satu)[1:]}}}" for satu in zip(*kolom, strict=True)] if kolom else ["{}"] * n


def _penetapan(bahan: Bahan) -> list[str]:
    isi = [_KOSONG] * len(bahan.hasil.pegawai)
    t = bahan.hasil.penetapan
    kolom = (t[nama].tolist() for nama in ("_pegawai", "predikat", "alasan", "ditetapkan_oleh"))
    tanggal = t["tanggal"].dt.strftime("%Y-%m-%d").tolist()
    for i, predikat, alasan, oleh, hari in zip(*kolom, tanggal, strict=True):
        tetapan = {
            "predikat": predikat,
            "alasan": alasan or None,
            "ditetapkan_oleh": oleh or None,
            "tanggal": hari if isinstance(hari, str) else None,
        }
        isi[i] = _json(tetapan)
    return isi


def _kuadran(bahan: Bahan) -> list[str]:
    p = bahan.hasil.pegawai
    if bahan.rubrik.predikat.kuadran is None:
        return [_KOSONG] * len(p)
    return _objek(len(p), {sumbu: _teks(p[f"kuadran_{sumbu}"]) for sumbu in ("hasil_kerja", "perilaku_kerja")})


def _objek(n: int, bagian: dict[str, Larik]) -> list[str]:
    """Join fragments into one JSON object a person, through one template."""
    if not bagian:
        return ["{}"] * n
    pola = "{" + ",".join(f"{_json(kunci)}:".replace("%", "%%") + "%s" for kunci in bagian) + "}"
    return list(map(pola.__mod__, zip(*bagian.values(), strict=True)))


def _angka(nilai: ArrayLike, desimal: int, tulis: Callable[[float], str] = repr) -> NDArray[np.object_]:
    """Return numbers, rounded as printed; each distinct one is written once."""
    beda, letak = np.unique(bulatkan(nilai, desimal), return_inverse=True)
    teks = [tulis(satu) if np.isfinite(satu) else _KOSONG for satu in beda.tolist()]
    return np.array(teks, dtype=object)[letak]


def _bulat(nilai: float) -> str:
    """Write a number without a decimal part as an integer."""
    return str(int(nilai)) if nilai.is_integer() else repr(nilai)


def _peringkat(nilai: ArrayLike) -> list[str]:
    return [str(satu) if satu else _KOSONG for satu in np.asarray(nilai).tolist()]


def _teks(isi: Iterable[str]) -> list[str]:
    """Return texts as JSON strings, "" as null; each distinct one is escaped once."""
    daftar = list(isi)
    kamus = {satu: _json(satu) if satu else _KOSONG for satu in dict.fromkeys(daftar)}
    return list(map(kamus.__getitem__, daftar))


def _daftar(isi: Sequence[tuple[str, ...]]) -> list[str]:
    """Return tuples of text as JSON arrays; each distinct one is written once."""
    kamus = {satu: _json(list(satu)) for satu in dict.fromkeys(isi)}
    return list(map(kamus.__getitem__, isi))


def _json(isi: object) -> str:
    return json.dumps(isi, ensure_ascii=False, separators=(",", ":"))
