package rongcuo.law;

import java.util.Optional;

/**
 * The words of a rule and where they stand (依据).
 *
 * @param article such as 第六条第（一）项
 * @param english the article for readers of English, where the file gives it; numbered articles need none
 * @param text verbatim from the source, empty where an entry quotes nothing
 */
public record Citation(String article, Optional<String> english, String text) {
    /** A citation without English of its own. */
    public Citation(String article, String text) {
        this(article, Optional.empty(), text);
    }
}
