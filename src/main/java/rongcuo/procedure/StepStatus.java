package rongcuo.procedure;

/** Where a step stands on a day. */
public enum StepStatus {
    NOT_APPLICABLE("not-applicable"),
    /** For an event or an earlier step. */
    WAITING("waiting"),
    OPEN("open"),
    /** Its clock stands still today. */
    SUSPENDED("suspended"),
    /** On time, or of a step without a period at all. */
    DONE("done"),
    DONE_LATE("done-late"),
    /** Before the day on which it might be done, or before the step that it follows. */
    DONE_EARLY("done-early"),
    OVERDUE("overdue"),
    /** Of a step that need not be taken: its period has run out unused. */
    LAPSED("lapsed"),
    /** Of what lasts (影响期): today is within it. */
    RUNNING("running"),
    ENDED("ended"),
    /** Days lie beyond the calendar, or there is no calendar that can be used. */
    NOT_RECKONED("not-reckoned");

    private final String id;

    StepStatus(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** Whether nothing more is to be done about it. */
    public boolean isOver() {
        return switch (this) {
            case NOT_APPLICABLE, DONE, DONE_LATE, DONE_EARLY, LAPSED, ENDED -> true;
            case WAITING, OPEN, SUSPENDED, OVERDUE, RUNNING, NOT_RECKONED -> false;
        };
    }
}
