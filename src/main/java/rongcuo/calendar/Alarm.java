package rongcuo.calendar;

/** Whether a calendar reminds of an entry. One reminder at most: Outlook keeps no second one of an entry. */
public enum Alarm {
    /** At 09:00 of the day before the entry's first day. */
    DAY_BEFORE,
    NONE
}
