package rongcuo.rendering;

/** A decided case as text or Markdown. */
public final class DecidedText {
    private final Messages messages;

    public DecidedText(Messages messages) {
        this.messages = messages;
    }

    /**
     * The case as text.
     *
     * @param width of a line in cells, at least 40 to read well
     */
    public CharSequence text(Decided decided, int width, Style style) {
        return new OutlineText(width, style).write(DecidedOutline.of(decided, messages));
    }

    public CharSequence markdown(Decided decided) {
        return new OutlineMarkdown().write(DecidedOutline.of(decided, messages));
    }
}
