"""The formulas of the recap: worked out anew by LibreOffice from wrong stored results, they give Python's numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pytest
from laporan.bongkar import buka, tabel
from laporan.hitung_ulang import PALSU, PERLU_SOFFICE, beda, hitung_ulang, nilai, palsukan, rumus
from laporan.pabrik import buat_bahan
from laporan.pabrik_besar import bahan_besar
from laporan.test_excel_rekap import kosongkan

from asnkin.alur.baca import baca
from asnkin.alur.hitung import hitung_bahan
from asnkin.alur.permintaan import Permintaan
from asnkin.analisis.ringkasan import ringkas
from asnkin.analisis.tindak_lanjut import porsi_terukur
from asnkin.laporan.excel.rekap import tulis_rekap
from asnkin.laporan.excel.rumus import bulat
from asnkin.penilaian.angka import PENJAGA
from asnkin.rubrik.model import Nilai, Peringkat

if TYPE_CHECKING:
    from collections.abc import Mapping

    from laporan.hitung_ulang import Sel

    from asnkin.laporan.bahan import Bahan
    from asnkin.rubrik.model import Rubrik

FOLDER: Final = Path(__file__).resolve().parents[2] / "contoh_data"
BUKU: Final = sorted(satu.stem for satu in FOLDER.glob("*.xlsx") if "-TW" not in satu.stem)
BERUMUS: Final = {"Ringkasan", "Peringkat", "Rincian", "Unit"}
HURUF: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def contoh(nama: str, bobot: Mapping[str, float] | None = None, **ubah: Any) -> Bahan:
    """Return the result of an example, with these weights and other changes of its rubric."""
    bacaan = baca(Permintaan((FOLDER / f"{nama}.xlsx",)), lambda _: None)
    assert bacaan.data is not None
    rubrik = dengan_bobot(bacaan.rubrik.rubrik, bobot or {}).model_copy(update=ubah)
    bacaan = replace(bacaan, rubrik=replace(bacaan.rubrik, rubrik=rubrik))
    return hitung_bahan(bacaan, bacaan.data, (), datetime(2026, 4, 5, 2, tzinfo=UTC), lambda _: None).bahan


def dengan_bobot(rubrik: Rubrik, bobot: Mapping[str, float]) -> Rubrik:
    """Return the rubric with other weights of komponen."""
    komponen = {
        kunci: satu.model_copy(update={"bobot": bobot.get(kunci, satu.bobot)})
        for kunci, satu in rubrik.komponen.items()
    }
    return rubrik.model_copy(update={"komponen": komponen})


def per_orang(isi: bytes, rumus_asal: Sel) -> dict[tuple[str, object, str], object]:
    """Return the cells of the columns that hold formulas: by sheet, NIP and column; elsewhere by address.

    Not the hidden column of Ringkasan that says where on Peringkat somebody stands: its rows keep their order.
    """
    sel, kolom = nilai(isi), {(lembar, alamat.rstrip("0123456789")) for lembar, alamat in rumus_asal}
    nip = {(lembar, alamat.lstrip(HURUF)): satu for (lembar, alamat), satu in sel.items() if is_nip(satu)}
    hasil = {}
    for (lembar, alamat), satu in sel.items():
        huruf, baris = alamat.rstrip("0123456789"), alamat.lstrip(HURUF)
        if (lembar, huruf) not in kolom or lembar not in BERUMUS:
            continue
        if (lembar, baris) not in nip and (lembar, alamat) in rumus_asal:
            hasil[lembar, "", alamat] = satu
        elif (lembar, baris) in nip and (lembar, huruf) != ("Ringkasan", "AA"):
            hasil[lembar, nip[lembar, baris], huruf] = satu
    return hasil


def is_nip(isi: object) -> bool:
    """Tell whether a cell holds a NIP."""
    return isinstance(isi, str) and len(isi) == 18 and isi.isdecimal()


def tepi() -> dict[str, Bahan]:
    """Return made results at the edges of the formulas."""
    return {
        "kecil": buat_bahan(),
        "besar": bahan_besar(60),
        "batas": contoh("gorontalo", nilai=Nilai(batas=(70, 88), desimal=1)),
        "setengah": setengah(),
        "hilang": contoh("kupang", {"skm": 60}),
        "menurut predikat": contoh("pp30", peringkat=Peringkat(urut=["predikat", "nilai_akhir"], dalam=["jenjang"])),
    }


def setengah() -> Bahan:
    """Ani: 100 x 0.6 + 74.9875 x 0.4 = 89.995, which no float holds; the guard shows it as 90.00, Sangat Baik."""
    hasil = buat_bahan().hasil
    komponen, kontribusi = (
        tabel.assign(perilaku=tabel["perilaku"].where(tabel.index != 1, angka))
        for tabel, angka in ((hasil.komponen, 74.9875), (hasil.kontribusi, 29.995))
    )
    akhir = hasil.pegawai["nilai_akhir"].where(hasil.pegawai.index != 1, 89.995)
    pegawai = hasil.pegawai.assign(nilai_akhir=akhir, nilai_dasar=akhir)
    nol = hasil.tambahan.assign(inovasi=0.0)
    hasil = replace(hasil, komponen=komponen, kontribusi=kontribusi, pegawai=pegawai, tambahan=nol)
    bahan = buat_bahan(hasil=hasil)
    lanjut = replace(bahan.tindak_lanjut, porsi_terukur=porsi_terukur(hasil, bahan.rubrik))
    return replace(bahan, tindak_lanjut=lanjut, ringkasan=ringkas(hasil, bahan.rubrik))


@PERLU_SOFFICE
def test_rumus_memberi_angka_python(tmp_path: Path) -> None:
    """Every example and every edge: from wrong stored results, each formula gives the number that Python stored."""
    semua = {**{nama: contoh(nama) for nama in BUKU}, **tepi()}
    asal = {nama: tulis_rekap(bahan) for nama, bahan in semua.items()}
    ulang = hitung_ulang([palsukan(isi) for isi in asal.values()], tmp_path)
    for (nama, isi), baru in zip(asal.items(), ulang, strict=True):
        bernilai = semua[nama].hasil.pegawai["nilai_akhir"].notna().any()
        assert not bernilai or {lembar for lembar, _ in rumus(isi)} >= BERUMUS, nama
        hitungan = nilai(baru)
        assert PALSU not in {str(satu) for satu in hitungan.values()}, nama
        assert beda(nilai(isi), hitungan) == [], nama


BOBOT_LAIN: Final = {
    "gorontalo": {"hasil_kerja": 15, "kompetensi": 70.5},
    "kupang": {"capaian_kinerja": 0, "skm": 40},
    "maulafa": {"observasi": 90},
    "nasional": {"hasil_kerja": 5},
    "pp30": {"skp": 20},
    "sabang": {"pelayanan_publik": 77},
    "sibolga": {"kehadiran": 60, "kegiatan": 0},
}


@PERLU_SOFFICE
def test_bobot_lain_memberi_hitungan_asnkin(tmp_path: Path) -> None:
    """Weights changed on Bobot: everyone's formulas give what asnkin computes with a rubric of those weights."""
    asal = [tulis_rekap(contoh(nama)) for nama in BOBOT_LAIN]
    ubah = [{f"Bobot_{kunci}": satu for kunci, satu in bobot.items()} for bobot in BOBOT_LAIN.values()]
    ulang = hitung_ulang([palsukan(isi, satu) for isi, satu in zip(asal, ubah, strict=True)], tmp_path)
    for (nama, bobot), isi, baru in zip(BOBOT_LAIN.items(), asal, ulang, strict=True):
        letak = rumus(isi)
        dengan = per_orang(tulis_rekap(contoh(nama, bobot)), letak)
        assert beda(dengan, per_orang(baru, letak)) == [], nama
        assert len(beda(dengan, per_orang(isi, letak))) > len(dengan) // 4, nama  # and the change is felt


