"""The computing core: checked frames and a rubric in, results out. Pure: no files, clock, environment or randomness."""
