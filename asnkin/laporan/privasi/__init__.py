"""What a report leaves out of people: one change of ``Bahan``, made before any writer sees it."""
