package rongcuo.rendering;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rongcuo.calendar.Calendars;
import rongcuo.calendar.Period;
import rongcuo.calendar.PeriodUnit;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Determination;
import rongcuo.casefile.EventDate;
import rongcuo.casefile.Events;
import rongcuo.casefile.Respondent;
import rongcuo.casefile.StatedFact;
import rongcuo.casefile.TimeRulings;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Setting;
import rongcuo.evaluation.Strictness;
import rongcuo.fact.AllowedValue;
import rongcuo.fact.Comparison;
import rongcuo.fact.EventDeclaration;
import rongcuo.fact.EventId;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactId;
import rongcuo.fact.FactType;
import rongcuo.fact.Limit;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.fact.Value;
import rongcuo.fact.Vocabulary;
import rongcuo.law.Citation;
import rongcuo.law.InForce;
import rongcuo.policy.Authority;
import rongcuo.policy.CircumstanceGroup;
import rongcuo.policy.Clause;
import rongcuo.policy.Condition;
import rongcuo.policy.Disposition;
import rongcuo.policy.Duty;
import rongcuo.policy.Effect;
import rongcuo.policy.Effective;
import rongcuo.policy.Factor;
import rongcuo.policy.Force;
import rongcuo.policy.Interpretation;
import rongcuo.policy.Jurisdiction;
import rongcuo.policy.Lasting;
import rongcuo.policy.Match;
import rongcuo.policy.Measure;
import rongcuo.policy.Policy;
import rongcuo.policy.PolicyKind;
import rongcuo.policy.PolicySource;
import rongcuo.policy.PolicyStatus;
import rongcuo.policy.ProcedureStep;
import rongcuo.policy.Property;
import rongcuo.policy.Provision;
import rongcuo.policy.Terms;
import rongcuo.policy.Unencoded;
import rongcuo.procedure.Timeline;
import rongcuo.source.BilingualText;
import rongcuo.source.Digest;
import rongcuo.source.Position;

/** A small policy of every kind of entry, and cases under it. */
final class Example {
    static final FactId COLLECTIVE = new FactId("collective-decision");
    static final FactId GAIN = new FactId("private-gain");
    static final FactId LOSS = new FactId("loss-severity");
    static final FactId CONTEXT = new FactId("context");
    static final FactId CONCEALED = new FactId("concealed");
    static final FactId ACCIDENT = new FactId("accident");
    private static final Position HERE = Position.startOf("example.yaml");
    private static final Setting SETTING =
            new Setting(LocalDate.of(2024, 9, 29), LocalDate.of(2024, 10, 8), Optional.empty(), Strictness.ORDINARY);

    private Example() {}

    static Evaluation eligible() {
        return evaluate(caseFile("EX-1", eligibleFacts(), Optional.empty()));
    }

    static Evaluation excluded() {
        var facts = eligibleFacts();
        facts.put(CONCEALED, stated(CONCEALED, truth(true)));
        return evaluate(caseFile(
                "EX-2",
                facts,
                Optional.of(new Determination(
                        "refused",
                        Optional.of("县委常委会"),
                        Optional.of(LocalDate.of(2024, 10, 20)),
                        Optional.empty(),
                        HERE))));
    }

    static Evaluation undetermined() {
        var facts = eligibleFacts();
        facts.remove(LOSS);
        facts.put(
                GAIN,
                new StatedFact(
                        GAIN,
                        truth(false),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        StatedFact.Standing.CONTESTED,
                        HERE));
        return evaluate(caseFile("EX-3", facts, Optional.empty()));
    }

    static Evaluation notMatched() {
        var facts = eligibleFacts();
        facts.put(LOSS, stated(LOSS, word("major")));
        return evaluate(caseFile("EX-4", facts, Optional.empty()));
    }

    static Evaluation premiseNotMet() {
        var facts = eligibleFacts();
        facts.put(ACCIDENT, stated(ACCIDENT, truth(true)));
        return evaluate(caseFile("EX-5", facts, Optional.empty()));
    }

    static List<Evaluation> all() {
        return List.of(eligible(), excluded(), undetermined(), notMatched(), premiseNotMet());
    }

    static List<Explained> explained() {
        var evaluator = Evaluator.of(policy());
        return all().stream()
                .map(evaluation -> new Explained(
                        evaluation, Timeline.of(evaluation, Calendars.none()), evaluator.explain(evaluation)))
                .toList();
    }

    private static Evaluation evaluate(CaseFile caseFile) {
        return Evaluator.of(policy()).evaluate(caseFile, caseFile.respondents().get(0), SETTING);
    }

