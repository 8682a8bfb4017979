"""``nilai.json``: the one machine form of a result (SPESIFIKASI §5), one person a line."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files
from io import SEEK_END, BytesIO
from json.encoder import encode_basestring  # what ``dumps`` writes a text with, letters other than ASCII as they are
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from asnkin.hasil import DAFTAR, PER_ORANG, Status
from asnkin.laporan.jalin import jalin, jalin_baris
from asnkin.penilaian.angka import bulatkan
from asnkin.temuan import hitung

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from numpy.typing import ArrayLike, NDArray

    from asnkin.hasil import Hasil
    from asnkin.laporan.bahan import Bahan
    from asnkin.rubrik.model import Rubrik

SKEMA: Final = 1
_DESIMAL_KONTRIBUSI: Final = 4
_KOSONG: Final = "null"
_SEKALI: Final = 1000  # people rendered at a time, to keep memory small
_LOGIS: Final = np.array(["false", "true"], dtype=object)

Larik = Any  # one JSON fragment a person, list or object array of str; or a str, the same for everyone
Jalinan = tuple[Larik, ...]  # fragments that stand one behind the other


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
        **({"privasi": bahan.privasi.cara.value} if bahan.privasi else {}),
        "temuan": {tingkat.value: n for tingkat, n in hitung(bahan.temuan).items()},
    }
    baris = ",\n ".join(f"{_json(kunci)}:{_json(isi)}" for kunci, isi in kepala.items())
    urutan = np.argsort(bahan.hasil.pegawai["_urutan"].to_numpy(), kind="stable")
    tetapan = _penetapan(bahan.hasil)
    calon, kredit = bahan.tindak_lanjut.calon(), bahan.tindak_lanjut.angka_kredit
    aliran = BytesIO()  # its value is handed over without a copy
    aliran.write(_sandi(f'{{{baris},\n "pegawai":[\n'))
    for posisi in np.split(urutan, range(_SEKALI, len(urutan), _SEKALI)):
        lanjut = {
            "penghargaan": _LOGIS[calon[posisi].astype(np.intp)],
            "angka_kredit": _angka(kredit[posisi], bahan.rubrik.nilai.desimal),
        }
        orang = _orang(_potong(bahan.hasil, posisi), bahan.rubrik, tetapan, lanjut)
        aliran.write(_sandi(jalin((*orang, ",\n"), len(posisi))))
    aliran.seek(-2 if len(urutan) else 0, SEEK_END)  # what parts one person from the next
    aliran.write(b"\n]}\n")
    return aliran.getvalue()


def _sandi(teks: str) -> bytes:
    """Encode as UTF-8; a lone surrogate becomes its JSON escape."""
    return teks.encode(errors="backslashreplace")


def _potong(hasil: Hasil, posisi: NDArray[np.intp]) -> Hasil:
    """Return the result of the people at ``posisi``, in that order; only the fields that hold one row a person."""
    potongan: dict[str, Any] = {nama: getattr(hasil, nama).take(posisi) for nama in PER_ORANG}
    for nama in ("peran_n", "peran_tampil"):
        potongan[nama] = {kunci: isi.take(posisi) for kunci, isi in getattr(hasil, nama).items()}
    for nama in DAFTAR:
        isi = getattr(hasil, nama)
        potongan[nama] = tuple(isi[i] for i in posisi.tolist())
    return replace(hasil, **potongan)


def _orang(hasil: Hasil, rubrik: Rubrik, tetapan: Mapping[str, str], lanjut: Mapping[str, Larik]) -> Jalinan:
    """Return one JSON object a person, in row order; ``tetapan``: penetapan by NIP; ``lanjut``: what stands last."""
    p, d = hasil.pegawai, rubrik.nilai.desimal
    bagian: dict[str, Larik | Jalinan] = {
        nama: _teks(p[nama]) for nama in ("nip", "nama", "unit_kerja", "jabatan", "jenjang")
    }
    bagian |= {
        "status": _teks(p["status"]),
        "kekurangan": _daftar(hasil.kekurangan),
        "nilai_dasar": _angka(p["nilai_dasar"], d),
        "nilai_akhir": _angka(p["nilai_akhir"], d),
        "predikat": _teks(p["predikat"]),
        "predikat_hitung": _teks(p["predikat_hitung"]),
        "penetapan": [tetapan.get(nip, _KOSONG) for nip in p["nip"].tolist()],
        "kuadran": _kuadran(hasil, rubrik),
        "peringkat": _peringkat(p["peringkat"]),
        "peringkat_dalam": _objek({k: _peringkat(hasil.peringkat_dalam[k]) for k in rubrik.peringkat.dalam}),
        "komponen": _komponen(hasil, rubrik),
        "tambahan": _objek({k: _angka(hasil.tambahan[k], d) for k in rubrik.tambahan}),
        "butir": _butir(hasil, rubrik),
        "jpm": _angka(p["jpm"], d),
        "jpm_kategori": _teks(p["jpm_kategori"]),
        "pelatihan": _daftar(hasil.pelatihan),
        "talenta": _KOSONG,
        **lanjut,
    }
    return _objek(bagian)


def _komponen(hasil: Hasil, rubrik: Rubrik) -> Jalinan:
    """Return nilai, bobot and kontribusi of each komponen; kontribusi only where nilai akhir is complete."""
    d = rubrik.nilai.desimal
    lengkap = (hasil.pegawai["status"] == Status.LENGKAP.value).to_numpy(dtype=bool)
    return _objek(
        {
            kunci: _objek(
                {
                    "nilai": _angka(hasil.komponen[kunci], d),
                    "bobot": _bulat(komponen.bobot),
                    "kontribusi": _angka(np.where(lengkap, hasil.kontribusi[kunci], np.nan), _DESIMAL_KONTRIBUSI),
                }
            )
            for kunci, komponen in rubrik.komponen.items()
        }
    )


def _butir(hasil: Hasil, rubrik: Rubrik) -> Jalinan:
    """Return, for each person, the butir that apply; roles as anonymity allows."""
    n, d = len(hasil.pegawai), rubrik.nilai.desimal
    semua = {}
    for kunci, komponen in rubrik.komponen_butir().items():
        peran = {
            nama: _objek(
                {
                    "nilai": _angka(hasil.peran_tampil[nama][kunci], d),
                    "n": _angka(hasil.peran_n[nama][kunci], 0, _bulat),
                }
            )
            for nama in rubrik.penilai_komponen(komponen)
            if nama in hasil.peran_tampil  # pseudonyms come without roles
        }
        semua[kunci] = _objek(
            {
                "nilai": _angka(hasil.butir[kunci], d),
                "peran": _objek(peran),
                "level": _angka(hasil.level[kunci], d),
                "standar": _angka(hasil.standar[kunci], d, _bulat),
                "kesenjangan": _angka(hasil.kesenjangan[kunci], d),
                "dirasakan": _LOGIS[hasil.dirasakan[kunci].to_numpy(dtype=np.intp)],
            }
        )
    berlaku = hasil.butir_berlaku[list(semua)].to_numpy(dtype=bool)
    if berlaku.all():
        return _objek(semua)
    kolom = [
        [satu if ada else "" for satu, ada in zip(jalin_baris((f",{_json(kunci)}:", *isi), n), kena, strict=True)]
        for (kunci, isi), kena in zip(semua.items(), berlaku.T.tolist(), strict=True)
    ]
    return ([f"{{{''.join(satu)[1:]}}}" for satu in zip(*kolom, strict=True)],)


def _penetapan(hasil: Hasil) -> dict[str, str]:
    """Return the decisions that took effect, by NIP."""
    t = hasil.penetapan
    nip = hasil.pegawai["nip"].to_numpy()[t["_pegawai"].to_numpy(dtype=np.intp)].tolist()
    kolom = (t[nama].tolist() for nama in ("predikat", "alasan", "ditetapkan_oleh"))
    tanggal = t["tanggal"].dt.strftime("%Y-%m-%d").tolist()
    return {
        satu: _json(
            {
                "predikat": predikat,
                "alasan": alasan or None,
                "ditetapkan_oleh": oleh or None,
                "tanggal": hari if isinstance(hari, str) else None,
            }
        )
        for satu, predikat, alasan, oleh, hari in zip(nip, *kolom, tanggal, strict=True)
    }


def _kuadran(hasil: Hasil, rubrik: Rubrik) -> Larik | Jalinan:
    p = hasil.pegawai
    if rubrik.predikat.kuadran is None:
        return _KOSONG
    return _objek({sumbu: _teks(p[f"kuadran_{sumbu}"]) for sumbu in ("hasil_kerja", "perilaku_kerja")})


def _objek(bagian: Mapping[str, Larik | Jalinan]) -> Jalinan:
    """Return one JSON object a person: fragments beside one another; nothing is joined before the whole is."""
    potong: list[Larik] = []
    for kunci, isi in bagian.items():
        potong += [f"{',' if potong else '{'}{_json(kunci)}:", *(isi if isinstance(isi, tuple) else (isi,))]
    return (*(potong or ["{"]), "}")


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
    kamus = {satu: encode_basestring(satu) if satu else _KOSONG for satu in dict.fromkeys(daftar)}
    return list(map(kamus.__getitem__, daftar))


def _daftar(isi: Sequence[tuple[str, ...]]) -> list[str]:
    """Return tuples of text as JSON arrays; each distinct one is written once."""
    kamus = {satu: _json(list(satu)) for satu in dict.fromkeys(isi)}
    return list(map(kamus.__getitem__, isi))


def _json(isi: object) -> str:
    return json.dumps(isi, ensure_ascii=False, separators=(",", ":"))
