"""``tren.xlsx``: summary, people, risers and fallers, units, competencies, trainings, who came and went, trace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asnkin.analisis.tren.bentuk import Jenis, Keadaan
from asnkin.laporan.excel.ambil import nomor, warna_predikat
from asnkin.laporan.excel.buku import BukuKerja
from asnkin.laporan.excel.gaya import KELAS
from asnkin.laporan.tampil import JENJANG
from asnkin.laporan.tren.lembar import GARIS_MAKS, Lembar
from asnkin.laporan.tren.naskah import (
    ARTI_KOSONG,
    ARTI_PERUBAHAN,
    SEBUT_KELUAR,
    SEMUA,
    arti_latihan,
    nama_butir,
    rentang,
    singkat,
    tahunan,
    ubah_predikat,
)
from asnkin.laporan.tren.ringkasan import tulis_ringkasan
from asnkin.penilaian.angka import bulatkan
from asnkin.periode import nama_periode

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asnkin.laporan.excel.kolom import Kolom
    from asnkin.laporan.tren.bahan import BahanTren

_NILAI: Final = "Nilai Akhir"
_RATA: Final = "Rata-rata Nilai Akhir"
_LEVEL: Final = "Level"
_RATA_LEVEL: Final = "Rata-rata Level"
_SKALA: Final = "Tinggi garis memakai skala yang sama untuk semua baris."
_ARTI_KEADAAN: Final = (
    "Keadaan kesenjangan: pada pengukuran terakhir dibandingkan dengan yang pertama. Standar dapat berubah bila "
    "jabatannya berganti; kesenjangan dapat tertutup karenanya. Sel kosong: tidak diukur pada periode itu."
)
_WARNA_KEADAAN: Final = {Keadaan.TERTUTUP: "#E2F0D9", Keadaan.MASIH: "#FFF2CC", Keadaan.BARU: "#FCE4D6"}


def tulis_excel(bahan: BahanTren) -> bytes:
    """Return ``tren.xlsx``; the same ``bahan`` gives the same bytes."""
    sifat = {
        "title": f"Tren Kinerja Pegawai {rentang(bahan)}",
        "subject": f"Penilaian kinerja pegawai, rubrik {bahan.rubrik.nama}",
        "category": "rahasia",
        "comments": f"dibuat dengan asnkin {bahan.versi}",
    }
    buku = BukuKerja(sifat, bahan.dibuat)
    tulis_ringkasan(buku, bahan)
    for tulis in (_pegawai, _naik_turun, _unit, _kompetensi, _level, _pelatihan, _pindah, _jejak):
        tulis(Lembar(buku, bahan))
    return buku.selesai()


def _terakhir(isi: NDArray[np.object_]) -> list[str]:
    """Return each person's last text that is not blank."""
    di = isi.shape[1] - 1 - np.argmax((isi != "")[:, ::-1], axis=1)
    hasil: list[str] = isi[np.arange(len(isi)), di].tolist()
    return hasil


def _orang(lembar: Lembar, di: NDArray[np.intp] | None = None) -> list[Kolom]:
    """Return number, nama, NIP and unit of people (rows of Deret), as last recorded."""
    o = lembar.bahan.tren.orang
    pilih = np.arange(len(o.nip)) if di is None else di
    return [
        nomor(lembar.gaya, len(pilih)),
        lembar.teks("Nama", _terakhir(o.nama[pilih]), 30),
        lembar.nip(o.nip[pilih].tolist()),
        lembar.teks("Unit Kerja", _terakhir(o.unit_kerja[pilih])),
    ]


