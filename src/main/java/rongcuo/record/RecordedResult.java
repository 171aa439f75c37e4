package rongcuo.record;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Subject;
import rongcuo.fact.Value;
import rongcuo.procedure.StepStatus;
import rongcuo.procedure.Timeline;

/** What was concluded of a case, in as few words as a later run needs to show that it concludes the same. */
public final class RecordedResult {
    /** Raised whenever the same case under the same policy may come out otherwise than before. */
    public static final int SEMANTICS = 1;

    private RecordedResult() {}

    /** The result of a judgement and of its procedure in time; equal ones have equal bytes. */
    public static JsonObject of(Evaluation evaluation, Timeline timeline) {
        var verdict = evaluation.verdict();
        var truths = new TreeMap<String, JsonValue>();
        evaluation
                .clauses()
                .forEach(clause ->
                        truths.put(clause.id(), new JsonText(clause.truth().id())));
        var offered = new TreeMap<String, JsonValue>();
        evaluation
                .dispositions()
                .forEach(offer -> offered.put(
                        offer.disposition().id(), new JsonText(offer.truth().id())));
        var presumed = new TreeMap<String, JsonValue>();
        for (var filled : evaluation.presumed()) {
            presumed.put(
                    name(filled.subject()),
                    new JsonText(filled.value().map(Value::text).orElse("not-found")));
        }
        return JsonObject.EMPTY
                .with("conclusion", verdict.conclusion().id())
                .with(
                        "possible",
                        JsonArray.ofTexts(
                                verdict.possible().stream().map(Conclusion::id).toList()))
                .with("eligible", verdict.eligible().id())
                .with("clauses", JsonObject.of(truths))
                .with("presumed", JsonObject.of(presumed))
                .with(
                        "missing",
                        JsonArray.ofTexts(evaluation.missing().stream()
                                .map(missing -> name(missing.subject()))
                                .toList()))
                .with(
                        "judgements",
                        JsonArray.ofTexts(evaluation.judgements().stream()
                                .map(fact -> fact.value())
                                .toList()))
                .with(
                        "discretion",
                        JsonArray.ofTexts(evaluation.discretion().stream()
                                .map(clause -> clause.id())
                                .toList()))
                .with("dispositions", JsonObject.of(offered))
                .with("deadlines", deadlines(timeline));
    }

    private static JsonArray deadlines(Timeline timeline) {
        var steps = new ArrayList<JsonValue>();
        for (var step : timeline.steps()) {
            if (step.status() == StepStatus.NOT_APPLICABLE) {
                continue;
            }
            var entry = JsonObject.EMPTY
                    .with("step", step.id())
                    .with("status", step.status().id());
            if (step.due().isPresent()) {
                var due = step.due().get();
                entry = entry.with(
                        "due",
                        JsonArray.ofTexts(
                                List.of(due.earliest().toString(), due.latest().toString())));
            }
            if (step.done().isPresent()) {
                entry = entry.with("done", step.done().get().toString());
            }
            steps.add(entry);
        }
        return new JsonArray(steps);
    }

    private static String name(Subject subject) {
        if (subject instanceof Subject.OfFact of) {
            return of.fact().value();
        }
        if (subject instanceof Subject.OfMember of) {
            return of.fact().value() + "=" + of.value();
        }
        if (subject instanceof Subject.OfEvent of) {
            return "event " + of.event().value();
        }
        return subject instanceof Subject.OfFinding of ? "finding " + of.clause() : "determination";
    }

    /** The names of the members in which two results differ, in alphabetical order; none where they are the same. */
    public static List<String> differences(JsonObject one, JsonObject other) {
        var names = new TreeMap<>(one.members());
        names.putAll(other.members());
        return names.keySet().stream()
                .filter(name -> !one.member(name).equals(other.member(name)))
                .toList();
    }
}
