package rongcuo.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.IntSupplier;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Events;
import rongcuo.casefile.Respondent;
import rongcuo.casefile.TimeRulings;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Explanation;
import rongcuo.interview.CommandWords;
import rongcuo.interview.Suggestion;
import rongcuo.policy.Policy;
import rongcuo.reading.CaseReader;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TextFile;
import rongcuo.reading.UnreadableFile;
import rongcuo.rendering.ArticleWords;
import rongcuo.rendering.CaseAnswers;
import rongcuo.rendering.DisplayWidth;
import rongcuo.rendering.LineWrap;
import rongcuo.rendering.Messages;
import rongcuo.rendering.SafeText;
import rongcuo.source.NearestName;
import rongcuo.source.Position;
import rongcuo.source.Problems;

/**
 * A session: every command as on the command line, and a case at hand that the commands take where none is named. The
 * case reaches them as a file on standard input would, so that a session concludes what the saved case does.
 */
final class ShellSession {
    private static final String CASE = "CASE";
    /** What the session was started with holds for each command that knows of it. */
    private static final List<String> INHERITED = List.of(
            Options.LANGUAGE,
            Options.COLOR,
            Options.WIDTH,
            Options.TODAY,
            Options.KNOWN_ON,
            Options.STRICT,
            Options.QUIET);

    private final Call call;
    private final Messages messages;
    private final Appendable out;
    private final Appendable err;
    private final IntSupplier width;
    private final HeldCase held = new HeldCase();
    private final SeenFiles seen = new SeenFiles();
    private boolean isOver;
    private Optional<HeldCase.State> prompted = Optional.empty();
    private String prompt = "";
    private Optional<HeldCase.State> listed = Optional.empty();
    private List<Policy> policies = List.of();

    /**
     * A session without a case.
     *
     * @param width of the window at the moment
     */
    ShellSession(Call call, Appendable out, Appendable err, IntSupplier width) {
        this.call = call;
        this.messages = call.messages();
        this.out = out;
        this.err = err;
        this.width = width;
        held.begin(held.now().on(call.date(Options.AS_OF)));
    }

    boolean isOver() {
        return isOver;
    }

    /** Whether the case at hand says something that its file does not. */
    boolean isChanged() {
        return held.isChanged();
    }

    /** The policies of the case at hand, all their versions; read once for each change of the case. */
    List<Policy> policies() {
        if (listed.isEmpty() || !listed.get().equals(held.now())) {
            var library = library(new Problems());
            var found = new ArrayList<Policy>();
            held.now()
                    .caseFile()
                    .ifPresent(
                            caseFile -> caseFile.policies().forEach(policy -> found.addAll(library.findNamed(policy))));
            policies = List.copyOf(found);
            listed = Optional.of(held.now());
        }
        return policies;
    }

    /** By which names the case at hand says something. */
    List<Suggestion> stated() {
        var problems = new Problems();
        var edit = new CaseEdit(library(problems), messages, problems);
        return suggested(held.now().caseFile().map(edit::stated).orElse(List.of()));
    }

    /** By which names the case at hand says something of one respondent only. */
    List<Suggestion> stated(String respondent) {
        var problems = new Problems();
        var edit = new CaseEdit(library(problems), messages, problems);
        return suggested(held.now()
                .caseFile()
                .map(one -> edit.stated(one, CaseEdit.respondent(one, respondent)))
                .orElse(List.of()));
    }

    List<Suggestion> respondents() {
        return suggested(held.now().caseFile().map(CaseEdit::respondents).orElse(List.of()));
    }

    private static List<Suggestion> suggested(List<String> names) {
        return names.stream().map(name -> Suggestion.of(name, "")).toList();
    }

    /** What stands before a line: the policies of the case at hand and what they conclude, in short. */
    String prompt() {
        if (prompted.isEmpty() || !prompted.get().equals(held.now())) {
            prompt = standing();
            prompted = Optional.of(held.now());
        }
        return messages.text("shell.prompt", prompt + (held.isChanged() ? "*" : ""));
    }