def _pegawai(lembar: Lembar) -> None:
    t, o, ubah = lembar.bahan.tren, lembar.bahan.tren.orang, lembar.bahan.tren.perubahan
    nama_ke = {-1: "", **dict(enumerate(lembar.periode))}
    predikat = warna_predikat(t.kelas, KELAS)
    kolom = [
        *_orang(lembar),
        lembar.teks("Jenjang", [JENJANG.get(satu, satu) for satu in _terakhir(o.jenjang)], 20),
        *lembar.grafik(len(o.nip)),
        *lembar.per_periode(o.nilai_akhir, _NILAI),
        lembar.teks("Dari", ubah["dari"].map(nama_ke).tolist(), 14),
        lembar.teks("Sampai", ubah["sampai"].map(nama_ke).tolist(), 14),
        lembar.beda("Nilai", ubah["nilai"]),
        lembar.beda("Peringkat", ubah["peringkat"], 0),
        lembar.beda("Peringkat Jenjang", ubah["peringkat_jenjang"], 0),
        lembar.beda("Predikat", ubah["predikat"], 0),
        *lembar.per_periode(o.peringkat, "Peringkat", bulat=True),
        *lembar.per_periode(o.peringkat_jenjang, "Peringkat Jenjang", bulat=True),
        *lembar.teks_periode(o.predikat, "Predikat"),
        *lembar.teks_periode(np.where(o.tercatat, o.status, "tidak tercatat"), "Status"),
    ]
    lembar.tulis(
        "Pegawai", "TREN NILAI PEGAWAI", kolom, [ARTI_KOSONG, ARTI_PERUBAHAN, _SKALA, tahunan(lembar.bahan)],
        garis=_NILAI, warna=dict.fromkeys(lembar.periode, predikat),
    )  # fmt: skip


def _naik_turun(lembar: Lembar) -> None:
    t, o, n = lembar.bahan.tren, lembar.bahan.tren.orang, lembar.bahan.tren.naik_turun
    di = n["orang"].to_numpy(dtype=np.intp)
    awal, akhir = lembar.periode[0], lembar.periode[-1]
    sama = "Peringkat di Antara Mereka"
    arah = np.select([n["perubahan"] > 0, n["perubahan"] < 0], ["naik", "turun"], "tetap")
    predikat = [ubah_predikat(*satu) for satu in zip(o.predikat[di, 0], o.predikat[di, -1], strict=True)]
    kolom = [
        *_orang(lembar, di),
        *lembar.grafik(len(di)),
        *lembar.per_periode(o.nilai_akhir[di], _NILAI),
        lembar.teks("Arah", arah.tolist(), 10),
        lembar.beda(f"{awal} ke {akhir}", n["perubahan"]),
        *([lembar.beda(f"{lembar.periode[-2]} ke {akhir}", n["terakhir"])] if len(t.periode) > 2 else []),  # noqa: PLR2004 - of two periods it is the same
        lembar.teks("Predikat", predikat, 30),
        lembar.beda("Predikat", n["predikat"], 0),
        lembar.bulat(awal, n["peringkat_awal"], sama),
        lembar.bulat(akhir, n["peringkat_akhir"], sama),
        lembar.beda("Peringkat", n["peringkat_awal"] - n["peringkat_akhir"], 0),
    ]
    keterangan = (
        f"Hanya yang bernilai pada {nama_periode(t.periode[0])} dan {nama_periode(t.periode[-1])}, dari kenaikan "
        "terbesar. Peringkat di antara mereka: hanya antarorang di lembar ini, sehingga tidak bergeser karena orang "
        "lain masuk atau keluar."
    )
    lembar.tulis(
        "Naik & Turun", "KENAIKAN DAN PENURUNAN NILAI", kolom, [keterangan], garis=_NILAI,
        warna={"Arah": {"naik": "#E2F0D9", "turun": "#FCE4D6"}},
    )  # fmt: skip


