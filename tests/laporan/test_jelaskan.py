"""The explanation of a score: hand-worked people, every figure of every example, and nothing that names a rater."""

from __future__ import annotations

import json
import math
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from laporan.jelasan import bagian, hitungan, satu, sel, semua_baris, siapkan, teks_baris, teks_semua
from laporan.kalkulator import angka, cetak, hitung
from rubrik_bawaan.test_gorontalo import RAHMAN, YULIN, isi_buku
from rubrik_bawaan.test_maulafa import PERAWAT, buku
from rubrik_bawaan.test_sabang import RINI
from rubrik_bawaan.test_sabang import isi_buku as isi_sabang
from ujung_ke_ujung.buku_kecil import jalankan, tulis_buku

from asnkin.hasil import Status
from asnkin.laporan.jelaskan.rumus import TAK_BULAT, jumlah, rata, rumus
from asnkin.laporan.jelaskan.susun import jelaskan
from asnkin.laporan.json_hasil import tulis_json
from asnkin.laporan.penjelasan import DASAR_KEBERATAN, KEBERATAN
from asnkin.laporan.tampil import angka as angka_tampil
from asnkin.laporan.tampil import label
from asnkin.penilaian.anonim import ATASAN, DIRI

if TYPE_CHECKING:
    from asnkin.laporan.jelaskan.isi import Isi
    from asnkin.laporan.jelaskan.pohon import Penjelasan

AKAR: Final = Path(__file__).parents[2]
CONTOH: Final = sorted(satu for satu in (AKAR / "contoh_data").glob("*.xlsx") if not satu.stem.endswith(("TW2", "TW3")))

BERPENILAI: Final = {"gorontalo", "nasional"}  # examples in which many marks are hidden but from the auditor


@cache
def halaman(berkas: Path, *, auditor: bool = False) -> tuple[Isi, list[Penjelasan]]:
    """Explain everybody of an example, once."""
    isi = siapkan(berkas, auditor=auditor)
    return isi, [jelaskan(isi, i) for i in range(len(isi.hasil.pegawai))]


def nama(jalur: Path) -> str:
    """Name of an example."""
    return jalur.stem


def test_yulin_dari_target_sampai_predikat(tmp_path: Path) -> None:
    """Every step of the person whom test_gorontalo works out by hand, with its cells.

    96 = (60 x 100 + 40 x 90)/100; 65.6 = (80 + 68 + 72 + 60 + 48)/5; 74 = (80 + 68)/2; 48 + 19.68 + 14.8 = 82.48;
    82.48 - 2 = 80.48, from 76 on Baik; 48/100 x 5 - 3 = -0.6; (6 x 3 + 2.4)/(7 x 3) = 97.14 %.
    """
    hal = satu(siapkan(tulis_buku(tmp_path / "data.xlsx", isi_buku())), YULIN)
    kerja = bagian(hal, "Hasil Kerja")
    assert hitungan(kerja) == {
        "Kelurahan tangguh bencana": ("10 ÷ 10 × 100", "100,00"),
        "Warga yang terlatih": ("450 ÷ 500 × 100", "90,00"),
        "Rata-rata menurut bobot": ("(60 × 100 + 40 × 90) ÷ 100", "96,00"),
    }
    assert sel(kerja)["Warga yang terlatih"] == ("target › E3, F3, D3",)
    assert hitungan(bagian(hal, "Kompetensi"))["Manajemen Krisis"] == ("(60 × 40 + 40 × 60) ÷ 100", "48,00")
    assert hitungan(bagian(hal, "Kompetensi"))["Rata-rata 5 butir"] == ("(80 + 68 + 72 + 60 + 48) ÷ 5", "65,60")
    assert hitungan(bagian(hal, "Nilai dasar")) == {
        "Hasil Kerja": ("50 × 96 ÷ 100", "48,0000"),
        "Kompetensi": ("30 × 65,6 ÷ 100", "19,6800"),
        "Integritas": ("20 × 74 ÷ 100", "14,8000"),
        "Nilai dasar": ("48 + 19,68 + 14,8", "82,48"),
    }
    assert sel(bagian(hal, "Hukuman")) == {"tingkat 'ringan'": ("disiplin › B2",)}
    assert hitungan(bagian(hal, "Nilai akhir"))["Jumlah"] == ("82,48 − 2", "80,48")
    assert hitungan(bagian(hal, "Predikat")) == {
        "Sangat Baik: mulai 90": ("", "tidak"), "Baik: mulai 76": ("", "tercapai"),
    }  # fmt: skip
    level = bagian(hal, "Level")
    assert hitungan(level)["Manajemen Krisis"] == ("48 ÷ 100 × 5 − 3", "-0,60")
    assert hitungan(level)["JPM (kesesuaian dengan jabatan)"][1] == "97,14"
    [latihan] = bagian(hal, "Pelatihan").baris
    assert (latihan.nama, latihan.rumus, latihan.hasil) == ("Manajemen Krisis", "1 × 0,6", "0,60")
    assert [b.nama.split()[0] for b in latihan.anak if b.hasil == "disarankan"] == ["GTO-07"]
    assert sel(bagian(hal, "Komentar")) == {"Latih simulasi dua kali setahun": ("penilaian › D2",)}
    assert "Sabar menjelaskan" not in teks_semua(hal)
    assert dict(hal.ikhtisar) == {
        "Nilai akhir": "80,48", "Predikat (usulan)": "Baik", "Peringkat": "1 dari 1", "Keadaan": "lengkap",
    }  # fmt: skip


