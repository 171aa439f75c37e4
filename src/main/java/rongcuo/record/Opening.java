package rongcuo.record;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What a commitment in a record keeps to itself: the value, where in the record it belongs, and the salt without which
 * nobody can find the value by trying.
 *
 * <p>The commitment is the digest of the salt and of the canonical JSON of path and value, so that an opening of one
 * place does not open another.
 */
public final class Opening {
    /** In bytes: as many as the digest has, so that a guess costs no less than breaking the digest. */
    public static final int SALT_LENGTH = 32;

    private static final String PATH = "path";
    private static final String VALUE = "value";
    private static final String SALT = "salt";

    private final String path;
    private final JsonValue value;
    private final byte[] salt;

    private Opening(String path, JsonValue value, byte[] salt) {
        this.path = path;
        this.value = value;
        this.salt = salt;
    }

    /**
     * A value about to be committed to.
     *
     * @param path the place in the record as a JSON Pointer (RFC 6901), {@code /respondent/name}
     * @param random must be one that nobody can foresee
     */
    public static Opening of(String path, JsonValue value, RandomGenerator random) {
        var salt = new byte[SALT_LENGTH];
        random.nextBytes(salt);
        return new Opening(path, value, salt);
    }

    /** Empty where the value is not what {@link #json} gives. */
    public static Optional<Opening> read(JsonValue json) {
        if (json instanceof JsonObject object && object.members().size() == 3) {
            var path = object.text(PATH);
            var value = object.member(VALUE);
            var salt = object.text(SALT).flatMap(Opening::salt);
            if (path.isPresent() && value.isPresent() && salt.isPresent()) {
                return Optional.of(new Opening(path.get(), value.get(), salt.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> salt(String base64) {
        try {
            var salt = Base64.getDecoder().decode(base64);
            boolean isExact = salt.length == SALT_LENGTH
                    && Base64.getEncoder().encodeToString(salt).equals(base64);
            return isExact ? Optional.of(salt) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public JsonObject json() {
        return JsonObject.EMPTY
                .with(PATH, path)
                .with(VALUE, value)
                .with(SALT, Base64.getEncoder().encodeToString(salt));
    }

    /** What the record's line says instead of the value. */
    public HashValue commitment(LedgerDigest digest) {
        var hashing = digest.start();
        hashing.update(salt);
        hashing.update(CanonicalJson.write(JsonObject.EMPTY.with(PATH, path).with(VALUE, value)));
        return new HashValue(digest, hashing.digest());
    }

    public String path() {
        return path;
    }

    public JsonValue value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Opening opening
                && opening.path.equals(path)
                && opening.value.equals(value)
                && Arrays.equals(opening.salt, salt);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(salt);
    }
}
