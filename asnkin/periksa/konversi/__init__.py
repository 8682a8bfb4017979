"""From raw cells to typed columns, cell by cell: whole columns at once, odd cells one by one."""
