# What can be done with this repository; `make` alone lists it. What takes more than a line or two is a
# script in Scripts/.

PREFIX ?= /usr/local
DESTDIR ?=

release := .build/release/silk
static := .build-static/release/silk
# The program carries the Swift library. The toolchain's own linker is quicker than the system's, and does
# not warn of what is inside that library.
release_options := -c release --static-swift-stdlib --product silk -Xswiftc -use-ld=lld
# What swift-format reads.
swift_files := Package.swift Sources Tests Examples Fuzz/Package.swift Fuzz/Sources $(wildcard Benchmarks)

.DEFAULT_GOAL := help
.PHONY: help setup build static demo test bench fuzz format lint docs install deb clean

help: ## list these targets
	@echo "Silk: names, subtitles and press kits across languages."
	@echo
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) \
	  | while IFS='|' read -r target text; do printf '%-14s %s\n' "$$target" "$$text"; done

setup: ## install the C libraries that Silk builds on, where they are missing
	@Scripts/setup

build: setup ## build .build/release/silk, which needs no Swift on the machine it runs on
	swift build $(release_options)
	@echo "Built $(release)"

static: setup ## build .build-static/release/silk with ICU inside as well
	SILK_STATIC=1 swift build $(release_options) --scratch-path .build-static
	@echo "Built $(static); OpenCC stays a shared library, because Debian has no archive of it"

demo: build ## do the three jobs on the sample film and explain what comes out
	@Scripts/demo $(release)

test: setup lint ## check the style and run all tests
	@Scripts/test

bench: build ## measure quality and speed beside other tools
	@$$(Benchmarks/make-peers) Benchmarks/figures
	@Benchmarks/run

fuzz: setup ## feed the readers of subtitles with damaged files, SECONDS=60 for each TARGET
	@Scripts/fuzz $(or $(SECONDS),60) $(TARGET)

format: ## format the Swift sources
	swift format --in-place --parallel --recursive $(swift_files)

lint: ## check the formatting and the list of embedded files
	swift format lint --strict --parallel --recursive $(swift_files)
	@Scripts/check-assets

docs: build ## write the manual pages to build/man and the shell completions to build/completions
	@Scripts/make-docs $(release)

install: docs ## install the program, its manual and completions to PREFIX (default: /usr/local)
	@Scripts/install "$(DESTDIR)$(PREFIX)" $(release)

deb: docs ## build a Debian package in build/
	@Scripts/make-deb $(release)

clean: ## remove everything that was built
	rm -rf .build .build-static build Fuzz/.build
