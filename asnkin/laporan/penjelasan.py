"""What follows from a result, in words that every report shares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asnkin.analisis.kota.cakupan import Keadaan
from asnkin.analisis.pelatihan_unit import pelatihan_unit
from asnkin.laporan.tampil import JENJANG, angka, angka_ringkas, deretan, label
from asnkin.rubrik.latihan import latih_target

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd

    from asnkin.analisis.kota.cakupan import Kota
    from asnkin.laporan.bahan import Bahan
    from asnkin.rubrik.model import Penghargaan, Rubrik

_MAKS_OPD: Final = 5  # held OPDs that are named in one sentence
KELOMPOK_KECIL: Final = 3  # of fewer people a share says little
DIRASAKAN: Final = "dirasakan"
TANPA_PELATIHAN: Final = "belum ada pelatihan di katalog"
PORSI: Final = "Porsi data terukur"
ARTI_PORSI: Final = (
    "Porsi data terukur adalah bagian nilai dasar yang berasal dari target dan tabel data; sisanya dari penilai"
)
ARTI_ANGKA_KREDIT: Final = (
    "Angka kredit jabatan fungsional = bulan ÷ 12 × persen predikat × koefisien jenjang (PermenPANRB 1/2023, "
    "PerBKN 3/2023); bulan dari kolom bulan_penilaian, bila kosong sepanjang periode penilaian"
)
ARTI_SELISIH: Final = (
    "Selisih = nilai diri − nilai atasan, pada skala penilaian; positif berarti menilai diri lebih tinggi daripada "
    "penilaian atasan"
)

# what a person can do who does not agree, step by step
KEBERATAN: Final = (
    "Mintalah rincian nilai Anda dan periksa angkanya.",
    (
        "Ajukan keberatan beserta alasannya kepada atasan Pejabat Penilai Kinerja, paling lama 14 hari kerja sejak "
        "menerima dokumen evaluasi."
    ),
    (
        "Atasan Pejabat Penilai Kinerja meminta penjelasan kedua pihak, lalu menguatkan atau mengubah hasilnya, paling "
        "lama 7 hari kerja sejak keberatan diterima."
    ),
)
DASAR_KEBERATAN: Final = "PermenPANRB 6/2022, lampiran bagian Keberatan."


def aturan_penghargaan(rubrik: Rubrik, aturan: Penghargaan) -> str:
    """Put the rule for nominees into words, without a final full stop."""
    kelompok = f"setiap kelompok {deretan([label(satu) for satu in aturan.dalam])}" if aturan.dalam else "semua pegawai"
    kata = [f"Calon penghargaan: {_terbaik(aturan)} dari {kelompok} menurut peringkat"]
    if aturan.predikat:
        kata.append(f"berpredikat {deretan(aturan.predikat, 'atau')}")
    if aturan.tanpa:
        kata.append(f"tanpa catatan {deretan([rubrik.nama_komponen(satu) for satu in aturan.tanpa], 'atau')}")
    lanjut = "nilai yang sama di batas ikut semua, dan tempat yang terhalang tidak diisi peringkat berikutnya"
    return f"{', '.join(kata)}; {lanjut}. Daftar ini bahan pertimbangan; pimpinan yang memutuskan"


def _terbaik(aturan: Penghargaan) -> str:
    if isinstance(aturan.terbaik, int):
        return f"{aturan.terbaik} terbaik"
    bagian = angka_ringkas(float(aturan.terbaik.rstrip("% ").replace(",", ".")))
    return f"{bagian} % terbaik (dibulatkan ke atas)"


def nama_kelompok(kelompok: str) -> str:
    """Print a group of nominees: ``kesehatan · ahli_muda`` becomes ``kesehatan · Ahli Muda``."""
    return " · ".join(JENJANG.get(satu, satu) for satu in kelompok.split(" · "))


def alasan_calon(baris: pd.DataFrame, predikat: Sequence[str]) -> list[str]:
    """Say for each row of ``TindakLanjut.penghargaan`` why this is a nominee, or what keeps somebody from being one."""
    kolom = (baris[nama].tolist() for nama in ("calon", "alasan", "urutan", "jumlah", "kuota"))
    return [
        _sebut_calon(urutan, jumlah, kuota, sebutan) if calon else alasan
        for calon, alasan, urutan, jumlah, kuota, sebutan in zip(*kolom, predikat, strict=True)
    ]


def _sebut_calon(urutan: int, jumlah: int, kuota: int, predikat: str) -> str:
    sebut = f"peringkat {angka(urutan, 0)} dari {angka(jumlah, 0)} (tersedia {angka(kuota, 0)} tempat)"
    sebut = f"{sebut}, predikat {predikat}" if predikat else sebut
    return f"{sebut}; kelompok kecil" if jumlah < KELOMPOK_KECIL else sebut


def sebut_bagian(kena: int, semua: int) -> str:
    """Print a share by its people: ``1 dari 1 pegawai (kelompok kecil)``."""
    kecil = " (kelompok kecil)" if semua < KELOMPOK_KECIL else ""
    return f"{angka(kena, 0)} dari {angka(semua, 0)} pegawai{kecil}"


def sebut_target(capaian: float, batas: float, desimal: int) -> str:
    """Say how far a target was missed: ``target belum tercapai: capaian 83,20 dari 100``."""
    return f"target belum tercapai: capaian {angka(capaian, desimal)} dari {angka_ringkas(batas)}"


def hitung_target(bahan: Bahan) -> str:
    """Count who missed a target that training answers (no final full stop); "" without such a target or people."""
    if not (latih_target(bahan.rubrik) and bahan.berorang):
        return ""
    orang = bahan.hasil.target_kurang["_pegawai"].nunique()
    return f"{angka(orang, 0)} dari {angka(bahan.ringkasan.n, 0)} pegawai belum mencapai target yang dijawab pelatihan"


def aturan_wajib(rubrik: Rubrik) -> str:
    """Say which trainings are compulsory, without a final full stop."""
    target = " atau target yang belum tercapai" if latih_target(rubrik) else ""
    if rubrik.pelatihan_wajib:
        return f"Menurut rubrik, setiap pelatihan yang menjawab kesenjangan{target} wajib diikuti"
    return f"Wajib diikuti: pelatihan bertanda wajib di katalog yang menjawab kesenjangan{target} pegawai"


def hitung_wajib(wajib: pd.DataFrame) -> str:
    """Count who still has something to take, and how much of all: ``… (3 dari 5 kewajiban)``."""
    belum = wajib[~wajib["diambil"].astype(bool)]
    orang, semua = belum["_pegawai"].nunique(), wajib["_pegawai"].nunique()
    if not len(wajib):
        return "tidak ada pelatihan yang wajib diikuti"
    if not len(belum):
        return f"semua pelatihan wajib sudah diikuti ({angka(semua, 0)} pegawai, {angka(len(wajib), 0)} kewajiban)"
    banyak = f"({angka(len(belum), 0)} dari {angka(len(wajib), 0)} kewajiban)"
    return f"{angka(orang, 0)} dari {angka(semua, 0)} pegawai masih punya pelatihan wajib yang belum diikuti {banyak}"


def hitung_calon(penghargaan: pd.DataFrame) -> str:
    """Count nominees and who is kept from being one: ``3 calon, 1 orang terhalang``."""
    calon = int(penghargaan["calon"].astype(bool).sum())
    terhalang = len(penghargaan) - calon
    return f"{angka(calon, 0)} calon" + (f", {angka(terhalang, 0)} orang terhalang" if terhalang else "")


def sebut_masuk(kota: Kota) -> str:
    """Say how many workbooks are in the recap of a city, and whose are not; without a final full stop."""
    belum = [satu.kiriman.opd for satu in kota.opd if satu.kiriman.keadaan is not Keadaan.MASUK]
    kalimat = f"{angka(kota.n_masuk, 0)} dari {angka(len(kota.opd), 0)} buku kerja masuk rekap"
    if not belum:
        return kalimat
    sisa = len(belum) - _MAKS_OPD
    disebut = [*belum[:_MAKS_OPD], f"{angka(sisa, 0)} lainnya"] if sisa > 0 else belum
    return f"{kalimat}; belum masuk angka mana pun: {deretan(disebut)}"


def sebut_pelatihan_unit(bahan: Bahan) -> Mapping[tuple[str, str], str]:
    """(unit_kerja, butir) -> the trainings recommended to its people for that butir, with how many they are for."""
    katalog = bahan.hasil.katalog
    kolom = (katalog[satu].tolist() for satu in ("kode", "nama"))
    nama = {kode: f"{nama} ({kode})" for kode, nama in zip(*kolom, strict=True)}
    return {
        kunci: "; ".join(f"{nama.get(kode, kode or TANPA_PELATIHAN)} untuk {n} orang" for kode, n in milik)
        for kunci, milik in pelatihan_unit(bahan.hasil).items()
    }
