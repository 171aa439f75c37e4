package rongcuo.rendering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rongcuo.evaluation.Conclusion;
import rongcuo.policy.Policy;
import rongcuo.policy.ProcedureStep;
import rongcuo.screening.PassedOver;
import rongcuo.screening.Tally;
import rongcuo.source.ProblemCode;

/** A screening in words: counts as people read them, and what was counted. */
final class ScreeningWords {
    /** No words of a problem speak of more. */
    private static final int MOST_ARGUMENTS = 10;

    private final Messages messages;
    private final Messages problems;
    private final Names names;

    /** @param problems {@link Messages#ofProblems} in the language of {@code messages} */
    ScreeningWords(Messages messages, Messages problems, Names names) {
        this.messages = messages;
        this.problems = problems;
        this.names = names;
    }

    /** 1,234,567. */
    static String number(long number) {
        var digits = new StringBuilder(Long.toString(number));
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            digits.insert(i, ',');
        }
        return digits.toString();
    }

    /** In percent with one decimal; what is neither nothing nor all is never shown as if it were. */
    static String share(long part, long whole) {
        if (whole == 0) {
            return "-";
        }
        long tenths = Math.round(part * 1000.0 / whole);
        if (tenths == 0 && part > 0) {
            return "<0.1%";
        }
        return tenths == 1000 && part < whole ? ">99.9%" : tenths / 10 + "." + tenths % 10 + "%";
    }

    /** 1,234 行 · 1,234 rows. */
    String rows(long count) {
        return messages.text(count == 1 ? "screening.rows.one" : "screening.rows", number(count));
    }

    /** 共 1,240 行 = 已评判 1,234 行 + 问题行 6 行. */
    String equation(long judged, long rejected) {
        return messages.text("screening.equation", rows(judged + rejected), rows(judged), rows(rejected));
    }

    /** What of a table was passed over; empty where nothing was. */
    List<String> passedOver(PassedOver footers, long blank) {
        var parts = new ArrayList<String>();
        if (footers.count() > 0) {
            parts.add(messages.text("screening.footers", rows(footers.count()), numbers(footers, messages)));
        }
        if (blank > 0) {
            parts.add(messages.text("screening.blank", rows(blank)));
        }
        return parts;
    }

    /** 第 15、16、17 行等 · rows 15, 16, 17 and more. */
    static String numbers(PassedOver rows, Messages messages) {
        String numbers =
                messages.list(rows.first().stream().map(String::valueOf).toList());
        if (rows.count() == 1) {
            return messages.text("screening.row-numbers.one", numbers);
        }
        boolean areMore = rows.count() > rows.first().size();
        return messages.text(areMore ? "screening.row-numbers.first" : "screening.row-numbers", numbers);
    }

    /** In few words: 可予容错. */
    String conclusion(Policy policy, Conclusion conclusion) {
        return messages.text("conclusion.short." + policy.kind().id() + "." + conclusion.id());
    }

    static Mark mark(Conclusion conclusion) {
        return switch (conclusion) {
            case ELIGIBLE -> Mark.HOLDS;
            case UNDETERMINED -> Mark.OPEN;
            case OUT_OF_SCOPE, EXCLUDED, PREMISE_NOT_MET, NOT_MATCHED -> Mark.FAILS;
        };
    }

    /** The policy's title and name: 《…》（huachi@2018-draft）. */
    String policy(Policy policy) {
        return messages.withNotes(
                messages.text("policy.title", messages.of(policy.title())), List.of(policy.reference()));
    }

    /** A clause as result files name it: 6.4 民主决策中的失误. */
    String clause(Policy policy, String id) {
        var clause = policy.clause(id);
        return clause.isPresent() ? id + " " + messages.of(clause.get().label()) : id;
    }

    /** @param key as {@link rongcuo.screening.ScreenedPolicy#key} names a subject */
    String subject(Policy policy, String key) {
        return new SubjectWords(messages, new ConditionWords(messages, policy)).of(key);
    }

    /** A kind of fault or remark: the words of each one, with an ellipsis for what only that one speaks of. */
    String problem(ProblemCode code) {
        String[] anything = new String[MOST_ARGUMENTS];
        Arrays.fill(anything, "…");
        return problems.text("problem." + code.id(), anything);
    }

    /** The label of a step of a due row; its id where the policy is not of the account. */
    String step(Tally.DueRow row, ScreeningAccount account) {
        for (var step : account.policy(row.policy()).map(Policy::procedure).orElse(List.<ProcedureStep>of())) {
            if (step.id().equals(row.step())) {
                return messages.of(step.provision().label());
            }
        }
        return row.step();
    }

    /** The last day of a due row. */
    String due(Tally.DueRow row) {
        return row.earliest().equals(row.latest())
                ? row.earliest()
                : messages.text("timeline.from-to", row.earliest(), row.latest());
    }

    String dueStatus(Tally.DueRow row) {
        return messages.text(row.isOverdue() ? "screening.overdue" : "screening.near");
    }

    /** The case's number, in which its respondent may be named. */
    String caseId(Tally.DueRow row) {
        return names.inText(row.caseId(), row.name());
    }

    /** The name on a due row as it may be shown; empty where there is none. */
    String name(Tally.DueRow row) {
        return names.of(row.name());
    }

    /** How much is overdue and how much is near. */
    String dueCounts(ScreeningAccount account) {
        return messages.text(
                "screening.due.counts",
                rows(account.tally().overdue()),
                Integer.toString(account.within()),
                rows(account.tally().near()));
    }
}
