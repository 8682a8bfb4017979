"""When marks were given and why: the stage order of the rubric (``setelah``) and marks that need a komentar."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asnkin.aturan.penilai import TAHAP_TANPA_TANGGAL, TAHAP_TERBALIK, TANPA_ALASAN
from asnkin.periksa.konversi.notasi import TANDA_KOSONG
from asnkin.periksa.konversi.tampak import tampak

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asnkin.periksa.pengumpul import Pengumpul
    from asnkin.periksa.penilaian.acuan import Acuan
    from asnkin.periksa.penilaian.kumpulan import Kumpulan
    from asnkin.rubrik.model import Rubrik


def periksa_tahap(k: Kumpulan, acuan: Acuan, p: Pengumpul) -> None:
    """Report rows dated before the stage that the rubric puts first, and rows without the date that would tell."""
    pasangan = _pasangan(acuan.rubrik)
    dinilai = np.bincount(k.formulir, minlength=len(k.orang)) > 0
    tahap = np.zeros(len(k.orang), dtype=np.bool_)
    for peran, setelah in pasangan:
        kini = dinilai & (k.peran == acuan.peran.index(peran))
        dulu = dinilai & (k.peran == acuan.peran.index(setelah))
        tahap |= kini | dulu
        _lapor_terbalik(k, kini, dulu, (peran, setelah), acuan, p)
    urutan = ", ".join(f"{setelah} lalu {peran}" for peran, setelah in pasangan)
    for j, f in enumerate(k.lembar):
        sel = f.tabel.sel.get("tanggal")
        tanpa = k.ke[tahap & (k.sumber == j) & np.isnat(k.tanggal)].tolist()
        indeks = [i for i in tanpa if sel is None or sel[i] is None or sel[i] in TANDA_KOSONG]
        if indeks:
            p.catat_rentang(TAHAP_TANPA_TANGGAL, f.tabel, "tanggal", indeks, urutan=urutan)


def _pasangan(rubrik: Rubrik) -> list[tuple[str, str]]:
    """Every (role, role before it) of the rubric, each once."""
    peran = rubrik.semua_peran()
    daftar = [rubrik.penilai, *(rubrik.penilai_komponen(kunci) for kunci in rubrik.komponen)]
    semua = [(kunci, satu.setelah) for penilai in daftar for kunci, satu in penilai.items() if satu.setelah in peran]
    return [(kunci, setelah) for kunci, setelah in dict.fromkeys(semua) if setelah is not None]


def _lapor_terbalik(
    k: Kumpulan,
    kini: NDArray[np.bool_],
    dulu: NDArray[np.bool_],
    nama: tuple[str, str],
    acuan: Acuan,
    p: Pengumpul,
) -> None:
    """Compare whole days: the same day is in order. Rows of one rater on one day are one finding."""
    hari = k.tanggal.astype("datetime64[D]")
    bertanggal = ~np.isnat(hari)
    terakhir = np.full(len(acuan.nip), np.datetime64("0001-01-01"), dtype="datetime64[D]")
    np.maximum.at(terakhir, k.orang[dulu & bertanggal], hari[dulu & bertanggal])
    terbalik = np.flatnonzero(kini & bertanggal & (hari < terakhir[k.orang]))
    kelompok: dict[tuple[int, int, str, str], list[int]] = {}
    for i in terbalik.tolist():
        kunci = (int(k.sumber[i]), int(k.orang[i]), k.penilai[i], _tampak_hari(hari[i]))
        kelompok.setdefault(kunci, []).append(int(k.ke[i]))
    for (sumber, orang, _, tanggal), indeks in kelompok.items():
        isi = {"peran": nama[0], "setelah": nama[1], "nama": acuan.nama[orang], "tanggal": tanggal}
        tabel = k.lembar[sumber].tabel
        p.catat_rentang(
            TAHAP_TERBALIK,
            tabel,
            "tanggal",
            indeks,
            nilai=tampak(tabel.sel["tanggal"][indeks[0]]),
            nip=acuan.nip[orang],
            tanggal_setelah=_tampak_hari(terakhir[orang]),
            muatan=isi,
        )


def _tampak_hari(hari: np.datetime64) -> str:
    return tampak(hari.astype("datetime64[D]").item())


def periksa_alasan(k: Kumpulan, acuan: Acuan, p: Pengumpul) -> None:
    """Report rows with a mark of ``wajib_alasan`` and no komentar, one finding a sheet."""
    wajib = acuan.rubrik.wajib_alasan
    perlu = np.isin(k.skor, wajib) & (k.komentar == "")[k.formulir]
    baris = np.unique(k.formulir[perlu])
    batas = " atau ".join(tampak(float(satu)) for satu in wajib)
    for j in np.unique(k.sumber[baris]).tolist():
        indeks = k.ke[baris[k.sumber[baris] == j]].tolist()
        p.catat_rentang(TANPA_ALASAN, k.lembar[j].tabel, "komentar", indeks, batas=batas)
