package rongcuo.rendering;

import rongcuo.fact.Truth;

/** The sign before a line. All are in GBK, for a console of code page 936 shows others as question marks. */
enum Mark {
    HOLDS("√", Style.Tone.GOOD),
    FAILS("×", Style.Tone.BAD),
    OPEN("?", Style.Tone.OPEN),
    /** An exclusion that holds: true, but against the respondent. */
    AGAINST("●", Style.Tone.BAD),
    POINT("-", Style.Tone.PLAIN);

    private final String sign;
    private final Style.Tone tone;

    Mark(String sign, Style.Tone tone) {
        this.sign = sign;
        this.tone = tone;
    }

    static Mark of(Truth truth) {
        return switch (truth) {
            case TRUE -> HOLDS;
            case FALSE -> FAILS;
            case UNKNOWN -> OPEN;
        };
    }

    String sign() {
        return sign;
    }

    Style.Tone tone() {
        return tone;
    }
}
