package rongcuo.rendering;

import rongcuo.calendar.CalendarDay;
import rongcuo.calendar.DayKind;
import rongcuo.procedure.DayLedger;

/** The days of a ledger in words. */
final class LedgerWords {
    private final Messages messages;

    LedgerWords(Messages messages) {
        this.messages = messages;
    }

    /** The number of a day that is counted, 7, or 7至8 while notices are to come. */
    String count(DayLedger.Entry entry) {
        var count = entry.count();
        return switch (entry.treatment()) {
            case COUNTED, UNCERTAIN ->
                count.isExact()
                        ? Integer.toString(count.most())
                        : messages.text(
                                "timeline.range", Integer.toString(count.least()), Integer.toString(count.most()));
            case NOT_COUNTED, DAY_OFF, SUSPENDED -> "-";
        };
    }

    String weekday(DayLedger.Entry entry) {
        return messages.text("weekday." + entry.day().date().getDayOfWeek().getValue());
    }

    /** Why a day is counted or not, and the notice that says so. */
    String why(DayLedger.Entry entry) {
        return switch (entry.treatment()) {
            case NOT_COUNTED -> messages.text("ledger.start");
            case SUSPENDED -> messages.text("ledger.suspended");
            case UNCERTAIN ->
                messages.text(entry.day().kind().isWorked() ? "ledger.may-be-free" : "ledger.may-be-worked");
            case COUNTED, DAY_OFF -> kind(entry);
        };
    }

    private String kind(DayLedger.Entry entry) {
        var day = entry.day();
        String kind = messages.text("day." + day.kind().id());
        if (day.declared().isPresent()) {
            var declared = day.declared().get();
            return messages.text(
                    "ledger.declared",
                    kind,
                    declared.day().name(),
                    declared.notice().number());
        }
        return day.standing() == CalendarDay.Standing.OPEN && day.kind() == DayKind.HOLIDAY
                ? messages.text("ledger.statutory", kind)
                : kind;
    }
}
