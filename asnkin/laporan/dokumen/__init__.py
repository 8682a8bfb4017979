"""Documents of PermenPANRB 6/2022 as drafts: Format D.1.1 to D.1.3 each with its C.1.1, C.1.2 or C.1.3."""
