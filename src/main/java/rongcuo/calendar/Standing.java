package rongcuo.calendar;

/** How far the days of a calendar entry can be relied on. */
public enum Standing {
    CONFIRMED,
    /** The days are provisional: a holiday notice may still move them. */
    TENTATIVE,
    /** The entry was published once and holds no longer; it stays, for only so do calendars take it down. */
    CANCELLED
}
