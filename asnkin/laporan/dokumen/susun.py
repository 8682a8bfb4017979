"""Choose the formats of a person and put the draft together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asnkin.hasil import Status
from asnkin.laporan.dokumen.bentuk import KONSEP, Dokumen, Format
from asnkin.laporan.dokumen.evaluasi import capaian_organisasi, evaluasi, predikat
from asnkin.laporan.dokumen.hasil_evaluasi import format_hasil, hasil_evaluasi
from asnkin.laporan.dokumen.identitas import tiga_orang
from asnkin.laporan.dokumen.tenggat import dasar_hitung, tenggat
from asnkin.laporan.jelaskan.susun import RAHASIA
from asnkin.laporan.tampil import KOSONG, tanggal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asnkin.laporan.dokumen.isi import IsiDokumen

_EKINERJA: Final = (
    "Umpan balik hasil kerja, ekspektasi khusus pimpinan, gambar pola distribusi, lambang, dan tanda tangan tidak ada "
    "dalam data; lengkapi di e-Kinerja"
)
_USULAN: Final = "Predikat bertanda (usulan) dihitung menurut rubrik; Pejabat Penilai Kinerja yang menetapkan"
_FINAL: Final = "Hasil evaluasi oleh atasan Pejabat Penilai Kinerja bersifat final (PermenPANRB 6/2022)"
_SEBELUM: Final = "Format C memuat predikat sebelum keberatan, sebagaimana ditetapkan Pejabat Penilai Kinerja"
_MENGUATKAN: Final = (
    "Keputusan keberatan menguatkan hasil evaluasi; lampiran V.B.7 mewajibkan Format D.1.3 hanya bila hasilnya diubah"
)


def format_evaluasi(isi: IsiDokumen, i: int) -> Format:
    """Return the format that applies: D.1.3 after a decided objection, D.1.2 where the superior signs, else D.1.1."""
    if isi.keberatan(i)[0] is not None:
        return Format.D13
    return Format.D12 if isi.tahapan.oleh_atasan[i] else Format.D11


def dokumen(isi: IsiDokumen, i: int, minta: Sequence[Format] = ()) -> Dokumen:
    """Return the draft of the person at row ``i``.

    ``minta``: formats wanted instead of those that apply; one of a kind (D or C), or one of each, then only these.
    """
    bentuk = next((satu for satu in minta if not satu.lampiran), None if minta else format_evaluasi(isi, i))
    lampiran = next((satu for satu in minta if satu.lampiran), None if minta else format_hasil(isi, i))
    kosong: list[str] = []
    orang = tiga_orang(isi, i, kosong)
    dasar = bentuk or format_evaluasi(isi, i)
    induk = None if bentuk is None else evaluasi(isi, i, bentuk, orang, kosong)
    hasil = None
    if lampiran is not None:
        # what the document has already said to be missing is not said again
        sisa = kosong if induk is None else []
        # what the Pejabat Penilai Kinerja decided is attached as it was before an objection
        diubah = dasar is Format.D13 and isi.predikat_semula[i]
        sama = (capaian_organisasi(isi, i, sisa), diubah or predikat(isi, i, dasar, sisa))
        hasil = hasil_evaluasi(isi, i, lampiran, orang[:2], sama, kosong)
    return Dokumen(
        nip=isi.pegawai["nip"][i],
        nama=isi.pegawai["nama"][i],
        evaluasi=induk,
        hasil=hasil,
        kosong=tuple(kosong),
        tenggat=tenggat(isi, i, dasar),
        keterangan=tuple(_keterangan(isi, i, dasar)),
        kaki=_kaki(isi),
    )


def _keterangan(isi: IsiDokumen, i: int, bentuk: Format) -> list[str]:
    orang, rubrik = isi.pegawai, isi.rubrik
    isi_ket = [f"{KONSEP[:1].upper()}{KONSEP[1:]}: salin isinya, lalu periksa sebelum ditandatangani di sana"]
    if orang["status"][i] != Status.LENGKAP:
        sebab = "; ".join(isi.hasil.kekurangan[i])
        isi_ket.append(f"Keadaan: {orang['status'][i]}{f' ({sebab})' if sebab else ''}")
    isi_ket.append(_USULAN)
    if (nilai := isi.angka(float(orang["nilai_akhir"][i]))) != KOSONG:
        isi_ket.append(
            f"Nilai akhir {nilai} menurut rubrik {rubrik.nama} bukan bagian dokumen nasional ini, begitu pula nilai "
            "atasan pada umpan balik perilaku"
        )
    if rubrik.predikat.kuadran is None:
        isi_ket.append(
            f"Rubrik {rubrik.nama} memberi predikat dari nilai akhir, tanpa rating hasil kerja dan perilaku kerja; "
            "tetapkan kedua rating itu di e-Kinerja"
        )
    putus, buka = isi.keberatan(i)
    if bentuk is Format.D12:
        isi_ket.append(_FINAL)
    if bentuk is Format.D13:
        isi_ket.append(_SEBELUM)
    if putus is not None and not isi.tabel("keberatan")["predikat_baru"][putus]:
        isi_ket.append(_MENGUATKAN)
    if buka:
        sel = isi.sel(isi.tabel("keberatan"), buka[-1], "alasan")[0]
        isi_ket.append(f"Ada keberatan yang belum diputus ({sel}); isi keputusannya untuk membuat Format D.1.3")
    return [*isi_ket, dasar_hitung(isi), _EKINERJA]


def _kaki(isi: IsiDokumen) -> tuple[str, ...]:
    bahan = isi.bahan
    sumber = "; ".join(f"{satu.berkas} (sidik {satu.sha256[:12]})" for satu in bahan.sumber)
    return (
        RAHASIA,
        f"Data: {sumber}",
        f"Rubrik {bahan.rubrik.nama} versi {bahan.rubrik.versi}, sidik {bahan.rubrik_sha256[:12]}",
        f"Dibuat dengan asnkin {bahan.versi}, {tanggal(bahan.dibuat)} pukul {bahan.dibuat:%H.%M} UTC",
    )
