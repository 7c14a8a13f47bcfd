"""The Python way: quantities and names of a collection, as CSV, JSON and Arrow, with pydantic, re, pandas and pyarrow.

    python python_way.py FOLDER OUT

Reads FOLDER/sources/collections/generated.jsonl. It finds less than the build does (no temporal expressions, no
quotations, no annotations, no restorations), which favours it.
"""

import hashlib
import json
import re
import sys
from datetime import date
from pathlib import Path
from typing import Literal

import pandas as pd
import pyarrow as pa
import pyarrow.feather as feather
from pydantic import BaseModel, ConfigDict, Field

Comparator = Literal["=", ">", ">=", "<", "<=", "~"]
Kind = Literal["money", "percent", "duration", "age", "count"]


class Source(BaseModel):
    model_config = ConfigDict(extra="forbid")
    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    title: str
    publisher: str
    authors: list[str]
    published_on: date
    condition: Literal["original", "machine-paraphrased", "translation", "summary"]
    url: str
    language: str
    license: str
    text_may_be_republished: bool
    max_published_share: float = Field(gt=0, le=1)
    max_published_share_reason: str
    raw_sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


class Span(BaseModel):
    id: str
    source_id: str
    source_digest: str = Field(pattern=r"^[0-9a-f]{16}$")
    start: int = Field(ge=0)
    end: int = Field(gt=0)
    exact: str = Field(min_length=1)


class Quantity(Span):
    kind: Kind
    value: float | None
    value_min: float | None
    value_max: float | None
    comparator: Comparator
    hedge: str | None
    unit: str | None


class Mention(Span):
    entity_id: str


SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
WORDS = {
    word: value
    for value, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty".split(),
        start=1,
    )
}
HEDGES: dict[str, Comparator] = {
    **dict.fromkeys(["about", "around", "roughly", "nearly", "almost", "approximately", "some"], "~"),
    **dict.fromkeys(["more than", "over", "above"], ">"),
    **dict.fromkeys(["at least"], ">="),
    **dict.fromkeys(["less than", "fewer than", "under", "below"], "<"),
    **dict.fromkeys(["up to", "at most", "as much as", "as many as"], "<="),
}
CURRENCIES = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "dollars": "USD", "euros": "EUR", "yuan": "CNY"}
PERIODS = {"year": "a", "month": "mo", "week": "wk", "day": "d", "hour": "h"}

