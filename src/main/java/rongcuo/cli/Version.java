package rongcuo.cli;

import java.util.Optional;

/** Which release this is, as the jar's manifest says. */
final class Version {
    private Version() {}

    static String line() {
        return "rongcuo " + number();
    }

    static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(unpackaged)");
    }
}
