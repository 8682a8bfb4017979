"""A komponen of marks: each butir from its roles, the roles as anonymity allows, and the mean of the butir."""

from __future__ import annotations

import math
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any

from asnkin.laporan.html.metode import KATA_GABUNG
from asnkin.laporan.jelaskan.isi import hari, pilih
from asnkin.laporan.jelaskan.pohon import Baris
from asnkin.laporan.jelaskan.rumus import rata, rumus
from asnkin.laporan.tampil import JENJANG, KOSONG, angka_ringkas, deretan, label
from asnkin.penilaian.anonim import ATASAN, DIRI
from asnkin.penilaian.umpan_balik import N_PANGKAS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asnkin.laporan.jelaskan.isi import Isi
    from asnkin.laporan.jelaskan.rumus import Rumus
    from asnkin.rubrik.jenis import Pola
    from asnkin.rubrik.model import KomponenPenilaian, Penilai

_KOSONG = {
    "tolak": "sehingga nilai akhir belum dapat dihitung",
    "nol": "dan dihitung 0 menurut rubrik",
    "abaikan": "dan tidak ikut dihitung menurut rubrik",
}


def _cara(gabung: str, n: int) -> str:
    """Say how ``n`` marks became one, and whether the highest and lowest of them were left out."""
    if n == 1:
        return ""
    if gabung != "rata_pangkas":
        return f" ({KATA_GABUNG[gabung]})"
    if n < N_PANGKAS:
        return f" (rata-rata; skor tertinggi dan terendah baru dikeluarkan mulai {N_PANGKAS} skor)"
    return f" (satu skor tertinggi dan satu skor terendah tidak dihitung; rata-rata {n - 2} skor lainnya)"


def baris_penilaian(isi: Isi, i: int, kunci: str, komponen: KomponenPenilaian) -> list[Baris]:
    """Return a row for each butir that applies to a person, then their mean."""
    berlaku = [satu for satu in komponen.butir if isi.nilai(isi.hasil.butir_berlaku, satu, i)]
    baris = [_Butir(isi, i, kunci, satu).baris(komponen) for satu in berlaku]
    nilai = {satu: float(isi.nilai(isi.hasil.butir, satu, i)) for satu in berlaku}
    if komponen.jika_kosong == "nol":
        nilai = {satu: 0.0 if math.isnan(x) else x for satu, x in nilai.items()}
    ada = [satu for satu in berlaku if not math.isnan(nilai[satu])]
    hasil = float(isi.nilai(isi.hasil.komponen, kunci, i))
    if len(ada) > 1 and not math.isnan(hasil):
        bobot = [komponen.butir[satu].bobot for satu in ada]
        satu = rata(bobot, [nilai[b] for b in ada], isi.d)
        semua = f"{len(ada)} dari {len(komponen.butir)}" if len(ada) < len(komponen.butir) else f"{len(ada)}"
        nama = f"Rata-rata {semua} butir" + (" menurut bobotnya" if len(set(bobot)) > 1 else "")
        baris.append(Baris(nama, satu.teks, isi.angka(hasil), ket=(*satu.ket, *_tidak_ikut(komponen, ada, berlaku))))
    return baris


def _tidak_ikut(komponen: KomponenPenilaian, ada: Sequence[str], berlaku: Sequence[str]) -> list[str]:
    """Name the butir that are not in the mean, and why in a word, so that its count is no riddle."""
    sebab = [
        f"{butir.nama} ({'belum bernilai' if kunci in berlaku else 'tidak berlaku bagi Anda'})"
        for kunci, butir in komponen.butir.items()
        if kunci not in ada
    ]
    return [f"Tidak ikut dirata-ratakan: {deretan(sebab)}"] if sebab else []


def tidak_berlaku(isi: Isi, i: int, komponen: KomponenPenilaian) -> list[str]:
    """Name the butir that do not apply to a person, each with the reason."""
    return [
        f"{butir.nama} tidak berlaku bagi Anda: hanya untuk {sebut_pola(butir.berlaku)}"
        for kunci, butir in komponen.butir.items()
        if butir.berlaku and not isi.nilai(isi.hasil.butir_berlaku, kunci, i)
    ]


def sebut_pola(pola: Pola) -> str:
    """Put a pattern into words: ``jenjang Pengawas atau Administrator dan rumpun kesehatan``; … stands for any text."""
    return " dan ".join(
        f"{label(kolom).casefold()} {deretan(_sebut_jenjang(isi) if kolom == 'jenjang' else isi, 'atau')}"
        for kolom, isi in pola.items()
    ).replace("*", "…")


