package rongcuo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.casefile.Respondent;
import rongcuo.evaluation.Conclusion;
import rongcuo.policy.Policy;
import rongcuo.record.DecisionRecord;
import rongcuo.record.JsonObject;
import rongcuo.record.Materials;
import rongcuo.record.Sealed;
import rongcuo.rendering.ListedRecord;
import rongcuo.rendering.ListedRecord.Named;
import rongcuo.rendering.ListedRecord.Opened;

/** The records of a ledger as rows of its table, those that a filter takes. */
final class ListedRecords {
    private static final String NAME = "/case/respondent/name";

    private final RecordFilter filter;
    private final List<ListedRecord> rows = new ArrayList<>();
    private final List<Long> unreadable = new ArrayList<>();
    private long all;
    private long withheld;

    private ListedRecords(RecordFilter filter) {
        this.filter = filter;
    }

    /** Whether private parts are told. */
    enum Openings {
        USED,
        LEFT_OUT
    }

    static ListedRecords of(RecordBook book, RecordFilter filter, Openings openings) {
        var listed = new ListedRecords(filter);
        var amendments = Amendments.in(book.ledger());
        try (var replay = new Replay(book.materials())) {
            RecordBook.Visitor visitor = entry -> listed.add(entry, amendments, replay);
            switch (openings) {
                case USED -> book.forEach(visitor);
                case LEFT_OUT -> book.forEachBare(new Materials(book.digest()), visitor);
            }
        }
        return listed;
    }

    List<ListedRecord> rows() {
        return rows;
    }

    /** How many records there are, whether the filter takes them or not. */
    long all() {
        return all;
    }

    /** The lines of records that this program does not know how to read. */
    List<Long> unreadable() {
        return unreadable;
    }

    /** How many records there are whose respondents' names are sealed and not there. */
    long withheld() {
        return withheld;
    }

    private void add(RecordBook.Entry entry, Amendments amendments, Replay replay) {
        all++;
        if (entry.record().isEmpty()) {
            unreadable.add(entry.number());
            return;
        }
        var record = entry.record().get();
        var respondent = named(record, entry.line());
        withheld += respondent.opened() == Opened.WITHHELD ? 1 : 0;
        var row = new ListedRecord(
                entry.in(),
                record.determined("on").orElse(""),
                record.caseId(),
                respondent,
                record.policy().id() + "@" + record.policy().version(),
                Conclusion.named(record.conclusion()),
                record.determined("disposition").orElse(""),
                record.determined("by").orElse(""),
                record.accord(),
                record.determined("number"),
                record.amends().map(amended -> amended.number()),
                amendments.of(entry.number()),
                words(record, replay));
        if (filter.takes(row)) {
            rows.add(row);
        }
    }

    private static Named named(DecisionRecord record, JsonObject line) {
        boolean isUnit = record.caseFile()
                .object("respondent")
                .flatMap(respondent -> respondent.text("kind"))
                .equals(Optional.of(Respondent.Kind.UNIT.id()));
        var kind = isUnit ? Respondent.Kind.UNIT : Respondent.Kind.PERSON;
        var name = record.respondent();
        if (name.isPresent()) {
            return new Named(name, kind, Opened.OPEN);
        }
        boolean isSealed = line.object(Sealed.MEMBER)
                .flatMap(commitments -> commitments.member(NAME))
                .isPresent();
        return new Named(name, kind, isSealed ? Opened.WITHHELD : Opened.UNNAMED);
    }

    private static Optional<Policy> words(DecisionRecord record, Replay replay) {
        try {
            return Optional.of(replay.policy(record));
        } catch (Unreplayable e) {
            return Optional.empty();
        }
    }
}
