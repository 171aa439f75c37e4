package rongcuo.rendering;

import java.util.List;

/**
 * What was found of a machine.
 *
 * @param area what it is about
 * @param code stable, and the key of its words
 * @param arguments what the words speak of, in the order of their placeholders
 */
public record MachineFinding(Area area, String code, Level level, List<String> arguments) {
    public MachineFinding {
        arguments = List.copyOf(arguments);
    }

    /** A finding whose words speak of these. */
    public MachineFinding(Area area, String code, Level level, String... arguments) {
        this(area, code, level, List.of(arguments));
    }

    /** What a finding may be about, in the order in which it is told. */
    public enum Area {
        JAVA("java"),
        LOCALE("locale"),
        TERMINAL("terminal"),
        FONTS("fonts"),
        CONFIGURATION("configuration"),
        CALENDARS("calendars"),
        POLICIES("policies"),
        RECORDS("records");

        private final String id;

        Area(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /** Whether something must be done. */
    public enum Level {
        SOUND("sound"),
        /** Good to know; nothing is wrong. */
        NOTE("note"),
        MEND("mend"),
        /** Was to be mended, and has been. */
        MENDED("mended");

        private final String id;

        Level(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    String words(Messages messages) {
        return messages.text("doctor." + code, shown());
    }

    /** How to mend it. */
    String mend(Messages messages) {
        return messages.text("doctor." + code + ".mend", shown());
    }

    private String[] shown() {
        return arguments.stream().map(SafeText::of).toArray(String[]::new);
    }
}
