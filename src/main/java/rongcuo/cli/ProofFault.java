package rongcuo.cli;

import java.util.Locale;
import rongcuo.rendering.SafeText;

/** A key, checkpoint or proof, or the ledger that one is to be made of, is not what the run needs to go on. */
final class ProofFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String name;

    /** @param name of the file, or of the ledger */
    ProofFault(Reason reason, String name) {
        super(reason.id() + ": " + name);
        this.reason = reason;
        this.name = name;
    }

    Reason reason() {
        return reason;
    }

    ExitCode code() {
        return switch (reason) {
            case KEY_EXISTS -> ExitCode.FILE;
            case NO_SIGNING_KEY, NO_VERIFIER_KEY, NO_NOTE, NO_CHECKPOINT, NO_PROOF, OTHER_LEDGER -> ExitCode.INVALID;
            case DISAGREES, UNSOUND -> ExitCode.LEDGER;
        };
    }

    /** The name as it may be shown. */
    String name() {
        return SafeText.of(name);
    }

    /** What is the matter. */
    enum Reason {
        /** There is a file where a new key was to be written; a key is never replaced. */
        KEY_EXISTS,
        NO_SIGNING_KEY,
        NO_VERIFIER_KEY,
        NO_NOTE,
        NO_CHECKPOINT,
        NO_PROOF,
        /** The checkpoint is of another ledger. */
        OTHER_LEDGER,
        /** The ledger does not begin with what the checkpoint covers. */
        DISAGREES,
        /** The ledger does not verify, so nobody shall vouch for it. */
        UNSOUND;

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
