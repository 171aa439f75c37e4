package rongcuo.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rongcuo.analysis.DifferenceClass;
import rongcuo.analysis.DifferenceClass.Direction;
import rongcuo.analysis.Discretion;
import rongcuo.analysis.Ground;
import rongcuo.analysis.PolicyComparison;
import rongcuo.analysis.Relation;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.EventDate;
import rongcuo.casefile.Finding;
import rongcuo.evaluation.Conclusion;
import rongcuo.fact.FactId;
import rongcuo.policy.Policy;
import rongcuo.policy.PolicyKind;
import rongcuo.policy.Provision;

/** What a comparison says of two policies, in words: the first is 甲 or A, the second 乙 or B. */
final class ComparisonWords {
    private final Messages messages;
    private final Policy first;
    private final Policy second;
    private final ConditionWords ofFirst;
    private final ConditionWords ofSecond;
    private final FactWords facts;

    ComparisonWords(Messages messages, PolicyComparison comparison) {
        this.messages = messages;
        this.first = comparison.first();
        this.second = comparison.second();
        this.ofFirst = new ConditionWords(messages, first);
        this.ofSecond = new ConditionWords(messages, second);
        this.facts = new FactWords(messages, comparison.vocabulary());
    }

    /** 可予容错; what both kinds of policy give, where they are of two kinds. */
    private String eligible() {
        return first.kind() == second.kind() ? eligible(first) : messages.text("comparison.eligible.mixed");
    }

    private String eligible(Policy policy) {
        return messages.text("comparison.eligible." + policy.kind().id());
    }

    private String against(Policy policy) {
        return messages.text("comparison.not-eligible." + policy.kind().id());
    }

    /** The answer in a sentence. */
    String title(Relation relation) {
        return messages.text("comparison.title." + relation.id(), eligible());
    }

    static Style.Tone tone(Relation relation) {
        return relation == Relation.SAME ? Style.Tone.GOOD : Style.Tone.OPEN;
    }

    /** 《…》（id@version；试行）. */
    String policy(Policy policy) {
        return policy(policy, messages);
    }

    static String policy(Policy policy, Messages messages) {
        return messages.withNotes(
                messages.text("policy.title", messages.of(policy.title())),
                List.of(policy.reference(), PolicyWords.standingInAWord(messages, policy)));
    }

    /** What a relation means for a conclusion. */
    String relation(Conclusion conclusion, Relation relation) {
        String key = conclusion == Conclusion.ELIGIBLE ? "comparison.eligibility." : "comparison.relation.";
        return messages.text(key + relation.id());
    }

    /** How the conditions of two clauses stand to each other. */
    String conditions(Relation relation) {
        return messages.text("comparison.conditions." + relation.id());
    }

    /** A conclusion under either policy. */
    String conclusion(Conclusion conclusion) {
        String ofOne = conclusion(first.kind(), conclusion);
        String ofOther = conclusion(second.kind(), conclusion);
        return ofOne.equals(ofOther) ? ofOne : messages.text("comparison.either", ofOne, ofOther);
    }

    String ofFirst(Conclusion conclusion) {
        return conclusion(first.kind(), conclusion);
    }

    String ofSecond(Conclusion conclusion) {
        return conclusion(second.kind(), conclusion);
    }

    private String conclusion(PolicyKind kind, Conclusion conclusion) {
        return ConclusionLook.word(messages, kind, conclusion);
    }

    String discretion(Discretion discretion) {
        return messages.text("comparison.discretion." + discretion.id());
    }

    /** The heading of a group of classes. */
    String direction(Direction direction, int count) {
        String key = "comparison.section." + direction.id();
        String number = Integer.toString(count);
        return switch (direction) {
            case FIRST_ONLY -> messages.text(key, eligible(first), against(second), number);
            case SECOND_ONLY -> messages.text(key, eligible(second), against(first), number);
            case NEITHER -> messages.text(key, number);
        };
    }

    /** The class as a sentence. */
    String sentence(DifferenceClass difference) {
        return messages.text("comparison.class.sentence", ofFirst(difference.first()), ofSecond(difference.second()));
    }

    /** What the first policy concludes, and by which clause. */
    String ofFirst(Ground ground) {
        return ground(ground, first.kind(), clauseOfFirst(ground));
    }

    String ofSecond(Ground ground) {
        return ground(ground, second.kind(), clauseOfSecond(ground));
    }

