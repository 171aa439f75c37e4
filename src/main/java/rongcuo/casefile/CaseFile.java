package rongcuo.casefile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.fact.FactId;
import rongcuo.source.Position;

/**
 * A case as its file states it.
 *
 * @param policies the policies it asks to be judged under, {@code id} or {@code id@version}; may be empty
 * @param respondents at least one; {@link Respondent#UNNAMED} where the file names nobody
 */
public record CaseFile(
        String id,
        List<String> policies,
        List<Respondent> respondents,
        Optional<String> summary,
        Events events,
        TimeRulings rulings,
        Map<FactId, StatedFact> facts,
        List<Finding> findings,
        Optional<Determination> determination,
        Position position) {
    public CaseFile {
        policies = List.copyOf(policies);
        respondents = List.copyOf(respondents);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        findings = List.copyOf(findings);
        if (respondents.isEmpty()) {
            throw new IllegalArgumentException("a case has at least one respondent");
        }
    }

    /** What is stated of one respondent: the case's facts, overridden by the respondent's own. */
    public Map<FactId, StatedFact> factsOf(Respondent respondent) {
        if (respondent.facts().isEmpty()) {
            return facts;
        }
        var merged = new LinkedHashMap<>(facts);
        merged.putAll(respondent.facts());
        return Collections.unmodifiableMap(merged);
    }

    /** The same case, to be judged under other policies. */
    public CaseFile under(List<String> others) {
        return new CaseFile(
                id, others, respondents, summary, events, rulings, facts, findings, determination, position);
    }

    /** The same case with other facts. */
    public CaseFile withFacts(Map<FactId, StatedFact> others) {
        return new CaseFile(
                id, policies, respondents, summary, events, rulings, others, findings, determination, position);
    }

    /** The same case, in which the findings on clauses of one policy were made on those of another. */
    public CaseFile withFindingsFor(String policy, String other) {
        var moved = new ArrayList<Finding>();
        for (var finding : findings) {
            moved.add(
                    finding.policy().filter(policy::equals).isEmpty()
                            ? finding
                            : new Finding(
                                    Optional.of(other),
                                    finding.clause(),
                                    finding.outcome(),
                                    finding.by(),
                                    finding.on(),
                                    finding.reason(),
                                    finding.position()));
        }
        return new CaseFile(id, policies, respondents, summary, events, rulings, facts, moved, determination, position);
    }

    /** The same case as it concerns one respondent and one policy, with what the authority determined of them. */
    public CaseFile decided(
            String policy,
            Respondent respondent,
            Map<FactId, StatedFact> stated,
            Events dated,
            Determination determined) {
        return new CaseFile(
                id,
                List.of(policy),
                List.of(respondent),
                summary,
                dated,
                rulings,
                stated,
                findings,
                Optional.of(determined),
                position);
    }

    /** The finding on a discretionary clause of a policy, if there is one. */
    public Optional<Finding> findingOn(String policy, String clause) {
        for (var finding : findings) {
            if (finding.concerns(policy, clause)) {
                return Optional.of(finding);
            }
        }
        return Optional.empty();
    }
}
