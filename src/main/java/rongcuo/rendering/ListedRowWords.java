package rongcuo.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rongcuo.evaluation.ClauseResult;
import rongcuo.evaluation.Evaluation;
import rongcuo.fact.Truth;
import rongcuo.policy.ClauseKind;

/** One judged row in the words of a table, with its reasons beside it. */
final class ListedRowWords {
    /** What names more only says how many there are; the reasons name all. */
    private static final int MOST_NAMED = 4;

    private final Messages messages;
    private final ScreeningWords words;
    private final Names names;
    private final Explained explained;
    private final Evaluation evaluation;

    ListedRowWords(Messages messages, ScreeningWords words, Names names, Explained explained) {
        this.messages = messages;
        this.words = words;
        this.names = names;
        this.explained = explained;
        this.evaluation = explained.evaluation();
    }

    /**
     * The row.
     *
     * @param number as the page names it
     * @param policies under how many policies the table was judged
     */
    ScreeningPage.Row row(String number, int policies) {
        var policy = evaluation.policy();
        var mark = ScreeningWords.mark(evaluation.conclusion());
        return new ScreeningPage.Row(
                number,
                shown(evaluation.caseFile().id()),
                names.of(evaluation.respondent(), messages),
                mark.tone().name().toLowerCase(Locale.ROOT),
                mark.sign(),
                words.conclusion(policy, evaluation.conclusion()),
                policies == 1 ? Optional.empty() : Optional.of(policy.reference()),
                named(decisive(), messages.text("list.stop")),
                named(missing(), messages.text("list.separator")),
                deadline(),
                OutlinePage.of(EvaluationOutline.reasons(evaluation, messages), this::shown));
    }

    private String shown(String text) {
        return names.inText(text, evaluation.respondent(), messages);
    }

    private String named(List<String> parts, String separator) {
        if (parts.isEmpty()) {
            return messages.text("screening.cell.none");
        }
        if (parts.size() <= MOST_NAMED) {
            return String.join(separator, parts);
        }
        return messages.text(
                "screening.cell.more",
                String.join(separator, parts.subList(0, MOST_NAMED)),
                Integer.toString(parts.size()));
    }

    private List<String> decisive() {
        var clauses = switch (evaluation.conclusion()) {
            case OUT_OF_SCOPE -> evaluation.clausesThatAre(ClauseKind.SCOPE, Truth.FALSE);
            case EXCLUDED -> evaluation.excluded();
            case PREMISE_NOT_MET -> evaluation.unmetPremises();
            case ELIGIBLE -> evaluation.matched();
            case NOT_MATCHED, UNDETERMINED -> List.<ClauseResult>of();
        };
        var decisive = new ArrayList<String>();
        clauses.forEach(clause -> decisive.add(words.clause(evaluation.policy(), clause.id())));
        return decisive;
    }

    private List<String> missing() {
        var subjects = new SubjectWords(messages, new ConditionWords(messages, evaluation.policy()));
        var missing = new ArrayList<String>();
        evaluation.missing().forEach(one -> missing.add(subjects.of(one.subject())));
        return missing;
    }

    private Optional<ScreeningPage.Deadline> deadline() {
        var pending = explained.timeline().pending();
        if (pending.isEmpty()) {
            return Optional.empty();
        }
        var timeline = new TimelineWords(messages, evaluation.policy());
        var step = pending.get(0);
        return Optional.of(new ScreeningPage.Deadline(timeline.title(step), timeline.due(step), timeline.status(step)));
    }
}
