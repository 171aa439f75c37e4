package rongcuo.cli;

import rongcuo.reading.ConfigurationKey;

/** What holds for every command unless a call says otherwise, and where that may be said. */
enum Setting {
    LANGUAGE(ConfigurationKey.LANGUAGE, Options.LANGUAGE, "RONGCUO_LANG"),
    COLOR(ConfigurationKey.COLOR, Options.COLOR, "RONGCUO_COLOR"),
    WIDTH(ConfigurationKey.WIDTH, Options.WIDTH, "RONGCUO_WIDTH"),
    POLICIES(ConfigurationKey.POLICIES, Options.POLICIES, "RONGCUO_POLICIES"),
    POLICY(ConfigurationKey.POLICY, Options.POLICY, "RONGCUO_POLICY"),
    RECORDS(ConfigurationKey.RECORDS, Options.RECORDS, "RONGCUO_RECORDS"),
    OFFICE(ConfigurationKey.OFFICE, Options.OFFICE, "RONGCUO_OFFICE"),
    /** No option names a program: one says that there shall be none. */
    PAGER(ConfigurationKey.PAGER, "", "RONGCUO_PAGER");

    private final ConfigurationKey key;
    private final String option;
    private final String variable;

    Setting(ConfigurationKey key, String option, String variable) {
        this.key = key;
        this.option = option;
        this.variable = variable;
    }

    ConfigurationKey key() {
        return key;
    }

    /** Empty where there is none. */
    String option() {
        return option;
    }

    String variable() {
        return variable;
    }
}