def test_butir_di_luar_rata_rata_disebut() -> None:
    """Of five butir four apply to an ahli madya: (88 + 100 + 100 + 88)/4 = 94, and the row says which is left out."""
    _, semua = halaman(AKAR / "contoh_data" / "gorontalo.xlsx")
    hal = next(satu for satu in semua if satu.nip == "190006091921072139")
    baris = bagian(hal, "Kompetensi").baris[-1]
    assert (baris.nama, baris.rumus, baris.hasil) == ("Rata-rata 4 dari 5 butir", "(88 + 100 + 100 + 88) ÷ 4", "94,00")
    assert baris.ket[-1] == "Tidak ikut dirata-ratakan: Manajemen Krisis (tidak berlaku bagi Anda)"
    assert bagian(hal, "Integritas").baris[-1].nama == "Rata-rata 2 butir"


def test_perawat_melihat_skornya_sendiri(tmp_path: Path) -> None:
    """Maulafa by hand: (20 x 40 + 80 x 80)/100 = 72, the own 2 with its cell, 17/20 = 0.85, the felt gap, the training.

    Informasi pasien weighs 2 and is felt short by 3 - 2 = 1: 2 x 1 = 2 comes before 1 x 0.8.
    """
    isi = siapkan(tulis_buku(tmp_path / "data.xlsx", buku()))
    hal = satu(isi, "yuliana")
    nilai = {b.nama: b for b in bagian(hal, "Kompetensi").baris}
    pasien = nilai[isi.rubrik.semua_butir()["informasi_pasien"].nama]
    assert (pasien.rumus, pasien.hasil) == ("(20 × 40 + 80 × 80) ÷ 100", "72,00")
    diri, atasan = pasien.anak
    assert (diri.rumus, diri.hasil) == ("2 ÷ 5 × 100", "40,00")
    assert (diri.sel, diri.ket) == (("penilaian diri › G2",), ("1 skor", "Tanggal 4 Mei 2026"))
    assert (atasan.hasil, atasan.sel, atasan.anak) == ("80,00", (), ())
    amati = bagian(hal, isi.rubrik.nama_komponen("observasi"))
    assert hitungan(amati)["terpenuhi ÷ diamati"] == ("(8 + 9) ÷ (10 + 10)", "0,8500")
    assert sel(amati)["terpenuhi 8, diamati 10"] == ("observasi › E2, D2",)
    latihan = bagian(hal, "Pelatihan").baris
    assert [(b.rumus, b.hasil) for b in latihan[:2]] == [("2 × 1", "2,00"), ("1 × 0,8", "0,80")]
    assert [(b.nama.split()[1], b.hasil, b.sel) for b in latihan[2:]] == [
        ("MLF-07", "belum diikuti", ()), ("MLF-04", "sudah diikuti", ("riwayat_pelatihan › B2",)),
    ]  # fmt: skip
    assert hal.nip == PERAWAT


