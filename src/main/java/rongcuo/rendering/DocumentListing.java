package rongcuo.rendering;

import java.util.ArrayList;
import java.util.List;
import rongcuo.rendering.DocumentPlaces.Items;
import rongcuo.rendering.DocumentPlaces.Text;

/** Which documents there are, and which places their templates may fill. */
public final class DocumentListing {
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

    /** The places, by what stands in them; those of a list's items after its name. */
    public static String ofPlaces(Messages messages) {
        var texts = new ArrayList<String>();
        var choices = new ArrayList<String>();
        var lists = new StringBuilder();
        for (var place : DocumentPlaces.ALL.entrySet()) {
            if (place.getValue() instanceof Items items) {
                lists.append(messages.text(
                                "document.places.list",
                                place.getKey(),
                                String.join("、", items.places().keySet())))
                        .append('\n');
            } else if (place.getValue() instanceof Text) {
                texts.add(place.getKey());
            } else if (!place.getKey().startsWith(DocumentPlaces.KNOWN)) {
                choices.add(place.getKey());
            }
        }
        return messages.text("document.places.texts", String.join("、", texts))
                + "\n\n"
                + messages.text("document.places.choices", String.join("、", choices))
                + "\n\n"
                + messages.text("document.places.lists")
                + "\n"
                + lists;
    }
}
