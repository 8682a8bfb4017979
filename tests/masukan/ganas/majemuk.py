"""Compound files made by hand, for streams that no library here writes."""

from __future__ import annotations

import struct


def majemuk(alir: bytes) -> bytes:
    """A compound file ([MS-CFB]) with one stream ``Workbook``: FAT, directory, mini FAT and mini stream, or sectors."""
    mini = len(alir) < 4096
    isi = alir.ljust(-(-len(alir) // 512) * 512, b"\0")
    n = len(isi) // 512
    fat = [0xFFFFFFFD, 0xFFFFFFFE, 0xFFFFFFFE, *range(4, 3 + n), 0xFFFFFFFE]
    fat += [0xFFFFFFFF] * (128 - len(fat))
    mini_fat = [*range(1, n * 8), 0xFFFFFFFE] if mini else []

    def entri(nama: str, jenis: int, awal: int, ukuran: int) -> bytes:
        teks = nama.encode("utf-16-le")
        return (
            teks.ljust(64, b"\0")
            + struct.pack("<HBB3I", len(teks) + 2, jenis, 1, 0xFFFFFFFF, 0xFFFFFFFF, 1)
            + bytes(36)
            + struct.pack("<IQ", awal, ukuran)
        )

    akar = entri("Root Entry", 5, 3 if mini else 0xFFFFFFFE, len(isi) if mini else 0)
    buku = entri("Workbook", 2, 0 if mini else 3, len(alir))
    kepala = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(24, b"\0")
        + struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6)
        + bytes(10)
        + struct.pack("<8I", 1, 1, 0, 4096, 2 if mini else 0xFFFFFFFE, int(mini), 0xFFFFFFFE, 0)
        + struct.pack("<109I", 0, *[0xFFFFFFFF] * 108)
    )
    sektor = struct.pack("<128I", *fat) + (akar + buku).ljust(512, b"\0")
    sektor += struct.pack(f"<{len(mini_fat)}I", *mini_fat).ljust(512, b"\xff")
    return kepala + sektor + isi
