"""The sheet info."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from masukan.buku_uji import BUDI, KEBUTUHAN, PEGAWAI, baca, cari, kode, xlsx

from asnkin.masukan.lembar import info, susun
from asnkin.masukan.pembaca import buka

if TYPE_CHECKING:
    from pathlib import Path


def _info(folder: Path, *lembar: list[list[object]]) -> dict[str, str]:
    jalur = []
    for nomor, isi in enumerate(lembar):
        jalur.append(folder / f"{nomor}.xlsx")
        jalur[-1].write_bytes(xlsx({"Info": isi}))
    return info(buka(jalur)[0])


def test_isi_info(tmp_path: Path) -> None:
    """Keys in any spelling, with a header or a title, dates as ISO, whole numbers without decimals."""
    isi = [
        ["INFORMASI"],
        ["Nama", "Isi"],
        ["Rubrik", "nasional"],
        ["Periode :", 2026],
        ["Penanda Tangan", ":", "Tono  Uji"],
        ["tanggal", datetime(2026, 4, 5)],  # noqa: DTZ001 - cells have no zone
        ["NIP Penanda Tangan", BUDI],
        ["Tempat : Gorontalo"],
        ["OPD", None],
    ]
    assert _info(tmp_path, isi) == {
        "rubrik": "nasional",
        "periode": "2026",
        "penanda_tangan": "Tono Uji",
        "tanggal": "2026-04-05",
        "nip_penanda_tangan": BUDI,
        "tempat": "Gorontalo",
    }


def test_info_pertama_menang(tmp_path: Path) -> None:
    """Of several files the first one that sets a key wins; a contradiction is a peringatan, agreement is none."""
    satu, dua = [["tempat", "Kota A"], ["opd", "A"]], [["tempat", "Kota B"], ["opd", "A"]]
    assert _info(tmp_path, satu, dua)["tempat"] == "Kota A"
    _, temuan = baca(tmp_path, {"a.xlsx": xlsx({"info": satu}), "b.xlsx": xlsx({"info": dua})})
    assert kode(temuan) == ["LBR017"]
    assert cari(temuan, "LBR017").tempat.berkas == "b.xlsx"


def test_info_dua_periode(tmp_path: Path) -> None:
    """Two quarters are never scored as one: a kesalahan, unless -p says which; two writings of one are none."""
    isi = {"a.xlsx": xlsx({"info": [["periode", "2026-TW1"]]}), "b.xlsx": xlsx({"info": [["periode", "2026-TW2"]]})}
    _, temuan = baca(tmp_path, isi)
    assert (cari(temuan, "LBR047").tempat.berkas, cari(temuan, "LBR047").tingkat) == ("b.xlsx", "kesalahan")
    buku, _ = buka([tmp_path / "a.xlsx", tmp_path / "b.xlsx"])
    assert kode(susun(buku, KEBUTUHAN, "2026-TW1")[1]) == ["LBR017"]
    sama = {"a.xlsx": isi["a.xlsx"], "b.xlsx": xlsx({"info": [["periode", "Triwulan I 2026"]]})}
    assert kode(baca(tmp_path, sama)[1]) == []


def test_info_beberapa_opd(tmp_path: Path) -> None:
    """A file for each agency is no contradiction: the recap bears the name of none, and one catatan says so."""
    isi = {f"{huruf}.xlsx": xlsx({"info": [["opd", f"Dinas {huruf}"], ["periode", "2026"]]}) for huruf in "abca"}
    _, temuan = baca(tmp_path, isi)
    assert [(satu.kode, satu.tingkat.value) for satu in temuan] == [("LBR046", "catatan")]
    assert "3 perangkat daerah, misalnya 'Dinas a', 'Dinas b'" in temuan[0].pesan
    assert info(buka([tmp_path])[0]) == {"periode": "2026"}


def test_info_yang_salah(tmp_path: Path) -> None:
    """A NIP held as a number is not used, an unknown setting is a catatan."""
    isi = [["nip penanda tangan", 190001012020121001], ["ketua", "Tono"], ["periode", "2026"]]
    assert _info(tmp_path, isi) == {"periode": "2026"}
    _, temuan = baca(tmp_path, {"a.xlsx": xlsx({"info": isi, "pegawai": PEGAWAI})})
    assert [(satu.kode, satu.tempat.sel) for satu in temuan] == [("LBR018", "B1"), ("LBR019", "B2")]


def test_info_csv(tmp_path: Path) -> None:
    """``info.csv`` is the sheet info of a set of CSV files."""
    (tmp_path / "info.csv").write_text("nama;isi\nrubrik;pp30\n", encoding="utf-8")
    assert info(buka([tmp_path])[0]) == {"rubrik": "pp30"}


def _opd(folder: Path, isi: dict[str, bytes]) -> list[list[object] | None]:
    """The agencies of the people, table by table; None where a table has no such column."""
    tabel, _ = baca(folder, isi)
    return [list(satu.sel["opd"]) if "opd" in satu.sel else None for satu in tabel if satu.jenis == "pegawai"]


def test_opd_dari_info(tmp_path: Path) -> None:
    """The agency of a workbook is that of its people, and a catatan says whence; a column of theirs wins."""
    lembar = {"info": [["nama", "isi"], ["opd", "Dinas A"]], "pegawai": PEGAWAI}
    tabel, temuan = baca(tmp_path, {"a.xlsx": xlsx(lembar)})
    assert tabel[0].sel["opd"] == ["Dinas A", "Dinas A"]
    assert cari(temuan, "LBR053").pesan == ("perangkat daerah 2 pegawai diisi 'Dinas A' menurut a.xlsx › info › B2")
    berkolom = {**lembar, "pegawai": [[*PEGAWAI[0], "opd"], [*PEGAWAI[1], "Dinas B"], [*PEGAWAI[2], None]]}
    tabel, temuan = baca(tmp_path, {"a.xlsx": xlsx(berkolom)})
    assert tabel[0].sel["opd"] == ["Dinas B", None]
    assert "LBR053" not in kode(temuan)


def test_opd_dari_info_tidak_ditebak(tmp_path: Path) -> None:
    """Each file gives its own people theirs; who has none, or a file that names two, is not given another's."""
    a = xlsx({"info": [["opd", "Dinas A"]], "pegawai": PEGAWAI[:2]})
    b = xlsx({"info": [["opd", "Dinas B"]], "pegawai": [PEGAWAI[0], PEGAWAI[2]]})
    tanpa = xlsx({"pegawai": [PEGAWAI[0], PEGAWAI[2]]})
    assert _opd(tmp_path, {"a.xlsx": a, "b.xlsx": b}) == [["Dinas A"], ["Dinas B"]]
    assert _opd(tmp_path, {"a.xlsx": a, "b.xlsx": tanpa}) == [["Dinas A"], None]
    assert _opd(tmp_path, {"info.csv": b"opd,Dinas A\n", "b.xlsx": tanpa}) == [["Dinas A"]]
    dua = xlsx({"info": [["opd", "Dinas A"], ["opd", "Dinas B"]], "pegawai": PEGAWAI})
    assert _opd(tmp_path, {"c.xlsx": dua}) == [None]
