"""Checks the metadata of a folder with the programs that read it, offline, and prints what they say, as JSON.

python metadata.py <folder>: of datapackage.json (frictionless), croissant.json (mlcroissant), dataset.jsonld (rdflib),
vocabulary.jsonld (rdflib) and provenance.json (prov), those that are there. The folder holds json/, the rows as they should be.
"""
import json
import math
import socket
import sys
from pathlib import Path


def no_network(*_):
    raise OSError("these checks are made without a network")


socket.socket.connect = no_network
socket.getaddrinfo = no_network

folder = Path(sys.argv[1])
problems, counts = [], {}


def checked(check):
    name = check.__name__
    try:
        for problem in check() or ():
            problems.append(f"{name}: {problem}"[:400])
    except Exception as error:
        problems.append(f"{name}: {error!r}"[:400])


def read(path):
    return json.loads((folder / path).read_text(encoding="utf-8"))


def data_package():
    from frictionless import Package

    report = Package(str(folder / "datapackage.json")).validate()
    counts["data_package"] = report.stats["tasks"]
    yield from (error.note for error in report.errors)
    yield from (f"{task.name}: {error.note}" for task in report.tasks for error in task.errors)


def plain(value):
    if value is None or (isinstance(value, float) and math.isnan(value)) or type(value).__name__ == "NaTType":
        return None
    if isinstance(value, bytes):
        return value.decode("utf-8")
    if hasattr(value, "isoformat"):
        return value.isoformat()[:10]
    return value.item() if hasattr(value, "item") else value


def croissant():
    import mlcroissant

    dataset = mlcroissant.Dataset(str(folder / "croissant.json"))
    issues = dataset.metadata.ctx.issues
    yield from [*issues.errors, *issues.warnings]
    counts["croissant"] = 0
    for record_set in dataset.metadata.record_sets:
        name = record_set.uuid
        expected = read(f"json/{name}.json")
        found = [
            {key.removeprefix(f"{name}/"): plain(value) for key, value in record.items()}
            for record in dataset.records(name)
        ]
        counts["croissant"] += len(found)
        if len(found) != len(expected):
            yield f"{name}: {len(found)} records and not {len(expected)}"
        for one, other in zip(found, expected):
            if one != other:
                yield f"{name}: {one} and not {other}"
                break


def schema_org():
    from rdflib import RDF, SDO, Graph, URIRef

    document = read("dataset.jsonld")
    if document.pop("@context") != "https://schema.org/":
        yield "another context than schema.org"
    # the published context is remote; its vocabulary is all of it that this document uses
    graph = Graph().parse(data=json.dumps({"@context": {"@vocab": "https://schema.org/"}, **document}), format="json-ld")
    counts["schema_org"] = len(graph)
    known = {str(term) for term in dir(SDO)} | {str(RDF.type)}
    terms = {str(predicate) for predicate in graph.predicates()} | {str(kind) for kind in graph.objects(None, RDF.type)}
    yield from (f"{term} is no term of schema.org" for term in sorted(terms - known))
    dataset = URIRef(document["@id"])
    if (dataset, RDF.type, SDO.Dataset) not in graph:
        yield "no Dataset"
    for needed in ["name", "description", "url", "license", "creator", "version", "distribution", "datePublished", "temporalCoverage", "variableMeasured"]:
        if (dataset, SDO[needed], None) not in graph:
            yield f"no {needed}"
    for description in graph.objects(None, SDO.description):
        if not 10 <= len(description) <= 5000:
            yield f"a description of {len(description)} characters"
    for download in graph.subjects(RDF.type, SDO.DataDownload):
        if not str(graph.value(download, SDO.contentUrl)).startswith("https://") or graph.value(download, SDO.encodingFormat) is None:
            yield "a download without address or format"


def skos():
    from rdflib import RDF, SKOS, Graph

    graph = Graph().parse(folder / "vocabulary.jsonld", format="json-ld")
    known = {str(term) for term in dir(SKOS)}
    used = {str(term) for term in [*graph.predicates(), *graph.objects(None, RDF.type)] if str(term).startswith(str(SKOS))}
    yield from (f"{term} is no term of SKOS" for term in sorted(used - known))
    ours = {concept for concept in graph.subjects(SKOS.definition, None)}
    counts["skos"] = len(ours)
    expected = len(read("json/metrics.json")) + len(read("json/terms.json"))
    if len(ours) != expected:
        yield f"{len(ours)} concepts and not {expected}"
    # https://www.w3.org/TR/skos-reference/: S14, one label a language; S27, nothing is broader than itself
    for concept in graph.subjects(RDF.type, SKOS.Concept):
        if len({*graph.objects(concept, SKOS.prefLabel)}) != 1:
            yield f"{concept} has not one label"
    for concept in ours:
        for needed in [SKOS.notation, SKOS.example, SKOS.scopeNote, SKOS.inScheme]:
            if (concept, needed, None) not in graph:
                yield f"{concept} has no {needed}"
        if not any(graph.subjects(SKOS.member, concept)):
            yield f"{concept} is in no collection"
        wider = {*graph.transitive_objects(concept, SKOS.broader)} - {concept}
        if any(concept in graph.objects(other, SKOS.broader) for other in wider):
            yield f"{concept} is broader than itself"
        yield from (f"{other}, broader than {concept}, is no concept" for other in wider - ours)
    matches = [SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch]
    matched = sum(len([*graph.subject_objects(match)]) for match in matches)
    if matched != len(read("json/term_mappings.json")):
        yield f"{matched} matches"


def provenance():
    from prov.model import ProvActivity, ProvAgent, ProvDocument, ProvEntity

    document = ProvDocument.deserialize(folder / "provenance.json")
    if ProvDocument.deserialize(content=document.serialize()) != document:
        yield "the document does not come back as it was"
    records = [*document.get_records()]
    counts["provenance"] = len(records)
    named = {record.identifier for record in records if isinstance(record, (ProvEntity, ProvActivity, ProvAgent))}
    for record in records:
        if record.is_relation():
            yield from (f"{record}: {value} is not declared" for _, value in record.formal_attributes if value is not None and value not in named)


documents = {
    "datapackage.json": data_package,
    "croissant.json": croissant,
    "dataset.jsonld": schema_org,
    "vocabulary.jsonld": skos,
    "provenance.json": provenance,
}
for path, check in documents.items():
    if (folder / path).exists():
        checked(check)
print(json.dumps({"problems": problems, "counts": counts}))
