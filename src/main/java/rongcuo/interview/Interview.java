package rongcuo.interview;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rongcuo.analysis.Adjudicator;
import rongcuo.analysis.Contradictions;
import rongcuo.analysis.NextQuestion;
import rongcuo.analysis.QuestionOrder;
import rongcuo.analysis.QuestionOrder.Pending;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Respondent;
import rongcuo.casefile.StatedFact;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Missing;
import rongcuo.evaluation.Reason.Basis;
import rongcuo.evaluation.Setting;
import rongcuo.evaluation.Strictness;
import rongcuo.evaluation.Subject;
import rongcuo.fact.NameKey;
import rongcuo.fact.Statement;
import rongcuo.fact.Value.TruthValue;
import rongcuo.interview.Lines.Line;
import rongcuo.interview.Lines.Need;
import rongcuo.interview.Lines.Topic;
import rongcuo.policy.Clause;
import rongcuo.policy.Policy;
import rongcuo.rendering.DisplayWidth;
import rongcuo.rendering.Messages;
import rongcuo.rendering.QuestionWords;
import rongcuo.rendering.Style;

/** The dialogue: asks what can still matter, until the matter is settled or the officer stops. */
public final class Interview {
    /** Longer than any answer, with its evidence, has reason to be. */
    private static final int LONGEST = 4_000;

    private static final String INDENT = "  ";
    private static final int MOST_COLUMNS = 3;
    /** The cells of the number before a choice. */
    private static final int NUMBER = 3;

    private final Lines lines;
    private final Messages messages;
    private final Style style;
    private final Matter matter;
    private final Set<Manner> manners;
    private final Deque<Draft> earlier = new ArrayDeque<>();
    private Draft draft;
    private List<Adjudicator> adjudicators;
    private QuestionOrder order;
    private QuestionWords words;
    private int asked;
    private Ending stopped = Ending.STOPPED;

    /** How a dialogue is held. */
    public enum Manner {
        /** The case is new: it is asked what it is called and whom it concerns. */
        BEGINS,
        /** After each answer it is asked on what evidence it rests. */
        ASKS_EVIDENCE,
        /** What the case says is pending is asked for again. */
        ASKS_PENDING
    }

    /** How a dialogue ended. */
    public enum Ending {
        /** Nothing that may be asked can matter any more. */
        SETTLED,
        /** The officer stopped before. */
        STOPPED,
        INTERRUPTED
    }

    public Interview(
            Lines lines, Messages messages, Style style, Matter matter, CaseFile caseFile, Set<Manner> manners) {
        this.lines = lines;
        this.messages = messages;
        this.style = style;
        this.matter = matter;
        this.manners = Set.copyOf(manners);
        this.draft = new Draft(caseFile, matter.passed(), List.of());
        this.adjudicators = matter.adjudicators(caseFile);
        this.order = QuestionOrder.of(evaluators());
        this.words = new QuestionWords(messages, policies());
    }

    private List<Evaluator> evaluators() {
        return adjudicators.stream().map(Adjudicator::evaluator).toList();
    }

    private List<Policy> policies() {
        return evaluators().stream().map(evaluator -> evaluator.policy()).toList();
    }

    /** Leads the dialogue to its end; what is answered is kept after every answer. */
    public Ending run() throws IOException {
        say("begins", messages.list(policies().stream().map(words::policy).toList()));
        say("commands");
        if (manners.contains(Manner.BEGINS)) {
            var ending = begin();
            if (ending.isPresent()) {
                return ended(ending.get());
            }
        }
        while (true) {
            var question = next();
            if (question.isEmpty()) {
                if (mayEnd()) {
                    return ended(Ending.SETTLED);
                }
                continue;
            }
            var ending = ask(question.get());
            if (ending.isPresent()) {
                return ended(ending.get());
            }
        }
    }

    /** The last answer may be the wrong one: it can be taken back before the dialogue ends. */
    private boolean mayEnd() throws IOException {
        if (earlier.isEmpty()) {
            return true;
        }
        lines.showAsItIs("\n");
        tellPossible();
        var line = lines.read(words.say("prompt.end"), new Topic("end", Need.COMMAND));
        return !(line instanceof Line.Typed typed && isBack(NameKey.of(typed.text())) && goBack());
    }

    private static boolean isBack(String key) {
        return key.equals("<") || key.equals("上一题") || key.equals("back");
    }

    private void say(String key, String... arguments) throws IOException {
        lines.show("", words.say(key, arguments));
    }

