package rongcuo.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rongcuo.analysis.Solver.Assumptions;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Subject;
import rongcuo.policy.Policy;
import rongcuo.policy.Provision;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;

/** Whether it makes a difference to read a text in another way. */
public final class ReadingProofs {
    private static final int READING = 0;
    private static final int READ = 1;

    private final Policy reading;
    private final Policy read;
    private final Copy copy;

    private ReadingProofs(Policy reading, Policy read) {
        this.reading = reading;
        this.read = read;
        this.copy = new Copy(Encoding.of(List.of(Evaluator.of(reading), Evaluator.of(read))), new Gates(new Solver()));
        joinFindings();
    }

    /**
     * A problem where a reading leads every case to what the policy leads it to: the same conclusion, and the same
     * authorities, duties, steps and whatever else has a condition.
     */
    public static List<Problem> of(Policy reading, Policy read) {
        var proofs = new ReadingProofs(reading, read);
        return proofs.differ()
                ? List.of()
                : List.of(new Problem(
                        ProblemCode.READING_WITHOUT_EFFECT,
                        reading.position(),
                        "",
                        1,
                        List.of(reading.id(), read.reference())));
    }

    /** What an authority finds on a clause it finds under either reading. */
    private void joinFindings() {
        var domains = copy.encoding().domains();
        for (int place = 0; place < domains.size(); place++) {
            var domain = domains.get(place);
            var other = domain.subject() instanceof Subject.OfFinding
                            && domain.policy().equals(Optional.of(reading))
                    ? copy.encoding().place(new Domains.Key(domain.subject(), Optional.of(read)))
                    : Optional.<Integer>empty();
            for (int region = 0; other.isPresent() && region < domain.values(); region++) {
                int one = copy.region(place, region);
                int same = copy.region(other.get(), region);
                copy.gates().solver().clause(-one, same);
                copy.gates().solver().clause(one, -same);
            }
        }
    }

    private boolean differ() {
        if (!ids(reading).equals(ids(read))) {
            return true;
        }
        var apart = new ArrayList<Integer>();
        for (var conclusion : Conclusion.settled()) {
            apart.add(differ(copy.conclusion(READING, conclusion), copy.conclusion(READ, conclusion)));
        }
        for (String id : ids(read)) {
            apart.add(differ(copy.outcome(READING).entry(id), copy.outcome(READ).entry(id)));
        }
        var assumptions = new Assumptions().add(copy.gates().any(apart));
        return copy.gates().solver().isSatisfiable(assumptions);
    }

    private int differ(int one, int other) {
        var gates = copy.gates();
        return gates.any(List.of(gates.all(List.of(one, -other)), gates.all(List.of(-one, other))));
    }

    /** The entries that decide nothing, steps among them. */
    private static Set<String> ids(Policy policy) {
        var ids = new LinkedHashSet<String>();
        policy.consequences().stream().map(Provision::id).forEach(ids::add);
        policy.procedure().forEach(step -> ids.add(step.id()));
        return ids;
    }
}
