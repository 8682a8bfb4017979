"""A sound workbook with a bit of everything, and ten ways to spoil it that Excel does not forgive."""

from __future__ import annotations

from io import BytesIO
from typing import Final
from zipfile import ZipFile

from xlsxwriter import Workbook

_LEMBAR: Final = "xl/worksheets/sheet1.xml"
_BUKU: Final = "xl/workbook.xml"
_TABEL: Final = "xl/tables/table1.xml"
TAK_DIKENAL: Final = "unsur tak dikenal"  # only who knows the schema sees it
# fault -> part, text, what to put in its place, what the complaint about it says
RUSAK: Final[dict[str, tuple[str, str, str, str]]] = {
    TAK_DIKENAL: (_LEMBAR, "<sheetData>", "<asing/><sheetData>", "asing"),
    "karakter kendali": ("xl/sharedStrings.xml", "Puncak", "Pun\x01cak", "bukan XML yang benar"),
    "nama lembar ganda": (_BUKU, 'name="Lain"', 'name="sATU"', "nama lembar ganda"),
    "nama lembar tidak sah": (_BUKU, 'name="Lain"', 'name="a/b"', "nama lembar tidak sah"),
    "judul tabel ganda": (_TABEL, 'name="Bobot"', 'name="NAMA"', "judul kolom kosong atau ganda"),
    "judul tabel bukan selnya": (_TABEL, 'name="Bobot"', 'name="Berat"', "'Berat' bukan isi sel B2"),
    "rumus patah": (_LEMBAR, "<f>SUM(B3:B4)</f>", "<f>SUM(B3;B4</f>", "kurung tidak ditutup"),
    "gabungan bertindih": (_LEMBAR, "<mergeCell ", '<mergeCell ref="G1:H1"/><mergeCell ', "gabungan bertindih"),
    "daftar terlalu panjang": (_LEMBAR, '"ya,tidak"', f'"{",".join(["panjang"] * 33)}"', "daftar 263 karakter"),
    "saringan di atas tabel": (_LEMBAR, "<mergeCells", '<autoFilter ref="A2:B4"/><mergeCells', "saringan bertindih"),
}


def buku_sehat() -> bytes:
    """Return a workbook with a table, a filter elsewhere, merges, a list, a formula, a name, a comment and a chart."""
    aliran = BytesIO()
    buku = Workbook(aliran, {"in_memory": True})
    satu, lain = buku.add_worksheet("Satu"), buku.add_worksheet("Lain")
    satu.add_table("A2:B4", {"columns": [{"header": "Nama"}, {"header": "Bobot"}], "autofilter": False,
                             "data": [["Ani", 60], ["Budi", 40]]})  # fmt: skip
    satu.write_formula("B6", "=SUM(B3:B4)", None, 100)
    satu.merge_range("E1:G1", "Puncak")
    satu.data_validation("D3", {"validate": "list", "source": ["ya", "tidak"]})
    satu.write_comment("A2", "Nama pegawai")
    satu.conditional_format("B3:B4", {"type": "cell", "criteria": ">", "value": 50,
                                      "format": buku.add_format({"bg_color": "#BDD7EE"})})  # fmt: skip
    satu.set_footer("&RHalaman &P dari &N")
    for i, teks in enumerate(("Unit", "a", "b")):
        lain.write_string(i, 0, teks)
    lain.autofilter("A1:A3")
    buku.define_name("Bobot_Semua", "=Satu!$B$3:$B$4")
    grafik = buku.add_chart({"type": "column"})
    grafik.add_series({"values": "=Satu!$B$3:$B$4", "categories": "=Satu!$A$3:$A$4"})
    lain.insert_chart("C2", grafik)
    buku.close()
    return aliran.getvalue()


def rusakkan(isi: bytes, bagian: str, asal: str, ganti: str) -> bytes:
    """Return the workbook with one text of one part replaced; the text must stand there once."""
    keluar = BytesIO()
    with ZipFile(BytesIO(isi)) as lama, ZipFile(keluar, "w") as baru:
        for satu in lama.infolist():
            xml = lama.read(satu)
            if satu.filename == bagian:
                assert xml.count(asal.encode()) == 1, (asal, xml)
                xml = xml.replace(asal.encode(), ganti.encode())
            baru.writestr(satu.filename, xml)
    return keluar.getvalue()
