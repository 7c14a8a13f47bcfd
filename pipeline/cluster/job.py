"""Builds a dataset on Apache Spark: the same TypeScript, the same bytes as `playbook build --parts N`.

    spark-submit job.py --project DIR --collections ADDRESS … --out DIR --parts N

Spark reads, moves and counts. It never looks into a row: articles go to a worker as bytes, what they yield goes to the
writer of their part as bytes, claims go as bytes to whoever compares those on the same thing, and the files come back
as bytes. docs/cluster.md says how it is run where.
"""

import argparse
import hashlib
import itertools
import json
import os
import sys
import time
import uuid
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from store import COMMITTERS, Attempts, frames, opened, whole  # noqa: E402
from worker_process import Worker, kept_worker, work  # noqa: E402

QUESTION = "id string, file string, line binary, bytes double"
WORKED = "part int, id string, bytes double, article binary, problems string"
# where it is told of a part or of a range of groups, and the attempt that all its files are of; or a claim, with its
# range
TOLD = "part int, range int, attempt string, told string, claim binary"
# ranges of groups, as chunk.ts has them
RANGES = 16
# claims that a worker is asked at a time: a megabyte
CLAIMS = 4096


def main() -> int:
    options = arguments()
    spark = SparkSession.builder.appName("playbook").getOrCreate()
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", options.batch)
    # parts are spread by our key alone; adaptive execution would join small ones, and sample
    spark.conf.set("spark.sql.adaptive.enabled", "false")
    # large files are cut so that no processor waits long for the last of them
    at_once = spark.sparkContext.defaultParallelism
    spark.conf.set("spark.sql.files.minPartitionNum", at_once * options.cuts)
    for module in ["worker_process.py", "store.py"]:
        spark.sparkContext.addPyFile(str(Path(__file__).with_name(module)))
    program = options.program or options.project
    node = [f"{program}/node_modules/.bin/node", *options.node.split()]
    command = [*node, f"{program}/pipeline/main.ts", "worker"]
    layout = ["--parts", str(options.parts), "--formats", options.formats]
    folder = options.project

    hello = Worker([*command, "folders"], folder, None, options.patience)
    folders = hello.end().to_pylist()
    expected = hello.greeting
    despite = ["--despite-problems"] if options.despite_problems else []
    # begun while Spark is still about to
    ending = Worker([*command, "ending", *layout, *despite], folder, expected, options.patience)

    articles = questions(spark, options, folders)
    # one process for all steps: it is warm when it comes to the second
    any_task = [*command, "any", *layout]
    worked = articles.mapInArrow(worker_of(any_task, folder, expected, options), WORKED)
    tasks = articles.rdd.getNumPartitions()
    store = COMMITTERS[options.committer](options.out)
    try:
        began = time.monotonic()
        write = writing(any_task, folder, expected, options.patience, store.attempts)
        told = groups_of(parts_of(worked, write, options.parts), write).collect()
        spread = time.monotonic()
        ended = finish(options, ending, store, told, tasks)
        finished = time.monotonic()
        print(f"{finished - began:.1f} s without start-up, {finished - spread:.1f} of them the end", file=sys.stderr)
        return ended
    finally:
        if ending.child.poll() is None:
            ending.kill()
        store.close()


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--project", required=True, help="the folder with sources/, the same on every machine")
    parser.add_argument("--program", help="the folder with pipeline/, where it is another")
    parser.add_argument("--collections", nargs="*", default=[], help=".jsonl, .jsonl.gz, .jsonl.zst or .parquet")
    parser.add_argument("--out", required=True, help="the folder to make, or the address of one, which every machine can write to")
    parser.add_argument("--parts", type=int, required=True)
    parser.add_argument("--formats", default="parquet")
    parser.add_argument("--committer", choices=sorted(COMMITTERS), default="rename", help="how --out becomes the new version")
    parser.add_argument("--cuts", type=int, default=8, help="tasks for each processor, in which articles are worked on")
    parser.add_argument("--batch", type=int, default=100, help="articles that a worker is asked at a time")
    parser.add_argument("--slices", type=int, default=0, help="that many tasks, by a shuffle; for files that cannot be cut")
    parser.add_argument("--patience", type=float, default=300, help="seconds for a batch, until its worker is ended")
    # without the second, V8 lets garbage grow to as much as is in use
    parser.add_argument("--node", default="--max-semi-space-size=8 --heap-growing-percent=30", help="options of Node")
    parser.add_argument("--despite-problems", action="store_true", help="leave articles with problems out")
    return parser.parse_args()


