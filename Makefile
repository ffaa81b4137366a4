# Toetssteen: `make` builds build/toets and build/libtoets.a and never installs anything.
#
#   make demo         what it is, in a minute (installs the Debian packages it needs)
#   make test         every test suite (installs the packages they need); make check-deep takes longer and looks deeper
#   make bench        speed, as ratios [LARGE=1] make golden-accept   take the present output as the expected one
#   make check-layers make format-check         make install [PREFIX=/usr/local] [DESTDIR=], make uninstall
#
# CC, CFLAGS, LDFLAGS are the user's; what the project itself needs is kept apart in PROJECT_…  SHELL is plain sh.

B       ?= build
CFLAGS  ?= -O2 -g
PREFIX  ?= /usr/local
GEN     := build/gen
CLANG   ?= clang

PROJECT_CPPFLAGS := -D_POSIX_C_SOURCE=200809L -Isrc -Iinclude -I$(GEN) -I.
WARNINGS         := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wvla -Werror
PROJECT_CFLAGS   := -std=c17 -fno-common -MMD -MP
# Bison's and Flex's own code converts and shadows freely.
GENERATED_WARNINGS := -Wall -Werror -Wno-unused-function -Wno-unused-but-set-variable -Wno-sign-compare
# Criterion's macros are not pedantic.
TEST_WARNINGS    := -Wall -Wextra -Wshadow -Wvla -Werror -Wno-unused-value
LIBS             := -lutf8proc -lnettle -lz -lzstd -pthread
# build/toets carries its libraries with it: half of a short run would go into finding and loading them.  `make STATIC=`
# links it with shared ones, and so do sanitizers, which need them.
STATIC           ?= $(if $(findstring -fsanitize,$(CFLAGS)),,-static)

# From top to bottom: a folder may include the headers of those before it, never of those after it.
LAYERS := base value text syntax model check code plan vm io explain trial compare review api cli

