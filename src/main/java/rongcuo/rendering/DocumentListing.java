package rongcuo.rendering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import rongcuo.rendering.DocumentPlaces.Items;
import rongcuo.rendering.DocumentPlaces.Text;

/** Which documents there are, and which places their templates may fill. */
public final class DocumentListing {
    private static final String INDENT = "  ";

    private DocumentListing() {}

    /** The documents of these uses, a line each. */
    public static String of(List<DocumentKind.Use> uses, Messages messages) {
        var text = new StringBuilder();
        for (var kind : DocumentKind.values()) {
            if (uses.contains(kind.use())) {
                text.append(messages.text("document.line", kind.id(), messages.text("document." + kind.id())))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /**
     * The places, by what stands in them; those of a list's items after its name. No name is broken.
     *
     * @param width the cells of a line
     */
    public static String ofPlaces(Messages messages, int width) {
        var texts = new ArrayList<String>();
        var choices = new ArrayList<String>();
        var lists = new StringBuilder();
        for (var place : DocumentPlaces.ALL.entrySet()) {
            if (place.getValue() instanceof Items items) {
                addNames(
                        messages.text("document.places.list", place.getKey()),
                        items.places().keySet(),
                        width,
                        lists);
            } else if (place.getValue() instanceof Text) {
                texts.add(place.getKey());
            } else if (!place.getKey().startsWith(DocumentPlaces.KNOWN)) {
                choices.add(place.getKey());
            }
        }
        var wrap = new LineWrap(width);
        var out = new StringBuilder();
        wrap.append("", 0, messages.text("document.places.texts"), out);
        addNames("", texts, width, out);
        out.append('\n');
        wrap.append("", 0, messages.text("document.places.choices"), out);
        addNames("", choices, width, out);
        out.append('\n');
        wrap.append("", 0, messages.text("document.places.lists"), out);
        return out.append(lists).toString();
    }

    private static void addNames(String before, Collection<String> names, int width, StringBuilder out) {
        var line = new StringBuilder(INDENT).append(before);
        int left = names.size();
        for (String name : names) {
            String part = --left > 0 ? name + "、" : name;
            if (DisplayWidth.of(line) + DisplayWidth.of(part) > width) {
                out.append(line).append('\n');
                line = new StringBuilder(INDENT + INDENT);
            }
            line.append(part);
        }
        out.append(line).append('\n');
    }
}
