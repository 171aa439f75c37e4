package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rongcuo.analysis.Adjudicator;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Events;
import rongcuo.casefile.Respondent;
import rongcuo.casefile.StatedFact;
import rongcuo.casefile.TimeRulings;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Setting;
import rongcuo.evaluation.Strictness;
import rongcuo.evaluation.Subject;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactId;
import rongcuo.fact.FactType;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.fact.Vocabulary;
import rongcuo.interview.Draft;
import rongcuo.interview.Interview;
import rongcuo.interview.Interview.Ending;
import rongcuo.interview.Lines;
import rongcuo.interview.Matter;
import rongcuo.policy.Policy;
import rongcuo.reading.CaseReader;
import rongcuo.reading.PolicyLibrary;
import rongcuo.rendering.CaseJson;
import rongcuo.rendering.CaseYaml;
import rongcuo.rendering.Messages;
import rongcuo.rendering.Style;
import rongcuo.source.Language;
import rongcuo.source.Position;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/** Officers who know everything of a case made up by chance, or nearly everything, answer what they are asked. */
class SimulatedOfficersTest {
    private static final int OFFICERS = Integer.getInteger("officers", 8);
    private static final LocalDate TUE_2024_10_08 = LocalDate.of(2024, 10, 8);
    private static final Setting STRICT =
            new Setting(TUE_2024_10_08, TUE_2024_10_08, Optional.empty(), Strictness.STRICT);

    private final PolicyLibrary library = PolicyLibrary.open(List.of(Path.of("policies")), new Problems());
    private final Messages messages = Messages.in(Language.CHINESE);

    @ParameterizedTest
    @ValueSource(strings = {"huachi", "jiaozuo", "jiaozuo-incentive", "wuzhou", "youxian", "zigui", "huachi,youxian"})
    void they_are_asked_only_what_matters_and_the_end_is_what_evaluate_says(String policies) throws Exception {
        var kept = new Kept(List.of(policies.split(",", -1)));
        int questions = 0;
        int settled = 0;
        for (int number = 0; number < OFFICERS; number++) {
            var officer = new Officer(new Random(number), kept, number < 12 || number % 25 == 0);
            kept.begin();
            var ending = new Interview(officer, messages, Style.PLAIN, kept, kept.draft.caseFile(), Set.of()).run();

            assertThat(ending).isEqualTo(Ending.SETTLED);
            questions += officer.asked.size();
            settled += kept.assertEndIsWhatEvaluateSays(officer) ? 1 : 0;
        }
        if (Integer.getInteger("officers") != null) {
            System.out.printf(
                    "%s: %d officers, %.2f questions each, %d settled%n",
                    policies, OFFICERS, questions / (double) OFFICERS, settled);
        }
        assertThat(settled).isGreaterThan(OFFICERS / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"huachi", "jiaozuo", "wuzhou", "zigui", "jiaozuo,huachi"})
    void what_they_leave_open_of_a_list_is_in_the_file_as_they_said_it(String policies) throws Exception {
        var kept = new Kept(List.of(policies.split(",", -1)));
        int open = 0;
        for (int number = 0; number < 4; number++) {
            var officer = new Officer(new Random(number), kept, false).doubtingLists();
            kept.begin();
            new Interview(officer, messages, Style.PLAIN, kept, kept.draft.caseFile(), Set.of()).run();

            kept.assertIsReadBack();
            open += kept.openLists();
        }
        assertThat(open).isPositive();
    }

    /** A case under some policies, kept as the text of its file. */
    private final class Kept implements Matter {
        private final List<String> ids;
        private final List<Policy> versions;
        private final Adjudication adjudication = new Adjudication(
                library,
                List.of(),
                Optional.empty(),
                TUE_2024_10_08,
                WorkingCalendars.of(
                        rongcuo.reading.CalendarLibrary.open(
                                List.of(Path.of("policies")), rongcuo.reading.TreeCache.none(), new Problems()),
                        Optional.empty()),
                Strictness.ORDINARY,
                new Problems());
        private Draft draft;

