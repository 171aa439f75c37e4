package rongcuo.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import rongcuo.calendar.CalendarDeclaration;
import rongcuo.calendar.CalendarYear;
import rongcuo.calendar.HolidayCalendar;
import rongcuo.source.NearestName;
import rongcuo.source.Position;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;

/**
 * The working calendars of some directories, {@code calendars/<id>} in each; years of one calendar may stand in several,
 * and a year in two, one of which may go on with later notices where the other ends.
 * Each is read when it is first asked for, and what is wrong with it is told then, once.
 */
public final class CalendarLibrary {
    public static final String FOLDER = "calendars";
    private static final String HEAD = "calendar.yaml";
    private static final String YAML = ".yaml";
    private static final Pattern ID = Pattern.compile("[A-Z]{2}(-[A-Za-z0-9]+)*");
    private static final Pattern YEAR_FILE = Pattern.compile("[0-9]{4}\\.yaml");

    private final List<Path> directories;
    private final TreeCache cache;
    private final Problems problems;
    private final Map<String, Optional<CalendarDeclaration>> declarations = new HashMap<>();
    private final Map<String, Optional<HolidayCalendar>> calendars = new HashMap<>();

    private CalendarLibrary(List<Path> directories, TreeCache cache, Problems problems) {
        this.directories = List.copyOf(directories);
        this.cache = cache;
        this.problems = problems;
    }

    /** The calendars of these policy directories; nothing is read yet. */
    public static CalendarLibrary open(List<Path> directories, TreeCache cache, Problems problems) {
        return new CalendarLibrary(directories, cache, problems);
    }

    /** The ids of all calendars, in alphabetical order. */
    public List<String> ids() {
        var ids = new TreeSet<String>();
        for (var directory : directories) {
            var folder = directory.resolve(FOLDER);
            if (Files.isDirectory(folder)) {
                for (String name : Listing.of(folder)) {
                    if (isId(name) && Files.isDirectory(folder.resolve(name))) {
                        ids.add(name);
                    }
                }
            }
        }
        return List.copyOf(ids);
    }

    public boolean knows(String id) {
        return isId(id) && !foldersOf(id).isEmpty();
    }

    /** The calendar that a mistyped id most likely means. */
    public Optional<String> nearest(String id) {
        for (String known : ids()) {
            if (known.equalsIgnoreCase(id)) {
                return Optional.of(known);
            }
        }
        return NearestName.of(id, ids());
    }

    /** Whether a text can be the id of a calendar, and so the name of its folder. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /**
     * A calendar as it was known on a day; empty where there is none of that id, or it cannot be used, which is then
     * among the problems.
     */
    public Optional<HolidayCalendar> find(String id, Optional<LocalDate> knownOn) {
        String key = id + "@" + knownOn.map(LocalDate::toString).orElse("");
        var known = Optional.ofNullable(calendars.get(key));
        if (known.isPresent()) {
            return known.get();
        }
        var lineage = lineage(id);
        var calendar = lineage.isEmpty()
                ? Optional.<HolidayCalendar>empty()
                : Optional.of(HolidayCalendar.of(lineage, knownOn));
        calendars.put(key, calendar);
        return calendar;
    }

    /** The calendars that have been found by now, by id. */
    public List<HolidayCalendar> read() {
        var read = new TreeMap<String, HolidayCalendar>();
        for (var calendar : calendars.values()) {
            calendar.ifPresent(found -> read.put(found.id(), found));
        }
        return List.copyOf(read.values());
    }

    /** The files that a calendar and its parents are read from. */
    List<Path> filesBehind(String id) {
        var behind = new ArrayList<Path>();
        for (var declaration : lineage(id)) {
            addFiles(declaration.id(), behind);
        }
        return behind;
    }

    /** The files of the directories from which calendars are read, whichever of them are asked for. */
    public List<Path> files() {
        var files = new ArrayList<Path>();
        for (String id : ids()) {
            addFiles(id, files);
        }
        return files.stream().filter(Files::isRegularFile).toList();
    }

    private void addFiles(String id, List<Path> files) {
        for (var folder : foldersOf(id)) {
            for (String name : Listing.of(folder)) {
                if (name.equals(HEAD) || YEAR_FILE.matcher(name).matches()) {
                    files.add(folder.resolve(name));
                }
            }
        }
    }

    /** A calendar after its parents, the outermost first; empty where one of them cannot be used. */
    public List<CalendarDeclaration> lineage(String id) {
        var lineage = new ArrayList<CalendarDeclaration>();
        var next = Optional.of(id);
        while (next.isPresent()) {
            var declaration = declaration(next.get());
            if (declaration.isEmpty() || lineage.contains(declaration.get())) {
                return List.of();
            }
            lineage.add(0, declaration.get());
            next = declaration.get().parent();
        }
        return lineage;
    }

