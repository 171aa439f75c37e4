package rongcuo.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.EventDate;
import rongcuo.casefile.Events;
import rongcuo.casefile.Respondent;
import rongcuo.casefile.StatedFact;
import rongcuo.evaluation.Evaluation;
import rongcuo.fact.EventId;
import rongcuo.fact.FactId;
import rongcuo.policy.Policy;
import rongcuo.procedure.Timeline;
import rongcuo.record.CanonicalJson;
import rongcuo.record.DecisionRecord;
import rongcuo.record.DecisionRecord.Amendment;
import rongcuo.record.DecisionRecord.PolicyName;
import rongcuo.record.JsonObject;
import rongcuo.record.LedgerDigest;
import rongcuo.record.LedgerEntry;
import rongcuo.record.MaterialIndex;
import rongcuo.record.Materials;
import rongcuo.record.Opening;
import rongcuo.record.PrivateParts;
import rongcuo.record.RecordedIn;
import rongcuo.record.RecordedResult;
import rongcuo.record.Resolution;
import rongcuo.rendering.CaseJson;
import rongcuo.rendering.Decided;

/** A determined case on its way into a ledger: judged once more with the determination, and replayed before it is kept. */
final class Recording {
    private final JudgedCases cases;
    private final Optional<MaterialIndex> index;

    /** @param index of the ledger that is to be written to; absent where none is */
    Recording(JudgedCases cases, Optional<MaterialIndex> index) {
        this.cases = cases;
        this.index = index;
    }

    /**
     * A record that can be written, and what it rests on.
     *
     * @param replayed the record as it comes out of its own materials
     * @param lacking what the ledger does not hold yet of those
     */
    record Prepared(Replay.Replayed replayed, Resolution resolution, List<JsonObject> lacking) {
        DecisionRecord record() {
            return replayed.record();
        }

        /** The decided case, for its documents. */
        Decided decided(Optional<RecordedIn> in) {
            return new Decided(replayed.evaluation(), replayed.timeline(), resolution, in);
        }

        /** The lines to be appended, those with private parts sealed. */
        List<LedgerEntry> entries(LedgerDigest digest, RandomGenerator random) {
            var entries = new ArrayList<LedgerEntry>();
            lacking.forEach(line -> entries.add(LedgerEntry.of(line)));
            entries.add(sealed(record().toJson(), digest, random));
            return entries;
        }
    }

    static LedgerEntry sealed(JsonObject record, LedgerDigest digest, RandomGenerator random) {
        var parts = PrivateParts.of(record);
        var openings = new ArrayList<Opening>();
        parts.hidden().forEach((path, value) -> openings.add(Opening.of(path, value, random)));
        return openings.isEmpty() ? LedgerEntry.of(parts.open()) : LedgerEntry.sealing(parts.open(), openings, digest);
    }

    /**
     * The record of a judged case and what was determined of it.
     *
     * @throws Unreplayable where its materials do not give back what is to be recorded, so that nothing may be
     */
    Prepared prepare(Evaluation evaluation, Resolution resolution, Optional<Amendment> amends) {
        var policy = evaluation.policy();
        var decided = decided(evaluation, resolution);
        var judged = cases.adjudicator(policy)
                .conclude(decided, decided.respondents().get(0), evaluation.setting());
        var timeline = Timeline.of(judged, cases.calendars());
        var files = cases.materials(policy);
        var materials =
                index.map(known -> known.held(files.files())).orElseGet(() -> new Materials(LedgerDigest.SHA_256));
        var lacking = materials.lacking(files.files());
        lacking.forEach(materials::add);
        var record = new DecisionRecord(
                Version.number(),
                RecordedResult.SEMANTICS,
                new PolicyName(policy.id(), policy.version(), policy.digest(), files.policy()),
                materials.listOf(files.files()),
                judged.setting(),
                json(decided),
                resolution.accord(),
                RecordedResult.of(judged, timeline),
                amends);
        return new Prepared(replayed(record, materials), resolution, lacking);
    }

    private static Replay.Replayed replayed(DecisionRecord record, Materials materials) {
        try (var replay = new Replay(materials)) {
            var replayed = replay.replay(record);
            if (!replayed.differences().isEmpty()) {
                throw new IllegalStateException(
                        "a record does not come out of its materials: " + replayed.differences());
            }
            return replayed;
        }
    }

    private static JsonObject json(CaseFile caseFile) {
        byte[] json = CaseJson.of(caseFile).getBytes(StandardCharsets.UTF_8);
        return ((JsonObject) CanonicalJson.read(json)).without("policy");
    }

    /**
     * The case of the one respondent. The day of the determination is that of the decision, where the case has none or
     * was written before it was made.
     */
    private static CaseFile decided(Evaluation evaluation, Resolution resolution) {
        var caseFile = evaluation.caseFile();
        var policy = evaluation.policy();
        var events = known(caseFile.events(), policy);
        boolean isDated = events.dayOf(Events.DECIDED).isPresent();
        boolean hasEvent = policy.terms().vocabulary().event(Events.DECIDED).isPresent();
        return caseFile.decided(
                policy.id(),
                known(evaluation.respondent(), policy),
                known(caseFile.facts(), policy),
                isDated || !hasEvent ? events : events.with(Events.DECIDED, resolution.on()),
                resolution.determination());
    }

    /** Those that the policy's own words name: facts of other policies cannot be read back by this one's. */
    private static Map<FactId, StatedFact> known(Map<FactId, StatedFact> facts, Policy policy) {
        var known = new LinkedHashMap<FactId, StatedFact>();
        facts.forEach((id, stated) -> {
            if (policy.terms().vocabulary().fact(id).isPresent()) {
                known.put(id, stated);
            }
        });
        return known;
    }

    private static Respondent known(Respondent respondent, Policy policy) {
        return new Respondent(
                respondent.name(),
                respondent.kind(),
                respondent.unit(),
                respondent.position(),
                respondent.managedBy(),
                known(respondent.facts(), policy));
    }

    private static Events known(Events events, Policy policy) {
        var known = new LinkedHashMap<EventId, EventDate>();
        events.dates().forEach((id, date) -> {
            if (policy.terms().vocabulary().event(id).isPresent()) {
                known.put(id, date);
            }
        });
        return new Events(known);
    }
}
