package rongcuo.calendar;

/** What a day is for those who work. */
public enum DayKind {
    WORKDAY("workday"),
    /** A Saturday or Sunday that no notice declares. */
    WEEKEND("weekend"),
    /** Free by a notice. */
    HOLIDAY("holiday"),
    /** Worked by a notice in exchange for another day (调休上班). */
    MAKE_UP("make-up");

    private final String id;

    DayKind(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public boolean isWorked() {
        return this == WORKDAY || this == MAKE_UP;
    }
}