    private Optional<CalendarDeclaration> declaration(String id) {
        var known = Optional.ofNullable(declarations.get(id));
        if (known.isPresent()) {
            return known.get();
        }
        var declaration = read(id);
        declarations.put(id, declaration);
        if (declaration.isPresent()) {
            return checkParent(declaration.get()) ? declaration : Optional.empty();
        }
        return declaration;
    }

    private boolean checkParent(CalendarDeclaration declaration) {
        var seen = new ArrayList<String>();
        var parent = declaration.parent();
        while (parent.isPresent()) {
            if (!knows(parent.get())) {
                tell(declaration.position(), ProblemCode.UNKNOWN_CALENDAR, parent.get());
                return false;
            }
            if (seen.contains(parent.get()) || parent.get().equals(declaration.id())) {
                tell(declaration.position(), ProblemCode.CALENDAR_CYCLE, declaration.id());
                return false;
            }
            seen.add(parent.get());
            parent = declaration(parent.get()).flatMap(CalendarDeclaration::parent);
        }
        return true;
    }

    private void tell(Position position, ProblemCode code, String... arguments) {
        new Faults(problems).at(position, code, arguments);
    }

    private List<Path> foldersOf(String id) {
        var folders = new ArrayList<Path>();
        for (var directory : directories) {
            var folder = directory.resolve(FOLDER).resolve(id);
            if (Files.isDirectory(folder)) {
                folders.add(folder);
            }
        }
        return folders;
    }

    private Optional<CalendarDeclaration> read(String id) {
        if (!isId(id)) {
            return Optional.empty();
        }
        var head = Optional.<CalendarReader.Head>empty();
        var years = new TreeMap<Integer, CalendarYear>();
        boolean isFaulty = false;
        for (var folder : foldersOf(id)) {
            for (String name : Listing.of(folder)) {
                if (name.equals(HEAD)) {
                    var read = head(folder.resolve(name), id);
                    isFaulty |= read.isEmpty();
                    head = head.isPresent() ? head : read;
                } else if (YEAR_FILE.matcher(name).matches()) {
                    isFaulty |= !addYear(folder.resolve(name), years);
                }
            }
        }
        if (head.isEmpty() && !isFaulty && !foldersOf(id).isEmpty()) {
            tell(Position.startOf(foldersOf(id).get(0).toString()), ProblemCode.NO_CALENDAR_HEAD, HEAD);
        }
        return isFaulty || head.isEmpty() ? Optional.empty() : Optional.of(declaration(head.get(), years));
    }

    private static CalendarDeclaration declaration(CalendarReader.Head head, Map<Integer, CalendarYear> years) {
        return new CalendarDeclaration(
                head.id(),
                head.parent(),
                head.label(),
                head.regulations(),
                List.copyOf(years.values()),
                head.position());
    }

    private Optional<CalendarReader.Head> head(Path path, String id) {
        var file = YamlFile.read(path, cache, problems);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        var head = CalendarReader.head(file.get().tree(), file.get().faults());
        if (!head.id().isEmpty() && !head.id().equals(id)) {
            file.get().faults().at(head.position(), ProblemCode.CALENDAR_NAME, head.id(), id);
        }
        return usable(file.get()) ? Optional.of(head) : Optional.empty();
    }

    /** Adds a year unless it stands there already; false where the file cannot be used. */
    private boolean addYear(Path path, Map<Integer, CalendarYear> years) {
        var file = YamlFile.read(path, cache, problems);
        if (file.isEmpty()) {
            return false;
        }
        var faults = file.get().faults();
        var year = CalendarReader.year(file.get().tree(), faults);
        String stem = path.getFileName().toString().replace(YAML, "");
        if (year.year() > 0 && !stem.equals(Integer.toString(year.year()))) {
            faults.at(year.position(), ProblemCode.CALENDAR_NAME, Integer.toString(year.year()), stem);
        }
        var other = Optional.ofNullable(years.putIfAbsent(year.year(), year));
        if (other.isPresent() && CalendarReader.continues(year, other.get())) {
            years.put(year.year(), year);
        } else if (other.isPresent()
                && !CalendarReader.saySame(other.get(), year)
                && !CalendarReader.continues(other.get(), year)) {
            faults.at(
                    year.position(),
                    ProblemCode.CALENDAR_YEAR_TWICE,
                    Integer.toString(year.year()),
                    other.get().position().file());
        }
        return usable(file.get());
    }

    private static boolean usable(YamlFile file) {
        file.keepIfSound();
        return !file.faults().anyError();
    }
}
