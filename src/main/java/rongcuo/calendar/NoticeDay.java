package rongcuo.calendar;

import java.time.LocalDate;
import rongcuo.source.Position;

/**
 * A day that a notice declares.
 *
 * @param name of the holiday that it belongs to, such as 春节
 */
public record NoticeDay(LocalDate date, String name, Kind kind, Position position) {
    /** Whether a declared day is free or worked. */
    public enum Kind {
        HOLIDAY("holiday"),
        /** Worked in exchange for another day (调休上班). */
        WORKDAY("workday");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** The word that files use. */
        public String id() {
            return id;
        }
    }
}