    private Optional<NextQuestion> next() {
        renew();
        var pending = manners.contains(Manner.ASKS_PENDING) ? Pending.ASKED : Pending.LEFT;
        return order.next(draft.caseFile(), setting(), pending, draft.passed());
    }

    private Setting setting() {
        return matter.setting(draft.caseFile());
    }

    /** A day that was answered may call for another version of a policy. */
    private void renew() {
        var now = matter.adjudicators(draft.caseFile());
        if (!now.isEmpty() && !now.equals(adjudicators)) {
            adjudicators = now;
            order = QuestionOrder.of(evaluators());
            words = new QuestionWords(messages, policies());
        }
    }

    // What the case is called and whom it concerns.

    private Optional<Ending> begin() throws IOException {
        var id = plain("prompt.case", "case", draft.caseFile().id());
        if (id.isEmpty()) {
            return Optional.of(stopped);
        }
        if (!id.get().isEmpty()) {
            draft = draft.called(id.get()).noting("case = " + id.get());
        }
        var name = plain("prompt.respondent", "respondent", "");
        if (name.isEmpty()) {
            return Optional.of(stopped);
        }
        if (!name.get().isEmpty()) {
            draft = draft.of(new Respondent(
                            Optional.of(name.get()),
                            Respondent.Kind.PERSON,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            draft.caseFile().respondents().get(0).facts()))
                    .noting("respondent = " + name.get());
        }
        matter.keep(draft);
        return Optional.empty();
    }