def questions(spark: SparkSession, options: argparse.Namespace, folders: list[dict]) -> DataFrame:
    """A row for each article: a line of a collection as bytes, or the id of a folder."""
    rows = [(each["id"], None, None, each["bytes"]) for each in folders]
    found = spark.createDataFrame(rows, QUESTION)
    for address in options.collections:
        found = found.unionByName(lines_of(spark, address))
    if options.slices:
        # by the bytes of the line: a number drawn for each row would lose and double rows after a lost executor
        found = found.repartition(options.slices, F.xxhash64("id", "line"))
    return found


def lines_of(spark: SparkSession, address: str) -> DataFrame:
    if address.endswith(".parquet"):
        lines = spark.read.parquet(address).select(F.col("line").cast("binary").alias("line"))
    elif address.endswith(".zst"):
        packed = spark.read.format("binaryFile").load(address).select("content")
        lines = packed.mapInArrow(unpacked, "line binary")
    else:
        lines = spark.read.option("lineSep", "\n").text(address).select(F.col("value").cast("binary").alias("line"))
    return lines.where(F.length("line") > 0).select(
        F.lit(None).cast("string").alias("id"),
        F.lit(f"sources/collections/{address.rsplit('/', 1)[-1]}").alias("file"),
        "line",
        F.lit(None).cast("double").alias("bytes"),
    )


def unpacked(batches):
    """The lines of files packed by zstd, which Spark reads only where Hadoop has its native library."""
    for batch in batches:
        for content in batch.column(0):
            with pa.input_stream(pa.BufferReader(content.as_buffer()), compression="zstd") as stream:
                rest = b""
                while chunk := stream.read(1 << 24):
                    *whole, rest = (rest + chunk).split(b"\n")
                    yield pa.record_batch([pa.array(whole, pa.binary())], names=["line"])
                yield pa.record_batch([pa.array([rest], pa.binary())], names=["line"])


def worker_of(command: list[str], folder: str, expected: dict, options: argparse.Namespace):
    patience = options.patience

    def run(batches):
        yield from work(batches, command, folder, expected, patience)

    return run


def parts_of(worked: DataFrame, write, parts: int) -> DataFrame:
    """Writes each part by a worker of its own task; what is told of it comes back, where its files are, and its claims."""
    spark = worked.sparkSession
    # a row without an id for each part: one without articles has files too
    every = spark.range(parts).select(
        F.col("id").cast("int").alias("part"),
        F.lit(None).cast("string").alias("id"),
        F.lit(None).cast("double").alias("bytes"),
        F.lit(None).cast("binary").alias("article"),
        F.lit(None).cast("string").alias("problems"),
    )
    # the key is computed by the worker, from the id alone, and a part is a task: no hash of Spark's puts two into one.
    # ids are ASCII, and Spark compares their bytes
    placed = worked.unionByName(every).repartitionById(parts, "part").sortWithinPartitions("part", "id")
    return placed.mapInArrow(write, TOLD)


def groups_of(told: DataFrame, write) -> DataFrame:
    """Compares the claims of all parts, a range of their groups in each task; what is told of parts passes through."""

    def run(batches):
        some = (batch for batch in batches if batch.num_rows > 0)
        for is_told, own in itertools.groupby(some, lambda batch: batch["claim"].null_count > 0):
            yield from own if is_told else write(joined((batch.select(["claim"]) for batch in own), CLAIMS))

    # a claim begins with the id of its group, in ASCII. What is told of parts is a task by itself, the last
    key = F.coalesce("range", F.lit(RANGES))
    spread = told.withColumn("key", key).repartitionById(RANGES + 1, "key")
    return spread.sortWithinPartitions("claim").drop("key").mapInArrow(run, TOLD)


def writing(command: list[str], folder: str, expected: dict, patience: float, attempts: str):
    """Asks a worker to write the files of an attempt: those of a part, of what articles yield, or those of a range of
    groups, of claims. It hands on claims, and where it is told of what is whole."""

    def write(batches):
        worker, files = None, Attempts(attempts, uuid.uuid4().hex)
        for batch in batches:
            if batch.num_rows == 0:
                continue
            # a task that failed in the midst of a part has left it open in a worker: each begins with its own
            worker = worker or writer_of(command, folder, expected, patience)
            yield from kept(worker.ask(batch), files)
        if worker is not None:
            yield from kept(worker.ask(batch.slice(0, 0)), files)
            worker.is_clean = True

    return write


