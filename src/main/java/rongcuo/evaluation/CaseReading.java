package rongcuo.evaluation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.calendar.Calendars;
import rongcuo.calendar.HolidayCalendar;
import rongcuo.calendar.Period;
import rongcuo.calendar.PeriodUnit;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.EventDate;
import rongcuo.casefile.Finding;
import rongcuo.casefile.Respondent;
import rongcuo.casefile.StatedFact;
import rongcuo.evaluation.Explanation.Sense;
import rongcuo.evaluation.Leaf.Establishment;
import rongcuo.evaluation.Reason.Basis;
import rongcuo.fact.FactId;
import rongcuo.fact.FactType.NumberType;
import rongcuo.fact.Limit;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.fact.Value;
import rongcuo.fact.Value.DateValue;
import rongcuo.fact.Value.TruthValue;
import rongcuo.fact.Value.WordValue;
import rongcuo.policy.Condition;
import rongcuo.policy.Condition.DayRef;
import rongcuo.policy.Condition.PeriodLimit;
import rongcuo.policy.Policy;

/** What one case says to the leaves of a program, presumptions filled in. Used by one thread, for one judgement. */
final class CaseReading implements Condition.Visitor<Truth> {
    private final CaseFile caseFile;
    private final Map<FactId, StatedFact> facts;
    private final Map<FactId, Value> presumptions;
    private final Policy policy;
    private final Calendars calendars;
    private final Strictness strictness;
    private List<String> words = List.of();

    CaseReading(
            CaseFile caseFile,
            Respondent respondent,
            Policy policy,
            Map<FactId, Value> presumptions,
            Calendars calendars,
            Strictness strictness) {
        this.caseFile = caseFile;
        this.facts = caseFile.factsOf(respondent);
        this.presumptions = presumptions;
        this.policy = policy;
        this.calendars = calendars;
        this.strictness = strictness;
    }

