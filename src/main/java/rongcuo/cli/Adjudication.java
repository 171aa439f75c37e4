package rongcuo.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.analysis.Adjudicator;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Events;
import rongcuo.casefile.Respondent;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Mildness;
import rongcuo.evaluation.Setting;
import rongcuo.evaluation.Strictness;
import rongcuo.policy.Policy;
import rongcuo.policy.VersionChoice;
import rongcuo.policy.VersionChoice.Days;
import rongcuo.reading.PolicyLibrary;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;

/** Judges cases under the policies they name, or that the call names: one evaluation a policy and respondent. */
final class Adjudication {
    private final PolicyLibrary library;
    private final List<String> asked;
    private final Optional<LocalDate> asOf;
    private final LocalDate today;
    private final WorkingCalendars calendars;
    private final Strictness strictness;
    private final Problems problems;
    private final Map<Policy, Adjudicator> adjudicators;
    private final Depth depth;

    /** How far a doubt is followed. */
    private enum Depth {
        /** To what every completion of the case says. */
        CONCLUSION,
        /** To what would settle it. */
        SETTLING
    }

    /**
     * @param asked the policies that the call names; empty: those of each case
     * @param asOf the date that picks the version, whatever the case says
     */
    Adjudication(
            PolicyLibrary library,
            List<String> asked,
            Optional<LocalDate> asOf,
            LocalDate today,
            WorkingCalendars calendars,
            Strictness strictness,
            Problems problems) {
        this.library = library;
        this.asked = List.copyOf(new LinkedHashSet<>(asked));
        this.asOf = asOf;
        this.today = today;
        this.calendars = calendars;
        this.strictness = strictness;
        this.problems = problems;
        this.adjudicators = Collections.synchronizedMap(new IdentityHashMap<>());
        this.depth = Depth.CONCLUSION;
    }

    private Adjudication(Adjudication same, Problems problems, Depth depth) {
        this.library = same.library;
        this.asked = same.asked;
        this.asOf = same.asOf;
        this.today = same.today;
        this.calendars = same.calendars;
        this.strictness = same.strictness;
        this.problems = problems;
        this.adjudicators = same.adjudicators;
        this.depth = depth;
    }

    /** The same adjudication for another thread, which tells what is wrong with its own cases by itself. */
    Adjudication telling(Problems ofThread) {
        return new Adjudication(this, ofThread, depth);
    }

    /** The same adjudication for whom wants to know what would settle a case, too. */
    Adjudication settling() {
        return new Adjudication(this, problems, Depth.SETTLING);
    }

    /** The evaluator that made an evaluation. */
    Evaluator evaluator(Policy policy) {
        return adjudicator(policy).evaluator();
    }

    /** What judges under a policy and knows what would change a judgement. */
    Adjudicator adjudicator(Policy policy) {
        return adjudicators.computeIfAbsent(policy, any -> new Adjudicator(Evaluator.of(any, calendars)));
    }

    /** The policies that the call names; empty: those of each case. */
    List<String> asked() {
        return asked;
    }

    Strictness strictness() {
        return strictness;
    }

    /**
     * The versions under which a case is judged whatever its facts are, one a policy.
     *
     * @return empty where that is not certain
     */
    List<Policy> certainVersions(CaseFile caseFile) {
        var certain = new ArrayList<Policy>();
        for (String reference : asked.isEmpty() ? caseFile.policies() : asked) {
            var versions = library.find(reference);
            if (versions.size() > 1 || (versions.size() == 1 && !isOfOneVersion(reference))) {
                versions = VersionChoice.among(versions, days(caseFile)) instanceof VersionChoice.Chosen chosen
                        ? chosen.versions()
                        : List.of();
            }
            if (versions.size() != 1) {
                return List.of();
            }
            certain.add(versions.get(0));
        }
        return certain;
    }

    /**
     * The evaluations of a case, by policy and then by respondent; none where nothing says under which policy to
     * judge, which is then told.
     */
    List<Evaluation> evaluate(CaseFile caseFile) {
        var references = asked.isEmpty() ? caseFile.policies() : asked;
        if (references.isEmpty()) {
            tell(caseFile, ProblemCode.NO_POLICY_NAMED);
        }
        var evaluations = new ArrayList<Evaluation>();
        for (String reference : references) {
            var versions = library.find(reference);
            if (versions.size() == 1 && isOfOneVersion(reference)) {
                evaluations.addAll(evaluated(caseFile, versions));
            } else if (!versions.isEmpty()) {
                evaluations.addAll(evaluate(caseFile, versions));
            }
        }
        return evaluations;
    }