        Kept(List<String> ids) {
            this.ids = ids;
            this.draft = empty();
            this.versions = adjudication.certainVersions(draft.caseFile());
            assertThat(versions).hasSameSizeAs(ids);
        }

        void begin() {
            draft = empty();
        }

        private Draft empty() {
            return new Draft(
                    new CaseFile(
                            "X-1",
                            ids,
                            List.of(Respondent.UNNAMED),
                            Optional.empty(),
                            Events.none(),
                            TimeRulings.NONE,
                            Map.of(),
                            List.of(),
                            Optional.empty(),
                            Position.startOf("X-1")),
                    Set.of(),
                    List.of());
        }

        @Override
        public List<Adjudicator> adjudicators(CaseFile caseFile) {
            return versions.stream().map(adjudication::adjudicator).toList();
        }

        @Override
        public Setting setting(CaseFile caseFile) {
            return STRICT;
        }

        @Override
        public List<Evaluation> evaluate(CaseFile caseFile) {
            return adjudication.evaluate(caseFile);
        }

        @Override
        public void keep(Draft kept) {
            draft = kept;
        }

        @Override
        public Set<Subject> passed() {
            return Set.of();
        }

        Vocabulary vocabulary() {
            return versions.stream()
                    .map(policy -> policy.terms().vocabulary())
                    .reduce(Vocabulary.empty(), Vocabulary::with);
        }

        /** Whether a question is about something that can still turn a conclusion, nothing presumed. */
        void assertMatters(String key) {
            boolean matters = key.startsWith("finding:") || isPresumedOtherwise(key);
            for (var policy : versions) {
                var open = adjudication.adjudicator(policy).conclude(draft.caseFile(), Respondent.UNNAMED, STRICT);
                matters |= open.missing().stream()
                        .anyMatch(missing -> missing.subject()
                                .factId()
                                .map(FactId::value)
                                .filter(key::equals)
                                .isPresent());
            }
            assertThat(matters).as("%s in %s", key, draft.caseFile().facts()).isTrue();
        }

        /** Whether it is settled by all completions, and a presumption about this subject leads elsewhere. */
        private boolean isPresumedOtherwise(String key) {
            for (var evaluation : evaluate(draft.caseFile())) {
                var strict = adjudication
                        .adjudicator(evaluation.policy())
                        .conclude(draft.caseFile(), Respondent.UNNAMED, STRICT)
                        .conclusion();
                boolean isPresumed = evaluation.presumed().stream()
                        .anyMatch(presumed -> presumed.subject()
                                .factId()
                                .map(FactId::value)
                                .filter(key::equals)
                                .isPresent());
                if (isPresumed && strict != Conclusion.UNDETERMINED && strict != evaluation.conclusion()) {
                    return true;
                }
            }
            return false;
        }

        /** The facts of which the case names values that are open. */
        int openLists() {
            return (int) draft.caseFile().facts().values().stream()
                    .map(StatedFact::statement)
                    .filter(said -> said instanceof Statement.Members members
                            && members.named().containsValue(Truth.UNKNOWN))
                    .count();
        }

        /** The case as it is read from its file. */
        CaseFile assertIsReadBack() {
            var text = CaseYaml.of(draft.caseFile(), List.of(), vocabulary(), messages);
            var problems = new Problems();
            var again = CaseReader.of(library, problems)
                    .read(new SourceText("X-1.yaml", text))
                    .get(0);
            assertThat(problems.inFileOrder()).as(text).isEmpty();
            assertThat(CaseJson.of(again)).as(text).isEqualTo(CaseJson.of(draft.caseFile()));
            return again;
        }

