package rongcuo.record;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import rongcuo.record.LedgerFault.Reason;

/**
 * The first line of a ledger.
 *
 * @param origin the name it was given and a random number: no two ledgers share it, and each checkpoint repeats it
 */
public record LedgerHead(LedgerDigest digest, String origin, LocalDate created) {
    /** The format that this program writes, and the latest that it reads. */
    public static final long FORMAT = 1;

    static final String KIND = "ledger";
    private static final int RANDOM_LENGTH = 8;

    /**
     * The head of a new ledger.
     *
     * @param name such as a checkpoint can carry: not empty, without spaces, control characters and plus signs
     */
    static LedgerHead of(LedgerDigest digest, String name, LocalDate created, RandomGenerator random) {
        if (!KeyName.isValid(name)) {
            throw new IllegalArgumentException("no name of a ledger: " + name);
        }
        var bytes = new byte[RANDOM_LENGTH];
        random.nextBytes(bytes);
        return new LedgerHead(digest, name + "/" + HexFormat.of().formatHex(bytes), created);
    }

    JsonObject json() {
        return JsonObject.EMPTY
                .with("kind", KIND)
                .with("format", FORMAT)
                .with("digest", digest.id())
                .with("origin", origin)
                .with("created", created.toString())
                .with("number", 0);
    }

    /** @throws LedgerFault where the line is no head, or that of a later format */
    static LedgerHead read(byte[] line, Path file) {
        try {
            if (CanonicalJson.readCanonical(line) instanceof JsonObject object) {
                return read(object, file);
            }
        } catch (JsonFault | DateTimeParseException e) {
            throw LedgerFault.of(Reason.FOREIGN, file, e);
        }
        throw LedgerFault.of(Reason.FOREIGN, file);
    }

    private static LedgerHead read(JsonObject object, Path file) {
        var format = object.integer("format");
        if (!object.text("kind").equals(Optional.of(KIND)) || format.isEmpty()) {
            throw LedgerFault.of(Reason.FOREIGN, file);
        }
        if (format.get() > FORMAT) {
            throw LedgerFault.of(Reason.NEWER_FORMAT, file);
        }
        var digest = object.text("digest").flatMap(LedgerDigest::named);
        var origin = object.text("origin").filter(KeyName::isValid);
        var created = object.text("created");
        if (digest.isEmpty() || origin.isEmpty() || created.isEmpty()) {
            throw LedgerFault.of(Reason.FOREIGN, file);
        }
        var head = new LedgerHead(digest.get(), origin.get(), LocalDate.parse(created.get()));
        if (!head.json().equals(object)) {
            throw LedgerFault.of(Reason.FOREIGN, file);
        }
        return head;
    }
}
