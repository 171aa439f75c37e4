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
import rongcuo.casefile.StatedFact;
import rongcuo.fact.EventId;
import rongcuo.fact.FactId;
import rongcuo.fact.Vocabulary;
import rongcuo.reading.CaseReader;
import rongcuo.reading.PolicyLibrary;
import rongcuo.rendering.CaseYaml;
import rongcuo.rendering.Messages;
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
        String line = part + ":\n  " + written(name) + ": " + written(value) + "\n";
        var reader = caseFile.policies().isEmpty()
                ? CaseReader.of(library, problems)
                : CaseReader.under(caseFile.policies(), library, problems);
        var cases = reader.read(new SourceText(messages.text("shell.line"), line));
        return problems.hasErrors() || cases.size() != 1 ? Optional.empty() : Optional.of(cases.get(0));
    }

    /** A form of YAML stays one; all else is text, whatever characters it holds. */
    private static String written(String text) {
        boolean isForm = !text.isEmpty() && FORMS.indexOf(text.charAt(0)) >= 0;
        if (isForm || PLAIN.matcher(text).matches()) {
            return text;
        }
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
        return with(old, facts, dates, findings);
    }

    private static boolean isOn(Finding finding, Optional<String> policy, String clause) {
        return finding.clause().equals(clause)
                && (finding.policy().isEmpty()
                        || policy.isEmpty()
                        || finding.policy().equals(policy));
    }

    private static CaseFile with(
            CaseFile old, Map<FactId, StatedFact> facts, Map<EventId, EventDate> dates, List<Finding> findings) {
        return new CaseFile(
                old.id(),
                old.policies(),
                old.respondents(),
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
                : checked(with(caseFile, facts, dates, findings));
    }

    /** The names by which what the case says may be called. */
    List<String> stated(CaseFile caseFile) {
        var names = new LinkedHashSet<String>();
        var vocabulary = vocabulary(caseFile);
        for (var id : caseFile.facts().keySet()) {
            names.add(id.value());
            vocabulary.fact(id).ifPresent(fact -> names.add(fact.label().chinese()));
        }
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
        return checked(new CaseFile(
                caseFile.id(),
                policies,
                caseFile.respondents(),
                caseFile.summary(),
                caseFile.events(),
                caseFile.rulings(),
                caseFile.facts(),
                caseFile.findings(),
                caseFile.determination(),
                caseFile.position()));
    }

    /** As it comes back from a file. */
    private Optional<CaseFile> checked(CaseFile caseFile) {
        var cases = CaseReader.of(library, problems).read(new SourceText(messages.text("shell.line"), text(caseFile)));
        return problems.hasErrors() || cases.size() != 1 ? Optional.empty() : Optional.of(cases.get(0));
    }
}
