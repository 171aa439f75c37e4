package rongcuo.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.casefile.Suspension;
import rongcuo.casefile.TimeRulings;
import rongcuo.casefile.TimeRulings.GrantedExtension;
import rongcuo.source.NearestName;
import rongcuo.source.ProblemCode;

/** What a case says of periods that were suspended, made longer or set. */
final class TimeRulingReader {
    private final List<String> steps = new ArrayList<>();
    private final boolean isAnyAllowed;
    private final Faults faults;

    /** @param names whose policies have the steps that may be named; without policies any may */
    TimeRulingReader(CaseNames names, Faults faults) {
        this.faults = faults;
        for (var policy : names.policies()) {
            for (var step : policy.procedure()) {
                steps.add(step.id());
            }
        }
        this.isAnyAllowed = names.policies().isEmpty();
    }

    TimeRulings read(MappingReader owner) {
        var suspensions = suspensions(owner);
        checkOverlaps(suspensions);
        return new TimeRulings(suspensions, extensions(owner), setDays(owner));
    }

    private List<Suspension> suspensions(MappingReader owner) {
        var suspensions = new ArrayList<Suspension>();
        for (var item : owner.items("suspensions")) {
            var entry = MappingReader.of(item, faults, List.of("from", "to", "steps", "basis", "reason"));
            entry.requiredNode("from");
            var from = entry.date("from");
            var to = entry.date("to");
            entry.scalars("steps").forEach(this::checkStep);
            if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
                faults.at(entry.position(), ProblemCode.ENDS_BEFORE_IT_BEGINS);
            } else if (from.isPresent()) {
                suspensions.add(new Suspension(
                        from.get(),
                        to,
                        entry.texts("steps"),
                        entry.text("basis"),
                        entry.text("reason"),
                        entry.position()));
            }
        }
        return suspensions;
    }

    /** Two suspensions of one step on one day: one of them was meant otherwise. */
    private void checkOverlaps(List<Suspension> suspensions) {
        for (int i = 0; i < suspensions.size(); i++) {
            for (int j = 0; j < i; j++) {
                var one = suspensions.get(j);
                var other = suspensions.get(i);
                if (one.overlaps(other)) {
                    faults.at(
                            other.position(),
                            ProblemCode.SUSPENSIONS_OVERLAP,
                            Integer.toString(one.position().line()));
                    break;
                }
            }
        }
    }

    private void checkStep(YamlNode.Scalar step) {
        if (!isAnyAllowed && !steps.contains(step.text())) {
            faults.unknown(
                    step,
                    ProblemCode.UNKNOWN_STEP,
                    ProblemCode.MISTYPED_ENTRY,
                    step.text(),
                    NearestName.of(step.text(), steps));
        }
    }

    private List<GrantedExtension> extensions(MappingReader owner) {
        var extensions = new ArrayList<GrantedExtension>();
        for (var item : owner.items("extensions")) {
            var entry = MappingReader.of(item, faults, List.of("step", "times", "by", "on", "reason"));
            String step = entry.requiredText("step");
            entry.scalars("step").forEach(this::checkStep);
            extensions.add(new GrantedExtension(
                    step,
                    entry.integer("times", 1, 99).orElse(1),
                    entry.text("by"),
                    entry.date("on"),
                    entry.text("reason"),
                    entry.position()));
        }
        return extensions;
    }

    private Map<String, LocalDate> setDays(MappingReader owner) {
        var days = new LinkedHashMap<String, LocalDate>();
        var node = owner.node("set-days");
        if (node.isEmpty()) {
            return days;
        }
        for (var entry : MappingReader.entries(node.get(), faults)) {
            checkStep(entry.key());
            Optional<LocalDate> day = MappingReader.date(entry.value(), faults);
            day.ifPresent(date -> days.put(entry.key().text(), date));
        }
        return days;
    }
}
