"""The empty workbook that a clerk fills in: made from a rubric, one sheet a table."""
