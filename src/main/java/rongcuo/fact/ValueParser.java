package rongcuo.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import rongcuo.source.NearestName;
import rongcuo.source.ProblemCode;

/**
 * What a written value means for a type: the one reader of values, whether they stand in a case, a policy, a table
 * or an answer typed at a prompt.
 */
public final class ValueParser {
    /** How many of a type's values a message lists before it breaks off. */
    private static final int SHOWN = 12;

    private static final int SHORTEST_TYPO = 4;

    private ValueParser() {}

    /** What {@code written} says of a fact of that type. An empty text is never 否: it says nothing. */
    public static ParsedValue parse(FactType type, String written) {
        String text = written.strip();
        if (NameKey.of(text).isEmpty()) {
            return new ParsedValue.Unstated();
        }
        return type.accept(new OfType(text));
    }

    /** The value that a user calls so, by id, label or a further word. */
    public static Optional<AllowedValue> valueNamed(FactType.Listed type, String written) {
        for (var value : type.values()) {
            if (value.id().equals(written) || value.label().chinese().equals(written)) {
                return Optional.of(value);
            }
        }
        String key = NameKey.of(written);
        for (var value : type.values()) {
            if (isCalled(value, key)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static boolean isCalled(AllowedValue value, String key) {
        if (NameKey.of(value.id()).equals(key)
                || NameKey.of(value.label().chinese()).equals(key)
                || NameKey.of(value.label().english()).equals(key)) {
            return true;
        }
        return containsKey(value.words(), key);
    }

    private static boolean containsKey(List<String> words, String key) {
        for (String word : words) {
            if (NameKey.of(word).equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** Why a written value is none of a list: its nearest name, or all that may be written. */
    public static ParsedValue.Refused notListed(FactType.Listed type, String written) {
        var names = new ArrayList<String>();
        for (var value : type.values()) {
            names.add(value.id());
            names.add(value.label().chinese());
        }
        // Of two characters one wrong leaves a guess: a wrong value proposed is worse than a list of all.
        var nearest = written.length() < SHORTEST_TYPO ? Optional.<String>empty() : NearestName.of(written, names);
        return nearest.isPresent()
                ? new ParsedValue.Refused(ProblemCode.VALUE_MISTYPED, List.of(written, nearest.get()))
                : new ParsedValue.Refused(ProblemCode.VALUE_NOT_LISTED, List.of(written, shown(type)));
    }

    private static String shown(FactType.Listed type) {
        var list = new StringBuilder();
        int count = 0;
        for (var value : type.values()) {
            if (count == SHOWN) {
                return list.append(" …").toString();
            }
            list.append(count == 0 ? "" : ", ").append(value.id());
            if (!value.label().chinese().equals(value.id())) {
                list.append(' ').append(value.label().chinese());
            }
            count++;
        }
        return list.toString();
    }

    /**
     * Whether a text says that something is not known.
     *
     * @param key the text as {@link NameKey} compares it
     */
    public static boolean isOpen(String key) {
        return switch (key) {
            case "待查", "待核实", "待核查", "待定", "不详", "不明", "不清楚", "不清", "未知", "未查清" -> true;
            case "?", "-", "--", "—", "——", "–", "/", "n/a", "na", "null", "unknown", "pending", "□", "☐" -> true;
            default -> false;
        };
    }

    private static ParsedValue stated(Statement statement) {
        return new ParsedValue.Stated(statement, List.of());
    }

    /** The value of a text known not to be blank. */
    private record OfType(String text) implements FactType.Visitor<ParsedValue> {
        @Override
        public ParsedValue truth(FactType.TruthType type) {
            String key = NameKey.of(text);
            if (containsKey(type.trueWords(), key)) {
                return truth(true);
            }
            if (containsKey(type.falseWords(), key)) {
                return truth(false);
            }
            if (isOpen(key)) {
                return stated(new Statement.Open());
            }
            return switch (key) {
                case "是", "对", "真", "有", "√", "✓", "✔", "☑", "yes", "y", "t", "true", "1" -> truth(true);
                case "否", "错", "假", "不是", "×", "✗", "✘", "☒", "x", "no", "n", "f", "false", "0" -> truth(false);
                case "无", "没有" ->
                    new ParsedValue.Stated(
                            new Statement.Is(new Value.TruthValue(false)), List.of(ProblemCode.READ_AS_NO));
                default -> new ParsedValue.Refused(ProblemCode.NOT_YES_OR_NO, List.of(text));
            };
        }

        private static ParsedValue truth(boolean value) {
            return stated(new Statement.Is(new Value.TruthValue(value)));
        }

        @Override
        public ParsedValue level(FactType.LevelType type) {
            return oneOf(type);
        }

        @Override
        public ParsedValue choice(FactType.ChoiceType type) {
            return oneOf(type);
        }

        private ParsedValue oneOf(FactType.Listed type) {
            var value = valueNamed(type, text);
            if (value.isPresent()) {
                return stated(new Statement.Is(new Value.WordValue(value.get().id())));
            }
            return isOpen(NameKey.of(text)) ? stated(new Statement.Open()) : notListed(type, text);
        }

        @Override
        public ParsedValue set(FactType.SetType type) {
            var whole = valueNamed(type, text);
            if (whole.isPresent()) {
                return members(List.of(whole.get().id()), Truth.FALSE);
            }
            String key = NameKey.of(text);
            if (isOpen(key)) {
                return stated(new Statement.Open());
            }
            if (key.equals("无") || key.equals("没有") || key.equals("none")) {
                return members(List.of(), Truth.FALSE);
            }
            boolean isPart = text.endsWith("等");
            return listed(type, isPart ? text.substring(0, text.length() - 1) : text, isPart);
        }

        private ParsedValue listed(FactType.SetType type, String list, boolean isPart) {
            var held = new ArrayList<String>();
            int start = 0;
            for (int i = 0; i <= list.length(); i++) {
                if (i == list.length() || isSeparator(list.charAt(i))) {
                    String item = list.substring(start, i).strip();
                    start = i + 1;
                    var value = valueNamed(type, item);
                    if (value.isPresent()) {
                        held.add(value.get().id());
                    } else if (!item.isEmpty()) {
                        return notListed(type, item);
                    }
                }
            }
            return members(held, isPart ? Truth.UNKNOWN : Truth.FALSE);
        }

        private static boolean isSeparator(char c) {
            return c == '、' || c == '；' || c == ';' || c == '|' || c == '，' || c == ',' || c == '｜' || c == '\n';
        }

        private static ParsedValue members(List<String> held, Truth others) {
            var named = new LinkedHashMap<String, Truth>();
            for (String value : held) {
                named.put(value, Truth.TRUE);
            }
            return stated(new Statement.Members(named, others));
        }

        @Override
        public ParsedValue number(FactType.NumberType type) {
            return isOpen(NameKey.of(text)) ? stated(new Statement.Open()) : WrittenNumber.parse(type, text);
        }

        @Override
        public ParsedValue date(FactType.DateType type) {
            return isOpen(NameKey.of(text)) ? stated(new Statement.Open()) : WrittenDate.parse(text);
        }
    }
}
