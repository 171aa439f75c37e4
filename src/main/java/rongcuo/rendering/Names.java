package rongcuo.rendering;

import rongcuo.casefile.Respondent;

/** How a page that may leave the office names respondents. */
public enum Names {
    /** As {@link MaskedName} has them. */
    MASKED,
    SHOWN;

    String of(Respondent respondent, Messages messages) {
        if (respondent.name().isEmpty()) {
            return messages.text("respondent.unnamed");
        }
        String name = respondent.name().get();
        return this == SHOWN ? name : MaskedName.of(name, respondent.kind());
    }

    /** A name of which is known only that it stands on a row, and so is a person's. */
    String of(String name) {
        return this == SHOWN ? name : MaskedName.of(name, Respondent.Kind.PERSON);
    }

    /** A text that may speak of numbers by which people can be told. */
    String inText(String text) {
        return this == SHOWN ? text : MaskedNumber.of(text);
    }

    /** A text of a case, in which the name of its respondent may stand too. */
    String inText(String text, Respondent respondent, Messages messages) {
        String name = respondent.name().map(String::strip).orElse("");
        // A single character is no name, and stands in other words.
        boolean mayBeTold = this == MASKED && name.codePointCount(0, name.length()) > 1;
        return inText(mayBeTold ? text.replace(name, of(respondent, messages)) : text);
    }
}
