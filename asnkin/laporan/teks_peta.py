"""How each sheet and column was understood, for the terminal; text from the data is never parsed as markup."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from asnkin.aturan import judul as aturan_judul
from asnkin.aturan import lembar as aturan
from asnkin.laporan.tampil import KOSONG, angka
from asnkin.laporan.teks import KOTAK, WARNA, aman
from asnkin.pemahaman import ABAIKAN

if TYPE_CHECKING:
    from rich.console import RenderableType

    from asnkin.pemahaman import KolomPaham, LembarPaham, Pemahaman
    from asnkin.temuan import Temuan

PANJANG_MAKS: Final = 120  # characters of a header; a question of a form may be longer than the screen is high
# findings whose fact the account itself states
_SUDAH_DISEBUT: Final = frozenset(
    satu.kode
    for satu in (
        aturan.DILEWATI, aturan.MIRIP, aturan.TANPA_BARIS, aturan.BARIS_KOSONG, aturan.NOMOR_KOLOM, aturan.JUMLAH,
        aturan.JUDUL_KELOMPOK, aturan.JUDUL_BERULANG, aturan.TANDA_TANGAN, aturan.KONTEKS, aturan.DARI_JUDUL,
        aturan.DITETAPKAN, aturan.LEMBAR_DIABAIKAN, aturan.LEMBAR_SEMBUNYI, aturan_judul.DIABAIKAN,
    )
)  # fmt: skip


def peta(paham: Pemahaman) -> list[RenderableType]:
    """Return the account of every sheet, what was read first, and the count."""
    dibaca = [satu for satu in paham.lembar if satu.tabel]
    lain = [satu for satu in paham.lembar if not satu.tabel]
    hasil: list[RenderableType] = []
    for satu in (*dibaca, *lain):
        hasil += _lembar(satu)
    jumlah = f"{angka(len(dibaca), 0)} tabel dibaca, {angka(len(lain), 0)} lembar tidak dibaca"
    sisa = sum(not kolom.bidang for satu in dibaca for kolom in satu.kolom)
    kurang = sum(len(satu.kurang) for satu in dibaca)
    rincian = [f"{angka(sisa, 0)} kolom tidak dipakai"] + ([f"{angka(kurang, 0)} kolom wajib kurang"] if kurang else [])
    return [*hasil, Text(f"{jumlah}; {', '.join(rincian)}.", style="bold")]


def _lembar(satu: LembarPaham) -> list[RenderableType]:
    kepala = Text(aman(" › ".join(filter(None, (satu.berkas, satu.lembar)))), style="bold")
    kepala.append(" (tersembunyi)" if satu.tersembunyi else "", style="not bold")
    for teks, gaya in _uraian(satu):
        kepala.append(f"\n  {aman(teks)}", style=f"not bold {gaya}".strip())
    hasil: list[RenderableType] = [kepala]
    if satu.kolom:
        hasil.append(Padding(_kolom(satu), (0, 0, 0, 2), expand=False))
    ekor = Text()
    for isi in satu.kurang:
        dekat = ", ".join(f"'{_pendek(judul)}' ({sel})" for judul, sel in isi.terdekat)
        ekor.append(f"  kurang: {aman(isi.kolom)}", style="bold red")
        ekor.append(f"; judul terdekat: {aman(dekat)}\n" if dekat else "; tidak ada judul yang mirip\n")
    for temuan in satu.temuan:
        if (
            temuan.kode not in _SUDAH_DISEBUT
            and not (satu.kurang and temuan.kode in _KURANG)
            and temuan.pesan != satu.sebab
        ):
            ekor.append_text(_temuan(temuan))
    return [*hasil, ekor]


_KURANG: Final = frozenset({aturan_judul.WAJIB_TAK_ADA.kode, aturan_judul.BUTIR_TAK_ADA.kode})


def _uraian(satu: LembarPaham) -> list[tuple[str, str]]:
    """The lines below a sheet's name, each with its style."""
    if not satu.tabel:
        hasil = [(f"tidak dibaca: {satu.sebab}", "yellow")]
        if satu.saran:
            hasil.append((f"saran: {satu.saran}", ""))
        if satu.mungkin and satu.dasar is None:
            hasil.append((f"mungkin tabel {' atau '.join(satu.mungkin)}", ""))
        if satu.kolom:
            hasil.append((f"baris {satu.baris_judul[0]} tampak seperti judul kolom:", ""))
        return hasil
    dasar = f", dikenali dari {satu.dasar.value}" if satu.dasar is not None else ""
    hasil = [(f"tabel {satu.tabel}{dasar}" + (f"; peran {satu.peran}" if satu.peran else ""), "green")]
    awal, akhir = satu.baris_judul
    if awal:
        judul = f"judul di baris {awal}" if awal == akhir else f"judul di baris {awal}–{akhir}"
        data = f"{angka(satu.jumlah_baris, 0)} baris data" + (f" (baris {_baris(satu.baris)})" if satu.baris else "")
        hasil.append((f"{judul}; {data}", ""))
    if satu.dilewati:
        lewat = ", ".join(f"{isi.jenis} (baris {_baris(isi.baris)})" for isi in satu.dilewati)
        hasil.append((f"dilewati: {lewat}", ""))
    if satu.keterangan:
        isi_semua = ", ".join(f"{isi.bidang} '{_pendek(isi.isi)}' ({isi.sel})" for isi in satu.keterangan)
        hasil.append((f"keterangan di atas tabel yang dipakai: {isi_semua}", ""))
    return hasil


def _baris(rentang: str) -> str:
    """Write rows for people: ``5:44,46`` -> ``5–44, 46``; of many pieces the first few."""
    potong = rentang.split(",")
    lebih = len(potong) - _POTONG_MAKS
    return ", ".join(potong[:_POTONG_MAKS]).replace(":", "–") + (f", dan {lebih} rentang lain" if lebih > 0 else "")


_POTONG_MAKS: Final = 4


def _kolom(satu: LembarPaham) -> Table:
    tabel = Table(box=KOTAK, show_edge=False, pad_edge=False)
    for nama in ("Kolom", "Judul di lembar", "Dibaca sebagai", "Dikenali dari"):
        tabel.add_column(Text(nama), overflow="fold", no_wrap=nama == "Kolom")
    for kolom in satu.kolom:
        isi, cara = _arti(kolom, dibaca=bool(satu.tabel))
        gaya = "" if kolom.bidang else "yellow" if kolom.usul else "dim"
        tabel.add_row(Text(kolom.huruf), Text(_pendek(kolom.judul)), Text(isi, style=gaya), Text(cara, style=gaya))
    return tabel


def _arti(kolom: KolomPaham, *, dibaca: bool) -> tuple[str, str]:
    if kolom.cara is not None:
        return ("diabaikan" if kolom.bidang == ABAIKAN else aman(kolom.bidang)), kolom.cara.value
    return ("tidak dipakai" if dibaca else "tidak dibaca"), f"mungkin {kolom.usul}" if kolom.usul else KOSONG


def _temuan(satu: Temuan) -> Text:
    letak = f" ({satu.tempat.sel})" if satu.tempat.sel else ""
    teks = Text("  ")
    teks.append(satu.tingkat.value, style=WARNA[satu.tingkat])
    teks.append(f" {satu.kode}{letak}  {aman(satu.pesan)}\n")
    return teks.append(f"    saran: {aman(satu.saran)}\n" if satu.saran else "")


def _pendek(teks: str) -> str:
    teks = aman(teks)
    return teks if len(teks) <= PANJANG_MAKS else f"{teks[: PANJANG_MAKS - 2]} …"
