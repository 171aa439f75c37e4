package rongcuo.casefile;

import java.time.LocalDate;
import java.util.Optional;
import rongcuo.source.Position;

/**
 * What the authority decided (决定). Never the tool's conclusion.
 *
 * @param disposition an id such as {@code exempt}, or {@value #REFUSED}
 */
public record Determination(
        String disposition, Optional<String> by, Optional<LocalDate> on, Optional<String> reason, Position position) {
    /** Tolerance was refused (不予容错). */
    public static final String REFUSED = "refused";
}
