package rongcuo.cli;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rongcuo.record.JsonObject;
import rongcuo.record.Ledger;
import rongcuo.record.LedgerLine;

/** Which record takes the place of which. An earlier record does not know: only the later ones tell. */
final class Amendments {
    private final Map<Long, Long> laterByEarlier;

    private Amendments(Map<Long, Long> laterByEarlier) {
        this.laterByEarlier = Collections.unmodifiableMap(laterByEarlier);
    }

    /** All of a ledger, of which only the lines that amend are read whole. */
    static Amendments in(Ledger ledger) {
        var found = new TreeMap<Long, Long>();
        ledger.forEach(line -> {
            if (mayAmend(line)) {
                earlier(line.json()).ifPresent(earlier -> found.put(earlier, line.number()));
            }
        });
        return new Amendments(found);
    }

    /** The keys of a line are in order, and one that amends says so second. */
    private static boolean mayAmend(LedgerLine line) {
        return line.startsWith("{\"accord\":\"follows\",\"amends\":")
                || line.startsWith("{\"accord\":\"departs\",\"amends\":");
    }

    private static Optional<Long> earlier(JsonObject line) {
        return line.object("amends").flatMap(amends -> amends.integer("number"));
    }

    /** The line of the last record that takes the place of one. */
    Optional<Long> of(long number) {
        return Optional.ofNullable(laterByEarlier.get(number));
    }
}
