package rongcuo.drafting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.drafting.TextAccount.Quotation;
import rongcuo.source.Position;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
import rongcuo.source.SourceText;

/** Which characters of a source have been quoted. */
final class Coverage {
    private final SourceText source;
    private final Map<LawText.Line, BitSet> quoted = new LinkedHashMap<>();

    Coverage(SourceText source) {
        this.source = source;
        LawText.of(source)
                .lines()
                .forEach(line -> quoted.put(line, new BitSet(line.words().length())));
    }

    /**
     * Marks a quotation wherever it stands under the articles it names, or, where it names no heading of the source,
     * wherever it stands. Words that two articles share are so accounted for in each by itself.
     */
    Optional<QuotationFault> add(Quotation quotation) {
        var named = linesNamedBy(quotation.citation().article());
        String text = quotation.citation().text();
        if (mark(text, named.isEmpty() ? quoted.keySet() : named)) {
            return Optional.empty();
        }
        return Optional.of(
                mark(text, quoted.keySet()) ? QuotationFault.elsewhere() : QuotationFault.absent(longestStart(text)));
    }

    private List<LawText.Line> linesNamedBy(String article) {
        return quoted.keySet().stream()
                .filter(line -> !line.heading().isEmpty() && article.contains(line.heading()))
                .toList();
    }

    private boolean mark(String text, Iterable<LawText.Line> lines) {
        boolean found = false;
        for (var line : lines) {
            int start = line.words().indexOf(text);
            while (start >= 0) {
                found = true;
                quoted.getOrDefault(line, new BitSet()).set(start, start + text.length());
                start = line.words().indexOf(text, start + 1);
            }
        }
        return found;
    }

    /** How many characters from its beginning stand in the source together. */
    private int longestStart(String text) {
        int length = 0;
        while (length < text.length() && stands(text.substring(0, length + 1))) {
            length++;
        }
        return length;
    }

    private boolean stands(String text) {
        return quoted.keySet().stream().anyMatch(line -> line.words().contains(text));
    }

    List<Passage> unaccounted() {
        var passages = new ArrayList<Passage>();
        quoted.forEach((line, marked) -> addUnaccounted(line, marked, passages));
        return passages;
    }

    private void addUnaccounted(LawText.Line line, BitSet marked, List<Passage> passages) {
        int length = line.words().length();
        for (int start = marked.nextClearBit(0); start < length; start = marked.nextClearBit(start)) {
            int covered = marked.nextSetBit(start);
            int end = covered < 0 ? length : covered;
            addPassage(line, start, end, passages);
            start = end;
        }
    }

    /** Adds what lies between two quotations, without the punctuation at its ends. */
    private void addPassage(LawText.Line line, int start, int end, List<Passage> passages) {
        int first = start;
        while (first < end && !counts(line.words().charAt(first))) {
            first++;
        }
        int last = end;
        while (last > first && !counts(line.words().charAt(last - 1))) {
            last--;
        }
        if (first < last) {
            var position = new Position(source.name(), line.number(), line.indent() + first + 1);
            passages.add(new Passage(line.words().substring(first, last), line.heading(), position));
        }
    }

    Problem problem(Passage passage) {
        var position = passage.position();
        return new Problem(
                ProblemCode.PASSAGE_UNACCOUNTED,
                position,
                source.line(position.line()),
                passage.words().length(),
                List.of(passage.words()));
    }

    int accounted() {
        int sum = 0;
        for (var entry : quoted.entrySet()) {
            String words = entry.getKey().words();
            sum += (int) entry.getValue().stream()
                    .filter(i -> counts(words.charAt(i)))
                    .count();
        }
        return sum;
    }

    int counted() {
        return quoted.keySet().stream()
                .mapToInt(line ->
                        (int) line.words().chars().filter(c -> counts((char) c)).count())
                .sum();
    }

    /** Whether a character is part of a word or number; half of a rare ideograph is. */
    private static boolean counts(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.LETTER_NUMBER;
    }
}
