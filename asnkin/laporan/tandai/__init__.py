"""Marking a user's own workbook: only the parts of the package that must change are written anew."""
