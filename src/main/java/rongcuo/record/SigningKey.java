package rongcuo.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import rongcuo.record.LedgerFault.Reason;

/**
 * An Ed25519 key that signs notes. Whoever has it can sign a checkpoint, so its file is for the owner only and best kept
 * elsewhere than the ledger.
 *
 * <p>In its file it is one line: {@code PRIVATE+KEY+name+id+key}, the key as PKCS #8 in Base64.
 */
public final class SigningKey {
    private static final String MARK = "PRIVATE+KEY+";
    private static final int SEED_LENGTH = 32;
    private static final byte[] PKCS8_PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final byte[] seed;
    private final VerifierKey verifier;

    private SigningKey(byte[] seed, VerifierKey verifier) {
        this.seed = seed;
        this.verifier = verifier;
    }

    /**
     * A new key.
     *
     * @param name such as notes allow: not empty, without spaces, control characters and plus signs
     * @param random must be one that nobody can foresee
     */
    public static SigningKey generate(String name, RandomGenerator random) {
        if (!KeyName.isValid(name)) {
            throw new IllegalArgumentException("no name of a key: " + name);
        }
        var seed = new byte[SEED_LENGTH];
        random.nextBytes(seed);
        return of(name, seed);
    }

    /** The key that RFC 8032 makes of 32 secret bytes. */
    static SigningKey of(String name, byte[] seed) {
        var key = new SigningKey(seed, new VerifierKey(name, publicBytes(seed)));
        if (!key.verifier.isSignedBy("\n", key.signature("\n"))) {
            throw new IllegalStateException("the public half of the key cannot be found");
        }
        return key;
    }

    /** The JDK gives the public half only to whoever makes a pair, so a pair is made with these bytes for random ones. */
    private static byte[] publicBytes(byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
            var encoded = generator.generateKeyPair().getPublic().getEncoded();
            return Arrays.copyOfRange(encoded, encoded.length - SEED_LENGTH, encoded.length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a JDK of version 17 has Ed25519", e);
        }
    }

    /** Empty where the text is no such key. */
    public static Optional<SigningKey> parse(String text) {
        String line = text.strip();
        var parts = line.startsWith(MARK) ? line.substring(MARK.length()).split("\\+", 3) : new String[0];
        if (parts.length != 3 || !KeyName.isValid(parts[0])) {
            return Optional.empty();
        }
        try {
            var encoded = Base64.getDecoder().decode(parts[2]);
            int start = PKCS8_PREFIX.length;
            boolean isKey =
                    encoded.length == start + SEED_LENGTH && Arrays.equals(encoded, 0, start, PKCS8_PREFIX, 0, start);
            if (!isKey) {
                return Optional.empty();
            }
            var key = of(parts[0], Arrays.copyOfRange(encoded, start, encoded.length));
            return key.verifier.id().equals(parts[1]) ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Writes the key to a new file that only the owner can read.
     *
     * @throws LedgerFault where there is a file of that name, or it cannot be written
     */
    public void write(Path file) {
        var files = LedgerFiles.around(file);
        var line = (line() + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            files.writeNew(file, line);
        } catch (FileAlreadyExistsException e) {
            throw LedgerFault.of(Reason.EXISTS, file, e);
        } catch (IOException e) {
            throw files.writeFault(file, line.length, e);
        }
    }

    private String line() {
        return MARK + verifier.name() + "+" + verifier.id() + "+"
                + Base64.getEncoder().encodeToString(encoded());
    }

    private byte[] encoded() {
        var encoded = Arrays.copyOf(PKCS8_PREFIX, PKCS8_PREFIX.length + SEED_LENGTH);
        System.arraycopy(seed, 0, encoded, PKCS8_PREFIX.length, SEED_LENGTH);
        return encoded;
    }

    /** The public half. */
    public VerifierKey verifier() {
        return verifier;
    }

    NoteSignature sign(String text) {
        return new NoteSignature(verifier.name(), HexFormat.of().parseHex(verifier.id()), signature(text));
    }

    private byte[] signature(String text) {
        try {
            var key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded()));
            var signing = Signature.getInstance("Ed25519");
            signing.initSign(key);
            signing.update(text.getBytes(StandardCharsets.UTF_8));
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a JDK of version 17 has Ed25519", e);
        }
    }

    /** Gives the same bytes to whoever asks for random ones. */
    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final byte[] given;

        Given(byte[] given) {
            this.given = given;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(given, 0, bytes, 0, bytes.length);
        }
    }
}
