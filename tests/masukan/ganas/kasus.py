"""The hostile set: what people and programs send under the name of a workbook, and what each must end in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from masukan.buku_uji import PEGAWAI, xlsx
from masukan.ganas import pabrik
from masukan.ganas.majemuk import majemuk
from masukan.ganas.pabrik import CSV, TABEL, Kasus

if TYPE_CHECKING:
    from openpyxl import Workbook

V: Final = "<v>1</v>"
HTML: Final = f"<html><body>{TABEL}</body></html>"
OLE2: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BESAR: Final = ("BRK007", "terlalu besar untuk dibaca dengan aman", "pecah menjadi beberapa berkas")
RUSAK: Final = ("BRK004", "rusak atau tidak utuh", "salin ulang dari pengirimnya")
DOCTYPE: Final = (
    '<!DOCTYPE a [<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10)) + "]>"
)


def _sembunyi(buku: Workbook) -> None:
    buku.create_sheet("log", 0).append(["catatan", "waktu"])
    buku.worksheets[0].sheet_state = "hidden"
    buku.active = 1


def _grafik(buku: Workbook) -> None:
    buku.create_chartsheet("Grafik", 0)


def _seribu(buku: Workbook) -> None:
    for i in range(1000):
        buku.create_sheet(f"Sheet {i}")


KASUS: Final[dict[str, Kasus]] = {
    # --- read for what they are
    "html": Kasus("data.xls", HTML.encode),
    "html_dua_dilem": Kasus("data.xls", (HTML.replace(TABEL, "<p>Log</p><table><tr><td>x</table>") + HTML).encode),
    "html_utf16": Kasus("data.xls", lambda: HTML.encode("utf-16")),
    "html_bersarang": Kasus("data.xls", f"<table><tr><td>{TABEL}</td></tr></table>".encode),
    "html_dalam_sekali": Kasus("data.xls", (TABEL + "<div>" * 100_000).encode),
    "xml_2003": Kasus("data.xls", lambda: pabrik.xml_excel("")),
    "strict": Kasus("data.xlsx", pabrik.strict),
    "xlsx_bernama_xls": Kasus("data.xls", lambda: xlsx({"pegawai": PEGAWAI})),
    "csv_bernama_xls": Kasus("pegawai.xls", CSV.encode),
    "dimensi_salah": Kasus("data.xlsx", lambda: pabrik.ubah_lembar(b'ref="A1:D3"', b'ref="A1"')),
    "dimensi_dusta": Kasus("data.xlsx", lambda: pabrik.ubah_lembar(b'ref="A1:D3"', b'ref="A1:XFD1048576"')),
    "dimensi_tidak_ada": Kasus("data.xlsx", lambda: pabrik.ubah_lembar(b'<dimension ref="A1:D3"/>', b"")),
    "ekor_berformat": Kasus("data.xlsx", lambda: pabrik.tambah_sel('<c r="XFD1048576" s="0"/>')),
    "sejuta_baris_kosong": Kasus(
        "data.xlsx",
        lambda: pabrik.tambah_sel("".join(f'<row r="{i}" s="0"/>' for i in range(4, 1_000_000)) + "<row>", ""),
    ),
    "lembar_grafik_di_depan": Kasus("data.xlsx", lambda: pabrik.ubah_buku(_grafik)),
    "lembar_tersembunyi_di_depan": Kasus("data.xlsx", lambda: pabrik.ubah_buku(_sembunyi)),
    "jalur_di_nama_lembar": Kasus(
        "data.xlsx",
        lambda: pabrik.ubah_lembar(b'name="pegawai"', b'name="../../etc/pegawai"', r"xl/workbook\.xml"),
    ),
    "seribu_lembar": Kasus("data.xlsx", lambda: pabrik.ubah_buku(_seribu)),
    "teks_bersama_huruf_lain": Kasus("data.xlsx", lambda: pabrik.teks_bersama("", ruang="xl/SharedStrings.xml")),
    "garis_miring_terbalik": Kasus("data.xlsx", lambda: pabrik.nama_zip(lambda nama: nama.replace("/", "\\"))),
    "fill_kosong": Kasus(
        "data.xlsx", lambda: pabrik.ubah_lembar(b"<fills", b"<fills><fill/></fills><fills", r"xl/styles\.xml")
    ),
    "alamat_berpetik_tunggal": Kasus("data.xlsx", lambda: pabrik.tambah_sel("<c r='A4' s='0'/>", "<row r='4'>")),
    "csv_bom_sep": Kasus("pegawai.csv", lambda: b"\xef\xbb\xbf" + b"sep=;\r\n" + CSV.replace(",", ";").encode()),
    "csv_utf16_tanpa_bom": Kasus("pegawai.csv", lambda: CSV.encode("utf-16-le")),
    "csv_keterangan": Kasus("pegawai.csv", f'# diekspor "SIASN\n# 2026\n{CSV}'.encode),
    "csv_satu_sel": Kasus("pegawai.csv", lambda: pabrik.tanda_kutip(";").encode()),
    "csv_ganti_baris_campur": Kasus("pegawai.csv", lambda: CSV.replace("\n", "\r", 1).replace("\n", "\r\n").encode()),
    "ods": Kasus("data.ods", pabrik.ods_pegawai),
    "ods_ekor": Kasus(
        "data.ods",
        lambda: pabrik.ods_pegawai(
            '<table:table-row table:number-rows-repeated="1048570"><table:table-cell '
            'table:number-columns-repeated="16384"/></table:table-row>'
        ),
    ),
    # --- refused, each with its cause and remedy
    "kosong": Kasus("data.xlsx", lambda: b"", "BRK002", "tidak berisi apa pun", "unduh ulang"),
    "terpotong": Kasus("data.xlsx", lambda: xlsx({"pegawai": PEGAWAI})[:-400], *RUSAK),
    "kunci_office": Kasus(
        "~$data.xlsx", lambda: b"\x05Budi".ljust(165), "BRK029", "tanda dari Office", "pakai 'data.xlsx'"
    ),
    "pdf": Kasus("data.xlsx", lambda: b"%PDF-1.7\n", "BRK006", "dokumen PDF", "pakai berkas .xlsx"),
    "mht": Kasus("data.xls", lambda: b"MIME-Version: 1.0\nX: y", "BRK006", "arsip halaman web", "pakai berkas .xlsx"),
    "frameset": Kasus(
        "data.xls",
        lambda: b'<html><frameset rows="9,*"><frame src="data_files/sheet001.htm"></frameset></html>',
        "BRK015",
        "kerangka halaman web",
        "simpan sebagai .xlsx",
    ),
    "galat_php": Kasus(
        "data.xls",
        lambda: b"<br />\n<b>Fatal error</b>:  Uncaught PDOException: SQLSTATE[HY000] in /srv/a.php:3",
        "BRK016",
        "'Fatal error: Uncaught PDOException",
        "pengelola aplikasi",
    ),
    "galat_404": Kasus(
        "data.xls",
        lambda: b"<html><title>404 Not Found</title><h1>Not Found</h1></html>",
        "BRK016",
        "404 Not Found",
        "unduhan baru",
    ),
    "galat_xdebug": Kasus(
        "data.xls",
        lambda: b"<table class='xdebug-error'><tr><th>Fatal error: Uncaught Exception</th></tr></table>",
        "BRK016",
        "Fatal error",
        "unduhan baru",
    ),
    "halaman_masuk": Kasus(
        "data.xls",
        lambda: b"<form><table><tr><td>Sandi<td><input type='Password'></table></form>",
        "BRK017",
        "halaman masuk (login)",
        "masuk kembali",
    ),
    "halaman_tanpa_tabel": Kasus("data.xls", lambda: b"<p>Selamat datang", "BRK005", "tanpa tabel", "unduhan baru"),
    "sandi_rusak": Kasus(
        "data.xlsx",
        lambda: OLE2 + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
        "BRK003",
        "dikunci sandi",
        "kosongkan sandinya",
    ),
    "alamat_petik": Kasus("data.xlsx", lambda: pabrik.tambah_sel(f"<c r='XFD1048576'>{V}</c>"), *BESAR),
    "alamat_huruf_kecil": Kasus("data.xlsx", lambda: pabrik.tambah_sel(f'<c r="xfd1048576">{V}</c>'), *BESAR),
    "alamat_bernol": Kasus("data.xlsx", lambda: pabrik.tambah_sel(f'<c r="XFD0001048576">{V}</c>'), *BESAR),
    "alamat_berjarak": Kasus("data.xlsx", lambda: pabrik.tambah_sel(f'<c\tr = "XFD1048576" >{V}</c>'), *BESAR),
    "alamat_di_belakang": Kasus("data.xlsx", lambda: pabrik.tambah_sel(f'<c s="0" r="XFD1048576">{V}</c>'), *BESAR),
    "alamat_berawalan": Kasus(
        "data.xlsx",
        lambda: pabrik.ubah_lembar(
            b"</sheetData>",
            b'<y:row xmlns:y="http://schemas.openxmlformats.org/spreadsheetml/2006/main" r="9"><y:c r="XFD1048576">'
            b"<y:v>1</y:v></y:c></y:row></sheetData>",
        ),
        *BESAR,
    ),
    "alamat_bersembunyi": Kasus("data.xlsx", lambda: pabrik.tambah_sel(f'<c foo=">" r="XFD1048576">{V}</c>'), *RUSAK),
    "alamat_tujuh_huruf": Kasus("data.xlsx", lambda: pabrik.tambah_sel(f'<c r="ZZZZZZZ5">{V}</c>'), *RUSAK),
    "baris_empat_miliar": Kasus("data.xlsx", lambda: pabrik.tambah_sel(f"<c>{V}</c>", '<row r="4294967295">'), *RUSAK),
    "lembar_utf16": Kasus(
        "data.xlsx",
        lambda: pabrik.tukar_bagian(
            xlsx({"pegawai": PEGAWAI}),
            "xl/worksheets/sheet1.xml",
            "xl/worksheets/sheet1.xml",
            "<worksheet/>".encode("utf-16"),
        ),
        *RUSAK,
    ),
    "satu_teks_900_mb": Kasus("data.xlsx", lambda: pabrik.bom("xl/sharedStrings.xml", 900 << 20), *BESAR),
    "zip_dusta": Kasus("data.xlsx", lambda: pabrik.bom("xl/sharedStrings.xml", 300 << 20, jujur=False), *RUSAK),
    "teks_diulang": Kasus(
        "data.xlsx",
        lambda: pabrik.teks_bersama(
            f"<si><t>{'x' * 32_000}</t></si>",
            "".join(f'<row r="{i}"><c r="A{i}" t="s"><v>12</v></c></row>' for i in range(4, 90_000)),
        ),
        *BESAR,
    ),
    "bita_terbalik": Kasus("data.xlsx", lambda: pabrik.balik_bita(b"Bidang B"), *RUSAK),
    "teks_bersama_hilang": Kasus(
        "data.xlsx", lambda: pabrik.tukar_bagian(pabrik.teks_bersama(""), "xl/sharedStrings.xml", "", None), *RUSAK
    ),
    "xls_jauh": Kasus("data.xls", lambda: majemuk(pabrik.xls_jauh()), *BESAR),
    "bagian_ganda": Kasus(
        "data.xlsx",
        lambda: pabrik.nama_zip(lambda nama: "xl/SharedStrings.xml" if nama == "xl/styles.xml" else nama),
        *RUSAK,
    ),
    "xml_bom": Kasus("data.xls", lambda: pabrik.xml_excel("<Row><Cell>&a9;</Cell></Row>", DOCTYPE), *RUSAK),
    "xml_jauh": Kasus(
        "data.xls",
        lambda: pabrik.xml_excel(
            '<Row ss:Index="1048576"><Cell ss:Index="16384"><Data ss:Type="Number">1</Data></Cell></Row>'
        ),
        *BESAR,
    ),
    "xml_indeks": Kasus("data.xls", lambda: pabrik.xml_excel('<Row ss:Index="99999999999"/>'), *RUSAK),
    "html_colspan": Kasus("data.xls", lambda: b"<table><tr><td colspan=999999999 rowspan=999999999>x</table>", *BESAR),
    "html_colspan_banyak": Kasus(
        "data.xls", lambda: b"<table>" + b"<tr><td colspan=9000>x" * 9000 + b"</table>", *BESAR
    ),
    "ods_berulang": Kasus(
        "data.ods",
        lambda: pabrik.ods_pegawai(
            f'<table:table-row table:number-rows-repeated="1048000">{pabrik.ods_sel("x", 50)}</table:table-row>'
        ),
        *BESAR,
    ),
    "csv_selebar_lautan": Kasus("data.csv", lambda: CSV.encode() + b"\n" + b"," * 900_000 + b"x", *BESAR),
    "csv_sel_tanpa_akhir": Kasus("data.csv", lambda: b'nip,"' + b"a" * 1_100_000, *RUSAK),
    "biner": Kasus("data.csv", lambda: bytes(range(256)) * 20, "BRK006", "berkas jenis lain", "pakai berkas .xlsx"),
}
