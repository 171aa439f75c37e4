package rongcuo.interview;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
import rongcuo.fact.EventDeclaration;
import rongcuo.fact.EventId;
import rongcuo.fact.FactDeclaration;
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

    /** How an answer begins that holds of all respondents. */
    private static final Pattern FOR_ALL = Pattern.compile("(?i)\\s*(都|均|全部|all)\\s*[：:]\\s*");

    private static final String ALL = "都：";
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
    private final Draft unnamed;
    private Draft draft;
    private List<Adjudicator> adjudicators;
    private QuestionOrder order;
    private QuestionWords words;
    private int asked;
    private boolean isUnnamed;
    private boolean isLeaving;
    private boolean isOnDates;
    /** The place among the respondents of the one whom a question about a fact concerns. */
    private int concerned;

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
        this.unnamed = new Draft(caseFile, matter.passed(), List.of());
        this.draft = unnamed;
        this.isUnnamed = manners.contains(Manner.BEGINS);
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
        if (isOfSeveral()) {
            say(
                    "several-respondents",
                    Integer.toString(draft.caseFile().respondents().size()));
        }
        while (true) {
            if (isUnnamed) {
                var ending = begin();
                if (ending.isPresent()) {
                    return ended(ending.get());
                }
                isUnnamed = false;
            }
            var question = next();
            if (question.isEmpty()) {
                var dated = askDates();
                if (dated == Dated.GIVEN) {
                    continue;
                }
                if (dated == Dated.INTERRUPTED) {
                    return ended(Ending.INTERRUPTED);
                }
                if (dated == Dated.LEFT || mayEnd()) {
                    return ended(Ending.SETTLED);
                }
                continue;
            }
            var ending = ask(question.get(), Need.REQUIRED);
            if (ending.isPresent()) {
                return ended(ending.get());
            }
        }
    }

    // The days from which time limits run; whoever does not know them now leaves them out.

    /** How it went with a day. */
    private enum Dated {
        GIVEN,
        NOTHING_LEFT,
        /** The dialogue ends here, and nothing that decides is open. */
        LEFT,
        INTERRUPTED
    }

    private Dated askDates() throws IOException {
        var event = undated();
        if (event.isEmpty()) {
            return Dated.NOTHING_LEFT;
        }
        if (!isOnDates) {
            isOnDates = true;
            lines.showAsItIs("\n");
            say("dates");
        }
        var ending = ask(new NextQuestion(List.of(new Subject.OfEvent(event.get()))), Need.SKIPPABLE);
        return ending.map(why -> why == Ending.INTERRUPTED ? Dated.INTERRUPTED : Dated.LEFT)
                .orElse(Dated.GIVEN);
    }

    /** The next event whose day is neither said nor left out. */
    private Optional<EventId> undated() {
        var unsaid = new StartingDates(draft.caseFile().events(), matter.evaluate(draft.caseFile())).unsaid();
        return unsaid.stream()
                .filter(event -> words.vocabulary().event(event).isPresent())
                .filter(event -> !draft.passed().contains(new Subject.OfEvent(event)))
                .filter(event -> !draft.isLeftOut(key(event)))
                .findFirst();
    }

    /** Of a day nothing is recorded, and it is asked for again when the case is taken up. */
    private void leaveOut(NextQuestion question) throws IOException {
        earlier.push(draft);
        draft = draft.leavingOut(key(question));
        matter.keep(draft);
    }

    private void leaveOutAll() throws IOException {
        earlier.push(draft);
        for (var event = undated(); event.isPresent(); event = undated()) {
            draft = draft.leavingOut(key(event.get()));
        }
        matter.keep(draft);
    }

    /** The last answer may be the wrong one: it can be taken back before the dialogue ends. */
    private boolean mayEnd() throws IOException {
        if (earlier.isEmpty()) {
            return true;
        }
        lines.showAsItIs("\n");
        tellPossible();
        while (true) {
            var line = lines.read(words.say("prompt.end"), new Topic("end", Need.COMMAND));
            if (!(line instanceof Line.Typed typed)) {
                return true;
            }
            switch (DialogueCommand.of(typed.text())) {
                case ENTER, EXIT -> {
                    return true;
                }
                case BACK -> {
                    return !goBack();
                }
                case STANDING -> tellPossible();
                case WHY, NO_MORE, NONE -> say("why.end");
            }
        }
    }

    private void say(String key, String... arguments) throws IOException {
        lines.show("", words.say(key, arguments));
    }

    private Optional<NextQuestion> next() {
        renew();
        var pending = manners.contains(Manner.ASKS_PENDING) ? Pending.ASKED : Pending.LEFT;
        var respondents = draft.caseFile().respondents();
        for (concerned = 0; concerned < respondents.size(); concerned++) {
            var alone = draft.of(respondents.get(concerned)).caseFile();
            var question = order.next(alone, setting(), pending, draft.passed());
            if (question.isPresent()) {
                return question;
            }
        }
        concerned = 0;
        return Optional.empty();
    }

    private boolean isOfSeveral() {
        return draft.caseFile().respondents().size() > 1;
    }

    /** A line that is about one respondent, named where there are others. */
    private String about(int respondent, String line) {
        if (!isOfSeveral()) {
            return line;
        }
        var name = draft.caseFile().respondents().get(respondent).name();
        return words.say(
                "about", name.orElseGet(() -> words.say("respondent", Integer.toString(respondent + 1))), line);
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

    /** What is asked before the first question. */
    private enum Opening {
        CASE,
        RESPONDENT,
        KIND
    }

    private Optional<Ending> begin() throws IOException {
        var id = Optional.<String>empty();
        String usual = draft.caseFile().id();
        String name = draft.caseFile().respondents().get(0).name().orElse("");
        var opening = Opening.CASE;
        boolean isBegun = false;
        while (!isBegun) {
            var said = switch (opening) {
                case CASE -> plain("prompt.case", "case", id.orElse(usual));
                case RESPONDENT ->
                    plain(name.isEmpty() ? "prompt.respondent" : "prompt.respondent.again", "respondent", name);
                case KIND -> plain("prompt.kind", "kind", "");
            };
            if (said.isEmpty()) {
                return Optional.of(stopped);
            }
            String text = said.get();
            if (DialogueCommand.of(text) == DialogueCommand.BACK) {
                if (opening == Opening.CASE) {
                    say("no-back");
                }
                opening = opening == Opening.KIND ? Opening.RESPONDENT : Opening.CASE;
                continue;
            }
            switch (opening) {
                case CASE -> {
                    id = text.isEmpty() ? id : said;
                    draft = called(id, usual);
                    opening = Opening.RESPONDENT;
                }
                case RESPONDENT -> {
                    name = text.isEmpty() ? name : text;
                    draft = called(id, usual);
                    if (!name.isEmpty()) {
                        draft = naming(name, Respondent.Kind.PERSON).noting("respondent = " + name);
                    }
                    opening = Opening.KIND;
                    isBegun = name.isEmpty();
                }
                case KIND -> {
                    var kind = kind(text);
                    if (kind.isEmpty()) {
                        lines.refuse(words.say("kind"));
                    } else {
                        draft = naming(name, kind.get());
                        draft = text.isEmpty() ? draft : draft.noting("kind = " + text);
                        isBegun = true;
                    }
                }
            }
        }
        matter.keep(draft);
        return Optional.empty();
    }

    /** The case before anything but its number is known. */
    private Draft called(Optional<String> id, String usual) {
        String called = id.orElse(usual);
        return id.isEmpty() && called.equals(unnamed.caseFile().id())
                ? unnamed
                : unnamed.called(called).noting("case = " + called);
    }

    private Draft naming(String name, Respondent.Kind kind) {
        return draft.of(new Respondent(
                Optional.of(name),
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                draft.caseFile().respondents().get(0).facts()));
    }

    /** Whether it is a person or a unit; empty where that is not said. */
    private static Optional<Respondent.Kind> kind(String text) {
        return switch (NameKey.of(text)) {
            case "", "1", "个人", "人", "自然人", "person" -> Optional.of(Respondent.Kind.PERSON);
            case "2", "单位", "unit" -> Optional.of(Respondent.Kind.UNIT);
            default -> Optional.empty();
        };
    }

    /**
     * A line of text that may be empty, or the command to go back; absent where the dialogue is to end. Where nothing is
     * to be told of the matter yet, either of the other commands asks what is to be typed.
     */
    private Optional<String> plain(String prompt, String key, String usual) throws IOException {
        while (true) {
            var line = lines.read(words.say(prompt, usual), new Topic(key, Need.OPTIONAL));
            if (line instanceof Line.Interrupted) {
                stopped = Ending.INTERRUPTED;
            }
            if (!(line instanceof Line.Typed typed)) {
                return Optional.empty();
            }
            switch (DialogueCommand.of(typed.text())) {
                case EXIT -> {
                    return Optional.empty();
                }
                case WHY, STANDING -> say("why." + key);
                case ENTER, BACK, NO_MORE, NONE -> {
                    String text = Answered.of(typed.text()).text();
                    if (text.length() <= LONGEST) {
                        return Optional.of(text);
                    }
                    refuseTooLong();
                }
            }
        }
    }

    private void refuseTooLong() throws IOException {
        lines.refuse(words.say("too-long", Integer.toString(LONGEST)));
    }

    // One question.

    private Optional<Ending> ask(NextQuestion question, Need need) throws IOException {
        asked++;
        lines.showAsItIs("\n");
        show(question, need);
        while (true) {
            var line = lines.read(words.say("prompt"), new Topic(key(question), need, names(question)));
            if (line instanceof Line.Interrupted) {
                return Optional.of(Ending.INTERRUPTED);
            }
            if (!(line instanceof Line.Typed typed)) {
                return Optional.of(Ending.STOPPED);
            }
            var command = DialogueCommand.of(typed.text());
            switch (command) {
                case EXIT -> {
                    return Optional.of(Ending.STOPPED);
                }
                case ENTER -> {
                    if (need == Need.SKIPPABLE) {
                        leaveOut(question);
                        return Optional.empty();
                    }
                    say("empty");
                }
                case WHY -> {
                    if (need == Need.SKIPPABLE) {
                        say("why.date");
                    } else {
                        tellWhy(question);
                    }
                }
                case STANDING -> tellStanding();
                case BACK -> {
                    if (goBack()) {
                        return Optional.empty();
                    }
                }
                case NO_MORE, NONE -> {
                    if (need == Need.SKIPPABLE && command == DialogueCommand.NO_MORE) {
                        leaveOutAll();
                        return Optional.empty();
                    }
                    if (isTaken(question, typed.text())) {
                        return isLeaving ? Optional.of(Ending.STOPPED) : Optional.empty();
                    }
                }
            }
        }
    }

    private boolean isTaken(NextQuestion question, String typed) throws IOException {
        if (typed.length() > LONGEST) {
            refuseTooLong();
            return false;
        }
        if (Answered.isSeveral(typed)) {
            lines.refuse(words.say("several-lines"));
            return false;
        }
        return answer(question, Answered.of(typed));
    }

    /** What else an officer who writes a file of answers may call the question. */
    private Set<String> names(NextQuestion question) {
        var names = new LinkedHashSet<String>();
        var subject = question.subject();
        var labels = subject instanceof Subject.OfEvent of
                ? words.vocabulary().event(of.event()).map(EventDeclaration::label)
                : subject.factId().flatMap(words.vocabulary()::fact).map(FactDeclaration::label);
        labels.ifPresent(label -> {
            names.add(label.chinese());
            names.add(label.english());
        });
        subject.factId().flatMap(words.vocabulary()::fact).ifPresent(fact -> names.addAll(fact.aliases()));
        return names;
    }

    /** What a transcript calls the question. */
    private static String key(NextQuestion question) {
        var subject = question.subject();
        if (subject instanceof Subject.OfEvent of) {
            return key(of.event());
        }
        if (subject instanceof Subject.OfFinding of) {
            return "finding:" + of.clause();
        }
        return subject.factId().orElseThrow().value();
    }

    private static String key(EventId event) {
        return "event:" + event.value();
    }

    private void show(NextQuestion question, Need need) throws IOException {
        String number = words.say("number", Integer.toString(asked));
        String text = words.question(question) + (words.isPartOfSet(question) ? words.say("several") : "");
        lines.show(number, isOfFact(question) ? about(concerned, text) : text);
        showChoices(words.choices(question).stream().map(words::choice).toList());
        lines.show(INDENT, need == Need.SKIPPABLE ? words.say("hint.day") : words.hint(question));
    }

    private static boolean isOfFact(NextQuestion question) {
        return question.subject().factId().isPresent();
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
        var reply = reply(reader, question, isForAll(question, answered) ? forOne(answered) : answered.value());
        if (reply instanceof Reply.Refused refused) {
            lines.refuse(words.refusal(refused.code(), refused.arguments()));
            return false;
        }
        if (reply instanceof Reply.Unread unread) {
            lines.refuse(words.say(unread.key(), unread.arguments().toArray(new String[0])));
            return false;
        }
        if (reply instanceof Reply.DayNeeded) {
            lines.refuse(words.say("day-needed"));
            return false;
        }
        var full = manners.contains(Manner.ASKS_EVIDENCE)
                        && !(reply instanceof Reply.Passes)
                        && !(reply instanceof Reply.Dates)
                ? withEvidence(answered)
                : Optional.of(answered);
        if (full.isEmpty()) {
            return false;
        }
        var next = noted(question, reply, full.get())
                .noting(key(question) + " = "
                        + spelled(reader, question, full.get()).text());
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

    /** As a transcript has it, that means the same under whatever policies it is replayed. */
    private Answered spelled(ReplyReader reader, NextQuestion question, Answered answered) {
        boolean isForAll = isForAll(question, answered);
        String said = isForAll ? forOne(answered) : answered.value();
        String all = isForAll ? ALL : "";
        return question.subject()
                .factId()
                .flatMap(words.vocabulary()::fact)
                .map(fact -> answered.saying(all + reader.spelled(fact, said)))
                .orElse(answered);
    }

    /** Whether it is said of all respondents at once, as in 都：是. */
    private boolean isForAll(NextQuestion question, Answered answered) {
        return isOfSeveral()
                && isOfFact(question)
                && FOR_ALL.matcher(answered.value()).lookingAt();
    }

    private static String forOne(Answered answered) {
        return FOR_ALL.matcher(answered.value()).replaceFirst("");
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
        var facts = draft.caseFile().factsOf(draft.caseFile().respondents().get(concerned));
        var said = Optional.ofNullable(facts.get(fact.id())).map(StatedFact::statement);
        return reader.ofFact(fact, said, text);
    }

    /** Absent where the answer itself is to be given anew. */
    private Optional<Answered> withEvidence(Answered answered) throws IOException {
        while (true) {
            var line = lines.read(words.say("prompt.evidence"), new Topic("evidence", Need.OPTIONAL));
            String typed =
                    line instanceof Line.Typed said ? Answered.of(said.text()).text() : "";
            switch (DialogueCommand.of(typed)) {
                case BACK -> {
                    say("answer-again");
                    return Optional.empty();
                }
                case WHY, STANDING -> say("why.evidence");
                case EXIT -> {
                    isLeaving = true;
                    return Optional.of(answered);
                }
                case ENTER -> {
                    return Optional.of(answered);
                }
                case NO_MORE, NONE -> {
                    if (typed.length() <= LONGEST) {
                        return Optional.of(answered.with(typed));
                    }
                    refuseTooLong();
                }
            }
        }
    }

    private Draft noted(NextQuestion question, Reply reply, Answered answered) {
        if (reply instanceof Reply.States states) {
            var fact = question.subject().factId().orElseThrow();
            boolean isOwn =
                    draft.caseFile().respondents().get(concerned).facts().containsKey(fact);
            return isOwn || (isOfSeveral() && !isForAll(question, answered))
                    ? draft.stating(concerned, fact, states.statement(), answered.details())
                    : draft.stating(fact, states.statement(), answered.details());
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
        if (earlier.isEmpty() && manners.contains(Manner.BEGINS)) {
            isUnnamed = true;
            asked = 0;
            return true;
        }
        if (earlier.isEmpty()) {
            say("no-back");
            return false;
        }
        draft = earlier.pop();
        isOnDates = false;
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
        var respondents = draft.caseFile().respondents();
        for (int policy = 0; policy < adjudicators.size(); policy++) {
            for (int i = 0; i < respondents.size(); i++) {
                var possible = order.possible(policy, draft.caseFile(), respondents.get(i));
                lines.show(INDENT, about(i, words.standing(policies().get(policy), possible)));
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
        return draft.answers();
    }

    /** As the case will be judged from its file, where presumptions fill what was not asked. */
    private void tellConclusions(List<Evaluation> evaluations) throws IOException {
        for (var evaluation : evaluations) {
            String standing =
                    words.standing(evaluation.policy(), evaluation.verdict().possible());
            lines.show(INDENT, about(draft.caseFile().respondents().indexOf(evaluation.respondent()), standing));
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
