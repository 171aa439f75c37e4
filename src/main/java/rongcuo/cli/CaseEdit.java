package rongcuo.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.EventDate;
import rongcuo.casefile.Events;
import rongcuo.casefile.Finding;
import rongcuo.casefile.Respondent;
import rongcuo.casefile.StatedFact;
import rongcuo.fact.EventId;
import rongcuo.fact.FactId;
import rongcuo.fact.Vocabulary;
import rongcuo.interview.Answered;
import rongcuo.interview.Draft;
import rongcuo.reading.CaseReader;
import rongcuo.reading.PolicyLibrary;
import rongcuo.rendering.CaseYaml;
import rongcuo.rendering.Messages;
import rongcuo.source.NearestName;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/**
 * Changes of a case that read what is typed as a file would be read: the line becomes one of a case file, and what comes
 * of it is written and read again, so that a case at hand is always one that a file could hold.
 */
final class CaseEdit {
    /** What YAML reads as the same text without quotes. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{IsHan}\\p{Alnum}][^:#\\[\\]{}\"'\\n]*");

    private static final String FORMS = "[{\"'";

    private final PolicyLibrary library;
    private final Messages messages;
    private final Problems problems;

    CaseEdit(PolicyLibrary library, Messages messages, Problems problems) {
        this.library = library;
        this.messages = messages;
        this.problems = problems;
    }

    /** The case as its file would be. */
    String text(CaseFile caseFile) {
        return CaseYaml.of(caseFile, List.of(), vocabulary(caseFile), messages);
    }

    private Vocabulary vocabulary(CaseFile caseFile) {
        var vocabulary = caseFile.policies().isEmpty() ? library.terms().vocabulary() : Vocabulary.empty();
        for (String policy : caseFile.policies()) {
            for (var version : library.findNamed(policy)) {
                vocabulary = vocabulary.with(version.terms().vocabulary());
            }
        }
        return vocabulary;
    }

    /**
     * The case after one more statement: of a fact, of an event's day, or of what an authority found on a clause.
     *
     * @return empty where it cannot be read; what is wrong is then among the problems
     */
    Optional<CaseFile> stating(CaseFile caseFile, String name, String value) {
        var vocabulary = vocabulary(caseFile);
        String part = vocabulary.factNamed(name).isPresent()
                ? "facts"
                : vocabulary.eventNamed(name).isPresent()
                        ? "events"
                        : name.contains("#") || isClause(caseFile, name) ? "findings" : "facts";
        var read = read(caseFile, part, name, value);
        return read.isEmpty() ? Optional.empty() : checked(merged(caseFile, read.get(), vocabulary, name));
    }

    /**
     * The case after one more statement of a fact that concerns one respondent only.
     *
     * @param respondent the place among those of the case
     * @return empty where it cannot be read; what is wrong is then among the problems
     */
    Optional<CaseFile> stating(CaseFile caseFile, int respondent, String name, String value) {
        var read = read(caseFile, "facts", name, value);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        var facts = new LinkedHashMap<>(caseFile.respondents().get(respondent).facts());
        facts.putAll(read.get().facts());
        return checked(with(caseFile, respondent, facts));
    }

    private static CaseFile with(CaseFile old, int respondent, Map<FactId, StatedFact> facts) {
        var respondents = new ArrayList<>(old.respondents());
        var one = respondents.get(respondent);
        respondents.set(
                respondent, new Respondent(one.name(), one.kind(), one.unit(), one.position(), one.managedBy(), facts));
        return with(old, respondents, old.facts(), old.events().dates(), old.findings());
    }

