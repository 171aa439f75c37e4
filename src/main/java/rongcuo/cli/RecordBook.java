package rongcuo.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rongcuo.record.CanonicalJson;
import rongcuo.record.DecisionRecord;
import rongcuo.record.JsonObject;
import rongcuo.record.JsonValue;
import rongcuo.record.Ledger;
import rongcuo.record.LedgerDigest;
import rongcuo.record.LedgerLine;
import rongcuo.record.MaterialIndex;
import rongcuo.record.Materials;
import rongcuo.record.Opening;
import rongcuo.record.PrivateParts;
import rongcuo.record.RecordedIn;
import rongcuo.record.Sealed;
import rongcuo.record.UnreadableRecord;

/** The decision records of a ledger, with the private parts that their openings give, and the materials beside them. */
final class RecordBook {
    private final Ledger ledger;

    RecordBook(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @throws rongcuo.record.LedgerFault where there is no ledger that can be read */
    static RecordBook of(Call call) {
        return new RecordBook(RecordsFolder.open(call));
    }

    /**
     * A record and where it stands.
     *
     * @param record with what its openings give; empty where the line is no record that this program knows
     * @param line as it stands in the ledger
     * @param mismatched the places of openings that the line does not bear out, and that count for nothing
     */
    record Entry(RecordedIn in, Optional<DecisionRecord> record, JsonObject line, List<String> mismatched) {
        Entry {
            mismatched = List.copyOf(mismatched);
        }

        long number() {
            return in.number();
        }
    }

    /** Is shown records, one after another. */
    interface Visitor {
        void visit(Entry entry);
    }

    Ledger ledger() {
        return ledger;
    }

    LedgerDigest digest() {
        return ledger.head().digest();
    }

    /** Where the materials stand. */
    MaterialIndex index() {
        return MaterialIndex.of(ledger);
    }

    /** All materials, for who reads all records out of their order. */
    Materials materials() {
        var materials = new Materials(digest());
        ledger.forEach(line -> {
            if (Materials.isMaterial(line)) {
                materials.add(line.json());
            }
        });
        return materials;
    }

    /** What a record rests on; what somebody changed is left out, and so the record cannot be replayed. */
    Materials materials(Entry entry) {
        return entry.record()
                .map(record -> index().behind(record.materials()))
                .orElseGet(() -> new Materials(digest()));
    }

    /** Shows all records in their order. */
    void forEach(Visitor visitor) {
        ledger.forEachOpened((line, openings) -> {
            var json = line.json();
            if (isDecision(json)) {
                visitor.visit(entry(line, json, openings));
            }
        });
    }

    /** Shows the records of a case in their order; no other line of the ledger is read whole. */
    void forEachOf(String caseId, Visitor visitor) {
        byte[] member = CanonicalJson.write(JsonObject.EMPTY.with("case", caseId));
        byte[] inside = Arrays.copyOfRange(member, 1, member.length - 1);
        ledger.forEach(line -> {
            if (line.contains(inside) && isDecision(line.json())) {
                visitor.visit(entry(line, line.json(), ledger.openings(line.number())));
            }
        });
    }

    /**
     * The record of a number.
     *
     * @throws UsageFault where the ledger has no record of that number
     */
    Entry entry(long number) {
        var line = ledger.line(number);
        if (line.isEmpty() || !isDecision(line.get().json())) {
            throw new UsageFault("no-record", Long.toString(number));
        }
        return entry(line.get(), line.get().json(), ledger.openings(number));
    }

    /**
     * Shows all records in their order without their private parts, and takes in the materials before each.
     *
     * @param materials where they are added
     */
    void forEachBare(Materials materials, Visitor visitor) {
        ledger.forEach(line -> {
            if (Materials.isMaterial(line)) {
                materials.add(line.json());
            } else {
                var json = line.json();
                if (isDecision(json)) {
                    visitor.visit(entry(line, json, List.of()));
                }
            }
        });
    }

    private Entry entry(LedgerLine line, JsonObject json, List<Opening> openings) {
        var in = new RecordedIn(
                ledger.head().origin(), line.number(), line.leaf(digest()).toString());
        return entry(in, json, openings, digest());
    }

    /** A record that somebody handed over; empty where its leaf hash is not that of the line. */
    static Optional<Entry> entry(
            JsonObject line, String leaf, String origin, List<Opening> openings, LedgerDigest digest) {
        boolean isWhole = LedgerLine.leafOf(line, digest).toString().equals(leaf);
        var number = line.integer("number");
        return isWhole && number.isPresent()
                ? Optional.of(entry(new RecordedIn(origin, number.get(), leaf), line, openings, digest))
                : Optional.empty();
    }

    private static Entry entry(RecordedIn in, JsonObject line, List<Opening> openings, LedgerDigest digest) {
        var mismatched = Sealed.unmatched(line, openings, digest);
        var known = new TreeMap<String, JsonValue>();
        for (var opening : openings) {
            if (!mismatched.contains(opening)) {
                known.put(opening.path(), opening.value());
            }
        }
        var places = new ArrayList<String>();
        mismatched.forEach(opening -> places.add(opening.path()));
        return new Entry(in, record(line, known), line, places);
    }

    private static Optional<DecisionRecord> record(JsonObject line, Map<String, JsonValue> known) {
        try {
            return Optional.of(DecisionRecord.of(PrivateParts.join(line, known)));
        } catch (UnreadableRecord e) {
            return Optional.empty();
        }
    }

    private static boolean isDecision(JsonObject line) {
        return line.text("kind").equals(Optional.of(DecisionRecord.KIND));
    }
}
