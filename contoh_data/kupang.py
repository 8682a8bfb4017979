"""Kupang: fourteen offices in the first quarter of 2026; results first, and superiors who look at them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any, Final

from contoh_data.angka import baris_target, pilih, tanda
from contoh_data.kupang_isi import GELAR, INDIKATOR, KOMENTAR, MELAYANI, NAMA, SKM, SUARA, SULIT, UNIT
from contoh_data.lembar import Lembar
from contoh_data.orang import ESELON, buat_orang
from contoh_data.rubrik import butir_orang, butir_rubrik

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from contoh_data.orang import Orang

BENIH: Final = 5310
JUDUL: Final = "Penilaian Berbasis Pencapaian Triwulan I 2026"
EVALUASI: Final = date(2026, 3, 27)  # the superiors' periodic evaluation begins
SURVEI: Final = date(2026, 3, 2)  # the public's forms
HARI_KERJA: Final = 57
UMPAN_BALIK: Final = ("sikap_melayani", "ketepatan_layanan", "penanganan_keluhan")
KOLOM_TARGET: Final = (
    "nip", "nama", "rhk", "sasaran", "indikator", "satuan", "aspek", "polarisasi", "bobot", "target", "realisasi",
)  # fmt: skip
TINGGI, SEDANG = 3.8, 2.9


@dataclass(frozen=True)
class Cerita:
    """The people about whom the workbook tells something."""

    cltn: Orang  # on unpaid leave, not evaluated
    dihukum: Orang  # among the best of the midwives and nurses, but punished
    tanpa_laporan: Orang  # has handed in no performance report: no nilai
    tanpa_hadir: Orang  # on study leave, without attendance record
    sepi: Orang  # rated by two citizens only, too few to count


def lembar(rng: Random) -> list[Lembar]:
    """Every sheet of the workbook."""
    orang = buat_orang(rng, NAMA, UNIT)
    for satu in orang:
        satu.khusus |= SULIT.get(satu.unit.nama, {})
        if satu.kelamin == "L" and satu.pos.jabatan.startswith("Bidan"):
            satu.pos = replace(satu.pos, jabatan=satu.pos.jabatan.replace("Bidan", "Perawat"))  # midwives are women
        depan, belakang = GELAR.get(satu.pos.jabatan.split()[0]) or GELAR.get(satu.pos.jenjang, ("", ""))
        satu.nama = depan + satu.nama.partition(",")[0] + belakang
    target = {o.nip: _hasil(rng, o) for o in orang}
    capaian = {nip: _rata(baris) for nip, baris in target.items()}
    cerita = _cerita(orang, capaian)
    dinilai = [o for o in orang if o is not cerita.cltn]
    kepala = next(o for o in orang if o.pos.jabatan == "Kepala BKPPD")
    return [
        _info(kepala),
        _pegawai(orang, cerita, kepala),
        _target([baris for o in dinilai for baris in target[o.nip]]),
        _atasan(rng, dinilai),
        _masyarakat(rng, dinilai, cerita),
        Lembar(
            "SKM", ("Unit Kerja", "Nilai SKM"), [list(satu) for satu in SKM.items()], judul=_judul("NILAI SKM UNIT")
        ),
        _laporan(rng, [o for o in dinilai if o is not cerita.tanpa_laporan]),
        _kehadiran(rng, [o for o in dinilai if o is not cerita.tanpa_hadir]),
        _disiplin(dinilai, cerita),
        _riwayat(rng, dinilai, capaian),
    ]


def _rata(baris: Sequence[dict[str, Any]]) -> float:
    """Weighted capaian of someone's indicators in per cent."""
    return float(sum(satu["bobot"] * _capaian(satu) for satu in baris) / sum(satu["bobot"] for satu in baris))


