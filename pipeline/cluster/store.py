"""Where a job writes. Tasks write files of their attempts; what counts of them becomes the dataset last, in one step.

Two ways, by what the store can do: `rename` for file systems, on which a folder takes another name in one step, and
`pointer` for object stores, which have no folders: a version is written below a name of its own, and `current.json`,
which names it, is put last.
"""

import ctypes
import hashlib
import io
import json
import os
import re
import shutil
import socket
import struct
import uuid
from collections.abc import Iterator
from pathlib import Path

import pyarrow.fs

CHUNK = 1 << 22


class Attempts:
    """The files of one attempt of a task. `address` is a folder, or the address of one that pyarrow knows."""

    def __init__(self, address: str, attempt: str):
        self.store, self.root = opened(address)
        self.attempt = attempt
        self.open = {}

    def append(self, path: str, content: bytes) -> None:
        if path not in self.open:
            to = f"{self.root}/{self.attempt}/{path}"
            self.store.create_dir(os.path.dirname(to), recursive=True)
            self.open[path] = self.store.open_output_stream(to, compression=None)
        self.open[path].write(content)

    def close(self) -> None:
        for stream in self.open.values():
            stream.close()
        self.open = {}


Place = tuple[pyarrow.fs.FileSystem, str]


def reading(attempts: Place, attempt: str, file: dict) -> io.BufferedReader:
    """A file of an attempt. A store may give less than is asked for; this does not."""
    store, root = attempts
    return io.BufferedReader(store.open_input_stream(f"{root}/{attempt}/{file['path']}", compression=None), CHUNK)


def whole(attempts: Place, attempt: str, file: dict) -> str:
    """The text of a small file of an attempt; the hash that its writer took must be that of the store."""
    with reading(attempts, attempt, file) as stream:
        content = stream.read()
    expect(file, hashlib.sha256(content).hexdigest())
    return content.decode()


def frames(attempts: Place, attempt: str, file: dict) -> Iterator[bytes]:
    """The frames of a file of an attempt, one by one, and held to its hash after the last."""
    digest = hashlib.sha256()
    with reading(attempts, attempt, file) as stream:
        while length := stream.read(4):
            frame = stream.read(struct.unpack("<I", length)[0])
            digest.update(length + frame)
            yield frame
    expect(file, digest.hexdigest())


def opened(address: str) -> Place:
    if "://" in address:
        store, root = pyarrow.fs.FileSystem.from_uri(address)
        return store, root.rstrip("/")
    return pyarrow.fs.LocalFileSystem(), os.path.abspath(address)


class Rename:
    """Attempts and the new version stand beside the old one, which gives its name to the new one."""

    def __init__(self, out: str):
        if "://" in out:
            raise SystemExit(f"{out}: an object store knows no rename. Use --committer pointer")
        self.out = Path(os.path.abspath(out))
        self.recover()
        job = f"{socket.gethostname()}-{os.getpid()}"
        self.staging = self.beside("new", job)
        self.old = self.beside("old", job)
        self.fresh = self.staging / "output"
        self.fresh.mkdir(parents=True)
        self.attempts = str(self.staging / "attempts")

    def beside(self, state: str, job: str) -> Path:
        return self.out.with_name(f".{self.out.name}.{state}-{job}")

    def recover(self) -> None:
        """Clears up after jobs of this machine that are no more: an old version goes back where no new one came."""
        name = re.compile(rf"\.{re.escape(self.out.name)}\.(new|old)-(.+)-(\d+)")
        for path in sorted(self.out.parent.glob(f".{self.out.name}.*")):
            match = name.fullmatch(path.name)
            if match is None or match[2] != socket.gethostname() or is_running(int(match[3])):
                continue
            if match[1] == "old" and not self.out.exists():
                os.rename(path, self.out)
            else:
                shutil.rmtree(path, ignore_errors=True)

    def place(self, attempt: str, file: dict) -> None:
        """Renames a file of an attempt to its place; the hash that its writer took must be that of the disk."""
        made = Path(self.attempts) / attempt / file["path"]
        with open(made, "rb") as bytes_:
            expect(file, hashlib.file_digest(bytes_, "sha256").hexdigest())
        path = self.fresh / file["path"]
        path.parent.mkdir(parents=True, exist_ok=True)
        os.rename(made, path)

    def append(self, path: str, content: bytes) -> None:
        to = self.fresh / path
        to.parent.mkdir(parents=True, exist_ok=True)
        with open(to, "ab") as file:
            file.write(content)

    def publish(self) -> str:
        """Old and new change places in one step where the system can; else the old one steps aside for a moment, and
        whoever comes next puts it back if nobody else did."""
        if not self.out.exists():
            os.rename(self.fresh, self.out)
        elif not exchanged(self.fresh, self.out):
            os.rename(self.out, self.old)
            os.rename(self.fresh, self.out)
        return str(self.out)

    def close(self) -> None:
        shutil.rmtree(self.staging, ignore_errors=True)
        if self.out.exists():
            shutil.rmtree(self.old, ignore_errors=True)


