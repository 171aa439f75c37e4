package rongcuo.interview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rongcuo.analysis.NextQuestion;
import rongcuo.casefile.EventDate;
import rongcuo.casefile.Finding;
import rongcuo.evaluation.Range;
import rongcuo.evaluation.Subject;
import rongcuo.fact.AllowedValue;
import rongcuo.fact.Comparison;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactType;
import rongcuo.fact.Limit;
import rongcuo.fact.NameKey;
import rongcuo.fact.ParsedValue;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.fact.Value;
import rongcuo.fact.ValueParser;
import rongcuo.source.ProblemCode;

/**
 * Reads what was typed as the answer to a question: a value, numbers of the values shown, or a range. Every single value
 * is read by {@link ValueParser}, as in a file.
 */
final class ReplyReader {
    /** How ranges begin, the longer words first. */
    private static final Map<String, Comparison> LIMITS = limits();

    /** What says of a list that it may not be complete. */
    private static final Pattern AND_OTHERS = Pattern.compile("(?i)(?:[、，,\\s]*\\betc\\b\\.?|等)[\\s。.]*$");

    /** A number of its own, not one within a word. */
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z０-９-])[0-9０-９]{1,3}(?![0-9A-Za-z０-９-])[.。)]?");

    /** Of an answer that cannot be read, as much is repeated as tells which it was. */
    private static final int QUOTED = 40;

    private final NextQuestion question;
    private final List<AllowedValue> choices;

    /** @param choices the values shown, in the order in which they are numbered */
    ReplyReader(NextQuestion question, List<AllowedValue> choices) {
        this.question = question;
        this.choices = choices;
    }

    private static Map<String, Comparison> limits() {
        var limits = new LinkedHashMap<String, Comparison>();
        for (String word : List.of("不低于", "不少于", "不早于", "至少", ">=", "≥", "atleast")) {
            limits.put(word, Comparison.AT_LEAST);
        }
        for (String word : List.of("不高于", "不超过", "不多于", "不晚于", "至多", "<=", "≤", "atmost")) {
            limits.put(word, Comparison.AT_MOST);
        }
        for (String word : List.of("高于", "超过", "大于", "多于", "晚于", ">", "above", "after", "morethan")) {
            limits.put(word, Comparison.ABOVE);
        }
        for (String word : List.of("低于", "不足", "不满", "小于", "少于", "早于", "<", "below", "before", "lessthan")) {
            limits.put(word, Comparison.BELOW);
        }
        return limits;
    }

    /**
     * The answer to the question about a fact.
     *
     * @param said what was said of it before, of which an answer about a set says more
     */
    Reply ofFact(FactDeclaration fact, Optional<Statement> said, String text) {
        if (fact.type() instanceof FactType.SetType set) {
            return members(set, said, text);
        }
        if (fact.type() instanceof FactType.Listed listed) {
            var several = alternatives(listed, text);
            if (several.isPresent()) {
                return several.get();
            }
        }
        var range = range(fact.type(), text);
        return range.orElseGet(
                () -> stated(ValueParser.parse(fact.type(), numbered(text).orElse(text))));
    }

    /**
     * An answer that was taken, with the ids of values in the place of their numbers: so it says the same where other
     * values are shown, or the same in another order.
     */
    String spelled(FactDeclaration fact, String text) {
        if (fact.type() instanceof FactType.SetType) {
            return named(text);
        }
        if (choices.isEmpty() || isNamed(NameKey.of(text))) {
            return text;
        }
        var spelled = new StringBuilder();
        var number = NUMBER.matcher(text);
        while (number.find()) {
            String written = number.group();
            number.appendReplacement(
                    spelled, Matcher.quoteReplacement(numbered(written).orElse(written)));
        }
        return number.appendTail(spelled).toString();
    }

    private Reply stated(ParsedValue parsed) {
        if (parsed instanceof ParsedValue.Refused refused) {
            return refused(refused);
        }
        return parsed instanceof ParsedValue.Stated stated
                ? new Reply.States(stated.statement(), stated.notes())
                : new Reply.States(new Statement.Open(), List.of());
    }

    /** In as many words as are needed: what was offered, rather than the whole vocabulary. */
    private Reply refused(ParsedValue.Refused refused) {
        var arguments = refused.arguments().stream().map(ReplyReader::quoted).toList();
        if (refused.code() == ProblemCode.VALUE_NOT_LISTED && !choices.isEmpty()) {
            return new Reply.Unread("not-offered", List.of(arguments.get(0), Integer.toString(choices.size())));
        }
        return refused.code() == ProblemCode.NOT_YES_OR_NO
                ? new Reply.Unread("not-yes-or-no", arguments)
                : new Reply.Refused(refused.code(), arguments);
    }

    private static String quoted(String text) {
        int characters = text.codePointCount(0, text.length());
        return characters <= QUOTED ? text : text.substring(0, text.offsetByCodePoints(0, QUOTED)) + "…";
    }

    /** The value that a number shown stands for; a value that is itself so written comes first. */
    private Optional<String> numbered(String text) {
        String key = NameKey.of(text).replaceFirst("(?<=[0-9])[.。)]$", "");
        boolean isNumber = key.matches("[0-9]{1,3}");
        if (!isNumber || choices.isEmpty() || isNamed(key)) {
            return Optional.empty();
        }
        int number = Integer.parseInt(key);
        return number >= 1 && number <= choices.size()
                ? Optional.of(choices.get(number - 1).id())
                : Optional.empty();
    }

    private boolean isNamed(String key) {
        return choices.stream()
                .anyMatch(value -> NameKey.of(value.id()).equals(key)
                        || value.words().stream()
                                .anyMatch(word -> NameKey.of(word).equals(key)));
    }

    /** Several values of which one is the case: 较小或一定. */
    private Optional<Reply> alternatives(FactType.Listed type, String text) {
        var parts = List.of(text.split("或|、|，|,|；|;|\\bor\\b", -1));
        if (parts.size() < 2 || ValueParser.valueNamed(type, text).isPresent()) {
            return Optional.empty();
        }
        var words = new LinkedHashSet<String>();
        for (String part : parts) {
            String written = numbered(part).orElse(part.strip());
            var value = ValueParser.valueNamed(type, written);
            if (value.isEmpty()) {
                return Optional.of(refused(ValueParser.notListed(type, written)));
            }
            words.add(value.get().id());
        }
        return Optional.of(new Reply.States(among(type, words), List.of()));
    }

    private static Statement among(FactType.Listed type, Collection<String> words) {
        var ordered = new LinkedHashSet<String>();
        type.values().stream().map(AllowedValue::id).filter(words::contains).forEach(ordered::add);
        return ordered.size() == 1
                ? new Statement.Is(new Value.WordValue(ordered.iterator().next()))
                : new Statement.Among(ordered);
    }

    /** Limits, or two ends; empty where it is not written as a range. */
    private Optional<Reply> range(FactType type, String text) {
        if (!(type instanceof FactType.LevelType
                || type instanceof FactType.NumberType
                || type instanceof FactType.DateType)) {
            return Optional.empty();
        }
        String key = NameKey.of(text);
        for (var entry : LIMITS.entrySet()) {
            if (key.startsWith(entry.getKey())) {
                return Optional.of(within(
                        type,
                        List.of(entry.getValue()),
                        List.of(key.substring(entry.getKey().length()))));
            }
        }
        var ends = key.split("至|~|～|到", -1);
        boolean isSpan = ends.length == 2
                && !ends[0].isEmpty()
                && !ends[1].isEmpty()
                && ValueParser.parse(type, text) instanceof ParsedValue.Refused;
        return isSpan
                ? Optional.of(within(type, List.of(Comparison.AT_LEAST, Comparison.AT_MOST), List.of(ends)))
                : Optional.empty();
    }

    private Reply within(FactType type, List<Comparison> comparisons, List<String> ends) {
        var limits = new ArrayList<Limit>();
        for (int i = 0; i < ends.size(); i++) {
            var parsed = ValueParser.parse(type, numbered(ends.get(i)).orElse(ends.get(i)));
            if (parsed instanceof ParsedValue.Refused refused) {
                return refused(refused);
            }
            if (!(parsed instanceof ParsedValue.Stated stated && stated.statement() instanceof Statement.Is is)) {
                return new Reply.Refused(ProblemCode.EMPTY_VALUE, List.of());
            }
            limits.add(new Limit(comparisons.get(i), is.value()));
        }
        if (type instanceof FactType.LevelType level) {
            var words = level.within(limits);
            return words.isEmpty()
                    ? new Reply.Refused(ProblemCode.EMPTY_RANGE, List.of())
                    : new Reply.States(among(level, words), List.of());
        }
        var range = type instanceof FactType.NumberType number ? Range.of(number, limits) : Range.ofDays(limits);
        if (range.isEmpty()) {
            return new Reply.Refused(ProblemCode.EMPTY_RANGE, List.of());
        }
        return new Reply.States(new Statement.Within(limits), List.of());
    }

    /** Which of the values shown the set holds; of those not named, that it does not, unless the list ends in 等. */
    private Reply members(FactType.SetType set, Optional<Statement> said, String text) {
        var parsed = ValueParser.parse(set, named(text));
        if (parsed instanceof ParsedValue.Refused refused) {
            return refused(refused);
        }
        var statement = parsed instanceof ParsedValue.Stated stated ? stated.statement() : new Statement.Open();
        var named = new LinkedHashMap<String, Truth>();
        var before = said.filter(Statement.Members.class::isInstance).map(Statement.Members.class::cast);
        before.ifPresent(members -> named.putAll(members.named()));
        for (var subject : question.subjects()) {
            var value = ((Subject.OfMember) subject).value();
            named.put(value, statement instanceof Statement.Members members ? members.of(value) : Truth.UNKNOWN);
        }
        if (statement instanceof Statement.Members members) {
            // A value that was not shown may be named all the same.
            members.held().forEach(value -> named.put(value, Truth.TRUE));
        }
        boolean isWhole = set.values().stream()
                .allMatch(value -> named.containsKey(value.id()) && named.get(value.id()) != Truth.UNKNOWN);
        var others =
                isWhole ? Truth.FALSE : before.map(Statement.Members::others).orElse(Truth.UNKNOWN);
        return new Reply.States(new Statement.Members(ordered(set, named), others), List.of());
    }

    private static Map<String, Truth> ordered(FactType.SetType set, Map<String, Truth> named) {
        var ordered = new LinkedHashMap<String, Truth>();
        set.values().forEach(value -> {
            if (named.containsKey(value.id())) {
                ordered.put(value.id(), named.getOrDefault(value.id(), Truth.UNKNOWN));
            }
        });
        return ordered;
    }

    /** The list with names in the place of numbers; numbers may be parted by spaces, and 等 may follow. */
    private String named(String text) {
        String plain = text.strip();
        if (NameKey.of(plain).equals("0")) {
            return "无";
        }
        if (isNamed(NameKey.of(plain))) {
            return plain;
        }
        var others = AND_OTHERS.matcher(plain);
        boolean isPart = others.find();
        String all = isPart ? plain.substring(0, others.start()) : plain;
        boolean isNumbers = NameKey.of(all).matches("[0-9.。)、，,；;|]+");
        String list = isNumbers ? all.strip().replaceAll("[\\s\u3000]+", "、") : all;
        var parts = new ArrayList<String>();
        for (String part : list.split("[、，,；;|｜]", -1)) {
            parts.add(numbered(part).orElse(part.strip()));
        }
        return String.join("、", parts) + (isPart ? "等" : "");
    }

    /** The answer to when an event was. */
    Reply ofEvent(String text) {
        return switch (NameKey.of(text)) {
            case "无", "没有", "未发生", "尚未", "尚未发生", "否", "none", "no", "n" -> new Reply.Dates(new EventDate.NotHappened());
            case "是", "有", "yes", "y" -> new Reply.DayNeeded();
            default -> day(ValueParser.parse(new FactType.DateType(), text));
        };
    }

    private Reply day(ParsedValue parsed) {
        if (parsed instanceof ParsedValue.Refused refused) {
            return refused(refused);
        }
        return parsed instanceof ParsedValue.Stated stated
                        && stated.statement() instanceof Statement.Is is
                        && is.value() instanceof Value.DateValue day
                ? new Reply.Dates(new EventDate.On(day.value()))
                : new Reply.Passes();
    }

    /** The answer to what an authority found. */
    Reply ofFinding(String text) {
        String key = NameKey.of(text);
        if (List.of("尚无", "尚未认定", "未认定", "无", "没有", "none").contains(key)) {
            return new Reply.Passes();
        }
        if (List.of("成立", "属于").contains(key)) {
            return new Reply.Finds(Finding.Outcome.HOLDS);
        }
        if (List.of("不成立", "不属于").contains(key)) {
            return new Reply.Finds(Finding.Outcome.DOES_NOT_HOLD);
        }
        var parsed = ValueParser.parse(new FactType.TruthType(List.of(), List.of()), text);
        if (parsed instanceof ParsedValue.Refused refused) {
            return refused(refused);
        }
        if (parsed instanceof ParsedValue.Stated stated && stated.statement() instanceof Statement.Is is) {
            boolean holds = is.value().equals(new Value.TruthValue(true));
            return new Reply.Finds(holds ? Finding.Outcome.HOLDS : Finding.Outcome.DOES_NOT_HOLD);
        }
        return new Reply.Passes();
    }
}
