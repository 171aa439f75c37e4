package rongcuo.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Determination;
import rongcuo.casefile.Events;
import rongcuo.casefile.Finding;
import rongcuo.casefile.Respondent;
import rongcuo.casefile.StatedFact;
import rongcuo.casefile.StatedFact.Standing;
import rongcuo.casefile.TimeRulings;
import rongcuo.fact.FactId;
import rongcuo.fact.Statement;
import rongcuo.law.Citation;
import rongcuo.law.InForce;
import rongcuo.policy.CircumstanceGroup;
import rongcuo.policy.Clause;
import rongcuo.policy.Clause.Nature;
import rongcuo.policy.Condition;
import rongcuo.policy.Effective;
import rongcuo.policy.Jurisdiction;
import rongcuo.policy.Policy;
import rongcuo.policy.PolicyKind;
import rongcuo.policy.PolicySource;
import rongcuo.policy.PolicyStatus;
import rongcuo.policy.Provision;
import rongcuo.policy.Terms;
import rongcuo.source.BilingualText;
import rongcuo.source.Digest;
import rongcuo.source.Position;

/** Short ways to write policies and cases in tests. */
public final class Law {
    public static final Position HERE = Position.startOf("test.yaml");

    private Law() {}

    public static BilingualText words(String chinese) {
        return BilingualText.chineseOnly(chinese);
    }

    public static Setting setting(Strictness strictness) {
        var day = LocalDate.of(2024, 10, 8);
        return new Setting(day, day, Optional.empty(), strictness);
    }

    public static Policy policy(
            Terms terms,
            List<Clause> scope,
            List<Clause> premises,
            List<CircumstanceGroup> groups,
            List<Clause> exclusions) {
        return new Policy(
                "test",
                "1",
                PolicyKind.TOLERANCE,
                words("试行办法"),
                new Jurisdiction("621023", words("某县"), "CN"),
                PolicyStatus.TRIAL,
                new Effective(InForce.UNDATED, Effective.JudgedBy.HANDLING),
                new PolicySource("test.md", PolicySource.Kind.FULL, Optional.empty()),
                List.of(),
                terms,
                scope,
                premises,
                groups,
                exclusions,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Digest.known("sha256:0"),
                HERE);
    }

    public static Provision provision(String id, Optional<Condition> when) {
        return new Provision(id, new Citation("第" + id + "条", ""), words(id), when, HERE);
    }

    public static Clause rule(String id, Condition when, Optional<Condition> except) {
        return new Clause(provision(id, Optional.of(when)), Nature.RULE, except, List.of());
    }

    public static Clause rule(String id, Condition when) {
        return rule(id, when, Optional.empty());
    }

    public static Clause discretion(String id, Optional<Condition> except) {
        return new Clause(provision(id, Optional.empty()), Nature.DISCRETION, except, List.of());
    }

    public static CaseFile caseFile(
            String id,
            Respondent respondent,
            Events events,
            Map<FactId, StatedFact> facts,
            List<Finding> findings,
            Optional<Determination> determination) {
        return new CaseFile(
                id,
                List.of(),
                List.of(respondent),
                Optional.empty(),
                events,
                TimeRulings.NONE,
                facts,
                findings,
                determination,
                HERE);
    }

    public static StatedFact stated(FactId fact, Statement statement) {
        return stated(fact, statement, Standing.UNDISPUTED);
    }

    public static StatedFact stated(FactId fact, Statement statement, Standing standing) {
        return new StatedFact(
                fact, statement, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), standing, HERE);
    }

    public static Finding finding(String clause, Finding.Outcome outcome) {
        return new Finding(
                Optional.empty(), clause, outcome, Optional.empty(), Optional.empty(), Optional.empty(), HERE);
    }

    public static Determination determination(String disposition) {
        return new Determination(disposition, Optional.empty(), Optional.empty(), Optional.empty(), HERE);
    }
}