def _capaian(satu: dict[str, Any]) -> float:
    """Realisasi against target in per cent, 0 to 120; a range counts 100 inside."""
    target, realisasi = satu["target"], satu["realisasi"]
    if isinstance(target, str):
        bawah, atas = (float(batas) for batas in target.split("-"))
        target = max(bawah, min(atas, realisasi))
    rasio = realisasi / target
    match satu["polarisasi"]:
        case "minimal":
            rasio = 2 - rasio
        case "stabil":
            rasio = 1 - abs(rasio - 1)
    return float(max(0, min(120, rasio * 100)))


def _hasil(rng: Random, satu: Orang) -> list[dict[str, Any]]:
    """Targets and results: an ordinary person just reaches the targets."""
    pilihan = next((isi for awal, isi in INDIKATOR.items() if satu.pos.jabatan.startswith(awal)), None)
    mampu = 1.2 * satu.mampu + 0.6 + satu.khusus.get("capaian", 0.0)
    return baris_target(rng, replace(satu, mampu=mampu), pilihan or INDIKATOR[satu.pos.rumpun])


def _cerita(orang: Sequence[Orang], capaian: dict[str, float]) -> Cerita:
    loket = [o for o in orang if o.pos.jabatan.startswith("Operator Loket")]
    perawat = [o for o in orang if o.pos.jenjang == "terampil"]
    guru = [o for o in orang if o.pos.jabatan == "Guru Ahli Muda"]
    return Cerita(
        cltn=next(o for o in reversed(orang) if o.pos.jabatan == "Pengadministrasi Perkantoran"),
        dihukum=max(perawat, key=lambda o: capaian[o.nip] + 15 * o.mampu),
        tanpa_laporan=next(o for o in orang if o.pos.jabatan == "Pengelola Data Pendidikan"),
        tanpa_hadir=guru[2],
        sepi=loket[1],
    )


def _judul(teks: str) -> list[list[str]]:
    return [[teks], ["Periode : Triwulan I 2026"], []]


def _info(kepala: Orang) -> Lembar:
    isi = {
        "rubrik": "kupang",
        "periode": "2026-TW1",
        "instansi": "Pemerintah Kota Kupang",
        "tempat": "Kupang",
        "tanggal": date(2026, 4, 9),
        "penanda_tangan": kepala.nama,
        "jabatan_penanda_tangan": kepala.pos.jabatan,
        "nip_penanda_tangan": kepala.nip,
        "pangkat_penanda_tangan": kepala.pangkat,
    }
    return Lembar("info", ("nama", "isi"), [list(pasangan) for pasangan in isi.items()])


def _melayani(satu: Orang) -> bool:
    return any(fnmatchcase(satu.pos.jabatan, pola) for pola in MELAYANI)


def _pegawai(orang: Sequence[Orang], cerita: Cerita, kepala: Orang) -> Lembar:
    """Title rows, a numbering row, two NIP in printed form, some jenjang not filled in, a signature block."""
    kolom = (
        "No", "NIP", "Nama Pegawai", "L/P", "Pangkat", "Gol. Ruang", "Jabatan", "Jenjang", "Eselon", "Unit Kerja",
        "Perangkat Daerah", "Rumpun", "Pelayanan", "Jenis Pegawai", "Kedudukan Hukum", "NIP Atasan",
    )  # fmt: skip
    baris = []
    for i, o in enumerate(orang, 1):
        nip = f"{o.nip[:8]} {o.nip[8:14]} {o.nip[14]} {o.nip[15:]}" if i % 53 == 0 else o.nip
        jenjang = "" if o.pos.pppk else o.pos.jenjang.replace("_", " ").title()
        baris.append(
            [
                i, nip, o.nama, o.kelamin, o.pangkat, o.golongan, o.pos.jabatan, jenjang,
                ESELON.get(o.pos.jenjang, ""), o.unit.nama, o.unit.opd, o.pos.rumpun.title(),
                "Ya" if _melayani(o) else "Tidak", "PPPK" if o.pos.pppk else "PNS",
                "CLTN" if o is cerita.cltn else "Aktif", o.atasan.nip if o.atasan else "",
            ]
        )  # fmt: skip
    kaki = ("Kupang, 9 April 2026", kepala.pos.jabatan, "", kepala.nama, f"NIP. {kepala.nip}")
    return Lembar(
        "Data Pegawai",
        kolom,
        baris,
        judul=[["PEMERINTAH KOTA KUPANG"], ["DAFTAR PEGAWAI YANG DINILAI"], ["Keadaan 31 Maret 2026"], []],
        kaki=[[], *([*[""] * 10, teks] for teks in kaki)],
        nomor=True,
    )


