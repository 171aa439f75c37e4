package rongcuo.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.calendar.Period;
import rongcuo.calendar.PeriodUnit;
import rongcuo.fact.AllowedValue;
import rongcuo.fact.EventDeclaration;
import rongcuo.fact.EventId;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactId;
import rongcuo.fact.FactType;
import rongcuo.fact.Value;
import rongcuo.fact.Vocabulary;
import rongcuo.law.Citation;
import rongcuo.law.InForce;
import rongcuo.policy.Authority;
import rongcuo.policy.CircumstanceGroup;
import rongcuo.policy.Clause;
import rongcuo.policy.Condition;
import rongcuo.policy.Constraint;
import rongcuo.policy.Disposition;
import rongcuo.policy.Duty;
import rongcuo.policy.Effect;
import rongcuo.policy.Effective;
import rongcuo.policy.Factor;
import rongcuo.policy.Force;
import rongcuo.policy.Interpretation;
import rongcuo.policy.Jurisdiction;
import rongcuo.policy.Lasting;
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
import rongcuo.reading.PolicyLibrary;
import rongcuo.rendering.PolicyYaml;
import rongcuo.source.BilingualText;
import rongcuo.source.Digest;
import rongcuo.source.Position;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;

/** A policy written as a file and read again is the same policy. */
class WriteThenReadTest {
    private static final Path SHIPPED = Path.of("policies");
    private static final int RANDOM_POLICIES = 400;

    /** Texts that a careless writer of YAML gets wrong. */
    private static final List<String> AWKWARD = List.of(
            "容错",
            "“引号”与'引号'",
            "a: b",
            "# 井号",
            "- 横线",
            "[方括号",
            "{大括号}",
            "~",
            "null",
            "true",
            "no",
            "6.1",
            "0012",
            "2024-01-01",
            "&a",
            "*a",
            "!a",
            "%a",
            "@a",
            "`a`",
            "a #b",
            "\"",
            "'",
            "a\\nb",
            "两行\n两行",
            "|",
            ">",
            "?",
            ": ",
            "，。；",
            "𠮷",
            "1e3",
            " 前后有空格 ",
            "trailing:",
            "a,b");

    @TempDir
    Path folder;

    @Test
    void the_shipped_policies_are_the_same_without_what_the_vocabulary_declares() throws IOException {
        var shipped = PolicyLibrary.open(List.of(SHIPPED), new Problems());
        Files.copy(SHIPPED.resolve("vocabulary.yaml"), folder.resolve("vocabulary.yaml"));
        var writer = new PolicyYaml(shipped.terms());
        for (var policy : shipped.all()) {
            write(folder, policy, writer);
        }
        var problems = new Problems();
        var again = PolicyLibrary.open(List.of(folder), problems).all();
        assertThat(problems.inFileOrder()).isEmpty();
        assertThat(again).hasSizeGreaterThanOrEqualTo(6);
        assertSame(again, shipped.all());
    }

    @Test
    void what_a_policy_extends_is_written_out() throws IOException {
        var beside = Files.createDirectory(folder.resolve("beside"));
        Files.writeString(beside.resolve("child.yaml"), """
                policy: child
                version: "1"
                extends: [huachi]
                remove: ["7.1"]
                """);
        var library = PolicyLibrary.open(List.of(SHIPPED, beside), new Problems());
        var child = library.find("child").get(0);
        var alone = Files.createDirectory(folder.resolve("alone"));
        write(alone, child, new PolicyYaml(library.terms()));
        var problems = new Problems();
        var again = PolicyLibrary.open(List.of(SHIPPED, alone), problems)
                .find("child")
                .get(0);
        assertThat(problems.inFileOrder()).isEmpty();
        assertThat(child.parents()).containsExactly("huachi");
        assertThat(again.parents()).isEmpty();
        assertThat(child.clause("7.1")).isEmpty();
        assertThat(text(again)).isEqualTo(text(child));
    }

    @Test
    void a_policy_made_up_by_chance_is_the_same() throws IOException {
        int same = 0;
        for (long seed = 0; seed < RANDOM_POLICIES; seed++) {
            var policy = new Written(seed).policy();
            var alone = Files.createDirectory(folder.resolve(Long.toString(seed)));
            write(alone, policy, new PolicyYaml(Terms.empty()));
            var problems = new Problems();
            var again = PolicyLibrary.open(List.of(alone), problems).find("test");
            if (again.isEmpty()) {
                // A range that chance left empty is the one thing that a file may not say.
                assertThat(problems.inFileOrder())
                        .as("seed %d", seed)
                        .isNotEmpty()
                        .extracting(Problem::code)
                        .containsOnly(ProblemCode.EMPTY_RANGE);
            } else {
                assertThat(problems.inFileOrder()).as("seed %d", seed).isEmpty();
                assertSame(again, List.of(policy));
                same++;
            }
        }
        assertThat(same).as("policies that a file can say").isGreaterThan(RANDOM_POLICIES / 2);
    }

