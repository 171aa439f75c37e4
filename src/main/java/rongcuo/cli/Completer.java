package rongcuo.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import rongcuo.interview.Suggestion;
import rongcuo.rendering.Messages;
import rongcuo.source.ProblemCode;

/** What may follow the words of a command line: for the shells of the system and for our own. */
final class Completer {
    private final CompletionNames names;
    private final Messages words;
    private final Help help;

    Completer(CompletionNames names, Messages words, Help help) {
        this.names = names;
        this.words = words;
        this.help = help;
    }

    /** @param typed the words after the program's name; the last is being typed, and may be empty */
    Completions after(List<String> typed) {
        String word = typed.get(typed.size() - 1);
        var before = CommandLineBuilder.commandFirst(typed.subList(0, typed.size() - 1));
        var path = CommandPath.of(before);
        var spec = CommandLineBuilder.specOf(path.isCommand() ? path.command().orElseThrow() : "");
        return after(path, spec, before.subList(path.words(), before.size()), word);
    }

    private Completions commands(CommandPath path, String word) {
        var found = new ArrayList<Suggestion>();
        String key = "command." + (path.names().isEmpty() ? "" : String.join(".", path.names()) + ".");
        for (var entry : path.below()) {
            String name = isLatin(word) ? entry.name() : entry.alias();
            found.add(Suggestion.of(name, firstSentence(words.text(key + entry.name()))));
        }
        return fitting(word, found);
    }

    /** @param before what stands behind the names of commands */
    private Completions after(CommandPath path, CommandSpec spec, List<String> before, String word) {
        var given = new LinkedHashSet<OptionSpec>();
        Optional<OptionSpec> open = Optional.empty();
        boolean areOptionsOver = false;
        var parameters = new ArrayList<String>();
        for (String argument : before) {
            if (open.isPresent()) {
                open = Optional.empty();
            } else if (argument.equals("--")) {
                areOptionsOver = true;
            } else if (argument.startsWith("-") && argument.length() > 1 && !areOptionsOver) {
                int equals = argument.indexOf('=');
                var option = option(spec, equals < 0 ? argument : argument.substring(0, equals));
                option.ifPresent(given::add);
                open = option.filter(one -> equals < 0 && one.arity().max() > 0);
            } else {
                parameters.add(argument);
            }
        }
        if (open.isPresent()) {
            return values(open.get(), "", word, parameters);
        }
        int equals = word.indexOf('=');
        if (word.startsWith("-") && !areOptionsOver) {
            if (equals < 0) {
                return options(spec, given, word);
            }
            var option = option(spec, word.substring(0, equals))
                    .filter(one -> one.arity().max() > 0);
            return option.isEmpty()
                    ? Completions.none()
                    : values(option.get(), word.substring(0, equals + 1), word, parameters);
        }
        if (path.isCommand()) {
            return parameter(spec, word, parameters);
        }
        return parameters.isEmpty() ? commands(path, word) : Completions.none();
    }

    private Completions parameter(CommandSpec spec, String word, List<String> parameters) {
        for (var parameter : spec.positionalParameters()) {
            if (parameter.arity().max() > parameters.size()) {
                return values(parameter, "", word, parameters);
            }
        }
        return Completions.none();
    }

    private static Optional<OptionSpec> option(CommandSpec spec, String name) {
        return Optional.ofNullable(spec.findOption(name));
    }

    private Completions options(CommandSpec spec, Set<OptionSpec> given, String word) {
        var found = new ArrayList<Suggestion>();
        for (var option : spec.options()) {
            if (!given.contains(option) || option.isMultiValue()) {
                for (String name : option.names()) {
                    // A letter says nothing to who does not know it, and has nothing to complete.
                    if (name.startsWith("--") || name.equals(word)) {
                        found.add(Suggestion.of(name, firstSentence(help.describe(spec, option))));
                    }
                }
            }
        }
        return fitting(word, found);
    }

    /** @param head of the word that is no part of the value, such as {@code --format=} */
    private Completions values(ArgSpec argument, String head, String word, List<String> parameters) {
        String value = word.substring(head.length());
        String before = head;
        if (!argument.splitRegex().isEmpty() && value.contains(argument.splitRegex())) {
            int last = value.lastIndexOf(argument.splitRegex()) + 1;
            before += value.substring(0, last);
            value = value.substring(last);
        }
        String label = argument.paramLabel();
        int equals = label.indexOf('=');
        if (equals > 0) {
            // A table's column first, which only the table knows.
            int parted = value.indexOf('=');
            if (parted < 0) {
                return Completions.none();
            }
            before += value.substring(0, parted + 1);
            value = value.substring(parted + 1);
            label = label.substring(equals + 1);
        }
        return of(label, argument, before, value, parameters);
    }

