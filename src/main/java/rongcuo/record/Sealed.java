package rongcuo.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The commitments of a line: its member {@code sealed}, a digest for each path that its openings have. */
public final class Sealed {
    /** The member of a line. */
    public static final String MEMBER = "sealed";

    private Sealed() {}

    /**
     * The member's value.
     *
     * @throws IllegalArgumentException where two openings are of one path
     */
    public static JsonObject of(List<Opening> openings, LedgerDigest digest) {
        var members = new TreeMap<String, JsonValue>();
        for (Opening opening : openings) {
            String commitment = opening.commitment(digest).toString();
            if (members.put(opening.path(), new JsonText(commitment)) != null) {
                throw new IllegalArgumentException("two openings of " + opening.path());
            }
        }
        return new JsonObject(members);
    }

    /** Those openings that the line does not bear out: of a path it does not seal, or with another commitment. */
    public static List<Opening> unmatched(JsonObject line, List<Opening> openings, LedgerDigest digest) {
        return unmatchedIn(line.object(MEMBER).orElse(JsonObject.EMPTY), openings, digest);
    }

    /** The same of the member's value. */
    static List<Opening> unmatchedIn(JsonObject commitments, List<Opening> openings, LedgerDigest digest) {
        Map<String, JsonValue> sealed = commitments.members();
        var unmatched = new ArrayList<Opening>();
        for (Opening opening : openings) {
            var commitment = new JsonText(opening.commitment(digest).toString());
            if (!commitment.equals(sealed.get(opening.path()))) {
                unmatched.add(opening);
            }
        }
        return unmatched;
    }
}
