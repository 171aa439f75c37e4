package rongcuo.cli;

import java.util.List;
import java.util.Optional;
import rongcuo.policy.Policy;
import rongcuo.reading.PolicyLibrary;
import rongcuo.source.ProblemCode;

/** The policies that a call names. */
final class Policies {
    private Policies() {}

    /**
     * All versions that a reference names; empty where their files cannot be used.
     *
     * @throws UsageFault if there is no such policy
     */
    static List<Policy> named(String reference, PolicyLibrary library) {
        requireKnown(reference, library);
        return library.find(reference);
    }

    /** @throws UsageFault if there is no such policy */
    static void requireKnown(String reference, PolicyLibrary library) {
        if (library.knows(reference) || isFile(reference)) {
            return;
        }
        Optional<String> nearest = library.nearest(reference);
        throw nearest.isPresent()
                ? new UsageFault("unknown-policy.near", reference, nearest.get())
                : new UsageFault("unknown-policy", reference, String.join(", ", library.ids()));
    }

    /**
     * Holds the settings of a call to what there is, where it goes by them for it names no policy itself.
     *
     * @throws UsageFault if a variable names a policy that there is not
     * @throws InvalidFile if a configuration file does
     */
    static void requireUsualKnown(Call call, PolicyLibrary library) {
        if (call.has(Options.POLICY)) {
            return;
        }
        for (var usual : call.settings().of(Setting.POLICY)) {
            String reference = usual.text();
            if (!library.knowsNamed(reference)) {
                Optional<String> nearest = library.nearest(reference);
                throw nearest.isPresent()
                        ? usual.fault(
                                ProblemCode.MISTYPED_POLICY,
                                new UsageFault("unknown-policy.near", reference, nearest.get()),
                                reference,
                                nearest.get())
                        : usual.fault(
                                ProblemCode.UNKNOWN_POLICY,
                                new UsageFault("unknown-policy", reference, String.join(", ", library.ids())),
                                reference);
            }
        }
    }

    /** A file that is missing is another fault, told when it is opened. */
    private static boolean isFile(String reference) {
        return reference.endsWith(".yaml");
    }
}
