package rongcuo.rendering;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.Range;
import rongcuo.evaluation.Conclusion;
import rongcuo.policy.PolicyKind;

/**
 * Soft fills by conclusion, told apart by those who do not see red and green apart: blue for, orange against, yellow
 * open, greys where it does not come to that. The word stands beside each.
 *
 * <p>They are conditions of the sheet, not of each cell: a sheet of a million rows is no larger for them, and a
 * conclusion that an official changes changes its colour.
 */
final class ConclusionLook {
    private static final Map<Conclusion, String> FILLS = new EnumMap<>(Map.of(
            Conclusion.ELIGIBLE, "FFCFE2F3",
            Conclusion.EXCLUDED, "FFF8CBAD",
            Conclusion.PREMISE_NOT_MET, "FFFBE5D6",
            Conclusion.NOT_MATCHED, "FFE7E6E6",
            Conclusion.OUT_OF_SCOPE, "FFF2F2F2",
            Conclusion.UNDETERMINED, "FFFFF2CC"));

    private ConclusionLook() {}

    /** The words of each conclusion, whatever the kind of policy. */
    static Map<Conclusion, Set<String>> words(Messages messages) {
        var words = new LinkedHashMap<Conclusion, Set<String>>();
        for (var conclusion : Conclusion.values()) {
            var ofConclusion = new LinkedHashSet<String>();
            for (var kind : PolicyKind.values()) {
                ofConclusion.add(word(messages, kind, conclusion));
            }
            words.put(conclusion, ofConclusion);
        }
        return words;
    }

    static String word(Messages messages, PolicyKind kind, Conclusion conclusion) {
        return messages.text("conclusion.short." + kind.id() + "." + conclusion.id());
    }

    /**
     * Fills the rows of a range.
     *
     * @param column in which the words of the conclusions stand, such as {@code A}
     */
    static void fill(Range range, String column, Messages messages) {
        words(messages).forEach((conclusion, words) -> {
            for (String word : words) {
                String condition = "$" + column + (range.getTop() + 1) + "=\"" + word + "\"";
                range.style()
                        .fillColor(FILLS.getOrDefault(conclusion, "FFFFFFFF"))
                        .set(new ConditionalFormattingExpressionRule(condition, true));
            }
        });
    }
}