def _sebut_jenjang(isi: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(nama for satu in isi for nama in _jenjang(satu)))


def _jenjang(pola: str) -> list[str]:
    return [nama for kunci, nama in JENJANG.items() if fnmatchcase(kunci, pola.casefold())] or [pola]


class _Butir:
    """One butir of one person."""

    def __init__(self, isi: Isi, i: int, komponen: str, kunci: str) -> None:
        self.isi, self.i, self.komponen, self.kunci = isi, i, komponen, kunci
        self.penilai = isi.rubrik.penilai_komponen(komponen)
        self.n = {satu: int(isi.nilai(isi.hasil.peran_n[satu], kunci, i)) for satu in self.penilai}
        self.nilai = {satu: float(isi.nilai(isi.hasil.peran_nilai[satu], kunci, i)) for satu in self.penilai}
        tampil = {satu: float(isi.nilai(isi.hasil.peran_tampil[satu], kunci, i)) for satu in self.penilai}
        self.rahasia = {satu for satu, n in self.n.items() if n and math.isnan(tampil[satu])}
        self.tertutup = set() if isi.auditor else self.rahasia
        self.dihitung = [satu for satu, aturan in self.penilai.items() if self.n[satu] >= aturan.min]

    def baris(self, komponen: KomponenPenilaian) -> Baris:
        butir, d = komponen.butir[self.kunci], self.isi.d
        hasil = float(self.isi.nilai(self.isi.hasil.butir, self.kunci, self.i))
        anak = tuple(self._peran(satu, aturan) for satu, aturan in self.penilai.items())
        bobot = (f"Bobot butir {angka_ringkas(butir.bobot, 6)}",) if _berbobot(komponen) else ()
        if math.isnan(hasil):
            return Baris(butir.nama, hasil=KOSONG, ket=(*bobot, self._sebab(komponen)), anak=anak)
        if self.tertutup & set(self.dihitung):
            sebut = "Digabung menurut bobot; hitungannya memuat angka yang dirahasiakan"
            return Baris(butir.nama, hasil=self.isi.angka(hasil), ket=(*bobot, sebut), anak=anak)
        if len(self.dihitung) == 1:
            return Baris(butir.nama, hasil=self.isi.angka(hasil), ket=bobot, anak=anak)
        satu = rata([self.penilai[p].bobot for p in self.dihitung], [self.nilai[p] for p in self.dihitung], d)
        return Baris(butir.nama, satu.teks, self.isi.angka(hasil), ket=(*bobot, *satu.ket), anak=anak)

    def _sebab(self, komponen: KomponenPenilaian) -> str:
        """Say why the butir has no value and what follows."""
        wajib = [
            label(satu).casefold()
            for satu, aturan in self.penilai.items()
            if aturan.wajib and self.n[satu] < aturan.min and self._menilai(satu)
        ]
        sebab = f"Belum bernilai tanpa skor {deretan(wajib)}" if wajib else "Belum ada peran dengan skor yang cukup"
        return f"{sebab}, {_KOSONG[komponen.jika_kosong]}"

    def _menilai(self, peran: str) -> bool:
        return self.isi.peran_berlaku(self.komponen, peran, self.i)

    def _peran(self, peran: str, aturan: Penilai) -> Baris:
        nama, n = f"{label(peran)} (bobot {angka_ringkas(aturan.bobot, 6)})", self.n[peran]
        if not n:
            return Baris(nama, hasil=KOSONG, ket=(self._tanpa(peran, aturan),))
        kurang = f"Tidak dihitung: {n} skor, paling sedikit {aturan.min}" if n < aturan.min else ""
        lewat = self._lewat(peran, n)
        if peran in self.tertutup:
            return Baris(nama, hasil="dirahasiakan", ket=pilih([f"{n} skor; {self._rahasia(peran, n)}", kurang, lewat]))
        skala = self.isi.rubrik.skala_peran(peran, self.komponen)
        dasar = skala.min if self.isi.rubrik.konversi_skala == "rentang" else 0.0
        rata_skor = self.nilai[peran] / 100 * (skala.maks - dasar) + dasar
        satu = _ke_seratus(rata_skor, dasar, skala.maks, self.isi.d)
        ket = [f"{n} skor{_cara(aturan.gabung, n)}", kurang, lewat, *satu.ket]
        if peran in self.rahasia:
            ket.append("Dirahasiakan pada lembar untuk pegawai")
        anak = tuple(self._tanda(peran)) if self.isi.auditor or peran == DIRI else ()
        hasil = self.isi.angka(self.nilai[peran])
        if len(anak) == 1:  # the formula shows the mark itself
            return Baris(nama, satu.teks, hasil, anak[0].sel, pilih([*ket, *anak[0].ket]))
        return Baris(nama, satu.teks, hasil, ket=pilih(ket), anak=anak)

    def _tanpa(self, peran: str, aturan: Penilai) -> str:
        if not self._menilai(peran):
            return f"Tidak menilai Anda: hanya untuk {sebut_pola(aturan.berlaku or {})}"
        akibat = "; tanpa skor ini butir belum bernilai" if aturan.wajib else "; bobotnya beralih ke peran lain"
        return f"Belum memberi skor untuk butir ini{akibat}"

    def _rahasia(self, peran: str, n: int) -> str:
        batas = self.isi.rubrik.tampil_min
        if n < batas and peran != ATASAN:
            return f"rata-ratanya ditampilkan mulai {batas} skor"
        return "ikut disembunyikan agar skor penilai lain tidak dapat dihitung mundur"

    def _formulir(self, peran: str) -> list[int]:
        tabel = self.isi.tabel("penilaian")
        return [f for f in tabel.milik(self.i) if tabel["peran"][f] == peran]

    def _lewat(self, peran: str, n: int) -> str:
        """Say how many rows of a role bring no mark for this butir; only where a row holds all butir."""
        tabel = self.isi.tabel("penilaian")
        lebar = [f for f in self._formulir(peran) if "skor" not in self.isi.bahan.asal[tabel["_asal"][f]].kolom]
        lewat = max(0, len(lebar) - n)
        return f"{lewat} baris penilaian tanpa skor untuk butir ini, tidak dihitung" if lewat else ""

    def _tanda(self, peran: str) -> list[Baris]:
        """Each mark of a role with its cell; raters only for the auditor."""
        isi, tabel, ke = self.isi, self.isi.tabel("penilaian"), self.isi.letak_butir[self.kunci]
        baris = []
        for f in self._formulir(peran):
            bidang = "skor" if "skor" in isi.bahan.asal[tabel["_asal"][f]].kolom else self.kunci
            for s in isi.skor.milik(f):
                if isi.skor["_butir"][s] != ke:
                    continue
                nip = tabel["penilai_nip"][f]
                ket = [_tanggal(tabel["tanggal"][f])]
                if isi.auditor:
                    ket += [f"Penilai {nip}" if nip else "Penilai tidak disebut", _komentar(tabel["komentar"][f])]
                sel = isi.sel(tabel, f, bidang)
                baris.append(Baris(f"Skor {angka_ringkas(isi.skor['skor'][s], 6)}", sel=sel, ket=pilih(ket)))
        return baris