@pytest.mark.parametrize("berkas", CONTOH, ids=nama)
def test_setiap_hitungan_dapat_diulang(berkas: Path) -> None:
    """Of everybody in every example: each formula shown, worked out exactly, gives the result shown to its last digit.

    The one exception must say so, and is rare; with the auditor's page there is nothing hidden to leave out.
    """
    banyak = tak_bulat = 0
    for auditor in (False, True) if berkas.stem in BERPENILAI else (False,):
        for hal in halaman(berkas, auditor=auditor)[1]:
            for baris in semua_baris(b for satu_bagian in hal.bagian for b in satu_bagian.baris):
                if not baris.rumus:
                    continue
                banyak += 1
                if TAK_BULAT in baris.ket:
                    tak_bulat += 1
                    continue
                desimal = len(baris.hasil.partition(",")[2])
                assert cetak(hitung(baris.rumus), desimal) == baris.hasil, teks_baris(baris)
    assert tak_bulat <= banyak / 1000
    assert banyak or "ekinerja" in berkas.stem


@pytest.mark.parametrize("berkas", CONTOH, ids=nama)
def test_angkanya_sama_dengan_nilai_json(berkas: Path) -> None:
    """Nilai akhir, nilai dasar, komponen, butir, predikat and rank on the page are those of nilai.json."""
    isi, semua = halaman(berkas)
    orang = {o["nip"]: o for o in json.loads(tulis_json(isi.bahan))["pegawai"]}
    for i, nip in enumerate(isi.hasil.pegawai["nip"]):
        hal, json_nya = semua[i], orang[nip]
        ikhtisar = dict(hal.ikhtisar)
        assert ikhtisar["Nilai akhir"] == _cetak(json_nya["nilai_akhir"], isi.d)
        assert json_nya["predikat"] is None or json_nya["predikat"] in ikhtisar.values()
        assert json_nya["peringkat"] is None or ikhtisar["Peringkat"].startswith(f"{json_nya['peringkat']} dari ")
        if json_nya["status"] in {Status.TIDAK_DINILAI, Status.BELUM_DAPAT_DINILAI}:
            continue
        for kunci, komponen in json_nya["komponen"].items():
            milik = bagian(hal, f"{isi.rubrik.nama_komponen(kunci)} (bobot")
            assert milik.hasil == _cetak(komponen["nilai"], isi.d)
        cetakan = {(b.nama, b.hasil) for satu_bagian in hal.bagian for b in satu_bagian.baris}
        for kunci, butir in json_nya["butir"].items():
            assert (isi.rubrik.semua_butir()[kunci].nama, _cetak(butir["nilai"], isi.d)) in cetakan
        if json_nya["nilai_dasar"] is not None:
            assert ("Nilai dasar", _cetak(json_nya["nilai_dasar"], isi.d)) in cetakan


def _cetak(nilai: float | None, desimal: int) -> str:
    return angka_tampil(math.nan if nilai is None else nilai, desimal)


@pytest.mark.parametrize("berkas", CONTOH, ids=nama)
def test_tidak_ada_yang_menunjuk_penilai(berkas: Path) -> None:
    """On nobody's page stands another person's NIP or name, a hidden mean, or a comment of anyone but the superior."""
    isi, semua = halaman(berkas)
    pegawai, formulir = isi.hasil.pegawai, isi.jejak.data.tabel["penilaian"]
    komentar_lain = set(formulir.loc[formulir["peran"] != ATASAN, "komentar"]) - {""}
    komentar_atasan = set(formulir.loc[formulir["peran"] == ATASAN, "komentar"])
    for i, nip in enumerate(pegawai["nip"]):
        hal = semua[i]
        teks = teks_semua(hal)
        assert not (set(pegawai["nip"]) | set(formulir["penilai_nip"])) - {"", nip} & set(teks.split())
        assert not any(satu_komentar in teks for satu_komentar in komentar_lain - komentar_atasan)
        for kunci, komponen in isi.rubrik.komponen_butir().items():
            for peran in isi.rubrik.penilai_komponen(komponen):
                n, tampil = (int(isi.hasil.peran_n[peran][kunci][i]), isi.hasil.peran_tampil[peran][kunci][i])
                if n and math.isnan(tampil) and pegawai["status"][i] in {Status.LENGKAP, Status.BELUM_LENGKAP}:
                    _tersembunyi(hal, isi.rubrik.semua_butir()[kunci].nama, peran)


