"""Format C.1.1, C.1.2 and C.1.3: Hasil Evaluasi Kinerja Pegawai, which goes with the document (annex, chapter IV)."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from asnkin.analisis.tenggat import TANDA_TANGAN
from asnkin.laporan.dokumen.bentuk import LANJUTAN, Format, HasilEvaluasi, Perilaku
from asnkin.laporan.dokumen.berakhlak import NILAI
from asnkin.laporan.dokumen.identitas import PENILAI, kepala, tanda_tangan
from asnkin.laporan.jelaskan.penilaian import sumber_komentar
from asnkin.laporan.tampil import RATING, angka_ringkas
from asnkin.penilaian.anonim import ATASAN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asnkin.laporan.dokumen.bentuk import Orang
    from asnkin.laporan.dokumen.isi import IsiDokumen
    from asnkin.laporan.jelaskan.isi import Larik

JUDUL: Final = {
    Format.C11: ("HASIL EVALUASI KINERJA PEGAWAI", "PENDEKATAN HASIL KERJA KUALITATIF"),
    Format.C12: (
        "HASIL EVALUASI KINERJA PEGAWAI",
        "PENDEKATAN HASIL KERJA KUANTITATIF",
        "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI",
    ),
    Format.C13: (
        "HASIL EVALUASI KINERJA PEGAWAI",
        "PENDEKATAN HASIL KERJA KUANTITATIF",
        "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL",
    ),
}
REALISASI: Final = "REALISASI BERDASARKAN BUKTI DUKUNG"
UMPAN_BALIK: Final = "UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG"
KOLOM: Final = {
    Format.C11: ("HASIL KERJA", REALISASI, UMPAN_BALIK),
    Format.C12: (
        "NO.", "RENCANA HASIL KERJA", "INDIKATOR KINERJA INDIVIDU", "TARGET", "PERSPEKTIF", REALISASI, UMPAN_BALIK,
    ),
    Format.C13: (
        "No.", "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI", "RENCANA HASIL KERJA", "ASPEK",
        "INDIKATOR KINERJA INDIVIDU", "TARGET", REALISASI, UMPAN_BALIK,
    ),
}  # fmt: skip
LEBAR: Final = {
    Format.C11: (0.48, 0.26, 0.26),
    Format.C12: (0.05, 0.22, 0.22, 0.11, 0.12, 0.14, 0.14),
    Format.C13: (0.05, 0.16, 0.15, 0.09, 0.16, 0.1, 0.145, 0.145),
}
ORGANISASI: Final = "ISTIMEWA/ BAIK/ BUTUH PERBAIKAN/ KURANG/ SANGAT KURANG"
PILIH_RATING: Final = "DIATAS EKSPEKTASI/ SESUAI EKSPEKTASI/ DIBAWAH EKSPEKTASI"
PILIH_PREDIKAT: Final = "SANGAT BAIK/ BAIK/ BUTUH PERBAIKAN/ KURANG (MISCONDUCT)/ SANGAT KURANG"
_RATING: Final = {"di_atas": "DIATAS EKSPEKTASI", "sesuai": "SESUAI EKSPEKTASI", "di_bawah": "DIBAWAH EKSPEKTASI"}
_KAKI: Final = (
    "* pilih salah satu",
    (
        "** rating hasil dan rating perilaku kerja Pegawai ditetapkan dengan mempertimbangkan pola distribusi predikat "
        "Kinerja Pegawai berdasarkan capaian kinerja organisasi serta kontribusi Pegawai terhadap Kinerja Organisasi"
    ),
    "*** periode disesuaikan dengan periode evaluasi kinerja Pegawai yang berlaku pada Instansi Pemerintah",
)
_KAKI_PERSPEKTIF: Final = (
    "**** perspektif hanya digunakan untuk pejabat pimpinan tinggi dan pimpinan unit kerja mandiri",
)


def format_hasil(isi: IsiDokumen, i: int) -> Format:
    """Return the format of a person: C.1.1 where no indicator has a number, else by jenjang C.1.2 or C.1.3."""
    tabel = isi.tabel("target")
    if not any(not math.isnan(tabel["target_bawah"][b]) for b in tabel.milik(i)) and tabel.milik(i):
        return Format.C11
    return Format.C12 if isi.pegawai["jenjang"][i].startswith("jpt_") else Format.C13


def hasil_evaluasi(
    isi: IsiDokumen, i: int, bentuk: Format, orang: tuple[Orang, Orang], sama: tuple[str, str], kosong: list[str]
) -> HasilEvaluasi:
    """Return the result of the person at row ``i``; ``sama``: capaian organisasi and predikat of the document."""
    tabel = isi.tabel("target")
    milik = tabel.milik(i)
    if not milik:
        kosong.append("Hasil kerja: tambahkan baris target orang ini pada lembar target")
    utama = [b for b in milik if tabel["jenis"][b] != "tambahan"]
    tambahan = [b for b in milik if tabel["jenis"][b] == "tambahan"]
    bagian = _baris(isi, bentuk, utama, 1, kosong), _baris(isi, bentuk, tambahan, _kelompok(tabel, utama) + 1, kosong)
    if bentuk is not Format.C11:
        kosong += _kolom_kosong(tabel, milik, bentuk)
    capaian, predikat = sama
    return HasilEvaluasi(
        format=bentuk,
        kepala=kepala(isi, i, JUDUL[bentuk], ("***", "*"), []),
        orang=_identitas(isi, i, bentuk, *orang),
        capaian=capaian.upper(),
        kolom=KOLOM[bentuk],
        lebar=LEBAR[bentuk],
        utama=bagian[0] or ((LANJUTAN, *("",) * (len(KOLOM[bentuk]) - 1)),),
        tambahan=bagian[1] or ((LANJUTAN,) * len(KOLOM[bentuk]),),
        rating_hasil=_rating(isi, i, "hasil_kerja", kosong),
        perilaku=_perilaku(isi, i, kosong),
        rating_perilaku=_rating(isi, i, "perilaku_kerja", kosong),
        predikat=predikat.upper().replace("KURANG/MISCONDUCT", "KURANG (MISCONDUCT)"),
        tanda_tangan=tanda_tangan(isi, PENILAI, orang[1], isi.saat(TANDA_TANGAN, i)),
        kaki=(*_KAKI, *(_KAKI_PERSPEKTIF if bentuk is Format.C11 else ())),
    )


def _identitas(
    isi: IsiDokumen, i: int, bentuk: Format, dinilai: Orang, penilai: Orang
) -> tuple[tuple[str, str, str, str], ...]:
    pangkat = "PANGKAT/ GOL. RUANG" if bentuk is Format.C11 else "PANGKAT/GOL RUANG"
    nip = "NIP" if bentuk is Format.C13 else "NIP (*opsional)"
    unit = ("UNIT KERJA", penilai.unit_kerja)
    if bentuk is Format.C12:
        unit = ("INSTANSI", isi.bahan.info.get("instansi", "") or isi.pegawai["opd"][i])
    return (
        ("NAMA", dinilai.nama, "NAMA", penilai.nama),
        ("NIP", dinilai.nip, nip, penilai.nip),
        (pangkat, dinilai.pangkat, pangkat, penilai.pangkat),
        ("JABATAN", dinilai.jabatan, "JABATAN", penilai.jabatan),
        ("UNIT KERJA", dinilai.unit_kerja, *unit),
    )


def _rating(isi: IsiDokumen, i: int, sumbu: str, kosong: list[str]) -> str:
    rating = isi.pegawai[f"kuadran_{sumbu}"][i]
    if not rating:
        nama = sumbu.replace("_", " ")
        kosong.append(f"Rating {nama}: isi lembar rating, atau pilih di e-Kinerja")
    return _RATING.get(rating, "")


def _kelompok(tabel: Larik, letak: Sequence[int]) -> int:
    """Count the rencana hasil kerja of some rows: neighbours of one rhk are one; a row without rhk is its own."""
    return sum(_baru(tabel, letak, n) for n in range(len(letak)))


def _baru(tabel: Larik, letak: Sequence[int], n: int) -> bool:
    rhk = tabel["rhk"][letak[n]]
    return not n or not rhk or rhk != tabel["rhk"][letak[n - 1]]


def _baris(
    isi: IsiDokumen, bentuk: Format, letak: Sequence[int], nomor: int, kosong: list[str]
) -> tuple[tuple[str, ...], ...]:
    """Return the rows of one kind of result; number and rhk stand only where a rencana hasil kerja begins."""
    tabel, ke = isi.tabel("target"), nomor - 1
    hasil: list[tuple[str, ...]] = []
    for n, b in enumerate(letak):
        baru = _baru(tabel, letak, n)
        ke += baru
        urut, rhk, dari = (str(ke), tabel["rhk"][b], tabel["sasaran"][b]) if baru else (LANJUTAN,) * 3
        target, nyata = _target(tabel, b), _realisasi(tabel, b)
        _catat_kosong(isi, tabel, b, kosong)
        indikator, ulasan = tabel["indikator"][b], _ulasan(tabel, b)
        if bentuk is Format.C11:
            ukuran = f"Ukuran Keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif****: {indikator}"
            rinci = "; ".join(satu for satu in (ukuran, target, tabel["sasaran"][b]) if satu)
            hasil.append((f"{urut} {rhk or indikator}\n{rinci}" if baru else rinci, nyata, ulasan))
        elif bentuk is Format.C12:
            hasil.append((urut, rhk, indikator, target, tabel["sasaran"][b], nyata, ulasan))
        else:
            aspek = tabel["aspek"][b].capitalize()
            hasil.append((urut, dari, rhk, aspek, indikator, target, nyata, ulasan))
    return tuple(hasil)


def _kolom_kosong(tabel: Larik, milik: Sequence[int], bentuk: Format) -> list[str]:
    """Say which columns of ``target`` would fill the blank cells of a person's rows, each once."""
    sasaran = "Perspektif" if bentuk is Format.C12 else "Rencana hasil kerja pimpinan yang diintervensi"
    kolom = {"rhk": "Rencana hasil kerja", "sasaran": sasaran}
    if bentuk is Format.C13:
        kolom["aspek"] = "Aspek"
    return [
        f"{nama}: isi kolom {bidang} pada lembar target"
        for bidang, nama in kolom.items()
        if any(not tabel[bidang][b] for b in milik)
    ]


