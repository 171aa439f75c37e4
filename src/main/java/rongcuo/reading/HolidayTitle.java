package rongcuo.reading;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rongcuo.calendar.NoticeDay;

/**
 * What the title of an event says of its day: 春节（休）, 元旦 补班 第1天/共1天, 国庆节放假.
 *
 * @param name without what makes it a day off or a working day
 * @param kinds none where the title speaks of neither, both where it speaks of both
 */
record HolidayTitle(String name, Set<NoticeDay.Kind> kinds) {
    private static final Pattern DAY_OFF = Pattern.compile("不上班|调休放假|放假|休假|公休|补休|休息|(?<!\\p{IsHan})休(?!\\p{IsHan})");

    /** 休 and 班 alone must stand apart: 值班 and 加班 make no working day. */
    private static final Pattern WORKING_DAY = Pattern.compile("调休上班|补班|(?<!不)上班|工作日|(?<!\\p{IsHan})班(?!\\p{IsHan})");

    /** Says day off, unless a make-up working day is named by it: 春节假期补班. */
    private static final Pattern TIME_OFF = Pattern.compile("假期");

    private static final Pattern COUNT = Pattern.compile("第\\s*\\d+\\s*天(\\s*[/／]?\\s*共\\s*\\d+\\s*天)?");
    private static final Pattern APART = Pattern.compile("[\\s()（）\\[\\]【】|｜·:：\\-—\\p{Cc}]+");

    HolidayTitle {
        kinds = Set.copyOf(kinds);
    }

    static HolidayTitle of(String title) {
        var kinds = EnumSet.noneOf(NoticeDay.Kind.class);
        String name = title;
        if (WORKING_DAY.matcher(name).find()) {
            kinds.add(NoticeDay.Kind.WORKDAY);
        }
        if (DAY_OFF.matcher(name).find()
                || (kinds.isEmpty() && TIME_OFF.matcher(name).find())) {
            kinds.add(NoticeDay.Kind.HOLIDAY);
        }
        for (Pattern mark : new Pattern[] {COUNT, WORKING_DAY, DAY_OFF, TIME_OFF}) {
            name = mark.matcher(name).replaceAll(" ");
        }
        name = APART.matcher(name).replaceAll(" ").strip();
        return new HolidayTitle(name.isEmpty() ? title.strip() : name, kinds);
    }

    /** What Apple's calendars say beside the title. */
    static Optional<NoticeDay.Kind> ofMark(String mark) {
        return switch (mark.toUpperCase(Locale.ROOT)) {
            case "WORK-HOLIDAY" -> Optional.of(NoticeDay.Kind.HOLIDAY);
            case "ALTERNATE-WORKDAY" -> Optional.of(NoticeDay.Kind.WORKDAY);
            default -> Optional.empty();
        };
    }
}