    private String standing() {
        var caseFile = held.now().caseFile();
        if (caseFile.isEmpty()) {
            return "";
        }
        var policies = caseFile.get().policies();
        if (policies.isEmpty() || policies.size() > 2) {
            return " "
                    + messages.text(
                            "shell.prompt.case", SafeText.of(caseFile.get().id()));
        }
        try {
            var evaluations = judged(List.of()).evaluations();
            var parts = new ArrayList<String>();
            for (String policy : policies) {
                var ofPolicy = evaluations.stream()
                        .filter(one -> policy.equals(one.policy().id())
                                || policy.equals(one.policy().reference()))
                        .toList();
                parts.add((policy + " " + answers().inShort(ofPolicy)).strip());
            }
            return " " + messages.text("shell.prompt.case", messages.list(parts));
        } catch (InvalidFile | UsageFault | UnreadableFile fault) {
            return " " + messages.text("shell.prompt.case", messages.list(policies));
        }
    }

    /**
     * Keeps what its file does not say of the case at hand, where the session cannot go on.
     *
     * @return where it is now; empty where there is nothing to keep, or no place for it
     */
    Optional<Path> rescue() {
        var now = held.now();
        return held.isChanged()
                ? RescuedCase.keep(now.file(), now.caseFile().orElseThrow().id(), text())
                : Optional.empty();
    }

    /**
     * Does what a line says; what cannot be done is told, and the session goes on. Where the thread is interrupted, the
     * line is given up without a word.
     */
    ExitCode say(String line) throws IOException {
        var words = CommandWords.of(line);
        if (words.words().isEmpty() || line.strip().startsWith("#")) {
            return ExitCode.DONE;
        }
        try {
            var verb = verb(words.words());
            return verb.isPresent() ? act(verb.get(), words) : command(words.words());
        } catch (ShellFault fault) {
            return told(ExitCode.USAGE, fault.words(messages));
        } catch (InvalidFile fault) {
            new Faults(call).tell(fault.problems(), err);
            return ExitCode.INVALID;
        } catch (CancellationException e) {
            return ExitCode.INTERRUPTED;
        } catch (UsageFault fault) {
            return told(ExitCode.USAGE, commandWords("usage." + fault.key(), fault.arguments()));
        } catch (UnreadableFile fault) {
            return told(ExitCode.FILE, commandWords("file." + fault.reason().id(), SafeText.of(fault.file())));
        } catch (OutputFault fault) {
            return told(ExitCode.FILE, commandWords("output." + fault.reason().id(), fault.file()));
        }
    }

    private String commandWords(String key, String... arguments) {
        return Messages.ofCommands(call.language()).text(key, arguments);
    }

    private ExitCode told(ExitCode code, String words) throws IOException {
        err.append(words).append('\n');
        return code;
    }

    /** What is done to the case at hand; some verbs share their word with a command, which other words then follow. */
    static Optional<Verb> verb(List<String> words) {
        var verb = Verb.of(words.get(0));
        if (verb.isEmpty()) {
            return verb;
        }
        boolean isMeant = switch (verb.get()) {
            case POLICY ->
                words.size() > 1
                        && !words.get(1).startsWith("-")
                        && CommandPath.of(words).words() < 2;
            case COMPARE -> words.size() == 1;
            case HELP -> words.size() == 1 || Verb.of(words.get(1)).isPresent();
            default -> true;
        };
        return isMeant ? verb : Optional.empty();
    }

    private ExitCode act(Verb verb, CommandWords line) throws IOException {
        var words = line.words().subList(1, line.words().size());
        return switch (verb) {
            case OPEN -> open(words);
            case NEW -> begin(words);
            case POLICY -> judgeUnder(words);
            case SET -> set(line);
            case UNSET -> unset(line.words());
            case SHOW -> show();
            case JUDGE -> judge(words);
            case WHY -> why(words);
            case MISSING -> missing();
            case COMPARE -> compare();
            case AS_OF -> judgeAsOf(words);
            case UNDO -> moved(held.undo(), "nothing-to-undo");
            case REDO -> moved(held.redo(), "nothing-to-redo");
            case SAVE -> save(words);
            case HELP -> help(words);
            case EXIT -> {
                isOver = true;
                yield ExitCode.DONE;
            }
        };
    }