    /** The truth of each leaf, as {@link PolicyProgram#judge} takes it. */
    byte[] truths(List<Leaf> leaves) {
        var truths = new byte[leaves.size()];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = truth(leaves.get(i)).rank();
        }
        return truths;
    }

    private Truth truth(Leaf leaf) {
        var asWritten = truthAsWritten(leaf);
        if ((asWritten == Truth.UNKNOWN || leaf.subjects().size() > 1) && isNotFound(leaf)) {
            return Truth.FALSE;
        }
        return leaf.sense() == Sense.DENIED ? asWritten.not() : asWritten;
    }

    /** Whether the leaf's condition holds, its sense left aside. */
    Truth truthAsWritten(Leaf leaf) {
        words = leaf.words();
        return leaf.condition().accept(this);
    }

    private boolean isNotFound(Leaf leaf) {
        for (var subject : leaf.mustBeFound()) {
            if (basis(subject, Establishment.MUST_BE_FOUND) == Basis.NOT_FOUND) {
                return true;
            }
        }
        return false;
    }

    /** How the leaf's truth is known. */
    Basis basis(Leaf leaf) {
        if (isNotFound(leaf)) {
            return Basis.NOT_FOUND;
        }
        for (var subject : leaf.subjects()) {
            var basis = basis(subject, leaf.establishment(subject));
            if (basis != Basis.STATED) {
                return basis;
            }
        }
        return Basis.STATED;
    }

    Basis basis(Subject subject, Establishment establishment) {
        if (subject instanceof Subject.OfFact fact) {
            return basisOfFact(fact.fact(), Optional.empty(), establishment);
        }
        if (subject instanceof Subject.OfMember member) {
            return basisOfFact(member.fact(), Optional.of(member.value()), establishment);
        }
        if (subject instanceof Subject.OfEvent event) {
            return caseFile.events().of(event.event()).isPresent() ? Basis.STATED : Basis.UNSTATED;
        }
        return statedByAuthority(subject) ? Basis.STATED : Basis.UNSTATED;
    }

    private boolean statedByAuthority(Subject subject) {
        return subject instanceof Subject.OfFinding finding
                ? finding(finding.clause()).isPresent()
                : caseFile.determination().isPresent();
    }

    /** Whether nothing more can be learnt of a subject, though a leaf on it may be open for want of another. */
    boolean isSettled(Subject subject) {
        var basis = basis(subject, Establishment.OPEN);
        var stated = stated(subject);
        boolean partly = stated.isPresent() && isPart(stated.get().effective());
        return (basis == Basis.STATED || basis == Basis.PRESUMED) && !partly;
    }

    private static boolean isPart(Statement statement) {
        return statement instanceof Statement.Among || statement instanceof Statement.Within;
    }

    Optional<Finding> finding(String clause) {
        return caseFile.findingOn(policy.id(), clause);
    }

    private Basis basisOfFact(FactId fact, Optional<String> member, Establishment establishment) {
        var stated = facts.get(fact);
        if (stated != null && !leavesUnnamed(stated, member)) {
            return basisOfStated(stated, member);
        }
        if (strictness == Strictness.ORDINARY && presumptions.containsKey(fact)) {
            return Basis.PRESUMED;
        }
        return strictness == Strictness.ORDINARY && establishment == Establishment.MUST_BE_FOUND
                ? Basis.NOT_FOUND
                : Basis.UNSTATED;
    }

    /** Whether a partial list says nothing of this value. */
    private static boolean leavesUnnamed(StatedFact stated, Optional<String> member) {
        return member.isPresent()
                && stated.effective() instanceof Statement.Members members
                && members.others() == Truth.UNKNOWN
                && !members.named().containsKey(member.get());
    }

    private static Basis basisOfStated(StatedFact stated, Optional<String> member) {
        if (stated.standing() == StatedFact.Standing.CONTESTED) {
            return Basis.CONTESTED;
        }
        return isOpen(stated.statement(), member) ? Basis.PENDING : Basis.STATED;
    }

    private static boolean isOpen(Statement statement, Optional<String> member) {
        if (statement instanceof Statement.Members members && member.isPresent()) {
            return members.of(member.get()) == Truth.UNKNOWN;
        }
        return statement instanceof Statement.Open;
    }

    Optional<StatedFact> stated(Subject subject) {
        if (subject instanceof Subject.OfFact fact) {
            return Optional.ofNullable(facts.get(fact.fact()));
        }
        return subject instanceof Subject.OfMember member
                ? Optional.ofNullable(facts.get(member.fact()))
                : Optional.empty();
    }

    Map<FactId, StatedFact> facts() {
        return facts;
    }

    private Optional<Statement> statement(FactId fact) {
        var stated = facts.get(fact);
        if (stated != null) {
            return Optional.of(stated.effective());
        }
        return strictness == Strictness.ORDINARY ? presumed(fact) : Optional.empty();
    }

    private Optional<Statement> presumed(FactId fact) {
        var value = presumptions.get(fact);
        return value == null ? Optional.empty() : Optional.of(new Statement.Is(value));
    }

    @Override
    public Truth holds(Condition.Holds condition) {
        var statement = statement(condition.fact());
        return statement.isPresent() && statement.get() instanceof Statement.Is is
                ? Truth.of(((TruthValue) is.value()).value())
                : Truth.UNKNOWN;
    }

    @Override
    public Truth oneOf(Condition.OneOf condition) {
        var statement = statement(condition.fact());
        if (statement.isEmpty()) {
            return Truth.UNKNOWN;
        }
        if (!words.isEmpty()) {
            return amongWords(statement.get());
        }
        if (statement.get() instanceof Statement.Is is) {
            return Truth.of(condition.values().contains(is.value()));
        }
        return statement.get() instanceof Statement.Within within
                ? range(condition.fact(), within.limits()).isAmong(condition.values())
                : Truth.UNKNOWN;
    }

    @Override
    public Truth compared(Condition.Compared condition) {
        var statement = statement(condition.fact());
        if (statement.isEmpty()) {
            return Truth.UNKNOWN;
        }
        if (statement.get() instanceof Statement.Is is && !(is.value() instanceof WordValue)) {
            return Truth.of(withinAll(condition.limits(), is.value()));
        }
        if (statement.get() instanceof Statement.Within within) {
            return range(condition.fact(), within.limits()).liesIn(range(condition.fact(), condition.limits()));
        }
        return amongWords(statement.get());
    }

    /** The values of the fact's type that keep the limits. */
    private Range range(FactId fact, List<Limit> limits) {
        return policy.terms()
                .vocabulary()
                .fact(fact)
                .filter(declared -> declared.type() instanceof NumberType)
                .map(declared -> Range.of((NumberType) declared.type(), limits))
                .orElseGet(() -> Range.ofDays(limits));
    }

    private static boolean withinAll(List<Limit> limits, Value value) {
        for (var limit : limits) {
            if (!limit.comparison().admits(Range.number(value).compareTo(Range.number(limit.value())))) {
                return false;
            }
        }
        return true;
    }

    private Truth amongWords(Statement statement) {
        if (statement instanceof Statement.Is is) {
            return Truth.of(words.contains(is.value().text()));
        }
        if (statement instanceof Statement.Among among) {
            return amongWords(among);
        }
        return Truth.UNKNOWN;
    }

    private Truth amongWords(Statement.Among among) {
        int fulfilling = 0;
        for (String word : among.words()) {
            fulfilling += words.contains(word) ? 1 : 0;
        }
        if (fulfilling == 0) {
            return Truth.FALSE;
        }
        return fulfilling == among.words().size() ? Truth.TRUE : Truth.UNKNOWN;
    }

    @Override
    public Truth contains(Condition.Contains condition) {
        var statement = statement(condition.fact());
        return statement.isPresent() && statement.get() instanceof Statement.Members members
                ? members.of(condition.values().get(0))
                : Truth.UNKNOWN;
    }

    @Override
    public Truth occurred(Condition.Occurred condition) {
        var date = caseFile.events().of(condition.event());
        return date.isEmpty() ? Truth.UNKNOWN : Truth.of(date.get() instanceof EventDate.On);
    }

    @Override
    public Truth determined(Condition.Determined condition) {
        return caseFile.determination().isEmpty()
                ? Truth.UNKNOWN
                : Truth.of(condition
                        .dispositions()
                        .contains(caseFile.determination().get().disposition()));
    }

    @Override
    public Truth clauseHolds(Condition.ClauseHolds condition) {
        var finding = finding(condition.clause());
        return Truth.of(finding.isPresent() && finding.get().outcome() == Finding.Outcome.HOLDS);
    }

    @Override
    public Truth before(Condition.Before condition) {
        var first = day(condition.first());
        var second = day(condition.second());
        if (didNotHappen(condition.first()) || didNotHappen(condition.second())) {
            return Truth.FALSE;
        }
        return first.isPresent() && second.isPresent() ? Truth.of(first.get().isBefore(second.get())) : Truth.UNKNOWN;
    }

    @Override
    public Truth elapsed(Condition.Elapsed condition) {
        if (didNotHappen(condition.from()) || didNotHappen(condition.to())) {
            return Truth.FALSE;
        }
        var from = day(condition.from());
        var to = day(condition.to());
        if (from.isEmpty() || to.isEmpty()) {
            return Truth.UNKNOWN;
        }
        var truth = Truth.of(!to.get().isBefore(from.get()));
        for (var limit : condition.limits()) {
            truth = truth.and(within(from.get(), to.get(), limit));
        }
        return truth;
    }

    private Truth within(LocalDate from, LocalDate to, PeriodLimit limit) {
        if (limit.period().unit() == PeriodUnit.WORKING_DAYS) {
            return workingDaysWithin(from, to, limit);
        }
        return Truth.of(limit.comparison().admits(to.compareTo(end(from, limit.period()))));
    }

    private static LocalDate end(LocalDate from, Period period) {
        return switch (period.unit()) {
            case DAYS -> from.plusDays(period.length());
            case MONTHS -> from.plusMonths(period.length());
            case YEARS -> from.plusYears(period.length());
            case WORKING_DAYS -> throw new IllegalArgumentException("working days need a calendar");
        };
    }

    /** Without a calendar there are at most as many working days as days: that much is certain of any. */
    private Truth workingDaysWithin(LocalDate from, LocalDate to, PeriodLimit limit) {
        long days = ChronoUnit.DAYS.between(from, to);
        var anyway = workingDaysWithin(0, days, limit);
        if (anyway.isKnown() || !HolidayCalendar.reaches(from) || !HolidayCalendar.reaches(to)) {
            return anyway;
        }
        var calendar = calendars.find(policy.jurisdiction().calendar());
        if (calendar.isEmpty()) {
            return anyway;
        }
        var count = calendar.get().workingDays(from, to);
        return workingDaysWithin(count.least(), count.most(), limit);
    }

    private static Truth workingDaysWithin(long fewest, long most, PeriodLimit limit) {
        boolean isLeast =
                limit.comparison().admits(Long.compare(fewest, limit.period().length()));
        boolean isMost =
                limit.comparison().admits(Long.compare(most, limit.period().length()));
        return isLeast == isMost ? Truth.of(isMost) : Truth.UNKNOWN;
    }

    private boolean didNotHappen(DayRef ref) {
        return ref instanceof DayRef.OfEvent event
                && caseFile.events()
                        .of(event.event())
                        .filter(EventDate.NotHappened.class::isInstance)
                        .isPresent();
    }

    private Optional<LocalDate> day(DayRef ref) {
        if (ref instanceof DayRef.OfEvent event) {
            return caseFile.events().dayOf(event.event());
        }
        var statement = statement(((DayRef.OfFact) ref).fact());
        return statement.isPresent()
                        && statement.get() instanceof Statement.Is is
                        && is.value() instanceof DateValue date
                ? Optional.of(date.value())
                : Optional.empty();
    }

    @Override
    public Truth defined(Condition.Defined condition) {
        throw isNoLeaf(condition);
    }

    @Override
    public Truth not(Condition.Not condition) {
        throw isNoLeaf(condition);
    }

    @Override
    public Truth allOf(Condition.AllOf condition) {
        throw isNoLeaf(condition);
    }

    @Override
    public Truth anyOf(Condition.AnyOf condition) {
        throw isNoLeaf(condition);
    }

    @Override
    public Truth atLeast(Condition.AtLeast condition) {
        throw isNoLeaf(condition);
    }

    private static IllegalArgumentException isNoLeaf(Condition condition) {
        return new IllegalArgumentException("not a leaf: " + condition);
    }
}