    /** Who names a version or a file has chosen, whatever day it was made for. */
    private static boolean isOfOneVersion(String reference) {
        return reference.indexOf('@') >= 0 || reference.endsWith(".yaml");
    }

    private List<Evaluation> evaluate(CaseFile caseFile, List<Policy> versions) {
        var choice = VersionChoice.among(versions, days(caseFile));
        if (choice instanceof VersionChoice.Chosen chosen) {
            return evaluated(caseFile, chosen.versions());
        }
        if (choice instanceof VersionChoice.NoneInForce none) {
            tell(caseFile, ProblemCode.NO_VERSION_IN_FORCE, none.day().toString(), listed(none.versions()));
        } else if (choice instanceof VersionChoice.Ambiguous ambiguous) {
            tell(caseFile, ProblemCode.SEVERAL_VERSIONS_IN_FORCE, listed(ambiguous.versions()));
        }
        return List.of();
    }

    private List<Evaluation> evaluated(CaseFile caseFile, List<Policy> versions) {
        var evaluations = new ArrayList<Evaluation>();
        for (var respondent : caseFile.respondents()) {
            evaluations.add(mildest(caseFile, respondent, versions));
        }
        return evaluations;
    }

    /** Of an earlier and a later version the earlier, unless the later is milder (从旧兼从轻): see {@link Mildness}. */
    private Evaluation mildest(CaseFile caseFile, Respondent respondent, List<Policy> versions) {
        var mildest = evaluate(caseFile, respondent, versions.get(0));
        for (var later : versions.subList(1, versions.size())) {
            var other = evaluate(caseFile, respondent, later);
            if (Mildness.of(other).exceeds(Mildness.of(mildest))) {
                mildest = other;
            }
        }
        return mildest;
    }

    private Evaluation evaluate(CaseFile caseFile, Respondent respondent, Policy version) {
        var setting = new Setting(pickedOn(version, days(caseFile)), today, calendars.knownOn(), strictness);
        return depth == Depth.CONCLUSION
                ? adjudicator(version).conclude(caseFile, respondent, setting)
                : adjudicator(version).evaluate(caseFile, respondent, setting);
    }

    /** A judged case under another reading of its policy's text; what was found on clauses was found there too. */
    Evaluation under(Policy reading, Evaluation evaluation) {
        var caseFile = evaluation.caseFile().withFindingsFor(evaluation.policy().id(), reading.id());
        return adjudicator(reading).evaluate(caseFile, evaluation.respondent(), evaluation.setting());
    }

    /** The day that picks a version: of an earlier one that may be the milder, that of the conduct. */
    private LocalDate pickedOn(Policy version, Days days) {
        if (asOf.isPresent()) {
            return asOf.get();
        }
        boolean isByConduct = switch (version.effective().judgedBy()) {
            case HANDLING -> false;
            case CONDUCT -> true;
            case MILDER -> !version.effective().period().holdsOn(days.handling());
        };
        return isByConduct ? days.conduct().orElse(days.handling()) : days.handling();
    }

    private Days days(CaseFile caseFile) {
        var events = caseFile.events();
        var started = events.dayOf(Events.ACCOUNTABILITY_STARTED);
        var handling = started.isPresent()
                ? started.get()
                : events.dayOf(Events.ACCEPTED).orElse(today);
        return new Days(handling, events.dayOf(Events.CONDUCT), asOf);
    }

    private static String listed(List<Policy> versions) {
        return String.join(", ", versions.stream().map(Adjudication::described).toList());
    }

    private static String described(Policy policy) {
        var period = policy.effective().period();
        String from = period.from().map(LocalDate::toString).orElse("");
        String to = period.to().map(LocalDate::toString).orElse("");
        return period.isUndated() ? policy.reference() : policy.reference() + " (" + (from + " – " + to).strip() + ")";
    }

    private void tell(CaseFile caseFile, ProblemCode code, String... arguments) {
        problems.add(new Problem(code, caseFile.position(), "", 1, List.of(arguments)));
    }
}
