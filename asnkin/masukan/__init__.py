"""Input: bytes of workbooks and CSV files -> tables of raw cells that remember file, sheet, row and column."""
