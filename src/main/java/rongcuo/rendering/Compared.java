package rongcuo.rendering;

import java.util.List;
import java.util.Optional;
import rongcuo.analysis.Atlas;
import rongcuo.analysis.CaseFlips;
import rongcuo.analysis.DifferenceClass;
import rongcuo.analysis.Discretion;
import rongcuo.analysis.PolicyComparison;
import rongcuo.casefile.CaseFile;

/**
 * A comparison and how it is to be shown.
 *
 * @param discretion for the classes of difference; the relations are shown for either
 * @param references how witnesses name the two policies
 * @param cases how the cases at hand fare; absent where none were given
 */
public record Compared(
        PolicyComparison comparison,
        Discretion discretion,
        List<String> references,
        Detail detail,
        Optional<CaseFlips> cases) {
    public Compared {
        references = List.copyOf(references);
    }

    /** How much is shown. */
    public enum Detail {
        /** The classes in groups. */
        USUAL,
        /** Each class, with the words of its clauses and its witness. */
        FULL
    }

    Atlas atlas() {
        return comparison.atlas(discretion);
    }

    /** Every class of difference. */
    public List<DifferenceClass> classes() {
        return atlas().classes();
    }

    /** The case that shows a class; empty where the search for one was given up. */
    public Optional<CaseFile> witness(DifferenceClass difference) {
        return comparison.witness(difference, discretion, caseId(difference), references);
    }

    /** The id of the case that shows a class. */
    public static String caseId(DifferenceClass difference) {
        return "class-" + difference.number();
    }
}
