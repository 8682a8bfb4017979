"""Example workbooks and the script that makes them: invented people only, the same bytes on every run."""
