package rongcuo.reading;

import java.util.Optional;

/** What a configuration file may say. */
public enum ConfigurationKey {
    LANGUAGE("lang"),
    COLOR("color"),
    WIDTH("width"),
    POLICIES("policies"),
    POLICY("policy"),
    RECORDS("records"),
    OFFICE("office"),
    PAGER("pager");

    private final String id;

    ConfigurationKey(String id) {
        this.id = id;
    }

    /** As it is written in the file. */
    public String id() {
        return id;
    }

    static Optional<ConfigurationKey> of(String id) {
        for (var key : values()) {
            if (key.id.equals(id)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }
}
