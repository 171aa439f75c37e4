package rongcuo.calendar;

import java.util.List;
import java.util.Optional;
import rongcuo.source.BilingualText;

/**
 * A statutory holiday, and what a notice may make of it.
 *
 * @param days the days that are free by law, in order
 * @param count how many working days it takes away in all, whatever is exchanged
 * @param longest the longest run of free days, weekends included
 * @param repaidWithin how many days before or after the run a day worked in exchange may lie
 * @param joining the holiday with which it may share one run
 */
public record Festival(
        String id,
        BilingualText label,
        List<FestivalDay> days,
        int count,
        int longest,
        int repaidWithin,
        Optional<Joining> joining) {
    public Festival {
        days = List.copyOf(days);
    }

    /**
     * A run for two holidays at once.
     *
     * @param with the id of the other
     * @param longest of the run that both share
     */
    public record Joining(String with, int longest) {}
}