def _unit(lembar: Lembar) -> None:
    t, sama = lembar.bahan.tren, lembar.bahan.tren.unit_sama
    n = len(t.nama_unit)
    tetap = "Orang yang Sama di Unit Ini"
    kolom = [
        nomor(lembar.gaya, n),
        lembar.teks("Unit Kerja", t.nama_unit, 40),
        *lembar.grafik(n),
        *lembar.per_periode(t.unit.rata, _RATA),
        *lembar.per_periode(t.unit.n_bernilai, "Pegawai Bernilai", bulat=True),
        lembar.bulat("Orang", sama["n"], tetap),
        lembar.angka(f"Rata-rata {lembar.periode[0]}", sama["rata_awal"], tetap),
        lembar.angka(f"Rata-rata {lembar.periode[-1]}", sama["rata_akhir"], tetap),
        lembar.beda("Orang yang Sama", sama["perubahan"]),
        lembar.beda("Rata-rata Unit", bulatkan(t.unit.rata[:, -1] - t.unit.rata[:, 0], lembar.desimal)),
        *(lembar.bulat(nama.capitalize(), sama[nama], "Orang (Nilai)") for nama in ("naik", "tetap", "turun")),
        lembar.bulat("Naik", sama["predikat_naik"], "Orang (Predikat)"),
        lembar.bulat("Turun", sama["predikat_turun"], "Orang (Predikat)"),
    ]
    keterangan = (
        "Rata-rata unit dapat berubah karena orangnya berganti; itu bukan kemajuan. Yang sebanding ialah orang yang "
        "sama: bernilai di unit ini pada periode pertama dan terakhir. Bacalah rata-rata bersama banyaknya orang."
    )
    lembar.tulis("Unit", "TREN MENURUT UNIT KERJA", kolom, [keterangan, _SKALA], garis=_RATA)


def _kompetensi(lembar: Lembar) -> None:
    k, sama = lembar.bahan.tren.kompetensi, lembar.bahan.tren.kompetensi.sama
    n = len(k.butir)
    kolom: list[Kolom] = [
        nomor(lembar.gaya, n),
        lembar.teks("Unit Kerja", [nama or SEMUA for nama in k.kelompok], 36),
        lembar.teks("Butir", nama_butir(lembar.bahan, k.butir)),
        *lembar.grafik(n),
        *lembar.per_periode(k.ukur.rata, _RATA_LEVEL),
        *lembar.per_periode(k.ukur.n_bernilai, "Pegawai Diukur", bulat=True),
        *lembar.per_periode(k.n_kesenjangan, "Pegawai dengan Kesenjangan", bulat=True),
    ]
    if (ujung := lembar.bahan.tren.rentang_level) is not None:
        awal, akhir = (lembar.periode[t] for t in ujung)
        tetap, jarak = "Orang yang Sama", f"Kesenjangan {awal} dan {akhir}"
        kolom += [
            lembar.bulat("Orang", sama["n"], tetap),
            lembar.angka(f"Level {awal}", sama["rata_awal"], tetap),
            lembar.angka(f"Level {akhir}", sama["rata_akhir"], tetap),
            lembar.beda("Perubahan Level", sama["perubahan"]),
            lembar.bulat("Semula", sama["n_awal"], jarak),
            lembar.bulat("Tertutup", sama["tertutup"], jarak),
            lembar.bulat("Baru", sama["baru"], jarak),
        ]
    keterangan = (
        "Orang yang sama: diukur pada butir itu, di unit yang sama, pada periode pertama dan terakhir. Tertutup: "
        "semula di bawah standar, kini tidak lagi; baru: sebaliknya. Setiap pegawai ada pada lembar 'Level'."
    )
    lembar.tulis(
        "Kompetensi", "PERKEMBANGAN KOMPETENSI", kolom, [keterangan, _SKALA], garis=_RATA_LEVEL,
    )  # fmt: skip


def _level(lembar: Lembar) -> None:
    v = lembar.bahan.tren.level
    n = len(v.butir)
    nomor_baris, nama, *lain = _orang(lembar, v.orang)
    kolom = [
        nomor_baris,
        nama,
        lembar.teks("Butir", nama_butir(lembar.bahan, v.butir.tolist())),
        *lain,
        lembar.teks("Keadaan", [str(satu) for satu in v.keadaan], 20),
        *lembar.grafik(n),
        *lembar.per_periode(v.level, _LEVEL),
        lembar.beda("Perubahan Level", v.perubahan),
        *lembar.per_periode(v.standar, "Standar"),
    ]
    keterangan = [
        _ARTI_KEADAAN,
        *([_SKALA] if n <= GARIS_MAKS else []),
    ]
    lembar.tulis(
        "Level", "LEVEL SETIAP PEGAWAI", kolom, keterangan, garis=_LEVEL,
        warna={"Keadaan": {str(satu): warna for satu, warna in _WARNA_KEADAAN.items()}},
    )  # fmt: skip