def _tersembunyi(hal: Penjelasan, butir: str, peran: str) -> None:
    milik = [b for satu_bagian in hal.bagian for b in satu_bagian.baris if b.nama == butir and b.anak]
    assert peran != DIRI
    assert milik[0].rumus == ""
    [baris] = [b for b in milik[0].anak if b.nama.startswith(f"{label(peran)} (")]
    assert (baris.hasil, baris.rumus, baris.sel, baris.anak) == ("dirahasiakan", "", (), ())


def test_auditor_melihat_setiap_skor(tmp_path: Path) -> None:
    """The auditor's page names every mark, its cell and who gave it, and says on top and below what it is."""
    isi = siapkan(tulis_buku(tmp_path / "data.xlsx", isi_buku()), auditor=True)
    hal = satu(isi, YULIN)
    krisis = next(b for b in bagian(hal, "Kompetensi").baris if b.nama == "Manajemen Krisis")
    atasan, rekan = krisis.anak
    assert (atasan.rumus, atasan.sel) == ("2 ÷ 5 × 100", ("penilaian › I2",))
    assert f"Penilai {RAHMAN}" in atasan.ket
    assert [(b.nama, b.sel[0], b.ket[0]) for b in rekan.anak] == [
        ("Skor 3", f"penilaian › I{baris}", "Penilai tidak disebut") for baris in (3, 4, 5)
    ]
    assert "Sabar menjelaskan" in teks_semua(hal)
    assert hal.pembuka[0] == hal.kaki[0]
    assert hal.kaki[0].startswith("SANGAT RAHASIA")


def test_peran_tersembunyi_menyebut_sebabnya(tmp_path: Path) -> None:
    """Two colleagues are too few to be shown, and the superior's mean goes with theirs, each with its reason."""
    isi = isi_buku()
    del isi["penilaian"][3]
    hal = satu(siapkan(tulis_buku(tmp_path / "data.xlsx", isi)), YULIN)
    butir = bagian(hal, "Kompetensi").baris[0]
    assert (butir.rumus, butir.hasil) == ("", "80,00")
    atasan, rekan = butir.anak
    assert rekan.ket == ("2 skor; rata-ratanya ditampilkan mulai 3 skor", "Tidak dihitung: 2 skor, paling sedikit 3")
    assert atasan.ket == ("1 skor; ikut disembunyikan agar skor penilai lain tidak dapat dihitung mundur",)


def test_yang_tidak_dinilai_dan_sebabnya(tmp_path: Path) -> None:
    """Nobody is left without a reason: not rated by law, a missing mark with whom to ask, a blank realisasi."""
    isi = isi_buku()
    isi["target"][2][5] = None
    isi["penilaian"][1][5] = None
    siap = siapkan(tulis_buku(tmp_path / "data.xlsx", isi))
    rahman = bagian(satu(siap, RAHMAN), "Mengapa")
    assert [(b.nama, b.sel) for b in rahman.baris] == [("Kedudukan hukum: CLTN", ("pegawai › F3",))]
    yulin = satu(siap, YULIN)
    assert [(b.nama, b.ket) for b in bagian(yulin, "Mengapa").baris] == [
        (
            "Hasil Kerja: realisasi kosong pada 'Warga yang terlatih'",
            ("Isi target dan realisasinya pada lembar target, lalu nilai ulang",),
        ),
        ("Kompetensi: belum ada nilai untuk Manajemen Waktu", ("Mintakan skor dari atasan, lalu nilai ulang",)),
    ]
    waktu = next(b for b in bagian(yulin, "Kompetensi").baris if b.nama == "Manajemen Waktu")
    assert waktu.anak[0].ket == ("Belum memberi skor untuk butir ini; tanpa skor ini butir belum bernilai",)
    assert bagian(yulin, "Temuan").baris


