package rongcuo.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedCalendarTest {
    private static final LocalDate TUE_2024_10_08 = LocalDate.of(2024, 10, 8);
    private static final LocalDate WED_2024_10_09 = LocalDate.of(2024, 10, 9);
    private static final LocalDate FRI_2024_10_18 = LocalDate.of(2024, 10, 18);
    private static final LocalDate MON_2024_10_21 = LocalDate.of(2024, 10, 21);

    private static CalendarEntry entry(LocalDate first, LocalDate last, String summary, Standing standing) {
        return new CalendarEntry(
                CalendarEntry.idOf("case-17/verification"), first, last, summary, "", Alarm.DAY_BEFORE, standing);
    }

    private static CalendarEntry due(LocalDate day) {
        return entry(day, day, "调查核实", Standing.CONFIRMED);
    }

    private static PublishedCalendar first(CalendarEntry... entries) {
        return PublishedCalendar.NONE.revised(List.of(entries), TUE_2024_10_08);
    }

    private static PublishedEntry only(PublishedCalendar calendar) {
        assertThat(calendar.entries()).hasSize(1);
        return calendar.entries().get(0);
    }

    @Test
    void a_new_entry_begins_at_0() {
        assertThat(only(first(due(FRI_2024_10_18))))
                .isEqualTo(new PublishedEntry(due(FRI_2024_10_18), 0, TUE_2024_10_08));
    }

    @Test
    void an_entry_that_did_not_change_keeps_its_sequence_and_its_stamp() {
        var before = first(due(FRI_2024_10_18));
        assertThat(before.revised(List.of(due(FRI_2024_10_18)), WED_2024_10_09)).isEqualTo(before);
    }

    @Test
    void an_entry_that_moved_rises_and_is_stamped_anew() {
        var moved = first(due(FRI_2024_10_18)).revised(List.of(due(MON_2024_10_21)), WED_2024_10_09);
        assertThat(only(moved)).isEqualTo(new PublishedEntry(due(MON_2024_10_21), 1, WED_2024_10_09));
    }

    @Test
    void an_interval_that_narrows_has_moved() {
        var wide = entry(FRI_2024_10_18, MON_2024_10_21, "调查核实", Standing.TENTATIVE);
        var narrow = entry(FRI_2024_10_18, FRI_2024_10_18, "调查核实", Standing.TENTATIVE);
        assertThat(only(first(wide).revised(List.of(narrow), WED_2024_10_09)).sequence())
                .isEqualTo(1);
    }

    @Test
    void a_provisional_day_that_is_confirmed_rises() {
        var provisional = entry(FRI_2024_10_18, FRI_2024_10_18, "调查核实", Standing.TENTATIVE);
        assertThat(only(first(provisional).revised(List.of(due(FRI_2024_10_18)), WED_2024_10_09)))
                .isEqualTo(new PublishedEntry(due(FRI_2024_10_18), 1, WED_2024_10_09));
    }

    @Test
    void an_entry_whose_words_changed_is_stamped_anew_but_does_not_rise() {
        var reworded = entry(FRI_2024_10_18, FRI_2024_10_18, "调查核实（剩1个工作日）", Standing.CONFIRMED);
        assertThat(only(first(due(FRI_2024_10_18)).revised(List.of(reworded), WED_2024_10_09)))
                .isEqualTo(new PublishedEntry(reworded, 0, WED_2024_10_09));
    }

    @Test
    void an_entry_that_is_gone_is_cancelled_once_and_rings_no_more() {
        var gone = first(due(FRI_2024_10_18)).revised(List.of(), WED_2024_10_09);
        assertThat(only(gone).entry().standing()).isEqualTo(Standing.CANCELLED);
        assertThat(only(gone).entry().alarm()).isEqualTo(Alarm.NONE);
        assertThat(only(gone).entry().summary()).isEqualTo("调查核实");
        assertThat(only(gone).sequence()).isEqualTo(1);
        assertThat(only(gone).stamped()).isEqualTo(WED_2024_10_09);
        assertThat(gone.revised(List.of(), FRI_2024_10_18)).isEqualTo(gone);
    }

    @Test
    void an_entry_that_comes_back_rises_again() {
        var back = first(due(FRI_2024_10_18))
                .revised(List.of(), WED_2024_10_09)
                .revised(List.of(due(FRI_2024_10_18)), FRI_2024_10_18);
        assertThat(only(back)).isEqualTo(new PublishedEntry(due(FRI_2024_10_18), 2, FRI_2024_10_18));
    }

    @Test
    void the_id_is_of_what_the_entry_stands_for() {
        assertThat(CalendarEntry.idOf("case-17/verification")).isEqualTo(CalendarEntry.idOf("case-17/verification"));
        assertThat(CalendarEntry.idOf("case-17/verification")).isNotEqualTo(CalendarEntry.idOf("case-17/filing"));
        assertThat(CalendarEntry.idOf("案件十七/调查核实")).hasToString("4d2cd3aa-4777-38c3-999a-62e514a339ba");
    }

    @Test
    void two_entries_cannot_share_an_id() {
        assertThatThrownBy(() -> first(due(FRI_2024_10_18), due(MON_2024_10_21)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_entry_cannot_end_before_it_begins() {
        assertThatThrownBy(() -> entry(MON_2024_10_21, FRI_2024_10_18, "", Standing.CONFIRMED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void entries_stand_in_the_order_of_their_days() {
        var later = new CalendarEntry(
                CalendarEntry.idOf("a"), MON_2024_10_21, MON_2024_10_21, "", "", Alarm.NONE, Standing.CONFIRMED);
        assertThat(first(later, due(FRI_2024_10_18))).isEqualTo(first(due(FRI_2024_10_18), later));
    }

    @Test
    void text_keeps_its_lines_and_nothing_that_steers_a_terminal() {
        var entry = new CalendarEntry(
                CalendarEntry.idOf("a"),
                FRI_2024_10_18,
                FRI_2024_10_18,
                " 调查\r\n核实\u001B[31m\t ",
                "一\r\n二\r三\u2028四\u202E五\uD800六",
                Alarm.NONE,
                Standing.CONFIRMED);
        assertThat(entry.summary()).isEqualTo("调查 核实 [31m");
        assertThat(entry.description()).isEqualTo("一\n二\n三\n四 五 六");
    }
}
