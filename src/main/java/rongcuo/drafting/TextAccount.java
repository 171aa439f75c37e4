package rongcuo.drafting;

import java.util.ArrayList;
import java.util.List;
import rongcuo.law.Citation;
import rongcuo.policy.Policy;
import rongcuo.source.Position;
import rongcuo.source.Problem;
import rongcuo.source.SourceText;

/**
 * Whether a policy says what its source says: each quotation stands there character for character, and each sentence
 * of the source is encoded or listed with the reason why it carries no rule.
 *
 * @param unaccounted what no quotation covers, in the order of the source
 * @param accounted how many letters and digits of the source quotations cover
 * @param counted how many letters and digits of law the source has; punctuation and spaces do not count
 */
public record TextAccount(List<Problem> problems, List<Passage> unaccounted, int accounted, int counted) {
    public TextAccount {
        problems = List.copyOf(problems);
        unaccounted = List.copyOf(unaccounted);
    }

    /**
     * Holds a policy against its source. What the policy takes over from another is left to that one's own account.
     *
     * @param policyFile the text that the policy was read from, under the name its positions give
     * @param source the text that it encodes
     */
    public static TextAccount of(Policy policy, SourceText policyFile, SourceText source) {
        var pointer = new Pointer(policyFile);
        var coverage = new Coverage(source);
        var problems = new ArrayList<Problem>();
        for (var quotation : quotations(policy, pointer)) {
            coverage.add(quotation).ifPresent(fault -> problems.add(fault.problem(quotation, pointer)));
        }
        var unaccounted = coverage.unaccounted();
        unaccounted.forEach(passage -> problems.add(coverage.problem(passage)));
        return new TextAccount(problems, unaccounted, coverage.accounted(), coverage.counted());
    }

    /**
     * The faults of the quotations of a policy that reads the text of another otherwise: which sentences are encoded,
     * that one accounts for.
     */
    public static List<Problem> ofReading(Policy policy, SourceText policyFile, SourceText source) {
        var pointer = new Pointer(policyFile);
        var coverage = new Coverage(source);
        var problems = new ArrayList<Problem>();
        for (var quotation : quotations(policy, pointer)) {
            coverage.add(quotation).ifPresent(fault -> problems.add(fault.problem(quotation, pointer)));
        }
        return problems;
    }

    private static List<Quotation> quotations(Policy policy, Pointer pointer) {
        var all = new ArrayList<Quotation>();
        policy.provisions().forEach(entry -> addQuotation(entry.citation(), entry.position(), pointer, all));
        policy.unencoded().forEach(entry -> addQuotation(entry.citation(), entry.position(), pointer, all));
        return all;
    }

    private static void addQuotation(
            Citation citation, Position position, Pointer pointer, List<Quotation> quotations) {
        if (!citation.text().isEmpty() && pointer.covers(position)) {
            quotations.add(new Quotation(citation, position));
        }
    }

    /** Words that a policy says stand in its source. */
    record Quotation(Citation citation, Position position) {}
}
