package rongcuo.rendering;

import java.util.List;
import rongcuo.calendar.Period;
import rongcuo.fact.FactId;
import rongcuo.fact.Limit;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.fact.Value;
import rongcuo.policy.Condition;
import tools.jackson.core.JsonGenerator;

/** Conditions, statements and values as data, in the forms that files use. */
final class ConditionJson implements Condition.Visitor<JsonGenerator> {
    private final Json json;
    private final JsonGenerator generator;

    ConditionJson(Json json) {
        this.json = json;
        this.generator = json.generator();
    }

    /** A condition as a policy file puts it. */
    void write(Condition condition) {
        condition.accept(this);
    }

    void value(Value value) {
        if (value instanceof Value.TruthValue truth) {
            generator.writeBoolean(truth.value());
        } else if (value instanceof Value.NumberValue number) {
            // Not the number itself, which for 10 would be written 1E+1.
            generator.writeNumber(number.text());
        } else {
            generator.writeString(value.text());
        }
    }

    /** What a case says of a fact; an open one says nothing, so nothing is written. */
    void statement(String name, Statement statement) {
        if (statement instanceof Statement.Is is) {
            generator.writeName(name);
            value(is.value());
        } else if (statement instanceof Statement.Among among) {
            generator.writeObjectPropertyStart(name);
            json.strings("in", among.words());
            generator.writeEndObject();
        } else if (statement instanceof Statement.Within within) {
            generator.writeName(name);
            limits(within.limits());
        } else if (statement instanceof Statement.Members members) {
            generator.writeName(name);
            members(members);
        }
    }

    /** A complete set is a list; of a part, what is known to be in it and what is known not to be. */
    private void members(Statement.Members members) {
        if (isComplete(members)) {
            generator.writeStartArray();
            for (String value : members.held()) {
                generator.writeString(value);
            }
            generator.writeEndArray();
            return;
        }
        generator.writeStartObject();
        memberEntries(members);
        generator.writeEndObject();
    }

    /** Whether a list of what is in a set says all of it. */
    static boolean isComplete(Statement.Members members) {
        return members.others() == Truth.FALSE && !members.named().containsValue(Truth.UNKNOWN);
    }

    /** What is known of a part of a set, within an object. */
    void memberEntries(Statement.Members members) {
        for (var truth : List.of(Truth.TRUE, Truth.FALSE, Truth.UNKNOWN)) {
            if (members.named().containsValue(truth)) {
                generator.writeArrayPropertyStart(
                        switch (truth) {
                            case TRUE -> "has";
                            case FALSE -> "not";
                            case UNKNOWN -> "open";
                        });
                for (var entry : members.named().entrySet()) {
                    if (entry.getValue() == truth) {
                        generator.writeString(entry.getKey());
                    }
                }
                generator.writeEndArray();
            }
        }
    }

    void limits(List<Limit> limits) {
        generator.writeStartObject();
        limitEntries(limits);
        generator.writeEndObject();
    }

    /** Limits, within an object. */
    void limitEntries(List<Limit> limits) {
        for (var limit : limits) {
            generator.writeName(limit.comparison().id());
            value(limit.value());
        }
    }

    void period(Period period) {
        generator.writeStartObject();
        generator.writeNumberProperty(period.unit().id(), period.length());
        generator.writeEndObject();
    }

    /** What is asked of a fact, without naming it. */
    void test(Condition condition) {
        if (condition instanceof Condition.Holds || condition instanceof Condition.Defined) {
            generator.writeBoolean(true);
        } else if (condition instanceof Condition.OneOf oneOf) {
            values(oneOf.values());
        } else if (condition instanceof Condition.Compared compared) {
            limits(compared.limits());
        } else if (condition instanceof Condition.Contains contains) {
            membership(contains);
        } else {
            write(condition);
        }
    }

    private void values(List<Value> values) {
        if (values.size() == 1) {
            value(values.get(0));
            return;
        }
        generator.writeStartObject();
        generator.writeArrayPropertyStart("in");
        values.forEach(this::value);
        generator.writeEndArray();
        generator.writeEndObject();
    }

