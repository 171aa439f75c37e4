package rongcuo.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import rongcuo.evaluation.Conclusion;
import rongcuo.fact.EventDeclaration;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactType;
import rongcuo.fact.Vocabulary;
import rongcuo.interview.Suggestion;
import rongcuo.policy.Clause;
import rongcuo.policy.Policy;
import rongcuo.reading.PolicyLibrary;
import rongcuo.rendering.DocumentKind;
import rongcuo.rendering.Messages;
import rongcuo.rendering.SafeText;
import rongcuo.source.Problems;

/** The names that policies and vocabularies bring: their ids for who types Latin letters, else what people call them. */
final class CompletionNames {
    private static final List<String> ENCODINGS =
            List.of("auto", "utf-8", "gb18030", "gbk", "utf-16", "utf-16le", "utf-16be", "big5");

    private final Call call;
    private final Messages messages;
    private final Supplier<List<Policy>> held;

    /**
     * The names that a call can see.
     *
     * @param held the policies of a case that is at hand, whose names come without being asked for
     */
    CompletionNames(Call call, Supplier<List<Policy>> held) {
        this.call = call;
        this.messages = call.messages();
        this.held = held;
    }

    private PolicyLibrary library() {
        return PolicyFolders.library(call, new Problems());
    }

    /** The ids; versions of one once its id and {@code @} are typed. */
    List<Suggestion> policies(String typed) {
        var library = library();
        int at = typed.indexOf('@');
        var found = new ArrayList<Suggestion>();
        if (at > 0) {
            if (library.knowsNamed(typed.substring(0, at))) {
                library.findNamed(typed.substring(0, at)).forEach(policy -> found.add(titled(policy)));
            }
        } else {
            library.ids().forEach(id -> found.add(Suggestion.of(id, "")));
        }
        return found;
    }

    private Suggestion titled(Policy policy) {
        return Suggestion.of(policy.reference(), plain(messages.of(policy.title())));
    }

    List<Suggestion> calendars() {
        return PolicyFolders.calendars(call, new Problems()).ids().stream()
                .map(id -> Suggestion.of(id, ""))
                .toList();
    }

    /** @param policies whose own facts count too, where they are policies */
    List<Suggestion> facts(List<String> policies, boolean isLatin) {
        var found = new LinkedHashMap<String, Suggestion>();
        for (var fact : vocabulary(policies).facts()) {
            add(found, fact, isLatin);
        }
        return List.copyOf(found.values());
    }

    private Vocabulary vocabulary(List<String> policies) {
        var library = library();
        var vocabulary = library.terms().vocabulary();
        for (String id : policies) {
            if (library.knowsNamed(id)) {
                for (var policy : library.findNamed(id)) {
                    vocabulary = vocabulary.with(policy.terms().vocabulary());
                }
            }
        }
        return vocabulary;
    }

    private void add(Map<String, Suggestion> found, FactDeclaration fact, boolean isLatin) {
        String label = messages.of(fact.label());
        if (isLatin) {
            found.put(fact.id().value(), Suggestion.of(fact.id().value(), plain(label)));
            return;
        }
        addName(found, fact.label().chinese(), fact.id().value());
        fact.aliases().forEach(alias -> addName(found, alias, fact.id().value()));
    }

    private static void addName(Map<String, Suggestion> found, String name, String id) {
        if (name.chars().noneMatch(Character::isWhitespace)) {
            found.putIfAbsent(name, Suggestion.of(name, id));
        }
    }

    /** The facts of the case at hand. */
    List<Suggestion> heldFacts(boolean isLatin) {
        var found = new LinkedHashMap<String, Suggestion>();
        heldVocabulary().facts().forEach(fact -> add(found, fact, isLatin));
        return List.copyOf(found.values());
    }

    /** The facts and events of the case at hand, and the clauses that an authority may find. */
    List<Suggestion> matters(boolean isLatin) {
        var vocabulary = heldVocabulary();
        var found = new LinkedHashMap<String, Suggestion>();
        vocabulary.facts().forEach(fact -> add(found, fact, isLatin));
        vocabulary.events().forEach(event -> addEvent(found, event, isLatin));
        if (isLatin) {
            for (var policy : held.get()) {
                for (var clause : policy.clauses()) {
                    if (clause.nature() == Clause.Nature.DISCRETION) {
                        found.put(
                                policy.id() + "#" + clause.id(),
                                Suggestion.of(policy.id() + "#" + clause.id(), plain(messages.of(clause.label()))));
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    private void addEvent(Map<String, Suggestion> found, EventDeclaration event, boolean isLatin) {
        if (isLatin) {
            found.putIfAbsent(event.id().value(), Suggestion.of(event.id().value(), plain(messages.of(event.label()))));
            return;
        }
        addName(found, event.label().chinese(), event.id().value());
        event.aliases().forEach(alias -> addName(found, alias, event.id().value()));
    }

    private Vocabulary heldVocabulary() {
        var policies = held.get();
        if (policies.isEmpty()) {
            return library().terms().vocabulary();
        }
        return policies.stream()
                .map(policy -> policy.terms().vocabulary())
                .reduce(Vocabulary.empty(), Vocabulary::with);
    }

    /** What may be said of a fact of the case at hand. */
    List<Suggestion> values(String name, boolean isLatin) {
        var fact = heldVocabulary().factNamed(name);
        var found = new ArrayList<Suggestion>();
        if (fact.isPresent() && fact.get().type() instanceof FactType.Listed listed) {
            for (var value : listed.values()) {
                String label = messages.of(value.label());
                found.add(isLatin ? Suggestion.of(value.id(), plain(label)) : Suggestion.of(label, value.id()));
            }
        } else if (fact.isPresent() && fact.get().type() instanceof FactType.TruthType) {
            found.add(Suggestion.of("是", "true"));
            found.add(Suggestion.of("否", "false"));
        }
        if (fact.isPresent()) {
            found.add(Suggestion.of("待查", "pending"));
        }
        return found;
    }

    /** The clauses that decide the case at hand, by id, or by article for who types Chinese. */
    List<Suggestion> clauses(boolean isLatin) {
        var found = new LinkedHashMap<String, Suggestion>();
        for (var policy : held.get()) {
            policy.clauses().forEach(clause -> {
                String name = isLatin ? clause.id() : clause.citation().article();
                found.putIfAbsent(name, Suggestion.of(name, plain(messages.of(clause.label()))));
            });
        }
        return List.copyOf(found.values());
    }

    List<Suggestion> conclusions() {
        return Arrays.stream(Conclusion.values())
                .map(one -> Suggestion.of(one.id(), messages.text("conclusion.short.tolerance." + one.id())))
                .toList();
    }

    List<Suggestion> documents() {
        return Arrays.stream(DocumentKind.values())
                .map(kind -> Suggestion.of(kind.id(), ""))
                .toList();
    }

    static List<Suggestion> encodings() {
        return ENCODINGS.stream().map(name -> Suggestion.of(name, "")).toList();
    }

    /** A description is one line and holds no tab. */
    private static String plain(String text) {
        return SafeText.of(text).replace('\n', ' ').replace('\t', ' ');
    }
}
