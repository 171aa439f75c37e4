package rongcuo.rendering;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import rongcuo.analysis.DraftedTests;
import rongcuo.analysis.DraftedTests.Drafted;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Determination;
import rongcuo.casefile.EventDate;
import rongcuo.casefile.Finding;
import rongcuo.casefile.StatedFact;
import rongcuo.evaluation.ClauseResult;
import rongcuo.evaluation.Evaluation;
import rongcuo.fact.FactId;
import rongcuo.fact.Statement;
import rongcuo.fact.Value;
import rongcuo.policy.Condition;
import rongcuo.source.Language;

/**
 * Drafted tests as a test file, each with what is concluded of it now. Whether that is what the law says is for a person
 * to confirm, and the file says so.
 */
public final class PolicyTestYaml {
    /** What YAML takes for nothing else than text; all other text is written as JSON writes it, which YAML reads too. */
    private static final Pattern PLAIN = Pattern.compile("\\p{IsHan}[\\p{IsHan}\\p{IsAlphabetic}0-9《》（）“”、，；：。·—]*");

    private final Messages chinese = Messages.in(Language.CHINESE);
    private final Messages english = Messages.in(Language.ENGLISH);

    /**
     * Writes the tests.
     *
     * @param evaluations one a test, in their order
     */
    public void write(DraftedTests drafted, List<Evaluation> evaluations, Appendable out) throws IOException {
        out.append("# ").append(chinese.text("coverage.draft.head")).append('\n');
        out.append("# ").append(english.text("coverage.draft.head")).append('\n');
        out.append("policy: ").append(drafted.policy().id()).append('\n');
        out.append("base:\n");
        writeBase(drafted.base(), out);
        out.append("\ntests:\n");
        for (int i = 0; i < drafted.tests().size(); i++) {
            out.append(i > 0 ? "\n" : "");
            write(drafted.tests().get(i), drafted.base(), evaluations.get(i), out);
        }
    }

    private static void writeBase(CaseFile base, Appendable out) throws IOException {
        out.append(base.facts().isEmpty() ? "  facts: {}\n" : "  facts:\n");
        for (var fact : base.facts().values()) {
            out.append("    ").append(fact(fact)).append('\n');
        }
        if (!base.events().dates().isEmpty()) {
            out.append("  events: ").append(events(base, Map.of())).append('\n');
        }
    }

    private void write(Drafted test, CaseFile base, Evaluation evaluation, Appendable out) throws IOException {
        var clause = test.purpose().clause();
        out.append("  # ").append(chinese.text("coverage.draft.mark")).append('\n');
        out.append("  - id: ").append(quoted(test.caseFile().id())).append('\n');
        out.append("    says: {zh: ").append(written(says(test, evaluation, chinese)));
        out.append(", en: ").append(written(says(test, evaluation, english))).append("}\n");
        out.append("    source: ")
                .append(written(clause.provision().citation().article()))
                .append('\n');
        out.append("    case: ").append(content(test.caseFile(), base)).append('\n');
        var left = without(test.caseFile(), base);
        if (!left.isEmpty()) {
            out.append("    without: [").append(String.join(", ", left)).append("]\n");
        }
        out.append("    expect: ").append(expected(evaluation)).append('\n');
    }

    /** What stands out in the case, whether the clause holds, and the conclusion. */
    private static String says(Drafted test, Evaluation evaluation, Messages messages) {
        var words = new CoverageWords(messages, evaluation.policy());
        var look =
                messages.text("conclusion.short." + evaluation.policy().kind().id() + "."
                        + evaluation.conclusion().id());
        String clause = words.clause(test.purpose());
        String truth = test.clause().id();
        if (test.condition().isEmpty() || test.purpose().asked().isEmpty()) {
            return messages.text("coverage.draft.clause." + truth, clause, look);
        }
        var asked = test.purpose().asked().get();
        if (asked.condition() instanceof Condition.ClauseHolds) {
            return messages.text("coverage.draft.finding." + truth, clause, look);
        }
        String sentence = words.stated(asked, test.condition().get(), test.caseFile());
        return messages.text("coverage.draft.condition." + truth, clause, sentence, look);
    }

    private static String content(CaseFile caseFile, CaseFile base) {
        var parts = new ArrayList<String>();
        var facts = new ArrayList<String>();
        for (var fact : caseFile.facts().values()) {
            var usual = base.facts().get(fact.fact());
            if (usual == null || !usual.statement().equals(fact.statement())) {
                facts.add(fact(fact));
            }
        }
        parts.add("facts: {" + String.join(", ", facts) + "}");
        String events = events(caseFile, base.events().dates());
        if (!events.equals("{}")) {
            parts.add("events: " + events);
        }
        if (!caseFile.findings().isEmpty()) {
            var findings =
                    caseFile.findings().stream().map(PolicyTestYaml::finding).toList();
            parts.add("findings: {" + String.join(", ", findings) + "}");
        }
        caseFile.determination()
                .map(Determination::disposition)
                .ifPresent(disposition -> parts.add("determination: {disposition: " + disposition + "}"));
        return "{" + String.join(", ", parts) + "}";
    }

    private static List<String> without(CaseFile caseFile, CaseFile base) {
        return base.facts().keySet().stream()
                .filter(fact -> !caseFile.facts().containsKey(fact))
                .map(FactId::value)
                .toList();
    }

    private static String events(CaseFile caseFile, Map<?, EventDate> usual) {
        var events = new ArrayList<String>();
        caseFile.events().dates().forEach((event, date) -> {
            if (!date.equals(usual.get(event))) {
                String day = date instanceof EventDate.On on ? on.day().toString() : "none";
                events.add(event.value() + ": " + day);
            }
        });
        return "{" + String.join(", ", events) + "}";
    }

    private static String finding(Finding finding) {
        return quoted(finding.clause()) + ": {holds: " + (finding.outcome() == Finding.Outcome.HOLDS) + "}";
    }

    private static String fact(StatedFact fact) {
        return fact.fact().value() + ": " + statement(fact.statement());
    }

    private static String statement(Statement statement) {
        if (statement instanceof Statement.Members members) {
            return "[" + String.join(", ", members.held()) + "]";
        }
        return value(((Statement.Is) statement).value());
    }

    private static String value(Value value) {
        return value.text();
    }

    private static String expected(Evaluation evaluation) {
        return "{conclusion: " + evaluation.conclusion().id() + ", matched: " + ids(evaluation.matched())
                + ", excluded: " + ids(evaluation.excluded()) + "}";
    }

    private static String ids(List<ClauseResult> clauses) {
        var ids = clauses.stream().map(clause -> quoted(clause.id())).toList();
        return "[" + String.join(", ", ids) + "]";
    }

    private static String quoted(String id) {
        return '"' + id + '"';
    }

    private static String written(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        try (var json = new Json()) {
            json.generator().writeString(text);
            return json.text();
        }
    }
}
