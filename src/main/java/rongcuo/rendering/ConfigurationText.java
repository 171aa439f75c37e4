package rongcuo.rendering;

import java.util.ArrayList;
import java.util.List;
import rongcuo.rendering.ConfigurationFile.Standing;

/** Settings and the files they stand in, for people. */
public final class ConfigurationText {
    private final Messages messages;
    private final LineWrap wrap;

    public ConfigurationText(Messages messages, int width) {
        this.messages = messages;
        this.wrap = new LineWrap(width);
    }

    /** The places where files are looked for, one a line. */
    public CharSequence of(List<ConfigurationFile> places) {
        var text = new StringBuilder();
        add(places, text);
        return text;
    }

    /** The places, and each setting. */
    public CharSequence of(List<ConfigurationFile> places, List<ShownSetting> settings) {
        var text = new StringBuilder();
        wrap.append("", 0, messages.text("config.files"), text);
        add(places, text);
        text.append('\n');
        wrap.append("", 0, messages.text("config.settings"), text);
        int key = 0;
        for (var setting : settings) {
            key = Math.max(key, setting.key().length());
        }
        for (var setting : settings) {
            String gap = " ".repeat(key - setting.key().length() + 2);
            var values = new ArrayList<String>();
            for (var value : setting.values()) {
                String origin = messages.text("config.origin." + value.origin().id(), value.place());
                values.add(messages.withNotes(value.text(), List.of(origin)));
            }
            String said = values.isEmpty() ? messages.text("config.unset") : messages.clauses(values);
            wrap.append("  " + setting.key() + gap, key + 4, said, text);
        }
        return text;
    }

    private void add(List<ConfigurationFile> places, StringBuilder text) {
        if (places.isEmpty()) {
            wrap.append("  ", 2, messages.text("config.nowhere"), text);
        }
        for (var place : places) {
            boolean isThere = place.standing() == Standing.THERE;
            String sign = isThere ? Mark.HOLDS.sign() : Mark.POINT.sign();
            String kind = messages.text("config.kind." + place.kind().id());
            var notes = isThere ? List.of(kind) : List.of(kind, messages.text("config.absent"));
            wrap.append("  " + sign + " ", 4, messages.withNotes(place.file(), notes), text);
        }
    }
}
