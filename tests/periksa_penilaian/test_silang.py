"""Raters, coverage and flatness beyond the plain case of each code."""

from __future__ import annotations

from dataclasses import replace

from periksa_penilaian.lembar_nilai import NIP, lembar, orang, periksa, rubrik

from asnkin.tempat import Asal

BUTIR_LIMA = {k: {"nama": k.upper()} for k in ("a", "b", "c", "d", "e")}


def test_yang_tidak_dinilai_tidak_ditagih() -> None:
    """Who is on leave outside state cost is not evaluated: nobody is asked for their marks."""
    isi = lembar("nip | peran | integritas | kerja_sama\nSITI | rekan | 4 | 4")
    pegawai = orang(kedudukan_hukum=["", "CLTN", "MPP", "Aktif"])
    hasil = periksa(isi, aturan=rubrik({"rekan": {"bobot": 1}}), pegawai=pegawai)
    assert [satu.nip for satu in hasil.temuan] == [NIP["DEWI"]]


def test_bawahan_hanya_ditagih_bagi_yang_memimpin() -> None:
    """Marks from below are missed only for those who are somebody's atasan."""
    baris = "\n".join(f"{satu} | rekan | 4 | 4" for satu in ("SITI", "BUDI", "CITRA", "DEWI"))
    isi = lembar(f"nip | peran | integritas | kerja_sama\n{baris}\nSITI | bawahan | 4 | 4")
    hasil = periksa(isi, aturan=rubrik({"rekan": {"bobot": 1}, "bawahan": {"bobot": 1}}))
    assert [(satu.kode, satu.nip, satu.pesan) for satu in hasil.temuan] == [
        ("PNL063", NIP["DEWI"], "Dewi Lestari: belum ada skor dari bawahan")
    ]


def test_peran_yang_tidak_berlaku_tidak_ditagih() -> None:
    """A role or butir that does not apply to a person is not missed; one that applies is."""
    aturan = rubrik(
        {"rekan": {"bobot": 1}, "masyarakat": {"bobot": 1, "berlaku": {"rumpun": ["kesehatan"]}}},
        {
            "integritas": {"nama": "Integritas"},
            "steril": {"nama": "Steril", "berlaku": {"rumpun": ["pendidikan"]}},
        },
    )
    baris = "\n".join(f"{satu} | rekan | 4" for satu in ("SITI", "BUDI", "CITRA", "DEWI"))
    hasil = periksa(lembar(f"nip | peran | integritas\n{baris}\nSITI | masyarakat | 4"), aturan=aturan)
    assert [(satu.kode, satu.nip) for satu in hasil.temuan] == [
        ("PNL062", NIP["BUDI"]), ("PNL062", NIP["CITRA"]), ("PNL062", NIP["DEWI"]),
    ]  # fmt: skip


def test_banyak_butir_disebut_sebagian() -> None:
    """The first five butir are named, the rest counted."""
    butir = {f"b{i}": {"nama": f"Butir {i}"} for i in range(1, 9)}
    hasil = periksa(lembar("nip | peran | b1\nSITI | rekan | 4"), aturan=rubrik({"rekan": {"bobot": 1}}, butir))
    ((sel, nilai, pesan, _),) = hasil.potret("PNL062")
    assert (sel, nilai) == ("A2", NIP["SITI"])
    assert pesan == (
        "Siti Aminah, S.Pd.: 7 dari 8 butir yang berlaku belum dinilai oleh siapa pun: "
        "Butir 2, Butir 3, Butir 4, Butir 5, Butir 6, dan 2 lainnya"
    )


def test_penilai_ganda_di_berkas_lain() -> None:
    """The place of the first form names its file and sheet where they differ, and order decides which is the first."""
    satu = lembar("nip | peran | penilai_nip | integritas\nSITI | rekan | BUDI | 4")
    dua = replace(satu, asal=Asal("dinas.xlsx", "rekan", satu.asal.kolom))
    ((sel, _, pesan, _),) = periksa(satu, dua).potret("PNL030")
    assert sel == "C2"
    assert "sebagai rekan di data.xlsx lembar 'penilaian' baris 2: Integritas" in pesan


def test_peran_dengan_kunci_lain() -> None:
    """The checks of atasan and diri follow the kind of a role, not only the key."""
    aturan = rubrik({"atasan_langsung": {"bobot": 1}, "mandiri": {"bobot": 1}})
    isi = """
nip  | peran    | penilai_nip | integritas
SITI | atasan   | SITI        | 4
SITI | diri     | BUDI        | 4
SITI | Pimpinan | CITRA       | 4
"""
    kode = [satu.kode for satu in periksa(lembar(isi), aturan=aturan).temuan if satu.kode < "PNL060"]
    assert kode == ["PNL032", "PNL031", "PNL034"]


