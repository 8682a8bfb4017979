"""The error boundary: whatever goes wrong becomes a message in Indonesian and an exit code, never a traceback."""

from __future__ import annotations

import errno
import os
import traceback
from typing import TYPE_CHECKING, Any, Final

import typer

from asnkin.cli import layar
from asnkin.galat import GagalAsnkin, GagalBerkas, KolomSalah, RubrikSalah, SalahPakai

if TYPE_CHECKING:
    from collections.abc import Callable

KODE_DIHENTIKAN: Final = 130
KODE_INTERNAL: Final = 70  # EX_SOFTWARE of sysexits.h: a fault of asnkin, not of the data
LIHAT_BANTUAN: Final = "jalankan `{jalur} --help` untuk melihat cara pakainya"
_SEBAB: Final = {
    errno.EACCES: ("izin ditolak atau berkas sedang dibuka program lain", "tutup berkas itu di Excel, lalu ulangi"),
    errno.EPERM: ("izin ditolak", "periksa hak akses folder itu"),
    errno.ENOENT: ("tidak ditemukan", "periksa nama dan letaknya"),
    errno.ENOSPC: ("ruang penyimpanan penuh", "kosongkan sebagian ruang, lalu ulangi"),
    errno.EROFS: ("tempat penyimpanan hanya dapat dibaca", "pilih folder lain dengan --keluaran"),
    errno.ENOTDIR: ("bukan folder", "periksa nama dan letaknya"),
    errno.EISDIR: ("sebuah folder, bukan berkas", "sebutkan nama berkasnya"),
}


def jalankan(kerja: Callable[[], object]) -> int:
    """Run ``kerja`` and return the exit code; every failure is told on stderr."""
    layar.siapkan()
    try:
        hasil = kerja()
    except GagalAsnkin as gagal:
        return _tampilkan(gagal)
    except typer.TyperException as salah:
        return _tampilkan(_salah_pakai(salah))
    except OSError as gagal:
        return _tampilkan(_gagal_berkas(gagal))
    except (KeyboardInterrupt, typer.Abort):
        hasil = KODE_DIHENTIKAN
    except Exception as gagal:  # noqa: BLE001 - the last line of defence
        return _internal(gagal)
    if hasil == KODE_DIHENTIKAN:
        layar.pesan("Dihentikan. Berkas yang sudah ada tidak rusak; ulangi perintah ini bila perlu.")
    return hasil if isinstance(hasil, int) else 0


def _tampilkan(gagal: GagalAsnkin) -> int:
    layar.gagal(gagal.pesan, gagal.saran)
    if isinstance(gagal, RubrikSalah | KolomSalah):
        layar.pesan_semua(layar.cacat_naskah(gagal.cacat))
    return gagal.kode_keluar


def _gagal_berkas(gagal: OSError) -> GagalBerkas:
    """Word a failure of the operating system: the file, why, and what to do."""
    sebab, saran = _SEBAB.get(gagal.errno or 0, ("tidak dapat dibaca atau ditulis", "periksa berkas itu, lalu ulangi"))
    nama = os.fsdecode(gagal.filename) if isinstance(gagal.filename, str | bytes) else ""
    return GagalBerkas(f"Berkas '{nama}' {sebab}" if nama else f"Berkas {sebab}", saran)


def _salah_pakai(salah: typer.TyperException) -> SalahPakai:
    """Say in Indonesian what typer says in English; its private classes are told apart by name."""
    rincian: Any = salah
    ctx = getattr(salah, "ctx", None)
    saran = LIHAT_BANTUAN.format(jalur=ctx.command_path if ctx is not None else "asnkin")
    param = getattr(salah, "param", None)
    match type(salah).__name__:
        case "NoSuchOption":
            dekat = ", ".join(sorted(rincian.possibilities or ()))
            return SalahPakai(f"Opsi '{rincian.option_name}' tidak ada", f"maksud Anda {dekat}?" if dekat else saran)
        case "MissingParameter" if param is not None:
            sebutan = "Argumen" if param.param_type_name == "argument" else "Opsi"
            return SalahPakai(f"{sebutan} {_nama(param)} belum diisi", saran)
        case "BadOptionUsage":
            keadaan = "belum diisi" if "requires" in salah.message else "tidak menerima isi"
            return SalahPakai(f"Opsi '{rincian.option_name}' {keadaan}", saran)
        case _ if param is not None:
            return SalahPakai(f"Isi {_nama(param)} tidak sesuai", f"{_nama(param)}: {param.help}")
        case _ if "extra argument" in salah.message:
            lebih = salah.message.partition("(s) (")[2].removesuffix(")")
            return SalahPakai(f"Ada kata yang tidak dikenali: {lebih}", saran)
    return SalahPakai("Perintah tidak dapat dipahami", saran)


def _nama(param: Any) -> str:
    return str(param.display_name_raw if param.param_type_name == "argument" else max(param.opts, key=len))


def _internal(gagal: Exception) -> int:
    """Tell of a fault of asnkin itself; ``ASNKIN_DEBUG=1`` shows where it happened."""
    if os.environ.get("ASNKIN_DEBUG") == "1":
        layar.pesan("".join(traceback.format_exception(gagal)))
    layar.gagal(
        f"Terjadi kesalahan di dalam asnkin sendiri ({type(gagal).__name__}); data Anda tidak diubah",
        "laporkan kepada pengelola asnkin beserta perintah yang Anda jalankan dan keluaran dari perintah yang sama "
        "dengan ASNKIN_DEBUG=1",
    )
    return KODE_INTERNAL
