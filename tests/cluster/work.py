"""Asks workers for the articles of a collection, some at a time, as a task of a cluster does; prints what comes back.

work.py FOLDER-OF-THE-JOB PATIENCE BATCH COLLECTION COMMAND …
"""

import json
import sys

import pyarrow as pa

job, patience, size, collection, *command = sys.argv[1:]
sys.path.insert(0, job)
from worker_process import Worker, work  # noqa: E402

QUESTION = pa.schema([("id", pa.string()), ("file", pa.string()), ("line", pa.binary()), ("bytes", pa.float64())])
with open(collection, "rb") as file:
    lines = file.read().splitlines()


def batches():
    for at in range(0, len(lines), int(size)):
        rows = [{"file": "sources/collections/x.jsonl", "line": line} for line in lines[at : at + int(size)]]
        yield pa.RecordBatch.from_pylist(rows, schema=QUESTION)


greeting = Worker(command, ".", None, 60)
greeting.kill()
for answer in work(batches(), command, ".", greeting.greeting, float(patience)):
    for row in answer.to_pylist():
        print(json.dumps({**row, "article": None if row["article"] is None else len(row["article"])}))
