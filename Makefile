# make site: builds the sample agency and says where to open it. make test: runs every test, in a browser too.
# Each sets up all that it needs: system libraries (through apt where it may), then .venv/.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
NO_MKDOCS_2_WARNING := 1
export NO_MKDOCS_2_WARNING

.PHONY: site test serve screenshots clean

site: $(VENV)/.site
	@$(BIN)/kolsite build --quiet
	@printf '\nOpen  %s\n' "$(CURDIR)/dist/internal/index.html"
	@printf '      %s\n' "$(CURDIR)/dist/leads/index.html" \
	  "$(CURDIR)/dist/clients/rawisari/rawisari-1111--laporan/index.html" \
	  "$(CURDIR)/dist/kols/nadhira-pramesti/rawisari-1111/brief.pdf"
	@printf '\nOr, made anew whenever content is saved:  %s\n' "$(BIN)/kolsite serve"

test: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest -q -n auto

serve: $(VENV)/.site
	$(BIN)/kolsite serve

# The pictures in the READMEs: look at each before it is kept.
screenshots: $(VENV)/.test
	$(BIN)/kolsite build --quiet
	$(BIN)/python tools/screenshots.py

$(VENV)/.site: pyproject.toml tools/setup.sh
	PYTHON="$(PYTHON)" sh tools/setup.sh site
	@touch $@

$(VENV)/.test: pyproject.toml tools/setup.sh
	PYTHON="$(PYTHON)" sh tools/setup.sh test
	@touch $@

clean:
	rm -rf $(VENV) dist .kolsite
