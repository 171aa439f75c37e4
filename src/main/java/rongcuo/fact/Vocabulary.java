package rongcuo.fact;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.source.BilingualText;
import rongcuo.source.NearestName;

/**
 * The facts and events that cases may state, in the order of their declaration.
 *
 * <p>Each is found by its id, its Chinese or English label, or an alias; see {@link NameKey} for what counts as the
 * same name.
 */
public final class Vocabulary {
    private final Map<FactId, FactDeclaration> facts;
    private final Map<EventId, EventDeclaration> events;
    private final Map<String, FactDeclaration> factsByName;
    private final Map<String, EventDeclaration> eventsByName;

    /** What {@code first} holds and, after it, the further declarations. */
    private Vocabulary(
            Optional<Vocabulary> first,
            Collection<FactDeclaration> moreFacts,
            Collection<EventDeclaration> moreEvents) {
        facts = first.isEmpty() ? new LinkedHashMap<>() : new LinkedHashMap<>(first.get().facts);
        events = first.isEmpty() ? new LinkedHashMap<>() : new LinkedHashMap<>(first.get().events);
        factsByName = first.isEmpty() ? new HashMap<>() : new HashMap<>(first.get().factsByName);
        eventsByName = first.isEmpty() ? new HashMap<>() : new HashMap<>(first.get().eventsByName);
        for (var fact : moreFacts) {
            if (!facts.containsKey(fact.id())) {
                facts.put(fact.id(), fact);
                addNames(factsByName, fact, fact.id().value(), fact.label(), fact.aliases());
            }
        }
        for (var event : moreEvents) {
            if (!events.containsKey(event.id())) {
                events.put(event.id(), event);
                addNames(eventsByName, event, event.id().value(), event.label(), event.aliases());
            }
        }
    }

    private static <T> void addNames(
            Map<String, T> byName, T declaration, String id, BilingualText label, List<String> aliases) {
        byName.putIfAbsent(NameKey.of(id), declaration);
        byName.putIfAbsent(NameKey.of(label.chinese()), declaration);
        byName.putIfAbsent(NameKey.of(label.english()), declaration);
        for (String alias : aliases) {
            byName.putIfAbsent(NameKey.of(alias), declaration);
        }
    }

    /** A vocabulary of these declarations; of two with one id the first is kept. */
    public static Vocabulary of(Collection<FactDeclaration> facts, Collection<EventDeclaration> events) {
        return new Vocabulary(Optional.empty(), facts, events);
    }

    public static Vocabulary empty() {
        return of(List.of(), List.of());
    }

    /** This vocabulary and, after it, what the other adds. */
    public Vocabulary with(Vocabulary other) {
        if (other.isEmpty()) {
            return this;
        }
        if (isEmpty()) {
            return other;
        }
        return new Vocabulary(Optional.of(this), other.facts.values(), other.events.values());
    }

    public boolean isEmpty() {
        return facts.isEmpty() && events.isEmpty();
    }

    public Collection<FactDeclaration> facts() {
        return Collections.unmodifiableCollection(facts.values());
    }

    public Collection<EventDeclaration> events() {
        return Collections.unmodifiableCollection(events.values());
    }

    public Optional<FactDeclaration> fact(FactId id) {
        return Optional.ofNullable(facts.get(id));
    }

    public Optional<EventDeclaration> event(EventId id) {
        return Optional.ofNullable(events.get(id));
    }

    /** The fact that a user calls so, by id, label or alias. */
    public Optional<FactDeclaration> factNamed(String name) {
        return Optional.ofNullable(factsByName.get(NameKey.of(name)));
    }

    /** The event that a user calls so, by id, label or alias. */
    public Optional<EventDeclaration> eventNamed(String name) {
        return Optional.ofNullable(eventsByName.get(NameKey.of(name)));
    }

    /** The name of a fact that a mistyped one most likely means. */
    public Optional<String> nearestFact(String typed) {
        return NearestName.of(NameKey.of(typed), factsByName.keySet());
    }

    /** The name of an event that a mistyped one most likely means. */
    public Optional<String> nearestEvent(String typed) {
        return NearestName.of(NameKey.of(typed), eventsByName.keySet());
    }
}
