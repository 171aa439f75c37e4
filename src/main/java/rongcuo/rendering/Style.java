package rongcuo.rendering;

/** Whether text carries colour. Colour never says anything alone: each mark and word stands without it. */
public enum Style {
    PLAIN,
    ANSI;

    /** A text that heads others. */
    public String heading(String text) {
        return in(Tone.HEADING, text);
    }

    /** A text in a tone. */
    String in(Tone tone, String text) {
        return this == PLAIN || tone == Tone.PLAIN ? text : "\u001B[" + tone.code + "m" + text + "\u001B[0m";
    }

    /** What colour underlines. */
    enum Tone {
        PLAIN("0"),
        HEADING("1"),
        GOOD("32"),
        BAD("31"),
        OPEN("33"),
        QUIET("2");

        private final String code;

        Tone(String code) {
            this.code = code;
        }
    }
}
