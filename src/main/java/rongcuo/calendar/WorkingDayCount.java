package rongcuo.calendar;

/** How many working days there are: between two bounds, both included, which differ where notices are to come. */
public record WorkingDayCount(int least, int most) {
    public boolean isExact() {
        return least == most;
    }
}
