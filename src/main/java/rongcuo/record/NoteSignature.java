package rongcuo.record;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A line under a signed note: whose key, and what it made. */
final class NoteSignature {
    private static final int KEY_HASH_LENGTH = 4;

    private final String name;
    private final byte[] keyHash;
    private final byte[] signature;

    /** @param signature as the key's algorithm gave it */
    NoteSignature(String name, byte[] keyHash, byte[] signature) {
        this.name = name;
        this.keyHash = keyHash;
        this.signature = signature;
    }

    /** From the name and the bytes that the line has. */
    static NoteSignature of(String name, byte[] bytes) {
        return new NoteSignature(
                name, Arrays.copyOf(bytes, KEY_HASH_LENGTH), Arrays.copyOfRange(bytes, KEY_HASH_LENGTH, bytes.length));
    }

    /** Whether so many bytes can be a signature. */
    static boolean isLongEnough(byte[] bytes) {
        return bytes.length > KEY_HASH_LENGTH;
    }

    String name() {
        return name;
    }

    byte[] signature() {
        return signature;
    }

    /** Whether it says that it was made with the key. */
    boolean isOf(VerifierKey key) {
        return key.name().equals(name) && key.id().equals(HexFormat.of().formatHex(keyHash));
    }

    /** The line with its newline. */
    String line() {
        var bytes = Arrays.copyOf(keyHash, keyHash.length + signature.length);
        System.arraycopy(signature, 0, bytes, keyHash.length, signature.length);
        return SignedNote.DASH + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
    }
}
