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
        return inText(text, respondent.name().orElse(""), of(respondent, messages));
    }

    /** The same of a person of whom no more is known than the name; empty where not even that is. */
    String inText(String text, String name) {
        return inText(text, name, of(name));
    }

    /** @param shown what stands for the name */
    String inText(String text, String name, String shown) {
        String bare = name.strip();
        // A single character is no name, and stands in other words.
        boolean mayBeTold = this == MASKED && bare.codePointCount(0, bare.length()) > 1;
        return inText(mayBeTold ? text.replace(bare, shown) : text);
    }
}
