"""The sheet that pimpinan open first, one page: key figures, charts, trainings, best, notes, signature."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.laporan.excel import rumus
from asnkin.laporan.excel.ambil import Ambil
from asnkin.laporan.excel.bagan_ringkasan import celah, sebaran, unit
from asnkin.laporan.excel.halaman_ringkasan import AKHIR, DATA, N_KISI, TENGAH, Halaman
from asnkin.laporan.excel.kisi import Petak
from asnkin.laporan.excel.kolom import TINGGI, KolomAngka, KolomTeks, jumlah_baris
from asnkin.laporan.excel.kop import judul, tanda_tangan, tulis_tanda_tangan
from asnkin.laporan.excel.tabel import tulis_judul
from asnkin.laporan.excel.temuan import jumlah_temuan
from asnkin.laporan.excel.ubin import tulis_ubin
from asnkin.laporan.penjelasan import hitung_calon, hitung_wajib
from asnkin.laporan.tampil import angka, label, persen

if TYPE_CHECKING:
    from asnkin.laporan.bahan import Bahan
    from asnkin.laporan.excel.buku import BukuKerja
    from asnkin.laporan.excel.kolom import Kolom

_N_LATIH: Final = 6
_BILANGAN: Final = ("", "Satu", "Dua", "Tiga", "Empat", "Lima")
_CATATAN_AKHIR: Final = 14  # last grid column of the notes; the signature stands beside them


def tulis_ringkasan(buku: BukuKerja, bahan: Bahan) -> None:
    """Write the sheet Ringkasan."""
    h = Halaman(buku, bahan)
    h.baris = tulis_judul(buku, h.ws, judul(bahan, "REKAPITULASI PENILAIAN KINERJA PEGAWAI"), N_KISI, tengah=True)
    h.ws.set_row(h.baris, 6)
    h.baris += 1
    tulis_ubin(h)
    for kiri, kanan in ((sebaran, unit), (celah, _pelatihan)):
        h.baris += max(kiri(h), kanan(h)) + 2
    _terbaik(h)
    akhir = _penutup(h)
    h.ws.print_area(0, 0, akhir, AKHIR)
    h.ws.protect("", {"format_columns": True, "format_rows": True})


def _pelatihan(h: Halaman) -> int:
    """Write the trainings with most participants in the right half, and what all would cost; return the rows."""
    latih = h.bahan.ringkasan.pelatihan
    h.kisi.bagian(h.baris, TENGAH, AKHIR, "Pelatihan yang paling dibutuhkan")
    if latih.empty:
        h.kisi.teks(h.baris + 1, TENGAH, AKHIR - 1, "Tidak ada pelatihan yang disarankan.", h.gaya.keterangan)
        return 1
    atas = latih.head(_N_LATIH)
    peserta, biaya = (latih[satu].to_numpy(dtype=np.float64) for satu in ("n_peserta", "biaya"))
    jumlah, n = peserta * biaya, len(atas)
    ke = f"ROW()-{h.baris + 2}"
    kolom: list[tuple[int, int, Kolom]] = [
        (TENGAH, 18, h.teks("Pelatihan", atas["nama"].tolist())),
        (19, 20, h.berumus(h.bulat("Peserta", peserta[:n]), f"INDEX({rumus.PELATIHAN_PESERTA},{ke})")),
        (21, AKHIR, h.berumus(h.bulat("Biaya (Rp)", jumlah[:n]), f"INDEX({rumus.PELATIHAN_BIAYA},{ke})")),
    ]
    baris = h.kisi.tabel(h.baris + 1, [Petak(*satu) for satu in kolom])
    tebal = h.gaya.angka(0, tebal=True)
    h.kisi.teks(baris, TENGAH, 18, f"Semua {angka(len(latih), 0)} pelatihan", h.gaya.tebal)
    for (awal, akhir, _), isi, nama in zip(
        kolom[1:], (peserta, jumlah), (rumus.PELATIHAN_PESERTA, rumus.PELATIHAN_BIAYA), strict=True
    ):
        h.kisi.teks(baris, awal, akhir, "", tebal)
        ada = np.isfinite(isi)
        tampil = ada.any() if h.bahan.berorang else ada.all()  # a total without what is hidden would be a wrong one
        semua = float(isi[ada].sum()) if tampil else np.nan
        h.tulis_angka(baris, awal, semua, tebal, f"SUM({nama})" if h.hidup else "")
    return n + 3


def _terbaik(h: Halaman) -> None:
    """Write the five first by rank; they follow the ranks on Peringkat."""
    a = Ambil(h.bahan, h.gaya, np.array(h.bahan.ringkasan.terbaik, dtype=np.intp))
    if not len(a.posisi):
        return
    hasil, dalam = h.bahan.hasil, h.bahan.rubrik.peringkat.dalam[:1]
    h.kisi.bagian(h.baris, 0, AKHIR, f"{_BILANGAN[len(a.posisi)]} peringkat teratas")
    awal = h.baris + 2
    if h.hidup:
        _cari_terbaik(h, awal, len(a.posisi))
    petak = [
        Petak(0, 1, _ambil(h, a.urutan("Peringkat", hasil.pegawai["peringkat"]), "umum")),
        Petak(2, 6, _ambil(h, h.teks("Nama", a.isi("nama")), "nama")),
        Petak(7, 11, _ambil(h, a.nip(), "nip")),
        Petak(12, 16, _ambil(h, h.teks("Unit Kerja", a.isi("unit_kerja")), "unit")),
        Petak(17, 19 if dalam else 21, _ambil(h, h.teks("Predikat", a.isi("predikat")), "predikat")),
        *(
            Petak(20, 21, _ambil(h, a.urutan(f"Peringkat {label(d)}", hasil.peringkat_dalam[d]), "dalam"))
            for d in dalam
        ),
        Petak(22, AKHIR, _ambil(h, a.angka("Nilai Akhir", hasil.pegawai["nilai_akhir"], tebal=True), "nilai")),
    ]
    h.baris = h.kisi.tabel(h.baris + 1, petak)
    h.ws.ignore_errors({"number_stored_as_text": f"H{awal + 1}:L{h.baris}"})
    h.baris += 1


def _cari_terbaik(h: Halaman, awal: int, n: int) -> None:
    """Write, beside the page, where on Peringkat the first ``n`` stand: of equals the first listed leads."""
    r = rumus.nama_peringkat("umum")
    for i in range(n):
        ke = f"SMALL({r},{i + 1})"
        baris = f"ROW({r})-MIN(ROW({r}))+1+10000000*({r}<>{ke})"
        pola = f'SUMPRODUCT(SMALL({baris},{i + 1}-COUNTIF({r},"<"&{ke})))'
        h.tulis_angka(awal + i, DATA, float(i + 1), h.gaya.bantu, pola)


def _ambil(h: Halaman, kolom: KolomTeks | KolomAngka, nama: str) -> Kolom:
    """Return a column of the best as a look-up in Peringkat."""
    isi = f"INDEX({rumus.nama_peringkat(nama)},$AA{{b}})"
    return h.berumus(kolom, f'{isi}&""' if isinstance(kolom, KolomTeks) else f'IF(ISNUMBER({isi}),{isi},"")')


def _penutup(h: Halaman) -> int:
    """Write the notes at the left and the signature at the right; return the last row."""
    h.kisi.bagian(h.baris, 0, _CATATAN_AKHIR, "Catatan")
    baris = _catatan(h.bahan)
    lebar = sum(h.kisi.lebar[: _CATATAN_AKHIR + 1]) + _CATATAN_AKHIR * 0.7
    for i, teks in enumerate(baris, h.baris + 1):
        h.kisi.teks(i, 0, _CATATAN_AKHIR, f"• {teks}", h.gaya.keterangan)
        h.ws.set_row(i, TINGGI * jumlah_baris(teks, lebar) + 2)
    tulis_tanda_tangan(h.buku, h.ws, h.baris + 1, (_CATATAN_AKHIR + 2, AKHIR), h.bahan)
    return h.baris + max(len(baris), len(tanda_tangan(h.bahan.info)))


def _catatan(bahan: Bahan) -> list[str]:
    """Say what a reader must know before quoting a figure."""
    r, status = bahan.ringkasan, bahan.ringkasan.n_status
    baris = [
        "Predikat adalah usulan hasil hitung; Pejabat Penilai Kinerja yang memutuskan.",
        f"Status: {', '.join(f'{angka(n, 0)} {nama}' for nama, n in status.items() if n) or '-'}.",
        f"Dihitung dengan rubrik {bahan.rubrik.nama} (versi {bahan.rubrik.versi}); asal data pada lembar 'Jejak'.",
        f"Temuan pada data: {jumlah_temuan(bahan.temuan)}; lihat lembar 'Temuan'.",
    ]
    if (penetapan := len(bahan.hasil.penetapan)) > 0:
        baris.append(f"{penetapan} predikat ditetapkan berbeda dari hasil hitung; lihat lembar 'Peringkat'.")
    if r.tanpa_pelatihan:
        baris.append(f"{angka(r.tanpa_pelatihan, 0)} kesenjangan belum dijawab pelatihan di katalog.")
    if tanpa := int(r.pelatihan["biaya"].isna().sum()):
        baris.append(f"Biaya belum memuat {angka(tanpa, 0)} pelatihan yang biayanya tidak tercantum di katalog.")
    return [*baris, *_lanjutan(bahan), *(bahan.privasi.catatan if bahan.privasi else ())]


def _lanjutan(bahan: Bahan) -> list[str]:
    """Say what the result leads to, where there is anything."""
    lanjut, rubrik = bahan.tindak_lanjut, bahan.rubrik
    baris = []
    if np.isfinite(porsi := lanjut.rata_porsi()):
        rinci = "; tiap pegawai pada lembar 'Rincian'" if bahan.berorang else ""
        baris.append(
            f"Porsi data terukur: rata-rata {persen(porsi)} nilai dasar berasal dari target dan tabel data, sisanya "
            f"dari penilai{rinci}."
        )
    if not bahan.berorang:
        return baris
    if rubrik.penghargaan is not None:
        baris.append(f"Penghargaan: {hitung_calon(lanjut.penghargaan)}; lihat lembar 'Penghargaan'.")
    if rubrik.pelatihan_wajib or len(lanjut.pelatihan_wajib):
        baris.append(f"Pelatihan wajib: {hitung_wajib(lanjut.pelatihan_wajib)}; lihat lembar 'Peserta Pelatihan'.")
    return baris
