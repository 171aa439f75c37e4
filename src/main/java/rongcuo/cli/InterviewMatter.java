package rongcuo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rongcuo.analysis.Adjudicator;
import rongcuo.casefile.CaseFile;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Setting;
import rongcuo.evaluation.Strictness;
import rongcuo.evaluation.Subject;
import rongcuo.fact.EventId;
import rongcuo.fact.Vocabulary;
import rongcuo.interview.Draft;
import rongcuo.interview.Interview.Ending;
import rongcuo.interview.Lines;
import rongcuo.interview.Matter;
import rongcuo.policy.Policy;
import rongcuo.reading.CaseReader;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TextFile;
import rongcuo.rendering.CaseYaml;
import rongcuo.rendering.DisplayWidth;
import rongcuo.rendering.Messages;
import rongcuo.source.BilingualText;
import rongcuo.source.Problems;

/** The policies and files of an interview. */
final class InterviewMatter implements Matter {
    /** How the file of a case says what was asked in vain and has no place in a case. */
    private static final String PASSED = "# interview-passed: ";

    private final Call call;
    private final PolicyLibrary library;
    private final Adjudication adjudication;
    private final Messages messages;
    private final Optional<CaseFile> existing;
    private final Set<Subject> passed = new LinkedHashSet<>();
    private final boolean isOurs;
    private final SeenFiles seen = new SeenFiles();
    private boolean isKept;
    private Optional<CaseFile> last = Optional.empty();
    private Optional<Path> foreign = Optional.empty();
    private final Optional<Path> transcript;
    private Optional<Path> file;
    private Optional<Path> original = Optional.empty();
    private Optional<Draft> printed = Optional.empty();
    private List<String> chosen = List.of();

    private InterviewMatter(Call call, Problems problems) {
        this.call = call;
        this.messages = call.messages();
        this.library = PolicyFolders.library(call, problems);
        for (String reference : call.values(Options.POLICY)) {
            Policies.requireKnown(reference, library);
        }
        Policies.requireUsualKnown(call, library);
        var calendars = WorkingCalendars.of(call, problems);
        this.adjudication = new Adjudication(
                library,
                call.values(Options.POLICY),
                call.date(Options.AS_OF),
                call.today(),
                calendars,
                Strictness.ORDINARY,
                problems);
        var named = call.parameters().stream().findFirst().map(TextFile::pathOf);
        var text = named.filter(Files::exists)
                .map(path -> TextFile.read(path, problems).orElseThrow(() -> new InvalidFile(problems)));
        this.existing = text.map(read -> read(read, problems));
        this.isOurs = text.map(read -> read.source().text().contains(head(call.messages())))
                .orElse(false);
        text.ifPresent(read -> readPassed(read.source().text()));
        this.file = target(call, named);
        this.transcript = transcript(call, file);
        this.file.ifPresent(seen::see);
    }

    /** @throws InvalidFile where there is a case to be completed and it cannot be read */
    static InterviewMatter of(Call call, Problems problems) {
        return new InterviewMatter(call, problems);
    }

    private CaseFile read(TextFile text, Problems problems) {
        var asked = call.values(Options.POLICY);
        var own = CaseReader.of(library, problems).read(text.source());
        if (problems.hasErrors() || own.isEmpty()) {
            throw new InvalidFile(problems);
        }
        if (own.size() > 1) {
            throw new UsageFault("interview-several", text.source().name());
        }
        return own.get(0).policies().isEmpty() && !asked.isEmpty() ? own.get(0).under(asked) : own.get(0);
    }

    private void readPassed(String text) {
        for (String line : text.split("\\R", -1)) {
            if (line.startsWith(PASSED)) {
                for (String name : line.substring(PASSED.length()).strip().split(" ", -1)) {
                    passed.add(subject(name));
                }
            }
        }
    }

    private static Subject subject(String name) {
        String id = name.substring(name.indexOf(':') + 1);
        return name.startsWith("event:") ? new Subject.OfEvent(new EventId(id)) : new Subject.OfFinding(id);
    }

