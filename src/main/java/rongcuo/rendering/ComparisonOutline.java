package rongcuo.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import rongcuo.analysis.Atlas.Proof;
import rongcuo.analysis.DifferenceClass;
import rongcuo.analysis.DifferenceClass.Direction;
import rongcuo.analysis.Discretion;
import rongcuo.analysis.Ground;
import rongcuo.analysis.Relation;
import rongcuo.analysis.TextAlignment;
import rongcuo.evaluation.Conclusion;
import rongcuo.policy.Provision;

/**
 * A comparison in the order in which a leader reads it: the answer in a sentence; how the conclusions stand; whom one
 * policy helps and the other does not, by clause; the texts side by side.
 */
final class ComparisonOutline {
    private final Messages messages;
    private final Outline outline;
    private final Compared compared;
    private final ComparisonWords words;

    private ComparisonOutline(Messages messages, Compared compared) {
        this.messages = messages;
        this.outline = new Outline(messages);
        this.compared = compared;
        this.words = new ComparisonWords(messages, compared.comparison());
    }

    static Outline of(Compared compared, Messages messages) {
        var made = new ComparisonOutline(messages, compared);
        made.addWhole();
        for (var direction : Direction.values()) {
            made.addClasses(direction);
        }
        made.addFurther();
        return made.outline;
    }

    /** With the headings of the classes alone, for a page that shows these in a way of its own. */
    static Outline withoutClasses(Compared compared, Messages messages) {
        var made = new ComparisonOutline(messages, compared);
        made.addWhole();
        for (var direction : Direction.values()) {
            var classes = compared.atlas().of(direction);
            if (!classes.isEmpty()) {
                made.outline.heading(made.words.direction(direction, classes.size()));
            }
        }
        made.addFurther();
        return made.outline;
    }

    /** What matters most first. */
    static List<Conclusion> conclusions() {
        var ordered = new ArrayList<Conclusion>();
        ordered.add(Conclusion.ELIGIBLE);
        for (var conclusion : Conclusion.settled()) {
            if (conclusion != Conclusion.ELIGIBLE) {
                ordered.add(conclusion);
            }
        }
        return ordered;
    }

    private void addWhole() {
        var comparison = compared.comparison();
        var relation = comparison.relation(Conclusion.ELIGIBLE, compared.discretion());
        outline.title(ComparisonWords.tone(relation), words.title(relation));
        outline.field(messages.text("comparison.first"), words.policy(comparison.first()));
        outline.field(messages.text("comparison.second"), words.policy(comparison.second()));
        outline.field(
                messages.text("comparison.field.basis"),
                messages.text("comparison.basis", words.discretion(compared.discretion())));
        outline.field(
                messages.text("comparison.field.shared"),
                messages.text(
                        comparison.shared().isEmpty() ? "comparison.shared.none" : "comparison.shared",
                        Integer.toString(comparison.shared().size())));
        addRelations();
        addCounts();
    }

    private void addFurther() {
        compared.cases().ifPresent(flips -> new CaseFlipsOutline(messages, words, outline).add(flips));
        compared.comparison().texts().forEach(this::addTexts);
        outline.closing(messages.text("closing"));
    }

    private void addRelations() {
        outline.heading(messages.text("comparison.section.relations"));
        var rows = new ArrayList<List<String>>();
        for (var conclusion : conclusions()) {
            var none = compared.comparison().relation(conclusion, Discretion.NONE);
            var free = compared.comparison().relation(conclusion, Discretion.FREE);
            rows.add(List.of(
                    words.conclusion(conclusion), words.relation(conclusion, none), words.relation(conclusion, free)));
        }
        outline.table(
                Outline.LastColumn.BESIDE,
                List.of(
                        messages.text("comparison.column.conclusion"),
                        words.discretion(Discretion.NONE),
                        words.discretion(Discretion.FREE)),
                rows);
    }

    private void addCounts() {
        var atlas = compared.atlas();
        outline.heading(messages.text(
                "comparison.section.counts", Integer.toString(atlas.classes().size())));
        if (!atlas.classes().isEmpty()) {
            var header = new ArrayList<String>();
            header.add(messages.text("comparison.column.corner"));
            conclusions().forEach(conclusion -> header.add(words.ofSecond(conclusion)));
            var rows = new ArrayList<List<Outline.Cell>>();
            for (var first : conclusions()) {
                var row = new ArrayList<Outline.Cell>();
                row.add(Outline.Cell.plain(words.ofFirst(first)));
                for (var second : conclusions()) {
                    row.add(Outline.Cell.plain(first == second ? "=" : count(atlas.count(first, second))));
                }
                rows.add(row);
            }
            outline.grid(header, rows);
        }
        outline.paragraph(messages.text(
                atlas.classes().isEmpty() && atlas.proof() == Proof.COMPLETE
                        ? "comparison.proof.none"
                        : "comparison.proof." + atlas.proof().id()));
    }

