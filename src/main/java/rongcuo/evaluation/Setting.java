package rongcuo.evaluation;

import java.time.LocalDate;

/**
 * What a judgement depends on besides the case and the policy.
 *
 * @param asOf the date that picked the version of the policy
 * @param today the day on which it is judged, in Asia/Shanghai
 */
public record Setting(LocalDate asOf, LocalDate today, Strictness strictness) {}