@pytest.mark.parametrize(
    ("n", "cara"),
    [
        (5, "5 skor (satu skor tertinggi dan satu skor terendah tidak dihitung; rata-rata 3 skor lainnya)"),
        (4, "4 skor (rata-rata; skor tertinggi dan terendah baru dikeluarkan mulai 5 skor)"),
    ],
)
def test_skor_yang_dikeluarkan_disebut(n: int, cara: str, tmp_path: Path) -> None:
    """Whether the highest and the lowest mark of the public were left out is said of these marks, not in general."""
    isi = isi_sabang()
    del isi["penilaian masyarakat"][n + 1 : 6]
    hal = satu(siapkan(tulis_buku(tmp_path / "data.xlsx", isi)), RINI)
    ramah = next(b for b in bagian(hal, "Pelayanan Publik").baris if b.nama == "Pelayanan Publik yang Ramah")
    assert ramah.anak[2].nama == "Masyarakat (bobot 40)"
    assert ramah.anak[2].ket[0] == cara


def test_kemajuan_menyebut_nilai_terbaik_dan_asalnya(tmp_path: Path) -> None:
    """Of two earlier quarters the better one counts, and the page says in which file and period it stands."""
    lama = []
    for akhir in ("", "_2026-TW2"):
        folder = tmp_path / f"lama{akhir}"
        assert jalankan(["nilai", AKAR / "contoh_data" / f"sibolga{akhir}.xlsx", "-k", folder, "--senyap"]) == 0
        lama.append(folder / "nilai.json")
    isi = siapkan(AKAR / "contoh_data" / "sibolga_2026-TW3.xlsx", sebelumnya=lama)
    dulu = [{o["nip"]: o["nilai_dasar"] for o in json.loads(j.read_bytes())["pegawai"]} for j in lama]
    naik = 0
    for i, nip in enumerate(isi.hasil.pegawai["nip"]):
        ada = [(d[nip], j) for j, d in enumerate(dulu) if d.get(nip) is not None]
        if not ada or isi.pegawai["status"][i] != Status.LENGKAP:
            continue
        terbaik, letak = max(ada, key=lambda x: (x[0], -x[1]))
        awal, *lanjut = bagian(jelaskan(isi, i), "Kemajuan").baris
        assert (awal.hasil, awal.ket) == (_cetak(terbaik, 2), (f"Dari nilai.json (hasil 2026-TW{letak + 1})",))
        naik += any(b.nama == "Kenaikan × poin" for b in lanjut)
    assert naik


def test_rumus_menambah_desimal_secukupnya() -> None:
    """Thirds get as many digits as the sum needs: (66.67 + 80)/2 = 73.335 would print 73.34 for 73.33, hence 66.667."""
    assert rata([1, 1], [200 / 3, 80], 2).teks == "(66,667 + 80) ÷ 2"
    assert rata([60, 40], [80, 90], 2).teks == "(60 × 80 + 40 × 90) ÷ 100"
    assert jumlah([82.48, -2], 2).teks == "82,48 − 2"
    assert jumlah([-2, -5], 2).teks == "-2 − 5"
    assert rumus("{} × {}", [1 / 3, 0.03], lambda x: x[0] * x[1], 2).ket == ()
    assert rumus("{} × {}", [1 / 3, 1.5], lambda x: x[0] * x[1], 0).ket == (TAK_BULAT,)


def test_kalkulator() -> None:
    """The calculator of these tests knows brackets, signs and the order of the four operations."""
    assert hitung("(60 × 1.000,5 + 40 × -2) ÷ 100 − 1") == angka("598,5")
    assert (cetak(angka("0,125"), 2), cetak(angka("1234,5"), 0)) == ("0,13", "1.235")


def test_keberatan_sama_dengan_lembar_sosialisasi() -> None:
    """How to object is said in the same words on both sheets."""
    from asnkin.analisis.contoh.hitung import hitung_contoh  # noqa: PLC0415 - only here
    from asnkin.laporan.html.sosialisasi import Penjelasan, tulis_sosialisasi  # noqa: PLC0415
    from asnkin.rubrik.muat import muat_rubrik  # noqa: PLC0415

    rubrik = muat_rubrik("gorontalo").rubrik
    lembar = tulis_sosialisasi(Penjelasan(rubrik, hitung_contoh(rubrik), (), "0" * 64, "0")).decode()
    polos = lembar.replace("<strong>", "").replace("</strong>", "")
    assert all(kalimat in polos for kalimat in (*KEBERATAN, DASAR_KEBERATAN))
