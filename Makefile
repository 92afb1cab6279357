# The front door: `make run` makes a bulletin of each seed, `make test` runs all tests.
SWIFT ?= swift
BOBAO := .build/release/bobao
SEEDS := $(wildcard seeds/*)

.PHONY: all run test lint format walls fuzz bench eval clean install

all: $(BOBAO)

# Installs what is missing, once; see scripts/bootstrap.
.build/ready: scripts/bootstrap
	@scripts/bootstrap
	@mkdir -p .build && touch $@

$(BOBAO): .build/ready Package.swift $(shell find Sources -type f)
	$(SWIFT) build -c release --product bobao

run: $(BOBAO)
	@for seed in $(SEEDS); do $(BOBAO) make "$$seed" -o "output/$$(basename "$${seed%.*}")" || exit $$?; done

test: .build/ready
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests
	scripts/style

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

# No room imports another room.
walls: .build/ready
	$(SWIFT) build --explicit-target-dependency-import-check error

# Ten thousand random phoneme strings through the guard and the engine, ten thousand hostile texts through the program.
fuzz: $(BOBAO)
	BOBAO_FUZZ=10000 $(SWIFT) test --filter fuzzedStrings
	BOBAO_LARGE=1 $(SWIFT) test --skip-build --filter aFileBeyondFourGiB
	scripts/fuzz $(BOBAO)

bench: $(BOBAO)
	scripts/bench $(BOBAO)

eval: $(BOBAO)
	scripts/eval $(BOBAO)

install: .build/ready
	$(SWIFT) build -c release --static-swift-stdlib --product bobao
	install -Ds .build/release/bobao $(DESTDIR)$(or $(PREFIX),/usr/local)/bin/bobao

clean:
	rm -rf .build output/*