    private static Map<FactId, StatedFact> eligibleFacts() {
        var facts = new LinkedHashMap<FactId, StatedFact>();
        facts.put(
                COLLECTIVE,
                new StatedFact(
                        COLLECTIVE,
                        truth(true),
                        List.of("会议纪要〔2023〕12号"),
                        Optional.of("核查组"),
                        Optional.empty(),
                        Optional.empty(),
                        StatedFact.Standing.UNDISPUTED,
                        HERE));
        facts.put(GAIN, stated(GAIN, truth(false)));
        facts.put(LOSS, stated(LOSS, word("minor")));
        facts.put(CONTEXT, stated(CONTEXT, new Statement.Members(Map.of("reform", Truth.TRUE), Truth.FALSE)));
        return facts;
    }

    private static CaseFile caseFile(String id, Map<FactId, StatedFact> facts, Optional<Determination> determination) {
        var respondent = new Respondent(
                Optional.of("张某某"),
                Respondent.Kind.PERSON,
                Optional.of("县住建局"),
                Optional.of("局长"),
                Optional.empty(),
                Map.of());
        return new CaseFile(
                id,
                List.of("example"),
                List.of(respondent),
                Optional.of("推进老旧小区改造时，因缺乏经验，工期延误。"),
                new Events(Map.of(new EventId("accepted"), new EventDate.On(LocalDate.of(2024, 9, 29)))),
                TimeRulings.NONE,
                facts,
                List.of(),
                determination,
                HERE);
    }

    private static StatedFact stated(FactId fact, Statement statement) {
        return new StatedFact(
                fact,
                statement,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                StatedFact.Standing.UNDISPUTED,
                HERE);
    }

    private static Statement truth(boolean value) {
        return new Statement.Is(new Value.TruthValue(value));
    }

    private static Statement word(String value) {
        return new Statement.Is(new Value.WordValue(value));
    }

    static Policy policy() {
        var collective = new Condition.AllOf(List.of(
                new Condition.Contains(CONTEXT, Condition.Quantifier.ANY, List.of("reform", "key-work")),
                new Condition.Holds(COLLECTIVE),
                new Condition.Not(new Condition.Holds(GAIN)),
                new Condition.Compared(LOSS, List.of(new Limit(Comparison.AT_MOST, new Value.WordValue("moderate"))))));
        var group = new CircumstanceGroup(
                provision("6", "第六条", "", "有下列情形之一的，可以容错：", Optional.empty()),
                new Match.Any(),
                List.of(),
                List.of("exempt", "lighter"),
                Force.MAY,
                List.of(
                        rule("6.1", "第六条第（一）项", "民主决策中的失误", "在改革创新中，经集体决策，未谋取私利的；", collective),
                        new Clause(
                                provision("6.2", "第六条第（二）项", "其他情形", "其他可以容错的情形。", Optional.empty()),
                                Clause.Nature.DISCRETION,
                                Optional.empty(),
                                List.of())));
        return new Policy(
                "example",
                "2024",
                PolicyKind.TOLERANCE,
                new BilingualText("某县容错纠错办法（试行）", "Measures of a county (trial)"),
                new Jurisdiction("999999", new BilingualText("某县", "a county"), "CN"),
                PolicyStatus.TRIAL,
                new Effective(InForce.UNDATED, Effective.JudgedBy.HANDLING),
                new PolicySource(
                        "sources/example.md",
                        PolicySource.Kind.EXCERPT,
                        Optional.of(new BilingualText("原文止于第八条。", "The text ends with article 8."))),
                List.of(),
                terms(),
                List.of(),
                List.of(rule("5", "第五条", "未造成事故", "未造成责任事故。", new Condition.Not(new Condition.Holds(ACCIDENT)))),
                List.of(group),
                List.of(rule("7.1", "第七条第（一）项", "隐瞒不报", "隐瞒不报的；", new Condition.Holds(CONCEALED))),
                List.of(
                        new Disposition(provision("exempt", "第八条", "免责", "免予追究责任", Optional.empty()), Optional.empty()),
                        new Disposition(provision("lighter", "第八条", "从轻", "从轻处理", Optional.empty()), Optional.empty())),
                List.of(new Effect(
                        provision("9", "第九条", "考核不受影响", "年度考核不受影响。", Optional.empty()),
                        List.of("exempt"),
                        Optional.of("accepted"),
                        Optional.of(new Lasting.Permanent()))),
                List.of(new Factor(
                        provision("10", "第十条", "挽回损失", "综合考虑挽回损失情况。", Optional.empty()),
                        Optional.of(Factor.Weight.FOR))),
                List.of(new Authority(
                        provision("11", "第十一条", "决定容错", "由县委决定。", Optional.empty()),
                        new BilingualText("县委", "the county Party committee"),
                        Authority.Power.RESERVED)),
                List.of(new Duty(
                        provision("12", "第十二条", "报备", "报上级备案。", Optional.empty()),
                        new BilingualText("县纪委监委", "the county discipline organs"),
                        Force.SHALL,
                        Optional.of("accepted"),
                        Optional.of(new Condition.Occurred(new EventId("filed"))))),
                List.of(new Measure(
                        provision("13", "第十三条", "限期整改", "责令限期整改。", Optional.empty()), Measure.Kind.CORRECTION)),
                List.of(step()),
                List.of(new Unencoded(new Citation("第一条", "为激励干部，制定本办法。"), new BilingualText("立法目的", "purpose"), HERE)),
                List.of(new Interpretation(
                        "6.1",
                        Optional.of(new BilingualText("“改革创新”是否为限？", "Is the list closed?")),
                        new BilingualText("重点工作亦可。", "Key work counts too."),
                        List.of(new BilingualText("以改革创新为限", "reform only")))),
                Map.of(
                        ACCIDENT,
                        new Property(
                                ACCIDENT,
                                Property.Claim.NEVER_WORSENS_FALLING,
                                Optional.of(new BilingualText("第五条", "article 5")),
                                HERE)),
                Digest.of(new byte[0]),
                HERE);
    }

