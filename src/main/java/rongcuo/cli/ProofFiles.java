package rongcuo.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import rongcuo.cli.ProofFault.Reason;
import rongcuo.reading.TextFile;
import rongcuo.record.CanonicalJson;
import rongcuo.record.Checkpoint;
import rongcuo.record.SignedNote;
import rongcuo.record.SigningKey;
import rongcuo.record.VerifierKey;

/** Keys and checkpoints as a call names them. All are small files that others may have sent. */
final class ProofFiles {
    private static final int LONGEST = 1 << 20;

    private ProofFiles() {}

    /**
     * The key that signs.
     *
     * @throws ProofFault where the file holds none
     */
    static SigningKey signingKey(String name) {
        var text = new String(bytes(name, LONGEST, Reason.NO_SIGNING_KEY), StandardCharsets.UTF_8);
        return SigningKey.parse(text).orElseThrow(() -> new ProofFault(Reason.NO_SIGNING_KEY, name));
    }

    /** Whether others than its owner can read a file; no where the system does not tell. */
    static boolean isReadableByOthers(String name) {
        try {
            var view = Files.getFileAttributeView(TextFile.pathOf(name), PosixFileAttributeView.class);
            if (view == null) {
                return false;
            }
            var others = EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
            return view.readAttributes().permissions().stream().anyMatch(others::contains);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * The keys that notes are checked with: each is one itself, or names a file with one a line.
     *
     * @throws ProofFault where a text is neither
     */
    static List<VerifierKey> verifierKeys(List<String> named) {
        var keys = new ArrayList<VerifierKey>();
        for (String one : named) {
            var key = VerifierKey.parse(one);
            if (key.isPresent()) {
                keys.add(key.get());
            } else {
                keys.addAll(inFile(one));
            }
        }
        return keys;
    }

    private static List<VerifierKey> inFile(String name) {
        var keys = new ArrayList<VerifierKey>();
        var lines = new String(bytes(name, LONGEST, Reason.NO_VERIFIER_KEY), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        for (String line : lines) {
            keys.add(VerifierKey.parse(line).orElseThrow(() -> new ProofFault(Reason.NO_VERIFIER_KEY, name)));
        }
        if (keys.isEmpty()) {
            throw new ProofFault(Reason.NO_VERIFIER_KEY, name);
        }
        return keys;
    }

    /**
     * A signed note.
     *
     * @throws ProofFault where the file holds none
     */
    static SignedNote note(String name) {
        return SignedNote.read(bytes(name, LONGEST, Reason.NO_NOTE))
                .orElseThrow(() -> new ProofFault(Reason.NO_NOTE, name));
    }

    /** @throws ProofFault where the note says something else than what a ledger was */
    static Checkpoint checkpoint(SignedNote note, String name) {
        return Checkpoint.of(note).orElseThrow(() -> new ProofFault(Reason.NO_CHECKPOINT, name));
    }

    /** The checkpoint of a file that a call may name. */
    static Optional<SignedNote> note(Optional<String> name) {
        return name.map(ProofFiles::note);
    }

    /**
     * The bytes of a proof, which holds a whole line.
     *
     * @throws ProofFault where there are more than any proof has
     */
    static byte[] proof(String name) {
        return bytes(name, CanonicalJson.MAX_BYTES, Reason.NO_PROOF);
    }

    /** @param reason why a longer file is refused */
    private static byte[] bytes(String name, int most, Reason reason) {
        return BoundedFile.bytes(name, most).orElseThrow(() -> new ProofFault(reason, name));
    }
}
