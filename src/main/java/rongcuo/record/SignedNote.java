package rongcuo.record;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A text that somebody has signed, itself a text that can be mailed and printed.
 *
 * <p>Source: C2SP, signed-note.
 */
public final class SignedNote {
    static final String DASH = "\u2014 ";

    private static final int MOST_SIGNATURES = 100;
    private static final int LONGEST = 1 << 20;

    private final String text;
    private final List<NoteSignature> signatures;

    private SignedNote(String text, List<NoteSignature> signatures) {
        this.text = text;
        this.signatures = List.copyOf(signatures);
    }

    /**
     * A text signed with one key.
     *
     * @param text ends with a newline, and has no other control characters
     */
    public static SignedNote sign(String text, SigningKey key) {
        if (!isText(text)) {
            throw new IllegalArgumentException("a note is a text of whole lines");
        }
        return new SignedNote(text, List.of(key.sign(text)));
    }

    /** Reads a note; empty where the bytes are none. Whether its signatures are any good is another question. */
    public static Optional<SignedNote> read(byte[] bytes) {
        if (bytes.length > LONGEST) {
            return Optional.empty();
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            int split = text.lastIndexOf("\n\n");
            if (split < 0 || !text.endsWith("\n") || !isText(text.substring(0, split + 1))) {
                return Optional.empty();
            }
            return signatures(text.substring(split + 2))
                    .map(signatures -> new SignedNote(text.substring(0, split + 1), signatures));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isText(String text) {
        return text.endsWith("\n") && text.chars().noneMatch(c -> c < ' ' && c != '\n');
    }

    private static Optional<List<NoteSignature>> signatures(String lines) {
        var signatures = new ArrayList<NoteSignature>();
        for (String line : lines.lines().toList()) {
            var signature = signature(line);
            if (signature.isEmpty() || signatures.size() == MOST_SIGNATURES) {
                return Optional.empty();
            }
            signatures.add(signature.get());
        }
        return signatures.isEmpty() ? Optional.empty() : Optional.of(signatures);
    }

    private static Optional<NoteSignature> signature(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            return Optional.empty();
        }
        String name = line.substring(DASH.length(), space);
        try {
            var bytes = Base64.getDecoder().decode(line.substring(space + 1));
            if (!NoteSignature.isLongEnough(bytes) || !KeyName.isValid(name)) {
                return Optional.empty();
            }
            // Base64 has more than one spelling of some bytes, and a note has one.
            return Optional.of(NoteSignature.of(name, bytes))
                    .filter(signature -> signature.line().equals(line + "\n"));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What is signed, its last newline included. */
    public String text() {
        return text;
    }

    /** What the signatures are worth to whoever trusts these keys: a single false one makes the note false. */
    public Standing standing(List<VerifierKey> trusted) {
        var standing = Standing.UNKNOWN_KEY;
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : trusted) {
                if (signature.isOf(key)) {
                    if (!key.isSignedBy(text, signature.signature())) {
                        return Standing.FALSE;
                    }
                    standing = Standing.SIGNED;
                }
            }
        }
        return standing;
    }

    /** The note as a file has it. */
    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }

    /** What a note's signatures are worth. */
    public enum Standing {
        /** By at least one of the keys. */
        SIGNED,
        /** By none of the keys. */
        UNKNOWN_KEY,
        /** It says to be signed with one of the keys, and is not. */
        FALSE
    }
}
