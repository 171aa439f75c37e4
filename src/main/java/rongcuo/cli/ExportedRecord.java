package rongcuo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.reading.UnreadableFile;
import rongcuo.record.CanonicalJson;
import rongcuo.record.JsonArray;
import rongcuo.record.JsonFault;
import rongcuo.record.JsonObject;
import rongcuo.record.JsonValue;
import rongcuo.record.LedgerDigest;
import rongcuo.record.Materials;
import rongcuo.record.Opening;

/**
 * A record in one file, with the materials it rests on: enough to judge it again without the ledger.
 *
 * @param entry with what the openings in the file give
 */
record ExportedRecord(RecordBook.Entry entry, Materials materials) {
    /** The first entry of the file; a change that breaks a reader raises the number. */
    static final String SCHEMA = "rongcuo.exported-record/1";

    /**
     * Writes the record of a number where the call says.
     *
     * @throws UsageFault where the ledger has none of that number
     */
    static void write(Call call, long number) throws IOException {
        var book = RecordBook.of(call);
        var openings =
                call.has(Options.REDACT) ? List.<Opening>of() : book.ledger().openings(number);
        var entry = book.entry(number);
        var json = json(entry, openings, book.digest(), book.materials(entry));
        call.output().ownerOnly().write(CanonicalJson.text(json) + "\n");
    }

    /** The record and what it rests on as one object. */
    private static JsonObject json(
            RecordBook.Entry entry, List<Opening> openings, LedgerDigest digest, Materials materials) {
        var record = entry.record().orElseThrow(() -> new Unreplayable(Unreplayable.Reason.RECORD, 0));
        var files = materials
                .files(record.materials())
                .orElseThrow(() -> new Unreplayable(Unreplayable.Reason.MATERIALS, 0));
        var lines = new Materials(digest).lacking(files);
        var json = JsonObject.EMPTY
                .with("schema", SCHEMA)
                .with("ledger", entry.in().ledger())
                .with("digest", digest.id())
                .with("leaf", entry.in().leaf())
                .with("line", entry.line())
                .with("materials", new JsonArray(List.copyOf(lines)));
        if (openings.isEmpty()) {
            return json;
        }
        var opened = new ArrayList<JsonValue>();
        openings.forEach(opening -> opened.add(opening.json()));
        return json.with("openings", new JsonArray(opened));
    }

    /**
     * What a file of this kind holds.
     *
     * @throws UnreadableFile where there is no such file
     * @throws DamagedExport where it is none of this kind, or its parts do not belong together
     */
    static ExportedRecord read(String name) {
        var bytes = BoundedFile.bytes(name, CanonicalJson.MAX_BYTES).orElseThrow(() -> new DamagedExport(name));
        try {
            if (CanonicalJson.read(bytes) instanceof JsonObject json) {
                return of(json).orElseThrow(() -> new DamagedExport(name));
            }
        } catch (JsonFault e) {
            throw new DamagedExport(name);
        }
        throw new DamagedExport(name);
    }

    private static Optional<ExportedRecord> of(JsonObject json) {
        var digest = json.text("digest").flatMap(LedgerDigest::named);
        var line = json.object("line");
        var leaf = json.text("leaf");
        if (!json.text("schema").equals(Optional.of(SCHEMA)) || digest.isEmpty() || line.isEmpty() || leaf.isEmpty()) {
            return Optional.empty();
        }
        var materials = new Materials(digest.get());
        for (var part : elements(json, "materials")) {
            if (!(part instanceof JsonObject material) || !materials.add(material)) {
                return Optional.empty();
            }
        }
        var openings = new ArrayList<Opening>();
        for (var part : elements(json, "openings")) {
            Opening.read(part).ifPresent(openings::add);
        }
        return RecordBook.entry(line.get(), leaf.get(), json.text("ledger").orElse(""), openings, digest.get())
                .map(entry -> new ExportedRecord(entry, materials));
    }

    private static List<JsonValue> elements(JsonObject json, String name) {
        return json.array(name).map(JsonArray::elements).orElse(List.of());
    }
}
