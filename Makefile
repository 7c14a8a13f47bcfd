# Every target installs what it needs, once, and is quick the second time.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help build-data annotate site verify test test-long lint format schemas lists release bench peers soak bench-accuracy cluster clean

# glibc keeps large buffers that were freed, unless told from how many bytes on to give them back: a quarter of the
# memory of a large build. Other C libraries do not look at it.
export MALLOC_MMAP_THRESHOLD_ := 262144

PLAYBOOK := npm run -s playbook --
NODE_READY := node_modules/.package-lock.json
PYTHON_READY := .venv/ready
BENCH_READY := .cache/bench-python/ready
PEERS := .cache/bench-peers
PEERS_READY := $(PEERS)/ready
CLUSTER_READY := .cache/cluster-python/ready

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

build-data: $(NODE_READY) ## build output/ from sources/
	@$(PLAYBOOK) build

annotate: $(NODE_READY) ## open a page to annotate articles by keyboard: make annotate SOURCE=<id>
	@$(PLAYBOOK) annotate $(SOURCE)

site: $(NODE_READY) ## write the pages that show every value's receipt to dist/site/
	@$(PLAYBOOK) site

verify: $(NODE_READY) ## re-check every receipt, hash, key and sum of output/ against sources/
	@$(PLAYBOOK) verify

test: lint ## check types and style, and run every test that does not take minutes
	@npm run -s test

test-long: $(NODE_READY) $(CLUSTER_READY) ## run the tests that take minutes: large builds, releases, every expression, every page
	@npm run -s test-long

lint: $(NODE_READY) $(PYTHON_READY) ## check types, style, formatting and the workflows
	@npm run -s lint

format: $(NODE_READY) ## put code into the project's format
	@npm run -s format

schemas: $(NODE_READY) ## write the JSON Schemas that editors use for the files in sources/
	@$(PLAYBOOK) schemas

lists: $(NODE_READY) $(PYTHON_READY) ## write the lists of pipeline/lists/ anew from the packages that they are made from
	@npm run -s lists

release: $(NODE_READY) ## make the archives and assets of a release in dist/: make release VERSION=1.2.3
	@$(PLAYBOOK) release "$(VERSION)" $(if $(PREVIOUS),--previous "$(PREVIOUS)")

bench: $(NODE_READY) $(BENCH_READY) ## measure builds and write tests/bench/results.md: make bench BENCH="--sizes 1000,10000"
	@npm run -s bench -- $(BENCH)
	@npm run -s peers

peers: $(NODE_READY) $(PEERS_READY) ## measure what others would use instead, and write tests/bench/peers.md: make peers PEERS_ARGS="--articles 20"
	@npm run -s peers -- $(PEERS_ARGS)

soak: $(NODE_READY) ## build 100,000 articles with a gigabyte of memory (Linux, root): make soak SOAK="--corpus FOLDER"
	@npm run -s soak -- $(SOAK)

cluster: $(NODE_READY) $(CLUSTER_READY) ## build on Spark and on one machine and compare: make cluster MASTER=spark://… CLUSTER="--articles 40000"
	@npm run -s cluster -- $(if $(MASTER),--master "$(MASTER)") $(CLUSTER)

bench-accuracy: $(NODE_READY) ## score the extractors: make bench-accuracy BENCH="gold.jsonl …"
	@npm run -s bench-accuracy -- $(BENCH)

clean: ## remove what was installed, cached and made for a release; output/ stays
	rm -rf node_modules .venv .cache dist

$(NODE_READY): package.json package-lock.json .npmrc
	npm ci --no-progress --loglevel=error
	@touch $@

$(BENCH_READY): tests/bench/requirements.txt
	python3 -m venv .cache/bench-python
	.cache/bench-python/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r $<
	@touch $@

# CoreNLP comes from Maven's repository; what came is held against the sums that are kept here.
$(PEERS_READY): tests/bench/requirements-peers.txt tests/bench/peers/pom.xml tests/bench/peers/corenlp.sha256 tests/bench/peers/Peers.java
	python3 -m venv $(PEERS)
	$(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	mvn -q -B -f tests/bench/peers/pom.xml dependency:copy-dependencies -DoutputDirectory="$(CURDIR)/$(PEERS)/lib"
	cd $(PEERS)/lib && sha256sum --check --quiet --strict "$(CURDIR)/tests/bench/peers/corenlp.sha256"
	javac -cp "$(PEERS)/lib/*" -d $(PEERS) tests/bench/peers/Peers.java
	@touch $@

# Spark runs on Java; pyspark comes as source, which pip packs by itself.
$(CLUSTER_READY): pipeline/cluster/requirements.txt
	@if command -v java >/dev/null && command -v python3 >/dev/null; then \
	  python3 -m venv .cache/cluster-python && \
	  .cache/cluster-python/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<; \
	else mkdir -p .cache/cluster-python && echo "no Java: the tests of the build on Spark will be skipped"; fi
	@touch $@

# .venv/schema: a package whose dependencies cannot stand beside the others, for the published schema that it brings.
# Without Python the tests of the Python readers are reported as skipped, and everything else runs.
# .venv/lists: what lists of pipeline/lists/ are made from, of which nothing is run.
$(PYTHON_READY): tests/requirements.txt tests/requirements-schema.txt tests/requirements-lists.txt
	@if command -v python3 >/dev/null; then \
	  python3 -m venv .venv && \
	  .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: --no-binary jsonpath-rw -r $< && \
	  .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps --target .venv/schema -r tests/requirements-schema.txt && \
	  .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps --target .venv/lists -r tests/requirements-lists.txt; \
	else mkdir -p .venv && echo "no python3: the tests of the Python readers will be skipped"; fi
	@touch $@
