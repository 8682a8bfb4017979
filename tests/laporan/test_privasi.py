"""Reports without people: what pseudonyms leave, what a report of groups leaves, and that numbers stay."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd
import pytest
from jsonschema import Draft202012Validator
from laporan.bongkar import buka, tabel
from laporan.halaman import baca_muatan, urai
from laporan.hitung_ulang import PERLU_SOFFICE, beda, hitung_ulang, nilai, palsukan
from laporan.layar_uji import tampil
from laporan.pabrik import NAMA, NIP, buat_bahan, buat_bahan_lanjut, buat_hasil
from laporan.pabrik_besar import bahan_besar

from asnkin.alur.baca import baca
from asnkin.alur.hitung import hitung_bahan, waktu_dibuat
from asnkin.alur.permintaan import Permintaan
from asnkin.analisis.ringkasan import ringkas
from asnkin.analisis.samaran import POLA_KODE, samarkan_nip, siapkan_kunci
from asnkin.galat import SalahPakai
from asnkin.laporan import teks_ringkasan
from asnkin.laporan.excel.rekap import tulis_rekap
from asnkin.laporan.html.laporan import tulis_html
from asnkin.laporan.json_hasil import skema_hasil, tulis_json
from asnkin.laporan.privasi.agregat import agregatkan
from asnkin.laporan.privasi.samaran import UNIT_KECIL, samarkan
from asnkin.laporan.privasi.teks import NAMA_SAMAR, NIP_SAMAR, Penghapus
from asnkin.laporan.teks_ringkasan import ringkasan
from asnkin.tempat import Tempat
from asnkin.temuan import Temuan, Tingkat

if TYPE_CHECKING:
    from asnkin.laporan.bahan import Bahan

KUNCI: Final = siapkan_kunci("kunci untuk uji coba saja")
CONTOH: Final = Path(__file__).resolve().parents[2] / "contoh_data"
MINIMUM: Final = 3
TEMUAN: Final = Temuan(
    "PEG001", Tingkat.PERINGATAN, f"NIP '{NIP[0]}' milik '{NAMA[0]}'", f"hubungi {NAMA[0]}",
    Tempat("Data Budi Contoh.xlsx", "Budi Contoh", "A2"), NIP[0], nip=NIP[0],
)  # fmt: skip


def contoh(nama: str) -> Bahan:
    """Return what reports are made of, of an example that comes with asnkin."""
    bacaan = baca(Permintaan((CONTOH / nama,)), lambda _: None)
    assert bacaan.data is not None
    return hitung_bahan(bacaan, bacaan.data, (), waktu_dibuat({"SOURCE_DATE_EPOCH": "0"}), lambda _: None).bahan


def bahan_uji() -> Bahan:
    """Return the four people of the factory with a finding that names one of them."""
    return buat_bahan(temuan=[TEMUAN])


def test_samaran_mengganti_orang_dan_menjaga_angka() -> None:
    """Ani 94, Budi 85.08, Dedi 62, Citra none: in this order under their codes, with the same scores."""
    hasil = samarkan(bahan_uji(), KUNCI).hasil
    kode = dict(zip(NIP, samarkan_nip(NIP, KUNCI), strict=True))
    assert hasil.pegawai["nip"].tolist() == [kode[NIP[i]] for i in (1, 0, 3, 2)]
    assert hasil.pegawai["nama"].tolist() == hasil.pegawai["nip"].tolist()
    assert hasil.pegawai["nilai_akhir"].tolist()[:3] == [94.0, 85.075, 62.0]
    assert hasil.komponen["perilaku"].tolist() == [80.0, 70.0, 50.0, 60.0]
    assert hasil.pegawai["peringkat"].tolist() == [1, 2, 3, 0]
    assert hasil.penetapan[["_pegawai", "predikat", "alasan", "ditetapkan_oleh"]].to_numpy().tolist() == [
        [1, "Cukup", "", ""]
    ]


def test_seri_tidak_diurutkan_menurut_nama() -> None:
    """People without a rank are listed by their codes, whatever their names and rows."""
    hasil = buat_hasil()
    tanpa = replace(hasil, pegawai=hasil.pegawai.assign(peringkat=0))
    kode = samarkan(buat_bahan(hasil=tanpa, temuan=[]), KUNCI).hasil.pegawai["nip"].tolist()
    assert kode == sorted(kode)


def test_empat_orang_di_unit_berdua_digabung() -> None:
    """Two units of two are one of four; one pengawas among three pelaksana hides them all; their ranks go too."""
    b = samarkan(bahan_uji(), KUNCI)
    assert set(b.hasil.pegawai["unit_kerja"]) == {UNIT_KECIL}
    assert set(b.hasil.pegawai["jenjang"]) == {""} == set(b.hasil.pegawai["jabatan"])
    assert b.ringkasan.unit[["unit_kerja", "n", "n_dinilai"]].to_numpy().tolist() == [[UNIT_KECIL, 4, 3]]
    assert b.hasil.kebutuhan_unit[["butir", "n_dinilai", "n_kesenjangan"]].to_numpy().tolist() == [
        ["pelayanan", 4, 3], ["kolaborasi", 3, 1],
    ]  # fmt: skip
    assert not b.hasil.peringkat_dalam.to_numpy().any()


@pytest.mark.parametrize("buku", ["sabang.xlsx", "nasional.xlsx", "kupang.xlsx"])
def test_tidak_seorang_pun_sendirian(buku: str) -> None:
    """At least three people share each unit, jenjang and jabatan of a real-sized example; whole groups keep ranks."""
    asal = contoh(buku)
    b = samarkan(asal, KUNCI)
    pegawai = b.hasil.pegawai
    assert pegawai.groupby(["unit_kerja", "jenjang", "jabatan"]).size().min() >= MINIMUM
    for kolom, ranks in b.hasil.peringkat_dalam.items():
        tampak = pegawai[kolom][(ranks > 0).to_numpy()].value_counts()
        penuh = asal.hasil.pegawai[kolom].value_counts()
        assert (tampak <= penuh[tampak.index]).all()
        assert not ranks[(pegawai[kolom].isin(["", UNIT_KECIL])).to_numpy()].any()
    pribadi = pegawai[["pangkat", "golongan", "opd", "atasan_nip", "rumpun", "kedudukan_hukum", "jenis_kelamin"]]
    assert set(pribadi.to_numpy().ravel()) == {""}
    assert pegawai["tanggal_lahir"].isna().all()


def test_kekurangan_tanpa_nama_indikator() -> None:
    """What is missing stays told, without the words of an indicator or a legal position."""
    kurang = (("Hasil Kerja: realisasi kosong pada 'Visum oleh dr. Ani'",), ("kedudukan hukum: CLTN",), (), ())
    hasil = samarkan(buat_bahan(hasil=buat_hasil(kekurangan=kurang), temuan=[]), KUNCI).hasil
    assert {satu for milik in hasil.kekurangan for satu in milik} == {
        "Hasil Kerja: realisasi kosong pada sebuah indikator", "kedudukan hukum",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("isi", "bersih"),
    [
        ("Laporan BUDI  contoh, S.Sos. diterima", f"Laporan {NAMA_SAMAR}, S.Sos. diterima"),
        (f"NIP {NIP[0]}.", f"NIP {NIP_SAMAR}."),
        ("NIP 19000101 202012 1 001", f"NIP {NIP_SAMAR}"),
        ("Budi dan Contoh", "Budi dan Contoh"),
        ("drg. Eka Sari", f"drg. {NAMA_SAMAR}"),
        ("Sumarni, Sumarnio", f"{NAMA_SAMAR}, Sumarnio"),
        ("", ""),
    ],
)
def test_nama_dan_nip_dihapus_dari_teks(isi: str, bersih: str) -> None:
    """Whole names with or without titles, in any case, and what looks like a NIP."""
    assert Penghapus([*NAMA, "drg. Eka Sari, M.Kes", "Sumarni", ""])(isi) == bersih


@pytest.mark.parametrize("ubah", ["samaran", "agregat"])
def test_semua_penulis_tanpa_orang(ubah: str) -> None:
    """No name, NIP, signing official, file name, reason or finding in any report, and nilai.json keeps its schema."""
    b = samarkan(bahan_uji(), KUNCI) if ubah == "samaran" else agregatkan(bahan_uji())
    halaman, hasil_json = tulis_html(b), tulis_json(b)
    terlihat = "\n".join(
        [
            *(str(sel.value) for ws in buka(tulis_rekap(b)) for baris in ws.iter_rows() for sel in baris),
            halaman.decode(),
            json.dumps(baca_muatan(halaman)) if ubah == "samaran" else "",
            hasil_json.decode(),
            *(str(getattr(satu, "plain", satu)) for satu in teks_ringkasan.ringkasan(b, 80)),
        ]
    )
    rahasia = [*NIP, *NAMA, "Budi", "Citra", "Dedi", "Eka Contoh", "190005051990021005", "Pembina", "inspektorat"]
    assert not [satu for satu in rahasia if satu in terlihat]
    isi = json.loads(hasil_json)
    Draft202012Validator(skema_hasil()).validate(isi)
    assert isi["privasi"] == ubah
    assert isi["sumber"] == [{"berkas": "Berkas 1", "sha256": "cd" * 32}]
    urai(halaman)


def test_agregat_tanpa_lembar_dan_bagian_orang() -> None:
    """The sheets and sections about people are not there at all; those about groups are."""
    b = agregatkan(bahan_uji())
    buku = buka(tulis_rekap(b))
    assert buku.sheetnames == [
        "Ringkasan", "Unit", "Butir", "Kebutuhan Unit", "Pelatihan", "Bobot", "Temuan", "Jejak",
    ]  # fmt: skip
    catatan = {nama: str(buku[nama]["A5"].value) for nama in buku.sheetnames}
    assert not [nama for nama, isi in catatan.items() if "Kesenjangan'" in isi or "Peserta" in isi]
    assert all("disembunyikan karena kurang dari 3" in catatan[nama] for nama in ("Unit", "Butir", "Pelatihan"))
    halaman = urai(tulis_html(b))
    assert [satu.sifat["id"] for satu in halaman.cari("section")] == [
        "ringkasan", "unit", "kompetensi", "pelatihan", "temuan", "metode",
    ]  # fmt: skip
    assert not halaman.cari("dialog")
    assert not halaman.cari("script")
    tautan = {satu.sifat["href"][1:] for satu in halaman.cari("nav")[0].cari("a")}
    assert tautan <= {satu.sifat["id"] for satu in halaman.cari("section")}
    assert json.loads(tulis_json(b))["pegawai"] == []


def test_agregat_dengan_peserta_tersembunyi() -> None:
    """A training whose count of people is hidden is listed with an empty cell, and nothing refers to who they are."""
    dulu = bahan_uji()
    latih = dulu.ringkasan.pelatihan.assign(n_peserta=2)
    b = agregatkan(replace(dulu, ringkasan=replace(dulu.ringkasan, pelatihan=latih)))
    assert b.ringkasan.pelatihan["n_peserta"].isna().all()
    isi = tulis_rekap(b)
    assert [satu["Peserta"] for satu in tabel(buka(isi, nilai=True)["Pelatihan"])] == [None] * len(latih)
    teks_sel = [str(sel.value) for baris in buka(isi)["Pelatihan"].iter_rows() for sel in baris]
    assert not [satu for satu in teks_sel if "Peserta Pelatihan" in satu]


def test_samaran_tanpa_peringkat_kelompok_bertanda_hubung() -> None:
    """Where the group of one of the best is not told, the screen has a dash for the rank in it, as the page has."""
    b = samarkan(bahan_uji(), KUNCI)
    hasil = replace(b.hasil, peringkat_dalam=b.hasil.peringkat_dalam * 0)
    cetak = tampil(ringkasan(replace(b, hasil=hasil), 100), 100)
    assert "0 di" not in cetak
    assert re.search(r"Sangat Baik +– +1 ", cetak)


def test_agregat_empat_orang() -> None:
    """Two units of two: both hidden, with a sign; four people together are enough for the totals, not for a median."""
    b = agregatkan(bahan_uji())
    assert b.ringkasan.unit["unit_kerja"].tolist() == ["Dinas Kesehatan *", "Dinas Pariwisata *"]
    assert b.ringkasan.unit["n"].tolist() == [2, 2]
    assert b.ringkasan.unit.drop(columns=["unit_kerja", "n"]).isna().all(axis=None)
    assert b.ringkasan.rata == pytest.approx(241.08 / 3)
    assert np.isnan([b.ringkasan.median, b.ringkasan.tertinggi, b.ringkasan.terendah]).all()
    assert b.hasil.kebutuhan_unit.empty
    unit = tabel(buka(tulis_rekap(b))["Unit"])
    assert [(satu["Unit Kerja"], satu["Pegawai"]) for satu in unit] == [
        ("Dinas Kesehatan *", 2),
        ("Dinas Pariwisata *", 2),
    ]
    assert "Tanda * dan –" in str(buka(tulis_rekap(b))["Unit"]["A5"].value)


def test_agregat_terlalu_sedikit_ditolak() -> None:
    """Two scored people are no group."""
    b = bahan_uji()
    sedikit = replace(b, ringkasan=replace(b.ringkasan, n_status={**b.ringkasan.n_status, "lengkap": 2}))
    with pytest.raises(SalahPakai, match="paling sedikit 3 orang"):
        agregatkan(sedikit)


def sisa_unit(asal: Bahan, b: Bahan) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the units that are hidden, as they truly are, and those that are shown."""
    tutup = b.ringkasan.unit["unit_kerja"].str.endswith(" *").to_numpy()
    return asal.ringkasan.unit[tutup], asal.ringkasan.unit[~tutup]


