"""Trends over several periods as a workbook, a page, JSON and a summary for the terminal."""
