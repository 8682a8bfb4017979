"""The template of a rubric: the sheets that it uses, checks that refuse, help that fits."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from functools import cache
from typing import TYPE_CHECKING

import openpyxl
import pytest
from rubrik.pabrik import susun as rubrik_teks

from asnkin.alur.templat import susun
from asnkin.buatan import BUATAN
from asnkin.laporan.excel.templat import kolom
from asnkin.laporan.excel.templat.isian import Kolom, Macam, bagi_siapa, potong, rentang
from asnkin.laporan.excel.templat.pilihan import Pilihan
from asnkin.laporan.excel.templat.sahih import sahih
from asnkin.masukan.cocok import cocokkan
from asnkin.masukan.kenal import kenali_semua
from asnkin.masukan.pembaca import buka
from asnkin.penilaian.berlaku import berlaku
from asnkin.periksa.predikat import ORGANISASI
from asnkin.rubrik.kebutuhan import kebutuhan
from asnkin.rubrik.model import KEDUDUKAN_TIDAK_DINILAI
from asnkin.rubrik.muat import daftar_bawaan, muat_rubrik

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from openpyxl.workbook.workbook import Workbook
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

    Buka = Callable[..., Workbook]

KEPALA = 3
GANAS = """\
rubrik: ganas
nama: "=HYPERLINK(\\"http://x\\") Periode Triwulan II 2020"
penilai:
  atasan: {bobot: 60, skala: {min: 0, maks: 10}}
  perilaku: 10
  mitra_kerja_dengan_nama_yang_sangat_panjang_sekali: 20
