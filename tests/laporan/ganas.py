"""Hostile text, and a page that has it in every place which comes from outside."""

from __future__ import annotations

from dataclasses import replace

from laporan.pabrik import buat_bahan, buat_hasil, buat_rubrik

from asnkin.analisis.ringkasan import ringkas
from asnkin.laporan.html.laporan import tulis_html
from asnkin.tempat import Tempat
from asnkin.temuan import Temuan, Tingkat

GANAS = (
    "<script>window.jahat=1</script>",
    "</script><img src=x onerror=window.jahat=1>",
    '"><b>tebal</b>',
    "[merah]x[/merah]",
    "=1+1",
    "{{ 7*7 }}",
    "<!-- komentar",
    "'; DROP",
)


def bertulisan(*teks: str) -> bytes:
    """Return a page with these texts in every place that comes from outside."""
    hasil = buat_hasil()
    for ke, kolom in enumerate(("nama", "unit_kerja", "jabatan", "nip", "predikat")):
        hasil.pegawai[kolom] = [teks[(ke + i) % len(teks)] + str(i) for i in range(4)]
    hasil.katalog["nama"] = teks[0]
    hasil.penetapan["alasan"] = teks[1]
    hasil = replace(hasil, kekurangan=((teks[2],), (), (teks[1],), ()))
    temuan = [Temuan("PEG901", Tingkat.KESALAHAN, t, t, Tempat(t, t, "A1"), t) for t in teks]
    rubrik = buat_rubrik(nama=teks[0], versi=teks[2], dasar=[teks[1]])
    info = {"instansi": teks[1], "opd": teks[0]}
    bahan = buat_bahan(hasil=hasil, temuan=temuan, rubrik=rubrik, info=info)
    return tulis_html(replace(bahan, ringkasan=ringkas(hasil, rubrik)))
