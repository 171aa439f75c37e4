package rongcuo.rendering;

import java.util.List;
import java.util.Optional;
import rongcuo.record.Finding;
import rongcuo.record.Finding.Weight;
import rongcuo.record.VerificationReport;
import rongcuo.record.VerificationReport.CheckpointResult;
import rongcuo.record.VerificationReport.Outcome;

/** What verification found, as an officer or a lawyer reads it: each finding with its place and what to do. */
public final class VerificationText {
    private final Messages messages;
    private final int width;
    private final Style style;

    public VerificationText(Messages messages, int width, Style style) {
        this.messages = messages;
        this.width = width;
        this.style = style;
    }

    /**
     * Of a ledger.
     *
     * @param files of the checkpoints, as the call names them
     */
    public CharSequence of(VerificationReport report, List<String> files) {
        var outline = new Outline(messages);
        addTitle(report.isSound(), "ledger.verified", outline);
        field(outline, "ledger.verified.ledger", report.head().origin());
        field(outline, "ledger.verified.lines", Long.toString(report.lines()));
        field(outline, "ledger.verified.root", report.root().toString());
        field(
                outline,
                "ledger.verified.openings",
                messages.text(
                        "ledger.verified.opened", Long.toString(report.opened()), Long.toString(report.redacted())));
        if (!report.findings().isEmpty()) {
            outline.heading(messages.text("ledger.verified.findings"));
            report.findings().forEach(finding -> add(finding, files, outline));
        }
        outline.heading(messages.text("ledger.verified.checkpoints"));
        for (int i = 0; i < report.checkpoints().size(); i++) {
            add(report.checkpoints().get(i), files.get(i), outline);
        }
        addCoverage(report, outline);
        return new OutlineText(width, style).write(outline);
    }

    private void addTitle(boolean isSound, String key, Outline outline) {
        var mark = isSound ? Mark.HOLDS : Mark.FAILS;
        outline.title(mark.tone(), messages.text(key + (isSound ? ".sound" : ".unsound"), mark.sign()));
    }

    private void field(Outline outline, String label, String text) {
        outline.field(messages.text(label), SafeText.of(text));
    }

    private void add(Finding finding, List<String> files, Outline outline) {
        String key = "ledger.finding." + finding.code().id();
        boolean isFault = finding.code().weight() == Weight.FAULT;
        String subject = isOfCheckpoint(finding) ? SafeText.of(files.get((int) finding.first())) : lines(finding);
        String sentence = messages.text(key, subject);
        var place = finding.place()
                .map(found -> messages.text(
                        "ledger.finding.place",
                        found.file(),
                        Long.toString(found.line()),
                        Long.toString(found.offset())));
        outline.item(
                0,
                isFault ? Mark.FAILS : Mark.POINT,
                messages.withNotes(sentence, place.stream().toList()));
        outline.item(1, Mark.POINT, messages.text(key + ".mend"));
    }

    private static boolean isOfCheckpoint(Finding finding) {
        return switch (finding.code()) {
            case NO_CHECKPOINT, OTHER_LEDGER, UNKNOWN_KEY, FALSE_SIGNATURE -> true;
            case NOT_CANONICAL,
                    FOREIGN_LINE,
                    LINE_TOO_LONG,
                    WRONG_NUMBER,
                    WRONG_PREVIOUS,
                    TORN_INSIDE,
                    SEGMENT_MISSING,
                    CHANGED,
                    TRUNCATED,
                    CONTRADICTED,
                    WRONG_OPENING,
                    FOREIGN_OPENING,
                    TORN_TAIL,
                    UNKNOWN_KIND,
                    OPENING_WITHOUT_LINE -> false;
        };
    }

    private String lines(Finding finding) {
        return finding.first() == finding.last()
                ? messages.text("ledger.line", Long.toString(finding.first()))
                : messages.text("ledger.lines", Long.toString(finding.first()), Long.toString(finding.last()));
    }

    private void add(CheckpointResult result, String file, Outline outline) {
        var mark = switch (result.outcome()) {
            case AGREES -> Mark.HOLDS;
            case AGREES_UNSIGNED -> Mark.OPEN;
            case DIFFERS, TOO_LARGE, OTHER_LEDGER, UNKNOWN_KEY, FALSE_SIGNATURE, NO_CHECKPOINT -> Mark.FAILS;
        };
        String size = result.checkpoint()
                .map(checkpoint -> Long.toString(checkpoint.size()))
                .orElse("?");
        outline.item(0, mark, messages.text("ledger.outcome." + id(result.outcome()), SafeText.of(file), size));
    }

    private static String id(Outcome outcome) {
        return VerificationJson.id(outcome);
    }

    /** What the checkpoints vouch for, and for how many lines nothing does. */
    private void addCoverage(VerificationReport report, Outline outline) {
        if (report.covered() > 0) {
            outline.item(0, Mark.POINT, counted("ledger.covered", report.covered()));
        }
        if (report.uncovered() > 0) {
            outline.item(0, Mark.OPEN, counted("ledger.uncovered", report.uncovered()));
        }
    }

    private String counted(String key, long lines) {
        return messages.text(lines == 1 ? key + ".one" : key, Long.toString(lines));
    }

    /** Of a proof. */
    public CharSequence of(ProofReport report) {
        var outline = new Outline(messages);
        addTitle(report.isSound(), "ledger.proof", outline);
        field(outline, "ledger.verified.ledger", report.ledger());
        field(outline, "ledger.proof.what", what(report));
        if (!report.leaf().isEmpty()) {
            field(outline, "decided.leaf", report.leaf());
        }
        field(outline, "ledger.verified.root", report.root());
        for (var fault : report.faults()) {
            String key = "ledger.proof.fault." + fault.id();
            outline.item(0, Mark.FAILS, messages.text(key));
            outline.item(1, Mark.POINT, messages.text(key + ".mend"));
        }
        report.checkpoints().forEach(checked -> add(checked, outline));
        if (report.checkpoints().isEmpty()) {
            outline.item(0, Mark.OPEN, messages.text("ledger.proof.no-checkpoints"));
        }
        return new OutlineText(width, style).write(outline);
    }

    private String what(ProofReport report) {
        String size = Long.toString(report.size());
        Optional<Long> number = report.number();
        return number.isPresent()
                ? messages.text("ledger.proof.inclusion", number.get().toString(), size)
                : messages.text(
                        "ledger.proof.consistency", report.earlier().orElse(0L).toString(), size);
    }

    private void add(ProofReport.Checked checked, Outline outline) {
        var mark = switch (checked.standing()) {
            case SIGNED -> Mark.HOLDS;
            case UNSIGNED -> Mark.OPEN;
            case REFUSED -> Mark.FAILS;
        };
        String key = "ledger.proof.checkpoint." + checked.standing().id();
        outline.item(0, mark, messages.text(key, Long.toString(checked.size())));
    }
}
