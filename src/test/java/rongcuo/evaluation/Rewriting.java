package rongcuo.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Respondent;
import rongcuo.casefile.StatedFact;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactId;
import rongcuo.fact.Value;
import rongcuo.fact.Vocabulary;
import rongcuo.policy.CircumstanceGroup;
import rongcuo.policy.Clause;
import rongcuo.policy.Condition;
import rongcuo.policy.Condition.DayRef;
import rongcuo.policy.Definition;
import rongcuo.policy.Policy;
import rongcuo.policy.Provision;
import rongcuo.policy.Terms;

/** The same policies and cases under other names of facts, everything without order put in another order. */
final class Rewriting implements Condition.Visitor<Condition> {
    private static final String PREFIX = "renamed-";

    private final Random random;

    Rewriting(Random random) {
        this.random = random;
    }

    static FactId oldName(FactId fact) {
        return new FactId(fact.value().substring(PREFIX.length()));
    }

    private static FactId newName(FactId fact) {
        return new FactId(PREFIX + fact.value());
    }

    Policy policy(Policy policy) {
        return Law.policy(
                terms(policy.terms()),
                clauses(policy.scope()),
                clauses(policy.premises()),
                policy.groups().stream().map(this::group).toList(),
                clauses(policy.exclusions()));
    }

    private Terms terms(Terms terms) {
        var facts = terms.vocabulary().facts().stream().map(Rewriting::fact).toList();
        var definitions = new LinkedHashMap<String, Definition>();
        terms.definitions()
                .forEach((id, definition) -> definitions.put(
                        id,
                        new Definition(
                                id, definition.label(), definition.meaning().accept(this), definition.position())));
        return new Terms(Vocabulary.of(facts, terms.vocabulary().events()), shuffled(definitions), terms.constraints());
    }

    private static FactDeclaration fact(FactDeclaration fact) {
        return new FactDeclaration(
                newName(fact.id()),
                fact.type(),
                fact.label(),
                fact.question(),
                fact.aliases(),
                fact.traits(),
                fact.presumed(),
                fact.position());
    }

    private List<Clause> clauses(List<Clause> clauses) {
        return clauses.stream().map(this::clause).toList();
    }

    private Clause clause(Clause clause) {
        return new Clause(
                provision(clause.provision()),
                clause.nature(),
                clause.except().map(except -> except.accept(this)),
                clause.dispositions());
    }

    private CircumstanceGroup group(CircumstanceGroup group) {
        return new CircumstanceGroup(
                provision(group.provision()),
                group.match(),
                clauses(group.premises()),
                group.dispositions(),
                group.force(),
                clauses(group.clauses()));
    }

    private Provision provision(Provision provision) {
        return new Provision(
                provision.id(),
                provision.citation(),
                provision.label(),
                provision.when().map(when -> when.accept(this)),
                provision.position());
    }

    CaseFile caseFile(CaseFile caseFile) {
        var respondent = caseFile.respondents().get(0);
        return Law.caseFile(
                caseFile.id(),
                new Respondent(
                        respondent.name(),
                        respondent.kind(),
                        respondent.unit(),
                        respondent.position(),
                        respondent.managedBy(),
                        facts(respondent.facts())),
                caseFile.events(),
                facts(caseFile.facts()),
                shuffled(caseFile.findings()),
                caseFile.determination());
    }

    private Map<FactId, StatedFact> facts(Map<FactId, StatedFact> facts) {
        var renamed = new LinkedHashMap<FactId, StatedFact>();
        facts.forEach(
                (id, fact) -> renamed.put(newName(id), Law.stated(newName(id), fact.statement(), fact.standing())));
        return shuffled(renamed);
    }

    private <T> List<T> shuffled(List<T> list) {
        var shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private <K, V> Map<K, V> shuffled(Map<K, V> map) {
        var shuffled = new LinkedHashMap<K, V>();
        shuffled(List.copyOf(map.keySet())).forEach(key -> shuffled.put(key, map.get(key)));
        return shuffled;
    }

    private List<Condition> parts(List<Condition> parts) {
        return shuffled(parts.stream().map(part -> part.accept(this)).toList());
    }

    @Override
    public Condition holds(Condition.Holds condition) {
        return new Condition.Holds(newName(condition.fact()));
    }

    @Override
    public Condition defined(Condition.Defined condition) {
        return condition;
    }

    @Override
    public Condition not(Condition.Not condition) {
        return new Condition.Not(condition.part().accept(this));
    }

    @Override
    public Condition allOf(Condition.AllOf condition) {
        return new Condition.AllOf(parts(condition.parts()));
    }

    @Override
    public Condition anyOf(Condition.AnyOf condition) {
        return new Condition.AnyOf(parts(condition.parts()));
    }

    @Override
    public Condition atLeast(Condition.AtLeast condition) {
        return new Condition.AtLeast(condition.count(), parts(condition.parts()));
    }

    @Override
    public Condition oneOf(Condition.OneOf condition) {
        return new Condition.OneOf(newName(condition.fact()), this.<Value>shuffled(condition.values()));
    }

    @Override
    public Condition compared(Condition.Compared condition) {
        return new Condition.Compared(newName(condition.fact()), shuffled(condition.limits()));
    }

    @Override
    public Condition contains(Condition.Contains condition) {
        return new Condition.Contains(newName(condition.fact()), condition.quantifier(), shuffled(condition.values()));
    }

    @Override
    public Condition elapsed(Condition.Elapsed condition) {
        return new Condition.Elapsed(day(condition.from()), day(condition.to()), shuffled(condition.limits()));
    }

    @Override
    public Condition before(Condition.Before condition) {
        return new Condition.Before(day(condition.first()), day(condition.second()));
    }

    private static DayRef day(DayRef day) {
        return day instanceof DayRef.OfFact fact ? new DayRef.OfFact(newName(fact.fact())) : day;
    }

    @Override
    public Condition occurred(Condition.Occurred condition) {
        return condition;
    }

    @Override
    public Condition determined(Condition.Determined condition) {
        return condition;
    }

    @Override
    public Condition clauseHolds(Condition.ClauseHolds condition) {
        return condition;
    }
}
