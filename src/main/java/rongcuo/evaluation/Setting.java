package rongcuo.evaluation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a judgement depends on besides the case and the policy.
 *
 * @param asOf the date that picked the version of the policy
 * @param today the day on which it is judged, in Asia/Shanghai
 * @param knownOn leaves out what calendars learnt later; empty: nothing
 */
public record Setting(LocalDate asOf, LocalDate today, Optional<LocalDate> knownOn, Strictness strictness) {}
