package rongcuo.rendering;

import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluation;

/** The conclusion of a judged case: that it is eligible as strongly as the policy puts it (可予容错、应予容错). */
public final class ConclusionWords {
    private ConclusionWords() {}

    static String of(Evaluation evaluation, Messages messages) {
        return messages.text(key("conclusion.", evaluation));
    }

    public static String inShort(Evaluation evaluation, Messages messages) {
        return messages.text(key("conclusion.short.", evaluation));
    }

    private static String key(String prefix, Evaluation evaluation) {
        String key = prefix + evaluation.policy().kind().id() + "."
                + evaluation.conclusion().id();
        return evaluation.conclusion() == Conclusion.ELIGIBLE
                ? key + "." + evaluation.force().id()
                : key;
    }
}
