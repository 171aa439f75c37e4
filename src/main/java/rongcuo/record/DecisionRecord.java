package rongcuo.record;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import rongcuo.evaluation.Setting;
import rongcuo.evaluation.Strictness;
import rongcuo.record.Resolution.Accord;

/**
 * What an authority decided in a case, what the program had concluded, and all that is needed to conclude it again.
 *
 * @param program the version that concluded
 * @param semantics see {@link RecordedResult#SEMANTICS}
 * @param policy the policy judged under
 * @param materials the digest of the list of {@link Materials} that the judgement rests on
 * @param caseFile the case of one respondent as a case file states it, the determination included; its private parts
 *     are missing where their openings are
 * @param result see {@link RecordedResult}
 * @param amends the record that this one takes the place of
 */
public record DecisionRecord(
        String program,
        long semantics,
        PolicyName policy,
        String materials,
        Setting setting,
        JsonObject caseFile,
        Accord accord,
        JsonObject result,
        Optional<Amendment> amends) {
    /** The kind of a line that holds such a record. */
    public static final String KIND = "decision";

    /**
     * A policy as a record names it.
     *
     * @param digest of its own file, as {@code evaluate} prints it
     * @param file its name among the materials
     */
    public record PolicyName(String id, String version, String digest, String file) {}

    /**
     * What an earlier record is replaced for.
     *
     * @param number of the earlier record
     * @param leaf its leaf hash
     * @param reason missing where its opening is
     */
    public record Amendment(long number, String leaf, Optional<String> reason) {}

    /** The id of the case. */
    public String caseId() {
        return caseFile.text("case").orElse("");
    }

    public String conclusion() {
        return result.text("conclusion").orElse("");
    }

    /** An entry of the determination in the case. */
    public Optional<String> determined(String name) {
        return caseFile.object("determination").flatMap(determination -> determination.text(name));
    }

    /** Who was judged; empty where nobody is named, or the opening is missing. */
    public Optional<String> respondent() {
        return caseFile.object("respondent").flatMap(respondent -> respondent.text("name"));
    }

    /** The line's own members; those that its place in a ledger gives are the ledger's to add. */
    public JsonObject toJson() {
        var json = JsonObject.EMPTY
                .with("kind", KIND)
                .with("program", JsonObject.EMPTY.with("version", program).with("semantics", semantics))
                .with(
                        "policy",
                        JsonObject.EMPTY
                                .with("id", policy.id())
                                .with("version", policy.version())
                                .with("digest", policy.digest())
                                .with("file", policy.file()))
                .with("materials", materials)
                .with("setting", setting(setting))
                .with("case", caseFile)
                .with("accord", accord.id())
                .with("result", result);
        if (amends.isEmpty()) {
            return json;
        }
        var amendment = JsonObject.EMPTY
                .with("number", amends.get().number())
                .with("leaf", amends.get().leaf());
        var reason = amends.get().reason();
        return json.with("amends", reason.isEmpty() ? amendment : amendment.with("reason", reason.get()));
    }

    private static JsonObject setting(Setting setting) {
        var json = JsonObject.EMPTY
                .with("asOf", setting.asOf().toString())
                .with("today", setting.today().toString());
        if (setting.knownOn().isPresent()) {
            json = json.with("knownOn", setting.knownOn().get().toString());
        }
        return setting.strictness() == Strictness.STRICT ? json.with("strict", JsonBoolean.TRUE) : json;
    }

    /**
     * The record that a line holds, its private parts joined to it or not.
     *
     * @throws UnreadableRecord where the line is of another kind, or lacks what every record has
     */
    public static DecisionRecord of(JsonObject line) {
        if (!line.text("kind").equals(Optional.of(KIND))) {
            throw new UnreadableRecord("kind");
        }
        var program = object(line, "program");
        var policy = object(line, "policy");
        return new DecisionRecord(
                text(program, "version"),
                integer(program, "semantics"),
                new PolicyName(
                        text(policy, "id"), text(policy, "version"), text(policy, "digest"), text(policy, "file")),
                text(line, "materials"),
                setting(object(line, "setting")),
                object(line, "case"),
                accord(text(line, "accord")),
                object(line, "result"),
                line.object("amends").map(DecisionRecord::amendment));
    }

    private static Setting setting(JsonObject json) {
        boolean isStrict = json.member("strict").equals(Optional.of(JsonBoolean.TRUE));
        return new Setting(
                day(text(json, "asOf")),
                day(text(json, "today")),
                json.text("knownOn").map(DecisionRecord::day),
                isStrict ? Strictness.STRICT : Strictness.ORDINARY);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new UnreadableRecord("setting", e);
        }
    }

    private static Accord accord(String id) {
        for (var accord : Accord.values()) {
            if (accord.id().equals(id)) {
                return accord;
            }
        }
        throw new UnreadableRecord("accord");
    }

    private static Amendment amendment(JsonObject json) {
        return new Amendment(integer(json, "number"), text(json, "leaf"), json.text("reason"));
    }

    private static JsonObject object(JsonObject owner, String name) {
        return owner.object(name).orElseThrow(() -> new UnreadableRecord(name));
    }

    private static String text(JsonObject owner, String name) {
        return owner.text(name).orElseThrow(() -> new UnreadableRecord(name));
    }

    private static long integer(JsonObject owner, String name) {
        return owner.integer(name).orElseThrow(() -> new UnreadableRecord(name));
    }
}