def _target(tabel: Larik, b: int) -> str:
    bawah, atas = tabel["target_bawah"][b], tabel["target_atas"][b]
    if math.isnan(bawah):
        return ""
    isi = f"{angka_ringkas(bawah, 6)} sampai {angka_ringkas(atas, 6)}" if bawah < atas else angka_ringkas(bawah, 6)
    return f"{isi} {tabel['satuan'][b]}".strip()


def _realisasi(tabel: Larik, b: int) -> str:
    nyata, bukti = tabel["realisasi"][b], tabel["bukti"][b]
    isi = "" if math.isnan(nyata) else f"{angka_ringkas(nyata, 6)} {tabel['satuan'][b]}".strip()
    return "; ".join(satu for satu in (isi, f"bukti: {bukti}" if bukti else "") if satu)


def _ulasan(tabel: Larik, b: int) -> str:
    """Return how the row was rated in words; further feedback on results is not in the data."""
    return RATING.get(tabel["rating"][b], "")


def _catat_kosong(isi: IsiDokumen, tabel: Larik, b: int, kosong: list[str]) -> None:
    """Say which cells of a row with numbers are blank; one that is rated in words needs none."""
    if tabel["rating"][b]:
        return
    for bidang, nama in (("target_bawah", "target"), ("realisasi", "realisasi")):
        if math.isnan(tabel[bidang][b]):
            kosong.append(f"{nama.capitalize()} '{tabel['indikator'][b]}': isi {isi.sel(tabel, b, nama)[0]}")


