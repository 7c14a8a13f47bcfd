"""Publishes version after version with a committer until it is killed; or reads what is there.

store.py FOLDER-OF-THE-JOB publish|recover rename|pointer OUT [in-two-steps]
"""

import hashlib
import json
import sys
from pathlib import Path

job, what, committer, out, *more = sys.argv[1:]
sys.path.insert(0, job)
import store  # noqa: E402

if more:
    # as on a file system that cannot let two folders change places
    store.exchanged = lambda left, right: False


def publish(number: int) -> None:
    to = store.COMMITTERS[committer](out)
    content = f"version {number}\n".encode() * 2000
    files = [f"parquet/table/part-{part}.parquet" for part in range(4)]
    digest = hashlib.sha256(content).hexdigest()
    attempt = store.Attempts(to.attempts, "attempt")
    for path in files:
        attempt.append(path, content[:100])
        attempt.append(path, content[100:])
    attempt.close()
    for path in files:
        to.place("attempt", {"path": path, "sha256": digest})
    to.append("SHA256SUMS", "".join(f"{digest}  {path}\n" for path in files).encode())
    to.publish()
    to.close()


def check() -> None:
    """Whatever is published is whole, and of one version."""
    root = Path(out)
    if committer == "pointer":
        root = root / json.loads((root / "current.json").read_text())["folder"]
    sums = (root / "SHA256SUMS").read_text().splitlines()
    assert len(sums) == 4
    for line in sums:
        digest, path = line.split("  ")
        assert hashlib.sha256((root / path).read_bytes()).hexdigest() == digest, path


if what == "publish":
    publish(0)
    print("begun", flush=True)
    number = 0
    while True:
        number += 1
        publish(number)
else:
    store.COMMITTERS[committer](out).close()
    check()
    left = [path.name for path in Path(out).parent.iterdir() if path.name.startswith(f".{Path(out).name}.")]
    assert left == [], left
