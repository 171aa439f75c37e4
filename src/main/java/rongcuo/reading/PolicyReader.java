package rongcuo.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rongcuo.fact.EventId;
import rongcuo.fact.FactId;
import rongcuo.law.Citation;
import rongcuo.law.InForce;
import rongcuo.policy.Authority;
import rongcuo.policy.CircumstanceGroup;
import rongcuo.policy.Clause;
import rongcuo.policy.Condition;
import rongcuo.policy.Disposition;
import rongcuo.policy.Duty;
import rongcuo.policy.Effect;
import rongcuo.policy.Effective;
import rongcuo.policy.Factor;
import rongcuo.policy.Force;
import rongcuo.policy.Interpretation;
import rongcuo.policy.Jurisdiction;
import rongcuo.policy.Lasting;
import rongcuo.policy.Match;
import rongcuo.policy.Measure;
import rongcuo.policy.Policy;
import rongcuo.policy.PolicyKind;
import rongcuo.policy.PolicySource;
import rongcuo.policy.PolicyStatus;
import rongcuo.policy.Property;
import rongcuo.policy.Provision;
import rongcuo.policy.Terms;
import rongcuo.policy.Unencoded;
import rongcuo.source.BilingualText;
import rongcuo.source.Digest;
import rongcuo.source.NearestName;
import rongcuo.source.ProblemCode;

/** A policy file, what it extends already merged in. */
final class PolicyReader {
    private static final List<String> KEYS = List.of(
            "policy",
            "kind",
            "version",
            "title",
            "jurisdiction",
            "status",
            "effective",
            "source",
            "extends",
            "remove",
            "facts",
            "definitions",
            "events",
            "constraints",
            "scope",
            "premises",
            "circumstances",
            "exclusions",
            "dispositions",
            "effects",
            "factors",
            "authorities",
            "duties",
            "measures",
            "procedure",
            "unencoded",
            "interpretations",
            "properties");
    private static final List<String> PROVISION_KEYS = List.of("id", "article", "label", "text", "when");

    private final MappingReader file;
    private final ConditionReader conditions;
    private final Terms terms;
    private final Faults faults;
    private final Set<String> ids = new HashSet<>();
    private final List<YamlNode.Scalar> dispositionReferences = new ArrayList<>();
    /** What may also be {@code refused}. */
    private final List<YamlNode.Scalar> determinationReferences = new ArrayList<>();

    private final ProcedureReader procedure;

    private PolicyReader(MappingReader file, VocabularyReader.Declared declared, Faults faults) {
        this.file = file;
        this.conditions = declared.conditions();
        this.terms = declared.terms();
        this.faults = faults;
        this.procedure = new ProcedureReader(this, stepNames(), conditions, faults);
    }

    /** The policy that a document holds; empty where anything is wrong with it. */
    static Optional<Policy> read(YamlNode.Mapping document, Terms shared, Digest digest, Faults faults) {
        var file = MappingReader.of(document, faults, KEYS);
        var declared = VocabularyReader.read(document, shared, faults);
        var policy = new PolicyReader(file, declared, faults).policy(digest);
        return faults.anyError() ? Optional.empty() : Optional.of(policy);
    }

    private Policy policy(Digest digest) {
        var policy = new Policy(
                policyId(),
                file.requiredText("version"),
                file.oneOf("kind", PolicyKind.values(), PolicyKind::id).orElse(PolicyKind.TOLERANCE),
                file.requiredBilingual("title"),
                jurisdiction(),
                status(),
                effective(),
                source(),
                file.texts("extends"),
                terms,
                clauses(file, "scope", List.of("mode")),
                clauses(file, "premises", List.of("except")),
                groups(),
                clauses(file, "exclusions", List.of("except", "discretion")),
                dispositions(),
                effects(),
                factors(),
                authorities(),
                duties(),
                measures(),
                procedure.steps(file),
                unencoded(),
                interpretations(),
                properties(),
                digest,
                file.position());
        checkReferences(policy);
        return policy;
    }

    private String policyId() {
        String id = file.requiredText("policy");
        if (!VocabularyReader.isKebabCase(id)) {
            faults.at(file.node("policy").orElse(file.mapping()), ProblemCode.BAD_ID, id);
        }
        return id;
    }

    /** The names of the steps, wherever they stand in the file. */
    private List<String> stepNames() {
        var names = new ArrayList<String>();
        for (var item : file.items("procedure")) {
            if (item instanceof YamlNode.Mapping step
                    && step.get("step").isPresent()
                    && step.get("step").get() instanceof YamlNode.Scalar name) {
                names.add(name.text());
            }
        }
        return names;
    }