    private ExitCode moved(boolean hasMoved, String fault) {
        if (!hasMoved) {
            throw new ShellFault(fault);
        }
        return ExitCode.DONE;
    }

    private ExitCode open(List<String> words) throws IOException {
        if (words.isEmpty() || words.size() > 2) {
            throw new ShellFault("open");
        }
        var problems = new Problems();
        var path = TextFile.pathOf(words.get(0));
        var text = TextFile.read(path, problems).orElseThrow(() -> new InvalidFile(problems));
        var cases = CaseReader.of(library(problems), problems).read(text.source());
        if (problems.hasErrors() || cases.isEmpty()) {
            throw new InvalidFile(problems);
        }
        new Faults(call).tell(problems, err);
        var named = cases.stream()
                .filter(one -> words.size() == 1 ? cases.size() == 1 : one.id().equals(words.get(1)))
                .findFirst();
        if (named.isEmpty()) {
            throw new ShellFault(
                    "several-cases",
                    words.get(0),
                    messages.list(cases.stream().map(CaseFile::id).toList()));
        }
        // A case of several is no longer the whole of its file.
        var file = cases.size() == 1 ? Optional.of(path) : Optional.<Path>empty();
        seen.see(path);
        held.begin(new HeldCase.State(named, file, held.now().asOf()));
        var lost = RescuedCase.leftOf(path);
        if (lost.isPresent()) {
            wrapped(messages.text("shell.left", SafeText.of(lost.get().toString())));
        }
        return ExitCode.DONE;
    }

    private ExitCode begin(List<String> words) {
        if (words.size() > 1) {
            throw new ShellFault("new");
        }
        var fresh = fresh(words.isEmpty() ? call.today().toString() : words.get(0));
        held.become(new HeldCase.State(
                Optional.of(fresh), Optional.empty(), held.now().asOf()));
        return ExitCode.DONE;
    }

    private CaseFile fresh(String id) {
        return new CaseFile(
                id,
                call.usualPolicies(),
                List.of(Respondent.UNNAMED),
                Optional.empty(),
                Events.none(),
                TimeRulings.NONE,
                Map.of(),
                List.of(),
                Optional.empty(),
                Position.startOf(id));
    }

    /** A case is begun where the first word about one is said. */
    private CaseFile heldOrFresh() {
        return held.now().caseFile().orElseGet(() -> fresh(call.today().toString()));
    }

    /** Nothing is judged by no policy, and a session has a word of its own to name one. */
    private void requirePolicy() {
        if (heldCase().policies().isEmpty() && call.usualPolicies().isEmpty()) {
            throw new ShellFault("no-policy");
        }
    }

    private CaseFile heldCase() {
        return held.now().caseFile().orElseThrow(() -> new ShellFault("no-case"));
    }

    private ExitCode judgeUnder(List<String> policies) throws IOException {
        var problems = new Problems();
        var library = library(problems);
        policies.forEach(policy -> Policies.requireKnown(policy, library));
        return changed(new CaseEdit(library, messages, problems).under(heldOrFresh(), policies), problems);
    }

    private ExitCode changed(Optional<CaseFile> changed, Problems problems) throws IOException {
        if (changed.isEmpty()) {
            throw new InvalidFile(problems);
        }
        new Faults(call).tell(problems, err);
        held.become(held.now().with(changed.get()));
        return ExitCode.DONE;
    }

    private ExitCode set(CommandWords line) throws IOException {
        int first = isOfRespondent(line.words()) ? 3 : 1;
        if (line.words().size() < first + 2) {
            throw new ShellFault("set");
        }
        var problems = new Problems();
        var edit = new CaseEdit(library(problems), messages, problems);
        String name = line.words().get(first);
        String value = line.from(first + 1);
        if (first == 1) {
            return changed(edit.stating(heldOrFresh(), name, value), problems);
        }
        int respondent = CaseEdit.respondent(heldCase(), line.words().get(2));
        return changed(edit.stating(heldCase(), respondent, name, value), problems);
    }

