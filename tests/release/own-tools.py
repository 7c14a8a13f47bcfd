"""Reads a release's database and workbook with the libraries that analysts use, and holds them against the JSON files."""
import json
import sqlite3
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1]))

import duckdb
import openpyxl
import pandas
from cells import rows

folder = Path(sys.argv[1])
tables = json.loads((folder / "tables.json").read_text(encoding="utf-8"))
problems = []


def expect(what, found, expected):
    if found != expected:
        problems.append(f"{what}: {found!r} and not {expected!r}"[:400])


def as_json(records, types):
    """Records with the types of JSON: SQLite has 0 and 1 for truth, and spreadsheets one sort of number."""
    to = {"boolean": bool, "integer": int, "number": float}
    return [
        {column: cell if cell is None else to.get(types[column], lambda same: same)(cell) for column, cell in row.items()}
        for row in rows(records)
    ]


def by_id(records):
    return sorted(records, key=lambda row: row["id"])


database = sqlite3.connect(folder / "industrial-playbook.sqlite")
database.execute("PRAGMA foreign_keys = ON")
book = openpyxl.load_workbook(folder / "industrial-playbook.xlsx")
expect("integrity", database.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
expect("keys", database.execute("PRAGMA foreign_key_check").fetchall(), [])
expect("sheets", book.sheetnames, ["how to cite", *tables])

for name, columns in tables.items():
    truth = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    types = {column: kind for column, (kind, _) in columns.items()}

    frame = pandas.read_sql(f'SELECT * FROM "{name}"', database, dtype_backend="pyarrow")
    expect(f"{name} pandas", by_id(as_json(frame.to_dict("records"), types)), by_id(truth))
    found = duckdb.sql("SELECT * FROM frame")
    records = [dict(zip(found.columns, row)) for row in found.fetchall()]
    expect(f"{name} duckdb", by_id(as_json(records, types)), by_id(truth))

    sheet = book[name]
    header, *lines = sheet.iter_rows(values_only=True)
    expect(f"{name} header", list(header), list(columns))
    expect(f"{name} frozen", sheet.freeze_panes, "B2")
    notes = [cell.comment.text for cell in sheet[1]]
    expect(f"{name} notes", [note.startswith(said) for note, (_, said) in zip(notes, columns.values())], [True] * len(columns))
    read = [dict(zip(header, line)) for line in lines]
    expect(f"{name} openpyxl", as_json(read, types), truth)
    days = [cell for row in read for column, cell in row.items() if types[column] == "date" and cell is not None]
    expect(f"{name} days", {isinstance(day, str) and day >= "1900-03-01" for day in days} - {False}, set())
    numbers = [cell for row in read for column, cell in row.items() if types[column] == "number" and cell is not None]
    expect(f"{name} numbers", {type(number) for number in numbers} - {int, float}, set())

cite = [[cell for cell in line if cell is not None] for line in book["how to cite"].iter_rows(values_only=True)]


def refused(statement, *values):
    """Whether the database keeps a row out that breaks a key."""
    try:
        database.execute(statement, values)
    except sqlite3.IntegrityError as error:
        return str(error).split(":")[0]
    return "taken"


print(
    json.dumps(
        {
            "problems": problems,
            "tables": sorted(tables),
            "cite": cite,
            "claims": [
                row[0]
                for row in database.execute(
                    "SELECT claims.id FROM claims_fts JOIN claims ON claims.rowid = claims_fts.rowid WHERE claims_fts MATCH 'investing' ORDER BY rank"
                )
            ],
            "refused": {
                "a key twice": refused("INSERT INTO bylines SELECT * FROM bylines LIMIT 1"),
                "a row of nothing": refused("INSERT INTO entity_names VALUES ('a', 'no-such-entity', 'A', 'alias')"),
                "another code": refused("UPDATE entities SET kind = 'planet'"),
                "an empty cell": refused("UPDATE claims SET statement = NULL"),
                "a row that others name": refused("DELETE FROM sources"),
            },
        }
    )
)