        /** Whether the case is settled. */
        boolean assertEndIsWhatEvaluateSays(Officer officer) {
            var text = CaseYaml.of(draft.caseFile(), List.of(), vocabulary(), messages);
            var again = assertIsReadBack();
            var read = adjudication.evaluate(again).stream()
                    .map(Evaluation::conclusion)
                    .toList();
            var shown = evaluate(draft.caseFile()).stream()
                    .map(Evaluation::conclusion)
                    .toList();
            var strict = versions.stream()
                    .map(policy -> adjudication
                            .adjudicator(policy)
                            .conclude(again, Respondent.UNNAMED, STRICT)
                            .conclusion())
                    .toList();
            assertThat(shown).as(text).isEqualTo(read);
            for (int i = 0; i < strict.size(); i++) {
                if (strict.get(i) != Conclusion.UNDETERMINED) {
                    assertThat(read.get(i)).as(text).isEqualTo(strict.get(i));
                } else {
                    assertThat(officer.knewAll).as(text).isFalse();
                }
            }
            return !strict.contains(Conclusion.UNDETERMINED);
        }
    }

    /** Makes the case up while it is asked for. */
    private static final class Officer implements Lines {
        private final Random random;
        private final Kept kept;
        private final List<String> asked = new ArrayList<>();
        private final Set<String> refused = new HashSet<>();
        private final boolean isWatched;
        private final boolean knowsAll;
        private final int kind;
        private boolean knewAll = true;
        private boolean doubtsLists;
        private String last = "";

        /** @param isWatched whether each of the questions is checked, which takes longer than to find them */
        Officer(Random random, Kept kept, boolean isWatched) {
            this.isWatched = isWatched;
            this.random = random;
            this.kept = kept;
            this.knowsAll = random.nextInt(4) > 0;
            this.kind = random.nextInt(3);
        }

        /** The same, who never knows all of a list. */
        Officer doubtingLists() {
            doubtsLists = true;
            return this;
        }

        @Override
        public Line read(String prompt, Topic topic) {
            if (topic.need() != Need.REQUIRED) {
                return new Line.Typed("");
            }
            if (!refused.remove(topic.key())) {
                assertThat(asked)
                        .doesNotContain(topic.key() + kept.draft.caseFile().facts());
                asked.add(topic.key() + kept.draft.caseFile().facts());
                if (isWatched) {
                    kept.assertMatters(topic.key());
                }
            }
            last = topic.key();
            return new Line.Typed(answer(topic.key()));
        }

        private String answer(String key) {
            if (!knowsAll && random.nextInt(8) == 0) {
                knewAll = false;
                return "不详";
            }
            if (key.startsWith("finding:")) {
                return random.nextInt(4) == 0 ? "是" : "尚无";
            }
            var fact = kept.vocabulary().fact(new FactId(key)).orElseThrow();
            return answer(fact);
        }

        private String answer(FactDeclaration fact) {
            if (fact.type() instanceof FactType.SetType set) {
                var held = set.values().stream()
                        .filter(value -> random.nextInt(10) < 2 + 2 * kind)
                        .map(value -> value.label().chinese())
                        .toList();
                if (doubtsLists) {
                    return held.isEmpty() ? List.of("不详", "待查").get(random.nextInt(2)) : String.join("、", held) + "等";
                }
                return held.isEmpty() ? "无" : String.join("、", held);
            }
            if (fact.type() instanceof FactType.Listed listed) {
                return Integer.toString(1 + random.nextInt(listed.values().size()));
            }
            if (fact.type() instanceof FactType.NumberType) {
                return Integer.toString(1 + random.nextInt(30));
            }
            if (fact.type() instanceof FactType.DateType) {
                return TUE_2024_10_08.minusDays(random.nextInt(900)).toString();
            }
            boolean usual = fact.presumed().isPresent() || random.nextInt(10) < 3 * kind;
            boolean yes = usual && random.nextInt(12) > 0;
            return yes ? "是" : "否";
        }

        @Override
        public void refuse(String reason) {
            assertThat(reason).contains("不合");
            refused.add(last);
        }

        @Override
        public void show(String first, String text) {
            // Nobody looks.
        }

        @Override
        public void showAsItIs(String text) {
            // Nobody looks.
        }

        @Override
        public void end() {
            // Nothing is left over.
        }

        @Override
        public int width() {
            return 80;
        }
    }
}