    private static String count(int count) {
        return count == 0 ? "-" : Integer.toString(count);
    }

    private void addClasses(Direction direction) {
        var classes = compared.atlas().of(direction);
        if (classes.isEmpty()) {
            return;
        }
        outline.heading(words.direction(direction, classes.size()));
        if (compared.detail() == Compared.Detail.FULL) {
            classes.forEach(this::addClass);
        } else if (direction == Direction.NEITHER) {
            outline.paragraph(messages.text("comparison.neither.hint"));
        } else {
            addGroups(direction, classes);
            addWitness(classes.get(0));
        }
    }

    private void addClass(DifferenceClass difference) {
        outline.item(
                0,
                Mark.POINT,
                messages.text("comparison.class", Integer.toString(difference.number()), words.sentence(difference)));
        quote(difference.first());
        quote(difference.second());
        outline.item(1, Mark.POINT, words.witness(difference, compared.witness(difference)));
    }

    private void quote(Ground ground) {
        ground.clause().ifPresent(clause -> outline.quote(0, clause.citation().text()));
    }

    private void addWitness(DifferenceClass difference) {
        outline.paragraph(words.witness(difference, compared.witness(difference)));
        outline.paragraph(messages.text("comparison.witness.hint"));
    }

    /**
     * One item for the grounds of the policy that helps against which the other has the same grounds; below it, by what
     * the other concludes, these.
     */
    private void addGroups(Direction direction, List<DifferenceClass> classes) {
        boolean byFirst = direction == Direction.FIRST_ONLY;
        var others = new LinkedHashMap<Ground, List<Ground>>();
        for (var difference : classes) {
            var helping = byFirst ? difference.first() : difference.second();
            var other = byFirst ? difference.second() : difference.first();
            others.computeIfAbsent(helping, any -> new ArrayList<>()).add(other);
        }
        var alike = new LinkedHashMap<List<Ground>, List<Ground>>();
        others.forEach((helping, against) ->
                alike.computeIfAbsent(against, any -> new ArrayList<>()).add(helping));
        alike.forEach((against, helping) -> {
            String helped = byFirst ? words.ofFirst(helping) : words.ofSecond(helping);
            String count = messages.text(
                    helping.size() == 1 ? "comparison.group.count" : "comparison.group.count.each",
                    Integer.toString(against.size()));
            outline.item(0, Mark.HOLDS, messages.text("comparison.group." + direction.id(), helped, count));
            addOthers(byFirst, against);
        });
    }

    private void addOthers(boolean byFirst, List<Ground> grounds) {
        var others = new LinkedHashMap<Conclusion, List<String>>();
        for (var ground : grounds) {
            var clauses = others.computeIfAbsent(ground.conclusion(), any -> new ArrayList<>());
            (byFirst ? words.clauseOfSecond(ground) : words.clauseOfFirst(ground)).ifPresent(clauses::add);
        }
        others.forEach((conclusion, clauses) -> {
            String word = byFirst ? words.ofSecond(conclusion) : words.ofFirst(conclusion);
            outline.item(
                    1,
                    Mark.POINT,
                    clauses.isEmpty()
                            ? messages.text("comparison.others.bare", word)
                            : messages.text("comparison.others", word, words.list(clauses)));
        });
    }

    private void addTexts(TextAlignment texts) {
        if (texts.pairs().isEmpty()
                && texts.firstOnly().isEmpty()
                && texts.secondOnly().isEmpty()) {
            return;
        }
        outline.heading(messages.text("comparison.texts." + texts.part().id()));
        var rows = new ArrayList<List<Outline.Cell>>();
        for (var pair : texts.pairs()) {
            rows.add(row(Optional.of(pair.first()), Optional.of(pair.second()), pair.conditions()));
        }
        texts.firstOnly().forEach(entry -> rows.add(row(Optional.of(entry), Optional.empty(), Optional.empty())));
        texts.secondOnly().forEach(entry -> rows.add(row(Optional.empty(), Optional.of(entry), Optional.empty())));
        outline.grid(
                List.of(
                        messages.text("comparison.first"),
                        messages.text("comparison.second"),
                        messages.text("comparison.column.remark")),
                rows);
    }

    private List<Outline.Cell> row(
            Optional<Provision> first, Optional<Provision> second, Optional<Relation> conditions) {
        String remark = conditions
                .map(words::conditions)
                .orElseGet(() -> messages.text(
                        first.isEmpty()
                                ? "comparison.second-only"
                                : second.isEmpty() ? "comparison.first-only" : "comparison.both"));
        return List.of(
                Outline.Cell.plain(first.map(words::entryOfFirst).orElse("-")),
                Outline.Cell.plain(second.map(words::entryOfSecond).orElse("-")),
                Outline.Cell.plain(remark));
    }
}