def test_tahap_pada_lembar_panjang_satu_temuan() -> None:
    """The rows of one rater on one day are one finding; the last day of the earlier stage counts."""
    hasil = periksa(
        lembar("""
nip  | peran  | penilai_nip | butir      | skor | tanggal
SITI | rekan  | BUDI        | integritas | 4    | 2026-04-01
SITI | rekan  | CITRA       | integritas | 4    | 2026-04-09
SITI | atasan | DEWI        | integritas | 4    | 2026-04-05
SITI | atasan | DEWI        | kerja_sama | 4    | 2026-04-05
"""),
        aturan=rubrik({"rekan": {"bobot": 1}, "atasan": {"bobot": 1, "setelah": "rekan"}}),
    )
    ((sel, nilai, pesan, _),) = hasil.potret("PNL038")
    assert (sel, nilai) == ("F4:F5", "05/04/2026")
    assert pesan == "atasan menilai Siti Aminah, S.Pd. pada 05/04/2026, sebelum penilaian rekan pada 09/04/2026"


def test_tanpa_urutan_tanggal_tidak_ditagih() -> None:
    """Dates are asked for only where the rubric sets an order."""
    assert periksa(lembar("nip | peran | tanggal | integritas\nSITI | rekan | | 4")).potret("PNL039") == []


def test_penilai_datar_di_lembar_panjang() -> None:
    """The rows of a long sheet belong to one form where the rater is known; marking oneself does not count."""
    baris = [
        f"{satu} | {peran} | {penilai} | {b} | 5"
        for satu, peran, penilai in (("SITI", "rekan", "DEWI"), ("BUDI", "rekan", "DEWI"), ("DEWI", "diri", "DEWI"))
        for b in BUTIR_LIMA
    ]
    judul = "nip | peran | penilai_nip | butir | skor\n"
    aturan = rubrik(butir=BUTIR_LIMA)
    assert periksa(lembar(judul + "\n".join(baris)), aturan=aturan).potret("PNL041") == []
    baris += [f"CITRA | rekan | DEWI | {b} | 5" for b in BUTIR_LIMA]
    ((sel, nilai, _, _),) = periksa(lembar(judul + "\n".join(baris)), aturan=aturan).potret("PNL041")
    assert (sel, nilai) == ("C2:C11,C17:C21", "5")


def test_lembar_datar_dihitung_per_formulir() -> None:
    """Ten people, one rater: fifty long rows are ten forms, all flat."""
    nip = [f"19000101202012{i % 2 + 1:02d}"[:12] + f"121{i:03d}" for i in range(1, 11)]
    pegawai = orang(
        nip=nip,
        nama=[f"Orang {i}" for i in range(10)],
        atasan_nip=[""] * 10,
        rumpun=[""] * 10,
        kedudukan_hukum=[""] * 10,
    )
    baris = [f'"{satu}" | rekan | DEWI | {b} | 5' for satu in nip for b in BUTIR_LIMA]
    isi = lembar("nip | peran | penilai_nip | butir | skor\n" + "\n".join(baris))
    ((sel, _, pesan, _),) = periksa(isi, aturan=rubrik(butir=BUTIR_LIMA), pegawai=pegawai).potret("PNL042")
    assert sel == "A2:A51"
    assert pesan == "10 dari 10 penilaian di lembar ini memberi satu skor yang sama untuk semua butirnya"


def test_rentang_yang_banyak_tetap_persis() -> None:
    """However many ranges there are, no cell with a mark is covered: here every second one of six columns."""
    butir = {f"b{i}": {"nama": f"B{i}"} for i in range(6)}
    baris = [" | ".join(["SITI", "rekan", *(["4", ""][(i + j) % 2] for j in range(6))]) for i in range(20)]
    hasil = periksa(lembar("\n".join(["nip | peran | " + " | ".join(butir), *baris])), aturan=rubrik(butir=butir))
    ((sel, _, pesan, _),) = hasil.potret("PNL013")
    assert sel.split(",") == [f"{h}{i}" for j, h in enumerate("CDEFGH") for i in range(3 - j % 2, 22 - j % 2, 2)]
    assert pesan.startswith("60 dari 120 skor tidak diisi (60 kosong); ")


def test_tanpa_tabel_pegawai_temuan_tanpa_sel() -> None:
    """Where the sheet of pegawai is not handed over, what is missing still names the person."""
    pegawai = orang().assign(_asal=99)
    hasil = periksa(lembar("nip | peran | integritas | kerja_sama\nSITI | rekan | 4 | 4"), pegawai=pegawai)
    assert [(sel, nilai) for sel, nilai, *_ in hasil.potret("PNL061")] == [
        ("", NIP["BUDI"]), ("", NIP["CITRA"]), ("", NIP["DEWI"]),
    ]  # fmt: skip
