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
}
