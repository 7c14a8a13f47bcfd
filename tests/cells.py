"""Cells as JSON has them, whichever library read them."""
import math

import pandas


def plain(value):
    """A cell as JSON has it: dates as ISO text, every sort of missing value as None."""
    if value is None or value is pandas.NA or value is pandas.NaT or (isinstance(value, float) and math.isnan(value)):
        return None
    if hasattr(value, "isoformat"):
        return value.isoformat()[:10]
    return value.item() if hasattr(value, "item") else value


def rows(records):
    return [{name: plain(cell) for name, cell in record.items()} for record in records]
