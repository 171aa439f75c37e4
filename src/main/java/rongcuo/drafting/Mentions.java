package rongcuo.drafting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import rongcuo.fact.FactId;
import rongcuo.policy.Condition;

/** What conditions speak of, in the order in which they do. */
final class Mentions implements Condition.Visitor<Mentions> {
    private final Set<FactId> facts = new LinkedHashSet<>();
    private final Set<String> definitions = new LinkedHashSet<>();
    private final Set<String> clauses = new LinkedHashSet<>();

    static Mentions in(Condition condition) {
        return condition.accept(new Mentions());
    }

    Set<FactId> facts() {
        return facts;
    }

    Set<String> definitions() {
        return definitions;
    }

    Set<String> clauses() {
        return clauses;
    }

    void addAll(Mentions other) {
        facts.addAll(other.facts);
        definitions.addAll(other.definitions);
        clauses.addAll(other.clauses);
    }

    @Override
    public Mentions holds(Condition.Holds condition) {
        return fact(condition.fact());
    }

    @Override
    public Mentions defined(Condition.Defined condition) {
        definitions.add(condition.definition());
        return this;
    }

    @Override
    public Mentions not(Condition.Not condition) {
        return condition.part().accept(this);
    }

    @Override
    public Mentions allOf(Condition.AllOf condition) {
        return parts(condition.parts());
    }

    @Override
    public Mentions anyOf(Condition.AnyOf condition) {
        return parts(condition.parts());
    }

    @Override
    public Mentions atLeast(Condition.AtLeast condition) {
        return parts(condition.parts());
    }

    @Override
    public Mentions oneOf(Condition.OneOf condition) {
        return fact(condition.fact());
    }

    @Override
    public Mentions compared(Condition.Compared condition) {
        return fact(condition.fact());
    }

    @Override
    public Mentions contains(Condition.Contains condition) {
        return fact(condition.fact());
    }

    @Override
    public Mentions elapsed(Condition.Elapsed condition) {
        day(condition.from());
        return day(condition.to());
    }

    @Override
    public Mentions before(Condition.Before condition) {
        day(condition.first());
        return day(condition.second());
    }

    @Override
    public Mentions occurred(Condition.Occurred condition) {
        return this;
    }

    @Override
    public Mentions determined(Condition.Determined condition) {
        return this;
    }

    @Override
    public Mentions clauseHolds(Condition.ClauseHolds condition) {
        clauses.add(condition.clause());
        return this;
    }

    private Mentions fact(FactId fact) {
        facts.add(fact);
        return this;
    }

    private Mentions day(Condition.DayRef day) {
        return day instanceof Condition.DayRef.OfFact ofFact ? fact(ofFact.fact()) : this;
    }

    private Mentions parts(List<Condition> parts) {
        parts.forEach(part -> part.accept(this));
        return this;
    }
}
