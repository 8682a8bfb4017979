"""Which parts of a rubric are local policy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrik.pabrik import susun

from asnkin.rubrik.kebijakan import bagian_kebijakan
from asnkin.rubrik.muat import muat_rubrik

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from asnkin.rubrik.muat import RubrikTermuat


def test_komentar_di_samping_di_dalam_dan_di_atas(muat: Callable[..., RubrikTermuat]) -> None:
    """Beside a key, on a line below it, and on the lines above it; what the head of the file says is about nothing."""
    teks = susun(
        kepala='# Baris bertanda "kebijakan daerah" ditetapkan BKD.\nrubrik: uji\nnama: Uji   # Kebijakan Daerah\n',
        penilai="penilai:   # Kebijakan daerah: bobotnya\n  atasan: 60\n  rekan: 40\n",
        predikat="""\
predikat:
  ambang:
    - {nama: Baik, mulai: 76}   # kebijakan daerah
    - {nama: Kurang, mulai: 0}

# kebijakan daerah: daftar ini
# hanya contoh
pelatihan: [{kode: A, nama: A, butir: komunikasi}]
""",
    )
    assert bagian_kebijakan(muat(teks)) == ("penilai", "predikat", "pelatihan")


def test_tanda_pagar_dalam_teks_bukan_komentar(muat: Callable[..., RubrikTermuat]) -> None:
    """Without a comment nobody says anything; the words alone, or in a text, are no mark."""
    assert bagian_kebijakan(muat(kepala="rubrik: uji\nnama: Uji kebijakan daerah\n")) == ()
    assert bagian_kebijakan(muat(kepala="rubrik: uji\nnama: Uji#kebijakan daerah\n")) == ()


def test_turunan_sendiri(tmp_path: Path) -> None:
    """What a file of the user's own overrides is local policy, what it inherits is as marked; names and dasar never."""
    berkas = tmp_path / "kami.yaml"
    kepala = "turunan_dari: nasional\nrubrik: kami\nnama: Kami\nversi: 2\ndasar: [Perwali 1/2026]\n"
    berkas.write_text(f"{kepala}peringkat: {{urut: nilai_akhir}}\nangka_kredit: null\n", encoding="utf-8")
    asal = bagian_kebijakan(muat_rubrik("nasional"))
    ada = bagian_kebijakan(muat_rubrik(str(berkas)))
    assert set(ada) == {*asal, "peringkat", "angka_kredit"}
    assert "peringkat" not in asal
    cucu = tmp_path / "cucu.yaml"
    cucu.write_text("turunan_dari: kami.yaml\nrubrik: cucu\nnama: Cucu\nnilai: {desimal: 1}\n", encoding="utf-8")
    assert set(bagian_kebijakan(muat_rubrik(str(cucu)))) == {*ada, "nilai"}
