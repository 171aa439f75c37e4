package rongcuo.cli;

import rongcuo.screening.Tally;

/** All that a tally says, as a text that can be compared, in the order in which it says it. */
final class Tallied {
    private Tallied() {}

    static String of(Tally tally) {
        var text = new StringBuilder();
        text.append("judged ").append(tally.judged()).append(" rejected ").append(tally.rejected());
        text.append(" footers ")
                .append(tally.footers().count())
                .append(" overdue ")
                .append(tally.overdue());
        text.append(" near ").append(tally.near()).append('\n');
        text.append(tally.faults()).append('\n').append(tally.notes()).append('\n');
        tally.policies()
                .forEach((policy, counts) -> text.append(policy)
                        .append(' ')
                        .append(counts.conclusions())
                        .append(counts.decisive())
                        .append(counts.missing())
                        .append('\n'));
        return text.append(tally.due()).toString();
    }
}
