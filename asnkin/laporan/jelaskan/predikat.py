"""The predikat: which threshold or which cell of the quadrant, and what a decision or an objection changed."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from asnkin.data import RATING as TINGKAT
from asnkin.laporan.jelaskan.isi import hari, kutip, pilih
from asnkin.laporan.jelaskan.pohon import Bagian, Baris
from asnkin.laporan.tampil import KOSONG, angka_ringkas, deretan, label
from asnkin.penilaian.angka import bulatkan
from asnkin.penilaian.predikat import rating_baris
from asnkin.rubrik.model import SumbuKomponen

if TYPE_CHECKING:
    from asnkin.laporan.jelaskan.isi import Isi
    from asnkin.rubrik.model import Kelas, Sumbu, SumbuMayoritas

_SUMBU = {"hasil_kerja": "Hasil kerja", "perilaku_kerja": "Perilaku kerja"}


def bagian_predikat(isi: Isi, i: int) -> Bagian:
    """How the computed predikat came about; it is a proposal."""
    usul = isi.pegawai["predikat_hitung"][i] or KOSONG
    if isi.rubrik.predikat.kuadran is None:
        baris = _ambang(isi, i)
        aturan = "Kelas pertama dari atas yang ambangnya dicapai nilai akhir tercetak dan syaratnya dipenuhi."
    else:
        baris = _kuadran(isi, i, usul)
        aturan = "Rating hasil kerja dan rating perilaku kerja bertemu pada tabel predikat (PermenPANRB 6/2022)."
    ket = ("Predikat hitungan adalah usulan; Pejabat Penilai Kinerja yang menetapkan",)
    return Bagian("Predikat (usulan)", aturan, usul, tuple(baris), ket)


def _ambang(isi: Isi, i: int) -> list[Baris]:
    nilai = float(bulatkan(isi.pegawai["nilai_akhir"][i], isi.d))
    if math.isnan(nilai):
        return [Baris("Predikat belum ada karena nilai akhir belum ada", hasil=KOSONG)]
    usul, baris = isi.pegawai["predikat_hitung"][i], []
    for kelas in isi.rubrik.predikat.ambang or []:
        baris.append(_kelas(isi, i, kelas, nilai, kena=kelas.nama == usul))
        if kelas.nama == usul:
            break
    return baris


def _kelas(isi: Isi, i: int, kelas: Kelas, nilai: float, *, kena: bool) -> Baris:
    nama = f"{kelas.nama}: mulai {angka_ringkas(kelas.mulai, 6)}"
    ket = [] if nilai >= kelas.mulai else [f"Nilai akhir {isi.angka(nilai)} di bawah {angka_ringkas(kelas.mulai, 6)}"]
    for kunci in kelas.syarat:
        poin, syarat = float(isi.nilai(isi.hasil.tambahan, kunci, i)), isi.rubrik.nama_komponen(kunci)
        keadaan = "dipenuhi" if poin > 0 else "belum dipenuhi"
        ket.append(f"Syarat {syarat} lebih dari 0 {keadaan} ({isi.angka(poin)})")
    if kena:
        ket.insert(0, f"Nilai akhir {isi.angka(nilai)} mencapai {angka_ringkas(kelas.mulai, 6)}")
    return Baris(nama, hasil="tercapai" if kena else "tidak", ket=tuple(ket))


def _kuadran(isi: Isi, i: int, usul: str) -> list[Baris]:
    kuadran = isi.rubrik.predikat.kuadran
    if kuadran is None:
        return []
    sumbu = {"hasil_kerja": kuadran.hasil_kerja, "perilaku_kerja": kuadran.perilaku_kerja}
    baris = [_sumbu(isi, i, nama, aturan) for nama, aturan in sumbu.items()]
    bertemu = [isi.pegawai[f"kuadran_{nama}"][i] for nama in sumbu]
    if all(bertemu):
        letak = " dan ".join(
            f"{_SUMBU[nama].casefold()} {label(satu)}" for nama, satu in zip(sumbu, bertemu, strict=True)
        )
        baris.append(Baris(f"Pertemuan {letak}", hasil=usul))
    else:
        baris.append(Baris("Predikat belum ada karena salah satu rating belum ada", hasil=KOSONG))
    return baris


def _sumbu(isi: Isi, i: int, nama: str, aturan: Sumbu) -> Baris:
    tabel = isi.tabel("rating")
    tertulis = [b for b in tabel.milik(i) if tabel[nama][b]]
    if tertulis:
        b = tertulis[-1]
        ket = ("Dari lembar rating, yang didahulukan daripada hitungan",)
        return Baris(_SUMBU[nama], hasil=label(tabel[nama][b]), sel=isi.sel(tabel, b, nama), ket=ket)
    hasil = isi.pegawai[f"kuadran_{nama}"][i]
    cetak = label(hasil) if hasil else KOSONG
    ambang = f"Sesuai mulai {angka_ringkas(aturan.sesuai, 6)}, di atas mulai {angka_ringkas(aturan.di_atas, 6)}"
    if isinstance(aturan, SumbuKomponen):
        nilai = float(isi.nilai(isi.hasil.komponen, aturan.komponen, i))
        dari = f"{isi.rubrik.nama_komponen(aturan.komponen)} {isi.angka(nilai)}"
        return Baris(_SUMBU[nama], hasil=cetak, ket=(dari, ambang))
    return _mayoritas(isi, i, nama, aturan, cetak, ambang)


def _mayoritas(isi: Isi, i: int, nama: str, aturan: SumbuMayoritas, cetak: str, ambang: str) -> Baris:
    tabel = isi.tabel("target")
    rating, _ = isi.sekali(f"rating {nama}", lambda: rating_baris(aturan, isi.rubrik, isi.jejak.data.tabel["target"]))
    anak, hitung = [], dict.fromkeys(reversed(TINGKAT), 0)
    for b in tabel.milik(i):
        if satu := str(rating[b]):
            hitung[satu] += 1
        dari = "Rating pada lembar target" if tabel["rating"][b] else "Dari capaian"
        jenis = "Indikator tambahan" if tabel["jenis"][b] == "tambahan" else "Indikator utama"
        bidang = "rating" if tabel["rating"][b] else "realisasi"
        hasil = label(satu) if satu else "tidak dihitung"
        anak.append(Baris(tabel["indikator"][b], hasil=hasil, sel=isi.sel(tabel, b, bidang), ket=(dari, jenis)))
    banyak = deretan([f"{n} {label(satu)}" for satu, n in hitung.items()])
    cara = (
        "Di Atas bila lebih dari separuh indikator di atas dan tidak ada indikator utama di bawah; Di Bawah bila lebih "
        "dari separuh di bawah; selain itu Sesuai"
    )
    return Baris(_SUMBU[nama], hasil=cetak, ket=(banyak, ambang, cara), anak=tuple(anak))


def ditetapkan(isi: Isi, i: int) -> int | None:
    """Return the row of the decision that took effect for a person, None where there is none."""
    orang = isi.hasil.penetapan["_pegawai"]
    letak: dict[int, int] = isi.sekali("penetapan", lambda: {satu: b for b, satu in enumerate(orang.tolist())})
    return letak.get(i)


def bagian_penetapan(isi: Isi, i: int) -> Bagian | None:
    """Decisions and objections that concern a person, with their cells; None where there are none."""
    baris = [*_penetapan(isi, i), *_keberatan(isi, i)]
    if (b := ditetapkan(isi, i)) is not None:
        satu = isi.hasil.penetapan.iloc[b]
        ket = [
            f"Predikat hitungan: {isi.pegawai['predikat_hitung'][i] or KOSONG}",
            f"Ditetapkan oleh {satu['ditetapkan_oleh']}" if satu["ditetapkan_oleh"] else "",
            _hari(satu["tanggal"]),
            f"Alasan: {satu['alasan']}" if satu["alasan"] else "",
            "Nilai dan peringkat tidak berubah",
        ]
        baris.append(Baris("Predikat yang berlaku", hasil=satu["predikat"], ket=pilih(ket)))
    if not baris:
        return None
    aturan = "Keputusan keberatan didahulukan, lalu penetapan; yang terakhir yang berlaku."
    return Bagian("Penetapan dan keberatan", aturan, isi.pegawai["predikat"][i], tuple(baris))


def _penetapan(isi: Isi, i: int) -> list[Baris]:
    tabel = isi.tabel("penetapan")
    return [
        Baris(
            "Penetapan",
            hasil=tabel["predikat"][b],
            sel=isi.sel(tabel, b, "predikat"),
            ket=pilih(
                [f"Oleh {tabel['ditetapkan_oleh'][b]}", _hari(tabel["tanggal"][b]), f"Alasan: {tabel['alasan'][b]}"]
            ),
        )
        for b in tabel.milik(i)
    ]


def _keberatan(isi: Isi, i: int) -> list[Baris]:
    tabel = isi.tabel("keberatan")
    baris = []
    for b in tabel.milik(i):
        isian = (("Penjelasan", "penjelasan"), ("Keputusan", "keputusan"))
        ket = [f"{nama}: {tabel[bidang][b]}" for nama, bidang in isian if tabel[bidang][b]]
        saat = (
            ("Dokumen diterima", "tanggal_terima"), ("Keberatan diajukan", "tanggal"),
            ("Diputuskan", "tanggal_keputusan"),
        )  # fmt: skip
        ket += [f"{nama} {hari(tabel[bidang][b])}" for nama, bidang in saat if hari(tabel[bidang][b])]
        hasil = tabel["predikat_baru"][b] or "predikat tetap"
        nama = f"Keberatan: {kutip(tabel['alasan'][b])}"
        baris.append(Baris(nama, hasil=hasil, sel=isi.sel(tabel, b, "alasan", "predikat_baru"), ket=tuple(ket)))
    return baris


def _hari(nilai: Any) -> str:
    return f"Tanggal {hari(nilai)}" if hari(nilai) else ""
