package rongcuo.reading;

import java.util.List;
import java.util.Optional;
import rongcuo.calendar.NoticeDay;

/**
 * Days that are free or worked, as others list them.
 *
 * @param year that the list says it is for
 * @param papers the notices that it says it was made from
 * @param days each once, in order
 */
public record HolidayList(Optional<Integer> year, List<String> papers, List<NoticeDay> days) {
    public HolidayList {
        papers = List.copyOf(papers);
        days = List.copyOf(days);
    }
}
