package rongcuo.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.casefile.OfficeSettings.Fonts;
import rongcuo.record.Ledger;
import rongcuo.record.LedgerFault;
import rongcuo.record.LedgerFault.Reason;
import rongcuo.record.LedgerVerification;
import rongcuo.rendering.ConfigurationFile.Standing;
import rongcuo.rendering.MachineFinding;
import rongcuo.rendering.MachineFinding.Area;
import rongcuo.rendering.MachineFinding.Level;
import rongcuo.rendering.Style;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;

/** Looks at what the program needs of a machine. It changes nothing. */
final class MachineCheck {
    /** The codes that {@link MachineMend} can do something about. */
    static final String ARCHIVE = "archive-unfit";

    static final String LEDGER_OPEN = "ledger-open";

    private static final String COUNTRY = "CN";
    private static final int OLDEST_JAVA = 17;

    private final Call call;
    private final List<MachineFinding> findings = new ArrayList<>();

    private MachineCheck(Call call) {
        this.call = call;
    }

    /** All findings, by area. */
    static List<MachineFinding> of(Call call) {
        var check = new MachineCheck(call);
        check.checkJava();
        check.checkLocale();
        check.checkTerminal();
        check.checkFonts();
        check.checkConfiguration();
        if (check.foldersAreThere()) {
            check.checkCalendars();
            check.checkPolicies();
        }
        check.checkRecords();
        return List.copyOf(check.findings);
    }

    private void add(Area area, String code, Level level, String... arguments) {
        findings.add(new MachineFinding(area, code, level, arguments));
    }

    private void checkJava() {
        var version = Runtime.version();
        add(
                Area.JAVA,
                "java",
                version.feature() >= OLDEST_JAVA ? Level.SOUND : Level.MEND,
                version.toString(),
                System.getProperty("java.home", "-"));
        var home = call.surroundings().home();
        if (home.isEmpty()) {
            add(Area.JAVA, "archive-none", Level.NOTE);
        } else if (fits(home.get())) {
            add(Area.JAVA, "archive", Level.SOUND);
        } else {
            add(Area.JAVA, ARCHIVE, Level.MEND, home.get().toString());
        }
    }

