"""Change over several periods: people, units, competencies, who came and went, and whether training helped."""
