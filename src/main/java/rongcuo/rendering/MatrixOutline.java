package rongcuo.rendering;

import java.util.ArrayList;
import java.util.List;
import rongcuo.analysis.Atlas.Proof;
import rongcuo.analysis.PolicyMatrix;
import rongcuo.analysis.Relation;

/** How strict some policies are, each against each. */
final class MatrixOutline {
    private final Messages messages;
    private final PolicyMatrix matrix;

    MatrixOutline(Messages messages, PolicyMatrix matrix) {
        this.messages = messages;
        this.matrix = matrix;
    }

    Outline outline() {
        var outline = new Outline(messages);
        outline.title(Style.Tone.OPEN, title());
        for (var policy : matrix.policies()) {
            outline.field(policy.id(), ComparisonWords.policy(policy, messages));
        }
        outline.heading(messages.text("comparison.html.relations"));
        outline.grid(header(), rows());
        outline.paragraph(messages.text("comparison.matrix.legend"));
        if (!matrix.isComplete()) {
            outline.paragraph(messages.text("comparison.matrix.unproved.note"));
        }
        outline.closing(messages.text("closing"));
        return outline;
    }

    String title() {
        return messages.text(
                "comparison.matrix.title",
                Integer.toString(matrix.policies().size()),
                messages.text("comparison.discretion." + matrix.discretion().id()));
    }

    List<String> header() {
        var header = new ArrayList<String>();
        header.add(messages.text("comparison.matrix.corner"));
        matrix.policies().forEach(policy -> header.add(policy.id()));
        return header;
    }

    List<List<Outline.Cell>> rows() {
        var rows = new ArrayList<List<Outline.Cell>>();
        for (int row = 0; row < matrix.policies().size(); row++) {
            var cells = new ArrayList<Outline.Cell>();
            cells.add(Outline.Cell.plain(matrix.policies().get(row).id()));
            for (int column = 0; column < matrix.policies().size(); column++) {
                cells.add(cell(matrix.entry(row, column)));
            }
            rows.add(cells);
        }
        return rows;
    }

    private Outline.Cell cell(PolicyMatrix.Entry entry) {
        String relation = messages.text("comparison.matrix." + entry.relation().id());
        return Outline.Cell.plain(
                entry.relation() == Relation.SAME
                        ? relation
                        : relation + " " + count(entry, entry.rowOnly()) + "/" + count(entry, entry.columnOnly()));
    }

    private String count(PolicyMatrix.Entry entry, int count) {
        String number = Integer.toString(count);
        return entry.proof() == Proof.COMPLETE ? number : messages.text("comparison.matrix.more", number);
    }
}
