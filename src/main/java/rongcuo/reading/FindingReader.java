package rongcuo.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.casefile.Finding;
import rongcuo.casefile.StatedFact;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactId;
import rongcuo.fact.Statement;
import rongcuo.policy.Clause;
import rongcuo.policy.Policy;
import rongcuo.source.NearestName;
import rongcuo.source.ProblemCode;

/** What an authority has found: on discretionary clauses, and on facts that are a matter of judgement. */
final class FindingReader {
    private final CaseNames names;
    private final List<String> policies;
    private final Faults faults;

    FindingReader(CaseNames names, List<String> policies, Faults faults) {
        this.names = names;
        this.policies = policies;
        this.faults = faults;
    }

    /**
     * The findings on clauses.
     *
     * @param facts where findings on facts are added
     */
    List<Finding> read(MappingReader reader, Map<FactId, StatedFact> facts) {
        var findings = new LinkedHashMap<String, Finding>();
        var node = reader.node("findings");
        for (var entry : node.isEmpty() ? List.<YamlNode.Entry>of() : MappingReader.entries(node.get(), faults)) {
            var fact = names.fact(entry.key().text());
            if (fact.isPresent()) {
                addFact(fact.get(), entry, facts);
            } else {
                var finding = finding(entry);
                if (finding.isPresent()) {
                    findings.put(entry.key().text(), finding.get());
                }
            }
        }
        return List.copyOf(findings.values());
    }

    private void addFact(FactDeclaration fact, YamlNode.Entry entry, Map<FactId, StatedFact> facts) {
        if (!fact.has(FactDeclaration.Trait.JUDGEMENT)) {
            faults.at(entry.key(), ProblemCode.NOT_A_JUDGEMENT, entry.key().text());
            return;
        }
        var stated = stated(fact, entry);
        if (stated.isEmpty()) {
            return;
        }
        var first = Optional.ofNullable(facts.get(fact.id()));
        if (first.isEmpty() || first.get().effective() instanceof Statement.Open) {
            // The authority settles what was in dispute or not yet known.
            facts.put(fact.id(), stated.get());
        } else if (!first.get().effective().equals(stated.get().effective())) {
            faults.at(
                    entry.key(),
                    ProblemCode.FACT_TWICE,
                    entry.key().text(),
                    Integer.toString(first.get().position().line()));
        }
    }

    private Optional<StatedFact> stated(FactDeclaration fact, YamlNode.Entry entry) {
        var statements = new StatementReader(faults);
        if (!(entry.value() instanceof YamlNode.Mapping)) {
            return statements.read(fact, entry);
        }
        var reader = MappingReader.of(
                entry.value(), faults, List.of("holds", "value", "by", "on", "reason", "note", "evidence"));
        if (reader.has("value") && reader.has("holds")) {
            faults.at(reader.position(), ProblemCode.SEVERAL_FORMS);
        }
        var value = reader.has("value") ? reader.node("value") : reader.requiredNode("holds");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        var plain = statements.read(fact, new YamlNode.Entry(entry.key(), value.get()));
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new StatedFact(
                fact.id(),
                plain.get().statement(),
                reader.texts("evidence"),
                reader.text("by"),
                reader.date("on"),
                reader.has("reason") ? reader.text("reason") : reader.text("note"),
                plain.get().standing(),
                entry.key().position()));
    }

    private Optional<Finding> finding(YamlNode.Entry entry) {
        String name = entry.key().text();
        int hash = name.indexOf('#');
        if (hash < 0 && policies.size() != 1) {
            return unknown(entry.key());
        }
        var policy = hash < 0 ? Optional.<String>empty() : Optional.of(idOf(name.substring(0, hash)));
        String clause = name.substring(hash + 1);
        checkClause(entry.key(), policy, clause);
        if (entry.value() instanceof YamlNode.Mapping) {
            var reader = MappingReader.of(entry.value(), faults, List.of("holds", "by", "on", "reason"));
            reader.requiredNode("holds");
            return Optional.of(new Finding(
                    policy,
                    clause,
                    outcome(reader.truth("holds")),
                    reader.text("by"),
                    reader.date("on"),
                    reader.text("reason"),
                    entry.key().position()));
        }
        return Optional.of(new Finding(
                policy,
                clause,
                outcome(MappingReader.truth(entry.value(), faults)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                entry.key().position()));
    }

    private static String idOf(String reference) {
        int at = reference.indexOf('@');
        return at < 0 ? reference : reference.substring(0, at);
    }

    private static Finding.Outcome outcome(Optional<Boolean> holds) {
        return holds.orElse(false) ? Finding.Outcome.HOLDS : Finding.Outcome.DOES_NOT_HOLD;
    }

    /** Under several policies a bare id is ambiguous, unless it is no id of any. */
    private Optional<Finding> unknown(YamlNode.Scalar name) {
        for (var policy : names.policies()) {
            if (policy.clause(name.text()).isPresent()) {
                faults.at(name, ProblemCode.FINDING_WITHOUT_POLICY, name.text(), policy.id());
                return Optional.empty();
            }
        }
        faults.unknown(
                name,
                ProblemCode.UNKNOWN_FINDING,
                ProblemCode.MISTYPED_FACT,
                name.text(),
                faults.isFull() ? Optional.empty() : names.nearestFact(name.text()));
        return Optional.empty();
    }

    /** The clauses of a policy that the case is not judged under are not looked at. */
    private void checkClause(YamlNode.Scalar name, Optional<String> policy, String clause) {
        var ids = new ArrayList<String>();
        for (Policy candidate : names.policies()) {
            if (policy.isPresent() && !candidate.id().equals(policy.get())) {
                continue;
            }
            var found = candidate.clause(clause);
            if (found.isPresent()) {
                if (found.get().nature() != Clause.Nature.DISCRETION) {
                    faults.at(name, ProblemCode.NOT_DISCRETIONARY, clause);
                }
                return;
            }
            for (var known : candidate.clauses()) {
                ids.add(known.id());
            }
        }
        if (!ids.isEmpty()) {
            faults.unknown(
                    name,
                    ProblemCode.UNKNOWN_FINDING,
                    ProblemCode.MISTYPED_CLAUSE,
                    clause,
                    NearestName.of(clause, ids));
        }
    }
}