    private Completions of(String label, ArgSpec argument, String head, String value, List<String> parameters) {
        var found = new ArrayList<Suggestion>();
        for (String part : label.split("\\|", -1)) {
            switch (part) {
                case "CASE", "FILE", "PATH", "TABLE" -> {
                    return Completions.files();
                }
                case "DIR" -> {
                    return Completions.folders();
                }
                case "ID" -> found.addAll(ids(argument, value));
                case "FACT" -> found.addAll(names.facts(parameters, isLatin(value)));
                case "CONCLUSION" -> found.addAll(names.conclusions());
                case "TOPIC" -> found.addAll(topics(parameters, value));
                case "KIND" -> found.addAll(names.documents());
                case "NAME" -> {
                    if (argument instanceof OptionSpec option
                            && option.longestName().equals(Options.ENCODING)) {
                        found.addAll(CompletionNames.encodings());
                    } else if (!(argument instanceof OptionSpec)) {
                        found.addAll(names.documents());
                    }
                }
                default -> {
                    if (part.equals(part.toLowerCase(Locale.ROOT))) {
                        found.add(Suggestion.of(part, ""));
                    }
                }
            }
        }
        return headed(head, fitting(value, found));
    }

    /** What help can explain: notions, commands and, once a word is begun, the codes of problems, which are many. */
    private List<Suggestion> topics(List<String> before, String value) {
        var path = CommandPath.of(before);
        if (path.words() < before.size()) {
            return List.of();
        }
        boolean isLatin = isLatin(value);
        var found = new ArrayList<Suggestion>();
        if (before.isEmpty()) {
            for (var topic : HelpTopic.values()) {
                found.add(Suggestion.of(isLatin ? topic.id() : topic.chinese(), ""));
            }
        }
        for (var command : commands(path, value).words()) {
            if (found.stream().noneMatch(one -> one.word().equals(command.word()))) {
                found.add(command);
            }
        }
        if (before.isEmpty() && isLatin && !value.isEmpty()) {
            for (var code : ProblemCode.values()) {
                found.add(Suggestion.of(code.id(), ""));
            }
        }
        return found;
    }

    private List<Suggestion> ids(ArgSpec argument, String value) {
        String option = argument instanceof OptionSpec one ? one.longestName() : Options.POLICY;
        return switch (option) {
            case Options.POLICY -> names.policies(value);
            case Options.CALENDAR -> names.calendars();
            default -> List.of();
        };
    }

    private static Completions headed(String head, Completions found) {
        return new Completions(
                found.kind(),
                found.words().stream()
                        .map(one -> new Suggestion(head + one.word(), one.description(), one.end()))
                        .toList());
    }

    /**
     * What begins as the word does. A Chinese word from the middle of one name stands for that name; of several, a shell
     * would leave what they have in common, which may be nothing.
     */
    static Completions fitting(String word, List<Suggestion> all) {
        String typed = word.toLowerCase(Locale.ROOT);
        var begin = all.stream()
                .filter(one -> one.word().toLowerCase(Locale.ROOT).startsWith(typed))
                .toList();
        if (!begin.isEmpty() || isLatin(word)) {
            return new Completions(Completions.Kind.WORDS, begin);
        }
        var within = all.stream()
                .filter(one -> one.word().toLowerCase(Locale.ROOT).contains(typed))
                .toList();
        return new Completions(Completions.Kind.WORDS, within.size() == 1 ? within : List.of());
    }

    /** Whoever types Chinese wants the Chinese name, and all else the id. */
    static boolean isLatin(String word) {
        return word.chars().allMatch(c -> c < 0x80);
    }

    private static String firstSentence(String text) {
        var ends = Arrays.stream(new int[] {text.indexOf('\n'), text.indexOf('；'), text.indexOf("; ")})
                .filter(end -> end > 0)
                .min();
        return ends.isPresent() ? text.substring(0, ends.getAsInt()) : text;
    }
}
