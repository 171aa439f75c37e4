package rongcuo.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rongcuo.analysis.Adjudicator;
import rongcuo.casefile.CaseFile;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Evaluator;
import rongcuo.policy.Policy;
import rongcuo.procedure.Timeline;
import rongcuo.reading.CalendarLibrary;
import rongcuo.reading.CaseReader;
import rongcuo.reading.MaterialFiles;
import rongcuo.record.CanonicalJson;
import rongcuo.record.DecisionRecord;
import rongcuo.record.Materials;
import rongcuo.record.RecordedResult;
import rongcuo.record.Resolution;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/**
 * Judges recorded cases again, by nothing but the materials recorded with them. These are laid out in a folder of the
 * system's for temporary files, readable by nobody else, and removed on closing.
 */
final class Replay implements AutoCloseable {
    private final Materials materials;
    private final Map<String, Laid> laid = new HashMap<>();
    private final List<Path> folders = new ArrayList<>();

    Replay(Materials materials) {
        this.materials = materials;
    }

    /** The policy of some records, and all that is needed to judge by it. */
    private record Laid(
            Policy policy, CaseReader reader, Problems problems, CalendarLibrary calendars, Adjudicators by) {}

    /** Of one policy, by the day on which calendars were known. */
    private static final class Adjudicators {
        private final Policy policy;
        private final Map<String, Adjudicator> byDay = new HashMap<>();

        Adjudicators(Policy policy) {
            this.policy = policy;
        }

        Adjudicator of(WorkingCalendars calendars) {
            return byDay.computeIfAbsent(
                    calendars.knownOn().toString(), day -> new Adjudicator(Evaluator.of(policy, calendars)));
        }
    }

    /**
     * A record judged again.
     *
     * @param differences the members of the result that come out otherwise now; none where all is the same
     */
    record Replayed(DecisionRecord record, Evaluation evaluation, Timeline timeline, List<String> differences) {}

    /** @throws Unreplayable where the materials do not serve */
    Replayed replay(DecisionRecord record) {
        var by = laid(record);
        var caseFile = caseFile(record, by);
        var calendars = WorkingCalendars.of(by.calendars(), record.setting().knownOn());
        var evaluation =
                by.by().of(calendars).conclude(caseFile, caseFile.respondents().get(0), record.setting());
        var timeline = Timeline.of(evaluation, calendars);
        var now = RecordedResult.of(evaluation, timeline);
        var differences = new ArrayList<>(RecordedResult.differences(record.result(), now));
        var determined = caseFile.determination();
        if (determined.isEmpty()
                || Resolution.accord(evaluation, determined.get().disposition()) != record.accord()) {
            differences.add("accord");
        }
        if (!isNamed(by.policy(), record.policy())) {
            differences.add("policy");
        }
        return new Replayed(record, evaluation, timeline, differences);
    }

    private static boolean isNamed(Policy policy, DecisionRecord.PolicyName name) {
        return policy.id().equals(name.id())
                && policy.version().equals(name.version())
                && policy.digest().equals(name.digest());
    }

    /**
     * The policy that a record was judged by.
     *
     * @throws Unreplayable where the materials do not serve
     */
    Policy policy(DecisionRecord record) {
        return laid(record).policy();
    }

    private static CaseFile caseFile(DecisionRecord record, Laid by) {
        String text = new String(CanonicalJson.write(record.caseFile().without("policy")), StandardCharsets.UTF_8);
        int before = by.problems().inFileOrder().size();
        var cases = by.reader().read(new SourceText(record.caseId(), inLines(text)));
        if (cases.size() != 1) {
            throw new Unreplayable(
                    Unreplayable.Reason.CASE, by.problems().inFileOrder().size() - before);
        }
        return cases.get(0);
    }

    /** A line for each member: the reader of YAML refuses lines as long as a case may be. */
    private static String inLines(String json) {
        var lines = new StringBuilder(json.length() + 64);
        boolean isQuoted = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            lines.append(c);
            if (isQuoted && c == '\\') {
                i++;
                lines.append(json.charAt(i));
            } else if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == ',' && !isQuoted) {
                lines.append("\n ");
            }
        }
        return lines.toString();
    }

    private Laid laid(DecisionRecord record) {
        String key = record.materials() + "#" + record.policy().file();
        return laid.computeIfAbsent(key, any -> layOut(record));
    }

    private Laid layOut(DecisionRecord record) {
        var files = materials
                .files(record.materials())
                .orElseThrow(() -> new Unreplayable(Unreplayable.Reason.MATERIALS, 0));
        boolean areNamed = files.keySet().stream().allMatch(MaterialFiles::isName);
        if (!areNamed || !files.containsKey(record.policy().file())) {
            throw new Unreplayable(Unreplayable.Reason.MATERIALS, 0);
        }
        var problems = new Problems();
        try {
            var folder = Files.createTempDirectory("rongcuo-replay-");
            folders.add(folder);
            var read = new MaterialFiles(files, record.policy().file()).layOut(folder, problems);
            var policies = read.policies().find(read.policy());
            if (policies.size() != 1) {
                throw new Unreplayable(
                        Unreplayable.Reason.POLICY, problems.inFileOrder().size());
            }
            var policy = policies.get(0);
            var reader = CaseReader.under(List.of(read.policy()), read.policies(), problems);
            return new Laid(policy, reader, problems, read.calendars(), new Adjudicators(policy));
        } catch (IOException e) {
            throw new UncheckedIOException("materials cannot be laid out", e);
        }
    }

    @Override
    public void close() {
        for (var folder : folders) {
            remove(folder);
        }
    }

    /** What cannot be removed is left to the system, which clears such folders by itself. */
    private static void remove(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