def test_agregat_tidak_dapat_dihitung_mundur() -> None:
    """300 people in units of 1 to 80: totals minus the shown units are about two units and three people at least."""
    asal = bahan_besar(300, temuan=[])
    unit = np.repeat([f"Unit {i:02d}" for i in range(10)], [1, 2, 60, 3, 40, 5, 55, 4, 80, 50]).astype(object)
    hasil = replace(asal.hasil, pegawai=asal.hasil.pegawai.assign(unit_kerja=unit))
    asal = replace(asal, hasil=hasil, ringkasan=ringkas(hasil, asal.rubrik))
    b = agregatkan(asal)
    tutup, tampil = sisa_unit(asal, b)
    assert (tampil["n"] >= MINIMUM).all()
    assert 0 < len(tutup) < len(asal.ringkasan.unit)
    for kolom in ("n", "n_dinilai"):
        ada = tutup[tutup[kolom] > 0]
        assert len(ada) >= 2
        assert ada[kolom].sum() >= MINIMUM
    assert b.ringkasan.unit.loc[b.ringkasan.unit["unit_kerja"].str.endswith(" *"), "rata"].isna().all()


def test_butir_sedikit_orang_disembunyikan() -> None:
    """Kolaborasi rests on three people and stays; on two it goes."""
    b = bahan_uji()
    assert agregatkan(b).ringkasan.butir["rata"].notna().all()
    butir = b.hasil.butir.assign(kolaborasi=[68.0, 76.0, np.nan, np.nan])
    sedikit = replace(
        b,
        hasil=replace(b.hasil, butir=butir),
        ringkasan=replace(b.ringkasan, butir=b.ringkasan.butir.assign(n_dinilai=[4, 2])),
    )
    baris = agregatkan(sedikit).ringkasan.butir.set_index("butir").loc["kolaborasi"]
    assert baris.isna().all()