@PERLU_SOFFICE
def test_ambang_dan_batas_dapat_diubah(tmp_path: Path) -> None:
    """Budi's 85.08 within 0-70 becomes 70, below a Baik from 71: Cukup. All weights 0: no score, no class, no error.

    A half of Dinas Kesehatan below the standard is no need from 0.6.
    """
    isi = tulis_rekap(buat_bahan(hasil=replace(buat_bahan().hasil, penetapan=buat_bahan().hasil.penetapan.iloc[:0])))
    batas = palsukan(isi, {"Batas_Atas": 70, "Ambang_2": 71, "Ambang_Kebutuhan": 0.6})
    nol = palsukan(isi, {"Bobot_hasil_kerja": 0, "Bobot_perilaku": 0})
    baru = hitung_ulang([batas, nol], tmp_path)
    perlu = {satu["Unit Kerja"]: satu["Kebutuhan Unit"] for satu in tabel(buka(baru[0], nilai=True)["Kebutuhan Unit"])}
    assert perlu == {"Dinas Kesehatan": "tidak", "Dinas Pariwisata": "ya"}
    galat = [satu for isi in baru for satu in nilai(isi).items() if str(satu[1]).startswith("#")]
    assert galat == []
    ulang = [tabel(buka(satu, nilai=True)["Rincian"]) for satu in baru]
    assert (ulang[0][1]["Nilai Akhir"], ulang[0][1]["Predikat (usulan)"]) == (70, "Cukup")
    for satu in ulang[1]:
        assert {satu[k] or None for k in ("Nilai Dasar", "Nilai Akhir", "Predikat (usulan)")} == {None}


