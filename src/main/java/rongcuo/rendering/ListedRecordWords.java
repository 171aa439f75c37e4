package rongcuo.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rongcuo.casefile.Determination;
import rongcuo.evaluation.Conclusion;
import rongcuo.record.Resolution.Accord;

/** The words of a row of the ledger's table, safe to be shown. */
final class ListedRecordWords {
    /** The columns of the whole table, as the keys of their headings end. */
    static final List<String> COLUMNS = List.of(
            "line",
            "on",
            "case",
            "respondent",
            "policy",
            "conclusion",
            "disposition",
            "by",
            "accord",
            "document",
            "amends",
            "amended-by",
            "leaf");

    private final Messages messages;
    private final Names names;

    ListedRecordWords(Messages messages, Names names) {
        this.messages = messages;
        this.names = names;
    }

    String caseId(ListedRecord row) {
        return SafeText.of(row.caseId());
    }

    String respondent(ListedRecord row) {
        return SafeText.of(row.respondent().in(names, messages));
    }

    String policy(ListedRecord row) {
        return SafeText.of(row.policy());
    }

    /** That of the program, a recommendation. */
    String conclusion(ListedRecord row) {
        if (row.conclusion().isEmpty()) {
            return "-";
        }
        var conclusion = row.conclusion().get();
        return row.words()
                .map(policy -> ConclusionLook.word(messages, policy.kind(), conclusion))
                .orElseGet(() -> ofAnyKind(conclusion, messages));
    }

    /** Where nothing tells what kind of policy it was under: 不予容错/不予激励. */
    static String ofAnyKind(Conclusion conclusion, Messages messages) {
        return String.join("/", ConclusionLook.words(messages).getOrDefault(conclusion, Set.of()));
    }

    String disposition(ListedRecord row) {
        if (row.words().isPresent()) {
            return SafeText.of(new ConditionWords(messages, row.words().get()).disposition(row.disposition()));
        }
        return row.disposition().equals(Determination.REFUSED)
                ? messages.text("determination.refused")
                : SafeText.of(row.disposition());
    }

    String by(ListedRecord row) {
        return SafeText.of(row.by());
    }

    String accord(ListedRecord row) {
        return messages.text("ledger.accord." + row.accord().id());
    }

    String document(ListedRecord row) {
        return row.document().map(SafeText::of).orElse("");
    }

    /** Who determined it under which number, and what else an officer must know of the row. */
    String remarks(ListedRecord row) {
        var remarks = new ArrayList<String>();
        row.amendedBy().ifPresent(later -> remarks.add(messages.text("ledger.amended-by", later.toString())));
        row.amends().ifPresent(earlier -> remarks.add(messages.text("ledger.amends", earlier.toString())));
        remarks.add(by(row));
        document(row).lines().forEach(remarks::add);
        remarks.add(policy(row));
        if (row.accord() == Accord.DEPARTS) {
            remarks.add(accord(row));
        }
        return messages.clauses(remarks);
    }

    /** In the order of {@link #COLUMNS}. */
    List<String> cells(ListedRecord row) {
        return List.of(
                Long.toString(row.number()),
                row.on(),
                caseId(row),
                respondent(row),
                policy(row),
                conclusion(row),
                disposition(row),
                by(row),
                accord(row),
                document(row),
                line(row.amends()),
                line(row.amendedBy()),
                row.in().leaf());
    }

    private static String line(Optional<Long> number) {
        return number.map(Object::toString).orElse("");
    }

    List<String> headings() {
        return COLUMNS.stream().map(this::heading).toList();
    }

    String heading(String column) {
        return messages.text("ledger.column." + column);
    }
}
