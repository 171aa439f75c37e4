package rongcuo.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rongcuo.casefile.OfficeSettings.Fonts;
import rongcuo.reading.OfficeReader;
import rongcuo.reading.TextFile;
import rongcuo.reading.UnreadableFile;
import rongcuo.record.Ledger;
import rongcuo.record.LedgerFault;
import rongcuo.record.LedgerFault.Reason;
import rongcuo.record.LedgerVerification;
import rongcuo.rendering.ConfigurationFile.Standing;
import rongcuo.rendering.MachineFinding;
import rongcuo.rendering.MachineFinding.Area;
import rongcuo.rendering.MachineFinding.Level;
import rongcuo.rendering.Messages;
import rongcuo.rendering.ProblemText;
import rongcuo.rendering.ShownSetting.Origin;
import rongcuo.rendering.Style;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;

/** Looks at what the program needs of a machine. It changes nothing. */
final class MachineCheck {
    /** The codes that {@link MachineMend} can do something about. */
    static final String ARCHIVE = "archive-unfit";

    static final String LEDGER_OPEN = "ledger-open";

    private static final String COUNTRY = "CN";
    private static final int OLDEST_JAVA = 17;
    /** By these numbers HotSpot tells its archives, that of a dump and one that adds to it. */
    private static final Set<Integer> ARCHIVE_MAGICS = Set.of(0xF00BABA2, 0xF00BABA8);
    /** The classes of Java itself alone take several times as many bytes. */
    private static final long SMALLEST_ARCHIVE = 1 << 20;

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
        check.checkOffice();
        var folders = check.policyFolders();
        check.checkReading(Area.CALENDARS, () -> check.checkCalendars(folders));
        check.checkReading(Area.POLICIES, () -> check.checkPolicies(folders));
        check.checkRecords();
        check.findings.sort(Comparator.comparing(MachineFinding::area));
        return List.copyOf(check.findings);
    }

    /** One file that cannot be opened ends what was to be read with it, and nothing else. */
    private void checkReading(Area area, Runnable check) {
        try {
            check.run();
        } catch (UnreadableFile fault) {
            add(area, "file-unreadable", Level.MEND, fault.file());
        }
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
                    && isThisJava(lines.get(2).replace("\"", ""))
                    && isArchive(archive)
                    && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(stamp)) <= 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a file begins as Java's archives of classes do, in the order of bytes of this machine, and is not cut off. */
    private static boolean isArchive(Path file) throws IOException {
        if (Files.size(file) < SMALLEST_ARCHIVE) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            var head = ByteBuffer.wrap(in.readNBytes(Integer.BYTES)).order(ByteOrder.nativeOrder());
            return ARCHIVE_MAGICS.contains(head.getInt());
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

    private void checkOffice() {
        var named = call.settings().one(Setting.OFFICE);
        if (named.isEmpty()) {
            return;
        }
        var problems = new Problems();
        try {
            TextFile.read(TextFile.pathOf(named.get().text()), problems)
                    .ifPresent(file -> OfficeReader.read(file.source(), problems));
        } catch (UnreadableFile fault) {
            add(Area.CONFIGURATION, "office-unreadable", Level.MEND, fault.file(), place(named.get()));
        }
        addProblems(Area.CONFIGURATION, "office-problems", problems);
    }

    /** The folders that can be looked into; the call itself must name such. */
    private List<Path> policyFolders() {
        var folders = new ArrayList<Path>();
        for (var named : call.settings().all(Setting.POLICIES)) {
            var folder = PolicyFolders.folder(named.text());
            if (folder.isEmpty() && named.origin() == Origin.OPTION) {
                throw new UsageFault("no-folder", named.text());
            }
            if (folder.isEmpty()) {
                add(Area.CONFIGURATION, "folder-missing", Level.MEND, named.text(), place(named));
            } else {
                addReadable(folder.get(), folders);
            }
        }
        PolicyFolders.ofProgram(call).ifPresent(folder -> addReadable(folder, folders));
        if (folders.isEmpty()) {
            add(Area.POLICIES, "policies-none", Level.MEND);
        }
        return folders;
    }

    private void addReadable(Path folder, List<Path> folders) {
        if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
            add(Area.POLICIES, "folder-unreadable", Level.MEND, folder.toString());
        } else if (!folders.contains(folder)) {
            folders.add(folder);
        }
    }

    /** Where a setting stands. */
    private static String place(Settings.Chosen chosen) {
        return chosen.origin() == Origin.FILE
                ? chosen.name() + ":" + chosen.value().position().line()
                : chosen.name();
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

    private void checkCalendars(List<Path> folders) {
        var problems = new Problems();
        var library = PolicyFolders.calendars(call, folders, problems);
        for (String id : library.ids()) {
            var lineage = library.lineage(id);
            var calendar = library.find(id, Optional.empty());
            if (calendar.isPresent()) {
                var years = lineage.get(lineage.size() - 1).years();
                var through = calendar.get().announcedThrough();
                boolean isOld = id.equals(COUNTRY) && through.isBefore(call.today());
                add(
                        Area.CALENDARS,
                        isOld ? "calendar-old" : "calendar",
                        isOld ? Level.MEND : Level.SOUND,
                        id,
                        years.isEmpty() ? "-" : Integer.toString(years.get(0).year()),
                        years.isEmpty()
                                ? "-"
                                : Integer.toString(years.get(years.size() - 1).year()),
                        through.toString());
            }
        }
        addProblems(Area.CALENDARS, "calendar-problems", problems);
        if (!library.knows(COUNTRY)) {
            add(Area.CALENDARS, "calendar-missing", Level.MEND, COUNTRY);
        }
    }

    private void checkPolicies(List<Path> folders) {
        var problems = new Problems();
        var library = PolicyFolders.library(call, folders, problems);
        for (var usual : call.settings().of(Setting.POLICY)) {
            if (!library.knowsNamed(usual.text())) {
                add(Area.POLICIES, "policy-unknown", Level.MEND, usual.text(), place(usual));
            }
        }
        int count = library.all().size();
        add(Area.POLICIES, "policies", Level.SOUND, Integer.toString(count));
        addProblems(Area.POLICIES, "policy-problems", problems);
    }

    private void addProblems(Area area, String code, Problems problems) {
        var errors = problems.inFileOrder().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            var first = errors.get(0);
            add(
                    area,
                    code,
                    Level.MEND,
                    Integer.toString(errors.size()),
                    first.position().file() + ":" + first.position().line(),
                    problemText().what(first));
        }
    }

    private ProblemText problemText() {
        return new ProblemText(call.messages(), Messages.ofProblems(call.language()), Style.PLAIN);
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
            addUnusable(folder, fault);
            if (List.of(Reason.MISSING, Reason.FOREIGN, Reason.NO_FOLDER).contains(fault.reason())) {
                // A configuration that somebody sent may name any folder here, and this one is none of ours to close.
                return;
            }
        }
        if (LedgerAccess.isOpen(named.get())) {
            add(Area.RECORDS, LEDGER_OPEN, Level.MEND, folder);
        }
    }

    private void addUnusable(String folder, LedgerFault fault) {
        String code = switch (fault.reason()) {
            case MISSING -> "ledger-missing";
            case FOREIGN, NO_FOLDER -> "ledger-foreign";
            case DENIED -> "ledger-denied";
            case EXISTS,
                    NEWER_FORMAT,
                    BROKEN,
                    LINE_TOO_LONG,
                    NO_PLAIN_FILE,
                    LOCKED,
                    LOCK_STOLEN,
                    DISK_FULL,
                    READ_FAILED,
                    WRITE_FAILED -> "ledger-unusable";
        };
        // The first line of what every command tells of it; how to mend it follows there.
        String words = Messages.ofCommands(call.language())
                .text(LedgerFaults.key(fault), LedgerFaults.arguments(fault))
                .lines()
                .findFirst()
                .orElse("");
        add(Area.RECORDS, code, Level.MEND, folder, words);
    }
}
