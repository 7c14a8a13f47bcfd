"""Reads a release's Parquet files and Arrow streams with the libraries that analysts use, and holds them against the JSON."""
import json
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1]))

import duckdb
import pandas
import polars
import pyarrow.ipc
import pyarrow.parquet
from cells import rows

folder = Path(sys.argv[1])
ARROW = {"string": "string", "integer": "int32", "number": "double", "boolean": "bool", "date": "date32[day]"}
POLARS = {"string": polars.String, "integer": polars.Int32, "number": polars.Float64, "boolean": polars.Boolean, "date": polars.Date}
DUCKDB = {"string": "VARCHAR", "integer": "INTEGER", "number": "DOUBLE", "boolean": "BOOLEAN", "date": "DATE"}
problems = []


def expect(what, found, expected):
    if found != expected:
        problems.append(f"{what}: {found!r} and not {expected!r}"[:400])


tables = json.loads((folder / "tables.json").read_text())
for name, columns in tables.items():
    path = str(folder / f"{name}.parquet")
    truth = json.loads((folder / f"{name}.json").read_text())
    types = {column: kind for column, (kind, _) in columns.items()}

    table = pyarrow.parquet.read_table(path)
    expect(f"{name} types", {field.name: str(field.type) for field in table.schema}, {c: ARROW[t] for c, t in types.items()})
    expect(f"{name} nullability", {field.name: field.nullable for field in table.schema}, {c: n for c, (_, n) in columns.items()})
    expect(f"{name} table", table.schema.metadata[b"dataset:table"].decode(), name)
    expect(f"{name} version", table.schema.metadata[b"dataset:version"].decode(), "1.2.3")
    expect(f"{name} descriptions", list(json.loads(table.schema.metadata[b"dataset:columns"])), list(columns))
    expect(f"{name} pyarrow", rows(table.to_pylist()), truth)
    expect(f"{name} pandas", rows(pandas.read_parquet(path, dtype_backend="pyarrow").to_dict("records")), truth)

    frame = polars.read_parquet(path)
    expect(f"{name} polars types", dict(frame.schema), {c: POLARS[t] for c, t in types.items()})
    expect(f"{name} polars", rows(frame.to_dicts()), truth)

    found = duckdb.sql(f"SELECT * FROM '{path}'")
    expect(f"{name} duckdb types", dict(zip(found.columns, map(str, found.types))), {c: DUCKDB[t] for c, t in types.items()})
    expect(f"{name} duckdb", rows(dict(zip(found.columns, row)) for row in found.fetchall()), truth)

    if (folder / f"{name}.arrows").exists():
        with pyarrow.ipc.open_stream(str(folder / f"{name}.arrows")) as stream:
            streamed = stream.read_all()
        filed = pyarrow.ipc.open_file(str(folder / f"{name}.arrow")).read_all()
        expect(f"{name} stream", streamed.equals(filed, check_metadata=True), True)
        expect(f"{name} stream rows", rows(streamed.to_pylist()), truth)

print(json.dumps({"tables": sorted(tables), "problems": problems}))