    private PolicyStatus status() {
        file.requiredNode("status");
        return file.oneOf("status", PolicyStatus.values(), PolicyStatus::id).orElse(PolicyStatus.DRAFT);
    }

    private Jurisdiction jurisdiction() {
        var node = file.requiredNode("jurisdiction");
        if (node.isEmpty()) {
            return new Jurisdiction("", BilingualText.chineseOnly(""), "");
        }
        var reader = MappingReader.of(node.get(), faults, List.of("code", "name", "calendar"));
        return new Jurisdiction(
                reader.requiredText("code"), reader.requiredBilingual("name"), reader.requiredText("calendar"));
    }

    private Effective effective() {
        var node = file.node("effective");
        if (node.isEmpty()) {
            return new Effective(InForce.UNDATED, Effective.JudgedBy.HANDLING);
        }
        var reader = MappingReader.of(node.get(), faults, List.of("from", "to", "judged-by"));
        var from = reader.date("from");
        var to = reader.date("to");
        var judgedBy = reader.oneOf("judged-by", Effective.JudgedBy.values(), Effective.JudgedBy::id)
                .orElse(Effective.JudgedBy.HANDLING);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            faults.at(reader.node("to").orElse(node.get()), ProblemCode.ENDS_BEFORE_IT_BEGINS);
            return new Effective(InForce.UNDATED, judgedBy);
        }
        return new Effective(new InForce(from, to), judgedBy);
    }

    private PolicySource source() {
        var node = file.requiredNode("source");
        if (node.isEmpty()) {
            return new PolicySource("", PolicySource.Kind.FULL, Optional.empty());
        }
        var reader = MappingReader.of(node.get(), faults, List.of("file", "kind", "note"));
        reader.requiredNode("kind");
        return new PolicySource(
                reader.requiredText("file"),
                reader.oneOf("kind", PolicySource.Kind.values(), PolicySource.Kind::id)
                        .orElse(PolicySource.Kind.FULL),
                reader.bilingual("note"));
    }

    /** An entry that may have the keys of every entry and these besides. */
    private MappingReader entry(YamlNode node, List<String> further) {
        var keys = new ArrayList<>(PROVISION_KEYS);
        keys.addAll(further);
        return MappingReader.of(node, faults, keys);
    }

    Provision provision(MappingReader entry) {
        return provision(entry, "id", "label");
    }

    /** What every entry has, with the keys by which its kind calls id and label. */
    Provision provision(MappingReader entry, String idKey, String labelKey) {
        String id = entry.requiredText(idKey);
        if (!id.isEmpty() && !ids.add(id)) {
            faults.at(entry.node(idKey).orElse(entry.mapping()), ProblemCode.ID_TWICE, id);
        }
        var article = entry.requiredBilingual("article");
        return new Provision(
                id,
                citation(article, entry),
                entry.bilingual(labelKey).orElse(article),
                condition(entry, "when"),
                entry.position());
    }

    private static Citation citation(BilingualText article, MappingReader entry) {
        var english = Optional.of(article.english()).filter(words -> !words.equals(article.chinese()));
        return new Citation(article.chinese(), english, entry.text("text").orElse(""));
    }

    private Optional<Condition> condition(MappingReader entry, String key) {
        var node = entry.node(key);
        return node.isEmpty() ? Optional.empty() : Optional.of(conditions.read(node.get()));
    }

    private List<Clause> clauses(MappingReader owner, String list, List<String> further) {
        var clauses = new ArrayList<Clause>();
        for (var item : owner.items(list)) {
            clauses.add(clause(item, further));
        }
        return clauses;
    }

    private Clause clause(YamlNode item, List<String> further) {
        var entry = entry(item, further);
        var provision = provision(entry);
        var nature = nature(entry);
        if (nature == Clause.Nature.DISCRETION && provision.when().isPresent()) {
            faults.at(entry.position(), ProblemCode.DISCRETION_WITH_CONDITION, provision.id());
        }
        if (nature != Clause.Nature.DISCRETION && provision.when().isEmpty()) {
            faults.at(entry.position(), ProblemCode.CLAUSE_WITHOUT_CONDITION, provision.id());
            nature = Clause.Nature.DISCRETION;
        }
        return new Clause(provision, nature, condition(entry, "except"), dispositionIds(entry, "dispositions"));
    }

    private static Clause.Nature nature(MappingReader entry) {
        if (entry.truth("discretion").orElse(false)) {
            return Clause.Nature.DISCRETION;
        }
        return entry.word("mode", List.of("applies", "by-reference")) == 1
                ? Clause.Nature.BY_REFERENCE
                : Clause.Nature.RULE;
    }

    private List<String> dispositionIds(MappingReader entry, String key) {
        dispositionReferences.addAll(entry.scalars(key));
        return entry.texts(key);
    }

    private List<CircumstanceGroup> groups() {
        var groups = new ArrayList<CircumstanceGroup>();
        for (var item : file.items("circumstances")) {
            var entry = entry(item, List.of("match", "premises", "dispositions", "force", "clauses"));
            var provision = provision(entry);
            if (provision.when().isPresent()) {
                faults.at(entry.position(), ProblemCode.GROUP_WITH_CONDITION, provision.id());
            }
            var clauses = clauses(entry, "clauses", List.of("discretion", "dispositions", "except"));
            if (clauses.isEmpty()) {
                faults.at(entry.position(), ProblemCode.GROUP_WITHOUT_CLAUSES, provision.id());
            }
            groups.add(new CircumstanceGroup(
                    provision,
                    match(entry, clauses.size()),
                    clauses(entry, "premises", List.of("except")),
                    dispositionIds(entry, "dispositions"),
                    force(entry, Force.MAY),
                    clauses));
        }
        return groups;
    }

    private Match match(MappingReader entry, int clauses) {
        var node = entry.node("match");
        if (node.isEmpty()
                || (node.get() instanceof YamlNode.Scalar word && word.text().equals("any"))) {
            return new Match.Any();
        }
        if (node.get() instanceof YamlNode.Scalar word && word.text().equals("all")) {
            return new Match.All();
        }
        var count = MappingReader.integer(node.get(), 1, Math.max(1, clauses), faults);
        return new Match.AtLeast(count.orElse(1));
    }

    private Force force(MappingReader entry, Force otherwise) {
        return entry.oneOf("force", Force.values(), Force::id).orElse(otherwise);
    }

    private List<Disposition> dispositions() {
        var dispositions = new ArrayList<Disposition>();
        for (var item : file.items("dispositions")) {
            var entry = entry(item, List.of("force"));
            dispositions.add(new Disposition(provision(entry), entry.oneOf("force", Force.values(), Force::id)));
        }
        return dispositions;
    }

    private List<Effect> effects() {
        var effects = new ArrayList<Effect>();
        for (var item : file.items("effects")) {
            var entry = entry(item, List.of("for", "after", "lasting"));
            var after = procedure.anchor(entry, "after");
            determinationReferences.addAll(entry.scalars("for"));
            effects.add(new Effect(provision(entry), entry.texts("for"), after, lasting(entry)));
        }
        return effects;
    }

    Optional<Lasting> lasting(MappingReader entry) {
        var node = entry.node("lasting");
        return node.isEmpty() ? Optional.empty() : PeriodReader.lasting(node.get(), faults);
    }

    private List<Factor> factors() {
        var factors = new ArrayList<Factor>();
        for (var item : file.items("factors")) {
            var entry = entry(item, List.of("weighs"));
            factors.add(new Factor(provision(entry), entry.oneOf("weighs", Factor.Weight.values(), Factor.Weight::id)));
        }
        return factors;
    }

    private List<Authority> authorities() {
        var authorities = new ArrayList<Authority>();
        for (var item : file.items("authorities")) {
            var entry = entry(item, List.of("actor", "reserved"));
            boolean isReserved = entry.truth("reserved").orElse(false);
            authorities.add(new Authority(
                    provision(entry),
                    entry.requiredBilingual("actor"),
                    isReserved ? Authority.Power.RESERVED : Authority.Power.ORDINARY));
        }
        return authorities;
    }

    private List<Duty> duties() {
        var duties = new ArrayList<Duty>();
        for (var item : file.items("duties")) {
            var entry = entry(item, List.of("actor", "force", "after", "done"));
            var after = procedure.anchor(entry, "after");
            duties.add(new Duty(
                    provision(entry), entry.requiredBilingual("actor"), force(entry, Force.SHALL), after, done(entry)));
        }
        return duties;
    }

    /** A condition, or the bare name of an event. */
    private Optional<Condition> done(MappingReader entry) {
        var node = entry.node("done");
        if (node.isPresent() && node.get() instanceof YamlNode.Scalar name) {
            var event = terms.vocabulary().eventNamed(name.text());
            if (event.isPresent()) {
                EventId id = event.get().id();
                return Optional.of(new Condition.Occurred(id));
            }
        }
        return condition(entry, "done");
    }

    private List<Measure> measures() {
        var measures = new ArrayList<Measure>();
        for (var item : file.items("measures")) {
            var entry = entry(item, List.of("kind"));
            var kind = entry.oneOf("kind", Measure.Kind.values(), Measure.Kind::id);
            measures.add(new Measure(provision(entry), kind.orElse(Measure.Kind.CORRECTION)));
        }
        return measures;
    }

    private List<Unencoded> unencoded() {
        var passages = new ArrayList<Unencoded>();
        for (var item : file.items("unencoded")) {
            var entry = MappingReader.of(item, faults, List.of("article", "text", "reason"));
            var citation = citation(entry.requiredBilingual("article"), entry);
            passages.add(new Unencoded(citation, entry.requiredBilingual("reason"), entry.position()));
        }
        return passages;
    }

    private Map<FactId, Property> properties() {
        var node = file.node("properties");
        return node.isEmpty() ? Map.of() : new PropertyReader(terms.vocabulary(), faults).properties(node.get());
    }

    private List<Interpretation> interpretations() {
        var interpretations = new ArrayList<Interpretation>();
        for (var item : file.items("interpretations")) {
            var entry = MappingReader.of(item, faults, List.of("clause", "question", "reading", "alternatives"));
            var alternatives = new ArrayList<BilingualText>();
            for (var alternative : entry.items("alternatives")) {
                alternatives.add(MappingReader.bilingual(alternative, faults));
            }
            interpretations.add(new Interpretation(
                    entry.requiredText("clause"),
                    entry.bilingual("question"),
                    entry.requiredBilingual("reading"),
                    alternatives));
        }
        return interpretations;
    }

    private void checkReferences(Policy policy) {
        var clauses = new LinkedHashMap<String, Clause>();
        for (var clause : policy.clauses()) {
            clauses.put(clause.id(), clause);
        }
        for (var reference : conditions.clauseReferences()) {
            if (!clauses.containsKey(reference.text())) {
                faults.unknown(
                        reference,
                        ProblemCode.UNKNOWN_CLAUSE,
                        ProblemCode.MISTYPED_CLAUSE,
                        reference.text(),
                        NearestName.of(reference.text(), clauses.keySet()));
            }
        }
        checkDispositions(policy);
        if (!conditions.clauseReferences().isEmpty()) {
            var references = new References(terms.definitions());
            for (var clause : clauses.values()) {
                if (references.clauseReachesItself(clause, clauses)) {
                    faults.at(clause.provision().position(), ProblemCode.CLAUSE_CYCLE, clause.id());
                }
            }
        }
        if (!faults.anyError()) {
            checkExtent(policy, clauses, new Extent(terms.definitions(), clauses));
        }
    }

    private void checkExtent(Policy policy, Map<String, Clause> clauses, Extent extent) {
        int all = 0;
        for (var clause : clauses.values()) {
            all = Math.min(all + extent.of(clause), Extent.MOST_OF_POLICY + 1);
            if (extent.of(clause) > Extent.MOST) {
                faults.at(
                        clause.provision().position(),
                        ProblemCode.CLAUSE_TOO_LARGE,
                        clause.id(),
                        Integer.toString(Extent.MOST));
            }
        }
        if (all > Extent.MOST_OF_POLICY && !faults.anyError()) {
            faults.at(
                    policy.position(),
                    ProblemCode.POLICY_TOO_LARGE,
                    policy.id(),
                    Integer.toString(Extent.MOST_OF_POLICY));
        }
    }

    private void checkDispositions(Policy policy) {
        var known = new HashMap<String, Disposition>();
        for (var disposition : policy.dispositions()) {
            known.put(disposition.id(), disposition);
        }
        for (var reference : dispositionReferences) {
            checkDisposition(reference, known.keySet());
        }
        var determinations = new HashSet<>(known.keySet());
        determinations.add("refused");
        determinationReferences.addAll(conditions.dispositionReferences());
        for (var reference : determinationReferences) {
            checkDisposition(reference, determinations);
        }
    }

    private void checkDisposition(YamlNode.Scalar reference, Set<String> known) {
        if (!known.contains(reference.text())) {
            faults.unknown(
                    reference,
                    ProblemCode.UNKNOWN_DISPOSITION,
                    ProblemCode.MISTYPED_DISPOSITION,
                    reference.text(),
                    NearestName.of(reference.text(), known));
        }
    }
}