def _target(baris: list[dict[str, Any]]) -> Lembar:
    """A label block above, a total below; one result is typed as text, two are not yet in."""
    hitung = [i for i, satu in enumerate(baris) if satu["satuan"] in {"bayi", "murid"}]
    for i in hitung[11::40][:2]:
        baris[i] = baris[i] | {"realisasi": None}
    teks = next(i for i, satu in enumerate(baris) if isinstance(satu["realisasi"], float))
    baris[teks] = baris[teks] | {"realisasi": str(baris[teks]["realisasi"]).replace(".", ",")}
    kepala = (
        "No", "NIP", "Nama Pegawai", "Rencana Hasil Kerja", "Sasaran", "Indikator", "Satuan", "Aspek", "Polarisasi",
        "Bobot", "Target", "Realisasi",
    )  # fmt: skip
    isi = [[i, *satu] for i, satu in enumerate(pilih(baris, KOLOM_TARGET), 1)]
    kaki = [["JUMLAH", *[""] * 8, sum(satu["bobot"] for satu in baris)]]
    return Lembar("SKP", kepala, isi, judul=_judul("SASARAN KINERJA PEGAWAI"), kaki=kaki, nomor=True)


def _atasan(rng: Random, orang: Sequence[Orang]) -> Lembar:
    """The periodic evaluation and the view on service."""
    nama = butir_rubrik("kupang")
    baris = []
    for o in orang:
        berlaku = butir_orang("kupang", o)
        isi = {kunci: tanda(rng, o, "atasan", kunci, -0.15) for kunci in nama if kunci in berlaku}
        rata = sum(isi.values()) / len(isi)
        kata = rng.choice(KOMENTAR["tinggi" if rata >= TINGGI else "sedang" if rata >= SEDANG else "rendah"])
        hari = EVALUASI + timedelta(days=rng.randrange(8))
        atasan = o.atasan.nip if o.atasan else ""
        baris.append([o.nip, o.nama, atasan, hari, kata, *(isi.get(kunci) for kunci in nama)])
    baris[64][5 + list(nama).index("perencanaan_kerja")] = "-"
    kepala = ("NIP", "Nama Pegawai", "NIP Penilai", "Tanggal", "Catatan", *nama.values())
    return Lembar("Penilaian Atasan", kepala, baris, judul=_judul("EVALUASI BERKALA OLEH ATASAN"))


def _masyarakat(rng: Random, orang: Sequence[Orang], cerita: Cerita) -> Lembar:
    """Citizens', patients' and parents' forms in the order they came in; nobody signs."""
    nama = butir_rubrik("kupang")
    baris: list[list[Any]] = []
    for o in orang:
        banyak = 2 if o is cerita.sepi else rng.choice((4, 5, 5, 6, 7)) if _melayani(o) else 0
        for _ in range(banyak):
            skor = [tanda(rng, o, "masyarakat", kunci, -0.1) for kunci in UMPAN_BALIK]
            suara = "rendah" if 1 in skor else "tinggi" if sum(skor) >= 11 else "sedang"  # noqa: PLR2004 - of 15
            kata = rng.choice(SUARA[suara]) if suara == "rendah" or rng.random() > 0.4 else ""  # noqa: PLR2004
            baris.append([SURVEI + timedelta(days=rng.randrange(25)), o.nip, o.nama, *skor, kata])
    for i in (33, 141, 260):
        baris[i][3 + i % 3] = None
    baris.sort(key=lambda satu: satu[0])
    kepala = ("Tanggal", "NIP yang dinilai", "Nama yang dinilai", *(nama[kunci] for kunci in UMPAN_BALIK), "Saran")
    return Lembar("Penilaian Masyarakat", kepala, baris, judul=_judul("UMPAN BALIK MASYARAKAT"))


