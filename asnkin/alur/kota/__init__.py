"""The use case ``rekap``: every workbook of a folder, each on its own, then all of them as one."""
