package rongcuo.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rongcuo.source.Position;

/**
 * A notice that says which days are free or worked (放假调休通知).
 *
 * @param number its document number, such as 国办发明电〔2018〕15号
 * @param announced the day on which it was made public; one without it counts as always known
 * @param withdraws days that an earlier notice, of the calendar or of its parent, declared and that are ordinary again
 */
public record HolidayNotice(
        String number,
        Optional<String> title,
        Optional<LocalDate> announced,
        Optional<String> note,
        List<NoticeDay> days,
        List<LocalDate> withdraws,
        Position position) {
    public HolidayNotice {
        days = List.copyOf(days);
        withdraws = List.copyOf(withdraws);
    }

    /** Whether who stood at the end of that day could know it. */
    public boolean isKnownOn(LocalDate day) {
        return announced.isEmpty() || !announced.get().isAfter(day);
    }
}