    private static void write(Path folder, Policy policy, PolicyYaml writer) throws IOException {
        var text = new StringBuilder();
        writer.write(policy, text);
        Files.writeString(folder.resolve(policy.id() + ".yaml"), text);
    }

    private static String text(Policy policy) throws IOException {
        var text = new StringBuilder();
        new PolicyYaml(Terms.empty()).write(policy, text);
        return text.toString();
    }

    /** Equal but for places and digests, and the same text again, which shows that no order was lost either. */
    private static void assertSame(List<Policy> found, List<Policy> expected) throws IOException {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.get(i))
                    .usingRecursiveComparison()
                    .withStrictTypeChecking()
                    .ignoringFieldsOfTypes(Position.class, Digest.class)
                    .isEqualTo(expected.get(i));
            assertThat(text(found.get(i))).isEqualTo(text(expected.get(i)));
        }
    }

    /** A random policy with all that decides no case, and with what a file cannot say put otherwise. */
    private static final class Written {
        private final Random random;
        private final Policy law;

        Written(long seed) {
            this.random = new Random(seed);
            this.law = RandomLaw.of(seed, 6, 0).policy();
        }

        Policy policy() {
            return new Policy(
                    law.id(),
                    awkward(),
                    oneOf(List.of(PolicyKind.values())),
                    words(),
                    new Jurisdiction("000000", words(), "CN"),
                    oneOf(List.of(PolicyStatus.values())),
                    effective(),
                    new PolicySource("sources/x.md", oneOf(List.of(PolicySource.Kind.values())), perhaps(words())),
                    List.of(),
                    terms(),
                    law.scope().stream().map(this::ofScope).toList(),
                    law.premises().stream().map(this::premise).toList(),
                    law.groups().stream().map(this::group).toList(),
                    law.exclusions(),
                    List.of(
                            new Disposition(provision("exempt"), Optional.empty()),
                            new Disposition(provision("lighter"), Optional.of(Force.SHALL))),
                    List.of(
                            new Effect(
                                    provision("e.1"),
                                    List.of("exempt"),
                                    perhaps("event-0"),
                                    Optional.of(new Lasting.For(period()))),
                            new Effect(provision("e.2"), List.of(), perhaps("step-1"), Optional.of(lasting()))),
                    List.of(new Factor(provision("f.1"), perhaps(oneOf(List.of(Factor.Weight.values()))))),
                    List.of(new Authority(provision("a.1"), words(), oneOf(List.of(Authority.Power.values())))),
                    List.of(new Duty(
                            provision("d.1"),
                            words(),
                            oneOf(List.of(Force.values())),
                            perhaps("event-1"),
                            perhaps(occurred()))),
                    List.of(new Measure(provision("m.1"), oneOf(List.of(Measure.Kind.values())))),
                    List.of(step("step-1"), step("step-2")),
                    List.of(new Unencoded(
                            new Citation("第一条", Optional.of("opening words"), awkward()), words(), Law.HERE)),
                    List.of(new Interpretation("g0", perhaps(words()), words(), List.of(words(), words()))),
                    properties(),
                    law.fingerprint(),
                    law.position());
        }

        private Map<FactId, Property> properties() {
            return law.terms().vocabulary().facts().stream()
                    .filter(fact -> !(fact.type() instanceof FactType.ChoiceType))
                    .limit(2)
                    .map(fact -> new Property(
                            fact.id(), oneOf(List.of(Property.Claim.values())), perhaps(words()), Law.HERE))
                    .collect(Collectors.toMap(Property::fact, Function.identity()));
        }

        /** The facts of chance, and one of each kind that says all a declaration can say. */
        private Terms terms() {
            var values = List.of(
                    new AllowedValue("low", words("低"), List.of("甲", "乙")),
                    new AllowedValue("so-so", BilingualText.chineseOnly("一般"), List.of()));
            var facts = new ArrayList<>(law.terms().vocabulary().facts());
            facts.add(fact("own-truth", new FactType.TruthType(List.of("有过"), List.of("没有过")), true));
            facts.add(fact("own-level", new FactType.LevelType(values), "low"));
            facts.add(fact("own-choice", new FactType.ChoiceType(values), "so-so"));
            facts.add(new FactDeclaration(
                    new FactId("own-number"),
                    new FactType.NumberType(
                            Optional.of("万元"),
                            perhaps(new BigDecimal("-0.5")),
                            perhaps(new BigDecimal("1E+3").stripTrailingZeros()),
                            2),
                    words("自有数"),
                    perhaps(words()),
                    List.of("别名"),
                    Set.of(),
                    Optional.of(new Value.NumberValue(new BigDecimal("100"))),
                    Law.HERE));
            var events = new ArrayList<>(law.terms().vocabulary().events());
            events.add(new EventDeclaration(new EventId("own-event"), words("自有事件"), List.of("事"), Law.HERE));
            var constraint = new Constraint(
                    "never",
                    new Condition.AllOf(List.of(new Condition.Holds(new FactId("own-truth")))),
                    words(),
                    Law.HERE);
            return new Terms(Vocabulary.of(facts, events), law.terms().definitions(), List.of(constraint));
        }

        private FactDeclaration fact(String id, FactType type, Object presumed) {
            Value value = presumed instanceof String word ? new Value.WordValue(word) : new Value.TruthValue(true);
            return new FactDeclaration(
                    new FactId(id),
                    type,
                    words("自有" + id),
                    perhaps(words()),
                    List.of(),
                    traits(type),
                    perhaps(value),
                    Law.HERE);
        }

        private Set<FactDeclaration.Trait> traits(FactType type) {
            boolean hasOrder = !(type instanceof FactType.ChoiceType) && !(type instanceof FactType.SetType);
            return hasOrder && random.nextBoolean()
                    ? Set.of(FactDeclaration.Trait.CHANGEABLE, FactDeclaration.Trait.RISING)
                    : Set.of(FactDeclaration.Trait.JUDGEMENT, FactDeclaration.Trait.CHANGEABLE);
        }

        private Effective effective() {
            var from = LocalDate.of(2018, 1, 1);
            return new Effective(
                    new InForce(perhaps(from), perhaps(from.plusYears(5))),
                    oneOf(List.of(Effective.JudgedBy.values())));
        }

        /** An entry of the scope has no exception; discretion is for circumstances and exclusions. */
        private Clause ofScope(Clause clause) {
            var when = Optional.of(clause.provision().when().orElse(occurred()));
            var nature = random.nextBoolean() ? Clause.Nature.RULE : Clause.Nature.BY_REFERENCE;
            return new Clause(withWhen(clause.provision(), when), nature, Optional.empty(), List.of());
        }

        private Clause premise(Clause clause) {
            var when = Optional.of(clause.provision().when().orElse(occurred()));
            return new Clause(withWhen(clause.provision(), when), Clause.Nature.RULE, clause.except(), List.of());
        }

        private CircumstanceGroup group(CircumstanceGroup group) {
            var clauses = new ArrayList<Clause>();
            for (var clause : group.clauses()) {
                var only = random.nextBoolean() ? List.of("lighter") : List.<String>of();
                clauses.add(new Clause(clause.provision(), clause.nature(), clause.except(), only));
            }
            return new CircumstanceGroup(
                    group.provision(),
                    group.match(),
                    group.premises().stream().map(this::premise).toList(),
                    random.nextBoolean() ? List.of("exempt", "lighter") : List.of(),
                    oneOf(List.of(Force.values())),
                    clauses);
        }

        private ProcedureStep step(String id) {
            return new ProcedureStep(
                    provision(id),
                    perhaps(words()),
                    random.nextBoolean() ? List.of("event-0", "step-2") : List.of(),
                    random.nextBoolean() ? List.of(new EventId("event-1")) : List.of(),
                    perhaps(words()),
                    perhaps(period()),
                    perhaps(period()),
                    perhaps(new ProcedureStep.Window("event-0", "own-event")),
                    perhaps(new ProcedureStep.Lead("own-event", perhaps(period()), perhaps(period()))),
                    perhaps(words()),
                    perhaps(lasting()),
                    perhaps(new ProcedureStep.Extension(period(), 1 + random.nextInt(3), perhaps(words()))),
                    oneOf(List.of(ProcedureStep.Roll.values())),
                    oneOf(List.of(ProcedureStep.Obligation.values())));
        }

        private Provision provision(String id) {
            return new Provision(id, new Citation(awkward(), awkward()), words(), perhaps(occurred()), Law.HERE);
        }

        private static Provision withWhen(Provision provision, Optional<Condition> when) {
            return new Provision(provision.id(), provision.citation(), provision.label(), when, provision.position());
        }

        private static Condition occurred() {
            return new Condition.Occurred(new EventId("event-0"));
        }

        private Lasting lasting() {
            var unit = oneOf(List.of(PeriodUnit.values()));
            return random.nextBoolean()
                    ? new Lasting.Permanent()
                    : new Lasting.Between(new Period(1, unit), new Period(1 + random.nextInt(5), unit));
        }

        private Period period() {
            return new Period(1 + random.nextInt(30), oneOf(List.of(PeriodUnit.values())));
        }

        private BilingualText words() {
            String chinese = awkward();
            return random.nextBoolean() ? BilingualText.chineseOnly(chinese) : new BilingualText(chinese, awkward());
        }

        /** Names must differ, so these are not left to chance. */
        private static BilingualText words(String name) {
            return new BilingualText(name, name + " in English");
        }

        private String awkward() {
            return oneOf(AWKWARD);
        }

        private <T> Optional<T> perhaps(T value) {
            return random.nextBoolean() ? Optional.of(value) : Optional.empty();
        }

        private <T> T oneOf(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }
    }
}
