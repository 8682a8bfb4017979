"""``tren.json``: the machine form of trends; what is missing is null, numbers as printed."""

from __future__ import annotations

import json
from math import isfinite
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from asnkin.laporan.tren.naskah import BUKAN_BUKTI, tahunan

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd

    from asnkin.laporan.tren.bahan import BahanTren

SKEMA: Final = 1


def tulis_json(bahan: BahanTren) -> bytes:
    """Return the trends as UTF-8 JSON: lists by period stand in the order of ``periode``, people one a line."""
    t = bahan.tren
    kepala = {
        "skema": SKEMA,
        "asnkin": bahan.versi,
        "dibuat": bahan.dibuat.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "rubrik": {"kode": bahan.rubrik.rubrik, "versi": bahan.rubrik.versi, "sha256": bahan.rubrik_sha256},
        "periode": list(t.periode),
        "sumber": [
            {"periode": satu.periode or None, "berkas": satu.berkas, "sha256": satu.sha256} for satu in bahan.sumber
        ],
        "perhatian": [tahunan(bahan), *bahan.perhatian],
        "ringkasan": _baris(t.ringkasan),
        "pasangan": [
            satu | {"dari": t.periode[satu["dari"]], "sampai": t.periode[satu["sampai"]]} for satu in _baris(t.pasangan)
        ],
        "unit": _unit(bahan),
        "kompetensi": _kompetensi(bahan),
        "pelatihan": _pelatihan(bahan),
        "pindah": _pindah(bahan),
    }
    baris = ",\n ".join(f"{_json(kunci)}:{_json(isi)}" for kunci, isi in kepala.items())
    orang = ",\n".join(map(_json, _pegawai(bahan)))
    return f'{{{baris},\n "pegawai":[\n{orang}\n]}}\n'.encode(errors="backslashreplace")


def _json(isi: object) -> str:
    return json.dumps(isi, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _nilai(isi: Any) -> Any:
    """Return a value as JSON holds it: whole numbers whole, what is missing null."""
    if isinstance(isi, float | np.floating):
        return float(isi) if isfinite(isi) else None
    if isinstance(isi, np.integer | np.bool_):
        return isi.item()
    return None if isi == "" else isi


def _deret(isi: Iterable[Any]) -> list[Any]:
    return [_nilai(satu) for satu in isi]


def _bulat(isi: Iterable[float]) -> list[int | None]:
    return [int(satu) if isfinite(satu) else None for satu in isi]


def _baris(tabel: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(nama): _nilai(satu) for nama, satu in isi.items()} for isi in tabel.to_dict("records")]


def _unit(bahan: BahanTren) -> list[dict[str, Any]]:
    t = bahan.tren
    return [
        {
            "unit_kerja": nama,
            "n": t.unit.n[i].tolist(),
            "n_bernilai": t.unit.n_bernilai[i].tolist(),
            "rata": _deret(t.unit.rata[i]),
            "sama": sama,
        }
        for i, (nama, sama) in enumerate(zip(t.nama_unit, _baris(t.unit_sama), strict=True))
    ]


def _kompetensi(bahan: BahanTren) -> list[dict[str, Any]]:
    k = bahan.tren.kompetensi
    return [
        {
            "unit_kerja": unit or None,
            "butir": butir,
            "n": k.ukur.n_bernilai[i].tolist(),
            "level": _deret(k.ukur.rata[i]),
            "n_kesenjangan": k.n_kesenjangan[i].tolist(),
            "sama": sama if bahan.tren.rentang_level is not None else None,
        }
        for i, (unit, butir, sama) in enumerate(zip(k.kelompok, k.butir, _baris(k.sama), strict=True))
    ]


def _pelatihan(bahan: BahanTren) -> dict[str, Any] | None:
    latihan = bahan.tren.latihan
    if latihan is None:
        return None
    return {
        "perhatian": BUKAN_BUKTI,
        "n_riwayat": latihan.n_riwayat,
        "n_cocok": latihan.n_cocok,
        "n_belum_diukur_lagi": latihan.n_belum,
        "butir": [
            satu if satu.pop("tampil") else satu | {"tutup_latih": None, "tutup_tanpa": None}
            for satu in _baris(latihan.tabel)
        ],
    }


def _pindah(bahan: BahanTren) -> list[dict[str, Any]]:
    t = bahan.tren
    kolom = (t.pindah[nama].tolist() for nama in ("orang", "jenis", "periode", "dari", "ke"))
    return [
        {
            "nip": t.orang.nip[i],
            "jenis": str(jenis),
            "periode": t.periode[periode],
            "dari": dari or None,
            "ke": ke or None,
        }
        for i, jenis, periode, dari, ke in zip(*kolom, strict=True)
    ]


def _pegawai(bahan: BahanTren) -> list[dict[str, Any]]:
    t, o = bahan.tren, bahan.tren.orang
    level: list[dict[str, Any]] = [{} for _ in o.nip]
    for m, (i, butir) in enumerate(zip(t.level.orang.tolist(), t.level.butir.tolist(), strict=True)):
        level[i][butir] = {
            "level": _deret(t.level.level[m]),
            "standar": _deret(t.level.standar[m]),
            "kesenjangan": _deret(t.level.kesenjangan[m]),
            "perubahan": _nilai(t.level.perubahan[m]),
            "keadaan": str(t.level.keadaan[m]),
        }
    ubah = t.perubahan
    beda = {nama: ubah[nama].to_numpy() for nama in ("peringkat", "peringkat_jenjang", "predikat")}
    ujung = {nama: ubah[nama].tolist() for nama in ("dari", "sampai")}
    return [
        {
            "nip": nip,
            **{nama: _deret(getattr(o, nama)[i]) for nama in ("nama", "unit_kerja", "jabatan", "jenjang", "status")},
            "nilai_akhir": _deret(o.nilai_akhir[i]),
            "peringkat": _bulat(o.peringkat[i]),
            "peringkat_jenjang": _bulat(o.peringkat_jenjang[i]),
            "predikat": _deret(o.predikat[i]),
            "perubahan": {
                **{nama: t.periode[di[i]] if di[i] >= 0 else None for nama, di in ujung.items()},
                "nilai_akhir": _nilai(ubah["nilai"].iloc[i]),
                **{nama: _bulat(isi[i : i + 1])[0] for nama, isi in beda.items()},
            },
            "butir": level[i],
        }
        for i, nip in enumerate(o.nip.tolist())
    ]