    /** A line of text that may be empty; absent where the dialogue is to end. */
    private Optional<String> plain(String prompt, String key, String usual) throws IOException {
        var line = lines.read(words.say(prompt, usual), new Topic(key, Need.OPTIONAL));
        if (line instanceof Line.Interrupted) {
            stopped = Ending.INTERRUPTED;
        }
        if (!(line instanceof Line.Typed typed) || isExit(NameKey.of(typed.text()))) {
            return Optional.empty();
        }
        String text = Answered.of(typed.text()).text();
        return Optional.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    // One question.

    private Optional<Ending> ask(NextQuestion question) throws IOException {
        asked++;
        lines.showAsItIs("\n");
        show(question);
        while (true) {
            var line = lines.read(words.say("prompt"), new Topic(key(question), Need.REQUIRED));
            if (line instanceof Line.Interrupted) {
                return Optional.of(Ending.INTERRUPTED);
            }
            if (!(line instanceof Line.Typed typed) || isExit(NameKey.of(typed.text()))) {
                return Optional.of(Ending.STOPPED);
            }
            switch (NameKey.of(typed.text())) {
                case "" -> say("empty");
                case "?", "为什么", "why" -> tellWhy(question);
                case "!", "进度", "status" -> tellStanding();
                default -> {
                    if (isBack(NameKey.of(typed.text()))) {
                        if (goBack()) {
                            return Optional.empty();
                        }
                    } else if (typed.text().length() > LONGEST) {
                        lines.refuse(words.say("too-long", Integer.toString(LONGEST)));
                    } else if (answer(question, Answered.of(typed.text()))) {
                        return Optional.empty();
                    }
                }
            }
        }
    }

    private static boolean isExit(String key) {
        return key.equals("x") || key.equals("退出") || key.equals("exit") || key.equals("quit");
    }

    /** What a transcript calls the question. */
    private static String key(NextQuestion question) {
        var subject = question.subject();
        if (subject instanceof Subject.OfEvent of) {
            return "event:" + of.event().value();
        }
        if (subject instanceof Subject.OfFinding of) {
            return "finding:" + of.clause();
        }
        return subject.factId().orElseThrow().value();
    }

    private void show(NextQuestion question) throws IOException {
        String number = words.say("number", Integer.toString(asked));
        lines.show(number, words.question(question) + (words.isPartOfSet(question) ? words.say("several") : ""));
        showChoices(words.choices(question).stream().map(words::choice).toList());
        lines.show(INDENT, words.hint(question));
    }

    /** Numbered, in columns that are read downwards where they are short. */
    private void showChoices(List<String> labels) throws IOException {
        int widest = labels.stream().mapToInt(DisplayWidth::of).max().orElse(0) + NUMBER;
        int columns = Math.min(labels.size() > 5 ? MOST_COLUMNS : 1, (lines.width() - INDENT.length()) / (widest + 2));
        if (columns < 2) {
            for (int i = 0; i < labels.size(); i++) {
                lines.show(INDENT + number(i), labels.get(i));
            }
            return;
        }
        int rows = (labels.size() + columns - 1) / columns;
        for (int row = 0; row < rows; row++) {
            var line = new StringBuilder(INDENT);
            for (int i = row; i < labels.size(); i += rows) {
                line.append(number(i)).append(labels.get(i));
                if (i + rows < labels.size()) {
                    line.append(" ".repeat(widest + 2 - NUMBER - DisplayWidth.of(labels.get(i))));
                }
            }
            lines.showAsItIs(line.append('\n').toString());
        }
    }

    private static String number(int place) {
        return (place < 9 ? " " : "") + (place + 1) + " ";
    }

    private boolean answer(NextQuestion question, Answered answered) throws IOException {
        var reader = new ReplyReader(question, words.choices(question));
        var reply = reply(reader, question, answered.value());
        if (reply instanceof Reply.Refused refused) {
            lines.refuse(words.refusal(refused.code(), refused.arguments()));
            return false;
        }
        if (reply instanceof Reply.DayNeeded) {
            lines.refuse(words.say("day-needed"));
            return false;
        }
        var full = manners.contains(Manner.ASKS_EVIDENCE) && !(reply instanceof Reply.Passes)
                ? withEvidence(answered)
                : answered;
        var next = noted(question, reply, full).noting(key(question) + " = " + full.text());
        var contradiction = contradiction(next);
        if (contradiction.isPresent()) {
            lines.refuse(contradiction.get());
            return false;
        }
        earlier.push(draft);
        draft = next;
        matter.keep(draft);
        tellUnderstood(question, reply);
        return true;
    }

    private Reply reply(ReplyReader reader, NextQuestion question, String text) {
        if (question.subject() instanceof Subject.OfEvent) {
            return reader.ofEvent(text);
        }
        if (question.subject() instanceof Subject.OfFinding) {
            return reader.ofFinding(text);
        }
        var fact = words.vocabulary()
                .fact(question.subject().factId().orElseThrow())
                .orElseThrow();
        var said = Optional.ofNullable(draft.caseFile().facts().get(fact.id())).map(StatedFact::statement);
        return reader.ofFact(fact, said, text);
    }

    private Answered withEvidence(Answered answered) throws IOException {
        var line = lines.read(words.say("prompt.evidence"), new Topic("evidence", Need.OPTIONAL));
        String typed =
                line instanceof Line.Typed said ? Answered.of(said.text()).text() : "";
        return typed.isEmpty() ? answered : answered.with(typed);
    }

    private Draft noted(NextQuestion question, Reply reply, Answered answered) {
        if (reply instanceof Reply.States states) {
            return draft.stating(question.subject().factId().orElseThrow(), states.statement(), answered.details());
        }
        if (reply instanceof Reply.Dates dates && question.subject() instanceof Subject.OfEvent of) {
            return draft.dating(of.event(), dates.date());
        }
        if (reply instanceof Reply.Finds finds && question.subject() instanceof Subject.OfFinding of) {
            return draft.finding(policyOf(of.clause()), of.clause(), finds.outcome(), answered.details());
        }
        return draft.passing(question.subjects());
    }

    private String policyOf(String clause) {
        return policies().stream()
                .filter(policy -> policy.clause(clause).filter(this::isUnfound).isPresent())
                .map(Policy::id)
                .findFirst()
                .orElse("");
    }

    private boolean isUnfound(Clause clause) {
        return clause.nature() == Clause.Nature.DISCRETION;
    }

    private void tellUnderstood(NextQuestion question, Reply reply) throws IOException {
        if (reply instanceof Reply.States states) {
            for (var note : states.notes()) {
                lines.show(INDENT, words.refusal(note, List.of()));
            }
            boolean isRead = states.statement() instanceof Statement.Is is && is.value() instanceof TruthValue;
            if (!isRead) {
                lines.show("  → ", words.understood(question.subject().factId().orElseThrow(), states.statement()));
            }
        }
    }

    /** Why the case could not be so, where what is answered now does not go with what was before. */
    private Optional<String> contradiction(Draft next) {
        for (var evaluator : evaluators()) {
            for (var respondent : next.caseFile().respondents()) {
                var found = Contradictions.of(evaluator, next.caseFile(), respondent);
                var before = Contradictions.of(evaluator, draft.caseFile(), respondent);
                for (var constraint : found) {
                    if (!before.contains(constraint)) {
                        return Optional.of(words.say("contradiction", words.contradiction(constraint)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean goBack() throws IOException {
        if (earlier.isEmpty()) {
            say("no-back");
            return false;
        }
        draft = earlier.pop();
        matter.keep(draft);
        asked = answers();
        say("went-back");
        return true;
    }

    private void tellWhy(NextQuestion question) throws IOException {
        boolean isTold = false;
        for (var evaluator : evaluators()) {
            var reasons = words.reasons(evaluator.policy(), question, asking(evaluator, question));
            if (!reasons.isEmpty()) {
                isTold = true;
                say("why", words.policy(evaluator.policy()));
                for (String reason : reasons) {
                    lines.show("  · ", reason);
                }
            }
        }
        if (!isTold) {
            say("why.bound");
        }
    }

    /** The clauses that are open for want of an answer; else those for which a presumption has filled it. */
    private List<Missing> asking(Evaluator evaluator, NextQuestion question) {
        var asking = new ArrayList<Missing>();
        for (var respondent : draft.caseFile().respondents()) {
            asking.addAll(
                    evaluator.evaluate(draft.caseFile(), respondent, strict()).missing());
        }
        if (asking.stream().noneMatch(missing -> question.subjects().contains(missing.subject()))) {
            for (var respondent : draft.caseFile().respondents()) {
                evaluator.evaluate(draft.caseFile(), respondent, setting()).presumed().stream()
                        .map(presumed -> new Missing(presumed.subject(), Basis.PRESUMED, presumed.clauses()))
                        .forEach(asking::add);
            }
        }
        return asking;
    }

    private Setting strict() {
        var setting = setting();
        return new Setting(setting.asOf(), setting.today(), setting.knownOn(), Strictness.STRICT);
    }

    private void tellStanding() throws IOException {
        tellPossible();
        int questions = 0;
        for (int policy = 0; policy < adjudicators.size(); policy++) {
            for (var respondent : draft.caseFile().respondents()) {
                if (order.possible(policy, draft.caseFile(), respondent).size() > 1) {
                    questions = Math.max(questions, fewest(adjudicators.get(policy), respondent));
                }
            }
        }
        if (questions > 0) {
            lines.show(INDENT, words.say("fewest", Integer.toString(questions)));
        }
    }

    /** Nothing presumed, as the dialogue goes on until that much is settled. */
    private void tellPossible() throws IOException {
        for (int policy = 0; policy < adjudicators.size(); policy++) {
            for (var respondent : draft.caseFile().respondents()) {
                var possible = order.possible(policy, draft.caseFile(), respondent);
                lines.show(INDENT, words.standing(policies().get(policy), possible));
            }
        }
    }

    /** The fewest questions whose answers may settle the case. */
    private int fewest(Adjudicator adjudicator, Respondent respondent) {
        return adjudicator.evaluate(draft.caseFile(), respondent, strict()).settling().ways().stream()
                .mapToInt(way -> way.answers().stream()
                        .map(answer -> answer.subject() instanceof Subject.OfMember member
                                ? (Object) member.fact()
                                : answer.subject())
                        .collect(Collectors.toSet())
                        .size())
                .min()
                .orElse(0);
    }

    // The end.

    private Ending ended(Ending ending) throws IOException {
        lines.end();
        matter.keep(draft);
        lines.showAsItIs("\n");
        say(
                switch (ending) {
                    case SETTLED -> "ended";
                    case STOPPED -> "stopped";
                    case INTERRUPTED -> "interrupted";
                },
                Integer.toString(answers()));
        if (ending == Ending.SETTLED) {
            lines.showAsItIs("\n" + words.conclusions(matter.evaluate(draft.caseFile()), lines.width(), style));
        } else if (ending == Ending.STOPPED) {
            tellConclusions(matter.evaluate(draft.caseFile()));
        }
        return ending;
    }

    private int answers() {
        return (int) draft.transcript().stream()
                .filter(line -> !line.startsWith("case = ") && !line.startsWith("respondent = "))
                .count();
    }

    /** As the case will be judged from its file, where presumptions fill what was not asked. */
    private void tellConclusions(List<Evaluation> evaluations) throws IOException {
        for (var evaluation : evaluations) {
            lines.show(
                    INDENT,
                    words.standing(evaluation.policy(), evaluation.verdict().possible()));
        }
        if (evaluations.stream().anyMatch(Interview::isPresumed)) {
            say("presumed");
        }
    }

    private static boolean isPresumed(Evaluation evaluation) {
        return evaluation.conclusion() != Conclusion.UNDETERMINED
                && !evaluation.presumed().isEmpty();
    }
}
