"""How one person's score came about, as a tree that every form of the page renders."""
