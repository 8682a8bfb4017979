"""Deadlines of objections and of evaluation documents; missing holidays are told where something came late."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asnkin.analisis.tenggat import (
    AJUKAN,
    ATASAN,
    BERAKHIR,
    BIASA,
    PUTUSKAN,
    TANDA_TANGAN,
    URUTAN,
    batas_akhir,
    bertentangan,
    hari_libur,
    hitung_hari_kerja,
    lewat,
    susun_tahapan,
)
from asnkin.aturan.dokumen import (
    KEBERATAN_FINAL,
    KEBERATAN_LEWAT,
    KEPUTUSAN_LEWAT,
    KEPUTUSAN_MUNDUR,
    LIBUR_TAHUN_LAIN,
    LIBUR_TIDAK_ADA,
    TAHAP_GANDA,
    TAHAP_LEWAT,
    TAHAP_MUNDUR,
    TAHAP_TANPA_OPD,
    TANDA_TANGAN_TERLAMBAT,
)

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

    from asnkin.analisis.tenggat import Hari, Tahapan
    from asnkin.aturan.jenis import Aturan
    from asnkin.periksa.kerangka import Ruang


def periksa_tenggat(keberatan: pd.DataFrame, dokumen: pd.DataFrame, libur: pd.DataFrame, ruang: Ruang) -> None:
    """Report what came late or in the wrong order; a deadline of which a date is missing is not judged."""
    hari = hari_libur(libur)
    tahapan = susun_tahapan(dokumen, ruang.pegawai)
    telat = [*_keberatan(keberatan, hari, ruang), *_dokumen(dokumen, tahapan, hari, ruang)]
    final = tahapan.oleh_atasan[keberatan["_pegawai"].to_numpy()]
    for i in np.flatnonzero(final).tolist():
        ruang.lapor_baris(KEBERATAN_FINAL, keberatan, i, "nip")
    _periksa_libur(telat, libur, hari, ruang)


def _keberatan(frame: pd.DataFrame, libur: Hari, ruang: Ruang) -> list[np.datetime64]:
    """Objections handed in late, decided late or decided before they were handed in; return the days counted from."""
    terima, ajukan, putus = (
        frame[nama].to_numpy().astype("datetime64[D]") for nama in ("tanggal_terima", "tanggal", "tanggal_keputusan")
    )
    for i in np.flatnonzero(putus < ajukan).tolist():
        ruang.lapor_baris(KEPUTUSAN_MUNDUR, frame, i, "tanggal_keputusan", ajukan=_cetak(ajukan[i]))
    telat = []
    for aturan, bidang, awal, akhir, hari in (
        (KEBERATAN_LEWAT, "tanggal", terima, ajukan, AJUKAN),
        (KEPUTUSAN_LEWAT, "tanggal_keputusan", ajukan, putus, PUTUSKAN),
    ):
        ada = np.flatnonzero(~np.isnat(awal) & ~np.isnat(akhir))
        lama = hitung_hari_kerja(awal[ada], akhir[ada], libur)
        batas = batas_akhir(awal[ada], hari, libur)
        for i, n, sampai in zip(ada.tolist(), lama.tolist(), batas, strict=True):
            if n > hari:
                sebut = _cetak(awal[i])
                isi = {"n": n, "batas": _cetak(sampai), "terima": sebut, "ajukan": sebut}
                ruang.lapor_baris(aturan, frame, i, bidang, **isi)
                telat += [awal[i], akhir[i]]
    return telat


def _dokumen(frame: pd.DataFrame, tahapan: Tahapan, libur: Hari, ruang: Ruang) -> list[np.datetime64]:
    """Steps in the wrong order or late, each row of the table once; return the days counted from and to."""
    lepas = frame[((frame["opd"] != "") & (frame["nip"] == "") & (frame["tahap"] != "")).to_numpy()]
    if len(lepas) and not (ruang.pegawai["opd"] != "").any():
        ruang.lapor_rentang(TAHAP_TANPA_OPD, lepas, "opd")
    ganda = bertentangan(frame)
    if len(ganda):
        ruang.lapor_rentang(TAHAP_GANDA, ganda, "tanggal")
    for dahulu, tahap in URUTAN:
        mundur = tahapan.saat[tahap] < tahapan.saat[dahulu]
        for i in _sekali(np.flatnonzero(mundur), tahapan.baris[tahap]):
            isi = {"dahulu": dahulu, "hari_dahulu": _cetak(tahapan.saat[dahulu][i])}
            _lapor(TAHAP_MUNDUR, frame, tahapan, tahap, i, ruang, **isi)
    for i in _sekali(np.flatnonzero(tahapan.terlambat), tahapan.baris[TANDA_TANGAN]):
        berakhir = _cetak(tahapan.saat[BERAKHIR][i])
        _lapor(TANDA_TANGAN_TERLAMBAT, frame, tahapan, TANDA_TANGAN, i, ruang, berakhir=berakhir)
    return _terlambat(frame, tahapan, libur, ruang)


def _terlambat(frame: pd.DataFrame, tahapan: Tahapan, libur: Hari, ruang: Ruang) -> list[np.datetime64]:
    telat = []
    for daftar, siapa in ((BIASA, ~tahapan.oleh_atasan), (ATASAN, tahapan.oleh_atasan)):
        for batas in daftar:
            lama = dict(lewat(tahapan, batas, siapa, libur))
            for i in _sekali(np.array(list(lama), dtype=np.int64), tahapan.baris[batas.sampai]):
                awal, n = tahapan.saat[batas.dari][i], lama[i]
                isi = {"dari": batas.dari, "hari_dari": _cetak(awal)}
                _lapor(TAHAP_LEWAT, frame, tahapan, batas.sampai, i, ruang, n=n, batas=batas.hari, **isi)
                telat += [awal, tahapan.saat[batas.sampai][i]]
    return telat


def _sekali(orang: NDArray[np.int64], baris: NDArray[np.int64]) -> list[int]:
    """Return the first of the people who share a row: a row of an opd is reported once."""
    _, pertama = np.unique(baris[orang], return_index=True)
    hasil: list[int] = orang[np.sort(pertama)].tolist()
    return hasil


def _lapor(
    aturan: Aturan, frame: pd.DataFrame, tahapan: Tahapan, tahap: str, i: int, ruang: Ruang, **isi: object
) -> None:
    b = int(tahapan.baris[tahap][i])
    nip = str(frame["nip"].to_numpy()[b]) or None
    ruang.lapor_baris(aturan, frame, b, "tanggal", nip=nip, tahap=tahap, hari=_cetak(tahapan.saat[tahap][i]), **isi)


def _periksa_libur(telat: list[np.datetime64], frame: pd.DataFrame, libur: Hari, ruang: Ruang) -> None:
    """Holidays can only make what came late come in time: they are missed only where something did."""
    if not telat:
        return
    if not len(libur):
        ruang.p.catat_lepas(LIBUR_TIDAK_ADA)
        return
    ada = set(libur.astype("datetime64[Y]").tolist())
    for tahun in sorted({satu.astype("datetime64[Y]").item() for satu in telat} - ada):
        ruang.lapor_rentang(LIBUR_TAHUN_LAIN, frame, "tanggal", muatan={"tahun": tahun.year})


def _cetak(hari: np.datetime64) -> str:
    return f"{hari.item():%d/%m/%Y}"