    /** Without any tree, and without a calendar. */
    static Explained plainly(Evaluation evaluation) {
        return new Explained(evaluation, Timeline.of(evaluation, Calendars.none()), Map.of());
    }

    private static ProcedureStep step() {
        return new ProcedureStep(
                provision("verify", "第十四条", "调查核实", "受理后15个工作日内核实。", Optional.empty()),
                Optional.of(new BilingualText("核查组", "the verifying team")),
                List.of("accepted"),
                List.of(new EventId("filed")),
                Optional.empty(),
                Optional.of(new Period(15, PeriodUnit.WORKING_DAYS)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ProcedureStep.Roll.TO_WORKING_DAY,
                ProcedureStep.Obligation.REQUIRED);
    }

    private static Clause rule(String id, String article, String label, String text, Condition when) {
        return new Clause(
                provision(id, article, label, text, Optional.of(when)),
                Clause.Nature.RULE,
                Optional.empty(),
                List.of());
    }

    private static Provision provision(String id, String article, String label, String text, Optional<Condition> when) {
        return new Provision(id, new Citation(article, text), new BilingualText(label, "entry " + id), when, HERE);
    }

    private static Terms terms() {
        var truth = new FactType.TruthType(List.of(), List.of());
        var level = new FactType.LevelType(
                List.of(value("none", "无"), value("minor", "较小"), value("moderate", "一定"), value("major", "重大")));
        var set = new FactType.SetType(List.of(value("reform", "改革创新"), value("key-work", "重点工作")));
        var facts = List.of(
                fact(COLLECTIVE, truth, "经集体决策", Set.of(FactDeclaration.Trait.JUDGEMENT), Optional.empty()),
                fact(GAIN, truth, "谋取私利", Set.of(), Optional.empty()),
                fact(LOSS, level, "损失程度", Set.of(), Optional.empty()),
                fact(CONTEXT, set, "工作情境", Set.of(), Optional.empty()),
                fact(CONCEALED, truth, "隐瞒不报", Set.of(), Optional.empty()),
                fact(ACCIDENT, truth, "责任事故", Set.of(), Optional.of(new Value.TruthValue(false))));
        var events = List.of(event("accepted", "受理"), event("filed", "备案"));
        return new Terms(Vocabulary.of(facts, events), Map.of(), List.of());
    }

    private static AllowedValue value(String id, String label) {
        return new AllowedValue(id, new BilingualText(label, id), List.of());
    }

    private static FactDeclaration fact(
            FactId id, FactType type, String label, Set<FactDeclaration.Trait> traits, Optional<Value> presumed) {
        var english = id.value().replace('-', ' ');
        return new FactDeclaration(
                id,
                type,
                new BilingualText(label, english),
                Optional.of(new BilingualText(label + "？", english + "?")),
                List.of(),
                traits,
                presumed,
                HERE);
    }

    private static EventDeclaration event(String id, String label) {
        return new EventDeclaration(new EventId(id), new BilingualText(label, id), List.of(), HERE);
    }
}