def test_tanpa_nilai_tetap_kosong() -> None:
    """Citra has no score: her cells hold no formula that could show a 0."""
    isi = tulis_rekap(buat_bahan())
    [baris] = [ws.row for ws in buka(isi)["Rincian"]["B"] if ws.value == "Citra Contoh"]
    assert [alamat for lembar, alamat in rumus(isi) if lembar == "Rincian" and alamat.lstrip(HURUF) == str(baris)] == []


def test_selisih_setengah_digit_tetap_angka() -> None:
    """Level 3.455 prints as 3.46, but 3.455 - 4 as -0.55 (it is rounded once): no formula over prints gives that."""
    daftar = buat_bahan().hasil.daftar_kesenjangan
    daftar = daftar.assign(level=[3.455, *daftar["level"][1:]], kesenjangan=[-0.545, *daftar["kesenjangan"][1:]])
    isi = tulis_rekap(buat_bahan(hasil=replace(buat_bahan().hasil, daftar_kesenjangan=daftar)))
    hidup = [alamat for lembar, alamat in rumus(isi) if lembar == "Kesenjangan"]
    [pertama] = [sel for sel in buka(isi, nilai=True)["Kesenjangan"]["I"] if sel.value == -0.55]
    assert pertama.coordinate not in hidup
    assert len(hidup) == len(daftar) - 1


def test_orang_yang_tidak_ada_di_rekap_tidak_dihitung_rumus() -> None:
    """Without its people a summary keeps its figures as values: no formula counts what is not there."""
    tanpa = kosongkan(buat_bahan())
    isi = tulis_rekap(replace(tanpa, ringkasan=replace(buat_bahan().ringkasan, terbaik=())))
    assert [lembar for lembar, _ in rumus(isi) if lembar in {"Unit", "Kesenjangan", "Pelatihan"}] == []
    assert 80.36 in {satu for (lembar, _), satu in nilai(isi).items() if lembar == "Ringkasan"}


def test_penjaga_sama_dengan_python() -> None:
    """The guard in the formulas is that of the one rounding."""
    assert f"*1E{round(np.log10(PENJAGA))}," in bulat("A1", 2)


def test_peringkat_lebih_dari_batas_tetap_angka() -> None:
    """Above 5 000 ranked people ranks are values, and Bobot says so; nilai akhir still follows."""
    isi = tulis_rekap(bahan_besar(5200))
    judul = [sel.value for sel in buka(isi)["Peringkat"][7]]
    assert "Kunci Urut" not in judul
    assert any(lembar == "Peringkat" for lembar, _ in rumus(isi))
    teks = " ".join(str(satu) for (lembar, _), satu in nilai(isi).items() if lembar == "Bobot")
    assert "Peringkat tidak ikut berubah: pegawai yang berperingkat lebih dari 5.000 orang" in teks


def test_bobot_menyebut_yang_tidak_ikut() -> None:
    """A rubric with the quadrant says that weights do not move predikat; one with progress, that it stays."""
    teks = {
        nama: " ".join(str(satu) for (lembar, _), satu in nilai(tulis_rekap(contoh(nama))).items() if lembar == "Bobot")
        for nama in ("nasional", "sibolga", "gorontalo")
    }
    assert "Predikat rubrik ini dari tabel 3 × 3" in teks["nasional"]
    assert "kemajuan tetap seperti dihitung asnkin" in teks["sibolga"]
    assert "tidak ikut berubah: " not in teks["gorontalo"]


@pytest.mark.parametrize(
    "lembar", ["Peringkat", "Rincian", "Unit", "Butir", "Kesenjangan", "Kebutuhan Unit", "Pelatihan", "Bobot"]
)
def test_lembar_berumus_dilindungi_tanpa_sandi(lembar: str) -> None:
    """Formulas are locked without a password, filter and sort allowed; on Bobot only the yellow cells are open."""
    ws = buka(tulis_rekap(buat_bahan()))[lembar]
    assert ws.protection.sheet
    assert ws.protection.password is None
    terbuka = {sel.coordinate for deret in ws.iter_rows() for sel in deret if not sel.protection.locked}
    assert terbuka == ({"C9", "C10", "C14", "C15", "C19", "C20", "C21", "C22", "C26"} if lembar == "Bobot" else set())
    if lembar != "Bobot":
        assert not ws.protection.autoFilter
        assert not ws.protection.sort