def _tanggal(nilai: Any) -> str:
    return f"Tanggal {hari(nilai)}" if hari(nilai) else ""


def _komentar(teks: str) -> str:
    return f"Komentar: {teks}" if teks else ""


def _berbobot(komponen: KomponenPenilaian) -> bool:
    return len({satu.bobot for satu in komponen.butir.values()}) > 1


def _ke_seratus(skor: float, dasar: float, maks: float, d: int) -> Rumus:
    if dasar:
        return rumus(
            "({} − {}) ÷ ({} − {}) × 100", [skor, dasar, maks, dasar], lambda x: (x[0] - x[1]) / (x[2] - x[3]) * 100, d
        )
    return rumus("{} ÷ {} × 100", [skor, maks], lambda x: x[0] / x[1] * 100, d)


def komentar_atasan(isi: Isi, i: int) -> list[Baris]:
    """Return the comments of the superior, the only ones that a person is shown."""
    tabel = isi.tabel("penilaian")
    baris = []
    for f, kunci in sumber_komentar(isi, i):
        tentang = f"Tentang {isi.butir[kunci].nama}" if kunci else ""
        ket = pilih([tentang, _tanggal(tabel["tanggal"][f])])
        baris.append(Baris(tabel["komentar"][f], sel=isi.sel(tabel, f, "komentar"), ket=ket))
    return baris


def sumber_komentar(isi: Isi, i: int) -> list[tuple[int, str]]:
    """Return the rows of ``penilaian`` in which the superior comments, each with the butir it is about ("": all)."""
    tabel, butir = isi.tabel("penilaian"), list(isi.butir)
    hasil = []
    for f in tabel.milik(i):
        if tabel["peran"][f] != ATASAN or not tabel["komentar"][f]:
            continue
        tanda = isi.skor.milik(f)
        panjang = "skor" in isi.bahan.asal[tabel["_asal"][f]].kolom
        hasil.append((f, butir[isi.skor["_butir"][tanda[0]]] if panjang and len(tanda) == 1 else ""))
    return hasil
