package rongcuo.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.casefile.Determination;
import rongcuo.casefile.Determination.Approval;
import rongcuo.casefile.Determination.Filing;
import rongcuo.casefile.Determination.Meeting;
import rongcuo.fact.NameKey;
import rongcuo.policy.Policy;
import rongcuo.source.NearestName;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/** What an authority determined, in a case file or in a file of its own. */
public final class DeterminationReader {
    private static final List<String> KEYS =
            List.of("disposition", "by", "on", "reason", "meeting", "approvals", "filings", "number");

    /** What people call the three dispositions, whatever the words of a policy are. */
    private static final Map<String, String> PLAIN_WORDS =
            Map.of("免责", "exempt", "免于追责", "exempt", "减轻", "mitigated", "从轻", "lighter");

    private static final List<String> REFUSALS = List.of("不予容错", "不予激励", "不予认定");

    private final List<Policy> policies;
    private final Faults faults;

    /** @param policies whose dispositions may be named; without policies any may */
    DeterminationReader(List<Policy> policies, Faults faults) {
        this.policies = List.copyOf(policies);
        this.faults = faults;
    }

    /** The determination that is all a file holds; empty where it cannot be used, which is then among the problems. */
    public static Optional<Determination> file(SourceText source, Policy policy, Problems problems) {
        var faults = Faults.of(source, problems);
        var document = YamlTree.single(source, faults);
        if (document.isEmpty() || faults.anyError()) {
            return Optional.empty();
        }
        var determination = new DeterminationReader(List.of(policy), faults).read(document.get());
        return faults.anyError() ? Optional.empty() : Optional.of(determination);
    }

    /**
     * The id of a disposition that a policy offers, of which a user gives the id or a label, or
     * {@link Determination#REFUSED}; empty where it offers none of that name.
     */
    public static Optional<String> disposition(String written, List<Policy> policies) {
        String key = NameKey.of(written);
        if (key.equals(Determination.REFUSED) || REFUSALS.contains(key)) {
            return Optional.of(Determination.REFUSED);
        }
        String plain = PLAIN_WORDS.getOrDefault(key, "");
        for (var policy : policies) {
            for (var disposition : policy.dispositions()) {
                var label = disposition.provision().label();
                if (NameKey.of(disposition.id()).equals(key)
                        || disposition.id().equals(plain)
                        || NameKey.of(label.chinese()).equals(key)
                        || NameKey.of(label.english()).equals(key)) {
                    return Optional.of(disposition.id());
                }
            }
        }
        return Optional.empty();
    }

    Determination read(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return new Determination(
                    disposition(scalar), Optional.empty(), Optional.empty(), Optional.empty(), scalar.position());
        }
        var entry = MappingReader.of(node, faults, KEYS);
        var disposition = entry.requiredNode("disposition");
        return new Determination(
                disposition.isPresent() ? disposition(disposition.get()) : "",
                entry.text("by"),
                entry.date("on"),
                entry.text("reason"),
                meeting(entry),
                approvals(entry),
                filings(entry),
                entry.text("number"),
                entry.position());
    }

    private String disposition(YamlNode node) {
        String written = MappingReader.text(node, faults).orElse("");
        var known = disposition(written, policies);
        if (known.isEmpty() && !policies.isEmpty() && !written.isEmpty()) {
            faults.unknown(
                    node,
                    ProblemCode.UNKNOWN_DISPOSITION,
                    ProblemCode.MISTYPED_DISPOSITION,
                    written,
                    NearestName.of(written, ids()));
        }
        return known.orElse(written);
    }

    private List<String> ids() {
        var ids = new ArrayList<>(List.of(Determination.REFUSED));
        for (var policy : policies) {
            policy.dispositions().forEach(disposition -> ids.add(disposition.id()));
        }
        return ids;
    }

    private Optional<Meeting> meeting(MappingReader owner) {
        var node = owner.node("meeting");
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (node.get() instanceof YamlNode.Scalar) {
            return MappingReader.text(node.get(), faults)
                    .map(name -> new Meeting(name, Optional.empty(), Optional.empty()));
        }
        var entry = MappingReader.of(node.get(), faults, List.of("name", "on", "minutes"));
        return Optional.of(new Meeting(entry.requiredText("name"), entry.date("on"), entry.text("minutes")));
    }

    private List<Approval> approvals(MappingReader owner) {
        var approvals = new ArrayList<Approval>();
        for (var item : owner.items("approvals")) {
            var entry = MappingReader.of(item, faults, List.of("by", "on", "number"));
            approvals.add(new Approval(entry.requiredText("by"), entry.date("on"), entry.text("number")));
        }
        return approvals;
    }

    private List<Filing> filings(MappingReader owner) {
        var filings = new ArrayList<Filing>();
        for (var item : owner.items("filings")) {
            var entry = MappingReader.of(item, faults, List.of("to", "on", "number"));
            filings.add(new Filing(entry.requiredText("to"), entry.date("on"), entry.text("number")));
        }
        return filings;
    }
}
