package rongcuo.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.policy.Policy;
import rongcuo.policy.ProcedureStep;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;

/** Steps that wait for one another, so that none of them can ever begin. */
final class StepCycles {
    private final Policy policy;
    private final Pointer pointer;
    private final Map<String, ProcedureStep> steps = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private StepCycles(Policy policy, Pointer pointer) {
        this.policy = policy;
        this.pointer = pointer;
        policy.procedure().forEach(step -> steps.put(step.id(), step));
    }

    static List<Problem> of(Policy policy, Pointer pointer) {
        var check = new StepCycles(policy, pointer);
        check.addCycles();
        return check.problems;
    }

    /** What a step waits for: any of these. */
    private static List<String> startsOf(ProcedureStep step) {
        var starts = new ArrayList<>(step.after());
        step.between().ifPresent(window -> starts.add(window.after()));
        return starts;
    }

    private void addCycles() {
        var waiting = new LinkedHashMap<>(steps);
        begin(waiting);
        while (!waiting.isEmpty()) {
            var cycle = cycleAmong(waiting);
            addCycle(cycle);
            waiting.keySet().removeAll(cycle);
            // A step that waits for a cycle without being in it is no fault of its own.
            begin(waiting);
        }
    }

    private void addCycle(List<String> cycle) {
        String first = cycle.get(0);
        String path = String.join(" → ", cycle) + " → " + first;
        policy.procedure().stream()
                .filter(step -> step.id().equals(first))
                .forEach(step ->
                        problems.add(pointer.atWord(step.provision().position(), first, ProblemCode.STEP_CYCLE, path)));
    }

    /** Takes out every step that can begin, until no further one can. */
    private void begin(Map<String, ProcedureStep> waiting) {
        boolean more = true;
        while (more) {
            more = waiting.values().removeIf(step -> canBegin(step, waiting));
        }
    }

    private boolean canBegin(ProcedureStep step, Map<String, ProcedureStep> waiting) {
        var starts = startsOf(step);
        return starts.isEmpty()
                || starts.stream().anyMatch(name -> waitedFor(name, waiting).isEmpty());
    }

    /** The waiting step that must come first for this step or event to be there. */
    private Optional<String> waitedFor(String name, Map<String, ProcedureStep> waiting) {
        if (steps.containsKey(name)) {
            return Optional.of(name).filter(waiting::containsKey);
        }
        var makers = policy.procedure().stream()
                .filter(step -> step.isDoneBy(name))
                .map(ProcedureStep::id)
                .toList();
        boolean open = makers.stream().anyMatch(maker -> !waiting.containsKey(maker));
        return open ? Optional.empty() : makers.stream().findFirst();
    }

    private List<String> cycleAmong(Map<String, ProcedureStep> waiting) {
        var path = new LinkedHashSet<String>();
        String id = waiting.keySet().iterator().next();
        while (path.add(id)) {
            id = predecessor(id, waiting);
        }
        var cycle = new ArrayList<>(path);
        return List.copyOf(cycle.subList(cycle.indexOf(id), cycle.size()));
    }

    private String predecessor(String id, Map<String, ProcedureStep> waiting) {
        return Optional.ofNullable(waiting.get(id)).map(StepCycles::startsOf).orElse(List.of()).stream()
                .flatMap(name -> waitedFor(name, waiting).stream())
                .findFirst()
                .orElse(id);
    }
}
