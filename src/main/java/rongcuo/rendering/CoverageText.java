package rongcuo.rendering;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import rongcuo.analysis.Obligation;
import rongcuo.analysis.Obligation.Criterion;
import rongcuo.analysis.Obligation.Kind;
import rongcuo.analysis.TestCoverage;
import rongcuo.analysis.TestCoverage.Finding;
import rongcuo.analysis.TestCoverage.Standing;
import rongcuo.rendering.Outline.LastColumn;

/** What the tests of policies show: how much of it by criterion, and clause by clause what they leave out. */
public final class CoverageText {
    private final Messages messages;
    private final int width;
    private final Style style;

    public CoverageText(Messages messages, int width, Style style) {
        this.messages = messages;
        this.width = width;
        this.style = style;
    }

    /** Writes one part a policy. */
    public void write(List<TestCoverage> coverages, Appendable out) throws IOException {
        var outline = new Outline(messages);
        for (var coverage : coverages) {
            if (coverages.size() > 1) {
                outline.separator();
            }
            add(coverage, outline);
        }
        out.append(new OutlineText(width, style).write(outline));
    }

    private void add(TestCoverage coverage, Outline outline) {
        outline.title(
                coverage.percent() == 100 ? Style.Tone.GOOD : Style.Tone.BAD,
                messages.text(
                        "coverage.title",
                        coverage.policy().reference(),
                        Integer.toString(coverage.tests()),
                        Integer.toString(coverage.percent())));
        var rows = new ArrayList<List<String>>();
        for (var criterion : Criterion.values()) {
            rows.add(row(coverage, criterion));
        }
        outline.table(
                LastColumn.BESIDE,
                List.of(
                        messages.text("coverage.column.percent"),
                        messages.text("coverage.column.met"),
                        messages.text("coverage.column.feasible"),
                        messages.text("coverage.column.infeasible"),
                        messages.text("coverage.column.criterion")),
                rows);
        addFindings(coverage, Standing.UNMET, outline);
        addFindings(coverage, Standing.OPEN, outline);
        addFindings(coverage, Standing.INFEASIBLE, outline);
    }

    private List<String> row(TestCoverage coverage, Criterion criterion) {
        int met = coverage.count(criterion, Standing.MET);
        int feasible = met + coverage.count(criterion, Standing.UNMET) + coverage.count(criterion, Standing.OPEN);
        return List.of(
                coverage.percent(criterion) + "%",
                Integer.toString(met),
                Integer.toString(feasible),
                Integer.toString(coverage.count(criterion, Standing.INFEASIBLE)),
                messages.text("coverage.criterion." + criterion.id()));
    }

    /** That a condition holds and fails goes without saying where it is to turn the clause. */
    private static List<Finding> withoutParts(List<Finding> findings) {
        var turning = new HashSet<Obligation>();
        for (var finding : findings) {
            if (finding.obligation().kind() == Kind.CONDITION_TURNS) {
                turning.add(finding.obligation());
            }
        }
        return findings.stream()
                .filter(finding -> finding.obligation().kind().criterion() != Criterion.CONDITIONS
                        || !turning.contains(finding.obligation().turning()))
                .toList();
    }

    private void addFindings(TestCoverage coverage, Standing standing, Outline outline) {
        var words = new CoverageWords(messages, coverage.policy());
        var findings = withoutParts(coverage.that(standing));
        if (findings.isEmpty()) {
            return;
        }
        outline.heading(messages.text("coverage.heading." + standing.id(), Integer.toString(findings.size())));
        var mark = standing == Standing.UNMET ? Mark.FAILS : Mark.POINT;
        String clause = "";
        for (var finding : findings) {
            if (!clause.equals(finding.obligation().clause().id())) {
                clause = finding.obligation().clause().id();
                outline.item(0, mark, words.clause(finding.obligation()));
            }
            outline.item(1, Mark.POINT, words.finding(finding));
        }
    }
}
