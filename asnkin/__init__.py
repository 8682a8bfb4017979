"""asnkin: traceable scoring of civil servants' performance from spreadsheets."""

__version__ = "0.1.0"
