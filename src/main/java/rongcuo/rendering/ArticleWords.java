package rongcuo.rendering;

import rongcuo.law.Citation;
import rongcuo.source.Language;

/** Citations as a reader of English knows them: 第六条第（十三）项 → art. 6(13). */
public final class ArticleWords {
    private static final String DIGITS = "零一二三四五六七八九";

    private final String article;
    private int at;

    private ArticleWords(String article) {
        this.article = article;
    }

    /** The article cited, in the English of its policy if that gives any. */
    public static String in(Language language, Citation citation) {
        return language == Language.CHINESE
                ? citation.article()
                : citation.english().orElseGet(() -> in(language, citation.article()));
    }

    /** The citation in a language; as it stands where it is not of the form 第…条第…款第（…）项. */
    static String in(Language language, String article) {
        return language == Language.CHINESE ? article : new ArticleWords(article).english();
    }

    private String english() {
        int number = numbered("第", "条");
        if (number < 0) {
            return article;
        }
        var words = new StringBuilder("art. ").append(number);
        int paragraph = numbered("第", "款");
        if (paragraph >= 0) {
            words.append(" para. ").append(paragraph);
        }
        int item = numbered("第（", "）项");
        if (item >= 0) {
            words.append('(').append(item).append(')');
        }
        return at == article.length() ? words.toString() : article;
    }

    /** The number between two words, if they stand here, and moves past them; else -1. */
    private int numbered(String before, String after) {
        int end = article.indexOf(after, at);
        if (!article.startsWith(before, at) || end < 0) {
            return -1;
        }
        int number = number(article.substring(at + before.length(), end));
        if (number > 0) {
            at = end + after.length();
        }
        return number;
    }

    /** A Chinese number below a thousand; -1 for anything else. */
    private static int number(String digits) {
        int total = 0;
        int digit = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c == '百' || c == '十') {
                int unit = c == '百' ? 100 : 10;
                total += (digit == 0 ? 1 : digit) * unit;
                digit = 0;
            } else {
                digit = DIGITS.indexOf(c);
                if (digit < 0) {
                    return -1;
                }
            }
        }
        return total + digit > 0 ? total + digit : -1;
    }
}