    private void membership(Condition.Contains condition) {
        generator.writeStartObject();
        if (condition.values().size() == 1 && condition.quantifier() == Condition.Quantifier.ALL) {
            generator.writeStringProperty("has", condition.values().get(0));
        } else {
            json.strings(
                    switch (condition.quantifier()) {
                        case ANY -> "has-any";
                        case ALL -> "has-all";
                    },
                    condition.values());
        }
        generator.writeEndObject();
    }

    private JsonGenerator ofFact(FactId fact, Condition condition) {
        generator.writeStartObject();
        generator.writeName(fact.value());
        test(condition);
        return generator.writeEndObject();
    }

    private JsonGenerator parts(String name, List<Condition> parts) {
        generator.writeStartObject();
        list(name, parts);
        return generator.writeEndObject();
    }

    private void list(String name, List<Condition> parts) {
        generator.writeArrayPropertyStart(name);
        for (var part : parts) {
            part.accept(this);
        }
        generator.writeEndArray();
    }

    @Override
    public JsonGenerator holds(Condition.Holds condition) {
        return generator.writeString(condition.fact().value());
    }

    @Override
    public JsonGenerator defined(Condition.Defined condition) {
        return generator.writeString(condition.definition());
    }

    @Override
    public JsonGenerator not(Condition.Not condition) {
        generator.writeStartObject();
        generator.writeName("not");
        condition.part().accept(this);
        return generator.writeEndObject();
    }

    @Override
    public JsonGenerator allOf(Condition.AllOf condition) {
        return parts("all", condition.parts());
    }

    @Override
    public JsonGenerator anyOf(Condition.AnyOf condition) {
        return parts("any", condition.parts());
    }

    @Override
    public JsonGenerator atLeast(Condition.AtLeast condition) {
        generator.writeStartObject();
        generator.writeObjectPropertyStart("at-least");
        generator.writeNumberProperty("count", condition.count());
        list("of", condition.parts());
        generator.writeEndObject();
        return generator.writeEndObject();
    }

    @Override
    public JsonGenerator oneOf(Condition.OneOf condition) {
        return ofFact(condition.fact(), condition);
    }

    @Override
    public JsonGenerator compared(Condition.Compared condition) {
        return ofFact(condition.fact(), condition);
    }

    @Override
    public JsonGenerator contains(Condition.Contains condition) {
        return ofFact(condition.fact(), condition);
    }

    @Override
    public JsonGenerator elapsed(Condition.Elapsed condition) {
        generator.writeStartObject();
        generator.writeObjectPropertyStart("elapsed");
        generator.writeStringProperty("from", day(condition.from()));
        generator.writeStringProperty("to", day(condition.to()));
        for (var limit : condition.limits()) {
            generator.writeName(limit.comparison().id());
            period(limit.period());
        }
        generator.writeEndObject();
        return generator.writeEndObject();
    }

    private static String day(Condition.DayRef day) {
        return day instanceof Condition.DayRef.OfEvent event
                ? event.event().value()
                : ((Condition.DayRef.OfFact) day).fact().value();
    }

    @Override
    public JsonGenerator before(Condition.Before condition) {
        generator.writeStartObject();
        json.strings("before", List.of(day(condition.first()), day(condition.second())));
        return generator.writeEndObject();
    }

    @Override
    public JsonGenerator occurred(Condition.Occurred condition) {
        generator.writeStartObject();
        generator.writeStringProperty("occurred", condition.event().value());
        return generator.writeEndObject();
    }

    @Override
    public JsonGenerator determined(Condition.Determined condition) {
        generator.writeStartObject();
        generator.writeObjectPropertyStart("determined");
        json.strings("in", condition.dispositions());
        generator.writeEndObject();
        return generator.writeEndObject();
    }

    @Override
    public JsonGenerator clauseHolds(Condition.ClauseHolds condition) {
        generator.writeStartObject();
        generator.writeStringProperty("clause", condition.clause());
        return generator.writeEndObject();
    }
}
