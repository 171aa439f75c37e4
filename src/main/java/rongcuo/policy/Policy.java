package rongcuo.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.fact.FactId;
import rongcuo.source.BilingualText;
import rongcuo.source.Digest;
import rongcuo.source.Position;

/**
 * A policy on tolerating errors, or on incentives, as data.
 *
 * @param id shared by all versions
 * @param parents what it extends, {@code id} or {@code id@version}
 * @param terms what its conditions may speak of: the shared vocabulary and its own
 * @param premises all must hold, for every group
 * @param properties by the fact that they speak of, in the order of their declaration
 * @param fingerprint of its own file, not of those it extends
 */
public record Policy(
        String id,
        String version,
        PolicyKind kind,
        BilingualText title,
        Jurisdiction jurisdiction,
        PolicyStatus status,
        Effective effective,
        PolicySource source,
        List<String> parents,
        Terms terms,
        List<Clause> scope,
        List<Clause> premises,
        List<CircumstanceGroup> groups,
        List<Clause> exclusions,
        List<Disposition> dispositions,
        List<Effect> effects,
        List<Factor> factors,
        List<Authority> authorities,
        List<Duty> duties,
        List<Measure> measures,
        List<ProcedureStep> procedure,
        List<Unencoded> unencoded,
        List<Interpretation> interpretations,
        Map<FactId, Property> properties,
        Digest fingerprint,
        Position position) {
    public Policy {
        parents = List.copyOf(parents);
        scope = List.copyOf(scope);
        premises = List.copyOf(premises);
        groups = List.copyOf(groups);
        exclusions = List.copyOf(exclusions);
        dispositions = List.copyOf(dispositions);
        effects = List.copyOf(effects);
        factors = List.copyOf(factors);
        authorities = List.copyOf(authorities);
        duties = List.copyOf(duties);
        measures = List.copyOf(measures);
        procedure = List.copyOf(procedure);
        unencoded = List.copyOf(unencoded);
        interpretations = List.copyOf(interpretations);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** The digest of the file's bytes, {@code sha256:} and hexadecimal digits; computed at each call. */
    public String digest() {
        return fingerprint.toString();
    }

    /** Whether its being in force is known only from news: nobody has verified it. */
    public boolean isInForceByReportOnly() {
        return source.kind() == PolicySource.Kind.NEWS_REPORT
                && (status == PolicyStatus.IN_FORCE || status == PolicyStatus.TRIAL);
    }

    /** {@code id@version}, as commands name it. */
    public String reference() {
        return id + "@" + version;
    }

    /** Every clause that decides, in the order scope, premises, groups (their premises first), exclusions. */
    public List<Clause> clauses() {
        var all = new ArrayList<Clause>(scope);
        all.addAll(premises);
        for (var group : groups) {
            all.addAll(group.premises());
            all.addAll(group.clauses());
        }
        all.addAll(exclusions);
        return all;
    }

    /** The clause of that id, if there is one. */
    public Optional<Clause> clause(String clauseId) {
        for (var clause : clauses()) {
            if (clause.id().equals(clauseId)) {
                return Optional.of(clause);
            }
        }
        return Optional.empty();
    }

    /**
     * The clause of that id.
     *
     * @throws IllegalArgumentException if there is none: a reader lets no such reference through
     */
    public Clause clauseOf(String clauseId) {
        var clause = clause(clauseId);
        if (clause.isEmpty()) {
            throw new IllegalArgumentException("no clause " + clauseId);
        }
        return clause.get();
    }

    /** Every entry that follows from a judgement rather than deciding it, in the order of the file's lists. */
    public List<Provision> consequences() {
        var all = new ArrayList<Provision>();
        for (var disposition : dispositions) {
            all.add(disposition.provision());
        }
        for (var effect : effects) {
            all.add(effect.provision());
        }
        for (var factor : factors) {
            all.add(factor.provision());
        }
        for (var authority : authorities) {
            all.add(authority.provision());
        }
        for (var duty : duties) {
            all.add(duty.provision());
        }
        for (var measure : measures) {
            all.add(measure.provision());
        }
        return all;
    }

    /** Every entry that has an id, in the order of {@link #clauses} and then of the file's further lists. */
    public List<Provision> provisions() {
        var all = new ArrayList<Provision>();
        scope.forEach(clause -> all.add(clause.provision()));
        premises.forEach(clause -> all.add(clause.provision()));
        for (var group : groups) {
            all.add(group.provision());
            group.premises().forEach(clause -> all.add(clause.provision()));
            group.clauses().forEach(clause -> all.add(clause.provision()));
        }
        exclusions.forEach(clause -> all.add(clause.provision()));
        all.addAll(consequences());
        procedure.forEach(step -> all.add(step.provision()));
        return all;
    }
}
