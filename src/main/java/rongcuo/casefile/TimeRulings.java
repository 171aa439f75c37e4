package rongcuo.casefile;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.source.Position;

/**
 * What was ruled on the periods of a case.
 *
 * @param setDays by step, the last day that an authority set (限期)
 */
public record TimeRulings(
        List<Suspension> suspensions, List<GrantedExtension> extensions, Map<String, LocalDate> setDays) {
    public static final TimeRulings NONE = new TimeRulings(List.of(), List.of(), Map.of());

    public TimeRulings {
        suspensions = List.copyOf(suspensions);
        extensions = List.copyOf(extensions);
        setDays = Collections.unmodifiableMap(new LinkedHashMap<>(setDays));
    }

    /**
     * A period made longer.
     *
     * @param times how often at once, at least 1
     */
    public record GrantedExtension(
            String step,
            int times,
            Optional<String> by,
            Optional<LocalDate> on,
            Optional<String> reason,
            Position position) {}
}