def test_hitungan_sedikit_orang_di_satu_unit_disembunyikan() -> None:
    """Units of 8, 8 and 9: 1 Kurang in A hides its distribution, and B's zero with it, else the total gives it away.

    Means and the counts of people with a gap (4, 5, 6) stay; of 2 who are to be trained there is no count.
    """
    isi = {"unit_kerja": ["A", "B", "C"], "n": [8, 8, 9], "n_dinilai": [8, 8, 9], "rata": [70.0, 75.0, 80.0]}
    unit = pd.DataFrame(isi | {"predikat:Baik": [7, 8, 9], "predikat:Kurang": [1, 0, 0], "n_kesenjangan": [4, 5, 6]})
    b = bahan_uji()
    latih = b.ringkasan.pelatihan.assign(n_peserta=2)
    b = replace(b, ringkasan=replace(b.ringkasan, unit=unit, pelatihan=latih))
    r = agregatkan(b).ringkasan
    assert r.unit["unit_kerja"].tolist() == ["A", "B", "C"]
    assert r.unit["rata"].tolist() == [70.0, 75.0, 80.0]
    assert r.unit["n_kesenjangan"].tolist() == [4.0, 5.0, 6.0]
    assert r.unit["predikat:Baik"].isna().tolist() == [True, True, False]
    assert r.unit["predikat:Kurang"].isna().tolist() == [True, True, False]
    assert r.pelatihan["n_peserta"].isna().all()


