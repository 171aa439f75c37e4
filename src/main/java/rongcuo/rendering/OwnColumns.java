package rongcuo.rendering;

import java.util.Set;

/**
 * What a workbook is told of the columns of the table that was screened, by their headings.
 *
 * @param first those that say which case a row is of: they stand before its conclusion, and stay in sight
 * @param texts those whose cells must stay texts when somebody edits them, such as identity numbers
 * @param numbers those whose numbers are written as numbers; all else is text
 */
public record OwnColumns(Set<String> first, Set<String> texts, Set<String> numbers) {
    public OwnColumns {
        first = Set.copyOf(first);
        texts = Set.copyOf(texts);
        numbers = Set.copyOf(numbers);
    }
}