QUANTITY = re.compile(
    rf"""
    (?:\b(?P<hedge>{"|".join(sorted(HEDGES, key=len, reverse=True))})\s+)?
    (?:
        (?P<sign>[$€£¥])\s?
        | (?<![\w.,$€£¥-])
    )
    (?:
        (?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)
        | (?P<word>{"|".join(sorted(WORDS, key=len, reverse=True))})\b
    )
    (?:\s(?P<scale>thousand|million|billion|trillion)\b)?
    (?:
        (?P<percent>\s?%|\spercent\b|\sper\scent\b)
        | -year-old\b(?P<age>)
        | \s(?P<currency>dollars|euros|yuan)\b
        | [\s-](?P<period>year|month|week|day|hour)s?\b
        | \s(?P<noun>(?!and\b|or\b|to\b|in\b|of\b|on\b|at\b|by\b|for\b|from\b|the\b|a\b|was\b|were\b|is\b|has\b)
            (?:[a-z]+\s)?[a-z]+s)\b
    )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
YEAR = re.compile(r"(?:19|20)\d\d$")


def singular(noun: str) -> str:
    head = noun.split()[-1].lower()
    if head.endswith("ies"):
        return head[:-3] + "y"
    return head[:-1]


def quantities(text: str, source_id: str, digest: str) -> list[Quantity]:
    rows = []
    for match in QUANTITY.finditer(text):
        found = match.groupdict()
        digits, word = found["digits"], found["word"]
        named = any(found[name] is not None for name in ("sign", "percent", "age", "currency", "period", "noun", "scale"))
        if not named and (word or YEAR.match(digits)):
            continue
        number = float(digits.replace(",", "")) if digits else float(WORDS[word.lower()])
        value = number * SCALES[found["scale"].lower()] if found["scale"] else number
        if found["sign"] or found["currency"]:
            kind, unit = "money", CURRENCIES[found["sign"] or found["currency"].lower()]
        elif found["percent"]:
            kind, unit = "percent", "%"
        elif found["age"] is not None:
            kind, unit = "age", "a{age}"
        elif found["period"]:
            kind, unit = "duration", PERIODS[found["period"].lower()]
        else:
            kind, unit = "count", singular(found["noun"]) if found["noun"] else None
        hedge = found["hedge"].lower() if found["hedge"] else None
        comparator = HEDGES[hedge] if hedge else "="
        rows.append(
            Quantity(
                id=f"{source_id}/quantities/{match.start()}-{match.end()}",
                source_id=source_id,
                source_digest=digest,
                start=match.start(),
                end=match.end(),
                exact=match.group(),
                kind=kind,
                value=value,
                value_min=value if comparator in (">", ">=") else None,
                value_max=value if comparator in ("<", "<=") else None,
                comparator=comparator,
                hedge=hedge,
                unit=unit,
            )
        )
    return rows


def names_of(entities: Path) -> dict[str, str]:
    """Names by entity, from the registry's `name:` lines: enough of YAML for this file."""
    names, entity, group = {}, "", False
    for line in entities.read_text(encoding="utf-8").splitlines():
        key, _, value = line.strip().removeprefix("- ").partition(": ")
        if line.startswith("  - id: "):
            entity, group = value, False
        elif key == "kind" and value == "group":
            group = True
        elif key == "name" and not group:
            names[value.strip('"')] = entity
    return names


def mentions(text: str, source_id: str, digest: str, pattern: re.Pattern[str], names: dict[str, str]) -> list[Mention]:
    return [
        Mention(
            id=f"{source_id}/mentions/{match.start()}-{match.end()}",
            source_id=source_id,
            source_digest=digest,
            start=match.start(),
            end=match.end(),
            exact=match.group(),
            entity_id=names[match.group()],
        )
        for match in pattern.finditer(text)
    ]


SCHEMAS = {
    "sources": pa.schema(
        [(name, pa.string()) for name in Source.model_fields if name not in ("published_on", "text_may_be_republished")]
        + [("published_on", pa.date32()), ("text_may_be_republished", pa.bool_())]
    ),
    "quantities": pa.schema(
        [
            (name, pa.int32() if name in ("start", "end") else pa.float64() if name.startswith("value") else pa.string())
            for name in Quantity.model_fields
        ]
    ),
    "mentions": pa.schema(
        [(name, pa.int32() if name in ("start", "end") else pa.string()) for name in Mention.model_fields]
    ),
}


def main(folder: Path, out: Path) -> None:
    names = names_of(folder / "sources/reference/entities.yaml")
    alternatives = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    pattern = re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)")
    rows: dict[str, list[dict]] = {"sources": [], "quantities": [], "mentions": []}
    with open(folder / "sources/collections/generated.jsonl", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            source, text = Source(**record["source"]), record["text"]
            digest = hashlib.sha256(text.encode()).hexdigest()
            if digest != source.raw_sha256:
                raise ValueError(f"{source.id}: the text is not the one that the record pins")
            rows["sources"].append({**source.model_dump(exclude={"max_published_share", "max_published_share_reason"}), "authors": "; ".join(source.authors)})
            rows["quantities"] += [row.model_dump() for row in quantities(text, source.id, digest[:16])]
            rows["mentions"] += [row.model_dump() for row in mentions(text, source.id, digest[:16], pattern, names)]
    for form in ("csv", "json", "arrow"):
        (out / form).mkdir(parents=True, exist_ok=True)
    for table, listed in rows.items():
        frame = pd.DataFrame(listed, columns=SCHEMAS[table].names)
        frame.to_csv(out / f"csv/{table}.csv", index=False)
        frame.to_json(out / f"json/{table}.json", orient="records", date_format="iso")
        arrow = pa.Table.from_pandas(frame, schema=SCHEMAS[table], preserve_index=False)
        feather.write_feather(arrow, str(out / f"arrow/{table}.arrow"), compression="uncompressed")
    print(f"{len(rows['sources'])} articles, {sum(len(listed) for listed in rows.values())} rows")


main(Path(sys.argv[1]), Path(sys.argv[2]))