def _pelatihan(lembar: Lembar) -> None:
    latihan = lembar.bahan.tren.latihan
    if latihan is None:
        return
    t = latihan.tabel
    tampil = t["tampil"].to_numpy(dtype=bool)
    kolom: list[Kolom] = [lembar.teks("Butir", ["Semua butir", *nama_butir(lembar.bahan, t["butir"].tolist()[1:])], 40)]
    for kelompok, akhiran in (("Dilatih", "latih"), ("Tidak Dilatih", "tanpa")):
        n, tutup = t[f"n_{akhiran}"].to_numpy(dtype=float), t[f"tutup_{akhiran}"].to_numpy(dtype=float)
        ada = tampil & (n > 0)
        bagian = np.divide(tutup, n, out=np.full(len(n), np.nan), where=ada)
        kolom += [
            lembar.bulat("Banyaknya", n, kelompok),
            lembar.bulat("Tertutup", np.where(ada, tutup, np.nan), kelompok),
            lembar.persen("Bagian", bulatkan(bagian, 4), kelompok),
        ]
    kolom.append(lembar.teks("Catatan", ["" if satu else "disembunyikan: kelompok kecil" for satu in tampil], 34))
    lembar.tulis("Pelatihan", "PELATIHAN DAN KESENJANGAN", kolom, arti_latihan(lembar.bahan, latihan))


def _pindah(lembar: Lembar) -> None:
    p = lembar.bahan.tren.pindah
    jenjang = (p["jenis"] == Jenis.JENJANG).tolist()

    def isi(nama: str) -> list[str]:
        return [JENJANG.get(satu, satu) if ini else satu for satu, ini in zip(p[nama].tolist(), jenjang, strict=True)]

    saran = [
        "pastikan NIP ini memang orang yang sama" if satu == Jenis.NAMA else "" for satu in p["jenis"].tolist()
    ]  # fmt: skip
    kolom = [
        *_orang(lembar, p["orang"].to_numpy(dtype=np.intp)),
        lembar.teks("Yang Terjadi", [str(satu) for satu in p["jenis"].tolist()], 18),
        lembar.teks("Pada", [lembar.periode[t] for t in p["periode"].tolist()], 14),
        lembar.teks("Semula", isi("dari")),
        lembar.teks("Menjadi", isi("ke")),
        lembar.teks("Keterangan", saran, 40),
    ]
    lembar.tulis(
        "Masuk-Keluar-Pindah", "PEGAWAI YANG MASUK, KELUAR, DAN PINDAH", kolom, [SEBUT_KELUAR],
        warna={"Yang Terjadi": {Jenis.NAMA.value: "#F8CBAD"}},
    )  # fmt: skip


def _jejak(lembar: Lembar) -> None:
    """Write where every figure comes from."""
    b = lembar.bahan
    baris = [
        ("Program", f"asnkin {b.versi}", ""),
        ("Dibuat (UTC)", b.dibuat.strftime("%Y-%m-%dT%H:%M:%SZ"), ""),
        ("Rubrik", f"{b.rubrik.rubrik} versi {b.rubrik.versi}", b.rubrik_sha256),
        *((singkat(s.periode) if s.periode else "Riwayat pelatihan", s.berkas, s.sha256) for s in b.sumber),
    ]
    kolom = [
        lembar.teks(nama, [satu[i] for satu in baris], lebar)
        for i, (nama, lebar) in enumerate((("Hal", 30), ("Isi", 60), ("SHA-256", 70)))
    ]
    keterangan = ["Berkas yang sama menghasilkan tren yang sama; SHA-256 adalah sidik jarinya.", *b.perhatian]
    lembar.tulis("Jejak", "JEJAK PERHITUNGAN", kolom, keterangan)
