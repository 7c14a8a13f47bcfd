import type { Table } from "../../../schemas/table.ts";
import { entry, type HashedFile, type LoadedRelease, pinnedHashes, typedColumns } from "./pinned.ts";

/**
 * The text of `load.py`: loads the tables of one release with pandas, polars, pyarrow or DuckDB. `files` are those
 * of the release, whose hashes it pins; it cannot hold its own.
 */
export function pythonLoader(
  release: LoadedRelease,
  tables: readonly Table[],
  files: readonly HashedFile[],
): string {
  const types = tables.map((table) => {
    const columns = typedColumns(table).map(([column, type]) => `"${column}": "${type}"`);
    return entry(`    "${table.name}": {`, columns, "},");
  });
  const hashes = pinnedHashes(tables, ["parquet", "csv"], files).map(
    ([asset, sha256]) => `    "${asset}": "${sha256}",`,
  );
  return program
    .replaceAll("@NAME@", release.name)
    .replaceAll("@VERSION@", release.version)
    .replaceAll("@DOWNLOADS@", release.downloads)
    .replace("@TYPES@", () => types.join("\n"))
    .replace("@HASHES@", () => hashes.join("\n"));
}

// types of pandas: `string` and not `str`, which before version 3 turns a missing value into the text "nan"
const program = `"""Loads the tables of Industrial Playbook @VERSION@.

    from load import load

    claims = load("claims_wide")                    # a pandas data frame
    claims = load("claims_wide", library="polars")  # or "pyarrow" or "duckdb"

Before a file is read, its SHA-256 is compared with the one that is written below. Files are downloaded once and
kept in the user's cache folder; in an unpacked release they are read where they lie. Needs Python 3.9 or later and
the library asked for (pandas from version 2), nothing else. Generated with the release, for this version and no other.
"""
import hashlib
import importlib.util
import os
import shutil
import sys
import tempfile
import urllib.request
from collections import defaultdict
from pathlib import Path

VERSION = "@VERSION@"
DOWNLOADS = "@DOWNLOADS@"


def load(table, library="pandas", url=None):
    """A table as a data frame (pandas, polars), a table (pyarrow) or a relation (duckdb).

    url: the folder to download from, where it is not the one of the release. INDUSTRIAL_PLAYBOOK_URL does the same.
    """
    if table not in TABLES:
        raise ValueError(f"there is no table {table!r}, but {', '.join(TABLES)}")
    if library not in READERS:
        raise ValueError(f"{library!r} is not one of {', '.join(READERS)}")
    return READERS[library](table, url)


def fetch(name, url=None):
    """The path of a file of this version, such as "claims.parquet", once its hash is right."""
    beside = Path(__file__).resolve().parent / name.rpartition(".")[2] / name
    if beside.exists():
        return checked(beside, name)
    kept = cache_folder() / name
    if not kept.exists() or sha256(kept) != SHA256[name]:
        download(f"{(url or os.environ.get('INDUSTRIAL_PLAYBOOK_URL') or DOWNLOADS).rstrip('/')}/{name}", kept)
    return kept


def download(address, target):
    """Puts a file into the cache whole and checked, or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, part = tempfile.mkstemp(dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file, urllib.request.urlopen(address, timeout=60) as answer:
            shutil.copyfileobj(answer, file)
        os.replace(checked(part, target.name, address), target)
    except BaseException:
        os.unlink(part)
        raise


def checked(path, name, whence=None):
    if sha256(path) != SHA256[name]:
        raise ValueError(f"{whence or path} is not the {name} of version {VERSION}: its SHA-256 is another")
    return path


def sha256(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def cache_folder():
    """Where downloads are kept: INDUSTRIAL_PLAYBOOK_CACHE, or the platform's cache folder."""
    if "INDUSTRIAL_PLAYBOOK_CACHE" in os.environ:
        folder = os.environ["INDUSTRIAL_PLAYBOOK_CACHE"]
    elif sys.platform == "win32":
        folder = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        folder = Path.home() / "Library" / "Caches"
    else:
        folder = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(folder) / "@NAME@" / VERSION


def read_pandas(table, url):
    """From Parquet where pyarrow is installed, else from CSV: the same types and cells."""
    import pandas

    kinds = {"integer": "Int32", "number": "float64", "boolean": "boolean", "date": "datetime64[s]"}
    types = defaultdict(lambda: "string", {column: kinds[kind] for column, kind in TABLES[table].items()})
    if importlib.util.find_spec("pyarrow"):
        frame = pandas.read_parquet(fetch(f"{table}.parquet", url), engine="pyarrow", dtype_backend="pyarrow")
    else:
        # only the empty cell is missing ("NA" is a text), and dates come as text first
        read = defaultdict(lambda: "string", {c: t for c, t in types.items() if t != kinds["date"]})
        options = {"keep_default_na": False, "na_values": [""], "float_precision": "round_trip"}
        frame = pandas.read_csv(fetch(f"{table}.csv", url), encoding="utf-8", dtype=read, **options)
    return frame.astype({column: types[column] for column in frame.columns})


def read_polars(table, url):
    import polars

    return polars.read_parquet(fetch(f"{table}.parquet", url))


def read_pyarrow(table, url):
    import pyarrow.parquet

    return pyarrow.parquet.read_table(fetch(f"{table}.parquet", url))


def read_duckdb(table, url):
    import duckdb

    return duckdb.read_parquet(str(fetch(f"{table}.parquet", url)))


READERS = {"pandas": read_pandas, "polars": read_polars, "pyarrow": read_pyarrow, "duckdb": read_duckdb}

# The tables, and those of their columns that are not text.
TABLES = {
@TYPES@
}

# What each file must be.
SHA256 = {
@HASHES@
}
`;
