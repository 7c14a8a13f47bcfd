"""A consumer's session: loads every table with every library, and prints where one differs from the JSON files."""
import json
import sys
from pathlib import Path

truth = Path(sys.argv[1])
if "--without-pyarrow" in sys.argv:
    sys.modules["pyarrow"] = None

sys.path.append(str(Path(__file__).resolve().parents[1]))

import pandas
from cells import plain
from load import TABLES, load


RECORDS = {
    "pandas": lambda frame: frame.to_dict("records"),
    "polars": lambda frame: frame.to_dicts(),
    "pyarrow": lambda table: table.to_pylist(),
    "duckdb": lambda relation: [dict(zip(relation.columns, row)) for row in relation.fetchall()],
}
PANDAS = {"integer": "Int32", "number": "float64", "boolean": "boolean", "date": "datetime64[s]"}
libraries = ["pandas"] if "--without-pyarrow" in sys.argv else list(RECORDS)
problems = []
for name in TABLES:
    expected = json.loads((truth / f"{name}.json").read_text(encoding="utf-8"))
    for library in libraries:
        loaded = load(name, library=library)
        found = [{column: plain(cell) for column, cell in row.items()} for row in RECORDS[library](loaded)]
        if found != expected:
            problems.append(f"{name} in {library}")
        if library == "pandas":
            kinds = {column: PANDAS.get(TABLES[name].get(column), "string") for column in loaded.columns}
            if {column: str(kind) for column, kind in loaded.dtypes.items()} != kinds:
                problems.append(f"types of {name}: {loaded.dtypes.to_dict()}")
print(json.dumps({"tables": len(TABLES), "libraries": libraries, "problems": problems}))