def joined(batches, rows: int):
    """The same rows in batches of so many at least: a claim is small, and each question has its cost."""
    held, count = [], 0
    for batch in batches:
        held.append(batch)
        count += batch.num_rows
        if count >= rows:
            yield pa.concat_batches(held)
            held, count = [], 0
    if held:
        yield pa.concat_batches(held)


def writer_of(command: list[str], folder: str, expected: dict, patience: float) -> Worker:
    """A writer with no part open: the one that is there, if it ended its last."""
    worker = kept_worker(command, folder, expected, patience)
    if not getattr(worker, "is_clean", True):
        worker.kill()
        worker = kept_worker(command, folder, expected, patience)
    worker.is_clean = False
    return worker


def kept(chunks: pa.RecordBatch, files: Attempts):
    """Adds chunks to the files of this attempt; hands on claims, and where it is told of what is whole then. What is told
    is a file too: of ten thousand parts it would be a gigabyte, which the driver reads one after the other."""
    is_claim = pc.and_(pc.is_null(chunks["path"]), pc.is_null(chunks["told"]))
    claims = chunks.filter(is_claim)
    if claims.num_rows > 0:
        yield told_batch(claims.num_rows, range=claims["range"], claim=claims["bytes"])
    for row in chunks.filter(pc.invert(is_claim)).to_pylist():
        if row["path"] is None:
            path, content = f"told/{row['part']}-{row['range']}", row["told"].encode()
            files.append(path, content)
            files.close()
            told = json.dumps({"path": path, "sha256": hashlib.sha256(content).hexdigest()})
            yield told_batch(1, part=[row["part"]], range=[row["range"]], attempt=[files.attempt], told=[told])
        else:
            files.append(row["path"], row["bytes"])


def told_batch(rows: int, **columns) -> pa.RecordBatch:
    """Rows of TOLD; what is not named is null."""
    types = {"part": pa.int32(), "range": pa.int32(), "attempt": pa.string(), "told": pa.string(), "claim": pa.binary()}
    cells = {name: pa.array(columns.get(name, [None] * rows), type_) for name, type_ in types.items()}
    return pa.RecordBatch.from_pydict(cells)


def finish(options, worker: Worker, store, told: list, tasks: int) -> int:
    """Puts the parts of the attempts that counted in their place, makes what is left, and publishes all of it."""
    parts = sorted((row for row in told if row.part is not None), key=lambda row: row.part)
    ranges = sorted((row for row in told if row.part is None), key=lambda row: row.range)
    numbers = [row.part for row in parts]
    if numbers != list(range(options.parts)):
        raise RuntimeError(f"parts {numbers} came back, not each of {options.parts} once")
    articles = read = counted = claims = compared = 0
    attempts = opened(store.attempts)
    for row in parts:
        text = whole(attempts, row.attempt, json.loads(row.told))
        told = json.loads(text)
        articles += told["articles"] + told["refused"]
        read += told["asked"]["articles"]
        counted += told["asked"]["tasks"]
        claims += told["whole"]["rows"]["claims"]
        for file in told["whole"]["files"]:
            store.place(row.attempt, file)
        write(worker.ask(pa.record_batch([pa.array([text])], names=["told"])), store)
    for row in ranges:
        told = json.loads(whole(attempts, row.attempt, json.loads(row.told)))
        compared += told["claims"]
        # a chunk of claims at a time: there may be more of them than the driver could hold
        for frame in frames(attempts, row.attempt, told["file"]):
            write(worker.ask_stream(frame), store)
    end = write(worker.end(), store)
    for issue in [*end["issues"], *(end["problems"] if options.despite_problems else [])]:
        print(f"{issue['place'].get('file')}: {issue['code']}: found {issue['found']}", file=sys.stderr)
    # counted on both sides: by the tasks that read articles, and by the writers of the parts
    if (read, counted) != (articles, tasks):
        raise RuntimeError(f"{read} articles were read by {counted} of {tasks} tasks, and {articles} written")
    if compared != claims:
        raise RuntimeError(f"{claims} claims were written, and {compared} compared")
    if end["issues"]:
        print("refused: nothing was published", file=sys.stderr)
        return 1
    where = store.publish()
    print(f"published: {end['articles']} articles in {options.parts} parts in {where}", file=sys.stderr)
    return 0


def write(chunks: pa.RecordBatch, store) -> dict:
    """Writes the chunks of files; what was told last."""
    told = {}
    for row in chunks.to_pylist():
        if row["path"] is None:
            told = json.loads(row["told"])
        else:
            store.append(row["path"], row["bytes"])
    return told


if __name__ == "__main__":
    sys.exit(main())
