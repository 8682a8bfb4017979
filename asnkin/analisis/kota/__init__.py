"""Many OPDs as one result: joining, people found twice, and who has delivered what. Pure."""
