"""The reports with pseudonyms in the place of people (``--samarkan``)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from asnkin.analisis.kelompok_kecil import samarkan_kelompok
from asnkin.analisis.orang import ambil_lanjut, ambil_orang
from asnkin.analisis.ringkasan import ringkas
from asnkin.analisis.samaran import samarkan_nip
from asnkin.data import KOLOM
from asnkin.laporan.bahan import Cara, Privasi
from asnkin.laporan.privasi.batas import kelompok_min
from asnkin.laporan.privasi.kota import kota_umum
from asnkin.laporan.privasi.teks import Penghapus, info_umum, sumber_umum, temuan_umum
from asnkin.laporan.tampil import JENJANG
from asnkin.penilaian.level import jumlahkan_kebutuhan

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asnkin.analisis.samaran import Kunci
    from asnkin.analisis.tindak_lanjut import TindakLanjut
    from asnkin.hasil import Hasil
    from asnkin.laporan.bahan import Bahan
    from asnkin.rubrik.model import Rubrik

UNIT_KECIL: Final = "Unit kecil (digabung)"
SEKALI: Final = "acak, hanya untuk rekap ini"
HAL_SIDIK: Final = "Sidik kunci samaran"
HAL_PRIVASI: Final = "Privasi"
# free text in these phrases: an indicator's name, a legal position
_ISI_FRASA: Final = re.compile(r" pada '.*|(?<=kedudukan hukum): .*", re.DOTALL)
_TETAP: Final = frozenset({"polarisasi", "rating", "jenis"})  # texts of an indicator that come from a fixed list


def samarkan(bahan: Bahan, kunci: Kunci) -> Bahan:
    """Return the same results about pseudonyms; numbers stay, what could tell who is meant goes.

    People are listed by rank, then pseudonym, never by name or by their row in the data. Unit and jenjang are shown
    where at least ``kelompok_min`` people share both; what rests on other groups is worked out anew or left empty, and
    so are the roles of raters: who is rated by staff of their own is a head.
    """
    hapus = Penghapus(bahan.hasil.pegawai["nama"])
    kode = samarkan_nip(bahan.hasil.pegawai["nip"].tolist(), kunci)
    peringkat = bahan.hasil.pegawai["peringkat"].to_numpy()
    posisi = np.lexsort((np.array(kode), np.where(peringkat > 0, peringkat, len(kode) + 1)))
    dulu, lanjut = ambil_orang(bahan.hasil, posisi), ambil_lanjut(bahan.tindak_lanjut, posisi)
    batas = kelompok_min(bahan.rubrik)
    hasil = _tanpa_teks(replace(dulu, pegawai=_pegawai(dulu.pegawai, [kode[i] for i in posisi], batas, hapus)), hapus)
    hasil = replace(
        hasil,
        peringkat_dalam=_peringkat_dalam(dulu, hasil.pegawai),
        kebutuhan_unit=_kebutuhan_unit(hasil, bahan.rubrik),
        peran_nilai={},
        peran_n={},
        peran_tampil={},
        katalog=hasil.katalog.assign(nama=hapus.kolom(hasil.katalog["nama"])),
    )
    return replace(
        bahan,
        hasil=hasil,
        ringkasan=ringkas(hasil, bahan.rubrik),
        temuan=temuan_umum(bahan.temuan, [satu.berkas for satu in bahan.sumber], bahan.rubrik),
        sumber=sumber_umum(bahan.sumber),
        tindak_lanjut=_lanjut(lanjut, hasil.pegawai),
        info=info_umum(bahan.info, hapus),
        lembar_penilai=frozenset(),
        asal=(),
        kota=kota_umum(bahan.kota, batas, hapus),
        privasi=_privasi(kunci, batas),
    )


def _privasi(kunci: Kunci, batas: int) -> Privasi:
    ganti = (
        "Nama dan NIP diganti nama samaran, jabatan diganti jenjang; nama penanda tangan, nilai tiap peran penilai, "
        "dan teks bebas (indikator, alasan, isi temuan) tidak dicetak."
    )
    kelompok = (
        f"Unit kerja dan jenjang tampak bila sekurangnya {batas} pegawai sama keduanya; unit yang lebih kecil "
        "digabung, dan peringkat dalam kelompok yang tidak tampak seluruhnya dikosongkan."
    )
    batasan = (
        "Samaran bukan anonim: siapa yang mengetahui nilai seseorang dapat mengenalinya. Perlakukan sebagai data "
        "pribadi."
    )
    sidik = SEKALI if kunci.sekali else kunci.sidik()
    return Privasi(Cara.SAMARAN, (ganti, kelompok, batasan), ((HAL_PRIVASI, Cara.SAMARAN.value), (HAL_SIDIK, sidik)))


def _pegawai(pegawai: pd.DataFrame, kode: list[str], batas: int, hapus: Penghapus) -> pd.DataFrame:
    """Return the people with every field of the table ``pegawai`` emptied but for what is generalised."""
    kosong: dict[str, Any] = {
        nama: pd.Series(pd.NaT if jenis == "d" else "", pegawai.index, pegawai[nama].dtype)
        for nama, jenis in KOLOM["pegawai"].items()
        if jenis in "td" and nama in pegawai
    }
    tanpa_unit, tanpa_jenjang = samarkan_kelompok(pegawai["unit_kerja"], pegawai["jenjang"], batas)
    jenjang = pegawai["jenjang"].mask(tanpa_jenjang, "")
    return pegawai.assign(**kosong).assign(
        nip=kode,
        nama=kode,
        unit_kerja=hapus.kolom(pegawai["unit_kerja"]).mask(tanpa_unit, UNIT_KECIL),
        jenjang=jenjang,
        jabatan=[JENJANG.get(satu, satu) for satu in jenjang],
        _urutan=np.arange(len(pegawai)),
        _asal=np.int32(0),
        _baris=np.int32(0),
    )


def _peringkat_dalam(dulu: Hasil, pegawai: pd.DataFrame) -> pd.DataFrame:
    """Return the ranks within groups that are shown with all of their people; 0 in the others."""
    hasil = dulu.peringkat_dalam.copy()
    for kolom in hasil.columns:
        berubah = dulu.pegawai[kolom].ne(pegawai[kolom])
        terbelah = dulu.pegawai[kolom].isin(dulu.pegawai.loc[berubah, kolom].unique())
        hasil[kolom] = hasil[kolom].mask(terbelah, 0)
    return hasil


def _kebutuhan_unit(hasil: Hasil, rubrik: Rubrik) -> pd.DataFrame:
    """Count the needs of the units that are shown."""
    celah = hasil.daftar_kesenjangan
    celah = celah[~celah["dirasakan"].to_numpy(dtype=bool)]
    kena = np.zeros(hasil.kesenjangan.shape, dtype=bool)
    butir = hasil.kesenjangan.columns.get_indexer(pd.Index(celah["butir"]))
    kena[celah["_pegawai"].to_numpy(dtype=np.intp), butir] = True
    tabel = pd.DataFrame(kena, columns=hasil.kesenjangan.columns)
    return jumlahkan_kebutuhan(hasil.kesenjangan.notna(), tabel, hasil.pegawai["unit_kerja"], rubrik)


def _tanpa_teks(hasil: Hasil, hapus: Penghapus) -> Hasil:
    """Number the indicators of each person, and empty what people wrote."""
    target, tetap = hasil.indikator, hasil.penetapan
    bebas = [nama for nama, jenis in KOLOM["target"].items() if jenis == "t" and nama not in _TETAP and nama in target]
    nomor = [f"Indikator {satu}" for satu in target.groupby("_pegawai").cumcount() + 1]
    isi: dict[str, Any] = {**dict.fromkeys(bebas, ""), "indikator": nomor, "_asal": np.int32(0), "_baris": np.int32(0)}
    return replace(
        hasil,
        kekurangan=tuple(tuple(hapus(_frasa(satu)) for satu in milik) for milik in hasil.kekurangan),
        indikator=target.assign(**isi),
        penetapan=tetap.assign(
            alasan=pd.Series("", tetap.index, object), ditetapkan_oleh=pd.Series("", tetap.index, object)
        ),
    )


def _frasa(teks: str) -> str:
    return _ISI_FRASA.sub(lambda cocok: " pada sebuah indikator" if cocok.group().startswith(" pada") else "", teks)


def _lanjut(lanjut: TindakLanjut, pegawai: pd.DataFrame) -> TindakLanjut:
    """Number the groups of the awards by their best, without their sizes: somebody alone in a group is a head.

    An angka kredit that would tell a jenjang that is not shown is left out.
    """
    calon = lanjut.penghargaan
    terbaik = calon.groupby("kelompok")["_pegawai"].transform("min")
    calon = calon.iloc[np.argsort(terbaik.to_numpy(dtype=np.int64), kind="stable")].reset_index(drop=True)
    nama = pd.Series([f"kelompok {satu}" for satu in pd.factorize(calon["kelompok"])[0] + 1], calon.index, object)
    tampak: NDArray[np.bool_] = (pegawai["jenjang"] != "").to_numpy()
    return replace(
        lanjut,
        penghargaan=calon.assign(kelompok=nama, jumlah=np.nan, kuota=np.nan),
        angka_kredit=np.where(tampak, lanjut.angka_kredit, np.nan),
    )
