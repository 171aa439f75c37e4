package rongcuo.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which version of a policy a case is judged by (新旧办法的适用).
 *
 * <p>The day asked for wins over every other; otherwise each version says by which day of the case it is picked.
 */
public sealed interface VersionChoice {
    /**
     * These versions hold: one, or for 从旧兼从轻 two, of which the milder is shown.
     *
     * @param dating whether a date picked them
     */
    record Chosen(List<Policy> versions, Dating dating) implements VersionChoice {
        public Chosen {
            versions = List.copyOf(versions);
        }
    }

    /** No version holds on the day. */
    record NoneInForce(LocalDate day, List<Policy> versions) implements VersionChoice {
        public NoneInForce {
            versions = List.copyOf(versions);
        }
    }

    /** More than one version holds on the day, or several give no dates. */
    record Ambiguous(List<Policy> versions) implements VersionChoice {
        public Ambiguous {
            versions = List.copyOf(versions);
        }
    }

    /** Whether a version was picked by its dates, or for want of another. */
    enum Dating {
        DATED,
        UNDATED
    }

    /**
     * The days of a case that may pick a version.
     *
     * @param handling accountability started, else accepted, else the day of judgement
     * @param conduct absent where the case does not give it; handling serves instead
     * @param asOf the day asked for, which overrides both
     */
    record Days(LocalDate handling, Optional<LocalDate> conduct, Optional<LocalDate> asOf) {
        private LocalDate on(Effective.JudgedBy judgedBy) {
            if (asOf.isPresent()) {
                return asOf.get();
            }
            return judgedBy == Effective.JudgedBy.CONDUCT ? conduct.orElse(handling) : handling;
        }
    }

    /**
     * The choice among the versions of one policy.
     *
     * @param versions at least one, all of one id
     */
    static VersionChoice among(List<Policy> versions, Days days) {
        if (versions.size() == 1 && versions.get(0).effective().period().isUndated()) {
            return new Chosen(versions, Dating.UNDATED);
        }
        var dated = new ArrayList<Policy>();
        for (var version : versions) {
            if (!version.effective().period().isUndated()) {
                dated.add(version);
            }
        }
        return dated.isEmpty() ? new Ambiguous(versions) : amongDated(dated, days);
    }

    private static VersionChoice amongDated(List<Policy> versions, Days days) {
        var current = inForce(versions, days, Optional.empty());
        if (current.size() > 1) {
            return new Ambiguous(current);
        }
        if (current.isEmpty()) {
            return new NoneInForce(days.on(versions.get(0).effective().judgedBy()), versions);
        }
        boolean isMilder = current.get(0).effective().judgedBy() == Effective.JudgedBy.MILDER;
        if (!isMilder || days.asOf().isPresent() || days.conduct().isEmpty()) {
            return new Chosen(current, Dating.DATED);
        }
        var earlier = inForce(versions, days, days.conduct());
        earlier.removeAll(current);
        if (earlier.size() > 1) {
            return new Ambiguous(earlier);
        }
        earlier.addAll(current);
        return new Chosen(earlier, Dating.DATED);
    }

    private static List<Policy> inForce(List<Policy> versions, Days days, Optional<LocalDate> on) {
        var holding = new ArrayList<Policy>();
        for (var version : versions) {
            var day = on.isPresent() ? on.get() : days.on(version.effective().judgedBy());
            if (version.effective().period().holdsOn(day)) {
                holding.add(version);
            }
        }
        return holding;
    }
}
