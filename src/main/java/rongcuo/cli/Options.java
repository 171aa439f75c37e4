package rongcuo.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** How options are declared, so that an option has one name and one meaning everywhere. */
final class Options {
    static final String POLICY = "--policy";
    static final String POLICIES = "--policies";
    static final String CONFIG = "--config";
    static final String AS_OF = "--as-of";
    static final String TODAY = "--today";
    static final String KNOWN_ON = "--known-on";
    static final String LEDGER = "--ledger";
    static final String REQUIRE_ANNOUNCED = "--require-announced";
    static final String CALENDAR = "--calendar";
    static final String WORKING_DAYS = "--working-days";
    static final String DAYS = "--days";
    static final String MONTHS = "--months";
    static final String YEARS = "--years";
    static final String BACKWARD = "--backward";
    static final String YEAR = "--year";
    static final String NUMBER = "--number";
    static final String ANNOUNCED = "--announced";
    static final String AMENDS = "--amends";
    static final String INTO = "--into";
    static final String STRICT = "--strict";
    static final String WITHIN = "--within";
    static final String NAMES = "--names";
    static final String MAP = "--map";
    static final String MAP_FILE = "--map-file";
    static final String ENCODING = "--encoding";
    static final String DELIMITER = "--delimiter";
    static final String HEADER_ROW = "--header-row";
    static final String SHEET = "--sheet";
    static final String FILL_MERGED = "--fill-merged";
    static final String INSPECT = "--inspect";
    static final String STRICT_ROWS = "--strict-rows";
    static final String REJECTS = "--rejects";
    static final String SUMMARY = "--summary";
    static final String REPORT = "--report";
    static final String RESUME = "--resume";
    static final String THREADS = "--threads";
    static final String VERBOSE = "--verbose";
    static final String REQUIRE = "--require";
    static final String GENERATE = "--generate";
    static final String EXPLAIN = "--explain";
    static final String READINGS = "--readings";
    static final String FACT = "--fact";
    static final String NEVER_MATTERS = "--never-matters";
    static final String FALLING = "--falling";
    static final String DEEP = "--deep";
    static final String OFFICE = "--office";
    static final String TEMPLATE = "--template";
    static final String PLACES = "--places";
    static final String FORMAT = "--format";
    static final String DISCRETION = "--discretion";
    static final String FULL = "--full";
    static final String WITNESSES = "--witnesses";
    static final String CASES = "--cases";
    static final String ALL = "--all";
    static final String VERIFY = "--verify";
    static final String TO = "--to";
    static final String ANY_FACT = "--any-fact";
    static final String RECORDS = "--records";
    static final String RESPONDENT = "--respondent";
    static final String DETERMINATION = "--determination";
    static final String DISPOSITION = "--disposition";
    static final String BY = "--by";
    static final String ON = "--on";
    static final String REASON = "--reason";
    static final String MEETING = "--meeting";
    static final String MINUTES = "--minutes";
    static final String DRY_RUN = "--dry-run";
    static final String BECAUSE = "--because";
    static final String REPLACES = "--replaces";
    static final String FROM = "--from";
    static final String SINCE = "--since";
    static final String UNTIL = "--until";
    static final String CONCLUSION = "--conclusion";
    static final String MASK = "--mask";
    static final String REDACT = "--redact";
    static final String KEY = "--key";
    static final String CHECKPOINT = "--checkpoint";
    static final String AGAINST = "--against";
    static final String PROOF = "--proof";
    static final String AS = "--as";
    static final String NAME = "--name";
    static final String DIGEST = "--digest";
    static final String ANSWERS = "--answers";
    static final String TRANSCRIPT = "--transcript";
    static final String SCRIPT = "--script";
    static final String HISTORY = "--history";
    static final String EVIDENCE = "--evidence";
    static final String PENDING = "--pending";
    static final String FIX = "--fix";
    static final String COPY = "--copy";
    static final String NO_PAUSE = "--no-pause";
    static final String NO_PAGER = "--no-pager";
    static final String DEBUG = "--debug";
    static final String FAIL_ON = "--fail-on";
    static final String OUTPUT = "--output";
    static final String FORCE = "--force";
    static final String LANGUAGE = "--lang";
    static final String COLOR = "--color";
    static final String WIDTH = "--width";
    static final String QUIET = "--quiet";
    static final String HELP = "--help";
    static final String VERSION = "--version";

    private Options() {}

    /** An option that takes a value. */
    static OptionSpec value(String label, String... names) {
        return OptionSpec.builder(names)
                .paramLabel(label)
                .type(String.class)
                .arity("1")
                .build();
    }

    /** An option that may be given several times, or once with values joined by commas. */
    static OptionSpec values(String label, String... names) {
        return OptionSpec.builder(names)
                .paramLabel(label)
                .type(String[].class)
                .arity("1")
                .splitRegex(",")
                .build();
    }

    /** A directory or file that may be given several times; its name may hold a comma. */
    static OptionSpec paths(String label, String... names) {
        return OptionSpec.builder(names)
                .paramLabel(label)
                .type(String[].class)
                .arity("1")
                .build();
    }

    /** An option that is there or not. */
    static OptionSpec flag(String... names) {
        return OptionSpec.builder(names).type(boolean.class).arity("0").build();
    }

    /**
     * What stands after the options.
     *
     * @param arity such as {@code 1}, {@code 0..1} or {@code 1..*}
     */
    static PositionalParamSpec parameters(String label, String arity) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .type(String[].class)
                .index(arity.endsWith("1") ? "0" : "0..*")
                .arity(arity)
                .required(!arity.startsWith("0"))
                .build();
    }

    /** The options that every command takes. */
    static void declareShared(CommandSpec spec) {
        spec.addOption(paths("DIR", POLICIES));
        spec.addOption(value("FILE", CONFIG));
        spec.addOption(value("zh|en", LANGUAGE));
        spec.addOption(value("auto|always|never", COLOR));
        spec.addOption(value("N", WIDTH));
        spec.addOption(flag("-q", QUIET));
        spec.addOption(flag("-v", VERBOSE));
        spec.addOption(flag(NO_PAGER));
        spec.addOption(flag(DEBUG));
        spec.addOption(OptionSpec.builder("-h", HELP)
                .type(boolean.class)
                .arity("0")
                .usageHelp(true)
                .build());
        spec.addOption(OptionSpec.builder("-V", VERSION)
                .type(boolean.class)
                .arity("0")
                .versionHelp(true)
                .build());
    }

    /** The options of a command that prints a result. */
    static void declareOutput(CommandSpec spec, String formats) {
        spec.addOption(value(formats, "-f", FORMAT));
        spec.addOption(value("FILE", "-o", OUTPUT));
        spec.addOption(flag(FORCE));
    }
}