def _laporan(rng: Random, orang: Sequence[Orang]) -> Lembar:
    """Three monthly reports: how many in time, and how good; a quarter of the points for each of four things."""
    baris = []
    for o in orang:
        tepat = 3 - sum(rng.random() < 0.16 - 0.1 * o.mampu for _ in range(3))
        mutu = max(25, min(100, 25 * round(3.1 + 0.45 * o.mampu + rng.gauss(0, 0.5))))
        baris.append([o.nip, o.nama, 3, tepat, mutu])
    kepala = ("NIP", "Nama Pegawai", "Laporan Wajib", "Tepat Waktu", "Mutu Laporan")
    return Lembar("Laporan Kinerja", kepala, baris, judul=_judul("LAPORAN KINERJA BULANAN"))


def _kehadiran(rng: Random, orang: Sequence[Orang]) -> Lembar:
    """Working days of the quarter; a few were away without leave."""
    baris = [[o.nip, o.nama, HARI_KERJA - max(0, int(rng.gauss(0.8 - 0.5 * o.mampu, 1.3))), HARI_KERJA] for o in orang]
    return Lembar("Kehadiran", ("NIP", "Nama", "Hadir", "Hari Kerja"), baris, judul=_judul("REKAP KEHADIRAN"))


def _disiplin(orang: Sequence[Orang], cerita: Cerita) -> Lembar:
    """Punishments under PP 94/2021 in the quarter."""
    lemah = sorted((o for o in orang if o.atasan), key=lambda o: o.mampu)
    isi = (
        (cerita.dihukum, "ringan", "Teguran tertulis", date(2026, 2, 9)),
        (lemah[3], "sedang", "Pemotongan TPP 25 % selama 6 bulan", date(2026, 3, 12)),
        (lemah[8], "Ringan", "Teguran lisan", date(2026, 1, 20)),
    )
    baris = [[o.nip, o.nama, tingkat, jenis, hari] for o, tingkat, jenis, hari in isi]
    return Lembar("Disiplin", ("NIP", "Nama", "Tingkat", "Jenis Hukuman", "Tanggal"), baris)


def _riwayat(rng: Random, orang: Sequence[Orang], capaian: dict[str, float]) -> Lembar:
    """Trainings taken this year; some of those who miss their targets have already been trained for that."""
    kode = {
        "kesehatan": ("KPG-01", "Penjaringan Sasaran Imunisasi dan Kunjungan Rumah", 24),
        "pendidikan": ("KPG-03", "Mengajar dari Hasil Asesmen sampai Murid Tuntas", 32),
    }
    kurang = [o for o in orang if 80 <= capaian[o.nip] < 100 and o.pos.rumpun in kode and o.pos.jenjang not in ESELON]  # noqa: PLR2004
    baris: list[list[Any]] = [
        [o.nip, o.nama, *kode[o.pos.rumpun], date(2026, 3, rng.randint(2, 20))] for o in kurang[::4]
    ]
    for o in rng.sample(list(orang), len(orang) // 4):
        nama = rng.choice(("Bimtek Pelayanan Prima", "E-learning Manajemen ASN", "Simulasi Siaga Badai"))
        baris.append(
            [o.nip, o.nama, "", nama, rng.choice((4, 6, 8)), date(2026, rng.randint(1, 3), rng.randint(1, 28))]
        )
    return Lembar("riwayat_pelatihan", ("NIP", "Nama", "Kode", "Nama Pelatihan", "JP", "Tanggal"), baris)
