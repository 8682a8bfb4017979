"""The tables that a workbook may hold: their fields, the headers each is known by, and what must be there.

Headers are written normalised (see ``header.normal``), the best first: where two columns fit one field, the header
that stands further to the front wins.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from asnkin.masukan.kamus_formulir import HUBUNGAN, KOMENTAR, NAMA_DINILAI, NAMA_PENILAI, NIP_DINILAI, NIP_PENILAI

if TYPE_CHECKING:
    from collections.abc import Mapping

Syarat = tuple[frozenset[str], ...]  # alternatives: at least one of these sets of fields must be there whole


@dataclass(frozen=True, slots=True)
class Definisi:
    """One table: ``bidang`` maps each field to its headers, ``wajib`` lists what must be there, ``kunci`` its key."""

    bidang: Mapping[str, tuple[str, ...]]
    wajib: tuple[Syarat, ...]
    kunci: str = "nip"

    def sebutan_wajib(self) -> str:
        """What must be there, in words: ``nip, indikator, realisasi dan target atau rating``."""
        return ", ".join(" atau ".join(" dan ".join(sorted(isi)) for isi in syarat) for syarat in self.wajib)


def _wajib(*syarat: str) -> tuple[Syarat, ...]:
    """``"nip"``: that field; ``"target+realisasi|rating"``: both first ones, or the last one."""
    return tuple(tuple(frozenset(satu.split("+")) for satu in pilihan.split("|")) for pilihan in syarat)


NIP: Final = (
    "nip baru", "nip", "nip pegawai", "nip asn", "nip nrp", "nip ni pppk", "nip nippppk", "nip nipppk", "ni pppk",
    "nomor induk pegawai", "pns pnsnip",
)  # fmt: skip
NAMA: Final = (
    "nama", "nama pegawai", "nama lengkap", "nama pegawai negeri sipil", "nama asn", "nama lengkap dan gelar",
    "nama dan gelar", "pns pnsnam", "pegawai", "name",
)  # fmt: skip
UNIT: Final = (
    "unit kerja", "nama unit kerja", "unor nama", "nama unor", "unit kerja nama unit kerja",
    "unit organisasi", "unit", "nama unit organisasi", "pns namunor", "unor", "satuan kerja", "satker", "bidang",
    "department", "instansi", "nama unor opd unit organisasi",
)  # fmt: skip
OPD: Final = (
    "opd", "nama opd", "perangkat daerah", "nama perangkat daerah", "organisasi perangkat daerah", "skpd", "nama skpd",
    "unor induk", "unor induk nama", "satuan kerja kerja nama", "satuan kerja nama", "instansi kerja nama",
    "satuan kerja", "satker", "instansi",
)  # fmt: skip
JABATAN: Final = ("jabatan", "nama jabatan", "jabatan nama", "pns namjab")
JENJANG: Final = ("jenjang", "jenjang jabatan")
PERIODE: Final = ("periode", "periode penilaian", "periode kinerja", "periode skp")
TANGGAL: Final = ("tanggal", "tgl")
BUTIR: Final = (
    "butir", "nama butir", "kompetensi", "nama kompetensi", "perilaku", "perilaku kerja", "pernyataan",
    "butir penilaian", "aspek penilaian", "unsur penilaian", "aspek yang dinilai", "unsur yang dinilai",
)  # fmt: skip
LEVEL: Final = ("level", "tingkat", "level kompetensi", "level standar", "standar level", "standar")
JP: Final = ("jp", "jumlah jp", "jam pelajaran", "jumlah jam pelajaran", "lama jp")

PEGAWAI: Final = Definisi(
    {
        "nip": NIP,
        "nama": NAMA,
        "unit_kerja": UNIT,
        "jabatan": JABATAN,
        "opd": OPD,
        "jenjang": JENJANG,
        "eselon": ("eselon", "eselon nama", "ess"),
        "pangkat": ("pangkat", "nama pangkat"),
        "golongan": (
            "golongan", "golongan ruang", "gol", "gol ruang", "gol rg", "gol akhir nama", "gol akhir", "golongan akhir",
            "pangkat gol", "pangkat golongan", "pangkat gol ruang", "pangkat golongan ruang", "pns golru",
        ),
        "jenis_pegawai": (
            "jenis pegawai", "jenis pegawai nama", "status kepegawaian", "status pegawai", "jenis asn", "status asn",
            "status cpns pns",
        ),
        "jenis_kelamin": ("jenis kelamin", "jk", "lp", "kelamin"),
        "tanggal_lahir": ("tanggal lahir", "tgl lahir", "tempat tanggal lahir", "tempat tgl lahir", "ttl"),
        "atasan_nip": (
            "atasan nip", "nip atasan", "nip atasan langsung", "nip pejabat penilai kinerja", "nip pejabat penilai",
        ),
        "rumpun": ("rumpun", "rumpun jabatan"),
        "kedudukan_hukum": ("kedudukan hukum", "kedudukan hukum nama"),
        "tmt_unit": ("tmt unit", "tmt unit kerja", "tmt di unit kerja"),
        "bulan_penilaian": ("bulan penilaian", "jumlah bulan", "jumlah bulan penilaian", "lama bulan"),
        "gelar_depan": ("gelar depan", "pns glrdpn"),
        "gelar_belakang": ("gelar belakang", "pns glrblk"),
    },
    _wajib("nip", "nama", "unit_kerja", "jabatan"),
)  # fmt: skip

TARGET: Final = Definisi(
    {
        "nip": NIP,
        "indikator": (
            "indikator", "indikator kinerja individu", "indikator kinerja", "nama indikator", "indikator kinerja utama",
            "iki", "iku", "aspek pengujian indikator", "aspek pengujian indikator parameter", "uraian indikator",
            "program kegiatan uraian", "uraian", "deskripsi", "kegiatan", "rincian kegiatan",
            "kegiatan tugas jabatan", "uraian tugas", "uraian kegiatan", "nama kegiatan",
        ),
        "target": ("target", "target kinerja", "volume", "vol", "target sesuai ekspektasi", "tgt", "t"),
        "realisasi": (
            "realisasi", "realisasi kinerja", "realisasi berdasarkan bukti dukung", "real", "realis", "rls", "r",
        ),
        "rating": ("rating", "rating hasil kerja", "rating hasil kinerja", "rating indikator"),
        "rhk": ("rhk", "rencana hasil kerja", "rencana kinerja"),
        "sasaran": ("sasaran", "sasaran kinerja", "sasaran strategis", "perspektif"),
        "bobot": ("bobot", "bobot indikator", "bobot kinerja"),
        "polarisasi": ("polarisasi", "polaritas", "jenis polarisasi"),
        "satuan": ("satuan", "sat"),
        "aspek": ("aspek", "aspek indikator"),
        "jenis": ("jenis", "jenis kinerja", "jenis rhk", "jenis target"),
        "bukti": ("bukti", "bukti dukung", "bukti pendukung", "data dukung"),
        "nama": NAMA,
        "periode": PERIODE,
    },
    _wajib("nip", "indikator", "target+realisasi|rating"),
)  # fmt: skip

PENILAIAN: Final = Definisi(
    {
        "nip": (*NIP_DINILAI, *NIP),
        "nama": (*NAMA_DINILAI, "nama pegawai", "nama", "nama lengkap"),
        "peran": (
            "peran", "peran penilai", "penilai sebagai", "peran anda", "hubungan", "hubungan kerja",
            "hubungan dengan pegawai", "hubungan dengan yang dinilai", *HUBUNGAN, "anda sebagai", "sebagai",
        ),
        "butir": (
            *BUTIR, "aspek", "aspek perilaku", "indikator",
        ),
        "skor": ("skor", "nilai", "skor penilaian"),
        "penilai_nip": NIP_PENILAI,
        "penilai_nama": NAMA_PENILAI,
        "tanggal": (*TANGGAL, "tanggal penilaian", "tanggal pengisian", "timestamp", "cap waktu"),
        "periode": PERIODE,
        "komentar": KOMENTAR,
    },
    _wajib("nip|nama", "peran"),
)  # fmt: skip

RATING: Final = Definisi(
    {
        "nip": NIP,
        "hasil_kerja": (
            "hasil kerja", "rating hasil kerja", "rating hasil kinerja", "hasil kinerja", "predikat hasil kerja",
        ),
        "perilaku_kerja": (
            "perilaku kerja", "rating perilaku kerja", "rating perilaku kinerja", "rating perilaku", "perilaku",
        ),
        "predikat": (
            "predikat", "predikat kinerja", "predikat kinerja periodik", "predikat kinerja pegawai",
            "predikat kinerja tahunan", "predikat perilaku periodik",
        ),
        "periode": PERIODE,
        "nama": NAMA,
        "jabatan": JABATAN,
        "unit_kerja": UNIT,
        "opd": OPD,
    },
    _wajib("nip", "hasil_kerja", "perilaku_kerja"),
)  # fmt: skip

STANDAR: Final = Definisi(
    {"butir": BUTIR, "level": LEVEL, "nip": NIP, "jabatan": JABATAN, "jenjang": JENJANG},
    _wajib("butir", "level", "jabatan|jenjang|nip"),
    kunci="butir",
)
KOMPETENSI: Final = Definisi(
    {
        "nip": NIP,
        "butir": BUTIR,
        "level": (*LEVEL, "level hasil", "hasil", "capaian level"),
        "sumber": ("sumber", "metode", "sumber penilaian"),
        "tanggal": (*TANGGAL, "tanggal uji", "tanggal penilaian"),
        "nama": NAMA,
    },
    _wajib("nip", "butir", "level"),
)
POTENSI: Final = Definisi(
    {"nip": NIP, "nama": NAMA, "potensi": ("potensi", "nilai potensi", "skor potensi", "kategori potensi")},
    _wajib("nip", "potensi"),
)
PELATIHAN: Final = Definisi(
    {
        "kode": ("kode", "kode pelatihan"),
        "nama": ("nama", "nama pelatihan", "pelatihan", "judul pelatihan"),
        "butir": (*BUTIR, "untuk butir"),
        "metode": ("metode", "metode pelatihan", "bentuk"),
        "jp": JP,
        "biaya": ("biaya", "biaya per peserta", "biaya peserta"),
        "kuota": ("kuota", "kuota peserta", "jumlah peserta"),
        "kenaikan_level": ("kenaikan level", "naik level"),
        "wajib": ("wajib",),
        "penyelenggara": ("penyelenggara", "lembaga penyelenggara"),
        "sumber_dana": ("sumber dana", "sumber pendanaan"),
    },
    _wajib("kode", "nama", "butir"),
    kunci="kode",
)
RIWAYAT: Final = Definisi(
    {
        "nip": NIP,
        "jp": JP,
        "kode": ("kode", "kode pelatihan"),
        "nama": ("nama pelatihan", "pelatihan", "nama diklat", "nama"),
        "tanggal": (*TANGGAL, "tanggal pelatihan", "tanggal selesai"),
    },
    _wajib("nip", "jp"),
)
PENETAPAN: Final = Definisi(
    {
        "nip": NIP,
        "predikat": ("predikat", "predikat ditetapkan", "predikat kinerja"),
        "alasan": ("alasan", "alasan penetapan", "pertimbangan"),
        "ditetapkan_oleh": ("ditetapkan oleh", "pejabat penilai kinerja", "penetap"),
        "tanggal": (*TANGGAL, "tanggal penetapan"),
        "nama": NAMA,
        "periode": PERIODE,
    },
    _wajib("nip", "predikat", "alasan", "ditetapkan_oleh"),
)
KEBERATAN: Final = Definisi(
    {
        "nip": NIP,
        "alasan": ("alasan", "alasan keberatan", "uraian keberatan"),
        "tanggal_terima": ("tanggal terima", "tanggal diterima", "tanggal terima hasil"),
        "tanggal": (*TANGGAL, "tanggal keberatan", "tanggal pengajuan"),
        "penjelasan": ("penjelasan", "penjelasan pejabat penilai"),
        "keputusan": ("keputusan", "putusan"),
        "tanggal_keputusan": ("tanggal keputusan", "tanggal putusan", "tanggal diputuskan"),
        "predikat_baru": ("predikat baru", "predikat keputusan"),
        "nama": NAMA,
        "periode": PERIODE,
    },
    _wajib("nip", "alasan"),
)
ORGANISASI: Final = Definisi(
    {
        "predikat": ("predikat", "predikat organisasi", "predikat kinerja organisasi", "capaian kinerja organisasi"),
        "unit_kerja": UNIT,
        "opd": OPD,
        "periode": PERIODE,
    },
    _wajib("predikat", "unit_kerja|opd"),
    kunci="predikat",
)
LIBUR: Final = Definisi({"tanggal": (*TANGGAL, "tanggal libur", "hari libur")}, _wajib("tanggal"), kunci="tanggal")
DOKUMEN: Final = Definisi(
    {
        "opd": OPD,
        "nip": NIP,
        "tahap": ("tahap", "tahapan", "status dokumen"),
        "tanggal": (*TANGGAL, "tanggal tahap"),
    },
    _wajib("opd|nip", "tahap", "tanggal"),
    kunci="tahap",
)

TABEL: Final[Mapping[str, Definisi]] = {
    "pegawai": PEGAWAI,
    "target": TARGET,
    "penilaian": PENILAIAN,
    "rating": RATING,
    "standar": STANDAR,
    "kompetensi": KOMPETENSI,
    "potensi": POTENSI,
    "pelatihan": PELATIHAN,
    "riwayat_pelatihan": RIWAYAT,
    "penetapan": PENETAPAN,
    "keberatan": KEBERATAN,
    "capaian_organisasi": ORGANISASI,
    "hari_libur": LIBUR,
    "dokumen": DOKUMEN,
}