komponen:
  k1:
    bobot: 50
    dari: penilaian
    butir:
      a: {nama: "=1+1", level: {1: "<r>x</r>\\x01", 5: "=CMD"}}
      b: {nama: "<r><t>x</t></r>"}
      c: {nama: "Kemampuan yang namanya sangat panjang sehingga dipotong pada petunjuk, yang pertama"}
      d: {nama: "Kemampuan yang namanya sangat panjang sehingga dipotong pada petunjuk, yang kedua"}
      e: {nama: "@SUM(A1) \U0001f600\U0001f600", berlaku: {"kolom aneh": ["a*", "b'\\"<>&"], nip: ["19*"]}}
  k2: {bobot: 10, dari: data, lembar: "target/capaian [baru]", rasio: [sesuai, opd]}
  k3: {bobot: 10, dari: data, lembar: "rekan", kolom: nama, peta: {"=a": 1, "1-2": 2}}
  k4: {bobot: 10, dari: data, lembar: "O'Neil", kolom: tanggal, kunci: unit_kerja}
predikat:
  ambang:
    - {nama: "=Baik", mulai: 76}
    - {nama: Kurang, mulai: 0}
"""


@cache
def bawaan(kode: str) -> bytes:
    """Return the template of a built-in rubric, made once."""
    return susun(muat_rubrik(kode), "isian.xlsx", "")


@pytest.fixture
def buka_templat(tmp_path: Path) -> Buka:
    """Write the template of a rubric (a code, or the text of one) and open it."""

    def buka_ini(rubrik: str) -> Workbook:
        jalur = tmp_path / "isian.xlsx"
        if "\n" in rubrik:
            (tmp_path / "uji.yaml").write_text(rubrik, encoding="utf-8")
            isi = susun(muat_rubrik(str(tmp_path / "uji.yaml")), jalur.name, "")
        else:
            isi = bawaan(rubrik)
        jalur.write_bytes(isi)
        return openpyxl.load_workbook(jalur)

    return buka_ini


def kepala(ws: Worksheet) -> list[object]:
    """Return the headers of a sheet."""
    return [satu.value for satu in ws[KEPALA]]


def periksaan(ws: Worksheet, judul: str) -> DataValidation:
    """Return the check of the cells under a header."""
    huruf = next(satu.column_letter for satu in ws[KEPALA] if satu.value == judul)
    (hasil,) = [satu for satu in ws.data_validations.dataValidation if str(satu.sqref) == f"{huruf}4:{huruf}5003"]
    return hasil


def semua_periksaan(buku: Workbook) -> Iterator[tuple[str, DataValidation]]:
    """Give every check of a workbook with the name of its sheet."""
    for ws in buku:
        for satu in ws.data_validations.dataValidation:
            yield ws.title, satu


def test_lembar_menurut_rubrik(buka_templat: Buka) -> None:
    """The sheets that the rubric uses, required ones first; nothing that it never looks at."""
    assert buka_templat("nasional").sheetnames == [
        "Petunjuk", "info", "Pegawai", "Target", "Penilaian Atasan", "Penilaian Rekan", "Penilaian Bawahan", "Rating",
        "Standar", "Kompetensi", "Pelatihan", "Riwayat Pelatihan", "Capaian Organisasi", "Penetapan", "Pilihan",
    ]  # fmt: skip
    assert buka_templat("maulafa").sheetnames == [
        "Petunjuk", "info", "Pegawai", "Penilaian Diri", "Penilaian Atasan", "Observasi", "Standar", "Kompetensi",
        "Pelatihan", "Riwayat Pelatihan", "Penetapan", "Pilihan",
    ]  # fmt: skip


def test_kolom_menurut_rubrik(buka_templat: Buka) -> None:
    """A column that only some rubrics read stands where this one does; a star where it must be filled in."""
    kupang, nasional = buka_templat("kupang"), buka_templat("nasional")
    assert kepala(kupang["Pegawai"])[:8] == [
        "NIP *", "Nama *", "Unit Kerja *", "Jabatan *", "Jenjang", "Rumpun *", "Pelayanan *", "NIP Atasan",
    ]  # fmt: skip
    assert {"Rating", "Jenis"} <= {*kepala(nasional["Target"])}
    assert not {"Rating", "Jenis"} & {*kepala(kupang["Target"])}
    assert "Bulan Penilaian" in kepala(nasional["Pegawai"])
    assert "Bulan Penilaian" not in kepala(kupang["Pegawai"])
    assert kepala(kupang["Laporan Kinerja"]) == [
        "NIP *", "Nama", "Tepat Waktu *", "Laporan Wajib *", "Mutu Laporan *", "Tanggal",
    ]  # fmt: skip
    assert kepala(kupang["SKM"]) == ["Unit Kerja *", "Nilai SKM *"]


def test_kolom_kelompok_opd(buka_templat: Buka) -> None:
    """A column that every template has keeps its header where the rubric asks about it, and becomes required."""
    judul = kepala(buka_templat(rubrik_teks(peringkat="peringkat: {dalam: [opd, bidang_tugas]}\n"))["Pegawai"])
    assert judul[4:7] == ["Perangkat Daerah *", "Bidang Tugas *", "Jenjang"]


def test_lembar_penilai(buka_templat: Buka) -> None:
    """A role has the butir that it scores and no other; dates are asked for where the order of stages counts."""
    buku = buka_templat("kupang")
    assert kepala(buku["Penilaian Masyarakat"]) == [
        "NIP yang Dinilai *", "Nama yang Dinilai", "Tanggal", "Sikap Melayani", "Ketepatan Layanan",
        "Penanganan Keluhan", "Komentar",
    ]  # fmt: skip
    warna = {satu.value: satu.fill.fgColor.rgb for satu in buku["Penilaian Atasan"][KEPALA]}
    assert warna["NIP yang Dinilai *"] == "FF1F3864"
    assert warna["Perencanaan Kerja"] == "FFD9E2F3"
    assert warna["Penggerakan Tim"] == "FFFFF2CC"  # only for who leads a unit
    assert "Tanggal *" in kepala(buka_templat("maulafa")["Penilaian Atasan"])


def test_bantuan_jenjang_skor(buka_templat: Buka) -> None:
    """Behind the header of a butir stand all its anchors in full; beside the cell as much of them as fits."""
    ws = buka_templat("kupang")["Penilaian Atasan"]
    judul = "Penggerakan Tim"
    bantuan = next(satu.comment.text for satu in ws[KEPALA] if satu.value == judul)
    butir = muat_rubrik("kupang").rubrik.semua_butir()["penggerakan_tim"]
    assert len(butir.level) == 5
    assert all(f"{nilai} = {teks}" in bantuan for nilai, teks in butir.level.items())
    assert "Hanya bagi Jabatan: Kepala …" in bantuan
    arahan = periksaan(ws, judul).prompt
    assert [satu[:3] for satu in arahan.splitlines()[1:]] == ["1 =", "2 =", "3 =", "4 =", "5 ="]


def test_batas_skor(buka_templat: Buka) -> None:
    """A role with a scale of its own has its own limits; blank always passes."""
    buku = buka_templat(rubrik_teks(penilai="penilai: {atasan: 60, rekan: {bobot: 40, skala: {min: 0, maks: 10}}}\n"))
    atasan = periksaan(buku["Penilaian Atasan"], "Komunikasi")
    rekan = periksaan(buku["Penilaian Rekan"], "Komunikasi")
    assert {satu.type for satu in (atasan, rekan)} == {"decimal"}
    assert [(float(satu.formula1), float(satu.formula2)) for satu in (atasan, rekan)] == [(1, 5), (0, 10)]
    assert atasan.allowBlank
    assert (atasan.showErrorMessage, atasan.errorStyle) == (True, None)  # stop
    assert atasan.error == "Isi dengan angka 1 sampai 5 saja, tanpa satuan; kosongkan bila tidak ada."


def test_periksaan_setiap_macam(buka_templat: Buka) -> None:
    """Limits, dates and drop-downs as the data want them, for 5 000 rows."""
    buku = buka_templat("gorontalo")
    target = buku["Target"]
    assert periksaan(target, "Bobot").formula1 == "0"
    assert periksaan(target, "Bobot").formula2 == "100"
    assert periksaan(target, "Target *").formula1 == 'IF(ISNUMBER(J4),J4>=0,ISNUMBER(SEARCH("s.d.",J4)))'
    assert periksaan(target, "Realisasi *").formula1 == "0"
    assert periksaan(buku["Pegawai"], "Tanggal Lahir").type == "date"
    assert buku["Target"].column_dimensions["A"].number_format == "@"
    assert buku["Pegawai"].column_dimensions[_huruf(buku["Pegawai"], "Tanggal Lahir")].number_format == "dd/mm/yyyy"
    for lembar, judul, pilihan in (
        ("Target", "Polarisasi", ["maksimal", "minimal", "stabil"]),
        ("Disiplin", "Tingkat *", ["ringan", "sedang", "berat"]),
        ("Penetapan", "Predikat *", ["Sangat Baik", "Baik", "Butuh Perbaikan", "Kurang", "Sangat Kurang"]),
        ("Pegawai", "Jenis Pegawai", ["PNS", "CPNS", "PPPK"]),
    ):
        rumus = periksaan(buku[lembar], judul).formula1
        assert re.fullmatch(r"Pilihan!\$[A-Z]+\$2:\$[A-Z]+\$\d+", rumus)
        assert [satu[0].value for satu in buku["Pilihan"][rumus.split("!")[1].replace("$", "")]] == pilihan


def _huruf(ws: Worksheet, judul: str) -> str:
    return str(next(satu.column_letter for satu in ws[KEPALA] if satu.value == judul))


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) tidak terpasang")
def test_rumus_menolak(tmp_path: Path) -> None:
    """LibreOffice computes the conditions of NIP and target: only 18 digits pass; only a figure or a range does."""
    isi = {
        "190001012020121001": True, "19000101202012100": False, "1900010120201210011": False,
        "19000101 202012 1 001": False, "190001012O20121001": False, "+90001012020121001": False,
        "190001012020,21001": False, "1900010120201210 1": False,
    }  # fmt: skip
    target = {95: True, 0: True, -1: False, "80 s.d. 90": True, "sembilan": False, "95 %": False}
    buku = openpyxl.Workbook()
    ws = buku.worksheets[0]
    for baris, (nilai, macam) in enumerate(
        [*((satu, Macam.NIP) for satu in isi), *((s, Macam.TARGET) for s in target)]
    ):
        rumus = sahih(Kolom("x", macam), baris, 0, Pilihan())["value"]
        ws.append([nilai, f"=IFERROR({rumus.removeprefix('=')},FALSE)"])
        ws.cell(baris + 1, 1).number_format = "@" if macam is Macam.NIP else "General"
    ws.append(
        [float(190001012020121001), f"=IFERROR({sahih(Kolom('x', Macam.NIP), 14, 0, Pilihan())['value'][1:]},FALSE)"]
    )
    buku.save(tmp_path / "rumus.xlsx")
    perintah = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profil", "--convert-to", "csv"]
    subprocess.run([*perintah, "--outdir", tmp_path, tmp_path / "rumus.xlsx"], check=True, capture_output=True)  # noqa: S603
    hasil = [baris.rsplit(",", 1)[1] == "TRUE" for baris in (tmp_path / "rumus.csv").read_text().splitlines()]
    assert hasil == [*isi.values(), *target.values(), False]


@pytest.mark.parametrize("rubrik", [kode for kode, *_ in daftar_bawaan()] + [GANAS])
def test_terbaca_kembali(rubrik: str, buka_templat: Buka, tmp_path: Path) -> None:
    """The reader knows every sheet and finds whatever it requires; no text is a formula; no help is too long."""
    buku = buka_templat(rubrik)
    termuat = muat_rubrik(str(tmp_path / "uji.yaml") if rubrik == GANAS else rubrik)
    mentah, temuan = buka([tmp_path / "isian.xlsx"])
    dikenal = kenali_semua(mentah.lembar, kebutuhan(termuat.rubrik), temuan)[0]
    assert temuan == []
    assert [satu.lembar.nama for satu in dikenal] == [nama for nama in buku.sheetnames if nama not in {*BUATAN, "info"}]
    for satu in dikenal:
        cocok = cocokkan(satu.judul, satu.peta)
        assert satu.judul.awal == satu.judul.akhir == KEPALA - 1
        assert satu.peta.lengkap(cocok.bidang.keys()), satu.lembar.nama
        assert cocok.ganda == ()
        assert satu.konteks == {}
    menilai = {bidang for satu in dikenal for bidang in cocokkan(satu.judul, satu.peta).butir}
    assert menilai == {*termuat.rubrik.semua_butir()}
    assert all(sel.data_type != "f" for ws in buku for baris in ws.iter_rows() for sel in baris)
    for lembar, satu in semua_periksaan(buku):
        assert len((satu.promptTitle or "").encode("utf-16-le")) <= 64, lembar
        assert len((satu.prompt or "").encode("utf-16-le")) <= 510, lembar
        assert len((satu.error or "").encode("utf-16-le")) <= 510, lembar


def test_peran_tanpa_lembar_sendiri(buka_templat: Buka) -> None:
    """Roles that no sheet's name can tell share one with a column for the role, under limits that fit all of them."""
    buku = buka_templat(GANAS)
    ws = buku["Penilaian"]
    assert kepala(ws)[:3] == ["NIP yang Dinilai *", "Nama yang Dinilai", "Peran *"]
    rumus = periksaan(ws, "Peran *").formula1.split("!")[1].replace("$", "")
    pilihan = [satu[0].value for satu in buku["Pilihan"][rumus]]
    assert pilihan == ["Perilaku", "Mitra Kerja Dengan Nama Yang Sangat Panjang Sekali"]
    assert "Penilaian Atasan" in buku.sheetnames


def test_seratus_butir(buka_templat: Buka) -> None:
    """A hundred butir are a hundred columns."""
    butir = "".join(f"      b{i}: {{nama: Butir nomor {i}}}\n" for i in range(100))
    komponen = f"komponen:\n  k:\n    bobot: 1\n    dari: penilaian\n    butir:\n{butir}"
    ws = buka_templat(rubrik_teks(komponen=komponen))["Penilaian Rekan"]
    assert kepala(ws)[4:104] == [f"Butir nomor {i}" for i in range(100)]
    assert periksaan(ws, "Butir nomor 99").type == "decimal"


def test_terlindung(buka_templat: Buka) -> None:
    """Headers are locked and cells open, without a password; rows may be added, removed, sorted and filtered."""
    buku = buka_templat("gorontalo")
    for ws in buku:
        assert ws.protection.sheet, ws.title
        assert not ws.protection.password
    ws = buku["Pegawai"]
    assert ws["A3"].protection.locked
    assert not ws.column_dimensions["A"].protection.locked
    lindung = ws.protection
    assert not any(
        (lindung.insertRows, lindung.deleteRows, lindung.sort, lindung.autoFilter, lindung.formatColumns)
    )  # False: allowed
    assert ws.freeze_panes == "C4"
    assert ws.auto_filter.ref.startswith("A3:")
    assert ws.print_title_rows == "$3:$3"
    assert buku["Pilihan"].sheet_state == "hidden"


def test_info_terisi(tmp_path: Path) -> None:
    """The rubric is filled in and locked, the period where it is asked for."""
    isi = susun(muat_rubrik("gorontalo"), "isian.xlsx", "2026-TW1")
    ws = openpyxl.load_workbook(io.BytesIO(isi))["info"]
    assert [(ws.cell(i, 1).value, ws.cell(i, 2).value) for i in (4, 5, 6)] == [
        ("Rubrik", "gorontalo"), ("Periode", "2026-TW1"), ("Instansi", None),
    ]  # fmt: skip
    assert ws["B4"].protection.locked
    assert not ws["B5"].protection.locked
    assert susun(muat_rubrik("gorontalo"), "isian.xlsx", "2026-TW1") == isi
    assert not list(tmp_path.iterdir())


def test_petunjuk(buka_templat: Buka) -> None:
    """One page of A4 names every sheet in order and says how to check; no row of it looks like a person's."""
    buku = buka_templat("gorontalo")
    ws = buku["Petunjuk"]
    teks = [str(satu.value) for baris in ws.iter_rows() for satu in baris if satu.value is not None]
    urut = [satu for satu in teks if satu in buku.sheetnames]
    assert urut == buku.sheetnames[1:-1]
    assert {"asnkin periksa isian.xlsx", "asnkin nilai isian.xlsx"} <= {*teks}
    assert any(satu.startswith("Bobot target") for satu in teks)
    assert not any("Bobot target" in str(sel.value) for baris in buka_templat("maulafa")["Petunjuk"] for sel in baris)
    assert ws.page_setup.paperSize == 9
    assert ws.sheet_properties.pageSetUpPr.fitToPage
    assert not re.search(r"\d{18}", " ".join(teks))


def test_pilihan_dipahami_pembaca() -> None:
    """What the drop-downs offer means to the checks what people take it for."""
    import pandas as pd  # noqa: PLC0415

    assert kolom.PREDIKAT_ORGANISASI == ORGANISASI
    frame = pd.DataFrame({"kedudukan_hukum": kolom.KEDUDUKAN})
    tidak_dinilai = berlaku(frame, {"kedudukan_hukum": [*KEDUDUKAN_TIDAK_DINILAI]}).tolist()
    assert tidak_dinilai == [satu not in {"Aktif", "Tugas Belajar"} for satu in kolom.KEDUDUKAN]


def test_kata() -> None:
    """Limits, patterns and cuts in words."""
    assert [rentang(satu) for satu in ((1, 5), (0, None), (None, 2.5), (None, None))] == [
        "1 sampai 5", "0 atau lebih", "paling banyak 2,5", "",
    ]  # fmt: skip
    assert bagi_siapa({"jenjang": ["jpt_*", "ahli_muda"], "rumpun": ["kesehatan", "Guru*"]}) == (
        "Jenjang: JPT …, Ahli Muda; Rumpun: kesehatan, Guru…"
    )
    assert bagi_siapa(None) == ""
    assert potong("a  b\nc", 5) == "a b c"
    assert potong("panjang sekali", 9) == "panjang…"
    assert potong("\U0001f600" * 3, 4) == "\U0001f600…"
