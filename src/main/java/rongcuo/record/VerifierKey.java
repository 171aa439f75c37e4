package rongcuo.record;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The public half of a key that signs notes, as it is handed to whoever checks them: {@code name+id+key}.
 *
 * <p>Source: C2SP, signed-note; RFC 8032 (Ed25519).
 */
public final class VerifierKey {
    private static final byte ED25519 = 1;
    private static final int KEY_LENGTH = 32;
    private static final int ID_LENGTH = 4;
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] key;

    /** @param key the 32 bytes of RFC 8032 */
    VerifierKey(String name, byte[] key) {
        this.name = name;
        this.key = key;
    }

    /** Empty where the text is no such key, or its id is not that of its name and key. */
    public static Optional<VerifierKey> parse(String text) {
        var parts = text.strip().split("\\+", 3);
        if (parts.length != 3 || !KeyName.isValid(parts[0])) {
            return Optional.empty();
        }
        try {
            var typed = Base64.getDecoder().decode(parts[2]);
            if (typed.length != 1 + KEY_LENGTH || typed[0] != ED25519) {
                return Optional.empty();
            }
            var key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
            return key.id().equals(parts[1]) && key.isOnCurve() ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public String name() {
        return name;
    }

    /** Eight hexadecimal digits that notes name the key by. */
    public String id() {
        var named = LedgerDigest.SHA_256.start();
        named.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        named.update(typed());
        return HexFormat.of().formatHex(named.digest(), 0, ID_LENGTH);
    }

    private byte[] typed() {
        var typed = new byte[1 + KEY_LENGTH];
        typed[0] = ED25519;
        System.arraycopy(key, 0, typed, 1, KEY_LENGTH);
        return typed;
    }

    /** Whether the private half made the signature of the text. */
    boolean isSignedBy(String text, byte[] signature) {
        try {
            var verifying = Signature.getInstance("Ed25519");
            verifying.initVerify(publicKey());
            verifying.update(text.getBytes(StandardCharsets.UTF_8));
            return verifying.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a JDK of version 17 has Ed25519", e);
        }
    }

    private boolean isOnCurve() {
        try {
            publicKey();
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        var encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + KEY_LENGTH);
        System.arraycopy(key, 0, encoded, X509_PREFIX.length, KEY_LENGTH);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey verifier && verifier.name.equals(name) && Arrays.equals(verifier.key, key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    /** What {@link #parse} reads. */
    @Override
    public String toString() {
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(typed());
    }
}