LIBRARY_SOURCES := $(filter-out src/cli/%,$(wildcard src/*/*.c))
CLI_SOURCES     := $(wildcard src/cli/*.c)
UNIT_SOURCES    := $(wildcard tests/unit/*.c)
MODEL_SOURCES   := $(wildcard tests/model/*.c)
BENCH_SOURCES   := $(wildcard tests/bench/*.c)
# What programs of `make bench` share; the others are programs.  Lanes: once for this processor, once for x86-64-v3 (on
# another machine: for that machine); careful.c also with more told to the compiler.
BENCH_PARTS     := serve data columns obvious
BENCH_LANES     := careful lanes
BENCH_PROGRAMS  := $(filter-out $(BENCH_PARTS) $(BENCH_LANES),$(BENCH_SOURCES:tests/bench/%.c=%))
BENCH_LEVELS    := native v3
# each a program of its own
PROGRAM_SOURCES := $(wildcard tests/programs/*.c)
GENERATED       := $(if $(wildcard grammar/parser.y),$(GEN)/parser.c) $(if $(wildcard grammar/lexer.l),$(GEN)/lexer.c)

object          = $(patsubst %.c,$(B)/%.o,$(1))
LIBRARY_OBJECTS := $(call object,$(LIBRARY_SOURCES)) $(patsubst $(GEN)/%.c,$(B)/gen/%.o,$(GENERATED))
# The loops over lanes, once for every level of processor (src/vm/kernels/kernels.h).
KERNEL_LEVELS   := plain $(if $(findstring x86_64,$(shell $(CC) -dumpmachine 2>/dev/null)),v2 v3 v4)
KERNEL_OBJECTS  := $(foreach l,$(KERNEL_LEVELS),$(patsubst %.c,$(B)/%.$(l).o,$(wildcard src/vm/kernels/*.c)))
LIBRARY_OBJECTS += $(KERNEL_OBJECTS)
CLI_OBJECTS     := $(call object,$(CLI_SOURCES))
UNIT_OBJECTS    := $(call object,$(UNIT_SOURCES))
MODEL_OBJECTS   := $(call object,$(MODEL_SOURCES))
PROGRAM_OBJECTS := $(call object,$(PROGRAM_SOURCES))
SUPPORT_OBJECTS := $(call object,$(wildcard tests/support/*.c))
COMPILE         = $(Q)$(CC) $(PROJECT_CPPFLAGS) $(CPPFLAGS) $(PROJECT_CFLAGS)

# `make V=1` shows the commands whole, `make -s` nothing.
Q               := $(if $(V),,@)
say             = @$(if $(findstring s,$(firstword -$(MAKEFLAGS))),,printf '  %-6s %s\n' $(1) $@)
# A target that builds on the way uses every processor, unless make was told how many.
PARALLEL        = $(if $(findstring -j,$(MAKEFLAGS)),,-j$(shell nproc 2>/dev/null || echo 1))

# ---- what must be there: command, header.h or module.py, and the Debian package that brings it ----
DEPS        := CC="$(CC)" sh tests/deps.sh
BUILD_NEEDS := $(firstword $(CC)):$(if $(findstring clang,$(CC)),clang,gcc) stdio.h:libc6-dev bison:bison flex:flex \
               utf8proc.h:libutf8proc-dev nettle/sha2.h:nettle-dev zlib.h:zlib1g-dev zstd.h:libzstd-dev
TEST_NEEDS  := criterion/criterion.h:libcriterion-dev yajl/yajl_parse.h:libyajl-dev gmp.h:libgmp-dev python3:python3 \
               jsonschema.py:python3-jsonschema pkg-config:pkgconf vim:vim
DEEP_NEEDS  := valgrind:valgrind $(CLANG):clang sanitizer/asan_interface.h:libclang-rt-dev

.PHONY: all clean docs deps deps-test deps-deep demo test check-deep bench check-layers format-check format golden-accept install uninstall \
        test-programs
.DELETE_ON_ERROR:

all: $(B)/toets $(B)/libtoets.a

$(B)/toets: $(CLI_OBJECTS) $(B)/libtoets.a
	$(call say,link)
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) $(STATIC) -o $@ $^ $(LIBS)

$(B)/libtoets.a: $(LIBRARY_OBJECTS)
	$(call say,ar)
	@rm -f $@
	$(Q)$(AR) rcs $@ $^

$(B)/src/%.o: src/%.c | $(B)/needs $(GENERATED)
	@mkdir -p $(@D)
	$(call say,cc)
	$(COMPILE) $(WARNINGS) $(CFLAGS) -c -o $@ $<

# `make` knows the level by the name of the object: compare.v3.o is compare.c for x86-64-v3.
.SECONDEXPANSION:
$(KERNEL_OBJECTS): $$(basename $$(basename $$(patsubst $(B)/%,%,$$@))).c | $(B)/needs
	@mkdir -p $(@D)
	$(call say,cc)
	$(COMPILE) $(WARNINGS) $(CFLAGS:-O2=-O3) -DCPU=$(level) $(if $(filter v%,$(level)),-march=x86-64-$(level)) -c -o $@ $<
$(KERNEL_OBJECTS): level = $(patsubst .%,%,$(suffix $(basename $@)))

# Once for a build folder: says which packages are missing, instead of letting the first command fail.
$(B)/needs:
	@$(DEPS) --tell $(BUILD_NEEDS)
	@mkdir -p $(@D) && touch $@
$(B)/test-needs:
	@$(DEPS) --tell $(BUILD_NEEDS) $(TEST_NEEDS)
	@mkdir -p $(@D) && touch $@

# ---- the parser: generated, never checked in; #include "parser.h", "lexer.h" ----
$(GEN)/parser.c $(GEN)/parser.h &: grammar/parser.y | $(B)/needs
	@mkdir -p $(GEN)
	$(call say,bison)
	$(Q)bison -Wall -Werror -Wcounterexamples --header=$(GEN)/parser.h -o $(GEN)/parser.c $<

$(GEN)/lexer.c $(GEN)/lexer.h &: grammar/lexer.l | $(B)/needs
	@mkdir -p $(GEN)
	$(call say,flex)
	$(Q)flex --header-file=$(GEN)/lexer.h -o $(GEN)/lexer.c $<

$(B)/gen/%.o: $(GEN)/%.c | $(GENERATED)
	@mkdir -p $(@D)
	$(call say,cc)
	$(COMPILE) $(GENERATED_WARNINGS) $(CFLAGS) -c -o $@ $<

# ---- tests ----
$(B)/tests/%.o: tests/%.c | $(B)/test-needs $(GENERATED)
	@mkdir -p $(@D)
	$(call say,cc)
	$(COMPILE) -Itests $(TEST_WARNINGS) $(CFLAGS) -c -o $@ $<

$(B)/unit-tests: $(UNIT_OBJECTS) $(B)/libtoets.a
	$(call say,link)
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS) -lcriterion -lyajl -lgmp

$(B)/model: $(MODEL_OBJECTS) $(B)/libtoets.a
	$(call say,link)
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS) -lgmp

BENCH_OBJECTS := $(BENCH_PARTS:%=$(B)/tests/bench/%.o) $(foreach l,$(BENCH_LEVELS),$(BENCH_LANES:%=$(B)/tests/bench/%.$(l).o)) \
                 $(B)/tests/bench/careful.told.o
$(B)/tests/bench/%.native.o: tests/bench/%.c | $(B)/test-needs
	$(call say,cc)
	$(COMPILE) -Itests $(TEST_WARNINGS) $(CFLAGS) -O3 -march=native -DLEVEL=native -c -o $@ $<
$(B)/tests/bench/%.told.o: tests/bench/%.c | $(B)/test-needs
	$(call say,cc)
	$(COMPILE) -Itests $(TEST_WARNINGS) $(CFLAGS) -O3 -march=native -DLEVEL=told -DTOLD -c -o $@ $<
$(B)/tests/bench/%.v3.o: tests/bench/%.c | $(B)/test-needs
	$(call say,cc)
	$(COMPILE) -Itests $(TEST_WARNINGS) $(CFLAGS) -O3 $(if $(filter v3,$(KERNEL_LEVELS)),-march=x86-64-v3) -DLEVEL=v3 -c -o $@ $<

$(B)/bench.a: $(BENCH_OBJECTS)
	$(call say,ar)
	@rm -f $@
	$(Q)$(AR) rcs $@ $^

$(B)/bench/%: $(B)/tests/bench/%.o $(B)/bench.a $(B)/libtoets.a
	@mkdir -p $(@D)
	$(call say,link)
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS) -lyajl -lm -pthread

$(PROGRAM_SOURCES:tests/programs/%.c=$(B)/%): $(B)/%: $(B)/tests/programs/%.o $(SUPPORT_OBJECTS) $(B)/libtoets.a
	$(call say,link)
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

# docs/example.c as its reader would build it: the public header and the library, nothing else.
$(B)/example: docs/example.c $(B)/libtoets.a
	$(call say,link)
	$(Q)$(CC) -std=c17 -Iinclude $(WARNINGS) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(B)/threads: tests/threads/threads.c $(B)/libtoets.a
	$(call say,link)
	$(Q)$(CC) -std=c17 -Iinclude $(WARNINGS) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

test-programs: all $(if $(UNIT_SOURCES),$(B)/unit-tests) $(if $(MODEL_SOURCES),$(B)/model) $(if $(wildcard docs/example.c),$(B)/example) \
               $(PROGRAM_SOURCES:tests/programs/%.c=$(B)/%)

SANITIZED := B=build/sanitized CFLAGS="-O1 -g -DTOETS_VERIFY_COMPILED -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer"

test: deps-test check-layers
	$(MAKE) $(PARALLEL) test-programs
	$(MAKE) $(PARALLEL) $(SANITIZED) test-programs
	bash tests/run.sh build build/sanitized

check-deep: deps-test deps-deep
	$(MAKE) $(PARALLEL) test-programs
	$(MAKE) $(PARALLEL) $(SANITIZED) test-programs
	CLANG=$(CLANG) bash tests/deep.sh build build/sanitized

golden-accept: all
	python3 tests/golden/run.py --accept $(B)/toets

# docs/diagnostics.md and its English form come from src/text/pages.def.
docs: $(B)/diagnostics_page
	$(B)/diagnostics_page nl >docs/diagnostics.md
	$(B)/diagnostics_page en >docs/diagnostics.en.md

# The programs compared with are installed when they are missing; the row of one that cannot be says so.  LARGE=1 measures
# ten million addresses too, for which it needs 5 GB of disk.
bench: all $(BENCH_PROGRAMS:%=$(B)/bench/%)
	@bash tests/bench/run.sh $(B) $(LARGE)

demo:
	@$(MAKE) -s deps
	@echo "building $(B)/toets (the first time this takes half a minute)"
	@$(MAKE) -s $(PARALLEL) all
	@sh tests/demo.sh $(B)/toets

check-layers:
	@bash tests/layers.sh $(LAYERS)

FORMATTED = $(wildcard src/*/*.[ch] src/*/*/*.[ch] include/*/*.h tests/*/*.[ch] docs/*.c)
format-check:
	@$(DEPS) --tell clang-format:clang-format
	clang-format --dry-run -Werror $(FORMATTED)

format:
	@$(DEPS) --tell clang-format:clang-format
	clang-format -i $(FORMATTED)

deps:
	@$(DEPS) $(BUILD_NEEDS)
deps-test:
	@$(DEPS) $(BUILD_NEEDS) $(TEST_NEEDS)
deps-deep:
	@CC=$(CLANG) sh tests/deps.sh $(DEEP_NEEDS)

# ---- installing: under DESTDIR, so that a package can be made of it ----
BIN  := $(DESTDIR)$(PREFIX)/bin
LIB  := $(DESTDIR)$(PREFIX)/lib
INC  := $(DESTDIR)$(PREFIX)/include
MAN  := $(DESTDIR)$(PREFIX)/share/man
DOC  := $(DESTDIR)$(PREFIX)/share/doc/toets
PUT  := install -D -m 644

install: all
	install -D -m 755 $(B)/toets $(BIN)/toets
	$(PUT) $(B)/libtoets.a $(LIB)/libtoets.a
	$(PUT) include/toets/toets.h $(INC)/toets/toets.h
	sed -e 's|@PREFIX@|$(PREFIX)|' -e "s|@VERSION@|$$($(B)/toets version | sed 's/^toets //')|" docs/toets.pc.in >$(B)/toets.pc
	$(PUT) $(B)/toets.pc $(LIB)/pkgconfig/toets.pc
	sh docs/man.sh $(B)/toets en $(PREFIX)/share/doc/toets >$(B)/toets.en.1
	sh docs/man.sh $(B)/toets nl $(PREFIX)/share/doc/toets >$(B)/toets.nl.1
	$(PUT) $(B)/toets.en.1 $(MAN)/man1/toets.1
	$(PUT) $(B)/toets.nl.1 $(MAN)/nl/man1/toets.1
	for file in README.md $$(find docs editors rules -type f ! -name '*.in' ! -name '*.sh' ! -name '*.py' ! -name '.*'); do $(PUT) $$file $(DOC)/$$file || exit 1; done

uninstall:
	rm -f $(BIN)/toets $(LIB)/libtoets.a $(LIB)/pkgconfig/toets.pc $(INC)/toets/toets.h $(MAN)/man1/toets.1 $(MAN)/nl/man1/toets.1
	rm -rf $(DOC)

clean:
	rm -rf build

-include $(patsubst %.o,%.d,$(LIBRARY_OBJECTS) $(CLI_OBJECTS) $(UNIT_OBJECTS) $(MODEL_OBJECTS) $(PROGRAM_OBJECTS) $(SUPPORT_OBJECTS)) \
         $(wildcard $(B)/tests/bench/*.d)