    /** What the first policy concludes on any of some grounds for one conclusion. */
    String ofFirst(List<Ground> grounds) {
        return ground(grounds.get(0), first.kind(), alternatives(grounds, ofFirst));
    }

    String ofSecond(List<Ground> grounds) {
        return ground(grounds.get(0), second.kind(), alternatives(grounds, ofSecond));
    }

    private Optional<String> alternatives(List<Ground> grounds, ConditionWords conditions) {
        var clauses = new ArrayList<String>();
        grounds.forEach(ground -> ground.clause().map(conditions::clause).ifPresent(clauses::add));
        return clauses.size() == grounds.size() ? Optional.of(alternatives(clauses)) : Optional.empty();
    }

    /** Clauses, whose names may hold commas. */
    String list(List<String> clauses) {
        return String.join(messages.text("comparison.separator"), clauses);
    }

    private String alternatives(List<String> clauses) {
        int last = clauses.size() - 1;
        return last == 0
                ? clauses.get(0)
                : list(clauses.subList(0, last)) + messages.text("comparison.or") + clauses.get(last);
    }

    private String ground(Ground ground, PolicyKind kind, Optional<String> clause) {
        String key =
                "comparison.ground." + kind.id() + "." + ground.conclusion().id();
        return clause.map(words -> messages.text(key, words)).orElseGet(() -> messages.text(key + ".bare"));
    }

    Optional<String> clauseOfFirst(Ground ground) {
        return ground.clause().map(ofFirst::clause);
    }

    Optional<String> clauseOfSecond(Ground ground) {
        return ground.clause().map(ofSecond::clause);
    }

    String entryOfFirst(Provision provision) {
        return entry(provision, first, ofFirst);
    }

    String entryOfSecond(Provision provision) {
        return entry(provision, second, ofSecond);
    }

    /** Where it stands and its name; of a step what the text says of its time, of an authority or a duty whose it is. */
    private String entry(Provision provision, Policy policy, ConditionWords conditions) {
        var notes = new ArrayList<String>();
        for (var step : policy.procedure()) {
            if (step.provision().equals(provision)) {
                notes.addAll(new StepWords(messages, conditions).rule(step));
            }
        }
        for (var authority : policy.authorities()) {
            if (authority.provision().equals(provision)) {
                notes.add(messages.of(authority.actor()));
            }
        }
        for (var duty : policy.duties()) {
            if (duty.provision().equals(provision)) {
                notes.add(messages.of(duty.actor()));
            }
        }
        return messages.withNotes(conditions.entry(provision), notes);
    }

    /** Each thing that a witness states. */
    List<String> statements(CaseFile witness) {
        var said = new ArrayList<String>();
        witness.facts()
                .forEach((fact, stated) -> said.add(messages.text(
                        "condition.is",
                        name(fact, witness.facts().keySet()),
                        facts.statement(fact, stated.statement()))));
        witness.events().dates().forEach((event, date) -> {
            String day = date instanceof EventDate.On on
                    ? facts.date(on.day())
                    : messages.text("comparison.event.not-happened");
            said.add(messages.text("condition.is", facts.event(event), day));
        });
        for (var finding : witness.findings()) {
            boolean isOfFirst = finding.policy().map(first.id()::equals).orElse(true);
            String clause = (isOfFirst ? ofFirst : ofSecond).clause(finding.clause());
            said.add(messages.text(
                    "condition.is",
                    messages.text("subject.finding", clause),
                    facts.yesOrNo(finding.outcome() == Finding.Outcome.HOLDS)));
        }
        witness.determination()
                .ifPresent(determination -> said.add(messages.text(
                        "condition.is",
                        messages.text("subject.determination"),
                        ofFirst.disposition(determination.disposition()))));
        return said;
    }

    /** The label, with the id where each policy has a fact of its own of that label. */
    private String name(FactId fact, Set<FactId> stated) {
        String label = facts.fact(fact);
        boolean isAmbiguous = stated.stream()
                .anyMatch(other -> !other.equals(fact) && facts.fact(other).equals(label));
        return isAmbiguous ? messages.withNotes(label, List.of(fact.value())) : label;
    }

    /** The witness of a class in a line, or that none was found. */
    String witness(DifferenceClass difference, Optional<CaseFile> witness) {
        if (witness.isEmpty()) {
            return messages.text("comparison.witness.none", Integer.toString(difference.number()));
        }
        var said = statements(witness.get());
        return messages.text(
                "comparison.witness",
                Integer.toString(difference.number()),
                Integer.toString(said.size()),
                messages.clauses(said));
    }
}
