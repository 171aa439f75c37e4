package rongcuo.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.calendar.Period;
import rongcuo.fact.EventId;
import rongcuo.policy.ProcedureStep;

/** The steps of a policy's procedure, and what is said to come after an event or a step. */
final class ProcedureReader {
    private static final List<String> KEYS = List.of(
            "step",
            "article",
            "title",
            "text",
            "when",
            "actor",
            "after",
            "done",
            "manner",
            "within",
            "at-least",
            "between",
            "before",
            "set-by",
            "lasting",
            "extension",
            "roll",
            "optional");

    private final PolicyReader policy;
    private final ConditionReader conditions;
    private final Faults faults;
    /** Their names, for a step may be named before it stands in the file. */
    private final List<String> names;

    ProcedureReader(PolicyReader policy, List<String> names, ConditionReader conditions, Faults faults) {
        this.names = names;
        this.policy = policy;
        this.conditions = conditions;
        this.faults = faults;
    }

    List<ProcedureStep> steps(MappingReader file) {
        var read = new ArrayList<ProcedureStep>();
        for (var item : file.items("procedure")) {
            read.add(step(MappingReader.of(item, faults, KEYS)));
        }
        return read;
    }

    private ProcedureStep step(MappingReader entry) {
        entry.requiredNode("title");
        return new ProcedureStep(
                policy.provision(entry, "step", "title"),
                entry.bilingual("actor"),
                after(entry),
                done(entry),
                entry.bilingual("manner"),
                period(entry, "within"),
                period(entry, "at-least"),
                between(entry),
                before(entry),
                entry.bilingual("set-by"),
                policy.lasting(entry),
                extension(entry),
                entry.word("roll", List.of("none")) == 0 ? ProcedureStep.Roll.NONE : ProcedureStep.Roll.TO_WORKING_DAY,
                entry.truth("optional").orElse(false)
                        ? ProcedureStep.Obligation.OPTIONAL
                        : ProcedureStep.Obligation.REQUIRED);
    }

    private List<String> after(MappingReader entry) {
        var anchors = new ArrayList<String>();
        for (var scalar : entry.scalars("after")) {
            anchors.add(anchor(scalar));
        }
        return anchors;
    }

    /** An event or step that something follows. */
    Optional<String> anchor(MappingReader entry, String key) {
        var node = entry.node(key);
        if (node.isEmpty() || MappingReader.text(node.get(), faults).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(anchor((YamlNode.Scalar) node.get()));
    }

    private String anchor(YamlNode.Scalar name) {
        if (names.contains(name.text())) {
            return name.text();
        }
        var event = conditions.event(name);
        return event.isEmpty() ? name.text() : event.get().value();
    }

    private List<EventId> done(MappingReader entry) {
        var events = new ArrayList<EventId>();
        for (var scalar : entry.scalars("done")) {
            conditions.event(scalar).ifPresent(events::add);
        }
        return events;
    }

    private Optional<Period> period(MappingReader entry, String key) {
        var node = entry.node(key);
        return node.isEmpty() ? Optional.empty() : PeriodReader.period(node.get(), faults);
    }

    private Optional<ProcedureStep.Window> between(MappingReader entry) {
        var node = entry.node("between");
        if (node.isEmpty()) {
            return Optional.empty();
        }
        var window = MappingReader.of(node.get(), faults, List.of("after", "before"));
        window.requiredNode("after");
        window.requiredNode("before");
        var after = anchor(window, "after");
        var before = anchor(window, "before");
        return after.isEmpty() || before.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProcedureStep.Window(after.get(), before.get()));
    }

    private Optional<ProcedureStep.Lead> before(MappingReader entry) {
        var node = entry.node("before");
        if (node.isEmpty()) {
            return Optional.empty();
        }
        var lead = MappingReader.of(node.get(), faults, List.of("event", "at-least", "within"));
        lead.requiredNode("event");
        var event = anchor(lead, "event");
        return event.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProcedureStep.Lead(event.get(), period(lead, "at-least"), period(lead, "within")));
    }

    private Optional<ProcedureStep.Extension> extension(MappingReader entry) {
        var node = entry.node("extension");
        if (node.isEmpty()) {
            return Optional.empty();
        }
        var extension = MappingReader.of(node.get(), faults, List.of("by", "times", "approved-by"));
        extension.requiredNode("by");
        var by = period(extension, "by");
        int times = extension.integer("times", 1, 99).orElse(1);
        return by.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProcedureStep.Extension(by.get(), times, extension.bilingual("approved-by")));
    }
}
