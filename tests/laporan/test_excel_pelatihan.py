"""The sheets Pelatihan and Peserta Pelatihan: quota, length, cost, and who is to take what."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from laporan.bongkar import buka, tabel
from laporan.pabrik import NIP, buat_bahan, buat_hasil, kurang_dedi, rubrik_latih

from asnkin.laporan.excel.rekap import tulis_rekap

if TYPE_CHECKING:
    from asnkin.laporan.bahan import Bahan

BUDI, _, CITRA, DEDI = NIP


def baris(bahan: Bahan, lembar: str) -> list[dict[str, Any]]:
    """Return the rows of a sheet's table."""
    return tabel(buka(tulis_rekap(bahan), nilai=True)[lembar])


def berkuota(kuota: float) -> Bahan:
    """Return the small result with a quota for its one training."""
    hasil = buat_hasil()
    return buat_bahan(hasil=replace(hasil, katalog=hasil.katalog.assign(kuota=kuota)))


def test_pelatihan_dengan_jp_dan_biaya() -> None:
    """Three are to take PL-01, 20 JP and Rp 1 500 000 each: 60 JP, Rp 4 500 000; no quota in the catalogue is said."""
    [satu] = baris(buat_bahan(), "Pelatihan")
    harapan = {
        "Kode": "PL-01", "Pelatihan": "Pelayanan Prima", "Butir yang Dijawab": "Berorientasi Pelayanan",
        "Metode": "daring", "Penyelenggara": "BPSDM", "Sumber Dana": "APBD", "Peserta": 3, "Kuota": None,
        "Sisa Kuota": None, "Keterangan": "kuota tidak tercantum", "JP per Peserta": 20, "Jumlah JP": 60,
        "Biaya per Peserta (Rp)": 1_500_000, "Perkiraan Biaya (Rp)": 4_500_000,
    }  # fmt: skip
    assert {kunci: satu[kunci] for kunci in harapan} == harapan


def test_kuota_yang_terlampaui_disebut() -> None:
    """Three for two places: one too many, and it is said; three for three fit. Nobody is left out of the list."""
    [lebih], [pas] = (baris(berkuota(kuota), "Pelatihan") for kuota in (2, 3))
    assert (lebih["Sisa Kuota"], lebih["Keterangan"]) == (-1, "melebihi kuota")
    assert (pas["Sisa Kuota"], pas["Keterangan"]) == (0, "dalam kuota")
    assert len(baris(berkuota(2), "Peserta Pelatihan")) == 3


def test_peserta_menurut_kebutuhan() -> None:
    """By priority: Dedi 1.4, Citra 1.0, Budi 0.4, each for pelayanan; nothing is compulsory, so no such column."""
    peserta = baris(buat_bahan(), "Peserta Pelatihan")
    kolom = ("Urutan", "NIP", "Unit Kerja", "Kode", "Untuk Butir", "Prioritas")
    pelayanan = ("PL-01", "Berorientasi Pelayanan")
    assert [tuple(satu[k] for k in kolom) for satu in peserta] == [
        (1, DEDI, "Dinas Pariwisata", *pelayanan, 1.4),
        (2, CITRA, "Dinas Pariwisata", *pelayanan, 1),
        (3, BUDI, "Dinas Kesehatan", *pelayanan, 0.4),
    ]
    assert "Wajib" not in peserta[0]


def test_peserta_karena_target_mendahului() -> None:
    """A missed target leads, and both reasons of Dedi are told."""
    hasil = buat_hasil()
    daftar = hasil.daftar_kesenjangan.assign(prioritas=[9.0, 1.0, 1.4, 0.6])
    hanya_target = daftar[daftar["_pegawai"] != 3]
    bahan = buat_bahan(
        hasil=replace(hasil, target_kurang=kurang_dedi(), daftar_kesenjangan=hanya_target), rubrik=rubrik_latih()
    )
    peserta = baris(bahan, "Peserta Pelatihan")
    assert [(satu["NIP"], satu["Untuk Butir"]) for satu in peserta[:2]] == [
        (DEDI, "Target Layanan"),
        (BUDI, "Berorientasi Pelayanan"),
    ]
    semua = baris(replace(bahan, hasil=replace(bahan.hasil, daftar_kesenjangan=daftar)), "Peserta Pelatihan")
    assert (semua[0]["NIP"], semua[0]["Untuk Butir"]) == (DEDI, "Target Layanan; Berorientasi Pelayanan")
    assert [satu["Prioritas"] for satu in semua] == [1.4, 9, 1]


def test_tanpa_katalog() -> None:
    """Without a catalogue both sheets say that there is nothing to recommend, and how many gaps stay unanswered."""
    hasil = buat_hasil()
    kosong = replace(
        hasil,
        katalog=hasil.katalog.iloc[:0],
        pelatihan=((),) * 4,
        daftar_kesenjangan=hasil.daftar_kesenjangan.assign(pelatihan=""),
    )
    ringkasan = replace(buat_bahan().ringkasan, pelatihan=buat_bahan().ringkasan.pelatihan.iloc[:0], tanpa_pelatihan=4)
    wb = buka(tulis_rekap(buat_bahan(hasil=kosong, ringkasan=ringkasan)))
    for nama in ("Pelatihan", "Peserta Pelatihan"):
        teks = "\n".join(str(sel) for deret in wb[nama].iter_rows(values_only=True) for sel in deret if sel)
        assert "Tidak ada pelatihan yang disarankan." in teks
    assert "tanpa pelatihan di katalog: 4" in str([sel.value for deret in wb["Pelatihan"] for sel in deret])
