package rongcuo.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Map<String, FactDeclaration> factsByName = new HashMap<>();
    private final Map<String, EventDeclaration> eventsByName = new HashMap<>();

    private Vocabulary(Map<FactId, FactDeclaration> facts, Map<EventId, EventDeclaration> events) {
        this.facts = facts;
        this.events = events;
        for (var fact : facts.values()) {
            addNames(
                    factsByName,
                    fact,
                    fact.id().value(),
                    fact.label().chinese(),
                    fact.label().english());
            fact.aliases().forEach(alias -> factsByName.putIfAbsent(NameKey.of(alias), fact));
        }
        for (var event : events.values()) {
            addNames(
                    eventsByName,
                    event,
                    event.id().value(),
                    event.label().chinese(),
                    event.label().english());
            event.aliases().forEach(alias -> eventsByName.putIfAbsent(NameKey.of(alias), event));
        }
    }

    private static <T> void addNames(Map<String, T> byName, T declaration, String... names) {
        for (String name : names) {
            byName.putIfAbsent(NameKey.of(name), declaration);
        }
    }

    /** A vocabulary of these declarations; of two with one id the first is kept. */
    public static Vocabulary of(Collection<FactDeclaration> facts, Collection<EventDeclaration> events) {
        var factsById = new LinkedHashMap<FactId, FactDeclaration>();
        facts.forEach(fact -> factsById.putIfAbsent(fact.id(), fact));
        var eventsById = new LinkedHashMap<EventId, EventDeclaration>();
        events.forEach(event -> eventsById.putIfAbsent(event.id(), event));
        return new Vocabulary(Collections.unmodifiableMap(factsById), Collections.unmodifiableMap(eventsById));
    }

    public static Vocabulary empty() {
        return of(List.of(), List.of());
    }

    /** This vocabulary and, after it, what the other adds. */
    public Vocabulary with(Vocabulary other) {
        if (other.facts.isEmpty() && other.events.isEmpty()) {
            return this;
        }
        var allFacts = new ArrayList<>(facts.values());
        allFacts.addAll(other.facts.values());
        var allEvents = new ArrayList<>(events.values());
        allEvents.addAll(other.events.values());
        return of(allFacts, allEvents);
    }

    public Collection<FactDeclaration> facts() {
        return facts.values();
    }

    public Collection<EventDeclaration> events() {
        return events.values();
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
