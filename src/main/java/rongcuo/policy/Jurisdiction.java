package rongcuo.policy;

import rongcuo.source.BilingualText;

/**
 * The area a policy governs.
 *
 * @param code the division's code of GB/T 2260
 * @param calendar the working calendar its periods run on, such as {@code CN-GX}
 */
public record Jurisdiction(String code, BilingualText name, String calendar) {}
