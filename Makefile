# All commands of the platform. They find a JDK 25 by themselves; none needs Docker.
#   s=progress-service   one process        FAST=1                start for development: first compiler, no caches
#   DIR=path             a course's folder  ACADEMY_RUN_DIR       where data is kept (.run)
#   only=mark-completed  one benchmark      ACADEMY_PORT_SHIFT    moves every port
#   IDENTITY=keycloak    the issuer of users' tokens (make up), kept until another one is named (own)
SHELL := /bin/sh
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

ifeq ($(filter help,$(or $(MAKECMDGOALS),help)),)
export JAVA_HOME := $(shell deploy/local/find-jdk)
ifeq ($(JAVA_HOME),)
$(error A JDK 25 is needed)
endif
endif

MAVEN    := ./mvnw -B -ntp
# Two modules at a time, each on servers of its own; servers that are given are one set.
TESTS     = $(MAVEN) $(if $(TEST_POSTGRES_URL),,-T 2) verify
JAVA      = "$(JAVA_HOME)/bin/java" -XX:+UseSerialGC
RUNNER    = $(JAVA) -XX:TieredStopAtLevel=1 -Dslf4j.internal.verbosity=WARN -Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider -jar deploy/local/target/local.jar
JOURNEYS  = $(JAVA) -cp "journeys/target/classes:journeys/target/lib/*"
BUILT    := target/built
SOURCES  := pom.xml */pom.xml platform/*/pom.xml deploy/*/pom.xml contracts/asyncapi.yaml contracts/problems.json contracts/events contracts/http contracts/vectors */src/main platform/*/src/main deploy/*/src/main
# What the build writes among them (*.gen.ts) is no source.
SOURCES  += web/src web/messages web/public web/build web/index.html web/package.json web/package-lock.json web/*.ts web/tsconfig*.json

.PHONY: help up down status logs restart reset demo replay rotate-personal-keys import-course pictures build web test test-long coverage format bench

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

up: package ## start what is not running, and wait until all is healthy
	@$(RUNNER) up

down: runner ## stop everything; the data stays
	@$(RUNNER) down

status: runner ## show the running processes and their memory
	@$(RUNNER) status

logs: runner ## show all logs, or one with s=progress-service
	@$(RUNNER) logs $(s)

restart: package ## restart the services, or one with s=progress-service, from the sources as they are
	@$(RUNNER) restart $(s)

reset: runner ## stop everything and delete the data
	@$(RUNNER) reset

replay: runner ## handle the dead letters of s=analytics-service again
	@$(RUNNER) replay $(s)

rotate-personal-keys: runner ## seal phones, birth dates and addresses with a new key, during operation
	@$(RUNNER) rotate-personal-keys

demo: $(if $(ACADEMY_URL),package,up) ## play the main job, from access code to dashboard; starts what is not running
	@$(JOURNEYS) com.academy.journeys.demo.Demo $(or $(DIR),$(wildcard ../shared/data/courses/iot-for-beginners))

import-course: package ## publish the course that lies in DIR=
	@$(JOURNEYS) com.academy.journeys.course.ImportCourse $(DIR)

bench: package ## measure the running platform, or one thing with only=mark-completed
	@$(JOURNEYS) com.academy.journeys.bench.Bench $(only)

build: package ## build the changed modules, and prepare their quick start
	@$(RUNNER) train

web: ## show the pages from their sources, on port 5173, for the platform that runs
	@ACADEMY_GATEWAY=$${ACADEMY_GATEWAY:-http://localhost:$$((8080 + $${ACADEMY_PORT_SHIFT:-0}))} web/run dev

test: ## build and test everything, or only=course-service, or the modules changed since=<commit>
ifneq ($(only)$(since),)
	@modules="$(only)"; [ -n "$$modules" ] || modules=$$(.ci/modules-since "$(since)") || exit 1; \
	[ -n "$$modules" ] || { echo "No module has changed since $(since)."; exit 0; }; \
	for module in $$modules; do \
	    [ -f "$$module/pom.xml" ] || { echo "There is no module \"$$module\"."; exit 1; }; \
	    case $$module in journeys|deploy/local) $(MAKE) package || exit 1;; esac; \
	done; \
	pages=; case " $$modules " in *" web "*) pages=-Dweb.check.skip=false;; esac; \
	classes() { \
	    for module in $$modules; do [ ! -d $$module/src/test/java ] || find $$module/src/test/java -name "$$1"; done \
	        | sed 's|.*/src/test/java/||; s|\.java$$||' | paste -sd, - | sed 's|^$$|NONE|'; \
	}; \
	echo "Testing $$modules …"; \
	$(TESTS) -pl "$$(echo $$modules | tr ' ' ,)" -am $$pages -Dtest="$$(classes '*Tests.java')" -Dit.test="$$(classes '*IT.java')" \
	    -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false
else
	$(TESTS)
endif

coverage: ## test everything, and fail if less than 60 % of a module's lines are covered
	@rm -rf target/coverage
	$(MAVEN) verify -Pcoverage
	$(MAVEN) -q jacoco:report@lines -Pcoverage
	@for report in */target/site/jacoco/jacoco.csv */*/target/site/jacoco/jacoco.csv; do \
	    awk -F , -v module=$${report%/target*} 'NR > 1 {missed += $$(NF - 5); covered += $$(NF - 4)} \
	        END {if (missed + covered) printf "%-20s %6d lines, %5.1f %% covered\n", module, missed + covered, 100 * covered / (missed + covered)}' $$report; \
	done
	$(MAVEN) -q jacoco:check@lines -Pcoverage

# The tests that -Dacademy.long lengthens.
LONG     := com/academy/journeys/*IT,AuthServiceIT,CourseServiceIT,HouseChecksIT,com/academy/progress/FencesIT

test-long: ## run the long tests: dozens of killed processes under load, every kind of bad text in every field
	$(TESTS) -Dtest=NONE -Dsurefire.failIfNoSpecifiedTests=false -Dit.test='$(LONG)' -Dfailsafe.failIfNoSpecifiedTests=false -Dacademy.long=true

format: ## format every source file
	$(MAVEN) -q spotless:apply
	@web/run format

.PHONY: package runner
package:
	@if [ ! -f $(BUILT) ] || [ ! -f deploy/local/target/local.jar ] || [ -n "$$(find $(SOURCES) ! -name '*.gen.ts' -newer $(BUILT) -print 2>/dev/null | head -1)" ]; then \
	    echo "Building …"; mkdir -p target; touch $(BUILT).begun; \
	    $(MAVEN) $(if $(wildcard $(BUILT)),-q) package -Dmaven.test.skip && mv $(BUILT).begun $(BUILT); \
	fi

# Stopping and showing must not wait for a build.
runner:
	@[ -f deploy/local/target/local.jar ] || $(MAKE) package