class Pointer:
    """`<out>/versions/<digest>/` holds a dataset, by the digest of its checksums, and `<out>/current.json` names one."""

    def __init__(self, out: str):
        self.store, self.root = opened(out)
        self.job = f"{self.root}/attempts/{uuid.uuid4().hex}"
        self.attempts = f"{out.rstrip('/')}/attempts/{self.job.rsplit('/', 1)[1]}"
        self.placed: dict[str, str] = {}
        self.own = Attempts(self.attempts, "ending")
        self.sums = b""

    def place(self, attempt: str, file: dict) -> None:
        made = f"{self.job}/{attempt}/{file['path']}"
        digest = hashlib.sha256()
        with self.store.open_input_stream(made, compression=None) as stream:
            while chunk := stream.read(CHUNK):
                digest.update(chunk)
        expect(file, digest.hexdigest())
        self.placed[file["path"]] = made

    def append(self, path: str, content: bytes) -> None:
        self.own.append(path, content)
        self.placed[path] = f"{self.job}/ending/{path}"
        if path == "SHA256SUMS":
            self.sums += content

    def publish(self) -> str:
        """A version that is named is whole: its name is written after all of it. A store puts one object in one step."""
        self.own.close()
        version = hashlib.sha256(self.sums).hexdigest()[:16]
        folder = f"{self.root}/versions/{version}"
        # the checksums are copied last: where they are, all is
        if self.store.get_file_info(f"{folder}/SHA256SUMS").type == pyarrow.fs.FileType.NotFound:
            for path in sorted(self.placed, key=lambda path: (path == "SHA256SUMS", path)):
                self.store.create_dir(os.path.dirname(f"{folder}/{path}"), recursive=True)
                self.store.copy_file(self.placed[path], f"{folder}/{path}")
        pointer = json.dumps({"version": version, "folder": f"versions/{version}"}) + "\n"
        put(self.store, f"{self.root}/current.json", pointer.encode())
        return folder

    def close(self) -> None:
        if self.store.get_file_info(self.job).type == pyarrow.fs.FileType.Directory:
            self.store.delete_dir(self.job)


COMMITTERS = {"rename": Rename, "pointer": Pointer}


def put(store: pyarrow.fs.FileSystem, path: str, content: bytes) -> None:
    """One object in one step. A file system would show it half written, and so renames it."""
    is_file = isinstance(store, pyarrow.fs.LocalFileSystem)
    to = f"{path}.{uuid.uuid4().hex}" if is_file else path
    with store.open_output_stream(to, compression=None) as stream:
        stream.write(content)
    if is_file:
        os.replace(to, path)


def expect(file: dict, digest: str) -> None:
    if digest != file["sha256"]:
        raise RuntimeError(f"{file['path']} is not as its writer left it")


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True


AT_FDCWD, RENAME_EXCHANGE = -100, 2


def exchanged(left: Path, right: Path) -> bool:
    """Whether two folders have changed names in one step (renameat2, on Linux; NFS cannot)."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    return rename(AT_FDCWD, os.fsencode(left), AT_FDCWD, os.fsencode(right), RENAME_EXCHANGE) == 0