    /** As the launcher asks: made for this place and this Java, after the program itself. */
    private static boolean fits(Path home) {
        var stamp = home.resolve("lib").resolve("rongcuo.jsa.stamp");
        var archive = home.resolve("lib").resolve("rongcuo.jsa");
        try {
            if (!Files.exists(archive) || !Files.exists(stamp)) {
                return false;
            }
            var lines = Files.readAllLines(stamp, StandardCharsets.UTF_8);
            var jar = home.resolve("lib").resolve("rongcuo.jar");
            return lines.size() >= 3
                    && Files.isSameFile(Path.of(lines.get(0)), home)
                    && Files.getLastModifiedTime(jar).compareTo(Files.getLastModifiedTime(stamp)) <= 0
                    && isThisJava(lines.get(2).replace("\"", ""));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isThisJava(String version) {
        return List.of(System.getProperty("java.runtime.version", ""), System.getProperty("java.version", ""))
                .contains(version);
    }

    private void checkLocale() {
        String names =
                System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name());
        boolean isNarrow = !canEncode(names, "容错");
        add(Area.LOCALE, isNarrow ? "names-narrow" : "names", isNarrow ? Level.MEND : Level.SOUND, names);
        add(Area.LOCALE, "texts", Level.SOUND, Charset.defaultCharset().name());
        add(Area.LOCALE, "today", Level.NOTE, call.today().toString());
    }

    private static boolean canEncode(String charset, String text) {
        return Charset.isSupported(charset)
                && Charset.forName(charset).newEncoder().canEncode(text);
    }

    private void checkTerminal() {
        var surroundings = call.surroundings();
        if (surroundings.terminal() == Surroundings.Terminal.ABSENT) {
            add(Area.TERMINAL, "terminal-none", Level.NOTE);
            return;
        }
        String name = surroundings.variable("TERM").orElse("-");
        add(Area.TERMINAL, "terminal", Level.SOUND, name, Integer.toString(call.width()));
        add(Area.TERMINAL, call.style() == Style.ANSI ? "colour" : "colour-none", Level.NOTE);
    }

    private void checkConfiguration() {
        var files = call.settings().files();
        boolean isAny = false;
        for (var place : files.places()) {
            if (place.standing() == Standing.THERE) {
                add(Area.CONFIGURATION, "configuration", Level.NOTE, place.file());
                isAny = true;
            }
        }
        for (var fault : files.unreadable()) {
            add(Area.CONFIGURATION, "configuration-unreadable", Level.MEND, fault.file());
            isAny = true;
        }
        if (!isAny) {
            add(Area.CONFIGURATION, "configuration-none", Level.NOTE);
        }
        addProblems(Area.CONFIGURATION, "configuration-problems", files.problems());
        for (var problem : files.problems().inFileOrder()) {
            if (problem.code() == ProblemCode.SETTING_NOT_TAKEN) {
                String place =
                        problem.position().file() + ":" + problem.position().line();
                add(
                        Area.CONFIGURATION,
                        "configuration-ignored",
                        Level.NOTE,
                        place,
                        problem.arguments().get(0));
            }
        }
    }

    /** A configuration file may name a folder that is none; without its folders there is no library to look at. */
    private boolean foldersAreThere() {
        try {
            PolicyFolders.of(call);
            return true;
        } catch (InvalidFile fault) {
            addProblems(Area.CONFIGURATION, "configuration-problems", fault.problems());
            return false;
        }
    }

    private void checkFonts() {
        var listed = MachineProcess.output(List.of("fc-list", ":", "family"));
        if (listed.isEmpty()) {
            add(Area.FONTS, "fonts-unknown", Level.NOTE);
            return;
        }
        var usual = Fonts.USUAL;
        for (String font : List.of(usual.mark(), usual.body(), usual.heading(), usual.subheading(), usual.digits())) {
            boolean isThere = isThere(font, listed.get());
            add(Area.FONTS, isThere ? "font" : "font-missing", isThere ? Level.SOUND : Level.NOTE, font);
        }
    }

    /** Under its own name or that of the editions which offices have. */
    private static boolean isThere(String font, String listed) {
        for (String line : listed.split("\n", -1)) {
            for (String family : line.split(",", -1)) {
                String name = family.strip();
                if (name.equals(font) || name.equals(font + "_GB2312") || name.equals("方正" + font + "_GBK")) {
                    return true;
                }
            }
        }
        return false;
    }

    private void checkCalendars() {
        var problems = new Problems();
        var library = PolicyFolders.calendars(call, problems);
        for (String id : library.ids()) {
            var calendar = library.find(id, Optional.empty());
            if (calendar.isPresent()) {
                var years = calendar.get().years();
                var through = calendar.get().announcedThrough();
                boolean isOld = id.equals(COUNTRY) && through.isBefore(call.today());
                add(
                        Area.CALENDARS,
                        isOld ? "calendar-old" : "calendar",
                        isOld ? Level.MEND : Level.SOUND,
                        id,
                        years.isEmpty() ? "-" : Integer.toString(years.get(0)),
                        years.isEmpty() ? "-" : Integer.toString(years.get(years.size() - 1)),
                        through.toString());
            }
        }
        addProblems(Area.CALENDARS, "calendar-problems", problems);
        if (!library.knows(COUNTRY)) {
            add(Area.CALENDARS, "calendar-missing", Level.MEND, COUNTRY);
        }
    }

    private void checkPolicies() {
        var problems = new Problems();
        int count = PolicyFolders.library(call, problems).all().size();
        add(Area.POLICIES, "policies", Level.SOUND, Integer.toString(count));
        addProblems(Area.POLICIES, "policy-problems", problems);
    }

    private void addProblems(Area area, String code, Problems problems) {
        if (problems.hasErrors()) {
            var first = problems.inFileOrder().get(0).position();
            add(
                    area,
                    code,
                    Level.MEND,
                    Integer.toString(problems.inFileOrder().size()),
                    first.file() + ":" + first.line());
        }
    }

    private void checkRecords() {
        var named = RecordsFolder.named(call);
        if (named.isEmpty()) {
            add(Area.RECORDS, "ledger-none", Level.NOTE);
            return;
        }
        String folder = named.get().toString();
        try {
            var report = LedgerVerification.verify(Ledger.open(named.get()), List.of(), List.of());
            boolean isSound = report.isSound();
            add(
                    Area.RECORDS,
                    isSound ? "ledger" : "ledger-unsound",
                    isSound ? Level.SOUND : Level.MEND,
                    folder,
                    Long.toString(report.lines()),
                    Integer.toString(report.findings().size()));
        } catch (LedgerFault fault) {
            add(
                    Area.RECORDS,
                    "ledger-unusable",
                    Level.MEND,
                    folder,
                    fault.reason().id());
            if (fault.reason() == Reason.MISSING || fault.reason() == Reason.FOREIGN) {
                // A configuration that somebody sent may name any folder here, and this one is none of ours to close.
                return;
            }
        }
        if (LedgerAccess.isOpen(named.get())) {
            add(Area.RECORDS, LEDGER_OPEN, Level.MEND, folder);
        }
    }
}
