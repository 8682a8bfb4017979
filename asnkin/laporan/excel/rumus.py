"""The formulas of the recap: how nilai, predikat and peringkat follow from the sheet's own cells and from Bobot.

They hold cell addresses, defined names and numbers only, never a text of the data. Templates as in ``KolomRumus``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asnkin.laporan.excel.tabel import MUAT
from asnkin.rubrik.model import KomponenPenilaian

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from asnkin.laporan.bahan import Bahan
    from asnkin.rubrik.model import Rubrik

NOMOR: Final = "Nomor_Rincian"
NILAI_AKHIR: Final = "Nilai_Akhir"
PREDIKAT: Final = "Predikat_Usulan"
KODE_UNIT: Final = "Kode_Unit"
UNIT_NAMA: Final = "Unit_Nama"
UNIT_RATA: Final = "Unit_Rata"
UNIT_URUTAN: Final = "Unit_Urutan"
BUTIR_NAMA: Final = "Butir_Nama"
BUTIR_PROPORSI: Final = "Butir_Proporsi"
PELATIHAN_PESERTA: Final = "Pelatihan_Peserta"
PELATIHAN_BIAYA: Final = "Pelatihan_Biaya"
PESERTA_KE: Final = "Peserta_Ke"
CELAH_UNIT: Final = "Celah_Unit"
CELAH_BUTIR: Final = "Celah_Butir"
CELAH_NILAI: Final = "Celah_Nilai"
CELAH_ORANG: Final = "Celah_Orang"
AMBANG_KEBUTUHAN: Final = "Ambang_Kebutuhan"
BATAS_BAWAH: Final = "Batas_Bawah"
BATAS_ATAS: Final = "Batas_Atas"
BERPERINGKAT_MAKS: Final = 5000  # each rank looks at all others: beyond this a change of weight is felt as a pause
_PENJAGA: Final = "1E-9"  # as penilaian.angka.PENJAGA
_SUKU_MAKS: Final = 100  # komponen and tambahan: a formula holds 8 192 characters
_KELAS_MAKS: Final = 50  # Excel nests 64 conditions


def nama_peringkat(kolom: str) -> str:
    """Name of the cells of a column of Peringkat: umum, dalam, nama, nip, unit, predikat or nilai."""
    return f"Peringkat_{kolom}"


def nama_bobot(kunci: str) -> str:
    """Name of the cell that holds the weight of a komponen."""
    return f"Bobot_{kunci}"


def nama_ambang(ke: int) -> str:
    """Name of the cell with the threshold of the ``ke``-th class of predikat, from 1."""
    return f"Ambang_{ke}"


def nama_kelas(ke: int) -> str:
    """Name of the cell with the name of the ``ke``-th class of predikat, from 1."""
    return f"Predikat_{ke}"


def berumus(bahan: Bahan) -> bool:
    """Whether the scores of this result are formulas: all its people stand on one sheet, its formulas fit cells."""
    rubrik, n = bahan.rubrik, len(bahan.hasil.pegawai)
    semua = n == sum(bahan.ringkasan.n_status.values())
    return bahan.berorang and semua and n <= MUAT and len(rubrik.komponen) + len(rubrik.tambahan) <= _SUKU_MAKS


def celah_berumus(bahan: Bahan) -> bool:
    """Whether what is counted over gaps are formulas: there are some, and all of them stand on one sheet."""
    hasil = bahan.hasil
    n = len(hasil.daftar_kesenjangan) + len(hasil.target_kurang)
    return 0 < n <= MUAT and hasil.daftar_kesenjangan["_pegawai"].nunique() == bahan.ringkasan.n_kesenjangan


def predikat_berumus(bahan: Bahan) -> bool:
    """Whether predikat follows nilai akhir by thresholds."""
    ambang = bahan.rubrik.predikat.ambang
    return berumus(bahan) and ambang is not None and len(ambang) <= _KELAS_MAKS


def bulat(isi: str, desimal: int) -> str:
    """Round as ``penilaian.angka.bulatkan`` does."""
    return f"ROUND({isi}+SIGN({isi})*{_PENJAGA},{desimal})"


def jumlahkan(huruf: Iterable[str]) -> str:
    """Sum cells of the own row; what is blank does not count."""
    return f"SUM({','.join(f'${satu}{{b}}' for satu in huruf)})"


def rumus_rincian(rubrik: Rubrik, huruf: Mapping[str, str]) -> dict[str, str]:
    """Return the formulas of Rincian by column; ``huruf``: the column's key -> its letter."""
    kunci = list(rubrik.komponen)
    d = rubrik.nilai.desimal
    jumlah = f"${huruf['jumlah']}{{b}}"
    kontribusi = {satu: huruf[f"kontribusi:{satu}"] for satu in kunci}
    dasar = jumlahkan(kontribusi.values())
    semua = jumlahkan([*kontribusi.values(), *(huruf[f"tambahan:{satu}"] for satu in rubrik.tambahan)])
    akhir = f"MAX({BATAS_BAWAH},MIN({BATAS_ATAS},{semua}))"
    rumus = {
        "jumlah": "+".join(f"{nama_bobot(satu)}*ISNUMBER(${huruf[f'nilai:{satu}']}{{b}})" for satu in kunci),
        "dasar": f'IF({jumlah}>0,{bulat(dasar, d)},"")',
        "akhir": f'IF({jumlah}>0,{bulat(akhir, d)},"")',
    }
    for satu in kunci:
        rumus[f"kontribusi:{satu}"] = f'IF({jumlah}>0,{nama_bobot(satu)}*${huruf[f"nilai:{satu}"]}{{b}}/{jumlah},"")'
    terukur = [satu for satu, isi in rubrik.komponen.items() if not isinstance(isi, KomponenPenilaian)]
    if terukur:
        bagian = f"{jumlahkan(kontribusi[satu] for satu in terukur)}/{dasar}"
        rumus["porsi"] = f'IF({dasar}>0,{bulat(bagian, 4)},"")'
    if rubrik.predikat.ambang is not None:
        rumus["hitung"] = _predikat(rubrik, huruf)
        rumus["predikat"] = f"${huruf['hitung']}{{b}}"
    return rumus


