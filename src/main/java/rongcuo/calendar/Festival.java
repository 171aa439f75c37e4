package rongcuo.calendar;

import java.util.List;
import rongcuo.source.BilingualText;

/**
 * A statutory holiday, and what a notice may make of it.
 *
 * @param days the days that are free by law, in order
 * @param count how many working days it takes away in all, whatever is exchanged
 * @param longest the longest run of free days, weekends included
 * @param repaidWithin how many days before or after the run a day worked in exchange may lie
 */
public record Festival(
        String id, BilingualText label, List<FestivalDay> days, int count, int longest, int repaidWithin) {
    public Festival {
        days = List.copyOf(days);
    }
}
