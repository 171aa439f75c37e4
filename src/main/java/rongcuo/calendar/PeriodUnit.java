package rongcuo.calendar;

/** What a period counts. */
public enum PeriodUnit {
    /** Days worked in the jurisdiction, make-up working days (调休上班) included. */
    WORKING_DAYS("working-days"),
    /** Calendar days (自然日). */
    DAYS("days"),
    MONTHS("months"),
    YEARS("years");

    private final String id;

    PeriodUnit(String id) {
        this.id = id;
    }

    /** The word that files use. */
    public String id() {
        return id;
    }
}