def _predikat(rubrik: Rubrik, huruf: Mapping[str, str]) -> str:
    """The first class whose threshold is reached and whose syarat hold; no text where there is none."""
    nilai = f"${huruf['akhir']}{{b}}"
    rumus = '""'
    kelas = list(enumerate(rubrik.predikat.ambang or [], 1))
    for ke, satu in reversed(kelas):
        syarat = [f"{nilai}>={nama_ambang(ke)}", *(f"${huruf[f'tambahan:{t}']}{{b}}>0" for t in satu.syarat)]
        uji = f"AND({','.join(syarat)})" if len(syarat) > 1 else syarat[0]
        rumus = f"IF({uji},{nama_kelas(ke)},{rumus})"
    return f'IF(ISNUMBER({nilai}),{rumus},"")'


def hitung_celah(butir: str, unit: str = "") -> str:
    """Count the gaps of the butir whose number column ``butir`` holds, of all units or of that in column ``unit``."""
    milik = f"{CELAH_UNIT},${unit}{{b}}," if unit else ""
    return f'COUNTIFS({milik}{CELAH_BUTIR},${butir}{{b}},{CELAH_NILAI},"<0")'


def ambil(nama: str, nomor: str) -> str:
    """Look up, in the column ``nama`` of Rincian, the row with the number that column ``nomor`` holds."""
    return f"INDEX({nama},MATCH(${nomor}{{b}},{NOMOR},0))"


def peringkat(kunci: str) -> str:
    """Rank of the key in column ``kunci`` among all of its block: equal keys, equal rank."""
    return f"RANK(${kunci}{{b}},${kunci}${{a}}:${kunci}${{z}})"


def peringkat_kelompok(kunci: str, kelompok: str) -> str:
    """Rank among the rows of the same code in column ``kelompok``."""
    sama = f"${kelompok}${{a}}:${kelompok}${{z}},${kelompok}{{b}}"
    return f'COUNTIFS({sama},${kunci}${{a}}:${kunci}${{z}},">"&${kunci}{{b}})+1'
