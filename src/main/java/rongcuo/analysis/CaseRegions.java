package rongcuo.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Determination;
import rongcuo.casefile.EventDate;
import rongcuo.casefile.Finding;
import rongcuo.casefile.Respondent;
import rongcuo.casefile.StatedFact;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Range;
import rongcuo.evaluation.Strictness;
import rongcuo.evaluation.Subject;
import rongcuo.fact.FactId;
import rongcuo.fact.FactType;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.fact.Value;
import rongcuo.fact.Value.DateValue;
import rongcuo.fact.Value.WordValue;

/** In which regions each subject may lie, given what a case states and what is presumed of it. */
final class CaseRegions {
    private final Encoding encoding;
    private final Evaluator evaluator;
    private final CaseFile caseFile;
    private final Map<FactId, StatedFact> facts;
    private final Strictness strictness;

    private CaseRegions(
            Encoding encoding, Evaluator evaluator, CaseFile caseFile, Respondent respondent, Strictness strictness) {
        this.encoding = encoding;
        this.evaluator = evaluator;
        this.caseFile = caseFile;
        this.facts = caseFile.factsOf(respondent);
        this.strictness = strictness;
    }

    /** The regions, by the places of the domains; none is ever empty. */
    static List<BitSet> of(
            Encoding encoding, Evaluator evaluator, CaseFile caseFile, Respondent respondent, Strictness strictness) {
        int[] all = new int[encoding.domains().size()];
        Arrays.setAll(all, place -> place);
        return of(encoding, evaluator, caseFile, respondent, strictness, all);
    }

    /** As above, of some domains only, in the order in which their places are given. */
    static List<BitSet> of(
            Encoding encoding,
            Evaluator evaluator,
            CaseFile caseFile,
            Respondent respondent,
            Strictness strictness,
            int[] some) {
        var reading = new CaseRegions(encoding, evaluator, caseFile, respondent, strictness);
        var regions = new ArrayList<BitSet>(some.length);
        for (int domain : some) {
            regions.add(reading.regions(domain));
        }
        return regions;
    }

    private BitSet regions(int place) {
        var domain = encoding.domains().get(place);
        var found = domain.subjects().size() == 2 ? ofPair(place, domain) : ofOne(domain);
        // A stated value that no region holds, such as a number out of bounds, restricts nothing.
        return found.isEmpty() ? domain.allValues() : found;
    }

    private BitSet ofPair(int place, Domain domain) {
        var first = date(domain.subjects().get(0));
        var second = date(domain.subjects().get(1));
        return first.isEmpty() && second.isEmpty() ? domain.allValues() : encoding.pairRegions(place, first, second);
    }

    private Optional<EventDate> date(Subject subject) {
        if (subject instanceof Subject.OfEvent event) {
            return caseFile.events().of(event.event());
        }
        return subject.factId()
                .flatMap(this::statement)
                .filter(statement -> statement instanceof Statement.Is is && is.value() instanceof DateValue)
                .map(statement -> new EventDate.On(((DateValue) ((Statement.Is) statement).value()).value()));
    }

    private BitSet ofOne(Domain domain) {
        var subject = domain.subject();
        if (subject instanceof Subject.OfEvent event) {
            return caseFile.events()
                    .of(event.event())
                    .map(date -> whether(domain, date instanceof EventDate.On))
                    .orElseGet(() -> domain.allValues());
        }
        if (subject instanceof Subject.OfFinding finding) {
            var found = caseFile.findingOn(domain.policy().orElseThrow().id(), finding.clause());
            return whether(
                    domain,
                    found.filter(it -> it.outcome() == Finding.Outcome.HOLDS).isPresent());
        }
        if (subject instanceof Subject.OfDetermination) {
            return caseFile.determination().map(it -> determined(domain, it)).orElseGet(() -> domain.allValues());
        }
        return ofFact(domain, subject.factId().orElseThrow());
    }

    private static BitSet whether(Domain domain, boolean holds) {
        return where(domain, region -> region instanceof Region.Whether whether && whether.holds() == holds);
    }

    private static BitSet determined(Domain domain, Determination determination) {
        var named = where(
                domain,
                region -> region instanceof Region.Determined determined
                        && determined.disposition().equals(Optional.of(determination.disposition())));
        return named.isEmpty() ? where(domain, new Region.Determined(Optional.empty())::equals) : named;
    }

    private static BitSet where(Domain domain, Predicate<Region> fits) {
        var found = new BitSet();
        for (int region = 0; region < domain.values(); region++) {
            found.set(region, fits.test(domain.regions().get(region)));
        }
        return found;
    }

    private BitSet ofFact(Domain domain, FactId fact) {
        var statement = statement(fact);
        if (statement.isEmpty() || leavesUnnamed(domain.subject(), statement.get())) {
            return unstated(domain);
        }
        return where(domain, region -> isPossible(region, statement.get(), domain.subject()));
    }

    /** What a case leaves open stays so; where nobody found what only exclusions ask for, it counts as not found. */
    private BitSet unstated(Domain domain) {
        if (domain.mayBeNotFound() && strictness == Strictness.ORDINARY) {
            var notFound = new BitSet();
            notFound.set(domain.values());
            return notFound;
        }
        return domain.allValues();
    }

    /** What is stated of a fact, or presumed. */
    private Optional<Statement> statement(FactId fact) {
        var stated = Optional.ofNullable(facts.get(fact)).map(StatedFact::effective);
        return stated.isPresent() || strictness == Strictness.STRICT
                ? stated
                : evaluator.presumed(fact).map(Statement.Is::new);
    }

    private static boolean leavesUnnamed(Subject subject, Statement statement) {
        return subject instanceof Subject.OfMember member
                && statement instanceof Statement.Members members
                && members.others() == Truth.UNKNOWN
                && !members.named().containsKey(member.value());
    }

    private boolean isPossible(Region region, Statement statement, Subject subject) {
        if (statement instanceof Statement.Members members) {
            var truth = members.of(((Subject.OfMember) subject).value());
            return truth == Truth.UNKNOWN || truth == Truth.of(((Region.Whether) region).holds());
        }
        if (region instanceof Region.OfRange ofRange) {
            return isPossible(ofRange.range(), statement, subject.factId().orElseThrow());
        }
        return !(region instanceof Region.OfValue one) || isPossible(one.value(), statement);
    }

    private static boolean isPossible(Value value, Statement statement) {
        if (statement instanceof Statement.Is is) {
            return is.value().equals(value);
        }
        return !(statement instanceof Statement.Among among)
                || (value instanceof WordValue word && among.words().contains(word.value()));
    }

    private boolean isPossible(Range range, Statement statement, FactId fact) {
        if (statement instanceof Statement.Is is) {
            return range.contains(is.value());
        }
        return !(statement instanceof Statement.Within within)
                || Domains.range(type(fact), within.limits()).liesIn(range) != Truth.FALSE;
    }

    private FactType type(FactId fact) {
        return encoding.vocabulary().fact(fact).orElseThrow().type();
    }
}