    private static Optional<String> name(Subject subject) {
        if (subject instanceof Subject.OfEvent of) {
            return Optional.of("event:" + of.event().value());
        }
        return subject instanceof Subject.OfFinding of ? Optional.of("finding:" + of.clause()) : Optional.empty();
    }

    private static String head(Messages messages) {
        return messages.text("interview.head");
    }

    /** Where the case is kept: absent where it is printed, or where its name is to be made of its number. */
    private static Optional<Path> target(Call call, Optional<Path> named) {
        var output = call.value(Options.OUTPUT).map(TextFile::pathOf);
        if (output.isPresent()) {
            call.output();
        }
        return output.or(() -> named);
    }

    /**
     * Where the answers are noted. A note of an earlier dialogue stays: what was answered then is nowhere else.
     *
     * @throws UsageFault if it is the file of the case
     */
    private static Optional<Path> transcript(Call call, Optional<Path> caseFile) {
        var named = call.value(Options.TRANSCRIPT);
        var path = named.map(TextFile::pathOf);
        if (path.isPresent() && caseFile.map(InterviewMatter::absolute).equals(path.map(InterviewMatter::absolute))) {
            throw new UsageFault("transcript-is-case", named.orElseThrow());
        }
        call.output(named);
        return path;
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    Optional<CaseFile> existing() {
        return existing;
    }

    /** What a new case is called unless the officer says otherwise. */
    String usualId() {
        String name = file.flatMap(path -> Optional.ofNullable(path.getFileName()))
                .map(Path::toString)
                .orElse("");
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return stem.isEmpty() ? call.today().toString() : stem;
    }

    /** The ids of all policies. */
    List<String> policies() {
        return library.ids();
    }

    BilingualText title(String id) {
        return library.find(id).get(0).title();
    }

    /** The case under the policies that were chosen in the dialogue. */
    CaseFile under(List<String> policies, CaseFile caseFile) {
        chosen = List.copyOf(policies);
        return caseFile.under(policies);
    }

    @Override
    public List<Adjudicator> adjudicators(CaseFile caseFile) {
        return versions(caseFile).stream().map(adjudication::adjudicator).toList();
    }

    private List<Policy> versions(CaseFile caseFile) {
        var certain = adjudication.certainVersions(caseFile);
        if (!certain.isEmpty()) {
            return certain;
        }
        var found = new ArrayList<Policy>();
        for (var evaluation : adjudication.telling(new Problems()).evaluate(caseFile)) {
            if (!found.contains(evaluation.policy())) {
                found.add(evaluation.policy());
            }
        }
        return found;
    }

    @Override
    public Setting setting(CaseFile caseFile) {
        var today = call.today();
        return new Setting(
                call.date(Options.AS_OF).orElse(today), today, call.date(Options.KNOWN_ON), Strictness.ORDINARY);
    }

    @Override
    public List<Evaluation> evaluate(CaseFile caseFile) {
        return adjudication.evaluate(caseFile);
    }

    @Override
    public Set<Subject> passed() {
        return passed;
    }

    @Override
    public void keep(Draft draft) throws IOException {
        boolean isUntouched = !isKept && !draft.isTold();
        if (isUntouched) {
            return;
        }
        isKept = true;
        last = Optional.of(draft.caseFile());
        if (file.isEmpty() && call.value(Options.ANSWERS).isEmpty()) {
            file = Optional.of(unused(draft.caseFile().id()));
            seen.see(file.get());
        }
        if (file.isPresent()) {
            save(draft, yaml(draft));
        }
        if (transcript.isPresent()) {
            var lines = new ArrayList<String>();
            lines.add("# " + messages.text("interview.transcript"));
            if (!chosen.isEmpty()) {
                lines.add("policy = " + String.join(" ", chosen));
            }
            lines.addAll(draft.transcript());
            output(transcript.get()).ownerOnly().write(String.join("\n", lines) + "\n");
        }
        printed = file.isEmpty() ? Optional.of(draft) : Optional.empty();
    }

    /** What somebody else wrote into the file meanwhile stays as it is; from then on the case is kept beside it. */
    private void save(Draft draft, String text) throws IOException {
        var path = file.orElseThrow();
        if (seen.isChanged(path)) {
            var beside = RescuedCase.keep(file, draft.caseFile().id(), text)
                    .orElseThrow(() -> new OutputFault(path.toString(), OutputFault.Reason.NOT_WRITABLE));
            foreign = file;
            file = Optional.of(beside);
        } else {
            keepOriginal(path);
            output(path).write(text);
        }
        seen.see(file.orElseThrow());
    }

    private static Output output(Path path) {
        return new Output(Optional.of(path), Output.Replacing.ALLOWED, new StringBuilder());
    }

    /** A file that a person wrote may say more than a case does: it is kept beside. */
    private void keepOriginal(Path path) {
        boolean isOriginal = existing.isPresent()
                && !isOurs
                && original.isEmpty()
                && call.value(Options.OUTPUT).isEmpty();
        if (isOriginal) {
            original = ReplacedFile.keepBeside(path);
        }
    }

    /** What a file of a case may be called on every system. */
    static String fileName(String id) {
        return id.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-").strip();
    }

    /** A file of the folder that is not there yet, named by the case. */
    private static Path unused(String id) {
        String name = fileName(id);
        for (int number = 1; ; number++) {
            var path = Path.of((number == 1 ? name : name + "-" + number) + ".yaml");
            if (!Files.exists(path)) {
                return path;
            }
        }
    }

    private String yaml(Draft draft) {
        var head = new ArrayList<String>();
        head.add(head(messages));
        var names = draft.passed().stream()
                .map(InterviewMatter::name)
                .flatMap(Optional::stream)
                .toList();
        if (!names.isEmpty()) {
            head.add(PASSED.substring(2) + String.join(" ", names));
        }
        var vocabulary = versions(draft.caseFile()).stream()
                .map(policy -> policy.terms().vocabulary())
                .reduce(Vocabulary.empty(), Vocabulary::with);
        return CaseYaml.of(draft.caseFile(), head, vocabulary, messages);
    }

    /** Says where the case is and how to go on; a case without a file is the result of the run. */
    void tellEnd(Lines lines, Ending ending) throws IOException {
        if (printed.isPresent()) {
            call.surroundings().out().append(yaml(printed.get()));
        }
        if (file.isEmpty() || !Files.exists(file.get())) {
            return;
        }
        String name = file.get().toString();
        lines.showAsItIs("\n");
        if (foreign.isPresent()) {
            lines.show("", messages.text("interview.changed", foreign.get().toString()));
        }
        lines.show("", messages.text("interview.saved", name));
        if (original.isPresent()) {
            lines.show(
                    "", messages.text("interview.kept-original", original.get().toString()));
        }
        if (ending != Ending.SETTLED) {
            lines.show("", messages.text("interview.go-on.resume", name));
        }
        if (ending != Ending.INTERRUPTED) {
            String first = messages.text("interview.go-on");
            String indent = " ".repeat(DisplayWidth.of(first));
            lines.show(first, "rongcuo evaluate " + name);
            lines.show(indent, "rongcuo deadlines " + name);
            if (isSettled()) {
                String records = RecordsFolder.named(call).isPresent() ? "" : messages.text("interview.go-on.records");
                lines.show(indent, "rongcuo decide " + name + records + " …");
            }
        }
    }

    /** Whether there is anything to be decided upon. */
    private boolean isSettled() {
        return last.or(() -> existing).stream()
                .flatMap(caseFile -> adjudication.telling(new Problems()).evaluate(caseFile).stream())
                .anyMatch(evaluation -> evaluation.conclusion() != Conclusion.UNDETERMINED);
    }
}
