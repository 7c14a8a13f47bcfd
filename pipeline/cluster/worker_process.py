"""The worker as a child process, for any engine that hands out Arrow batches: nothing in here knows Spark.

A frame is four bytes of length, lowest first, and an Arrow IPC stream; each question is a frame, and so is its answer.
"""

import json
import os
import select
import struct
import subprocess
import time
from collections.abc import Iterator

import pyarrow as pa

# What an answer of the task "articles" holds; see articles.ts.
WORKED = pa.schema(
    [
        ("part", pa.int32()),
        ("id", pa.string()),
        ("bytes", pa.float64()),
        ("article", pa.binary()),
        ("problems", pa.string()),
    ]
)


# Seconds in which a worker must have greeted, on however busy a machine.
BEGINNING = 120


class WorkerDied(Exception):
    """The worker ended, or did not answer in time."""


class Worker:
    """One child process. `expected` is the handshake that it must give."""

    def __init__(self, command: list[str], folder: str, expected: dict | None, patience: float):
        self.patience = patience
        # the worker's words about itself go where those of its parent go
        self.child = subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        os.set_blocking(self.child.stdin.fileno(), False)
        os.set_blocking(self.child.stdout.fileno(), False)
        try:
            self.greeting = rows_of(self._answer(b"", max(patience, BEGINNING)))[0]
        except WorkerDied as died:
            # no article is to blame for that
            raise RuntimeError(f"a worker did not begin: {died}") from None
        if expected is not None and self.greeting != expected:
            self.kill()
            raise RuntimeError(f"a worker that is not that of the driver: {self.greeting}, not {expected}")

    def ask(self, batch: pa.RecordBatch, patience: float | None = None) -> pa.RecordBatch:
        """The answer to a batch, within so many seconds."""
        return self.ask_stream(stream_of(batch), patience)

    def ask_stream(self, stream: bytes, patience: float | None = None) -> pa.RecordBatch:
        """The answer to a batch that is an Arrow IPC stream already."""
        return batch_of(self._answer(struct.pack("<I", len(stream)) + stream, patience))

    def end(self) -> pa.RecordBatch:
        """The answer to the end."""
        answer = batch_of(self._answer(struct.pack("<I", 0)))
        self.child.wait(timeout=self.patience)
        return answer

    def kill(self) -> None:
        self.child.kill()
        self.child.wait()

    def _answer(self, question: bytes, patience: float | None = None) -> bytes:
        """Writes while it reads: neither side waits for the other with a pipe full."""
        stdin, stdout = self.child.stdin.fileno(), self.child.stdout.fileno()
        rest, answer = memoryview(question), bytearray()
        patience = patience or self.patience
        deadline = time.monotonic() + patience
        while True:
            wanted = 4 + struct.unpack_from("<I", answer)[0] if len(answer) >= 4 else 4
            if len(answer) >= 4 and len(answer) >= wanted and not rest:
                return bytes(answer[4:wanted])
            left = deadline - time.monotonic()
            readable, writable, _ = select.select([stdout], [stdin] if rest else [], [], max(left, 0))
            if left <= 0:
                self.kill()
                raise WorkerDied(f"no answer within {patience:g} s")
            try:
                if writable:
                    rest = rest[os.write(stdin, rest[: 1 << 16]) :]
                if readable:
                    # never more than the frame: what follows is the answer to another question
                    read = os.read(stdout, min(wanted - len(answer), 1 << 20))
                    if not read:
                        raise BrokenPipeError
                    answer += read
            except BrokenPipeError:
                self.kill()
                raise WorkerDied(f"it ended with {self.child.returncode}") from None


_workers: dict[tuple, Worker] = {}


def kept_worker(command: list[str], folder: str, expected: dict, patience: float) -> Worker:
    """The worker of this process for a task: it takes a second to begin, and engines give a process many tasks."""
    key = (*command, folder)
    if key not in _workers or _workers[key].child.poll() is not None:
        _workers[key] = Worker(command, folder, expected, patience)
    return _workers[key]


def stream_of(batch: pa.RecordBatch) -> bytes:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batch.schema) as stream:
        stream.write_batch(batch)
    return sink.getvalue().to_pybytes()


def batch_of(stream: bytes) -> pa.RecordBatch:
    table = pa.ipc.open_stream(stream).read_all().combine_chunks()
    batches = table.to_batches()
    if batches:
        return batches[0]
    return pa.RecordBatch.from_arrays([pa.array([], field.type) for field in table.schema], schema=table.schema)


def rows_of(stream: bytes) -> list[dict]:
    return batch_of(stream).to_pylist()


# Of the time for a batch, so much is first waited for a single article, which takes milliseconds where the machine is
# not busy. Nothing is said of an article before it had as much time alone as a whole batch.
ALONE = 0.1


def work(
    batches: Iterator[pa.RecordBatch], command: list[str], folder: str, expected: dict, patience: float
) -> Iterator[pa.RecordBatch]:
    """A row for each article, and one that counts them. A batch at which a worker dies is asked article by article, of
    others; the article at which a second one dies as well becomes a row with a problem."""

    def ask(batch: pa.RecordBatch, patience: float) -> pa.RecordBatch:
        answer = kept_worker(command, folder, expected, patience).ask(batch, patience)
        if answer.num_rows != batch.num_rows:
            raise RuntimeError(f"{answer.num_rows} answers to {batch.num_rows} articles")
        return pa.RecordBatch.from_arrays(answer.columns, schema=WORKED)

    def ask_alone(article: pa.RecordBatch) -> pa.RecordBatch:
        try:
            return ask(article, patience * ALONE)
        except WorkerDied:
            try:
                return ask(article, patience)
            except WorkerDied as died:
                return problem(article, str(died))

    articles = 0
    for batch in batches:
        articles += batch.num_rows
        if batch.num_rows == 0:
            continue
        try:
            yield ask(batch, patience)
        except WorkerDied:
            for at in range(batch.num_rows):
                yield ask_alone(batch.slice(at, 1))
    yield row(bytes=float(articles))


def row(**cells) -> pa.RecordBatch:
    """One row of an answer. One without an id is of no article: it counts those that a task was given."""
    cells = {"part": 0, "id": None, "bytes": None, "article": None, "problems": None, **cells}
    return pa.RecordBatch.from_arrays([pa.array([cells[field.name]], field.type) for field in WORKED], schema=WORKED)


def problem(article: pa.RecordBatch, why: str) -> pa.RecordBatch:
    """The row of an article that no worker survives."""
    asked = article.to_pylist()[0]
    line = asked["line"] or b""
    words = f"{asked['id'] or id_in(line)}: the worker dies of it: {why}"
    return row(id=asked["id"] or id_in(line), bytes=float(len(line)), problems=words)


def id_in(line: bytes) -> str:
    """The id of an article in a line of a collection; the beginning of the line where it has none."""
    try:
        return str(json.loads(line)["source"]["id"])
    except (ValueError, KeyError, TypeError):
        return repr(line[:80])
