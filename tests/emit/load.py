"""Loads the built dataset with the libraries that analysts use and prints what they see, as JSON."""
import json
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1]))

import duckdb
import pandas
import polars
import pyarrow
import pyarrow.feather
from cells import rows

output = Path(sys.argv[1])
package = json.loads((output / "datapackage.json").read_text())
tables = {resource["name"]: resource["schema"] for resource in package["resources"] if resource.get("type") == "table"}

ARROW = {"string": "string", "integer": "int32", "number": "double", "boolean": "bool", "date": "date32[day]"}
PANDAS = {"string": "str", "integer": "Int32", "number": "float64", "boolean": "boolean"}
POLARS = {"string": polars.String, "integer": polars.Int32, "number": polars.Float64, "boolean": polars.Boolean, "date": polars.Date}
DUCKDB = {"string": "VARCHAR", "integer": "INTEGER", "number": "DOUBLE", "boolean": "BOOLEAN", "date": "DATE"}


problems = []


def expect(what, found, expected):
    if found != expected:
        problems.append(f"{what}: {found!r} and not {expected!r}"[:400])


for name, schema in tables.items():
    types = {field["name"]: field["type"] for field in schema["fields"]}
    required = {field["name"]: field["constraints"]["required"] for field in schema["fields"]}
    csv, arrow = str(output / f"csv/{name}.csv"), str(output / f"arrow/{name}.arrow")
    truth = json.loads((output / f"json/{name}.json").read_text())

    arrow_table = pyarrow.feather.read_table(arrow)
    expect(f"{name} arrow types", {f.name: str(f.type) for f in arrow_table.schema}, {c: ARROW[t] for c, t in types.items()})
    expect(f"{name} arrow nullability", {f.name: not f.nullable for f in arrow_table.schema}, required)
    expect(f"{name} arrow descriptions", all(f.metadata[b"description"] for f in arrow_table.schema), True)
    expect(f"{name} arrow", rows(arrow_table.to_pylist()), truth)
    with open(arrow, "rb") as file:
        file.seek(8)
        expect(f"{name} arrow without its first 8 bytes, as a stream", pyarrow.ipc.open_stream(file.read()).read_all().num_rows, len(truth))

    frame = pandas.read_csv(
        csv,
        dtype={c: PANDAS[t] for c, t in types.items() if t != "date"},
        parse_dates=[c for c, t in types.items() if t == "date"],
        keep_default_na=False,
        na_values=[""],
    )
    expect(f"{name} pandas csv", rows(frame.to_dict("records")), truth)
    expect(f"{name} pandas feather", rows(pandas.read_feather(arrow, dtype_backend="pyarrow").to_dict("records")), truth)

    expect(f"{name} polars csv", rows(polars.read_csv(csv, schema={c: POLARS[t] for c, t in types.items()}).to_dicts()), truth)
    expect(f"{name} polars arrow", rows(polars.read_ipc(arrow).to_dicts()), truth)

    columns = ", ".join(f"'{c}': '{DUCKDB[t]}'" for c, t in types.items())
    found = duckdb.sql(f"SELECT * FROM read_csv('{csv}', header = true, columns = {{{columns}}})")
    expect(f"{name} duckdb csv", rows(dict(zip(found.columns, row)) for row in found.fetchall()), truth)
    found = duckdb.sql("SELECT * FROM arrow_table")
    expect(f"{name} duckdb arrow", rows(dict(zip(found.columns, row)) for row in found.fetchall()), truth)
    found = duckdb.sql(f"SELECT * FROM read_json('{output}/json/{name}.json', columns = {{{columns}}})")
    expect(f"{name} duckdb json", rows(dict(zip(found.columns, row)) for row in found.fetchall()), truth)

print(json.dumps({"tables": sorted(tables), "problems": problems}))
