"""Finding codes that only a result can give rise to: predikat against the organisation's own (ORG)."""

from __future__ import annotations

from typing import Final

from asnkin.aturan.jenis import Aturan
from asnkin.temuan import Tingkat

POLA_DISTRIBUSI: Final = Aturan(
    kode="ORG001",
    tingkat=Tingkat.PERINGATAN,
    judul="Sebaran predikat belum sejalan dengan predikat organisasi",
    pesan="sebaran predikat {n} pegawai {kelompok} belum sejalan dengan predikat organisasinya, {nilai}: {uraian}",
    saran=(
        "jadikan bahan pertimbangan Pejabat Penilai Kinerja (SE MenPANRB 3/2023); sebaran ini tidak memaksa, dan tidak "
        "ada nilai atau predikat yang diubah"
    ),
    alasan=(
        "SE MenPANRB 3/2023 memberi pola sebaran predikat pegawai menurut capaian organisasi sebagai pertimbangan "
        "pimpinan, bukan jatah."
    ),
    salah="unit berpredikat Baik dengan 9 dari 10 pegawai Sangat Baik",
    benar="unit berpredikat Baik dengan predikat pegawai terbanyak Baik, paling banyak 70 %",
)

ATURAN: Final[tuple[Aturan, ...]] = (POLA_DISTRIBUSI,)
