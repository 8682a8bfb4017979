"""The use cases: each composes the rooms below and knows no terminal."""
