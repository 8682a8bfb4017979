"""The computing core: checked frames and a rubric in, results out. Pure: no files, clock, environment or randomness."""

import pandas as pd

# texts stay Python's own, whether pyarrow (the extra parquet) is installed or not: it refuses a lone surrogate and
# turns what is more than a text, such as a Status, into a plain one
pd.options.mode.string_storage = "python"
