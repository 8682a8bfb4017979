"""The table target: indicators with target (or a range), realisasi, rating and bobot."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.aturan.angka import PERSEN_LAWAN_PECAHAN
from asnkin.aturan.target import (
    BARIS_TANPA_ISI,
    INDIKATOR_DUA_LEMBAR,
    INDIKATOR_KOSONG,
    REALISASI_JAUH,
    REALISASI_KOSONG,
    TARGET_KOSONG,
)
from asnkin.periksa.kerangka import rangkai
from asnkin.periksa.konversi.angka import Terbaca, baca_angka, lapor, periksa_kali_seribu
from asnkin.periksa.konversi.janggal import PECAHAN_MAKS, beda_persen
from asnkin.periksa.konversi.label import PILIHAN_POLARISASI, PILIHAN_RATING, POLARISASI, RATING, kolom_label
from asnkin.periksa.konversi.notasi import Bentuk, urai
from asnkin.periksa.konversi.tampak import tampak
from asnkin.periksa.konversi.teks import padat
from asnkin.rubrik.model import KomponenTarget

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd
    from numpy.typing import NDArray

    from asnkin.periksa.kerangka import Bagian, Ruang
    from asnkin.rubrik.model import Rubrik

KALI_JAUH: Final = 100
RUSAK: Final = ("_rusak_target", "_rusak_realisasi", "_rusak_bobot")
BOBOT_MAKS: Final = 100
_RENTANG: Final = re.compile(r"(.+?) ?(?:[-\u2013\u2014]|s\.? ?/? ?d\.?|sampai(?: dengan)?) ?(.+)", re.IGNORECASE)


def periksa_target(ruang: Ruang) -> pd.DataFrame:
    """Return the typed frame ``target`` (with ``_i``); a blank polarisasi is ``maksimal``, a blank jenis ``utama``."""
    bagian = []
    for satu in ruang.bagian("target"):
        _baca(satu, ruang.rubrik)
        bagian.append(satu)
    frame = rangkai("target", bagian, dict.fromkeys(RUSAK, "b"))
    frame["polarisasi"] = frame["polarisasi"].where(frame["polarisasi"] != "", "maksimal")
    frame["jenis"] = frame["jenis"].where(frame["jenis"] != "", "utama")
    _periksa_isi(frame, ruang)
    _periksa_lembar(frame, ruang)
    return frame


def _periksa_lembar(frame: pd.DataFrame, ruang: Ruang) -> None:
    """Warn of indicators that a person has on two sheets: an old copy of the sheet would count besides."""
    lembar = [(satu.asal.berkas, satu.asal.lembar) for satu in ruang.tabel]
    nomor = frame["_asal"].map([lembar.index(satu) for satu in lembar].__getitem__)
    if nomor.nunique() < 2:  # noqa: PLR2004 - two sheets
        return
    kunci = [frame[satu] for satu in ("_pegawai", "rhk", "indikator", "aspek")]
    banyak = nomor.groupby(kunci).transform("nunique") > 1
    kena = frame[banyak & (frame["indikator"] != "")]
    if len(kena):
        nama = sorted({lembar[i][1] or lembar[i][0] for i in nomor[kena.index]})
        ruang.lapor_rentang(INDIKATOR_DUA_LEMBAR, kena, "indikator", muatan={"lembar": ", ".join(nama)})


def _baca(bagian: Bagian, rubrik: Rubrik) -> None:
    tabel, p, nip = bagian.tabel, bagian.p, bagian.pemilik()
    bagian.teks("rhk", "sasaran", "indikator", "satuan", "aspek", "bukti")
    bagian.angka("realisasi", "bobot")
    if "bobot" in bagian.kolom:
        periksa_kali_seribu(tabel, "bobot", bagian.kolom["bobot"], BOBOT_MAKS, p)
    _baca_target(bagian)
    _periksa_persen(bagian)
    bagian.kolom["rating"] = kolom_label(tabel, "rating", RATING, PILIHAN_RATING, p, nip)
    bagian.kolom["polarisasi"] = kolom_label(tabel, "polarisasi", POLARISASI, PILIHAN_POLARISASI, p, nip)
    jenis = _jenis(rubrik)
    bagian.kolom["jenis"] = kolom_label(tabel, "jenis", jenis, tuple(dict.fromkeys(jenis.values())), p, nip)


def _jenis(rubrik: Rubrik) -> dict[str, str]:
    kamus = {"utama": "utama", "kinerjautama": "utama", "tambahan": "tambahan", "kinerjatambahan": "tambahan"}
    for komponen in rubrik.komponen.values():
        if isinstance(komponen, KomponenTarget):
            kamus |= {padat(satu): satu for satu in komponen.jenis or [] if padat(satu) not in kamus}
    return kamus


def _baca_target(bagian: Bagian) -> None:
    """Take lower and upper bound of each target; they are equal for a plain number."""
    sel = bagian.tabel.sel.get("target")
    if sel is None:
        return
    pecah = {satu: _pecah(satu) for satu in {satu for satu in sel if type(satu) is str}}
    ujung = [pecah.get(satu) if type(satu) is str else None for satu in sel]
    bawah = [dua[0] if dua else satu for satu, dua in zip(sel, ujung, strict=True)]
    rentang = [i for i, dua in enumerate(ujung) if dua]
    terbaca = baca_angka([*bawah, *(dua[1] for dua in ujung if dua)])
    n = len(sel)
    atas = terbaca.nilai[:n].copy()
    atas[rentang] = terbaca.nilai[n:]
    lapor(_ke_baris(terbaca, n, rentang), bagian.tabel, "target", bagian.p, bagian.pemilik())
    bagian.kolom["target_bawah"], bagian.kolom["target_atas"] = terbaca.nilai[:n], atas
    bagian.kolom["_rusak_target"] = _ke_baris(terbaca, n, rentang).cacat(n)


def _periksa_persen(bagian: Bagian) -> None:
    """Warn of rows in which one of target and realisasi is per cent (as text, or 100), the other a fraction."""
    target, realisasi = (bagian.tabel.sel.get(nama) for nama in ("target", "realisasi"))
    if target is None or realisasi is None:
        return
    beda = [
        i for i, dua in enumerate(zip(target, realisasi, strict=True))
        if (type(dua[1]) is not float or 0 < dua[1] <= PECAHAN_MAKS) and beda_persen(*dua)  # few rows need the call
    ]  # fmt: skip
    if beda:
        isi = {"target": tampak(target[beda[0]]), "realisasi": tampak(realisasi[beda[0]])}
        bagian.p.catat_rentang(PERSEN_LAWAN_PECAHAN, bagian.tabel, "realisasi", beda, muatan=isi)


def _pecah(teks: str) -> tuple[str, str] | None:
    """Split a range ``80-90``, ``80 \N{EN DASH} 90``, ``80 s.d. 90`` into its ends, None where it is none."""
    cocok = _RENTANG.fullmatch(teks)
    if cocok is None or urai(teks)[0] is not Bentuk.BUKAN:
        return None
    bawah, atas = cocok.groups()
    return None if Bentuk.BUKAN in {urai(bawah)[0], urai(atas)[0]} else (bawah, atas)


def _ke_baris(terbaca: Terbaca, n: int, rentang: Sequence[int]) -> Terbaca:
    """Bring positions in the lengthened column (behind the ``n`` rows the upper ends of ``rentang``) back to the rows.

    A range is text by nature: its ends are no numbers that should have been stored as such.
    """
    asli = [*range(n), *rentang]
    indeks = (terbaca.rusak, terbaca.bukan, terbaca.besar, terbaca.ragu, terbaca.tanda)
    rusak, bukan, besar, ragu, tanda = (sorted({asli[i] for i in satu}) for satu in indeks)
    teks = sorted(set(terbaca.teks) - set(rentang) - set(range(n, len(asli))))
    return Terbaca(terbaca.nilai, rusak, bukan, besar, ragu, tanda, teks, terbaca.contoh)


def _tanpa_kolom(frame: pd.DataFrame, ruang: Ruang) -> NDArray[np.bool_]:
    """Tell of which rows nothing can be missing: their whole sheet lacks a column, and that has been reported."""
    ada: dict[tuple[str, str], set[str]] = {}
    for satu in ruang.tabel:
        if satu.jenis == "target":
            ada.setdefault((satu.asal.berkas, satu.asal.lembar), set()).update(satu.sel)
    kurang = [
        "rating" not in ada.get(tempat := (satu.asal.berkas, satu.asal.lembar), set())
        and not {"target", "realisasi"} <= ada.get(tempat, set())
        for satu in ruang.tabel
    ]
    return np.array([kurang[asal] for asal in frame["_asal"].tolist()], dtype=np.bool_)


def _periksa_isi(frame: pd.DataFrame, ruang: Ruang) -> None:
    """Warn of what is missing in a row, and of a realisasi so far above its target that a decimal sign got lost."""
    target, realisasi = frame["target_atas"].to_numpy(), frame["realisasi"].to_numpy()
    ada_target, ada_realisasi = ~np.isnan(target), ~np.isnan(realisasi)
    tanpa_rating = frame["rating"].to_numpy() == ""
    rusak = (frame["_rusak_target"] | frame["_rusak_realisasi"]).to_numpy() | _tanpa_kolom(frame, ruang)
    indikator = frame["indikator"].to_numpy()
    for aturan, bidang, salah in (
        (REALISASI_KOSONG, "realisasi", ada_target & ~ada_realisasi & tanpa_rating),
        (TARGET_KOSONG, "target", ~ada_target & ada_realisasi & tanpa_rating),
        (BARIS_TANPA_ISI, "target", ~ada_target & ~ada_realisasi & tanpa_rating),
    ):
        for i in np.flatnonzero(salah & ~rusak).tolist():
            ruang.lapor_baris(aturan, frame, i, bidang, indikator=indikator[i])
    kosong = frame[indikator == ""]
    if len(kosong):
        ruang.lapor_rentang(INDIKATOR_KOSONG, kosong, "indikator")
    jauh = ada_target & ada_realisasi & (target > 0) & (realisasi > np.where(target > 0, target, 1) * KALI_JAUH)
    for i in np.flatnonzero(jauh).tolist():
        ruang.lapor_baris(REALISASI_JAUH, frame, i, "realisasi", kali=KALI_JAUH, target=tampak(float(target[i])))