    /** Whether what a line says of a fact concerns one respondent only, who is named next. */
    static boolean isOfRespondent(List<String> words) {
        return words.size() > 1 && words.get(1).equals(Options.RESPONDENT);
    }

    private ExitCode unset(List<String> words) throws IOException {
        boolean isOfRespondent = isOfRespondent(words);
        if (words.size() != (isOfRespondent ? 4 : 2)) {
            throw new ShellFault("unset");
        }
        var problems = new Problems();
        var edit = new CaseEdit(library(problems), messages, problems);
        String name = words.get(words.size() - 1);
        var held = heldCase();
        var without = Optional.<CaseFile>empty();
        List<String> stated;
        if (isOfRespondent) {
            int respondent = CaseEdit.respondent(held, words.get(2));
            without = edit.without(held, respondent, name);
            stated = edit.stated(held, respondent);
        } else {
            without = edit.without(held, name);
            stated = edit.stated(held);
        }
        if (without.isEmpty() && !problems.hasErrors()) {
            var nearest = NearestName.of(name, stated);
            throw nearest.isPresent()
                    ? new ShellFault("not-stated.near", name, nearest.get())
                    : new ShellFault("not-stated", name);
        }
        return changed(without, problems);
    }

    private ExitCode show() throws IOException {
        out.append(text());
        return ExitCode.DONE;
    }

    /** The case at hand as its file would be. */
    private String text() {
        var problems = new Problems();
        return new CaseEdit(library(problems), messages, problems).text(heldCase());
    }

    private ExitCode judge(List<String> words) throws IOException {
        heldCase();
        var line = new ArrayList<>(List.of("evaluate"));
        line.addAll(words);
        return command(line);
    }

    private ExitCode missing() throws IOException {
        requirePolicy();
        var judged = judged(List.of());
        out.append(answers().missing(judged.evaluations()));
        return told(judged);
    }

    private static ExitCode told(JudgedCases judged) throws IOException {
        judged.tellFaults();
        return judged.outcome();
    }

    private ExitCode why(List<String> words) throws IOException {
        if (words.isEmpty()) {
            throw new ShellFault("why");
        }
        requirePolicy();
        String name = String.join(" ", words);
        String clause = name.substring(name.indexOf('#') + 1);
        var judged = judged(List.of());
        var known = new ArrayList<String>();
        boolean isShown = false;
        for (var evaluation : judged.evaluations()) {
            evaluation.clauses().forEach(one -> known.add(one.id()));
            boolean isMeant =
                    name.equals(clause) || name.startsWith(evaluation.policy().id() + "#");
            for (String id : isMeant ? called(clause, evaluation.policy()) : List.<String>of()) {
                out.append(answers().clause(evaluation, id, explained(judged, evaluation)));
                isShown = true;
            }
        }
        if (!isShown && judged.outcome() == ExitCode.DONE) {
            var nearest = NearestName.of(clause, known);
            throw nearest.isPresent()
                    ? new ShellFault("no-clause.near", name, nearest.get())
                    : new ShellFault("no-clause", name);
        }
        return told(judged);
    }

    /** The clauses of an id, or else of an article as the conclusions name it; several may follow from one article. */
    private List<String> called(String name, Policy policy) {
        if (policy.clause(name).isPresent()) {
            return List.of(name);
        }
        var called = new ArrayList<String>();
        for (var clause : policy.clauses()) {
            var citation = clause.citation();
            if (plain(citation.article()).equals(plain(name))
                    || plain(ArticleWords.in(call.language(), citation)).equals(plain(name))) {
                called.add(clause.id());
            }
        }
        return called;
    }

    /** However its parentheses and blanks are typed. */
    private static String plain(String article) {
        return article.replace('(', '（').replace(')', '）').replaceAll("[\\s\u3000]", "");
    }

    private static Map<String, Explanation> explained(JudgedCases judged, Evaluation evaluation) {
        return judged.adjudicator(evaluation.policy()).evaluator().explain(evaluation);
    }

    private ExitCode compare() throws IOException {
        heldCase();
        var judged = judged(
                List.of(Options.POLICY, String.join(",", library(new Problems()).ids())));
        out.append(answers().table(judged.evaluations()));
        return told(judged);
    }

