"""The worked example, step by step: every figure is what the engine made of the invented person."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, assert_never

from asnkin.laporan.html.metode import KATA_GABUNG
from asnkin.laporan.tampil import KOSONG, angka, angka_ringkas, deretan, label
from asnkin.rubrik.latihan import sebutan_latihan
from asnkin.rubrik.model import (
    KomponenData,
    KomponenPenilaian,
    KomponenTarget,
    SumbuKomponen,
    TambahanData,
    TambahanSebelumnya,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pandas as pd

    from asnkin.analisis.contoh.angka import Indikator
    from asnkin.analisis.contoh.hitung import Contoh
    from asnkin.rubrik.model import Komponen, Rubrik, Tambahan

BUTIR_MAKS: Final = 6  # so many butir are named one by one; of more it is said how many have which value


@dataclass(frozen=True, slots=True)
class Langkah:
    """One step: what it works out, the rule in a sentence ("" where there is none), the sums, and what comes out."""

    nama: str
    aturan: str
    hitung: tuple[str, ...]
    hasil: str


def langkah(rubrik: Rubrik, contoh: Contoh) -> list[Langkah]:
    """Every step from marks, targets and tables to the predikat and the first gap."""
    return list(_Penulis(rubrik, contoh).semua())


class _Penulis:
    """Words for one example; the first komponen of marks is worked out in full, the others refer to it."""

    def __init__(self, rubrik: Rubrik, contoh: Contoh) -> None:
        self.rubrik, self.contoh, self.hasil = rubrik, contoh, contoh.hasil
        self._rinci = False

    def semua(self) -> Iterator[Langkah]:
        for kunci, komponen in self.rubrik.komponen.items():
            yield Langkah(self.rubrik.nama_komponen(kunci), *self._cara(kunci, komponen), self._komponen(kunci))
        yield self._dasar()
        if self.rubrik.tambahan:
            yield self._akhir()
        yield self._predikat()
        if len(self.hasil.target_kurang):
            yield self._target_kurang()
        if len(self.hasil.daftar_kesenjangan):
            yield self._kesenjangan()

    def _angka(self, nilai: float) -> str:
        return angka(nilai, self.rubrik.nilai.desimal)

    def _komponen(self, kunci: str) -> str:
        return self._angka(float(self.hasil.komponen[kunci].iloc[0]))

    def _pegawai(self, kolom: str) -> str:
        return self._angka(float(self.hasil.pegawai[kolom].iloc[0]))

    def _cara(self, kunci: str, komponen: Komponen) -> tuple[str, tuple[str, ...]]:
        match komponen:
            case KomponenTarget():
                return self._cara_target(kunci, komponen)
            case KomponenPenilaian():
                return self._cara_penilaian(kunci, komponen)
            case KomponenData():
                return "", (self._tabel(kunci, komponen),)
        assert_never(komponen)

    def _cara_target(self, kunci: str, komponen: KomponenTarget) -> tuple[str, tuple[str, ...]]:
        bawah, atas = (angka_ringkas(satu) for satu in komponen.batas)
        aturan = f"Capaian setiap target ({bawah} sampai {atas}), dirata-rata menurut bobotnya."
        isi = self.contoh.indikator[kunci]
        rata = " + ".join(f"{angka_ringkas(satu.bobot)} × {self._angka(nilai)}" for satu, *_, nilai in isi)
        bobot = sum(satu.bobot for satu, *_ in isi)
        jumlah = f"({rata}) ÷ {angka_ringkas(bobot)}"
        if komponen.konversi_per == "komponen" and (ubah := _ubah(komponen)):
            tengah = sum(satu.bobot * nilai for satu, *_, nilai in isi) / bobot
            jumlah += f" = {self._angka(tengah)}, {ubah}"
        return aturan, (*(self._indikator(komponen, *satu) for satu in isi), jumlah)

    def _indikator(
        self, komponen: KomponenTarget, satu: Indikator, mentah: float, capaian: float, dipakai: float
    ) -> str:
        target, realisasi = angka_ringkas(satu.target), angka_ringkas(satu.realisasi)
        rumus = f"(2 − {realisasi} ÷ {target}) × 100" if satu.turun else f"{realisasi} ÷ {target} × 100"
        arah = " (makin sedikit makin baik)" if satu.turun else ""
        teks = f"{satu.nama}{arah}, target {target}, realisasi {realisasi}: {rumus} = {self._angka(mentah)}"
        if self._angka(mentah) != self._angka(capaian):
            teks += f", dihitung {self._angka(capaian)}"
        if komponen.konversi_per == "indikator" and (ubah := _ubah(komponen)):
            teks += f", {ubah} {self._angka(dipakai)}"
        return teks

    def _cara_penilaian(self, kunci: str, komponen: KomponenPenilaian) -> tuple[str, tuple[str, ...]]:
        ada = [butir for butir in komponen.butir if any(satu == butir for satu, _ in self.contoh.skor)]
        if not ada:
            return "", (f"Tidak berlaku bagi {self.hasil.pegawai['nama'].iloc[0]}",)
        if self._rinci:
            return "Dengan cara yang sama.", (self._rata_butir(komponen, ada, rinci=0),)
        self._rinci = True
        aturan = f"Setiap skor dibawa ke 0 sampai 100 ({self._bagi(kunci)} × 100), lalu digabung menurut bobot penilai."
        rata = [self._rata_butir(komponen, ada, rinci=1)] if len(ada) > 1 else []
        return aturan, (self._butir(ada[0], kunci), *rata)

    def _bagi(self, kunci: str) -> str:
        """Say what a mark is divided by; in words where a role has a scale of its own."""
        semua = {self.rubrik.skala_peran(peran, kunci) for peran in self.rubrik.penilai_komponen(kunci)}
        bawah, atas, panjang = "skor terendah", "skor tertinggi", "(skor tertinggi − skor terendah)"
        if len(semua) == 1:
            (skala,) = semua
            bawah, atas, panjang = (angka_ringkas(x) for x in (skala.min, skala.maks, skala.maks - skala.min))
        return f"(skor − {bawah}) ÷ {panjang}" if self.rubrik.konversi_skala == "rentang" else f"skor ÷ {atas}"

    def _butir(self, butir: str, kunci: str) -> str:
        """One butir in full: marks of each role, their means, and the weighted sum."""
        penilai = self.rubrik.penilai_komponen(kunci)
        peran = [satu for b, satu in self.contoh.skor if b == butir]
        nilai = {satu: self._angka(float(self.hasil.peran_nilai[satu][butir].iloc[0])) for satu in peran}
        skor = [f"{self._skor(butir, satu, penilai[satu].gabung)} = {nilai[satu]}" for satu in peran]
        teks = f"{self.rubrik.semua_butir()[butir].nama}: {'; '.join(skor)}"
        if len(peran) > 1:
            jumlah = " + ".join(f"{angka_ringkas(penilai[satu].bobot)} × {nilai[satu]}" for satu in peran)
            bobot = angka_ringkas(sum(penilai[satu].bobot for satu in peran))
            teks += f"; ({jumlah}) ÷ {bobot} = {self._nilai_butir(butir)}"
        return teks

    def _skor(self, butir: str, peran: str, gabung: str) -> str:
        tanda = self.contoh.skor[butir, peran]
        cara = f" ({KATA_GABUNG[gabung]})" if len(tanda) > 1 else ""
        return f"{label(peran).casefold()} memberi {deretan([*map(angka_ringkas, tanda)])}{cara}"

    def _nilai_butir(self, butir: str) -> str:
        return self._angka(float(self.hasil.butir[butir].iloc[0]))

    def _rata_butir(self, komponen: KomponenPenilaian, ada: Sequence[str], *, rinci: int) -> str:
        """Name the butir that are not worked out in full, or count them by value, and say what the mean is of."""
        lain = ada[rinci:]
        if len(lain) <= BUTIR_MAKS:
            isi = [f"{komponen.butir[satu].nama} {self._nilai_butir(satu)}" for satu in lain]
        else:
            isi = [f"{n} butir bernilai {nilai}" for nilai, n in Counter(map(self._nilai_butir, lain)).items()]
        sebut = f"{'Butir lain: ' if rinci else ''}{'; '.join(isi)}. " if isi else ""
        if len(ada) <= 1:
            return "; ".join(isi)
        berbobot = len({komponen.butir[satu].bobot for satu in ada}) > 1
        return f"{sebut}Rata-rata {len(ada)} butir{' menurut bobotnya' if berbobot else ''}"

    def _tabel(self, kunci: str, sumber: KomponenData) -> str:
        isi = self.contoh.tabel[kunci]
        sebut = " ÷ ".join(f"{_kata(kolom)} {_sel(nilai)}" for kolom, nilai in isi.items())
        if sumber.peta is not None:
            sebut += f" ({angka_ringkas(sumber.peta[str(isi[str(sumber.kolom)])])})"
        awal, akhir = (angka_ringkas(satu, 4) for satu in sumber.skala)
        match sumber.skala:
            case (0, 100):
                return sebut
            case (0, 1):
                return f"{sebut} × 100"
            case (0, _):
                return f"{sebut} ÷ {akhir} × 100"
            case _:
                return f"({sebut} − {awal}) ÷ ({akhir} − {awal}) × 100"

    def _dasar(self) -> Langkah:
        ada = [str(kunci) for kunci in self.hasil.kontribusi.columns[self.hasil.kontribusi.iloc[0].notna()]]
        bobot = {kunci: self.rubrik.komponen[kunci].bobot for kunci in ada}
        jumlah = " + ".join(f"{angka_ringkas(bobot[kunci])} × {self._komponen(kunci)}" for kunci in ada)
        nama = "Nilai dasar" if self.rubrik.tambahan else "Nilai akhir"
        hitung = f"({jumlah}) ÷ {angka_ringkas(sum(bobot.values()))}"
        aturan = "Jumlah bobot × nilai komponen, dibagi jumlah bobot."
        return Langkah(nama, aturan, (hitung,), self._pegawai("nilai_dasar"))

    def _akhir(self) -> Langkah:
        poin = {kunci: float(self.hasil.tambahan[kunci].iloc[0]) for kunci in self.rubrik.tambahan}
        uraian = [self._tambahan(kunci, satu, poin[kunci]) for kunci, satu in self.rubrik.tambahan.items()]
        bawah, atas = (angka_ringkas(satu) for satu in self.rubrik.nilai.batas)
        jumlah = "".join(f" {'−' if satu < 0 else '+'} {self._angka(abs(satu))}" for satu in poin.values())
        aturan = f"Nilai dasar ditambah poin, paling kecil {bawah} dan paling besar {atas}."
        hitung = f"{'; '.join(uraian)}; {self._pegawai('nilai_dasar')}{jumlah}"
        return Langkah("Nilai akhir", aturan, (hitung,), self._pegawai("nilai_akhir"))

    def _tambahan(self, kunci: str, tambahan: Tambahan, poin: float) -> str:
        nama = self.rubrik.nama_komponen(kunci)
        match tambahan:
            case TambahanData():
                isi = ", ".join(f"{_kata(k)} {_sel(v)}" for k, v in self.contoh.tabel[kunci].items())
                kali = f" × {angka_ringkas(tambahan.kali)}" if isi and tambahan.kali != 1 else ""
                return f"{nama}: {isi or 'tidak ada catatan'}{kali}, {self._angka(poin)} poin"
            case TambahanSebelumnya():
                lalu, per = self._angka(self.contoh.lalu), angka_ringkas(tambahan.per_poin)
                rumus = f"({self._pegawai('nilai_dasar')} − {lalu}) × {per}"
                maks = f"paling banyak {angka_ringkas(tambahan.maks)}"
                return f"{nama}: nilai dasar terbaik sebelumnya {lalu}; {rumus}, {maks}: {self._angka(poin)} poin"
        assert_never(tambahan)

    def _predikat(self) -> Langkah:
        orang, kuadran = self.hasil.pegawai.iloc[0], self.rubrik.predikat.kuadran
        if kuadran is None:
            return Langkah("Predikat", "", (self._ambang(orang["predikat"]),), orang["predikat"] or KOSONG)
        hitung = []
        for nama, sumbu in (("hasil_kerja", kuadran.hasil_kerja), ("perilaku_kerja", kuadran.perilaku_kerja)):
            if isinstance(sumbu, SumbuKomponen):
                dari = f"{self.rubrik.nama_komponen(sumbu.komponen)} {self._komponen(sumbu.komponen)}"
            else:
                dari = "capaian setiap target digolongkan, yang lebih dari separuh menentukan"
            hitung.append(f"{_kata(nama).capitalize()}: {dari}, jadi {label(orang[f'kuadran_{nama}'])}")
        return Langkah(
            "Predikat", "Kedua rating bertemu di tabel predikat.", tuple(hitung), orang["predikat"] or KOSONG
        )

    def _ambang(self, predikat: str) -> str:
        """Say which threshold the nilai akhir reaches, and what keeps it from the class above."""
        nilai = float(self.hasil.pegawai["nilai_akhir"].iloc[0])
        sebut: list[str] = []
        for satu in self.rubrik.predikat.ambang or []:
            if satu.nama == predikat:
                return deretan([f"{self._angka(nilai)} sekurangnya {angka_ringkas(satu.mulai)}", *sebut], "tetapi")
            belum = nilai < satu.mulai
            sebut = [f"belum {angka_ringkas(satu.mulai)}" if belum else f"syarat {satu.nama} belum dipenuhi"]
        return "Nilai akhir belum ada" if math.isnan(nilai) else f"{self._angka(nilai)} di bawah semua ambang"

    def _target_kurang(self) -> Langkah:
        satu = self.hasil.target_kurang.iloc[0]
        nama, capaian = sebutan_latihan(self.rubrik)[satu["butir"]], float(satu["capaian"])
        hitung = f"{nama}: capaian {self._angka(capaian)} dari {angka_ringkas(satu['batas'])}. {self._latih(satu)}"
        return Langkah("Target belum tercapai", "", (hitung,), self._angka(capaian - float(satu["batas"])))

    def _kesenjangan(self) -> Langkah:
        satu = self.hasil.daftar_kesenjangan.iloc[0]
        sebut, bidang = ("skor diri", "diri") if satu["dirasakan"] else ("level", "level")
        nama, level = self.rubrik.semua_butir()[satu["butir"]].nama, float(satu[bidang])
        standar = angka_ringkas(float(satu["standar"]), self.rubrik.nilai.desimal)
        hitung = f"{nama}: {sebut} {self._angka(level)} − standar {standar}. {self._latih(satu)}"
        selisih = self._angka(level - float(satu["standar"]))
        return Langkah("Kesenjangan", "Butir di bawah standar.", (hitung,), selisih)

    def _latih(self, satu: pd.Series) -> str:
        katalog = dict(zip(self.hasil.katalog["kode"], self.hasil.katalog["nama"], strict=True))
        return f"Pelatihan: {katalog.get(satu['pelatihan'], 'belum ada di katalog')}"


def _ubah(komponen: KomponenTarget) -> str:
    """Say what is done to a capaian before it counts, "" where nothing is."""
    if komponen.konversi:
        return "menurut tabel konversi menjadi"
    return "" if komponen.bulatkan_capaian is None else "dibulatkan menjadi"


def _kata(kunci: str) -> str:
    return kunci.replace("_", " ")


def _sel(isi: float | str) -> str:
    return isi if isinstance(isi, str) else angka_ringkas(isi)
