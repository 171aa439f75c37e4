package rongcuo.evaluation;

/** Whether presumptions may fill what a case does not state. */
public enum Strictness {
    ORDINARY,
    /** Nothing is filled ({@code --strict}). */
    STRICT
}