    private ExitCode judgeAsOf(List<String> words) {
        if (words.size() > 1) {
            throw new ShellFault("as-of");
        }
        held.become(held.now().on(words.isEmpty() ? Optional.empty() : Optional.of(day(words.get(0)))));
        return ExitCode.DONE;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new UsageFault("date", Verb.AS_OF.id(), text);
        }
    }

    private ExitCode save(List<String> words) throws IOException {
        var names = new ArrayList<>(words);
        boolean mayReplace = names.remove(Options.FORCE);
        var file = names.isEmpty() ? held.now().file() : Optional.of(TextFile.pathOf(names.get(0)));
        if (names.size() > 1 || file.isEmpty()) {
            throw new ShellFault("save");
        }
        boolean isOwn = held.now().file().equals(file);
        if (isOwn && !mayReplace && seen.isChanged(file.get())) {
            throw new ShellFault("changed", file.get().toString());
        }
        var replacing = isOwn || mayReplace ? Output.Replacing.ALLOWED : Output.Replacing.REFUSED;
        String text = text();
        var output = new Output(file, replacing, out);
        if (isOwn) {
            ReplacedFile.keepBeside(file.get());
        }
        output.write(text);
        seen.see(file.get());
        held.isIn(file.get());
        wrapped(messages.text("shell.saved", SafeText.of(file.get().toString())));
        return ExitCode.DONE;
    }

    private ExitCode help(List<String> words) throws IOException {
        var asked = words.isEmpty()
                ? List.of(Verb.values())
                : List.of(Verb.of(words.get(0)).orElseThrow());
        if (words.isEmpty()) {
            wrapped(messages.text("shell.help"));
        }
        int cells = 0;
        for (var verb : asked) {
            cells = Math.max(cells, DisplayWidth.of(usage(verb)));
        }
        var lines = new StringBuilder();
        for (var verb : asked) {
            String gap = " ".repeat(cells - DisplayWidth.of(usage(verb)) + 2);
            new LineWrap(lineWidth())
                    .append("  " + usage(verb) + gap, cells + 4, messages.text("shell.verb." + verb.id()), lines);
        }
        out.append(lines);
        if (words.isEmpty()) {
            wrapped(messages.text("shell.help.commands"));
        }
        return ExitCode.DONE;
    }

    private String usage(Verb verb) {
        return messages.text("shell.usage." + verb.id());
    }

    private void wrapped(String text) throws IOException {
        var lines = new StringBuilder();
        new LineWrap(lineWidth()).append("", 0, text, lines);
        out.append(lines);
    }

    private int lineWidth() {
        return call.settings().one(Setting.WIDTH).isPresent() ? call.width() : Math.max(40, width.getAsInt());
    }

    private CaseAnswers answers() {
        return new CaseAnswers(messages, lineWidth(), call.style());
    }

    private PolicyLibrary library(Problems problems) {
        return PolicyFolders.library(call, problems);
    }

    private JudgedCases judged(List<String> options) {
        var words = new ArrayList<>(List.of("evaluate", CaseFiles.STANDARD_INPUT));
        words.addAll(options);
        var parsed = new CommandLineBuilder(inherited(words)).parse();
        return JudgedCases.settled(new Call(parsed, surroundings(input()), call.language()));
    }

    private InputStream input() {
        return new ByteArrayInputStream(text().getBytes(StandardCharsets.UTF_8));
    }

    private Surroundings surroundings(InputStream in) {
        var around = call.surroundings();
        var environment = new HashMap<>(around.environment());
        environment.put("COLUMNS", Integer.toString(width.getAsInt()));
        return new Surroundings(
                out,
                err,
                in,
                environment,
                around.home(),
                around.today(),
                around.terminal(),
                around.watcher(),
                around.keyboard(),
                around.clock(),
                around.folder());
    }

    /** A command of the program; one that wants a case and names none takes the one at hand. */
    private ExitCode command(List<String> words) throws IOException {
        if (words.get(0).equals("shell") || words.get(0).equals("会话")) {
            throw new ShellFault("within");
        }
        requireKnown(words.get(0));
        var arguments = inherited(words);
        boolean takesHeld = held.now().caseFile().isPresent() && lacksCase(arguments);
        if (takesHeld) {
            if (goesByPolicy(words)) {
                requirePolicy();
            }
            arguments.add(CommandPath.of(words).words(), CaseFiles.STANDARD_INPUT);
        }
        var around = call.surroundings().in();
        var in = takesHeld ? input() : call.isTypedInto() ? new StoppableInput(around) : around;
        int code = new Rongcuo(surroundings(in)).run(arguments.toArray(new String[0]));
        for (var known : ExitCode.values()) {
            if (known.code() == code) {
                return known;
            }
        }
        return ExitCode.DEFECT;
    }

    private static void requireKnown(String word) {
        if (word.startsWith("-") || CommandPath.of(List.of(word)).words() > 0) {
            return;
        }
        var known = new ArrayList<String>();
        for (var verb : Verb.values()) {
            known.addAll(List.of(verb.id(), verb.alias()));
        }
        for (var entry : CommandTable.ALL) {
            known.addAll(List.of(entry.name(), entry.alias()));
        }
        var nearest = NearestName.of(word, known)
                .or(() ->
                        known.stream().filter(name -> lacksLetters(word, name)).findFirst());
        throw nearest.isPresent()
                ? new ShellFault("unknown-command.near", word, nearest.get())
                : new ShellFault("unknown-command", word);
    }

    /** Whether a word is a name typed in haste: it begins and goes on as the name does, and leaves letters out. */
    private static boolean lacksLetters(String word, String name) {
        int at = 0;
        for (int i = 0; i < name.length() && at < word.length(); i++) {
            if (name.charAt(i) == word.charAt(at)) {
                at++;
            } else if (i == 0) {
                return false;
            }
        }
        return at == word.length() && 2 * word.length() > name.length();
    }

    private static boolean lacksCase(List<String> arguments) {
        try {
            new CommandLineBuilder(arguments).parse();
            return false;
        } catch (MissingParameterException e) {
            return !e.getMissing().isEmpty()
                    && e.getMissing().get(0).paramLabel().equals(CASE);
        } catch (ParameterException e) {
            return false;
        }
    }

    /** Whether a command judges by what the case names, which the line does not do in its place. */
    private static boolean goesByPolicy(List<String> words) {
        var spec = CommandLineBuilder.specOf(CommandPath.of(words).command().orElseThrow());
        return spec.optionsMap().containsKey(Options.POLICY)
                && !names(words, Options.POLICY)
                && words.stream().noneMatch(word -> word.startsWith("-p"));
    }

    /** A line with what the session was started with, unless the line says otherwise. */
    private List<String> inherited(List<String> words) {
        var path = CommandPath.of(words);
        var arguments = new ArrayList<>(words);
        if (!path.isCommand()) {
            return arguments;
        }
        var spec = CommandLineBuilder.specOf(path.command().orElseThrow());
        var further = new ArrayList<String>();
        for (String option : INHERITED) {
            if (call.has(option) && spec.optionsMap().containsKey(option) && !names(words, option)) {
                further.add(option);
                if (spec.findOption(option).arity().max() > 0) {
                    further.add(call.value(option).orElseThrow());
                }
            }
        }
        // A pager shows its page behind the back of the session.
        if (call.has(Options.TRANSCRIPT) && !names(words, Options.NO_PAGER)) {
            further.add(Options.NO_PAGER);
        }
        for (String folder : call.values(Options.POLICIES)) {
            further.addAll(List.of(Options.POLICIES, folder));
        }
        var asOf = held.now().asOf();
        if (asOf.isPresent() && spec.optionsMap().containsKey(Options.AS_OF) && !names(words, Options.AS_OF)) {
            further.addAll(List.of(Options.AS_OF, asOf.get().toString()));
        }
        arguments.addAll(path.words(), further);
        return arguments;
    }

    private static boolean names(List<String> words, String option) {
        return words.stream().anyMatch(word -> word.equals(option) || word.startsWith(option + "="));
    }
}
