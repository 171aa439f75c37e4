package rongcuo.rendering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rongcuo.casefile.ExampleCase;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Subject;
import rongcuo.fact.AllowedValue;
import rongcuo.fact.EventDeclaration;
import rongcuo.fact.EventId;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactId;
import rongcuo.fact.FactType;
import rongcuo.fact.Value;
import rongcuo.policy.Policy;
import rongcuo.policy.ProcedureStep;
import rongcuo.policy.Provision;

/**
 * The columns of a table of cases for one policy: what names a case, the policy itself, so that the table can be read
 * without being told it, the events of the procedure, and the facts that clauses and steps ask for.
 *
 * <p>A set is one column with the whole list, whatever its length. A column for each value would be a drop-down of yes
 * and no, but a blank says “not known”: to enter one of thirty values, an official would have to answer no in the other
 * twenty-nine. In a list, what is not named is absent; the drop-down offers the values for the usual case that one
 * holds, and does not refuse several.
 */
final class TableTemplate {
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 3, 4);
    private static final int DAYS_BETWEEN_EVENTS = 7;

    private final Messages messages;
    private final Policy policy;
    private final ConditionWords conditions;
    private final FactWords words;
    private final Map<String, Provision> provisions = new LinkedHashMap<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();

    private TableTemplate(Policy policy, Messages messages) {
        this.messages = messages;
        this.policy = policy;
        this.conditions = new ConditionWords(messages, policy);
        this.words = conditions.facts();
        policy.provisions().forEach(provision -> provisions.put(provision.id(), provision));
    }

    /** How a column is filled in. */
    enum Kind {
        TEXT,
        DATE,
        NUMBER,
        /** One of the choices. */
        ONE,
        /** Any number of the choices, or others of the same list. */
        SEVERAL
    }

    /**
     * A column.
     *
     * @param question what is to be answered
     * @param fill how to write the answer
     * @param choices what a drop-down offers; empty where there is none
     * @param basis the clauses and steps that ask, each with its words of law
     * @param example as the row of the example has it
     */
    record Column(
            String heading,
            Kind kind,
            String question,
            String fill,
            List<String> choices,
            List<String> basis,
            String example) {
        Column {
            choices = List.copyOf(choices);
            basis = List.copyOf(basis);
        }
    }

    static TableTemplate of(Policy policy, Messages messages) {
        var template = new TableTemplate(policy, messages);
        template.addColumns(Evaluator.of(policy).asked());
        return template;
    }

    List<Column> columns() {
        return columns;
    }

    Policy policy() {
        return policy;
    }

    /** The clauses that turn on a finding of an authority, which no column can hold. */
    List<String> findings() {
        return findings;
    }

    List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    /** A fictional case, that shows what an answer looks like. */
    List<String> example() {
        return columns.stream().map(Column::example).toList();
    }

    private void addColumns(Map<Subject, List<String>> asked) {
        addText("case", ExampleCase.id(messages.language()));
        addText("name", messages.text("template.example-name"));
        addText("policy", policy.id());
        var events = new LinkedHashMap<EventId, List<String>>(eventsOfSteps());
        var facts = new LinkedHashMap<FactId, List<String>>();
        var values = new LinkedHashMap<FactId, Set<String>>();
        asked.forEach((subject, ids) -> {
            subject.factId().ifPresent(fact -> addAll(ids, facts.computeIfAbsent(fact, any -> new ArrayList<>())));
            if (subject instanceof Subject.OfMember member) {
                values.computeIfAbsent(member.fact(), any -> new LinkedHashSet<>())
                        .add(member.value());
            } else if (subject instanceof Subject.OfEvent event) {
                addAll(ids, events.computeIfAbsent(event.event(), any -> new ArrayList<>()));
            } else if (subject instanceof Subject.OfFinding finding) {
                findings.add(conditions.clause(finding.clause()));
            }
        });
        for (var event : policy.terms().vocabulary().events()) {
            if (events.containsKey(event.id())) {
                addEvent(event, events.getOrDefault(event.id(), List.of()));
            }
        }
        for (var fact : policy.terms().vocabulary().facts()) {
            if (facts.containsKey(fact.id())) {
                addFact(fact, values.getOrDefault(fact.id(), Set.of()), facts.getOrDefault(fact.id(), List.of()));
            }
        }
    }

    private static void addAll(List<String> ids, List<String> known) {
        for (String id : ids) {
            if (!known.contains(id)) {
                known.add(id);
            }
        }
    }

    /** What steps count from and are done by, with the ids of the steps. */
    private Map<EventId, List<String>> eventsOfSteps() {
        var events = new LinkedHashMap<EventId, List<String>>();
        for (var step : policy.procedure()) {
            for (String name : eventsOf(step)) {
                addAll(List.of(step.id()), events.computeIfAbsent(new EventId(name), any -> new ArrayList<>()));
            }
        }
        return events;
    }

    /** Their names; those of other steps among them are no events of the vocabulary and fall away with it. */
    private static List<String> eventsOf(ProcedureStep step) {
        var names = new ArrayList<>(step.after());
        step.done().forEach(event -> names.add(event.value()));
        step.between().ifPresent(window -> {
            names.add(window.after());
            names.add(window.before());
        });
        step.before().ifPresent(lead -> names.add(lead.event()));
        return names;
    }

    private void addText(String entry, String example) {
        columns.add(new Column(
                messages.text("template." + entry),
                Kind.TEXT,
                messages.text("template.ask." + entry),
                messages.text("template.fill.text"),
                entry.equals("policy") ? List.of(policy.id()) : List.of(),
                List.of(),
                example));
    }

    private void addEvent(EventDeclaration event, List<String> ids) {
        int before = (int)
                columns.stream().filter(column -> column.kind() == Kind.DATE).count();
        String label = messages.of(event.label());
        columns.add(new Column(
                label,
                Kind.DATE,
                messages.text("template.ask.event", label),
                messages.text("template.fill.date"),
                List.of(),
                basis(ids),
                FIRST_DAY.plusDays((long) before * DAYS_BETWEEN_EVENTS).toString()));
    }

    private List<String> basis(List<String> ids) {
        var basis = new ArrayList<String>();
        for (String id : ids) {
            Optional.ofNullable(provisions.get(id))
                    .map(this::basis)
                    .filter(words -> !basis.contains(words))
                    .ifPresent(basis::add);
        }
        return basis;
    }

    private String basis(Provision provision) {
        String article = conditions.article(provision.citation());
        return provision.citation().text().isEmpty()
                ? article
                : messages.text(
                        "template.asked-by", article, provision.citation().text());
    }

    private void addFact(FactDeclaration fact, Set<String> asked, List<String> ids) {
        String label = messages.of(fact.label());
        var cells = fact.type().accept(new Cells(fact, asked));
        columns.add(new Column(
                cells.unit.isEmpty() ? label : messages.text("template.unit", label, cells.unit),
                cells.kind,
                words.question(fact.id()),
                cells.fill,
                cells.choices,
                basis(ids),
                cells.example));
    }

    /** How the cells of a fact are filled in, by its type. */
    private record Filling(Kind kind, String unit, String fill, List<String> choices, String example) {}

    private final class Cells implements FactType.Visitor<Filling> {
        private final FactDeclaration fact;
        private final Set<String> asked;

        Cells(FactDeclaration fact, Set<String> asked) {
            this.fact = fact;
            this.asked = asked;
        }

        @Override
        public Filling truth(FactType.TruthType type) {
            boolean isPresumed =
                    fact.presumed().isPresent() && fact.presumed().get().equals(new Value.TruthValue(true));
            return one(List.of(words.yesOrNo(true), words.yesOrNo(false)), words.yesOrNo(isPresumed));
        }

        @Override
        public Filling level(FactType.LevelType type) {
            return one(labels(type), labels(type).get(0));
        }

        @Override
        public Filling choice(FactType.ChoiceType type) {
            return one(labels(type), labels(type).get(0));
        }

        private Filling one(List<String> answers, String example) {
            var choices = new ArrayList<>(answers);
            choices.add(messages.text("template.open"));
            return new Filling(Kind.ONE, "", messages.text("template.fill.one"), choices, example);
        }

        private List<String> labels(FactType.Listed type) {
            var labels = new ArrayList<String>();
            for (AllowedValue value : type.values()) {
                if (asked.isEmpty() || asked.contains(value.id())) {
                    labels.add(written(value));
                }
            }
            return labels;
        }

        /** The label; the id where a list would be parted within the label. */
        private String written(AllowedValue value) {
            String label = messages.of(value.label());
            return label.matches(".*[、；;|，,｜].*") ? value.id() : label;
        }

        @Override
        public Filling set(FactType.SetType type) {
            var choices = new ArrayList<>(labels(type));
            String example = choices.get(0);
            choices.add(messages.text("template.none"));
            choices.add(messages.text("template.open"));
            return new Filling(Kind.SEVERAL, "", messages.text("template.fill.several"), choices, example);
        }

        @Override
        public Filling number(FactType.NumberType type) {
            String unit = type.unit().orElse("");
            String fill = unit.isEmpty()
                    ? messages.text("template.fill.bare-number")
                    : messages.text("template.fill.number", unit);
            String example = type.min().map(min -> min.toPlainString()).orElse("0");
            return new Filling(Kind.NUMBER, unit, fill, List.of(), example);
        }

        @Override
        public Filling date(FactType.DateType type) {
            return new Filling(Kind.DATE, "", messages.text("template.fill.day"), List.of(), FIRST_DAY.toString());
        }
    }
}
