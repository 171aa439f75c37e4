package rongcuo.rendering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rongcuo.calendar.Period;
import rongcuo.fact.EventId;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactId;
import rongcuo.fact.FactType;
import rongcuo.fact.Limit;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.fact.Value;
import rongcuo.fact.Vocabulary;
import rongcuo.policy.Lasting;
import rongcuo.source.Language;

/** Facts, events and values in the words of a vocabulary. */
final class FactWords {
    private final Messages messages;
    private final Vocabulary vocabulary;

    FactWords(Messages messages, Vocabulary vocabulary) {
        this.messages = messages;
        this.vocabulary = vocabulary;
    }

    /** The label of a fact; the id of one that this vocabulary does not declare. */
    String fact(FactId fact) {
        var declared = vocabulary.fact(fact);
        return declared.isPresent() ? messages.of(declared.get().label()) : fact.value();
    }

    String event(EventId event) {
        var declared = vocabulary.event(event);
        return declared.isPresent() ? messages.of(declared.get().label()) : event.value();
    }

    /** The words of a question for a fact; its label where the vocabulary has none. */
    String question(FactId fact) {
        var declared = vocabulary.fact(fact);
        return declared.isPresent() && declared.get().question().isPresent()
                ? messages.of(declared.get().question().get())
                : fact(fact);
    }

    /** A value as people say it, quoted where the language quotes such words. */
    String value(FactId fact, Value value) {
        if (value instanceof Value.TruthValue truth) {
            return yesOrNo(truth.value());
        }
        if (value instanceof Value.WordValue word) {
            return quoted(fact, word.value());
        }
        if (value instanceof Value.DateValue date) {
            return date(date.value());
        }
        return number(fact, value.text());
    }

    private String quoted(FactId fact, String value) {
        return messages.text("value.word", within(word(fact, value)));
    }

    /** Words that themselves quote, as they stand within quotation marks. */
    static String within(String words) {
        return words.replace('“', '‘').replace('”', '’');
    }

    String yesOrNo(boolean value) {
        return messages.text(value ? "value.yes" : "value.no");
    }

    /** The label of one of a fact's listed values. */
    String word(FactId fact, String value) {
        if (vocabulary.fact(fact).map(FactDeclaration::type).orElse(null) instanceof FactType.Listed listed) {
            int index = listed.indexOf(value);
            if (index >= 0) {
                return messages.of(listed.values().get(index).label());
            }
        }
        return value;
    }

    private String number(FactId fact, String digits) {
        if (vocabulary.fact(fact).map(FactDeclaration::type).orElse(null) instanceof FactType.NumberType type
                && type.unit().isPresent()) {
            return messages.text("value.with-unit", digits, type.unit().get());
        }
        return digits;
    }

    /** 2024年3月5日 · 2024-03-05. */
    String date(LocalDate day) {
        if (messages.language() == Language.ENGLISH) {
            return day.toString();
        }
        return messages.text(
                "value.date",
                Integer.toString(day.getYear()),
                Integer.toString(day.getMonthValue()),
                Integer.toString(day.getDayOfMonth()));
    }

    String lasting(Lasting lasting) {
        if (lasting instanceof Lasting.For of) {
            return period(of.period());
        }
        if (lasting instanceof Lasting.Between between) {
            return messages.text("lasting.between", period(between.least()), period(between.most()));
        }
        return messages.text("lasting.permanent");
    }

    String period(Period period) {
        String length = Integer.toString(period.length());
        String key = "period." + period.unit().id();
        return messages.text(period.length() == 1 ? key + ".one" : key, length);
    }

    /** 不低于“较小”，且不高于“一定” · at least minor and at most moderate. */
    String limits(FactId fact, List<Limit> limits) {
        var parts = new ArrayList<String>();
        for (var limit : limits) {
            parts.add(limit(fact, limit));
        }
        return String.join(messages.text("limit.and"), parts);
    }

    private String limit(FactId fact, Limit limit) {
        String kind = limit.value() instanceof Value.DateValue ? "limit.date." : "limit.";
        return messages.text(kind + limit.comparison().id(), value(fact, limit.value()));
    }

    /** The values of a list that may stand in quotation marks, each on its own. */
    List<String> words(FactId fact, Iterable<String> values) {
        var words = new ArrayList<String>();
        for (String value : values) {
            words.add(quoted(fact, value));
        }
        return words;
    }

    /** What a case says of a fact. */
    String statement(FactId fact, Statement statement) {
        if (statement instanceof Statement.Is is) {
            return value(fact, is.value());
        }
        if (statement instanceof Statement.Among among) {
            return messages.alternatives(words(fact, among.words()));
        }
        if (statement instanceof Statement.Within within) {
            return limits(fact, within.limits());
        }
        if (statement instanceof Statement.Members members) {
            return members(fact, members);
        }
        return messages.text("basis.pending");
    }

    private String members(FactId fact, Statement.Members members) {
        var parts = new ArrayList<String>();
        addMembers(fact, members, Truth.TRUE, "members.held", parts);
        addMembers(fact, members, Truth.FALSE, "members.not-held", parts);
        addMembers(fact, members, Truth.UNKNOWN, "members.open", parts);
        if (parts.isEmpty()) {
            return messages.text(members.others() == Truth.FALSE ? "members.none" : "basis.unstated");
        }
        return messages.clauses(parts);
    }

    private void addMembers(FactId fact, Statement.Members members, Truth truth, String key, List<String> parts) {
        var values = new ArrayList<String>();
        for (Map.Entry<String, Truth> entry : members.named().entrySet()) {
            if (entry.getValue() == truth) {
                values.add(entry.getKey());
            }
        }
        if (!values.isEmpty()) {
            parts.add(messages.text(key, messages.list(words(fact, values))));
        }
    }

    /** The values of a list that may be answered; empty where the question itself says what is asked. */
    String answers(FactId fact) {
        if (vocabulary.fact(fact).map(FactDeclaration::type).orElse(null) instanceof FactType.Listed listed) {
            var labels = new ArrayList<String>();
            listed.values().forEach(value -> labels.add(messages.of(value.label())));
            return messages.list(labels);
        }
        return "";
    }
}