def _perilaku(isi: IsiDokumen, i: int, kosong: list[str]) -> tuple[Perilaku, ...]:
    """Return the seven values with what the superior said of, and gave for, the butir that belong to each."""
    milik = {kunci: [b for b in isi.butir if b == kunci or b.startswith(f"{kunci}_")] for kunci in NILAI}
    if not any(milik.values()):
        kosong.append(f"Umpan balik perilaku kerja: rubrik {isi.rubrik.nama} tidak memuat butir nilai dasar BerAKHLAK")
    tabel, komentar = isi.tabel("penilaian"), sumber_komentar(isi, i)
    hasil = []
    for kunci, (nama, panduan) in NILAI.items():
        kata = [tabel["komentar"][f] for f, butir in komentar if butir in milik[kunci]]
        hasil.append(Perilaku(nama, panduan, (*kata, *_nilai_atasan(isi, i, milik[kunci]))))
    return tuple(hasil)


def _nilai_atasan(isi: IsiDokumen, i: int, butir: Sequence[str]) -> tuple[str, ...]:
    """Print the superior's means that anonymity lets be shown, 0 to 100."""
    if ATASAN not in isi.hasil.peran_tampil:
        return ()
    nilai = {satu: float(isi.nilai(isi.hasil.peran_tampil[ATASAN], satu, i)) for satu in butir}
    return tuple(
        f"{isi.butir[k].nama}: nilai atasan {isi.angka(x)} dari 100" for k, x in nilai.items() if not math.isnan(x)
    )
