package rongcuo.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import rongcuo.evaluation.Conclusion;
import rongcuo.reading.RowPlace;
import rongcuo.screening.PassedOver;
import rongcuo.screening.Tally;
import rongcuo.source.ProblemCode;

/**
 * How far a screening has come, as it stands in a file while it runs.
 *
 * @param fingerprint of all that the result depends on; a run of another must not go on
 * @param today the day that the run took for today
 * @param phase whether all rows are written, so that only the files have to be put in their places
 * @param table which of the tables is being read, counted from 0
 * @param place up to where its rows are judged
 * @param written how many bytes of the result are written
 * @param rejected how many bytes of rejected rows are written
 * @param checks of these bytes, one of both files: what a power cut left out is found by them
 */
record ScreeningState(
        String fingerprint,
        LocalDate today,
        Phase phase,
        int table,
        RowPlace place,
        long written,
        long rejected,
        String checks,
        List<Tally> tallies) {
    /** Where a run stands. */
    enum Phase {
        READING,
        ENDED
    }

    private static final String DUE = "due.";
    private static final char PART = '\u001f';

    ScreeningState {
        tallies = List.copyOf(tallies);
    }

    /** Empty where the file was not written to its end, or says what no run has written. */
    static Optional<ScreeningState> read(Path file) throws IOException {
        var entries = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            entries.load(in);
            return entries.containsKey("end") ? Optional.of(of(entries)) : Optional.empty();
        } catch (CharacterCodingException
                | IllegalArgumentException
                | DateTimeException
                | IndexOutOfBoundsException e) {
            // What is thrown at a number, a word, a day, a list or an escape that is none.
            return Optional.empty();
        }
    }

    private static ScreeningState of(Properties entries) {
        int tables = count(entries, "tallies");
        var tallies = new ArrayList<Tally>();
        for (int i = 0; i < tables; i++) {
            if (!entries.containsKey(i + ".judged")) {
                throw new IllegalArgumentException("no tally " + i);
            }
            tallies.add(tally(entries, i + "."));
        }
        return new ScreeningState(
                entries.getProperty("fingerprint", ""),
                LocalDate.parse(entries.getProperty("today", "")),
                Phase.valueOf(entries.getProperty("phase", Phase.READING.name())),
                count(entries, "table"),
                new RowPlace(number(entries, "offset"), count(entries, "rows")),
                number(entries, "written"),
                number(entries, "rejected"),
                entries.getProperty("checks", ""),
                tallies);
    }

    private static long number(Properties entries, String key) {
        long number = Long.parseLong(entries.getProperty(key, "0"));
        if (number < 0) {
            throw new IllegalArgumentException(key + " is below zero");
        }
        return number;
    }

    private static int count(Properties entries, String key) {
        long number = number(entries, key);
        if (number > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(key + " is no count");
        }
        return (int) number;
    }

    private static Tally tally(Properties entries, String prefix) {
        var tally = new Tally();
        tally.addJudged(number(entries, prefix + "judged"));
        tally.addRejected(number(entries, prefix + "rejected"));
        tally.addFooters(footers(entries, prefix));
        tally.addOverdue(number(entries, prefix + "overdue"));
        tally.addNear(number(entries, prefix + "near"));
        for (String key : inOrder(entries, prefix + "count.")) {
            var parts = key.substring((prefix + "count.").length()).split("\u001f", -1);
            add(tally, parts, number(entries, key));
        }
        for (int i = 0; entries.containsKey(prefix + DUE + i); i++) {
            var cells = entries.getProperty(prefix + DUE + i).split("\u001f", -1);
            tally.addDue(new Tally.DueRow(
                    cells[0],
                    Integer.parseInt(cells[1]),
                    cells[2],
                    cells[3],
                    cells[4],
                    cells[5],
                    cells[6],
                    cells[7],
                    Boolean.parseBoolean(cells[8])));
        }
        return tally;
    }

    private static PassedOver footers(Properties entries, String prefix) {
        var first = new ArrayList<Integer>();
        for (String number : entries.getProperty(prefix + "footer-rows", "").split(" ", -1)) {
            if (!number.isEmpty()) {
                first.add(Integer.parseInt(number));
            }
        }
        return new PassedOver(number(entries, prefix + "footers"), first);
    }

    /** Each key begins with its place, for properties have no order and what is first met is listed first. */
    private static List<String> inOrder(Properties entries, String prefix) {
        return entries.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .sorted()
                .toList();
    }

    private static void add(Tally tally, String[] parts, long count) {
        switch (parts[1]) {
            case "fault" -> tally.addFault(code(parts[2]), count);
            case "note" -> tally.addNote(code(parts[2]), count);
            case "conclusion" -> tally.of(parts[2]).conclusions().put(Conclusion.valueOf(parts[3]), count);
            case "decisive" -> tally.of(parts[2]).decisive().put(parts[3], count);
            default -> tally.of(parts[2]).missing().put(parts[3], count);
        }
    }

    private static ProblemCode code(String name) {
        return ProblemCode.valueOf(name);
    }

    void write(Path file) throws IOException {
        var entries = new Properties();
        entries.setProperty("fingerprint", fingerprint);
        entries.setProperty("today", today.toString());
        entries.setProperty("phase", phase.name());
        entries.setProperty("table", Integer.toString(table));
        entries.setProperty("offset", Long.toString(place.offset()));
        entries.setProperty("rows", Integer.toString(place.rows()));
        entries.setProperty("written", Long.toString(written));
        entries.setProperty("rejected", Long.toString(rejected));
        entries.setProperty("checks", checks);
        entries.setProperty("tallies", Integer.toString(tallies.size()));
        for (int i = 0; i < tallies.size(); i++) {
            put(entries, i + ".", tallies.get(i));
        }
        entries.setProperty("end", "yes");
        try (var out = Files.newBufferedWriter(file)) {
            entries.store(out, null);
        }
    }

    private static String plain(String text) {
        return text.replace(PART, ' ');
    }

    private static void put(Properties entries, String prefix, Tally tally) {
        entries.setProperty(prefix + "judged", Long.toString(tally.judged()));
        entries.setProperty(prefix + "rejected", Long.toString(tally.rejected()));
        entries.setProperty(prefix + "footers", Long.toString(tally.footers().count()));
        entries.setProperty(
                prefix + "footer-rows",
                tally.footers().first().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        entries.setProperty(prefix + "overdue", Long.toString(tally.overdue()));
        entries.setProperty(prefix + "near", Long.toString(tally.near()));
        var counts = new LinkedHashMap<String, Long>();
        tally.faults().forEach((code, count) -> counts.put("fault" + PART + code.name(), count));
        tally.notes().forEach((code, count) -> counts.put("note" + PART + code.name(), count));
        tally.policies().forEach((policy, ofPolicy) -> {
            ofPolicy.conclusions()
                    .forEach((conclusion, count) ->
                            counts.put("conclusion" + PART + policy + PART + conclusion.name(), count));
            ofPolicy.decisive()
                    .forEach((clause, count) -> counts.put("decisive" + PART + policy + PART + clause, count));
            ofPolicy.missing()
                    .forEach((subject, count) -> counts.put("missing" + PART + policy + PART + subject, count));
        });
        int place = 1_000_000;
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            entries.setProperty(prefix + "count." + place++ + PART + count.getKey(), Long.toString(count.getValue()));
        }
        int number = 0;
        for (var row : tally.due()) {
            entries.setProperty(
                    prefix + DUE + number++,
                    String.join(
                            String.valueOf(PART),
                            row.file(),
                            Integer.toString(row.number()),
                            plain(row.caseId()),
                            plain(row.name()),
                            row.policy(),
                            row.step(),
                            row.earliest(),
                            row.latest(),
                            Boolean.toString(row.isOverdue())));
        }
    }
}
