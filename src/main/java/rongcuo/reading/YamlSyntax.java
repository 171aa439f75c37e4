package rongcuo.reading;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import rongcuo.source.Position;
import rongcuo.source.ProblemCode;
import rongcuo.source.SourceText;
import tools.jackson.core.JacksonException;

/** What the YAML parser complains of, in words for those who never heard of YAML. */
final class YamlSyntax {
    private final SourceText source;
    private final Faults faults;

    YamlSyntax(SourceText source, Faults faults) {
        this.source = source;
        this.faults = faults;
    }

    /** @param lastToken where the parser stood, for complaints that name no place */
    void report(JacksonException exception, Position lastToken) {
        var cause = Optional.ofNullable(exception.getCause());
        if (cause.isPresent() && cause.get() instanceof MarkedYamlEngineException marked) {
            report(marked, lastToken);
        } else if (cause.isPresent() && cause.get() instanceof ReaderException unprintable) {
            reportUnprintable(unprintable);
        } else if (said(words(exception.getOriginalMessage()), "=ALI")) {
            faults.at(lastToken, ProblemCode.ALIAS, "*");
        } else if (said(words(exception.getOriginalMessage()), "Expected a property name")) {
            faults.at(lastToken, ProblemCode.KEY_NOT_TEXT);
        } else {
            faults.at(lastToken, ProblemCode.SYNTAX);
        }
    }

    private void report(MarkedYamlEngineException marked, Position lastToken) {
        var problem = position(marked.getProblemMark(), lastToken);
        var context = position(marked.getContextMark(), problem);
        String message = words(marked.getProblem());
        var wide = wideColonNear(problem.line(), context.line());
        if (said(message, "TAB")) {
            faults.at(problem, ProblemCode.TAB_INDENT);
        } else if (isOpenQuote(marked)) {
            faults.at(context, ProblemCode.UNCLOSED_QUOTE);
        } else if (said(message, "that cannot start any token")) {
            faults.at(problem, ProblemCode.RESERVED_CHARACTER, characterAt(problem));
        } else if (said(message, "unknown escape character") || said(message, "escape sequence")) {
            faults.at(problem, ProblemCode.UNKNOWN_ESCAPE);
        } else if (wide.isPresent() && said(message, "mapping values", "expected ':'", "<document start>")) {
            faults.at(wide.get(), ProblemCode.WIDE_COLON);
        } else if (said(message, "<stream end>") && isOpeningBracket(characterAt(lastToken))) {
            faults.at(lastToken, ProblemCode.UNCLOSED_BRACKET, characterAt(lastToken));
        } else {
            reportStructure(message, problem, context);
        }
    }

    private void reportStructure(String message, Position problem, Position context) {
        if (said(message, "could not find expected ':'")) {
            faults.at(context, ProblemCode.MISSING_COLON);
        } else if (said(message, "mapping values are not allowed here")) {
            var glued = gluedColonAbove(problem);
            if (glued.isPresent()) {
                faults.at(glued.get(), ProblemCode.MISSING_SPACE);
            } else {
                faults.at(problem, ProblemCode.COLON_IN_TEXT);
            }
        } else if (said(message, "expected ',' or")) {
            faults.at(context, ProblemCode.UNCLOSED_BRACKET, characterAt(context));
        } else if (said(message, "but found '}'", "but found ']'")) {
            faults.at(problem, ProblemCode.STRAY_BRACKET, characterAt(problem));
        } else if (said(message, "but found '<scalar>'")) {
            faults.at(problem, ProblemCode.TEXT_AFTER_QUOTE);
        } else if (said(message, "<block end>", "are not allowed here", "<document start>")) {
            faults.at(problem, ProblemCode.BAD_INDENT);
        } else {
            faults.at(problem, ProblemCode.SYNTAX);
        }
    }

    private void reportUnprintable(ReaderException unprintable) {
        int index = Math.min(unprintable.getPosition(), source.text().length());
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < index; i++) {
            if (source.text().charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        int column = source.text().codePointCount(lineStart, index) + 1;
        faults.at(
                new Position(source.name(), line, column),
                ProblemCode.CONTROL_CHARACTER,
                String.format(Locale.ROOT, "%04X", unprintable.getCodePoint()));
    }

    private static boolean isOpenQuote(MarkedYamlEngineException marked) {
        return said(words(marked.getContext()), "quoted scalar")
                && said(words(marked.getProblem()), "end of stream", "document separator");
    }

    /** The parser leaves some of its words out, and says so by null. */
    private static String words(@Nullable String words) {
        return Optional.ofNullable(words).orElse("");
    }

    private static boolean said(String message, String... words) {
        for (String word : words) {
            if (message.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private Position position(Optional<Mark> mark, Position otherwise) {
        return mark.isEmpty()
                ? otherwise
                : new Position(
                        source.name(), mark.get().getLine() + 1, mark.get().getColumn() + 1);
    }

    private static boolean isOpeningBracket(String character) {
        return character.equals("[") || character.equals("{");
    }

    private String characterAt(Position position) {
        String line = source.line(position.line());
        if (position.column() > line.codePointCount(0, line.length())) {
            return "";
        }
        int index = line.offsetByCodePoints(0, position.column() - 1);
        return Character.toString(line.codePointAt(index));
    }

    /**
     * A full-width colon that stands for the colon of a key, on the line complained of, the one before it, or the
     * one where the faulty part begins.
     */
    private Optional<Position> wideColonNear(int... lines) {
        for (int line : lines) {
            for (int candidate = line; candidate >= Math.max(1, line - 1); candidate--) {
                String words = source.line(candidate);
                int colon = words.indexOf('：');
                int plain = words.indexOf(": ");
                if (colon > 0 && (plain < 0 || plain > colon)) {
                    return Optional.of(new Position(source.name(), candidate, words.codePointCount(0, colon) + 1));
                }
            }
        }
        return Optional.empty();
    }

    /** {@code key:value} on the line before, which YAML reads as one word. */
    private Optional<Position> gluedColonAbove(Position problem) {
        int line = problem.line() - 1;
        if (line < 1) {
            return Optional.empty();
        }
        String words = source.line(line);
        int colon = words.indexOf(':');
        boolean isGlued = colon > 0 && colon + 1 < words.length() && words.charAt(colon + 1) != ' ';
        return isGlued
                ? Optional.of(new Position(source.name(), line, words.codePointCount(0, colon) + 1))
                : Optional.empty();
    }
}
