"""What every report says about the comparison with SIASN and e-Kinerja."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from asnkin.analisis.kota.rekonsiliasi import Rekonsiliasi

CARA: Final = (
    "Orang dikenali dari NIP saja. Perangkat daerah dan unit dibandingkan menurut namanya (huruf besar, tanda baca, "
    "dan nama daerah di belakangnya tidak dihiraukan); nama yang tidak ada di SIASN dianggap tulisan lain, bukan "
    "perpindahan. Predikat dan rating dibandingkan jika keduanya terisi."
)


def sebut_dibandingkan(isi: Rekonsiliasi) -> str:
    """Say with how many people of each source the workbooks were compared."""
    sumber = [f"{n} pegawai {nama}" for n, nama in ((isi.n_siasn, "SIASN"), (isi.n_ekinerja, "e-Kinerja")) if n]
    kecuali = (
        f" {isi.n_dikecualikan} pegawai SIASN tidak dinilai menurut kedudukan hukumnya." if isi.n_dikecualikan else ""
    )
    return f"Dibandingkan dengan {' dan '.join(sumber)}.{kecuali}"
