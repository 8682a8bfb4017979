"""Workbooks: the recap for pimpinan and the list of findings."""