def test_penghargaan_dan_angka_kredit_tidak_membuka_jenjang() -> None:
    """Groups of nominees are numbered, without their sizes; an angka kredit of a hidden jenjang is left out."""
    b = samarkan(replace(buat_bahan_lanjut(), temuan=[]), KUNCI)
    assert set(b.tindak_lanjut.penghargaan["kelompok"]) == {"kelompok 1"}
    assert b.tindak_lanjut.calon().sum() == buat_bahan_lanjut().tindak_lanjut.calon().sum()
    assert np.isnan(b.tindak_lanjut.angka_kredit).all()
    assert "1 dari –" in urai(tulis_html(b)).cari("section", id="penghargaan")[0].teks
    assert all(POLA_KODE.fullmatch(str(satu["NIP"])) for satu in tabel(buka(tulis_rekap(b))["Penghargaan"]))


@PERLU_SOFFICE
def test_rumus_rekap_tersamar_memberi_angka_python(tmp_path: Path) -> None:
    """Also with merged groups every formula gives, worked out anew, the value stored beside it."""
    isi = tulis_rekap(samarkan(contoh("sabang.xlsx"), KUNCI))
    (baru,) = hitung_ulang([palsukan(isi)], tmp_path)
    assert not beda(nilai(isi), nilai(baru))