    private boolean isClause(CaseFile caseFile, String name) {
        for (String policy : caseFile.policies()) {
            for (var version : library.findNamed(policy)) {
                if (version.clause(name).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<CaseFile> read(CaseFile caseFile, String part, String name, String value) {
        String line = part + ":\n  " + written(name) + ": " + (part.equals("facts") ? detailed(value) : written(value))
                + "\n";
        var reader = caseFile.policies().isEmpty()
                ? CaseReader.of(library, problems)
                : CaseReader.under(caseFile.policies(), library, problems);
        var cases = reader.read(new SourceText(messages.text("shell.line"), line));
        return problems.hasErrors() || cases.size() != 1 ? Optional.empty() : Optional.of(cases.get(0));
    }

    /** An answer with its evidence and a note, as an interview takes it. */
    private static String detailed(String said) {
        var answered = Answered.of(said);
        var details = answered.details();
        if (details.equals(Draft.Details.NONE) || answered.value().isEmpty()) {
            return written(said);
        }
        var entries = new ArrayList<>(List.of("value: " + inFlow(answered.value())));
        if (!details.evidence().isEmpty()) {
            entries.add("evidence: ["
                    + String.join(
                            ", ",
                            details.evidence().stream().map(CaseEdit::quoted).toList()) + "]");
        }
        details.by().ifPresent(by -> entries.add("by: " + quoted(by)));
        details.note().ifPresent(note -> entries.add("note: " + quoted(note)));
        return "{" + String.join(", ", entries) + "}";
    }

    /** A form of YAML stays one; all else is text, whatever characters it holds. */
    private static String written(String text) {
        boolean isForm = !text.isEmpty() && FORMS.indexOf(text.charAt(0)) >= 0;
        if (isForm || PLAIN.matcher(text).matches()) {
            return text;
        }
        return quoted(text);
    }

    /** Within a form a comma would end what is not one itself. */
    private static String inFlow(String text) {
        return FORMS.indexOf(text.charAt(0)) >= 0 ? text : quoted(text);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static CaseFile merged(CaseFile old, CaseFile said, Vocabulary vocabulary, String name) {
        var facts = new LinkedHashMap<>(old.facts());
        facts.putAll(said.facts());
        var dates = new LinkedHashMap<>(old.events().dates());
        // A day said to be unknown is no entry of the case.
        vocabulary.eventNamed(name).filter(any -> said.facts().isEmpty()).ifPresent(event -> dates.remove(event.id()));
        dates.putAll(said.events().dates());
        var findings = new ArrayList<>(old.findings());
        for (var finding : said.findings()) {
            findings.removeIf(one -> isOn(one, finding.policy(), finding.clause()));
            findings.add(finding);
        }
        return with(old, old.respondents(), facts, dates, findings);
    }

    private static boolean isOn(Finding finding, Optional<String> policy, String clause) {
        return finding.clause().equals(clause)
                && (finding.policy().isEmpty()
                        || policy.isEmpty()
                        || finding.policy().equals(policy));
    }

    private static CaseFile with(
            CaseFile old,
            List<Respondent> respondents,
            Map<FactId, StatedFact> facts,
            Map<EventId, EventDate> dates,
            List<Finding> findings) {
        return new CaseFile(
                old.id(),
                old.policies(),
                respondents,
                old.summary(),
                new Events(dates),
                old.rulings(),
                facts,
                findings,
                old.determination(),
                old.position());
    }

    /**
     * The case without what it says of a fact, event or clause.
     *
     * @return empty where it says nothing of it
     */
    Optional<CaseFile> without(CaseFile caseFile, String name) {
        var vocabulary = vocabulary(caseFile);
        var facts = new LinkedHashMap<>(caseFile.facts());
        var dates = new LinkedHashMap<>(caseFile.events().dates());
        var findings = new ArrayList<>(caseFile.findings());
        int before = facts.size() + dates.size() + findings.size();
        vocabulary.factNamed(name).ifPresent(fact -> facts.remove(fact.id()));
        vocabulary.eventNamed(name).ifPresent(event -> dates.remove(event.id()));
        int hash = name.indexOf('#');
        var policy = hash < 0 ? Optional.<String>empty() : Optional.of(name.substring(0, hash));
        findings.removeIf(finding -> isOn(finding, policy, name.substring(hash + 1)));
        return facts.size() + dates.size() + findings.size() == before
                ? Optional.empty()
                : checked(with(caseFile, caseFile.respondents(), facts, dates, findings));
    }

    /**
     * The case without what it says of a fact for one respondent only.
     *
     * @return empty where it says nothing of it
     */
    Optional<CaseFile> without(CaseFile caseFile, int respondent, String name) {
        var facts = new LinkedHashMap<>(caseFile.respondents().get(respondent).facts());
        var fact = vocabulary(caseFile).factNamed(name);
        boolean isStated = fact.isPresent() && facts.containsKey(fact.get().id());
        fact.ifPresent(one -> facts.remove(one.id()));
        return isStated ? checked(with(caseFile, respondent, facts)) : Optional.empty();
    }

    /** The names by which what the case says of one respondent only may be called. */
    List<String> stated(CaseFile caseFile, int respondent) {
        return names(caseFile.respondents().get(respondent).facts(), vocabulary(caseFile));
    }

    private static List<String> names(Map<FactId, StatedFact> facts, Vocabulary vocabulary) {
        var names = new LinkedHashSet<String>();
        for (var id : facts.keySet()) {
            names.add(id.value());
            vocabulary.fact(id).ifPresent(fact -> names.add(fact.label().chinese()));
        }
        return List.copyOf(names);
    }

    /**
     * The place of a respondent among those of a case: by name, or by number, from 1.
     *
     * @throws ShellFault if that is nobody, or more than one
     */
    static int respondent(CaseFile caseFile, String name) {
        var places = new ArrayList<Integer>();
        for (int place = 0; place < caseFile.respondents().size(); place++) {
            if (caseFile.respondents().get(place).name().equals(Optional.of(name))
                    || name.equals(Integer.toString(place + 1))) {
                places.add(place);
            }
        }
        if (places.size() == 1) {
            return places.get(0);
        }
        var nearest = NearestName.of(name, respondents(caseFile));
        throw places.size() > 1
                ? new ShellFault("several-respondents", name)
                : nearest.isPresent()
                        ? new ShellFault("no-respondent.near", name, nearest.get())
                        : new ShellFault("no-respondent", name);
    }

    /** The names of those who have one. */
    static List<String> respondents(CaseFile caseFile) {
        return caseFile.respondents().stream()
                .map(Respondent::name)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The names by which what the case says may be called. */
    List<String> stated(CaseFile caseFile) {
        var vocabulary = vocabulary(caseFile);
        var names = new LinkedHashSet<String>(names(caseFile.facts(), vocabulary));
        for (var id : caseFile.events().dates().keySet()) {
            names.add(id.value());
            vocabulary.event(id).ifPresent(event -> names.add(event.label().chinese()));
        }
        for (var finding : caseFile.findings()) {
            names.add(finding.policy().map(policy -> policy + "#").orElse("") + finding.clause());
        }
        return List.copyOf(names);
    }

    /** The case as it would be judged under other policies. */
    Optional<CaseFile> under(CaseFile caseFile, List<String> policies) {
        return checked(caseFile.under(policies));
    }

    /** As it comes back from a file. */
    private Optional<CaseFile> checked(CaseFile caseFile) {
        var cases = CaseReader.of(library, problems).read(new SourceText(messages.text("shell.line"), text(caseFile)));
        return problems.hasErrors() || cases.size() != 1 ? Optional.empty() : Optional.of(cases.get(0));
    }
}
