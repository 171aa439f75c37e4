package rongcuo.rendering;

import java.util.ArrayList;
import java.util.List;
import rongcuo.analysis.Changes;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluation;

/** What would lead a case to other conclusions: what it concludes now, the changes to each other, how far the bounds are. */
final class WhatIfOutline {
    private final Messages messages;
    private final Outline outline;
    private final Evaluation evaluation;
    private final ChangeWords words;

    private WhatIfOutline(Messages messages, Outline outline, Evaluation evaluation) {
        this.messages = messages;
        this.outline = outline;
        this.evaluation = evaluation;
        this.words = new ChangeWords(messages, evaluation);
    }

    static Outline of(List<Alternatives> alternatives, Messages messages) {
        var outline = new Outline(messages);
        for (var one : alternatives) {
            outline.separator();
            new WhatIfOutline(messages, outline, one.evaluation()).add(one);
        }
        return outline;
    }

    private void add(Alternatives alternatives) {
        EvaluationOutline.addHead(evaluation, messages, outline);
        addOthers(alternatives);
        addMargins(alternatives.changes().margins());
        addUntried(Changes.Reason.BUDGET_SPENT, alternatives.changes().untried());
        outline.closing(messages.text("whatif.closing"));
    }

    private void addOthers(Alternatives alternatives) {
        var changes = alternatives.changes();
        outline.heading(messages.text("whatif.section.others"));
        if (changes.others().isEmpty()) {
            outline.paragraph(messages.text("whatif.now", conclusion(changes.now())));
            return;
        }
        outline.paragraph(
                messages.text("whatif.changing." + alternatives.allowed().id()));
        addUntried(Changes.Reason.BETWEEN_DAYS, changes.untried());
        if (changes.now() == Conclusion.UNDETERMINED) {
            boolean reachesAny =
                    changes.others().stream().anyMatch(other -> !other.ways().isEmpty());
            outline.paragraph(messages.text(reachesAny ? "whatif.open.anyway" : "whatif.open"));
        }
        for (var other : changes.others()) {
            if (!other.ways().isEmpty()) {
                add(other);
            }
        }
        addUnreached("whatif.cut.none", true, changes.others());
        addUnreached("whatif.none." + alternatives.allowed().id(), false, changes.others());
    }

    private void add(Changes.Other other) {
        int changes = other.ways().get(0).size();
        int ways = other.ways().size();
        String key = other.isCut() ? "whatif.ways.cut" : ways == 1 ? "whatif.way" : "whatif.ways";
        outline.item(
                0,
                Mark.POINT,
                messages.text(
                        changes == 1 ? key + ".one" : key,
                        conclusion(other.conclusion()),
                        Integer.toString(changes),
                        Integer.toString(ways)));
        for (var way : other.ways()) {
            outline.item(1, Mark.POINT, words.together(way));
        }
    }

    /** The conclusions to which no way was found, in one line: those of a search that was stopped, or the others. */
    private void addUnreached(String key, boolean isCut, List<Changes.Other> others) {
        var conclusions = new ArrayList<String>();
        for (var other : others) {
            if (other.ways().isEmpty() && other.isCut() == isCut) {
                conclusions.add(conclusion(other.conclusion()));
            }
        }
        if (!conclusions.isEmpty()) {
            outline.item(0, Mark.POINT, messages.text(key, messages.clauses(conclusions)));
        }
    }

    private void addMargins(List<Changes.Margin> margins) {
        if (!margins.isEmpty()) {
            outline.heading(messages.text("whatif.section.margins"));
            for (var margin : margins) {
                outline.item(
                        0,
                        Mark.POINT,
                        messages.text("whatif.margin", words.margin(margin), conclusion(margin.conclusion())));
            }
        }
    }

    private void addUntried(Changes.Reason reason, List<Changes.Untried> untried) {
        var facts = new ConditionWords(messages, evaluation.policy()).facts();
        var labels = new ArrayList<String>();
        for (var one : untried) {
            if (one.reason() == reason) {
                labels.add(facts.fact(one.subject().factId().orElseThrow()));
            }
        }
        if (!labels.isEmpty()) {
            outline.paragraph(messages.text("whatif.untried." + reason.id(), messages.list(labels)));
        }
    }

    private String conclusion(Conclusion conclusion) {
        String kind = evaluation.policy().kind().id();
        return messages.text("conclusion." + kind + "." + conclusion.id());
    }
}
